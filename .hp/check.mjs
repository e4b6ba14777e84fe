import { t as __exportAll } from "./rolldown-runtime.mjs";
import { n as MmdetConfigError } from "./errors.mjs";
import { t as PyDict } from "./dict.mjs";
import { a as PyTuple, i as PyList, n as PyExpression, o as isInt, r as PyFloat, t as PyBytes, u as INSPECT } from "./values.mjs";
import { i as pathKey, o as quotedRepr, t as variableIn } from "./provenance.mjs";
import { i as stepInto, n as formatPath, t as followPath } from "./path.mjs";
import { n as isSlip, r as nearestName, t as didYouMean } from "./nearest.mjs";
import { o as normalizePath } from "./posixPath.mjs";
import { d as sameValue, i as tokensOf, s as Token } from "./parse.mjs";
import { a as outputWidths, n as TAKES_LAST_FIRST, r as numbersOf$2, t as oldKeyHint } from "./oldKeys.mjs";
function keySpan(write, key) {
	if (write === void 0) return void 0;
	const { source, start } = write.span;
	const end = keyEnd(source.text, start);
	if (end === void 0 || end < key.length || !source.text.startsWith(key, end - key.length)) return void 0;
	return !/\w/.test(source.text[end - key.length - 1] ?? "") ? {
		source,
		start: end - key.length,
		end
	} : void 0;
}
function keyEnd(text, start) {
	const first = Math.max(0, start - 200);
	let open = spacesBefore(text, start, first);
	while (open > first && text[open - 1] === "(") open--;
	const sign = spacesBefore(text, open, first) - 1;
	if (sign < first || text[sign] !== "=" && text[sign] !== ":") return void 0;
	let end = spacesBefore(text, sign, first);
	if (end > first && text[end - 1] === "]") end--;
	if (end > first && (text[end - 1] === "'" || text[end - 1] === "\"")) end--;
	return end;
}
function spacesBefore(text, end, first) {
	let at = end;
	while (at > first && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}
function isSpace(code) {
	return code === 32 || code >= 9 && code <= 13 || code > 127 && /\s/.test(String.fromCharCode(code));
}
// src/check/fixes.ts
function renameKey(write, key, name) {
	const span = keySpan(write, key);
	return span === void 0 ? void 0 : {
		title: `rename ${key} to ${name}`,
		edits: [{
			span,
			text: name
		}]
	};
}
function replaceText(write, text, by) {
	if (write === void 0) return void 0;
	const { source, start, end } = write.span;
	const [quote] = /^(?:'''|"""|['"])/.exec(source.text.slice(start, end)) ?? [];
	if (quote === void 0 || source.text.slice(start, end) !== `${quote}${text}${quote}`) return void 0;
	const span = {
		source,
		start: start + quote.length,
		end: end - quote.length
	};
	return {
		title: `replace ${text} by ${by}`,
		edits: [{
			span,
			text: by
		}]
	};
}
function removeKey(write, key) {
	const name = keySpan(write, key);
	if (write === void 0 || name === void 0) return void 0;
	const { source } = name;
	const { text } = source;
	const start = /["']/.test(text[name.end] ?? "") ? name.start - 1 : name.start;
	if (!/[({,]\s*$/.test(text.slice(Math.max(0, start - 200), start))) return void 0;
	const span = itemSpan(source, start, write.span.end);
	return span === void 0 ? void 0 : {
		title: `remove ${key}`,
		edits: [{
			span,
			text: ""
		}]
	};
}
function itemSpan(source, start, end) {
	const behind = source.text.slice(end, end + 200);
	const [last] = /^\s*,?(?=\s*[)}])/.exec(behind) ?? [];
	if (last !== void 0) {
		const [space] = /(?:,[ \t]*|\s*)$/.exec(source.text.slice(Math.max(0, start - 200), start));
		return {
			source,
			start: start - space.length,
			end: end + last.length
		};
	}
	const [comma] = /^\s*,(?:[ \t]*\r?\n?[ \t]*(?![ \t#]))?/.exec(behind) ?? [];
	return comma === void 0 ? void 0 : {
		source,
		start,
		end: end + comma.length
	};
}
function deleteBase(dict, lost) {
	const type = dict.entry("type")?.write;
	const span = keySpan(type, "type");
	if (type === void 0 || span === void 0 || !isAllFrom(dict, type.span.source.name, lost)) return void 0;
	const isQuoted = /["']/.test(span.source.text[span.end] ?? "");
	const start = isQuoted ? span.start - 1 : span.start;
	return deleteKey(span.source, start, !isQuoted);
}
function deleteKey(source, at, isCall) {
	const line = source.text.slice(source.lineStarts[source.lineIndexAt(at)], at);
	const isLast = /^\s*[)}]/.test(source.text.slice(at));
	const isBlock = /\.ya?ml$/.test(source.name) && !/[{,]\s*$/.test(line);
	const between = isLast ? "" : isBlock ? `\n${line.replace(/\S/g, " ")}` : ", ";
	return {
		title: "add _delete_=True",
		edits: [{
			span: {
				source,
				start: at,
				end: at
			},
			text: `${deletion(source.name, isCall)}${between}`
		}]
	};
}
function deletion(name, isCall) {
	if (name.endsWith(".json")) return "\"_delete_\": true";
	if (/\.ya?ml$/.test(name)) return "_delete_: true";
	return isCall ? "_delete_=True" : "'_delete_': True";
}
function isAllFrom(value, file, except) {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.every((item, at) => (value.writes?.[at]?.span.source.name ?? file) === file && isAllFrom(item, file, new Set()));
	if (!(value instanceof PyDict)) return true;
	return Array.from(value.entries()).every(({ key, value: inner, write }) => except.has(String(key)) || write?.span.source.name === file && isAllFrom(inner, file, new Set()));
}
// src/catalog/parameters.ts
function parametersOf({ parameters }) {
	const known = byName.get(parameters) ?? new Map(parameters.map((parameter) => [parameter.name, parameter]));
	byName.set(parameters, known);
	return known;
}
const requiredOf = chosen(({ required }) => required);
const renamedOf = chosen(({ renamed }) => renamed !== void 0);
function chosen(fits) {
	const found = new WeakMap();
	return ({ parameters }) => {
		const known = found.get(parameters) ?? parameters.filter(fits);
		found.set(parameters, known);
		return known;
	};
}
const byName = new WeakMap();
// src/catalog/slots.ts
const SCHEDULED = [
	"optimizer",
	"epoch_length",
	"param_name",
	"end"
];
const EVALUATED = [
	"runner",
	"dataloader",
	"evaluator"
];
const HEAD = ["train_cfg", "test_cfg"];
const LAYER = {
	registry: "model",
	supplies: "any"
};
const NORM = /(?:Norm|BN|LN)(?:\dd)?$/;
const ACTIVATION = /\.activations?\.\w+$|(?:LU|[Ss]wish|[Ss]igmoid)$/;
const CONV = /Conv(?!Transpose)\w*\dd\w*$/;
const DEFORM = /DeformConv2d/;
const UPSAMPLE = /\.upsampl(?:e|ing)\.|ConvTranspose\dd$|CARAFE/;
const PREDICTOR = /Linear$|Conv2d$/;
const PLUGIN = /\.(?:bricks|layers|ops)\.(?:\w+_block|non_local|dropblock|\w*attention|conv_module)\.\w+$/;
const TWO_STAGE = [
	"DeformableDETR",
	"DINO",
	"DDQDETR",
	"GroundingDINO",
	"DABDETR",
	"ConditionalDETR",
	"GLIP"
];
const DATALOADER = "dataset sampler batch_sampler batch_size num_workers persistent_workers drop_last pin_memory pin_memory_device prefetch_factor shuffle timeout collate_fn worker_init_fn multiprocessing_context generator in_order num_batch_per_epoch disable_subprocess_warning".split(" ");
const PARAMWISE = "custom_keys bias_lr_mult bias_decay_mult norm_decay_mult flat_decay_mult dwconv_decay_mult dcn_offset_lr_mult bypass_duplicate decay_rate decay_type num_layers".split(" ");
const SLOTS = [
	{
		at: "^model",
		typed: true,
		registry: "model",
		from: "detectors",
		removes: ["_scope_"]
	},
	{
		at: "^tta_model",
		registry: "model",
		supplies: ["module"]
	},
	{
		at: "^*_dataloader",
		keys: DATALOADER,
		strict: true
	},
	{
		at: "^*_dataloader.sampler",
		typed: true,
		registry: "data sampler",
		supplies: ["dataset", "seed"]
	},
	{
		at: "^*_dataloader.batch_sampler",
		typed: true,
		registry: "data sampler",
		supplies: ["sampler", "batch_size"]
	},
	{
		at: "^*_dataloader.collate_fn",
		registry: "function",
		supplies: "any"
	},
	{
		at: "^*_dataloader.worker_init_fn",
		registry: "function",
		supplies: "any"
	},
	{
		at: "^optim_wrapper",
		registry: "optim_wrapper",
		defaultType: "OptimWrapper",
		removes: ["constructor", "paramwise_cfg"]
	},
	{
		at: "^optim_wrapper.optimizer",
		typed: true,
		registry: "optimizer",
		supplies: ["params"],
		compares: true
	},
	{
		at: "^optim_wrapper.clip_grad",
		keys: [
			"type",
			"max_norm",
			"norm_type",
			"error_if_nonfinite",
			"foreach",
			"clip_value"
		],
		strict: true
	},
	{
		at: "custom_keys",
		opaque: true
	},
	{
		at: "^optim_wrapper.paramwise_cfg",
		keys: PARAMWISE,
		readBy: "constructor"
	},
	{
		at: "^param_scheduler",
		typed: true,
		registry: "parameter scheduler",
		supplies: SCHEDULED,
		removes: ["convert_to_iter_based"],
		compares: true
	},
	{
		at: "^train_cfg",
		registry: "loop",
		supplies: EVALUATED,
		removes: ["by_epoch"],
		compares: true
	},
	{
		at: "^val_cfg",
		registry: "loop",
		supplies: EVALUATED,
		defaultType: "ValLoop"
	},
	{
		at: "^test_cfg",
		registry: "loop",
		supplies: EVALUATED,
		defaultType: "TestLoop"
	},
	{
		at: "^*_evaluator.metrics",
		registry: "metric"
	},
	{
		at: "^*_evaluator",
		typed: true,
		registry: "metric"
	},
	{
		at: "^default_hooks.*",
		typed: true,
		registry: "hook",
		removes: ["priority"],
		compares: true
	},
	{
		at: "^custom_hooks",
		typed: true,
		registry: "hook",
		removes: ["priority"],
		compares: true
	},
	{
		at: "^visualizer",
		typed: true,
		registry: "visualizer",
		supplies: ["name", "save_dir"]
	},
	{
		at: "^visualizer.vis_backends",
		typed: true,
		registry: "vis_backend",
		supplies: ["save_dir"]
	},
	{
		at: "^log_processor",
		registry: "log_processor",
		defaultType: "LogProcessor"
	},
	{
		at: "^model_wrapper_cfg",
		registry: "model_wrapper",
		supplies: ["module"]
	},
	{
		at: "detector",
		in: ["Detectron2Wrapper"],
		opaque: true
	},
	{
		at: "*",
		in: ["Albu"],
		opaque: true
	},
	{
		at: "*",
		in: ["MultiBranch"],
		registry: "transform"
	},
	{
		at: "pipeline",
		typed: true,
		registry: "transform"
	},
	{
		at: "transforms",
		typed: true,
		registry: "transform"
	},
	{
		at: "aug_space",
		registry: "transform"
	},
	{
		at: "dataset",
		typed: true,
		registry: "dataset"
	},
	{
		at: "datasets",
		typed: true,
		registry: "dataset"
	},
	{
		at: "data_prefix",
		texts: true
	},
	{
		at: "filter_cfg",
		keys: [
			"filter_empty_gt",
			"min_size",
			"bbox_min_size"
		]
	},
	{
		at: "reid",
		in: ["SORTTracker", "StrongSORTTracker"],
		keys: [
			"num_samples",
			"img_scale",
			"img_norm_cfg",
			"match_score_thr",
			"motion_weight"
		]
	},
	{
		at: "rpn_head",
		in: ["RPN"],
		registry: "model",
		from: "dense_heads",
		supplies: HEAD
	},
	{
		at: "rpn_head",
		registry: "model",
		from: "dense_heads",
		supplies: ["num_classes", ...HEAD]
	},
	{
		at: "bbox_head",
		typed: true,
		in: TWO_STAGE,
		registry: "model",
		from: "dense_heads",
		supplies: [
			"share_pred_layer",
			"num_pred_layer",
			"as_two_stage",
			...HEAD
		]
	},
	{
		at: "bbox_head",
		typed: true,
		registry: "model",
		supplies: HEAD
	},
	{
		at: "roi_head",
		typed: true,
		registry: "model",
		from: "roi_heads",
		supplies: HEAD
	},
	{
		at: "mask_head",
		typed: true,
		registry: "model",
		supplies: HEAD
	},
	{
		at: "panoptic_head",
		registry: "model",
		supplies: HEAD
	},
	{
		at: "panoptic_fusion_head",
		registry: "model",
		from: "seg_heads",
		supplies: HEAD
	},
	{
		at: "track_head",
		registry: "model",
		from: "tracking_heads",
		supplies: HEAD
	},
	{
		at: "data_preprocessor",
		typed: true,
		registry: "model",
		from: "data_preprocessors"
	},
	{
		at: "batch_augments",
		typed: true,
		registry: "model",
		from: "data_preprocessors"
	},
	{
		at: "*backbone",
		typed: true,
		registry: "model",
		from: "backbones"
	},
	{
		at: "*neck",
		typed: true,
		registry: "model",
		from: "necks"
	},
	{
		at: "shared_head",
		registry: "model",
		from: "roi_heads"
	},
	{
		at: "*_head",
		registry: "model"
	},
	{
		at: "*roi_extractor",
		typed: true,
		registry: "model",
		from: "roi_heads"
	},
	{
		at: "loss_cls",
		in: ["DETRHead"],
		registry: "model",
		from: "losses",
		removes: ["bg_cls_weight"]
	},
	{
		at: "loss_weight",
		opaque: true
	},
	{
		at: "loss_scale",
		opaque: true
	},
	{
		at: "loss_*",
		typed: true,
		registry: "model",
		from: "losses"
	},
	{
		at: "*_loss_cls",
		typed: true,
		registry: "model",
		from: "losses"
	},
	{
		at: "detector",
		registry: "model",
		from: "detectors"
	},
	{
		at: "tracker",
		registry: "model",
		from: "trackers"
	},
	{
		at: "reid",
		registry: "model",
		from: "reid"
	},
	{
		at: "stages",
		registry: "model"
	},
	{
		at: "pixel_decoder",
		typed: true,
		registry: "model",
		from: "layers",
		supplies: [
			"in_channels",
			"feat_channels",
			"out_channels"
		]
	},
	{
		at: "positional_encoding",
		registry: "model",
		from: "layers"
	},
	{
		at: "norm_cfg",
		typed: true,
		...LAYER,
		like: NORM,
		removes: ["requires_grad"]
	},
	{
		at: "*act_cfg",
		typed: true,
		registry: "model",
		like: ACTIVATION,
		supplies: ["inplace"]
	},
	{
		at: "*conv_cfg",
		...LAYER,
		like: CONV
	},
	{
		at: "dcn",
		...LAYER,
		like: DEFORM,
		removes: ["fallback_on_stride"]
	},
	{
		at: "dcn_cfg",
		...LAYER,
		like: DEFORM
	},
	{
		at: "sac",
		...LAYER,
		like: /SAConv/
	},
	{
		at: "dynamic_conv_cfg",
		registry: "model",
		like: /DynamicConv/
	},
	{
		at: "upsample_cfg",
		...LAYER,
		like: UPSAMPLE,
		removes: ["scale_factor"]
	},
	{
		at: "*predictor_cfg",
		...LAYER,
		like: PREDICTOR
	},
	{
		at: "plugins.cfg",
		registry: "model",
		like: PLUGIN,
		supplies: ["in_channels", "channels"]
	},
	{
		at: "pre_cfg",
		registry: "model",
		like: PLUGIN
	},
	{
		at: "post_cfg",
		registry: "model",
		like: PLUGIN
	},
	{
		at: "init_cfg",
		registry: "weight initializer",
		removes: ["override"]
	},
	{
		at: "init_cfg.override",
		registry: "weight initializer",
		removes: ["name"]
	},
	{
		at: "*anchor_generator",
		typed: true,
		registry: "task util",
		from: "prior_generators"
	},
	{
		at: "prior_generator",
		registry: "task util",
		from: "prior_generators"
	},
	{
		at: "bbox_coder",
		typed: true,
		registry: "task util",
		from: "coders"
	},
	{
		at: "anchor_coder",
		registry: "task util",
		from: "coders"
	},
	{
		at: "*assigner",
		typed: true,
		registry: "task util",
		from: "assigners"
	},
	{
		at: "pos_sampler",
		registry: "task util",
		from: "samplers",
		supplies: [
			"num",
			"pos_fraction",
			"neg_pos_ub",
			"add_gt_as_proposals",
			"context"
		]
	},
	{
		at: "neg_sampler",
		registry: "task util",
		from: "samplers",
		supplies: [
			"num",
			"pos_fraction",
			"neg_pos_ub",
			"add_gt_as_proposals",
			"context"
		]
	},
	{
		at: "triplet_sampler",
		keys: ["num_ids", "ins_per_id"]
	},
	{
		at: "*sampler",
		registry: "task util",
		from: "samplers",
		supplies: ["context"]
	},
	{
		at: "match_costs",
		typed: true,
		registry: "task util",
		from: "match_cost"
	},
	{
		at: "iou_calculator",
		registry: "task util",
		from: "iou2d_calculator"
	},
	{
		at: "motion",
		registry: "task util"
	},
	{
		at: "dn_cfg.group_cfg",
		keys: [
			"dynamic",
			"num_groups",
			"num_dn_queries"
		]
	},
	{
		at: "nms",
		namespace: "mmcv.ops",
		defaultType: "nms",
		types: {
			nms: "iou_threshold score_threshold max_num offset class_agnostic split_thr",
			soft_nms: "iou_threshold sigma min_score method offset class_agnostic split_thr max_num",
			nms_match: "iou_threshold",
			nms_quadri: "iou_threshold labels class_agnostic split_thr",
			nms_rotated: "iou_threshold labels clockwise class_agnostic split_thr"
		}
	},
	{
		at: "roi_layer",
		namespace: "mmcv.ops",
		supplies: "any",
		strict: true
	},
	{
		at: "*_trans",
		in: ["FPG"],
		namespace: "FPG",
		types: {
			conv: void 0,
			interpolation_conv: void 0,
			last_conv: void 0
		}
	},
	{
		at: "adapt_cfg",
		namespace: "AdaptiveConv",
		types: {
			dilation: void 0,
			offset: void 0
		}
	},
	{
		at: "dqs_cfg",
		namespace: "DDQDETR",
		types: {
			nms: void 0,
			soft_nms: void 0
		}
	}
];
const FORWARDS = new Map([
	["CheckpointHook", { names: [
		"file_client_args",
		"save_optimizer",
		"save_param_scheduler",
		"meta",
		"backend_args"
	] }],
	["EMAHook", { to: "ema_type" }],
	["RandomChoiceResize", { to: "resize_type" }],
	["RandomResize", { to: "resize_type" }],
	["ResizeShortestEdge", { to: "resize_type" }]
]);
const patterns = SLOTS.map((row) => ({
	row,
	pattern: patternOf(row.at),
	last: patternOf(lastOf(row.at))
}));
function lastOf(names) {
	return names.slice(names.lastIndexOf(".") + 1).replace("^", "");
}
function patternOf(at) {
	const isWhole = at.startsWith("^");
	const body = at.replace("^", "").replaceAll(".", "\\.").replaceAll("*", "[^.]*");
	return new RegExp(`${isWhole ? "^" : "(?:^|\\.)"}${body}$`);
}
function slotAt(path, holder) {
	return slotBelow(path.filter((part) => typeof part === "string").join("."), holder);
}
function slotBelow(names, holder = "") {
	for (const { row, pattern } of patternsFor(lastOf(names))) if ((row.in === void 0 || row.in.includes(holder)) && pattern.test(names)) return row;
}
function patternsFor(name) {
	const known = byLast.get(name) ?? patterns.filter(({ last }) => last.test(name));
	byLast.set(name, known);
	return known;
}
const byLast = new Map();
"RoIAlign RoIPool RoIAlignRotated RiRoIAlignRotated DeformRoIPool DeformRoIPoolPack ModulatedDeformRoIPoolPack PrRoIPool SimpleRoIAlign".split(" ").map((name) => `mmcv.ops.${name}`);
// src/check/accepted.ts
const ALWAYS_TAKEN = new Set([
	"type",
	"_scope_",
	"_delete_"
]);
function acceptedBy(node, index) {
	const { known } = node;
	if (known.accepted === void 0) {
		const found = acceptedFor(node, index);
		known.accepted = found === void 0 ? null : {
			names: found.names,
			others: found.others,
			unknown: unknownEntries(node, found.names)
		};
	}
	return known.accepted ?? void 0;
}
function acceptedFor(node, index) {
	const { component, slot, type } = node;
	if (component !== void 0) {
		const { kwargs } = component;
		const more = kwargs === "open" ? forwarded(node, index) : [];
		if (more === void 0) return void 0;
		const own = parametersOf(component);
		const names = more.length === 0 ? own : new Set([...own.keys(), ...more.map(({ name }) => name)]);
		if (kwargs === "swallowed") return {
			names,
			others: "swallowed"
		};
		return {
			names,
			others: slot === void 0 && !isHeldByStock(node) ? "ignored" : "refused"
		};
	}
	const others = slot?.strict === true ? "refused" : "ignored";
	if (slot?.types !== void 0) {
		const own = type !== void 0 && Object.hasOwn(slot.types, type) ? slot.types[type]?.split(" ") : void 0;
		return own && {
			names: new Set(own),
			others
		};
	}
	return slot?.keys === void 0 || !isRead$2(node, index) ? void 0 : {
		names: new Set(slot.keys),
		others
	};
}
function isHeldByStock({ holder }) {
	if (holder?.component === void 0) return holder?.found?.kind !== "missing";
	return /^(?:mmdet|mmengine|mmcv|torch)\./.test(holder.component.module);
}
const NONE$2 = [];
function unknownEntries({ dict, slot }, names) {
	let unknown;
	for (const entry of dict.entries()) {
		const name = String(entry.key);
		if (names.has(name) || ALWAYS_TAKEN.has(name) || slot?.removes?.includes(name) === true) continue;
		unknown ??= [];
		unknown.push(entry);
	}
	return unknown ?? NONE$2;
}
function forwarded({ component, dict }, index) {
	const forward = FORWARDS.get(component?.qualname ?? "");
	if (forward === void 0) return void 0;
	if ("names" in forward) return forward.names.map((name) => ({ name }));
	const fallback = component?.parameters.find(({ name }) => name === forward.to)?.default?.replaceAll("'", "");
	const type = dict.get(forward.to) ?? fallback;
	const [found] = typeof type === "string" ? index.everywhere(type) : [];
	return found?.kwargs === "closed" ? found.parameters : void 0;
}
function isRead$2({ slot, holder }, index) {
	const reader = slot?.readBy === void 0 ? void 0 : holder?.dict.get(slot.readBy);
	return typeof reader !== "string" || index.everywhere(reader).some(({ scope }) => /^(?:mmdet|mmengine)$/.test(scope));
}
// src/check/node.ts
var PathNode = class PathNode {
	path;
	names;
	#below = new Map();
	constructor(path = [], names = "") {
		this.path = path;
		this.names = names;
	}
	below(part) {
		const known = this.#below.get(part);
		if (known !== void 0) return known;
		const names = typeof part === "number" ? this.names : this.names === "" ? part : `${this.names}.${part}`;
		const made = new PathNode([...this.path, part], names);
		this.#below.set(part, made);
		return made;
	}
};
// src/check/sharedDicts.ts
var DictsOfKind = class {
	root = new PathNode();
	#kept = new WeakMap();
	#below = new WeakMap();
	below(value, { at, write, scope }, find) {
		const known = this.#below.get(value);
		const isSame = known?.at === at && known.write === write && known.scope === scope;
		if (isSame && known.nodes !== void 0) return known.nodes;
		const nodes = find();
		this.#below.set(value, {
			at,
			write,
			scope,
			nodes: isSame ? nodes : void 0
		});
		return nodes;
	}
	find(dict, at) {
		const all = this.#kept.get(dict);
		if (all !== void 0) {
			for (const one of all) if (isSame(one, at)) return one.known;
		}
	}
	keep(dict, { at, outer, holder, holderDepth }, known) {
		const kept = {
			at,
			outer,
			holder,
			holderDepth,
			known
		};
		const all = this.#kept.get(dict);
		if (all === void 0) this.#kept.set(dict, [kept]);
		else all.push(kept);
	}
};
function isSame(one, other) {
	return one.at === other.at && one.holder === other.holder && one.holderDepth === other.holderDepth && one.outer === other.outer;
}
var SharedDicts = class {
	#kinds = new Map();
	of({ isWhole, hasImports }) {
		const kind = `${isWhole} ${hasImports}`;
		const known = this.#kinds.get(kind) ?? new DictsOfKind();
		this.#kinds.set(kind, known);
		return known;
	}
};
// src/check/walk.ts
const RUNNER_KEYS = new Set("model tta_model train_dataloader val_dataloader test_dataloader optim_wrapper param_scheduler train_cfg val_cfg test_cfg val_evaluator test_evaluator default_hooks custom_hooks visualizer log_processor model_wrapper_cfg".split(" "));
const runnerKeys = [...RUNNER_KEYS];
const MAX_NODES = 1e4;
function tooMany({ at: { path }, write }) {
	return new MmdetConfigError({
		code: "limit",
		message: `a run would build more than ${MAX_NODES} components from the config`,
		path,
		span: write?.span
	});
}
const DATALOADERS = [
	"train_dataloader",
	"val_dataloader",
	"test_dataloader"
];
function checkedConfig(config, index, { scope: fallback = "mmdet", gpus, shared = new SharedDicts() } = {}) {
	const given = config.get("default_scope");
	const scope = typeof given === "string" ? given : fallback;
	const imports = config.get("custom_imports");
	const isWhole = config.has("model") && DATALOADERS.some((key) => config.has(key));
	const hasImports = imports instanceof PyDict && imports.size > 0;
	const walk = new Walk(index, shared.of({
		isWhole,
		hasImports
	}));
	for (const { key, value, write } of config.entries()) if (RUNNER_KEYS.has(key)) walk.start(key, value, write, scope);
	const { nodes, nodesBelow } = walk;
	const below = (key) => nodesBelow.get(key) ?? NO_NODES;
	return {
		config,
		index,
		scope,
		nodes,
		below,
		isWhole,
		hasImports,
		gpus
	};
}
const NO_NODES = [];
function builtAlong(config, index, scope, path) {
	const [key] = path;
	const entry = RUNNER_KEYS.has(key) ? config.entry(key) : void 0;
	if (entry === void 0) return NO_NODES;
	return new Walk(index, void 0, path).below(String(key), entry, scope);
}
function isRunnerKey(key) {
	return RUNNER_KEYS.has(key);
}
var Walk = class {
	nodes = [];
	nodesBelow = new Map();
	#found = [];
	#index;
	#shared;
	#root;
	#way;
	constructor(index, shared, way) {
		this.#index = index;
		this.#shared = shared;
		this.#root = shared?.root ?? new PathNode();
		this.#way = way;
	}
	start(key, value, write, scope) {
		if (typeof value !== "object" || value === null) return;
		const at = this.#root.below(key);
		const find = () => this.below(key, {
			value,
			write
		}, scope);
		const nodes = this.#shared?.below(value, {
			at,
			write,
			scope
		}, find) ?? find();
		this.nodesBelow.set(key, nodes);
		for (const node of nodes) this.nodes.push(node);
		if (this.nodes.length > MAX_NODES) throw tooMany({
			at,
			write
		});
	}
	below(key, { value, write }, scope) {
		const found = [];
		this.#found = found;
		this.#visit(value, this.#root.below(key), write, void 0, scope);
		return found;
	}
	#isOff(at, part) {
		return this.#way !== void 0 && String(this.#way[at.path.length]) !== String(part);
	}
	#visit(value, at, write, holder, scope) {
		if (value instanceof PyDict) this.#visitDict(value, {
			at,
			write,
			holder,
			scope
		});
		else if (value instanceof PyList || value instanceof PyTuple) {
			const { items, writes } = value;
			for (let index = 0; index < items.length; index++) {
				const item = items[index];
				if (typeof item === "object" && item !== null && !this.#isOff(at, index)) this.#visit(item, at.below(index), writes?.[index] ?? write, holder, scope);
			}
		}
	}
	#visitDict(dict, place) {
		const { at, write, holder } = place;
		const known = this.#known(dict, place);
		const { slot, scope, component, found } = known;
		if (slot?.opaque === true) return;
		if (this.#found.length >= MAX_NODES) throw tooMany(place);
		const node = new DictNode(at.path, dict, write, holder, known);
		this.#found.push(node);
		holder?.addInner(node);
		if (slot?.namespace !== void 0) return;
		const inner = component === void 0 && found?.kind !== "missing" ? holder : node;
		known.inside ??= insideOf(dict);
		for (const { key, value, write: own } of known.inside) {
			const part = pathKey(key);
			if (!this.#isOff(at, part)) this.#visit(value, at.below(part), own ?? write, inner, scope);
		}
	}
	#known(dict, place) {
		const { at, holder, scope: outer } = place;
		const key = {
			at,
			outer,
			holder: holder?.component,
			holderDepth: holder?.path.length ?? 0
		};
		const known = this.#shared?.find(dict, key);
		if (known !== void 0) return known;
		const made = this.#look(dict, slotOf(dict, place), place);
		if (made.slot?.readBy === void 0) this.#shared?.keep(dict, key, made);
		return made;
	}
	#look(dict, given, { at: { path }, holder, scope: outer }) {
		const own = dict.get("_scope_");
		const scope = typeof own === "string" ? own : outer;
		const typeEntry = dict.entry("type");
		const type = typeEntry === void 0 ? given?.defaultType : typeName(typeEntry.value);
		const key = String(path.at(-1));
		const part = typeEntry !== void 0 || holder?.component === void 0 || holder.path.length !== path.length - 1 ? void 0 : this.#index.part(holder.component, key);
		const slot = part === void 0 ? given : {
			...given,
			supplies: part.supplies,
			typed: false
		};
		const found = part === void 0 ? this.#find(type, slot, scope) : {
			kind: "component",
			...part
		};
		const component = found?.kind === "component" ? found.component : void 0;
		return {
			slot,
			scope,
			type,
			typeEntry,
			found,
			component,
			name: component?.names[0] ?? (type === void 0 ? key : this.#nameIn(scope, type))
		};
	}
	#nameIn(scope, type) {
		if (this.#index.knows(scope)) return type;
		const same = this.#index.everywhere(type);
		return same.length > 0 && same.every((one) => one.scope === "mmdet") ? `${scope}.${type}` : type;
	}
	#find(type, slot, scope) {
		if (type === void 0 || !this.#index.knows(scope) || slot?.types !== void 0) return void 0;
		if (slot?.namespace !== void 0) return this.#index.findClass(slot.namespace, type);
		if (slot?.registry !== void 0) return this.#index.find(slot.registry, type, scope);
		const component = slot === void 0 ? this.#index.anywhere(type, scope) : void 0;
		return component === void 0 ? void 0 : {
			kind: "component",
			component
		};
	}
};
var DictNode = class {
	path;
	dict;
	write;
	holder;
	known;
	#inner;
	constructor(path, dict, write, holder, known) {
		this.path = path;
		this.dict = dict;
		this.write = write;
		this.holder = holder;
		this.known = known;
	}
	get inner() {
		return this.#inner ?? [];
	}
	addInner(node) {
		if (this.#inner === void 0) this.#inner = [node];
		else this.#inner.push(node);
	}
	get slot() {
		return this.known.slot;
	}
	get scope() {
		return this.known.scope;
	}
	get type() {
		return this.known.type;
	}
	get typeEntry() {
		return this.known.typeEntry;
	}
	get found() {
		return this.known.found;
	}
	get component() {
		return this.known.component;
	}
	get name() {
		return this.known.name;
	}
};
const NONE$1 = [];
function insideOf(dict) {
	let inside;
	for (const entry of dict.entries()) {
		if (typeof entry.value !== "object" || entry.value === null) continue;
		inside ??= [];
		inside.push(entry);
	}
	return inside ?? NONE$1;
}
function slotOf(dict, { at: { path, names }, holder }) {
	const slot = slotBelow(names, holder?.name);
	if (path.length !== 1) return slot;
	if (slot?.registry === "metric" && dict.has("metrics")) return {
		registry: "evaluator",
		defaultType: "Evaluator"
	};
	if (slot?.registry !== "loop" || !dict.has("by_epoch") || dict.has("type")) return slot;
	return {
		...slot,
		defaultType: dict.get("by_epoch") === true ? "EpochBasedTrainLoop" : "IterBasedTrainLoop"
	};
}
function typeName(value) {
	if (typeof value === "string") return value;
	return typeof value === "object" && value !== null && "dottedName" in value && typeof value.dottedName === "string" ? value.dottedName : void 0;
}
// src/check/asked.ts
var AskedDict = class extends PyDict {
	#config;
	asked = new Set();
	constructor(config) {
		super();
		this.#config = config;
	}
	#whole() {
		this.asked = void 0;
		return this.#config;
	}
	get size() {
		return this.#whole().size;
	}
	has(key) {
		return this.entry(key) !== void 0;
	}
	get(key) {
		return this.entry(key)?.value;
	}
	entry(key) {
		this.asked?.add(key);
		return this.#config.entry(key);
	}
	copy() {
		return this.#whole().copy();
	}
	entries() {
		return this.#whole().entries();
	}
	toJSON() {
		return this.#whole().toJSON();
	}
	[INSPECT](depth, options, inspect) {
		return this.#whole()[INSPECT](depth, options, inspect);
	}
};
var AskedConfig = class {
	config;
	#checked;
	#asksWhole = false;
	constructor(checked) {
		this.config = new AskedDict(checked.config);
		this.#checked = checked;
	}
	hasAsked(keys) {
		const { asked } = this.config;
		if (asked === void 0) return true;
		const mayBeWhole = !this.#checked.isWhole && ["model", ...DATALOADERS].some((key) => keys.has(key));
		if (this.#asksWhole && mayBeWhole) return true;
		for (const key of keys) if (asked.has(key)) return true;
		return false;
	}
	get index() {
		return this.#checked.index;
	}
	get scope() {
		return this.#checked.scope;
	}
	get isWhole() {
		this.#asksWhole = true;
		return this.#checked.isWhole;
	}
	get hasImports() {
		return this.#checked.hasImports;
	}
	get gpus() {
		return this.#checked.gpus;
	}
	get nodes() {
		this.config.asked = void 0;
		return this.#checked.nodes;
	}
	below = (key) => {
		this.config.entry(key);
		return this.#checked.below(key);
	};
};
var LastConfig = class {
	#kind = "";
	#entries = new Map();
	changesIn({ config, scope, isWhole, hasImports }) {
		const [kind, entries, before] = [
			`${scope} ${isWhole} ${hasImports}`,
			new Map(),
			this.#entries
		];
		const isSameKind = kind === this.#kind;
		const changed = new Set();
		for (const { key, value, write } of config.entries()) {
			const old = before.get(key);
			const isSame = old?.value === value && old.write === write;
			if (!isSame) changed.add(key);
			entries.set(key, isSame ? old : {
				value,
				write
			});
		}
		for (const key of before.keys()) if (!entries.has(key)) changed.add(key);
		this.#kind = kind;
		this.#entries = entries;
		return isSameKind ? changed : void 0;
	}
};
var LastFound = class {
	#asked;
	#problems = [];
	of(checked, changes, look) {
		if (this.#isUntouchedBy(changes)) return this.#problems;
		const seen = new AskedConfig(checked);
		this.#asked = void 0;
		this.#problems = look(seen);
		this.#asked = seen.config.asked;
		return this.#problems;
	}
	#isUntouchedBy(changes) {
		if (this.#asked === void 0 || changes === void 0) return false;
		for (const key of changes) if (this.#asked.has(key)) return false;
		return true;
	}
};
// src/check/words.ts
const MAX_HISTORY = 3;
function historyOf(write) {
	const places = [];
	for (let at = write?.shadowed; at !== void 0 && places.length < MAX_HISTORY; at = at.shadowed) places.push({
		message: "before, it was written here",
		span: at.span
	});
	return places;
}
function nearestFree(name, known, dict) {
	const free = known.filter((one) => dict?.has(one) !== true);
	return nearestName(name, free) ?? nearestName(name, known);
}
function advice(near, otherwise) {
	return near === void 0 ? {
		suggestions: [],
		hint: otherwise
	} : {
		suggestions: [near],
		hint: `did you mean ${near}?`
	};
}
// src/check/place.ts
function problemOf(rule, severity, finding, checked) {
	const { message, path, hint, fix, suggestions = [] } = finding;
	const { write, span } = placeOf(checked.config, finding);
	const related = finding.related ?? historyOf(write);
	return {
		code: rule.id,
		severity: finding.severity ?? severity,
		message,
		path,
		span,
		hint,
		suggestions,
		related,
		fix
	};
}
function placeOf(config, { path, isKey = false, write: given }) {
	const write = given ?? writeAt(config, path);
	return {
		write,
		span: (isKey ? keySpan(write, String(path.at(-1))) : void 0) ?? write?.span
	};
}
function writeAt(config, path) {
	return followPath(config, path).findLast(({ write }) => write !== void 0)?.write;
}
// src/check/facts.ts
function nodeAt(checked, ...path) {
	return checked.below(path[0]).find((node) => isAt(node, path));
}
function isAt({ path }, wanted) {
	return path.length === wanted.length && wanted.every((part, at) => part === path[at]);
}
function trainingOf(checked) {
	const node = nodeAt(checked, "train_cfg");
	const isByEpoch = node?.name === "EpochBasedTrainLoop";
	if (node === void 0 || !isByEpoch && node.name !== "IterBasedTrainLoop") return void 0;
	const key = isByEpoch ? "max_epochs" : "max_iters";
	const length = numberOf(node.dict.get(key));
	return length === void 0 ? void 0 : {
		unit: isByEpoch ? "epochs" : "iterations",
		length,
		key,
		node
	};
}
function hooksOf(checked) {
	return [...checked.below("default_hooks"), ...checked.below("custom_hooks")];
}
function saidAt({ dict }, key, message = key) {
	const write = dict.entry(key)?.write;
	return write === void 0 ? [] : [{
		message,
		span: write.span
	}];
}
function schedulersOf(checked) {
	return checked.below("param_scheduler").filter(({ slot }) => slot?.registry === "parameter scheduler");
}
function numberOf(value) {
	if (value instanceof PyFloat) return value.value;
	return typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : void 0;
}
function itemsOf(value) {
	return value instanceof PyList || value instanceof PyTuple ? value.items : [];
}
function textsOf$2(value) {
	return typeof value === "string" ? [value] : itemsOf(value).filter((item) => typeof item === "string");
}
function datasetsOf(checked, loader) {
	const all = checked.below(loader).filter(({ component }) => component?.registry === "dataset");
	return all.filter((one, at) => !isInside(all[at + 1] ?? one, one));
}
function isInside({ path }, { path: outer }) {
	return path.length > outer.length && outer.every((part, at) => part === path[at]);
}
function annFileOf({ dict }) {
	const file = dict.get("ann_file");
	const root = dict.get("data_root") ?? "";
	if (typeof file !== "string" || typeof root !== "string" || file === "") return void 0;
	const isWhole = file.startsWith("/") || /^(?:\w+:\/\/|[a-z]:[\\/])/i.test(file) || root === "";
	return normalizePath(isWhole ? file : `${root.replace(/\/$/, "")}/${file}`);
}
// src/check/rule.ts
function defineRule(rule) {
	return rule;
}
// src/check/rules/albuBoxes.ts
const OLD_LABELS = new Map([["gt_labels", "gt_bboxes_labels"], ["labels", "gt_bboxes_labels"]]);
const albuBoxes = defineRule({
	id: "albu-boxes",
	severity: "error",
	why: "Albu hands the boxes of an image to albumentations, which moves them with the pixels and has to be told their format and which labels go with them: without bbox_params it stops with \"bbox_params must be specified for bbox transformations\", with the labels of MMDetection 2, gt_labels, at \"Your label_fields are not valid\". Masks that keymap leaves out stay where they were.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Albu', transforms=[dict(type='CLAHE')])]))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Albu', transforms=[dict(type='CLAHE')], bbox_params=dict(type='BboxParams', format='pascal_voc', label_fields=['gt_bboxes_labels', 'gt_ignore_flags']))]))",
	reports: [
		"mmdetection#7751",
		"mmdetection#6666",
		"mmdetection#4586",
		"mmsegmentation#3179"
	],
	when: ({ name }) => name === "Albu",
	*node(node, { config }) {
		const { path, dict, write } = node;
		const params = dict.get("bbox_params") ?? null;
		if (params === null) {
			if (!readsBoxes(config, node) || !handsBoxes(dict)) return;
			yield {
				message: "Albu is given boxes, and no bbox_params says what they are",
				path,
				write,
				hint: "add bbox_params=dict(type='BboxParams', format='pascal_voc', label_fields=['gt_bboxes_labels', 'gt_ignore_flags'])"
			};
			return;
		}
		yield* masks(config, node);
		if (!(params instanceof PyDict)) return;
		for (const label of textsOf$2(params.get("label_fields"))) {
			const known = OLD_LABELS.get(label);
			if (known === void 0) continue;
			yield {
				message: `no transform makes ${label}: MMDetection 3 calls it ${known}`,
				path: [
					...path,
					"bbox_params",
					"label_fields"
				],
				hint: `write '${known}'`,
				suggestions: [known]
			};
		}
	}
});
const MOVING$1 = /Flip|Rotate|Shift|Scale|Crop|Transpose|Affine|Perspective|Distortion|Elastic|Resize|Pad|Shear/;
function* masks(config, node) {
	const keymap = node.dict.get("keymap");
	if (loadBefore(config, node)?.get("with_mask") !== true || !(keymap instanceof PyDict) || keymap.size === 0 || keymap.has("gt_masks")) return;
	const moving = itemsOf(node.dict.get("transforms")).find((one) => one instanceof PyDict && MOVING$1.test(String(one.get("type"))));
	if (moving === void 0) return;
	yield {
		message: `${String(moving.get("type"))} moves what is in the image, and keymap does not hand on the masks: they stay where they were`,
		path: [...node.path, "keymap"],
		severity: "warning",
		hint: "add 'gt_masks': 'masks' to keymap"
	};
}
function readsBoxes(config, node) {
	const load = loadBefore(config, node);
	return load !== void 0 && load.get("with_bbox") !== false;
}
function loadBefore(config, { path }) {
	const at = path.at(-1);
	const pipeline = followPath(config, path.slice(0, -1))[path.length - 2]?.value;
	if (!(pipeline instanceof PyList) || typeof at !== "number") return void 0;
	return pipeline.items.slice(0, at).find((each) => each instanceof PyDict && /(?:^|\.)LoadAnnotations$/.test(String(each.get("type"))));
}
function handsBoxes(dict) {
	const keymap = dict.get("keymap");
	return !(keymap instanceof PyDict) || keymap.size === 0 || Array.from(keymap.entries()).some(({ value }) => value === "bboxes");
}
// src/check/pipelines.ts
const ROLES = [
	"train",
	"val",
	"test"
];
const known$2 = new WeakMap();
function pipelinesOf(checked) {
	return ROLES.flatMap((role) => {
		const nodes = checked.below(`${role}_dataloader`);
		let pipelines = known$2.get(nodes);
		if (pipelines === void 0) {
			pipelines = datasetsOf(checked, `${role}_dataloader`).flatMap((dataset) => pipelineOf(dataset, role, nodes) ?? []);
			known$2.set(nodes, pipelines);
		}
		return pipelines;
	});
}
function pipelineOf(dataset, role, nodes) {
	if (!(dataset.dict.get("pipeline") instanceof PyList)) return void 0;
	const steps = [dataset, ...nodes.filter((node) => node.component?.registry === "dataset" && isInside(dataset, node)).reverse()].flatMap(stepsOf);
	const transforms = steps.flatMap(withInner).filter(({ slot }) => slot?.registry === "transform");
	return steps.length > 0 && transforms.every(({ component }) => component !== void 0) ? {
		role,
		dataset,
		steps,
		transforms
	} : void 0;
}
function stepsOf({ path, inner }) {
	return inner.filter((node) => node.path.length === path.length + 2 && node.path.at(-2) === "pipeline");
}
function withInner(node) {
	return [node, ...node.inner.flatMap(withInner)];
}
// src/check/rules/annotationsNotLoaded.ts
const isLoading = ({ name }) => /^Load\w*Annotations$/.test(name);
const annotationsNotLoaded = defineRule({
	id: "annotations-not-loaded",
	severity: "error",
	why: "The boxes of an image come into a pipeline by LoadAnnotations. A pipeline of training without it packs images that have none, and the first loss stops at \"'InstanceData' object has no attribute 'bboxes'\".",
	bad: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
	good: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
	reports: ["mmdetection#11080"],
	*config(checked) {
		if (!checked.isWhole) return;
		for (const { role, steps, transforms } of pipelinesOf(checked)) {
			const pack = transforms.find(({ name }) => name === "PackDetInputs");
			if (role !== "train" || pack === void 0 || transforms.some(isLoading)) continue;
			const [first] = steps;
			yield {
				message: "no transform of training loads the annotations",
				path: first.path,
				write: first.write,
				hint: "add dict(type='LoadAnnotations', with_bbox=True) behind the loading of the image",
				related: pack.write === void 0 ? [] : [{
					message: "what packs them",
					span: pack.write.span
				}]
			};
		}
	}
});
const MOVING = /Resize$|Flip$|Crop$|^(?:RandomAffine|RandomShift|Expand|RandomCenterCropPad|Rotate|ShearX|ShearY|TranslateX|TranslateY|GeomTransform)$/;
const lateAnnotations = defineRule({
	id: "late-annotations",
	severity: "warning",
	why: "A transform moves the boxes together with the image, those that are loaded. Boxes that a pipeline of training loads behind a Resize or a flip are those of the file, and no longer fit the image: the model learns places where nothing is.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='LoadAnnotations', with_bbox=True), dict(type='PackDetInputs')]))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
	*config(checked) {
		for (const { role, steps } of pipelinesOf(checked)) {
			const at = steps.findIndex(isLoading);
			const before = steps.slice(0, Math.max(at, 0)).find(({ name }) => MOVING.test(name));
			const late = steps[at];
			if (role !== "train" || before === void 0 || late === void 0) continue;
			yield {
				message: `${late.name} comes after ${before.name}: the boxes are those of the image before`,
				path: late.path,
				write: late.write,
				hint: `load annotations before ${before.name}`,
				related: before.write === void 0 ? [] : [{
					message: before.name,
					span: before.write.span
				}]
			};
		}
	}
});
// src/check/reads.ts
const known$1 = new WeakMap();
function isRead$1(source, name) {
	return source !== void 0 && !readsOf(source, name).next().done;
}
function* readsOf(source, name) {
	const reads = known$1.get(source) ?? readsIn(source);
	known$1.set(source, reads);
	yield* reads.byName.get(name) ?? [];
	for (const [text, offset] of reads.texts) yield* namesIn(text, name, offset);
}
function readsIn(source) {
	const { text } = source;
	const tokens = tokensOf(source);
	const { kinds, starts, ends, length } = tokens;
	const byName = new Map();
	const texts = [];
	for (let at = 0; at < length; at++) {
		const [kind, start] = [kinds[at], starts[at]];
		if (kind === Token.name && isReadAt(tokens, at)) {
			const name = tokens.texts[at];
			const places = byName.get(name);
			if (places === void 0) byName.set(name, [start]);
			else places.push(start);
		}
		if (kind === Token.string && F_STRING.test(text.slice(start, start + 3))) texts.push([text.slice(start, ends[at]), start]);
		if (kind === Token.error) texts.push([text.slice(start), start]);
	}
	return {
		byName,
		texts
	};
}
const F_STRING = /^(?:f|rf|fr)['"]/i;
function isReadAt({ kinds, texts }, at) {
	const next = texts[at + 1];
	if (texts[at - 1] === "." || next === "=") return false;
	return next !== ":" || !isLineStart(kinds[at - 1]);
}
function isLineStart(before) {
	return before === void 0 || before === Token.newline || before === Token.indent || before === Token.dedent;
}
function* namesIn(text, name, offset) {
	const reads = new RegExp(`(?<![\\w.'"])${name.replace(/\W/g, "\\$&")}(?![\\w'"]|\\s*=(?!=))`, "g");
	for (const { index } of text.matchAll(reads)) yield offset + index;
}
// src/check/rules/assignedTwice.ts
const assignedTwice = defineRule({
	id: "assigned-twice",
	severity: "warning",
	why: "A dict of a config is merged over that of its base, and not over one that the same file assigned before: a second train_cfg = dict(...) replaces the first one whole. What only the first one said is lost, and the run has the value of the base.",
	bad: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=30)\ntrain_cfg = dict(val_interval=5)",
	good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=30, val_interval=5)",
	*config({ config }) {
		for (const { key, value, write } of config.entries()) {
			if (typeof key !== "string" || !isRunnerKey(key) || write === void 0) continue;
			const first = write.shadowed;
			if (first === void 0 || !isReplaced(key, first, write)) continue;
			const lost = [...lostOf(first.value, write.value, value, [key])];
			if (lost.length === 0) continue;
			yield {
				message: `${key} is assigned again, and ${lost.slice(0, MAX_NAMES$1).map(formatPath).join(", ")}${lost.length > MAX_NAMES$1 ? ", ..." : ""} of before is lost`,
				path: [key],
				isKey: true,
				hint: "write both into one dict",
				related: [{
					message: "what is lost was written here",
					span: first.span
				}]
			};
		}
	}
});
const MAX_NAMES$1 = 3;
function isReplaced(key, first, now) {
	const { source, start, end } = now.span;
	if (first.span.source !== source || first.span.end > start) return false;
	for (const at of readsOf(source, key)) if (first.span.end <= at && at < end) return false;
	return true;
}
function* lostOf(first, second, now, path) {
	if (!(first instanceof PyDict) || second !== void 0 && !(second instanceof PyDict)) return;
	for (const { key, value } of first.entries()) {
		const isWritten = second?.has(key) === true;
		const found = now instanceof PyDict ? now.get(key) : void 0;
		const at = [...path, pathKey(key)];
		if (value instanceof PyDict && found instanceof PyDict) yield* lostOf(value, second?.get(key), found, at);
		else if (!isWritten && key !== "_delete_" && (found === void 0 || !sameValue(value, found))) yield at;
	}
}
// src/check/rules/channels.ts
const channels = defineRule({
	id: "channels",
	severity: "error",
	why: "Parts of a model hand feature maps on: the neck takes the channels of the backbone, the heads those of the neck, and every level has a stride. Where the numbers differ, the first image stops with a message about sizes of tensors. Who changes the depth of a backbone has to change the neck.",
	bad: "model = dict(backbone=dict(type='ResNet', depth=18), neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=256, num_outs=5))",
	good: "model = dict(backbone=dict(type='ResNet', depth=18), neck=dict(type='FPN', in_channels=[64, 128, 256, 512], out_channels=256, num_outs=5))",
	reports: [
		"mmdetection#7561",
		"mmdetection#8349",
		"mmyolo#651",
		"mmdetection#6326",
		"mmdetection#5306"
	],
	*config({ config, hasImports }) {
		const model = config.get("model");
		if (!(model instanceof PyDict) || hasImports) return;
		const at = (path) => {
			let value = model;
			for (const part of path) value = value && (value instanceof PyDict ? value.get(part) : stepInto(value, part)?.value);
			return value;
		};
		yield* neckInput(at);
		yield* neckOutput(at);
		yield* levels(at);
		yield* regions(at);
	}
});
const TAKES_ALL = new Set("FPN PAFPN FPN_CARAFE NASFPN NASFCOS_FPN FPG HRFPN RFP ChannelMapper YOLOXPAFPN CSPNeXtPAFPN MaskFormerHead Mask2FormerHead".split(" "));
const GIVES_ALL = new Set(["YOLOXPAFPN", "CSPNeXtPAFPN"]);
function* neckInput(at) {
	const type = at(["backbone", "type"]);
	const widths = typeof type === "string" ? outputWidths(type, (key) => at(["backbone", key])) : void 0;
	const neck = at(["neck"]) instanceof PyList ? ["neck", 0] : at(["neck"]) ? ["neck"] : ["panoptic_head"];
	const given = numbersOf$2(at([...neck, "in_channels"]));
	const taker = at([...neck, "type"]);
	if (TAKES_LAST_FIRST.has(taker)) widths?.reverse();
	else if (!TAKES_ALL.has(taker)) return;
	if (widths === void 0 || given === void 0) return;
	if (given.length === widths.length && given.every((width, index) => width === widths[index])) return;
	yield differs([...neck, "in_channels"], list(given), ["backbone"], `the backbone gives ${list(widths)}`);
}
function* neckOutput(at) {
	const necks = at(["neck"]);
	const neck = necks instanceof PyList ? ["neck", necks.items.length - 1] : ["neck"];
	const width = at([...neck, "out_channels"]);
	if (typeof width !== "number" || at(["roi_head", "shared_head"]) instanceof PyDict) return;
	for (const path of [
		["rpn_head", "in_channels"],
		["bbox_head", "in_channels"],
		["mask_head", "in_channels"],
		[
			"roi_head",
			"bbox_roi_extractor",
			"out_channels"
		],
		[
			"roi_head",
			"mask_roi_extractor",
			"out_channels"
		]
	]) {
		const given = at(path);
		if (typeof given !== "number" || given === width) continue;
		yield differs(path, String(given), [...neck, "out_channels"], `the neck gives ${width}`);
	}
}
const OWN_LEVELS = new Map([["YOLOXHead", 3]]);
function* levels(at) {
	const takes = GIVES_ALL.has(at(["neck", "type"])) ? numbersOf$2(at(["neck", "in_channels"])) : void 0;
	const count = takes?.length ?? at(["neck", "num_outs"]);
	if (typeof count !== "number") return;
	for (const path of [
		[
			"rpn_head",
			"anchor_generator",
			"strides"
		],
		[
			"bbox_head",
			"anchor_generator",
			"strides"
		],
		[
			"bbox_head",
			"prior_generator",
			"strides"
		],
		["bbox_head", "strides"],
		["mask_head", "strides"]
	]) {
		const { length } = itemsOf(at(path));
		if (length === 0 || length === count) continue;
		const from = takes === void 0 ? "num_outs" : "in_channels";
		yield differs(path, `${length} numbers`, ["neck", from], `the neck has ${count} levels`);
	}
	const own = at(["bbox_head", "strides"]) === void 0 ? OWN_LEVELS.get(at(["bbox_head", "type"])) : void 0;
	if (takes === void 0 || own === void 0 || own === count) return;
	yield differs(["bbox_head", "type"], `YOLOXHead, which has ${own} levels`, ["neck"], `the neck gives ${count}`);
}
function* regions(at) {
	const extractor = ["roi_head", "bbox_roi_extractor"];
	const heads = at(["roi_head", "bbox_head"]);
	if (at(["roi_head", "shared_head"]) instanceof PyDict) return;
	const paths = heads instanceof PyList ? heads.items.map((_, index) => [
		"roi_head",
		"bbox_head",
		index
	]) : [["roi_head", "bbox_head"]];
	const size = at([
		...extractor,
		"roi_layer",
		"output_size"
	]);
	const width = at([...extractor, "out_channels"]);
	for (const path of paths) {
		const [side, into] = [at([...path, "roi_feat_size"]), at([...path, "in_channels"])];
		if (typeof size === "number" && typeof side === "number" && side !== size) {
			const from = [
				...extractor,
				"roi_layer",
				"output_size"
			];
			yield differs([...path, "roi_feat_size"], String(side), from, `the extractor gives ${size} x ${size}`);
		}
		if (typeof width !== "number" || typeof into !== "number" || into === width) continue;
		yield differs([...path, "in_channels"], String(into), [...extractor, "out_channels"], `the extractor gives ${width}`);
	}
}
function differs(path, given, from, words) {
	return {
		message: `${String(path.at(-1))} is ${given}, and ${words}`,
		path: ["model", ...path],
		hint: "change one of them",
		related: [{
			message: "the other place",
			path: ["model", ...from]
		}]
	};
}
function list(numbers) {
	return `[${numbers.join(", ")}]`;
}
// src/check/knownClasses.ts
const COUNTS$1 = new Map(Object.entries({
	CocoDataset: 80,
	CocoPanopticDataset: 133,
	VOCDataset: 20,
	CityscapesDataset: 8,
	LVISV05Dataset: 1230,
	LVISV1Dataset: 1203,
	DeepFashionDataset: 15,
	Objects365V1Dataset: 365,
	Objects365V2Dataset: 365,
	WIDERFaceDataset: 1,
	CrowdHumanDataset: 1,
	V3DetDataset: 13204,
	iSAIDDataset: 15
}));
function ownClassCount(type) {
	return COUNTS$1.get(type);
}
function isKnownClasses(type) {
	return COUNTS$1.has(type);
}
// src/check/rules/classes.ts
function isDataset$1({ component }) {
	return component?.registry === "dataset";
}
function metainfoOf({ component, dict }) {
	const value = component?.registry === "dataset" ? dict.get("metainfo") : void 0;
	return value instanceof PyDict ? value : void 0;
}
const classesNotTuple = defineRule({
	id: "classes-not-tuple",
	severity: "error",
	why: "classes=('balloon') is a text in brackets, not a tuple: Python wants a comma, ('balloon',). MMDetection then takes each letter for a class, or looks for a file of that name. Keys other than classes, as the CLASSES of early versions, are not read.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('balloon'))))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('balloon', ))))",
	reports: [
		"mmdetection#9875",
		"mmdetection#3202",
		"mmdetection#4971",
		"mmdetection#9367"
	],
	when: isDataset$1,
	isLocal: true,
	*node(node) {
		const metainfo = metainfoOf(node);
		if (metainfo === void 0) return;
		for (const { key, value } of metainfo.entries()) {
			const path = [
				...node.path,
				"metainfo",
				pathKey(key)
			];
			if (key === "classes" && typeof value === "string" && !/[./\\]/.test(value)) yield {
				message: `classes is the text ${quotedRepr(value)}, not a tuple`,
				path,
				hint: `write (${quotedRepr(value)}, )`
			};
			else if (key !== "classes" && String(key).toLowerCase() === "classes") yield {
				message: `metainfo has ${key}, and only classes is read`,
				path,
				isKey: true,
				suggestions: ["classes"],
				hint: "did you mean classes?"
			};
		}
	}
});
const duplicateClass = defineRule({
	id: "duplicate-class",
	severity: "error",
	why: "A class that stands twice among the classes has two labels and one category: the labels of all classes behind it are one too high, and the last of them has none.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus', 'car'))))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus', 'van'))))",
	when: isDataset$1,
	isLocal: true,
	*node(node) {
		const value = metainfoOf(node)?.get("classes");
		if (!(value instanceof PyList || value instanceof PyTuple)) return;
		const names = textsOf$2(value);
		for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) yield {
			message: `the class ${name} stands ${names.filter((one) => one === name).length} times among the classes`,
			path: [
				...node.path,
				"metainfo",
				"classes"
			],
			hint: "name each class once, in the order of the labels"
		};
	}
});
const metainfoMissing = defineRule({
	id: "metainfo-missing",
	severity: "warning",
	why: "The classes of a data set of your own are told to each of the three data loaders. One that is not told keeps the classes of its type, 80 for CocoDataset: validation then looks for other names, finds no annotation, and stops or gives 0.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))\nval_dataloader = dict(dataset=dict(type='CocoDataset'))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))\nval_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))",
	reports: [
		"mmdetection#11858",
		"mmdetection#10161",
		"mmdetection#10949"
	],
	*config(checked) {
		const told = datasetsOf(checked, "train_dataloader").filter((one) => metainfoOf(one)?.has("classes") === true);
		for (const loader of ["val_dataloader", "test_dataloader"]) for (const node of datasetsOf(checked, loader)) {
			const other = told.find(({ name }) => name === node.name);
			if (other === void 0 || metainfoOf(node)?.has("classes") === true || !isKnownClasses(node.name)) continue;
			const write = metainfoOf(other)?.entry("classes")?.write;
			yield {
				message: `${loader} is not told the classes that train_dataloader is told: it has those of ${node.name}`,
				path: node.path,
				write: node.typeEntry?.write ?? node.write,
				hint: "give it the same metainfo",
				related: write === void 0 ? [] : [{
					message: "the classes of training",
					span: write.span
				}]
			};
		}
	}
});
const concatMetainfoDiffers = defineRule({
	id: "concat-metainfo-differs",
	severity: "warning",
	why: "Labels are numbers: trained together, data sets must have the same classes in the same order, or one number means two things. The ConcatDataset of MMEngine raises ValueError; that of MMDetection 3.3.0 takes them and says nothing.",
	bad: "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))),\n    dict(type='CocoDataset', metainfo=dict(classes=('bus', 'car')))]))",
	good: "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))),\n    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus')))]))",
	reports: ["mmdetection#10499", "mmdetection#9195"],
	names: new Set(["ConcatDataset"]),
	*node(node, { nodes }) {
		if (node.path[0] !== "train_dataloader" || node.dict.has("ignore_keys")) return;
		const [first, ...others] = nodes.filter(({ path }) => path.length === node.path.length + 2 && path.at(-2) === "datasets" && node.path.every((part, at) => path[at] === part)).filter(({ dict }) => dict.get("metainfo") instanceof PyDict);
		const wanted = first === void 0 ? void 0 : textsOf$2(metainfoOf(first)?.get("classes")).join("\n");
		for (const other of others) {
			const classes = textsOf$2(metainfoOf(other)?.get("classes")).join("\n");
			if (first === void 0 || other.name !== first.name || classes === wanted) continue;
			const write = metainfoOf(first)?.entry("classes")?.write;
			yield {
				message: "the classes of this data set are not those of the first one in the same ConcatDataset",
				path: [...other.path, "metainfo"],
				severity: node.component?.scope === "mmengine" ? "error" : "warning",
				hint: "give all of them the same classes in the same order",
				related: write === void 0 ? [] : [{
					message: "the classes of the first",
					span: write.span
				}]
			};
		}
	}
});
// src/check/rules/concatEvaluated.ts
const concatEvaluated = defineRule({
	id: "concat-evaluated",
	severity: "error",
	why: "A CocoMetric compares all results with the annotations of one file. With a ConcatDataset in validation it meets images of the other data sets: \"Results do not correspond to current coco set\", also where each data set has a metric of its own. MultiDatasetsEvaluator gives each metric the results of its data set.",
	bad: "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', ann_file='a.json'), dict(type='CocoDataset', ann_file='b.json')]))\nval_evaluator = dict(type='CocoMetric', ann_file='a.json')",
	good: "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', ann_file='a.json'), dict(type='CocoDataset', ann_file='b.json')]))\nval_evaluator = dict(type='MultiDatasetsEvaluator', dataset_prefixes=['a', 'b'], metrics=[dict(type='CocoMetric', ann_file='a.json'), dict(type='CocoMetric', ann_file='b.json')])",
	reports: [
		"mmdetection#8785",
		"mmdetection#10822",
		"mmdetection#11912"
	],
	*config(checked) {
		for (const role of ["val", "test"]) {
			const datasets = datasetsOf(checked, `${role}_dataloader`);
			const files = new Set(datasets.map(annFileOf));
			const evaluators = files.size < 2 ? [] : checked.below(`${role}_evaluator`);
			if (evaluators.some(({ name }) => name === "MultiDatasetsEvaluator")) continue;
			for (const { name, path, dict } of evaluators) {
				const file = dict.get("ann_file");
				if (!/^(?:Coco|LVIS)Metric$/.test(name) || typeof file !== "string" || !files.has(normalizePath(file))) continue;
				const other = datasets.find((one) => annFileOf(one) !== normalizePath(file));
				yield {
					message: `${name} knows the images of ${file}, and ${role}_dataloader gives those of ${datasets.length} data sets`,
					path: [...path, "ann_file"],
					hint: "use MultiDatasetsEvaluator, or one file with the annotations of all",
					related: other === void 0 ? [] : saidAt(other, "ann_file", "another data set")
				};
			}
		}
	}
});
// src/check/rules/contradictoryArguments.ts
const ASSERTIONS = new Map(Object.entries({
	Resize: ({ has }) => has("scale") || has("scale_factor") ? void 0 : wrong("needs scale or scale_factor", "add scale=(1333, 800)"),
	Pad: ({ has, is }) => {
		const ways = ["size", "size_divisor"].filter(has);
		if (is("pad_to_square")) return ways.includes("size") ? wrong("takes size or pad_to_square, not both", "remove one", "size") : void 0;
		if (ways.length === 0) return wrong("needs size, size_divisor or pad_to_square", "add size_divisor=32");
		return ways.length === 1 ? void 0 : wrong("takes size or size_divisor, not both", "set the other to None", "size_divisor");
	},
	AnchorGenerator: anchors,
	SSDAnchorGenerator: (given) => perStride(given, "ratios"),
	YOLOAnchorGenerator: (given) => perStride(given, "base_sizes"),
	ImgDataPreprocessor: perChannel,
	DetDataPreprocessor: perChannel,
	TrackDataPreprocessor: perChannel,
	ResNet: ({ has, dict }) => {
		const depth = numberOf(dict.get("depth"));
		const key = ["dcn", "plugins"].find(has);
		if (depth === void 0 || depth >= 50 || key === void 0) return void 0;
		return wrong(`of depth ${depth} takes no ${key}: its blocks have no place for it`, `remove ${key}, or take depth=50`, key);
	}
}));
function wrong(words, hint, key) {
	return {
		words,
		hint,
		key
	};
}
function perStride({ has, dict }, key) {
	const [given, strides] = [itemsOf(dict.get(key)).length, itemsOf(dict.get("strides")).length];
	if (!has(key) || given === 0 || strides === 0 || given === strides) return void 0;
	return wrong(`has ${strides} strides, and ${key} for ${given}`, `give ${key} for each of the strides`, key);
}
function perChannel({ has, dict }) {
	for (const [key, other] of [["mean", "std"], ["std", "mean"]]) {
		if (!has(key)) continue;
		if (!has(other)) return wrong("takes mean and std together", `add ${other}`, key);
		const count = itemsOf(dict.get(key)).length;
		if (![
			0,
			1,
			3
		].includes(count)) return wrong(`takes ${key} of 1 or 3 channels, not of ${count}`, "images of other channels need a data preprocessor of your own", key);
	}
}
function anchors(given) {
	const { has } = given;
	const uneven = perStride(given, "base_sizes");
	if (uneven !== void 0) return uneven;
	const octaves = ["octave_base_scale", "scales_per_octave"].filter(has);
	if (has("scales")) return octaves.length < 2 ? void 0 : wrong("takes scales or octave_base_scale with scales_per_octave, not both", "set those of the base to None", "scales");
	return octaves.length === 2 ? void 0 : wrong("needs scales, or octave_base_scale with scales_per_octave", "add scales=[8]");
}
const contradictoryArguments = defineRule({
	id: "contradictory-arguments",
	severity: "error",
	why: "Some arguments exclude each other, or one of several is needed; the constructor asserts it. Mostly one comes from a base and the other from the config that changes it: dicts are merged, and the old argument stays until it is set to None.",
	bad: {
		"base.py": "model = dict(rpn_head=dict(anchor_generator=dict(type='AnchorGenerator', octave_base_scale=4, scales_per_octave=3, ratios=[1.0], strides=[8])))\n",
		"a.py": "_base_ = 'base.py'\nmodel = dict(rpn_head=dict(anchor_generator=dict(scales=[8])))\n"
	},
	good: {
		"base.py": "model = dict(rpn_head=dict(anchor_generator=dict(type='AnchorGenerator', octave_base_scale=4, scales_per_octave=3, ratios=[1.0], strides=[8])))\n",
		"a.py": "_base_ = 'base.py'\nmodel = dict(rpn_head=dict(anchor_generator=dict(scales=[8], octave_base_scale=None, scales_per_octave=None)))\n"
	},
	reports: [
		"mmdetection#6682",
		"mmdetection#8773",
		"mmdetection#1649"
	],
	when: ({ name, path }) => path.length === 1 || ASSERTIONS.has(name),
	isLocal: true,
	*node(node) {
		const found = contradictionOf(node);
		if (found === void 0) return;
		const { words, hint, key } = found;
		yield {
			message: `${node.name} ${words}`,
			path: key === void 0 ? node.path : [...node.path, key],
			isKey: key !== void 0,
			write: key === void 0 ? node.typeEntry?.write ?? node.write : void 0,
			hint
		};
	}
});
function contradictionOf({ name, component, dict, path, holder }) {
	const has = (key) => (dict.get(key) ?? null) !== null;
	const given = {
		dict,
		has,
		is: (key) => dict.get(key) === true
	};
	if (path.length === 1 && /_dataloader$/.test(String(path[0]))) return has("sampler") && given.is("shuffle") ? wrong("takes a sampler or shuffle, not both", "write shuffle=True into the sampler", "shuffle") : void 0;
	if (component === void 0 || !/^(?:mmdet|mmengine)$/.test(component.scope)) return void 0;
	if (/Resize$/.test(holder?.name ?? "")) return void 0;
	return ASSERTIONS.get(name)?.(given);
}
const DEPTHS = new Map(Object.entries({
	ResNet: [
		18,
		34,
		50,
		101,
		152
	],
	ResNetV1d: [
		18,
		34,
		50,
		101,
		152
	],
	ResNeXt: [
		50,
		101,
		152
	],
	Res2Net: [
		50,
		101,
		152
	],
	ResNeSt: [
		50,
		101,
		152,
		200
	],
	DetectoRS_ResNet: [
		50,
		101,
		152
	],
	DetectoRS_ResNeXt: [
		50,
		101,
		152
	]
}));
const depthUnknown = defineRule({
	id: "depth-unknown",
	severity: "error",
	why: "A ResNet has one of a few depths. Another one raises KeyError when the model is built.",
	bad: "model = dict(backbone=dict(type='ResNet', depth=20))",
	good: "model = dict(backbone=dict(type='ResNet', depth=18))",
	reports: ["mmdetection#3772"],
	names: new Set(DEPTHS.keys()),
	isLocal: true,
	*node({ name, dict, path, component }) {
		const depths = component?.scope === "mmdet" ? DEPTHS.get(name) : void 0;
		const depth = numberOf(dict.get("depth"));
		if (depths === void 0 || depth === void 0 || depths.includes(depth)) return;
		yield {
			message: `there is no ${name} of depth ${depth}`,
			path: [...path, "depth"],
			hint: `there are ${depths.join(", ")}`
		};
	}
});
const stagesBeyond = defineRule({
	id: "stages-beyond",
	severity: "error",
	why: "frozen_stages counts the stages of the backbone, four of a ResNet unless num_stages says otherwise. One beyond them raises AttributeError when training begins.",
	bad: "model = dict(backbone=dict(type='ResNet', depth=50, frozen_stages=5))",
	good: "model = dict(backbone=dict(type='ResNet', depth=50, frozen_stages=4))",
	names: new Set(DEPTHS.keys()),
	isLocal: true,
	*node({ name, dict, path, component }) {
		if (component?.scope !== "mmdet") return;
		const stages = dict.has("num_stages") ? numberOf(dict.get("num_stages")) : 4;
		const frozen = numberOf(dict.get("frozen_stages"));
		if (stages === void 0 || frozen === void 0 || frozen <= stages) return;
		yield {
			message: `${name} has ${stages} stages, and ${frozen} are to be frozen`,
			path: [...path, "frozen_stages"],
			hint: `write at most frozen_stages=${stages}`
		};
	}
});
// src/check/rules/customKeys.ts
const READ$1 = ["lr_mult", "decay_mult"];
const customKeys = defineRule({
	id: "custom-keys",
	severity: "warning",
	why: "Each of custom_keys gives the parameters whose name holds it an lr_mult or a decay_mult. Another key is not read: the parameters are trained with the rate of all others, and no message tells.",
	bad: "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(custom_keys={'backbone': dict(lr_mul=0.1)}))",
	good: "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(custom_keys={'backbone': dict(lr_mult=0.1)}))",
	*config({ config }) {
		const wrapper = config.get("optim_wrapper");
		const paramwise = wrapper instanceof PyDict ? wrapper.get("paramwise_cfg") : void 0;
		const custom = paramwise instanceof PyDict ? paramwise.get("custom_keys") : void 0;
		if (!(custom instanceof PyDict) || !(wrapper instanceof PyDict) || (wrapper.get("constructor") ?? null) !== null) return;
		for (const { key, value } of custom.entries()) {
			if (!(value instanceof PyDict)) continue;
			for (const { key: name, write } of value.entries()) {
				if (READ$1.includes(String(name))) continue;
				const near = nearestFree(String(name), READ$1, value);
				yield {
					message: `custom_keys are read for lr_mult and decay_mult, not for ${String(name)}`,
					path: [
						"optim_wrapper",
						"paramwise_cfg",
						"custom_keys",
						pathKey(key),
						pathKey(name)
					],
					isKey: true,
					suggestions: near === void 0 ? [] : [near],
					hint: near === void 0 ? "remove it" : `did you mean ${near}?`,
					fix: near === void 0 ? void 0 : renameKey(write, String(name), near)
				};
			}
		}
	}
});
// src/check/rules/dataPaths.ts
function isDataset({ component }) {
	return component?.registry === "dataset";
}
const dataRootTwice = defineRule({
	id: "data-root-twice",
	severity: "warning",
	why: "A data set puts data_root before ann_file and before each path of data_prefix. A path that begins with data_root itself is looked for at data/coco/data/coco/..., where nothing is.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/coco/', ann_file='data/coco/annotations/train.json'))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/coco/', ann_file='annotations/train.json'))",
	when: isDataset,
	isLocal: true,
	*node(node) {
		const given = node.dict.get("data_root");
		const root = typeof given === "string" && given !== "" ? normalizePath(given) : ".";
		if (root === "." || root.startsWith("/") || root.includes(":")) return;
		for (const [keys, value] of pathsOf(node)) {
			if (typeof value !== "string" || !`${normalizePath(value)}/`.startsWith(`${root}/`)) continue;
			const rest = normalizePath(value).slice(root.length + 1);
			yield {
				message: `${keys.join(".")} begins with data_root, which is put before it: ${root}/${normalizePath(value)} is looked for`,
				path: [...node.path, ...keys],
				suggestions: [rest],
				hint: `write '${rest}'`,
				related: saidAt(node, "data_root")
			};
		}
	}
});
function pathsOf({ dict }) {
	const prefix = dict.get("data_prefix");
	const prefixes = prefix instanceof PyDict ? Array.from(prefix.entries()) : [];
	return [[["ann_file"], dict.get("ann_file")], ...prefixes.map(({ key, value }) => [["data_prefix", String(key)], value])];
}
const IMAGES = new Map([
	...[
		"Coco",
		"LVIS",
		"LVISV05",
		"LVISV1",
		"Objects365V1",
		"Objects365V2",
		"V3Det",
		"iSAID",
		"DeepFashion"
	].map((name) => [`${name}Dataset`, "img"]),
	...[
		"CocoPanopticDataset",
		"CityscapesDataset",
		"CrowdHumanDataset",
		"OpenImagesDataset",
		"ODVGDataset"
	].map((name) => [name, "img"]),
	["VOCDataset", "sub_data_root"],
	["XMLDataset", "sub_data_root"]
]);
const OTHERS$1 = [
	"img",
	"img_path",
	"sub_data_root"
];
const dataPrefixKey = defineRule({
	id: "data-prefix-key",
	severity: "error",
	why: "data_prefix says where the images are, by a key that the type of the data set knows: img for CocoDataset and its like, sub_data_root for VOCDataset. Another key is not read: without the right one the data set stops with a KeyError or looks in the current folder, and with that of a base it reads the images of the base.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', data_prefix=dict(img_path='train/')))",
	good: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', data_prefix=dict(img='train/')))",
	names: new Set(IMAGES.keys()),
	isLocal: true,
	*node(node) {
		const prefix = node.dict.get("data_prefix");
		const wanted = IMAGES.get(node.name);
		if (!(prefix instanceof PyDict)) return;
		const keys = Array.from(prefix.entries(), ({ key: each }) => each);
		for (const key of OTHERS$1.filter((one) => one !== wanted && prefix.has(one))) {
			const isThere = prefix.has(wanted);
			if (isThere && keys.indexOf(key) < keys.indexOf(wanted)) continue;
			yield {
				message: `${node.name} does not read data_prefix.${key}: its images are at ${wanted}${isThere ? ", which is another one" : ""}`,
				path: [
					...node.path,
					"data_prefix",
					key
				],
				isKey: true,
				severity: isThere ? "warning" : "error",
				suggestions: [wanted],
				hint: `write ${wanted}`,
				related: []
			};
		}
	}
});
// src/check/rules/deadOverride.ts
const deadOverride = {
	id: "dead-override",
	severity: "warning",
	why: "A base builds its data loaders from a variable, as train_pipeline. A child that sets the variable again changes the variable only: the data loaders were made before, and keep the old value. No part of the run has the new one.",
	bad: {
		"base.py": "test_pipeline = [dict(type='LoadImageFromFile')]\ntest_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n",
		"a.py": "_base_ = 'base.py'\ntest_pipeline = [dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]\n"
	},
	good: {
		"base.py": "test_pipeline = [dict(type='LoadImageFromFile')]\ntest_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n",
		"a.py": "_base_ = 'base.py'\ntest_pipeline = [dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]\ntest_dataloader = dict(dataset=dict(pipeline=test_pipeline))\n"
	},
	reports: ["mmdetection#6206", "mmselfsup#203"],
	*config({ config }) {
		const overridden = Array.from(config.entries()).filter((entry) => isOverridden(entry) && !isUsed(entry, config));
		for (const entry of overridden) {
			const name = entry.key;
			const stale = staleCopyOf(entry, config);
			if (stale === void 0 || isCopied(config, entry)) continue;
			const place = formatPath(stale.path);
			yield {
				message: `${name} is set again, and nothing of the run has the new value: ${place} keeps the one of before`,
				path: [name],
				isKey: true,
				hint: `set ${place} too`,
				related: [{
					message: `${place} was made of ${name} here`,
					span: stale.write.span
				}]
			};
		}
	}
};
function isOverridden({ key, value, write }) {
	if (typeof key !== "string" || isRunnerKey(key) || write?.shadowed === void 0) return false;
	return write.shadowed.span.source !== write.span.source && !sameValue(write.shadowed.value, value);
}
function isUsed({ key, write }, config) {
	if (write === void 0) return false;
	const { source } = write.span;
	const names = new Set([key]);
	for (const name of names) for (const index of readsOf(source, name)) {
		const user = entryAround(config, source, index);
		if (user === void 0 || isRunnerKey(user.key)) return true;
		names.add(String(user.key));
	}
	return false;
}
function entryAround(config, source, offset) {
	for (const entry of config.entries()) {
		const span = entry.write?.span;
		if (span?.source === source && span.start <= offset && offset < span.end) return entry;
	}
}
function someIn(value, write, path, visit) {
	if (visit(value, write, path)) return true;
	if (value instanceof PyDict) for (const entry of value.entries()) {
		path.push(pathKey(entry.key));
		if (someIn(entry.value, entry.write, path, visit)) return true;
		path.pop();
	}
	else if (value instanceof PyList || value instanceof PyTuple) for (let at = 0; at < value.items.length; at++) {
		path.push(at);
		if (someIn(value.items[at], value.writes?.[at], path, visit)) return true;
		path.pop();
	}
	return false;
}
const copies = new WeakMap();
function staleCopyOf(variable, config) {
	for (const entry of config.entries()) {
		if (!isRunnerKey(entry.key)) continue;
		const stale = copiesIn(entry).find((one) => one.name === variable.key && isStale(one, variable));
		if (stale !== void 0) return stale;
	}
}
const MIN_KEPT = 4;
function copiesIn({ key, value, write }) {
	const found = [];
	addCopies(found, pathKey(key), value, write);
	return found;
}
function addCopies(found, part, value, write) {
	const name = write === void 0 ? void 0 : nameIn(write.span);
	if (name !== void 0 && write !== void 0) found.push({
		name,
		path: [part],
		value,
		write
	});
	if (typeof value !== "object" || value === null) return;
	for (const copy of copiesWithin(value)) found.push({
		...copy,
		path: [part, ...copy.path]
	});
}
function copiesWithin(value) {
	const known = copies.get(value);
	if (known !== void 0) return known;
	const found = [];
	if (value instanceof PyDict) {
		for (const { key, value: held, write } of value.entries()) addCopies(found, pathKey(key), held, write);
		if (value.size >= MIN_KEPT) copies.set(value, found);
	} else if (value instanceof PyList || value instanceof PyTuple) for (const [at, item] of value.items.entries()) addCopies(found, at, item, value.writes?.[at]);
	return found;
}
function nameIn({ source, start, end }) {
	return end - start > MAX_LENGTH ? void 0 : variableIn(source.text.slice(start, end));
}
function isCopied(config, entry) {
	const visit = (value, write) => isCopy(value, write, entry);
	for (const { key, value, write } of config.entries()) if (isRunnerKey(key) && someIn(value, write, [], visit)) return true;
	return false;
}
const MAX_LENGTH = 60;
function isCopy(value, write, { key, value: now, write: newest }) {
	if (!sameValue(value, now)) return false;
	if (typeof now === "object" && now !== null) return true;
	const span = write?.span;
	return span === void 0 || span.source === newest?.span.source || namesIt(span, String(key));
}
function namesIt({ source, start, end }, name) {
	return new RegExp(`\\b${name.replace(/\W/g, "\\$&")}\\b`).test(source.text.slice(start, Math.min(end, start + MAX_LENGTH)));
}
function isStale({ value, write }, { value: now, write: newest }) {
	return write.span.source !== newest?.span.source && !sameValue(value, now);
}
// src/check/rules/doubleNormalisation.ts
const doubleNormalisation = defineRule({
	id: "double-normalisation",
	severity: "warning",
	why: "MMDetection 3 normalises images in model.data_preprocessor. A Normalize in the pipeline, as configs of 2.x have it, normalises them once more: the network sees values that its weights never saw.",
	bad: "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375]))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='Normalize', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375])]))",
	good: "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375]))\ntrain_pipeline = [dict(type='LoadImageFromFile')]",
	*config(checked) {
		const mean = nodeAt(checked, "model", "data_preprocessor")?.dict.entry("mean");
		if (mean === void 0 || mean.value === null) return;
		for (const { name, path, write } of DATALOADERS.flatMap((loader) => checked.below(loader))) {
			if (name !== "Normalize" || !path.includes("pipeline")) continue;
			yield {
				message: "images are normalised here, and again in model.data_preprocessor",
				path,
				write,
				hint: "remove Normalize from the pipeline",
				related: mean.write === void 0 ? [] : [{
					message: "the mean of the preprocessor",
					span: mean.write.span
				}]
			};
		}
	}
});
// src/check/rules/duplicateDefaultHook.ts
const DEFAULTS = new Map(Object.entries({
	RuntimeInfoHook: "runtime_info",
	IterTimerHook: "timer",
	DistSamplerSeedHook: "sampler_seed",
	LoggerHook: "logger",
	ParamSchedulerHook: "param_scheduler",
	CheckpointHook: "checkpoint"
}));
const duplicateDefaultHook = defineRule({
	id: "duplicate-default-hook",
	severity: "warning",
	why: "Runner registers six hooks by itself. One of them in custom_hooks too runs twice: a second CheckpointHook saves by its own settings beside the first, a second ParamSchedulerHook steps every schedule twice.",
	bad: "custom_hooks = [dict(type='CheckpointHook', interval=5, max_keep_ckpts=2)]",
	good: "default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=5, max_keep_ckpts=2))",
	reports: ["mmdetection#10257"],
	*config(checked) {
		const hooks = checked.config.get("default_hooks");
		for (const node of checked.below("custom_hooks")) {
			const key = node.path.length === 2 ? DEFAULTS.get(node.name) : void 0;
			if (key === void 0 || isOff(hooks, key)) continue;
			const own = hooks instanceof PyDict ? hooks.entry(key)?.write : void 0;
			yield {
				message: `${node.name} is in custom_hooks, and Runner registers one by itself: both run`,
				path: node.path,
				write: node.write,
				hint: `set default_hooks.${key} instead, or switch that one off: default_hooks=dict(${key}=None)`,
				related: own === void 0 ? [] : [{
					message: `default_hooks.${key}`,
					span: own.span
				}]
			};
		}
	}
});
function isOff(hooks, key) {
	return hooks instanceof PyDict && hooks.has(key) && hooks.get(key) === null;
}
// src/check/rules/evaluatorAnnMismatch.ts
const READING = new Set(["CocoMetric", "LVISMetric"]);
const COCO = /^(?:Coco|LVIS|LVISV05|LVISV1|CrowdHuman|DeepFashion|Objects365V[12]|V3Det|iSAID)Dataset$/;
const evaluatorAnnMismatch = defineRule({
	id: "evaluator-ann-mismatch",
	severity: "warning",
	why: "CocoMetric reads the annotations by itself, from its own ann_file with the data_root written into it. Who changes the data loader alone is told \"Results do not correspond to current coco set\" after the first validation, or that COCO is not there.",
	bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', ann_file='val.json'))\nval_evaluator = dict(type='CocoMetric', ann_file='data/coco/annotations/instances_val2017.json')",
	good: "val_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', ann_file='val.json'))\nval_evaluator = dict(type='CocoMetric', ann_file='data/mine/val.json')",
	reports: [
		"mmyolo#969",
		"mmdetection#10243",
		"mmdetection#11739"
	],
	*config(checked) {
		for (const role of ["val", "test"]) {
			const datasets = datasetsOf(checked, `${role}_dataloader`);
			const [dataset] = datasets;
			const read = dataset === void 0 || datasets.length > 1 || !COCO.test(dataset.name) ? void 0 : annFileOf(dataset);
			const metrics = checked.below(`${role}_evaluator`).filter(({ name }) => READING.has(name));
			for (const metric of metrics) {
				const said = metric.dict.get("ann_file");
				if (dataset === void 0 || read === void 0 || typeof said !== "string" || normalizePath(said) === read) continue;
				yield {
					message: `${metric.name} reads ${said}, and ${role}_dataloader reads ${read}`,
					path: [...metric.path, "ann_file"],
					suggestions: [read],
					hint: `write ann_file='${read}', or leave it out: then the data set is asked`,
					related: saidAt(dataset, "ann_file", "what the data set reads")
				};
			}
		}
	}
});
// src/check/rules/featureLevels.ts
const ATTENTIONS = [[
	"encoder",
	"layer_cfg",
	"self_attn_cfg",
	"num_levels"
], [
	"decoder",
	"layer_cfg",
	"cross_attn_cfg",
	"num_levels"
]];
const featureLevels = defineRule({
	id: "feature-levels",
	severity: "error",
	why: "A deformable DETR says in four places how many feature maps it works on: num_outs of the neck, num_feature_levels, and num_levels of the attentions of its encoder and decoder. One that is left behind ends in a shape mismatch deep in the attention, or in an index out of range.",
	bad: "model = dict(type='DINO', num_feature_levels=5, neck=dict(type='ChannelMapper', in_channels=[512, 1024, 2048], out_channels=256, num_outs=4), encoder=dict(layer_cfg=dict(self_attn_cfg=dict(num_levels=5))), decoder=dict(layer_cfg=dict(cross_attn_cfg=dict(num_levels=5))))",
	good: "model = dict(type='DINO', num_feature_levels=5, neck=dict(type='ChannelMapper', in_channels=[512, 1024, 2048], out_channels=256, num_outs=5), encoder=dict(layer_cfg=dict(self_attn_cfg=dict(num_levels=5))), decoder=dict(layer_cfg=dict(cross_attn_cfg=dict(num_levels=5))))",
	reports: ["mmdetection#8349", "qianyuzqy/TransVOD_Lite#9"],
	when: ({ component, path }) => path.at(-1) !== "neck" && component?.parameters.some(({ name }) => name === "num_feature_levels") === true,
	*node({ path, dict, name, component }) {
		const neck = dict.get("neck");
		const outs = neck instanceof PyDict ? outsOf(neck) : void 0;
		if (outs === void 0) return;
		const given = neck instanceof PyDict ? (neck.entry("num_outs") ?? neck.entry("in_channels"))?.write : void 0;
		const related = given === void 0 ? [] : [{
			message: "what the neck gives",
			span: given.span
		}];
		const fallback = component?.parameters.find((each) => each.name === "num_feature_levels")?.default;
		for (const keys of [["num_feature_levels"], ...ATTENTIONS]) {
			const said = followPath(dict, keys)[keys.length - 1]?.value;
			const levels = said === void 0 ? Number(keys.length === 1 ? fallback : 4) : numberOf(said);
			if (levels === void 0 || levels === outs) continue;
			yield {
				message: `the neck gives ${outs} feature maps, and ${keys.join(".")} of ${name} is ${levels}${said === void 0 ? " by default" : ""}`,
				path: said === void 0 ? path : [...path, ...keys],
				severity: keys.length === 1 && levels > outs ? "warning" : "error",
				hint: `write ${keys.at(-1)}=${outs}, or change the neck`,
				related
			};
		}
	}
});
function outsOf(neck) {
	if (!/(?:^|\.)ChannelMapper$/.test(String(neck.get("type")))) return void 0;
	return numberOf(neck.get("num_outs")) ?? (itemsOf(neck.get("in_channels")).length || void 0);
}
// src/check/rules/frozenDdp.ts
const LATE = new Map([
	["SwinTransformer", 0],
	["CSPDarknet", 0],
	["CSPNeXt", 0],
	["MobileNetV2", 0],
	["Darknet", 1],
	["EfficientNet", 1]
]);
const frozenDdp = defineRule({
	id: "frozen-ddp",
	severity: "warning",
	why: "A ResNet freezes its stages when it is made. These backbones do so when training begins, after DistributedDataParallel has taken their parameters for trained ones: with several GPUs it waits for gradients that never come, and the second iteration stops with \"Expected to have finished reduction in the prior iteration\". find_unused_parameters=True makes it look for them.",
	bad: "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=2))",
	good: "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=2))\nfind_unused_parameters = True",
	reports: [
		"mmdetection#8208",
		"mmdetection#10157",
		"mmdetection#9899",
		"mmyolo#945"
	],
	when: ({ name, path }) => LATE.has(name) && path.at(-1) === "backbone",
	*node({ name, path, dict }, { config, gpus }) {
		const stages = numberOf(dict.get("frozen_stages"));
		if (gpus === 1 || stages === void 0 || stages < (LATE.get(name) ?? 0) || findsUnused(config)) return;
		yield {
			message: `${name} freezes its stages after it was wrapped: with several GPUs training stops at the second iteration`,
			path: [...path, "frozen_stages"],
			hint: "add find_unused_parameters = True to the config"
		};
	}
});
function findsUnused(config) {
	return config.get("find_unused_parameters") === true || (config.get("model_wrapper_cfg") ?? null) !== null;
}
// src/check/rules/gpus.ts
const syncbnSingleGpu = defineRule({
	id: "syncbn-single-gpu",
	severity: "note",
	why: "SyncBN shares its statistics between GPUs. With one GPU there is nothing to share: MMDetection 2 stopped there, MMEngine turns the layers into BN by itself, so that the statistics are those of a small batch. Only told with `check --gpus 1`.",
	reports: [
		"mmdetection#8074",
		"mmdetection#6237",
		"mmsegmentation#354"
	],
	*config({ nodes, gpus }) {
		const node = gpus === 1 ? nodes.find(({ type }) => type === "SyncBN" || type === "MMSyncBN") : void 0;
		if (node === void 0) return;
		yield {
			message: `${node.type} with one GPU is BN`,
			path: [...node.path, "type"],
			hint: "write type='BN', and think of the batch that its statistics are from"
		};
	}
});
const batchDiffers = defineRule({
	id: "batch-differs",
	severity: "warning",
	why: "The learning rate of a config is for the batch that auto_scale_lr.base_batch_size says, mostly 16. Fewer GPUs make a smaller batch, and the rate is too high for it: the loss becomes nan. Only told with `check --gpus N`, and where auto_scale_lr does not scale by itself.",
	reports: ["mmdetection#3240", "mmdetection#1710"],
	*config(checked) {
		const { config, gpus } = checked;
		const scale = config.get("auto_scale_lr");
		const loader = nodeAt(checked, "train_dataloader");
		if (gpus === void 0 || !(scale instanceof PyDict) || scale.get("enable") === true || loader === void 0) return;
		const base = numberOf(scale.get("base_batch_size"));
		const size = numberOf(loader.dict.get("batch_size"));
		if (base === void 0 || size === void 0 || base === size * gpus) return;
		yield {
			message: `the learning rate is for a batch of ${base}, and ${gpus} times ${size} is ${gpus * size}`,
			path: ["auto_scale_lr", "base_batch_size"],
			hint: `multiply the learning rate by ${Number((gpus * size / base).toPrecision(4))}, or set auto_scale_lr.enable`,
			related: saidAt(loader, "batch_size")
		};
	}
});
// src/check/rules/groundTruthMissing.ts
const groundTruthMissing = defineRule({
	id: "ground-truth-missing",
	severity: "error",
	why: "A metric compares with annotations. CocoMetric reads them from its ann_file; without one it takes the instances that the pipeline hands on, and stops with \"ground truth is required for evaluation when `ann_file` is not provided\" where meta_keys do not name them. VOCMetric takes the boxes that LoadAnnotations loads.",
	bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))\nval_evaluator = dict(type='CocoMetric', metric='bbox')",
	good: "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))\nval_evaluator = dict(type='CocoMetric', metric='bbox', ann_file='val.json')",
	reports: ["mmdetection#10822", "mmdetection#8785"],
	*config(checked) {
		for (const { role, transforms } of pipelinesOf(checked)) {
			if (role === "train") continue;
			for (const metric of metricsOf$1(checked, role)) {
				const what = missing(metric, transforms);
				if (what === void 0) continue;
				yield {
					message: `${metric.name} ${what.words}`,
					path: metric.path,
					write: metric.typeEntry?.write ?? metric.write,
					hint: what.hint,
					related: what.place?.write === void 0 ? [] : [{
						message: "the pipeline",
						span: what.place.write.span
					}]
				};
			}
		}
	}
});
function metricsOf$1(checked, role) {
	return checked.below(`${role}_evaluator`).filter(({ slot }) => slot?.registry === "metric");
}
function missing({ name, dict }, transforms) {
	const pack = transforms.find((one) => one.name === "PackDetInputs");
	if (pack === void 0) return void 0;
	if ((name === "CocoMetric" || name === "LVISMetric") && (dict.get("ann_file") ?? null) === null && !textsOf$2(pack.dict.get("meta_keys")).includes("instances")) return {
		words: "has no ann_file, and PackDetInputs does not hand it the annotations",
		hint: "give it ann_file, or add 'instances' to meta_keys of PackDetInputs",
		place: pack
	};
	if (name !== "VOCMetric" || transforms.some((one) => /^Load\w*Annotations$/.test(one.name))) return void 0;
	return {
		words: "compares with boxes that the pipeline loads, and no LoadAnnotations does",
		hint: "add dict(type='LoadAnnotations', with_bbox=True) before PackDetInputs",
		place: pack
	};
}
// src/check/rules/legacy2xKey.ts
const legacy2xKey = defineRule({
	id: "legacy-2x-key",
	severity: "warning",
	why: "MMDetection 3 reads other keys than MMDetection 2: data, optimizer, lr_config, runner and evaluation are variables like any other there, and change nothing of the run.",
	bad: "data = dict(samples_per_gpu=2)\noptimizer = dict(type='SGD', lr=0.01)",
	good: "train_dataloader = dict(batch_size=2)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))",
	reports: ["mmpose#1351", "mmdetection#10243"],
	*config({ config, isWhole }) {
		const old = Array.from(config.entries()).filter(({ key }) => typeof key === "string" && (MAIN.has(key) || BESIDE$1.has(key)));
		const isOld = old.some(({ key }) => MAIN.has(key));
		for (const { key, value, write } of old) {
			if (!isOld && !(isWhole && isPlain(key, value))) continue;
			if (isRead$1(write?.span.source, key)) continue;
			yield {
				message: `${key} has no effect: ${oldKeyHint(key)}`,
				path: [key],
				isKey: true
			};
		}
	}
});
const MAIN = words("data optimizer optimizer_config lr_config momentum_config runner total_epochs evaluation checkpoint_config log_config");
const BESIDE$1 = words("img_norm_cfg fp16 workflow dist_params opencv_num_threads mp_start_method cudnn_benchmark resume_from auto_resume seed deterministic gpu_ids device");
function isPlain(key, value) {
	return key === "resume_from" && typeof value === "string" || key === "fp16" && value instanceof PyDict;
}
function words(text) {
	return new Set(text.split(" "));
}
// src/check/rules/loopTriplet.ts
const TRIPLETS = [
	[
		"train_dataloader",
		"train_cfg",
		"optim_wrapper"
	],
	[
		"val_dataloader",
		"val_cfg",
		"val_evaluator"
	],
	[
		"test_dataloader",
		"test_cfg",
		"test_evaluator"
	]
];
const loopTriplet = defineRule({
	id: "loop-triplet",
	severity: "error",
	why: "Runner takes train_dataloader, train_cfg and optim_wrapper together or not at all, and so the three of validation and of testing: else it raises ValueError. To train without validation, set all three to None. Only told of a config with a model and a data loader.",
	bad: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='mmpretrain.Set'))\ntrain_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)",
	good: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='mmpretrain.Set'))\ntrain_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))",
	reports: [
		"mmpretrain#1640",
		"mmrazor#363",
		"mmrazor#532"
	],
	*config({ config, isWhole }) {
		if (!isWhole) return;
		for (const keys of TRIPLETS) {
			const isThere = (key) => (config.get(key) ?? null) !== null;
			const there = keys.filter(isThere);
			const missing = keys.filter((key) => !isThere(key));
			if (there.length === 0 || missing.length === 0) continue;
			const first = there[0];
			yield {
				message: `there is ${there.join(" and ")}, but no ${missing.join(" and no ")}`,
				path: [first],
				isKey: true,
				hint: `add ${missing.join(" and ")}, or set ${there.join(" and ")} to None`,
				related: missing.flatMap((key) => {
					const write = config.entry(key)?.write;
					return write === void 0 ? [] : [{
						message: `${key} is None`,
						span: write.span
					}];
				})
			};
		}
	}
});
// src/check/rules/loopUnitConsistency.ts
const ENDLESS = new Set([
	"InfiniteSampler",
	"MultiSourceSampler",
	"GroupMultiSourceSampler"
]);
const COUNTING = new Set(["CheckpointHook", "LogProcessor"]);
const loopUnitConsistency = defineRule({
	id: "loop-unit-consistency",
	severity: "warning",
	why: "A loop counts epochs or iterations, and what goes with it must count the same. An epoch of an endless sampler never ends; a CheckpointHook that waits for epochs saves nothing while iterations are counted; a log that counts epochs shows every line as one of epoch 1.",
	bad: "train_cfg = dict(type='IterBasedTrainLoop', max_iters=1000)\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', by_epoch=True, interval=100))",
	good: "train_cfg = dict(type='IterBasedTrainLoop', max_iters=1000)\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', by_epoch=False, interval=100))",
	reports: ["mmengine#926", "mmsegmentation#3113"],
	*config(checked) {
		const training = trainingOf(checked);
		if (training === void 0) return;
		const related = saidAt(training.node, training.key);
		const counting = [
			...checked.below("train_dataloader"),
			...hooksOf(checked),
			...checked.below("log_processor")
		];
		for (const node of counting) {
			if (training.unit === "epochs" && ENDLESS.has(node.name) && node.path[0] === "train_dataloader") yield {
				message: `${node.name} never comes to an end, and training counts epochs: the first one lasts for ever`,
				path: [...node.path, "type"],
				hint: "use DefaultSampler, or train by iterations: train_cfg=dict(type='IterBasedTrainLoop', max_iters=...)",
				related
			};
			if (!COUNTING.has(node.name)) continue;
			const isByEpoch = node.dict.get("by_epoch") !== false;
			if (isByEpoch === (training.unit === "epochs")) continue;
			yield {
				message: `${node.name} counts ${isByEpoch ? "epochs" : "iterations"}, and training counts ${training.unit}`,
				path: node.dict.has("by_epoch") ? [...node.path, "by_epoch"] : node.path,
				write: node.dict.entry("by_epoch")?.write ?? node.write,
				severity: isByEpoch ? "warning" : "note",
				hint: `write by_epoch=${isByEpoch ? "False" : "True"}`,
				related
			};
		}
	}
});
// src/check/rules/lrBatchMismatch.ts
const lrBatchMismatch = defineRule({
	id: "lr-batch-mismatch",
	severity: "warning",
	why: "auto_scale_lr multiplies the learning rate by the batch of the run over base_batch_size, the batch that the rate was found with. A base that is no multiple of batch_size cannot be the batch of any number of GPUs: it was inherited, and the rate is scaled by a wrong factor.",
	bad: "auto_scale_lr = dict(enable=True, base_batch_size=16)\ntrain_dataloader = dict(batch_size=32, dataset=dict(type='CocoDataset'))",
	good: "auto_scale_lr = dict(enable=True, base_batch_size=256)\ntrain_dataloader = dict(batch_size=32, dataset=dict(type='CocoDataset'))",
	reports: ["mmdetection#3240", "mmdetection#1710"],
	*config(checked) {
		const { config } = checked;
		const scale = config.get("auto_scale_lr");
		const loader = nodeAt(checked, "train_dataloader");
		if (!(scale instanceof PyDict) || scale.get("enable") !== true || loader === void 0) return;
		const base = numberOf(scale.get("base_batch_size"));
		const size = numberOf(loader.dict.get("batch_size"));
		if (base === void 0 || size === void 0 || size < 1 || base % size === 0) return;
		yield {
			message: `base_batch_size is ${base}, and no number of GPUs with ${size} images each makes that`,
			path: ["auto_scale_lr", "base_batch_size"],
			hint: "give the batch that the learning rate is for: GPUs times batch_size",
			related: saidAt(loader, "batch_size")
		};
	}
});
// src/check/rules/masks.ts
const PRODUCERS = /^(?:Mask2?Former\w*|RTMDetIns\w*|SOLO\w*|DecoupledSOLO\w*|CondInst|BoxInst|YOLACT|QueryInst|Detectron2Wrapper|PanopticFPN)$/;
const WITHOUT_MASKS = /^(?:BoxInst|Detectron2Wrapper)$/;
const maskWithoutMasks = defineRule({
	id: "mask-without-masks",
	severity: "error",
	why: "A mask head is trained with the masks that LoadAnnotations reads, and that only with with_mask=True: else training stops at masks that are not there. A metric segm without anything that makes masks stops the first validation.",
	bad: "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadAnnotations', with_bbox=True)]))",
	good: "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadAnnotations', with_bbox=True, with_mask=True)]))",
	reports: [
		"mmdetection#10877",
		"mmdetection#5650",
		"mmdetection#10825"
	],
	*config(checked) {
		const maker = makerOf(checked);
		if (maker === void 0) {
			yield* segmWithoutMaker(checked);
			return;
		}
		if (WITHOUT_MASKS.test(maker.name)) return;
		const loads = loadsOf(checked);
		if (loads.length === 0 || loads.some(readsMasks)) return;
		const [first] = loads;
		yield {
			message: `${maker.name} is trained with masks, and no LoadAnnotations of training reads them`,
			path: first.path,
			write: first.dict.entry("with_mask")?.write ?? first.write,
			hint: "write with_mask=True",
			related: saidAt(maker, "type", "what needs masks")
		};
	}
});
function readsMasks({ name, dict }) {
	return (dict.get("with_mask") ?? name === "LoadPanopticAnnotations") === true;
}
const maskNotEvaluated = defineRule({
	id: "mask-not-evaluated",
	severity: "warning",
	why: "A model with a mask head is validated by boxes alone where the metric is only 'bbox': the AP of its masks is never computed, and save_best looks at boxes.",
	bad: "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\nval_evaluator = dict(type='CocoMetric', metric='bbox')",
	good: "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\nval_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])",
	*config(checked) {
		const maker = makerOf(checked);
		if (maker === void 0 || !hasMaskHead(maker)) return;
		for (const role of ["val", "test"]) {
			const metrics = metricsOf(checked, role);
			if (metrics.length === 0 || metrics.some(({ dict }) => wants(dict.get("metric") ?? "bbox", "segm"))) continue;
			const [first] = metrics;
			yield {
				message: `${maker.name} makes masks, and ${role}_evaluator looks at boxes only`,
				path: first.dict.has("metric") ? [...first.path, "metric"] : first.path,
				hint: "write metric=['bbox', 'segm']",
				related: saidAt(maker, "type", "what makes masks")
			};
		}
	}
});
function* segmWithoutMaker(checked) {
	const model = nodeAt(checked, "model");
	if (model?.component === void 0 || checked.below("model").some(isUnknown)) return;
	for (const role of ["val", "test"]) for (const { dict, path } of metricsOf(checked, role)) {
		if (!wants(dict.get("metric"), "segm")) continue;
		yield {
			message: `${model.name} makes no masks, and ${role}_evaluator wants their AP`,
			path: [...path, "metric"],
			hint: "write metric='bbox'",
			related: saidAt(model, "type", "the model")
		};
	}
}
function isUnknown({ path, component, type, slot }) {
	return path[0] === "model" && component === void 0 && type !== void 0 && slot?.types === void 0 && path.length < 4;
}
const makers = new WeakMap();
function makerOf(checked) {
	const nodes = checked.below("model");
	if (!makers.has(nodes)) makers.set(nodes, nodes.find((node) => hasMaskHead(node) || PRODUCERS.test(node.name)));
	return makers.get(nodes);
}
function hasMaskHead({ path, component }) {
	return component !== void 0 && path.findLast((part) => typeof part === "string") === "mask_head";
}
function loadsOf(checked) {
	const nodes = checked.below("train_dataloader");
	const outer = nodes.filter(({ component }) => component?.registry === "dataset");
	const datasets = [...datasetsOf(checked, "train_dataloader"), ...outer];
	return nodes.filter((node) => /^Load(?:Panoptic)?Annotations$/.test(node.name) && datasets.some((one) => isInside(node, one)));
}
function metricsOf(checked, role) {
	return checked.below(`${role}_evaluator`).filter(({ name }) => /^(?:Coco|LVIS)Metric$/.test(name));
}
function wants(value, metric) {
	return textsOf$2(value).includes(metric);
}
// src/check/rules/meanTeacherMissing.ts
const SEMI_SUPERVISED = new Set(["SemiBaseDetector", "SoftTeacher"]);
const meanTeacherMissing = defineRule({
	id: "mean-teacher",
	severity: "warning",
	why: "The teacher of a semi-supervised detector has no gradients: MeanTeacherHook in custom_hooks moves it after the student. Without the hook the teacher stays as it was initialised, and labels the images so to the end.",
	bad: "model = dict(type='SoftTeacher')\ntrain_dataloader = dict(batch_size=5)\ncustom_hooks = []",
	good: "model = dict(type='SoftTeacher')\ntrain_dataloader = dict(batch_size=5)\ncustom_hooks = [dict(type='MeanTeacherHook')]",
	*config(checked) {
		const { isWhole } = checked;
		const model = nodeAt(checked, "model");
		if (model === void 0 || !isWhole || !SEMI_SUPERVISED.has(model.name)) return;
		if (checked.below("custom_hooks").some(({ name }) => name === "MeanTeacherHook")) return;
		yield {
			message: `${model.name} has a teacher, and no MeanTeacherHook moves it`,
			path: ["model", "type"],
			hint: "add dict(type='MeanTeacherHook') to custom_hooks"
		};
	}
});
// src/check/rules/metaKeysNotProduced.ts
const MAKERS = new Map(Object.entries({
	scale_factor: /Resize|^(?:LetterResize|TestTimeAug|MultiScaleFlipAug|Mosaic|CachedMosaic|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
	flip: /Flip|^(?:MixUp|YOLOXMixUp|CachedMixUp|TestTimeAug|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
	flip_direction: /Flip|^(?:TestTimeAug|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
	border: /^(?:RandomCenterCropPad)$/
}));
const DEFAULT = [
	"img_id",
	"img_path",
	"ori_shape",
	"img_shape",
	"scale_factor",
	"flip",
	"flip_direction"
];
const metaKeysNotProduced = defineRule({
	id: "meta-keys-not-produced",
	severity: "warning",
	why: "PackDetInputs hands on what its meta_keys name, and leaves out what no transform made. Without a Resize there is no scale_factor, and the detector, which scales its boxes back by it, stops at an assertion in validation.",
	bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]))",
	good: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
	reports: [
		"mmdetection#11164",
		"mmdetection#10743",
		"mmdetection#10847",
		"mmdetection#4507",
		"mmrotate#883"
	],
	names: new Set(["PackDetInputs"]),
	*node(node, checked) {
		const transforms = besides(node, checked);
		if (transforms === void 0 || transforms.some(({ component }) => component === void 0)) return;
		const isTested = /^(?:val|test)_dataloader$/.test(String(node.path[0]));
		const given = node.dict.has("meta_keys") ? textsOf$2(node.dict.get("meta_keys")) : isTested ? DEFAULT.slice(0, 5) : [];
		for (const key of given) {
			const makers = MAKERS.get(key);
			if (makers === void 0 || transforms.some(({ name }) => makers.test(name))) continue;
			if (!isTested && key !== "border") continue;
			yield {
				message: `no transform before PackDetInputs makes ${key}`,
				path: node.dict.has("meta_keys") ? [...node.path, "meta_keys"] : node.path,
				write: node.dict.entry("meta_keys")?.write ?? node.write,
				severity: key === "scale_factor" || key === "border" ? "warning" : "note",
				hint: key === "scale_factor" ? "add dict(type='Resize', scale=...)" : `add what makes it, or take ${key} out of meta_keys`
			};
		}
	}
});
function besides({ path }, { nodes }) {
	if (path.at(-2) !== "pipeline" || path.indexOf("pipeline") !== path.length - 2) return void 0;
	const pipeline = path.slice(0, -1);
	return nodes.filter((one) => one.path.length > pipeline.length && pipeline.every((part, at) => part === one.path[at])).filter(({ component, slot }) => component?.registry === "transform" || slot?.registry === "transform");
}
// src/check/rules/milestones.ts
const SCHEDULE = (end, milestones) => `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=${end})\nparam_scheduler = [dict(type='MultiStepLR', begin=0, end=${end}, milestones=${milestones})]`;
const milestoneBeyondEnd = defineRule({
	id: "milestone-beyond-end",
	severity: "warning",
	why: "MultiStepLR drops the learning rate at its milestones. One at or behind the end of training never comes, and the last epochs that should have had the small rate keep the large one: so it is where max_epochs is changed alone.",
	bad: SCHEDULE(6, "[4, 8]").replace("end=6, ", ""),
	good: SCHEDULE(6, "[4, 5]"),
	reports: ["mmdetection#10378"],
	*config(checked) {
		const training = trainingOf(checked);
		if (training === void 0) return;
		for (const node of schedulersOf(checked)) {
			if (unitOf(node) !== training.unit) continue;
			const begin = numberOf(node.dict.get("begin")) ?? 0;
			const own = ownLength(node) ?? Number.POSITIVE_INFINITY;
			yield* late(node, (at) => at < own && begin + at >= training.length, {
				words: `training ends after ${training.length} ${training.unit}`,
				related: saidAt(training.node, training.key)
			});
		}
	}
});
const milestoneBeyondOwnEnd = defineRule({
	id: "milestone-beyond-own-end",
	severity: "warning",
	why: "A scheduler works from begin to end, and its milestones count from begin. A milestone at or behind its own end never comes: the learning rate stays as high as it is, without a word. Configs that stretch a schedule and leave end as it was have this.",
	bad: SCHEDULE(12, "[8, 11]").replace("end=12", "end=8"),
	good: SCHEDULE(12, "[8, 11]"),
	*config(checked) {
		for (const node of schedulersOf(checked)) {
			const length = ownLength(node);
			if (length === void 0) continue;
			yield* late(node, (at) => at >= length, {
				words: `its scheduler works for ${length} ${unitOf(node)}`,
				related: saidAt(node, "end", "the end of the scheduler")
			});
		}
	}
});
function ownLength({ dict }) {
	const end = numberOf(dict.get("end"));
	return end === void 0 ? void 0 : end - (numberOf(dict.get("begin")) ?? 0);
}
function unitOf({ dict }) {
	return dict.get("by_epoch") === false ? "iterations" : "epochs";
}
function* late({ name, dict, path }, isLate, { words, related }) {
	if (!/^MultiStep/.test(name)) return;
	const never = itemsOf(dict.get("milestones")).flatMap((one) => numberOf(one) ?? []).filter(isLate);
	if (never.length === 0) return;
	yield {
		message: `${never.length === 1 ? `the milestone ${never[0]} never comes` : `the milestones ${never.join(", ")} never come`}: ${words}`,
		path: [...path, "milestones"],
		hint: "change the milestones together with the length",
		related
	};
}
// src/check/rules/missingArgument.ts
const missingArgument = {
	id: "missing-argument",
	severity: "error",
	why: "A constructor has a parameter without a default, and neither the config nor what holds the component gives it: TypeError as soon as the run starts. In a file without a model or a data loader, which others inherit and complete, it is a warning.",
	bad: "param_scheduler = dict(type='MultiStepLR', gamma=0.1)",
	good: "param_scheduler = dict(type='MultiStepLR', gamma=0.1, milestones=[8, 11])",
	when: ({ component, slot, type }) => component === void 0 ? slot?.typed === true && type === void 0 : requiredOf(component).length > 0,
	isLocal: true,
	*node(node, { isWhole, index }) {
		const { component, slot, dict, path, name, typeEntry, type, write, scope } = node;
		const at = {
			path,
			write: typeEntry?.write ?? write,
			related: []
		};
		const severity = isWhole && (slot !== void 0 || isHeldByStock(node)) ? "error" : "warning";
		const orInherited = isWhole ? "" : ", here or in what inherits it";
		if (slot?.typed === true && type === void 0 && typeEntry === void 0 && isWhole && isHeldByStock(node) && index.knows(scope)) yield {
			...at,
			message: `${path.join(".")} has no type`,
			hint: "add type='...'"
		};
		if (component === void 0 || slot?.supplies === "any") return;
		for (const parameter of requiredOf(component)) {
			if (dict.has(parameter.name) || slot?.supplies?.includes(parameter.name)) continue;
			yield {
				...at,
				severity,
				message: `${name} needs the argument ${parameter.name}`,
				hint: `add ${parameter.name}=...${orInherited}`
			};
		}
	}
};
// src/check/rules/misspeltKey.ts
const misspeltKey = defineRule({
	id: "misspelt-key",
	severity: "warning",
	why: "Any name may stand at the top of a config, and a run reads some of them: model, train_dataloader, optim_wrapper and their like. One that is misspelt is a variable of no use: nothing refuses it, and the run has the value of the base.",
	bad: "modle = dict(backbone=dict(depth=101))",
	good: "model = dict(backbone=dict(depth=101))",
	*config({ config }) {
		for (const { key, write } of config.entries()) {
			const near = typeof key === "string" ? meantBy(key) : void 0;
			if (typeof key !== "string" || near === void 0) continue;
			if (sourcesOf(config).some((source) => isRead$1(source, key))) continue;
			const isThere = config.entry(near)?.write?.span.source === write?.span.source;
			yield {
				message: `nothing reads ${key}, and a run reads ${near}`,
				path: [key],
				isKey: true,
				...didYouMean(near),
				fix: isThere ? void 0 : renameKey(write, key, near)
			};
		}
	}
});
const BESIDE = "auto_scale_lr custom_imports data_preprocessor default_scope env_cfg experiment_name launcher load_from log_level randomness resume runner_type tta_pipeline work_dir";
const READ = new Set([...runnerKeys, ...BESIDE.split(" ")]);
function meantBy(name) {
	const known = meant.get(name);
	if (known !== void 0 || meant.has(name)) return known;
	const near = READ.has(name) ? void 0 : nearestName(name, READ);
	const slip = near !== void 0 && isSlip(name, near) ? near : void 0;
	if (meant.size >= MAX_MEANT) meant.clear();
	meant.set(name, slip);
	return slip;
}
const meant = new Map();
const MAX_MEANT = 2e3;
function sourcesOf(config) {
	const sources = new Set();
	for (const { write } of config.entries()) if (write !== void 0) sources.add(write.span.source);
	return [...sources];
}
// src/check/rules/mixTransformAlone.ts
const MIXING = new Set([
	"Mosaic",
	"MixUp",
	"YOLOXMixUp",
	"CopyPaste"
]);
const WRAPPERS$1 = new Set(["MultiImageMixDataset"]);
const mixTransformAlone = defineRule({
	id: "mix-transform-alone",
	severity: "error",
	why: "Mosaic, MixUp and CopyPaste need several images. MultiImageMixDataset hands them over; the pipeline of any other data set has one image at a time, and stops at the assertion that mix_results is there. CachedMosaic and CachedMixUp keep images themselves.",
	bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Mosaic', img_scale=(640, 640))]))",
	good: "train_dataloader = dict(dataset=dict(type='MultiImageMixDataset', dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile')]), pipeline=[dict(type='Mosaic', img_scale=(640, 640))]))",
	reports: [
		"mmdetection#6155",
		"mmdetection#6673",
		"mmdetection#6122",
		"mmdetection#7569",
		"mmrotate#456",
		"mmrotate#491"
	],
	names: MIXING,
	*node(node, { nodes }) {
		const dataset = datasetOf(node, nodes);
		if (dataset?.component === void 0 || WRAPPERS$1.has(dataset.name)) return;
		yield {
			message: `${node.name} is in the pipeline of ${dataset.name}, which gives it one image at a time`,
			path: node.path,
			write: node.write,
			hint: "put it into the pipeline of a MultiImageMixDataset around this data set",
			related: dataset.write === void 0 ? [] : [{
				message: "the data set",
				span: dataset.write.span
			}]
		};
	}
});
function datasetOf({ path }, nodes) {
	const at = path.lastIndexOf("pipeline");
	const holder = path.slice(0, at);
	if (at < 0) return void 0;
	return nodes.find(({ path: other }) => other.length === at && other.every((part, index) => part === holder[index]));
}
// src/check/rules/monitorUnknown.ts
const monitorUnknown = defineRule({
	id: "monitor-unknown",
	severity: "error",
	why: "CheckpointHook.save_best and EarlyStoppingHook.monitor name a number that validation gives, with the prefix of its metric: coco/bbox_mAP. A name that no metric gives stops the training with a KeyError after the first validation.",
	bad: "val_evaluator = dict(type='CocoMetric', metric='bbox')\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='bbox_mAP'))",
	good: "val_evaluator = dict(type='CocoMetric', metric='bbox')\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='coco/bbox_mAP'))",
	reports: [
		"mmengine#1491",
		"mmsegmentation#3063",
		"mmdetection#10662"
	],
	*config(checked) {
		const given = givenNumbers(checked);
		if (given === void 0) return;
		for (const node of hooksOf(checked)) for (const { key, name, at } of monitored(node)) {
			if (name === "auto" || given.some((one) => matches(one, name))) continue;
			const texts = given.filter((one) => typeof one === "string");
			const near = texts.find((one) => one.endsWith(`/${name}`)) ?? nearestFree(name, texts);
			yield {
				message: `validation gives no number of the name ${name}`,
				path: [
					...node.path,
					key,
					...at
				],
				suggestions: near === void 0 ? [] : [near],
				hint: near === void 0 ? `it gives ${texts.slice(0, 8).join(", ")}` : `did you mean ${near}?`
			};
		}
	}
});
function* monitored({ name, dict }) {
	const key = name === "CheckpointHook" ? "save_best" : name === "EarlyStoppingHook" ? "monitor" : void 0;
	const value = key === void 0 ? void 0 : dict.get(key);
	if (key === void 0) return;
	if (typeof value === "string") yield {
		key,
		name: value,
		at: []
	};
	if (!(value instanceof PyList)) return;
	for (const [at, one] of value.items.entries()) if (typeof one === "string") yield {
		key,
		name: one,
		at: [at]
	};
}
function matches(given, name) {
	return typeof given === "string" ? given === name : given.test(name);
}
function givenNumbers(checked) {
	const metrics = checked.below("val_evaluator").filter(({ slot }) => slot?.registry === "metric");
	if (metrics.length === 0) return void 0;
	const all = metrics.map((metric) => numbersOf$1(metric, setOf(metric)));
	return all.includes(void 0) ? void 0 : all.flat();
}
function setOf({ path, holder }) {
	if (holder?.name !== "MultiDatasetsEvaluator") return "";
	const name = itemsOf(holder.dict.get("dataset_prefixes"))[Number(path.at(-1))];
	return typeof name === "string" ? `${name}/` : null;
}
function numbersOf$1({ name, dict }, set) {
	const metric = METRICS.get(name);
	if (metric === void 0 || set === null) return void 0;
	const own = dict.get("prefix");
	if (own !== void 0 && own !== null && typeof own !== "string") return void 0;
	const prefix = `${set}${own ?? metric.prefix}`;
	return metric.numbers(dict).map((one) => typeof one === "string" ? `${prefix}/${one}` : new RegExp(`^${prefix}/${one.source}$`));
}
const METRICS = new Map(Object.entries({
	CocoMetric: {
		prefix: "coco",
		numbers: (dict) => cocoNumbers(dict, [
			"mAP",
			"mAP_50",
			"mAP_75",
			"mAP_s",
			"mAP_m",
			"mAP_l"
		])
	},
	LVISMetric: {
		prefix: "lvis",
		numbers: (dict) => cocoNumbers(dict, [
			"AP",
			"AP50",
			"AP75",
			"APs",
			"APm",
			"APl",
			"APr",
			"APc",
			"APf"
		])
	},
	VOCMetric: {
		prefix: "pascal_voc",
		numbers: () => [
			"mAP",
			/AP\d{2}/,
			/AR@\d+/,
			/recall@\d+@[\d.]+/
		]
	},
	OpenImagesMetric: {
		prefix: "openimages",
		numbers: () => ["mAP", /AP\d{2}/]
	},
	CityScapesMetric: {
		prefix: "cityscapes",
		numbers: () => ["mAP", "AP@50"]
	},
	CrowdHumanMetric: {
		prefix: "crowd_human",
		numbers: () => [
			"mAP",
			"mMR",
			"JI"
		]
	},
	ReIDMetrics: {
		prefix: "reid-metric",
		numbers: () => ["mAP", /R\d+/]
	}
}));
function cocoNumbers(dict, items) {
	const metrics = textsOf$1(dict.get("metric") ?? "bbox");
	const chosen = dict.get("metric_items");
	const own = chosen === void 0 || chosen === null ? items : textsOf$1(chosen);
	const boxes = metrics.filter((metric) => metric === "bbox" || metric === "segm");
	const proposals = metrics.some((metric) => metric.startsWith("proposal")) ? [/A[RP](?:@\d+|[sml]@\d+|_[sml]@\d+)/] : [];
	const classes = dict.get("classwise") === true ? [/.*_precision/] : [];
	return [
		...boxes.flatMap((metric) => own.map((item) => `${metric}_${item}`)),
		...proposals,
		...classes
	];
}
function textsOf$1(value) {
	if (typeof value === "string") return [value];
	if (!(value instanceof PyList || value instanceof PyTuple)) return [];
	return value.items.flatMap((item) => typeof item === "string" ? [item] : []);
}
// src/check/rules/nameDisagrees.ts
const nameDisagrees = defineRule({
	id: "name-disagrees",
	severity: "off",
	why: "MMDetection's names of configs say how they are trained: 8xb2 is eight GPUs with two images each. A config that was copied and changed says one thing and does another.",
	*config({ config }) {
		const loader = config.get("train_dataloader");
		const entry = loader instanceof PyDict ? loader.entry("batch_size") : void 0;
		const file = newestSource(config);
		const said = file === void 0 ? null : /(?:^|[_-])\d+xb(\d+)(?=[_.-])/.exec(file);
		if (entry === void 0 || said === null || Number(said[1]) === entry.value) return;
		yield {
			message: `the name says ${said[1]} images on a GPU, and batch_size is ${entry.value}`,
			path: ["train_dataloader", "batch_size"],
			hint: "rename the config, or set batch_size"
		};
	}
});
function newestSource(config) {
	const writes = Array.from(config.entries()).flatMap(({ write }) => write === void 0 ? [] : [write]);
	return (writes.find(({ shadowed }) => shadowed !== void 0) ?? writes.at(-1))?.span.source.name.split("/").at(-1);
}
// src/check/rules/normMatchesWeights.ts
const WEIGHTS = [{
	names: /^open-mmlab:\/\/detectron2?\/resnet\d+_caffe/,
	title: "Detectron's caffe weights",
	mean: [
		103.53,
		116.28,
		123.675
	],
	std: [
		1,
		1,
		1
	],
	rgb: false
}, {
	names: /^torchvision:\/\//,
	title: "torchvision's weights",
	mean: [
		123.675,
		116.28,
		103.53
	],
	std: [
		58.395,
		57.12,
		57.375
	],
	rgb: true
}];
const normMatchesWeights = defineRule({
	id: "norm-matches-weights",
	severity: "warning",
	why: "Weights expect images as those that they were trained on. torchvision's are of RGB images with a mean and a deviation; detectron2's caffe weights are of BGR images with a mean only. Other values cost several points of AP, and nothing says so.",
	bad: "model = dict(type='RetinaNet', data_preprocessor=dict(type='DetDataPreprocessor', mean=[103.53, 116.28, 123.675], std=[1.0, 1.0, 1.0], bgr_to_rgb=False), backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
	good: "model = dict(type='RetinaNet', data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], bgr_to_rgb=True), backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
	*config(checked) {
		const preprocessor = nodeAt(checked, "model", "data_preprocessor");
		const init = nodeAt(checked, "model", "backbone", "init_cfg");
		const checkpoint = init?.dict.get("checkpoint");
		const weights = typeof checkpoint === "string" ? WEIGHTS.find(({ names }) => names.test(checkpoint)) : void 0;
		if (preprocessor === void 0 || init === void 0 || weights === void 0) return;
		const wrong = differing(preprocessor, weights);
		if (wrong.length === 0) return;
		yield {
			message: `${weights.title} are of images with ${wrong.map((key) => wordsFor$1(key, weights)).join(", ")}, and these have other values`,
			path: [...preprocessor.path, wrong[0]],
			hint: "give the values that the weights were trained with, or other weights",
			related: [{
				message: "the weights",
				path: [...init.path, "checkpoint"],
				span: init.dict.entry("checkpoint")?.write?.span
			}]
		};
	}
});
const CLOSE = 1;
function differing({ dict }, { mean, std, rgb }) {
	const wrong = Object.entries({
		mean,
		std
	}).flatMap(([key, wanted]) => {
		const given = numbersOf(dict.get(key));
		return given === void 0 || given.every((one, at) => Math.abs(one - wanted[at]) <= CLOSE) ? [] : [key];
	});
	const swap = dict.get("bgr_to_rgb");
	return typeof swap === "boolean" && swap !== rgb ? [...wrong, "bgr_to_rgb"] : wrong;
}
function wordsFor$1(key, { mean, std, rgb }) {
	if (key === "bgr_to_rgb") return `bgr_to_rgb=${rgb ? "True" : "False"}`;
	return `${key}=[${(key === "mean" ? mean : std).join(", ")}]`;
}
function numbersOf(value) {
	if (!(value instanceof PyList || value instanceof PyTuple) || value.items.length !== 3) return void 0;
	const numbers = value.items.map((item) => item instanceof PyFloat ? item.value : item);
	return numbers.every((one) => typeof one === "number") ? numbers : void 0;
}
// src/check/rules/notPacked.ts
const notPacked = defineRule({
	id: "not-packed",
	severity: "error",
	why: "A pipeline ends in PackDetInputs, which makes of an image and its boxes what a detector takes. Without it the first batch stops at \"KeyError: 'inputs'\"; a transform behind it finds neither image nor boxes.",
	bad: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='RandomFlip', prob=0.5)]))",
	good: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='RandomFlip', prob=0.5), dict(type='PackDetInputs')]))",
	reports: [
		"mmdetection#10488",
		"mmpose#2800",
		"mmyolo#184"
	],
	*config(checked) {
		if (!checked.isWhole) return;
		for (const { role, steps, transforms } of pipelinesOf(checked)) {
			const last = steps.at(-1);
			if (last === void 0) continue;
			if (isRead(steps) && !transforms.some(({ name }) => name.startsWith("Pack"))) {
				yield {
					message: `the pipeline of ${role}_dataloader ends in ${last.name}: nothing packs the image for the model`,
					path: last.path,
					write: last.write,
					hint: "add dict(type='PackDetInputs') at its end"
				};
				continue;
			}
			const pack = steps.find(({ name }) => name === "PackDetInputs");
			const late = pack === void 0 ? void 0 : steps[steps.indexOf(pack) + 1];
			if (pack === void 0 || late === void 0) continue;
			yield {
				message: `${late.name} comes after PackDetInputs, which has packed the image`,
				path: late.path,
				write: late.write,
				hint: "make PackDetInputs the last one",
				related: pack.write === void 0 ? [] : [{
					message: "PackDetInputs",
					span: pack.write.span
				}]
			};
		}
	}
});
function isRead([first]) {
	return first?.name.startsWith("LoadImage") === true;
}
// src/check/rules/numClassesMismatch.ts
const BY_TEXT$1 = new Set(["GLIP", "GroundingDINO"]);
const OTHERS = /^(?:rpn_head|semantic_head|panoptic_head|panoptic_fusion_head|track_head|embed_head)$/;
const numClassesMismatch = defineRule({
	id: "num-classes-mismatch",
	severity: "error",
	why: "Every head counts the classes of the data set. Fewer in a head than in the data ends training with an index out of bounds, or on a GPU with a device-side assertion; more wastes them. In a cascade all heads have to be changed, and the mask head with the box head.",
	bad: "model = dict(bbox_head=dict(type='RetinaHead', num_classes=80, in_channels=256))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))))",
	good: "model = dict(bbox_head=dict(type='RetinaHead', num_classes=2, in_channels=256))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))))",
	reports: ["mmdetection#4971", "mmdetection#10877"],
	*config(checked) {
		const model = nodeAt(checked, "model");
		if (model === void 0 || BY_TEXT$1.has(model.name)) return;
		const heads = headsOf(checked);
		const data = classesOf(checked);
		const [first] = heads;
		for (const head of heads) {
			const said = numberOf(head.dict.get("num_classes"));
			const wanted = data === void 0 ? numberOf(first?.dict.get("num_classes")) : data.things;
			if (said === wanted || wanted === void 0) continue;
			const other = data?.node ?? first;
			const write = data?.write ?? other.dict.entry("num_classes")?.write;
			yield {
				message: data === void 0 ? `${head.name} has ${said} classes and ${other.name} ${wanted}` : `${head.name} has ${said} classes and the data set ${wanted}`,
				path: [...head.path, "num_classes"],
				hint: `write num_classes=${wanted}, or change the other`,
				related: write === void 0 ? [] : [{
					message: data === void 0 ? "the other head" : "the classes of the data set",
					span: write.span
				}]
			};
		}
		if (data !== void 0) yield* panoptic(checked, data);
	}
});
function* panoptic(checked, { count, write }) {
	for (const { name, path, dict } of checked.below("model")) {
		if (path.at(-1) !== "panoptic_head") continue;
		const [things, stuff] = ["num_things_classes", "num_stuff_classes"].map((key) => numberOf(dict.get(key)));
		if (things === void 0 || stuff === void 0 || things + stuff === count) continue;
		yield {
			message: `${name} has ${things} things and ${stuff} stuff, and the data set ${count} classes`,
			path: [...path, "num_things_classes"],
			hint: "change both, here and where the masks are put together",
			related: write === void 0 ? [] : [{
				message: "the classes of the data set",
				span: write.span
			}]
		};
	}
}
function headsOf(checked) {
	return checked.below("model").filter(({ path, dict, component }) => {
		if (component?.registry !== "model" || numberOf(dict.get("num_classes")) === void 0) return false;
		const keys = path.filter((part) => typeof part === "string");
		return /_head$/.test(keys.at(-1) ?? "") && !keys.some((key) => OTHERS.test(key));
	});
}
function classesOf(checked) {
	const found = datasetsOf(checked, "train_dataloader").map(countsOf);
	const [first] = found;
	return first?.count !== void 0 && found.every(({ count, things }) => count === first.count && things === first.things) ? {
		...first,
		count: first.count
	} : void 0;
}
function countsOf(node) {
	const value = node.dict.get("metainfo");
	const metainfo = value instanceof PyDict ? value : void 0;
	const entry = metainfo?.entry("classes");
	const write = entry?.write ?? node.typeEntry?.write;
	const countAt = (key) => itemsOf(metainfo?.get(key)).length || void 0;
	if (entry !== void 0) {
		const count = countAt("classes");
		return {
			node,
			write,
			count,
			things: node.name === PANOPTIC ? countAt("thing_classes") : count
		};
	}
	const count = Array.from(metainfo?.entries() ?? []).some(({ key }) => String(key).toLowerCase() === "classes") ? void 0 : ownClassCount(node.name);
	return {
		node,
		write,
		count,
		things: node.name === PANOPTIC && count !== void 0 ? COCO_THINGS : count
	};
}
const PANOPTIC = "CocoPanopticDataset";
const COCO_THINGS = 80;
// src/check/rules/panopticClasses.ts
const COUNTS = ["num_things_classes", "num_stuff_classes"];
const panopticClasses = defineRule({
	id: "panoptic-classes",
	severity: "error",
	why: "A panoptic model says how many classes are things and how many are stuff in each of its heads and again where the masks are put together. Where the two differ training goes well, and the results are stuff that is taken for things: the quality is 0. The box and mask heads of a PanopticFPN know the things alone.",
	bad: "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0), panoptic_fusion_head=dict(type='MaskFormerFusionHead', num_things_classes=80, num_stuff_classes=0))",
	good: "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0), panoptic_fusion_head=dict(type='MaskFormerFusionHead', num_things_classes=2, num_stuff_classes=0))",
	reports: [
		"mmdetection#10007",
		"mmdetection#12338",
		"mmdetection#8414"
	],
	when: ({ path }) => path.at(-1) === "panoptic_fusion_head",
	*node(fusion, checked) {
		for (const head of headsBeside(fusion, checked)) for (const key of COUNTS) {
			const here = countOf(head, key);
			const there = countOf(fusion, key);
			if (here === void 0 || there === void 0 || here === there) continue;
			yield {
				message: `${fusion.name} has ${key}=${there} and ${head.name} ${here}`,
				path: fusion.dict.has(key) ? [...fusion.path, key] : fusion.path,
				hint: `write ${key}=${here}, or change the other`,
				related: saidAt(head, key)
			};
		}
		yield* thingsOnly(fusion, checked);
	}
});
function* thingsOnly(fusion, { nodes }) {
	const things = countOf(fusion, "num_things_classes");
	const roi = nodes.find(({ path }) => path.at(-1) === "roi_head" && modelOf(path) === modelOf(fusion.path));
	if (roi === void 0 || things === void 0) return;
	for (const head of nodes.filter((node) => isInside(node, roi) && /^(?:bbox|mask)_head$/.test(String(node.path.at(-1))))) {
		const said = numberOf(head.dict.get("num_classes"));
		if (said === void 0 || said === things) continue;
		yield {
			message: `${head.name} has ${said} classes, and ${fusion.name} ${things} that are things`,
			path: [...head.path, "num_classes"],
			hint: `write num_classes=${things}: stuff is for the semantic head alone`,
			related: saidAt(fusion, "num_things_classes")
		};
	}
}
const modelOf = (path) => path.slice(0, -1).join(".");
function headsBeside({ path }, { nodes }) {
	return nodes.filter((node) => /^(?:panoptic|semantic)_head$/.test(String(node.path.at(-1))) && modelOf(node.path) === modelOf(path));
}
function countOf({ dict, component }, key) {
	if (dict.has(key)) return numberOf(dict.get(key));
	const text = component?.parameters.find(({ name }) => name === key)?.default ?? "";
	return /^\d+$/.test(text) ? Number(text) : void 0;
}
const classWeightLength = defineRule({
	id: "class-weight-length",
	severity: "error",
	why: "With a softmax a head scores its classes and the background, and class_weight has a weight for each. Who changes the number of classes and not the weights, or forgets the one of the background, meets \"weight tensor should be defined either for all classes or no classes\".",
	bad: "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0, loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=False, class_weight=[1.0] * 80 + [0.1])))",
	good: "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0, loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=False, class_weight=[1.0] * 2 + [0.1])))",
	reports: [
		"mmsegmentation#3811",
		"mmdetection#9369",
		"LiWentomng/BoxInstSeg#9"
	],
	when: ({ path, name }) => path.at(-1) === "loss_cls" && name === "CrossEntropyLoss",
	*node({ path, dict, holder }) {
		const weights = dict.get("class_weight");
		const classes = holder === void 0 ? void 0 : scoredBy(holder);
		if (!(weights instanceof PyList) || dict.get("use_sigmoid") === true || dict.get("use_mask") === true) return;
		if (holder === void 0 || classes === void 0 || weights.items.length === classes + 1) return;
		yield {
			message: `class_weight has ${weights.items.length} weights, and ${holder.name} scores ${classes} classes and the background`,
			path: [...path, "class_weight"],
			hint: `write ${classes + 1} weights, the last one for the background`,
			related: saidAt(holder, holder.dict.has("num_classes") ? "num_classes" : "num_things_classes")
		};
	}
});
function scoredBy(head) {
	if (head.dict.has("num_classes")) return numberOf(head.dict.get("num_classes"));
	const [things, stuff] = COUNTS.map((key) => countOf(head, key));
	return things === void 0 || stuff === void 0 ? void 0 : things + stuff;
}
// src/check/rules/pretrainedMisuse.ts
const pretrainedMisuse = defineRule({
	id: "pretrained-misuse",
	severity: "error",
	why: "A backbone takes its weights from init_cfg; pretrained is the way of before. With both, the constructors of mmdet stop at an assertion (\"init_cfg and pretrained cannot be specified at the same time\").",
	bad: "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, pretrained='torchvision://resnet50', init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
	good: "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
	when: ({ dict }) => dict.has("pretrained"),
	isLocal: true,
	*node({ path, dict, component, name }) {
		const [old, init] = [dict.entry("pretrained"), dict.entry("init_cfg")];
		const takes = (key) => component !== void 0 && parametersOf(component).has(key);
		if (!takes("pretrained") || !takes("init_cfg") || !isGiven(old?.value) || !isGiven(init?.value)) return;
		yield {
			message: `${name} is given weights twice: by init_cfg and by pretrained`,
			path: [...path, "pretrained"],
			isKey: true,
			hint: "remove pretrained: init_cfg says the same in the way of today",
			related: init?.write === void 0 ? [] : [{
				message: "init_cfg",
				span: init.write.span
			}],
			fix: removeKey(old?.write, "pretrained")
		};
	}
});
function isGiven(value) {
	return value !== void 0 && value !== null && value !== false;
}
// src/check/rules/randomValidation.ts
const BY_CHANCE = /^(?:RandomFlip|RandomCrop|RandomAffine|RandomShift|Expand|MinIoURandomCrop|Mosaic|CachedMosaic|MixUp|YOLOXMixUp|CachedMixUp|CopyPaste|CutOut)$/;
const randomValidation = defineRule({
	id: "random-validation",
	severity: "warning",
	why: "The boxes that a detector finds are scaled back to the image of the file, and nothing else: a flip or a crop of validation is not undone, and each box that was found in a flipped image counts as wrong. Flips at test time are for tta_pipeline, where DetTTAModel undoes them.",
	bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='RandomFlip', prob=0.5), dict(type='PackDetInputs')]))",
	good: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
	reports: ["csuhan/s2anet#65"],
	*config(checked) {
		for (const { role, transforms } of pipelinesOf(checked)) {
			if (role === "train") continue;
			for (const one of transforms.filter(isByChance)) yield {
				message: `${one.name} changes the images of ${role}_dataloader by chance, and nothing undoes it in the boxes that are found`,
				path: one.path,
				write: one.write,
				hint: "leave it to training"
			};
		}
	}
});
function isByChance({ name, dict }) {
	if (!BY_CHANCE.test(name)) return false;
	const chances = dict.has("prob") ? [dict.get("prob"), ...itemsOf(dict.get("prob"))] : void 0;
	if (chances === void 0) return name !== "RandomFlip";
	return chances.some((one) => (numberOf(one) ?? 0) > 0);
}
// src/check/rules/renamedArgument.ts
const renamedArgument = {
	id: "renamed-argument",
	severity: "warning",
	why: "MMCV and MMDetection keep some old names of arguments, with a warning at run time, until a later version drops them.",
	bad: "model = dict(backbone=dict(type='ResNet', depth=50, dcn=dict(type='DCNv2', deformable_groups=1)))",
	good: "model = dict(backbone=dict(type='ResNet', depth=50, dcn=dict(type='DCNv2', deform_groups=1)))",
	when: ({ component }) => component !== void 0 && renamedOf(component).length > 0,
	isLocal: true,
	*node({ component, dict, path, name }) {
		for (const { name: old, renamed } of component === void 0 ? [] : renamedOf(component)) {
			const entry = renamed === void 0 ? void 0 : dict.entry(old);
			if (renamed === void 0 || entry === void 0) continue;
			yield {
				message: `${name} calls ${old} ${renamed} now`,
				path: [...path, old],
				isKey: true,
				suggestions: [renamed],
				hint: `write ${renamed}`,
				fix: dict.has(renamed) ? void 0 : renameKey(entry.write, old, renamed)
			};
		}
	}
};
// src/check/rules/resumePath.ts
const resumePath = defineRule({
	id: "resume-path",
	severity: "warning",
	why: "resume says whether training goes on, load_from from which checkpoint. A path in resume counts as True: without load_from Runner looks for the last checkpoint in its own folder, and begins anew where there is none.",
	bad: "resume = 'work_dirs/mine/epoch_8.pth'",
	good: "load_from = 'work_dirs/mine/epoch_8.pth'\nresume = True",
	reports: ["mmpose#1351"],
	*config({ config }) {
		const value = config.get("resume");
		if (typeof value !== "string" || value === "") return;
		const from = config.entry("load_from");
		yield {
			message: `resume is ${value}, which is read as True: no checkpoint of that name is loaded`,
			path: ["resume"],
			hint: `write load_from='${value}' and resume=True`,
			related: from?.write === void 0 ? [] : [{
				message: "load_from",
				span: from.write.span
			}]
		};
	}
});
// src/check/rules/schedulerEndUnit.ts
const STEPPED = /^(?:MultiStep|Step|Constant)/;
const schedulerEndUnit = defineRule({
	id: "scheduler-end-unit",
	severity: "warning",
	why: "A scheduler counts epochs, or with by_epoch=False iterations. In a loop that counts iterations there is no end of an epoch, so that one of epochs does nothing. A cosine, linear or polynomial one whose end lies behind that of training is cut off: the rate never gets where it should.",
	bad: "train_cfg = dict(type='IterBasedTrainLoop', max_iters=90000)\nparam_scheduler = dict(type='CosineAnnealingLR', T_max=90000, end=90000)",
	good: "train_cfg = dict(type='IterBasedTrainLoop', max_iters=90000)\nparam_scheduler = dict(type='CosineAnnealingLR', T_max=90000, end=90000, by_epoch=False)",
	reports: ["mmengine#926", "mmsegmentation#3113"],
	*config(checked) {
		const training = trainingOf(checked);
		if (training === void 0) return;
		for (const node of schedulersOf(checked)) {
			const isByEpoch = node.dict.get("by_epoch") !== false;
			if (isByEpoch && training.unit === "iterations") {
				yield {
					message: `${node.name} counts epochs, and training counts iterations: it never takes a step`,
					path: node.dict.has("by_epoch") ? [...node.path, "by_epoch"] : node.path,
					write: node.dict.entry("by_epoch")?.write ?? node.write,
					hint: "write by_epoch=False, and begin and end in iterations",
					related: saidAt(training.node, training.key)
				};
				continue;
			}
			const end = numberOf(node.dict.get("end"));
			if (end === void 0 || isByEpoch !== (training.unit === "epochs") || end <= training.length) continue;
			yield {
				message: `${node.name} ends at ${end} and training at ${training.length} ${training.unit}`,
				path: [...node.path, "end"],
				severity: STEPPED.test(node.name) ? "note" : "warning",
				hint: STEPPED.test(node.name) ? "its steps are what they are" : `its curve is cut off: write end=${training.length}`,
				related: saidAt(training.node, training.key)
			};
		}
	}
});
// src/check/rules/selfsupBackbone.ts
const SELF_SUPERVISED = /moco|swav|simsiam|byol|barlow|vicreg|densecl|pixpro|dino_resnet|simclr|deepcluster/i;
const selfsupBackbone = defineRule({
	id: "selfsup-backbone",
	severity: "warning",
	why: "A ResNet that was trained without labels has features of another scale than those of torchvision's: frozen batch norm and a frozen stage keep statistics that do not fit. MMDetection trains such backbones with SyncBN, norm_eval=False and frozen_stages=0 (configs/selfsup_pretrain, after MoCo).",
	bad: "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, frozen_stages=1, norm_cfg=dict(type='BN', requires_grad=True), norm_eval=True, init_cfg=dict(type='Pretrained', checkpoint='mocov2_r50_800ep_pretrain.pth')))",
	good: "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, frozen_stages=0, norm_cfg=dict(type='SyncBN', requires_grad=True), norm_eval=False, init_cfg=dict(type='Pretrained', checkpoint='mocov2_r50_800ep_pretrain.pth')))",
	when: ({ dict }) => dict.has("init_cfg"),
	isLocal: true,
	*node({ path, dict, component }) {
		const init = dict.get("init_cfg");
		const checkpoint = init instanceof PyDict ? init.get("checkpoint") : void 0;
		if (component === void 0 || typeof checkpoint !== "string" || !SELF_SUPERVISED.test(checkpoint)) return;
		const takes = (key) => parametersOf(component).has(key);
		if (!takes("norm_eval") || !takes("frozen_stages") || !takes("deep_stem")) return;
		const wrong = frozen(dict);
		if (wrong === void 0) return;
		yield {
			message: `the weights are self-supervised, and ${wrong.words}`,
			path: dict.has(wrong.key) ? [...path, wrong.key] : [
				...path,
				"init_cfg",
				"checkpoint"
			],
			hint: "write norm_cfg=dict(type='SyncBN', requires_grad=True), norm_eval=False and frozen_stages=0"
		};
	}
});
function frozen(dict) {
	const norm = dict.get("norm_cfg");
	if (dict.get("norm_eval") !== false) return {
		key: "norm_eval",
		words: "norm_eval keeps the statistics of batch norm"
	};
	if (norm instanceof PyDict && norm.get("requires_grad") === false) return {
		key: "norm_cfg",
		words: "batch norm is not trained"
	};
	const stages = dict.get("frozen_stages");
	if (typeof stages !== "number" || stages <= 0) return void 0;
	return {
		key: "frozen_stages",
		words: `the first ${stages === 1 ? "stage is" : `${stages} stages are`} frozen`
	};
}
// src/check/rules/semanticMaps.ts
const semanticMaps = defineRule({
	id: "semantic-without-maps",
	severity: "error",
	why: "A semantic head, as that of HTC, learns from maps of stuff, which LoadAnnotations reads with with_seg=True from the folder data_prefix.seg. Without them training stops with \"'DetDataSample' object has no attribute '_gt_sem_seg'\"; who has no such maps takes the config without the head.",
	bad: "model = dict(roi_head=dict(semantic_head=dict(type='FusedSemanticHead', num_ins=5, fusion_level=1)))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True, with_mask=True), dict(type='PackDetInputs')]))",
	good: "model = dict(roi_head=dict(semantic_head=dict(type='FusedSemanticHead', num_ins=5, fusion_level=1, seg_scale_factor=0.125)))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True, with_mask=True, with_seg=True), dict(type='PackDetInputs')]))",
	reports: ["mmdetection#10613", "mmdetection#7683"],
	*config(checked) {
		const head = checked.below("model").find(({ path, component }) => path.at(-1) === "semantic_head" && component !== void 0);
		if (head === void 0) return;
		for (const { role, transforms } of pipelinesOf(checked)) {
			if (role !== "train") continue;
			const loads = transforms.filter(({ name }) => /^Load(?:Panoptic)?Annotations$/.test(name));
			const [first] = loads;
			if (first === void 0) continue;
			if (loads.some(({ name, dict }) => (dict.get("with_seg") ?? name === "LoadPanopticAnnotations") === true)) continue;
			yield {
				message: `${head.name} is trained with maps of stuff, and ${first.name} does not read them`,
				path: first.path,
				write: first.write,
				hint: "write with_seg=True, or set the semantic head to None",
				related: head.typeEntry?.write === void 0 ? [] : [{
					message: "the head",
					span: head.typeEntry.write.span
				}]
			};
		}
	}
});
// src/check/rules/sourceRatio.ts
const BY_SOURCE = new Set(["MultiSourceSampler", "GroupMultiSourceSampler"]);
const sourceRatio = defineRule({
	id: "source-ratio",
	severity: "warning",
	why: "The sampler of semi-supervised training deals out labelled and unlabelled images for a batch of its own batch_size. The data loader cuts the row of images by its batch_size: where the two differ, batches have another mixture, and some no labelled image at all. source_ratio has a number for each data set.",
	bad: "train_dataloader = dict(batch_size=6, sampler=dict(type='MultiSourceSampler', batch_size=5, source_ratio=[1, 4]), dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset'), dict(type='CocoDataset')]))",
	good: "train_dataloader = dict(batch_size=5, sampler=dict(type='MultiSourceSampler', batch_size=5, source_ratio=[1, 4]), dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset'), dict(type='CocoDataset')]))",
	reports: ["mmdetection#9778"],
	when: ({ name }) => BY_SOURCE.has(name),
	*node({ path, dict, name, holder }, { config }) {
		const loader = holder?.dict ?? config.get(String(path[0]));
		if (!(loader instanceof PyDict)) return;
		const said = numberOf(dict.get("batch_size"));
		const cut = numberOf(loader.get("batch_size"));
		const write = loader.entry("batch_size")?.write;
		if (said !== void 0 && cut !== void 0 && said !== cut) yield {
			message: `${name} mixes batches of ${said}, and the data loader makes batches of ${cut}`,
			path: [...path, "batch_size"],
			hint: `write batch_size=${cut} in both`,
			related: write === void 0 ? [] : [{
				message: "batch_size of the data loader",
				span: write.span
			}]
		};
		const sources = loader.get("dataset");
		const datasets = sources instanceof PyDict ? itemsOf(sources.get("datasets")).length : 0;
		const ratio = itemsOf(dict.get("source_ratio")).length;
		if (datasets === 0 || ratio === 0 || ratio === datasets) return;
		yield {
			message: `source_ratio has ${ratio} numbers for ${datasets} data sets`,
			path: [...path, "source_ratio"],
			severity: "error",
			hint: "give one number for each data set"
		};
	}
});
// src/check/rules/strayDelete.ts
const DELETE = "_delete_";
const strayDelete = defineRule({
	id: "stray-delete",
	severity: "warning",
	why: "MMEngine takes _delete_=True away where it merges a dict over a dict of a base. Where there is none, inside of a list or in a file without bases, it stays: whatever is built from the dict gets an argument of that name.",
	bad: "model = dict(type='RetinaNet', backbone=dict(_delete_=True, type='ResNet', depth=50))",
	good: {
		"base.py": "model = dict(type='RetinaNet', backbone=dict(type='SwinTransformer'))",
		"a.py": "_base_ = 'base.py'\nmodel = dict(backbone=dict(_delete_=True, type='ResNet', depth=50))"
	},
	when: ({ dict }) => dict.has(DELETE),
	isLocal: true,
	node: ({ path, dict }) => stray(path, dict),
	*config({ config }) {
		for (const [path, dict] of unusedVariables(config)) yield* stray(path, dict);
	}
});
function* stray(path, dict) {
	const entry = dict.entry(DELETE);
	if (entry?.value !== true) return;
	yield {
		message: `no dict of a base is merged here, so that ${DELETE} stays in the config`,
		path: [...path, DELETE],
		isKey: true,
		hint: "remove it: there is nothing to delete",
		fix: removeKey(entry.write, DELETE)
	};
}
function* unusedVariables(config) {
	for (const { key, value, write } of config.entries()) {
		if (typeof key !== "string" || !(value instanceof PyDict) || !value.has(DELETE)) continue;
		if (!isRunnerKey(key) && !isRead$1(write?.span.source, key)) yield [[key], value];
	}
}
// src/check/rules/switchBeyondEnd.ts
const switchBeyondEnd = defineRule({
	id: "switch-beyond-end",
	severity: "warning",
	why: "RTMDet changes its pipeline at switch_epoch, YOLOX turns mosaic and mixup off for the last num_last_epochs. Who changes max_epochs alone gets a training that never changes, or that trains without mosaic from its first epoch.",
	bad: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=50)\ncustom_hooks = [dict(type='PipelineSwitchHook', switch_epoch=280, switch_pipeline=[])]",
	good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=50)\ncustom_hooks = [dict(type='PipelineSwitchHook', switch_epoch=30, switch_pipeline=[])]",
	reports: ["mmdetection#10544"],
	names: new Set(["PipelineSwitchHook", "YOLOXModeSwitchHook"]),
	*node(node, checked) {
		const epochs = maxEpochs(checked);
		const found = epochs === void 0 ? void 0 : beyond(node, epochs.value);
		if (epochs === void 0 || found === void 0) return;
		yield {
			message: found.message,
			path: [...node.path, found.key],
			hint: `count from max_epochs, which is ${epochs.value}`,
			related: epochs.write === void 0 ? [] : [{
				message: "max_epochs",
				span: epochs.write.span
			}]
		};
	}
});
function maxEpochs(checked) {
	const train = nodeAt(checked, "train_cfg");
	const entry = train?.name === "EpochBasedTrainLoop" ? train.dict.entry("max_epochs") : void 0;
	return typeof entry?.value === "number" ? {
		value: entry.value,
		write: entry.write
	} : void 0;
}
function beyond({ name, dict }, epochs) {
	const at = dict.get("switch_epoch");
	if (name === "PipelineSwitchHook" && typeof at === "number" && at >= epochs) return {
		key: "switch_epoch",
		message: `the pipeline is to change at epoch ${at}, and training ends after ${epochs}: it never does`
	};
	const last = dict.get("num_last_epochs") ?? DEFAULT_LAST;
	if (name !== "YOLOXModeSwitchHook" || typeof last !== "number" || last < epochs) return void 0;
	return {
		key: "num_last_epochs",
		message: `the last ${last} of ${epochs} epochs are trained without mosaic: that is all of them`
	};
}
const DEFAULT_LAST = 15;
// src/check/rules/testModeMissing.ts
const WRAPPERS = new Set([
	"RepeatDataset",
	"ConcatDataset",
	"ClassBalancedDataset",
	"MultiImageMixDataset"
]);
const testModeMissing = defineRule({
	id: "test-mode",
	severity: "warning",
	why: "With test_mode=True a data set keeps every image, and tells of a broken one. Without, it leaves out images that have no boxes when filter_cfg says so, and takes another image in place of one that it cannot read: a validation of other images than were asked for. For training it is the other way round.",
	bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', filter_cfg=dict(filter_empty_gt=True)))",
	good: "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', test_mode=True))",
	when: ({ slot }) => slot?.registry === "dataset",
	isLocal: true,
	*node({ path, dict, component, slot, name, write }) {
		if (slot?.registry !== "dataset" || component === void 0 || WRAPPERS.has(name)) return;
		const isTested = path[0] === "val_dataloader" || path[0] === "test_dataloader";
		const isTest = dict.get("test_mode") === true;
		if (isTested === isTest || isTested && !filters(dict) || path[0] === "model") return;
		yield {
			message: isTested ? `${name} validates without test_mode, and filter_cfg leaves images out` : `${name} trains in test_mode: no image is left out, and a broken one stops the training`,
			path: isTest ? [...path, "test_mode"] : path,
			write: isTest ? void 0 : write,
			hint: isTested ? "add test_mode=True" : "remove test_mode"
		};
	}
});
function filters(dict) {
	return dict.get("filter_cfg") !== void 0 && dict.get("filter_cfg") !== null;
}
// src/check/rules/textMissing.ts
const BY_TEXT = new Set(["GLIP", "GroundingDINO"]);
const BY_WISH = /^(?:Coco|CocoPanoptic|LVIS|LVISV05|LVISV1|Objects365V[12]|V3Det|iSAID|DeepFashion)Dataset$/;
const textMissing = defineRule({
	id: "text-missing",
	severity: "error",
	why: "GroundingDINO and GLIP look for what a text says. The text comes with the image: the data set gives it with return_classes=True, and PackDetInputs hands it on if meta_keys name it. Where one is missing, the first batch stops with \"'DetDataSample' object has no attribute 'text'\".",
	bad: "model = dict(type='GroundingDINO')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('cat', )), pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='PackDetInputs')]))",
	good: "model = dict(type='GroundingDINO', language_model=None)\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', return_classes=True, pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='PackDetInputs', meta_keys=('img_id', 'img_path', 'ori_shape', 'img_shape', 'text', 'custom_entities'))]))",
	reports: [
		"mmdetection#11964",
		"mmdetection#11972",
		"mmdetection#11080",
		"mmdetection#10979"
	],
	*config(checked) {
		const model = nodeAt(checked, "model");
		if (model === void 0 || !BY_TEXT.has(model.name)) return;
		const related = model.typeEntry?.write === void 0 ? [] : [{
			message: "the model",
			span: model.typeEntry.write.span
		}];
		for (const pipeline of pipelinesOf(checked)) {
			const { dataset, transforms } = pipeline;
			const isGiven = !BY_WISH.test(dataset.name) || dataset.dict.get("return_classes") === true || transforms.some(readsLabels);
			const mute = muteOf(pipeline);
			if (pipeline.role === "train" && !isGiven && mute !== void 0 && !hasClasses(dataset)) continue;
			if (!isGiven) yield {
				message: `${model.name} reads the text of an image, and ${dataset.name} gives none`,
				path: dataset.path,
				write: dataset.typeEntry?.write ?? dataset.write,
				hint: "add return_classes=True to the data set",
				related
			};
			if (mute === void 0) continue;
			yield {
				message: `${model.name} reads the text of an image, and PackDetInputs does not hand it on`,
				path: mute.path,
				write: mute.dict.entry("meta_keys")?.write ?? mute.write,
				hint: "add 'text' and 'custom_entities' to its meta_keys",
				related
			};
		}
	}
});
function readsLabels({ name, dict }) {
	return name === "RandomSamplingNegPos" && typeof dict.get("label_map_file") === "string";
}
function muteOf({ transforms }) {
	return transforms.find(({ name, dict }) => name === "PackDetInputs" && !textsOf$2(dict.get("meta_keys")).includes("text"));
}
function hasClasses({ dict }) {
	const metainfo = dict.get("metainfo");
	return metainfo instanceof PyDict && metainfo.has("classes");
}
// src/check/rules/topkBeyondQueries.ts
const topkBeyondQueries = defineRule({
	id: "topk-beyond-queries",
	severity: "error",
	why: "A DETR takes the best test_cfg.max_per_img of its scores: one for each query and class with a sigmoid, one for each query without. With one class, or fewer queries, there are not that many: the first validation stops with \"selected index k out of range\".",
	bad: "model = dict(type='DeformableDETR', num_queries=100, bbox_head=dict(type='DeformableDETRHead', num_classes=1, loss_cls=dict(type='FocalLoss', use_sigmoid=True)), test_cfg=dict(max_per_img=300))",
	good: "model = dict(type='DeformableDETR', num_queries=300, bbox_head=dict(type='DeformableDETRHead', num_classes=1, loss_cls=dict(type='FocalLoss', use_sigmoid=True)), test_cfg=dict(max_per_img=100))",
	reports: ["IDEA-Research/DINO#52"],
	when: ({ path }) => path.length === 1,
	isLocal: true,
	*node({ path, dict, component }) {
		const most = numberIn(dict.get("test_cfg"), "max_per_img");
		if (path.join(".") !== "model" || component === void 0 || most === void 0) return;
		const scores = scoresOf(dict);
		if (scores === void 0 || most <= scores.count) return;
		yield {
			message: `max_per_img is ${most}, and there are ${scores.count} scores: ${scores.words}`,
			path: [
				...path,
				"test_cfg",
				"max_per_img"
			],
			hint: `give max_per_img at most ${scores.count}, or more queries`
		};
	}
});
function scoresOf(dict) {
	const head = dict.get("bbox_head");
	const queries = numberIn(dict, "num_queries");
	const classes = numberIn(head, "num_classes");
	const loss = head instanceof PyDict ? head.get("loss_cls") : void 0;
	if (queries === void 0 || classes === void 0 || !(loss instanceof PyDict)) return void 0;
	return loss.get("use_sigmoid") === true ? {
		count: queries * classes,
		words: `${queries} queries for ${classes} ${classes === 1 ? "class" : "classes"}`
	} : {
		count: queries,
		words: `one for each of ${queries} queries`
	};
}
function numberIn(dict, key) {
	const value = dict instanceof PyDict ? dict.get(key) : void 0;
	return typeof value === "number" ? value : void 0;
}
// src/check/rules/ttaUnpaired.ts
const ttaUnpaired = defineRule({
	id: "tta-unpaired",
	severity: "warning",
	why: "With --tta, tools/test.py takes tta_model and tta_pipeline, and puts a DetTTAModel and a default pipeline in the place of one that is missing: what the config says of the other is then run with something that nobody wrote.",
	bad: "tta_pipeline = [dict(type='LoadImageFromFile')]\nmodel = dict(type='RetinaNet')",
	good: "tta_pipeline = [dict(type='LoadImageFromFile')]\ntta_model = dict(type='DetTTAModel')",
	*config({ config }) {
		const pair = ["tta_model", "tta_pipeline"];
		const [there, other] = pair.filter((key) => config.has(key));
		if (there === void 0 || other !== void 0) return;
		const missing = pair.find((key) => key !== there);
		yield {
			message: `${there} is there without ${missing}`,
			path: [there],
			isKey: true,
			hint: `add ${missing}, or remove ${there}`
		};
	}
});
// src/check/rules/typeBesideByEpoch.ts
const typeBesideByEpoch = {
	id: "type-beside-by-epoch",
	severity: "error",
	why: "Runner.build_train_loop takes type or by_epoch in train_cfg and raises RuntimeError for both.",
	bad: "train_cfg = dict(type='EpochBasedTrainLoop', by_epoch=True, max_epochs=12)",
	good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)",
	when: ({ path }) => path.length === 1,
	isLocal: true,
	*node({ path, dict, slot, typeEntry }) {
		const choice = dict.entry("by_epoch");
		if (path.length !== 1 || path[0] !== "train_cfg" || slot === void 0) return;
		if (choice === void 0 || typeEntry === void 0) return;
		const { write } = typeEntry;
		const isSameFile = write?.span.source.name === choice.write?.span.source.name;
		yield {
			message: "train_cfg has both type and by_epoch: MMEngine takes only one of them",
			path: [...path, "by_epoch"],
			isKey: true,
			related: write === void 0 ? [] : [{
				message: "the type",
				span: write.span
			}],
			hint: "remove by_epoch: the type says whether epochs or iterations are counted",
			fix: isSameFile ? removeKey(choice.write, "by_epoch") : void 0
		};
	}
};
// src/check/rules/unknownArgument.ts
const unknownArgument = {
	id: "unknown-argument",
	severity: "error",
	why: "A component is built as Class(**dict): a key that its constructor does not name raises TypeError as soon as the run starts. In dicts that are only read key by key (nms, filter_cfg) nothing happens at all, which is a warning.",
	bad: "model = dict(backbone=dict(type='ResNet', dept=50))",
	good: "model = dict(backbone=dict(type='ResNet', depth=50))",
	when: isRefused,
	isLocal: true,
	node: (node) => refused(node, "unknown")
};
const typeChangedWithoutDelete = {
	id: "type-changed-without-delete",
	severity: "error",
	why: "Dicts are merged: a child that gives another type keeps all arguments that the base gave to the old one, and the new constructor raises TypeError for those that it does not have. _delete_=True beside the new type replaces the dict of the base.",
	bad: {
		"base.py": "model = dict(backbone=dict(type='ResNet', depth=50))\n",
		"a.py": "_base_ = 'base.py'\nmodel = dict(backbone=dict(type='SwinTransformer', embed_dims=96))\n"
	},
	good: {
		"base.py": "model = dict(backbone=dict(type='ResNet', depth=50))\n",
		"a.py": "_base_ = 'base.py'\nmodel = dict(backbone=dict(_delete_=True, type='SwinTransformer', embed_dims=96))\n"
	},
	reports: [
		"mmdetection#11597",
		"mmdetection#11274",
		"mmdetection#11962",
		"mmdetection#11369",
		"mmdetection#12007"
	],
	when: isRefused,
	isLocal: true,
	node: (node) => refused(node, "left")
};
const wrongLevelInWrapper = {
	id: "wrong-level-in-wrapper",
	severity: "error",
	why: "RepeatDataset, ConcatDataset and their like stand around a data set: ann_file, data_root, pipeline and the rest belong to the data set inside. The wrapper raises TypeError for them.",
	bad: "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3, ann_file='a.json',\n    dataset=dict(type='CocoDataset')))",
	good: "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3,\n    dataset=dict(type='CocoDataset', ann_file='a.json')))",
	reports: [
		"mmdetection#12007",
		"mmdetection#11828",
		"mmdetection#9491",
		"mmyolo#644",
		"mmsegmentation#3001"
	],
	when: isRefused,
	isLocal: true,
	node: (node) => refused(node, "wrapper")
};
function* refused(node, kind) {
	const { accepted } = node.known;
	if (!accepted) return;
	const lost = accepted.unknown;
	for (const entry of lost) {
		if (kindOf$1(node, entry) !== kind) continue;
		const isPlain = node.component === void 0 && node.type === void 0;
		yield {
			...aboutKey(node, entry, accepted.names, lost),
			message: `${node.name} ${isPlain ? "has no key" : "takes no argument"} ${String(entry.key)}`,
			severity: accepted.others === "refused" ? "error" : "warning"
		};
	}
}
function isRefused(node, checked) {
	const accepted = acceptedBy(node, checked.index);
	return accepted !== void 0 && accepted.unknown.length > 0 && accepted.others !== "swallowed";
}
function kindOf$1(node, { key, write }) {
	if (isOlderThanType(node.dict, write)) return "left";
	return node.component?.registry === "dataset" && insideWith(String(key), node).some(({ component }) => component?.registry === "dataset") ? "wrapper" : "unknown";
}
const swallowedArgument = {
	id: "swallowed-argument",
	severity: "warning",
	why: "Some components take **kwargs and never read it: box coders, samplers of boxes, Mask2FormerHead and others. A misspelt or foreign argument has no effect there, and no error ever tells.",
	bad: "model = dict(train_cfg=dict(sampler=dict(type='PseudoSampler', num=256)))",
	good: "model = dict(train_cfg=dict(sampler=dict(type='PseudoSampler')))",
	when: ({ component }) => component?.kwargs === "swallowed",
	isLocal: true,
	*node(node, checked) {
		const accepted = acceptedBy(node, checked.index);
		if (accepted?.others !== "swallowed") return;
		const lost = accepted.unknown;
		for (const entry of lost) {
			const about = aboutKey(node, entry, accepted.names, lost);
			yield {
				...about,
				message: `${node.name} takes no argument ${String(entry.key)}: it has no effect`,
				fix: about.fix ?? removeKey(entry.write, String(entry.key))
			};
		}
	}
};
function aboutKey(node, { key, write }, names, lost) {
	const name = String(key);
	const isLeft = isOlderThanType(node.dict, write);
	const near = nearestFree(name, [...names.keys(), ...node.slot?.removes ?? []], node.dict);
	return {
		path: [...node.path, pathKey(key)],
		isKey: true,
		suggestions: near === void 0 || isLeft ? [] : [near],
		hint: isLeft ? `the base gives ${name} to another type, and dicts are merged: write _delete_=True beside type, or remove the key` : near === void 0 ? elsewhere(name, node) ?? takes([...names.keys()]) : `did you mean ${near}?`,
		related: [...typeChange(node.dict, write), ...historyOf(write)],
		fix: isLeft ? deleteBase(node.dict, new Set(lost.filter((one) => isOlderThanType(node.dict, one.write)).map((one) => String(one.key)))) : near === void 0 || node.dict.has(near) ? void 0 : renameKey(write, name, near)
	};
}
const MAX_NAMES = 12;
function takes(names) {
	if (names.length === 0) return "it takes no arguments";
	return `it takes ${names.slice(0, MAX_NAMES).join(", ")}${names.length > MAX_NAMES ? ", ..." : ""}`;
}
function isOlderThanType(dict, write) {
	const type = dict.entry("type")?.write;
	const before = type?.shadowed;
	if (type === void 0 || before === void 0 || write === void 0) return false;
	return before.value !== type.value && write.span.source.name !== type.span.source.name;
}
function typeChange(dict, write) {
	const type = dict.entry("type")?.write;
	if (type === void 0 || !isOlderThanType(dict, write)) return [];
	return [{
		message: `the type was changed to ${quotedRepr(type.value)}`,
		span: type.span
	}];
}
function elsewhere(key, node) {
	for (let around = node.holder; around !== void 0; around = around.holder) if (around.component !== void 0 && hasParameter(around.component, key) && !around.dict.has(key)) return `it belongs to ${around.name}, ${around.path.join(".")}`;
	const inner = insideWith(key, node).find(({ dict }) => !dict.has(key));
	return inner === void 0 ? void 0 : `it belongs to ${inner.name}, ${inner.path.join(".")}`;
}
const takersOf = new WeakMap();
function insideWith(key, node) {
	let takers = takersOf.get(node);
	if (takers === void 0) {
		takers = new Map();
		for (const one of node.inner) for (const { name } of one.component?.parameters ?? []) add$1(takers, name, one);
		takersOf.set(node, takers);
	}
	return takers.get(key) ?? [];
}
function add$1(takers, name, node) {
	const known = takers.get(name);
	if (known === void 0) takers.set(name, [node]);
	else known.push(node);
}
function hasParameter(component, key) {
	return parametersOf(component).has(key);
}
// src/check/rules/unknownScope.ts
const unknownScope = {
	id: "unknown-scope",
	severity: "note",
	why: "The default_scope is a package that no catalogue knows: its components are not checked. `mmdet-config catalog add` makes a catalogue.",
	bad: "default_scope = 'mmseg'\nmodel = dict(type='EncoderDecoder')",
	good: "default_scope = 'mmdet'\nmodel = dict(type='MaskRCNN', backbone=None)",
	*config({ scope, index }) {
		if (index.knows(scope)) return;
		yield {
			message: `no catalogue knows the components of ${scope}: they are not checked`,
			path: ["default_scope"],
			hint: `make one: mmdet-config catalog add the folder of the package ${scope}`,
			related: []
		};
	}
};
// src/check/rules/unknownType.ts
const unknownType = {
	id: "unknown-type",
	severity: "error",
	why: "MMEngine looks up the name of a type in one registry, chosen by the key, and raises KeyError where it is not there. Where custom_imports may register it and it is no slip of a known name, it is a warning.",
	bad: "model = dict(type='MaskRCN')",
	good: "model = dict(type='MaskRCNN', backbone=None)",
	reports: [
		"mmdetection#11762",
		"mmdetection#10576",
		"mmdetection#7796"
	],
	when: ({ type, slot, found }) => type !== void 0 && (slot?.namespace !== void 0 || found?.kind === "missing"),
	isLocal: true,
	*node({ slot, type, typeEntry, found, path, scope, dict }, { index, hasImports }) {
		if (type === void 0) return;
		const at = {
			path: [...path, "type"],
			write: typeEntry?.write ?? dict.entry("type")?.write
		};
		const fixed = (near) => near && replaceText(at.write, type, near);
		if (slot?.namespace !== void 0) {
			const names = Object.keys(slot.types ?? {}).concat(slot.types === void 0 ? index.classNames(slot.namespace) : []);
			const near = nearestFree(type, names);
			if (names.includes(type) || near === void 0 && slot.strict !== true) return;
			const severity = slot.strict === true ? "error" : "warning";
			yield {
				...at,
				severity,
				message: `${slot.namespace} has no ${type}`,
				...advice(near, `it has ${names.join(", ")}`),
				fix: fixed(near) || void 0
			};
			return;
		}
		if (found?.kind !== "missing" || slot?.registry === void 0) return;
		const near = index.nearest(slot.registry, type, scope);
		const other = index.everywhere(type)[0]?.registry;
		const isMisspelt = near !== void 0 && isSlip(type, near);
		yield {
			...at,
			severity: hasImports && !isMisspelt ? "warning" : "error",
			message: `${type || "''"} is not in the registry ${slot.registry}`,
			...advice(near, other === void 0 ? importHint(hasImports) : `it is in the registry ${other}`),
			fix: isMisspelt ? fixed(near) || void 0 : void 0
		};
	}
};
function importHint(hasImports) {
	if (hasImports) return "no catalogue knows it; a module of custom_imports may register it";
	return "if a module of your own registers it, name that module in custom_imports";
}
// src/check/rules/valIntervalBeyondEnd.ts
const LOOPS = [{
	type: "EpochBasedTrainLoop",
	end: "max_epochs",
	unit: "epochs"
}, {
	type: "IterBasedTrainLoop",
	end: "max_iters",
	unit: "iterations"
}];
const valIntervalBeyondEnd = defineRule({
	id: "val-interval-beyond-end",
	severity: "warning",
	why: "A training loop validates after every val_interval, and once at the end. An interval longer than the training leaves that one validation: save_best and early stopping have nothing to compare.",
	bad: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12, val_interval=24)\nval_cfg = dict(type='ValLoop')",
	good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12, val_interval=4)\nval_cfg = dict(type='ValLoop')",
	*config(checked) {
		const { config } = checked;
		const train = nodeAt(checked, "train_cfg");
		if (train === void 0 || !(config.get("val_cfg") instanceof PyDict)) return;
		const loop = LOOPS.find(({ type }) => type === train.name);
		const end = loop === void 0 ? void 0 : train.dict.get(loop.end);
		if (loop === void 0 || typeof end !== "number") return;
		const interval = train.dict.get("val_interval");
		if (typeof interval !== "number" || interval <= end || isNever(interval, end, loop.unit)) return;
		yield {
			message: `val_interval is ${interval} and training ends after ${end} ${loop.unit}: it validates only once, at the end`,
			path: ["train_cfg", "val_interval"],
			hint: `give val_interval at most ${end}, or remove it`
		};
	}
});
function isNever(interval, end, unit) {
	return unit === "iterations" && interval === end + 1;
}
// src/check/rules/weightsOfAnother.ts
const weightsOfAnother = defineRule({
	id: "weights-of-another",
	severity: "warning",
	why: "The name of well-known weights says what they were trained with: resnet50, resnext101_32x4d, swin_tiny. In a backbone of another depth or width some tensors find no place, and those of the deeper stages stay as they were drawn: loading only logs it.",
	bad: "model = dict(backbone=dict(type='ResNet', depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
	good: "model = dict(backbone=dict(type='ResNet', depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet101')))",
	reports: ["mmdetection#9003"],
	when: ({ path, dict, component }) => path.at(-1) === "backbone" && component !== void 0 && dict.get("init_cfg") instanceof PyDict,
	isLocal: true,
	*node(node) {
		const init = node.dict.get("init_cfg");
		const checkpoint = init.get("checkpoint");
		if (typeof checkpoint !== "string" || (init.get("prefix") ?? null) !== null) return;
		for (const [key, wanted] of wantedBy(checkpoint)) {
			const said = plain(node.dict.get(key));
			if (said === void 0 || said === String(wanted) || said.startsWith(`${String(wanted).slice(0, -1)}, `)) continue;
			yield {
				message: `the weights ${checkpoint} are of ${key}=${wanted}, and ${node.name} has ${key}=${said}`,
				path: [
					...node.path,
					"init_cfg",
					"checkpoint"
				],
				hint: "take the weights of this backbone",
				related: saidAt(node, key)
			};
		}
	}
});
const NAMES$1 = [
	[/^(?:torchvision|open-mmlab):\/\/(?:\w+\/)?(?:resnet|resnest)(\d+)(?:$|_)/, ([, depth]) => [["depth", depth]]],
	[/(?:^|\/)resnet(\d+)-[0-9a-f]{8}\.pth$/, ([, depth]) => [["depth", depth]]],
	[/^open-mmlab:\/\/(?:\w+\/)?resnext(\d+)_(\d+)x(\d+)d(?:$|_)/, ([, depth, groups, width]) => [
		["depth", depth],
		["groups", groups],
		["base_width", width]
	]],
	[/^open-mmlab:\/\/(regnetx_[\d.]+[mg]f)$/, ([, arch]) => [["arch", arch]]],
	[/(?:^|\/)swin_(tiny|small|base|large)_patch4_/, ([, size]) => swin(size)]
];
const SWIN = {
	tiny: [96, 6],
	small: [96, 18],
	base: [128, 18],
	large: [192, 18]
};
function swin(size) {
	const [width, depth] = SWIN[size];
	return [["embed_dims", width], ["depths", `[2, 2, ${depth}, 2]`]];
}
function wantedBy(checkpoint) {
	for (const [name, read] of NAMES$1) {
		const found = name.exec(checkpoint);
		if (found !== null) return read(found);
	}
	return [];
}
function plain(value) {
	if (typeof value === "string") return value;
	const numbers = itemsOf(value).map(numberOf);
	if (numbers.length > 0) return `[${numbers.join(", ")}]`;
	return numberOf(value)?.toString();
}
// src/check/rules/workersOfNone.ts
const LOADERS = [
	"train_dataloader",
	"val_dataloader",
	"test_dataloader"
];
const workersOfNone = defineRule({
	id: "workers-of-none",
	severity: "error",
	why: "With num_workers=0 the main process loads the data, and PyTorch refuses persistent_workers=True and a prefetch_factor with a ValueError: they are about workers. Who sets num_workers=0 to look for a mistake meets another one.",
	bad: "train_dataloader = dict(batch_size=2, num_workers=0, persistent_workers=True)",
	good: "train_dataloader = dict(batch_size=2, num_workers=0, persistent_workers=False)",
	reports: ["mmsegmentation#2514", "mmaction2#1202"],
	*config({ config }) {
		for (const name of LOADERS) {
			const loader = config.get(name);
			if (!(loader instanceof PyDict) || (loader.get("num_workers") ?? 0) !== 0) continue;
			for (const key of ["persistent_workers", "prefetch_factor"]) {
				const entry = loader.entry(key);
				if (entry === void 0 || entry.value === null || entry.value === false) continue;
				const workers = loader.entry("num_workers")?.write;
				yield {
					message: `${key} is for workers, and ${name} has none`,
					path: [name, key],
					isKey: true,
					hint: key === "persistent_workers" ? "write persistent_workers=False, or give it workers" : "remove it, or give the loader workers",
					related: workers === void 0 ? [] : [{
						message: "num_workers=0",
						span: workers.span
					}],
					fix: key === "prefetch_factor" ? removeKey(entry.write, key) : void 0
				};
			}
		}
	}
});
// src/catalog/kinds.ts
function kindsOf(parameter) {
	const kinds = known.get(parameter);
	if (kinds !== void 0 || known.has(parameter)) return kinds;
	const found = kindsFor(parameter);
	known.set(parameter, found);
	return found;
}
const known = new WeakMap();
const TAKEN = new Map([
	["AmpOptimWrapper.loss_scale", ["float", "dict"]],
	...[
		"Mosaic",
		"CachedMosaic",
		"MixUp",
		"CachedMixUp"
	].map((name) => [`${name}.pad_val`, ["list"]]),
	["BucketingBBoxCoder.scale_factor", ["float"]]
]);
function kindsFor({ name, owner, annotation, default: value }) {
	const own = value === null ? void 0 : literalKind(value);
	if (annotation === null) return own === void 0 || own === "None" ? void 0 : new Set(LIKE[own]);
	const kinds = annotated(annotation);
	if (own !== void 0) kinds?.add(own);
	for (const kind of TAKEN.get(`${owner}.${name}`) ?? []) kinds?.add(kind);
	return kinds;
}
const LIKE = {
	bool: ["bool", "int"],
	int: [
		"int",
		"float",
		"bool"
	],
	float: [
		"float",
		"int",
		"bool"
	],
	str: ["str", "dict"],
	dict: ["dict", "list"],
	list: ["list"]
};
const NAMES = {
	bool: ["bool"],
	int: ["int", "bool"],
	float: [
		"float",
		"int",
		"bool"
	],
	Number: [
		"float",
		"int",
		"bool"
	],
	str: ["str"],
	Path: ["str"],
	None: ["None"],
	dict: ["dict"],
	Dict: ["dict"],
	Mapping: ["dict"],
	Config: ["dict"],
	ConfigDict: ["dict"],
	ConfigType: ["dict"],
	OptConfigType: ["dict", "None"],
	MultiConfig: ["dict", "list"],
	OptMultiConfig: [
		"dict",
		"list",
		"None"
	],
	list: ["list"],
	List: ["list"],
	tuple: ["list"],
	Tuple: ["list"],
	Sequence: ["list"],
	Tensor: []
};
function annotated(text) {
	const kinds = new Set();
	for (const option of splitAtTop(text.trim(), "|")) {
		const [, name = "", inner] = /^'?([\w.]+)'?\s*(?:\[(.*)\])?$/s.exec(option.trim()) ?? [];
		if (name === "Optional" || name === "Union") {
			if (name === "Optional") kinds.add("None");
			for (const part of splitAtTop(inner ?? "", ",")) {
				const more = annotated(part);
				if (more === void 0) return void 0;
				for (const kind of more) kinds.add(kind);
			}
			continue;
		}
		const known = Object.hasOwn(NAMES, name) ? NAMES[name] : void 0;
		if (known === void 0) return void 0;
		for (const kind of known) kinds.add(kind);
	}
	return kinds;
}
function splitAtTop(text, separator) {
	const parts = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) if (text[at] === "[") depth++;
	else if (text[at] === "]") depth--;
	else if (text[at] === separator && depth === 0) {
		parts.push(text.slice(from, at));
		from = at + 1;
	}
	return [...parts, text.slice(from)];
}
function literalKind(repr) {
	if (repr === "None") return "None";
	if (repr === "True" || repr === "False") return "bool";
	if (/^['"]/.test(repr)) return "str";
	if (/^-?\d+$/.test(repr)) return "int";
	if (/^-?[\d.]+(?:e[-+]?\d+)?$/.test(repr)) return "float";
	if (/^[[(]/.test(repr)) return "list";
	return repr.startsWith("{") ? "dict" : void 0;
}
// src/check/kinds.ts
function kindOf(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return "bool";
	if (typeof value === "string") return "str";
	if (isInt(value)) return "int";
	if (value instanceof PyFloat) return "float";
	if (value instanceof PyDict) return "dict";
	if (value instanceof PyList || value instanceof PyTuple) return "list";
}
function mismatch(value, kinds) {
	const kind = value instanceof PyBytes || value instanceof PyExpression ? void 0 : kindOf(value);
	if (kind === void 0 || kinds.has(kind)) return void 0;
	if (kind === "float" && kinds.has("int")) return "other kind";
	if (kind === "list" && kinds.has("dict")) {
		if (itemsAreDicts(value)) return void 0;
		return kinds.has("str") ? "other kind" : "other family";
	}
	if (kind === "None") return void 0;
	if (kind === "bool" || kind === "list") return "other kind";
	const isNumeric = kinds.has("int") || kinds.has("float");
	if (kind === "dict") return isNumeric || kinds.has("str") ? "other family" : "other kind";
	if (kind === "str") return isNumeric || kinds.has("dict") ? "other family" : "other kind";
	return kinds.has("list") && !kinds.has("dict") && !kinds.has("str") ? "other kind" : "other family";
}
function itemsAreDicts(value) {
	return (value instanceof PyList || value instanceof PyTuple) && value.items.every((item) => item instanceof PyDict);
}
// src/check/rules/wrongKind.ts
const wrongKind = {
	id: "wrong-kind",
	severity: "error",
	why: "A text where the constructor computes with a number, a number where it reads a dict: the run fails, often long after it started. Other slips, as a float for an int or a number for a list, may pass and are warnings.",
	bad: "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels='256', num_outs=5))",
	good: "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs=5))",
	isLocal: true,
	*node(node) {
		const parameters = node.component && parametersOf(node.component);
		for (const entry of node.dict.entries()) {
			const parameter = parameters?.get(String(entry.key));
			const wrong = ofName(node, entry) ?? ofText(node, entry) ?? ofComponent(node, entry, parameter) ?? ofParameter(node, entry, parameter);
			if (wrong !== void 0) yield {
				path: [...node.path, pathKey(entry.key)],
				...wrong
			};
		}
	},
	*config({ config }) {
		for (const { key, value } of config.entries()) {
			const slot = typeof key === "string" && holdsNumber(value) ? slotAt([key]) : void 0;
			if (slot?.registry === void 0 || slot.at?.startsWith("^") !== true) continue;
			yield {
				path: [key],
				message: notAComponent(value, slot.registry)
			};
		}
	}
};
function notAComponent(value, registry) {
	return `${quoted(value)} is not a component: write a dict with a type of the registry ${registry}`;
}
const NAMED = new Map([["init_cfg", new Set([
	"dict",
	"list",
	"None"
])], ["paramwise_cfg", new Set(["dict", "None"])]]);
function ofName({ name, path }, { key, value }) {
	const kinds = NAMED.get(key);
	const isThere = key !== "paramwise_cfg" || path.length === 1 && path[0] === "optim_wrapper";
	if (kinds === void 0 || !isThere || mismatch(value, kinds) !== "other family") return void 0;
	return { message: `${name} takes ${wordsFor(kinds)} for ${String(key)}, not ${quoted(value)}` };
}
function ofText({ slot, name }, { key, value }) {
	if (slot?.texts !== true || typeof value === "string") return void 0;
	return { message: `${name} takes a str for ${String(key)}, not ${quoted(value)}` };
}
function ofComponent({ path, name, slot: own }, { key, value }, parameter) {
	if (key === "type" || typeof value !== "string" && !holdsNumber(value)) return void 0;
	if (parameter === void 0) {
		if (own?.keys?.includes(String(key)) !== true && path.length > RUNNER_DEPTH) return void 0;
	} else {
		const kinds = kindsOf(parameter);
		if (/^(?:[-\d'"]|True|False)/.test(parameter.default ?? "")) return void 0;
		if (kinds !== void 0 && !kinds.has("dict") && !kinds.has("list")) return void 0;
	}
	const slot = slotAt([...path, pathKey(key)], name);
	const isKnown = parameter !== void 0 || own?.keys !== void 0 || slot?.at?.startsWith("^") === true;
	if (slot?.registry === void 0 || slot.typed !== true || !isKnown) return void 0;
	return { message: notAComponent(value, slot.registry) };
}
const RUNNER_DEPTH = 2;
function ofParameter({ name, slot }, { value }, parameter) {
	if (parameter === void 0 || slot?.namespace !== void 0) return void 0;
	const kinds = kindsOf(parameter);
	const found = kinds === void 0 ? void 0 : mismatch(value, kinds);
	if (kinds === void 0 || found === void 0) return void 0;
	if (parameter.annotation === null && found !== "other family") return void 0;
	return {
		severity: found === "other family" || slot?.compares === true && isListForNumber(value, kinds) ? "error" : "warning",
		message: `${name} takes ${wordsFor(kinds)} for ${parameter.name}, not ${quoted(value)}`,
		hint: parameter.annotation === null ? `its default is ${parameter.default}` : `${parameter.owner} annotates it as ${parameter.annotation}`
	};
}
function isListForNumber(value, kinds) {
	return kindOf(value) === "list" ? kinds.has("int") || kinds.has("float") : kinds.has("list");
}
const KIND_WORDS = {
	bool: "a bool",
	int: "an int",
	float: "a number",
	str: "a str",
	dict: "a dict",
	list: "a list",
	None: "None"
};
function wordsFor(kinds) {
	const hidden = new Set(kinds.has("float") ? ["int", "bool"] : kinds.has("int") ? ["bool"] : []);
	const words = [...kinds].filter((kind) => !hidden.has(kind)).map((kind) => KIND_WORDS[kind]);
	const last = words.pop() ?? "";
	return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
function quoted(value) {
	const text = quotedRepr(value);
	return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
function holdsNumber(value) {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.some(holdsNumber);
	return isInt(value) || value instanceof PyFloat;
}
// src/check/rules/wrongValue.ts
const DETECTION = [
	"bbox",
	"segm",
	"proposal",
	"proposal_fast"
];
const CHOICES = new Map(Object.entries({
	CocoMetric: {
		key: "metric",
		texts: DETECTION
	},
	LVISMetric: {
		key: "metric",
		texts: DETECTION
	},
	CocoOccludedSeparatedMetric: {
		key: "metric",
		texts: DETECTION
	},
	OVCocoMetric: {
		key: "metric",
		texts: DETECTION
	},
	CrowdHumanMetric: {
		key: "metric",
		texts: [
			"MR",
			"AP",
			"JI"
		]
	},
	VOCMetric: {
		key: "metric",
		texts: ["recall", "mAP"]
	},
	YouTubeVISMetric: {
		key: "metric",
		texts: ["youtube_vis_ap"]
	},
	MOTChallengeMetric: {
		key: "metric",
		texts: [
			"HOTA",
			"CLEAR",
			"Identity"
		]
	},
	ReIDMetrics: {
		key: "metric",
		texts: ["mAP", "CMC"]
	},
	SemSegMetric: {
		key: "iou_metrics",
		texts: [
			"mIoU",
			"mDice",
			"mFscore"
		]
	}
}));
const wrongValue = defineRule({
	id: "wrong-value",
	severity: "error",
	why: "Some constructors know the values that they take and stop at any other: a metric takes the names that it computes. With format_only a metric writes files and computes nothing, so that it has to be told where: outfile_prefix.",
	bad: "val_evaluator = dict(type='CocoMetric', metric='bbx')",
	good: "val_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])",
	reports: [
		"mmdetection#6978",
		"mmdetection#3429",
		"mmdetection#11144",
		"mmdetection#10547"
	],
	when: ({ slot }) => slot?.registry === "metric",
	isLocal: true,
	*node(node) {
		yield* ofChoice(node);
		yield* withoutFile(node);
	}
});
function* ofChoice({ name, path, dict, component }) {
	const choice = component === void 0 ? void 0 : CHOICES.get(name);
	if (choice === void 0) return;
	const { key, texts } = choice;
	const entry = dict.entry(key);
	for (const [at, text] of textsOf(entry?.value)) {
		if (typeof text !== "string") {
			if (at !== void 0) {
				const hint = `it knows ${texts.join(", ")}`;
				yield {
					message: `${name} knows no ${key} ${quotedRepr(text)}`,
					path: [...path, key],
					hint
				};
			}
			continue;
		}
		if (texts.includes(text)) continue;
		const near = nearestFree(text, texts);
		yield {
			message: `${name} knows no ${key} ${JSON.stringify(text)}`,
			path: at === void 0 ? [...path, key] : [
				...path,
				key,
				at
			],
			...advice(near, `it knows ${texts.join(", ")}`),
			fix: near === void 0 || at !== void 0 ? void 0 : replaceText(entry?.write, text, near)
		};
	}
}
function textsOf(value) {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.map((item, at) => [at, item]);
	return value === void 0 ? [] : [[void 0, value]];
}
function* withoutFile({ name, path, dict, component }) {
	const takes = (key) => component !== void 0 && parametersOf(component).has(key);
	if (!takes("format_only") || !takes("outfile_prefix") || isFalse(dict.get("format_only"))) return;
	if ((dict.get("outfile_prefix") ?? null) !== null) return;
	yield {
		message: `${name} is to write files only, and outfile_prefix does not say where`,
		path: [...path, "format_only"],
		hint: "add outfile_prefix='work_dirs/results'"
	};
}
function isFalse(value) {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.length === 0;
	return value === void 0 || value === null || value === false || value === 0 || value === "";
}
// src/check/rules/all.ts
const RULES = [
	unknownScope,
	unknownType,
	typeBesideByEpoch,
	unknownArgument,
	typeChangedWithoutDelete,
	wrongLevelInWrapper,
	swallowedArgument,
	renamedArgument,
	missingArgument,
	wrongKind,
	wrongValue,
	deadOverride,
	assignedTwice,
	milestoneBeyondEnd,
	milestoneBeyondOwnEnd,
	schedulerEndUnit,
	loopTriplet,
	loopUnitConsistency,
	classesNotTuple,
	duplicateClass,
	metainfoMissing,
	concatMetainfoDiffers,
	numClassesMismatch,
	evaluatorAnnMismatch,
	maskWithoutMasks,
	maskNotEvaluated,
	contradictoryArguments,
	depthUnknown,
	stagesBeyond,
	metaKeysNotProduced,
	lrBatchMismatch,
	batchDiffers,
	syncbnSingleGpu,
	frozenDdp,
	legacy2xKey,
	misspeltKey,
	strayDelete,
	mixTransformAlone,
	monitorUnknown,
	duplicateDefaultHook,
	valIntervalBeyondEnd,
	normMatchesWeights,
	channels,
	workersOfNone,
	switchBeyondEnd,
	topkBeyondQueries,
	pretrainedMisuse,
	doubleNormalisation,
	testModeMissing,
	meanTeacherMissing,
	ttaUnpaired,
	panopticClasses,
	classWeightLength,
	sourceRatio,
	albuBoxes,
	featureLevels,
	notPacked,
	annotationsNotLoaded,
	lateAnnotations,
	groundTruthMissing,
	concatEvaluated,
	randomValidation,
	semanticMaps,
	textMissing,
	dataRootTwice,
	dataPrefixKey,
	weightsOfAnother,
	customKeys,
	resumePath,
	selfsupBackbone,
	nameDisagrees
];
// src/check/check.ts
var check_exports = __exportAll({
	Checker: () => Checker,
	problemsOf: () => problemsOf
});
function problemsOf(config, index, options = {}) {
	return new Checker(index, options).problemsOf(config, options.scope);
}
var Checker = class {
	#index;
	#gpus;
	#atEachPath;
	#ofConfigs;
	#ofNodes;
	#shared = new SharedDicts();
	#last = new LastConfig();
	constructor(index, options = {}) {
		const rules = rulesAtWork(options);
		this.#index = index;
		this.#gpus = options.gpus;
		this.#atEachPath = options.atEachPath ?? false;
		this.#ofConfigs = rules.flatMap((one) => one.rule.config === void 0 ? [] : {
			...one,
			last: new LastFound()
		});
		this.#ofNodes = new RulesOfNodes(rules.filter(({ rule }) => rule.node !== void 0));
	}
	problemsOf(config, scope, lost) {
		try {
			const checked = checkedConfig(config, this.#index, {
				scope,
				gpus: this.#gpus,
				shared: this.#shared
			});
			return lost === void 0 || lost.size === 0 ? this.#found(checked) : this.#surelyFound(checked, lost);
		} catch (error) {
			this.#last = new LastConfig();
			if (error instanceof MmdetConfigError && error.code === "limit") return [...error.problems];
			throw error;
		}
	}
	#surelyFound(checked, lost) {
		const problems = [];
		if (lost.has("default_scope") || lost.has("custom_imports")) return problems;
		for (const one of this.#ofConfigs) addSure(one, (seen) => one.rule.config?.(seen), {
			checked,
			lost
		}, problems);
		for (const node of checked.nodes) if (!lost.has(String(node.path[0]))) this.#ofNodes.look(node, checked, problems, lost);
		return problems;
	}
	#found(checked) {
		const problems = [];
		const changes = this.#last.changesIn(checked);
		for (const one of this.#ofConfigs) problems.push(...one.last.of(checked, changes, (seen) => problemsOfConfig(one, seen)));
		for (const node of checked.nodes) this.#ofNodes.look(node, checked, problems);
		return this.#atEachPath ? problems : eachOnce(problems);
	}
};
function eachOnce(problems) {
	const seen = new Set();
	return problems.filter(({ code, span, message }) => {
		if (span === void 0) return true;
		const key = JSON.stringify([
			code,
			span.source.name,
			span.start,
			span.end,
			message
		]);
		return !seen.has(key) && seen.add(key);
	});
}
function problemsOfConfig(one, checked) {
	const problems = [];
	add(one, one.rule.config?.(checked) ?? [], checked, problems);
	return problems;
}
function rulesAtWork({ rules: own = [], severities = {} }) {
	const chosen = new Map(Object.entries(severities));
	return [...RULES, ...own].flatMap((rule) => {
		const given = chosen.get(rule.id);
		const severity = given ?? rule.severity;
		return severity === "off" ? [] : [{
			rule,
			severity,
			isGiven: given !== void 0
		}];
	});
}
const NONE = [];
var RulesOfNodes = class {
	#rules;
	#byName = new Map();
	constructor(rules) {
		this.#rules = rules;
	}
	look(node, checked, problems, lost) {
		const { known } = node;
		if (known.rules === void 0) known.rules = this.#firstLook(node, checked, problems, lost);
		else for (const place of known.rules) this.#run(place, node, checked, problems, lost);
	}
	#firstLook(node, checked, problems, lost) {
		let again;
		for (const place of this.#placesFor(node.name)) {
			const { rule } = this.#rules[place];
			if (rule.when?.(node, checked) === false) continue;
			if (this.#run(place, node, checked, problems, lost) === 0 && rule.isLocal === true) continue;
			again ??= [];
			again.push(place);
		}
		return again ?? NONE;
	}
	#placesFor(name) {
		const known = this.#byName.get(name);
		if (known !== void 0) return known;
		const places = this.#rules.flatMap(({ rule }, place) => rule.names?.has(name) === false ? [] : [place]);
		this.#byName.set(name, places);
		return places;
	}
	#run(place, node, checked, problems, lost) {
		const one = this.#rules[place];
		if (lost !== void 0) return addSure(one, (seen) => one.rule.node?.(node, seen), {
			checked,
			lost
		}, problems);
		const before = problems.length;
		add(one, one.rule.node?.(node, checked) ?? [], checked, problems);
		return problems.length - before;
	}
};
function addSure(one, look, { checked, lost }, problems) {
	const seen = new AskedConfig(checked);
	const found = [];
	add(one, look(seen) ?? [], seen, found);
	if (found.length > 0 && !seen.hasAsked(lost)) problems.push(...found);
	return found.length;
}
function add({ rule, severity, isGiven }, findings, checked, problems) {
	for (const finding of findings) {
		const problem = problemOf(rule, severity, finding, checked);
		problems.push(isGiven ? {
			...problem,
			severity
		} : problem);
	}
}
export { defineRule as a, isRunnerKey as c, FORWARDS as d, SLOTS as f, keySpan as h, kindsOf as i, runnerKeys as l, deleteKey as m, check_exports as n, builtAlong as o, slotAt as p, problemsOf as r, checkedConfig as s, Checker as t, acceptedBy as u };
