import { C as kindOf, S as instanceOf, y as checkArgument } from "./values.mjs";
import { t as PyDict } from "./dict.mjs";
import { n as readCoco } from "./coco.mjs";
import { a as numberOf, n as datasetTree, r as itemsOf, t as choiceOf } from "./datasets2.mjs";
import { i as readBytes } from "./byteSource.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { a as joinPaths } from "./posixPath.mjs";
// src/dataset/filter.ts
function filterImages(file, type, ids, filter) {
	const { boxes, verdictOf } = judge(file, type, ids, filter);
	let [images, empty, kept, withoutBoxes] = [
		0,
		0,
		0,
		0
	];
	const small = [];
	for (const [place, image] of file.imageList.entries()) {
		const verdict = verdictOf(place);
		if (verdict === "empty") empty++;
		else if (verdict === "small") small.push(image);
		else {
			images++;
			kept += boxes[place];
			if (boxes[place] === 0) withoutBoxes++;
		}
	}
	return {
		images,
		empty,
		small,
		boxes: kept,
		withoutBoxes
	};
}
function chosenImages(file, type, ids, filter) {
	const { verdictOf } = judge(file, type, ids, filter);
	return Array.from(file.imageList.keys()).filter((place) => verdictOf(place) === "kept");
}
function judge(file, type, ids, filter) {
	const { annotated, boxes } = countByImage(file, type, new Set(ids));
	const verdictOf = (place) => {
		const { width, height } = file.imageList[place];
		if (filter.off) return "kept";
		if (filter.filterEmpty && annotated[place] === 0) return "empty";
		return Math.min(Number(width), Number(height)) >= filter.minSize ? "kept" : "small";
	};
	return {
		boxes,
		verdictOf
	};
}
function countByImage(file, type, ids) {
	const annotated = new Uint32Array(file.imageList.length);
	const boxes = new Uint32Array(file.imageList.length);
	const counts = countsAs(type);
	const isChosen = file.used.map(({ id }) => ids.has(id));
	const things = new Set(file.categories.filter(({ isThing }) => isThing).map(({ id }) => id));
	const isThing = file.used.map(({ id }) => things.has(id));
	for (let at = 0; at < file.imageOf.length; at++) {
		const place = file.imageOf.at(at);
		const category = file.categoryOf.at(at);
		if (place < 0 || isChosen[category] !== true) continue;
		const flags = file.flags.at(at);
		if (counts(flags, isThing[category] === true)) annotated[place] = annotated[place] + 1;
		if ((flags & 1) !== 0) boxes[place] = boxes[place] + 1;
	}
	return {
		annotated,
		boxes
	};
}
function countsAs(type) {
	if (type.includes("Panoptic")) return (flags, isThing) => isThing && (flags & 1) !== 0 && (flags & 2) === 0;
	if (type === "CityscapesDataset") return (flags) => (flags & 1) !== 0 && (flags & 2) === 0;
	return () => true;
}
// src/dataset/labels.ts
function labelsOf({ categories }, { type, classes }) {
	const sorted = type.startsWith("Objects365") ? categories.toSorted((one, other) => one.id - other.id) : categories;
	const chosen = classes.length === 0 || type.startsWith("LVIS") ? sorted : sorted.filter(({ name }) => typeof name === "string" && classes.includes(name));
	return {
		ids: chosen.map(({ id }) => id),
		names: chosen.map(({ name }) => name)
	};
}
// src/dataset/voc.ts
const MAX_XML_BYTES = 16777216;
async function readVoc(list, root, folder, open) {
	const images = [];
	const missing = [];
	for (const id of (await textOf(list)).split("\n")) {
		if (id.trim() === "") continue;
		const path = joinPaths(root, folder, `${id}.xml`);
		const source = await open(path);
		if (source === void 0) missing.push(path);
		else images.push(parseVoc(id, await textOf(source)));
	}
	return {
		images,
		missing
	};
}
function parseVoc(id, xml) {
	const text = xml.replaceAll(/<!--[\s\S]*?-->/g, "");
	const size = inside(text, "size") ?? "";
	const number = (name) => {
		const found = inside(size, name);
		return found === void 0 ? void 0 : Number(found);
	};
	const objects = Array.from(text.matchAll(/<object>([\s\S]*?)<\/object>/g), ([, object = ""]) => inside(object, "name") ?? "");
	return {
		id,
		width: number("width"),
		height: number("height"),
		objects
	};
}
function inside(xml, tag) {
	return (new RegExp(`<${tag}>([^<]*(?:<(?!/${tag}>)[^<]*)*)</${tag}>`).exec(xml)?.[1])?.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name) => ENTITIES[name]);
}
const ENTITIES = {
	lt: "<",
	gt: ">",
	amp: "&",
	quot: "\"",
	apos: "'"
};
async function textOf(source) {
	try {
		if (source.size > MAX_XML_BYTES) throw new MmdetConfigError({
			code: "limit",
			message: `${source.name} has more than ${MAX_XML_BYTES} bytes`
		});
		return new TextDecoder().decode(await readBytes(source, 0, source.size));
	} finally {
		await source.close?.();
	}
}
// src/dataset/countImages.ts
async function countImages(dataset, files) {
	checkArgument(dataset, instanceOf(PyDict), "dataset");
	checkArgument(files, FILES, "files");
	return countTree(datasetTree(dataset), new DataFiles(files));
}
const FILES = kindOf("what dataFiles() gives", (value) => typeof value === "function");
var DataFiles = class {
	open;
	#options;
	#coco = new Map();
	constructor(open, options = {}) {
		this.open = open;
		this.#options = options;
	}
	coco(path) {
		const known = this.#coco.get(path) ?? this.#read(path);
		this.#coco.set(path, known);
		return known;
	}
	async #read(path) {
		const source = await this.open(path);
		if (source === void 0) return void 0;
		try {
			return await readCoco(source, this.#options);
		} finally {
			await source.close?.();
		}
	}
	async voc({ annFile = "", prefixes, dict }) {
		const list = await this.open(annFile);
		const folder = dict.get("ann_subdir");
		const root = prefixes.get("sub_data_root") ?? "";
		return list && readVoc(list, root, typeof folder === "string" ? folder : "Annotations", this.open);
	}
};
const COCO_TYPES = new Set("CocoDataset DeepFashionDataset iSAIDDataset CityscapesDataset ADE20KInstanceDataset Objects365V1Dataset Objects365V2Dataset V3DetDataset LVISDataset LVISV05Dataset LVISV1Dataset CocoPanopticDataset ADE20KPanopticDataset".split(" "));
const VOC_TYPES = new Set(["XMLDataset", "VOCDataset"]);
function formOf({ type }) {
	return COCO_TYPES.has(type) ? "coco" : VOC_TYPES.has(type) ? "voc" : void 0;
}
async function countTree(tree, files) {
	if (tree.kind === "unknown") return tree;
	if (tree.kind === "leaf") return countLeaf(tree.leaf, files);
	const { type, dict, inner } = tree;
	const [first] = inner;
	if (type === "ClassBalancedDataset" && first?.kind === "leaf") return countBalanced(first.leaf, dict, files);
	let images = 0;
	for (const one of inner) {
		const count = await countTree(one, files);
		if (count.images === void 0) return count;
		images += count.images;
	}
	if (type === "ConcatDataset" || type === "MultiImageMixDataset") return { images };
	const times = numberOf(dict.get("times"));
	if (type === "RepeatDataset" && times !== void 0) return { images: images * times };
	return { why: `it is not known how many images a ${type} makes of those that it holds` };
}
async function countLeaf(leaf, files) {
	const form = formOf(leaf);
	if (form === void 0) return { why: `annotation files of ${leaf.type || "a dataset without type"} are not read` };
	if (leaf.annFile === void 0) return { why: `the ${leaf.type} has no ann_file` };
	const images = form === "coco" ? await countCoco(leaf, files) : countVoc(leaf, await files.voc(leaf));
	if (images === void 0) return { why: `there is no file ${leaf.annFile}` };
	return typeof images === "number" ? { images: ofIndices(images, leaf) } : images;
}
async function countCoco(leaf, files) {
	const found = await chosen(leaf, files);
	return found === void 0 || "why" in found ? found : filterImages(found.file, leaf.type, found.ids, leaf.filter).images;
}
async function chosen(leaf, files) {
	const choice = choiceOf(leaf);
	if (choice === void 0 && leaf.filter.filterEmpty) return { why: `the classes of ${leaf.type} are not known: metainfo.classes names none` };
	const file = await files.coco(leaf.annFile);
	return file && {
		file,
		ids: choice === void 0 ? [] : labelsOf(file, choice).ids
	};
}
function countVoc({ classes = [], filter }, voc) {
	const [missing] = voc?.missing ?? [];
	if (missing !== void 0) return { why: `there is no file ${missing}` };
	if (voc?.images.some(({ width, height }) => width === void 0 || height === void 0) === true) return { why: "an annotation file does not say how large its image is" };
	return voc?.images.filter(({ width = 0, height = 0, objects }) => {
		const isEmpty = filter.filterEmpty && !objects.some((name) => classes.includes(name));
		return filter.off || !isEmpty && Math.min(width, height) >= filter.minSize;
	}).length;
}
function ofIndices(images, { dict }) {
	const indices = dict.get("indices");
	if (typeof indices === "number") return Math.min(Math.abs(indices), images);
	return itemsOf(indices)?.length ?? images;
}
async function countBalanced(leaf, wrapper, files) {
	const threshold = numberOf(wrapper.get("oversample_thr"));
	if (threshold === void 0 || formOf(leaf) !== "coco" || leaf.dict.has("indices") || leaf.annFile === void 0) return { why: "it is not known how often a ClassBalancedDataset repeats the images of its dataset" };
	const found = await chosen(leaf, files);
	if (found === void 0) return { why: `there is no file ${leaf.annFile}` };
	if ("why" in found) return found;
	const labels = labelsByImage(found.file, found.ids);
	const places = chosenImages(found.file, leaf.type, found.ids, leaf.filter);
	const counts = new Map();
	for (const place of places) for (const label of labels[place] ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
	const factors = new Map(Array.from(counts, ([label, count]) => [label, Math.max(1, Math.sqrt(threshold / (count / places.length)))]));
	let images = 0;
	for (const place of places) {
		let factor = 1;
		for (const label of labels[place] ?? []) factor = Math.max(factor, factors.get(label));
		images += Math.ceil(factor);
	}
	return { images };
}
function labelsByImage(file, ids) {
	const known = new Set(ids);
	const labels = [];
	for (let at = 0; at < file.imageOf.length; at++) {
		const category = file.categoryOf.at(at);
		if ((file.flags.at(at) & 1) === 0 || !known.has(file.used[category]?.id)) continue;
		const place = file.imageOf.at(at);
		labels[place] = (labels[place] ?? new Set()).add(category);
	}
	return labels;
}
export { DataFiles, countImages, formOf, filterImages as n, labelsOf as t };
