import { a as SourceText, n as MmdetConfigError } from "./errors.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { C as kindOf, a as PyTuple, i as PyList, l as pyInt, n as PyExpression, o as isInt, p as floatRepr, r as PyFloat, s as isPyValue, t as PyBytes, w as listOf$1, y as checkArgument } from "./values.mjs";
import { a as aPyType, d as spendWork, f as step, l as allocate, p as withBudget, s as pyTypeName, t as PyDict, u as allocateText } from "./dict.mjs";
import { i as orderedItems, n as PySet, o as isPrintable, r as commonItems, t as PyFrozenSet } from "./set.mjs";
import { n as RESERVED_KEYS, r as isIdentifier, t as DELETE_KEY } from "./engineKeys.mjs";
import { a as intText, i as intFromText, r as floatFromText, t as DIGIT_TEXT } from "./numberText.mjs";
import { c as numeric, l as pyEquals, n as parsePython, o as KEYWORDS, r as plainLines, s as Token, t as parseModule, u as sameCode } from "./parse.mjs";
import { a as pythonRepr, n as withWritten, o as quotedRepr, r as writeOver$1 } from "./provenance.mjs";
import { n as pythonStr } from "./pythonStr.mjs";
import { a as joinPaths, c as splitExtension, i as isAbsolute, n as basename, o as normalizePath, r as dirname, t as absolutePath } from "./posixPath.mjs";
import { i as ownValue, o as toPy } from "./input.mjs";
import { c as spansOf, t as DataWrite } from "./dataText.mjs";
import { n as formatPath, r as pathPart } from "./path.mjs";
import { c as STANDARD_PACKAGES, s as STANDARD_MODULES } from "./dialect.mjs";
import isPlainObject from "lodash-es/isPlainObject.js";
// src/python/order.ts
function pyOrdered(operator, left, right, comparing) {
	const [x, y] = [numeric(left), numeric(right)];
	if (x !== void 0 && y !== void 0) return decide(operator, x, y);
	if (typeof left === "string" && typeof right === "string") return decide(operator, compareText(left, right), 0);
	if (left instanceof PyList && right instanceof PyList || left instanceof PyTuple && right instanceof PyTuple) return orderItems(operator, left.items, right.items, comparing);
	if (left instanceof PySet && right instanceof PySet) return orderSets(operator, left, right);
	if (left instanceof PyBytes && right instanceof PyBytes) return orderItems(operator, [...left.value], [...right.value], comparing);
	return comparing.incomparable(left, right);
}
function decide(operator, left, right) {
	if (operator === "<") return left < right;
	if (operator === "<=") return left <= right;
	return operator === ">" ? left > right : left >= right;
}
function orderItems(operator, left, right, comparing) {
	const length = Math.min(left.length, right.length);
	for (let at = 0; at < length; at++) {
		spendWork(1);
		const [one, other] = [left[at], right[at]];
		if (one !== other && !comparing.isEqual(one, other)) return pyOrdered(operator, one, other, comparing);
	}
	return decide(operator, left.length, right.length);
}
function orderSets(operator, left, right) {
	if (operator === ">" || operator === ">=") return orderSets(operator === ">" ? "<" : "<=", right, left);
	spendWork(2 * left.size);
	return (operator === "<" ? left.size < right.size : left.size <= right.size) && [...left.values()].every((item) => right.has(item));
}
const INCOMPARABLE = Symbol("these types have no order");
const ORDER_OF_KEYS = {
	isEqual: pyEquals,
	incomparable: () => {
		throw INCOMPARABLE;
	}
};
function pySorted(items, keyOf) {
	const isLess = (left, right) => pyOrdered("<", keyOf(left), keyOf(right), ORDER_OF_KEYS);
	try {
		return Array.from(items).sort((left, right) => isLess(left, right) ? -1 : isLess(right, left) ? 1 : 0);
	} catch (error) {
		if (error === INCOMPARABLE) return void 0;
		throw error;
	}
}
function compareText(left, right) {
	if (left === right) return 0;
	const length = Math.min(left.length, right.length);
	let at = 0;
	while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
	if (at === length) return left.length - right.length;
	if (at > 0 && isHighSurrogate(left.charCodeAt(at - 1))) {
		const difference = codePoint(left, at - 1) - codePoint(right, at - 1);
		if (difference !== 0) return difference;
	}
	return codePoint(left, at) - codePoint(right, at);
}
function codePoint(text, at) {
	return text.codePointAt(at);
}
function isHighSurrogate(unit) {
	return unit >= 55296 && unit <= 56319;
}
// src/config/limits.ts
const MAX_FILE_BYTES = 2 ** 20;
const MAX_VALUES = 3e5;
// src/config/load/readText.ts
const DECODER = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function readText(files, path) {
	const source = files.readSource?.(path);
	if (source !== void 0 && source.text.length * 3 <= MAX_FILE_BYTES) return source;
	const bytes = files.readFile(path, MAX_FILE_BYTES);
	return bytes instanceof Promise ? bytes.then((read) => decode(path, read)) : decode(path, bytes);
}
function decode(path, bytes) {
	if (bytes === void 0) return void 0;
	if (bytes.length > MAX_FILE_BYTES) throw new MmdetConfigError({
		code: "limit",
		message: `${path} has ${bytes.length} bytes, more than the ${MAX_FILE_BYTES} that are read`
	});
	try {
		return sourceOf(path, DECODER.decode(bytes));
	} catch (cause) {
		throw new MmdetConfigError({
			code: "file-read",
			message: `${path} is no UTF-8 text`,
			offset: firstBadByte(bytes),
			pythonClass: "UnicodeDecodeError",
			hint: "save the file as UTF-8"
		}, { cause });
	}
}
function sourceOf(name, text) {
	return new SourceText(name, text.includes("\r") ? plainLines(text) : text);
}
function firstBadByte(bytes) {
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = good + bad >> 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			good = middle;
		} catch {
			bad = middle;
		}
	}
	return good;
}
// src/config/load/loader.ts
function resolvePath(context, path) {
	const home = context.env["HOME"];
	const expanded = /^~(?=\/|$)/.test(path) && home !== void 0 ? home + path.slice(1) : path;
	return absolutePath(expanded, context.files.workingFolder);
}
const EXTENSIONS = new Set([
	".py",
	".json",
	".yaml",
	".yml"
]);
async function readConfigText(context, chain) {
	const { path, askedFrom } = chain;
	if (path.includes("\0")) throw new MmdetConfigError(nullInPath(path, askedFrom));
	const isConfig = EXTENSIONS.has(splitExtension(path)[1]);
	const isThere = !isConfig && context.files.stateOf?.(path) !== void 0 && !await isFolder(context.files, path);
	const source = isThere ? void 0 : await readOrExplain(context, chain);
	if (source === void 0 && !isThere) throw new MmdetConfigError(await missingFile(context, path, askedFrom));
	if (source === void 0 || !isConfig) throw new MmdetConfigError({
		code: "config-parse",
		message: `${path} is not a config: only .py, .json, .yaml and .yml files are read`,
		span: askedFrom,
		pythonClass: "OSError"
	});
	return source;
}
async function isFolder(files, path) {
	try {
		return await files.readFolder(path) !== void 0;
	} catch (error) {
		if (error instanceof MmdetConfigError) return false;
		throw error;
	}
}
function nullInPath(path, span) {
	const message = "the path of a config holds a null character";
	const pythonClass = path.endsWith(".py") ? "ValueError" : "FileNotFoundError";
	return {
		code: span === void 0 ? "file-not-found" : "config-base",
		message,
		span,
		pythonClass
	};
}
async function readOrExplain(context, { path, askedFrom }) {
	try {
		context.cache.willRead(path);
		context.tolerance?.files.add(path);
		const reading = readText(context.files, path);
		return reading instanceof Promise ? await reading : reading;
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		const [problem] = error.problems;
		const pythonClass = problem.pythonClass === "IsADirectoryError" && !path.endsWith(".py") ? "FileNotFoundError" : problem.pythonClass;
		throw new MmdetConfigError({
			...problem,
			pythonClass,
			span: askedFrom ?? problem.span
		}, { cause: error });
	}
}
async function missingFile(context, path, span) {
	const message = `file "${path}" does not exist`;
	const pythonClass = "FileNotFoundError";
	const near = await nearFile(context, path);
	if (span !== void 0) return {
		code: "config-base",
		message,
		span,
		pythonClass,
		...meant(near, "the paths of bases are relative to the file that names them")
	};
	return {
		code: "file-not-found",
		message,
		pythonClass,
		...meant(near, `relative paths start from ${joinPaths(context.files.workingFolder, "")}`)
	};
}
function meant(near, otherwise) {
	return near === void 0 ? { hint: otherwise } : didYouMean(near);
}
async function nearFile({ files }, path) {
	const folder = dirname(path);
	try {
		const names = await files.readFolder(folder) ?? [];
		const near = nearestName(basename(path), names.filter((name) => name !== basename(path) && EXTENSIONS.has(splitExtension(name)[1])));
		return near === void 0 ? void 0 : joinPaths(folder, near);
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
function extendChain(parent, path, askedFrom) {
	let length = 1;
	for (let link = parent; link !== void 0; link = link.parent) {
		length++;
		if (isSameFile(link.path, path)) throw new MmdetConfigError(cycle(parent, path, askedFrom));
	}
	const chain = {
		path,
		askedFrom,
		parent
	};
	if (length > 64) throw new MmdetConfigError(tooLong(chain));
	return chain;
}
function isSameFile(one, other) {
	return normalizePath(one) === normalizePath(other);
}
const SHOWN_FILES = 3;
function tooLong(last) {
	const names = [];
	for (let link = last; link !== void 0; link = link.parent) names.unshift(link.path);
	return {
		code: "limit",
		message: `a config inherits over more than 64 files: ${[
			...names.slice(0, SHOWN_FILES),
			"...",
			...names.slice(-3)
		].join(" -> ")}`,
		span: last.askedFrom,
		pythonClass: "RecursionError"
	};
}
function cycle(last, path, span) {
	const names = [path];
	const related = [];
	for (let link = last; link !== void 0 && !isSameFile(link.path, path); link = link.parent) {
		names.unshift(link.path);
		if (link.askedFrom !== void 0) related.unshift({
			message: `which inherits from ${link.path}`,
			span: link.askedFrom
		});
	}
	return {
		code: "config-base",
		message: `the bases form a cycle: ${[path, ...names].join(" -> ")}`,
		span,
		related,
		pythonClass: "RecursionError"
	};
}
function counted({ budget }, source, work) {
	try {
		return withBudget(work, budget);
	} catch (error) {
		if (!(error instanceof MmdetConfigError) || error.span !== void 0) throw error;
		throw new MmdetConfigError({
			...error.problems[0],
			span: {
				source,
				start: 0,
				end: 0
			}
		}, { cause: error });
	}
}
// src/config/load/packages.ts
async function locateBase(context, from, value, write) {
	if (typeof value !== "string") throw new MmdetConfigError({
		code: "config-base",
		message: `a base is named by its path, not by ${aPyType(value)}`,
		span: write?.span,
		pythonClass: "TypeError"
	});
	if (!value.includes("::")) return {
		path: resolvePath(context, joinPaths(dirname(from), value)),
		scope: null
	};
	return {
		path: resolvePath(context, await locatePackageConfig(context, value, write?.span)),
		scope: value.slice(0, value.indexOf("::"))
	};
}
const DISTRIBUTIONS = {
	...Object.fromEntries("mmcls mmdet mmdet3d mmtrack mmpose mmedit mmocr mmgen mmfewshot mmrazor mmflow mmhuman3d mmrotate mmselfsup mmyolo mmpretrain mmagic".split(" ").map((name) => [name, name])),
	mmaction: "mmaction2",
	mmseg: "mmsegmentation"
};
const MODULES_WITH_CONFIGS = Object.keys(DISTRIBUTIONS);
async function locatePackageConfig(context, name, span) {
	const refuse = (message, pythonClass, hint) => {
		throw new MmdetConfigError({
			code: "config-base",
			message,
			span,
			pythonClass,
			hint
		});
	};
	if (!/^[\p{L}\p{N}_]*::[\p{L}\p{N}_]*\//u.test(name)) refuse(`${name} names no config of a package`, "ValueError", "write package::folder/file.py");
	const [module = "", path = "", more] = name.split("::");
	if (more !== void 0) refuse(`${name} has more than one ::`, "ValueError");
	const distribution = Object.hasOwn(DISTRIBUTIONS, module) ? DISTRIBUTIONS[module] : void 0;
	if (distribution === void 0) return refuse(`MMEngine knows no configs of ${module}`, "AssertionError");
	const folder = await findPackage(context, distribution, span);
	if (folder === void 0) return refuse(`${distribution} is not installed`, "ModuleNotFoundError", whereToLook(context));
	return locateInPackage(context, folder, {
		module,
		path
	}, span);
}
async function packageConfigs(context, module) {
	const distribution = Object.hasOwn(DISTRIBUTIONS, module) ? DISTRIBUTIONS[module] : void 0;
	const folder = distribution === void 0 ? void 0 : await findPackage(context, distribution, void 0);
	return folder === void 0 ? void 0 : joinPaths(await mimFolder(context, folder), "configs");
}
function whereToLook({ searchPath }) {
	if (searchPath.length > 0) return `looked in ${searchPath.join(", ")}`;
	return "name the folders that hold packages: the option searchPath, --search-path";
}
async function findPackage(context, distribution, span) {
	for (const root of context.searchPath) {
		const installed = await installedFolder(context, root, distribution, span);
		if (installed !== void 0) return installed;
	}
	for (const root of context.searchPath) {
		const folder = joinPaths(root, distribution);
		if (await isFile(context, joinPaths(folder, "__init__.py"))) return folder;
	}
}
async function installedFolder(context, root, distribution, span) {
	const names = await context.files.readFolder(root) ?? [];
	const normal = (name) => name.toLowerCase().replace(/[-_.]+/g, "-");
	const metadata = names.find((name) => {
		const match = /^(.+?)-.*\.(?:dist-info|egg-info)$/.exec(name) ?? /^(.+)\.egg-info$/.exec(name);
		return match !== null && normal(match[1]) === normal(distribution);
	});
	if (metadata === void 0) return void 0;
	if (names.includes(distribution)) return joinPaths(root, distribution);
	const listed = await readText(context.files, joinPaths(root, metadata, "top_level.txt"));
	if (listed === void 0) throw new MmdetConfigError({
		code: "config-base",
		message: `${distribution} is installed in ${root}, but neither has a folder of its name nor says which it has`,
		span,
		pythonClass: "ValueError"
	});
	const [top = ""] = listed.text.split("\n");
	return joinPaths(root, top);
}
async function isFile(context, path) {
	try {
		return await context.files.readFile(path, MAX_FILE_BYTES) !== void 0;
	} catch (error) {
		if (error instanceof MmdetConfigError && error.pythonClass === "IsADirectoryError") return false;
		throw error;
	}
}
async function locateInPackage(context, folder, { module, path }, span) {
	const mim = await mimFolder(context, folder);
	const index = await modelIndex(context, folder, mim, span);
	const [name = ""] = path.split(".");
	const configured = index.get(name);
	const file = configured === void 0 ? joinPaths(mim, "configs", path) : joinPaths(folder, configured);
	if (await isFile(context, file)) return file;
	const near = await nearFile(context, file);
	throw new MmdetConfigError({
		code: "config-base",
		message: `file "${file}" does not exist`,
		span,
		pythonClass: "FileNotFoundError",
		...near !== void 0 && didYouMean(`${module}::${joinPaths(dirname(path), basename(near))}`)
	});
}
async function mimFolder(context, folder) {
	const index = "model-index.yml";
	return !await isFile(context, joinPaths(folder, ".mim", index)) && await isFile(context, joinPaths(dirname(folder), index)) ? dirname(folder) : joinPaths(folder, ".mim");
}
async function modelIndex(context, folder, mim, span) {
	const known = context.cache.packages.get(folder);
	if (known !== void 0) return known;
	const models = new Map();
	const index = await readIndex(context, joinPaths(mim, "model-index.yml"), span);
	for (const metafile of itemsAt(index, "Import", span)) {
		if (typeof metafile !== "string") throw wrongIndex("Import", metafile, "TypeError", span);
		const path = joinPaths(mim, metafile);
		for (const model of itemsAt(await readIndex(context, path, span), "Models", span)) {
			const config = configOf(model, span);
			if (config === void 0) continue;
			const at = config.indexOf("/");
			const name = at < 0 ? "" : config.slice(at + 1);
			if (!models.has(name)) models.set(name, config);
		}
	}
	context.cache.packages.set(folder, models);
	return models;
}
const DATA_FORMATS = new Set([
	"json",
	"yaml",
	"yml"
]);
async function readIndex(context, path, span) {
	if (!DATA_FORMATS.has(path.slice(path.lastIndexOf(".") + 1))) throw wrongIndex(path, path, "TypeError", span);
	const source = await readText(context.files, path);
	if (source !== void 0) return (await import("./loadYaml.mjs")).loadYaml(source);
	throw new MmdetConfigError({
		code: "config-base",
		message: `file "${path}" does not exist`,
		span,
		pythonClass: "FileNotFoundError",
		hint: "packages carry their configs in the folder .mim"
	});
}
function configOf(model, span) {
	if (typeof model === "string" && !model.includes("Config")) return void 0;
	if (model instanceof PyList && !model.items.includes("Config")) return void 0;
	if (!(model instanceof PyDict)) throw wrongIndex("Models", model, "TypeError", span);
	const config = model.get("Config");
	if (config === void 0 || typeof config === "string") return config;
	throw wrongIndex("Config", config, "AttributeError", span);
}
function itemsAt(index, key, span) {
	const list = index instanceof PyDict ? index.get(key) : void 0;
	if (list instanceof PyList || list instanceof PyTuple) return list.items;
	if (list instanceof PyDict) return Array.from(list.entries(), (entry) => entry.key);
	if (typeof list === "string") return [...list];
	throw wrongIndex(key, list, index instanceof PyDict && list === void 0 ? "KeyError" : "TypeError", span);
}
function wrongIndex(key, value, pythonClass, span) {
	const message = `the package's index has ${value === void 0 ? "nothing" : aPyType(value)} where ${pythonRepr(key)} belongs`;
	return new MmdetConfigError({
		code: "config-base",
		message,
		span,
		pythonClass
	});
}
// src/python/truth.ts
function isTrue(value) {
	if (typeof value === "boolean") return value;
	if (value === null) return false;
	if (typeof value === "number") return value !== 0;
	if (typeof value === "string") return value !== "";
	if (typeof value === "bigint") return value !== 0n;
	if (value instanceof PyFloat) return value.value !== 0;
	if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
	if (value instanceof PyDict || value instanceof PySet) return value.size > 0;
	if (value instanceof PyBytes) return value.value.length > 0;
	return value instanceof PyExpression ? value.truth : true;
}
// src/config/merge.ts
function mergeConfig(child, base) {
	return mergeDict(child, base, {
		isOptions: false,
		key: void 0,
		outer: void 0
	});
}
function mergeOverrides(config, overrides) {
	const tree = new PyDict();
	for (const override of overrides) addToTree(tree, override);
	return mergeDict(tree, config, {
		isOptions: true,
		key: void 0,
		outer: void 0
	});
}
const CFG_OPTIONS = "--cfg-options";
function withOverrides(dict, overrides) {
	return mergeOverrides(dict, listOfOverrides(overrides));
}
function listOfOverrides(overrides) {
	checkArgument(overrides, isList(overrides) ? listOf$1(OVERRIDE) : OVERRIDES);
	return isList(overrides) ? overrides.map((each) => ({
		...each,
		value: ownValue(each.value)
	})) : overridesOf(overrides);
}
const HINT = () => "parseCfgOptions(['a.b=1']) reads those of a command line";
const OVERRIDES = kindOf("values by their dotted keys", isPlainObject, HINT);
const OVERRIDE = kindOf("an override, as parseCfgOptions() gives it", (value) => typeof value?.key === "string" && isPyValue(value.value), HINT);
function isList(overrides) {
	return Array.isArray(overrides);
}
function overridesOf(options) {
	return Object.entries(options).map(([key, input]) => {
		const value = toPy(input);
		return {
			key,
			value,
			write: optionWrite(key, value, quotedRepr(value))
		};
	});
}
function optionWrite(key, value, text) {
	const source = new SourceText(CFG_OPTIONS, `${key}=${text}`);
	return new DataWrite(spansOf(source), key.length + 1, source.text.length, value);
}
function addToTree(tree, { key, value, write }) {
	const parts = key.split(".");
	const last = parts.pop();
	let at = tree;
	for (const [depth, part] of parts.entries()) {
		if (!(at instanceof PyDict)) throw notADict(at, parts.slice(0, depth), "AttributeError", write);
		if (!at.has(part)) {
			const inner = new PyDict();
			at.set(part, inner, withWritten(write, inner));
		}
		at = at.get(part);
	}
	if (!(at instanceof PyDict)) throw notADict(at, parts, "TypeError", write);
	at.set(last, value, write);
}
function notADict(value, path, pythonClass, write) {
	const message = `the options give ${formatPath(path)} ${aPyType(value)} and keys below it at once`;
	return new MmdetConfigError({
		code: "config-merge",
		message,
		path,
		pythonClass,
		span: write?.span
	});
}
function below(outer, key) {
	return {
		isOptions: outer.isOptions,
		key,
		outer
	};
}
function pathOf(place) {
	const path = [];
	for (let at = place; at?.key !== void 0; at = at.outer) path.unshift(pathPart(at.key));
	return path;
}
function mergeDict(child, base, place) {
	allocate(base.size * 160);
	const merged = base.copy();
	for (const { key, value, write } of child.entries()) {
		if (place.isOptions && typeof key !== "string") throw keyIsNoText(key, place, write);
		const old = base.entry(key);
		merged.set(key, mergeValue(below(place, key), value, write, old), writeOver$1(write, old?.write));
	}
	return merged;
}
function keyIsNoText(key, place, write) {
	const message = `a key of an override is a str, not ${aPyType(key)}`;
	return new MmdetConfigError({
		code: "config-merge",
		message,
		path: pathOf(place),
		pythonClass: "AttributeError",
		span: write?.span
	});
}
function mergeValue(place, value, write, old) {
	if (!(value instanceof PyDict) || old === void 0) return value;
	const remove = value.entry(DELETE_KEY);
	const child = remove === void 0 ? value : without(value, DELETE_KEY);
	if (remove !== void 0 && isTrue(remove.value)) return child;
	if (old.value instanceof PyDict) return mergeDict(child, old.value, place);
	if (place.isOptions && old.value instanceof PyList) return mergeList(child, old.value, place, write);
	throw cannotInherit(place, write, old);
}
function without(dict, key) {
	const copy = dict.copy();
	copy.delete(key);
	return copy;
}
function cannotInherit(place, write, old) {
	const path = pathOf(place);
	const name = formatPath(path);
	const [type, aType] = [pyTypeName(old.value), aPyType(old.value)];
	const problem = {
		code: "config-merge",
		path,
		span: write?.span,
		pythonClass: "TypeError"
	};
	if (place.isOptions) return new MmdetConfigError({
		...problem,
		message: `${name} is ${aType}: it has no keys to override`,
		hint: `override ${name} as a whole, or say ${name}.${DELETE_KEY}=True too`
	});
	return new MmdetConfigError({
		...problem,
		message: `${name} is a dict here and ${aType} in the base: a dict is merged over nothing but a dict`,
		related: old.write === void 0 ? [] : [{
			message: `the base's ${type}`,
			span: old.write.span
		}],
		hint: `put ${DELETE_KEY}=True into the dict, which then replaces the ${type}, or write ${aType} here, which replaces the base's`
	});
}
function mergeList(child, base, place, write) {
	const merged = new PyList(base.items.slice(), base.writes?.slice());
	for (const { key, value, write: own } of child.entries()) {
		if (typeof key !== "string") throw keyIsNoText(key, place, own);
		const index = indexOf$1(key, base, place, own ?? write);
		merged.items[index] = mergeItem(value, base.items[index], below(place, key), own ?? write);
		if (own === void 0) continue;
		merged.writes ??= new Array(base.items.length).fill(void 0);
		merged.writes[index] = writeOver$1(own, merged.writes[index]);
	}
	return merged;
}
function indexOf$1(key, list, place, write) {
	const path = pathOf(place);
	const refuse = (message, pythonClass, hint) => {
		return new MmdetConfigError({
			code: "config-merge",
			message,
			path,
			span: write?.span,
			pythonClass,
			hint
		});
	};
	const { length } = list.items;
	const hint = length === 0 ? "the list is empty" : `its indices run from 0 to ${length - 1}`;
	if (!DIGIT_TEXT.test(key)) throw refuse(`${formatPath(path)} is a list: ${key} is not an index`, "TypeError", hint);
	const index = intFromText(key);
	if (index === void 0) throw refuse(`${key} is not an int`, "ValueError");
	if (index < length) return Number(index);
	throw refuse(`the index ${key} exceeds the ${length} items of ${formatPath(path)}`, "KeyError", hint);
}
function mergeItem(value, old, place, write) {
	if (value instanceof PyDict && old instanceof PyDict) return mergeDict(value, old, place);
	if (value instanceof PyDict && old instanceof PyList) return mergeList(value, old, place, write);
	const path = pathOf(place);
	const [side, wrong] = value instanceof PyDict ? ["the item", old] : ["the option", value];
	throw new MmdetConfigError({
		code: "config-merge",
		message: `${formatPath(path)} cannot be overridden: ${side} is ${aPyType(wrong)}, not a dict`,
		path,
		span: write?.span,
		pythonClass: "AttributeError",
		hint: `an index reaches only dicts in a list: override ${formatPath(path.slice(0, -1))} as a whole`
	});
}
// src/evaluate/exceptions.ts
var PythonException = class {
	code;
	message;
	pythonClass;
	hint;
	constructor(code, message, pythonClass, hint) {
		this.code = code;
		this.message = message;
		this.pythonClass = pythonClass;
		this.hint = hint;
	}
};
function raise(pythonClass, message, hint) {
	throw new PythonException("evaluation", message, pythonClass, hint);
}
function present(value, otherwise) {
	return value === void 0 ? otherwise() : value;
}
function refuse(message, hint = "write the result out: a config is data") {
	throw new PythonException("python-unsupported", message, void 0, hint);
}
function exceed(message, pythonClass) {
	throw new PythonException("limit", message, pythonClass, "no config needs this much; is a loop or a repetition too long?");
}
// src/evaluate/callArguments.ts
function bind(call, signature) {
	const { name, parameters } = signature;
	const byPosition = signature.positional ?? parameters.length;
	const given = call.positional.length;
	if (given > byPosition) raise("TypeError", `${name} expected at most ${count(byPosition)}, got ${given}`);
	const bound = parameters.map((_, at) => call.positional[at]);
	if (call.keywords !== void 0) bindKeywords(call.keywords, signature, bound);
	const required = signature.required ?? parameters.length;
	for (let at = 0; at < required; at++) if (bound[at] === void 0) raise("TypeError", `${name} expected at least ${count(required)}, got ${given}`);
	return bound;
}
function takesNoKeywords({ keywords }, name) {
	if ((keywords?.size ?? 0) > 0) raise("TypeError", `${name} takes no keyword arguments`);
}
function bindKeywords(keywords, signature, bound) {
	const { name, parameters } = signature;
	for (const { key, value } of keywords.entries()) {
		const at = parameters.indexOf(key);
		if (at < (signature.positionalOnly ?? parameters.length)) raise("TypeError", `${name} ${(signature.positionalOnly ?? parameters.length) === parameters.length ? "takes no keyword arguments" : `got an unexpected keyword argument '${String(key)}'`}`);
		if (bound[at] !== void 0) raise("TypeError", `${name} got multiple values for argument '${String(key)}'`);
		bound[at] = value;
	}
}
function count(arguments_) {
	return `${arguments_} argument${arguments_ === 1 ? "" : "s"}`;
}
// src/evaluate/customDict.ts
var CustomDict = class extends PyDict {
	shallowCopy() {
		const copy = this.emptyCopy();
		for (const { key, value, write } of this.entries()) copy.setItem(key, value, write);
		return copy;
	}
};
function* dictTurns(dict) {
	const { size } = dict;
	for (const entry of dict.entries()) {
		yield entry;
		if (dict.size !== size) raise("RuntimeError", "dictionary changed size during iteration");
	}
}
// src/evaluate/objects.ts
var PyObject = class extends PyExpression {
	constructor(code) {
		super(code, void 0, []);
	}
	getAttribute(_name) {}
	call(_call) {}
	get ownType() {}
	iterate() {}
	repr(_print) {
		return this.printable ? this.code : refuse(`the text of ${aPyType(this)} is not evaluated`);
	}
	get printable() {
		return false;
	}
};
var PyBuiltin = class extends PyObject {
	name;
	run;
	native;
	pure;
	constructor(name, run, native = true, pure = true) {
		super(`<built-in function ${name}>`);
		this.name = name;
		this.run = run;
		this.native = native;
		this.pure = pure;
	}
	getAttribute(name) {
		return name === "__name__" ? this.name : void 0;
	}
	get typeName() {
		return this.native ? "builtin_function_or_method" : "function";
	}
	get printable() {
		return this.native;
	}
};
var PyBoundMethod = class extends PyObject {
	self;
	run;
	constructor(self, name, run) {
		super(`<built-in method ${name}>`);
		this.self = self;
		this.run = run;
	}
	get typeName() {
		return "builtin_function_or_method";
	}
};
var PyType = class extends PyObject {
	name;
	construct;
	isInstance;
	statics;
	pure;
	constructor(name, construct, isInstance = () => false, statics = {}, pure = true) {
		super(`<class '${name}'>`);
		this.name = name;
		this.construct = construct;
		this.isInstance = isInstance;
		this.statics = statics;
		this.pure = pure;
	}
	get typeName() {
		return "type";
	}
	get printable() {
		return true;
	}
	getAttribute(name) {
		if (name === "__name__") return this.name.slice(this.name.lastIndexOf(".") + 1);
		return Object.hasOwn(this.statics, name) ? this.statics[name] : void 0;
	}
};
var PyModuleObject = class extends PyObject {
	name;
	members;
	constructor(name, members) {
		super(`<module '${name}'>`);
		this.name = name;
		this.members = members;
	}
	get typeName() {
		return "module";
	}
	getAttribute(name) {
		return Object.hasOwn(this.members, name) ? this.members[name] : void 0;
	}
};
var PyUserFunction = class extends PyObject {
	name;
	constructor(name, code) {
		super(code);
		this.name = name;
	}
	getAttribute(name) {
		return name === "__name__" ? this.name : void 0;
	}
	get typeName() {
		return "function";
	}
};
var PyIterator = class extends PyObject {
	#kind;
	#items;
	constructor(kind, items) {
		super(`<${kind} object>`);
		this.#kind = kind;
		this.#items = items;
	}
	get typeName() {
		return this.#kind;
	}
	iterate() {
		return this.#items;
	}
};
var PySingleton = class extends PyObject {
	#type;
	constructor(code, type) {
		super(code);
		this.#type = type;
	}
	get typeName() {
		return this.#type;
	}
	get printable() {
		return true;
	}
};
const ELLIPSIS = new PySingleton("Ellipsis", "ellipsis");
function callValue(machine, callee, call) {
	if (callee instanceof PyType) return callee.construct(call, machine);
	if (callee instanceof PyBuiltin) return callee.run(call, machine);
	if (callee instanceof PyBoundMethod) {
		countSelf(callee.self);
		return callee.run(callee.self, call, machine);
	}
	if (callee instanceof PyUserFunction) refuse(`the call of ${callee.name} would run code of the config`, "write the result out instead of calling a function");
	return present(callee instanceof PyObject ? callee.call(call) : void 0, () => raise("TypeError", `'${pyTypeName(callee)}' object is not callable`));
}
function countSelf(self) {
	if (typeof self !== "string") return;
	spendWork(self.length >> 3);
	allocate(self.length * 8);
}
function apply(machine, callee, ...positional) {
	return callValue(machine, callee, {
		positional,
		nodes: positional.map(() => machine.at),
		keywords: void 0
	});
}
// src/evaluate/builtinObjects.ts
var PyRange = class extends PyObject {
	start;
	stop;
	step;
	length;
	constructor(start, stop, step) {
		super(step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`);
		this.start = start;
		this.stop = stop;
		this.step = step;
		this.length = Math.max(0, Math.ceil((stop - start) / step));
	}
	get truth() {
		return this.length > 0;
	}
	get typeName() {
		return "range";
	}
	get printable() {
		return true;
	}
	at(index) {
		return this.start + index * this.step;
	}
	has(item) {
		const at = (Number(item) - this.start) / this.step;
		return Number.isSafeInteger(at) && at >= 0 && at < this.length;
	}
	*iterate() {
		for (let at = 0; at < this.length; at++) yield this.at(at);
	}
};
var PySlice = class extends PyObject {
	lower;
	upper;
	step;
	constructor(lower, upper, step) {
		super("a slice");
		this.lower = lower;
		this.upper = upper;
		this.step = step;
	}
	get typeName() {
		return "slice";
	}
	get isHashable() {
		return false;
	}
};
var PyView = class extends PyObject {
	dict;
	kind;
	constructor(dict, kind) {
		super(`dict_${kind}([...])`);
		this.dict = dict;
		this.kind = kind;
	}
	get truth() {
		return this.dict.size > 0;
	}
	get typeName() {
		return `dict_${this.kind}`;
	}
	repr(print) {
		return `${this.typeName}(${print(new PyList([...this.iterate()]))})`;
	}
	get isHashable() {
		return this.kind === "values";
	}
	iterate() {
		return this.#items(dictTurns(this.dict));
	}
	*#items(entries) {
		for (let next = entries.next(); next.done !== true; next = entries.next()) {
			const entry = next.value;
			if (this.kind === "keys") yield entry.key;
			else if (this.kind === "values") yield entry.value;
			else yield new PyTuple([entry.key, entry.value], [void 0, entry.write]);
		}
	}
};
// src/evaluate/operations/integer.ts
const MAX_INT_BITS = 3e5;
function canonical(value) {
	return pyInt(value);
}
function addInts(left, right) {
	if (typeof left === "number" && typeof right === "number") {
		const sum = left + right;
		if (Number.isSafeInteger(sum)) return sum;
	}
	spendOn(left, right);
	return canonical(BigInt(left) + BigInt(right));
}
function subtractInts(left, right) {
	if (typeof left === "number" && typeof right === "number") {
		const difference = left - right;
		if (Number.isSafeInteger(difference)) return difference;
	}
	spendOn(left, right);
	return canonical(BigInt(left) - BigInt(right));
}
function multiplyInts(left, right) {
	if (typeof left === "number" && typeof right === "number") {
		const product = left * right;
		if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
	}
	spendOn(left, right, true);
	checkBits(bitLength(left) + bitLength(right));
	return canonical(BigInt(left) * BigInt(right));
}
function floorDivideInts(left, right) {
	return divideInts(left, right)[0];
}
function moduloInts(left, right) {
	return divideInts(left, right, "integer modulo by zero")[1];
}
function divideInts(left, right, byZero = "integer division or modulo by zero") {
	if (Number(right) === 0) raise("ZeroDivisionError", byZero);
	if (typeof left === "number" && typeof right === "number") {
		let rest = left % right;
		if (rest !== 0 && rest < 0 !== right < 0) rest += right;
		const quotient = (left - rest) / right;
		if (Number.isSafeInteger(left - rest)) return [quotient === 0 ? 0 : quotient, rest === 0 ? 0 : rest];
	}
	spendOn(left, right, true);
	const [dividend, divisor] = [BigInt(left), BigInt(right)];
	let quotient = dividend / divisor;
	let rest = dividend % divisor;
	if (rest !== 0n && rest < 0n !== divisor < 0n) {
		rest += divisor;
		quotient -= 1n;
	}
	return [canonical(quotient), canonical(rest)];
}
function powerInts(left, right) {
	const exponent = Number(right);
	const base = BigInt(left);
	if (base === 0n || base === 1n || exponent === 0) return exponent === 0 ? 1 : Number(base);
	if (base === -1n) return BigInt(right) % 2n === 0n ? 1 : -1;
	checkBits((bitLength(left) - 1) * exponent);
	return canonical(base ** BigInt(right));
}
function shiftLeft(left, right) {
	if (right < 0) raise("ValueError", "negative shift count");
	if (Number(left) === 0) return 0;
	checkBits(bitLength(left) + Number(right));
	return canonical(BigInt(left) << BigInt(right));
}
function shiftRight(left, right) {
	if (right < 0) raise("ValueError", "negative shift count");
	if (Number(right) > MAX_INT_BITS) return left < 0 ? -1 : 0;
	spendOn(left, 0);
	return canonical(BigInt(left) >> BigInt(right));
}
function bitwise(operator, left, right) {
	spendOn(left, right);
	const [one, other] = [BigInt(left), BigInt(right)];
	if (operator === "&") return canonical(one & other);
	return canonical(operator === "|" ? one | other : one ^ other);
}
function bitLength(value) {
	const magnitude = typeof value === "number" ? BigInt(Math.abs(value)) : value < 0n ? -value : value;
	if (magnitude === 0n) return 0;
	const hex = magnitude.toString(16);
	spendWork(hex.length);
	return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0], 16)));
}
function spendOn(left, right, isProduct = false) {
	const [one, other] = [left, right].map((value) => typeof value === "bigint" ? bitLength(value) >> 6 : 1);
	spendWork(isProduct ? one * other >> 5 : one + other >> 3);
}
function checkBits(bits) {
	if (bits > MAX_INT_BITS) exceed(`an int of ${bits} bits is larger than the ${MAX_INT_BITS} that are computed`, "MemoryError");
}
function divideExactly(numerator, denominator) {
	if (Number(denominator) === 0) raise("ZeroDivisionError", "division by zero");
	if (typeof numerator === "number" && typeof denominator === "number") return numerator / denominator;
	const negative = numerator < 0 !== denominator < 0;
	const quotient = ratio(magnitude(numerator), magnitude(denominator));
	if (!Number.isFinite(quotient)) raise("OverflowError", "integer division result too large for a float");
	return negative ? -quotient : quotient;
}
function magnitude(value) {
	const big = BigInt(value);
	return big < 0n ? -big : big;
}
function ratio(numerator, denominator) {
	if (numerator === 0n) return 0;
	const shift = Math.max(66 - (bitLength(numerator) - bitLength(denominator)), -3e5);
	const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
	const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
	const quotient = scaled / divisor;
	return scaleExactly(scaled % divisor === 0n ? quotient : quotient | 1n, -shift);
}
function scaleExactly(mantissa, exponent) {
	const bits = bitLength(mantissa);
	const top = bits + exponent;
	if (top > 1025) return Number.POSITIVE_INFINITY;
	if (top < -1080) return 0;
	const dropped = bits - Math.min(53, top + 1074);
	if (dropped <= 0) return Number(mantissa) * 2 ** exponent;
	const half = 1n << BigInt(dropped - 1);
	const low = mantissa & (half << 1n) - 1n;
	let high = mantissa >> BigInt(dropped);
	if (low > half || low === half && (high & 1n) === 1n) high += 1n;
	return Number(high) * 2 ** (exponent + dropped);
}
function decompose(value) {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, value);
	const bits = view.getBigUint64(0) & (1n << 63n) - 1n;
	const biased = Number(bits >> 52n);
	let mantissa = bits & (1n << 52n) - 1n;
	let exponent = biased === 0 ? -1074 : biased - 1075;
	if (biased !== 0) mantissa |= 1n << 52n;
	while (mantissa !== 0n && (mantissa & 255n) === 0n) {
		mantissa >>= 8n;
		exponent += 8;
	}
	while (mantissa !== 0n && (mantissa & 1n) === 0n) {
		mantissa >>= 1n;
		exponent += 1;
	}
	return [mantissa, exponent];
}
// src/evaluate/operations/numbers.ts
function asInt(value) {
	if (typeof value === "boolean") return value ? 1 : 0;
	return isInt(value) ? value : void 0;
}
function asFloat(value) {
	if (value instanceof PyFloat) return value.value;
	const int = asInt(value);
	return int === void 0 ? void 0 : intToFloat(int);
}
function intToFloat(int) {
	const float = Number(int);
	if (!Number.isFinite(float)) raise("OverflowError", "int too large to convert to float");
	return float;
}
function truncate(value) {
	if (Number.isNaN(value)) raise("ValueError", "cannot convert float NaN to integer");
	if (!Number.isFinite(value)) raise("OverflowError", "cannot convert float infinity to integer");
	const integer = Math.trunc(value);
	return Number.isSafeInteger(integer) ? integer === 0 ? 0 : integer : pyInt(BigInt(integer));
}
function operateNumbers(operator, left, right) {
	const [one, other] = [asInt(left), asInt(right)];
	if (one !== void 0 && other !== void 0) {
		if (typeof left === "boolean" && typeof right === "boolean" && "&|^".includes(operator)) return bitwise(operator, one, other) === 1;
		return operateInts(operator, one, other);
	}
	if (!(left instanceof PyFloat || right instanceof PyFloat)) return void 0;
	const x = asFloat(left);
	const y = asFloat(right);
	return x === void 0 || y === void 0 ? void 0 : operateFloats(operator, x, y);
}
function operateInts(operator, left, right) {
	switch (operator) {
		case "+": return addInts(left, right);
		case "-": return subtractInts(left, right);
		case "*": return multiplyInts(left, right);
		case "/": return new PyFloat(divideExactly(left, right));
		case "//": return floorDivideInts(left, right);
		case "%": return moduloInts(left, right);
		case "**": return right < 0 ? new PyFloat(power(intToFloat(left), intToFloat(right))) : powerInts(left, right);
		case "<<": return shiftLeft(left, right);
		case ">>": return shiftRight(left, right);
		case "&":
		case "|":
		case "^": return bitwise(operator, left, right);
		default: return;
	}
}
function operateFloats(operator, left, right) {
	switch (operator) {
		case "+": return new PyFloat(left + right);
		case "-": return new PyFloat(left - right);
		case "*": return new PyFloat(left * right);
		case "/":
			if (right === 0) raise("ZeroDivisionError", "float division by zero");
			return new PyFloat(left / right);
		case "//": return new PyFloat(divideFloats(left, right)[0]);
		case "%": return new PyFloat(divideFloats(left, right)[1]);
		case "**":
			if (left < 0 && Number.isFinite(left) && Number.isFinite(right) && !Number.isInteger(right)) refuse("a negative number to a power with a fraction is complex, which is not evaluated");
			return new PyFloat(power(left, right));
		default: return;
	}
}
function divideFloats(left, right) {
	if (right === 0) raise("ZeroDivisionError", "float floor division by zero");
	let rest = left % right;
	let quotient = (left - rest) / right;
	if (rest !== 0) {
		if (right < 0 !== rest < 0) {
			rest += right;
			quotient -= 1;
		}
	} else rest = right < 0 ? -0 : 0;
	if (quotient === 0) return [isNegative(left / right) ? -0 : 0, rest];
	const floor = Math.floor(quotient);
	return [quotient - floor > .5 ? floor + 1 : floor, rest];
}
function isNegative(value) {
	return value < 0 || Object.is(value, -0);
}
function power(base, exponent) {
	if (base === 0 && exponent < 0) return raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
	if (exponent === 0 || base === 1) return 1;
	if (base === -1 && !Number.isNaN(exponent)) return Math.abs(exponent % 2) === 1 ? -1 : 1;
	if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent;
	const size = positivePower(Math.abs(base), exponent);
	if (!Number.isFinite(size)) return raise("OverflowError", "(34, 'Numerical result out of range')");
	return base < 0 && exponent % 2 !== 0 ? -size : size;
}
const BITS = 256n;
const ONE = 1n << BITS;
const LN2 = 2n * areaTangent(ONE / 3n);
function positivePower(base, exponent) {
	const [digits, shift] = decompose(Math.abs(exponent));
	if (exponent > 0 && shift >= 0 && exponent < 64) return exactPower(base, exponent);
	const scaled = shift >= 0 ? logarithm(base) * digits << BigInt(shift) : logarithm(base) * digits >> BigInt(-shift);
	const power = exponent < 0 ? -scaled : scaled;
	const twos = (power + LN2 / 2n) / LN2 - (power + LN2 / 2n < 0n ? 1n : 0n);
	return scaleExactly(exponential$1(power - twos * LN2) | 1n, Number(twos - BITS));
}
function exactPower(base, exponent) {
	const [digits, shift] = decompose(base);
	return scaleExactly(digits ** BigInt(exponent), shift * exponent);
}
function logarithm(value) {
	const [digits, shift] = decompose(value);
	const bits = bitLength(digits);
	const fraction = digits << BITS - BigInt(bits);
	return 2n * areaTangent((fraction - ONE << BITS) / (fraction + ONE)) + BigInt(shift + bits) * LN2;
}
function areaTangent(x) {
	const square = x * x >> BITS;
	let sum = 0n;
	let term = x;
	for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
		sum += term / odd;
		term = term * square >> BITS;
	}
	return sum;
}
function exponential$1(x) {
	let sum = ONE;
	let term = ONE;
	for (let count = 1n; term !== 0n && term !== -1n; count++) {
		term = (term * x >> BITS) / count;
		sum += term;
	}
	return sum;
}
// src/evaluate/operations/indices.ts
function asIndex(value, message) {
	const int = asInt(value);
	if (int === void 0) return raise("TypeError", message ?? `'${pyTypeName(value)}' object cannot be interpreted as an integer`);
	return Number(int);
}
function asSize(value) {
	const size = asIndex(value);
	if (size >= 2 ** 63 || size < -(2 ** 63)) raise("OverflowError", "Python int too large to convert to C ssize_t");
	return size;
}
function sliceBounds(length, lower, upper, stride) {
	const step = checkStep(stride);
	const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
	const clip = (value, absent) => {
		if (value === null) return absent;
		const at = sliceIndex(value);
		return Math.min(Math.max(at < 0 ? at + length : at, least), most);
	};
	return {
		start: clip(lower, step > 0 ? 0 : most),
		stop: clip(upper, step > 0 ? most : -1),
		step
	};
}
function checkStep(stride) {
	const step = stride === null ? 1 : sliceIndex(stride);
	return step === 0 ? raise("ValueError", "slice step cannot be zero") : step;
}
function sliceIndex(value) {
	return asIndex(value, "slice indices must be integers or None or have an __index__ method");
}
function sliceIndices({ start, stop, step }) {
	const indices = [];
	for (let at = start; step > 0 ? at < stop : at > stop; at += step) indices.push(at);
	return indices;
}
// src/evaluate/operations/compare.ts
function isEqual(left, right) {
	return pyEquals(left, right, equalObjects);
}
function equalObjects(left, right) {
	if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right);
	if (left instanceof PyObject || right instanceof PyObject) return left === right;
	return sameCode(left, right);
}
function equalRanges(left, right) {
	if (left.length !== right.length) return false;
	if (left.length === 0) return true;
	return left.start === right.start && (left.length === 1 || left.step === right.step);
}
function isSame(left, right) {
	if (left instanceof PyFloat && right instanceof PyFloat) return left === right;
	return left === right || isInt(left) && isInt(right) && left === right;
}
function isOrdered(operator, left, right) {
	return pyOrdered(operator, left, right, {
		isEqual,
		incomparable: (one, other) => {
			if (one instanceof PyView && other instanceof PyView) refuse("the order of views of dicts is not evaluated");
			return raise("TypeError", `'${operator}' not supported between instances of ${`'${pyTypeName(one)}' and '${pyTypeName(other)}'`}`);
		}
	});
}
function sortItems(machine, items, key, reverse) {
	const keys = key === null ? items : items.map((item) => apply(machine, key, item));
	const order = keys.map((_, at) => at);
	const flag = asIndex(reverse);
	if (flag >= 2 ** 31 || flag < -(2 ** 31)) raise("OverflowError", "Python int too large to convert to C int");
	const direction = flag === 0 ? 1 : -1;
	return order.sort((left, right) => {
		step();
		const [one, other] = [keys[left], keys[right]];
		if (isOrdered("<", one, other)) return -direction;
		return isOrdered("<", other, one) ? direction : 0;
	});
}
// src/evaluate/operations/text.ts
const BEYOND_FIRST_PLANE = /[\ud800-\udbff][\udc00-\udfff]/;
function stringLength(text) {
	return BEYOND_FIRST_PLANE.test(text) ? separate(text).length : text.length;
}
function characters(text) {
	return BEYOND_FIRST_PLANE.test(text) ? separate(text) : text;
}
function separate(text) {
	spendWork(text.length);
	return Array.from(text);
}
function characterIndex(text, offset) {
	return stringLength(text.slice(0, offset));
}
function isSpace(unit) {
	const code = unit.charCodeAt(0);
	if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
	return code >= 133 && (code === 133 || code !== 65279 && unit.trim() === "");
}
function trim(text, isTrimmed, left, right) {
	const units = characters(text);
	let start = 0;
	let end = units.length;
	while (left && start < end && isTrimmed(units[start])) start++;
	while (right && end > start && isTrimmed(units[end - 1])) end--;
	const kept = units.slice(start, end);
	return typeof kept === "string" ? kept : kept.join("");
}
function toText(value) {
	return typeof value === "string" ? value : pythonRepr(value);
}
// src/evaluate/operations/protocols.ts
function lengthOf(value) {
	if (typeof value === "string") {
		spendWork(value.length >> 4);
		return stringLength(value);
	}
	if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
	if (value instanceof PyDict || value instanceof PySet) return value.size;
	if (value instanceof PyBytes) return value.value.length;
	if (value instanceof PyRange) return value.length;
	return value instanceof PyView ? value.dict.size : void 0;
}
function iterate(value) {
	if (value instanceof PyList) return listItems(value);
	if (value instanceof PyTuple) return value.items.values();
	if (value instanceof PyDict) return dictKeys(dictTurns(value));
	if (typeof value === "string") return value[Symbol.iterator]();
	if (value instanceof PySet) return orderedItems(value).values();
	if (value instanceof PyBytes) refuse("the items of bytes are not evaluated");
	return (value instanceof PyObject ? value.iterate() : void 0) ?? raise("TypeError", `'${pyTypeName(value)}' object is not iterable`);
}
function collect(value) {
	if (value instanceof PyList || value instanceof PyTuple) {
		allocate(value.items.length * 32);
		return value.items.slice();
	}
	const items = [];
	for (const item of turns$1(value)) items.push(item);
	allocate(items.length * 32);
	return items;
}
function* turns$1(value) {
	const items = iterate(value);
	for (let next = items.next(); next.done !== true; next = items.next()) {
		step();
		yield next.value;
	}
}
function* listItems(list) {
	for (let at = 0; at < list.items.length; at++) yield list.items[at];
}
function* dictKeys(entries) {
	for (let next = entries.next(); next.done !== true; next = entries.next()) yield next.value.key;
}
function contains(container, item) {
	if (container instanceof PyDict) return container.has(item);
	if (container instanceof PySet) return container.has(item instanceof PySet ? new PyFrozenSet(item.values()) : item);
	if (typeof container === "string") {
		spendWork(container.length >> 4);
		if (typeof item === "string") return container.includes(item);
		return raise("TypeError", `'in <string>' requires string as left operand, not ${pyTypeName(item)}`);
	}
	if (container instanceof PyList || container instanceof PyTuple) return container.items.some((other) => other === item || isEqual(other, item));
	if (container instanceof PyBytes) refuse("in bytes is not evaluated");
	if (container instanceof PyRange && isWhole(item)) return container.has(item);
	if (container instanceof PyObject) {
		for (const other of turnsOrRefuse(container)) if (other === item || isEqual(other, item)) return true;
		return false;
	}
	return notIterable(container);
}
function isWhole(item) {
	return asInt(item) !== void 0;
}
function turnsOrRefuse(container) {
	if (container.iterate() === void 0) return notIterable(container);
	return turns$1(container);
}
function notIterable(container) {
	return raise("TypeError", `argument of type '${pyTypeName(container)}' is not iterable`);
}
// src/evaluate/methods/dict.ts
const DICT_METHODS = {
	clear: (self, call) => {
		bind(call, {
			name: "clear",
			parameters: []
		});
		self.clear();
		return null;
	},
	copy: (self, call) => {
		bind(call, {
			name: "copy",
			parameters: []
		});
		allocate(self.size * 160);
		return self.copy();
	},
	get: (self, call) => {
		const [key, fallback] = bind(call, {
			name: "get",
			parameters: ["key", "default"],
			required: 1
		});
		const entry = self.entry(key);
		return entry === void 0 ? fallback ?? null : entry.value;
	},
	items: (self, call) => viewOf(self, "items", call),
	keys: (self, call) => viewOf(self, "keys", call),
	values: (self, call) => viewOf(self, "values", call),
	pop: (self, call) => {
		const [key, fallback] = bind(call, {
			name: "pop",
			parameters: ["key", "default"],
			required: 1
		});
		const entry = self.size === 0 ? void 0 : self.entry(key);
		if (entry === void 0) return present(fallback, () => raise("KeyError", quotedRepr(key)));
		self.delete(key);
		return entry.value;
	},
	popitem: (self, call) => {
		bind(call, {
			name: "popitem",
			parameters: []
		});
		let last;
		for (const { key, value, write } of self.entries()) last = new PyTuple([key, value], [void 0, write]);
		if (last === void 0) return raise("KeyError", "'popitem(): dictionary is empty'");
		self.delete(last.items[0]);
		return last;
	},
	setdefault: (self, call, machine) => {
		const [key, fallback] = bind(call, {
			name: "setdefault",
			parameters: ["key", "default"],
			required: 1
		});
		const entry = self.entry(key);
		if (entry !== void 0) return entry.value;
		allocate(160);
		const value = fallback ?? null;
		self.set(key, value, machine.write(call.nodes[1] ?? machine.at, value));
		return value;
	},
	update: (self, call, machine) => {
		updateDict(machine, self, call, "update");
		return null;
	}
};
function viewOf(dict, kind, call) {
	bind(call, {
		name: kind,
		parameters: []
	});
	return new PyView(dict, kind);
}
function updateDict(machine, dict, call, name) {
	if (call.positional.length > 1) raise("TypeError", `${name} expected at most 1 argument, got ${call.positional.length}`);
	const [source] = call.positional;
	if (source instanceof PyDict) putAll(dict, source);
	else if (source !== void 0) putPairs(machine, dict, source);
	if (call.keywords !== void 0) putAll(dict, call.keywords);
}
function putAll(dict, source) {
	allocate(source.size * 160);
	for (const { key, value, write } of source.entries()) put(dict, key, value, write);
}
function putPairs(machine, dict, source) {
	let at = 0;
	for (const pair of turns$1(source)) {
		const what = `cannot convert dictionary update sequence element #${at} to a sequence`;
		if (typeof pair !== "string" && (typeof pair !== "object" || pair === null)) raise("TypeError", what);
		const items = collect(pair);
		if (items.length !== 2) raise("ValueError", `dictionary update sequence element #${at} has length ${items.length}; 2 is required`);
		allocate(160);
		const value = items[1];
		put(dict, items[0], value, pair instanceof PyTuple ? pair.writes?.[1] : machine.write(machine.at, value));
		at++;
	}
}
function put(dict, key, value, write) {
	dict.set(key, value, writeOver$1(write, dict.entry(key)?.write));
}
// src/evaluate/format/decimal.ts
function divideToEven(numerator, denominator) {
	const quotient = numerator / denominator;
	const twice = numerator % denominator * 2n;
	return twice > denominator || twice === denominator && (quotient & 1n) === 1n ? quotient + 1n : quotient;
}
function scaled(value, shift) {
	spendWork(2 * Math.abs(shift));
	const [mantissa, exponent] = decompose(value);
	let numerator = mantissa;
	let denominator = 1n;
	if (exponent >= 0) numerator <<= BigInt(exponent);
	else denominator <<= BigInt(-exponent);
	if (shift >= 0) numerator *= 10n ** BigInt(shift);
	else denominator *= 10n ** BigInt(-shift);
	return divideToEven(numerator, denominator);
}
function fixedDigits(value, decimals) {
	const digits = scaled(Math.abs(value), decimals).toString().padStart(decimals + 1, "0");
	if (decimals === 0) return digits;
	return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
function significantDigits(value, count) {
	const magnitude = Math.abs(value);
	if (magnitude === 0) return {
		digits: "0".repeat(count),
		exponent: 0
	};
	let exponent = Number(magnitude.toExponential().split("e")[1]);
	let digits = scaled(magnitude, count - 1 - exponent).toString();
	if (digits.length > count) {
		exponent++;
		digits = scaled(magnitude, count - 1 - exponent).toString();
	}
	return {
		digits,
		exponent
	};
}
function roundFloat(value, decimals) {
	if (!Number.isFinite(value) || value === 0 || decimals > 330) return value;
	if (decimals < -330) return value < 0 ? -0 : 0;
	const whole = scaled(Math.abs(value), decimals);
	const rounded = Number(`${whole}e${-decimals}`);
	return value < 0 ? -rounded : rounded;
}
// src/evaluate/format/spec.ts
const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_]{0,2})(?:\.(\d*))?(.*)$/su;
function parseSpec(text) {
	const match = SPEC.exec(text);
	if (match[4] !== void 0) refuse("the format flag z is not evaluated");
	const [, fill, align = "", sign = "", , alternate, zero, width, grouping = "", precision, type = ""] = match;
	if (precision === "") raise("ValueError", "Format specifier missing precision");
	if (grouping.length > 1) raise("ValueError", grouping[0] === grouping[1] ? `Cannot specify '${grouping[0]}' with '${grouping[0]}'.` : "Cannot specify both ',' and '_'.");
	if (Array.from(type).length > 1) raise("ValueError", "Invalid format specifier");
	if (grouping !== "" && !takesGrouping(grouping, type)) raise("ValueError", `Cannot specify '${grouping}' with '${type}'.`);
	return {
		fill: fill ?? (zero === void 0 ? " " : "0"),
		align,
		sign,
		alternate: alternate !== void 0,
		zero: zero !== void 0,
		width: bounded(width),
		grouping,
		precision: precision === void 0 ? void 0 : bounded(precision),
		type
	};
}
function takesGrouping(grouping, type) {
	return type === "" || "deEfFgG%".includes(type) || grouping === "_" && "boxX".includes(type);
}
function bounded(digits) {
	const count = Number(digits ?? 0);
	return Number.isSafeInteger(count) ? count : raise("ValueError", "Too many decimal digits in format string");
}
function group(digits, separator, size) {
	if (separator === "") return digits;
	const parts = [];
	for (let end = digits.length; end > 0; end -= size) parts.unshift(digits.slice(Math.max(0, end - size), end));
	return parts.join(separator);
}
function pad(spec, text, align) {
	const missing = spec.width - stringLength(text);
	if (missing <= 0) return text;
	allocateText(missing + 32);
	const fill = spec.fill;
	const side = spec.align === "" ? align : spec.align;
	if (side === "<") return text + fill.repeat(missing);
	if (side === "^") return fill.repeat(missing >> 1) + text + fill.repeat(missing - (missing >> 1));
	return fill.repeat(missing) + text;
}
function padNumber(spec, parts, groupSize) {
	const { lead, rest } = parts;
	const whole = group(parts.whole, spec.grouping, groupSize);
	const inside = spec.align === "=" || spec.align === "" && spec.zero;
	const text = lead + whole + rest;
	if (!inside) return pad(spec, text, ">");
	const missing = spec.width - stringLength(text);
	if (missing <= 0) return text;
	allocateText(missing + 32);
	if (spec.fill !== "0" || spec.grouping === "" || parts.whole === "") return lead + spec.fill.repeat(missing) + whole + rest;
	return lead + groupToWidth(parts.whole, spec, groupSize, spec.width - lead.length - rest.length) + rest;
}
function groupToWidth(digits, spec, groupSize, width) {
	let filled = digits;
	let text = group(filled, spec.grouping, groupSize);
	while (text.length < width) {
		filled = `0${filled}`;
		text = group(filled, spec.grouping, groupSize);
	}
	return text;
}
// src/evaluate/format/formatValue.ts
function formatValue(value, spec) {
	if (spec === "") return toText(value);
	if (typeof value === "string") return formatText(value, parseSpec(spec));
	const int = asInt(value);
	if (int !== void 0) return formatInt(int, parseSpec(spec));
	if (value instanceof PyFloat) return formatFloat(value.value, parseSpec(spec));
	return raise("TypeError", `unsupported format string passed to ${pyTypeName(value)}.__format__`);
}
function formatText(text, spec) {
	if (spec.type !== "" && spec.type !== "s") raise("ValueError", `Unknown format code '${spec.type}' for object of type 'str'`);
	if (spec.sign !== "") raise("ValueError", "Sign not allowed in string format specifier");
	if (spec.alternate) raise("ValueError", "Alternate form (#) not allowed in string format specifier");
	if (spec.grouping !== "") raise("ValueError", `Cannot specify '${spec.grouping}' with 's'.`);
	if (spec.align === "=") raise("ValueError", "'=' alignment not allowed in string format specifier");
	return pad(spec, shortened(text, spec), "<");
}
function shortened(text, { precision }) {
	if (precision === void 0) return text;
	const units = characters(text).slice(0, precision);
	return typeof units === "string" ? units : units.join("");
}
function convert(value, conversion) {
	if (conversion === "r") return pythonRepr(value);
	return conversion === "a" ? refuse("the conversion !a is not evaluated", "write !r") : toText(value);
}
const BASES = new Map(Object.entries({
	b: 2,
	o: 8,
	d: 10,
	n: 10,
	x: 16,
	X: 16
}));
function formatInt(value, spec) {
	const type = spec.type === "" ? "d" : spec.type;
	if ("eEfFgG%".includes(type)) return formatFloat(intToFloat(value), spec);
	if (spec.precision !== void 0) raise("ValueError", "Precision not allowed in integer format specifier");
	if (type === "c") refuse("the format c is not evaluated", "write the character");
	const base = BASES.get(type);
	if (base === void 0) raise("ValueError", `Unknown format code '${type}' for object of type 'int'`);
	const digits = digitsOf(value < 0 ? -value : value, base);
	const prefix = spec.alternate && base !== 10 ? `0${type}` : "";
	return padNumber(spec, {
		lead: signOf(value < 0, spec) + prefix,
		whole: type === "X" ? digits.toUpperCase() : digits,
		rest: ""
	}, base === 10 ? 3 : 4);
}
function digitsOf(value, base) {
	return base === 10 ? intText(value) : value.toString(base);
}
function signOf(negative, spec) {
	if (negative) return "-";
	return spec.sign === "-" ? "" : spec.sign;
}
function formatFloat(value, spec) {
	if (spec.type !== "" && !"eEfFgGn%".includes(spec.type)) raise("ValueError", `Unknown format code '${spec.type}' for object of type 'float'`);
	allocateText((spec.precision ?? 0) * 2);
	const text = floatText(spec.type === "%" ? value * 100 : value, spec);
	const negative = text.startsWith("-");
	const [whole, rest] = splitNumber(negative ? text.slice(1) : text);
	return padNumber(spec, {
		lead: signOf(negative, spec),
		whole,
		rest
	}, 3);
}
function splitNumber(text) {
	const end = /^\d*/.exec(text)?.[0].length ?? 0;
	return end === 0 ? ["", text] : [text.slice(0, end), text.slice(end)];
}
function floatText(value, spec) {
	const type = spec.type;
	const percent = type === "%" ? "%" : "";
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	if (!Number.isFinite(value)) {
		const name = Number.isNaN(value) ? "nan" : `${sign}inf`;
		return (type === "F" || type === "E" || type === "G" ? name.toUpperCase() : name) + percent;
	}
	if (type === "f" || type === "F" || type === "%") return sign + dotted(fixedDigits(value, spec.precision ?? 6), spec.alternate) + percent;
	if (type === "e" || type === "E") return sign + upper(exponential(value, (spec.precision ?? 6) + 1, spec.alternate), type);
	if (type === "" && spec.precision === void 0) return shortest(value, spec.alternate);
	return sign + upper(general(value, spec), type);
}
function shortest(value, alternate) {
	const [mantissa = "", ...exponent] = floatRepr(value).split("e");
	return [alternate ? dotted(mantissa, true) : mantissa, ...exponent].join("e");
}
function upper(text, type) {
	return type === "E" || type === "G" ? text.toUpperCase() : text;
}
function dotted(text, alternate) {
	return alternate && !text.includes(".") ? `${text}.` : text;
}
function exponential(value, count, alternate) {
	const { digits, exponent } = significantDigits(value, count);
	return withExponent(digits, exponent, alternate);
}
function withExponent(digits, exponent, alternate) {
	const rest = digits.slice(1);
	const mantissa = rest === "" ? dotted(digits, alternate) : `${digits[0]}.${rest}`;
	const size = String(Math.abs(exponent)).padStart(2, "0");
	return `${mantissa}e${exponent < 0 ? "-" : "+"}${size}`;
}
function general(value, spec) {
	const precision = Math.max(1, spec.precision ?? 6);
	const { digits, exponent } = significantDigits(value, precision);
	const plain = spec.type === "";
	const kept = spec.alternate ? digits : digits.replace(/0+$/, "").padEnd(1, "0");
	if (exponent < -4 || exponent >= precision - (plain ? 1 : 0)) return withExponent(kept, exponent, spec.alternate);
	if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${kept}`;
	const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, "0");
	const rest = kept.slice(exponent + 1);
	if (rest !== "") return `${whole}.${rest}`;
	return plain ? `${whole}.0` : dotted(whole, spec.alternate);
}
// src/evaluate/methods/list.ts
const countOf$1 = (self, call) => {
	const [item] = bind(call, {
		name: "count",
		parameters: ["value"]
	});
	return collect(self).filter((other) => other === item || isEqual(other, item)).length;
};
const indexOf = (self, call) => {
	const [item, start = 0, stop = Number.MAX_SAFE_INTEGER] = bind(call, {
		name: "index",
		parameters: [
			"value",
			"start",
			"stop"
		],
		required: 1
	});
	if (self instanceof PyRange && call.positional.length > 1) raise("TypeError", "range.index() takes exactly one argument");
	const items = collect(self);
	const bound = (value) => asIndex(value) < 0 ? Math.max(0, asIndex(value) + items.length) : asIndex(value);
	for (let at = bound(start); at < Math.min(bound(stop), items.length); at++) if (items[at] === item || isEqual(items[at], item)) return at;
	return raise("ValueError", `${self.typeName}.index(x): x not in ${self.typeName}`);
};
const SEQUENCE_METHODS = {
	count: countOf$1,
	index: indexOf
};
const LIST_METHODS = {
	append: (self, call, machine) => {
		const [item] = bind(call, {
			name: "append",
			parameters: ["object"]
		});
		insertAt(machine, self, self.items.length, item, call);
		return null;
	},
	clear: (self, call) => {
		bind(call, {
			name: "clear",
			parameters: []
		});
		self.items = [];
		self.writes = void 0;
		return null;
	},
	copy: (self, call) => {
		bind(call, {
			name: "copy",
			parameters: []
		});
		allocate(self.items.length * 32);
		return new PyList(self.items.slice(), self.writes?.slice());
	},
	count: countOf$1,
	extend: (self, call, machine) => {
		const [source] = bind(call, {
			name: "extend",
			parameters: ["iterable"]
		});
		extendList(machine, self, source);
		return null;
	},
	index: indexOf,
	insert: (self, call, machine) => {
		const [index, item] = bind(call, {
			name: "insert",
			parameters: ["index", "object"]
		});
		const { length } = self.items;
		const at = asSize(index);
		insertAt(machine, self, Math.max(0, Math.min(length, at < 0 ? at + length : at)), item, call);
		return null;
	},
	pop: (self, call) => {
		const [index = -1] = bind(call, {
			name: "pop",
			parameters: ["index"],
			required: 0
		});
		const { length } = self.items;
		const at = asSize(index) < 0 ? asSize(index) + length : asSize(index);
		if (length === 0) raise("IndexError", "pop from empty list");
		if (at < 0 || at >= length) raise("IndexError", "pop index out of range");
		return removeAt(self, at);
	},
	remove: (self, call) => {
		const [item] = bind(call, {
			name: "remove",
			parameters: ["value"]
		});
		spendWork(self.items.length >> 2);
		const at = self.items.findIndex((other) => other === item || isEqual(other, item));
		if (at < 0) raise("ValueError", "list.remove(x): x not in list");
		removeAt(self, at);
		return null;
	},
	reverse: (self, call) => {
		bind(call, {
			name: "reverse",
			parameters: []
		});
		spendWork(self.items.length);
		self.items.reverse();
		self.writes?.reverse();
		return null;
	},
	sort: (self, call, machine) => {
		const [key = null, reverse = false] = bind(call, {
			name: "sort",
			parameters: ["key", "reverse"],
			required: 0,
			positionalOnly: 0,
			positional: 0
		});
		const order = sortItems(machine, self.items, key, reverse);
		const { items, writes } = self;
		self.items = order.map((at) => items[at]);
		self.writes = writes === void 0 ? void 0 : order.map((at) => writes[at]);
		return null;
	}
};
function extendList(machine, list, source) {
	const items = collect(source);
	const writes = writesOf$1(source, items.length);
	if (writes !== void 0) {
		list.writes ??= new Array(list.items.length).fill(void 0);
		for (const write of [...writes]) list.writes.push(write);
	} else if (list.writes !== void 0) for (const item of items) list.writes.push(machine.write(machine.at, item));
	for (const item of items) list.items.push(item);
}
function writesOf$1(source, length) {
	const writes = typeof source === "object" && source !== null && "writes" in source ? source.writes : void 0;
	return writes?.length === length ? writes : void 0;
}
function insertAt(machine, list, at, item, call) {
	allocate(32);
	spendWork(list.items.length - at >> 2);
	list.writes ??= new Array(list.items.length).fill(void 0);
	list.items.splice(at, 0, item);
	list.writes.splice(at, 0, machine.write(call.nodes.at(-1) ?? machine.at, item));
}
function removeAt(list, at) {
	spendWork(list.items.length - at >> 2);
	list.writes?.splice(at, 1);
	return list.items.splice(at, 1)[0];
}
// src/evaluate/methods/set.ts
const FROZENSET_METHODS = {
	copy: (self, call) => {
		bind(call, {
			name: "copy",
			parameters: []
		});
		return self instanceof PyFrozenSet ? self : self.like(self.values());
	},
	union: (self, call) => self.like([...self.values(), ...others(call).flatMap((other) => [...other.values()])]),
	intersection: (self, call) => others(call).reduce((left, right, at) => {
		const isSet = call.positional[at] instanceof PySet;
		return self.like(isSet ? commonItems(left, right) : [...right.values()].filter((item) => left.has(item)));
	}, self.like(self.values())),
	difference: (self, call) => {
		const sets = others(call);
		return self.like([...self.values()].filter((item) => !sets.some((other) => other.has(item))));
	},
	issubset: (self, call) => isOrdered("<=", self, onlyOther(call)),
	issuperset: (self, call) => isOrdered(">=", self, onlyOther(call))
};
const SET_METHODS = {
	...FROZENSET_METHODS,
	add: (self, call) => {
		allocate(32);
		self.add(bind(call, {
			name: "add",
			parameters: ["object"]
		})[0]);
		return null;
	},
	update: (self, call) => {
		for (const other of others(call)) for (const item of other.values()) self.add(item);
		return null;
	}
};
function others(call) {
	takesNoKeywords(call, "a method of set");
	return call.positional.map((value) => setOf$1(value));
}
function onlyOther(call) {
	return setOf$1(bind(call, {
		name: "set method",
		parameters: ["other"]
	})[0]);
}
function setOf$1(value) {
	const set = value instanceof PySet ? value : new PySet(collect(value));
	spendWork(set.size);
	return set;
}
// src/evaluate/methods/strCase.ts
const STR_CASE_METHODS = {
	capitalize: (self, call) => mapped$1(call, "capitalize", titleWord(ascii(self, "capitalize"))),
	casefold: (self, call) => mapped$1(call, "casefold", ascii(self, "casefold").toLowerCase()),
	lower: (self, call) => mapped$1(call, "lower", self.toLowerCase()),
	swapcase: (self, call) => mapped$1(call, "swapcase", ascii(self, "swapcase").replace(/[a-z]+|[A-Z]+/g, (run) => run < "a" ? run.toLowerCase() : run.toUpperCase())),
	title: (self, call) => mapped$1(call, "title", ascii(self, "title").replace(/[A-Za-z]+/g, titleWord)),
	upper: (self, call) => mapped$1(call, "upper", self.toUpperCase())
};
function titleWord(word) {
	return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
function ascii(text, name) {
	return ASCII.test(text) ? text : refuse(`${name}() of text beyond ASCII is not evaluated`);
}
const ASCII = /^[\x00-\x7f]*$/;
function mapped$1(call, name, text) {
	bind(call, {
		name,
		parameters: []
	});
	allocateText(text.length);
	return text;
}
const STR_TEST_METHODS = {
	isalnum: test("isalnum", /^[\p{L}\p{Nd}\p{No}\p{Nl}]+$/u),
	isalpha: test("isalpha", /^\p{L}+$/u),
	isascii: test("isascii", ASCII),
	isdecimal: test("isdecimal", /^\p{Nd}+$/u),
	isdigit: test("isdigit", DIGIT_TEXT),
	isidentifier: (self, call) => {
		bind(call, {
			name: "isidentifier",
			parameters: []
		});
		return isIdentifier(self);
	},
	islower: onlyCase("islower", /\p{Lowercase}/u, /[\p{Uppercase}\p{Lt}]/u),
	isnumeric: test("isnumeric", /^[\p{Nd}\p{No}\p{Nl}]+$/u),
	isprintable: (self, call) => {
		bind(call, {
			name: "isprintable",
			parameters: []
		});
		return Array.from(self).every((character) => {
			const code = character.codePointAt(0);
			return code < 127 ? code >= 32 : code > 127 && isPrintable(code);
		});
	},
	isspace: test("isspace", /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/),
	istitle: (self, call) => {
		bind(call, {
			name: "istitle",
			parameters: []
		});
		return self.match(/[\p{Uppercase}\p{Lowercase}\p{Lt}]+/gu)?.every((word) => /^[\p{Uppercase}\p{Lt}]\p{Lowercase}*$/u.test(word)) ?? false;
	},
	isupper: onlyCase("isupper", /\p{Uppercase}/u, /[\p{Lowercase}\p{Lt}]/u)
};
function test(name, pattern) {
	return (self, call) => {
		bind(call, {
			name,
			parameters: []
		});
		return pattern.test(self);
	};
}
function onlyCase(name, wanted, other) {
	return (self, call) => {
		bind(call, {
			name,
			parameters: []
		});
		return wanted.test(self) && !other.test(self);
	};
}
// src/evaluate/methods/strSearch.ts
const STR_SEARCH_METHODS = {
	count: (self, call) => {
		const { text, part } = searched(self, call, "count");
		if (text === void 0) return 0;
		return part === "" ? stringLength(text) + 1 : countOf(text, part);
	},
	endswith: (self, call) => affixed(self, call, "endswith", (text, affix) => text.endsWith(affix)),
	find: (self, call) => find(self, call, "find", (text, part) => text.indexOf(part)),
	index: (self, call) => found(find(self, call, "index", (text, part) => text.indexOf(part))),
	rfind: (self, call) => find(self, call, "rfind", (text, part) => text.lastIndexOf(part)),
	rindex: (self, call) => found(find(self, call, "rindex", (text, part) => text.lastIndexOf(part))),
	startswith: (self, call) => affixed(self, call, "startswith", (text, affix) => text.startsWith(affix))
};
function searched(self, call, name) {
	const [part, start = null, stop = null] = bind(call, {
		name,
		parameters: [
			"sub",
			"start",
			"end"
		],
		required: 1
	});
	if (typeof part !== "string") raise("TypeError", `must be str, not ${pyTypeName(part)}`);
	return {
		part,
		...window(self, start, stop)
	};
}
function window(self, start, stop) {
	if (start === null && stop === null) return {
		text: self,
		start: 0
	};
	const units = characters(self);
	const bounds = sliceBounds(units.length, start, stop, null);
	if (typeof start === "number" && start > units.length || bounds.start > bounds.stop) return {
		text: void 0,
		start: 0
	};
	const piece = units.slice(bounds.start, bounds.stop);
	return {
		text: typeof piece === "string" ? piece : piece.join(""),
		start: bounds.start
	};
}
function find(self, call, name, where) {
	const { text, part, start } = searched(self, call, name);
	if (text === void 0) return -1;
	const at = where(text, part);
	return at < 0 ? -1 : start + characterIndex(text, at);
}
function found(at) {
	return at < 0 ? raise("ValueError", "substring not found") : at;
}
function affixed(self, call, name, has) {
	const [affix, start = null, stop = null] = bind(call, {
		name,
		parameters: [
			"prefix",
			"start",
			"end"
		],
		required: 1
	});
	const affixes = affix instanceof PyTuple ? affix.items : [affix];
	const { text } = window(self, start, stop);
	return affixes.some((one) => {
		if (typeof one !== "string") raise("TypeError", `${name} first arg must be str or a tuple of str, not ${pyTypeName(affix)}`);
		return text !== void 0 && has(text, one);
	});
}
function replaceText(text, from, to, limit) {
	const found = from === "" ? stringLength(text) + 1 : countOf(text, from);
	const count = limit < 0 ? found : Math.min(found, limit);
	allocate((found + 1) * 32);
	allocateText(text.length + count * to.length);
	const pieces = from === "" ? [
		"",
		...text,
		""
	] : text.split(from);
	return [pieces.slice(0, count + 1).join(to), ...pieces.slice(count + 1)].join(from);
}
function countOf(text, part) {
	let count = 0;
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
	return count;
}
// src/evaluate/operations/subscript.ts
function getItem(container, key) {
	if (container instanceof PyDict) return present(container.get(key), () => noKey(container, key));
	if (container instanceof PyList) return itemAt(container.items, key, "list", container);
	if (container instanceof PyTuple) return itemAt(container.items, key, "tuple", container);
	if (typeof container === "string") return characterAt(container, key);
	if (container instanceof PyRange) return rangeItem(container, key);
	if (container instanceof PyBytes) refuse("an item of bytes is not evaluated");
	if (container instanceof PyObject) refuse(`${container.code}[...] is not evaluated`);
	return raise("TypeError", `'${pyTypeName(container)}' object is not subscriptable`);
}
function noKey(dict, key) {
	const names = Array.from(dict.entries(), (entry) => entry.key).filter((each) => typeof each === "string");
	const near = typeof key === "string" ? nearestName(key, names) : void 0;
	const few = names.length > 0 && names.length <= MAX_SHOWN ? `the dict has ${names.join(", ")}` : void 0;
	return raise("KeyError", quotedRepr(key), near === void 0 ? few : didYouMean(near).hint);
}
const MAX_SHOWN = 12;
function itemAt(items, key, kind, from) {
	if (!(key instanceof PySlice)) return items[indexIn(items.length, key, kind)];
	const picked = pick(items, key);
	const writes = from.writes === void 0 ? void 0 : pick(from.writes, key, items.length);
	return from instanceof PyList ? new PyList(picked, writes) : new PyTuple(picked, writes);
}
function pick(items, slice, length = items.length) {
	const indices = sliceIndices(sliceBounds(length, slice.lower, slice.upper, slice.step));
	allocate(indices.length * 32);
	return indices.map((at) => items[at]);
}
function indexIn(length, key, kind) {
	const int = asInt(key);
	if (int === void 0) raise("TypeError", `${kind} indices must be integers or slices, not ${pyTypeName(key)}`);
	const at = Number(int) < 0 ? Number(int) + length : Number(int);
	if (at < 0 || at >= length) raise("IndexError", `${kind} index out of range`);
	return at;
}
function characterAt(text, key) {
	spendWork(text.length >> 4);
	const units = characters(text);
	if (!(key instanceof PySlice)) return units[indexIn(units.length, key, "string")];
	spendWork(text.length >> 1);
	return pick(Array.from(units), key).join("");
}
function rangeItem(range, key) {
	if (!(key instanceof PySlice)) return range.at(indexIn(range.length, key, "range object"));
	const { start, stop, step } = sliceBounds(range.length, key.lower, key.upper, key.step);
	return new PyRange(range.at(start), range.at(stop), range.step * step);
}
function setItem(container, key, value, write) {
	if (container instanceof CustomDict) container.setItem(key, value, write);
	else if (container instanceof PyDict) container.set(key, value, write);
	else if (container instanceof PyList) setListItem(container, key, value, write);
	else if (isGlobals(container)) refuse("setting a name of globals() is not evaluated", "assign the variable");
	else raise("TypeError", `'${pyTypeName(container)}' object does not support item assignment`);
}
function setListItem(list, key, value, write) {
	if (key instanceof PySlice) {
		setSlice(list, key, value, write);
		return;
	}
	const at = indexIn(list.items.length, key, "list");
	list.items[at] = value;
	if (list.writes !== void 0) list.writes[at] = write;
}
function setSlice(list, slice, value, write) {
	spendWork(list.items.length >> 2);
	checkStep(slice.step);
	const items = collect(value);
	const bounds = sliceBounds(list.items.length, slice.lower, slice.upper, slice.step);
	const writes = items.map(() => write);
	list.writes ??= new Array(list.items.length);
	if (bounds.step !== 1) refuse("assigning to a slice with a step is not evaluated");
	const count = Math.max(0, bounds.stop - bounds.start);
	list.items = [
		...list.items.slice(0, bounds.start),
		...items,
		...list.items.slice(bounds.start + count)
	];
	list.writes = [
		...list.writes.slice(0, bounds.start),
		...writes,
		...list.writes.slice(bounds.start + count)
	];
}
function deleteItem(container, key) {
	if (container instanceof PyDict) {
		if (!container.delete(key)) noKey(container, key);
	} else if (container instanceof PyList) {
		const { length } = container.items;
		if (!(key instanceof PySlice)) {
			const at = indexIn(length, key, "list");
			spendWork(length - at >> 2);
			container.items.splice(at, 1);
			container.writes?.splice(at, 1);
			return;
		}
		spendWork(length);
		const doomed = new Set(sliceIndices(sliceBounds(length, key.lower, key.upper, key.step)));
		container.items = container.items.filter((_, at) => !doomed.has(at));
		container.writes = container.writes?.filter((_, at) => !doomed.has(at));
	} else if (isGlobals(container)) refuse("deleting a name of globals() is not evaluated", "write del and the name");
	else raise("TypeError", `'${pyTypeName(container)}' object doesn't support item deletion`);
}
function isGlobals(container) {
	return container instanceof PyObject && pyTypeName(container) === "dict";
}
// src/evaluate/format/strFormat.ts
const MAX_NESTING = 2;
function formatMethod(text, call) {
	return new Formatter(call).format(text, MAX_NESTING);
}
var Formatter = class {
	#call;
	#automatic;
	#next = 0;
	constructor(call) {
		this.#call = call;
	}
	format(text, nesting) {
		if (nesting < 1) raise("ValueError", "Max string recursion exceeded");
		let out = "";
		for (let at = 0; at < text.length;) {
			const unit = text[at];
			if (unit !== "{" && unit !== "}") {
				const end = text.slice(at).search(/[{}]/);
				out += end === -1 ? text.slice(at) : text.slice(at, at + end);
				at = end === -1 ? text.length : at + end;
			} else if (text[at + 1] === unit) {
				out += unit;
				at += 2;
			} else {
				if (unit === "}") raise("ValueError", "Single '}' encountered in format string");
				const end = fieldEnd(text, at);
				out += this.#field(text.slice(at + 1, end), nesting);
				at = end + 1;
			}
			allocateText(out.length);
		}
		return out;
	}
	#field(field, nesting) {
		const match = /^((?:[^!:[]|\[[^\]]*\])*)(?:!([^:]*))?(?::(.*))?$/s.exec(field);
		if (match === null) raise("ValueError", "expected '}' before end of string");
		const [, name = "", conversion, spec = ""] = match;
		if (conversion !== void 0 && conversion.length !== 1) raise("ValueError", conversion === "" ? "end of string while looking for conversion specifier" : "expected ':' after conversion specifier");
		const value = this.#lookUp(name);
		if (conversion !== void 0 && !"rsa".includes(conversion)) raise("ValueError", `Unknown conversion specifier ${conversion}`);
		const filled = spec.includes("{") || spec.includes("}") ? this.format(spec, nesting - 1) : spec;
		return formatValue(conversion === void 0 ? value : convert(value, conversion), filled);
	}
	#lookUp(name) {
		const first = /^[^.[]*/.exec(name)?.[0] ?? "";
		let value = this.#argument(first);
		for (const [, attribute, key] of name.slice(first.length).matchAll(/\.([^.[]*)|\[([^\]]*)\]|./gs)) if (attribute !== void 0 && attribute !== "") refuse("an attribute in a format field is not evaluated");
		else if (key !== void 0 && key !== "") value = getItem(value, /^\d+$/.test(key) ? Number(key) : key);
		else raise("ValueError", attribute === "" || key === "" ? "Empty attribute in format string" : "Only '.' or '[' may follow ']' in format field specifier");
		return value;
	}
	#argument(name) {
		if (name !== "" && !/^\d+$/.test(name)) {
			const { keywords } = this.#call;
			return keywords === void 0 ? raise("KeyError", quotedRepr(name)) : getItem(keywords, name);
		}
		const automatic = name === "";
		if (this.#automatic !== void 0 && this.#automatic !== automatic) {
			const [from, to] = automatic ? ["manual field specification", "automatic field numbering"] : ["automatic field numbering", "manual field specification"];
			raise("ValueError", `cannot switch from ${from} to ${to}`);
		}
		this.#automatic = automatic;
		const at = automatic ? this.#next++ : Number(name);
		const value = this.#call.positional[at];
		if (value === void 0) raise("IndexError", `Replacement index ${at} out of range for positional args tuple`);
		return value;
	}
};
function fieldEnd(text, start) {
	let depth = 0;
	let inBrackets = false;
	for (let at = start; at < text.length; at++) {
		const unit = text[at];
		if (unit === "[" && depth === 1) inBrackets = true;
		else if (unit === "]") inBrackets = false;
		else if (unit === "{" && !inBrackets) depth++;
		else if (unit === "}" && !inBrackets && --depth === 0) return at;
	}
	return raise("ValueError", start + 1 === text.length ? "Single '{' encountered in format string" : "expected '}' before end of string");
}
// src/evaluate/methods/strShape.ts
const STR_SHAPE_METHODS = {
	center: (self, call) => justify(self, call, "center"),
	format: formatMethod,
	join: (self, call) => {
		const [source] = bind(call, {
			name: "join",
			parameters: ["iterable"]
		});
		const parts = [];
		let length = 0;
		for (const part of turns$1(source)) {
			if (typeof part !== "string") raise("TypeError", `sequence item ${parts.length}: expected str instance, ${pyTypeName(part)} found`);
			length += part.length + self.length;
			allocateText(length);
			parts.push(part);
		}
		return parts.join(self);
	},
	ljust: (self, call) => justify(self, call, "ljust"),
	lstrip: (self, call) => strip(self, call, "lstrip", true, false),
	removeprefix: (self, call) => {
		const affix = textArgument(call, "removeprefix");
		return self.startsWith(affix) ? self.slice(affix.length) : self;
	},
	removesuffix: (self, call) => {
		const affix = textArgument(call, "removesuffix");
		return affix !== "" && self.endsWith(affix) ? self.slice(0, -affix.length) : self;
	},
	replace: (self, call) => {
		const [from, to, limit = -1] = bind(call, {
			name: "replace",
			parameters: [
				"old",
				"new",
				"count"
			],
			required: 2
		});
		if (typeof from !== "string" || typeof to !== "string") return raise("TypeError", `replace() argument must be str, not ${pyTypeName(typeof from === "string" ? to : from)}`);
		return replaceText(self, from, to, asIndex(limit));
	},
	rjust: (self, call) => justify(self, call, "rjust"),
	rstrip: (self, call) => strip(self, call, "rstrip", false, true),
	strip: (self, call) => strip(self, call, "strip", true, true),
	zfill: (self, call) => {
		const [width] = bind(call, {
			name: "zfill",
			parameters: ["width"]
		});
		const missing = Math.max(0, asIndex(width) - stringLength(self));
		allocateText(self.length + missing);
		const sign = /^[-+]/.exec(self)?.[0] ?? "";
		return sign + "0".repeat(missing) + self.slice(sign.length);
	}
};
function textArgument(call, name) {
	const [text] = bind(call, {
		name,
		parameters: ["affix"]
	});
	return typeof text === "string" ? text : raise("TypeError", `${name}() argument must be str, not ${pyTypeName(text)}`);
}
function strip(self, call, name, left, right) {
	const [set = null] = bind(call, {
		name,
		parameters: ["chars"],
		required: 0
	});
	if (set !== null && typeof set !== "string") raise("TypeError", `${name} arg must be None or str`);
	return trim(self, set === null ? isSpace : (character) => set.includes(character), left, right);
}
function justify(self, call, name) {
	const [width, fill = " "] = bind(call, {
		name,
		parameters: ["width", "fillchar"],
		required: 1
	});
	if (typeof fill !== "string" || stringLength(fill) !== 1) return raise("TypeError", "The fill character must be exactly one character long");
	const missing = asIndex(width) - stringLength(self);
	if (missing <= 0) return self;
	allocateText(self.length + missing);
	if (name === "ljust") return self + fill.repeat(missing);
	if (name === "rjust") return fill.repeat(missing) + self;
	const left = (missing >> 1) + (missing & asIndex(width) & 1);
	return fill.repeat(left) + self + fill.repeat(missing - left);
}
// src/evaluate/methods/strSplit.ts
const STR_SPLIT_METHODS = {
	partition: (self, call) => {
		const separator = separatorOf(call, "partition");
		const at = self.indexOf(separator);
		if (at < 0) return new PyTuple([
			self,
			"",
			""
		]);
		return new PyTuple([
			self.slice(0, at),
			separator,
			self.slice(at + separator.length)
		]);
	},
	rpartition: (self, call) => {
		const separator = separatorOf(call, "rpartition");
		const at = self.lastIndexOf(separator);
		if (at < 0) return new PyTuple([
			"",
			"",
			self
		]);
		return new PyTuple([
			self.slice(0, at),
			separator,
			self.slice(at + separator.length)
		]);
	},
	rsplit: (self, call) => split(self, call, "rsplit"),
	split: (self, call) => split(self, call, "split"),
	splitlines: (self, call) => {
		const [keep = false] = bind(call, {
			name: "splitlines",
			parameters: ["keepends"],
			required: 0,
			positionalOnly: 0
		});
		const lines = self.match(LINE) ?? [];
		return listOf(isTrue(keep) ? lines : lines.map((line) => line.replace(LINE_END, "")));
	}
};
const ENDS = "\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029";
const LINE = new RegExp(`[^${ENDS}]*(?:\\r\\n|[${ENDS}])|[^${ENDS}]+$`, "g");
const LINE_END = new RegExp(`(?:\\r\\n|[${ENDS}])$`);
const WORD = new RegExp(`[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+`, "g");
function listOf(parts) {
	allocate(parts.length * 32);
	return new PyList([...parts]);
}
function separatorOf(call, name) {
	const [separator] = bind(call, {
		name,
		parameters: ["sep"]
	});
	if (typeof separator !== "string") raise("TypeError", `must be str, not ${pyTypeName(separator)}`);
	return separator === "" ? raise("ValueError", "empty separator") : separator;
}
function split(self, call, name) {
	const [separator = null, limit = -1] = bind(call, {
		name,
		parameters: ["sep", "maxsplit"],
		required: 0,
		positionalOnly: 0
	});
	const most = asIndex(limit) < 0 ? Number.POSITIVE_INFINITY : asIndex(limit);
	if (separator === null) return listOf(splitWords(self, most, name === "rsplit"));
	if (typeof separator !== "string") return raise("TypeError", `must be str or None, not ${pyTypeName(separator)}`);
	if (separator === "") return raise("ValueError", "empty separator");
	const parts = self.split(separator);
	if (parts.length - 1 <= most) return listOf(parts);
	if (name === "split") return listOf([...parts.slice(0, most), parts.slice(most).join(separator)]);
	const kept = parts.length - most;
	return listOf([parts.slice(0, kept).join(separator), ...parts.slice(kept)]);
}
function splitWords(text, most, fromRight) {
	const words = [...text.matchAll(WORD)];
	if (words.length - 1 < most) return words.map(([word]) => word);
	if (fromRight) {
		const kept = words.slice(words.length - most);
		const rest = words[words.length - most - 1];
		return [...rest === void 0 ? [] : [text.slice(0, rest.index + rest[0].length)], ...kept.map(([word]) => word)];
	}
	const rest = words[most];
	const tail = rest === void 0 ? [] : [text.slice(rest.index)];
	return [...words.slice(0, most).map(([word]) => word), ...tail];
}
// src/evaluate/operations/attribute.ts
const STR_METHODS = {
	...STR_CASE_METHODS,
	...STR_SEARCH_METHODS,
	...STR_SHAPE_METHODS,
	...STR_SPLIT_METHODS,
	...STR_TEST_METHODS
};
const REFUSED_METHODS = {
	str: "encode expandtabs format_map maketrans translate",
	bytes: "decode hex join split strip replace find count index startswith endswith fromhex",
	int: "to_bytes from_bytes as_integer_ratio conjugate real imag numerator denominator",
	bool: "to_bytes from_bytes as_integer_ratio conjugate real imag numerator denominator",
	float: "hex fromhex as_integer_ratio conjugate real imag",
	dict: "fromkeys",
	set: "clear discard difference_update intersection_update isdisjoint pop remove symmetric_difference symmetric_difference_update",
	frozenset: "isdisjoint symmetric_difference"
};
function methodOf(value, name) {
	if (value instanceof CustomDict && Object.hasOwn(value.methods, name)) return value.methods[name];
	const methods = methodsOf(value);
	return methods !== void 0 && Object.hasOwn(methods, name) ? methods[name] : void 0;
}
function methodsOf(value) {
	if (typeof value === "string") return STR_METHODS;
	if (typeof value !== "object") return INT_METHODS;
	if (value instanceof PyDict) return DICT_METHODS;
	if (value instanceof PyList) return LIST_METHODS;
	if (value instanceof PyTuple || value instanceof PyRange) return SEQUENCE_METHODS;
	if (value instanceof PySet) return value.typeName === "set" ? SET_METHODS : FROZENSET_METHODS;
	return value instanceof PyFloat ? FLOAT_METHODS : void 0;
}
function methodNames() {
	return new Set([
		SEQUENCE_METHODS,
		DICT_METHODS,
		FLOAT_METHODS,
		INT_METHODS,
		LIST_METHODS,
		SET_METHODS,
		STR_METHODS
	].flatMap((table) => Object.keys(table)));
}
function getAttribute(value, name) {
	const method = methodOf(value, name);
	if (method !== void 0) return new PyBoundMethod(value, name, method);
	const data = dataAttribute(value, name);
	return data === void 0 ? noAttribute(value, name) : data;
}
function dataAttribute(value, name) {
	if (value instanceof CustomDict) return value.getAttribute(name);
	return value instanceof PyObject ? value.getAttribute(name) : void 0;
}
function hasAttribute(value, name) {
	if (methodOf(value, name) !== void 0 || dataAttribute(value, name) !== void 0) return true;
	if (isUnknown(value, name)) refuseMember(value, name);
	return false;
}
function setAttribute(value, name, item, write) {
	if (value instanceof CustomDict) value.setAttribute(name, item, write);
	else if (value instanceof PyObject) refuse(`setting an attribute of a ${pyTypeName(value)} is not evaluated`);
	else noAttribute(value, name);
}
function deleteAttribute(value, name) {
	if (!(value instanceof CustomDict) || !value.deleteAttribute(name)) noAttribute(value, name);
}
function noAttribute(value, name) {
	if (isUnknown(value, name)) refuseMember(value, name);
	return raise("AttributeError", `'${pyTypeName(value)}' object has no attribute '${name}'`);
}
function isUnknown(value, name) {
	if (value instanceof PyObject || /^__.*__$/.test(name)) return true;
	const type = value instanceof PyDict ? "dict" : pyTypeName(value);
	return (Object.hasOwn(REFUSED_METHODS, type) ? REFUSED_METHODS[type] : void 0)?.split(" ").includes(name) ?? false;
}
const INSTEAD = {
	"collections.OrderedDict": "write dict(...): it keeps the order of its keys",
	"os.environ": "write '{{$NAME:default}}', which MMEngine fills in",
	"os.getenv": "write '{{$NAME:default}}', which MMEngine fills in",
	"pathlib.Path": "write the path as a string"
};
function refuseMember(value, name) {
	if (value instanceof PyModuleObject) {
		const member = `${value.name}.${name}`;
		return refuse(`${member} is not evaluated`, Object.hasOwn(INSTEAD, member) ? INSTEAD[member] : void 0);
	}
	return refuse(`the attribute ${name} of ${value instanceof PyType ? value.name : pyTypeName(value)} is not evaluated`);
}
const INT_METHODS = {
	bit_length: (self, call) => {
		bind(call, {
			name: "bit_length",
			parameters: []
		});
		return bitLength(asInt(self));
	},
	bit_count: (self, call) => {
		bind(call, {
			name: "bit_count",
			parameters: []
		});
		return BigInt(asInt(self)).toString(2).replace(/[^1]/g, "").length;
	}
};
const FLOAT_METHODS = { is_integer: (self, call) => {
	bind(call, {
		name: "is_integer",
		parameters: []
	});
	return Number.isInteger(self.value);
} };
// src/evaluate/builtins/functions.ts
function one(call, name) {
	return bind(call, {
		name,
		parameters: ["object"]
	})[0];
}
const VALUE_FUNCTIONS = {
	abs: (call) => absolute(one(call, "abs")),
	format: (call) => {
		const [value, spec = ""] = bind(call, {
			name: "format",
			parameters: ["value", "spec"],
			required: 1
		});
		if (typeof spec !== "string") return raise("TypeError", `format() argument 2 must be str, not ${pyTypeName(spec)}`);
		return formatValue(value, spec);
	},
	getattr: (call) => {
		const [value, name, fallback] = bind(call, {
			name: "getattr",
			parameters: [
				"object",
				"name",
				"default"
			],
			required: 2
		});
		const attribute = attributeName(name);
		if (fallback !== void 0 && !hasAttribute(value, attribute)) return fallback;
		return getAttribute(value, attribute);
	},
	hasattr: (call) => {
		const [value, name] = bind(call, {
			name: "hasattr",
			parameters: ["object", "name"]
		});
		return hasAttribute(value, attributeName(name));
	},
	isinstance: (call) => {
		const [value, types] = bind(call, {
			name: "isinstance",
			parameters: ["object", "class"]
		});
		return isInstance(value, types);
	},
	len: (call) => {
		const value = one(call, "len");
		return lengthOf(value) ?? raise("TypeError", `object of type '${pyTypeName(value)}' has no len()`);
	},
	print: () => null,
	repr: (call) => pythonRepr(one(call, "repr")),
	round: (call) => {
		const [value, digits = null] = bind(call, ROUND);
		return roundValue(value, digits);
	}
};
const ROUND = {
	name: "round",
	parameters: ["number", "ndigits"],
	required: 1,
	positionalOnly: 0
};
function absolute(value) {
	const int = asInt(value);
	if (int !== void 0) return int < 0 ? subtractInts(0, int) : int;
	if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
	return raise("TypeError", `bad operand type for abs(): '${pyTypeName(value)}'`);
}
function attributeName(name) {
	return typeof name === "string" ? name : raise("TypeError", "attribute name must be string");
}
function roundValue(value, digits) {
	const int = asInt(value);
	if (int !== void 0) return digits === null || asIndex(digits) >= 0 ? int : roundInt(int, -asIndex(digits));
	if (!(value instanceof PyFloat)) return raise("TypeError", `type ${pyTypeName(value)} doesn't define __round__ method`);
	if (digits !== null) return new PyFloat(roundFloat(value.value, asIndex(digits)));
	return truncate(roundFloat(value.value, 0));
}
function roundInt(value, zeros) {
	const unit = powerInts(10, Math.min(zeros, 1e4));
	const rest = moduloInts(value, unit);
	const low = subtractInts(value, rest);
	const twice = multiplyInts(rest, 2);
	const isOdd = Number(moduloInts(moduloInts(low, multiplyInts(unit, 2)), multiplyInts(unit, 2))) !== 0;
	return twice > unit || twice === unit && isOdd ? addInts(low, unit) : low;
}
function isInstance(value, types) {
	if (types instanceof PyTuple) return types.items.some((type) => isInstance(value, type));
	if (types instanceof PyType) return types.isInstance(value);
	return raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
}
// src/evaluate/format/percent.ts
var Arguments = class {
	#values;
	#right;
	#next = 0;
	#named = false;
	constructor(right) {
		this.#right = right;
		this.#values = right instanceof PyTuple ? right.items : [right];
	}
	take() {
		const value = this.#named ? void 0 : this.#values[this.#next++];
		return value === void 0 ? raise("TypeError", "not enough arguments for format string") : value;
	}
	needsMapping() {
		if (!isMapping(this.#right)) raise("TypeError", "format requires a mapping");
	}
	named(name) {
		this.#named = true;
		return getItem(this.#right, name);
	}
	checkUsed() {
		if (this.#named || isMapping(this.#right)) return;
		if (this.#next < this.#values.length) raise("TypeError", "not all arguments converted during string formatting");
	}
};
function isMapping(value) {
	return value instanceof PyDict || value instanceof PyList || value instanceof PyRange || value instanceof PyBytes;
}
function formatPercent(text, right) {
	const arguments_ = new Arguments(right);
	const parts = [];
	let at = 0;
	for (let sign = text.indexOf("%"); sign >= 0; sign = text.indexOf("%", at)) {
		parts.push(text.slice(at, sign));
		if (text[sign + 1] === "%") {
			parts.push("%");
			at = sign + 2;
			continue;
		}
		if (text[sign + 1] === "(") arguments_.needsMapping();
		const field = readField(text, sign + 1);
		const named = field.key === void 0 ? void 0 : arguments_.named(field.key);
		const spec = specOf(field);
		if (field.type === "") raise("ValueError", "incomplete format");
		parts.push(formatField(named === void 0 ? arguments_.take() : named, field.type, spec));
		at = field.end;
	}
	parts.push(text.slice(at));
	arguments_.checkUsed();
	allocateText(parts.reduce((length, part) => length + part.length, 0));
	return parts.join("");
}
function specOf({ flags, width, precision, type }) {
	const isLeft = flags.includes("-");
	return {
		fill: " ",
		align: isLeft ? "<" : "",
		sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "",
		alternate: flags.includes("#"),
		zero: flags.includes("0") && !isLeft,
		width: sizeOf$1(width),
		grouping: "",
		precision: precision === void 0 ? void 0 : sizeOf$1(precision),
		type
	};
}
function sizeOf$1(digits) {
	return Number(digits) < 2 ** 31 ? Number(digits) : raise("ValueError", "width or precision too big");
}
function formatField(value, type, spec) {
	if (type === "s" || type === "r" || type === "a") {
		if (type === "a") refuse("the conversion %a is not evaluated", "write %r");
		return pad(spec, shortened(type === "s" ? toText(value) : pythonRepr(value), spec), ">");
	}
	if (type === "c") refuse("the conversion %c is not evaluated", "write %s");
	if ("diu".includes(type)) return integerField(wholeNumber$1(value, type), spec, 10);
	if ("oxX".includes(type)) return integerField(strictInt(value, type), spec, type === "o" ? 8 : 16);
	if ("eEfFgG".includes(type)) {
		const float = asFloat(value);
		if (float === void 0) raise("TypeError", `must be real number, not ${pyTypeName(value)}`);
		return formatFloat(float, filled(spec));
	}
	return raise("ValueError", `unsupported format character '${type}' (0x${type.codePointAt(0)?.toString(16)})`);
}
function filled(spec) {
	return spec.zero ? {
		...spec,
		fill: "0"
	} : spec;
}
function integerField(value, spec, base) {
	allocateText(spec.precision ?? 0);
	const digits = digitsOf(value < 0 ? -value : value, base).padStart(spec.precision ?? 0, "0");
	const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : "";
	const lead = (value < 0 ? "-" : spec.sign === "-" ? "" : spec.sign) + prefix;
	const whole = spec.type === "X" ? digits.toUpperCase() : digits;
	return padNumber(filled(spec), {
		lead,
		whole,
		rest: ""
	}, 3);
}
function wholeNumber$1(value, type) {
	if (value instanceof PyFloat) return truncate(value.value);
	return asInt(value) ?? raise("TypeError", `%${type} format: a real number is required, not ${pyTypeName(value)}`);
}
function strictInt(value, type) {
	return asInt(value) ?? raise("TypeError", `%${type} format: an integer is required, not ${pyTypeName(value)}`);
}
const FLAGS = /[-+ #0]*/y;
const SIZE = /\d*/y;
const LENGTH = /[hlL]?/y;
function readField(text, start) {
	const key = text[start] === "(" ? readKey(text, start + 1) : void 0;
	const flags = match(FLAGS, text, key === void 0 ? start : start + key.length + 2);
	const width = match(SIZE, text, flags.end);
	let { end } = width;
	let precision;
	if (text[end] === ".") {
		const digits = match(SIZE, text, end + 1);
		precision = digits.text;
		end = digits.end;
	}
	if (text[end] === "*") refuse("a width or precision of * is not evaluated", "write the number");
	end = match(LENGTH, text, end).end;
	const code = text.codePointAt(end);
	const type = code === void 0 ? "" : String.fromCodePoint(code);
	return {
		key,
		flags: flags.text,
		width: width.text,
		precision,
		type,
		end: end + type.length
	};
}
function match(pattern, text, at) {
	pattern.lastIndex = at;
	const [found = ""] = pattern.exec(text) ?? [];
	return {
		text: found,
		end: at + found.length
	};
}
function readKey(text, start) {
	let depth = 1;
	for (let at = start; at < text.length; at++) if (text[at] === "(") depth++;
	else if (text[at] === ")" && --depth === 0) return text.slice(start, at);
	return raise("ValueError", "incomplete format key");
}
// src/evaluate/operations/binary.ts
function binary(operator, left, right) {
	const value = operateNumbers(operator, left, right) ?? operateOthers(operator, left, right);
	if (value !== void 0) return value;
	for (const one of [left, right]) if (one instanceof PyObject) refuse(`the operator ${operator} of a ${pyTypeName(one)} is not evaluated`);
	return raise("TypeError", `unsupported operand type(s) for ${operator === "**" ? "** or pow()" : operator}: ${`'${pyTypeName(left)}' and '${pyTypeName(right)}'`}`);
}
function operateOthers(operator, left, right) {
	if (left instanceof CustomDict) return left.operate(operator, right, true);
	if (right instanceof CustomDict) {
		const value = right.operate(operator, left, false);
		if (value !== void 0) return value;
	}
	if (operator === "%" && typeof left === "string") return formatPercent(left, right);
	if (left instanceof PyBytes || right instanceof PyBytes) return refuse("an operation on bytes is not evaluated");
	if (operator === "+") return concatenate(left, right);
	if (operator === "*") return repeat(left, right) ?? repeat(right, left);
	if (left instanceof PySet && right instanceof PySet) return operateSets(operator, left, right);
	return operator === "|" && left instanceof PyDict && right instanceof PyDict ? unite(left, right) : void 0;
}
function operateSets(operator, left, right) {
	spendWork(left.size + right.size);
	const [mine, others] = [[...left.values()], [...right.values()]];
	switch (operator) {
		case "|": return left.like([...mine, ...others]);
		case "&": return left.like(commonItems(left, right));
		case "-": return left.like(mine.filter((item) => !right.has(item)));
		case "^": return left.like([...mine.filter((item) => !right.has(item)), ...others.filter((item) => !left.has(item))]);
		default: return;
	}
}
function concatenate(left, right) {
	if (typeof left === "string") {
		if (typeof right !== "string") raise("TypeError", `can only concatenate str (not "${pyTypeName(right)}") to str`);
		allocateText(left.length + right.length);
		return left + right;
	}
	if (left instanceof PyList && right instanceof PyList) {
		allocate((left.items.length + right.items.length) * 32);
		return new PyList([...left.items, ...right.items], joinWrites(left, right));
	}
	if (left instanceof PyTuple && right instanceof PyTuple) {
		allocate((left.items.length + right.items.length) * 32);
		return new PyTuple([...left.items, ...right.items], joinWrites(left, right));
	}
}
function joinWrites(left, right) {
	return [...writesOf(left), ...writesOf(right)];
}
function writesOf(sequence) {
	return sequence.writes ?? new Array(sequence.items.length);
}
function repeat(sequence, times) {
	if (asInt(times) === void 0 || !isSequence(sequence)) return void 0;
	const count = Math.max(0, asSize(times));
	if (typeof sequence === "string") {
		allocateText(sequence.length * count);
		return sequence.repeat(sequence === "" ? 0 : count);
	}
	const { length } = sequence.items;
	allocate(length * 32 * count);
	const items = [];
	const writes = [];
	for (let turn = 0; turn < count && length > 0; turn++) {
		items.push(...sequence.items);
		writes.push(...writesOf(sequence));
	}
	return sequence instanceof PyList ? new PyList(items, writes) : new PyTuple(items, writes);
}
function isSequence(value) {
	return typeof value === "string" || [PyList, PyTuple].some((type) => value instanceof type);
}
function unite(left, right) {
	allocate((left.size + right.size) * 160);
	const united = left.copy();
	for (const { key, value, write } of right.entries()) united.set(key, value, write);
	return united;
}
function inPlace(machine, operator, target, value) {
	if (target instanceof PyList && operator === "+") {
		extendList(machine, target, value);
		return target;
	}
	if (target instanceof PyList && operator === "*") {
		const repeated = binary(operator, target, value);
		target.items = repeated.items;
		target.writes = repeated.writes;
		return target;
	}
	if (target instanceof PySet && !(target instanceof PyFrozenSet)) {
		const changed = binary(operator, target, value);
		target.clear();
		for (const item of changed.values()) target.add(item);
		return target;
	}
	if (target instanceof CustomDict) return target.operate(`${operator}=`, value, true) ?? binary(operator, target, value);
	if (operator === "|" && target instanceof PyDict) {
		updateDict(machine, target, {
			positional: [value],
			nodes: [machine.at],
			keywords: void 0
		}, "update");
		return target;
	}
	return binary(operator, target, value);
}
function unary(operator, value) {
	const int = asInt(value);
	if (int !== void 0) {
		if (operator === "-") return subtractInts(0, int);
		return operator === "+" ? int : subtractInts(-1, int);
	}
	if (value instanceof PyFloat && operator !== "~") return operator === "-" ? new PyFloat(-value.value) : value;
	return raise("TypeError", `bad operand type for unary ${operator}: '${pyTypeName(value)}'`);
}
// src/evaluate/builtins/iterables.ts
const ITERABLE_FUNCTIONS = {
	all: (call) => {
		for (const item of turns$1(iterableOf(call, "all"))) if (!isTrue(item)) return false;
		return true;
	},
	any: (call) => {
		for (const item of turns$1(iterableOf(call, "any"))) if (isTrue(item)) return true;
		return false;
	},
	enumerate: (call) => {
		const [source, start = 0] = bind(call, ENUMERATE);
		return new PyIterator("enumerate", numbered(iterate(source), asInt(start) ?? asIndex(start)));
	},
	filter: (call, machine) => {
		const [test, source] = bind(call, {
			name: "filter",
			parameters: ["function", "iterable"]
		});
		return new PyIterator("filter", filtered(machine, test, iterate(source)));
	},
	iter: (call) => {
		if (call.positional.length === 2) refuse("iter() of a callable and a sentinel is not evaluated");
		return new PyIterator("iterator", iterate(iterableOf(call, "iter")));
	},
	map: (call, machine) => {
		const [callee, ...sources] = call.positional;
		if (callee === void 0 || sources.length === 0) raise("TypeError", "map() must have at least two arguments.");
		return new PyIterator("map", mapped(machine, callee, sources.map((source) => iterate(source))));
	},
	max: (call, machine) => extreme(machine, call, "max", ">"),
	min: (call, machine) => extreme(machine, call, "min", "<"),
	next: (call) => {
		const [iterator, fallback] = bind(call, {
			name: "next",
			parameters: ["iterator", "default"],
			required: 1
		});
		if (!(iterator instanceof PyIterator)) return raise("TypeError", `'${pyTypeName(iterator)}' object is not an iterator`);
		const next = iterator.iterate().next();
		if (next.done !== true) return next.value;
		return present(fallback, () => raise("StopIteration", ""));
	},
	reversed: (call) => {
		const source = iterableOf(call, "reversed");
		if (typeof source !== "string" && !REVERSIBLE.some((type) => source instanceof type)) raise("TypeError", `'${pyTypeName(source)}' object is not reversible`);
		return new PyIterator("reversed", collect(source).reverse().values());
	},
	sorted: (call, machine) => {
		const [source, key = null, reverse = false] = bind(call, SORTED);
		const items = source instanceof PySet && key === null ? sortableItems(source) : collect(source);
		const order = sortItems(machine, items, key, reverse);
		const writes = source instanceof PyList || source instanceof PyTuple ? source.writes : void 0;
		return new PyList(order.map((at) => items[at]), writes === void 0 ? void 0 : order.map((at) => writes[at]));
	},
	sum: (call) => {
		const [source, start = 0] = bind(call, SUM);
		if (typeof start === "string") raise("TypeError", "sum() can't sum strings [use ''.join(seq) instead]");
		if (start instanceof PyBytes) raise("TypeError", "sum() can't sum bytes [use b''.join(seq) instead]");
		let total = start;
		for (const item of turns$1(source)) total = binary("+", total, item);
		return total;
	},
	zip: (call) => {
		const strict = call.keywords?.get("strict") ?? false;
		if (call.keywords !== void 0 && !(call.keywords.size === 1 && call.keywords.has("strict"))) raise("TypeError", "zip() got an unexpected keyword argument");
		return new PyIterator("zip", zipped(call.positional.map((source) => iterate(source)), isTrue(strict)));
	}
};
const ENUMERATE = {
	name: "enumerate",
	parameters: ["iterable", "start"],
	required: 1,
	positionalOnly: 0
};
const SUM = {
	name: "sum",
	parameters: ["iterable", "start"],
	required: 1,
	positionalOnly: 1
};
const SORTED = {
	name: "sorted",
	parameters: [
		"iterable",
		"key",
		"reverse"
	],
	required: 1,
	positionalOnly: 1,
	positional: 1
};
function sortableItems(set) {
	return [...set.values()].every(hasTotalOrder) ? [...set.values()] : orderedItems(set);
}
function hasTotalOrder(value) {
	if (value instanceof PyTuple) return value.items.every(hasTotalOrder);
	return value instanceof PyFloat ? !Number.isNaN(value.value) : typeof value !== "object";
}
const REVERSIBLE = [
	PyList,
	PyTuple,
	PyRange,
	PyDict,
	PyView
];
function iterableOf(call, name) {
	return bind(call, {
		name,
		parameters: ["iterable"]
	})[0];
}
function* numbered(items, start) {
	let count = start;
	for (let next = items.next(); next.done !== true; next = items.next()) {
		yield new PyTuple([count, next.value]);
		count = addInts(count, 1);
	}
}
function* filtered(machine, test, items) {
	for (let next = items.next(); next.done !== true; next = items.next()) {
		step();
		if (isTrue(test === null ? next.value : apply(machine, test, next.value))) yield next.value;
	}
}
function* mapped(machine, callee, sources) {
	for (let row = takeRow(sources); row !== void 0; row = takeRow(sources)) {
		step();
		yield apply(machine, callee, ...row);
	}
}
function takeRow(sources, strict = false) {
	const row = [];
	for (const source of sources) {
		const next = source.next();
		if (next.done !== true) {
			row.push(next.value);
			continue;
		}
		const endTogether = row.length === 0 && sources.every((other) => other === source || other.next().done === true);
		if (strict && !endTogether) raise("ValueError", "zip() arguments are not of the same length");
		return;
	}
	return row.length === 0 ? void 0 : row;
}
function* zipped(sources, strict) {
	for (;;) {
		step();
		allocate(sources.length * 32);
		const row = takeRow(sources, strict);
		if (row === void 0) return void 0;
		yield new PyTuple(row);
	}
}
function extreme(machine, call, name, operator) {
	const key = call.keywords?.get("key") ?? null;
	const fallback = call.keywords?.get("default");
	for (const { key: keyword } of call.keywords?.entries() ?? []) if (keyword !== "key" && keyword !== "default") raise("TypeError", `${name}() got an unexpected keyword argument '${String(keyword)}'`);
	if (call.positional.length === 0) raise("TypeError", `${name} expected at least 1 argument, got 0`);
	if (call.positional.length > 1 && fallback !== void 0) raise("TypeError", `Cannot specify a default for ${name}() with multiple positional arguments`);
	const found = best(machine, call.positional.length > 1 ? call.positional : collect(call.positional[0]), key, operator);
	if (found !== void 0) return found;
	return present(fallback, () => raise("ValueError", `${name}() arg is an empty sequence`));
}
function best(machine, items, key, operator) {
	let found;
	let rank = null;
	for (const item of items) {
		step();
		const ranked = key === null ? item : apply(machine, key, item);
		if (found === void 0 || isOrdered(operator, ranked, rank)) {
			found = item;
			rank = ranked;
		}
	}
	return found;
}
// src/evaluate/builtins/types.ts
function itemsOf(call, name) {
	const [source] = bind(call, {
		name,
		parameters: ["iterable"],
		required: 0
	});
	if (source === void 0) return [[], []];
	return [collect(source), source instanceof PyList || source instanceof PyTuple ? source.writes?.slice() : void 0];
}
const DICT = new PyType("dict", (call, machine) => {
	if (call.positional.length === 0) return call.keywords ?? new PyDict();
	const made = new PyDict();
	updateDict(machine, made, call, "dict");
	return made;
}, (value) => value instanceof PyDict);
const LIST = new PyType("list", (call) => new PyList(...itemsOf(call, "list")), (value) => value instanceof PyList);
const TUPLE = new PyType("tuple", (call) => call.positional[0] instanceof PyTuple ? call.positional[0] : new PyTuple(...itemsOf(call, "tuple")), (value) => value instanceof PyTuple);
function setOf(call, made) {
	const [source] = bind(call, {
		name: made.typeName,
		parameters: ["iterable"],
		required: 0
	});
	if (source === void 0) return made;
	return made.like(source instanceof PySet ? source.values() : collect(source));
}
const SET = new PyType("set", (call) => setOf(call, new PySet()), (value) => value instanceof PySet && !(value instanceof PyFrozenSet));
const FROZENSET = new PyType("frozenset", (call) => call.positional[0] instanceof PyFrozenSet && call.positional.length === 1 ? call.positional[0] : setOf(call, new PyFrozenSet()), (value) => value instanceof PyFrozenSet);
const BOOL = new PyType("bool", (call) => isTrue(bind(call, {
	name: "bool",
	parameters: ["object"],
	required: 0
})[0] ?? false), (value) => typeof value === "boolean");
const INT = new PyType("int", intOf, (value) => isInt(value) || typeof value === "boolean");
const FLOAT = new PyType("float", floatOf, (value) => value instanceof PyFloat);
const STR = new PyType("str", (call) => {
	if (call.positional.length > 1 || call.keywords !== void 0) refuse("decoding bytes is not evaluated");
	const [value = ""] = bind(call, {
		name: "str",
		parameters: ["object"],
		required: 0
	});
	const text = toText(value);
	allocateText(text.length);
	return text;
}, (value) => typeof value === "string");
const BYTES = new PyType("bytes", () => refuse("bytes() is not evaluated", "write a literal: b'...'"), (value) => value instanceof PyBytes);
const MAX_BOUND = 2 ** 52;
const RANGE = new PyType("range", (call) => {
	const [start, stop, step = 1] = bind(call, {
		name: "range",
		parameters: [
			"start",
			"stop",
			"step"
		],
		required: 1
	}).map((part) => part === void 0 ? void 0 : asIndex(part));
	if (step === 0) raise("ValueError", "range() arg 3 must not be zero");
	if (![
		start,
		stop,
		step
	].every((part) => part === void 0 || Math.abs(part) < MAX_BOUND)) refuse("a range beyond 2**52 is not evaluated");
	return stop === void 0 ? new PyRange(0, start, 1) : new PyRange(start, stop, step);
}, (value) => value instanceof PyRange);
const NONE_TYPE = new PyType("NoneType", () => null, (value) => value === null);
const OBJECT$1 = new PyType("object", () => refuse("object() is not evaluated"), () => true);
const TYPES = [
	DICT,
	LIST,
	TUPLE,
	SET,
	FROZENSET,
	BOOL,
	INT,
	FLOAT,
	STR,
	BYTES,
	RANGE,
	NONE_TYPE
];
const TYPE = new PyType("type", (call) => {
	if (call.positional.length > 1) refuse("making a class with type() is not evaluated");
	const [value] = bind(call, {
		name: "type",
		parameters: ["object"]
	});
	if (value instanceof PyType) return TYPE;
	const own = value instanceof CustomDict || value instanceof PyObject ? value.ownType : void 0;
	if (own !== void 0) return own;
	return TYPES.find((type) => type.isInstance(value)) ?? refuse(`the type of a ${pyTypeName(value)} is not evaluated`);
}, (value) => value instanceof PyType);
function intOf(call) {
	const [value = 0, base] = bind(call, {
		name: "int",
		parameters: ["x", "base"],
		required: 0,
		positionalOnly: 1
	});
	if (base !== void 0) refuse("int() with a base is not evaluated");
	const int = asInt(value);
	if (int !== void 0) return int;
	if (value instanceof PyFloat) return truncate(value.value);
	if (typeof value === "string") return intFromText(value) ?? raise("ValueError", `invalid literal for int() with base 10: ${pythonRepr(value)}`);
	if (value instanceof PyBytes) refuse("int() of bytes is not evaluated");
	return raise("TypeError", `int() argument must be a string or a real number, not '${pyTypeName(value)}'`);
}
function floatOf(call) {
	const [value = 0] = bind(call, {
		name: "float",
		parameters: ["x"],
		required: 0
	});
	if (value instanceof PyFloat) return value;
	if (typeof value === "string") {
		const float = floatFromText(value);
		if (float === void 0) raise("ValueError", `could not convert string to float: ${pythonRepr(value)}`);
		return new PyFloat(float);
	}
	if (value instanceof PyBytes) refuse("float() of bytes is not evaluated");
	const float = asFloat(value);
	if (float !== void 0) return new PyFloat(float);
	return raise("TypeError", `float() argument must be a string or a real number, not '${pyTypeName(value)}'`);
}
// src/evaluate/builtins/table.ts
var GlobalNames = class extends PyObject {
	constructor() {
		super("globals()");
	}
	get typeName() {
		return "dict";
	}
	iterate() {
		return refuse("the names of globals() are not evaluated");
	}
	getAttribute(name) {
		return name === "update" ? UPDATE : refuse(`globals().${name} is not evaluated`);
	}
};
const UPDATE = new PyBuiltin("update", (call, machine) => {
	updateDict(machine, machine.globals, call, "update");
	return null;
});
const NAMES = new GlobalNames();
const GLOBALS = new PyBuiltin("globals", (call) => {
	bind(call, {
		name: "globals",
		parameters: []
	});
	return NAMES;
});
const REFUSED$1 = "__build_class__ __import__ aiter anext ascii bin breakpoint callable chr compile copyright credits delattr dir divmod eval exec exit hash help hex id input issubclass license locals oct open ord pow quit setattr vars".split(" ");
const REFUSED_TYPES = "bytearray classmethod complex memoryview property slice staticmethod super".split(" ");
const ITERATOR_TYPES = [
	"enumerate",
	"filter",
	"map",
	"reversed",
	"zip"
];
const BUILTINS = {
	...functions({
		...VALUE_FUNCTIONS,
		...ITERABLE_FUNCTIONS
	}),
	...Object.fromEntries(ITERATOR_TYPES.map((name) => [name, iteratorType(name)])),
	...Object.fromEntries(REFUSED_TYPES.map((name) => [name, refusedType(name)])),
	...Object.fromEntries([
		BOOL,
		BYTES,
		DICT,
		FLOAT,
		FROZENSET,
		INT,
		LIST,
		OBJECT$1,
		RANGE,
		SET,
		STR,
		TUPLE,
		TYPE
	].map((type) => [type.name, type])),
	...Object.fromEntries(REFUSED$1.map((name) => [name, new PyBuiltin(name, () => refuse(`${name}() is not evaluated`), true, false)])),
	Ellipsis: ELLIPSIS,
	__debug__: true,
	__name__: "builtins",
	globals: GLOBALS
};
const EXCEPTION = /^(?:[A-Z]\w+(?:Error|Warning|Exit|Interrupt|Iteration|Group)|(?:Base)?Exception|Warning)$/;
function builtin(name) {
	if (Object.hasOwn(BUILTINS, name)) return BUILTINS[name];
	if (EXCEPTION.test(name)) refuse(`the exception ${name} is not evaluated`, "write assert");
	return /^__.*__$|^NotImplemented$/.test(name) ? refuse(`the name ${name} is not evaluated`) : void 0;
}
function functions(table) {
	return Object.fromEntries(Object.entries(table).map(([name, run]) => [name, new PyBuiltin(name, run)]));
}
function iteratorType(name) {
	const construct = ITERABLE_FUNCTIONS[name];
	return new PyType(name, construct, (value) => value instanceof PyIterator && value.typeName === name);
}
function refusedType(name) {
	return new PyType(name, () => refuse(`${name}() is not evaluated`), void 0, {}, false);
}
// src/evaluate/expressions/call.ts
function evaluateCall(machine, node) {
	const { func } = node;
	if (func.nodeType !== "Attribute") {
		const callee = machine.evaluate(func);
		const call = evaluateArguments(machine, node);
		machine.at = node;
		return callValue(machine, callee, call);
	}
	const self = machine.evaluate(func.value);
	machine.at = func;
	const method = methodOf(self, func.attr);
	const callee = method === void 0 ? getAttribute(self, func.attr) : void 0;
	const call = evaluateArguments(machine, node);
	machine.at = node;
	if (method === void 0) return callValue(machine, callee, call);
	countSelf(self);
	return method(self, call, machine);
}
function evaluateArguments(machine, node) {
	const positional = [];
	const nodes = [];
	for (const argument of node.args) if (argument.nodeType === "Starred") {
		const value = machine.evaluate(argument.value);
		machine.at = argument;
		for (const item of turns$1(value)) {
			positional.push(item);
			nodes.push(argument);
		}
	} else {
		positional.push(machine.evaluate(argument));
		nodes.push(argument);
	}
	return {
		positional,
		nodes,
		keywords: evaluateKeywords(machine, node)
	};
}
function evaluateKeywords(machine, node) {
	if (node.keywords.length === 0) return void 0;
	allocate(node.keywords.length * 160);
	const keywords = new PyDict();
	let row = [];
	for (const { arg, value: valueNode } of node.keywords) {
		if (arg !== void 0) {
			const value = machine.evaluate(valueNode);
			row.push({
				key: arg,
				value,
				write: machine.write(valueNode, value)
			});
			continue;
		}
		addKeywords(keywords, row);
		row = [];
		const value = machine.evaluate(valueNode);
		machine.at = valueNode;
		addKeywords(keywords, spreadEntries(value));
	}
	addKeywords(keywords, row);
	for (const { key } of keywords.entries()) if (typeof key !== "string") raise("TypeError", "keywords must be strings");
	return keywords;
}
function spreadEntries(value) {
	if (!(value instanceof PyDict)) raise("TypeError", `argument after ** must be a mapping, not ${pyTypeName(value)}`);
	allocate(value.size * 160);
	return value.entries();
}
function addKeywords(keywords, entries) {
	for (const { key, value, write } of entries) {
		if (keywords.has(key)) raise("TypeError", `got multiple values for keyword argument ${quotedRepr(key)}`);
		keywords.set(key, value, write);
	}
}
// src/syntax/walk.ts
function* childNodes(node) {
	for (const value of Object.values(node)) if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
	else yield* nodesOf(value);
}
function* nodesOf(value) {
	if (isNode(value)) yield value;
	else if (isPart(value)) yield* childNodes(value);
}
function isNode(value) {
	return typeof value === "object" && value !== null && "nodeType" in value;
}
function isPart(value) {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
// src/evaluate/statements/annotations.ts
function evaluateAnnotations(machine, annotations) {
	if (annotations.length === 0 || hasFutureAnnotations(machine.module.body)) return;
	for (const annotation of annotations) try {
		machine.evaluate(annotation);
	} catch (error) {
		if (!(error instanceof PythonException && error.code === "python-unsupported") || !namesType(annotation)) throw error;
	}
}
function parameterAnnotations({ positional, vararg, keywordOnly, kwarg }) {
	return [
		...positional,
		vararg,
		...keywordOnly,
		kwarg
	].flatMap((parameter) => parameter?.annotation ?? []);
}
function hasFutureAnnotations(body) {
	for (const node of body) if (node.nodeType === "ImportFrom" && node.module === "__future__") {
		if (node.names.some(({ name }) => name === "annotations")) return true;
	} else if (node.nodeType !== "Expr" || node.value.nodeType !== "Constant") return false;
	return false;
}
const TYPE_NODES = new Set("Attribute BinOp Constant List Name Subscript Tuple".split(" "));
function namesType(node) {
	if (!TYPE_NODES.has(node.nodeType)) return false;
	for (const child of childNodes(node)) if (!namesType(child)) return false;
	return true;
}
// src/evaluate/statements/assign.ts
function runAssign(machine, node) {
	const value = machine.evaluate(node.value);
	for (const target of node.targets) assign(machine, target, value, node.value);
}
function runAnnAssign(machine, node) {
	if (node.value !== void 0) assign(machine, node.target, machine.evaluate(node.value), node.value);
	else if (node.target.nodeType !== "Name") evaluateOwner(machine, node.target);
	evaluateAnnotations(machine, [node.annotation]);
}
function evaluateOwner(machine, target) {
	if (target.nodeType !== "Attribute" && target.nodeType !== "Subscript") return;
	machine.evaluate(target.value);
	if (target.nodeType === "Subscript") machine.evaluate(target.slice);
}
function assign(machine, target, value, source) {
	switch (target.nodeType) {
		case "Name":
			assignName(machine, target.id, value, source);
			return;
		case "Attribute": {
			const owner = machine.evaluate(target.value);
			machine.at = target;
			setAttribute(owner, target.attr, value, writeOver(machine, owner, target.attr, value, source));
			return;
		}
		case "Subscript": {
			const owner = machine.evaluate(target.value);
			const key = machine.evaluate(target.slice);
			machine.at = target;
			setItem(owner, key, value, writeOver(machine, owner, key, value, source));
			return;
		}
		case "Tuple":
		case "List":
			machine.at = target;
			unpack(machine, target, value, source);
			return;
		default: refuse(`assigning to ${target.nodeType} is not evaluated`);
	}
}
function assignName(machine, name, value, source) {
	const { scope, globals } = machine;
	if (scope?.names.has(name)) scope.names.set(name, value);
	else globals.set(name, value, machine.write(source, value, globals.entry(name)?.write));
}
function writeOver(machine, owner, key, value, source) {
	if (owner instanceof PyDict) return machine.write(source, value, owner.entry(key)?.write);
	const shadowed = owner instanceof PyList && typeof key === "number" ? owner.writes?.at(key) : void 0;
	return machine.write(source, value, shadowed);
}
function unpack(machine, target, value, source) {
	const { elts } = target;
	const star = elts.findIndex((element) => element.nodeType === "Starred");
	const items = star < 0 ? takeExactly(value, elts.length) : takeStarred(value, elts.length, star);
	const parts = partsOf(source, elts);
	elts.forEach((element, at) => {
		const part = parts?.[at] ?? source;
		assign(machine, element.nodeType === "Starred" ? element.value : element, items[at], part);
	});
}
function partsOf(source, targets) {
	if (source.nodeType !== "Tuple" && source.nodeType !== "List") return void 0;
	const { elts } = source;
	return [...elts, ...targets].some((element) => element.nodeType === "Starred") || elts.length !== targets.length ? void 0 : elts;
}
function itemsToUnpack(value) {
	if (value === null || typeof value !== "object" && typeof value !== "string") return raise("TypeError", `cannot unpack non-iterable ${pyTypeName(value)} object`);
	return iterate(value);
}
function takeExactly(value, count) {
	const source = itemsToUnpack(value);
	const items = [];
	for (let next = source.next(); next.done !== true; next = source.next()) {
		if (items.length === count) raise("ValueError", `too many values to unpack (expected ${count})`);
		items.push(next.value);
	}
	if (items.length < count) raise("ValueError", `not enough values to unpack (expected ${count}, got ${items.length})`);
	return items;
}
function takeStarred(value, targets, star) {
	const source = itemsToUnpack(value);
	const items = [];
	for (let next = source.next(); next.done !== true; next = source.next()) {
		step();
		items.push(next.value);
	}
	const rest = items.length - (targets - 1);
	if (rest < 0) raise("ValueError", `not enough values to unpack (expected at least ${targets - 1}, got ${items.length})`);
	return [
		...items.slice(0, star),
		new PyList(items.slice(star, star + rest)),
		...items.slice(star + rest)
	];
}
function runAugAssign(machine, node) {
	const { target } = node;
	const operator = node.op;
	if (target.nodeType === "Name") {
		const old = machine.lookUp(target.id);
		const value = machine.evaluate(node.value);
		machine.at = node;
		assign(machine, target, inPlace(machine, operator, old, value), node);
		return;
	}
	if (target.nodeType !== "Attribute" && target.nodeType !== "Subscript") return refuse("this target is not evaluated");
	const owner = machine.evaluate(target.value);
	const key = target.nodeType === "Attribute" ? target.attr : machine.evaluate(target.slice);
	machine.at = target;
	const old = target.nodeType === "Attribute" ? getAttribute(owner, target.attr) : getItem(owner, key);
	const operand = machine.evaluate(node.value);
	machine.at = node;
	const value = inPlace(machine, operator, old, operand);
	const write = writeOver(machine, owner, key, value, node);
	if (target.nodeType === "Attribute") setAttribute(owner, target.attr, value, write);
	else setItem(owner, key, value, write);
}
// src/evaluate/expressions/comprehension.ts
function evaluateListComp(machine, node) {
	const items = [];
	const writes = [];
	for (const item of rounds(machine, node.generators, () => machine.evaluate(node.elt))) {
		allocate(32);
		items.push(item);
		writes.push(machine.write(node.elt, item));
	}
	return new PyList(items, writes);
}
function evaluateSetComp(machine, node) {
	const set = new PySet();
	for (const item of rounds(machine, node.generators, () => machine.evaluate(node.elt))) {
		allocate(32);
		machine.at = node.elt;
		set.add(item);
	}
	return set;
}
function evaluateDictComp(machine, node) {
	const dict = new PyDict();
	const pair = () => [machine.evaluate(node.key), machine.evaluate(node.value)];
	for (const [key, value] of rounds(machine, node.generators, pair)) {
		allocate(160);
		machine.at = node.key;
		dict.set(key, value, machine.write(node.value, value));
	}
	return dict;
}
function evaluateGeneratorExp(machine, node) {
	return new PyIterator("generator", rounds(machine, node.generators, () => machine.evaluate(node.elt)));
}
function rounds(machine, generators, body) {
	const first = generators[0];
	const source = machine.evaluate(first.iter);
	machine.at = first.iter;
	const names = new Map();
	for (const { target } of generators) declare(target, names);
	return turns(machine, generators, 0, iterate(source), {
		names,
		parent: machine.scope
	}, body);
}
function* turns(machine, generators, at, source, scope, body) {
	const generator = generators[at];
	const following = generators[at + 1];
	const passes = (item) => {
		assign(machine, generator.target, item, generator.iter);
		return generator.ifs.every((condition) => isTrue(machine.evaluate(condition)));
	};
	for (let next = source.next(); next.done !== true; next = source.next()) {
		step();
		const { value } = next;
		if (!machine.within(scope, () => passes(value))) continue;
		if (following === void 0) yield machine.within(scope, body);
		else {
			const inner = machine.within(scope, () => machine.evaluate(following.iter));
			machine.at = following.iter;
			yield* turns(machine, generators, at + 1, iterate(inner), scope, body);
		}
	}
}
function declare(target, names) {
	if (target.nodeType === "Name") names.set(target.id, void 0);
	else if (target.nodeType === "Starred") declare(target.value, names);
	else if (target.nodeType === "Tuple" || target.nodeType === "List") for (const part of target.elts) declare(part, names);
}
// src/evaluate/expressions/containers.ts
function evaluateList(machine, node) {
	const { items, writes } = evaluateItems(machine, node.elts);
	return new PyList(items, writes);
}
function evaluateTuple(machine, node) {
	const { items, writes } = evaluateItems(machine, node.elts);
	return new PyTuple(items, writes);
}
function evaluateSet(machine, node) {
	const { items } = evaluateItems(machine, node.elts);
	machine.at = node;
	return new PySet(items);
}
function evaluateItems(machine, nodes) {
	allocate(nodes.length * 32);
	const items = [];
	const writes = [];
	for (const node of nodes) if (node.nodeType === "Starred") for (const item of starredItems(machine, node, machine.evaluate(node.value))) {
		items.push(item);
		writes.push(machine.write(node, item));
	}
	else {
		const item = machine.evaluate(node);
		items.push(item);
		writes.push(machine.write(node, item));
	}
	return {
		items,
		writes
	};
}
function* starredItems(machine, node, value) {
	machine.at = node;
	if (!isIterable(value)) raise("TypeError", `Value after * must be an iterable, not ${pyTypeName(value)}`);
	for (const item of turns$1(value)) {
		allocate(32);
		yield item;
	}
}
function isIterable(value) {
	return typeof value === "object" && value !== null ? iterate(value) !== void 0 : typeof value === "string";
}
function evaluateDict(machine, node) {
	allocate(node.values.length * 160);
	const dict = new PyDict();
	node.keys.forEach((keyNode, at) => {
		const valueNode = node.values[at];
		const key = keyNode === void 0 ? null : machine.evaluate(keyNode);
		const value = machine.evaluate(valueNode);
		machine.at = keyNode ?? valueNode;
		if (keyNode !== void 0) dict.set(key, value, machine.write(valueNode, value, dict.entry(key)?.write));
		else spread(dict, value);
	});
	return dict;
}
function spread(dict, value) {
	if (!(value instanceof PyDict)) raise("TypeError", `'${pyTypeName(value)}' object is not a mapping`);
	allocate(value.size * 160);
	for (const entry of value.entries()) dict.set(entry.key, entry.value, entry.write);
}
// src/evaluate/expressions/leaves.ts
function evaluateConstant(_machine, node) {
	if (node.special === void 0) return node.value;
	if (node.special === "ellipsis") return ELLIPSIS;
	if (node.special === "imaginary") return refuse("a complex number is not evaluated");
	return refuse("a character by its name, \\N{...}, is not evaluated", "write the character itself");
}
function evaluateName(machine, node) {
	return machine.lookUp(node.id);
}
function evaluateNamedExpr(machine, node) {
	const value = machine.evaluate(node.value);
	machine.at = node;
	const name = node.target.id;
	const write = machine.write(node.value, value, machine.globals.entry(name)?.write);
	machine.globals.set(name, value, write);
	return value;
}
function evaluateAttribute(machine, node) {
	const value = machine.evaluate(node.value);
	machine.at = node;
	return getAttribute(value, node.attr);
}
function evaluateSubscript(machine, node) {
	const container = machine.evaluate(node.value);
	const key = machine.evaluate(node.slice);
	machine.at = node;
	return getItem(container, key);
}
function evaluateSlice(machine, node) {
	const [lower, upper, step] = [
		node.lower,
		node.upper,
		node.step
	].map((part) => {
		return part === void 0 ? null : machine.evaluate(part);
	});
	return new PySlice(lower, upper, step);
}
function evaluateLambda(machine, node) {
	for (const value of node.args.defaults) machine.evaluate(value);
	return new PyUserFunction("<lambda>", machine.module.textOf(node));
}
function evaluateJoinedStr(machine, node) {
	let text = "";
	for (const part of node.values) {
		text += machine.evaluate(part);
		allocateText(text.length);
	}
	return text;
}
function evaluateFormattedValue(machine, node) {
	const value = machine.evaluate(node.value);
	const spec = node.formatSpec === void 0 ? "" : machine.evaluate(node.formatSpec);
	machine.at = node;
	return formatValue(node.conversion === void 0 ? value : convert(value, node.conversion), spec);
}
// src/evaluate/expressions/operators.ts
function evaluateBinOp(machine, node) {
	const left = machine.evaluate(node.left);
	const right = machine.evaluate(node.right);
	machine.at = node;
	return binary(node.op, left, right);
}
function evaluateUnaryOp(machine, node) {
	const value = machine.evaluate(node.operand);
	machine.at = node;
	return node.op === "not" ? !isTrue(value) : unary(node.op, value);
}
function evaluateBoolOp(machine, node) {
	const stopsAt = node.op === "or";
	let value = null;
	for (const operand of node.values) {
		value = machine.evaluate(operand);
		if (isTrue(value) === stopsAt) break;
	}
	return value;
}
function evaluateIfExp(machine, node) {
	return machine.evaluate(isTrue(machine.evaluate(node.test)) ? node.body : node.orelse);
}
function evaluateCompare(machine, node) {
	let left = machine.evaluate(node.left);
	for (const [at, operator] of node.ops.entries()) {
		const right = machine.evaluate(node.comparators[at]);
		machine.at = node;
		if (!compare(operator, left, right)) return false;
		left = right;
	}
	return true;
}
function compare(operator, left, right) {
	switch (operator) {
		case "==": return isEqual(left, right);
		case "!=": return !isEqual(left, right);
		case "is": return isSame(left, right);
		case "is not": return !isSame(left, right);
		case "in": return contains(right, left);
		case "not in": return !contains(right, left);
		default: return isOrdered(operator, left, right);
	}
}
// src/evaluate/machine.ts
const MAX_DEPTH = 3e3;
const WRITE_BYTES = 64;
var NodeWrite = class {
	#places;
	#start;
	#end;
	value;
	shadowed;
	constructor(places, { start, end }, value, shadowed) {
		this.#places = places;
		this.#start = start;
		this.#end = end;
		this.value = value;
		this.shadowed = shadowed;
	}
	get span() {
		return this.#places.spanOf(this.#start, this.#end);
	}
};
var Machine = class {
	module;
	globals;
	body;
	dispatch;
	scope;
	at = {
		nodeType: "Module",
		start: 0,
		end: 0
	};
	#deleted = new Set();
	#depth = 0;
	constructor(module, dispatch, globals = new PyDict(), body = module.body) {
		this.module = module;
		this.body = body;
		this.dispatch = dispatch;
		this.globals = globals;
	}
	evaluate(node) {
		step();
		if (++this.#depth > MAX_DEPTH) exceed(`expressions are nested deeper than ${MAX_DEPTH}`, "RecursionError");
		this.at = node;
		const run = this.dispatch.expressions[node.nodeType];
		const value = run(this, node);
		this.#depth--;
		return value;
	}
	run(body) {
		for (const statement of body) {
			step();
			this.at = statement;
			const { statements, ownStatements } = this.dispatch;
			const left = (ownStatements?.[statement.nodeType] ?? statements[statement.nodeType])(this, statement);
			if (left !== void 0) return left;
		}
	}
	runEach(body, passOver) {
		for (const statement of body) try {
			this.guard(() => this.run([statement]));
		} catch (error) {
			this.scope = void 0;
			this.#depth = 0;
			passOver(error, statement);
		}
	}
	within(scope, work) {
		const outer = this.scope;
		this.scope = scope;
		const result = work();
		this.scope = outer;
		return result;
	}
	write(node, value, shadowed) {
		if (shadowed !== void 0) allocate(WRITE_BYTES);
		return new NodeWrite(this.module.places, node, value, shadowed);
	}
	lookUp(name) {
		for (let scope = this.scope; scope !== void 0; scope = scope.parent) {
			const value = scope.names.get(name);
			if (value !== void 0) return value;
			if (scope.names.has(name)) raise(scope === this.scope ? "UnboundLocalError" : "NameError", `the variable '${name}' is used before it has a value`);
		}
		const global = this.globals.get(name);
		if (global !== void 0) return global;
		const ambient = this.#deleted.has(name) ? void 0 : this.dispatch.ambient(name);
		if (ambient !== void 0) return ambient;
		return this.dispatch.builtin(name) ?? raise("NameError", `name '${name}' is not defined`, this.dispatch.hintFor?.(name));
	}
	deleteGlobal(name) {
		if (this.globals.delete(name)) return true;
		if (this.#deleted.has(name) || this.dispatch.ambient(name) === void 0) return false;
		this.#deleted.add(name);
		return true;
	}
	guard(work) {
		try {
			return work();
		} catch (error) {
			throw this.#located(error);
		}
	}
	#located(error) {
		const span = this.module.spanOf(this.at);
		if (error instanceof PythonException) {
			const { code, pythonClass, hint } = error;
			const said = pythonClass === "KeyError" ? `${pythonClass}: ${error.message}` : error.message;
			const message = said === "" ? `${pythonClass} is raised` : said;
			return new MmdetConfigError({
				code,
				message,
				pythonClass,
				hint,
				span
			});
		}
		if (error instanceof MmdetConfigError) return error.span === void 0 ? new MmdetConfigError({
			...error.problems[0],
			span
		}) : error;
		if (error instanceof RangeError) {
			const deep = /call stack/.test(error.message);
			return new MmdetConfigError({
				code: "limit",
				message: deep ? "values or expressions are nested too deeply" : "a value is too large",
				span,
				pythonClass: deep ? "RecursionError" : "MemoryError"
			});
		}
		return error;
	}
};
// src/evaluate/operations/deepCopy.ts
function deepCopy(value, known = new Map()) {
	if (typeof value !== "object" || value === null) return value;
	const copied = known.get(value);
	if (copied !== void 0) return copied;
	step();
	if (value instanceof PyList) return copyList(value, known);
	if (value instanceof PyDict) return copyDict(value, known);
	if (value instanceof PyTuple) return copyTuple(value, known);
	if (value instanceof PySet) {
		allocate(value.size * 32);
		const copy = value.like([...value.values()].map((item) => deepCopy(item, known)));
		known.set(value, copy);
		return copy;
	}
	if (value instanceof PyModuleObject || value instanceof PyView) raise("TypeError", `cannot pickle '${pyTypeName(value)}' object`);
	return value;
}
function copyList(list, known) {
	allocate(list.items.length * 32);
	const copy = new PyList([], list.writes?.slice());
	known.set(list, copy);
	for (const item of list.items) copy.items.push(deepCopy(item, known));
	return copy;
}
function copyTuple(tuple, known) {
	const items = tuple.items.map((item) => deepCopy(item, known));
	const copy = items.every((item, at) => item === tuple.items[at]) ? tuple : new PyTuple(items, tuple.writes);
	known.set(tuple, copy);
	return copy;
}
function copyDict(dict, known) {
	allocate(dict.size * 160);
	const copy = dict instanceof CustomDict ? dict.emptyCopy() : new PyDict();
	known.set(dict, copy);
	for (const { key, value, write } of dict.entries()) {
		const item = deepCopy(value, known);
		if (copy instanceof CustomDict) copy.setItem(key, item, write);
		else copy.set(key, item, write);
	}
	return copy;
}
// src/evaluate/modules/table.ts
const only = (call, name) => bind(call, {
	name,
	parameters: ["x"]
})[0];
const COPY_SIGNATURE = {
	parameters: ["x", "memo"],
	required: 1,
	positionalOnly: 0
};
const COPY = {
	copy: new PyBuiltin("copy", (call) => copy(bind(call, {
		...COPY_SIGNATURE,
		name: "copy"
	})[0]), false),
	deepcopy: new PyBuiltin("deepcopy", (call) => deepCopy(bind(call, {
		...COPY_SIGNATURE,
		name: "deepcopy"
	})[0]), false)
};
function copy(value) {
	if (value instanceof PyList) return new PyList(value.items.slice(), value.writes?.slice());
	if (value instanceof PySet) return value.like(value.values());
	if (value instanceof CustomDict) return value.shallowCopy();
	return value instanceof PyDict ? value.copy() : value;
}
const ITERTOOLS = {
	chain: new PyType("itertools.chain", (call) => {
		takesNoKeywords(call, "chain");
		return new PyIterator("chain", chained(call.positional));
	}, void 0, { from_iterable: new PyBuiltin("from_iterable", (call) => {
		return new PyIterator("chain", chained(turns$1(new PyIterator("iterator", iterate(only(call, "from_iterable"))))));
	}) }),
	product: new PyType("itertools.product", (call) => {
		for (const { key } of call.keywords?.entries() ?? []) if (key !== "repeat") raise("TypeError", `'${String(key)}' is an invalid keyword argument for product()`);
		const count = asIndex(call.keywords?.get("repeat") ?? 1);
		if (count < 0) raise("ValueError", "repeat argument cannot be negative");
		const pools = count === 0 ? [] : call.positional.map((source) => collect(source));
		allocate(count * pools.length * 32);
		return new PyIterator("product", product(Array.from({ length: count }, () => pools).flat()));
	})
};
function* chained(sources) {
	for (const source of sources) yield* turns$1(source);
}
function* product(pools, row = []) {
	step();
	const pool = pools[row.length];
	if (pool === void 0) yield new PyTuple(row);
	else for (const item of pool) yield* product(pools, [...row, item]);
}
function real(value) {
	return asFloat(value) ?? raise("TypeError", `must be real number, not ${pyTypeName(value)}`);
}
function rounding(name, round) {
	return new PyBuiltin(name, (call) => {
		const value = only(call, name);
		return asInt(value) ?? truncate(round(real(value)));
	});
}
function testing(name, test) {
	return new PyBuiltin(name, (call) => test(real(only(call, name))));
}
const MATH = {
	ceil: rounding("ceil", Math.ceil),
	e: new PyFloat(Math.E),
	floor: rounding("floor", Math.floor),
	gcd: new PyBuiltin("gcd", (call) => {
		takesNoKeywords(call, "gcd");
		return call.positional.map(wholeNumber).reduce(greatestDivisor, 0);
	}),
	inf: new PyFloat(Number.POSITIVE_INFINITY),
	isinf: testing("isinf", (value) => Math.abs(value) === Number.POSITIVE_INFINITY),
	isnan: testing("isnan", Number.isNaN),
	nan: new PyFloat(NaN),
	pi: new PyFloat(Math.PI),
	sqrt: new PyBuiltin("sqrt", (call) => {
		const value = real(only(call, "sqrt"));
		return value < 0 ? raise("ValueError", "math domain error") : new PyFloat(Math.sqrt(value));
	}),
	tau: new PyFloat(2 * Math.PI)
};
function wholeNumber(value) {
	return asInt(value) ?? raise("TypeError", `'${pyTypeName(value)}' object cannot be interpreted as an integer`);
}
function greatestDivisor(left, right) {
	let [one, other] = [left, right].map((value) => value < 0 ? subtractInts(0, value) : value);
	while (Number(other) !== 0) [one, other] = [other, moduloInts(one, other)];
	return one;
}
function ofPath(name, compute) {
	const run = (call) => compute(textOf(bind(call, {
		name,
		parameters: ["path"],
		positionalOnly: 0
	})[0]));
	return new PyBuiltin(name, run, false);
}
function textOf(value) {
	if (typeof value === "string") return value;
	return raise("TypeError", `expected str, bytes or os.PathLike object, not ${pyTypeName(value)}`);
}
const OS_PATH = {
	basename: ofPath("basename", basename),
	dirname: ofPath("dirname", dirname),
	isabs: ofPath("isabs", isAbsolute),
	join: new PyBuiltin("join", (call) => joinPaths(...call.positional.map(textOf)), false),
	normpath: ofPath("normpath", normalizePath),
	sep: "/",
	split: ofPath("split", (path) => new PyTuple([dirname(path), basename(path)])),
	splitext: ofPath("splitext", (path) => new PyTuple([...splitExtension(path)]))
};
var NameOnly = class extends PyObject {
	get typeName() {
		return "_SpecialForm";
	}
	get printable() {
		return true;
	}
};
const named = (module, names) => Object.fromEntries(names.split(" ").map((name) => [name, new NameOnly(`${module}.${name}`)]));
const MODULES = {
	copy: COPY,
	itertools: ITERTOOLS,
	math: MATH,
	os: {
		path: new PyModuleObject("os.path", OS_PATH),
		sep: "/"
	},
	"os.path": OS_PATH,
	__future__: { annotations: new NameOnly("_Feature((3, 7, 0, 'beta', 1), None, 16777216)") },
	typing: named("typing", "Any Callable Dict Iterable List Optional Sequence Set Tuple Type Union")
};
function isPureModule(name) {
	return Object.hasOwn(MODULES, name);
}
function pureMember(module, name) {
	const members = Object.hasOwn(MODULES, module) ? MODULES[module] : void 0;
	return members !== void 0 && Object.hasOwn(members, name) ? members[name] : void 0;
}
const made = new Map();
function importModule(name) {
	const known = made.get(name);
	if (known !== void 0) return known;
	const members = Object.hasOwn(MODULES, name) ? MODULES[name] : void 0;
	const [root = name] = name.split(".");
	if (members === void 0 && !STANDARD_MODULES.has(root)) return raise("ModuleNotFoundError", `No module named '${root}'`);
	if (members === void 0 && root !== name && !STANDARD_PACKAGES.has(root)) return raise("ModuleNotFoundError", `No module named '${name}'; '${root}' is not a package`);
	const module = new PyModuleObject(name, members ?? {});
	made.set(name, module);
	return module;
}
// src/evaluate/statements/control.ts
function runIf(machine, node) {
	return machine.run(isTrue(machine.evaluate(node.test)) ? node.body : node.orelse);
}
function runFor(machine, node) {
	const source = machine.evaluate(node.iter);
	machine.at = node.iter;
	const items = iterate(source);
	for (let next = items.next(); next.done !== true; next = items.next()) {
		step();
		assign(machine, node.target, next.value, node.iter);
		if (machine.run(node.body) === "break") return void 0;
		machine.at = node.iter;
	}
	return machine.run(node.orelse);
}
function runWhile(machine, node) {
	while (isTrue(machine.evaluate(node.test))) {
		step();
		if (machine.run(node.body) === "break") return void 0;
	}
	return machine.run(node.orelse);
}
function runAssert(machine, node) {
	if (isTrue(machine.evaluate(node.test))) return void 0;
	const message = node.msg === void 0 ? "" : toText(machine.evaluate(node.msg));
	machine.at = node;
	return raise("AssertionError", message);
}
function runFunctionDef(machine, node) {
	if (node.decorators.length > 0) {
		machine.at = node.decorators[0] ?? node;
		refuse("a decorator would run code of the config", "remove it: no function of a config is called");
	}
	for (const value of node.args.defaults) machine.evaluate(value);
	const returns = node.returns === void 0 ? [] : [node.returns];
	evaluateAnnotations(machine, [...parameterAnnotations(node.args), ...returns]);
	const made = new PyUserFunction(node.name, `<function ${node.name}>`);
	machine.globals.set(node.name, made, machine.write(node, made, machine.globals.entry(node.name)?.write));
}
function runDelete(machine, node) {
	for (const target of node.targets) deleteTarget(machine, target);
}
function deleteTarget(machine, target) {
	switch (target.nodeType) {
		case "Name":
			machine.at = target;
			if (machine.deleteGlobal(target.id)) return;
			if (/^__.*__$/.test(target.id)) refuse(`deleting ${target.id} is not evaluated`);
			raise("NameError", `name '${target.id}' is not defined`);
			return;
		case "Attribute": {
			const owner = machine.evaluate(target.value);
			machine.at = target;
			deleteAttribute(owner, target.attr);
			return;
		}
		case "Subscript": {
			const owner = machine.evaluate(target.value);
			const key = machine.evaluate(target.slice);
			machine.at = target;
			deleteItem(owner, key);
			return;
		}
		case "Tuple":
		case "List":
			for (const part of target.elts) deleteTarget(machine, part);
			return;
		default: refuse(`deleting ${target.nodeType} is not evaluated`);
	}
}
function runImport(machine, node) {
	for (const { name, asname } of node.names) {
		const module = machine.dispatch.importModule(name);
		const [root = name] = name.split(".");
		if (asname !== void 0) bindName(machine, node, asname, module);
		else bindName(machine, node, root, root === name ? module : machine.dispatch.importModule(root));
	}
}
function runImportFrom(machine, node) {
	if (node.level > 0 || node.module === void 0) return refuseRelative();
	const module = machine.dispatch.importModule(node.module);
	for (const { name, asname } of node.names) {
		const value = dataAttribute(module, name) ?? refuseMember(module, name);
		bindName(machine, node, asname ?? name, value);
	}
}
function refuseRelative() {
	return raise("KeyError", "'__name__' not in globals");
}
function bindName(machine, node, name, value) {
	machine.globals.set(name, value, machine.write(node, value, machine.globals.entry(name)?.write));
}
// src/evaluate/evaluateModule.ts
function refused(name, instead) {
	return () => refuse(`${name} is not evaluated`, instead);
}
function passOver$1() {}
const WITHOUT_TRY = "write what the config needs without it: nothing here depends on what is installed";
const EXPRESSIONS = {
	Attribute: evaluateAttribute,
	Await: refused("await"),
	BinOp: evaluateBinOp,
	BoolOp: evaluateBoolOp,
	Call: evaluateCall,
	Compare: evaluateCompare,
	Constant: evaluateConstant,
	Dict: evaluateDict,
	DictComp: evaluateDictComp,
	FormattedValue: evaluateFormattedValue,
	GeneratorExp: evaluateGeneratorExp,
	IfExp: evaluateIfExp,
	JoinedStr: evaluateJoinedStr,
	Lambda: evaluateLambda,
	List: evaluateList,
	ListComp: evaluateListComp,
	Name: evaluateName,
	NamedExpr: evaluateNamedExpr,
	Set: evaluateSet,
	SetComp: evaluateSetComp,
	Slice: evaluateSlice,
	Starred: refused("a starred expression here"),
	Subscript: evaluateSubscript,
	Tuple: evaluateTuple,
	UnaryOp: evaluateUnaryOp,
	Yield: refused("yield"),
	YieldFrom: refused("yield from")
};
const STATEMENTS = {
	AnnAssign: runAnnAssign,
	Assert: runAssert,
	Assign: runAssign,
	AsyncFor: refused("async for"),
	AsyncFunctionDef: runFunctionDef,
	AsyncWith: refused("async with"),
	AugAssign: runAugAssign,
	Break: () => "break",
	ClassDef: refused("a class definition", "move it to a module, and import that with custom_imports"),
	Continue: () => "continue",
	Delete: runDelete,
	Expr: (machine, node) => {
		machine.evaluate(node.value);
	},
	For: runFor,
	FunctionDef: runFunctionDef,
	Global: passOver$1,
	If: runIf,
	Import: runImport,
	ImportFrom: runImportFrom,
	Match: refused("a match statement", "write if and elif"),
	Nonlocal: refused("nonlocal"),
	Pass: passOver$1,
	Raise: refused("raise", "write assert"),
	Return: refused("return"),
	Try: refused("a try statement", WITHOUT_TRY),
	TryStar: refused("except*", WITHOUT_TRY),
	While: runWhile,
	With: refused("a with statement other than read_base()")
};
const PYTHON = {
	expressions: EXPRESSIONS,
	statements: STATEMENTS,
	ambient: () => void 0,
	builtin,
	importModule
};
function evaluateModule(module, options = {}) {
	const { ambient, hintFor, importModule: ownModules, statements, passOver } = options;
	if (passOver === void 0) module.compile();
	const machine = new Machine(module, {
		expressions: EXPRESSIONS,
		statements: STATEMENTS,
		ownStatements: statements,
		ambient: ambient ?? PYTHON.ambient,
		builtin,
		hintFor,
		importModule: ownModules === void 0 ? importModule : (name) => ownModules(name) ?? importModule(name)
	}, options.globals, options.body);
	if (passOver === void 0) machine.guard(() => withBudget(() => machine.run(machine.body)));
	else withBudget(() => machine.runEach(machine.body, passOver));
	return machine.globals;
}
function evaluateExpression(module, node, ambient, hintFor) {
	const machine = new Machine(module, {
		...PYTHON,
		ambient,
		hintFor
	});
	return machine.guard(() => withBudget(() => machine.evaluate(node)));
}
// src/config/engineClass.ts
function engineClass(name, file, isInstance, construct = () => refuse(`${name}(...) is not evaluated`)) {
	return new PyType(`mmengine.config.${file}.${name}`, construct, isInstance);
}
// src/config/configDict.ts
var ConfigDict = class ConfigDict extends CustomDict {
	scope;
	constructor(scope) {
		super();
		this.scope = scope;
	}
	static from(items) {
		allocate(items.size * 160);
		const made = new ConfigDict();
		for (const { key, value, write } of items.entries()) made.setItem(key, value, write);
		return made;
	}
	get typeName() {
		return "ConfigDict";
	}
	get ownType() {
		return CONFIG_DICT_TYPE;
	}
	get methods() {
		return METHODS;
	}
	getAttribute(name) {
		if (name === "scope" && this.scope !== void 0) return this.scope;
		if (REFUSED.has(name)) refuse(`the attribute ${name} of a ConfigDict is not evaluated`);
		return this.get(name);
	}
	setAttribute(name, value, write) {
		if (READ_ONLY.has(name)) raise("AttributeError", `'Dict' object attribute '${name}' is read-only`);
		this.setItem(name, value, write);
	}
	deleteAttribute(name) {
		return this.delete(name) || raise("KeyError", `'${name}'`);
	}
	setItem(key, value, write) {
		this.set(key, hook(value), write);
	}
	emptyCopy() {
		return new ConfigDict();
	}
	operate(operator, other, selfIsLeft) {
		if (operator === "|=" && selfIsLeft && other instanceof PyDict) {
			this.updateWith(other);
			return this;
		}
		return refuse(`the operator ${operator} of a ConfigDict is not evaluated`, "write update(...), or dict(**a, **b)");
	}
	updateWith(other) {
		for (const { key, value, write } of [...other.entries()]) {
			const entry = this.entry(key);
			if (entry?.value instanceof PyDict && value instanceof PyDict) {
				updateNested(entry.value, value);
				this.set(key, entry.value, writeOver$1(write, entry.write));
			} else this.setItem(key, value, writeOver$1(write, entry?.write));
		}
	}
};
function updateNested(target, source) {
	if (target instanceof ConfigDict) target.updateWith(source);
	else for (const { key, value, write } of source.entries()) target.set(key, value, write);
}
const LIST_ITEMS$1 = 4;
function hook(value) {
	if (typeof value !== "object" || value === null) return value;
	if (value instanceof PyList || value instanceof PyTuple) allocate((value.items.length + LIST_ITEMS$1) * 32);
	if (value instanceof PyList) return new PyList(value.items.map(hook), value.writes?.slice());
	if (value instanceof PyTuple) return new PyTuple(value.items.map(hook), value.writes);
	return value instanceof PyDict && !(value instanceof CustomDict) ? ConfigDict.from(value) : value;
}
const REFUSED = new Set("lazy build_lazy merge deepcopy to_dict freeze unfreeze _hook _to_lazy_dict fromkeys".split(" "));
const READ_ONLY = new Set([..."get pop update values items copy setdefault clear keys popitem".split(" "), ...REFUSED]);
const METHODS = {
	copy: (self, call) => {
		bind(call, {
			name: "copy",
			parameters: []
		});
		allocate(self.size * 160);
		return self.shallowCopy();
	},
	get: (self, call) => {
		const [key, fallback = null] = keyAndDefault(call, "get");
		const entry = self.entry(key);
		return entry === void 0 ? fallback : entry.value;
	},
	items: (self, call) => {
		bind(call, {
			name: "items",
			parameters: []
		});
		allocate(self.size * 160);
		return new PyList([...self.entries()].map(({ key, value, write }) => new PyTuple([key, value], [void 0, write])));
	},
	pop: (self, call) => {
		const [key, fallback = null] = keyAndDefault(call, "pop");
		const entry = self.entry(key);
		if (entry === void 0) return fallback;
		self.delete(key);
		return entry.value;
	},
	setdefault: (self, call, machine) => {
		const [key, fallback = null] = keyAndDefault(call, "setdefault");
		const entry = self.entry(key);
		if (entry !== void 0) return entry.value;
		allocate(160);
		self.setItem(key, fallback, machine.write(call.nodes[1] ?? machine.at, fallback));
		return fallback;
	},
	update: (self, call) => {
		const [source] = call.positional;
		if (call.positional.length > 1) raise("TypeError", "update only accept one positional argument");
		if (source !== void 0 && !(source instanceof PyDict)) raise("TypeError", `descriptor 'items' for 'dict' objects doesn't apply to a '${pyTypeName(source)}' object`);
		for (const one of [source, call.keywords]) {
			if (!(one instanceof PyDict)) continue;
			allocate(one.size * 160);
			self.updateWith(one);
		}
		return null;
	},
	values: (self, call) => {
		bind(call, {
			name: "values",
			parameters: []
		});
		allocate(self.size * 160);
		const entries = [...self.entries()];
		return new PyList(entries.map(({ value }) => value), entries.map(({ write }) => write));
	}
};
function keyAndDefault(call, name) {
	return bind(call, {
		name,
		parameters: ["key", "default"],
		required: 1,
		positionalOnly: 0
	});
}
const CONFIG_DICT_TYPE = engineClass("ConfigDict", "config", (value) => value instanceof ConfigDict, (call) => {
	const made = new ConfigDict();
	for (const source of [...call.positional, call.keywords]) {
		if (source === void 0 || !isTrue(source)) continue;
		if (!(source instanceof PyDict)) refuse(`ConfigDict() of ${aPyType(source)} is not evaluated`);
		allocate(source.size * 160);
		for (const { key, value, write } of source.entries()) made.setItem(key, value, write);
	}
	return made;
});
// src/config/lazy/mmengineModules.ts
const READ_BASE = new PyBuiltin("read_base", () => refuse("read_base() outside a with statement is not evaluated"), false);
function runReadBase(machine, node) {
	for (const { contextExpr: expression } of node.items) if ((expression.nodeType === "Call" ? machine.evaluate(expression.func) : void 0) !== READ_BASE) refuse("a with statement other than read_base() is not evaluated");
	return machine.run(node.body);
}
const MEMBERS = {
	Config: engineClass("Config", "config"),
	ConfigDict: CONFIG_DICT_TYPE,
	DictAction: engineClass("DictAction", "config"),
	read_base: READ_BASE
};
function mmengineModule(name) {
	if (name === "mmengine") return new PyModuleObject(name, { Config: MEMBERS["Config"] });
	if (name === "mmengine.config" || name === "mmengine.config.config") return new PyModuleObject(name, MEMBERS);
	return name.startsWith("mmengine.config.") ? refuse(`the module ${name} is not evaluated`) : void 0;
}
// src/config/load/copyBase.ts
const SCOPE_KEY = "_scope_";
function scopedCopy({ dict, shared }, scope, askedFrom) {
	const isTyped = dict.has("type");
	if (isTyped && scope !== null && (dict.get(SCOPE_KEY) ?? null) === null) throw new MmdetConfigError({
		code: "evaluation",
		message: `'dict' object has no attribute '${SCOPE_KEY}'`,
		span: dict.entry("type")?.write?.span,
		pythonClass: "AttributeError",
		hint: "an external base cannot assign a variable named type"
	});
	return new Copier(scope, askedFrom, shared).dict(dict, scope !== null && !isTyped);
}
function plainCopy(dict) {
	return new Copier(void 0).dict(dict, false);
}
function withOwnVariables(base, names) {
	const made = base.copy();
	for (const name of new Set(names)) {
		const entry = base.entry(name);
		if (entry !== void 0) made.set(name, new Copier(null).value(entry.value, false), entry.write);
	}
	return made;
}
function addDicts(value, found) {
	if (value instanceof PyDict) {
		found.add(value);
		for (const entry of value.entries()) addDicts(entry.value, found);
	} else if (value instanceof PyList || value instanceof PyTuple) for (const item of value.items) addDicts(item, found);
}
const LIST_ITEMS = 4;
var Copier = class {
	#scope;
	#write;
	#sets = new Map();
	#shared;
	#scoped = new Set();
	constructor(scope, askedFrom, shared) {
		this.#scope = scope;
		this.#shared = shared;
		this.#write = scope == null || askedFrom === void 0 ? void 0 : {
			span: askedFrom,
			value: scope
		};
	}
	dict(dict, wantsScope) {
		allocate(dict.size * 160);
		const made = new ConfigDict(this.#scope);
		return this.#byItself(() => {
			for (const { key, value, write } of dict.entries()) made.set(key, this.value(value, wantsScope), write);
			return made;
		});
	}
	#byItself(copy) {
		const outer = this.#sets;
		if (this.#scope !== void 0) this.#sets = new Map();
		const made = copy();
		this.#sets = outer;
		return made;
	}
	value(value, wantsScope) {
		if (typeof value !== "object" || value === null) return value;
		if (value instanceof PyList) return new PyList(this.#items(value.items, wantsScope), value.writes?.slice());
		if (value instanceof PyTuple) return new PyTuple(this.#items(value.items, wantsScope), value.writes);
		if (value instanceof PySet) return this.#set(value);
		return value instanceof PyDict ? this.#typed(value, wantsScope) : value;
	}
	#items(items, wantsScope) {
		allocate((items.length + LIST_ITEMS) * 32);
		const isAlone = this.#scope !== void 0;
		return items.map((item) => isAlone && item instanceof PySet ? item.like(item.values()) : this.value(item, wantsScope));
	}
	#typed(dict, wantsScope) {
		const isTyped = wantsScope && dict.has("type");
		const made = this.dict(dict, wantsScope && !isTyped);
		if (isTyped && this.#shared?.has(dict)) this.#scoped.add(dict);
		if ((isTyped || this.#scoped.has(dict)) && (made.get(SCOPE_KEY) ?? null) === null) made.set(SCOPE_KEY, this.#scope, this.#write);
		return made;
	}
	#set(set) {
		const known = this.#sets.get(set);
		if (known !== void 0) return known;
		const made = set.like(set.values());
		this.#sets.set(set, made);
		return made;
	}
};
// src/config/load/mappedText.ts
var MappedText = class MappedText {
	text;
	#pieces;
	constructor(text, pieces = []) {
		this.text = text;
		this.#pieces = pieces;
	}
	replaceAll(pattern, replacement) {
		const pieces = [];
		let out = "";
		let from = 0;
		for (const match of this.text.matchAll(pattern)) {
			this.#keep(pieces, from, match.index, out.length);
			out += this.text.slice(from, match.index);
			const start = out.length;
			const origin = this.originOf(match.index, match.index + match[0].length);
			out += replacement(match);
			pieces.push({
				start,
				end: out.length,
				originStart: origin.start,
				originEnd: origin.end
			});
			from = match.index + match[0].length;
		}
		if (from === 0) return this;
		this.#keep(pieces, from, this.text.length, out.length);
		return new MappedText(out + this.text.slice(from), pieces);
	}
	#keep(pieces, from, to, at) {
		for (const piece of this.#pieces) {
			if (piece.start < from || piece.end > to) continue;
			pieces.push({
				...piece,
				start: piece.start - from + at,
				end: piece.end - from + at
			});
		}
	}
	originOf(start, end) {
		return {
			start: this.#origin(start, false),
			end: this.#origin(end, true)
		};
	}
	#origin(offset, isEnd) {
		let shift = 0;
		for (const piece of this.#pieces) {
			if (isEnd ? offset <= piece.start : offset < piece.start) break;
			if (isEnd ? offset <= piece.end : offset < piece.end) return isEnd ? piece.originEnd : piece.originStart;
			shift = piece.originEnd - piece.end;
		}
		return offset + shift;
	}
};
// src/config/load/tolerance.ts
var Tolerance = class {
	problems = [];
	files = new Set();
	lost = new Set();
	lose(names) {
		this.lost = names === void 0 || this.lost === void 0 ? void 0 : new Set([...this.lost, ...names]);
	}
};
function passOver({ tolerance }, error, lost) {
	if (tolerance === void 0 || !(error instanceof MmdetConfigError) || error.code === "limit") throw error;
	tolerance.problems.push(...error.problems);
	tolerance.lose(lost);
}
function byKeys(context, dict, start, work) {
	try {
		return work(dict, start);
	} catch (error) {
		if (context.tolerance === void 0) throw error;
	}
	let made = start;
	for (const { key, value, write } of dict.entries()) {
		const part = new PyDict();
		part.set(key, value, write);
		try {
			made = work(part, made);
		} catch (error) {
			passOver(context, error, [String(key)]);
		}
	}
	return made;
}
// src/config/load/placeholders.ts
const VARIABLE = /\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:\s*(?=\S)(\S{0,1000}?)\s*['"]?\}\}/gu;
function fillEnvironment(text, source, env, used) {
	let filled = text;
	for (const match of text.text.matchAll(VARIABLE)) {
		const [whole, name, fallback] = match;
		const span = {
			source,
			...text.originOf(match.index, match.index + whole.length)
		};
		used.asksEnvironment = true;
		const given = Object.hasOwn(env, name) ? env[name] : void 0;
		if (given !== void 0) used.environment.set(name, given);
		const value = given ?? fallback;
		if (value === "") throw new MmdetConfigError(missingVariable(name, span));
		if (SPECIAL.test(fallback)) throw new MmdetConfigError(specialDefault(name, span));
		if (value.includes("\\")) throw new MmdetConfigError(backslash(name, span));
		const literal = fallback === "" ? "(?=\\S)" : fallback.replaceAll(".", "[^\\n]");
		filled = filled.replaceAll(new RegExp(`\\{\\{['"]?\\s*\\$${name}\\s*:\\s*${literal}\\s*['"]?\\}\\}`, "gu"), () => value);
	}
	return filled;
}
const SPECIAL = /[\\^$*+?{}[\]|()]/;
function missingVariable(name, span) {
	return {
		code: "config-parse",
		message: `the environment variable ${name} is not set and has no default`,
		span,
		pythonClass: "KeyError",
		hint: `set ${name} in the environment, or give a default: {{$${name}:value}}`
	};
}
function specialDefault(name, span) {
	return {
		code: "config-parse",
		message: `MMEngine takes the default of ${name} for a regular expression, which may not find itself`,
		span,
		hint: "use a default without any of \\ ^ $ * + ? { } [ ] | ( )"
	};
}
function backslash(name, span) {
	return {
		code: "config-parse",
		message: `MMEngine reads a backslash in the value of ${name} as an escape`,
		span,
		hint: "use forward slashes in paths"
	};
}
function parseConfig(source, context = {}) {
	if (context.tolerance !== void 0) {
		const { module, problems } = parseModule(source);
		for (const problem of problems) context.tolerance.problems.push(...withHint(source, problem).problems);
		return module;
	}
	try {
		return parsePython(source);
	} catch (error) {
		throw error instanceof MmdetConfigError ? withHint(source, error) : error;
	}
}
function withHint(source, error) {
	if (error.span === void 0) return error;
	const { line } = source.positionAt(error.span.start);
	const bare = /(?<!['"])\{\{\s*\$\w+\s*:[^{}]*\}\}/.exec(source.lineText(line))?.[0];
	if (bare === void 0) return error;
	const hint = `MMEngine reads the file as Python before it fills in variables: write '${bare}'`;
	return new MmdetConfigError({
		...error.problems[0],
		hint
	}, { cause: error });
}
const MARK = "";
const DIGIT_ZERO = 63712;
const MARK_PART = /[\uf8e0-\uf8f2]/;
function holdsMarker(text) {
	return MARK_PART.test(text);
}
function fillPlaceholders(source, path, options) {
	try {
		return filledText(source, path, options);
	} catch (error) {
		passOver(options, error);
		return {
			text: new MappedText(source.text),
			references: new Map(),
			environment: new Map(),
			asksEnvironment: true
		};
	}
}
function filledText(source, path, options) {
	let text = new MappedText(source.text);
	const used = {
		environment: new Map(),
		asksEnvironment: false
	};
	const references = new Map();
	if (source.text.includes("{{")) {
		checkCount(source);
		if (options.usePredefinedVariables) text = fillPredefined(text, path);
		if (options.useEnvironmentVariables) text = fillEnvironment(text, source, options.env, used);
		text = markReferences(text, references);
	}
	return {
		text,
		references,
		...used
	};
}
const MAX_PLACEHOLDERS = 500;
function checkCount(source) {
	let count = 0;
	for (let at = source.text.indexOf("{{"); at >= 0; at = source.text.indexOf("{{", at + 2)) {
		if (++count <= MAX_PLACEHOLDERS) continue;
		throw new MmdetConfigError({
			code: "limit",
			message: `more than ${MAX_PLACEHOLDERS} placeholders {{...}} in one file`,
			span: {
				source,
				start: at,
				end: at + 2
			}
		});
	}
}
function fillPredefined(text, path) {
	const name = basename(path);
	const values = {
		fileDirname: dirname(path),
		fileBasename: name,
		fileBasenameNoExtension: splitExtension(name)[0],
		fileExtname: splitExtension(path)[1]
	};
	let filled = text;
	for (const [variable, value] of Object.entries(values)) filled = filled.replaceAll(new RegExp(`\\{\\{\\s*${variable}\\s*\\}\\}`, "g"), () => value.replaceAll("\\", "/"));
	return filled;
}
function markReferences(text, references) {
	const markers = new Map();
	return text.replaceAll(/\{\{\s*_base_\.([\p{L}\p{N}_.]+)\s*\}\}/gu, ([, path = ""]) => {
		let marker = markers.get(path);
		if (marker === void 0) {
			marker = `_${path}_${MARK}${digits(markers.size)}`;
			markers.set(path, marker);
			references.set(marker, { path });
		}
		return `"${marker}"`;
	});
}
function digits(number) {
	return String.fromCharCode(...[
		number >> 8,
		number >> 4,
		number
	].map((digit) => DIGIT_ZERO + (digit & 15)));
}
// src/config/load/size.ts
const sizes = new WeakMap();
const MIN_KEPT = 16;
const SCALAR = {
	values: 0,
	depth: 0,
	isData: true
};
const OBJECT = {
	values: 0,
	depth: 0,
	isData: false
};
const ENDLESS = {
	values: Number.POSITIVE_INFINITY,
	depth: Number.POSITIVE_INFINITY,
	isData: false
};
function sizeOf(value, level = 0) {
	if (typeof value !== "object" || value === null) return SCALAR;
	const known = sizes.get(value);
	if (known !== void 0) return known;
	if (level > 300) return ENDLESS;
	const size = {
		values: 0,
		depth: 1,
		isData: true
	};
	if (value instanceof PyDict) for (const { value: inner } of value.entries()) addTo(size, inner, level);
	else if (value instanceof PyList || value instanceof PyTuple) for (const item of value.items) addTo(size, item, level);
	else if (value instanceof PySet) for (const item of value.values()) addTo(size, item, level);
	else return value instanceof PyObject ? OBJECT : SCALAR;
	if (size.values >= MIN_KEPT) sizes.set(value, size);
	return size;
}
function addTo(size, inner, level) {
	size.values++;
	if (typeof inner !== "object" || inner === null) return;
	const { values, depth, isData } = sizeOf(inner, level + 1);
	size.values += values;
	if (depth >= size.depth) size.depth = depth + 1;
	if (!isData) size.isData = false;
}
function isModestData(dict) {
	const { values, depth, isData } = sizeOf(dict);
	return isData && values < 3e5 && depth <= 300;
}
function checkSize(dict, parts) {
	let most = 0;
	let deepest = 0;
	for (const part of parts) {
		const size = sizeOf(part);
		most += size.values;
		deepest = Math.max(deepest, size.depth);
	}
	if (most <= 3e5 && deepest <= 300) return;
	const { values, depth } = sizeOf(dict);
	if (values > 3e5) throw new MmdetConfigError({
		code: "limit",
		message: `the config has more than ${MAX_VALUES} values`,
		pythonClass: "MemoryError"
	});
	if (depth <= 300) return;
	throw new MmdetConfigError({
		code: "limit",
		message: `values are nested deeper than 300`,
		pythonClass: "RecursionError"
	});
}
// src/config/load/finaliseValues.ts
function settle(dict, context) {
	if (context.reference === void 0 && isModestData(dict)) return dict;
	const settler = new Settler(context);
	try {
		return settler.dict(dict);
	} catch (error) {
		throw settler.located(error);
	}
}
var Settler = class {
	#context;
	#count = 0;
	#depth = 0;
	#write;
	constructor(context) {
		this.#context = context;
	}
	located(error) {
		if (!(error instanceof MmdetConfigError) || error.span !== void 0) return error;
		return new MmdetConfigError({
			...error.problems[0],
			span: this.#write?.span
		});
	}
	dict(dict) {
		this.#enter(dict.size);
		let copy;
		for (const entry of dict.entries()) {
			const { key, value, write } = entry;
			if (write !== void 0) this.#write = write;
			this.#key(key);
			const settled = this.value(value);
			if (settled === value) continue;
			copy ??= dict.copy();
			copy.set(key, settled, withWritten(write, settled));
		}
		this.#depth--;
		return copy ?? dict;
	}
	value(value) {
		if (typeof value === "string") return this.#context.reference === void 0 ? value : this.#text(value);
		if (typeof value !== "object" || value === null) return value;
		if (value instanceof PyDict) return this.dict(value);
		if (value instanceof PyList || value instanceof PyTuple) return this.#sequence(value);
		if (value instanceof PySet) return this.#set(value);
		return value instanceof PyObject ? this.#object(value, true) : value;
	}
	#sequence(sequence) {
		this.#enter(sequence.items.length);
		const { items, writes } = sequence;
		let changed;
		let written;
		for (let at = 0; at < items.length; at++) {
			const write = writes?.[at];
			if (write !== void 0) this.#write = write;
			const item = items[at];
			const settled = this.value(item);
			if (settled === item) continue;
			changed ??= items.slice();
			changed[at] = settled;
			written ??= writes?.slice();
			if (written !== void 0) written[at] = withWritten(write, settled);
		}
		this.#depth--;
		if (changed === void 0) return sequence;
		return sequence instanceof PyList ? new PyList(changed, written) : new PyTuple(changed, written);
	}
	#set(set) {
		this.#enter(set.size);
		let changed = false;
		const items = [...set.values()].map((item) => {
			this.#key(item);
			if (!(item instanceof PyObject)) return item;
			const settled = this.#object(item, false);
			changed ||= settled !== item;
			return settled;
		});
		this.#depth--;
		return changed ? set.like(items) : set;
	}
	#key(key) {
		if (typeof key === "string" && this.#context.reference !== void 0 && holdsMarker(key)) this.#refusePart();
		if (key instanceof PyTuple) for (const item of key.items) this.#key(item);
	}
	#text(text) {
		const value = this.#context.reference?.(text, this.#write);
		if (value !== void 0) {
			const { values, depth } = sizeOf(value);
			this.#enter(values, depth);
			this.#depth -= depth;
			return value;
		}
		if (holdsMarker(text)) this.#refusePart();
		return text;
	}
	#object(value, isWhole) {
		const given = this.#context.object?.(value, isWhole);
		if (typeof given === "object" && given !== null && "refused" in given) throw this.#error("python-unsupported", given.refused, void 0, given.hint);
		if (given !== void 0) return given;
		if (value instanceof PyModuleObject || value instanceof PyView || value.typeName === "generator") throw this.#error("evaluation", `cannot pickle '${value.typeName}' object`, "TypeError", "MMEngine copies every value of a config");
		if (value.printable) return value;
		if (value instanceof PyUserFunction) return new PyExpression(value.code, void 0, []);
		throw this.#error("python-unsupported", `a ${value.typeName} as a value prints as an address in memory`, void 0, /function|method/.test(value.typeName) ? "call it, or leave it out" : "make a list of it: list(...)");
	}
	#enter(size, depth = 1) {
		this.#count += size + 1;
		if (this.#count > 3e5) throw this.#error("limit", `the config has more than ${MAX_VALUES} values`, "MemoryError");
		this.#depth += depth;
		if (this.#depth > 300) throw this.#error("limit", `values are nested deeper than 300`, "RecursionError");
	}
	#refusePart() {
		throw this.#error("config-parse", "a reference to the base is filled in only where it is a whole value; MMEngine leaves a random text here", void 0, "write the variable: f'{_base_.name}/...' in place of '{{_base_.name}}/...'");
	}
	#error(code, message, pythonClass, hint) {
		const span = this.#write?.span;
		return new MmdetConfigError({
			code,
			message,
			pythonClass,
			hint,
			span
		});
	}
};
// src/config/load/loadedConfig.ts
function dropDunderNames(globals) {
	for (const { key, write } of [...globals.entries()]) {
		if (typeof key !== "string") throw new MmdetConfigError({
			code: "evaluation",
			message: `'${pyTypeName(key)}' object has no attribute 'startswith'`,
			pythonClass: "AttributeError",
			span: write?.span,
			hint: "the names of a config are texts"
		});
		if (key.startsWith("__")) globals.delete(key);
	}
}
function refuseReservedKeys(dict) {
	for (const { key, write } of dict.entries()) {
		if (typeof key !== "string" || !RESERVED_KEYS.includes(key)) continue;
		throw new MmdetConfigError({
			code: "config-parse",
			message: `${key} is a name that MMEngine's Config keeps for itself`,
			span: write?.span,
			path: [key],
			pythonClass: "KeyError",
			hint: "rename the variable"
		});
	}
}
const DEPRECATION_KEY = "_deprecation_";
function takeDeprecation(dict, path) {
	const entry = dict.entry(DEPRECATION_KEY);
	if (entry === void 0) return void 0;
	const { value: notice, write } = entry;
	if (!(notice instanceof PyDict)) {
		const message = `${DEPRECATION_KEY} must be a dict, not ${aPyType(notice)}`;
		throw new MmdetConfigError({
			code: "config-parse",
			message,
			span: write?.span,
			pythonClass: "TypeError"
		});
	}
	dict.delete(DEPRECATION_KEY);
	const said = (words, key) => notice.has(key) ? `; ${words} ${pythonStr(notice.get(key) ?? null)}` : "";
	const message = `the config ${path} will be deprecated in the future${said("use", "expected")}${said("see", "reference")}`;
	const expected = notice.get("expected");
	return {
		code: "deprecated",
		severity: "warning",
		message,
		suggestions: typeof expected === "string" ? [expected] : [],
		span: write?.span
	};
}
// src/config/load/lost.ts
function passOverStatements(context, module, passed) {
	if (context.tolerance === void 0) return void 0;
	let isMissing = context.tolerance.problems.length > 0;
	return (error, statement) => {
		passed.add(statement);
		const isOurs = error instanceof MmdetConfigError && error.code !== "limit";
		const isFollowing = isMissing && isOurs && error.pythonClass === "NameError" || isOurs && usesLost(context, module, statement);
		isMissing = true;
		if (!isFollowing && !isTold(context, error)) passOver(context, error, []);
	};
}
function isTold({ tolerance }, error) {
	const span = error instanceof MmdetConfigError ? error.span : void 0;
	if (span === void 0 || tolerance === void 0) return false;
	return tolerance.problems.some(({ span: told }) => told?.source.name === span.source.name && told.start < span.end && span.start < Math.max(told.end, told.start + 1));
}
function noteLost({ tolerance }, module, passed) {
	if (tolerance === void 0 || tolerance.problems.length === 0 && passed.size === 0) return;
	tolerance.lose(tolerance.lost && lostNames(module, passed, tolerance.lost));
}
function lostNames(module, passed, inherited) {
	const names = new Set(inherited);
	let end = 0;
	for (const statement of [...module.body, void 0]) {
		const broken = setByBroken(module.text.slice(end, statement?.start));
		if (broken === void 0) return void 0;
		for (const name of broken) names.add(name);
		if (statement === void 0) break;
		end = statement.end;
		if (!passed.has(statement) && !uses(module, statement, names)) continue;
		const targets = setBy(statement);
		if (targets === void 0) return void 0;
		for (const name of targets) names.add(name);
	}
	return names;
}
const SETS = /^([A-Za-z_]\w*)\s*(?:[.[:]|(?:[-+*/%&|^@]|\/\/|\*\*|<<|>>)?=(?!=))/;
const LACKS_NAME = /^\s*=(?!=)|^\w+\[\w+\s*=(?!=)/;
const IS_EMPTY = /^\s*(?:#|$)/;
const GOES_ON = /^[\s)\]}]/;
function setByBroken(text) {
	const names = [];
	if (text.includes(";")) return void 0;
	for (const line of text.split("\n")) {
		if (LACKS_NAME.test(line)) return void 0;
		if (IS_EMPTY.test(line) || names.length > 0 && GOES_ON.test(line)) continue;
		const name = SETS.exec(line)?.[1];
		if (name === void 0 || name === "_base_" || KEYWORDS.has(name)) return void 0;
		names.push(name);
	}
	return names;
}
function setBy(statement) {
	if (statement.nodeType === "Assign") return rootsOf(statement.targets);
	if (statement.nodeType === "AnnAssign" || statement.nodeType === "AugAssign") return rootsOf([statement.target]);
	if (statement.nodeType !== "Expr") return void 0;
	const { value } = statement;
	return value.nodeType === "Call" && value.func.nodeType === "Attribute" ? rootsOf([value.func]) : void 0;
}
function rootsOf(targets) {
	const names = [];
	for (const target of targets) {
		let root = target;
		while (root.nodeType === "Attribute" || root.nodeType === "Subscript") root = root.value;
		const inner = root.nodeType === "Tuple" || root.nodeType === "List" ? rootsOf(root.elts) : void 0;
		if (inner !== void 0) names.push(...inner);
		else if (root.nodeType !== "Name" || root.id === "_base_") return void 0;
		else names.push(root.id);
	}
	return names;
}
function usesLost({ tolerance }, module, statement) {
	if (tolerance === void 0) return false;
	return tolerance.lost === void 0 ? /\b_base_\b/.test(module.textOf(statement)) : uses(module, statement, tolerance.lost);
}
function mayHave({ tolerance }, key) {
	return tolerance !== void 0 && (tolerance.lost === void 0 || tolerance.lost.has(key));
}
function uses(module, statement, names) {
	if (names.size === 0) return false;
	const { kinds, starts, ends, texts, length } = module.tokens;
	for (let at = 0; at < length; at++) {
		const start = starts[at];
		if (start < statement.start || start >= statement.end) continue;
		if (kinds[at] === Token.string) {
			const text = module.text.slice(start, ends[at]);
			if (holdsMarker(text) || text.includes("{") && text.match(/\w+/g)?.some((word) => names.has(word))) return true;
		}
		if (kinds[at] !== Token.name || !names.has(texts[at])) continue;
		if (!(texts[at - 1] === "." && texts[at - 2] !== "_base_") && texts[at + 1] !== "=") return true;
	}
	return false;
}
export { locateBase as $, pureMember as A, PyUserFunction as B, engineClass as C, runImportFrom as D, runImport as E, PyView as F, mergeConfig as G, raise as H, PyBuiltin as I, withOverrides as J, mergeOverrides as K, PyModuleObject as L, builtin as M, methodNames as N, importModule as O, PyRange as P, findPackage as Q, PyObject as R, ConfigDict as S, evaluateModule as T, CFG_OPTIONS as U, apply as V, listOfOverrides as W, isTrue as X, without as Y, MODULES_WITH_CONFIGS as Z, plainCopy as _, refuseReservedKeys as a, resolvePath as at, mmengineModule as b, checkSize as c, MAX_FILE_BYTES as ct, parseConfig as d, packageConfigs as et, Tolerance as f, addDicts as g, MappedText as h, dropDunderNames as i, readConfigText as it, childNodes as j, isPureModule as k, sizeOf as l, compareText as lt, passOver as m, noteLost as n, counted as nt, takeDeprecation as o, readText as ot, byKeys as p, optionWrite as q, passOverStatements as r, extendChain as rt, settle as s, sourceOf as st, mayHave as t, whereToLook as tt, fillPlaceholders as u, pySorted as ut, scopedCopy as v, evaluateExpression as w, runReadBase as x, withOwnVariables as y, PyType as z };
