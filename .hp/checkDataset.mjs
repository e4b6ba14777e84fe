import { a as SourceText, n as MmdetConfigError } from "./errors.mjs";
import { i as readBytes } from "./byteSource.mjs";
import { a as listed, i as extraProblem, o as shortened, r as classProblems } from "./coco.mjs";
import { t as choiceOf } from "./datasets2.mjs";
import { DataFiles, formOf, n as filterImages, t as labelsOf } from "./countImages.mjs";
import { a as joinPaths, o as normalizePath } from "./posixPath.mjs";
import { configFiles, prefixProblems, useOf } from "./uses.mjs";
// src/dataset/mistakes.ts
const DROPPED = "CocoDataset drops it silently, while CocoMetric with this ann_file still counts it as an object to be found";
const IN_EVALUATION = ({ evaluated }) => evaluated === true ? "error" : evaluated === false ? "note" : "warning";
const WITH_MASKS = ({ masks }) => masks === true ? "error" : masks === false ? "note" : "warning";
const MISTAKES = {
	"image-key": {
		code: "dataset-missing-key",
		severity: "error",
		what: ["image has no %", "images have no %"],
		effect: "CocoDataset fails with KeyError: '%'"
	},
	"annotation-key": {
		code: "dataset-missing-key",
		severity: "error",
		what: ["annotation has no %", "annotations have no %"],
		effect: "CocoDataset fails with KeyError: '%'"
	},
	"category-key": {
		code: "dataset-missing-key",
		severity: "error",
		what: ["category has no %", "categories have no %"],
		effect: "CocoDataset fails with KeyError: '%'"
	},
	"not-an-object": {
		code: "dataset-wrong-kind",
		severity: "error",
		what: ["element is no object", "elements are no objects"],
		effect: "CocoDataset fails with TypeError"
	},
	"wrong-kind": {
		code: "dataset-wrong-kind",
		severity: "error",
		what: ["% is not made of numbers", "values of % are not made of numbers"],
		effect: "CocoDataset fails with TypeError"
	},
	"size-kind": {
		code: "dataset-wrong-kind",
		severity: "error",
		what: ["% of an image is no number", "values of % of images are no numbers"],
		effect: "once the image has an annotation or a filter looks at it, CocoDataset fails with TypeError"
	},
	"segmentation-kind": {
		code: "dataset-wrong-kind",
		severity: WITH_MASKS,
		what: ["segmentation is no list and no RLE", "segmentations are no lists and no RLEs"],
		effect: "LoadAnnotations with with_mask=True fails with TypeError"
	},
	"box-length": {
		code: "dataset-wrong-kind",
		severity: "error",
		what: ["bbox has not four numbers", "values of bbox have not four numbers"],
		effect: "CocoDataset fails with ValueError: %",
		help: "a box is [x, y, width, height]"
	},
	"box-nan": {
		code: "dataset-box",
		severity: "error",
		what: ["box has NaN in it", "boxes have NaN in them"],
		effect: DROPPED
	},
	"box-negative": {
		code: "dataset-box",
		severity: "error",
		what: ["box has a negative width or height", "boxes have a negative width or height"],
		effect: DROPPED,
		help: "its corners may be swapped: a box is [x, y, width, height], with x and y of its upper left corner"
	},
	"box-empty": {
		code: "dataset-box",
		severity: "warning",
		what: ["box has a width or height of 0", "boxes have a width or height of 0"],
		effect: DROPPED
	},
	"box-small": {
		code: "dataset-box",
		severity: "warning",
		what: ["box is narrower or lower than 1 pixel", "boxes are narrower or lower than 1 pixel"],
		effect: DROPPED,
		help: "coordinates are pixels: fractions of the width and height (0 to 1) are multiplied by them first"
	},
	"box-outside": {
		code: "dataset-box",
		severity: "error",
		what: ["box lies outside its image", "boxes lie outside their images"],
		effect: DROPPED
	},
	"box-beyond": {
		code: "dataset-box",
		severity: "warning",
		what: ["box reaches beyond its image", "boxes reach beyond their images"],
		effect: "CocoDataset keeps it as it is"
	},
	"box-corners": {
		code: "dataset-box",
		severity: "warning",
		what: ["box looks like two corners", "boxes look like two corners"],
		effect: "CocoDataset takes it as [x, y, width, height] and keeps it: it reaches beyond the image",
		help: "write [x1, y1, x2 - x1, y2 - y1]"
	},
	"area-zero": {
		code: "dataset-area",
		severity: "warning",
		what: ["area is 0 or less", "areas are 0 or less"],
		effect: DROPPED
	},
	ignored: {
		code: "dataset-ignored",
		severity: "note",
		what: ["annotation is marked ignore", "annotations are marked ignore"],
		effect: "CocoDataset drops it silently; COCOeval overwrites ignore by iscrowd"
	},
	"no-iscrowd": {
		code: "dataset-iscrowd",
		severity: IN_EVALUATION,
		what: ["annotation has no iscrowd", "annotations have no iscrowd"],
		effect: "CocoDataset takes it as 0, CocoMetric fails with KeyError: 'iscrowd' when it evaluates with this file",
		help: "write \"iscrowd\": 0; --fix does"
	},
	"no-segmentation": {
		code: "dataset-segmentation",
		severity: WITH_MASKS,
		what: ["annotation has no segmentation, or an empty one", "annotations have no segmentation, or an empty one"],
		effect: "LoadAnnotations with with_mask=True fails with KeyError: 'mask'; without, nothing is missed"
	},
	"polygon-none": {
		code: "dataset-segmentation",
		severity: WITH_MASKS,
		what: ["segmentation has no polygon of three points", "segmentations have no polygon of three points"],
		effect: "LoadAnnotations with with_mask=True drops them and ignores the object silently"
	},
	"polygon-part": {
		code: "dataset-segmentation",
		severity: ({ masks }) => masks === false ? "note" : "warning",
		what: ["segmentation has polygons of fewer than three points, or of half points", "segmentations have polygons of fewer than three points, or of half points"],
		effect: "LoadAnnotations with with_mask=True drops those polygons silently"
	},
	"polygon-flat": {
		code: "dataset-segmentation",
		severity: WITH_MASKS,
		what: ["segmentation is one list of numbers", "segmentations are one list of numbers"],
		effect: "LoadAnnotations with with_mask=True fails with TypeError: it takes a list of polygons",
		help: "write [[x1, y1, x2, y2, …]]"
	},
	"rle-incomplete": {
		code: "dataset-segmentation",
		severity: WITH_MASKS,
		what: ["RLE has no size or no counts", "RLEs have no size or no counts"],
		effect: "LoadAnnotations with with_mask=True ignores the object silently"
	},
	"rle-size": {
		code: "dataset-rle-size",
		severity: WITH_MASKS,
		what: ["RLE is of another size than its image", "RLEs are of another size than their images"],
		effect: "LoadAnnotations with with_mask=True fails with ValueError: all input arrays must have the same shape; where the image has no other object and the sides are only swapped, the mask is scrambled silently",
		help: "size is [height, width]"
	},
	"rle-long": {
		code: "dataset-rle-size",
		severity: WITH_MASKS,
		what: ["RLE covers more pixels than its size has", "RLEs cover more pixels than their size has"],
		effect: "LoadAnnotations with with_mask=True fails with ValueError: Invalid RLE mask representation"
	},
	"rle-short": {
		code: "dataset-rle-size",
		severity: "warning",
		what: ["RLE covers fewer pixels than its size has", "RLEs cover fewer pixels than their size has"],
		effect: "pycocotools takes the rest for background, silently"
	},
	"unknown-image": {
		code: "dataset-unknown-image",
		severity: "error",
		what: ["annotation is of an image that the file does not have", "annotations are of images that the file does not have"],
		effect: "CocoDataset never looks at it, silently"
	},
	"text-image": {
		code: "dataset-text-id",
		severity: "error",
		what: ["image_id is a text where the image has a number", "values of image_id are texts where the images have numbers"],
		effect: "CocoDataset never looks at the annotation, silently",
		help: "write the number without quotes; --fix does"
	},
	"unknown-category": {
		code: "dataset-unknown-category",
		severity: "error",
		what: ["annotation is of category %, which the file does not have", "annotations are of category %, which the file does not have"],
		effect: "CocoDataset drops it silently"
	},
	"text-category": {
		code: "dataset-text-id",
		severity: "error",
		what: ["category_id is the text \"%\" where the category has a number", "values of category_id are the text \"%\" where the category has a number"],
		effect: "CocoDataset drops the box silently",
		help: "write the number without quotes; --fix does"
	},
	"text-id": {
		code: "dataset-text-id",
		severity: "warning",
		what: ["id of an % is a text", "ids of % entries are texts"],
		effect: "CocoDataset matches it only with the very same text, and COCOeval fails with TypeError where texts and numbers are mixed",
		help: "ids are integers; --fix writes them where they are digits"
	},
	"text-annotation": {
		code: "dataset-text-id",
		severity: IN_EVALUATION,
		what: ["annotation id is a text", "annotation ids are texts"],
		effect: "CocoDataset does not mind; COCOeval puts ids into an array of numbers and fails with ValueError: could not convert string to float, where the text is no number",
		help: "ids are integers; --fix writes them where they are digits"
	},
	"annotation-replaced": {
		code: "dataset-duplicate-id",
		severity: "error",
		what: ["annotation id stands a second time, on an image that the file does not have", "annotation ids stand a second time, on images that the file does not have"],
		effect: "pycocotools keeps the last annotation of an id: the box of one is taken for the other, silently"
	},
	"file-name": {
		code: "dataset-wrong-kind",
		severity: "error",
		what: ["file_name is no text", "values of file_name are no texts"],
		effect: "CocoDataset fails with TypeError"
	},
	"id-zero": {
		code: "dataset-id-zero",
		severity: IN_EVALUATION,
		what: ["annotation has the id 0", "annotations have the id 0"],
		effect: "COCOeval takes 0 for no match: what is found of it counts as wrong, silently",
		help: "count annotation ids from 1"
	},
	"duplicate-annotation": {
		code: "dataset-duplicate-id",
		severity: "error",
		what: ["annotation id stands a second time", "annotation ids stand a second time"],
		effect: "CocoDataset fails with AssertionError: Annotation ids in '…' are not unique!"
	},
	"duplicate-image": {
		code: "dataset-duplicate-id",
		severity: "error",
		what: ["image id stands a second time", "image ids stand a second time"],
		effect: "pycocotools keeps the last image of an id, silently: the others are lost, and the last has the boxes of all"
	},
	"duplicate-category": {
		code: "dataset-duplicate-id",
		severity: "error",
		what: ["category id stands a second time", "category ids stand a second time"],
		effect: "CocoDataset gives the category two labels and uses the second: every later label is shifted, silently"
	},
	"duplicate-name": {
		code: "dataset-duplicate-name",
		severity: "error",
		what: ["category has the name of another", "categories have the name of another"],
		effect: "CocoDataset gives each a label: every later label is shifted, and the last go beyond the classes"
	},
	"image-zero": {
		code: "dataset-image-size",
		severity: "error",
		what: ["width or height of an image is 0 or less", "widths or heights of images are 0 or less"],
		effect: "CocoDataset drops every box of the image silently"
	},
	"image-empty": {
		code: "dataset-empty-image",
		severity: "note",
		what: ["image has no annotation", "images have no annotation"],
		effect: "with filter_empty_gt=True it is left out of training; else it trains as background"
	}
};
function problemOf(kind, { count, examples, detail }, use) {
	const { code, severity, what, effect, help } = MISTAKES[kind];
	const [one, many] = what;
	const filled = (text) => text.replaceAll("%", () => detail);
	return {
		code,
		severity: typeof severity === "string" ? severity : severity(use),
		message: `${count} ${filled(count === 1 ? one : many)}: ${filled(effect)}`,
		path: examples.slice(0, 1),
		count,
		examples,
		hint: help
	};
}
// src/dataset/checkFile.ts
function fileProblems(file, use) {
	return [...MISSING_SECTIONS.filter(([name]) => !file.sections.has(name)).map(([name, message]) => ({
		code: "dataset-missing-key",
		message,
		path: [name]
	})), ...Array.from(file.findings).filter(([kind]) => kind !== "no-segmentation" || use.masks !== false).map(([kind, finding]) => problemOf(kind, finding, use))];
}
const MISSING_SECTIONS = [
	["images", "the file has no images: CocoDataset has none left and fails with ValueError: need at least one array to concatenate"],
	["annotations", "the file has no annotations: CocoDataset takes every image for empty, silently"],
	["categories", "the file has no categories: CocoDataset fails with KeyError: 'categories'"]
];
function leafProblems(file, counts, leaf) {
	const choice = choiceOf(leaf);
	const path = [
		...leaf.path,
		"metainfo",
		"classes"
	];
	if (choice === void 0) return [{
		code: "dataset-not-checked",
		severity: "note",
		message: `the classes of ${leaf.type} are not known here, and metainfo.classes names none: classes were not compared`,
		path
	}];
	const labels = labelsOf(file, choice);
	const span = leaf.dict.entry("metainfo")?.write?.span ?? leaf.dict.entry("type")?.write?.span;
	const kinds = new Set(file.categories.map(({ id }) => typeof id === "string"));
	if (leaf.type.startsWith("Objects365") && kinds.size > 1) return [{
		code: "dataset-text-id",
		message: `category ids are numbers and texts: ${leaf.type} sorts them and fails with TypeError`,
		path: ["categories"]
	}];
	const found = classProblems({
		choice,
		labels,
		categories: counts.categories,
		span,
		path
	});
	const filtered = filterImages(file, leaf.type, labels.ids, leaf.filter);
	if (filtered.small.length > 0) found.push(smallProblem(filtered.small, leaf));
	if (leaf.filter.filterEmpty && filtered.withoutBoxes > 0) found.push(withoutBoxes(leaf, filtered.withoutBoxes));
	if (filtered.images === 0 && leaf.dict.get("serialize_data") !== false) found.push(nothingLeft(leaf, file.imageList.length));
	return found;
}
function smallProblem(small, { filter, path, dict }) {
	return {
		code: "dataset-small-image",
		severity: "warning",
		message: `${small.length} ${small.length === 1 ? "image has" : "images have"} a side below min_size=${filter.minSize}: CocoDataset leaves it out of training silently`,
		span: dict.entry("filter_cfg")?.write?.span,
		path: [
			...path,
			"filter_cfg",
			"min_size"
		],
		count: small.length,
		examples: small.slice(0, 10).map(({ index }) => `images[${index}]`)
	};
}
function withoutBoxes({ path, dict }, count) {
	return {
		code: "dataset-empty-image",
		severity: "warning",
		message: `${count} ${count === 1 ? "image is" : "images are"} trained on as background, silently: filter_empty_gt=True keeps what has an annotation, and every box of it is dropped`,
		span: dict.entry("filter_cfg")?.write?.span,
		path: [
			...path,
			"filter_cfg",
			"filter_empty_gt"
		]
	};
}
function nothingLeft({ path, dict }, images) {
	return {
		code: "dataset-nothing-left",
		message: `none of ${images} images is left: CocoDataset fails with ValueError: need at least one array to concatenate`,
		span: dict.entry("ann_file")?.write?.span,
		path: [...path, "ann_file"],
		hint: "no category of the file is a class, no image is annotated, or all are smaller than min_size"
	};
}
const AROUND = 60;
const BLOCK_BYTES = 1048576;
async function withPlace(error, source) {
	if (!(error instanceof MmdetConfigError)) return error;
	const { code, message, offset } = error.problems[0];
	if (code !== "json-syntax" || offset === void 0) return error;
	const { lines, lineStart, characters } = await placeOf(source, offset);
	const from = Math.max(lineStart, offset - AROUND);
	const bytes = await readBytes(source, from, Math.min(120, source.size - from));
	const decoder = new TextDecoder();
	const before = decoder.decode(bytes.subarray(0, offset - from)).replaceAll("\r", " ");
	const [after = ""] = decoder.decode(bytes.subarray(offset - from)).split(/[\r\n]/);
	const text = new SourceText(source.name, before + after, {
		lines,
		characters: characters - Array.from(before).length
	});
	const where = `line ${lines + 1} column ${characters + 1}`;
	return new MmdetConfigError({
		code,
		message: `the file is no JSON: mmdet fails with JSONDecodeError: ${message}: ${where}`,
		span: {
			source: text,
			start: before.length,
			end: before.length
		}
	}, { cause: error });
}
async function placeOf(source, offset) {
	let [lines, lineStart, characters] = [
		0,
		0,
		0
	];
	for (let from = 0; from < offset; from += BLOCK_BYTES) {
		const bytes = await readBytes(source, from, Math.min(BLOCK_BYTES, offset - from));
		for (const [at, byte] of bytes.entries()) if (byte === 10) {
			lines++;
			lineStart = from + at + 1;
			characters = 0;
		} else if ((byte & 192) !== 128) characters++;
	}
	return {
		lines,
		lineStart,
		characters
	};
}
// src/dataset/compare.ts
function crossProblems({ leaves, metrics }, files) {
	const train = leaves.filter(({ role }) => role === "train");
	const others = leaves.filter(({ role }) => role !== "train");
	return [
		...metrics.flatMap((metric) => metricProblems(metric, leaves, files)),
		...labelProblems(train, others, files),
		...sharedImages(train, others, files)
	];
}
function metricProblems(metric, leaves, files) {
	const own = leaves.filter(({ role, leaf }) => role === metric.role && leaf.annFile !== void 0);
	const [first] = own;
	if (first === void 0 || own.some(({ leaf }) => normalizePath(leaf.annFile) === normalizePath(metric.annFile))) return [];
	const loaded = own.flatMap(({ leaf }) => Array.from(files.get(leaf.annFile)?.images.keys() ?? []));
	const compared = files.get(metric.annFile)?.images;
	const place = {
		code: "dataset-ann-file",
		span: metric.dict.entry("ann_file")?.write?.span,
		path: [...metric.path, "ann_file"],
		related: [{
			message: "what the loader reads",
			span: first.leaf.dict.entry("ann_file")?.write?.span,
			path: [...first.leaf.path, "ann_file"]
		}]
	};
	const differs = `${metric.type} compares with ${metric.annFile}, while the ${metric.role}_dataloader reads ${first.leaf.annFile}`;
	if (compared === void 0 || loaded.length === 0) return [{
		...place,
		severity: "warning",
		message: differs
	}];
	const unknown = loaded.filter((id) => !compared.has(id)).length;
	if (unknown > 0) {
		const message = `${differs}: ${unknown} of its images are not in there, and it fails with AssertionError: Results do not correspond to current coco set`;
		return [{
			...place,
			message
		}];
	}
	const unseen = compared.size - new Set(loaded).size;
	if (unseen === 0) return [{
		...place,
		severity: "note",
		message: `${differs}: both have the same images`
	}];
	return [{
		...place,
		severity: "warning",
		message: `${differs}: ${unseen} images of the evaluator's file are never predicted and count as missed, silently`
	}];
}
function labelProblems(train, others, files) {
	const [first, ...rest] = [...train, ...others].flatMap(({ leaf }) => {
		const names = namesOf(leaf, files);
		return names === void 0 ? [] : [{
			leaf,
			names
		}];
	});
	if (first === void 0) return [];
	return rest.flatMap(({ leaf, names }) => {
		const at = names.findIndex((name, label) => name !== first.names[label]);
		if (at < 0) return [];
		return [{
			code: "dataset-label-order",
			message: `label ${at} is ${listed([String(first.names[at])])} in ${first.leaf.annFile} and ${listed([String(names[at])])} in ${leaf.annFile}: labels follow the order of each file, so results are compared with other classes, silently`,
			span: leaf.dict.entry("ann_file")?.write?.span,
			path: [...leaf.path, "ann_file"],
			hint: "write the categories of both files in one order"
		}];
	});
}
function namesOf(leaf, files) {
	const file = files.get(leaf.annFile ?? "");
	const choice = choiceOf(leaf);
	return file === void 0 || choice === void 0 ? void 0 : labelsOf(file, choice).names;
}
function sharedImages(train, others, files) {
	const trained = new Set(train.flatMap(({ leaf }) => imagePaths(leaf, files)));
	const seen = new Set();
	return others.flatMap(({ leaf, role }) => {
		if (seen.has(leaf.annFile ?? "")) return [];
		seen.add(leaf.annFile ?? "");
		const paths = imagePaths(leaf, files);
		const shared = paths.filter((path) => trained.has(path));
		if (shared.length === 0) return [];
		return [{
			code: "dataset-shared-images",
			severity: "warning",
			message: `${shared.length} of ${paths.length} images of the ${role}_dataloader are trained on: results are better than they will be`,
			span: leaf.dict.entry("ann_file")?.write?.span,
			path: [...leaf.path, "ann_file"],
			count: shared.length,
			examples: shared.slice(0, 10).map(shortened)
		}];
	});
}
function imagePaths(leaf, files) {
	const prefix = leaf.prefixes.get("img") ?? "";
	return (files.get(leaf.annFile ?? "")?.imageList ?? []).flatMap(({ fileName, url }) => {
		const name = url ?? fileName;
		return typeof name === "string" ? [normalizePath(joinPaths(prefix, name))] : [];
	});
}
// src/dataset/counts.ts
function countsOf(file) {
	const flags = file.flags.values();
	const images = file.imageList;
	return {
		form: file.form,
		images: images.length,
		annotatedImages: images.filter(({ annotations }) => annotations > 0).length,
		annotations: flags.length,
		boxes: images.reduce((sum, { kept }) => sum + kept, 0),
		crowd: flags.reduce((sum, one) => sum + ((one & 2) === 0 ? 0 : 1), 0),
		categories: categoriesOf(file),
		width: spreadOf(images.map(({ width }) => Number(width))),
		height: spreadOf(images.map(({ height }) => Number(height))),
		boxesPerImage: spreadOf(images.map(({ kept }) => kept)),
		sizes: file.sizes,
		areas: areasOf(file.areas)
	};
}
function categoriesOf(file) {
	const images = imagesByCategory(file);
	const used = new Map(file.used.map(({ id, count }, place) => [id, {
		annotations: count,
		images: images[place] ?? 0
	}]));
	const none = {
		annotations: 0,
		images: 0
	};
	return file.categories.map(({ id, name }) => ({
		id: plainId(id),
		name: String(name),
		...used.get(id) ?? none
	}));
}
function plainId(id) {
	return typeof id === "bigint" ? String(id) : id;
}
function imagesByCategory({ imageOf, categoryOf, imageList, used }) {
	const starts = new Uint32Array(imageList.length + 1);
	for (const image of imageOf.values()) if (image >= 0) starts[image + 1] = starts[image + 1] + 1;
	for (let at = 1; at < starts.length; at++) starts[at] = starts[at] + starts[at - 1];
	const ordered = new Uint32Array(starts.at(-1));
	const next = starts.slice();
	for (let at = 0; at < imageOf.length; at++) {
		const image = imageOf.at(at);
		if (image < 0) continue;
		const place = next[image];
		ordered[place] = categoryOf.at(at);
		next[image] = place + 1;
	}
	const counts = new Uint32Array(used.length);
	const lastImage = new Int32Array(used.length).fill(-1);
	for (let image = 0; image < imageList.length; image++) for (const category of ordered.subarray(starts[image], starts[image + 1])) {
		if (lastImage[category] === image) continue;
		lastImage[category] = image;
		counts[category] = counts[category] + 1;
	}
	return counts;
}
function spreadOf(values) {
	const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
	if (sorted.length === 0) return null;
	const middle = sorted.length >> 1;
	const upper = sorted[middle];
	return {
		min: sorted[0],
		median: sorted.length % 2 === 1 ? upper : (sorted[middle - 1] + upper) / 2,
		mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
		max: sorted.at(-1)
	};
}
function areasOf(areas) {
	const powers = Array.from(areas.keys());
	if (powers.length === 0) return [];
	const from = Math.min(...powers);
	const length = Math.max(...powers) - from + 1;
	return Array.from({ length }, (_, at) => ({
		from: 2 ** (from + at),
		to: 2 ** (from + at + 1),
		count: areas.get(from + at) ?? 0
	}));
}
// src/dataset/vocReport.ts
function vocCounts({ images }) {
	const names = new Map();
	for (const { objects } of images) {
		for (const name of objects) {
			const count = names.get(name) ?? {
				annotations: 0,
				images: 0
			};
			names.set(name, {
				...count,
				annotations: count.annotations + 1
			});
		}
		for (const name of new Set(objects)) names.get(name).images++;
	}
	const objects = images.reduce((sum, one) => sum + one.objects.length, 0);
	return {
		form: "voc",
		images: images.length,
		annotatedImages: images.filter((one) => one.objects.length > 0).length,
		annotations: objects,
		boxes: objects,
		crowd: 0,
		categories: Array.from(names, ([name, count]) => ({
			id: name,
			name,
			...count
		})),
		width: spreadOf(images.map(({ width }) => width ?? NaN)),
		height: spreadOf(images.map(({ height }) => height ?? NaN)),
		boxesPerImage: spreadOf(images.map((one) => one.objects.length)),
		sizes: {
			small: 0,
			medium: 0,
			large: 0
		},
		areas: []
	};
}
function vocProblems(voc, leaf) {
	const problems = [];
	if (voc.missing.length > 0) problems.push({
		code: "file-not-found",
		message: `${voc.missing.length} annotation files are not there: ${leaf.type} fails with FileNotFoundError`,
		count: voc.missing.length,
		examples: voc.missing.slice(0, 10)
	});
	const { categories } = vocCounts(voc);
	const { classes } = leaf;
	if (classes === void 0 || typeof classes === "string") return problems;
	const path = [
		...leaf.path,
		"metainfo",
		"classes"
	];
	const span = leaf.dict.entry("metainfo")?.write?.span;
	const extra = categories.filter(({ name }) => !classes.includes(name));
	return extra.length === 0 ? problems : [...problems, extraProblem({
		span,
		path
	}, extra)];
}
// src/dataset/checkDataset.ts
async function checkAnnotations(options) {
	const { config, files = [] } = options;
	const named = config === void 0 ? {
		leaves: [],
		metrics: []
	} : configFiles(config);
	const checker = new Checker(options, named);
	const paths = new Set([
		...files,
		...named.leaves.flatMap(({ leaf }) => leaf.annFile ?? []),
		...named.metrics.map(({ annFile }) => annFile)
	]);
	const reports = [];
	for (const path of paths) reports.push(await checker.check(path));
	return {
		files: reports,
		problems: [
			...prefixProblems(named),
			...notRead(named),
			...crossProblems(named, checker.read)
		]
	};
}
function notRead({ leaves }) {
	return leaves.flatMap(({ leaf }) => {
		if (formOf(leaf) !== void 0 && leaf.annFile !== void 0) return [];
		const why = leaf.annFile === void 0 ? "has no ann_file" : "is of a class whose files are not read";
		return [{
			code: "dataset-not-checked",
			severity: "note",
			message: `not checked: the ${leaf.type === "" ? "dataset without type" : leaf.type} ${why}`,
			path: leaf.path
		}];
	});
}
var Checker = class {
	read = new Map();
	#options;
	#named;
	#data;
	constructor(options, named) {
		this.#options = options;
		this.#named = named;
		this.#data = new DataFiles(options.open, options);
	}
	async check(path) {
		const own = this.#leavesOf(path);
		const roles = own.map(({ role }) => role);
		try {
			const [first] = own;
			if (first !== void 0 && formOf(first.leaf) === "voc") return await this.#voc(path, roles, first.leaf);
			if (first !== void 0 && formOf(first.leaf) === void 0) return {
				file: path,
				roles,
				loaded: [],
				problems: []
			};
			const file = await this.#data.coco(path);
			return file === void 0 ? this.#missing(path, roles) : await this.#coco(path, file, own);
		} catch (error) {
			const placed = await this.#placed(path, error);
			if (!(placed instanceof MmdetConfigError)) throw placed;
			return {
				file: path,
				roles,
				loaded: [],
				problems: this.#options.isSearched ? placed.problems.map(passedOver) : placed.problems
			};
		}
	}
	#leavesOf(path) {
		const { leaves, metrics } = this.#named;
		const own = leaves.filter(({ leaf }) => leaf.annFile === path);
		if (own.length > 0 || metrics.some(({ annFile }) => annFile === path)) return own;
		return leaves.slice(0, 1).map(({ role, leaf }) => ({
			role,
			leaf: {
				...leaf,
				annFile: path
			}
		}));
	}
	async #placed(path, error) {
		const source = await this.#options.open(path);
		if (source === void 0) return error;
		try {
			return await withPlace(error, source);
		} finally {
			await source.close?.();
		}
	}
	async #coco(path, file, own) {
		this.read.set(path, file);
		const counts = countsOf(file);
		const problems = [...fileProblems(file, this.#options.config === void 0 ? {} : useOf(path, this.#named))];
		for (const leaf of distinct(own.map((one) => one.leaf))) problems.push(...leafProblems(file, counts, leaf));
		problems.push(...await this.#images(file, own));
		const loaded = own.map(({ role, leaf }) => {
			const choice = choiceOf(leaf);
			const { images, boxes } = filterImages(file, leaf.type, choice === void 0 ? [] : labelsOf(file, choice).ids, leaf.filter);
			return {
				role,
				images,
				boxes
			};
		});
		return {
			file: path,
			roles: own.map(({ role }) => role),
			counts,
			loaded,
			problems
		};
	}
	async #images(file, own) {
		const { checkImages, images } = this.#options;
		const folder = images ?? own[0]?.leaf.prefixes.get("img");
		return checkImages === void 0 || folder === void 0 ? [] : checkImages(file, folder);
	}
	async #voc(path, roles, leaf) {
		const voc = await this.#data.voc(leaf);
		if (voc === void 0) return this.#missing(path, roles);
		return {
			file: path,
			roles,
			counts: vocCounts(voc),
			loaded: [],
			problems: vocProblems(voc, leaf)
		};
	}
	#missing(path, roles) {
		return {
			file: path,
			roles,
			loaded: [],
			problems: [{
				...this.#options.files === void 0 || this.#options.files.length === 0 || this.#options.files.includes(path) ? {
					code: "file-not-found",
					message: `there is no file ${path}: mmdet fails with FileNotFoundError`,
					hint: WHERE
				} : {
					code: "dataset-not-checked",
					severity: "note",
					message: `not checked: there is no file ${path}`
				},
				span: this.#spanOf(path)
			}]
		};
	}
	#spanOf(path) {
		return (this.#named.leaves.find((one) => one.leaf.annFile === path)?.leaf.dict ?? this.#named.metrics.find(({ annFile }) => annFile === path)?.dict)?.entry("ann_file")?.write?.span;
	}
};
function passedOver(problem) {
	return problem.code === "dataset-format" ? {
		...problem,
		code: "dataset-not-checked",
		severity: "note"
	} : problem;
}
const WHERE = "relative paths count from the folder in which training starts: give it as ROOT";
function distinct(leaves) {
	const seen = new Map();
	for (const leaf of leaves) {
		const key = JSON.stringify([
			leaf.type,
			leaf.classes,
			leaf.filter
		]);
		if (!seen.has(key)) seen.set(key, leaf);
	}
	return Array.from(seen.values());
}
export { checkAnnotations };
