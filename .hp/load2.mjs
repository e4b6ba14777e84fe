import { n as MmdetConfigError } from "./errors.mjs";
import { B as PyUserFunction, D as runImportFrom, E as runImport, F as PyView, G as mergeConfig, L as PyModuleObject, Q as findPackage, T as evaluateModule, V as apply, _ as plainCopy, a as refuseReservedKeys, at as resolvePath, b as mmengineModule, d as parseConfig, i as dropDunderNames, m as passOver, n as noteLost, nt as counted, ot as readText, p as byKeys, r as passOverStatements, rt as extendChain, s as settle, tt as whereToLook, x as runReadBase } from "./lost.mjs";
import { t as PyDict } from "./dict.mjs";
import { a as joinPaths, r as dirname } from "./posixPath.mjs";
import { a as pythonRepr } from "./provenance.mjs";
import { n as PyExpression } from "./values.mjs";
import { n as parsePython } from "./parse.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { a as isBuiltinModule, r as innerStatements } from "./dialect.mjs";
import { n as LazyObject, r as LazyValue, t as LAZY_OBJECT } from "./lazyObject.mjs";
import { inlineReadBase, moduleNameOf } from "./readBase.mjs";
// src/config/lazy/imports.ts
const LAZY_NAME = "LazyObject";
function planImports(context, module, body, bases, globals) {
	const importedNames = new Set();
	for (const node of allStatements(body)) if (node.nodeType === "ImportFrom") try {
		takeNames(module, node, bases, globals, importedNames);
	} catch (error) {
		passOver(context, error);
	}
	else if (node.nodeType === "Import") noteAlias(module, node, importedNames);
	const packages = gatherPackages(body);
	refuseLateFuture(module, body, packages);
	for (const name of packages.keys()) importedNames.add(name);
	return {
		importedNames,
		statements: importStatements(module, bases),
		body: [...packageNodes(packages), ...body]
	};
}
function* allStatements(body) {
	for (const node of body) {
		yield node;
		yield* allStatements(innerStatements(node));
	}
}
function takeNames(module, node, bases, globals, importedNames) {
	const base = isBuiltinModule(moduleNameOf(node)) ? void 0 : bases.get(moduleNameOf(node));
	for (const { name, asname } of node.names) if (base !== void 0) {
		if (name === "*") {
			copyAll(base, globals);
			return;
		}
		copyName(module, node, base, name, asname ?? name, globals);
	} else if (name === "*") throw new MmdetConfigError({
		code: "config-parse",
		message: "import * is for the bases inside `with read_base():` only",
		span: module.spanOf(node),
		pythonClass: "ConfigParsingError",
		hint: "import the names that the config uses"
	});
	else importedNames.add(asname ?? name);
}
function copyAll(base, globals) {
	for (const { key, value, write } of base.entries()) globals.set(key, value, write);
}
function copyName(module, node, base, name, as, globals) {
	const entry = base.entry(name);
	if (entry !== void 0) {
		globals.set(as, entry.value, entry.write);
		return;
	}
	const near = nearestName(name, Array.from(base.entries(), (each) => String(each.key)));
	throw new MmdetConfigError({
		code: "config-base",
		message: `the base ${moduleNameOf(node)} has no variable ${name}`,
		span: module.spanOf(node),
		pythonClass: "KeyError",
		...near === void 0 ? {} : didYouMean(near)
	});
}
function noteAlias(module, node, importedNames) {
	const [alias] = node.names;
	if (node.names.length !== 1) throw new MmdetConfigError({
		code: "config-parse",
		message: "a config imports one module a line",
		span: module.spanOf(node),
		pythonClass: "AssertionError"
	});
	if (alias?.asname !== void 0) importedNames.add(alias.asname);
}
function isAliased(node) {
	return node.names[0]?.asname !== void 0;
}
function gatherPackages(body) {
	const packages = new Map();
	for (const node of body) {
		if (node.nodeType !== "Import" || isAliased(node)) continue;
		const [{ name } = { name: "" }] = node.names;
		if (isBuiltinModule(name)) continue;
		const [root = name] = name.split(".");
		const known = packages.get(root);
		if (known === void 0) packages.set(root, {
			node,
			modules: [name]
		});
		else known.modules.push(name);
	}
	return packages;
}
function refuseLateFuture(module, body, packages) {
	const future = body.find((node) => node.nodeType === "ImportFrom" && node.module === "__future__");
	if (future === void 0 || packages.size === 0) return;
	const [root] = packages.keys();
	throw new MmdetConfigError({
		code: "python-syntax",
		message: "from __future__ imports must occur at the beginning of the file",
		span: module.spanOf(future),
		pythonClass: "SyntaxError",
		hint: `MMEngine puts \`import ${root}\` in front of it: write \`import ${root} as ...\``
	});
}
var PackageImport = class {
	nodeType = "Import";
	modules;
	names;
	start;
	end;
	constructor({ names, start, end }, modules) {
		this.names = names;
		this.start = start;
		this.end = end;
		this.modules = modules;
	}
};
function packageNodes(packages) {
	return Array.from(packages.values(), ({ node, modules }) => new PackageImport(node, modules)).reverse();
}
function importStatements(module, bases) {
	const locationOf = (node) => `${module.source.name}, line ${module.lineOf(node)}`;
	return {
		Import: (machine, node) => {
			if (node instanceof PackageImport) {
				const [root = ""] = node.modules[0]?.split(".") ?? [];
				bindLazy(machine, node, root, new LazyObject(node.modules, void 0, locationOf(node)));
				return;
			}
			const [alias] = node.names;
			const name = alias?.name ?? "";
			if (isAliased(node)) {
				const [root = name] = name.split(".");
				if (isBuiltinModule(root)) return runImport(machine, node);
				bindLazy(machine, node, alias?.asname, new LazyObject(name, void 0, locationOf(node)));
				return;
			}
			return isBuiltinModule(name) || !module.body.includes(node) ? runImport(machine, node) : void 0;
		},
		ImportFrom: (machine, node) => {
			const name = moduleNameOf(node);
			if (isBuiltinModule(name)) return runImportFrom(machine, node);
			if (bases.has(name)) return void 0;
			for (const alias of node.names) bindLazy(machine, node, alias.asname ?? alias.name, new LazyObject(name, alias.name, locationOf(node)));
		},
		With: runReadBase
	};
}
function bindLazy(machine, node, name, object) {
	const known = machine.globals.get(LAZY_NAME);
	const value = known !== void 0 && known !== LAZY_OBJECT ? apply(machine, known, object.moduleName, object.code) : object;
	machine.globals.set(name, value, machine.write(node, value, machine.globals.entry(name)?.write));
}
// src/config/lazy/load.ts
async function loadLazy(context, chain, module) {
	const loaded = await loadModule(context, chain, module);
	if (context.tolerance === void 0) refuseReservedKeys(loaded.dict);
	const values = loaded.dict.copy();
	for (const name of loaded.importedNames) values.delete(name);
	return {
		...loaded,
		dict: settle(values, {
			reference: void 0,
			object: finalObject
		})
	};
}
async function loadModule(context, chain, module) {
	const { body, bases: imports } = tolerantBases(context, module);
	const missing = new Set();
	const bases = new Map();
	const importedNames = new Set();
	const files = new Set();
	const paths = [];
	for (const { module: name, node } of imports) {
		const span = module.spanOf(node);
		let path;
		try {
			path = await locateModule(context, chain.path, name, span);
			paths.push(resolvePath(context, path));
			const loaded = await loadBase(context, chain, path, name, span);
			bases.set(name, counted(context, module.source, () => plainCopy(loaded.dict)));
			for (const imported of loaded.importedNames) importedNames.add(imported);
			for (const file of loaded.files) files.add(file);
		} catch (error) {
			passOver(context, error);
			missing.add(node);
			if (path !== void 0) files.add(path);
		}
	}
	const globals = new PyDict();
	globals.set("__file__", chain.path);
	const passed = new Set();
	const plan = planImports(context, module, missing.size === 0 ? body : body.filter((node) => !missing.has(node)), bases, globals);
	const { statements } = plan;
	const evaluate = () => {
		return evaluateModule(module, {
			globals,
			body: plan.body,
			statements,
			ambient: (name) => name === "LazyObject" ? LAZY_OBJECT : void 0,
			importModule: mmengineModule,
			passOver: passOverStatements(context, module, passed)
		});
	};
	counted(context, module.source, evaluate);
	noteLost(context, module, passed);
	globals.delete(LAZY_NAME);
	dropDunderNames(globals);
	for (const name of plan.importedNames) importedNames.add(name);
	const dict = byKeys(context, globals, new PyDict(), (part, before) => {
		const made = settle(part, {
			reference: void 0,
			object: (value) => value
		});
		return before.size === 0 ? made : mergeConfig(made, before);
	});
	const environment = new Map();
	return {
		path: chain.path,
		dict,
		warnings: [],
		environment,
		files: [...files, chain.path],
		bases: paths,
		ownFilesOnly: false,
		importedNames
	};
}
function tolerantBases(context, module) {
	try {
		return inlineReadBase(module);
	} catch (error) {
		passOver(context, error);
		return {
			body: module.body.filter(({ nodeType }) => nodeType !== "With"),
			bases: []
		};
	}
}
async function loadBase(context, parent, path, name, span) {
	const chain = extendChain(parent, path, span);
	const known = context.cache.modules.get(path);
	if (known !== void 0) return known;
	const source = await readBase(context, path, span);
	if (source === void 0) throw new MmdetConfigError({
		code: "config-base",
		message: `the base ${name} should be the file ${path}, which does not exist`,
		span,
		pythonClass: "ConfigParsingError",
		hint: "a base is one file, not a package: one dot is the folder of this file, two are the one above"
	});
	const before = context.tolerance?.problems.length;
	const loaded = await loadModule(context, chain, parseBase(source, context));
	if (before === context.tolerance?.problems.length) context.cache.modules.set(path, loaded);
	return loaded;
}
function parseBase(source, context) {
	return context.tolerance === void 0 ? parsePython(source) : parseConfig(source, context);
}
async function readBase(context, path, span) {
	try {
		return await readText(context.files, joinPaths(context.files.workingFolder, path));
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		if (error.pythonClass === "IsADirectoryError") return void 0;
		throw new MmdetConfigError({
			...error.problems[0],
			span
		}, { cause: error });
	}
}
async function locateModule(context, from, name, span) {
	const level = /^\.*/.exec(name)?.[0].length ?? 0;
	if (level > 0) {
		const up = new Array(level - 1).fill("..");
		return joinPaths(dirname(from), ...up, `${name.slice(level).replaceAll(".", "/")}.py`);
	}
	const [root = "", ...rest] = name.split(".");
	const refuse = (message, pythonClass, hint) => {
		return new MmdetConfigError({
			code: "config-base",
			message,
			span,
			pythonClass,
			hint
		});
	};
	if (rest.length === 0) throw refuse(`${name} is a package, not a config`, "ConfigParsingError");
	const folder = await findPackage(context, root, span);
	if (folder !== void 0) return `${joinPaths(folder, ...rest)}.py`;
	for (const path of context.searchPath) {
		if (await context.files.readFolder(joinPaths(path, root)) === void 0) continue;
		throw refuse(`${root} is a namespace package, which holds no configs`, "RuntimeError");
	}
	throw refuse(`${root} is not installed`, "DistributionNotFound", whereToLook(context));
}
function finalObject(value, isWhole) {
	if (value instanceof LazyValue) return isWhole ? value.dottedName : new PyExpression(value.code, void 0, []);
	if (value instanceof PyModuleObject) return new PyExpression(value.code, void 0, []);
	if (value instanceof PyView) return new PyExpression(pythonRepr(value), void 0, []);
	if (value.typeName === "generator") return {
		refused: "a generator as a value prints as an address in memory",
		hint: "make a list of it: list(...)"
	};
	if (!(value instanceof PyUserFunction) || value.name === "<lambda>") return void 0;
	return {
		refused: `the function ${value.name} stays in the values of this config, where it prints as an address in memory`,
		hint: "in the pure-Python dialect MMEngine keeps functions: such a file is a program, move it elsewhere"
	};
}
export { loadLazy, locateModule };
