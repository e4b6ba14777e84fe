import { At as inMemoryOnly, Dt as configOverrides, Mt as marker, Nt as taggedElement, St as stockValue, at as multiScaleOptions, ht as documentVariables, jt as interfaces, rt as STOCK_SCALES, t as FRAGMENTS, xt as selfSupervisedSettings, yt as SELF_SUPERVISED_METHODS } from "./registry.mjs";
import { t as PyDict } from "./dict.mjs";
import { a as PyTuple, i as PyList, n as PyExpression, r as PyFloat } from "./values.mjs";
import { n as recipeSchemas, r as backboneWords, t as choices } from "./recipeSchema.mjs";
import * as z from "zod/mini";
// src/recipes/tidySchema.ts
const IN_MEMORY_ONLY = { not: {} };
const TAGGED = {
	...IN_MEMORY_ONLY,
	$comment: "tagged"
};
function tidySchema({ $schema, ...schema }) {
	const pruned = prune(schema);
	const definitions = new Definitions(pruned);
	return {
		$schema,
		...definitions.hoist(pruned, true),
		...Object.keys(definitions.made).length > 0 ? { $defs: definitions.made } : {}
	};
}
function prune(value) {
	if (Array.isArray(value)) return value.map(prune);
	if (typeof value !== "object" || value === null) return value;
	const made = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, prune(item)]));
	if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
	if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
	if (made.format === "starts_with") delete made.format;
	if (!Array.isArray(made.anyOf)) return made;
	const { anyOf, ...rest } = made;
	const plain = anyOf.filter(({ not }) => not === void 0).flatMap(unwrapped).map((option) => withoutRepeated(option, rest.description));
	const options = anyOf.some(({ $comment }) => $comment === TAGGED.$comment) ? withTagged(plain) : plain;
	if (options.length === 0) return {
		...rest,
		...IN_MEMORY_ONLY
	};
	const [only] = options;
	if (options.length === 1 && only !== void 0) return {
		...only,
		...rest,
		...keepTitle(only)
	};
	return {
		...rest,
		anyOf: options
	};
}
function withTagged(options) {
	const all = options.flatMap(alternatives$1);
	const names = all.flatMap(classNames);
	const isText = ({ type, enum: values }) => type === "string" || Array.isArray(values) && values.some(isString);
	if (all.length === 0 || all.some((option) => Object.keys(option).length === 0)) return [...options];
	return [
		...options,
		...all.some(isText) ? [] : [{
			title: "Reference",
			type: "string",
			pattern: "^([A-Za-z_]\\w*)?$"
		}],
		...names.length === 0 ? [] : [otherComponent(names)]
	];
}
function otherComponent(names) {
	return {
		title: "another component, with !replace",
		type: "object",
		required: ["type"],
		properties: { type: {
			type: "string",
			not: { enum: names }
		} }
	};
}
function classNames({ properties }) {
	const { enum: values, const: value } = properties?.type ?? {};
	return Array.isArray(values) ? values : isString(value) ? [value] : [];
}
function isString(value) {
	return typeof value === "string";
}
function alternatives$1(option) {
	const inner = option.anyOf ?? option.oneOf;
	return Array.isArray(inner) ? inner.flatMap(alternatives$1) : [option];
}
function unwrapped(option) {
	const keys = Object.keys(option);
	return keys.length === 1 && keys[0] === "anyOf" ? option.anyOf : [option];
}
function withoutRepeated({ description, ...rest }, said) {
	return description === void 0 || description === said ? rest : {
		description,
		...rest
	};
}
function keepTitle({ title }) {
	return title === void 0 ? {} : { title };
}
var Definitions = class {
	made = {};
	#counts = new Map();
	#names = new Map();
	constructor(root) {
		this.#count(root);
	}
	hoist(value, isRoot = false) {
		if (Array.isArray(value)) return value.map((item) => this.hoist(item));
		if (typeof value !== "object" || value === null) return value;
		const { title, description, ...body } = value;
		const identity = identityOf(value);
		const words = description === void 0 ? {} : { description };
		if (isRoot || identity === void 0 || (this.#counts.get(identity) ?? 0) < 2) return {
			...title === void 0 ? {} : { title },
			...words,
			...this.#parts(body)
		};
		const known = this.#names.get(identity);
		const name = known ?? this.#newName(String(title), identity);
		if (known === void 0) this.made[name] = {
			title,
			...this.#parts(body)
		};
		return {
			...words,
			$ref: `#/$defs/${name}`
		};
	}
	#parts(body) {
		return Object.fromEntries(Object.entries(body).map(([key, item]) => [key, this.hoist(item)]));
	}
	#newName(title, identity) {
		const taken = new Set(this.#names.values());
		let name = title;
		for (let number = 2; taken.has(name); number++) name = `${title}${number}`;
		this.#names.set(identity, name);
		return name;
	}
	#count(value) {
		if (typeof value !== "object" || value === null) return;
		for (const item of Object.values(value)) this.#count(item);
		const identity = identityOf(value);
		if (identity !== void 0) this.#counts.set(identity, (this.#counts.get(identity) ?? 0) + 1);
	}
};
function identityOf({ title, description: _, ...body }) {
	return typeof title === "string" ? `${title} ${JSON.stringify(body)}` : void 0;
}
// src/recipes/jsonSchemas.ts
let schemaMade;
function recipeSchema() {
	schemaMade ??= tidySchema(recipeJson(recipeDefaults(optionSets())));
	return schemaMade;
}
function recipeJson(defaults) {
	const { properties, required, ...schema } = withDefaults(jsonSchema(recipeSchemas().recipe, true), defaults);
	const { base } = jsonSchema(recipeSchemas().inheriting, true).properties;
	const { overrides, ...shared } = properties;
	const { description } = overrides;
	return {
		...schema,
		properties: {
			base,
			...shared,
			model: withWords(shared.model),
			overrides: {
				type: "object",
				description
			}
		},
		if: { required: ["base"] },
		else: {
			required,
			if: { properties: typedParts() },
			then: { properties: { overrides } }
		}
	};
}
function withWords(model) {
	const words = { enum: backboneWords() };
	const one = {
		type: "object",
		propertyNames: words,
		minProperties: 1,
		maxProperties: 1
	};
	const changed = (schema) => {
		const inner = Object.entries(schema.properties ?? {}).map(([key, known]) => {
			if (key !== "backbone") return [key, changed(known)];
			return [key, {
				description: known.description,
				anyOf: [
					words,
					one,
					{
						...known,
						description: void 0
					}
				]
			}];
		});
		return {
			...schema,
			...inner.length === 0 ? {} : { properties: Object.fromEntries(inner) },
			...Array.isArray(schema.anyOf) ? { anyOf: schema.anyOf.map(changed) } : {}
		};
	};
	return changed(model);
}
function typedParts() {
	const names = Object.keys(FRAGMENTS);
	const known = { anyOf: [{ enum: names }, {
		type: "object",
		propertyNames: { enum: names }
	}] };
	return Object.fromEntries(Object.keys(choices()).map((kind) => [kind, known]));
}
function optionSets() {
	const fragments = Object.entries(FRAGMENTS).map(([name, entry]) => [name, fragmentSet(entry)]);
	return {
		overrides: {
			schema: configOverrides,
			defaults: new PyDict()
		},
		...Object.fromEntries(fragments),
		self_supervised: {
			schema: selfSupervisedSettings,
			defaults: values(selfSupervisedSettings, { sync: true })
		},
		multi_scale: {
			schema: multiScaleOptions,
			defaults: values(multiScaleOptions, STOCK_SCALES)
		}
	};
}
function fragmentSet({ kind, make, stock, options, short }) {
	const file = documentVariables((stock?.() ?? make(void 0)).stock);
	return {
		schema: options,
		defaults: together(kind === "model" ? file.get("model") : file, values(options, short))
	};
}
function values(schema, short) {
	return stockValue(schema, short);
}
function together(...dicts) {
	const made = new PyDict();
	for (const dict of dicts) for (const { key, value } of dict.entries()) made.set(key, value);
	return made;
}
function recipeDefaults(sets) {
	const byName = new Map(Object.entries(sets));
	const defaultsOf = (name) => byName.get(name)?.defaults ?? new PyDict();
	const parts = Object.entries(choices()).map(([key, known]) => {
		const named = Array.from(known.keys(), (name) => [name, defaultsOf(name)]);
		return [key, PyDict.of(named)];
	});
	const methods = Object.entries(SELF_SUPERVISED_METHODS).map(([name, { checkpoint }]) => {
		const defaults = defaultsOf("self_supervised").copy();
		defaults.set("checkpoint", checkpoint);
		return [name, defaults];
	});
	return PyDict.of([
		...parts,
		["pretrain", PyDict.of(methods)],
		["multi_scale", defaultsOf("multi_scale")]
	]);
}
function jsonSchema(schema, tags) {
	return z.toJSONSchema(schema, {
		target: "draft-2020-12",
		io: "input",
		unrepresentable: "any",
		override: ({ zodSchema, jsonSchema: made }) => {
			const known = zodSchema;
			if (inMemoryOnly.has(known)) Object.assign(made, tags && TAGS.includes(known) ? TAGGED : IN_MEMORY_ONLY);
			const info = interfaces.get(known);
			if (info !== void 0) made.title = info.name;
		}
	});
}
const TAGS = [marker, taggedElement];
function withDefaults(schema, defaults) {
	if (Array.isArray(schema.anyOf)) return {
		...schema,
		anyOf: schema.anyOf.map((option) => withDefaults(option, defaults))
	};
	if (typeof schema.properties !== "object") return schema;
	const properties = Object.entries(schema.properties).map(([key, property]) => {
		const value = defaults.get(key);
		return [key, value === void 0 ? property : withDefault(property, value)];
	});
	return {
		...schema,
		properties: Object.fromEntries(properties)
	};
}
function withDefault(schema, value) {
	const plain = value instanceof PyExpression ? value.value : value;
	if (plain !== value && plain instanceof PyList) return schema;
	if (plain instanceof PyDict) return withDefaults(schema, plain);
	const json = toJson(plain);
	return json === void 0 ? schema : {
		...schema,
		default: json
	};
}
function toJson(value) {
	if (value === null || typeof value === "boolean" || typeof value === "string" || typeof value === "number") return value;
	if (value instanceof PyFloat) return Number.isFinite(value.value) ? value.value : void 0;
	if (value instanceof PyList || value instanceof PyTuple) return complete(value.items.map(toJson));
	if (value instanceof PyExpression) return toJson(value.value);
	if (!(value instanceof PyDict)) return void 0;
	const entries = Array.from(value.entries(), ({ key, value: inner }) => [String(key), toJson(inner)]);
	return complete(entries.map(([, inner]) => inner)) && Object.fromEntries(entries);
}
function complete(items) {
	return items.includes(void 0) ? void 0 : items;
}
// src/server/recipeOptions.ts
function optionAt({ path, frames }) {
	if (path === void 0 || path.length === 0) return void 0;
	const words = wordsOf(schemasAt(path, frames));
	return words.description === void 0 && words.default === void 0 && words.values.length === 0 ? void 0 : words;
}
function optionItems({ part, path, frames, word }) {
	const frame = frames.at(-1);
	const found = new Map();
	if (part !== "value" && frame?.path !== void 0) for (const schema of alternatives(schemasAt(frame.path, frames), frame.keys)) for (const [label, property] of keysOf(schema)) {
		if (!(label === word?.text || !frame.keys.has(label)) || found.has(`${label}:`)) continue;
		const words = wordsOf([property]);
		const detail = words.default === void 0 ? void 0 : `default: ${words.default}`;
		const rank = (schema.required ?? []).includes(label) ? 0 : 1;
		const text = part === "key" || word?.isText ? label : `${label}: `;
		found.set(`${label}:`, {
			label,
			kind: "argument",
			detail,
			documentation: words.description,
			text,
			rank
		});
	}
	if (part !== "key" && path !== void 0) for (const label of wordsOf(schemasAt(path, frames)).values.map(plain)) found.set(label, {
		label,
		kind: "value",
		detail: void 0,
		text: label,
		rank: 0
	});
	return [...found.values()];
}
function plain(json) {
	return json.startsWith("\"") ? JSON.parse(json) : json;
}
function schemasAt(path, frames) {
	let schemas = [recipeSchema()];
	for (const [depth, part] of path.entries()) {
		const keys = frames.find((frame) => frame.kind === "display" && frame.path?.length === depth)?.keys;
		schemas = alternatives(schemas, keys, part).flatMap((schema) => below(schema, String(part)));
	}
	return schemas;
}
function below({ properties, additionalProperties, items }, part) {
	const known = properties ?? {};
	if (Object.hasOwn(known, part)) return [known[part]];
	return (/^\d+$/.test(part) ? [items, additionalProperties] : [additionalProperties]).filter((one) => typeof one === "object" && one !== null);
}
function alternatives(schemas, keys = new Map(), asked) {
	return schemas.flatMap((given) => {
		const schema = resolved(given);
		return [schema, ...[
			schema.anyOf,
			schema.oneOf,
			[schema.else, schema.then].filter((one) => one !== void 0)
		].flatMap((one) => Array.isArray(one) ? alternatives(one, keys, asked) : [])];
	}).filter(({ properties }) => Object.entries(properties ?? {}).every(([key, { const: only }]) => {
		const text = keys.get(key);
		return only === void 0 || text === void 0 || text === only || key === asked;
	}));
}
function resolved(schema) {
	const { $ref, ...rest } = schema;
	if (typeof $ref !== "string") return schema;
	return {
		...recipeSchema().$defs[$ref.slice(8)],
		...rest
	};
}
function keysOf({ properties, propertyNames }) {
	return [...(propertyNames?.enum ?? []).map((name) => [name, {}]), ...Object.entries(properties ?? {})];
}
function wordsOf(schemas) {
	const all = alternatives(schemas);
	const values = all.flatMap(({ enum: several, const: one, type }) => {
		if (type === "boolean") return [true, false];
		return one === void 0 ? several ?? [] : [one];
	});
	const value = all.find((schema) => schema.default !== void 0)?.default;
	return {
		description: all.find(({ description }) => typeof description === "string" && description !== "")?.description,
		default: value === void 0 ? void 0 : JSON.stringify(value),
		values: [...new Set(values.map((one) => JSON.stringify(one)))]
	};
}
export { optionAt, optionItems };
