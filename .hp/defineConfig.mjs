import { a as SourceText, i as throwIfProblems, n as MmdetConfigError } from "./errors.mjs";
import { C as kindOf, S as instanceOf, T as oneOf, _ as OBJECT, a as PyTuple, b as checkOptions, h as BOOLEAN, i as PyList, m as ANYTHING, n as PyExpression, v as STRING, w as listOf, y as checkArgument } from "./values.mjs";
import { a as aPyType, c as Budget, t as PyDict } from "./dict.mjs";
import { s as stringRepr } from "./set.mjs";
import { a as isWritableName, n as RESERVED_KEYS } from "./engineKeys.mjs";
import { d as sameValue, n as parsePython, t as parseModule } from "./parse.mjs";
import { $ as locateBase, B as PyUserFunction, G as mergeConfig, I as PyBuiltin, J as withOverrides, K as mergeOverrides, L as PyModuleObject, O as importModule, S as ConfigDict, T as evaluateModule, W as listOfOverrides, Y as without, a as refuseReservedKeys, at as resolvePath, b as mmengineModule, c as checkSize, ct as MAX_FILE_BYTES, d as parseConfig, f as Tolerance, g as addDicts, h as MappedText, i as dropDunderNames, it as readConfigText, m as passOver, n as noteLost, nt as counted, o as takeDeprecation, p as byKeys, r as passOverStatements, rt as extendChain, s as settle, st as sourceOf, t as mayHave, u as fillPlaceholders, v as scopedCopy, w as evaluateExpression, x as runReadBase, y as withOwnVariables } from "./lost.mjs";
import { o as quotedRepr, t as variableIn } from "./provenance.mjs";
import { c as splitExtension, o as normalizePath, s as relativePath, t as absolutePath } from "./posixPath.mjs";
import { o as toPy } from "./input.mjs";
import { c as spansOf, o as rethrow } from "./dataText.mjs";
import { n as formatPath, r as pathPart, t as followPath } from "./path.mjs";
import { i as isBaseAssignment, o as isLazyDialect } from "./dialect.mjs";
import { Bt as withConsequences, Ft as classPlaces, Ht as equalIgnoringOrder, It as briefly, Lt as headsOf, Pt as RESNETS, Rt as isSaid, Tt as validateLayer, Ut as checkByValues, Vt as computeChild, Wt as formatPython, ft as FRAGMENT, gt as ownFragment, ht as documentVariables, mt as blocksText, pt as assignmentText, vt as printValue, yt as SELF_SUPERVISED_METHODS, zt as valueAt } from "./registry.mjs";
import { a as outputWidths, n as TAKES_LAST_FIRST } from "./oldKeys.mjs";
import { d as Replacement, f as applyOverrides, x as toTree } from "./listEdits.mjs";
import { i as withoutExpressions, r as resolveReferences, t as mapExpressions } from "./references.mjs";
// src/config/fileSystem.ts
function memoryFileSystem(given, workingFolder = "/") {
	checkArgument(given, OBJECT);
	checkArgument(workingFolder, STRING, "workingFolder");
	const files = new Map();
	for (const [path, content] of Object.entries(given)) {
		checkArgument(content, CONTENT, path);
		files.set(absolutePath(path, workingFolder), typeof content === "string" ? new TextEncoder().encode(content) : content);
	}
	const namesIn = (path) => {
		const prefix = path.endsWith("/") ? path : `${path}/`;
		const below = [...files.keys()].filter((file) => file.startsWith(prefix));
		return [...new Set(below.map((file) => file.slice(prefix.length).split("/")[0]))];
	};
	return {
		workingFolder,
		readFile: (name) => {
			const path = absolutePath(name, workingFolder);
			const file = files.get(path);
			if (file === void 0 && namesIn(path).length > 0) throw new MmdetConfigError(aFolder(path));
			return file;
		},
		readFolder: (name) => {
			const names = namesIn(absolutePath(name, workingFolder));
			return names.length === 0 ? void 0 : names;
		}
	};
}
const FILE_SYSTEM = kindOf("a file system", (value) => typeof value?.readFile === "function");
const TEXTS = kindOf("a Map of texts by path", (value) => value instanceof Map);
const CONTENT = kindOf("a text or its bytes", (value) => typeof value === "string" || value instanceof Uint8Array);
function aFolder(path) {
	return {
		code: "file-read",
		message: `cannot read ${path}: it is a directory`,
		pythonClass: "IsADirectoryError"
	};
}
function withTexts(fileSystem, texts) {
	checkArgument(fileSystem, FILE_SYSTEM, "fileSystem");
	checkArgument(texts, TEXTS, "texts");
	return {
		workingFolder: fileSystem.workingFolder,
		readFile: (path, maxBytes) => {
			const text = texts.get(path);
			return text === void 0 ? fileSystem.readFile(path, maxBytes) : new TextEncoder().encode(text);
		},
		readFolder: (path) => fileSystem.readFolder(path)
	};
}
// src/config/staleCopies.ts
function staleCopies(config, overrides) {
	const warnings = [];
	for (const { path, value, write } of writesOf(config)) for (const override of overrides) {
		const [variable = "", ...keys] = override.key.split(".");
		const inside = keys.map((key) => /^\d+$/.test(key) ? Number(key) : key);
		const use = path[0] === variable ? void 0 : useOf(variable, write, value);
		if (use === void 0) continue;
		const rest = use === "copied" ? inside : [];
		const held = followPath(value, rest);
		const kept = rest.length === 0 ? value : held.at(-1)?.value;
		if (held.length < rest.length || kept === void 0 || sameValue(kept, override.value)) continue;
		const stale = [...path, ...rest];
		const place = formatPath(stale);
		const message = `${override.key} does not reach ${place}, which was ${use} from ${variable} before: it is still ${shown(kept)}`;
		const hint = `to change it too, override ${stale.join(".")}`;
		warnings.push({
			code: "stale-copy",
			severity: "warning",
			message,
			path: stale,
			span: write.span,
			hint
		});
	}
	return warnings;
}
function* writesOf(config) {
	const seen = new Set();
	const open = [{
		path: [],
		value: config
	}];
	for (const { path, value } of open) {
		if (seen.has(value)) continue;
		seen.add(value);
		for (const { key, value: held, write } of entriesOf(value)) {
			const place = [...path, pathPart(key)];
			if (write !== void 0) yield {
				path: place,
				value: held,
				write
			};
			if (typeof held === "object" && held !== null) open.push({
				path: place,
				value: held
			});
		}
	}
}
function* entriesOf(value) {
	if (value instanceof PyDict) yield* value.entries();
	if (!(value instanceof PyList || value instanceof PyTuple)) return;
	for (const [key, item] of value.items.entries()) yield {
		key,
		value: item,
		write: value.writes?.[key]
	};
}
function useOf(variable, { span }, value) {
	const text = span.source.text.slice(span.start, span.end);
	if (variableIn(text) === variable) return "copied";
	if (typeof value === "object" || /^['"]/.test(text) || span.source.name === "--cfg-options") return void 0;
	return text.split(/[^\w.]+/).some((name) => name === variable || name === `_base_.${variable}`) ? "computed" : void 0;
}
function shown(value) {
	const text = quotedRepr(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
// src/config/load/cache.ts
var ConfigCache = class ConfigCache {
	#loaded = new Map();
	modules = new Map();
	packages = new Map();
	broken = new Map();
	#owner;
	#shared;
	static ofLoad(owner) {
		const cache = new ConfigCache();
		cache.bind(owner);
		if (owner.files.stateOf !== void 0) cache.#shared = new SharedConfigs(owner);
		return cache;
	}
	bind(owner) {
		this.#owner ??= owner;
		const { files, env, settings } = this.#owner;
		const sameEnv = env === owner.env || Object.keys(env).length === 0 && Object.keys(owner.env).length === 0;
		if (files === owner.files && sameEnv && settings === owner.settings) return;
		throw new MmdetConfigError({
			code: "invalid-option",
			message: "a ConfigCache serves one file system, one environment and one set of options",
			hint: "make a new ConfigCache()"
		});
	}
	get(path) {
		const known = this.#loaded.get(path) ?? this.#shared?.get(path);
		if (known !== void 0) this.#loaded.set(path, known);
		return known;
	}
	invalidate(path) {
		const changed = normalizePath(path);
		const isOld = (key, loaded) => key === changed || filesOf(loaded).has(changed);
		for (const known of [this.#loaded, this.modules]) for (const [key, loaded] of known) if (isOld(key, loaded)) known.delete(key);
		for (const [key, { loaded }] of this.broken) if (isOld(key, loaded)) this.broken.delete(key);
		if (/\.ya?ml$/.test(changed)) this.packages.clear();
	}
	willRead(path) {
		this.#shared?.willRead(path);
	}
	keep(path, loaded) {
		this.#loaded.set(path, loaded);
		this.#shared?.keep(path, loaded);
	}
};
const normalFiles = new WeakMap();
function filesOf(loaded) {
	const known = normalFiles.get(loaded);
	if (known !== void 0) return known;
	const files = new Set(loaded.files.map(normalizePath));
	normalFiles.set(loaded, files);
	return files;
}
const MAX_SHARED_BYTES = 64 * 2 ** 20;
const entries = new Map();
let sharedBytes = 0;
const SETTLED_MILLISECONDS = 1e3;
var SharedConfigs = class {
	#files;
	#common;
	#states = new Map();
	constructor({ files, settings }) {
		this.#files = files;
		this.#common = `${systemOf(files)}\0${settings}`;
	}
	willRead(path) {
		this.#stateOf(path);
	}
	get(path) {
		const key = this.#keyOf(path);
		const entry = entries.get(key);
		if (entry === void 0) return void 0;
		forget(key, entry);
		for (const [file, state] of entry.states) if (this.#stateOf(file)?.text !== state.text) return void 0;
		remember(key, entry);
		return entry.loaded;
	}
	keep(path, loaded) {
		if (!loaded.ownFilesOnly) return;
		const states = new Map();
		let size = 0;
		const settled = Date.now() - SETTLED_MILLISECONDS;
		for (const file of loaded.files) {
			const state = this.#states.get(file);
			if (state === void 0 || state.changed > settled) return;
			states.set(file, state);
			size += state.size;
		}
		remember(this.#keyOf(path), {
			loaded,
			states,
			size
		});
	}
	#keyOf(path) {
		return `${this.#common}\0${path}`;
	}
	#stateOf(path) {
		if (!this.#states.has(path)) this.#states.set(path, this.#files.stateOf?.(path));
		return this.#states.get(path);
	}
};
const functions = new WeakMap();
let lastFunction = 0;
function systemOf({ stateOf, readFile, readSource }) {
	return [
		stateOf,
		readFile,
		readSource
	].map(functionNumber).join();
}
function functionNumber(given) {
	if (given === void 0) return 0;
	const known = functions.get(given) ?? ++lastFunction;
	functions.set(given, known);
	return known;
}
function remember(key, entry) {
	const before = entries.get(key);
	if (before !== void 0) forget(key, before);
	entries.set(key, entry);
	sharedBytes += entry.size;
	for (const [oldest, { size }] of entries) {
		if (sharedBytes <= MAX_SHARED_BYTES) break;
		entries.delete(oldest);
		sharedBytes -= size;
	}
}
function forget(key, { size }) {
	entries.delete(key);
	sharedBytes -= size;
}
// src/config/load/bases.ts
function resolveReference(base, path, span) {
	let value = base;
	const walked = [];
	for (const key of path.split(".")) {
		const at = ["_base_", ...walked].join(".");
		if (!(value instanceof PyDict)) throw new MmdetConfigError(noDict$1(at, key, value, span));
		const entry = value.entry(key);
		if (entry === void 0) throw new MmdetConfigError(missing(at, key, value, span));
		value = entry.value;
		walked.push(key);
	}
	return value;
}
function missing(at, key, dict, span) {
	const keys = [...dict.entries()].map(({ key: known }) => quotedRepr(known));
	const shown = keys.length > 12 ? [...keys.slice(0, 12), "…"] : keys;
	return {
		code: "config-base",
		message: `${at} has no key ${quotedRepr(key)}`,
		span,
		pythonClass: "KeyError",
		hint: `it has ${shown.join(", ")}`
	};
}
function noDict$1(at, key, value, span) {
	const isSequence = value instanceof PyList || value instanceof PyTuple;
	return {
		code: "config-base",
		message: `${at} is ${aPyType(value)}: it has no key ${quotedRepr(key)}`,
		span,
		pythonClass: "TypeError",
		hint: isSequence ? `a reference cannot index a list; write ${at}[${key}] without braces` : void 0
	};
}
const MAX_SHOWN = 3;
var CombinedBases = class {
	warnings = [];
	environment = new Map();
	files = new Set();
	ownFilesOnly = true;
	#bases = [];
	#dict = new PyDict();
	get dict() {
		return this.#dict;
	}
	add(base) {
		const { loaded, scope, askedFrom } = base;
		refuseDuplicates(this.#dict, loaded.dict, askedFrom);
		const values = scope === null ? loaded.dict : scopedCopy(loaded, scope, askedFrom);
		if (this.#bases.length === 0) this.#dict = values;
		else this.#join(values);
		this.#bases.push(base);
		this.ownFilesOnly &&= loaded.ownFilesOnly && scope === null;
		for (const warning of loaded.warnings) if (!this.warnings.includes(warning)) this.warnings.push(warning);
		for (const [name, value] of loaded.environment) this.environment.set(name, value);
		for (const file of loaded.files) this.files.add(file);
	}
	#join(values) {
		if (this.#bases.length === 1) this.#dict = this.#dict.copy();
		for (const { key, value, write } of values.entries()) this.#dict.set(key, value, write);
	}
	copy() {
		const all = new ConfigDict();
		for (const { loaded, scope, askedFrom } of this.#bases) for (const { key, value, write } of scopedCopy(loaded, scope, askedFrom).entries()) all.set(key, value, write);
		return all;
	}
};
function refuseDuplicates(before, values, askedFrom) {
	const keys = [...values.entries()].map(({ key }) => key).filter((key) => before.has(key));
	if (keys.length === 0) return;
	const related = keys.slice(0, MAX_SHOWN).flatMap((key) => places(key, before.entry(key)?.write, values.entry(key)?.write));
	throw new MmdetConfigError({
		code: "config-base",
		message: `two bases set the key${keys.length === 1 ? "" : "s"} ${keys.map(quotedRepr).join(", ")}`,
		span: askedFrom,
		related,
		pythonClass: "KeyError",
		hint: "let one base inherit from the other, or remove what they share from one of them"
	});
}
function places(key, first, second) {
	const name = quotedRepr(key);
	if (first === void 0 || second === void 0) return [];
	if (first.span.source.name === second.span.source.name && first.span.start === second.span.start) return [{
		message: `both have ${name} from here`,
		span: first.span
	}];
	return [{
		message: `${name} is set here`,
		span: first.span
	}, {
		message: `${name} is set again here`,
		span: second.span
	}];
}
// src/config/load/readData.ts
async function readData(extension, source, filled, context) {
	const isSame = filled.text === source.text;
	const parsed = isSame ? source : new SourceText(source.name, filled.text);
	const spanOf = isSame ? spansOf(source) : (start, end) => ({
		source,
		...filled.originOf(start, end)
	});
	const pass = context.tolerance === void 0 ? rethrow : firstOf(context);
	try {
		const value = await readValue(extension, parsed, spanOf, pass);
		if (value instanceof PyDict) return value;
		pass(noDict(value, source));
	} catch (error) {
		pass(error);
	}
	return new PyDict();
}
async function ownValues(source) {
	const [, extension] = splitExtension(source.name);
	try {
		return await readData(extension, source, new MappedText(source.text), { tolerance: new Tolerance() });
	} catch (error) {
		if (error instanceof MmdetConfigError) return new PyDict();
		throw error;
	}
}
function firstOf(context) {
	let isTold = false;
	return (error) => {
		const isLimit = error instanceof MmdetConfigError && error.code === "limit";
		if (!isTold || isLimit) passOver(context, error);
		isTold = true;
	};
}
function noDict(value, source) {
	return new MmdetConfigError({
		code: "config-parse",
		message: `a config must be a dict of variables, not ${aPyType(value)}`,
		span: {
			source,
			start: 0,
			end: 0
		},
		pythonClass: "AttributeError"
	});
}
async function readValue(extension, parsed, spanOf, pass) {
	if (extension === ".json") return (await import("./library2.mjs").then((n) => n.T)).loadJson(parsed, spanOf, pass);
	return (await import("./loadYaml.mjs")).loadYaml(parsed, spanOf, pass);
}
// src/config/load/eager.ts
const BASE_KEY = "_base_";
async function loadEager(context, chain, source, raw) {
	const filled = fillPlaceholders(source, chain.path, context);
	const text = await parseText(context, chain.path, source, filled, raw);
	const bases = new CombinedBases();
	const names = [];
	for (const { value, write } of text.bases) {
		let path;
		try {
			const located = await locateBase(context, chain.path, value, write);
			path = located.path;
			names.push(located.scope === null ? path : String(value));
			const loaded = await loadBase(context, extendChain(chain, path, write?.span));
			counted(context, source, () => bases.add({
				loaded,
				scope: located.scope,
				askedFrom: write?.span
			}));
		} catch (error) {
			passOver(context, error);
			if (path !== void 0) bases.files.add(path);
		}
	}
	return counted(context, source, () => ({
		...finish$1(context, chain.path, text, filled, bases),
		bases: names
	}));
}
async function loadBase(context, chain) {
	const known = context.cache.get(chain.path) ?? knownBroken(context, chain.path);
	if (known !== void 0) return known;
	const before = context.tolerance?.problems.length ?? 0;
	const source = await readConfigText(context, chain);
	let raw;
	if (chain.path.endsWith(".py")) {
		raw = parseConfig(source, context);
		if (isLazyDialect(raw)) throw new MmdetConfigError(mixedDialects(chain));
	}
	const loaded = await loadEager(context, chain, source, raw);
	keep(context, chain, loaded, before);
	return loaded;
}
function knownBroken({ cache, tolerance }, path) {
	const broken = tolerance === void 0 ? void 0 : cache.broken.get(path);
	tolerance?.problems.push(...broken?.problems ?? []);
	if (broken !== void 0) tolerance?.lose(broken.lost);
	for (const file of broken?.loaded.files ?? []) tolerance?.files.add(file);
	return broken?.loaded;
}
function keep({ cache, tolerance }, chain, loaded, before) {
	const problems = tolerance?.problems.slice(before) ?? [];
	if (problems.length === 0) cache.keep(chain.path, loaded);
	else if (!isInCycle(chain, loaded)) cache.broken.set(chain.path, {
		loaded,
		problems,
		lost: tolerance?.lost
	});
}
function isInCycle(chain, { files }) {
	const others = files.slice(0, -1);
	for (let link = chain; link !== void 0; link = link.parent) if (others.includes(link.path)) return true;
	return false;
}
function mixedDialects({ path, askedFrom }) {
	return {
		code: "config-parse",
		message: `${path} is a config of the pure-Python dialect, which one with _base_ cannot inherit from`,
		span: askedFrom,
		pythonClass: "RuntimeError",
		hint: "a file that uses read_base(), or imports what is not in the standard library, is of that dialect"
	};
}
async function parseText(context, path, source, filled, raw) {
	const [, extension] = splitExtension(path);
	if (extension !== ".py") {
		const dict = await readData(extension, source, filled.text, context);
		return {
			bases: namedBases(dict.get(BASE_KEY), dict.entry(BASE_KEY)?.write),
			evaluate: (base) => ({
				dict,
				base: base.dict
			})
		};
	}
	const module = filled.text.text === source.text && raw !== void 0 ? raw : parseFilled(context, source, filled);
	return {
		bases: pythonBases(context, module),
		evaluate: (base) => evaluatePython(context, module, base)
	};
}
function parseFilled({ tolerance }, source, { text }) {
	return tolerance === void 0 ? parsePython(source, text.text, text) : parseModule(source, text.text, text).module;
}
function pythonBases(context, module) {
	const assignment = module.body.find(isBaseAssignment);
	if (assignment === void 0) return [];
	const evaluate = () => evaluateExpression(module, assignment.value, engineName, withoutVariables);
	try {
		const value = counted(context, module.source, evaluate);
		return namedBases(value, {
			value,
			span: module.spanOf(assignment.value)
		});
	} catch (error) {
		passOver(context, error);
		return [];
	}
}
function engineName(name) {
	if (name === "os") return importModule("os");
	return name === "osp" ? importModule("os.path") : void 0;
}
function withoutVariables() {
	return "MMEngine reads _base_ before it runs the file, so it knows none of its variables: write the path out";
}
function namedBases(value, write) {
	if (value === void 0) return [];
	if (!(value instanceof PyList)) return [{
		value,
		write
	}];
	return value.items.map((item, at) => ({
		value: item,
		write: value.writes?.[at] ?? write
	}));
}
function evaluatePython(context, module, bases) {
	const base = new LazyBase(bases);
	const passed = new Set();
	const globals = evaluateModule(module, {
		passOver: passOverStatements(context, module, passed),
		body: module.body.filter((node) => !isBaseAssignment(node)),
		ambient: (name) => base.get(name),
		hintFor: (name) => bases.dict.has(name) ? `a base assigns ${name}: write _base_.${name}` : void 0,
		importModule: mmengineModule,
		statements: { With: runReadBase }
	});
	noteLost(context, module, passed);
	if (globals.has(BASE_KEY)) throw new MmdetConfigError(innerBase(globals.entry(BASE_KEY)?.write));
	dropDunderNames(globals);
	for (const { key, value } of [...globals.entries()]) {
		const isCode = value instanceof PyModuleObject || value instanceof PyUserFunction;
		const isPython = value instanceof PyBuiltin && !value.native;
		if (isCode || isPython) globals.delete(key);
	}
	return {
		dict: globals,
		base: base.used ?? bases.dict
	};
}
var LazyBase = class {
	#bases;
	used;
	constructor(bases) {
		this.#bases = bases;
	}
	get(name) {
		if (name !== BASE_KEY) return void 0;
		this.used ??= this.#bases.copy();
		return this.used;
	}
};
function finish$1(context, path, text, filled, bases) {
	const evaluated = text.evaluate(bases);
	const warnings = [...bases.warnings];
	const deprecation = takeDeprecation(evaluated.dict, path);
	if (deprecation !== void 0) warnings.push(deprecation);
	const variables = Array.from(filled.references.values(), (named) => named.path.split(".")[0]);
	const held = variables.length === 0 ? evaluated.base : withOwnVariables(evaluated.base, variables);
	const shared = new Set();
	const reference = variables.length === 0 ? void 0 : (marker, write) => {
		const named = filled.references.get(marker);
		if (named === void 0) return void 0;
		const [key = ""] = named.path.split(".");
		if (!held.has(key) && mayHave(context, key)) return null;
		const value = resolveReference(held, named.path, write?.span);
		addDicts(value, shared);
		return value;
	};
	const settled = byKeys(context, evaluated.dict, new PyDict(), (part, before) => {
		const made = settle(part, { reference });
		return before.size === 0 ? made : mergeConfig(made, before);
	});
	const own = settled.has(BASE_KEY) ? without(settled, BASE_KEY) : settled;
	const base = evaluated.base === bases.dict ? held : settle(held, { reference: void 0 });
	const dict = byKeys(context, own, base, mergeConfig);
	checkSize(dict, [own, base]);
	const hidden = [];
	for (const { key, write } of dict.entries()) {
		if (typeof key !== "string") throw new MmdetConfigError(keyNoText(key, write));
		if (key.startsWith("__")) hidden.push(key);
	}
	for (const key of hidden) dict.delete(key);
	const environment = new Map([...filled.environment, ...bases.environment]);
	const ownFilesOnly = bases.ownFilesOnly && !filled.asksEnvironment;
	return {
		path,
		dict,
		shared,
		warnings,
		environment,
		files: [...bases.files, path],
		ownFilesOnly,
		importedNames: new Set()
	};
}
function innerBase(write) {
	return {
		code: "config-parse",
		message: "only `_base_ = ...` at the top level of a config names its bases",
		span: write?.span,
		hint: "write `_base_ = [...]` once, at the top level"
	};
}
function keyNoText(key, write) {
	return {
		code: "config-parse",
		message: `the top-level key ${String(key)} is not a str`,
		span: write?.span,
		pythonClass: "AttributeError"
	};
}
// src/config/load/readConfig.ts
const SUFFIXES = [
	".py",
	".json",
	".yaml",
	".yml"
];
const LOAD_OPTIONS = {
	fileSystem: FILE_SYSTEM,
	cfgOptions: ANYTHING,
	env: OBJECT,
	searchPath: listOf(STRING),
	usePredefinedVariables: BOOLEAN,
	useEnvironmentVariables: BOOLEAN,
	cache: instanceOf(ConfigCache)
};
function checkLoadOptions(options, required = ["fileSystem"]) {
	checkOptions(options, LOAD_OPTIONS, required);
}
function stringOptions(text, format, options) {
	checkArgument(text, STRING, "text");
	const suffix = SUFFIXES.find((each) => each === format || each.slice(1) === format) ?? format;
	checkArgument(suffix, oneOf(...SUFFIXES), "format");
	checkOptions(options, {
		...LOAD_OPTIONS,
		filename: STRING
	});
	return {
		...options,
		filename: options.filename ?? `config${suffix}`
	};
}
async function readConfig(path, options) {
	checkArgument(path, STRING, "path");
	const context = contextOf(options);
	return finish(await loadFile(context, path, resolvePath(context, path)), options);
}
async function loadFile(context, path, absolute) {
	const known = context.cache.get(absolute);
	if (known !== void 0) return known;
	const chain = extendChain(void 0, absolute, void 0);
	return loadSource(context, path, chain, await readConfigText(context, chain));
}
async function readTolerantly(path, options) {
	const tolerance = new Tolerance();
	const context = {
		...contextOf(options),
		tolerance
	};
	const { files, problems } = tolerance;
	const absolute = resolvePath(context, path);
	files.add(absolute);
	try {
		const loaded = await loadFile(context, path, absolute);
		try {
			const finished = finish(loaded, options);
			return {
				loaded: finished,
				problems: [...problems, ...finished.warnings],
				files: loaded.files,
				lost: tolerance.lost
			};
		} catch (error) {
			passOver(context, error);
			return {
				loaded,
				problems,
				files: loaded.files,
				lost: void 0
			};
		}
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		return {
			loaded: void 0,
			problems: [...problems, ...error.problems],
			files: [...files],
			lost: void 0
		};
	}
}
async function readConfigString(text, filename, options) {
	const context = contextOf(options);
	const chain = extendChain(void 0, resolvePath(context, filename), void 0);
	return finish(await loadSource(context, filename, chain, sourceOf(chain.path, text)), options);
}
function finish(loaded, { cfgOptions }) {
	refuseReservedKeys(loaded.dict);
	if (cfgOptions === void 0) return loaded;
	const overrides = listOfOverrides(cfgOptions);
	const dict = mergeOverrides(loaded.dict, overrides);
	return {
		...loaded,
		dict,
		warnings: [...loaded.warnings, ...staleCopies(dict, overrides)]
	};
}
function shownValues(dict, importedNames) {
	if (importedNames.size === 0) return dict;
	const kept = dict.copy();
	for (const name of importedNames) kept.delete(name);
	return kept;
}
function contextOf(options) {
	const { usePredefinedVariables = true, useEnvironmentVariables = true, searchPath = [], env = {} } = options;
	const settings = JSON.stringify([
		usePredefinedVariables,
		useEnvironmentVariables,
		searchPath
	]);
	const owner = {
		files: options.fileSystem,
		env,
		settings
	};
	const cache = options.cache ?? ConfigCache.ofLoad(owner);
	cache.bind(owner);
	const variables = {
		env,
		usePredefinedVariables,
		useEnvironmentVariables
	};
	return {
		files: options.fileSystem,
		...variables,
		searchPath,
		cache,
		budget: new Budget()
	};
}
async function loadSource(context, path, chain, source) {
	const module = chain.path.endsWith(".py") ? parseConfig(source, context) : void 0;
	if (module !== void 0 && isOfLazyDialect(context, module)) {
		const { loadLazy } = await import("./load2.mjs");
		return loadLazy(context, {
			...chain,
			path
		}, module);
	}
	const loaded = await loadEager(context, chain, source, module);
	keep(context, chain, loaded, 0);
	return loaded;
}
function isOfLazyDialect(context, module) {
	try {
		return isLazyDialect(module);
	} catch (error) {
		passOver(context, error);
		return false;
	}
}
// src/author/provenance.ts
function withReferences(config) {
	const variables = new Map();
	for (const { key, value } of config.entries()) variables.set(String(key), value);
	const aliases = new Set();
	for (const { key, write } of config.entries()) if (nameIn(textOf(write), variables) !== void 0) aliases.add(String(key));
	for (const alias of aliases) variables.delete(alias);
	return mapDict(config, variables, true);
}
function mapDict(dict, variables, isTop = false) {
	const made = new PyDict();
	for (const { key, value, write } of dict.entries()) {
		const known = isTop && variables.has(String(key)) ? void 0 : referenceTo(value, write, variables);
		made.set(key, known ?? mapInside(value, variables), write);
	}
	return made;
}
function mapInside(value, variables) {
	if (value instanceof PyDict) return mapDict(value, variables);
	if (!(value instanceof PyList || value instanceof PyTuple)) return value;
	const items = value.items.map((item, at) => referenceTo(item, value.writes?.[at], variables) ?? mapInside(item, variables));
	return value instanceof PyList ? new PyList(items, value.writes) : new PyTuple(items, value.writes);
}
function referenceTo(value, write, variables) {
	const text = textOf(write);
	const name = nameIn(text, variables);
	if (name === void 0) return void 0;
	const known = variables.get(name);
	if (!text.includes("+")) return sameValue(known, value) ? new PyExpression(name, mapInside(value, variables)) : void 0;
	return typeof value === "string" && typeof known === "string" && known !== "" && value.startsWith(known) ? new PyExpression(`${name} + ${stringRepr(value.slice(known.length))}`, value, [name]) : void 0;
}
const NAME$1 = String.raw`(?:_base_\.)?(\w+)`;
const USE = new RegExp(String.raw`^(?:${NAME$1}|\{\{\s*_base_\.(\w+)\s*\}\}|${NAME$1}\s*\+\s*(?:'[^']*'|"[^"]*"))$`);
function nameIn(text, variables) {
	const match = USE.exec(text);
	const name = match?.[1] ?? match?.[2] ?? match?.[3];
	return name !== void 0 && variables.has(name) ? name : void 0;
}
function textOf(write) {
	if (write === void 0) return "";
	const { source, start, end } = write.span;
	return end - start > MAX_USE ? "" : source.text.slice(start, end);
}
const MAX_USE = 200;
// src/author/fromConfig.ts
async function fromConfig(path, options) {
	checkArgument(path, STRING, "path");
	checkLoadOptions(options);
	const isPackage = path.includes("::");
	const loaded = isPackage ? await readConfigString(`_base_ = ${stringRepr(path)}\n`, SYNTHETIC, options) : await readConfig(path, options);
	return openFragment(path, isPackage ? {
		name: path,
		dialect: "_base_"
	} : await existing(path, options), withReferences(shownValues(loaded.dict, loaded.importedNames)));
}
const SYNTHETIC = "inherits.py";
async function existing(path, { fileSystem, searchPath = [] }) {
	const name = absolutePath(path, fileSystem.workingFolder);
	if (!name.endsWith(".py")) return {
		name,
		dialect: "_base_"
	};
	const bytes = await fileSystem.readFile(name, MAX_FILE_BYTES);
	const text = new TextDecoder().decode(bytes);
	if (!isLazyDialect(parseConfig(new SourceText(name, text)))) return {
		name,
		dialect: "_base_"
	};
	const root = searchPath.map((folder) => `${absolutePath(folder, fileSystem.workingFolder)}/`).find((each) => name.startsWith(each));
	const parts = root === void 0 ? [] : name.slice(root.length, -3).split("/");
	return {
		name,
		dialect: "read_base",
		module: parts.length > 1 ? parts.join(".") : void 0
	};
}
function openFragment(path, exists, value) {
	const assignments = Array.from(value.entries(), ({ key, value: assigned }) => ({
		name: String(key),
		value: assigned
	}));
	return {
		path,
		exists,
		open: checkByValues,
		value,
		stock: { blocks: [{ assignments }] }
	};
}
// src/author/consequences/dataRules.ts
const OWN_CLASSES = new Map(Object.entries({
	CocoDataset: 80,
	CocoPanopticDataset: 80,
	VOCDataset: 20,
	CityscapesDataset: 8,
	LVISV05Dataset: 1230,
	LVISV1Dataset: 1203,
	LVISDataset: 1230,
	OpenImagesDataset: 601
}));
const LOADERS = [
	"train_dataloader",
	"val_dataloader",
	"test_dataloader"
];
function classes(view) {
	const train = classesOf(view, "train_dataloader");
	if (train === void 0) return [];
	const { path: because, words, count, value } = train;
	const heads = classPlaces(view.at("model")).map((place) => ({
		path: place.path.join("."),
		value: place.value(count),
		because,
		words,
		hint: "leave out num_classes, and name the classes of the data set: the heads follow them"
	}));
	const others = LOADERS.slice(1).flatMap((loader) => {
		const other = classesOf(view, loader);
		if (other === void 0 || other.names === train.names) return [];
		if (value === void 0) return view.said(other.path) || view.said(because) ? [unlike(other, train)] : [];
		return [{
			path: other.path,
			value,
			because,
			words,
			adds: true,
			hint: "leave them out: all data sets follow the classes of the training data"
		}];
	});
	return [...heads, ...others];
}
function unlike(other, train) {
	return {
		code: "invalid-option",
		message: `${other.words}, but ${train.words}`,
		path: other.path.split("."),
		related: [{
			message: "this is the other place",
			path: train.path.split(".")
		}],
		hint: "give all data sets the same classes"
	};
}
function classesOf(view, loader) {
	const dataset = innerDataset(view, `${loader}.dataset`);
	const path = `${dataset}.metainfo.classes`;
	const value = view.at(path);
	if (value instanceof PyList || value instanceof PyTuple) {
		const count = value.items.length;
		return {
			path,
			words: `${path} names ${count === 1 ? "one class" : `${count} classes`}: ${shortened(briefly(value))}`,
			count,
			names: value.items.map(briefly).join("\n"),
			value
		};
	}
	const type = String(view.at(`${dataset}.type`));
	const count = ownClasses(view, type);
	if (value !== void 0 || count === void 0) return void 0;
	return {
		path,
		words: `${dataset} names no classes of its own, so it has the ${count} of ${type === "CocoDataset" ? "COCO" : type}`,
		count,
		names: "",
		value: void 0
	};
}
function ownClasses(view, type) {
	const scoped = type.includes(".") ? type : `${view.at("default_scope") ?? "mmdet"}.${type}`;
	return OWN_CLASSES.get(scoped.replace(/^mmdet\./, ""));
}
function innerDataset(view, path) {
	const inner = [`${path}.dataset`, `${path}.datasets.0`].find((each) => view.at(each) instanceof PyDict);
	return inner === void 0 ? path : innerDataset(view, inner);
}
function shortened(text) {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
function workers(view) {
	return LOADERS.filter((loader) => view.at(`${loader}.num_workers`) === 0).map((loader) => ({
		path: `${loader}.persistent_workers`,
		value: false,
		because: `${loader}.num_workers`,
		words: `${loader}.num_workers is 0`
	}));
}
const DATA_RULES = [classes, workers];
// src/author/consequences/modelRules.ts
function backboneChannels(view) {
	const neck = view.at("model.neck");
	return (neck instanceof PyList ? ["model.neck.0"] : neck instanceof PyDict ? ["model.neck"] : HEADS).flatMap((taker) => channelsOf(view, taker));
}
const HEADS = [
	"bbox_head",
	"mask_head",
	"panoptic_head"
].map((head) => `model.${head}`);
function channelsOf(view, taker) {
	const type = view.at("model.backbone.type");
	const path = `${taker}.in_channels`;
	const channels = view.at(path);
	if (!(channels instanceof PyList)) return [];
	const stages = outputWidths(String(type), (key) => view.at(`model.backbone.${key}`));
	if (stages === void 0) {
		if (type === void 0 || view.said(path) || !view.said("model.backbone.type")) return [];
		return [{
			code: "invalid-option",
			message: `the channels of ${briefly(type)} are not known here, and in_channels is still ${briefly(channels)}`,
			path: path.split("."),
			hint: "write in_channels: one number for each feature map of the backbone"
		}];
	}
	const value = new PyList(TAKES_LAST_FIRST.has(view.at(`${taker}.type`)) ? stages.toReversed() : stages);
	const because = [
		"out_indices",
		"base_channels",
		"embed_dims",
		"widen_factor",
		"arch",
		"depth"
	].map((key) => `model.backbone.${key}`).find(view.said);
	const words = `the stages of the backbone have ${briefly(value)} channels`;
	return [{
		path,
		value,
		because: because ?? "model.backbone",
		words,
		hint: "leave out in_channels: it follows the backbone"
	}];
}
function stagesOf(view) {
	const stages = view.at("model.backbone.out_indices");
	return stages instanceof PyTuple || stages instanceof PyList ? stages.items.map(Number) : [
		0,
		1,
		2,
		3
	];
}
const RESNET_DEPTHS = [
	18,
	34,
	50,
	101,
	152
];
function weights(view) {
	const path = "model.backbone.init_cfg.checkpoint";
	const [checkpoint, type] = [view.at(path), view.at("model.backbone.type")];
	if (typeof checkpoint !== "string" || !RESNETS.includes(String(type))) return [];
	const depth = Number(view.at("model.backbone.depth"));
	if (type === "ResNet" && !RESNET_DEPTHS.includes(depth) && view.said("model.backbone.depth")) return [{
		code: "invalid-option",
		message: `there is no ResNet of depth ${briefly(view.at("model.backbone.depth"))}`,
		path: [
			"model",
			"backbone",
			"depth"
		],
		hint: `depths: ${RESNET_DEPTHS.join(", ")}`
	}];
	const stock = /^torchvision:\/\/resnet(\d+)$/.exec(checkpoint);
	if (stock !== null && type !== "ResNet") {
		const message = `checkpoint is ${checkpoint}, but model.backbone.type is ${briefly(type)}`;
		const hint = `write init_cfg with the weights of a ${briefly(type)}-${depth}, or init_cfg: null`;
		return [{
			code: "invalid-option",
			message,
			path: path.split("."),
			related: [related("model.backbone.type")],
			hint
		}];
	}
	const known = stock === null ? knownDepth(checkpoint) : Number(stock[1]);
	if (known === void 0 || known === depth || Number.isNaN(depth)) return [];
	return [{
		path,
		value: `torchvision://resnet${depth}`,
		because: "model.backbone.depth",
		words: `model.backbone.depth is ${depth}`,
		hint: `give weights of a ResNet-${depth}, or write depth: ${known}`
	}];
}
function related(path) {
	return {
		message: "this is the other place",
		path: path.split(".")
	};
}
function knownDepth(checkpoint) {
	if (Object.values(SELF_SUPERVISED_METHODS).some((method) => method.checkpoint === checkpoint)) return 50;
	const depth = /^(?:torchvision|open-mmlab):\/\/(?:.*\/)?res(?:net|next)(\d+)/.exec(checkpoint)?.[1];
	return depth === void 0 ? void 0 : Number(depth);
}
function neckOutput(view) {
	const because = "model.neck.out_channels";
	const value = view.at(because);
	if (typeof value !== "number" || view.at("model.roi_head.shared_head") instanceof PyDict) return [];
	const extractors = ["bbox_roi_extractor", "mask_roi_extractor"].map((name) => `model.roi_head.${name}.out_channels`);
	const heads = headsOf(view).map((head) => `${head}.in_channels`);
	return [
		"model.rpn_head.in_channels",
		...extractors,
		...heads
	].map((path) => ({
		path,
		value,
		because,
		words: `${because} is ${value}`,
		hint: "leave it out: it follows the neck"
	}));
}
function strides(view) {
	const levels = view.at("model.neck.num_outs");
	const plain = ["strides", "dilations"].every((key) => view.at(`model.backbone.${key}`) === void 0);
	if (typeof levels !== "number" || !plain || !RESNETS.includes(String(view.at("model.backbone.type")))) return [];
	const first = stagesOf(view)[Number(view.at("model.neck.start_level") ?? 0)] ?? 0;
	const all = Array.from({ length: levels }, (_, level) => 4 * 2 ** (first + level));
	const because = [
		"backbone.out_indices",
		"neck.start_level",
		"neck.num_outs"
	].map((key) => `model.${key}`).find(view.said);
	if (because === void 0) return [];
	const words = `the levels of the neck have strides of ${all.join(", ")}`;
	const rule = (path, value) => ({
		path,
		value: new PyList(value),
		because,
		words,
		yields: true
	});
	return [
		rule("model.rpn_head.anchor_generator.strides", all),
		rule("model.roi_head.bbox_roi_extractor.featmap_strides", all.slice(0, 4)),
		rule("model.roi_head.mask_roi_extractor.featmap_strides", all.slice(0, 4))
	];
}
function sampledSizes(view) {
	const rule = (branch, path, factor) => {
		const because = `model.roi_head.${branch}_roi_extractor.roi_layer.output_size`;
		const size = view.at(because);
		if (typeof size !== "number") return [];
		return [{
			path,
			value: size * factor,
			because,
			words: `${because} is ${size}`,
			hint: "leave it out: it follows the extractor"
		}];
	};
	const upsamples = !view.said("model.roi_head.mask_head.upsample_cfg") && view.at("model.roi_head.mask_head.type") === "FCNMaskHead";
	return [...rule("bbox", "model.roi_head.bbox_head.roi_feat_size", 1), ...upsamples ? rule("mask", "model.train_cfg.rcnn.mask_size", 2) : []];
}
const MODEL_RULES = [
	backboneChannels,
	weights,
	neckOutput,
	strides,
	sampledSizes
];
// src/author/consequences/runRules.ts
function iterations(view) {
	if (view.at("train_cfg.type") !== "IterBasedTrainLoop") return [];
	const because = "train_cfg.type";
	const words = "train_cfg.type is IterBasedTrainLoop, which has one epoch";
	if (view.at("train_cfg.max_epochs") !== void 0) return [inEpochs(because)];
	const follows = (path, value) => ({
		path,
		value,
		because,
		words,
		adds: true
	});
	const schedulers = view.at("param_scheduler");
	return [
		...(schedulers instanceof PyList ? schedulers.items : []).flatMap((_, at) => {
			const path = `param_scheduler.${at}.by_epoch`;
			if (view.at(path) === false || view.at(`param_scheduler.${at}.convert_to_iter_based`) === true) return [];
			return [{
				code: "invalid-option",
				message: `param_scheduler.${at} counts epochs, but ${words}`,
				path: path.split(".").slice(0, -1),
				related: [{
					message: "this is the other place",
					path: because.split(".")
				}],
				hint: "write param_scheduler with by_epoch: false, and begin, end and milestones in iterations"
			}];
		}),
		follows("default_hooks.checkpoint.by_epoch", false),
		{
			...follows("default_hooks.checkpoint.interval", view.at("train_cfg.val_interval") ?? 1e3),
			yields: true
		},
		follows("log_processor.by_epoch", false),
		{
			...follows("train_dataloader.sampler.type", "InfiniteSampler"),
			yields: true
		}
	];
}
function inEpochs(because) {
	return {
		code: "invalid-option",
		message: "train_cfg counts iterations (IterBasedTrainLoop), and max_epochs is given",
		path: ["train_cfg", "max_epochs"],
		related: [{
			message: "this is the other place",
			path: because.split(".")
		}],
		hint: "take a schedule that counts epochs, or give the length in iterations: byIterations({ max_iters, milestones })"
	};
}
const OWN_HOOKS = [
	"runtime_info",
	"timer",
	"sampler_seed",
	"logger",
	"param_scheduler",
	"checkpoint"
];
function hooks(view) {
	const all = view.at("default_hooks");
	const names = all instanceof PyDict ? Array.from(all.entries(), ({ key }) => String(key)) : [];
	const path = (name) => ["default_hooks", name];
	return [...OWN_HOOKS.filter((name) => view.removed(`default_hooks.${name}`)).map((name) => ({
		code: "invalid-option",
		message: `MMEngine adds the hook ${name} again where default_hooks does not name it`,
		path: path(name),
		hint: "null removes it"
	})), ...names.filter((name) => view.at(`default_hooks.${name}`) === null && !OWN_HOOKS.includes(name)).map((name) => ({
		code: "invalid-option",
		message: `MMEngine takes null only for its own hooks (${OWN_HOOKS.join(", ")}), not for ${name}`,
		path: path(name),
		hint: "remove() removes it; in a recipe, !remove"
	}))];
}
function epochs(view) {
	const because = "train_cfg.max_epochs";
	const length = view.at(because);
	const schedulers = view.at("param_scheduler");
	if (typeof length !== "number" || !(schedulers instanceof PyList) || !view.said(because)) return [];
	const at = (place, key) => view.at(`param_scheduler.${place}.${key}`);
	const ends = schedulers.items.map((_, place) => at(place, "by_epoch") === false ? 0 : Number(at(place, "end") ?? 0));
	const last = Math.max(0, ...ends);
	const place = ends.lastIndexOf(last);
	if (last === 0 || last === length) return [];
	const path = `param_scheduler.${place}`;
	const words = `${because} is ${length}`;
	const milestones = at(place, "milestones");
	const begin = Number(at(place, "begin") ?? 0);
	const refuse = (message, hint) => {
		const related = [{
			message: "this is the other place",
			path: because.split(".")
		}];
		return [{
			code: "invalid-option",
			message,
			path: path.split("."),
			related,
			hint
		}];
	};
	if (milestones instanceof PyList || begin >= length) {
		const moved = ends.flatMap((end, each) => {
			if (each !== place && end <= length) return [];
			return [`param_scheduler.${each} with ${scaledKeys((key) => at(each, key), length, length / last).join(", ")}`];
		});
		return refuse(`param_scheduler.${place} ends after ${last} epochs, but ${words}`, `write param_scheduler: for example ${moved.join(", and ")}`);
	}
	const follows = (key, value) => ({
		path: `${path}.${key}`,
		value,
		because,
		words,
		hint: `write ${key}: ${value}`
	});
	const half = at(place, "T_max") === last - begin ? [follows("T_max", length - begin)] : [];
	return [follows("end", length), ...half];
}
function scaledKeys(at, length, factor) {
	const scaled = (value) => Math.round(Number(value) * factor);
	const [begin, end, period] = [
		"begin",
		"end",
		"T_max"
	].map(at);
	const from = Number(begin ?? 0) < length ? Number(begin ?? 0) : scaled(begin);
	const milestones = at("milestones");
	return [
		...from === Number(begin ?? 0) ? [] : [`begin: ${from}`],
		`end: ${scaled(end)}`,
		...period === void 0 ? [] : [`T_max: ${period === end ? scaled(end) : scaled(end) - from}`],
		...milestones instanceof PyList ? [`milestones: [${milestones.items.map(scaled).join(", ")}]`] : []
	];
}
const RUN_RULES = [
	iterations,
	epochs,
	hooks
];
// src/author/compose.ts
const RULES = [
	...DATA_RULES,
	...MODEL_RULES,
	...RUN_RULES
];
const NO_VARIABLES = [
	...RESERVED_KEYS,
	"_base_",
	"_deprecation_"
];
function compose(bases, overrides, variables, exact = false) {
	const owners = ownersOf(bases);
	const composed = new PyDict();
	const stock = new PyDict();
	for (const base of bases) {
		for (const { key, value } of documentVariables(base.stock).entries()) stock.set(key, withoutExpressions(value));
		for (const { key, value } of base.value.entries()) composed.set(key, value);
	}
	const wholePaths = new Set(bases.flatMap((base) => (base.wholePaths ?? []).map(pathKey)));
	let wanted = composed.copy();
	const own = Object.entries(variables).map(([name, value]) => [name, toPy(value, ["variables", name])]);
	for (const [name, value] of own) wanted.set(name, value);
	const said = [
		...bases.flatMap((base) => base.said ?? []),
		...overrides,
		new Map(own)
	];
	for (const tree of [...bases.map(({ adds }) => adds), ...followsOf(said)]) wanted = applyOverrides(wanted, unsaid(present(tree, composed), said));
	for (const tree of overrides) wanted = applyOverrides(wanted, tree, (path) => wholePaths.add(pathKey(path)));
	for (const { key } of wanted.entries()) checkName(String(key));
	const changed = (path) => {
		const [before, after] = [valueAt(stock, path), valueAt(composed, path)];
		return after !== void 0 && (before === void 0 || !equalIgnoringOrder(before, after));
	};
	const rules = exact ? [] : RULES;
	const resolved = withConsequences(resolveReferences(wanted), rules, said, changed, (key) => owners.get(key));
	return {
		bases,
		stock,
		wanted: resolved,
		variables: new Set(Object.keys(variables)),
		overridden: overriddenNames(composed, resolved),
		wholePaths
	};
}
function present(adds, composed) {
	const model = composed.get("model");
	const entries = Array.from(adds ?? []).flatMap(([key, node]) => {
		if (!composed.has(key) && key !== "custom_imports") return [];
		if (key !== "model" || !(node instanceof Map) || !(model instanceof PyDict)) return [[key, node]];
		return [[key, new Map(Array.from(node).filter(([part]) => model.has(part)))]];
	});
	return new Map(entries);
}
function unsaid(tree, said, path = []) {
	const entries = Array.from(tree).flatMap(([key, node]) => {
		const place = [...path, key];
		if (node instanceof Map) return [[key, unsaid(node, said, place)]];
		return said.some((each) => isSaid(each, place)) ? [] : [[key, node]];
	});
	return new Map(entries);
}
function followsOf(said) {
	let found = [];
	for (const tree of said) {
		const model = tree.get("model");
		const backbone = model instanceof Map ? model.get("backbone") : void 0;
		if (!(backbone instanceof Replacement)) continue;
		if (backbone.changesOf(void 0, []) === void 0) found = [];
		if (backbone.follows !== void 0) found.push(backbone.follows);
	}
	return found;
}
function pathKey(path) {
	return path.map((part) => `${typeof part}:${String(part)}`).join("\n");
}
function overriddenNames(composed, wanted) {
	const names = new Set();
	for (const { key, value } of wanted.entries()) {
		const before = composed.get(key);
		if (before === void 0 || !equalIgnoringOrder(before, value)) names.add(String(key));
	}
	return names;
}
function ownersOf(bases) {
	const owners = new Map();
	for (const base of bases) for (const { key } of documentVariables(base.stock).entries()) {
		const name = String(key);
		const owner = owners.get(name);
		if (owner !== void 0) throw duplicateKey(name, owner, base.path);
		owners.set(name, base.path);
	}
	return owners;
}
function duplicateKey(name, first, second) {
	return new MmdetConfigError({
		code: "config-base",
		message: `both ${first} and ${second} assign ${name}: MMEngine allows each key in only one of the bases`,
		path: ["bases", name],
		pythonClass: "KeyError",
		hint: "keep one of the two bases, and write the rest as overrides"
	});
}
function checkName(name) {
	if (NO_VARIABLES.includes(name)) {
		const message = `${name} cannot be a top-level key: MMEngine reserves the name`;
		throw new MmdetConfigError({
			code: "python-value",
			message,
			path: [name]
		});
	}
	if (!isWritableName(name) || name.startsWith("__")) throw new MmdetConfigError({
		code: "python-value",
		message: `${JSON.stringify(name)} cannot be the name of a top-level variable of a config`,
		path: [name],
		hint: "use ASCII letters, digits and underscores; no Python keyword, no double underscore at the start"
	});
}
// src/author/configName.ts
const NAME = /^(?:[\w-][\w.+-]*\/)*[\w-][\w.+-]*$/;
function configName(wanted) {
	const bare = wanted.replace(/\.py$/, "");
	if (NAME.test(bare)) return bare;
	throw new MmdetConfigError({
		code: "invalid-path",
		message: `${JSON.stringify(wanted)} is not a path below the configs folder`,
		path: ["name"],
		hint: "for example selfsup_pretrain/my-config: letters, digits, _, - and dots, with slashes between folders"
	});
}
// src/author/printReadBase.ts
function printReadBase({ bases, wanted, stock }, child, place) {
	const imports = bases.map(({ exists, path }) => {
		if (exists?.dialect === "read_base") return `    from ${moduleOf(exists, place)} import *\n`;
		throw refuse(`${path} is no config of the pure-Python dialect, and another base is`, "take bases of one dialect");
	});
	const changes = Array.from(child.entries.entries(), ({ key, value }) => {
		const name = String(key);
		if (stock.get(key) instanceof PyDict && value instanceof PyDict && !hasDelete(value)) return `${name}.update(${printValue(value, WRITTEN)})\n`;
		return `${name} = ${printValue(wanted.get(key) ?? null, WRITTEN)}\n`;
	});
	const removed = child.removed.map((name) => `del ${name}\n`);
	const head = `from mmengine.config import read_base\n\nwith read_base():\n${imports.join("")}`;
	return formatPython([
		head,
		...removed,
		...changes
	].join("\n"));
}
const WRITTEN = { expression: ({ code, value }) => value === void 0 ? code : void 0 };
function moduleOf({ name, module }, { directory }) {
	if (directory !== void 0) {
		const parts = relativePath(directory, name).slice(0, -3).split("/");
		const up = parts.filter((part) => part === "..").length;
		const down = parts.filter((part) => part !== ".." && part !== ".");
		if ((module === void 0 || up + down.length < 4) && down.every(isWritableName)) return `${".".repeat(up + 1)}${down.join(".")}`;
	}
	if (module?.split(".").every(isWritableName)) return module;
	throw refuse(directory === void 0 ? `where the config will be is not known, so ${name} has no name to import it by` : `the path to ${name} is not a name that Python can import`, "give toPython the directory of the config, or write form: 'standalone'");
}
function hasDelete(value) {
	if (value instanceof PyExpression) return value.value !== void 0 && hasDelete(value.value);
	if (value instanceof PyList || value instanceof PyTuple) return value.items.some(hasDelete);
	if (!(value instanceof PyDict)) return false;
	return value.has("_delete_") || Array.from(value.entries()).some((entry) => hasDelete(entry.value));
}
function refuse(message, hint) {
	return new MmdetConfigError({
		code: "config-base",
		message,
		hint,
		path: ["bases"]
	});
}
// src/author/printForms.ts
function printInherit(composition, child, place) {
	if (composition.bases.some(({ exists }) => exists?.dialect === "read_base")) return printReadBase(composition, child, place);
	const blocks = sortByDependency(childBlocks(composition, child.entries));
	const head = [printBases(composition, place), ...child.removed.map((key) => `_base_.pop(${stringRepr(key)})\n`)];
	const body = composedText(composition, blocks, true);
	return formatPython([...head, body].filter((part) => part !== "").join("\n"));
}
function printStandalone(composition) {
	return formatPython(composedText(composition, standaloneBlocks(composition), false));
}
function composedText(composition, blocks, inherits) {
	const assigned = new PyDict();
	return blocksText(blocks, (assignment) => {
		const expression = (code) => expressionCode(composition, assigned, code, inherits);
		const text = assignmentText(assignment, { expression });
		assigned.set(assignment.name, assignment.value);
		return text;
	});
}
function childBlocks(composition, entries) {
	const blocks = [];
	for (const { key, value } of composition.wanted.entries()) {
		const name = String(key);
		const entry = entries.get(key);
		if (entry !== void 0) blocks.push({ assignments: [{
			name,
			value: entry
		}] });
		else if (composition.variables.has(name)) blocks.push({ assignments: [{
			name,
			value
		}] });
	}
	return blocks;
}
function standaloneBlocks(composition) {
	const blocks = [];
	const left = new Map();
	for (const { key, value } of composition.wanted.entries()) left.set(String(key), value);
	const take = (name) => {
		const value = left.get(name);
		left.delete(name);
		return value === void 0 ? [] : [{
			name,
			value
		}];
	};
	for (const base of composition.bases) for (const { comment, assignments } of base.stock.blocks) {
		const kept = assignments.flatMap(({ name }) => take(name));
		if (kept.length > 0) blocks.push({
			comment,
			assignments: kept
		});
	}
	const added = [...left.keys()].map((name) => ({ assignments: take(name) }));
	return sortByDependency([...blocks, ...added]);
}
function sortByDependency(blocks) {
	const owner = new Map();
	for (const block of blocks) for (const { name } of block.assignments) owner.set(name, block);
	const ordered = new Set();
	const open = new Set();
	const visit = (block) => {
		if (ordered.has(block) || open.has(block)) return;
		open.add(block);
		for (const name of usedNames(block)) {
			const needed = owner.get(name);
			if (needed !== void 0) visit(needed);
		}
		ordered.add(block);
	};
	for (const block of blocks) visit(block);
	return [...ordered];
}
function usedNames(block) {
	const names = new Set();
	for (const { value } of block.assignments) mapExpressions(value, (expression) => {
		for (const name of expression.names) names.add(name);
		return expression;
	});
	return names;
}
function expressionCode(composition, assigned, expression, inherits) {
	const { code, names } = expression;
	const [name] = names;
	if (name === void 0) return code;
	if (names.length > 1 || name !== code) return names.every((each) => assigned.has(each) && (!composition.overridden.has(each) || begins(expression.value, assigned.get(each)))) ? code : void 0;
	if (assigned.has(name)) return hasValueOf(assigned, expression) ? code : void 0;
	return inherits && hasValueOf(composition.stock, expression) ? `{{_base_.${name}}}` : void 0;
}
function begins(value, root) {
	return typeof value === "string" && typeof root === "string" && value.startsWith(root);
}
function hasValueOf(variables, { code, value }) {
	const known = variables.get(code);
	return known !== void 0 && value !== void 0 && equalIgnoringOrder(known, value);
}
function printBases({ bases }, { baseDirectory, directory }) {
	const paths = bases.map(({ path, exists }) => {
		if (exists === void 0) return stringRepr(`${baseDirectory}/${path}`);
		const isFile = !exists.name.includes("::") && directory !== void 0;
		return stringRepr(isFile ? relativePath(directory, exists.name) : exists.name);
	});
	if (paths.length === 0) return "";
	return paths.length === 1 ? `_base_ = ${paths[0]}\n` : `_base_ = [${paths.join(", ")}]\n`;
}
// src/author/defineConfig.ts
function defineConfig(definition) {
	return definedBy(definition);
}
function definedBy(definition) {
	const kinds = {
		name: STRING,
		bases: listOf(FRAGMENT),
		overrides: ANYTHING,
		variables: OBJECT,
		exact: BOOLEAN
	};
	checkOptions(definition, kinds, ["bases"]);
	const { name, overrides = [], variables = {}, exact = false } = definition;
	const bases = definition.bases.map(ownFragment).map((base) => exact ? withoutNames(base) : base);
	if (name !== void 0) configName(name);
	const layers = Array.isArray(overrides) ? overrides : [overrides];
	return definedConfig(compose(bases, exact || bases.length === 0 ? layers.map(uncheckedLayer) : checkedLayers(bases, layers), variables, exact), name);
}
function withoutNames(base) {
	return {
		...base,
		value: withoutExpressions(base.value)
	};
}
function uncheckedLayer(layer) {
	checkArgument(layer, OBJECT, "overrides");
	return toTree(layer);
}
function checkedLayers(bases, layers) {
	let open = new PyDict();
	const free = bases.filter((base) => base.open !== void 0);
	for (const { value } of free) for (const { key, value: own } of value.entries()) open.set(key, own);
	if (!bases.some((base) => base.value.has("model"))) open.set("model", new PyDict());
	const checked = layers.map((layer) => {
		const { problems, value } = validateLayer(layer, open, free[0]?.open);
		if (value !== void 0 && open.size > 0) open = openAfter(open, value);
		return {
			problems,
			value
		};
	});
	throwIfProblems(checked.flatMap(({ problems }) => problems));
	return checked.flatMap(({ value }) => value === void 0 ? [] : [value]);
}
function openAfter(open, tree) {
	return applyOverrides(open, new Map(Array.from(tree).filter(([key]) => open.has(key))));
}
function definedConfig(composition, name) {
	const { bases, stock, wanted, wholePaths } = composition;
	const child = computeChild(stock, wanted, (path) => wholePaths.has(pathKey(path)));
	const value = withoutExpressions(wanted);
	return {
		name,
		bases,
		child,
		value,
		toPython: (given = {}) => {
			checkOptions(given, {
				form: oneOf("inherit", "standalone"),
				baseDirectory: STRING,
				directory: STRING
			});
			const { form = "inherit", baseDirectory = "../_base_", directory } = given;
			return form === "standalone" ? printStandalone(composition) : printInherit(composition, child, {
				baseDirectory,
				directory
			});
		},
		mergeFromDict: (options) => definedConfig({
			...composition,
			wanted: withOverrides(value, options)
		}, name)
	};
}
export { ConfigCache as _, withReferences as a, readConfig as c, shownValues as d, stringOptions as f, readData as g, ownValues as h, fromConfig as i, readConfigString as l, pythonBases as m, configName as n, checkLoadOptions as o, namedBases as p, SYNTHETIC as r, contextOf as s, defineConfig as t, readTolerantly as u, memoryFileSystem as v, withTexts as y };
