import { n as MmdetConfigError } from "./errors.mjs";
import { t as PyDict } from "./dict.mjs";
import { s as stringRepr } from "./set.mjs";
import { a as PyTuple, i as PyList, n as PyExpression } from "./values.mjs";
// src/author/references.ts
function resolveReferences(config) {
	return new Resolver(config).all();
}
function withoutExpressions(value) {
	return mapExpressions(value, (expression) => {
		if (expression.value === void 0) throw unknownVariable(expression.code, []);
		return withoutExpressions(expression.value);
	});
}
function mapExpressions(value, replace) {
	if (value instanceof PyExpression) return replace(value);
	if (value instanceof PyList) {
		const items = value.items.map((item) => mapExpressions(item, replace));
		return items.every((item, at) => item === value.items[at]) ? value : new PyList(items, value.writes);
	}
	if (value instanceof PyTuple) {
		const items = value.items.map((item) => mapExpressions(item, replace));
		return items.every((item, at) => item === value.items[at]) ? value : new PyTuple(items, value.writes);
	}
	if (!(value instanceof PyDict)) return value;
	const copy = new PyDict();
	let changed = false;
	for (const entry of value.entries()) {
		const made = mapExpressions(entry.value, replace);
		changed ||= made !== entry.value;
		copy.set(entry.key, made, entry.write);
	}
	return changed ? copy : value;
}
var Resolver = class {
	#config;
	#done = new Map();
	#open = [];
	constructor(config) {
		this.#config = config;
	}
	all() {
		const made = new PyDict();
		for (const { key, write } of this.#config.entries()) {
			const name = String(key);
			made.set(name, this.#variable(name), write);
		}
		return made;
	}
	#variable(name) {
		const done = this.#done.get(name);
		if (done !== void 0) return done;
		const entry = this.#config.entry(name);
		if (entry === void 0) throw unknownVariable(name, this.#names());
		if (this.#open.includes(name)) throw circular([...this.#open, name]);
		this.#open.push(name);
		const value = mapExpressions(entry.value, (expression) => this.#expression(expression));
		this.#open.pop();
		this.#done.set(name, value);
		return value;
	}
	#expression(expression) {
		if (expression.value !== void 0) return this.#followed(expression, expression.value);
		const value = withoutExpressions(this.#variable(expression.code));
		return new PyExpression(expression.code, value, expression.names);
	}
	#followed(expression, value) {
		const { code, names } = expression;
		const [name] = names;
		const known = mapExpressions(value, (inner) => this.#expression(inner));
		const now = name === void 0 || !this.#config.has(name) ? void 0 : this.#variable(name);
		const made = now === void 0 ? known : name === code ? now : joined(code, now, known) ?? known;
		return made === value ? expression : new PyExpression(code, made, names);
	}
	#names() {
		return Array.from(this.#config.entries(), ({ key }) => String(key));
	}
};
function joined(code, root, value) {
	if (typeof root !== "string" || typeof value !== "string") return void 0;
	const literal = /^\w+ \+ (.*)$/s.exec(code)?.[1];
	const start = Array.from(value, (_, at) => at).find((at) => stringRepr(value.slice(at)) === literal);
	return start === void 0 ? void 0 : root + value.slice(start);
}
function referenceText(name) {
	return `ref('${name}')`;
}
function unknownVariable(name, known) {
	return new MmdetConfigError({
		code: "unknown-name",
		message: `${referenceText(name)}: no base and no override assigns a variable ${name}`,
		hint: known.length > 0 ? `known variables: ${known.join(", ")}` : void 0
	});
}
function circular(chain) {
	return new MmdetConfigError({
		code: "python-value",
		message: `variables refer to each other in a circle: ${chain.join(" -> ")}`,
		path: chain.slice(0, 1),
		hint: "give one of them a value"
	});
}
export { withoutExpressions as i, referenceText as n, resolveReferences as r, mapExpressions as t };
