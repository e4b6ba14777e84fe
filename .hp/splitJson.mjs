import { n as MmdetConfigError } from "./errors.mjs";
function judgeAnnotation(annotation, image, tell) {
	if (isTrue(annotation["ignore"])) {
		tell("ignored", "ignore");
		return 0;
	}
	const box = boxOf(annotation, tell);
	if (box === void 0 || !isNumber(image.width) || !isNumber(image.height)) return 0;
	const [x, y, w, h] = box;
	const width = Number(image.width);
	const height = Number(image.height);
	if (span(x, w, width) * span(y, h, height) === 0) {
		tell(whyNothing(box), "bbox");
		return 0;
	}
	if (!hasArea(annotation, tell)) return 0;
	if (w < 1 || h < 1) {
		tell("box-small", "bbox");
		return 0;
	}
	if (x < -TOLERANCE || y < -TOLERANCE || x + w > width + TOLERANCE || y + h > height + TOLERANCE) tell(w > x && h > y && w <= width && h <= height ? "box-corners" : "box-beyond", "bbox");
	if (annotation["iscrowd"] === void 0) tell("no-iscrowd", "iscrowd");
	judgeMask(annotation["segmentation"], width, height, tell);
	return isTrue(annotation["iscrowd"]) ? 3 : 1;
}
function whyNothing([x, y, w, h]) {
	if (Number.isNaN(x + y + w + h)) return "box-nan";
	if (w < 0 || h < 0) return "box-negative";
	return w === 0 || h === 0 ? "box-empty" : "box-outside";
}
const TOLERANCE = 1;
function span(start, length, limit) {
	const overlap = (limit < start + length ? limit : start + length) - (0 > start ? 0 : start);
	return overlap > 0 ? overlap : 0;
}
function boxOf(annotation, tell) {
	const box = annotation["bbox"];
	if (box === void 0) tell("annotation-key", "bbox", "bbox");
	else if (!Array.isArray(box)) tell("wrong-kind", "bbox", "bbox");
	else if (box.length !== 4) tell("box-length", "bbox", unpackingText(box.length));
	else if (!box.every(isNumber)) tell("wrong-kind", "bbox", "bbox");
	else return box.map(Number);
}
function unpackingText(length) {
	return length > 4 ? "too many values to unpack (expected 4)" : `not enough values to unpack (expected 4, got ${length})`;
}
function hasArea({ area }, tell) {
	if (isNumber(area)) {
		if (Number(area) > 0 || Number.isNaN(area)) return true;
		tell("area-zero", "area");
	} else tell(area === void 0 ? "annotation-key" : "wrong-kind", "area", "area");
	return false;
}
function judgeMask(mask, width, height, tell) {
	if (!isTrue(mask)) tell("no-segmentation", "segmentation");
	else if (Array.isArray(mask)) judgePolygons(mask, tell);
	else if (typeof mask === "object") judgeRle(mask, width, height, tell);
	else tell("segmentation-kind", "segmentation");
}
function judgePolygons(polygons, tell) {
	let good = 0;
	for (const polygon of polygons) {
		if (!Array.isArray(polygon)) {
			tell("polygon-flat", "segmentation");
			return;
		}
		if (polygon.length % 2 === 0 && polygon.length >= 6) good++;
	}
	if (good < polygons.length) tell(good === 0 ? "polygon-none" : "polygon-part", "segmentation");
}
function judgeRle({ size, counts }, width, height, tell) {
	if (!isTrue(size) || !(typeof counts === "string" || Array.isArray(counts))) {
		tell("rle-incomplete", "segmentation");
		return;
	}
	const [rows, columns] = size;
	if (rows !== height || columns !== width) tell("rle-size", "segmentation.size");
	else {
		const pixels = lengthOf(counts);
		if (pixels !== width * height) tell(pixels > width * height ? "rle-long" : "rle-short", "segmentation.counts");
	}
}
function lengthOf(counts) {
	if (typeof counts !== "string") return counts.reduce((sum, run) => sum + Number(run), 0);
	const runs = [];
	for (let at = 0; at < counts.length;) {
		let run = 0;
		let more = true;
		for (let shift = 0; more && at < counts.length; shift += 5) {
			const unit = counts.charCodeAt(at++) - 48;
			run += (unit & 31) * 2 ** shift;
			more = (unit & 32) !== 0;
			if (!more && (unit & 16) !== 0) run -= 2 ** (shift + 5);
		}
		if (runs.length > 2) run += runs[runs.length - 2];
		runs.push(run);
	}
	return runs.reduce((sum, run) => sum + run, 0);
}
function isTrue(value) {
	if (Array.isArray(value)) return value.length > 0;
	if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
	return Boolean(value) || Number.isNaN(value);
}
function isNumber(value) {
	return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}
