import { n as MmdetConfigError } from "./errors.mjs";
import { a as refuseLength, c as spansOf, i as refusal, n as MAX_EXPANDED_NODES, o as rethrow, r as MAX_NUMBER_LENGTH, s as shown, t as DataWrite } from "./dataText.mjs";
import { t as parseYaml } from "./parse2.mjs";
import { a as aPyType, t as PyDict } from "./dict.mjs";
import { r as writeOver } from "./provenance.mjs";
import { n as PySet } from "./set.mjs";
import { a as PyTuple, i as PyList } from "./values.mjs";
import { n as implicitType, t as SCALARS } from "./scalars.mjs";
import { isAlias, isCollection, isScalar, isSeq } from "yaml";
// src/config/load/yaml/libyaml.ts
const UNREADABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const UNCOMMON = /[\u2028\u2029]|(?!^)\ufeff/;
function readableText(text, spanOf) {
	const start = text.search(UNREADABLE);
	if (start >= 0) throw unreadable(spanOf, start, "a control character cannot be read from YAML");
	const uncommon = text.search(UNCOMMON);
	if (uncommon >= 0) throw unreadable(spanOf, uncommon, "an invisible character that ends a line in YAML 1.1, or is ignored");
	return text.replace(/\r(?!\n)|\x85/g, "\n");
}
function unreadable(spanOf, start, message) {
	return refusal(spanOf, {
		code: "yaml-syntax",
		message,
		start,
		hint: "delete it, or write it as an escape in double quotes"
	});
}
const SPACES_ALONE = /\n[ \t]+(?:\r?\n|$)/;
function spacesFrom(text, offset) {
	let end = offset;
	while (end < text.length && " 	\r\n".includes(text[end])) end++;
	return text.slice(offset, end);
}
const ESCAPED_BREAK_AND_BLANK = /(?<!\\)(?:\\\\)*\\\r?\n[ \t]*\r?\n/;
function scalarText(node, text, spanOf, inFlow) {
	const { source, type } = node;
	const [start, end] = node.range;
	const written = text.slice(start, end);
	if (inFlow && type === "PLAIN" && /^[?:]/.test(source)) {
		const message = `a string that begins with ${source[0]} needs quotes between brackets`;
		throw refusal(spanOf, {
			code: "yaml-syntax",
			message,
			start,
			end
		});
	}
	if (type === "QUOTE_DOUBLE" && ESCAPED_BREAK_AND_BLANK.test(written)) throw refusal(spanOf, {
		code: "yaml-syntax",
		message: "a blank line behind an escaped line end is read in two ways",
		start,
		end,
		hint: "write \\n for a line feed"
	});
	const isBlock = type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
	if (isBlock && /^.(?:-?\d|\+)/.test(written) && SPACES_ALONE.test(written + spacesFrom(text, end))) throw refusal(spanOf, {
		code: "yaml-syntax",
		message: "a line of spaces in a block scalar with an indicator is read in two ways",
		start,
		end,
		hint: "take the spaces out of the line"
	});
	return isBlock && end >= text.length && !text.endsWith("\n") ? source.replace(/\n$/, "") : source;
}
// src/config/load/yaml/reader.ts
const STANDARD_TAG = "tag:yaml.org,2002:";
const PYTHON_TAGS = new Map([
	["python/none", "null"],
	["python/bool", "bool"],
	["python/int", "int"],
	["python/long", "int"],
	["python/float", "float"],
	["python/str", "str"],
	["python/unicode", "str"],
	["python/bytes", "binary"],
	["python/list", "seq"],
	["python/dict", "map"]
]);
const UNSAFE_TAG = /^python\/(?:name:|module:|object[:/])/;
var YamlReader = class {
	#text;
	#spanOf;
	#passOver;
	#anchors = new Map();
	#open = new Set();
	#flowDepth = 0;
	constructor(text, spanOf, passOver) {
		this.#text = text;
		this.#spanOf = spanOf;
		this.#passOver = passOver;
	}
	read(node, at) {
		if (node === null) return {
			value: null,
			start: at,
			end: at,
			size: 1
		};
		const [from, end] = node.range;
		if (isAlias(node)) return this.#alias(node, from, end);
		const read = {
			value: void 0,
			start: this.#startOf(node, from),
			end: this.#endOf(node, from, end),
			size: 1
		};
		this.#anchor(node, read);
		const inFlow = isCollection(node) && node.flow === true;
		if (inFlow) this.#flowDepth++;
		if (isScalar(node)) this.#scalar(node, read);
		else if (isSeq(node)) this.#list(node, read);
		else this.#map(node, read);
		if (inFlow) this.#flowDepth--;
		return read;
	}
	#alias({ source }, start, end) {
		const target = this.#anchors.get(source);
		if (target === void 0) {
			const hint = source.endsWith(":") ? "put a space before the colon" : void 0;
			throw this.#refuse("yaml-syntax", {
				start,
				end
			}, `there is no anchor &${shown(source)} before this alias`, hint);
		}
		const { value, size } = target;
		if (value === void 0) throw this.#refuse("yaml-value", {
			start,
			end
		}, "a tuple or set cannot contain itself");
		return {
			value,
			start,
			end,
			size
		};
	}
	#anchor({ anchor }, read) {
		if (anchor === void 0) return;
		const place = {
			start: read.start,
			end: read.start + anchor.length + 1
		};
		if (!/^[\w-]+$/.test(anchor)) throw this.#refuse("yaml-syntax", place, "an anchor is named by ASCII letters, digits, _ and -");
		if (this.#anchors.has(anchor)) throw this.#refuse("yaml-syntax", place, `the anchor &${shown(anchor)} is given twice`);
		this.#anchors.set(anchor, read);
	}
	#startOf({ anchor, tag }, from) {
		let start = from;
		if (anchor !== void 0) start = this.#text.lastIndexOf(`&${anchor}`, from - 1);
		if (tag === void 0) return start;
		let tagStart = this.#text.lastIndexOf("!", from - 1);
		while (/[^\s,[{]/.test(this.#text.charAt(tagStart - 1))) tagStart--;
		return Math.min(start, tagStart);
	}
	#endOf(node, from, end) {
		if (isScalar(node)) return from + this.#text.slice(from, end).trimEnd().length;
		return isCollection(node) && node.flow === true ? end : from;
	}
	#asText({ source, range }) {
		return {
			value: source,
			start: range[0],
			end: range[1],
			size: 1
		};
	}
	#scalar(node, read) {
		const text = scalarText(node, this.#text, this.#spanOf, this.#flowDepth > 0);
		const type = node.tag === void 0 && node.type === "PLAIN" ? implicitType(text) : this.#typeOf(node.tag, "str", read);
		if (text.length > 2e4 && (type === "int" || type === "float")) throw this.#refuse("limit", read, `a number has more than ${MAX_NUMBER_LENGTH} characters`);
		if (!Object.hasOwn(SCALARS, type)) throw this.#wrongTag(type, read);
		read.value = SCALARS[type]?.(text);
		if (read.value !== void 0) return;
		throw this.#refuse("yaml-value", read, `the text is not a valid ${type}`, "quote it if it is meant as a string");
	}
	#list(node, read) {
		const type = this.#typeOf(node.tag, "seq", read);
		if (type !== "seq" && type !== "python/tuple") throw this.#wrongTag(type, read);
		const list = new PyList();
		if (type === "seq") read.value = list;
		const writes = [];
		for (const item of node.items) {
			const inner = this.#tried(() => this.read(item, read.end)) ?? this.read(null, read.end);
			list.items.push(inner.value);
			writes.push(this.#write(inner));
			this.#grow(read, inner);
		}
		list.writes = writes;
		if (type !== "seq") read.value = new PyTuple(list.items, writes);
	}
	#map(node, read) {
		const type = this.#typeOf(node.tag, "map", read);
		if (type !== "map" && type !== "set") throw this.#wrongTag(type, read);
		const dict = new PyDict();
		this.#open.add(dict);
		if (type === "map") read.value = dict;
		const pairs = node.items.flatMap((pair) => this.#tried(() => [this.#pair(pair, read)]) ?? []);
		for (const [, source, isMerge] of pairs) if (isMerge) this.#tried(() => this.#merge(dict, source));
		for (const [key, value, isMerge] of pairs) if (!isMerge) this.#tried(() => this.#set(dict, key, value));
		if (type === "set") read.value = new PySet(Array.from(dict.entries(), ({ key }) => key));
		this.#open.delete(dict);
	}
	#pair({ key, value }, read) {
		const isMerge = isScalar(key) && plainText(key) === "<<";
		const keyRead = isMerge || isScalar(key) && plainText(key) === "=" ? this.#asText(key) : this.read(key, read.end);
		const valueRead = this.read(value, keyRead.end);
		this.#grow(read, keyRead);
		this.#grow(read, valueRead);
		return [
			keyRead,
			valueRead,
			isMerge
		];
	}
	#tried(work) {
		const depth = this.#flowDepth;
		try {
			return work();
		} catch (error) {
			this.#passOver(error);
			this.#flowDepth = depth;
			return;
		}
	}
	#merge(dict, source) {
		const sources = source.value instanceof PyList ? source.value.items.toReversed() : [source.value];
		for (const other of sources) {
			if (!(other instanceof PyDict)) throw this.#refuse("yaml-value", source, "<< takes a dict or a list of dicts");
			if (this.#open.has(other)) throw this.#refuse("yaml-value", source, "a dict cannot be merged into itself");
			for (const { key, value, write } of other.entries()) dict.set(key, value, writeOver(write, dict.entry(key)?.write));
		}
	}
	#set(dict, key, value) {
		if (key.value instanceof PyList || key.value instanceof PyDict || key.value instanceof PySet) throw this.#refuse("yaml-value", key, `${aPyType(key.value)} cannot be a key`, "quote the key if it is a string");
		try {
			dict.set(key.value, value.value, this.#write(value, dict.entry(key.value)?.write));
		} catch (error) {
			if (!(error instanceof MmdetConfigError)) throw error;
			throw this.#refuse("yaml-value", key, error.problems[0].message, error.problems[0].hint);
		}
	}
	#grow(read, inner) {
		read.size += inner.size;
		read.end = Math.max(read.end, inner.end);
		if (read.size <= 1e6) return;
		throw this.#refuse("limit", inner, `the aliases stand for more than ${MAX_EXPANDED_NODES} values`);
	}
	#write({ start, end, value }, shadowed) {
		return new DataWrite(this.#spanOf, start, end, value, shadowed);
	}
	#typeOf(tag, otherwise, read) {
		if (tag === void 0) return otherwise;
		if (!tag.startsWith(STANDARD_TAG)) throw this.#wrongTag(tag, read);
		const name = tag.slice(18);
		if (!UNSAFE_TAG.test(name)) return PYTHON_TAGS.get(name) ?? name;
		const message = `the tag !!${shown(name)} makes Python import and run code, which is not done here`;
		throw this.#refuse("python-unsupported", read, message, "name the class by a string, as type: does");
	}
	#wrongTag(type, read) {
		return this.#refuse("yaml-value", read, `the tag or text ${shown(type)} cannot be read here`, "quote a string that begins with ! or is <<");
	}
	#refuse(code, { start, end }, message, hint) {
		return refusal(this.#spanOf, {
			code,
			message,
			start,
			end,
			hint
		});
	}
};
function plainText({ type, tag, source }) {
	return type === "PLAIN" && tag === void 0 ? source : void 0;
}
// src/config/load/loadYaml.ts
function loadYaml(source, spanOf = spansOf(source), passOver = rethrow) {
	refuseLength(source.text, spanOf);
	const text = readableText(source.text, spanOf);
	const { document, problems } = parseYaml(text, spanOf, "failsafe");
	const [first, ...others] = problems;
	if (first !== void 0) passOver(new MmdetConfigError([first, ...others]));
	const { contents } = document;
	if (isScalar(contents) && contents.type?.startsWith("BLOCK")) {
		const [start, end] = contents.range;
		throw refusal(spanOf, {
			code: "yaml-syntax",
			message: "a block scalar needs a key in front of it",
			start,
			end
		});
	}
	return new YamlReader(text, spanOf, passOver).read(contents, 0).value;
}
export { loadYaml };
