import { C as kindOf, _ as OBJECT, a as PyTuple, i as PyList, n as PyExpression, v as STRING, y as checkArgument } from "./values.mjs";
import { c as isBranded, n as MmdetConfigError, s as brand } from "./errors.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { t as PyDict } from "./dict.mjs";
import { i as ownValue, o as toPy, t as INTEGER_LIKE } from "./input.mjs";
import isPlainObject from "lodash-es/isPlainObject.js";
// src/author/overrides/tree.ts
var ComponentTree = class extends Map {
	siblings;
	constructor(entries, siblings) {
		super(entries);
		this.siblings = siblings;
	}
};
function replace(value) {
	return new Replacement(treeToPy(toTree(value)));
}
function component(type, options = {}) {
	checkArgument(type, STRING, "type");
	checkArgument(options, OBJECT, "options");
	return replace({
		type,
		...options
	});
}
function remove() {
	return new Removal();
}
var Replacement = class {
	static [Symbol.hasInstance](value) {
		return isBranded(value, "Replacement");
	}
	#value;
	constructor(value) {
		this.#value = value;
		brand(this, "Replacement");
	}
	get value() {
		return this.#value;
	}
	get follows() {}
	changesOf(_base, _path) {}
	over(_base, _path) {
		return toPy(this.value);
	}
};
function ownMarker(marker) {
	if (marker instanceof Removal) return marker;
	if (marker instanceof PyExpression) return ownValue(marker);
	if (Object.prototype.isPrototypeOf.call(Replacement.prototype, marker)) return marker;
	if (Object.hasOwn(Object.getPrototypeOf(marker), "value")) return new Replacement(ownValue(marker.value));
	throw new MmdetConfigError({
		code: "invalid-option",
		message: "a backbone, an edit or a data set that another copy of mmdet-config made",
		hint: "import all of a config from one copy: npm dedupe"
	});
}
var Removal = class {
	removes = true;
	static [Symbol.hasInstance](value) {
		return isBranded(value, "Removal");
	}
	constructor() {
		brand(this, "Removal");
	}
};
function isMarker(input) {
	return input instanceof PyExpression || input instanceof Replacement || input instanceof Removal;
}
function toTree(input, path = []) {
	if (input instanceof Replacement || input instanceof Removal) return ownMarker(input);
	if (path.length > MAX_DEPTH) throw refuse(path, "overrides are nested too deeply, or contain themselves");
	if (Array.isArray(input)) return new PyList(input.map((item, at) => treeToPy(toTree(item, [...path, at]))));
	if (!isPlainObject$1(input)) return toPy(input);
	const level = new Map();
	for (const [key, value] of Object.entries(input)) {
		if (value === void 0) continue;
		if (INTEGER_LIKE.test(key)) throw refuse([...path, key], `the key ${key} loses its place in a JavaScript object`);
		level.set(key, toTree(value, [...path, key]));
	}
	return level;
}
const MAX_DEPTH = 200;
function refuse(path, message) {
	return new MmdetConfigError({
		code: "python-value",
		message,
		path,
		hint: "dict([[key, value], …]) takes any key"
	});
}
function ownNode(node) {
	if (!(node instanceof Map)) return isMarker(node) && !(node instanceof PyExpression) ? node : ownValue(node);
	const entries = Array.from(node, ([key, value]) => [key, ownNode(value)]);
	const { siblings } = node;
	return siblings === void 0 ? new Map(entries) : new ComponentTree(entries, siblings);
}
function treeToPy(node) {
	if (node instanceof Replacement) return ownValue(node.value);
	if (node instanceof Removal) return null;
	if (!(node instanceof Map)) return node;
	const made = new PyDict();
	for (const [key, value] of node) if (!(value instanceof Removal)) made.set(key, treeToPy(value));
	return made;
}
function isPlainObject$1(input) {
	return isPlainObject(input);
}
function splitKeys(from, keys) {
	const named = (isNamed) => Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key) === isNamed));
	return [named(true), named(false)];
}
function applyOverrides(base, overrides, onWholePath, path = []) {
	const made = base.copy();
	for (const [key, node] of overrides) if (node instanceof Removal) made.delete(key);
	else made.set(key, applyNode(made.get(key), node, onWholePath, [...path, key]));
	return made;
}
function applyNode(base, node, onWholePath, path) {
	if (node instanceof Replacement) {
		const changes = node.changesOf(base, path);
		if (changes !== void 0) return applyNode(base, changes, onWholePath, path);
		onWholePath?.(path);
		return node.over(base, path);
	}
	const tree = asTree(node);
	if (tree === void 0) return node;
	const known = base instanceof PyExpression ? base.value : base;
	if (!(known instanceof PyDict)) return applyOverrides(new PyDict(), tree, onWholePath, path);
	if (!changesClass(known, tree)) return applyOverrides(known, tree, onWholePath, path);
	onWholePath?.(path);
	return applyOverrides(new PyDict(), tree, onWholePath, path);
}
function changesClass(base, tree) {
	const [held, to] = [base.get("type"), tree.get("type")];
	const from = held instanceof PyExpression ? held.value : held;
	if (typeof from !== "string" || typeof to !== "string" || from === to) return false;
	const siblings = tree instanceof ComponentTree ? tree.siblings : [];
	return siblings !== "any" && !(siblings.includes(from) && siblings.includes(to));
}
function asTree(node) {
	if (node instanceof Map) return node;
	if (!(node instanceof PyDict)) return void 0;
	const tree = new Map();
	for (const { key, value } of node.entries()) {
		if (typeof key !== "string") return void 0;
		tree.set(key, value);
	}
	return tree;
}
// src/author/overrides/listEdits.ts
function at(place) {
	checkArgument(place, kindOf("a whole number", (value) => Number.isSafeInteger(value)));
	return { at: place };
}
var ListEdits = class ListEdits extends Replacement {
	steps;
	constructor(steps = []) {
		super(new PyList([]));
		this.steps = steps;
	}
	insertAfter(item, ...elements) {
		return this.#then({
			verb: "insertAfter",
			item: checkedItem(item),
			elements: valuesOf(elements)
		});
	}
	insertBefore(item, ...elements) {
		return this.#then({
			verb: "insertBefore",
			item: checkedItem(item),
			elements: valuesOf(elements)
		});
	}
	replace(item, ...elements) {
		return this.#then({
			verb: "replace",
			item: checkedItem(item),
			elements: valuesOf(elements)
		});
	}
	remove(item) {
		return this.#then({
			verb: "remove",
			item: checkedItem(item)
		});
	}
	update(item, changes) {
		checkArgument(changes, OBJECT, "changes");
		return this.#then({
			verb: "update",
			item: checkedItem(item),
			changes: toTree(changes)
		});
	}
	append(...elements) {
		return this.#then({
			verb: "append",
			elements: valuesOf(elements)
		});
	}
	prepend(...elements) {
		return this.#then({
			verb: "prepend",
			elements: valuesOf(elements)
		});
	}
	over(base, path) {
		const held = resolved(base);
		const items = held instanceof PyList || held instanceof PyTuple ? held.items : held instanceof PyDict ? [held] : [];
		const made = this.steps.reduce((left, step) => edited(left, step, path), items);
		return held instanceof PyTuple ? new PyTuple([...made]) : new PyList([...made]);
	}
	#then(step) {
		return new ListEdits([...this.steps, step]);
	}
};
var OnlyItem = class extends Replacement {
	constructor(item) {
		super(treeToPy(toTree(item)));
	}
	over(base) {
		const held = resolved(base);
		const items = held instanceof PyList || held instanceof PyTuple ? held.items : [];
		const type = typeOf(this.value);
		const place = items.findIndex((item) => typeOf(item) === type);
		const others = items.filter((item) => typeOf(item) !== type);
		return new PyList(place < 0 ? [...others, this.value] : others.toSpliced(place, 0, this.value));
	}
};
const ITEM = kindOf("the type of an item, or at(…)", (value) => {
	return typeof value === "string" || Number.isSafeInteger(value?.at);
});
function checkedItem(item) {
	checkArgument(item, ITEM, "item");
	return item;
}
const ELEMENTS = kindOf("at least one dict", (value) => value.length > 0);
const ELEMENT = kindOf("a dict", (value) => isPlainObject$1(value) || isMarker(value) || value instanceof PyDict);
function valuesOf(elements) {
	checkArgument(elements, ELEMENTS);
	for (const element of elements) checkArgument(element, ELEMENT);
	return elements.map((element) => treeToPy(toTree(element)));
}
function edited(items, step, path) {
	if (!("item" in step)) return step.verb === "append" ? [...items, ...step.elements] : [...step.elements, ...items];
	const place = placeOf(items, step.item, path);
	if (step.verb === "update") {
		const held = resolved(items[place]);
		return items.with(place, applyOverrides(held instanceof PyDict ? held : new PyDict(), step.changes));
	}
	const elements = step.verb === "remove" ? [] : step.elements;
	const removed = step.verb === "remove" || step.verb === "replace" ? 1 : 0;
	return items.toSpliced(place + (step.verb === "insertAfter" ? 1 : 0), removed, ...elements);
}
const pipeline = new ListEdits();
const hooks = new ListEdits();
const schedulers = new ListEdits();
const metrics = new ListEdits();
const items = new ListEdits();
function resolved(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved(value.value) : value;
}
function typeOf(value) {
	const held = resolved(value);
	const type = held instanceof PyDict ? resolved(held.get("type")) : void 0;
	return typeof type === "string" ? type : void 0;
}
function placeOf(items, item, path) {
	const name = path.map(String).join(".");
	const refuse = (message, help) => new MmdetConfigError({
		code: "unknown-name",
		message,
		path: path.map(String),
		...help
	});
	if (typeof item !== "string") {
		const place = item.at < 0 ? items.length + item.at : item.at;
		if (items[place] !== void 0) return place;
		throw refuse(`${name} has ${items.length} items, so none at ${item.at}`, {});
	}
	const types = items.map(typeOf);
	const found = types.flatMap((type, place) => type === item ? [place] : []);
	const [first, second] = found;
	if (second !== void 0) throw refuse(`${name} has several ${item}, at ${found.join(", ")}`, { hint: `write at(${first}) in its place` });
	if (first !== void 0) return first;
	const known = types.filter((type) => type !== void 0);
	const near = nearestName(item, known);
	const help = near === void 0 ? { hint: `it has ${known.join(", ") || "no items"}` } : didYouMean(near);
	throw refuse(`${name} has no ${item}`, help);
}
export { treeToPy as S, ownNode as _, items as a, splitKeys as b, schedulers as c, Replacement as d, applyOverrides as f, ownMarker as g, isPlainObject$1 as h, hooks as i, ComponentTree as l, isMarker as m, OnlyItem as n, metrics as o, component as p, at as r, pipeline as s, ListEdits as t, Removal as u, remove as v, toTree as x, replace as y };
