import { i as repeat, n as concat } from "./datasets.mjs";
import { h as isPlainObject, r as at, t as ListEdits, v as remove, y as replace } from "./listEdits.mjs";
import { a as refuseLength, c as spansOf } from "./dataText.mjs";
import { t as parseYaml } from "./parse2.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { t as PyDict } from "./dict.mjs";
import { a as ref, o as toPy, s as tuple, t as INTEGER_LIKE } from "./input.mjs";
import { r as PyFloat } from "./values.mjs";
import { n as referenceText } from "./references.mjs";
import { isAlias, isMap, isScalar, isSeq, parse } from "yaml";
// src/recipes/places.ts
var Places = class {
	#source;
	#values = new Map();
	#keys = new Map();
	#references = new Map();
	constructor(source) {
		this.#source = source;
	}
	span(start, end) {
		return {
			source: this.#source,
			start,
			end
		};
	}
	add(path, range) {
		const span = this.span(range?.[0] ?? 0, range?.[1] ?? 0);
		if (!this.#values.has(key(path))) this.#values.set(key(path), span);
		return span;
	}
	get #parts() {
		return [...this.#keys.keys()].map((text) => JSON.parse(text)).filter(({ length }) => length === 2);
	}
	addKey(path, range) {
		this.#keys.set(key(path), this.span(range?.[0] ?? 0, range?.[1] ?? 0));
	}
	addReference(name, span) {
		if (!this.#references.has(name)) this.#references.set(name, span);
	}
	placeComposed(problem) {
		if (problem.span !== void 0) return problem;
		for (const [name, span] of this.#references) if (problem.code === "unknown-name" && problem.message.startsWith(referenceText(name))) return {
			...problem,
			span
		};
		const related = problem.related?.map((other) => ({
			...other,
			span: other.span ?? this.#composed(other.path ?? [], false)
		}));
		const placed = related === void 0 ? problem : {
			...problem,
			related
		};
		return this.place({
			...placed,
			span: this.#composed(problem.path ?? [], KEY_CODES.has(problem.code))
		});
	}
	#composed(path, isKey) {
		const places = isKey ? this.#keys : this.#values;
		const options = this.#parts.map((part) => [...part, ...part[0] === path[0] ? path.slice(1) : path]);
		const whole = [
			["overrides", ...path],
			...options,
			...this.#parts.map((part) => [...part, ...path.slice(-1)])
		];
		for (const place of [...whole, ...settingsOf(path)]) {
			const span = places.get(key(place));
			if (span !== void 0) return span;
		}
		return this.#above(["overrides", ...path], 1) ?? this.#above(["variables", ...path], 1) ?? this.#above(path) ?? this.#values.get(key([partOf(String(path[0]))]));
	}
	place(problem) {
		if (problem.span !== void 0) return problem;
		const path = problem.path ?? [];
		const exact = KEY_CODES.has(problem.code) ? this.#keys.get(key(path)) : this.#values.get(key(path));
		const { start } = this.#values.get(key([])) ?? this.span(0, 0);
		return {
			...problem,
			span: exact ?? this.#above(path) ?? this.span(start, start)
		};
	}
	#above(path, least = 0) {
		for (let length = path.length; length > least; length--) {
			const part = key(path.slice(0, length));
			const span = this.#keys.get(part) ?? this.#values.get(part);
			if (span !== void 0) return span;
		}
	}
};
function partOf(name) {
	if (/^(?:param_scheduler|optim_wrapper|auto_scale_lr|(?:train|val|test)_cfg)$/.test(name)) return "schedule";
	return /_(?:dataloader|evaluator|pipeline)$/.test(name) ? "dataset" : "runtime";
}
function settingsOf([first, second]) {
	if (first === "model" && second === "backbone") return [["pretrain"]];
	return first === "train_pipeline" ? [["multi_scale"]] : [];
}
const KEY_CODES = new Set([
	"unknown-key",
	"recipe-invalid",
	"unknown-argument"
]);
function key(path) {
	return JSON.stringify(path.map(String));
}
// src/recipes/yamlInput.ts
const MAX_RECIPE_LENGTH = 2e5;
const MAX_NODES = 1e5;
function readYaml(source) {
	const places = new Places(source);
	try {
		refuseLength(source.text, spansOf(source), MAX_RECIPE_LENGTH);
		return readDocument(source, places);
	} catch (error) {
		if (error instanceof MmdetConfigError) return {
			problems: error.problems.map((each) => places.place(each)),
			places
		};
		throw error;
	}
}
function readDocument(source, places) {
	const { document, problems } = parseYaml(source.text, spansOf(source), "core");
	if (problems.length > 0) return {
		problems,
		places
	};
	const reader = new Reader(places, (alias) => isAlias(alias) ? alias.resolve(document) : void 0);
	const value = document.contents === null ? null : reader.read(document.contents, [], 0);
	return {
		problems: reader.problems,
		value,
		places
	};
}
var Reader = class {
	problems = [];
	#places;
	#resolve;
	#nodes = 0;
	#whole = 0;
	constructor(places, resolve) {
		this.#places = places;
		this.#resolve = resolve;
	}
	read(node, path, depth) {
		const span = this.#places.add(path, node.range);
		if (depth > 100) throw tooLarge(span, `aliases unfold to more than 100 levels`);
		if (++this.#nodes > MAX_NODES) throw tooLarge(span, `aliases unfold to more than ${MAX_NODES} values`);
		if (isAlias(node)) {
			const target = this.#resolve(node);
			if (target !== void 0) return this.read(target, path, depth + 1);
			return this.#refuse(span, `no value before this one is named &${node.source}`);
		}
		const tag = node.tag;
		if (tag === void 0 || PLAIN_TAGS.has(tag)) return this.#plain(node, path, depth);
		try {
			return this.#tagged(node, tag, path, depth, span);
		} catch (error) {
			throw error instanceof MmdetConfigError ? placedAt(error, span) : error;
		}
	}
	#plain(node, path, depth) {
		if (isSeq(node)) return this.#items(node.items, path, depth);
		if (isMap(node)) return this.#map(node, path, depth);
		if (!isScalar(node)) return null;
		return node.tag === FLOAT_TAG ? new PyFloat(Number(node.value)) : scalar(node.value);
	}
	#items(nodes, path, depth) {
		this.#whole++;
		const items = nodes.map((item, at) => this.read(item, [...path, at], depth + 1));
		this.#whole--;
		return items;
	}
	#map(node, path, depth) {
		const first = new Map();
		const entries = node.items.map(({ key, value }) => {
			const name = isScalar(key) ? scalar(key.value) : null;
			const here = [...path, String(name)];
			this.#places.addKey(here, key.range);
			if (isScalar(key)) this.#refuseRepeated(first, key.value, this.#places.span(...range(key)));
			return [name, value === null ? null : this.read(value, here, depth + 1)];
		});
		if (entries.every(([name]) => typeof name === "string" && !INTEGER_LIKE.test(name))) return Object.fromEntries(entries);
		if (path[0] !== "variables" && (path[0] !== "overrides" || this.#whole === 0)) return this.#refuse(this.#places.span(...range(node)), "keys must be strings here", KEYS_HINT);
		return PyDict.of(entries.map(([name, value]) => [toPy(name), toPy(value)]));
	}
	#refuseRepeated(first, key, span) {
		const before = first.get(key);
		if (before === void 0) first.set(key, span);
		else {
			const related = [{
				message: "given first",
				span: before
			}];
			this.problems.push({
				code: "yaml-syntax",
				message: `the key ${String(key)} is given twice`,
				span,
				related
			});
		}
	}
	#tagged(node, tag, path, depth, span) {
		if (tag === TUPLE_TAG && isSeq(node)) return tuple(...this.#items(node.items, path, depth));
		if (tag === "!ref" && isScalar(node) && typeof node.value === "string") {
			this.#places.addReference(node.value, span);
			return ref(node.value);
		}
		if (tag === "!remove") return remove();
		if (tag === "!repeat" && isScalar(node)) return repeat(countOf(untagged(node)));
		if (tag === "!concat" && isSeq(node)) return concat(...this.#items(node.items, path, depth));
		if (tag === "!edit" && isSeq(node)) return this.#edits(node.items, path, depth, span);
		if (tag === "!replace") {
			this.#whole++;
			const value = isScalar(node) ? scalar(untagged(node)) : this.#plain(node, path, depth);
			this.#whole--;
			return replace(value);
		}
		const start = span.source.text.slice(0, span.start).search(/!\S*\s*$/);
		const name = tag.replace("tag:yaml.org,2002:", "!!");
		return this.#refuse(this.#places.span(start, span.start), `the tag ${name} is not allowed here`, TAGS_HINT);
	}
	#edits(nodes, path, depth, span) {
		const steps = this.#items(nodes, path, depth);
		let edits = new ListEdits();
		for (const [number, step] of steps.entries()) {
			const node = nodes[number];
			const place = node === void 0 ? span : this.#places.span(...range(node));
			try {
				const made = isPlainObject(step) ? editOf(edits, step) : void 0;
				if (made === void 0) return this.#refuse(place, NO_EDIT, editsHint(step));
				edits = made;
			} catch (error) {
				throw error instanceof MmdetConfigError ? placedAt(error, place) : error;
			}
		}
		return edits;
	}
	#refuse(span, message, hint) {
		this.problems.push({
			code: "yaml-value",
			message,
			span,
			hint
		});
		return null;
	}
};
function placedAt({ problems: [first, ...rest] }, span) {
	const placed = (problem) => ({
		...problem,
		span: problem.span ?? span
	});
	return new MmdetConfigError([placed(first), ...rest.map(placed)]);
}
function countOf(value) {
	return typeof value === "bigint" ? Number(value) : value;
}
function untagged({ type, source, value }) {
	return type === "PLAIN" ? parse(source ?? "", {
		schema: "core",
		intAsBigInt: true
	}) : value;
}
const TAGS_HINT = "known tags: !!python/tuple [...], !ref name, !replace {...}, !remove, !edit [...], !repeat n, !concat [...]";
const NO_EDIT = "this is no edit of a list";
const VERBS = [
	"insert_after",
	"insert_before",
	"replace",
	"update",
	"remove",
	"append",
	"prepend"
];
function editsHint(step) {
	const wrong = (isPlainObject(step) ? Object.keys(step).filter((word) => word !== "item" && word !== "items") : []).find((word) => !VERBS.includes(word));
	const near = wrong === void 0 ? void 0 : nearestName(wrong, VERBS);
	return near === void 0 ? EDITS_HINT : didYouMean(near).hint;
}
const EDITS_HINT = "write insert_after, insert_before or replace with item or items; update with item; remove; append or prepend. Items are named by their type, or by their place";
function editOf(edits, step) {
	const { item, items, ...verb } = step;
	const [[name, given] = [], ...more] = Object.entries(verb);
	const elements = items === void 0 ? item === void 0 ? [] : [item] : items;
	if (more.length > 0 || !Array.isArray(elements) || item !== void 0 && items !== void 0) return void 0;
	if (name === "append" || name === "prepend") return edits[name](...[given].flat());
	const chosen = typeof given === "number" ? at(given) : typeof given === "string" ? given : void 0;
	if (chosen === void 0) return void 0;
	if (name === "remove") return edits.remove(chosen);
	if (name === "update") return isPlainObject(item) ? edits.update(chosen, item) : void 0;
	if (elements.length === 0) return void 0;
	if (name === "insert_after") return edits.insertAfter(chosen, ...elements);
	if (name === "insert_before") return edits.insertBefore(chosen, ...elements);
	return name === "replace" ? edits.replace(chosen, ...elements) : void 0;
}
const KEYS_HINT = "write !replace before a dict with other keys: it merges with nothing";
const TUPLE_TAG = "tag:yaml.org,2002:python/tuple";
const FLOAT_TAG = "tag:yaml.org,2002:float";
const PLAIN_TAGS = new Set([
	"map",
	"seq",
	"str",
	"int",
	"float",
	"bool",
	"null"
].map((name) => `tag:yaml.org,2002:${name}`));
function scalar(value) {
	if (typeof value === "number") return new PyFloat(value);
	return typeof value === "bigint" ? toPy(value) : value;
}
function range(node) {
	return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}
function tooLarge(span, message) {
	return new MmdetConfigError({
		code: "limit",
		message,
		span
	});
}
export { readYaml };
