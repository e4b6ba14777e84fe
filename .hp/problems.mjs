import { n as MmdetConfigError } from "./errors.mjs";
// src/checkpoint/limits.ts
const MAX_PICKLE_BYTES = 201326592;
const MAX_PICKLE_OPCODES = 3e6;
const MAX_PICKLE_OBJECTS = 5e5;
const MAX_PICKLE_TEXT_BYTES = 16777216;
const MAX_OLD_TEXT_BYTES = 65536;
const MAX_PICKLE_GLOBALS = 1e4;
const MAX_PICKLE_NAME_LENGTH = 1024;
const MAX_PICKLE_MARKS = 1e4;
const MAX_PICKLE_INT_BYTES = 1024;
const MAX_PICKLE_INT_DIGITS = 4300;
const MAX_PICKLE_LINE_BYTES = 65536;
const MAX_ZIP_ENTRIES = 65536;
const MAX_ZIP_DIRECTORY_BYTES = 16777216;
const MAX_REINFLATED_BYTES = 1073741824;
const MAX_TAR_MEMBERS = 1e3;
const MAX_TAR_STORAGES = 5e4;
const MAX_SAFETENSORS_HEADER_BYTES = 16777216;
const MAX_SAFETENSORS_VALUES = 6e5;
const MAX_SAFETENSORS_METADATA = 1e4;
const MAX_GATHER_BYTES = 268435456;
const MAX_WALK_VALUES = 5e6;
const MAX_WALK_REPEATS = 25e3;
const MAX_LISTED_CHARACTERS = 16e6;
// src/checkpoint/problems.ts
function checkpointError(code, message, offset, hint) {
	return new MmdetConfigError({
		code,
		message,
		offset,
		hint
	});
}
function formatError(message, offset, hint) {
	return checkpointError("checkpoint-format", message, offset, hint);
}
function pickleError(message, offset, hint) {
	return checkpointError("checkpoint-pickle", message, offset, hint);
}
function requireListable(characters) {
	if (characters <= 16e6) return characters;
	throw checkpointError("checkpoint-format", `its names take more than ${MAX_LISTED_CHARACTERS} characters`);
}
function inFile(name, error) {
	if (!(error instanceof MmdetConfigError)) return error;
	const named = error.problems.map((problem) => problem.message.includes(name) ? problem : {
		...problem,
		message: `${name}: ${problem.message}`
	});
	return new MmdetConfigError(named, { cause: error });
}
export { MAX_TAR_STORAGES as C, MAX_ZIP_ENTRIES as D, MAX_ZIP_DIRECTORY_BYTES as E, MAX_TAR_MEMBERS as S, MAX_WALK_VALUES as T, MAX_PICKLE_TEXT_BYTES as _, requireListable as a, MAX_SAFETENSORS_METADATA as b, MAX_PICKLE_BYTES as c, MAX_PICKLE_INT_DIGITS as d, MAX_PICKLE_LINE_BYTES as f, MAX_PICKLE_OPCODES as g, MAX_PICKLE_OBJECTS as h, pickleError as i, MAX_PICKLE_GLOBALS as l, MAX_PICKLE_NAME_LENGTH as m, formatError as n, MAX_GATHER_BYTES as o, MAX_PICKLE_MARKS as p, inFile as r, MAX_OLD_TEXT_BYTES as s, checkpointError as t, MAX_PICKLE_INT_BYTES as u, MAX_REINFLATED_BYTES as v, MAX_WALK_REPEATS as w, MAX_SAFETENSORS_VALUES as x, MAX_SAFETENSORS_HEADER_BYTES as y };
