import { n as MmdetConfigError } from "./errors.mjs";
// src/config/load/dataText.ts
const MAX_TEXT_LENGTH = 2 ** 20;
const MAX_EXPANDED_NODES = 1e6;
const MAX_NUMBER_LENGTH = 2e4;
function spansOf(source) {
	return (start, end) => ({
		source,
		start,
		end
	});
}
function rethrow(error) {
	throw error;
}
function refusal(spanOf, { code, message, start, end = start, ...rest }) {
	return new MmdetConfigError({
		code,
		message,
		span: spanOf(start, Math.max(end, start + 1)),
		...rest
	});
}
function refuseLength(text, spanOf, most = MAX_TEXT_LENGTH) {
	if (text.length <= most) return;
	throw refusal(spanOf, {
		code: "limit",
		message: `the text has ${text.length} characters, and at most ${most} are read`,
		start: most
	});
}
var DataWrite = class {
	#spanOf;
	#start;
	#end;
	value;
	shadowed;
	constructor(spanOf, start, end, value, shadowed) {
		this.#spanOf = spanOf;
		this.#start = start;
		this.#end = end;
		this.value = value;
		this.shadowed = shadowed;
	}
	get span() {
		return this.#spanOf(this.#start, this.#end);
	}
};
const SHOWN_LENGTH = 60;
function shown(text) {
	return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
export { refuseLength as a, spansOf as c, refusal as i, MAX_EXPANDED_NODES as n, rethrow as o, MAX_NUMBER_LENGTH as r, shown as s, DataWrite as t };
