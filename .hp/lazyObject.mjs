import { C as engineClass, H as raise, R as PyObject } from "./lost.mjs";
import { i as PyList } from "./values.mjs";
// src/config/lazy/lazyObject.ts
const LAZY_OBJECT = engineClass("LazyObject", "lazy", (value) => value instanceof LazyObject);
const LAZY_ATTR = engineClass("LazyAttr", "lazy", (value) => value instanceof LazyAttr);
var LazyValue = class extends PyObject {
	get dottedName() {
		return `${this.moduleName}.${this.code}`;
	}
	repr() {
		return this.code;
	}
	call() {
		return raise("RuntimeError", `${this.dottedName} is only named in a config, not called`);
	}
};
var LazyObject = class extends LazyValue {
	moduleName;
	#modules;
	#moduleList;
	#imported;
	#location;
	constructor(modules, imported, location) {
		const moduleName = typeof modules === "string" ? modules : modules[0]?.split(".")[0] ?? "";
		super(imported ?? moduleName);
		this.moduleName = moduleName;
		this.#modules = modules;
		this.#moduleList = new PyList(typeof modules === "string" ? [] : [...modules]);
		this.#imported = imported;
		this.#location = location;
	}
	get typeName() {
		return "LazyObject";
	}
	get ownType() {
		return LAZY_OBJECT;
	}
	getAttribute(name) {
		if (name === "module") return this.moduleName;
		if (name === "_module") return typeof this.#modules === "string" ? this.#modules : this.#moduleList;
		if (name === "location") return this.#location;
		if (name === "_imported") return this.#imported ?? null;
		return new LazyAttr(name, this.#imported === void 0 || typeof this.#modules !== "string" ? this.moduleName : `${this.moduleName}.${this.code}`, this, this.#location.split(", line")[0] ?? null);
	}
};
var LazyAttr = class LazyAttr extends LazyValue {
	moduleName;
	#source;
	#location;
	constructor(name, moduleName, source, location) {
		super(name);
		this.moduleName = moduleName;
		this.#source = source;
		this.#location = location;
	}
	get typeName() {
		return "LazyAttr";
	}
	get ownType() {
		return LAZY_ATTR;
	}
	getAttribute(name) {
		if (name === "module" || name === "_module") return this.moduleName;
		if (name === "name") return this.code;
		if (name === "source") return this.#source;
		if (name === "location") return this.#location;
		return new LazyAttr(name, this.dottedName, this, null);
	}
};
export { LazyObject as n, LazyValue as r, LAZY_OBJECT as t };
