import { t as __exportAll } from "./rolldown-runtime.mjs";
import { r as nearestName } from "./nearest.mjs";
// src/catalog/lookup.ts
var lookup_exports = __exportAll({ ComponentIndex: () => ComponentIndex });
const MISSING = { kind: "missing" };
var ComponentIndex = class {
	catalogues;
	#roots = new Map();
	#children = new Map();
	#scopes = new Set();
	#components = new Map();
	#everywhere = new Map();
	#paths = new Map();
	#classes = new Map();
	#parts = new Map();
	constructor(catalogues) {
		this.catalogues = catalogues;
		for (const { registries, components, bases, parts } of catalogues) {
			for (const registry of registries) this.#addRegistry(registry);
			for (const component of components) this.#add(component);
			for (const base of bases) this.#classes.set(pathOf(base), base);
			for (const part of parts) this.#parts.set(`${part.holder} ${part.key}`, part);
		}
	}
	#addRegistry(one) {
		const { parent, scope } = one;
		this.#scopes.add(scope);
		const same = parent === null ? this.#roots : mapIn(this.#children, scope);
		const key = parent ?? one.registry;
		if (!same.has(key)) same.set(key, one);
	}
	#add(component) {
		const names = mapIn(this.#components, keyOf(component));
		for (const name of component.names) {
			names.set(name, component);
			const same = this.#everywhere.get(name);
			if (same === void 0) this.#everywhere.set(name, [component]);
			else same.push(component);
		}
		const path = pathOf(component);
		this.#paths.set(path, component);
		this.#paths.set(exportedPath(path), component);
	}
	#names(registry) {
		return this.#components.get(keyOf(registry)) ?? new Map();
	}
	find(registry, type, defaultScope = "mmdet") {
		const chain = this.#chain(registry, defaultScope);
		const [scope, ...rest] = type.split(".");
		if (rest.length === 0) {
			const found = this.#first(chain, type);
			return found.kind === "missing" && !this.knows(defaultScope) ? {
				kind: "foreign",
				scope: defaultScope
			} : found;
		}
		const name = rest.join(".");
		const own = this.#chain(registry, scope);
		const found = own[0]?.scope === scope ? this.#first(own.slice(0, 1), name) : MISSING;
		if (found.kind === "component") return found;
		return this.#byPath(type) ?? (this.knows(scope) && rest.length === 1 ? MISSING : {
			kind: "foreign",
			scope
		});
	}
	findClass(module, type) {
		for (const [path, base] of this.#classes) if (base.qualname === type && path.startsWith(`${module}.`)) return {
			kind: "component",
			component: alone(base)
		};
		return MISSING;
	}
	classNames(module) {
		return Array.from(this.#classes).filter(([path]) => path.startsWith(`${module}.`)).map(([, { qualname }]) => qualname);
	}
	part(holder, key) {
		const part = this.#parts.get(`${pathOf(holder)} ${key}`);
		if (part === void 0) return void 0;
		const base = this.#classes.get(part.made);
		const component = this.#paths.get(part.made) ?? (base === void 0 ? void 0 : alone(base));
		return component === void 0 ? void 0 : {
			component,
			supplies: part.supplies
		};
	}
	#first(chain, name) {
		for (const registry of chain) {
			const component = this.#names(registry).get(name);
			if (component !== void 0) return {
				kind: "component",
				component
			};
		}
		return MISSING;
	}
	#byPath(path) {
		const component = this.#paths.get(path) ?? this.#paths.get(exportedPath(path));
		return component === void 0 ? void 0 : {
			kind: "component",
			component
		};
	}
	#chain(registry, scope) {
		const root = this.#roots.get(registry);
		if (root === void 0) return [];
		const child = this.#children.get(scope)?.get(root.path);
		return child === void 0 ? [root] : [child, root];
	}
	knows(scope) {
		return this.#scopes.has(scope);
	}
	names(registry, defaultScope = "mmdet") {
		const all = this.#chain(registry, defaultScope).flatMap((one) => Array.from(this.#names(one).keys()));
		return Array.from(new Set(all)).sort();
	}
	nearest(registry, type, defaultScope = "mmdet") {
		return nearestName(type.slice(type.lastIndexOf(".") + 1), this.names(registry, defaultScope));
	}
	anywhere(type, defaultScope) {
		const all = this.everywhere(type);
		if (type.includes(".")) return all[0];
		return all.find(({ scope }) => scope === defaultScope) ?? all.find(({ scope }) => this.#isRoot(scope));
	}
	#isRoot(scope) {
		return Array.from(this.#roots.values()).some((one) => one.scope === scope);
	}
	everywhere(name) {
		const known = this.#everywhere.get(name);
		if (known !== void 0) return known;
		const path = this.#paths.get(name);
		if (path !== void 0) return [path];
		const [scope, bare, ...more] = name.split(".");
		if (bare === void 0 || more.length > 0) return [];
		return this.#everywhere.get(bare)?.filter((one) => one.scope === scope) ?? [];
	}
};
function mapIn(maps, key) {
	const known = maps.get(key);
	if (known !== void 0) return known;
	const made = new Map();
	maps.set(key, made);
	return made;
}
function alone(base) {
	return {
		...base,
		registry: "",
		scope: "",
		names: [base.qualname]
	};
}
function pathOf({ module, qualname }) {
	return `${module}.${qualname}`;
}
function exportedPath(path) {
	return path.replace(/\..*\./, "..");
}
function keyOf({ scope, registry }) {
	return `${scope}/${registry}`;
}
export { lookup_exports as n, ComponentIndex as t };
