import { t as FRAGMENTS } from "./registry.mjs";
import { c as spansOf } from "./dataText.mjs";
import { $ as locateBase } from "./lost.mjs";
import { d as shownValues, h as ownValues, s as contextOf, u as readTolerantly } from "./defineConfig.mjs";
import { o as pathsIn, t as parseRecipe } from "./readRecipe.mjs";
import { t as parseYaml } from "./parse2.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { t as PyDict } from "./dict.mjs";
import { isMap, isScalar, isSeq } from "yaml";
// src/server/recipe.ts
async function recipeView(source, load, hasSchema) {
	const { name: path, text } = source;
	const { bases } = await recipeFacts(source, load);
	const [{ problems, config, place }, ...read] = await Promise.all([parseRecipe(text, path, load), ...bases.map((base) => readTolerantly(base.path, load))]);
	const files = [path, ...new Set(read.flatMap((one) => one.files))];
	let made;
	const start = () => {
		made ??= startOf(source, load, read);
		return made;
	};
	return {
		path,
		source,
		dict: config?.config.value ?? new PyDict(),
		problems,
		files,
		recipe: {
			hasSchema,
			place,
			start
		}
	};
}
async function recipeFacts(source, load) {
	const top = topOf(source);
	const context = contextOf(load);
	const bases = [];
	for (const node of itemsOf(top.get("base"))) {
		const span = spanOf(source, node);
		try {
			bases.push({
				path: (await locateBase(context, source.name, String(node.value), void 0)).path,
				span
			});
		} catch (error) {
			if (!(error instanceof MmdetConfigError)) throw error;
		}
	}
	const variables = ["overrides", "variables"].flatMap((key) => {
		const node = top.get(key);
		return (isMap(node) ? node.items : []).flatMap(({ key: own }) => isScalar(own) ? [{
			name: String(own.value),
			span: spanOf(source, own)
		}] : []);
	});
	const overrides = (await ownValues(source)).get("overrides");
	return {
		bases,
		variables,
		paths: overrides instanceof PyDict ? pathsIn(overrides) : []
	};
}
async function startOf(source, load, bases) {
	const top = topOf(source);
	const made = new PyDict();
	const take = (dict) => {
		for (const { key, value, write } of dict?.entries() ?? []) made.set(key, value, write);
	};
	for (const { loaded } of bases) take(loaded && shownValues(loaded.dict, loaded.importedNames));
	for (const key of PARTS) {
		const name = nameOf(top.get(key));
		if (name === void 0) continue;
		const { config } = await parseRecipe(JSON.stringify({
			base: [],
			[key]: name
		}), source.name, load);
		take(config?.config.value);
	}
	return made;
}
function hasTypedOverrides(source) {
	const top = topOf(source);
	const names = PARTS.map((key) => nameOf(top.get(key))).filter((name) => name !== void 0);
	return !top.has("base") && names.every((name) => Object.hasOwn(FRAGMENTS, name));
}
const PARTS = [
	"model",
	"dataset",
	"schedule",
	"runtime"
];
function nameOf(node) {
	const name = isMap(node) ? node.items[0]?.key : node;
	return isScalar(name) ? String(name.value) : void 0;
}
function topOf(source) {
	try {
		const { contents } = parseYaml(source.text, spansOf(source), "failsafe").document;
		const pairs = isMap(contents) ? contents.items : [];
		return new Map(pairs.flatMap(({ key, value }) => isScalar(key) ? [[String(key.value), value]] : []));
	} catch (error) {
		if (error instanceof MmdetConfigError) return new Map();
		throw error;
	}
}
function itemsOf(node) {
	return (isSeq(node) ? node.items : [node]).filter((one) => isScalar(one)).filter(({ value }) => typeof value === "string" && value !== "");
}
function spanOf(source, { range }) {
	return {
		source,
		start: range?.[0] ?? 0,
		end: range?.[1] ?? 0
	};
}
export { hasTypedOverrides, recipeFacts, recipeView };