// src/dataset/pythonJson.ts
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity/y;
function jsonMistake(text) {
	const open = [];
	let at = 0;
	const skip = (pattern) => {
		pattern.lastIndex = at;
		const found = pattern.test(text);
		if (found) at = pattern.lastIndex;
		return found;
	};
	const wrong = (message, where = at) => ({
		at: where,
		message
	});
	let expects = "value";
	for (;;) {
		skip(SPACE);
		const character = text[at];
		if (expects === "value") {
			if (character === "{" || character === "[") {
				open.push(character);
				at++;
				skip(SPACE);
				if (text[at] === (character === "{" ? "}" : "]")) {
					open.pop();
					at++;
					expects = "delimiter";
				} else expects = character === "{" ? "name" : "value";
				continue;
			}
			if (character === "\"") {
				const end = textEnd$1(text, at);
				if (typeof end !== "number") return end;
				at = end;
			} else if (!skip(PLAIN)) return wrong("Expecting value");
			expects = "delimiter";
		} else if (expects === "name") {
			if (character !== "\"") return wrong("Expecting property name enclosed in double quotes");
			const end = textEnd$1(text, at);
			if (typeof end !== "number") return end;
			at = end;
			skip(SPACE);
			if (text[at] !== ":") return wrong("Expecting ':' delimiter");
			at++;
			expects = "value";
		} else {
			const inside = open.at(-1);
			if (inside === void 0) return at < text.length ? wrong("Extra data") : void 0;
			if (character === (inside === "{" ? "}" : "]")) open.pop();
			else if (character !== ",") return wrong("Expecting ',' delimiter");
			else expects = inside === "{" ? "name" : "value";
			at++;
		}
	}
}
function textEnd$1(text, from) {
	for (let at = from + 1; at < text.length; at++) {
		const character = text[at];
		if (character === "\"") return at + 1;
		if (character < " ") return {
			at,
			message: "Invalid control character at"
		};
		if (character !== "\\") continue;
		const next = text[++at];
		if (next === void 0) break;
		if (next === "u" && !/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return {
			at,
			message: "Invalid \\uXXXX escape"
		};
		if (!"\"\\/bfnrtu".includes(next)) return {
			at: at - 1,
			message: "Invalid \\escape"
		};
	}
	return {
		at: from,
		message: "Unterminated string starting at"
	};
}
const MARK = "\0";
const TOKENS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?Infinity|NaN|-?\d[\d.eE+-]*/g;
function parsePython(text) {
	const marked = text.replace(TOKENS, (token) => {
		return token.startsWith("\"") || !/[NI]/.test(token) && (!/^-?\d+$/.test(token) || Number.isSafeInteger(Number(token))) ? token : JSON.stringify(MARK + token);
	});
	return JSON.parse(marked, (_, value) => {
		if (typeof value !== "string" || !value.startsWith(MARK)) return value;
		const token = value.slice(1);
		return /^-?\d+$/.test(token) ? BigInt(token) : /^(?:NaN|-?Infinity)$/.test(token) ? Number(token) : value;
	});
}
// src/dataset/window.ts
const CHUNK_BYTES = 262144;
var ByteWindow = class {
	source;
	maxValueBytes;
	bytes = new Uint8Array(CHUNK_BYTES);
	at = 0;
	end = 0;
	#next;
	constructor(source, offset, maxValueBytes) {
		this.source = source;
		this.maxValueBytes = maxValueBytes;
		this.#next = offset;
	}
	offsetOf(at) {
		return this.#next - this.end + at;
	}
	async more() {
		const left = this.end - this.at;
		if (left * 2 > this.bytes.length) {
			const larger = new Uint8Array(this.bytes.length * 2);
			larger.set(this.bytes.subarray(this.at, this.end));
			this.bytes = larger;
		} else this.bytes.copyWithin(0, this.at, this.end);
		this.at = 0;
		this.end = left;
		const length = Math.min(this.bytes.length - left, this.source.size - this.#next);
		if (length <= 0) return false;
		await this.source.readInto(this.bytes.subarray(left, left + length), this.#next);
		this.#next += length;
		this.end += length;
		return true;
	}
};
// src/dataset/splitJson.ts
const MAX_VALUE_BYTES = 67108864;
async function splitJson(source, visitor, maxValueBytes = MAX_VALUE_BYTES) {
	const window = new ByteWindow(source, 0, maxValueBytes);
	const first = await nextByte(window);
	if (first === BOM) throw brokenAt(window, window.at, "Unexpected UTF-8 BOM (decode using utf-8-sig)");
	if (first !== OPEN_OBJECT) {
		if (first === void 0) throw brokenAt(window, window.at, "Expecting value");
		return first === OPEN_LIST ? "list" : "value";
	}
	window.at++;
	for (let isFirst = true;; isFirst = false) {
		const byte = await nextByte(window);
		if (byte === CLOSE_OBJECT && isFirst) break;
		if (byte !== QUOTE) throw brokenAt(window, window.at, "Expecting property name enclosed in double quotes");
		await readMember(window, visitor);
		const after = await nextByte(window);
		if (after === CLOSE_OBJECT) break;
		if (after !== COMMA) throw brokenAt(window, window.at, "Expecting ',' delimiter");
		window.at++;
	}
	window.at++;
	if (await nextByte(window) !== void 0) throw brokenAt(window, window.at, "Extra data");
	return "object";
}
async function readElements(source, name, offset, visitor) {
	await readList(new ByteWindow(source, offset, MAX_VALUE_BYTES), name, visitor, true);
}
async function readMember(window, visitor) {
	const name = String(await readValue(window));
	if (await nextByte(window) !== COLON) throw brokenAt(window, window.at, "Expecting ':' delimiter");
	window.at++;
	const isList = await nextByte(window) === OPEN_LIST;
	const isRead = visitor.member(name, isList, window.offsetOf(window.at));
	if (isList) await readList(window, name, visitor, isRead);
	else visitor.value(name, await readValue(window));
}
async function readList(window, name, visitor, isRead) {
	if (window.at === window.end) await window.more();
	let count = 0;
	for (;;) {
		const { cut, closed } = findCut(window.bytes, window.at + 1, window.end);
		if (cut < 0) {
			await moreOf(window);
			continue;
		}
		if (isRead) {
			const items = parseChunk(window, cut, count === 0 && closed);
			visitor.elements(name, items.items, count, {
				text: items.text,
				start: window.offsetOf(window.at + 1),
				end: window.offsetOf(cut)
			});
			count += items.items.length;
		} else count++;
		window.at = cut;
		await visitor.progress?.(window.offsetOf(cut));
		if (closed) break;
	}
	window.at++;
}
function parseChunk(window, cut, mayBeEmpty) {
	const { bytes, at } = window;
	const last = bytes[cut];
	bytes[at] = OPEN_LIST;
	bytes[cut] = CLOSE_LIST;
	const text = decoded(window, at, cut + 1);
	bytes[cut] = last;
	const items = parseText(window, at, text);
	if (items.length === 0 && !mayBeEmpty) throw brokenAt(window, cut, "Expecting value");
	return {
		items,
		text
	};
}
async function readValue(window) {
	for (;;) {
		const end = findEnd(window.bytes, window.at, window.end);
		if (end >= 0 && end < window.end) return take(window, end);
		if (!await tryMore(window)) return take(window, window.end);
	}
}
function take(window, end) {
	const value = parseText(window, window.at, decoded(window, window.at, end));
	window.at = end;
	return value;
}
function parseText(window, at, text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const mistake = jsonMistake(text);
		if (mistake === void 0) return parsePython(text);
		const before = new TextEncoder().encode(text.slice(0, mistake.at)).length;
		const message = mistake.message === "Extra data" ? "Expecting ',' delimiter" : mistake.message;
		throw brokenAt(window, at + before, message, cause);
	}
}
const DECODER = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decoded(window, from, to) {
	try {
		return DECODER.decode(window.bytes.subarray(from, to));
	} catch (cause) {
		throw brokenAt(window, from, "the bytes from here on are not UTF-8", cause);
	}
}
async function nextByte(window) {
	for (;;) {
		while (window.at < window.end) {
			const byte = window.bytes[window.at];
			if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return byte;
			window.at++;
		}
		if (!await window.more()) return void 0;
	}
}
async function tryMore(window) {
	if (window.end - window.at > window.maxValueBytes) throw new MmdetConfigError({
		code: "limit",
		message: `one value has more than the ${window.maxValueBytes} bytes that are read as one`,
		offset: window.offsetOf(window.at)
	});
	return window.more();
}
async function moreOf(window) {
	if (await tryMore(window)) return;
	const text = decoded(window, window.at, window.end);
	const mistake = jsonMistake(`[${text.slice(1)}`) ?? {
		at: text.length,
		message: "Expecting ',' delimiter"
	};
	const before = new TextEncoder().encode(text.slice(0, mistake.at)).length;
	throw brokenAt(window, window.at + before, mistake.message);
}
function brokenAt(window, at, message, cause) {
	return new MmdetConfigError({
		code: "json-syntax",
		message,
		offset: window.offsetOf(at)
	}, { cause });
}
const [QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, BOM] = [
	34,
	44,
	58,
	91,
	92,
	93,
	123,
	125,
	239
];
const KINDS = new Uint8Array(256);
KINDS[OPEN_LIST] = KINDS[OPEN_OBJECT] = 1;
KINDS[CLOSE_LIST] = KINDS[CLOSE_OBJECT] = 2;
KINDS[QUOTE] = 3;
KINDS[COMMA] = 4;
function findCut(bytes, from, end) {
	const kinds = KINDS;
	let depth = 0;
	let cut = -1;
	for (let at = from; at < end; at++) {
		const kind = kinds[bytes[at]];
		if (kind === 0) continue;
		if (kind === 4) {
			if (depth === 0) cut = at;
		} else if (kind === 3) at = textEnd(bytes, at + 1, end);
		else if (kind === 1) depth++;
		else if (depth-- === 0) return {
			cut: at,
			closed: true
		};
	}
	return {
		cut,
		closed: false
	};
}
function textEnd(bytes, from, end) {
	let at = from;
	while (at < end) {
		const byte = bytes[at];
		if (byte === QUOTE) return at;
		at += byte === BACKSLASH ? 2 : 1;
	}
	return end;
}
function findEnd(bytes, from, end) {
	let depth = 0;
	for (let at = from; at < end; at++) {
		const kind = KINDS[bytes[at]];
		if (kind === 3) {
			at = textEnd(bytes, at + 1, end);
			if (at < end && depth === 0) return at + 1;
		} else if (kind === 1) depth++;
		else if (kind === 2) {
			if (depth === 0) return at;
			if (--depth === 0) return at + 1;
		} else if (kind === 4 && depth === 0) return at;
	}
	return -1;
}
export { isTrue as a, isNumber as i, splitJson as n, judgeAnnotation as o, parsePython as r, readElements as t };
