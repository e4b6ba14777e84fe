import { a as PyTuple, c as noPyValue, i as PyList, n as PyExpression, p as floatRepr, r as PyFloat, t as PyBytes } from "./values.mjs";
import { d as spendWork, l as allocate, t as PyDict } from "./dict.mjs";
import { a as bytesRepr, i as orderedItems, n as PySet, s as stringRepr, t as PyFrozenSet } from "./set.mjs";
import { a as intText } from "./numberText.mjs";
// src/python/repr.ts
function pythonRepr(value) {
	return reprOf(value, {
		open: [],
		intText
	});
}
function quotedRepr(value) {
	return reprOf(value, {
		open: [],
		intText: String
	});
}
const VALUE_COST = 20;
function reprOf(value, printing) {
	return typeof value === "object" && value !== null ? objectRepr(value, printing) : scalarRepr(value, printing);
}
function scalarRepr(value, { intText }) {
	if (typeof value === "string") {
		spendWork(VALUE_COST + (value.length >> 2));
		allocate(value.length * 4);
		return stringRepr(value);
	}
	spendWork(VALUE_COST);
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value !== "number" && typeof value !== "bigint") throw noPyValue(value);
	return intText(value);
}
function objectRepr(value, printing) {
	spendWork(VALUE_COST);
	if (value instanceof PyFloat) return floatRepr(value.value);
	if (value instanceof PyBytes) return bytesRepr(value.value);
	if (printing.open.includes(value)) return selfReference(value);
	printing.open.push(value);
	let text = "";
	let before = "";
	if (value instanceof PyDict) {
		for (const { key, value: item } of value.entries()) {
			text += `${before}${reprOf(key, printing)}: `;
			text += typeof item === "object" && item !== null ? objectRepr(item, printing) : scalarRepr(item, printing);
			before = ", ";
		}
		text = `{${text}}`;
	} else if (value instanceof PyExpression) text = value.repr((inner) => reprOf(inner, printing));
	else if (value instanceof PySet) text = setRepr(value, printing);
	else {
		if (!(value instanceof PyList || value instanceof PyTuple)) throw noPyValue(value);
		for (const item of value.items) {
			text += before + (typeof item === "object" && item !== null ? objectRepr(item, printing) : scalarRepr(item, printing));
			before = ", ";
		}
		if (value instanceof PyList) text = `[${text}]`;
		else text = value.items.length === 1 ? `(${text},)` : `(${text})`;
	}
	printing.open.pop();
	return text;
}
function setRepr(set, printing) {
	const items = Array.from(orderedItems(set), (item) => reprOf(item, printing)).join(", ");
	const braced = set.size === 0 ? "" : `{${items}}`;
	return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${braced})` : braced;
}
function selfReference(value) {
	if (value instanceof PyExpression) return "...";
	if (value instanceof PyDict) return "{...}";
	if (value instanceof PySet) return "set(...)";
	return value instanceof PyTuple ? "(...)" : "[...]";
}
function pathKey(key) {
	return typeof key === "string" || typeof key === "number" ? key : quotedRepr(key);
}
// src/python/provenance.ts
var Replacement = class {
	#write;
	#replaced;
	constructor(write, replaced) {
		this.#write = write;
		this.#replaced = replaced;
	}
	get span() {
		return this.#write.span;
	}
	get value() {
		return this.#write.value;
	}
	get shadowed() {
		return writeOver(this.#write.shadowed, this.#replaced) ?? this.#replaced;
	}
};
function writeOver(write, replaced) {
	if (write === void 0 || replaced === void 0 || write === replaced) return write;
	return new Replacement(write, replaced);
}
function withWritten(write, value) {
	return write === void 0 ? void 0 : new Filled(write, value);
}
var Filled = class {
	#write;
	value;
	constructor(write, value) {
		this.#write = write;
		this.value = value;
	}
	get span() {
		return this.#write.span;
	}
	get shadowed() {
		return this.#write.shadowed;
	}
};
const ONLY_A_NAME = /^(?:(?:_base_\.)?([^\W\d]\w*)|\{\{\s*_base_\.([^\W\d]\w*)\s*\}\})$/;
function variableIn(text) {
	const [, own, placeholder] = ONLY_A_NAME.exec(text) ?? [];
	return own ?? placeholder;
}
export { pythonRepr as a, pathKey as i, withWritten as n, quotedRepr as o, writeOver as r, variableIn as t };
