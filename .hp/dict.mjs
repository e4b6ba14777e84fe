import { D as wrongArgument, a as PyTuple, c as noPyValue, d as jsonItem, f as shownContainer, l as pyInt, n as PyExpression, o as isInt, r as PyFloat, s as isPyValue, t as PyBytes, u as INSPECT } from "./values.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
// src/python/workBudget.ts
const MAX_WORK = 6e6;
const STEP_WORK = 3;
const MAX_ALLOCATION = 128 * 2 ** 20;
const MAX_TEXT = 2 ** 20;
var Budget = class {
	work = MAX_WORK;
	bytes = MAX_ALLOCATION;
};
let current;
function spendWork(units) {
	if (current === void 0) return;
	current.work -= units;
	if (current.work < 0) exceed("the config computes more than any config needs", "TimeoutError");
}
function step() {
	spendWork(STEP_WORK);
}
function allocate(count) {
	if (current === void 0) return;
	current.bytes -= count;
	if (!(current.bytes >= 0)) exceed(`the config builds values of more than ${MAX_ALLOCATION / 2 ** 20} MiB`, "MemoryError");
}
function allocateText(length) {
	if (current === void 0) return;
	if (!(length <= MAX_TEXT)) exceed(`the config builds a str of more than ${MAX_TEXT} characters`, "MemoryError");
	allocate(length * 2);
}
function withBudget(evaluate, budget = new Budget()) {
	if (current !== void 0) return evaluate();
	current = budget;
	try {
		return evaluate();
	} finally {
		current = void 0;
	}
}
function exceed(message, pythonClass) {
	throw new MmdetConfigError({
		code: "limit",
		message,
		pythonClass,
		hint: "no config needs this much; is a loop or a repetition too long?"
	});
}
// src/python/hash.ts
const MARK = "￿";
function hashKey(value) {
	if (typeof value === "string") return value.charCodeAt(0) === 65535 ? `${MARK}s${value}` : value;
	if (typeof value === "number" || value === null || typeof value === "bigint") return value;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (value instanceof PyFloat) return hashFloat(value);
	if (value instanceof PyTuple || value instanceof PyBytes) return MARK + compositeKey(value);
	if (!isPyValue(value)) throw noPyValue(value);
	if (value instanceof PyExpression && value.isHashable) return value.value === void 0 ? `${MARK}x${value.code}` : hashKey(value.value);
	if (value.typeName === "frozenset") return MARK + frozenSetKey(value);
	throw new MmdetConfigError({
		code: "python-value",
		message: `unhashable type: '${pyTypeName(value)}'`,
		pythonClass: "TypeError",
		hint: "a dict key or set element must be immutable: use a tuple in place of a list"
	});
}
function hashFloat(float) {
	const { value } = float;
	if (Number.isNaN(value)) return float;
	return Number.isInteger(value) ? pyInt(BigInt(value)) : value;
}
function compositeKey(value) {
	spendWork(1);
	if (value instanceof PyBytes) return `b${Array.from(value.value).join(",")}`;
	const key = `t${value.items.map((item) => {
		const key = hashKey(item);
		if (typeof key === "string") return `s${key.length}:${key}`;
		return typeof key === "object" && key !== null ? `o${identity(key)}` : `n${String(key)}`;
	}).join(",")}`;
	spendWork(key.length >> 2);
	return key;
}
function frozenSetKey(set) {
	return `f${Array.from(set.values(), (item) => compositeKey(new PyTuple([item]))).sort().join(";")}`;
}
const identities = new WeakMap();
let nextIdentity = 0;
function identity(object) {
	const known = identities.get(object);
	if (known !== void 0) return known;
	identities.set(object, ++nextIdentity);
	return nextIdentity;
}
function pyTypeName(value) {
	if (value === null) return "NoneType";
	if (typeof value === "boolean") return "bool";
	if (isInt(value)) return "int";
	if (typeof value === "string") return "str";
	return value.typeName;
}
function aPyType(value) {
	if (value === null) return "None";
	const name = pyTypeName(value);
	return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}
// src/python/dict.ts
const VALUES = Symbol.for("mmdet-config.values");
var PyDict = class PyDict {
	#entries = new Map();
	static of(items) {
		const dict = new PyDict();
		for (const [key, value] of pairsOf(items)) dict.set(key, value);
		return dict;
	}
	get size() {
		return this.#entries.size;
	}
	has(key) {
		return this.#entries.has(hashKey(key));
	}
	get(key) {
		return this.#entries.get(hashKey(key))?.value;
	}
	entry(key) {
		return this.#entries.get(hashKey(key));
	}
	set(key, value, write) {
		const hash = hashKey(key);
		const entry = this.#entries.get(hash);
		if (entry === void 0) this.#entries.set(hash, {
			key,
			value,
			write
		});
		else {
			entry.value = value;
			entry.write = write;
		}
	}
	delete(key) {
		return this.#entries.delete(hashKey(key));
	}
	clear() {
		this.#entries.clear();
	}
	copy() {
		const copy = new PyDict();
		this.#entries.forEach(({ key, value, write }, hash) => {
			copy.#entries.set(hash, {
				key,
				value,
				write
			});
		});
		return copy;
	}
	entries() {
		return this.#entries.values();
	}
	toJSON() {
		const entries = Array.from(this.#entries.values(), ({ key, value }) => [jsonItem(key), jsonItem(value)]);
		return hasTextKeys(this) ? Object.fromEntries(entries) : entries;
	}
	[INSPECT](depth, options, inspect) {
		const entries = Array.from(this.#entries.values(), ({ key, value }) => [key, value]);
		const contents = hasTextKeys(this) ? Object.fromEntries(entries) : new Map(entries);
		return shownContainer(this, contents, depth, options, inspect);
	}
	get typeName() {
		return "dict";
	}
};
function pairsOf(items) {
	const pairs = typeof items === "object" && items !== null && Symbol.iterator in items ? [...items] : [items];
	for (const pair of pairs) if (!Array.isArray(pair) || pair.length !== 2) throw wrongArgument("pairs, [[key, value], …]", pair);
	return pairs;
}
function hasTextKeys(dict) {
	for (const { key } of dict.entries()) if (typeof key !== "string") return false;
	return true;
}
export { aPyType as a, Budget as c, spendWork as d, step as f, pairsOf as i, allocate as l, VALUES as n, hashKey as o, withBudget as p, hasTextKeys as r, pyTypeName as s, PyDict as t, allocateText as u };
