import { t as PyDict } from "./dict.mjs";
import { a as joinPaths, i as isAbsolute } from "./posixPath.mjs";
import { a as PyTuple, i as PyList, r as PyFloat } from "./values.mjs";
// src/dataset/stockClasses.ts
const COCO = "person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,wine glass,cup,fork,knife,spoon,bowl,banana,apple,sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,dining table,toilet,tv,laptop,mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,refrigerator,book,clock,vase,scissors,teddy bear,hair drier,toothbrush";
const CLASSES = {
	CocoDataset: COCO,
	CocoPanopticDataset: `${COCO},banner,blanket,bridge,cardboard,counter,curtain,door-stuff,floor-wood,flower,fruit,gravel,house,light,mirror-stuff,net,pillow,platform,playingfield,railroad,river,road,roof,sand,sea,shelf,snow,stairs,tent,towel,wall-brick,wall-stone,wall-tile,wall-wood,water-other,window-blind,window-other,tree-merged,fence-merged,ceiling-merged,sky-other-merged,cabinet-merged,table-merged,floor-other-merged,pavement-merged,mountain-merged,grass-merged,dirt-merged,paper-merged,food-other-merged,building-other-merged,rock-merged,wall-other-merged,rug-merged`,
	CityscapesDataset: "person,rider,car,truck,bus,train,motorcycle,bicycle",
	VOCDataset: "aeroplane,bicycle,bird,boat,bottle,bus,car,cat,chair,cow,diningtable,dog,horse,motorbike,person,pottedplant,sheep,sofa,train,tvmonitor",
	DeepFashionDataset: "top,skirt,leggings,dress,outer,pants,bag,neckwear,headwear,eyeglass,belt,footwear,hair,skin,face",
	iSAIDDataset: "background,ship,store_tank,baseball_diamond,tennis_court,basketball_court,Ground_Track_Field,Bridge,Large_Vehicle,Small_Vehicle,Helicopter,Swimming_pool,Roundabout,Soccer_ball_field,plane,Harbor",
	WIDERFaceDataset: "face",
	CrowdHumanDataset: "person"
};
function stockClasses(type) {
	return Object.hasOwn(CLASSES, type) ? CLASSES[type]?.split(",") : void 0;
}
// src/dataset/datasets.ts
function datasetTree(value, path = []) {
	if (!(value instanceof PyDict)) return {
		kind: "unknown",
		why: "it is no dict"
	};
	const type = typeOf(value);
	const list = itemsOf(value.get("datasets"));
	if (list !== void 0) return {
		kind: "wrapper",
		type,
		dict: value,
		inner: list.map((one, at) => datasetTree(one, [
			...path,
			"datasets",
			at
		]))
	};
	const inside = value.get("dataset");
	if (inside !== void 0) return {
		kind: "wrapper",
		type,
		dict: value,
		inner: [datasetTree(inside, [...path, "dataset"])]
	};
	return {
		kind: "leaf",
		leaf: leafOf(value, type, path)
	};
}
function leavesOf(tree) {
	if (tree.kind === "leaf") return [tree.leaf];
	return tree.kind === "wrapper" ? tree.inner.flatMap(leavesOf) : [];
}
function typeOf(dict) {
	const type = dict.get("type");
	return typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : "";
}
function leafOf(dict, type, path) {
	const root = textOf(dict.get("data_root"));
	const join = (part) => isRooted(part) || root === "" ? part : joinPaths(root, part);
	const annFile = textOf(dict.get("ann_file"));
	const prefix = dict.get("data_prefix");
	const prefixes = Array.from(prefix instanceof PyDict ? prefix.entries() : [], ({ key, value }) => [String(key), join(textOf(value))]);
	const metainfo = dict.get("metainfo");
	const given = metainfo instanceof PyDict ? metainfo.get("classes") : void 0;
	const named = typeof given === "string" ? given : itemsOf(given)?.map(String);
	return {
		dict,
		path,
		type,
		annFile: annFile === "" ? void 0 : join(annFile),
		prefixes: new Map(prefixes),
		classes: named ?? stockClasses(type),
		namesClasses: named !== void 0,
		filter: filterOf(dict),
		masks: loadsMasks(dict.get("pipeline"))
	};
}
function isRooted(path) {
	return isAbsolute(path) || /^(?:https?|s3):\/\//.test(path);
}
function filterOf(dict) {
	const given = dict.get("filter_cfg");
	if (dict.get("test_mode") === true || !(given instanceof PyDict)) return {
		filterEmpty: false,
		minSize: 0,
		off: true
	};
	return {
		filterEmpty: given.get("filter_empty_gt") === true,
		minSize: numberOf(given.get("min_size")) ?? 0,
		off: false
	};
}
function loadsMasks(pipeline) {
	if (pipeline instanceof PyDict) return /^Load\w*Annotations$/.test(typeOf(pipeline)) && pipeline.get("with_mask") === true || Array.from(pipeline.entries()).some(({ value }) => loadsMasks(value));
	return itemsOf(pipeline)?.some(loadsMasks) ?? false;
}
function itemsOf(value) {
	return value instanceof PyList || value instanceof PyTuple ? value.items : void 0;
}
function numberOf(value) {
	if (value instanceof PyFloat) return value.value;
	return typeof value === "number" ? value : void 0;
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}
function choiceOf({ type, classes }) {
	if (type.startsWith("LVIS")) return {
		type,
		classes: classes ?? []
	};
	return classes === void 0 ? void 0 : {
		type,
		classes
	};
}
export { numberOf as a, leavesOf as i, datasetTree as n, typeOf as o, itemsOf as r, choiceOf as t };
