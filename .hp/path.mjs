import { a as PyTuple, i as PyList, x as describeValue } from "./values.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { t as PyDict } from "./dict.mjs";
import { o as quotedRepr } from "./provenance.mjs";
import { s as stringRepr } from "./set.mjs";
// src/config/path.ts
const PIECE = /(?:^|\.)([^.[\]]+)|\[(-?\d+)\]|\[(?:'([^']*)'|"([^"]*)")\]/y;
function parsePath(text) {
	const path = [];
	for (PIECE.lastIndex = 0; PIECE.lastIndex < text.length;) {
		const { lastIndex } = PIECE;
		const match = PIECE.exec(text);
		if (match === null) {
			const message = `${text} is not a path: it goes wrong at character ${lastIndex + 1}`;
			throw new MmdetConfigError({
				code: "invalid-path",
				message,
				hint: "write a.b.0.c, or a['key with.dots']"
			});
		}
		const [, name, index, single, double] = match;
		path.push(index === void 0 ? name ?? single ?? double : Number(index));
	}
	return path;
}
function toPath(path) {
	if (typeof path === "string") return parsePath(path);
	if (isPath(path)) return path;
	throw new MmdetConfigError({
		code: "invalid-path",
		message: `${describeValue(path)} is no path`,
		hint: "write 'a.b.0.c', or ['a', 'b', 0, 'c']"
	});
}
function formatPath(path) {
	if (!isPath(path)) return formatPath(toPath(path));
	return path.reduce((text, part) => {
		if (typeof part === "number") return `${text}[${part}]`;
		if (!/^[^.[\]'"\s]+$/.test(part)) return `${text}[${stringRepr(part)}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
}
function isPath(path) {
	return Array.isArray(path) && path.every((part) => typeof part === "string" || typeof part === "number");
}
function stepInto(container, part) {
	if (container instanceof PyDict) {
		const other = alternative(part);
		return container.entry(part) ?? (other === part ? void 0 : container.entry(other)) ?? entryByRepr(container, part);
	}
	if (!(container instanceof PyList || container instanceof PyTuple)) return void 0;
	const index = typeof part === "number" ? part : /^-?\d+$/.test(part) ? Number(part) : void 0;
	if (index === void 0) return void 0;
	const at = index < 0 ? index + container.items.length : index;
	const value = container.items[at];
	return value === void 0 ? void 0 : {
		key: at,
		value,
		write: container.writes?.[at]
	};
}
function alternative(part) {
	if (typeof part === "number") return String(part);
	return /^-?\d+$/.test(part) && Number.isSafeInteger(Number(part)) ? Number(part) : part;
}
function entryByRepr(dict, part) {
	for (const entry of dict.entries()) {
		const { key } = entry;
		if (typeof key !== "string" && typeof key !== "number" && quotedRepr(key) === part) return entry;
	}
}
function followPath(root, path) {
	const steps = [];
	let value = root;
	for (const part of path) {
		const step = stepInto(value, part);
		if (step === void 0) break;
		steps.push(step);
		value = step.value;
	}
	return steps;
}
function pathPart(key) {
	return typeof key === "string" || typeof key === "number" ? key : quotedRepr(key);
}
export { toPath as a, stepInto as i, formatPath as n, pathPart as r, followPath as t };
