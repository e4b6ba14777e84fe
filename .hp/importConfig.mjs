import { T as oneOf, a as PyTuple, i as PyList, n as PyExpression, r as PyFloat, t as PyBytes, v as STRING, y as checkArgument } from "./values.mjs";
import { t as loadCatalogue } from "./load.mjs";
import { a as withReferences, c as readConfig, d as shownValues, i as fromConfig, o as checkLoadOptions, t as defineConfig } from "./defineConfig.mjs";
import { n as MmdetConfigError, o as escapeTalk } from "./errors.mjs";
import { s as pyTypeName, t as PyDict } from "./dict.mjs";
import { s as relativePath, t as absolutePath } from "./posixPath.mjs";
import { i as pathKey } from "./provenance.mjs";
import { i as withoutExpressions } from "./references.mjs";
import { d as FORWARDS, f as SLOTS, i as kindsOf, p as slotAt, r as problemsOf, s as checkedConfig } from "./check.mjs";
import { t as ComponentIndex } from "./lookup.mjs";
import { n as formatPath, t as followPath } from "./path.mjs";
import { Ht as equalIgnoringOrder, Ot as isConfigKey, V as NAMED_BACKBONES, Vt as computeChild, X as amp, bt as selfSupervised, ht as documentVariables, it as multiScale, n as fragmentsOf, yt as SELF_SUPERVISED_METHODS } from "./registry.mjs";
import { b as splitKeys, d as Replacement, r as at$1, t as ListEdits, u as Removal, x as toTree } from "./listEdits.mjs";
import "./engineKeys.mjs";
import { t as INTEGER_LIKE } from "./input.mjs";
import { n as PySet } from "./set.mjs";
// src/catalog/emit/groups.ts
const NAMES = new Map([
	["match_cost", "MatchCost"],
	["iou2d_calculator", "IouCalculator"],
	["losses", "Loss"]
]);
function groupOf(slot) {
	const { registry = "", from, supplies } = slot;
	if (supplies === "any" && registry === "model") return {
		name: "AnyLayer",
		about: "layers",
		rows: SLOTS.filter((row) => isLayer(row))
	};
	const kind = from === void 0 ? pascal$1(registry) : NAMES.get(from) ?? pascal$1(from).replace(/s$/, "");
	const base = registry === "loop" ? loopName(slot) : kind;
	const rows = SLOTS.filter((row) => row.registry === registry && row.from === from && row.supplies !== "any");
	const at = Array.from(new Set(rows.map(settingOf))).indexOf(settingOf(slot));
	const about = from === void 0 ? registry : `${registry}, ${from}`;
	return {
		name: `Any${base}${at > 0 && registry !== "loop" ? at + 1 : ""}`,
		about,
		rows: []
	};
}
function loopName({ at }) {
	return at === "^val_cfg" ? "ValLoop" : at === "^test_cfg" ? "TestLoop" : "TrainLoop";
}
function isLayer({ registry, supplies }) {
	return registry === "model" && supplies === "any";
}
function settingOf({ supplies, removes, defaultType }) {
	return JSON.stringify([
		supplies ?? [],
		removes ?? [],
		defaultType
	]);
}
const WIDER = new Map([["detectors", [
	"mot",
	"reid",
	"vis"
]]]);
function isMember({ module, scope }, { registry, from, supplies }) {
	if (registry === "model" && supplies === "any") return scope !== "mmdet" || module.startsWith("mmdet.models.layers.");
	if (from === void 0) return true;
	const [, , kind] = module.split(".");
	if (module.startsWith("mmdet.")) return [from, ...WIDER.get(from) ?? []].some((one) => module.split(".").includes(one));
	if (scope !== "mmengine") return !module.startsWith("torch.") && (!KINDS.has(kind ?? "") || kind === from);
	return module.includes(`.${from.replace(/s$/, "")}`);
}
function ownSlot(component, slot) {
	if (slot.from !== void 0 || slot.supplies === "any") return slot;
	return SLOTS.filter((row) => row.registry === slot.registry && row.from !== void 0 && row.in === void 0).find((row) => component.module.split(".").includes(row.from)) ?? slot;
}
const KINDS = new Set(SLOTS.flatMap(({ from }) => from === void 0 ? [] : [from]));
function pascal$1(text) {
	return text.replace(/(?:^|[\s_.]+)(\w)/g, (_, letter) => letter.toUpperCase());
}
// src/catalog/emit/shapes.ts
const ANYTHING = {
	kinds: void 0,
	dicts: [],
	isLoose: true,
	isMany: false,
	isComponent: false
};
const MORE_KINDS = new Map([["CachedMixUp.pad_val", ["list"]], ["YOLOFHead.in_channels", ["int"]]]);
function configShapes(catalogues) {
	const [known, ...own] = catalogues.map(({ registries }) => registries.map(({ scope }) => scope));
	const scopes = new Set(own.flat().filter((scope) => known?.includes(scope) !== true));
	return new Shapes(new ComponentIndex(catalogues), Array.from(scopes)).all();
}
var Shapes = class {
	#index;
	#scopes;
	#groups = new Map();
	#dicts = new Map();
	#variants = new Map();
	constructor(index, scopes) {
		this.#index = index;
		this.#scopes = scopes;
	}
	all() {
		const config = {
			name: "MMDetConfig",
			types: [],
			isDefault: false,
			isOpen: false,
			path: void 0
		};
		const keys = CONFIG_KEYS.map(([name, kinds, about]) => this.#key(name, kinds, about));
		return {
			config: {
				...config,
				keys
			},
			groups: Array.from(this.#groups.values()),
			dicts: Array.from(this.#dicts.values())
		};
	}
	#key(name, kinds, about) {
		const known = kinds === void 0 ? void 0 : new Set(kinds.split(" "));
		const slot = slotAt([name]);
		if (name === "default_hooks") {
			const hooks = this.#object("DefaultHooks", HOOK_NAMES, [name]);
			return {
				name,
				required: false,
				about,
				value: {
					...ANYTHING,
					kinds: known,
					dicts: [hooks.name],
					isLoose: false
				}
			};
		}
		return {
			name,
			required: false,
			about,
			value: this.#value(slot, known, [name])
		};
	}
	#value(slot, kinds, path, holder = "") {
		const takesDict = kinds === void 0 || kinds.has("dict") || kinds.has("list");
		const dicts = slot === void 0 || slot.opaque === true || !takesDict ? [] : this.#dictsOf(slot, path, holder);
		if (slot === void 0 || dicts.length === 0) return {
			...ANYTHING,
			kinds
		};
		const isComponent = slot.registry !== void 0 || slot.namespace !== void 0;
		const isMany = isComponent && (path.length > 1 || kinds?.has("list") === true);
		const isLoose = isComponent && slot.typed !== true && slot.strict !== true && slot.defaultType === void 0 && slot.registry !== "loop";
		const others = slot.typed === true ? [] : [
			"bool",
			"int",
			"float"
		];
		return {
			kinds: kinds ?? new Set([
				"dict",
				"list",
				"None",
				"str",
				...others
			]),
			dicts,
			isLoose,
			isMany,
			isComponent
		};
	}
	#dictsOf(slot, path, holder) {
		const at = path.at(-1);
		if (slot.texts === true) return ["Texts"];
		if (slot.types !== void 0) return [this.#functions(slot, at, holder)];
		if (slot.keys !== void 0) return [this.#object(`${holder}${pascal(at.replace(/^(?:train|val|test)_d/, "d"))}`, slot.keys, path).name];
		if (slot.namespace !== void 0) return [this.#classes(slot)];
		if (slot.registry === void 0) return [];
		const group = this.#group(slot);
		if (slot.registry === "metric" && path.length === 1) return [group, this.#group({
			registry: "evaluator",
			defaultType: "Evaluator"
		})];
		return [group];
	}
	#object(name, keys, path) {
		const known = this.#dicts.get(name);
		if (known !== void 0) return known;
		const made = {
			name,
			types: [],
			isDefault: false,
			isOpen: false,
			path: void 0,
			keys: []
		};
		this.#dicts.set(name, made);
		made.keys = keys.map((key) => {
			return {
				name: key,
				required: false,
				value: this.#value(slotAt([...path, key]), void 0, [...path, key]),
				about: ""
			};
		});
		return made;
	}
	#functions(slot, at, holder) {
		const name = `${holder === "" || slot.namespace === "mmcv.ops" ? "" : holder}${pascal(at)}`;
		const any = ANYTHING;
		const members = Object.entries(slot.types ?? {}).map(([type, keys]) => ({
			name: `${name}_${type}`,
			types: [type],
			isDefault: type === slot.defaultType,
			keys: (keys?.split(" ") ?? []).map((key) => ({
				name: key,
				required: false,
				value: any,
				about: ""
			})),
			isOpen: keys === void 0,
			path: void 0
		}));
		this.#groups.set(name, {
			name,
			about: `the types of ${at}`,
			members
		});
		return name;
	}
	#classes(slot) {
		const module = slot.namespace;
		const name = "RoiLayer";
		if (this.#groups.has(name)) return name;
		const components = this.#index.classNames(module).map((type) => this.#index.findClass(module, type)).flatMap((one) => one.kind === "component" ? [one.component] : []);
		this.#groups.set(name, {
			name,
			about: `classes of ${module}`,
			members: components.map((one) => this.#component(one, slot, [""]))
		});
		return name;
	}
	#group(slot) {
		const { name, about, rows } = groupOf(slot);
		if (this.#groups.has(name)) return name;
		const members = [];
		this.#groups.set(name, {
			name,
			about,
			members
		});
		const removes = Array.from(new Set(rows.flatMap((row) => row.removes ?? [])));
		const merged = rows.length === 0 ? slot : {
			...slot,
			removes
		};
		for (const component of this.#members(slot)) {
			const own = ownSlot(component, merged);
			members.push(this.#component(component, name === "AnyTrainLoop" ? {
				...own,
				removes: []
			} : own, pathOf(slot)));
			if (name === "AnyTrainLoop") members.push(...loopsOf(component, members.at(-1)));
		}
		return name;
	}
	#members(slot) {
		const registry = slot.registry;
		const names = new Map();
		for (const scope of ["mmdet", ...this.#scopes]) for (const name of this.#index.names(registry, scope)) {
			const found = this.#index.find(registry, name, scope);
			if (found.kind === "component" && !names.has(name)) names.set(name, found.component);
		}
		return Array.from(new Set(names.values())).filter((component) => isMember(component, slot));
	}
	#component(component, slot, path) {
		const isDefault = slot.defaultType !== void 0 && component.names.includes(slot.defaultType);
		const removes = (slot.removes ?? []).filter((name) => name !== "_scope_");
		const required = component.parameters.filter((one) => isRequired(one, slot)).map(({ name }) => name);
		const id = identifier$1(component);
		const variants = this.#variants.get(id) ?? new Map();
		this.#variants.set(id, variants);
		const variant = JSON.stringify([
			pathOfClass(component),
			required,
			removes,
			isDefault,
			path[0] === ""
		]);
		const known = variants.get(variant);
		if (known !== void 0) return known;
		const made = {
			name: variants.size === 0 ? id : `${id}_${variants.size + 1}`,
			types: component.registry === "" && component.names.length === 0 ? [] : component.names,
			isDefault,
			keys: [],
			isOpen: component.kwargs !== "closed" && !hasForwardedNames(component),
			path: pathOfClass(component)
		};
		variants.set(variant, made);
		made.keys = this.#keys(component, slot, path);
		return made;
	}
	#keys(component, slot, path) {
		const [holder = ""] = component.names;
		const own = component.parameters.map((parameter) => {
			const { name, renamed } = parameter;
			const value = this.#parameterValue(component, parameter, slot, [...path, name]);
			return {
				name,
				required: isRequired(parameter, slot),
				value,
				about: aboutParameter(component, parameter),
				renamed
			};
		});
		const forward = FORWARDS.get(component.qualname);
		const taken = [...slot.removes ?? [], ...forward !== void 0 && "names" in forward ? forward.names : []].filter((name) => name !== "_scope_" && !component.parameters.some((one) => one.name === name));
		return [...own, ...taken.map((name) => {
			return {
				name,
				required: false,
				value: this.#value(slotAt([...path, name], holder), void 0, [...path, name]),
				about: ""
			};
		})];
	}
	#parameterValue(component, parameter, given, path) {
		const kinds = given.namespace === void 0 ? lenientKinds(parameter) : void 0;
		for (const kind of MORE_KINDS.get(`${component.qualname}.${parameter.name}`) ?? []) kinds?.add(kind);
		const part = this.#index.part(component, parameter.name);
		const found = slotAt(path, component.names[0]);
		const slot = found?.at === "*" ? void 0 : found;
		const value = this.#value(slot, kinds, path, "");
		if (part === void 0) return value;
		const shape = this.#component(part.component, {
			supplies: part.supplies,
			defaultType: part.component.names[0] ?? ""
		}, [""]);
		this.#dicts.set(`${shape.name}`, shape);
		return {
			...value,
			kinds,
			dicts: [...value.dicts, shape.name],
			isLoose: false
		};
	}
};
function loopsOf({ qualname }, shape) {
	const only = {
		EpochBasedTrainLoop: true,
		IterBasedTrainLoop: false
	}[qualname];
	if (only === void 0) return [];
	const key = {
		name: "by_epoch",
		required: true,
		value: {
			...ANYTHING,
			kinds: new Set(["bool"]),
			only
		},
		about: ""
	};
	return [{
		...shape,
		name: `${shape.name}_by_epoch`,
		types: [],
		keys: [key, ...shape.keys]
	}];
}
function lenientKinds(parameter) {
	const kinds = kindsOf(parameter);
	if (kinds === void 0) return void 0;
	if (parameter.annotation === null && kinds.has("list") && !kinds.has("dict")) return void 0;
	return new Set([
		...kinds,
		"None",
		...parameter.annotation === null ? ["bool", "list"] : []
	]);
}
function isRequired({ name, required }, slot) {
	return required && slot.supplies !== "any" && slot.supplies?.includes(name) !== true;
}
function hasForwardedNames({ qualname }) {
	const forward = FORWARDS.get(qualname);
	return forward !== void 0 && "names" in forward;
}
function pathOf(slot) {
	const { at = "" } = slot;
	const leads = SLOTS.some((row) => row.at.startsWith(`${at}.`));
	return at.startsWith("^") && leads ? at.slice(1).replaceAll("*", "any").split(".") : [""];
}
function pathOfClass({ module, qualname }) {
	return `${module}.${qualname}`;
}
function identifier$1({ names, qualname }) {
	return (names.includes(qualname) ? qualname : names[0] ?? qualname).replace(/^\d/, "_$&").replace(/\W/g, "_");
}
function pascal(text) {
	return text.replace(/(?:^|[\s_.]+)(\w)/g, (_, letter) => letter.toUpperCase());
}
function aboutParameter({ qualname }, { name, annotation, default: value, owner, required }) {
	const typed = annotation === null ? name : `${name}: ${annotation}`;
	return `${value === null ? typed : annotation === null ? `${typed}=${value}` : `${typed} = ${value}`}${owner === qualname ? "" : `, of ${owner}`}${required ? ", required" : ""}`;
}
const HOOK_NAMES = [
	"runtime_info",
	"timer",
	"sampler_seed",
	"logger",
	"param_scheduler",
	"checkpoint",
	"visualization",
	"track_visualization"
];
const CONFIG_KEYS = [
	[
		"model",
		"dict",
		"the detector"
	],
	...[
		"train",
		"val",
		"test"
	].map((name) => [
		`${name}_dataloader`,
		"dict None",
		`what ${name === "train" ? "training" : name === "val" ? "validation" : "a test"} reads`
	]),
	[
		"train_cfg",
		"dict None",
		"the loop of training"
	],
	[
		"val_cfg",
		"dict None",
		"the loop of validation"
	],
	[
		"test_cfg",
		"dict None",
		"the loop of a test"
	],
	[
		"optim_wrapper",
		"dict None",
		"the optimizer and what wraps it"
	],
	[
		"param_scheduler",
		"dict list None",
		"learning rates and momenta by time"
	],
	[
		"val_evaluator",
		"dict list None",
		"metrics of validation"
	],
	[
		"test_evaluator",
		"dict list None",
		"metrics of a test"
	],
	[
		"default_hooks",
		"dict None",
		"hooks that every run has"
	],
	[
		"custom_hooks",
		"list None",
		"hooks of this run"
	],
	[
		"visualizer",
		"dict None",
		"what draws"
	],
	[
		"log_processor",
		"dict None",
		"what logs are made of"
	],
	[
		"tta_model",
		"dict None",
		"the model of test time augmentation"
	],
	[
		"model_wrapper_cfg",
		"dict None",
		"what wraps the model of a distributed run"
	],
	[
		"data_preprocessor",
		"dict None",
		"what prepares batches, where the model does not say"
	],
	[
		"default_scope",
		"str None",
		"the package whose registries are asked first"
	],
	[
		"custom_imports",
		"dict None",
		"modules that register components"
	],
	[
		"work_dir",
		"str None",
		"the folder of logs and checkpoints"
	],
	[
		"load_from",
		"str None",
		"a checkpoint to start from"
	],
	[
		"resume",
		"bool str",
		"whether, or from where, a run goes on"
	],
	[
		"resume_from",
		"str None",
		"the key of MMDetection 2"
	],
	[
		"launcher",
		"str",
		"how processes are started"
	],
	[
		"env_cfg",
		"dict",
		"processes, cuDNN and the backend of a distributed run"
	],
	[
		"log_level",
		"str int",
		"the least level that is logged"
	],
	[
		"randomness",
		"dict",
		"the seed"
	],
	[
		"experiment_name",
		"str None",
		"the name of the run"
	],
	[
		"auto_scale_lr",
		"dict None",
		"the batch size that the learning rate is for"
	],
	[
		"tta_pipeline",
		"list None",
		"the transforms of test time augmentation"
	],
	[
		"backend_args",
		"dict None",
		"where files are read from"
	]
];
// src/author/importing/catalogueTypes.ts
const TYPE_RULES = new Set("missing-argument unknown-argument unknown-type wrong-kind wrong-value type-beside-by-epoch pretrained-misuse renamed-argument type-changed-without-delete".split(" "));
const TOO_MANY = new Set("unknown-argument renamed-argument type-changed-without-delete type-beside-by-epoch".split(" "));
const ALWAYS = new Set(["missing-argument", "unknown-type"]);
function knownTypes(config, catalogue) {
	const index = new ComponentIndex([catalogue]);
	const checked = checkedConfig(config, index);
	const nodes = new Map(checked.nodes.map((node) => [formatPath(node.path), node]));
	const faults = new Map();
	const tell = (path, message, key) => {
		const place = formatPath(path);
		const known = faults.get(place) ?? { byKey: new Map() };
		faults.set(place, known);
		known.last = message;
		if (key !== void 0) known.byKey.set(key, message);
	};
	for (const problem of problemsOf(config, index, { atEachPath: true })) {
		const { code, severity = "error", message, path = [] } = problem;
		if (!TYPE_RULES.has(code) || severity !== "error" && !ALWAYS.has(code)) continue;
		if (isOfHolder(problem)) tell(path.slice(0, -1), message, String(path.at(-1)));
		else tell(path, message);
	}
	for (const { path, scope, type = "" } of checked.nodes) if (!index.knows(scope) && !type.includes(".")) tell(path, `${scope} is not in the catalogue`, "type");
	const groups = groupNames(catalogue);
	const groupAt = (path) => {
		const { slot } = nodes.get(formatPath(path)) ?? {};
		if (slot?.registry === void 0 || slot.types !== void 0 || slot.namespace !== void 0) return void 0;
		const { name } = groupOf(slot);
		return groups.has(name) ? name : void 0;
	};
	return {
		isTyped: index.knows(checked.scope),
		typeAt: (path, value) => {
			if (value instanceof PyDict) return groupAt(path);
			if (!(value instanceof PyList) || value.items.length === 0) return void 0;
			const names = new Set(value.items.map((_, at) => groupAt([...path, at])));
			const [name] = names;
			return names.size === 1 && name !== void 0 ? `${name}[]` : void 0;
		},
		faultAt: (path, part) => {
			const found = faults.get(formatPath(path));
			return part === void 0 ? found?.last : firstOf(part, (key) => found?.byKey.get(key));
		},
		knows: (path) => nodes.has(formatPath(path)) || nodes.has(formatPath([...path, 0]))
	};
}
function firstOf(keys, find) {
	for (const key of keys) {
		const found = find(key);
		if (found !== void 0) return found;
	}
}
function isOfHolder({ code, path = [] }) {
	return TOO_MANY.has(code) || path.at(-1) === "type";
}
let known;
function groupNames(catalogue) {
	if (known?.catalogue !== catalogue) known = {
		catalogue,
		names: new Set(configShapes([catalogue]).groups.map(({ name }) => name))
	};
	return known.names;
}
// src/author/zoo/names.ts
function functionName(name) {
	return name.replace(/[-_.]+(\w)/g, (_, letter) => letter.toUpperCase());
}
// src/author/importing/editsOf.ts
function weightOf(value) {
	if (value instanceof PyExpression) return 1;
	if (value instanceof PyDict) return sum(Array.from(value.entries(), (entry) => weightOf(entry.value)));
	return value instanceof PyList || value instanceof PyTuple ? sum(value.items.map(weightOf)) : 1;
}
function sum(weights) {
	return weights.reduce((all, weight) => all + weight, 1);
}
function editsOf(base, wanted) {
	if (!(base.items.length > 0 && base.items.length <= MOST && wanted.items.length <= MOST) || !base.items.every((item) => typeOf(item) !== void 0)) return void 0;
	const steps = new Editor(base.items, wanted.items).steps();
	const edits = new ListEdits(steps);
	if (steps.length === 0 || 2 * stepsWeight(steps) > weightOf(wanted)) return void 0;
	return equalIgnoringOrder(edits.over(base, []), wanted) ? edits : void 0;
}
const MOST = 60;
function stepsWeight(steps) {
	return sum(steps.map((step) => 2 + ("elements" in step ? sum(step.elements.map(weightOf)) : changesWeight(step))));
}
function changesWeight(step) {
	return step.verb === "update" ? sum(Array.from(step.changes.values(), (value) => weightOf(value))) : 0;
}
var Editor = class {
	#items;
	#wanted;
	#steps = [];
	constructor(base, wanted) {
		this.#items = [...base];
		this.#wanted = wanted;
	}
	steps() {
		const kept = commonItems(this.#items, this.#wanted);
		let [from, to] = [0, 0];
		let moved = 0;
		for (const [one, other] of [...kept, [this.#items.length, this.#wanted.length]]) {
			this.#part(from + moved, one - from, this.#wanted.slice(to, other));
			moved += other - to - (one - from);
			from = one + 1;
			to = other + 1;
		}
		return this.#steps;
	}
	#part(place, removed, elements) {
		if (removed === 0 && elements.length === 0) return;
		const [element] = elements;
		if (removed === elements.length && removed > 1) for (const [at, each] of elements.entries()) this.#part(place + at, 1, [each]);
		else if (removed === 0) this.#insert(place, elements);
		else if (element === void 0) for (let count = 0; count < removed; count++) this.#take(place);
		else {
			for (let count = 1; count < removed; count++) this.#take(place + 1);
			const changes = elements.length === 1 ? changesOf(this.#items[place], element) : void 0;
			const item = this.#name(place);
			this.#steps.push(changes === void 0 ? {
				verb: "replace",
				item,
				elements
			} : {
				verb: "update",
				item,
				changes
			});
			this.#items.splice(place, 1, ...elements);
		}
	}
	#insert(place, elements) {
		if (place === this.#items.length) this.#steps.push({
			verb: "append",
			elements
		});
		else if (place === 0) this.#steps.push({
			verb: "prepend",
			elements
		});
		else this.#steps.push({
			verb: "insertAfter",
			item: this.#name(place - 1),
			elements
		});
		this.#items.splice(place, 0, ...elements);
	}
	#take(place) {
		this.#steps.push({
			verb: "remove",
			item: this.#name(place)
		});
		this.#items.splice(place, 1);
	}
	#name(place) {
		const type = typeOf(this.#items[place]);
		return type !== void 0 && this.#items.filter((item) => typeOf(item) === type).length === 1 ? type : at$1(place);
	}
};
function commonItems(base, wanted) {
	const lengths = Array.from({ length: base.length + 1 }, () => new Array(wanted.length + 1).fill(0));
	const same = base.map((one) => wanted.map((other) => equalIgnoringOrder(one, other)));
	const at = (row, column) => lengths[row]?.[column] ?? 0;
	for (let row = base.length - 1; row >= 0; row--) for (let column = wanted.length - 1; column >= 0; column--) {
		const length = same[row]?.[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
		lengths[row][column] = length;
	}
	const pairs = [];
	for (let [row, column] = [0, 0]; row < base.length && column < wanted.length;) if (same[row]?.[column]) pairs.push([row++, column++]);
	else if (at(row + 1, column) >= at(row, column + 1)) row++;
	else column++;
	return pairs;
}
function changesOf(base, wanted) {
	const [from, to] = [resolved$1(base), resolved$1(wanted)];
	if (!(from instanceof PyDict && to instanceof PyDict) || typeOf(from) !== typeOf(to)) return void 0;
	for (const { key } of from.entries()) if (!to.has(key)) return void 0;
	const changed = [...to.entries()].filter(({ key, value }) => {
		const known = from.get(key);
		return known === void 0 || !equalIgnoringOrder(known, value);
	});
	if (changed.some(({ key, value }) => typeof key !== "string" || resolved$1(value) instanceof PyDict)) return void 0;
	return new Map(changed.map(({ key, value }) => [String(key), value]));
}
function typeOf(value) {
	const held = resolved$1(value);
	const type = held instanceof PyDict ? resolved$1(held.get("type") ?? null) : void 0;
	return typeof type === "string" ? type : void 0;
}
function resolved$1(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved$1(value.value) : value;
}
// src/author/importing/ownOverrides.ts
function ownOverrides(stock, config) {
	const { entries, removed } = computeChild(stock, config);
	const tree = new Map(level(entries, stock, config));
	for (const key of removed) tree.set(key, config.has(key) ? new Replacement(resolved(config.get(key)) ?? null) : new Removal());
	return tree;
}
function level(child, base, wanted) {
	return Array.from(child.entries(), ({ key, value }) => {
		return [String(key), nodeOf(value, resolved(base.get(key)), wanted.get(key) ?? null)];
	});
}
function nodeOf(child, base, wanted) {
	const whole = resolved(wanted);
	if (child instanceof PyList && base instanceof PyList) return editsOf(base, child) ?? child;
	if (!(child instanceof PyDict && whole instanceof PyDict)) return child;
	if (!(base instanceof PyDict)) return child.has("_delete_") ? whole : child;
	return !child.has("_delete_") && !changesType(base, whole) && Array.from(child.entries(), isNamed).every(Boolean) ? new Map(level(child, base, whole)) : new Replacement(whole);
}
function changesType(base, wanted) {
	const [from, to] = [resolved(base.get("type")), resolved(wanted.get("type"))];
	return from !== to && typeof from === "string" && typeof to === "string";
}
function isNamed({ key }) {
	return typeof key === "string" && !INTEGER_LIKE.test(key);
}
function resolved(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved(value.value) : value;
}
function asWritten(node) {
	if (isEdits(node)) return new ListEdits(node.steps.map(withoutNames));
	if (node instanceof Replacement) return new Replacement(withoutExpressions(node.value));
	if (node instanceof Removal) return node;
	if (!(node instanceof Map)) return written$1(node);
	return Object.fromEntries(Array.from(node, ([key, value]) => [key, asWritten(value)]));
}
function isEdits(node) {
	return node instanceof Replacement && "steps" in node;
}
function withoutNames(step) {
	if ("elements" in step) return {
		...step,
		elements: step.elements.map(withoutExpressions)
	};
	if (step.verb !== "update") return step;
	const changes = Array.from(step.changes, ([key, value]) => [key, withoutExpressions(value)]);
	return {
		...step,
		changes: new Map(changes)
	};
}
function written$1(value) {
	if (value instanceof PyExpression) return value.value === void 0 ? value : written$1(value.value);
	if (value instanceof PyList) return value.items.map(written$1);
	if (value instanceof PyTuple) return new PyTuple(value.items.map(withoutExpressions));
	if (!(value instanceof PyDict)) return value;
	const entries = [...value.entries()];
	if (!entries.every(isNamed)) return withoutExpressions(value);
	return Object.fromEntries(entries.map((entry) => [String(entry.key), written$1(entry.value)]));
}
// src/author/importing/typescriptText.ts
var TypeScriptPrinter = class {
	used = new Set();
	#wording;
	constructor(wording) {
		this.#wording = wording;
	}
	print(node, path, before) {
		return laidOut(this.#node(node, path), before.depth, before.width);
	}
	#node(node, path) {
		if (node instanceof Removal) return word(`${this.#call("remove")}()`);
		if (isEdits(node)) return this.#edits(node.steps, path);
		if (node instanceof Replacement) return wrapped(`${this.#call("replace")}(`, this.#value(node.value, path), ")");
		if (node instanceof Map) {
			const entries = Array.from(node);
			return wrapped("", this.#object(entries.map(([key, value]) => [key, this.#node(value, [...path, key])])), this.#wording.behindPart(path, new Set(node.keys())));
		}
		return this.#value(node, path);
	}
	#edits(steps, path) {
		const { name, placeOf } = this.#wording.editor(path);
		const calls = steps.map((step) => {
			const item = "item" in step ? [this.#item(step.item)] : [];
			const values = "elements" in step ? step.elements.map((each) => this.#value(each, placeOf(isLike(each)))) : [];
			const changes = step.verb === "update" ? [this.#node(step.changes, placeOf(isOf(step.item)))] : [];
			return container(`.${step.verb}(`, [
				...item,
				...values,
				...changes
			], ")");
		});
		const edited = this.#call(name);
		const [only, second] = calls;
		if (only !== void 0 && second === void 0) return wrapped(edited, only, "");
		return {
			flat: edited + calls.map((call) => call.flat).join(""),
			chain: edited,
			parts: calls.map((doc) => ({
				before: "",
				doc
			}))
		};
	}
	#item(item) {
		return word(typeof item === "string" ? quoted(item) : `${this.#call("at")}(${item.at})`);
	}
	#value(value, path) {
		const behind = this.#wording.behind(path, value);
		return wrapped("", this.#plain(value, path), behind);
	}
	#plain(value, path) {
		if (value === null || typeof value === "boolean" || typeof value === "number") return word(String(value));
		if (typeof value === "string") return word(quoted(value));
		if (typeof value === "bigint") return word(`${value}n`);
		if (value instanceof PyFloat) return word(this.#float(value.value));
		if (value instanceof PyBytes) return word(`new Uint8Array([${value.value.join(", ")}])`);
		if (value instanceof PyExpression) return this.#expression(value, path);
		if (value instanceof PyDict) return this.#dict(value, path);
		if (value instanceof PyList) return container("[", this.#items(value.items, path), "]");
		if (value instanceof PyTuple) return container(`${this.#call("tuple")}(`, this.#items(value.items, path), ")");
		if (value instanceof PySet && pyTypeName(value) === "set") return container("new Set([", this.#items([...value.values()], path), "])");
		throw cannotSay$1(pyTypeName(value), path);
	}
	#expression(expression, path) {
		const code = this.#wording.reference(expression);
		if (code !== void 0) return word(code);
		if (expression.value === void 0) throw cannotSay$1(expression.code, path);
		return this.#plain(expression.value, path);
	}
	#float(value) {
		return Number.isFinite(value) && !Number.isInteger(value) ? String(value) : `${this.#call("float")}(${Object.is(value, -0) ? "-0" : value})`;
	}
	#dict(dict, path) {
		const entries = [...dict.entries()];
		if (entries.every(({ key }) => typeof key === "string" && !INTEGER_LIKE.test(key) && key !== "__proto__")) return this.#object(entries.map(({ key, value }) => [key, this.#value(value, [...path, key])]));
		const pairs = entries.map(({ key, value }) => {
			return {
				before: "",
				doc: container("[", [this.#plain(key, path), this.#value(value, [...path, pathKey(key)])], "]")
			};
		});
		return wrapped(`${this.#call("dict")}(`, container("[", pairs.map(({ doc }) => doc), "]"), ")");
	}
	#object(entries) {
		const parts = entries.map(([key, doc]) => {
			return doc.flat === key ? {
				before: "",
				doc
			} : {
				before: `${keyText$1(key)}: `,
				doc
			};
		});
		const flat = parts.length === 0 ? "{}" : `{ ${parts.map(({ before, doc }) => before + doc.flat).join(", ")} }`;
		return parts.length === 0 ? word(flat) : {
			flat,
			open: "{",
			parts,
			close: "}"
		};
	}
	#items(items, path) {
		return items.map((item, at) => this.#value(item, [...path, at]));
	}
	#call(name) {
		this.used.add(name);
		return name;
	}
};
function isLike(element) {
	const plain = withoutExpressions(element);
	return (item) => equalIgnoringOrder(item, plain);
}
function isOf(item) {
	return (held) => held instanceof PyDict && held.get("type") === item;
}
function quoted(text) {
	const inside = JSON.stringify(text).slice(1, -1);
	return text.includes("'") ? `"${inside}"` : `'${inside.replaceAll("\\\"", "\"")}'`;
}
function keyText$1(key) {
	return /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key);
}
function word(flat) {
	return { flat };
}
function container(open, docs, close) {
	const flat = open + docs.map((doc) => doc.flat).join(", ") + close;
	return docs.length === 0 ? word(flat) : {
		flat,
		open,
		parts: docs.map((doc) => ({
			before: "",
			doc
		})),
		close
	};
}
function wrapped(before, doc, behind) {
	if (before === "" && behind === "") return doc;
	const { open, parts, close } = doc;
	const flat = before + doc.flat + behind;
	return parts === void 0 ? word(flat) : {
		flat,
		open: before + open,
		parts,
		close: close + behind
	};
}
const WIDTH$1 = 120;
const STEP = "  ";
function laidOut({ flat, open = "", parts, close = "", chain }, depth, width) {
	if (parts === void 0 || depth * 2 + width + flat.length < WIDTH$1) return flat;
	if (chain !== void 0) return chain + parts.map(({ doc }) => `\n${STEP.repeat(depth + 1)}${laidOut(doc, depth + 1, 0)}`).join("");
	return `${open}\n${parts.map(({ before, doc }) => {
		return `${STEP.repeat(depth + 1)}${before}${laidOut(doc, depth + 1, before.length)},\n`;
	}).join("")}${STEP.repeat(depth)}${close}`;
}
function cannotSay$1(what, path) {
	const message = `${what} cannot be written in TypeScript`;
	return new MmdetConfigError({
		code: "python-value",
		message,
		path
	});
}
// src/author/importing/moduleText.ts
function moduleText(module) {
	return new ModuleWriter(module).text();
}
var ModuleWriter = class {
	#module;
	#printer;
	#constants;
	#types = new Set();
	#typed = new Set();
	#uses = new Map();
	#constant;
	constructor(module) {
		this.#module = module;
		this.#constants = constantsOf(module);
		for (const [key, value] of entriesOf(module.config)) collect(value, [key], this.#uses);
		this.#printer = new TypeScriptPrinter({
			reference: (expression) => this.#reference(expression),
			behind: (path, value) => this.#behind(path, value),
			behindPart: (path, keys) => escaped(module.types.isTyped ? module.types.faultAt(this.#placed(path), keys) : void 0),
			editor: (path) => this.#editor(path)
		});
	}
	text() {
		const { name, bases, exact, variables, types } = this.#module;
		const isWhole = bases.length === 0;
		const constants = this.#inOrder().map((constant) => this.#constantText(constant));
		this.#typed.clear();
		if (isWhole) this.#typed.add("");
		const satisfies = isWhole && types.isTyped ? ` satisfies ${this.#type("MMDetConfigFile")}` : "";
		const definition = `export default defineConfig({\n${[
			`  bases: ${this.#bases()},\n`,
			exact ? "  exact: true,\n" : "",
			this.#part("variables", (key) => variables.has(key)),
			this.#overrides(satisfies)
		].join("")}})\n`;
		const about = types.isTyped ? "" : "\n// Its components are not in the catalogue: they have no types here.";
		return [
			`// Imported from ${escapeTalk(name)} by mmdet-config import.${about}\n${this.#imports()}`,
			...constants,
			definition
		].join("\n");
	}
	#imports() {
		const names = ["defineConfig", ...this.#printer.used].sort();
		if (this.#isLoose) names.unshift("type AnyOverrides");
		const lines = [`import { ${names.join(", ")} } from 'mmdet-config'\n`];
		const types = [...this.#types].sort();
		if (types.length > 0) lines.push(`import type { ${types.join(", ")} } from 'mmdet-config/catalogue'\n`);
		return lines.join("");
	}
	#bases() {
		const codes = this.#module.bases.map(({ code }) => {
			if ("load" in code) {
				const loose = this.#isLoose ? "<AnyOverrides>" : "";
				return `await ${this.#call("fromConfig")}${loose}(${quoted(code.load)})`;
			}
			const { name, options, backbone } = code;
			const entries = Object.entries(options).map(([key, value]) => [key, toTree(value)]);
			const said = new Map(entries);
			if (backbone !== void 0) {
				const { named, options: own } = backbone;
				const given = typeof named.argument === "string" ? quoted(named.argument) : String(named.argument ?? "");
				const more = Object.keys(own).length === 0 ? "" : this.#options(own);
				said.set("backbone", new PyExpression(`${this.#call(named.call)}(${[given, more].filter(Boolean).join(", ")})`));
			}
			return this.#callText(functionName(name), said);
		});
		const flat = `[${codes.join(", ")}]`;
		return flat.length < 100 && !flat.includes("\n") ? flat : `[\n${codes.map((code) => `    ${code},\n`).join("")}  ]`;
	}
	get #isLoose() {
		const { bases, types } = this.#module;
		return !types.isTyped && bases.some(({ code }) => "load" in code);
	}
	#options(options) {
		this.#typed.add("model.backbone");
		return this.#printer.print(toTree(options), ["model", "backbone"], {
			depth: 3,
			width: 20
		});
	}
	#call(name) {
		this.#printer.used.add(name);
		return name;
	}
	#callText(name, options) {
		const width = name.length + 2;
		const given = options.size === 0 ? "" : this.#printer.print(options, ["bases"], {
			depth: 2,
			width
		});
		return `${this.#call(name)}(${given})`;
	}
	#overrides(satisfies) {
		const { presets, variables } = this.#module;
		const own = (key) => !variables.has(key);
		if (presets.length === 0) return this.#part("overrides", own, satisfies);
		const calls = presets.map(({ call, options }) => this.#callText(call, toTree(options)));
		const rest = this.#entries(own);
		const [only, second] = calls;
		if (rest === void 0 && second === void 0) return `  overrides: ${only},\n`;
		const texts = [...calls, ...rest === void 0 ? [] : [this.#printer.print(rest, [], {
			depth: 2,
			width: 0
		})]];
		const flat = `  overrides: [${texts.join(", ")}],\n`;
		return flat.length < 120 && !texts.join().includes("\n") ? flat : `  overrides: [\n${texts.map((text) => `    ${text},\n`).join("")}  ],\n`;
	}
	#entries(has) {
		const entries = Array.from(this.#module.tree).filter(([key]) => has(key));
		return entries.length === 0 ? void 0 : new Map(entries.map(([key, node]) => [key, this.#shown(key, node)]));
	}
	#part(name, has, satisfies = "") {
		const shown = this.#entries(has);
		if (shown === void 0) return "";
		return `  ${name}: ${this.#printer.print(shown, [], {
			depth: 1,
			width: name.length + 2
		})}${satisfies},\n`;
	}
	#shown(key, node) {
		const constant = this.#constants.get(key);
		if (constant === void 0) return node;
		return node instanceof Replacement ? new Replacement(expressionOf(key, constant)) : expressionOf(key, constant);
	}
	#constantText({ name, value, paths }) {
		this.#typed.clear();
		const path = paths.find((each) => this.#module.types.knows(each)) ?? [name];
		this.#constant = formatPath(path);
		const before = `const ${identifier(name)} = `;
		const text = this.#printer.print(value, path, {
			depth: 0,
			width: before.length
		});
		this.#constant = void 0;
		return `${before}${text}\n`;
	}
	#reference({ code, names, value }) {
		const [name = ""] = names;
		const constant = this.#constants.get(name);
		if (constant === void 0) return value === void 0 ? code : this.#ref(code, value);
		if (code === name) return identifier(name);
		const rest = typeof value === "string" ? value.slice(String(constant.value).length) : "";
		return `\`\${${identifier(name)}}${rest.replace(/[`\\]|\$(?=\{)/g, "\\$&")}\``;
	}
	#ref(name, value) {
		const { bases, config } = this.#module;
		const held = bases.length === 0 ? void 0 : config.get(name);
		return held !== void 0 && weightOf(held) > 1 && equalIgnoringOrder(held, value) ? `${this.#call("ref")}(${quoted(name)})` : void 0;
	}
	#behind(path, value) {
		const { types } = this.#module;
		const isConst = formatPath(path) === this.#constant && isLiteral(value);
		const literal = isConst ? " as const" : "";
		if (!types.isTyped) return literal;
		const fault = types.faultAt(this.#placed(path));
		if (fault !== void 0) return escaped(fault);
		const type = path.some((_, at) => this.#typed.has(formatPath(path.slice(0, at)))) ? void 0 : types.typeAt(path, value);
		if (type === void 0) return literal;
		this.#typed.add(formatPath(path));
		this.#type(type.replace("[]", ""));
		return `${literal} satisfies ${isConst && type.endsWith("[]") ? "readonly " : ""}${type}`;
	}
	#placed([name = "", ...rest]) {
		const { types } = this.#module;
		return [...(types.knows([name]) ? void 0 : this.#uses.get(String(name))?.find((each) => types.knows(each))) ?? [name], ...rest];
	}
	#editor(path) {
		const { types, config } = this.#module;
		const [, name = "items"] = types.isTyped && EDITED.find(([pattern]) => pattern.test(String(path.at(-1)))) || [];
		const used = this.#placed(path);
		this.#typed.add(formatPath(used));
		const list = followPath(withoutExpressions(config), used)[used.length - 1]?.value;
		const placeOf = (is) => {
			const at = list instanceof PyList ? list.items.findIndex(is) : -1;
			return at < 0 ? [""] : [...used, at];
		};
		return {
			name,
			placeOf
		};
	}
	#type(name) {
		this.#types.add(name);
		return name;
	}
	#inOrder() {
		const ordered = new Set();
		const visit = (constant) => {
			for (const { names } of expressionsIn(constant.value)) {
				const used = this.#constants.get(names[0] ?? "");
				if (used !== void 0 && used !== constant && !ordered.has(used)) visit(used);
			}
			ordered.add(constant);
		};
		for (const constant of this.#constants.values()) visit(constant);
		return [...ordered];
	}
};
function escaped(fault) {
	return fault === void 0 ? "" : ` as never /* ${fault.replaceAll("*/", "* /").replaceAll("\n", " ")} */`;
}
const EDITED = [
	[/pipeline$|transforms$/, "pipeline"],
	[/hooks$/, "hooks"],
	[/evaluator$/, "metrics"],
	[/scheduler$/, "schedulers"]
];
function isLiteral(value) {
	return value instanceof PyList || value instanceof PyDict && isPlain(value);
}
function constantsOf({ tree }) {
	const paths = new Map();
	const values = new Map();
	for (const [key, node] of tree) {
		const value = node instanceof Replacement && !isEdits(node) ? node.value : node;
		if (!(value instanceof Map) && isValue(value)) values.set(key, value);
		collect(value, [key], paths);
	}
	const used = Array.from(values).filter(([name, value]) => paths.has(name) && !(value instanceof PyExpression));
	return new Map(used.map(([name, value]) => [name, {
		name,
		value,
		paths: [...paths.get(name) ?? [], [name]]
	}]));
}
function isValue(node) {
	return node === null || typeof node !== "object" || "typeName" in node;
}
function collect(node, path, found) {
	if (isEdits(node)) for (const step of node.steps) for (const value of valuesOf(step)) collect(value, path, found);
	else if (node instanceof Replacement) collect(node.value, path, found);
	else if (node instanceof PyExpression) {
		const [name = ""] = node.names;
		const paths = found.get(name);
		if (paths === void 0) found.set(name, [path]);
		else paths.push(path);
		if (name === node.code && node.value !== void 0) collect(node.value, path, found);
	} else if (node instanceof Map || node instanceof PyDict) {
		const entries = node instanceof Map ? Array.from(node) : entriesOf(node);
		for (const [key, value] of entries) collect(value, [...path, key], found);
	} else if (node instanceof PyList || node instanceof PyTuple) for (const [at, item] of node.items.entries()) collect(item, [...path, at], found);
}
function valuesOf(step) {
	return "elements" in step ? step.elements : step.verb === "update" ? [step.changes] : [];
}
function entriesOf(dict) {
	return Array.from(dict.entries(), ({ key, value }) => [String(key), value]);
}
function expressionsIn(value) {
	if (value instanceof PyExpression) return [value];
	if (value instanceof PyDict) return Array.from(value.entries()).flatMap((entry) => expressionsIn(entry.value));
	return value instanceof PyList || value instanceof PyTuple ? value.items.flatMap(expressionsIn) : [];
}
function isPlain(dict) {
	return Array.from(dict.entries()).every(({ key }) => typeof key === "string" && !/^\d+$/.test(key));
}
function expressionOf(name, { value }) {
	return new PyExpression(name, value);
}
const TAKEN = new Set("break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package private protected public await arguments eval undefined NaN Infinity Set Uint8Array dict float tuple ref remove replace defineConfig fromConfig at hooks items metrics pipeline schedulers selfSupervised multiScale amp".split(" "));
const IMPORTED = new Set([...[
	"model",
	"dataset",
	"schedule",
	"runtime"
].flatMap((kind) => [...fragmentsOf(kind).keys()].map(functionName)), ...NAMED_BACKBONES.map(({ call }) => call)]);
function identifier(name) {
	return TAKEN.has(name) || IMPORTED.has(name) ? `${name}_` : name;
}
// src/author/importing/recipeText.ts
function recipeText(recipe, folder, place) {
	const { bases, presets, exact, tree, variables, name, config } = recipe;
	const printer = new YamlPrinter(bases.length > 0 ? config : new PyDict(), new Set(tree.keys()));
	const files = bases.flatMap(({ code }) => "load" in code ? [fileName(place(code.load), folder)] : []);
	const said = new Map();
	const kinds = new Set(bases.map(({ code }) => "load" in code ? "base" : code.kind));
	if (files.length > 0 || kinds.size < 4) said.set("base", files.length === 1 ? files[0] : new PyList(files));
	for (const { code } of bases) {
		if ("load" in code || code.name === "default_runtime" && !said.has("base")) continue;
		const all = new Map(toTree(code.options));
		if (code.backbone !== void 0) {
			const { named, options } = code.backbone;
			const given = toTree(options);
			all.set("backbone", given.size === 0 ? named.word : new Map([[named.word, given]]));
		}
		said.set(code.kind, all.size === 0 ? code.name : new Map([[code.name, all]]));
	}
	for (const preset of presets) addPreset(said, preset);
	if (exact) said.set("exact", true);
	const [own, overrides] = [true, false].map((isOwn) => new Map([...tree].filter(([key]) => variables.has(key) === isOwn)));
	if (own?.size) said.set("variables", own);
	if (overrides?.size) said.set("overrides", overrides);
	return `${SCHEMA}# Imported from ${escapeTalk(name)} by mmdet-config import.\n${printer.print(said)}`;
}
const SCHEMA = "# yaml-language-server: $schema=node_modules/mmdet-config/schemas/recipe.schema.json\n";
function fileName(path, folder) {
	return path.includes("::") ? path : relativePath(folder, path);
}
function addPreset(said, { call, options }) {
	const { method, ...settings } = options;
	const given = toTree(settings);
	if (call === "amp") said.set("with", new PyList(["amp"]));
	else if (call === "multiScale") said.set("multi_scale", given.size === 0 ? true : given);
	else said.set("pretrain", given.size === 0 ? String(method) : new Map([[String(method), given]]));
}
var YamlPrinter = class {
	#config;
	#written;
	#whole = 0;
	constructor(config, written) {
		this.#config = config;
		this.#written = written;
	}
	print(said) {
		const { entries = [] } = this.#node(said, []);
		return entries.flatMap(([key, doc]) => entryLines(key, doc, 0)).join("\n").concat("\n");
	}
	#node(node, path) {
		if (node instanceof Removal) return { flow: "!remove" };
		if (isEdits(node)) return tagged("!edit", sequence(node.steps.map((step) => this.#step(step, path))));
		if (node instanceof Replacement) return tagged("!replace", this.#inside(() => this.#value(node.value, path)));
		if (node instanceof Map) return mapping(Array.from(node, ([key, value]) => [key, this.#node(value, [...path, key])]));
		return this.#value(node, path);
	}
	#step(step, path) {
		const verb = step.verb.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
		const elements = "elements" in step ? step.elements.map((each) => this.#value(each, path)) : [];
		if (!("item" in step)) return mapping([[verb, sequence(elements)]]);
		const item = { flow: typeof step.item === "string" ? scalarText(step.item) : String(step.item.at) };
		if (step.verb === "update") return mapping([[verb, item], ["item", this.#node(step.changes, path)]]);
		const [only, second] = elements;
		if (only === void 0) return mapping([[verb, item]]);
		return mapping([[verb, item], second === void 0 ? ["item", only] : ["items", sequence(elements)]]);
	}
	#value(value, path) {
		if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "bigint") return { flow: String(value) };
		if (typeof value === "string") return { flow: scalarText(value) };
		if (value instanceof PyFloat) return { flow: floatText(value.value) };
		if (value instanceof PyExpression) return this.#expression(value, path);
		const inner = (items) => this.#inside(() => sequence(items.map((item, at) => this.#value(item, [...path, at]))));
		if (value instanceof PyList) return inner(value.items);
		if (value instanceof PyTuple) return tagged("!!python/tuple", inner(value.items));
		if (!(value instanceof PyDict)) throw cannotSay(`a ${pyTypeName(value)}`, path);
		const entries = [...value.entries()];
		const isNamed = entries.every(({ key }) => typeof key === "string" && !INTEGER_LIKE.test(key));
		const level = () => mapping(entries.map(({ key, value: inner }) => [this.#key(key, path), this.#value(inner, [...path, String(key)])]));
		if (isNamed || this.#whole > 0 || path[0] !== "overrides") return level();
		return tagged("!replace", this.#inside(level));
	}
	#inside(work) {
		this.#whole++;
		const made = work();
		this.#whole--;
		return made;
	}
	#key(key, path) {
		if (typeof key === "string" || typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) return typeof key === "string" ? key : `\0${key}`;
		if (key instanceof PyFloat) return `\0${floatText(key.value)}`;
		throw cannotSay(`a key that is a ${pyTypeName(key)}`, path);
	}
	#expression({ code, value }, path) {
		if (value === void 0) throw cannotSay(code, path);
		const held = this.#config.get(code);
		return held !== void 0 && (weightOf(held) > 1 || this.#written.has(code)) && equalIgnoringOrder(held, value) && path.length > 2 ? { flow: `!ref ${code}` } : this.#value(value, path);
	}
};
function mapping(entries) {
	const flow = `{${entries.map(([key, doc]) => `${keyText(key)}: ${doc.flow}`).join(", ")}}`;
	return entries.length === 0 ? { flow } : {
		flow,
		entries
	};
}
function sequence(items) {
	const flow = `[${items.map((item) => item.flow).join(", ")}]`;
	return items.length === 0 ? { flow } : {
		flow,
		items
	};
}
function tagged(tag, doc) {
	if (doc.tag !== void 0) throw cannotSay(`${doc.tag} behind ${tag}`, []);
	return {
		...doc,
		tag,
		flow: `${tag} ${doc.flow}`
	};
}
const WIDTH = 100;
function entryLines(key, doc, depth) {
	const indent = "  ".repeat(depth);
	const flat = `${indent}${keyText(key)}: ${doc.flow}`;
	if (flat.length <= WIDTH && (depth > 0 || doc.entries === void 0 || doc.flow.length < WIDTH / 2) || doc.entries === void 0 && doc.items === void 0) return [flat];
	return [`${indent}${keyText(key)}:${doc.tag === void 0 ? "" : ` ${doc.tag}`}`, ...innerLines(doc, doc.items === void 0 ? depth + 1 : depth)];
}
function innerLines({ entries = [], items = [] }, depth) {
	return [...entries.flatMap(([key, doc]) => entryLines(key, doc, depth)), ...items.flatMap((item) => itemLines(item, depth))];
}
function itemLines(doc, depth) {
	const indent = "  ".repeat(depth);
	const flat = `${indent}- ${doc.flow}`;
	if (flat.length <= WIDTH || doc.entries === void 0 && doc.items === void 0) return [flat];
	const lines = innerLines(doc, depth + 1);
	if (doc.tag !== void 0) return [`${indent}- ${doc.tag}`, ...lines];
	return [`${indent}- ${lines[0].trimStart()}`, ...lines.slice(1)];
}
function keyText(key) {
	return key.startsWith("\0") ? key.slice(1) : scalarText(key);
}
function scalarText(text) {
	if (/^[A-Za-z_./](?:[\w./@+-]|:(?=[\w/]))*$/.test(text) && !WORDS.test(text) && !/^\.(?:\d|inf|nan)|^\.\.\.$/i.test(text)) return text;
	return /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
function floatText(value) {
	if (Number.isNaN(value)) return ".nan";
	if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf";
	if (!Number.isInteger(value)) return String(value);
	const text = Object.is(value, -0) ? "-0" : String(value);
	return text.includes("e") ? text : `${text}.0`;
}
function cannotSay(what, path) {
	const message = `${what} cannot be written in a recipe`;
	return new MmdetConfigError({
		code: "python-value",
		message,
		path: path.slice(1),
		hint: "import it as TypeScript: --to ts"
	});
}
// src/author/importing/ways.ts
function written(way, config, wanted) {
	const stock = stockOf(way);
	let tree = treeOf(way, stock, config);
	const names = way.bases.length === 0 ? [] : [...tree.keys()].filter((key) => isVariable(key, stock));
	for (let round = 0;; round++) try {
		const [own, said] = splitKeys(asWritten(tree), names);
		const value = composed(way, said, own);
		return equalIgnoringOrder(value, wanted) ? {
			...way,
			tree,
			variables: new Set(names)
		} : void 0;
	} catch (error) {
		const next = error instanceof MmdetConfigError && round < MOST_ROUNDS ? replaced(tree, error, config) : void 0;
		if (next === void 0) throw error;
		tree = next;
	}
}
const MOST_ROUNDS = 4;
function replaced(tree, { problems }, config) {
	let made = tree;
	for (const { path = [] } of problems) made = replacedAt(made, path.map(String), config) ?? made;
	return made === tree ? void 0 : made;
}
function replacedAt(tree, path, config) {
	const [first = "", second, ...rest] = path;
	const node = tree.get(first);
	const whole = unnamed(config instanceof PyDict ? config.get(first) : void 0);
	if (node === void 0 || node instanceof Replacement || whole === void 0) return void 0;
	const inner = node instanceof Map && second !== void 0 && node.get(second) instanceof Map ? replacedAt(node, [second, ...rest], whole) : void 0;
	const list = node instanceof Map && second !== void 0 && node.get(second) instanceof PyList ? replacedAt(node, [second], whole) : void 0;
	return new Map(tree).set(first, inner ?? list ?? new Replacement(whole));
}
function unnamed(value) {
	return value instanceof PyExpression && value.value !== void 0 ? unnamed(value.value) : value;
}
function isVariable(key, stock) {
	return !isConfigKey(key) && !stock.has(key);
}
function composed({ bases, presets, exact }, overrides, variables = {}) {
	const fragments = bases.map(({ fragment }) => fragment);
	const layers = [...presets.map(({ made }) => made), overrides];
	return defineConfig({
		bases: fragments,
		exact,
		overrides: layers,
		variables
	}).value;
}
function stockOf({ bases }) {
	const stock = new PyDict();
	for (const { fragment } of bases) for (const { key, value } of documentVariables(fragment.stock).entries()) stock.set(key, withoutExpressions(value));
	return stock;
}
function treeOf(way, stock, config) {
	const tree = ownOverrides(way.bases.length === 0 ? stock : composed(way, {}), config);
	const leading = new Map(Array.from(tree).filter(([key, node]) => stock.has(key) && !(node instanceof Map)));
	if (way.exact || leading.size === 0) return tree;
	const followed = attempt(() => composed(way, asWritten(leading)));
	if (followed === void 0) return tree;
	const rest = ownOverrides(followed, config);
	if (Array.from(rest.keys()).some((key) => leading.has(key))) return tree;
	const both = new Map([...leading, ...rest]);
	const keys = new Set([...tree.keys(), ...both.keys()]);
	const inOrder = Array.from(keys).flatMap((key) => both.has(key) ? [[key, both.get(key)]] : []);
	return treeWeight(both) < treeWeight(tree) ? new Map(inOrder) : tree;
}
function attempt(work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
function weightOfWritten({ tree, bases, presets }) {
	const options = [...bases.map(({ code }) => "load" in code ? {} : code.options), ...presets.map((each) => each.options)];
	const words = bases.flatMap(({ code }) => "load" in code || code.backbone === void 0 ? [] : [code.backbone.options]);
	const all = [...options, ...words];
	return (tree.size === 0 ? 0 : treeWeight(tree)) + all.reduce((sum, each) => sum + optionsWeight(each), words.length + presets.length);
}
function optionsWeight(options) {
	if (typeof options !== "object" || options === null) return 1;
	return Object.values(options).reduce((sum, value) => sum + optionsWeight(value), 0);
}
function treeWeight(node) {
	if (isEdits(node)) return stepsWeight(node.steps);
	if (node instanceof Replacement) return 1 + weightOf(node.value);
	if (!(node instanceof Map)) return weightOf(node);
	return Array.from(node.values()).reduce((sum, value) => sum + treeWeight(value), 1);
}
// src/author/importing/shortOptions.ts
function asFragment({ code, fragment }) {
	const path = "load" in code ? /(?:^|\/)_base_\/((?:\w+\/)?([\w.-]+)\.py)$/.exec(code.load) : null;
	if (path === null) return void 0;
	for (const kind of [
		"model",
		"dataset",
		"schedule",
		"runtime"
	]) {
		const call = {
			kind,
			name: path[2],
			options: {}
		};
		const made = attempt(() => fragmentOf(call));
		if (made !== void 0 && made.path === path[1] && equalIgnoringOrder(made.value, fragment.value)) return {
			code: call,
			fragment: made
		};
	}
}
function fragmentOf({ kind, name, options, backbone }) {
	return fragmentsOf(kind).get(name)?.make({
		...options,
		...backbone === void 0 ? {} : { backbone: backbone.named.make(backbone.options) }
	});
}
function shortened(way, config, wanted) {
	const tried = (each) => attempt(() => written(each, config, wanted));
	let best = {
		way,
		written: tried(way)
	};
	for (const propose of [
		...PARTS,
		...OPTIONS,
		...OPTIONS,
		...OPTIONS,
		...PRESETS
	]) for (const next of propose(best.way, wanted, heldBy(best.way))) {
		const made = tried(next);
		if (made !== void 0 && (best.written === void 0 || weightOfWritten(made) < weightOfWritten(best.written))) best = {
			way: next,
			written: made
		};
	}
	return best.written;
}
function heldBy({ bases }) {
	const held = new PyDict();
	for (const { fragment } of bases) for (const { key, value } of fragment.value.entries()) held.set(key, value);
	return held;
}
function withCall(way, kind, change) {
	let found = false;
	const bases = way.bases.map((base) => {
		if ("load" in base.code || base.code.kind !== kind) return base;
		const code = change(base.code);
		const fragment = attempt(() => fragmentOf(code));
		if (fragment === void 0) return base;
		found = true;
		return {
			code,
			fragment
		};
	});
	return found ? [{
		...way,
		bases
	}] : [];
}
const option = (kind, name, find) => (way, config, held) => {
	const value = find(config);
	if (value === void 0 || JSON.stringify(value) === JSON.stringify(find(held))) return [];
	return withCall(way, kind, (call) => ({
		...call,
		options: {
			...call.options,
			[name]: value
		}
	}));
};
const preset = (find) => (way, config) => find(config).map((each) => ({
	...way,
	presets: [...way.presets, each]
}));
const backbones = (way, config, held) => {
	const backbone = at(config, "model", "backbone");
	const known = at(held, "model", "backbone");
	if (!(backbone instanceof PyDict) || known !== void 0 && equalIgnoringOrder(backbone, known)) return [];
	return NAMED_BACKBONES.flatMap((named) => {
		const made = named.make().value;
		if (!(made instanceof PyDict) || made.get("type") !== backbone.get("type")) return [];
		const own = Array.from(backbone.entries()).filter(({ key, value }) => {
			const known = made.get(key);
			return known === void 0 || !equalIgnoringOrder(known, value);
		});
		return [{}, Object.fromEntries(own.map(({ key, value }) => [String(key), value]))].flatMap((each) => withCall(way, "model", (call) => ({
			...call,
			backbone: {
				named,
				options: each
			}
		})));
	});
};
const part = (kind, ...path) => (way, config) => {
	if (way.bases.some(({ fragment }) => fragment.value.has(path[0]))) return [];
	return Array.from(fragmentsOf(kind).keys()).flatMap((name) => {
		const code = {
			kind,
			name,
			options: {}
		};
		const fragment = attempt(() => fragmentOf(code));
		const type = at(config, ...path, "type");
		return fragment !== void 0 && type !== void 0 && at(fragment.value, ...path, "type") === type ? [{
			...way,
			bases: [...way.bases, {
				code,
				fragment
			}]
		}] : [];
	});
};
const pretraining = preset((config) => {
	const checkpoint = at(config, "model", "backbone", "init_cfg", "checkpoint");
	if (typeof checkpoint !== "string") return [];
	const file = (path) => path.slice(path.lastIndexOf("/") + 1);
	return Object.entries(SELF_SUPERVISED_METHODS).flatMap(([method, known]) => {
		if (file(known.checkpoint) !== file(checkpoint)) return [];
		const options = {
			method,
			...known.checkpoint === checkpoint ? {} : { checkpoint }
		};
		return [options, {
			...options,
			sync: false
		}].flatMap((each) => {
			const made = attempt(() => selfSupervised(each));
			return made === void 0 ? [] : [{
				call: "selfSupervised",
				options: each,
				made
			}];
		});
	});
});
const scales = preset((config) => {
	const pipeline = at(config, "train_pipeline");
	return pipeline instanceof PyList && pipeline.items.some((item) => at(item, "type") === "RandomResize") ? [{
		call: "multiScale",
		options: {},
		made: multiScale()
	}] : [];
});
const mixed = preset((config) => at(config, "optim_wrapper", "type") === "AmpOptimWrapper" ? [{
	call: "amp",
	options: {},
	made: amp()
}] : []);
const SPLITS = [
	"train",
	"val",
	"test"
];
const PARTS = [
	part("model", "model"),
	part("dataset", "train_dataloader", "dataset"),
	part("schedule", "optim_wrapper", "optimizer"),
	backbones,
	pretraining
];
const OPTIONS = [
	option("model", "num_classes", (config) => classCount(config.get("model") ?? null)),
	option("dataset", "data_root", (config) => text(at(config, "data_root"))),
	option("dataset", "classes", (config) => texts(at(datasetOf(config, "train"), "metainfo", "classes"))),
	...SPLITS.flatMap((split) => [option("dataset", `${split}_ann_file`, (config) => text(at(datasetOf(config, split), "ann_file"))), option("dataset", `${split}_data_prefix`, (config) => prefix(at(datasetOf(config, split), "data_prefix")))]),
	option("dataset", "batch_size", (config) => count(at(config, "train_dataloader", "batch_size"))),
	option("dataset", "num_workers", (config) => count(at(config, "train_dataloader", "num_workers")))
];
const PRESETS = [scales, mixed];
function at(value, ...path) {
	const [first, ...rest] = path;
	const held = value instanceof PyExpression ? value.value : value;
	if (first === void 0) return held;
	return held instanceof PyDict ? at(held.get(first), ...rest) : void 0;
}
function datasetOf(config, split) {
	let held = at(config, `${split}_dataloader`, "dataset");
	while (held instanceof PyDict && at(held, "dataset") instanceof PyDict) held = at(held, "dataset");
	return held;
}
function classCount(model) {
	const found = new Set();
	const visit = (value) => {
		if (value instanceof PyList) value.items.forEach(visit);
		if (!(value instanceof PyDict)) return;
		for (const { key, value: held } of value.entries()) if (key === "num_classes") found.add(held);
		else visit(held);
	};
	visit(model);
	const [classes] = found;
	return found.size === 1 ? count(classes) : void 0;
}
function count(value) {
	return typeof value === "number" ? value : void 0;
}
function text(value) {
	return typeof value === "string" ? value : void 0;
}
function texts(value) {
	const items = value instanceof PyTuple || value instanceof PyList ? value.items : [];
	return items.length > 0 && items.every((item) => typeof item === "string") ? items : void 0;
}
function prefix(value) {
	if (!(value instanceof PyDict)) return void 0;
	const entries = Array.from(value.entries(), (entry) => [String(entry.key), entry.value]);
	return entries.every(([, folder]) => typeof folder === "string") ? Object.fromEntries(entries) : void 0;
}
// src/author/importing/importConfig.ts
async function importConfig(path, options) {
	checkArgument(path, STRING, "path");
	const { form: asked, to = "ts", folder = "", ...load } = options;
	if (asked !== void 0) checkArgument(asked, oneOf("inherit", "standalone"), "form");
	checkArgument(to, oneOf("ts", "recipe"), "to");
	checkArgument(folder, STRING, "folder");
	checkLoadOptions(load);
	const { dict, importedNames, bases } = await readConfig(path, load);
	const shown = shownValues(dict, importedNames);
	if (shown.size > MAX_NAMES) {
		const message = `the config has ${shown.size} names, and ${MAX_NAMES} can be imported`;
		throw new MmdetConfigError({
			code: "limit",
			message
		});
	}
	refuseObjects(shown, [], to === "ts" ? "in TypeScript" : "in a recipe");
	const config = withReferences(shown);
	const wanted = withoutExpressions(config);
	const form = asked ?? (bases.length > 0 ? "inherit" : "standalone");
	const types = to === "ts" ? knownTypes(wanted, await loadCatalogue()) : void 0;
	const made = await firstThatGives(form, bases, {
		config,
		wanted,
		short: types?.isTyped !== false
	}, load);
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (types === void 0) {
		const place = (each) => each.includes("::") ? each : absolutePath(each, load.fileSystem.workingFolder);
		const from = absolutePath(folder, load.fileSystem.workingFolder);
		return {
			text: recipeText({
				...made,
				name,
				config
			}, from, place),
			form,
			exact: made.exact
		};
	}
	return {
		text: moduleText({
			...made,
			name,
			config,
			types
		}),
		form,
		exact: made.exact
	};
}
function refuseObjects(value, path, where, span) {
	if (value instanceof PyExpression && value.value === void 0) {
		const message = `${value.code} cannot be written ${where}`;
		const hint = value.code.startsWith("range(") ? `write list(${value.code}) in the config` : void 0;
		throw new MmdetConfigError({
			code: "python-value",
			message,
			path,
			span,
			hint
		});
	}
	if (value instanceof PyDict) for (const { key, value: inner, write } of value.entries()) refuseObjects(inner, [...path, pathKey(key)], where, write?.span ?? span);
	if (value instanceof PyList || value instanceof PyTuple) for (const [at, item] of value.items.entries()) refuseObjects(item, [...path, at], where, value.writes?.[at]?.span ?? span);
}
const MAX_NAMES = 5e3;
async function firstThatGives(form, names, { config, wanted, short: mayBeShort }, load) {
	const files = form === "inherit" ? await filesOf(names, load) : [];
	const known = files.map((file) => asFragment(file) ?? file);
	let failed;
	for (const exact of [false, true]) {
		const way = {
			bases: known,
			presets: [],
			exact
		};
		const short = files.length === 0 || !mayBeShort ? void 0 : shortened(way, config, wanted);
		try {
			const plain = written({
				bases: files,
				presets: [],
				exact
			}, config, wanted);
			const isShorter = short !== void 0 && plain !== void 0 && weightOfWritten(short) <= weightOfWritten(plain);
			if (plain !== void 0 && !isShorter) return plain;
		} catch (error) {
			if (!(error instanceof MmdetConfigError)) throw error;
			failed = error;
		}
		if (short !== void 0) return short;
	}
	if (failed !== void 0) throw failed;
	throw new MmdetConfigError({
		code: "config-merge",
		message: "no overrides of its bases give the values of this config",
		hint: "import it with --standalone"
	});
}
async function filesOf(names, load) {
	const inside = `${absolutePath("", load.fileSystem.workingFolder).replace(/\/$/, "")}/`;
	const files = [];
	for (const name of names) {
		const shown = name.startsWith(inside) ? name.slice(inside.length) : name;
		files.push({
			code: { load: shown },
			fragment: await fromConfig(shown, load)
		});
	}
	return files;
}
export { importConfig };
