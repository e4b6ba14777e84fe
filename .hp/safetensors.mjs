import { i as readBytes } from "./byteSource.mjs";
import { b as MAX_SAFETENSORS_METADATA, n as formatError, t as checkpointError, x as MAX_SAFETENSORS_VALUES, y as MAX_SAFETENSORS_HEADER_BYTES } from "./problems.mjs";
import { r as decodeUtf8, t as TorchStorage, u as dtypeOfSafetensors } from "./storage.mjs";
import { r as PickleDict, t as TorchTensor } from "./tensor.mjs";
async function readSafetensors(source) {
	const { header, dataStart } = await readHeader(source);
	const root = new PickleDict();
	const ranges = [];
	let metadata = {};
	for (const [name, entry] of Object.entries(header)) {
		if (name === "__metadata__") {
			metadata = readMetadata(entry);
			continue;
		}
		const { tensor, begin, end } = readTensor(source, name, entry, dataStart);
		ranges.push({
			begin,
			end,
			name
		});
		root.set(name, tensor);
	}
	requireNoGaps(ranges, dataStart, source.size);
	return {
		kind: "safetensors",
		root,
		globals: [],
		notes: [],
		metadata
	};
}
async function readHeader(source) {
	const field = await readBytes(source, 0, 8);
	const length = new DataView(field.buffer).getBigUint64(0, true);
	if (length > BigInt(source.size - 8)) throw formatError(`the header announces ${length} bytes; the file has ${source.size}`, 0);
	if (length > 16777216) throw formatError(`a header of ${length} bytes: the limit is ${MAX_SAFETENSORS_HEADER_BYTES}`, 0);
	const bytes = await readBytes(source, 8, Number(length));
	requireFewValues(bytes);
	const text = decodeUtf8(bytes);
	if (text === void 0) throw formatError("the header is not valid UTF-8", 8);
	const header = parseJson(text);
	if (typeof header !== "object" || header === null || Array.isArray(header)) throw formatError("the header is no JSON object", 8);
	return {
		header,
		dataStart: 8 + Number(length)
	};
}
const HEADER_DEPTH = 3;
function requireFewValues(bytes) {
	let values = 0;
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (quoted && byte === BACKSLASH) at++;
		else if (byte === QUOTE) quoted = !quoted;
		else if (quoted) continue;
		else if (byte === COMMA) values++;
		else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
			values++;
			depth++;
		} else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--;
		if (values > 6e5) throw formatError(`the header holds more than ${MAX_SAFETENSORS_VALUES} values`, 8 + at);
		if (depth > HEADER_DEPTH) throw formatError("the header is nested too deeply", 8 + at);
	}
}
const [QUOTE, BACKSLASH, COMMA] = [
	34,
	92,
	44
];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [
	123,
	125,
	91,
	93
];
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw formatError(`the header is no JSON: ${error.message.slice(0, 100)}`, 8);
	}
}
function readMetadata(entry) {
	const texts = typeof entry === "object" && entry !== null ? Object.values(entry) : [void 0];
	if (texts.length > 1e4) throw formatError(`__metadata__ holds more than ${MAX_SAFETENSORS_METADATA} texts`, 8);
	if (texts.every((value) => typeof value === "string")) return entry;
	throw formatError("__metadata__ maps texts to texts", 8);
}
function readTensor(source, name, entry, dataStart) {
	const { dtype: code, shape, data_offsets: offsets } = entry ?? {};
	const shown = JSON.stringify(name);
	if (typeof code !== "string") throw formatError(`tensor ${shown} has no dtype`, 8);
	const dtype = dtypeOfSafetensors(code);
	if (dtype === void 0) throw checkpointError("checkpoint-unsupported", `tensor ${shown} has the dtype ${JSON.stringify(code)}`, 8);
	if (!isSizes(shape) || shape.length > 64) throw formatError(`tensor ${shown} has no usable shape`, 8);
	const [begin, end] = isSizes(offsets) && offsets.length === 2 ? offsets : [];
	if (begin === void 0 || end === void 0 || begin > end) throw formatError(`tensor ${shown} has no usable data_offsets`, 8);
	const storage = new TorchStorage(name, dtype, end - begin, "cpu");
	storage.place = {
		source,
		offset: dataStart + begin,
		bigEndian: false,
		crc32: void 0
	};
	const tensor = new TorchTensor({
		layout: "strided",
		dtype,
		shape,
		stride: rowMajor(shape),
		storageOffset: 0,
		storage,
		requiresGrad: false
	});
	if (tensor.byteLength !== end - begin) throw formatError(`tensor ${shown} takes ${tensor.byteLength} bytes and has ${end - begin}`, 8);
	return {
		tensor,
		begin,
		end
	};
}
function rowMajor(shape) {
	const stride = new Array(shape.length);
	let step = 1;
	for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
		stride[dimension] = step;
		step *= Math.max(shape[dimension], 1);
	}
	return stride;
}
function isSizes(value) {
	return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
function requireNoGaps(ranges, start, fileSize) {
	let at = 0;
	for (const { begin, end, name } of ranges.sort((one, other) => one.begin - other.begin || one.end - other.end)) {
		if (begin !== at) throw formatError(`tensor ${JSON.stringify(name)} begins at ${begin}; the one before it ends at ${at}`, start + at);
		at = end;
	}
	if (start + at !== fileSize) throw formatError(`the tensors end at byte ${start + at}, the file at ${fileSize}`, Math.min(start + at, fileSize));
}
export { readSafetensors };
