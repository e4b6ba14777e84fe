import { a as SourceText, i as throwIfProblems, n as MmdetConfigError } from "./errors.mjs";
import { C as kindOf, _ as OBJECT, a as PyTuple, c as noPyValue, i as PyList, n as PyExpression, p as floatRepr, r as PyFloat, t as PyBytes, v as STRING, y as checkArgument } from "./values.mjs";
import { t as PyDict } from "./dict.mjs";
import { n as PySet, t as PyFrozenSet } from "./set.mjs";
import "./engineKeys.mjs";
import { X as isTrue } from "./lost.mjs";
import { o as quotedRepr } from "./provenance.mjs";
import { a as joinPaths, r as dirname } from "./posixPath.mjs";
import { i as fromConfig, n as configName, o as checkLoadOptions, t as defineConfig, v as memoryFileSystem } from "./defineConfig.mjs";
import { o as toPy } from "./input.mjs";
import { a as toPath, n as formatPath, r as pathPart, t as followPath } from "./path.mjs";
import { bt as selfSupervised, it as multiScale, r as ZOO, wt as validate } from "./registry.mjs";
import { h as isPlainObject } from "./listEdits.mjs";
import { a as withBackbone, d as fnv1a, i as extraOverrides, l as pointsOf, n as recipeSchemas, t as choices } from "./recipeSchema.mjs";
// src/config/load/writtenPaths.ts
function writtenPaths(module) {
	const found = new Set();
	for (const statement of module.body) for (const [path, value] of assignedBy(statement)) if (path.length > 0 && path[0] !== "_base_") lookInto(path.join("."), value, found);
	return [...found];
}
function assignedBy(statement) {
	if (statement.nodeType === "Assign") return statement.targets.map((target) => [targetPath(target), statement.value]);
	if (statement.nodeType !== "Expr" || statement.value.nodeType !== "Call") return [];
	const { func, args, keywords } = statement.value;
	if (func.nodeType !== "Attribute" || func.attr !== "update") return [];
	const holder = targetPath(func.value);
	if (holder.length === 0) return [];
	const named = keywords.flatMap(({ arg, value }) => arg === void 0 ? [] : [[[...holder, arg], value]]);
	return [...args.map((value) => [holder, value]), ...named];
}
function lookInto(path, value, found) {
	const entries = entriesOf(value);
	if (entries === void 0 || entries.some(([key]) => key === "_delete_")) found.add(path);
	else for (const [key, held] of entries) lookInto(`${path}.${key}`, held, found);
}
function entriesOf(value) {
	if (value.nodeType === "Call" && value.func.nodeType === "Name" && value.func.id === "dict") {
		const named = value.keywords.flatMap(({ arg, value: held }) => arg === void 0 ? [] : [[arg, held]]);
		return value.args.length === 0 && named.length === value.keywords.length ? named : void 0;
	}
	if (value.nodeType !== "Dict") return void 0;
	const entries = value.keys.flatMap((key, at) => {
		const held = value.values[at];
		return key?.nodeType === "Constant" && typeof key.value === "string" && held !== void 0 ? [[key.value, held]] : [];
	});
	return entries.length === value.keys.length ? entries : void 0;
}
function targetPath(target) {
	if (target.nodeType === "Name") return [target.id];
	if (target.nodeType !== "Attribute" && target.nodeType !== "Subscript") return [];
	const holder = targetPath(target.value);
	if (holder.length === 0) return [];
	if (target.nodeType === "Attribute") return [...holder, target.attr];
	const key = target.slice.nodeType === "Constant" ? target.slice.value : void 0;
	return typeof key === "string" || typeof key === "number" ? [...holder, key] : [];
}
function pathsIn(dict, before = "") {
	return Array.from(dict.entries()).flatMap(({ key, value }) => {
		const path = `${before}${pathPart(key)}`;
		const isMerged = value instanceof PyDict && !isTrue(value.get("_delete_") ?? false);
		return path === "_base_" ? [] : isMerged ? pathsIn(value, `${path}.`) : [path];
	});
}
// src/config/json/toJson.ts
const INDENT = 2;
function toJson(value) {
	return jsonOf(value, "");
}
function jsonOf(value, indent) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return JSON.stringify(value);
	if (typeof value === "number" || typeof value === "bigint") return String(value);
	if (value instanceof PyFloat) return floatJson(value.value);
	if (value instanceof PyList) return arrayJson(value.items, indent);
	if (value instanceof PyTuple) return tagged("$tuple", arrayJson(value.items, indent));
	if (value instanceof PyDict) return dictJson(value, indent);
	if (value instanceof PySet) return tagged(value instanceof PyFrozenSet ? "$frozenset" : "$set", arrayJson([...value.values()], indent));
	if (value instanceof PyBytes) return tagged("$bytes", JSON.stringify(hex(value.value)));
	if (!(value instanceof PyExpression)) throw noPyValue(value);
	return tagged("$expression", JSON.stringify(value.code));
}
function tagged(tag, json) {
	return `{"${tag}": ${json}}`;
}
function floatJson(value) {
	return Number.isFinite(value) ? floatRepr(value) : tagged("$float", `"${floatRepr(value)}"`);
}
function hex(bytes) {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
function arrayJson(items, indent) {
	if (items.every((item) => typeof item !== "object" || item === null || item instanceof PyFloat)) return `[${items.map((item) => jsonOf(item, indent)).join(", ")}]`;
	const inner = indent + " ".repeat(INDENT);
	return `[\n${items.map((item) => inner + jsonOf(item, inner)).join(",\n")}\n${indent}]`;
}
function dictJson(dict, indent) {
	if (dict.size === 0) return "{}";
	const entries = [...dict.entries()];
	if (!isPlain(dict)) return tagged("$dict", arrayJson(entries.map(({ key, value }) => new PyList([key, value])), indent));
	const inner = indent + " ".repeat(INDENT);
	return `{\n${entries.map(({ key, value }) => `${inner}${JSON.stringify(key)}: ${jsonOf(value, inner)}`).join(",\n")}\n${indent}}`;
}
function isPlain(dict) {
	for (const { key } of dict.entries()) if (typeof key !== "string" || dict.size === 1 && key.startsWith("$")) return false;
	return true;
}
// src/author/sweep/pointNames.ts
const MAX_NAME = 100;
function pointNames({ kind, points }) {
	const words = shortPaths(new Set(points.flatMap((point) => [...point.keys()])));
	const names = points.map((point, index) => {
		const parts = Array.from(point, ([path, { value }]) => `${words.get(path)}-${valueWord(value)}`);
		const name = [...kind === "random" ? [String(index).padStart(3, "0")] : [], ...parts].join("_");
		return name.length > MAX_NAME ? withHash(name.slice(0, MAX_NAME), identity(point)) : name || "stock";
	});
	const counts = new Map();
	for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
	return names.map((name, at) => {
		return (counts.get(name.toLowerCase()) ?? 0) > 1 ? withHash(name, identity(points[at] ?? new Map())) : name;
	});
}
function identity(point) {
	return Array.from(point, ([path, { value }]) => `${path}=${quotedRepr(toPy(value))}`).sort().join("\n");
}
function withHash(name, text) {
	return `${name}_${fnv1a(text).toString(16).padStart(8, "0")}`;
}
function shortPaths(paths) {
	const parts = new Map(Array.from(paths, (path) => [path, toPath(path).map(String)]));
	const tail = (path, length) => (parts.get(path) ?? []).slice(-length).join(".");
	return new Map(Array.from(parts, ([path, words]) => {
		let length = words.findLastIndex((word) => !/^-?\d+$/.test(word));
		length = length < 0 ? words.length : words.length - length;
		while (length < words.length && Array.from(paths).some((one) => one !== path && tail(one, length) === tail(path, length))) length++;
		return [path, fileWord(tail(path, length))];
	}));
}
function valueWord(input) {
	return fileWord(shown(toPy(input))) || "empty";
}
function shown(value) {
	if (value instanceof PyFloat) return String(value);
	if (value instanceof PyList || value instanceof PyTuple) return value.items.map(shown).join("x");
	if (value instanceof PyDict) return typeof value.get("type") === "string" ? String(value.get("type")) : quotedRepr(value);
	return typeof value === "string" ? value : quotedRepr(value);
}
function fileWord(text) {
	return text.replaceAll(/[^\w.+-]+/g, "-").replaceAll(/^[-.]+(?=[^\d])|-+$/g, "");
}
// src/author/sweep/sweep.ts
const POINTS = kindOf("points, as grid(), list() and random() make them", (value) => {
	const { kind, points } = value ?? {};
	return typeof kind === "string" && Array.isArray(points) && points.every((point) => point instanceof Map);
});
function sweep(definition, points) {
	checkArgument(definition, OBJECT, "definition");
	checkArgument(points, POINTS, "points");
	if (points.kind !== "random") throwIfProblems(repeated(points.points));
	const own = definition.name;
	const make = (name) => ({
		name,
		points: composed(definition, points, name),
		named: (fallback) => own === void 0 && fallback !== name ? make(fallback) : make(name)
	});
	return make(own ?? "sweep");
}
function repeated(points) {
	const seen = new Map();
	return points.flatMap((point, index) => {
		const known = seen.get(identity(point));
		if (known === void 0) seen.set(identity(point), index);
		const [first] = point.values();
		const message = `the points ${(known ?? 0) + 1} and ${index + 1} are the same`;
		return known === void 0 ? [] : [{
			code: "invalid-option",
			message,
			path: first?.at ?? []
		}];
	});
}
function composed(definition, points, name) {
	const stock = defineConfig(definition).value;
	const folder = stock.get("work_dir");
	const root = typeof folder === "string" ? folder.replace(/\/+$/, "") : `./work_dirs/${name}`;
	const names = pointNames(points);
	const problems = new Map();
	const configs = points.points.flatMap((point, index) => {
		const workDir = `${root}/${names[index]}`;
		try {
			const overrides = [
				...layersOf(definition),
				layerOf(stock, point),
				{ work_dir: workDir }
			];
			const config = defineConfig({
				...definition,
				overrides
			});
			const values = new Map(Array.from(point, ([path, { value }]) => [path, toPy(value)]));
			return [{
				name: `${name}/${names[index]}`,
				config,
				workDir,
				values
			}];
		} catch (error) {
			if (!(error instanceof MmdetConfigError)) throw error;
			for (const problem of error.problems.map((each) => placed(each, point))) problems.set(`${problem.path?.join(".")} ${problem.message}`, problem);
			return [];
		}
	});
	throwIfProblems([...problems.values()]);
	return configs;
}
function layersOf({ overrides = [] }) {
	return Array.isArray(overrides) ? overrides : [overrides];
}
function placed(problem, point) {
	const where = (problem.path ?? []).join(".");
	const at = (Array.from(point).find(([path]) => `${where}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${where}.`)) ?? Array.from(point)[0])?.[1].at ?? [];
	return {
		...problem,
		message: where === "" ? problem.message : `${problem.message} (${where})`,
		path: at
	};
}
function layerOf(stock, point) {
	const layer = {};
	let whole = stock;
	for (const [path, { value }] of point) {
		const parts = toPath(path);
		const intoList = depthOfList(whole, parts);
		whole = withValue(whole, parts, toPy(value), parts);
		const outer = parts.slice(0, intoList);
		place(layer, outer, intoList === parts.length ? value : valueAt(whole, outer));
	}
	return layer;
}
function place(level, path, value) {
	const [key, ...rest] = path.map(String);
	if (rest.length === 0) {
		level[key] = value;
		return;
	}
	const inner = level[key];
	const next = typeof inner === "object" && inner !== null && Object.getPrototypeOf(inner) === Object.prototype ? inner : {};
	level[key] = next;
	place(next, rest, value);
}
function depthOfList(root, path) {
	const at = path.findIndex((_, depth) => isSequence(valueAt(root, path.slice(0, depth))));
	return at < 0 ? path.length : at;
}
function valueAt(root, path) {
	const steps = followPath(root, path);
	return path.length === 0 ? root : steps.length < path.length ? void 0 : steps.at(-1)?.value;
}
function withValue(held, path, value, whole) {
	const [key, ...rest] = path;
	if (key === void 0) return value;
	if (isSequence(held)) {
		const index = Number(key);
		if (!Number.isInteger(index) || index < 0 || index >= held.items.length) throw beyond(whole, key, held.items.length);
		const items = held.items.map((item, at) => at === index ? withValue(item, rest, value, whole) : item);
		return held instanceof PyList ? new PyList(items) : new PyTuple(items);
	}
	const dict = held instanceof PyDict ? held.copy() : new PyDict();
	dict.set(String(key), withValue(dict.get(String(key)), rest, value, whole));
	return dict;
}
function isSequence(value) {
	return value instanceof PyList || value instanceof PyTuple;
}
function beyond(path, key, length) {
	const message = `${formatPath(path)} leads nowhere: ${key} is no index of the ${length} items there`;
	return new MmdetConfigError({
		code: "invalid-path",
		message,
		path
	});
}
const SWEEP = kindOf("a sweep, as sweep() makes it", (value) => {
	const { name, points } = value ?? {};
	return typeof name === "string" && Array.isArray(points) && points.every((point) => point?.values instanceof Map);
});
function sweepIndex(swept) {
	checkArgument(swept, SWEEP);
	const { points } = swept;
	const entries = points.map(({ name, workDir, values }) => {
		const label = name.slice(name.lastIndexOf("/") + 1);
		const said = PyDict.of(values);
		return PyDict.of([
			["name", label],
			["config", `${label}.py`],
			["workDir", workDir],
			["values", said]
		]);
	});
	return `${toJson(PyDict.of([["points", new PyList(entries)]]))}\n`;
}
// src/recipes/readRecipe.ts
async function parseRecipe(text, fileName, options = {}) {
	checkArgument(text, STRING, "text");
	checkArgument(fileName, STRING, "fileName");
	checkLoadOptions(options, []);
	const { readYaml } = await import("./yamlInput.mjs");
	const { problems, value: raw = null, places } = readYaml(new SourceText(fileName, text));
	if (problems.length > 0) return { problems };
	if (raw === null) return { problems: [places.place(EMPTY)] };
	const { made: value = raw, problems: unnamed } = attempt(() => withBackbone(raw));
	if (unnamed.length > 0) return { problems: unnamed.map((problem) => places.place(problem)) };
	const checked = validate(schemaFor(value), value, RECIPE_PHRASES);
	if (checked.problems.length > 0) return { problems: inOrder(checked.problems.map((problem) => places.place(problem))) };
	const recipe = value;
	const inherited = await bases(recipe, fileName, options);
	if (inherited.problems.length > 0) return { problems: inherited.problems.map((problem) => places.place(problem)) };
	const { name, definition, problems: found } = parts(recipe, inherited.made, fileName);
	if (found.length > 0) return { problems: inOrder(found.map((problem) => places.place(problem))) };
	const composed = attempt(() => defineConfig(definition));
	if (composed.made === void 0) return { problems: inOrder(composed.problems.map((problem) => places.placeComposed(problem))) };
	const config = {
		name,
		config: composed.made
	};
	const { sweep: said, launch } = recipe;
	const place = (problem) => places.placeComposed(problem);
	if (said === void 0) return {
		problems: [],
		config,
		place,
		launch
	};
	const swept = attempt(() => sweep({
		...definition,
		name
	}, pointsOf(said)));
	if (swept.made !== void 0) return {
		problems: [],
		config,
		sweep: swept.made,
		place,
		launch
	};
	return { problems: inOrder(swept.problems.map((problem) => places.place(inSweep(problem, said)))) };
}
function inSweep(problem, said) {
	const at = said.random === void 0 ? Object.keys(said) : ["random", "values"];
	return {
		...problem,
		path: [
			"sweep",
			...at,
			...problem.path ?? []
		]
	};
}
function schemaFor(value) {
	const { recipe, open, inheriting } = recipeSchemas();
	if (!isPlainObject(value)) return recipe;
	if ("base" in value) return inheriting;
	return [
		"model",
		"dataset",
		"schedule",
		"runtime"
	].flatMap((key) => {
		const chosen = value[key];
		return isPlainObject(chosen) ? Object.keys(chosen) : [chosen];
	}).some((name) => typeof name === "string" && Object.hasOwn(ZOO, name)) ? open : recipe;
}
const EMPTY = {
	code: "invalid-option",
	message: "the recipe is empty: it needs a model, a dataset and a schedule",
	path: []
};
function inOrder(problems) {
	return [...new Map(problems.map((problem) => [`${problem.span?.start} ${problem.message}`, problem])).values()].sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0));
}
function attempt(work) {
	try {
		return {
			problems: [],
			made: work()
		};
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		return { problems: error.problems };
	}
}
async function readRecipe(text, fileName, options = {}) {
	const { problems, config } = await parseRecipe(text, fileName, options);
	throwIfProblems(problems);
	return config;
}
async function bases({ base = [] }, fileName, options) {
	const { cfgOptions: _, fileSystem = memoryFileSystem({}), ...given } = options;
	const made = [];
	const problems = [];
	for (const [at, name] of [base].flat().entries()) {
		const path = name.includes("::") ? name : joinPaths(dirname(fileName), name);
		try {
			made.push(await fromConfig(path, {
				...given,
				fileSystem
			}));
		} catch (error) {
			if (!(error instanceof MmdetConfigError)) throw error;
			const [first] = error.problems;
			const place = Array.isArray(base) ? ["base", at] : ["base"];
			const { span, ...told } = first;
			problems.push(span === void 0 || span.source.name.endsWith("inherits.py") ? {
				...told,
				path: place
			} : first);
		}
	}
	return {
		made,
		problems
	};
}
function parts(recipe, inherited, fileName) {
	const problems = [];
	const kept = (work) => {
		const { made, problems: found } = attempt(work);
		problems.push(...found);
		return made === void 0 ? [] : [made];
	};
	const made = [
		"model",
		"dataset",
		"schedule",
		"runtime"
	].flatMap((key) => {
		const chosen = recipe[key] ?? (key === "runtime" && recipe.base === void 0 ? "default_runtime" : void 0);
		return chosen === void 0 ? [] : kept(() => part(key, chosen));
	});
	const { pretrain, multi_scale: scale, with: extras = [], overrides: own, variables = {}, exact = false } = recipe;
	const overrides = [
		...pretrain === void 0 ? [] : kept(() => pretraining(pretrain)),
		...scale === void 0 || scale === false ? [] : kept(() => within(["multi_scale"], () => multiScale(scale === true ? {} : scale))),
		...extras.flatMap((extra, at) => {
			const place = typeof extra === "string" ? ["with", at] : [
				"with",
				at,
				...Object.keys(extra)
			];
			return kept(() => within(place, () => extraOverrides(extra)));
		}),
		...own === void 0 ? [] : [own]
	];
	const [name = ""] = kept(() => recipeName(recipe.name, fileName));
	return {
		name,
		definition: {
			bases: [...inherited, ...made],
			overrides,
			variables,
			exact
		},
		problems
	};
}
function part(key, chosen) {
	const { name, options } = oneChoice(key, chosen);
	const { make } = choices()[key].get(name);
	return within([key, name], () => make(options ?? {}));
}
function pretraining(chosen) {
	const { name, options } = oneChoice("pretrain", chosen);
	const settings = options ?? {};
	return within(["pretrain", name], () => selfSupervised({
		method: name,
		...settings
	}));
}
function oneChoice(key, chosen) {
	if (typeof chosen === "string") return {
		name: chosen,
		options: {}
	};
	const [first, second] = Object.entries(chosen);
	if (first !== void 0 && second === void 0) return {
		name: first[0],
		options: first[1]
	};
	throw new MmdetConfigError({
		code: "recipe-invalid",
		message: first === void 0 ? `${key} gives no name` : `${key} gives two names: ${first[0]} and ${second?.[0]}`,
		path: second === void 0 ? [key] : [key, second[0]],
		hint: "give one name, with or without options"
	});
}
function within(at, work) {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		const [first, ...rest] = error.problems.map((problem) => ({
			...problem,
			path: [...at, ...problem.path ?? []]
		}));
		throw new MmdetConfigError([first, ...rest], { cause: error });
	}
}
function recipeName(name, fileName) {
	return configName(name ?? fileName.split(/[\\/]/).at(-1).replace(/\.ya?ml$/i, ""));
}
const RECIPE_PHRASES = {
	component: (type) => `!replace {type: ${type}, …} replaces the dict with another component`,
	replace: "!replace {…} replaces the value of the bases instead of merging"
};
export { toJson as a, writtenPaths as c, sweepIndex as i, readRecipe as n, pathsIn as o, sweep as r, targetPath as s, parseRecipe as t };
