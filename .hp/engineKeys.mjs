import { o as isPrintable } from "./set.mjs";
// src/python/identifiers.ts
const RESERVED_WORDS = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield __debug__".split(" "));
function isWritableName(text) {
	return ASCII_NAME.test(text) && !RESERVED_WORDS.has(text);
}
function isIdentifier(text) {
	if (ASCII_NAME.test(text)) return true;
	return UNICODE_NAME.test(text) && Array.from(text).every((character) => isPrintable(character.codePointAt(0)));
}
const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const UNICODE_NAME = /^[\p{XIDS}_](?:(?![\u30fb\uff65])\p{XIDC})*$/u;
function isReadName(text) {
	return isIdentifier(text) && !RESERVED_WORDS.has(text) && text.normalize("NFKC") === text;
}
// src/config/engineKeys.ts
const DELETE_KEY = "_delete_";
const RESERVED_KEYS = [
	"filename",
	"text",
	"pretty_text",
	"env_variables"
];
export { isWritableName as a, isReadName as i, RESERVED_KEYS as n, isIdentifier as r, DELETE_KEY as t };
