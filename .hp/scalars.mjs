import { i as intFromText, r as floatFromText } from "./numberText.mjs";
import { l as pyInt, r as PyFloat, t as PyBytes } from "./values.mjs";
import { t as PyDate } from "./pythonStr.mjs";
// src/config/load/yaml/scalars.ts
const PATTERNS = [
	["bool", /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
	["float", /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/],
	["int", /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][\d_]*(?::[0-5]?\d)*|0x[\da-fA-F_]+)$/],
	["null", /^(?:~|null|Null|NULL|)$/],
	["timestamp", /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/],
	["merge", /^<<$/],
	["value", /^=$/]
];
const TYPED_START = /^[-+.0-9yYnNtTfFoO~<=]/;
function implicitType(text) {
	if (text !== "" && !TYPED_START.test(text)) return "str";
	return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? "str";
}
const SCALARS = {
	str: (text) => text,
	null: () => null,
	bool: (text) => BOOLEANS.get(text.toLowerCase()),
	int: readInt,
	float: readFloat,
	timestamp: readDate,
	binary: readBase64
};
const BOOLEANS = new Map([
	["yes", true],
	["no", false],
	["true", true],
	["false", false],
	["on", true],
	["off", false]
]);
function readInt(text) {
	const { sign, digits } = splitSign(text);
	const magnitude = digits.includes(":") && !digits.startsWith("0") ? base60(digits) : plainInt(digits);
	return magnitude === void 0 || sign > 0 ? magnitude : pyInt(-BigInt(magnitude));
}
function plainInt(digits) {
	if (digits.startsWith("0b")) return intFromText(digits.slice(2), 2);
	if (digits.startsWith("0x")) return intFromText(digits.slice(2), 16);
	return digits.startsWith("0") ? intFromText(digits.replace(/^0[oO]/, ""), 8) : intFromText(digits);
}
function base60(digits) {
	const parts = digits.split(":").map((part) => intFromText(part));
	if (parts.includes(void 0)) return void 0;
	return pyInt(parts.reduce((sum, part) => sum * 60n + BigInt(part), 0n));
}
const NAN = new PyFloat(NaN);
function readFloat(text) {
	const { sign, digits } = splitSign(text.toLowerCase());
	if (digits === ".nan") return NAN;
	if (digits === ".inf") return new PyFloat(sign * Number.POSITIVE_INFINITY);
	const parts = digits.split(":").map(floatFromText).reverse();
	if (parts.includes(void 0) || 60 ** parts.length === Number.POSITIVE_INFINITY) return void 0;
	const value = parts.reduce((sum, part, at) => sum + (at === 0 ? part : part * 60 ** at));
	return new PyFloat(sign * value);
}
function splitSign(text) {
	const [, sign, digits = ""] = /^([-+]?)(.*)$/s.exec(text.replaceAll("_", "")) ?? [];
	return {
		sign: sign === "-" ? -1 : 1,
		digits
	};
}
function readDate(text) {
	const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text)?.map(Number) ?? [];
	if (year === void 0 || month === void 0 || day === void 0) return void 0;
	const date = new Date(Date.UTC(2e3, month - 1, day));
	date.setUTCFullYear(year);
	return year > 0 && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? new PyDate(year, month, day) : void 0;
}
function readBase64(text) {
	const digits = text.replace(/\s/g, "");
	if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(digits) || digits.includes("_")) return void 0;
	return new PyBytes(Uint8Array.from(atob(digits), (character) => character.charCodeAt(0)));
}
export { implicitType as n, SCALARS as t };
