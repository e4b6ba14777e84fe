import { t as __exportAll } from "./rolldown-runtime.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { a as isTrue, i as isNumber, n as splitJson, o as judgeAnnotation, r as parsePython, t as readElements } from "./splitJson.mjs";
import { r as nearestName } from "./nearest.mjs";
import { t as Findings } from "./findings.mjs";
// src/dataset/classes.ts
const MAX_NAMES = 5;
const MAX_LETTERS = 60;
function classProblems(check) {
	const { choice, categories } = check;
	const classes = typeof choice.classes === "string" ? [] : choice.classes;
	if (classes.length === 0) return [];
	const names = categories.map(({ name }) => name);
	const isLvis = choice.type.startsWith("LVIS");
	const missing = classes.filter((name) => !names.includes(name));
	const extra = isLvis ? [] : categories.filter(({ name }) => !classes.includes(name));
	return [...missing.length > 0 ? [missingProblem(check, missing, extra.map(({ name }) => name), classes)] : orderProblem(check, classes), ...extra.length > 0 ? [extraProblem(check, extra)] : []];
}
function missingProblem(check, missing, extra, classes) {
	const { names } = check.labels;
	const shifted = names.findIndex((name, label) => name !== classes[label]);
	const near = missing.map((name) => ({
		name,
		near: nearest(name, extra)
	})).find((one) => one.near !== void 0);
	const shift = shifted < 0 ? "" : `; ${labelText(names, classes, shifted)}, and so on`;
	return {
		code: "dataset-class-names",
		message: `${listed(missing)} of the classes ${missing.length === 1 ? "is" : "are"} no category of the file: CocoDataset leaves ${missing.length === 1 ? "it" : "them"} out silently and counts labels without ${missing.length === 1 ? "it" : "them"}${shift}`,
		...placed(check),
		hint: near === void 0 ? `the file has ${listed(check.categories.map(({ name }) => name))}` : `the file has ${quoted(near.near)} in place of ${quoted(near.name)}: write the names of the file, in its order`,
		suggestions: near === void 0 ? void 0 : [near.near],
		count: missing.length,
		examples: missing.slice(0, MAX_EXAMPLES).map(shortened)
	};
}
const MAX_EXAMPLES = 10;
function orderProblem(check, classes) {
	const { names } = check.labels;
	const wrong = names.findIndex((name, label) => name !== classes[label]);
	if (wrong < 0) return [];
	return [{
		code: "dataset-class-order",
		message: `the classes stand in another order than the categories of the file, which is ignored: labels follow the file, so ${labelText(names, classes, wrong)}`,
		...placed(check),
		hint: "write the classes in the order of the file: else every name that a prediction is shown with is wrong",
		count: names.filter((name, label) => name !== classes[label]).length,
		examples: names.flatMap((name, label) => name === classes[label] ? [] : [shortened(String(name))]).slice(0, MAX_EXAMPLES)
	}];
}
function labelText(names, classes, label) {
	const stated = classes[label];
	return `label ${label} is ${quoted(String(names[label]))} in training, where ${stated === void 0 ? "there is no class" : `classes[${label}] is ${quoted(stated)}`}`;
}
function extraProblem(check, extra) {
	const boxes = extra.reduce((sum, { annotations }) => sum + annotations, 0);
	const names = listed(extra.map(({ name }) => name));
	const one = extra.length === 1;
	return {
		code: "dataset-class-unused",
		severity: boxes === 0 ? "note" : "warning",
		message: `${names} of the file ${one ? "is no class" : "are no classes"}: mmdet drops ${boxes} annotation${boxes === 1 ? "" : "s"} silently`,
		...placed(check),
		count: extra.length,
		examples: extra.slice(0, MAX_EXAMPLES).map(({ name }) => shortened(name))
	};
}
function placed({ span, path }) {
	return {
		span,
		path
	};
}
function nearest(name, names) {
	return names.find((other) => plainName(other) === plainName(name)) ?? nearestName(name, names);
}
function plainName(name) {
	return name.toLowerCase().replaceAll(/[\s_-]+/g, "");
}
function listed(names) {
	const rest = names.length - MAX_NAMES;
	return `${names.slice(0, MAX_NAMES).map(quoted).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
function quoted(name) {
	return `'${shortened(name)}'`;
}
function shortened(name) {
	return name.length > MAX_LETTERS ? `${name.slice(0, MAX_LETTERS)}…` : name;
}
// src/dataset/columns.ts
var Column = class {
	#items;
	length = 0;
	constructor(items) {
		this.#items = items;
	}
	push(value) {
		if (this.length === this.#items.length) {
			const larger = new this.#items.constructor(this.#items.length * 2);
			larger.set(this.#items);
			this.#items = larger;
		}
		this.#items[this.length++] = value;
	}
	at(index) {
		return this.#items[index];
	}
	values() {
		return this.#items.subarray(0, this.length);
	}
};
// src/dataset/coco.ts
var coco_exports = __exportAll({
	CocoFile: () => CocoFile,
	readCoco: () => readCoco
});
const SECTIONS = [
	"images",
	"annotations",
	"categories"
];
var CocoFile = class {
	name;
	form = "coco";
	images = new Map();
	categories = [];
	used = [];
	findings = new Findings();
	sections = new Set();
	imageList = [];
	imageOf = new Column(new Int32Array(1024));
	categoryOf = new Column(new Int32Array(1024));
	flags = new Column(new Uint8Array(1024));
	areas = new Map();
	sizes = {
		small: 0,
		medium: 0,
		large: 0
	};
	#ids = new Column(new Float64Array(1024));
	#otherIds = new Set();
	#places = new Map();
	#usedPlaces = new Map();
	#isSorted = true;
	constructor(name) {
		this.name = name;
	}
	section(name, items, first) {
		const add = {
			images: this.#image,
			categories: this.#category,
			annotations: this.#annotation
		}[name];
		for (let at = 0; at < items.length; at++) add.call(this, items[at], first + at);
	}
	#image(item, index) {
		const path = `images[${index}]`;
		const image = this.#object(item, path);
		if (image === void 0) return;
		const { width, height } = image;
		for (const key of [
			"id",
			"file_name",
			"height",
			"width"
		]) if (image[key] === void 0 && !(key === "file_name" && image["coco_url"] !== void 0)) this.findings.add("image-key", () => `${path}.${key}`, key);
		for (const [key, value] of [["width", width], ["height", height]]) if (value !== void 0 && !isNumber(value)) this.findings.add("size-kind", () => `${path}.${key}`, key);
		else if (value !== void 0 && Number(value) <= 0) this.findings.add("image-zero", () => `${path}.${key}`);
		const fileName = image["file_name"];
		if (fileName !== void 0 && typeof fileName !== "string") this.findings.add("file-name", () => `${path}.file_name`);
		if (index === 0 && (image["neg_category_ids"] !== void 0 || image["not_exhaustive_category_ids"] !== void 0)) this.form = "lvis";
		const id = this.#id(image["id"], () => `${path}.id`, "image");
		const made = {
			id,
			width,
			height,
			fileName,
			url: urlOf(image),
			index,
			annotations: 0,
			kept: 0
		};
		const place = this.#places.get(id);
		if (place !== void 0) this.findings.add("duplicate-image", () => `${path}.id`);
		this.images.set(id, made);
		this.#places.set(id, place ?? this.imageList.length);
		this.imageList[place ?? this.imageList.length] = made;
	}
	#category(item, index) {
		const path = `categories[${index}]`;
		const category = this.#object(item, path);
		if (category === void 0) return;
		for (const key of ["id", "name"]) if (category[key] === void 0) this.findings.add("category-key", () => `${path}.${key}`, key);
		const id = this.#id(category["id"], () => `${path}.id`, "category");
		const { name } = category;
		if (this.categories.some((other) => other.id === id)) this.findings.add("duplicate-category", () => `${path}.id`);
		if (this.categories.some((other) => other.name === name)) this.findings.add("duplicate-name", () => `${path}.name`);
		this.categories.push({
			id,
			name,
			isThing: isTrue(category["isthing"] ?? true)
		});
	}
	#annotation(item, index) {
		const path = `annotations[${index}]`;
		const annotation = this.#object(item, path);
		if (annotation === void 0) return;
		const segments = annotation["segments_info"];
		if (Array.isArray(segments)) {
			this.form = "panoptic";
			for (const [at, segment] of segments.entries()) this.#segment(segment, annotation["image_id"], `${path}.segments_info[${at}]`);
			return;
		}
		if (annotation["id"] === void 0) this.findings.add("annotation-key", () => `${path}.id`, "id");
		const place = this.#belongs(annotation, annotation["image_id"], path);
		this.#annotationId(annotation["id"], path);
		this.#judge(annotation, place, path);
	}
	#segment(item, imageId, path) {
		const segment = this.#object(item, path);
		if (segment === void 0) return;
		const place = this.#belongs(segment, imageId, path);
		const { bbox, area } = segment;
		if (bbox === void 0) this.findings.add("annotation-key", () => `${path}.bbox`, "bbox");
		else if (area === void 0) this.findings.add("annotation-key", () => `${path}.area`, "area");
		const isKept = Array.isArray(bbox) && Number(area) > 0 && Number(bbox[2]) >= 1 && Number(bbox[3]) >= 1;
		this.#keep(isKept ? isTrue(segment["iscrowd"]) ? 3 : 1 : 0, place, area);
	}
	#belongs(annotation, imageId, path) {
		for (const [key, value] of [["image_id", imageId], ["category_id", annotation["category_id"]]]) if (value === void 0) this.findings.add("annotation-key", () => `${path}.${key}`, key);
		const image = this.#places.get(idOf(imageId)) ?? -1;
		if (image < 0 && imageId !== void 0) {
			const isText = typeof imageId === "string" && this.#places.has(Number(imageId));
			this.findings.add(isText ? "text-image" : "unknown-image", () => `${path}.image_id`);
		} else if (image >= 0) this.imageList[image].annotations++;
		this.imageOf.push(image);
		this.#use(annotation["category_id"], path);
		return image;
	}
	#use(value, path) {
		const id = idOf(value);
		let place = this.#usedPlaces.get(id);
		if (place === void 0) {
			place = this.used.push({
				id,
				count: 0,
				examples: []
			}) - 1;
			this.#usedPlaces.set(id, place);
		}
		const used = this.used[place];
		used.count++;
		if (used.examples.length < 10) used.examples.push(`${path}.category_id`);
		this.categoryOf.push(place);
	}
	#judge(annotation, place, path) {
		const image = this.imageList[place];
		const tell = (kind, key, detail) => this.findings.add(kind, () => `${path}.${key}`, detail);
		this.#keep(image === void 0 ? 0 : judgeAnnotation(annotation, image, tell), place, annotation["area"]);
	}
	#keep(flags, place, area) {
		this.flags.push(flags);
		if (flags !== 0) this.imageList[place].kept++;
		if (flags === 0 || typeof area !== "number" || !(area > 0 && area < Number.POSITIVE_INFINITY)) return;
		const power = Math.floor(Math.log2(area) / 2);
		this.areas.set(power, (this.areas.get(power) ?? 0) + 1);
		this.sizes[area < 1024 ? "small" : area < 9216 ? "medium" : "large"]++;
	}
	#annotationId(value, path) {
		if (typeof value !== "number") {
			if (this.#otherIds.has(value) && value !== void 0) this.findings.add("duplicate-annotation", () => `${path}.id`);
			this.#otherIds.add(value);
			if (typeof value === "string") this.findings.add("text-annotation", () => `${path}.id`);
			this.#ids.push(NaN);
			return;
		}
		if (value === 0) this.findings.add("id-zero", () => `${path}.id`);
		const { length } = this.#ids;
		if (length > 0 && !(value > this.#ids.at(length - 1))) this.#isSorted = false;
		this.#ids.push(value);
	}
	end() {
		if (this.categories.length > 0) this.#unknownCategories();
		if (!this.#isSorted) this.#duplicates();
		for (const image of this.imageList) if (image.annotations === 0) this.findings.add("image-empty", () => `images[${image.index}]`);
	}
	#unknownCategories() {
		const known = new Set(this.categories.map(({ id }) => id));
		for (const { id, count, examples } of this.used) {
			if (known.has(id) || id === void 0) continue;
			const kind = typeof id === "string" && known.has(Number(id)) ? "text-category" : "unknown-category";
			for (let at = 0; at < count; at++) this.findings.add(kind, () => examples[at], shortened(String(id)));
		}
	}
	#duplicates() {
		const ids = this.#ids.values();
		const sorted = ids.slice().sort();
		const twice = new Set();
		for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) twice.add(sorted[at]);
		const known = new Set();
		for (let at = 0; twice.size > 0 && at < ids.length; at++) {
			const id = ids[at];
			if (!twice.has(id)) continue;
			const isKnown = this.imageOf.at(at) >= 0;
			const kind = isKnown ? "duplicate-annotation" : "annotation-replaced";
			if (known.has(id)) this.findings.add(kind, () => `annotations[${at}].id`);
			if (isKnown) known.add(id);
		}
	}
	#id(value, path, what) {
		if (typeof value === "string") this.findings.add("text-id", path, what);
		return idOf(value);
	}
	#object(item, path) {
		if (typeof item === "object" && item !== null && !Array.isArray(item)) return item;
		this.findings.add("not-an-object", () => path);
	}
};
const LVIS_HOST = "http://images.cocodataset.org/";
function urlOf({ coco_url: url, file_name: name }) {
	return name === void 0 && typeof url === "string" ? url.replace(LVIS_HOST, "") : void 0;
}
function idOf(value) {
	return typeof value === "boolean" ? Number(value) : value;
}
async function readCoco(source, { progress } = {}) {
	const file = new CocoFile(source.name);
	let later;
	const visitor = {
		member(name, isList, offset) {
			if (!isSection(name)) return true;
			if (file.sections.has(name)) throw notCoco(`${name} stands twice at its top`);
			if (!isList) throw notCoco(`${name} is no list: CocoDataset fails with TypeError`);
			const waits = name === "annotations" && !file.sections.has("images");
			file.sections.add(name);
			if (waits) later = offset;
			return !waits;
		},
		elements(name, items, first, { text }) {
			if (!isSection(name)) return;
			file.section(name, items.some(hasLargeId) ? parsePython(text) : items, first);
		},
		value: () => void 0,
		progress: (done) => progress?.(done, source.size)
	};
	const top = await splitJson(source, visitor);
	if (top !== "object") throw notCoco(top === "list" ? `its top is a list: ${refused("<class 'list'>")}` : `its top is no object: ${refused("…")}`);
	if (later !== void 0) await readElements(source, "annotations", later, visitor);
	if (file.sections.size === 0) throw notCoco("it has neither images nor annotations nor categories: CocoDataset fails with KeyError: 'categories'");
	file.end();
	return file;
}
function hasLargeId(entry) {
	if (typeof entry !== "object" || entry === null) return false;
	const { id, image_id, category_id } = entry;
	return isLarge(id) || isLarge(image_id) || isLarge(category_id);
}
function isLarge(value) {
	return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}
function refused(type) {
	return `CocoDataset fails with AssertionError: annotation file format ${type} not supported`;
}
function isSection(name) {
	return SECTIONS.includes(name);
}
function notCoco(why) {
	return new MmdetConfigError({
		code: "dataset-format",
		message: `this is not a COCO file: ${why}`
	});
}
export { listed as a, extraProblem as i, readCoco as n, shortened as o, classProblems as r, coco_exports as t };
