import { c as spansOf } from "./dataText.mjs";
import { t as parseYaml } from "./parse2.mjs";
import { a as SourceText, n as MmdetConfigError } from "./errors.mjs";
import { isAlias, isMap, isScalar, isSeq } from "yaml";
// src/server/yamlSpot.ts
const MARK = "";
function yamlSpot({ name, text }, offset) {
	const plain = text.replace(REFERENCE, cover).replace(OPEN_PACKAGE, cover);
	const begun = begunAt(plain, offset);
	const spot = begun === void 0 ? spotOf(name, plain, offset) : spotOf(name, begun.text, offset, begun);
	const { word } = spot;
	if (begun === void 0 && word !== void 0 && spot.part === "value") return {
		...spot,
		word: referenceAt(text, offset) ?? {
			...word,
			text: text.slice(word.start, word.end)
		}
	};
	return spot;
}
function referenceAt(text, offset) {
	for (const { index, 0: whole } of text.matchAll(REFERENCE)) {
		if (offset < index || offset > index + whole.length) continue;
		return {
			text: whole,
			start: index,
			end: index + whole.length,
			isText: true,
			isOpen: false
		};
	}
}
function cover(whole) {
	return "x".repeat(whole.length);
}
const OPEN_PACKAGE = /::(?=\s|$)/g;
const REFERENCE = /\{\{[^{}\n]*\}\}/g;
const IN_WORD = /[\w.-]/;
function begunAt(text, offset) {
	const line = text.lastIndexOf("\n", offset - 1) + 1;
	const lineEnd = text.indexOf("\n", offset);
	let start = offset;
	while (start > line && IN_WORD.test(text[start - 1])) start--;
	while (start < offset && !/[A-Za-z_]/.test(text[start])) start++;
	let end = offset;
	while (IN_WORD.test(text[end] ?? "")) end++;
	const [front, head, tail] = [
		text.slice(line, start),
		text.slice(start, offset),
		text.slice(offset, end)
	];
	const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
	const isKey = /^\s*(?:- +)*$|[{,[] *$/.test(front);
	const isValue = head === "" && tail === "" && /:[ \t]+$/.test(front);
	if (!(isKey || isValue) || !/^\s*(?:#.*|[,}\]].*)?$/.test(rest) || head === "" && tail !== "") return void 0;
	const own = text.slice(start, end);
	const written = `${own === "" ? MARK : own}${isKey ? ": " : ""}`;
	const word = own === "" ? void 0 : {
		text: own,
		start,
		end,
		isText: false,
		isOpen: false
	};
	return {
		text: `${text.slice(0, start)}${written}${text.slice(end)}`,
		isKey,
		word
	};
}
function spotOf(name, text, offset, begun) {
	const source = new SourceText(name, text);
	try {
		const { contents } = parseYaml(text, spansOf(source), "failsafe").document;
		return (contents === null ? void 0 : new Finder(text, offset, begun).look(contents, [], [])) ?? NOTHING;
	} catch (error) {
		if (error instanceof MmdetConfigError) return NOTHING;
		throw error;
	}
}
const NOTHING = {
	language: "yaml",
	part: "gap",
	path: void 0,
	frames: [{
		kind: "other",
		path: void 0,
		keys: new Map()
	}],
	word: void 0,
	names: []
};
var Finder = class {
	#text;
	#offset;
	#begun;
	constructor(text, offset, begun) {
		this.#text = text;
		this.#offset = offset;
		this.#begun = begun;
	}
	look(node, path, frames) {
		if (isMap(node)) return this.#inMap(node, path, frames);
		if (isSeq(node)) {
			const inner = [...frames, {
				kind: "list",
				path,
				keys: new Map()
			}];
			return first(node.items, (item, at) => item && this.look(item, [...path, at], inner));
		}
		if (!this.#isIn(node)) return void 0;
		return {
			language: "yaml",
			part: "value",
			path,
			frames,
			word: this.#begun === void 0 || this.#begun.word !== void 0 ? this.#word(node) : void 0,
			names: []
		};
	}
	#inMap(node, path, frames) {
		const pairs = node.items;
		const own = pairs.find(({ key }) => key != null && !isMap(key) && !isSeq(key) && this.#isIn(key));
		const keys = pairs.flatMap((pair) => pair === own && this.#begun?.isKey || !isScalar(pair.key) ? [] : [[String(pair.key.value), textOf(pair.value)]]);
		const inner = [...frames, {
			kind: "display",
			path,
			keys: new Map(keys)
		}];
		if (own === void 0) return first(pairs, ({ key, value }) => {
			const name = isScalar(key) ? String(key.value) : void 0;
			return value && this.look(value, name === void 0 ? path : [...path, name], inner);
		});
		const common = {
			language: "yaml",
			frames: inner,
			names: []
		};
		if (this.#begun?.isKey !== true) {
			const word = this.#word(own.key);
			return {
				...common,
				part: "key",
				path: [...path, word.text],
				word
			};
		}
		const { word } = this.#begun;
		if (node.flow === true && this.#text[node.range[0]] !== "{") return {
			...common,
			frames,
			part: "value",
			path,
			word: word && {
				...word,
				isText: false
			}
		};
		return {
			...common,
			part: "gap",
			path: pairs.length === 1 && node.flow !== true ? path : void 0,
			word
		};
	}
	#isIn({ range }) {
		return range[0] <= this.#offset && this.#offset <= range[1];
	}
	#word(node) {
		const [from, to] = node.range;
		const whole = this.#text.slice(from, to);
		const isQuoted = /^["']/.test(whole);
		const isOpen = isQuoted && (whole.length === 1 || whole.at(-1) !== whole[0]);
		const start = from + (isQuoted ? 1 : 0);
		const end = to - (isQuoted && !isOpen ? 1 : 0);
		return {
			text: isAlias(node) ? whole : this.#text.slice(start, end),
			start,
			end,
			isText: isQuoted,
			isOpen
		};
	}
};
function textOf(node) {
	return isScalar(node) && typeof node.value === "string" ? node.value : void 0;
}
function first(items, work) {
	for (const [at, item] of items.entries()) {
		const found = work(item, at);
		if (found != null) return found;
	}
}
export { yamlSpot };
