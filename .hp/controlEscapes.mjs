// src/python/controlEscapes.ts
const CONTROL_ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
export { CONTROL_ESCAPES as t };
