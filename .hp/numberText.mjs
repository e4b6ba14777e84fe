import { n as MmdetConfigError } from "./errors.mjs";
import { l as pyInt } from "./values.mjs";
// src/python/numberText.ts
const PREFIXES = {
	2: "0b",
	8: "0o",
	10: "",
	16: "0x"
};
function intFromText(text, base = 10) {
	const match = /^([-+]?)([\da-zA-Z]+(?:_[\da-zA-Z]+)*)$/.exec(asciiDigits(text));
	if (match === null) return void 0;
	const digits = match[2].replaceAll("_", "");
	if (base === 10 && digits.length > 4300) return void 0;
	for (const digit of digits) if (!(Number.parseInt(digit, 36) < base)) return void 0;
	const value = BigInt(PREFIXES[base] + digits);
	return pyInt(match[1] === "-" ? -value : value);
}
const DIGIT_TEXT = /^[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u;
const FLOAT = /^[-+]?(?:(?:\d+(?:_\d+)*)?\.?(?:\d+(?:_\d+)*)?(?:[eE][-+]?\d+(?:_\d+)*)?)$/;
const NAMED_FLOAT = /^([-+]?)(inf|infinity|nan)$/i;
function floatFromText(text) {
	const plain = asciiDigits(text);
	const named = NAMED_FLOAT.exec(plain);
	if (named !== null) {
		if (named[2]?.toLowerCase() === "nan") return NaN;
		return named[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	if (!FLOAT.test(plain) || !/^[-+]?\.?\d/.test(plain)) return void 0;
	return Number(plain.replaceAll("_", ""));
}
function asciiDigits(text) {
	return text.replace(/^[\s\x1c-\x1f\x85]+/, "").replace(/[\s\x1c-\x1f\x85]+$/, "").replace(/(?=\P{ASCII})\p{Nd}/gu, (digit) => String(digitValue(digit)));
}
function digitValue(digit) {
	const code = digit.codePointAt(0);
	let zero = code;
	while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
	return code - zero;
}
const MAX_INT_DIGITS = 4300;
function isPrintedInt(value) {
	return typeof value === "number" || value < LIMIT && value > -LIMIT;
}
const LIMIT = 10n ** BigInt(MAX_INT_DIGITS);
function intText(value) {
	if (isPrintedInt(value)) return String(value);
	throw new MmdetConfigError({
		code: "python-value",
		message: `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion`,
		pythonClass: "ValueError"
	});
}
export { intText as a, intFromText as i, MAX_INT_DIGITS as n, isPrintedInt as o, floatFromText as r, DIGIT_TEXT as t };
