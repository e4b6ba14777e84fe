import { i as throwIfProblems, n as MmdetConfigError } from "./errors.mjs";
import { r as nearestName } from "./nearest.mjs";
// src/argument.ts
const STRING = kindOf("a string", (value) => typeof value === "string");
const BOOLEAN = kindOf("true or false", (value) => typeof value === "boolean");
const FUNCTION = kindOf("a function", (value) => typeof value === "function");
const OBJECT = kindOf("a dict", (value) => typeof value === "object" && value !== null && !isList(value));
const ANYTHING = kindOf("anything", () => true);
function kindOf(words, accepts, hint) {
	return {
		words,
		accepts,
		...hint === void 0 ? {} : { hint }
	};
}
function instanceOf(type, words = `a ${type.name}`) {
	return kindOf(words, (value) => value instanceof type);
}
function oneOf(...names) {
	const words = names.map((name) => JSON.stringify(name)).join(" or ");
	const nearest = (value) => typeof value === "string" ? nearestName(value, names) : void 0;
	return kindOf(words, (value) => names.includes(value), (value) => nearest(value) === void 0 ? void 0 : `did you mean ${nearest(value)}?`);
}
function listOf(kind) {
	const inside = (value, path) => value.flatMap((item, at) => problemsOf(item, kind, [...path, at]));
	return {
		...kindOf("a list", isList),
		inside
	};
}
function checkArgument(value, kind, name) {
	if (kind.accepts(value) && kind.inside === void 0) return;
	throwIfProblems(problemsOf(value, kind, name === void 0 ? [] : [name]));
}
function checkOptions(options, shape, required = []) {
	checkArgument(options, OBJECT);
	const given = options;
	const unknown = Object.keys(given).filter((key) => !Object.hasOwn(shape, key));
	const problems = Object.entries(shape).flatMap(([key, kind]) => {
		const value = Object.hasOwn(given, key) ? given[key] : void 0;
		if (value !== void 0) return problemsOf(value, kind, [key]);
		return required.includes(key) ? [missing(key, kind)] : [];
	});
	throwIfProblems([...unknown.map((key) => unknownKey(key, Object.keys(shape))), ...problems]);
}
function wrongArgument(words, value, hint) {
	return new MmdetConfigError({
		code: "invalid-option",
		message: `expected ${words}, not ${describeValue(value)}`,
		hint
	});
}
function problemsOf(value, kind, path) {
	if (kind.accepts(value)) return kind.inside?.(value, path) ?? [];
	return [{
		code: "invalid-option",
		message: `expected ${kind.words}, not ${describeValue(value)}`,
		path,
		hint: kind.hint?.(value)
	}];
}
function missing(key, { words }) {
	return {
		code: "invalid-option",
		message: `${key} is missing: expected ${words}`,
		path: [key]
	};
}
function unknownKey(key, known) {
	const nearest = nearestName(key, known);
	const hint = nearest === void 0 ? `known keys: ${known.join(", ")}` : `did you mean ${nearest}?`;
	return {
		code: "unknown-key",
		message: `unknown key ${key}`,
		path: [key],
		hint
	};
}
function isList(value) {
	return Array.isArray(value);
}
function describeValue(value) {
	if (value === void 0) return "nothing";
	if (typeof value === "string") return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value);
	if (typeof value === "function") return value.name === "" ? "a function" : `the function ${value.name}`;
	if (typeof value !== "object" || value === null) return String(value);
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if ("typeName" in value) return value.typeName === "float" ? `the float ${String(value)}` : `a Python ${value.typeName}`;
	const type = Object.getPrototypeOf(value)?.constructor;
	return typeof type !== "function" || type === Object ? "a dict" : `an object of class ${type.name}`;
}
// src/python/floatRepr.ts
function floatRepr(value) {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
	if (Object.is(value, -0)) return "-0.0";
	const magnitude = Math.abs(value);
	if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 0x2386f26fc10000)) return exponential(value);
	const text = String(value);
	return Number.isInteger(value) ? `${text}.0` : text;
}
function exponential(value) {
	const [digits, exponent] = value.toExponential().split("e");
	const size = exponent.slice(1);
	return `${digits}e${exponent[0]}${size.length < 2 ? `0${size}` : size}`;
}
// src/python/shown.ts
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
const open = new Set();
function shownContainer(container, contents, depth, options, inspect) {
	const { name } = container.constructor;
	if (depth < 0 || open.has(container)) return `[${open.has(container) ? "Circular" : name}]`;
	open.add(container);
	try {
		return `${name} ${inspect(contents, {
			...options,
			depth
		})}`;
	} finally {
		open.delete(container);
	}
}
function shownNumber(text, options) {
	return options.stylize?.(text, "number") ?? text;
}
function jsonItem(item) {
	return typeof item === "bigint" ? String(item) : item;
}
// src/python/values.ts
var PyFloat = class {
	value;
	constructor(value) {
		if (typeof value !== "number") throw wrongArgument("a number", value);
		this.value = value;
	}
	toString() {
		return floatRepr(this.value);
	}
	toJSON() {
		return Number.isFinite(this.value) ? this.value : floatRepr(this.value);
	}
	[INSPECT](_depth, options) {
		return shownNumber(floatRepr(this.value), options);
	}
	get typeName() {
		return "float";
	}
};
var PyBytes = class {
	value;
	constructor(value) {
		if (!(value instanceof Uint8Array)) throw wrongArgument("a Uint8Array", value);
		this.value = value;
	}
	toJSON() {
		return [...this.value];
	}
	get typeName() {
		return "bytes";
	}
};
var PyList = class {
	items;
	writes;
	constructor(items = [], writes) {
		if (!Array.isArray(items)) throw wrongArgument("a list", items);
		this.items = items;
		this.writes = writes;
	}
	toJSON() {
		return this.items.map(jsonItem);
	}
	[INSPECT](depth, options, inspect) {
		return shownContainer(this, this.items, depth, options, inspect);
	}
	get typeName() {
		return "list";
	}
};
var PyTuple = class {
	items;
	writes;
	constructor(items = [], writes) {
		if (!Array.isArray(items)) throw wrongArgument("a list", items);
		this.items = items;
		this.writes = writes;
	}
	toJSON() {
		return this.items.map(jsonItem);
	}
	[INSPECT](depth, options, inspect) {
		return shownContainer(this, this.items, depth, options, inspect);
	}
	get typeName() {
		return "tuple";
	}
};
var PyExpression = class {
	code;
	value;
	names;
	constructor(code, value, names = [code]) {
		if (typeof code !== "string") throw wrongArgument("the name of a variable or a small expression", code);
		this.code = code;
		this.value = value;
		this.names = names;
	}
	get truth() {
		return true;
	}
	repr(_print) {
		return this.code;
	}
	[INSPECT](depth, options, inspect) {
		return shownContainer(this, { ...this }, depth, options, inspect);
	}
	get typeName() {
		return "expression";
	}
	get isHashable() {
		return true;
	}
};
function noPyValue(value) {
	return wrongArgument("a Python value", value, "toPy(value) makes one of what JavaScript has");
}
function isPyValue(value) {
	if (value === null) return true;
	if (typeof value === "object") return typeof value.typeName === "string";
	return SCALARS.has(typeof value);
}
const SCALARS = new Set([
	"boolean",
	"number",
	"bigint",
	"string"
]);
function pyInt(value) {
	return value >= MIN_SAFE && value <= MAX_SAFE ? Number(value) : value;
}
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER);
function isInt(value) {
	return typeof value === "number" || typeof value === "bigint";
}
export { kindOf as C, wrongArgument as D, unknownKey as E, instanceOf as S, oneOf as T, OBJECT as _, PyTuple as a, checkOptions as b, noPyValue as c, jsonItem as d, shownContainer as f, FUNCTION as g, BOOLEAN as h, PyList as i, pyInt as l, ANYTHING as m, PyExpression as n, isInt as o, floatRepr as p, PyFloat as r, isPyValue as s, PyBytes as t, INSPECT as u, STRING as v, listOf as w, describeValue as x, checkArgument as y };
