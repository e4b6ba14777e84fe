import { a as PyTuple, i as PyList, r as PyFloat } from "./values.mjs";
import { t as PyDict } from "./dict.mjs";
// src/check/widths.ts
const TAKES_LAST_FIRST = new Set(["YOLOV3Neck"]);
function outputWidths(type, read) {
	const kind = kindOf(type);
	const stages = kind?.stages(read);
	const indices = numbersOf(read("out_indices")) ?? kind?.outputs;
	if (stages === void 0 || indices === void 0) return void 0;
	const widths = indices.map((index) => stages[index]);
	return widths.every((width) => width !== void 0) ? widths : void 0;
}
function numbersOf(value) {
	if (!(value instanceof PyList || value instanceof PyTuple)) return void 0;
	const { items } = value;
	return items.every((item) => typeof item === "number") ? items : void 0;
}
function outputStrides(type, read) {
	const kind = kindOf(type);
	const indices = numbersOf(read("out_indices")) ?? kind?.outputs;
	if (kind === void 0 || indices === void 0 || SPACING.some((key) => read(key) !== void 0)) return void 0;
	const strides = indices.map((index) => (kind.strides ?? FROM_FOUR)[index]);
	return strides.every((stride) => stride !== void 0) ? strides : void 0;
}
function outputsAt(type, strides) {
	const kind = kindOf(type);
	if (kind === void 0) return void 0;
	const indices = strides.map((stride) => (kind.strides ?? FROM_FOUR).lastIndexOf(stride));
	return indices.includes(-1) ? void 0 : indices;
}
const SPACING = ["strides", "dilations"];
const FROM_FOUR = [
	4,
	8,
	16,
	32
];
const RESNET = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages(read) {
		const depth = read("depth");
		const base = read("base_channels") ?? 64;
		if (typeof depth !== "number" || typeof base !== "number") return void 0;
		const first = base * (depth < 50 ? 1 : 4);
		return [
			first,
			first * 2,
			first * 4,
			first * 8
		];
	}
};
const REGNET_WIDTHS = new Map(Object.entries({
	regnetx_400mf: [
		32,
		64,
		160,
		384
	],
	regnetx_800mf: [
		64,
		128,
		288,
		672
	],
	"regnetx_1.6gf": [
		72,
		168,
		408,
		912
	],
	"regnetx_3.2gf": [
		96,
		192,
		432,
		1008
	],
	"regnetx_4.0gf": [
		80,
		240,
		560,
		1360
	],
	"regnetx_6.4gf": [
		168,
		392,
		784,
		1624
	],
	"regnetx_8.0gf": [
		80,
		240,
		720,
		1920
	],
	regnetx_12gf: [
		224,
		448,
		896,
		2240
	]
}));
const REGNET = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages: (read) => REGNET_WIDTHS.get(read("arch"))?.slice()
};
const SWIN = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages(read) {
		const width = read("embed_dims") ?? 96;
		return typeof width === "number" ? [
			width,
			width * 2,
			width * 4,
			width * 8
		] : void 0;
	}
};
const PVT = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages(read) {
		const width = read("embed_dims") ?? 64;
		const heads = read("num_heads") === void 0 ? [
			1,
			2,
			5,
			8
		] : numbersOf(read("num_heads"));
		return typeof width === "number" ? heads?.map((count) => count * width) : void 0;
	}
};
const HRNET = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages(read) {
		const extra = read("extra");
		const last = extra instanceof PyDict ? extra.get("stage4") : void 0;
		if (!(last instanceof PyDict) || read("multiscale_output") === false) return void 0;
		const expansion = last.get("block") === "BOTTLENECK" ? 4 : 1;
		return numbersOf(last.get("num_channels"))?.map((count) => count * expansion);
	}
};
const CSP = {
	outputs: [
		2,
		3,
		4
	],
	strides: [
		2,
		4,
		8,
		16,
		32,
		64
	],
	stages(read) {
		const factor = read("widen_factor") ?? 1;
		const widen = factor instanceof PyFloat ? factor.value : factor;
		const arch = CSP_ARCHS.get(read("arch") ?? "P5");
		if (typeof widen !== "number" || read("arch_ovewrite") !== void 0) return void 0;
		return arch?.map((width) => Math.trunc(width * widen));
	}
};
const CSP_ARCHS = new Map([["P5", [
	64,
	128,
	256,
	512,
	1024
]], ["P6", [
	64,
	128,
	256,
	512,
	768,
	1024
]]]);
const CONVNEXT_WIDTHS = new Map(Object.entries({
	tiny: 96,
	small: 96,
	base: 128,
	large: 192,
	xlarge: 256
}));
const CONVNEXT = {
	outputs: [
		0,
		1,
		2,
		3
	],
	stages(read) {
		const width = CONVNEXT_WIDTHS.get(read("arch"));
		return width === void 0 ? void 0 : [
			width,
			width * 2,
			width * 4,
			width * 8
		];
	}
};
const MOBILENET = {
	outputs: [
		1,
		2,
		4,
		7
	],
	strides: [
		2,
		4,
		8,
		16,
		16,
		32,
		32,
		32
	],
	stages(read) {
		const factor = read("widen_factor") ?? 1;
		return (factor instanceof PyFloat ? factor.value : factor) === 1 ? [
			16,
			24,
			32,
			64,
			96,
			160,
			320,
			1280
		] : void 0;
	}
};
const DARKNET = {
	outputs: [
		3,
		4,
		5
	],
	strides: [
		1,
		2,
		4,
		8,
		16,
		32
	],
	stages: (read) => (read("depth") ?? 53) === 53 ? [
		32,
		64,
		128,
		256,
		512,
		1024
	] : void 0
};
function kindOf(type) {
	return KINDS.get(type.replace(/^mmdet\./, ""));
}
const KINDS = new Map(Object.entries({
	ResNet: RESNET,
	ResNetV1d: RESNET,
	ResNeXt: RESNET,
	ResNeSt: RESNET,
	Res2Net: RESNET,
	DetectoRS_ResNet: RESNET,
	DetectoRS_ResNeXt: RESNET,
	RegNet: REGNET,
	SwinTransformer: SWIN,
	PyramidVisionTransformer: PVT,
	PyramidVisionTransformerV2: PVT,
	HRNet: HRNET,
	CSPDarknet: CSP,
	CSPNeXt: CSP,
	MobileNetV2: MOBILENET,
	Darknet: DARKNET,
	"mmpretrain.ConvNeXt": CONVNEXT
}));
// src/check/oldKeys.ts
const OLD_KEYS = {
	data: "train_dataloader, val_dataloader and test_dataloader, each with its dataset",
	samples_per_gpu: "batch_size of a data loader",
	imgs_per_gpu: "batch_size of a data loader",
	workers_per_gpu: "num_workers of a data loader",
	img_prefix: "data_prefix, { img: … }",
	seg_prefix: "data_prefix, { seg: … }",
	img_norm_cfg: "model.data_preprocessor, with mean, std and bgr_to_rgb",
	optimizer: "optim_wrapper.optimizer",
	optimizer_config: "optim_wrapper, with clip_grad in place of grad_clip",
	fp16: "optim_wrapper, with type AmpOptimWrapper and loss_scale",
	lr_config: "param_scheduler: a LinearLR for the warm-up, and a MultiStepLR for the steps",
	momentum_config: "param_scheduler",
	runner: "train_cfg, with max_epochs",
	total_epochs: "train_cfg.max_epochs",
	workflow: "train_cfg and val_cfg",
	evaluation: "val_evaluator, with train_cfg.val_interval and default_hooks.checkpoint.save_best",
	checkpoint_config: "default_hooks.checkpoint",
	log_config: "default_hooks.logger, with vis_backends",
	dist_params: "env_cfg.dist_cfg",
	opencv_num_threads: "env_cfg.mp_cfg.opencv_num_threads",
	mp_start_method: "env_cfg.mp_cfg.mp_start_method",
	cudnn_benchmark: "env_cfg.cudnn_benchmark",
	resume_from: "resume: true, with load_from",
	auto_resume: "resume: true",
	seed: "randomness.seed",
	deterministic: "randomness.deterministic",
	gpu_ids: "the launcher: tools/dist_train.sh CONFIG GPUS",
	device: "the devices that PyTorch sees",
	pretrained: "init_cfg of the backbone, with type Pretrained and checkpoint",
	flip_ratio: "prob",
	multiscale_mode: "the transforms RandomResize and RandomChoiceResize"
};
function oldKeyHint(key) {
	const successor = Object.hasOwn(OLD_KEYS, key) ? OLD_KEYS[key] : void 0;
	return successor === void 0 ? void 0 : `${key} is a key of MMDetection 2.x; 3.x has ${successor}`;
}
export { outputWidths as a, outputStrides as i, TAKES_LAST_FIRST as n, outputsAt as o, numbersOf as r, oldKeyHint as t };
