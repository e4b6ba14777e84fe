import { n as MmdetConfigError } from "./errors.mjs";
import { i as isBaseAssignment, n as importThatDecides, t as checkReadBase } from "./dialect.mjs";
// src/config/lazy/readBase.ts
function inlineReadBase(module) {
	for (const [at, node] of module.body.entries()) {
		if (isBaseAssignment(node)) throw new MmdetConfigError(mixedDialects(module, node));
		if (node.nodeType !== "With") continue;
		checkReadBase(module, node);
		if (node.items.length > 1) throw new MmdetConfigError({
			code: "config-parse",
			message: "with read_base() takes nothing else",
			span: module.spanOf(node),
			pythonClass: "ConfigParsingError"
		});
		const bases = node.body.map((inner) => baseImport(module, inner));
		return {
			body: [
				...module.body.slice(0, at),
				...node.body,
				...module.body.slice(at + 1)
			],
			bases
		};
	}
	return {
		body: module.body,
		bases: []
	};
}
function moduleNameOf(node) {
	return ".".repeat(node.level) + (node.module ?? "None");
}
function baseImport(module, node) {
	if (node.nodeType === "ImportFrom" && node.module !== void 0) return {
		module: moduleNameOf(node),
		node
	};
	throw new MmdetConfigError({
		code: "config-parse",
		message: "with read_base() holds only imports of the form `from .module import name`",
		span: module.spanOf(node),
		pythonClass: "AssertionError"
	});
}
function mixedDialects(module, node) {
	const decides = importThatDecides(module);
	return {
		code: "config-parse",
		message: "a config of the pure-Python dialect names its bases with read_base(), not with _base_",
		span: module.spanOf(node),
		pythonClass: "ConfigParsingError",
		...decides === void 0 ? { hint: "with read_base(): from .base import *" } : {
			hint: "write the import below _base_",
			related: [{
				message: `this import makes it one: ${decides.why}`,
				span: module.spanOf(decides.node)
			}]
		}
	};
}
export { inlineReadBase, moduleNameOf };
