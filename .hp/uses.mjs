import { t as PyDict } from "./dict.mjs";
import { i as leavesOf, n as datasetTree, o as typeOf, r as itemsOf } from "./datasets2.mjs";
// src/dataset/uses.ts
const ROLES = [
	"train",
	"val",
	"test"
];
function configFiles(config) {
	return {
		leaves: ROLES.flatMap((role) => {
			const key = `${role}_dataloader`;
			const loader = config.get(key);
			if (!(loader instanceof PyDict)) return [];
			return leavesOf(datasetTree(loader.get("dataset"), [key, "dataset"])).map((leaf) => ({
				role,
				leaf
			}));
		}),
		metrics: ["val", "test"].flatMap((role) => metricsOf(config.get(`${role}_evaluator`), [`${role}_evaluator`], role))
	};
}
function annotationNames(config) {
	const { leaves, metrics } = configFiles(config);
	return [...leaves.flatMap(({ leaf }) => leaf.annFile ?? []), ...metrics.map(({ annFile }) => annFile)];
}
function metricsOf(value, path, role) {
	const items = itemsOf(value);
	if (items !== void 0) return items.flatMap((one, at) => metricsOf(one, [...path, at], role));
	if (!(value instanceof PyDict)) return [];
	if (value.has("metrics")) return metricsOf(value.get("metrics"), [...path, "metrics"], role);
	const annFile = value.get("ann_file");
	if (typeof annFile !== "string") return [];
	const metric = value.get("metric");
	const names = itemsOf(metric) ?? [metric];
	return [{
		role,
		type: typeOf(value),
		annFile,
		dict: value,
		path,
		masks: names.includes("segm")
	}];
}
function useOf(annFile, { leaves, metrics }) {
	const own = leaves.filter(({ leaf }) => leaf.annFile === annFile);
	const compared = metrics.filter((metric) => metric.annFile === annFile);
	return {
		trained: own.some(({ role }) => role === "train"),
		evaluated: compared.length > 0,
		masks: own.some(({ leaf }) => leaf.masks) || compared.some(({ masks }) => masks)
	};
}
function prefixProblems({ leaves }) {
	return leaves.filter(({ leaf: { prefixes, annFile, type } }) => {
		return annFile !== void 0 && COCO_LIKE.test(type) && !prefixes.has("img");
	}).map(({ leaf }) => ({
		code: "dataset-missing-key",
		message: `data_prefix of ${leaf.type} has no img: it fails with KeyError: 'img'`,
		span: (leaf.dict.entry("data_prefix") ?? leaf.dict.entry("type"))?.write?.span,
		path: [...leaf.path, "data_prefix"],
		hint: "write data_prefix=dict(img='train/'), the folder of the images below data_root"
	}));
}
const COCO_LIKE = /^(?:Coco|DeepFashion|iSAID|Cityscapes|Objects365|V3Det|LVIS)\w*Dataset$|^LVISV\w+$/;
export { annotationNames, configFiles, prefixProblems, useOf };
