import { D as wrongArgument, a as PyTuple, i as PyList, l as pyInt, n as PyExpression, r as PyFloat, t as PyBytes, x as describeValue } from "./values.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { i as pairsOf, t as PyDict } from "./dict.mjs";
import { n as PySet, t as PyFrozenSet } from "./set.mjs";
import isPlainObject from "lodash-es/isPlainObject.js";
// src/python/input.ts
function float(value) {
	return new PyFloat(value);
}
function tuple(...items) {
	return new PyTuple(items.map((item, at) => toPy(item, [at])));
}
function dict(items) {
	if (isPlainObject(items)) return toPy(items);
	const pairs = pairsOf(items);
	return PyDict.of(pairs.map(([key, value]) => [toPy(key), toPy(value, [String(key)])]));
}
function ref(name) {
	return new PyExpression(name);
}
function toPy(input, at = []) {
	if (!Array.isArray(at)) throw wrongArgument("a path, a list of keys", at);
	return convert(input, at);
}
function convert(input, path, open = []) {
	if (input === null || typeof input === "string" || typeof input === "boolean") return input;
	if (typeof input === "number") return Number.isSafeInteger(input) && !Object.is(input, -0) ? input : new PyFloat(input);
	if (typeof input === "bigint") return pyInt(input);
	if (isPythonObject(input)) return input;
	const own = ownValue(input);
	if (own !== input) return own;
	if (typeof input !== "object") throw refuse(path, `${input === void 0 ? "undefined" : `a ${typeof input}`} is not a Python value`);
	if (input instanceof Uint8Array) return new PyBytes(input);
	if (open.includes(input)) throw refuse(path, "an object that contains itself cannot be written");
	return convertContainer(input, path, [...open, input]);
}
function ownValue(input) {
	if (typeof input !== "object" || input === null || isPlainObject(input) || isPythonObject(input)) return input;
	const { typeName, value, items = [], code, names } = input;
	switch (typeName) {
		case "float": return new PyFloat(value);
		case "bytes": return new PyBytes(value);
		case "list": return new PyList(items.map(ownValue));
		case "tuple": return new PyTuple(items.map(ownValue));
		case "expression": return new PyExpression(code, value === void 0 ? void 0 : ownValue(value), names);
		case "dict": return PyDict.of(Array.from(input.entries(), (each) => [ownValue(each.key), ownValue(each.value)]));
		case "set":
		case "frozenset": return new (typeName === "set" ? PySet : PyFrozenSet)(Array.from(input.values(), ownValue));
		default: return input;
	}
}
function convertContainer(input, path, open) {
	if (Array.isArray(input)) return new PyList(input.map((item, at) => convert(item, [...path, at], open)));
	if (input instanceof Set) return new PySet(Array.from(input, (item) => convert(item, path, open)));
	if (input instanceof Map) {
		const items = Array.from(input, ([key, value]) => {
			return [convert(key, path, open), convert(value, [...path, String(key)], open)];
		});
		return PyDict.of(items);
	}
	if (!isPlainObject(input)) throw refuse(path, `${describeValue(input)} is not a Python value`);
	return convertObject(input, path, open);
}
function convertObject(input, path, open) {
	const made = new PyDict();
	for (const [key, value] of Object.entries(input)) {
		if (value === void 0) continue;
		if (INTEGER_LIKE.test(key)) throw refuse([...path, key], `the key ${key} loses its place in a JavaScript object`, "write dict([[key, value], …])");
		made.set(key, convert(value, [...path, key], open));
	}
	return made;
}
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;
function isPythonObject(input) {
	return input instanceof PyDict || input instanceof PyList || input instanceof PyTuple || input instanceof PyFloat || input instanceof PySet || input instanceof PyBytes || input instanceof PyExpression;
}
function refuse(path, message, hint) {
	return new MmdetConfigError({
		code: "python-value",
		message,
		path,
		hint
	});
}
export { ref as a, ownValue as i, dict as n, toPy as o, float as r, tuple as s, INTEGER_LIKE as t };
