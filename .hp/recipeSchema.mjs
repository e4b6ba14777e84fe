import { $ as ema, Ct as ownInput, Dt as configOverrides, Q as cosine, V as NAMED_BACKBONES, X as amp, Y as adamW, Z as byIterations, at as multiScaleOptions, et as layerDecay, kt as described, n as fragmentsOf, nt as tta, tt as poly, wt as validate, xt as selfSupervisedSettings, yt as SELF_SUPERVISED_METHODS } from "./registry.mjs";
import { i as throwIfProblems, n as MmdetConfigError } from "./errors.mjs";
import { r as PyFloat } from "./values.mjs";
import { h as isPlainObject } from "./listEdits.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import * as z from "zod/mini";
// src/author/sweep/random.ts
function randomNumbers(seed) {
	let state = fnv1a(seed);
	const next = () => {
		state = state + 1831565813 | 0;
		let bits = Math.imul(state ^ state >>> 15, state | 1);
		bits ^= bits + Math.imul(bits ^ bits >>> 7, bits | 61);
		return (bits ^ bits >>> 14) >>> 0;
	};
	return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
function fnv1a(text) {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return hash >>> 0;
}
// src/author/sweep/points.ts
const MAX_POINTS = 1e3;
const values = (doc) => described(z.array(z.unknown()).check(z.minLength(1)), doc);
const pathSchema = () => z.string().check(z.minLength(1));
const gridSchema = () => described(z.record(pathSchema(), values("Its values.")).check(z.refine((axes) => Object.keys(axes).length > 0, {
	error: "expected at least one path",
	when: isClean
})), "Every combination of these values.");
const listSchema = () => described(z.array(described(z.record(pathSchema(), z.unknown()), "What one point sets, by its path.")).check(z.minLength(1)), "These points.");
const isClean = ({ issues }) => issues.length === 0;
function range(number, doc, least = Number.NEGATIVE_INFINITY) {
	const plain = z.pipe(z.transform((input) => input instanceof PyFloat ? input.value : input), number);
	const error = `expected [from, to], with ${least === 0 ? "0 < " : ""}from <= to`;
	const isRange = ([from, to]) => least < from && from <= to;
	return described(z.tuple([plain, plain]).check(z.refine(isRange, {
		error,
		when: isClean
	})), doc);
}
const distribution = () => z.strictObject({
	uniform: z.optional(range(z.number(), "A float in [from, to], each as likely, of six digits.")),
	log_uniform: z.optional(range(z.number(), "A float in [from, to], each order of magnitude as likely, of six digits.", 0)),
	int: z.optional(range(z.int(), "An int from the first to the second, both included.")),
	choice: z.optional(values("One of these values."))
}).check(oneKey("uniform, log_uniform, int, choice"));
const oneKey = (names) => z.refine((given) => Object.keys(given).length === 1, {
	error: `expected one of ${names}`,
	when: isClean
});
const randomValues = () => described(z.record(pathSchema(), distribution()), "What is drawn, by its path.");
const drawSchema = () => z.strictObject({
	seed: described(z.int(), "The same seed gives the same values, everywhere."),
	n: described(z.int().check(z.minimum(1), z.maximum(MAX_POINTS)), "The number of points.")
});
const sweepSchema = () => z.strictObject({
	grid: z.optional(gridSchema()),
	list: z.optional(listSchema()),
	random: z.optional(described(z.extend(drawSchema(), { values: randomValues() }), "Points that are drawn."))
}).check(oneKey("grid, list, random"));
function grid(axes) {
	const checked = accepted(gridSchema(), axes);
	const count = Object.values(checked).reduce((product, items) => product * items.length, 1);
	if (count > 1e3) throw tooMany(count);
	let points = [new Map()];
	for (const [path, items] of Object.entries(checked)) points = points.flatMap((point) => items.map((value, at) => new Map([...point, [path, {
		value,
		at: [path, at]
	}]])));
	return {
		kind: "grid",
		points
	};
}
function list(points) {
	const checked = accepted(listSchema(), points);
	if (checked.length > 1e3) throw tooMany(checked.length);
	return {
		kind: "list",
		points: checked.map((point, index) => {
			return new Map(Object.entries(point).map(([path, value]) => [path, {
				value,
				at: [index, path]
			}]));
		})
	};
}
function random(axes, draw) {
	const checked = accepted(randomValues(), axes);
	const { seed, n } = accepted(drawSchema(), draw);
	const drawn = Object.entries(checked).map(([path, how]) => {
		const next = randomNumbers(`${seed}:${path}`);
		return {
			path,
			items: Array.from({ length: n }, () => drawnValue(how, next()))
		};
	});
	return {
		kind: "random",
		points: Array.from({ length: n }, (_, index) => {
			return new Map(drawn.map(({ path, items }) => [path, {
				value: items[index],
				at: [path]
			}]));
		})
	};
}
function pointsOf(sweep) {
	if (sweep.grid !== void 0) return grid(sweep.grid);
	if (sweep.list !== void 0) return list(sweep.list);
	const { values: axes = {}, seed = 0, n = 1 } = sweep.random ?? {};
	return random(axes, {
		seed,
		n
	});
}
function accepted(schema, input) {
	const { problems } = validate(schema, input);
	throwIfProblems(problems);
	return ownInput(input);
}
function tooMany(count) {
	const problem = {
		code: "limit",
		message: `the sweep has ${count} points, more than ${MAX_POINTS}`,
		path: []
	};
	return new MmdetConfigError({
		...problem,
		hint: "draw some of them: random({ path: { choice: [...] } }, { seed, n })"
	});
}
function drawnValue(how, share) {
	if ("choice" in how) return how.choice[Math.floor(share * how.choice.length)];
	if ("int" in how) return how.int[0] + Math.floor(share * (how.int[1] - how.int[0] + 1));
	const isLog = "log_uniform" in how;
	const [from, to] = (isLog ? how.log_uniform : how.uniform).map(Number);
	const value = isLog ? from * Math.exp(share * Math.log(to / from)) : from + share * (to - from);
	return new PyFloat(Math.min(to, Math.max(from, Number(value.toPrecision(6)))));
}
// src/launch/options.ts
const variable = () => z.string().check(z.regex(/^[A-Za-z_]\w*$/, { error: "a name of an environment variable: letters, digits, _" }));
function text(doc, most = 4096) {
	return z.optional(mustText(doc, most));
}
function mustText(doc, most) {
	return described(z.string().check(z.minLength(1), z.maxLength(most)), doc);
}
function count(doc, least = 1, most = 1e6) {
	return z.optional(described(z.int().check(z.minimum(least), z.maximum(most)), doc));
}
function flag(doc) {
	return z.optional(described(z.boolean(), doc));
}
const common = () => ({
	name: text("Name of the job. Default: that of the config."),
	nodes: count("Machines. Default: 1.", 1, 1e4),
	gpus_per_node: count("GPUs that are asked for on each machine. Default: 1; 0 asks for none.", 0, 1024),
	processes_per_node: count("Training processes on each machine. Default: one for each GPU, one without GPUs.", 1, 1024),
	mmdet: text("Where MMDetection is where the job runs: a clone, or its tools/train.py. Default: the package that Python imports."),
	chdir: text("Folder that training starts in. Relative paths of a config are looked up there."),
	env: z.optional(described(z.record(variable(), z.union([z.string(), z.null()])), "Environment variables: a text is written down, null is passed on from where the job is submitted.")),
	port: count("Port where the processes find each other.", 1, 65535),
	auto_scale_lr: flag("Whether MMDetection fits the learning rate to the batch size: train.py's --auto-scale-lr."),
	resume: flag("Whether training goes on with the last checkpoint of its work_dir: train.py's --resume.")
});
const setup = () => z.optional(described(z.string(), "Lines of shell that come first: they load modules or an environment of conda."));
const objectName = () => z.string().check(z.maxLength(253), z.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, { error: "a name of Kubernetes: small letters, digits, - and ." }));
const label = () => z.string().check(z.maxLength(63), z.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, { error: "a name of Kubernetes: small letters, digits and -" }));
const secretKey = () => z.string().check(z.maxLength(253), z.regex(/^[-._a-zA-Z0-9]+$/, { error: "a key of a Secret: letters, digits, -, _ and ." }));
const absolutePath = () => z.string().check(z.startsWith("/", { error: "an absolute path, which starts with /" }));
const onKubernetes = () => ({
	image: mustText("Image of the container. It has MMDetection and torchrun.", 500),
	namespace: z.optional(described(label(), "Namespace of the job.")),
	volumes: z.optional(described(z.array(z.strictObject({
		claim: objectName(),
		path: absolutePath()
	})), "Persistent volume claims, and where they are mounted.")),
	gpu_resource: text("Resource that is a GPU. Default: nvidia.com/gpu."),
	secrets: z.optional(described(z.record(variable(), z.strictObject({
		name: objectName(),
		key: secretKey()
	})), "Environment variables whose values are keys of Secrets."))
});
const torchrun = () => z.strictObject({
	on: z.literal("torchrun"),
	...common()
});
const slurm = () => z.strictObject({
	on: z.literal("slurm"),
	...common(),
	partition: text("sbatch --partition"),
	account: text("sbatch --account"),
	qos: text("sbatch --qos"),
	time: text("sbatch --time, as 1-12:00:00"),
	mem: text("sbatch --mem, of each machine, as 64G"),
	cpus_per_task: count("sbatch --cpus-per-task: those of one machine"),
	setup: setup(),
	max_parallel: count("Points of a sweep that run at a time.")
});
const pytorchjob = () => z.strictObject({
	on: z.literal("kubeflow-pytorchjob"),
	...common(),
	...onKubernetes()
});
const trainjob = () => z.strictObject({
	on: z.literal("kubeflow-trainjob"),
	...common(),
	...onKubernetes(),
	runtime: z.optional(described(objectName(), "ClusterTrainingRuntime of the job. Default: torch-distributed."))
});
const ray = () => z.strictObject({
	on: z.literal("ray"),
	...common()
});
const skypilot = () => z.strictObject({
	on: z.literal("skypilot"),
	...common(),
	gpu_resource: text("Accelerator, as A100. Needed where GPUs are asked for."),
	image: text("Image of the machine, as docker:name:tag."),
	setup: setup()
});
function launchOptions() {
	made$1 ??= makeOptions();
	return made$1;
}
let made$1;
function makeOptions() {
	const options = z.discriminatedUnion("on", [
		torchrun(),
		slurm(),
		pytorchjob(),
		trainjob(),
		ray(),
		skypilot()
	]);
	z.globalRegistry.add(options, {
		title: "Launch",
		description: "The engine that trains, and what it is asked for."
	});
	return options;
}
function optionNames(engine) {
	return Object.keys(optionsSchema(engine)?.shape ?? {});
}
function optionsSchema(engine) {
	return launchOptions().def.options.find((option) => option.shape.on.def.values[0] === engine);
}
function checkedOptions(options) {
	const on = options?.on;
	const { problems, value } = validate(optionsSchema(on) ?? launchOptions(), options);
	throwIfProblems(problems.map((problem) => ofAnother(problem, on)));
	return value;
}
function ofAnother(problem, on) {
	const [key, ...below] = problem.path ?? [];
	if (problem.code !== "unknown-key" || below.length > 0 || key === void 0) return problem;
	const others = launchOptions().def.options.map((option) => option.shape.on.def.values[0]).filter((engine) => optionNames(engine).includes(String(key)));
	if (others.length === 0) return problem;
	return {
		...problem,
		message: `${on} has no ${key}`,
		hint: `it is an option of ${others.join(", ")}`
	};
}
// src/recipes/words.ts
function withBackbone(recipe) {
	const model = isPlainObject(recipe) && "model" in recipe ? recipe.model : void 0;
	if (!isPlainObject(model)) return recipe;
	const made = Object.entries(model).map(([name, options]) => {
		if (!isPlainObject(options) || !("backbone" in options)) return [name, options];
		return [name, {
			...options,
			backbone: backboneOf(options["backbone"], [
				"model",
				name,
				"backbone"
			])
		}];
	});
	return {
		...recipe,
		model: Object.fromEntries(made)
	};
}
function backboneOf(said, path) {
	const [first, second] = isPlainObject(said) ? Object.entries(said) : [[said, {}]];
	const named = first !== void 0 && second === void 0 ? NAMED_BACKBONES.find(({ word }) => word === first[0]) : void 0;
	if (named !== void 0) return named.make(first?.[1] ?? {});
	if (typeof said !== "string") return said;
	const words = backboneWords();
	const near = nearestName(said, words);
	const help = near === void 0 ? { hint: `known backbones: ${words.join(", ")}` } : didYouMean(near);
	throw new MmdetConfigError({
		code: "unknown-name",
		message: `no backbone is named ${said}`,
		path,
		...help
	});
}
function backboneWords() {
	return NAMED_BACKBONES.map(({ word }) => word);
}
const EXTRAS = new Map(Object.entries({
	adamW,
	amp,
	byIterations,
	cosine,
	ema,
	layerDecay,
	poly,
	tta
}));
function extrasSchema() {
	const names = Array.from(EXTRAS.keys());
	const named = z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(z.looseObject({}))])));
	const extra = z.union([z.enum(names), named]);
	return described(z.array(extra), "Changes of training by name: amp, ema, {cosine: {max_epochs: 36}}.");
}
function extraOverrides(chosen) {
	const [[name, options] = ["", {}]] = typeof chosen === "string" ? [[chosen, {}]] : Object.entries(chosen);
	return EXTRAS.get(name)(options ?? {});
}
// src/recipes/recipeSchema.ts
let choicesMade;
function choices() {
	choicesMade ??= {
		model: fragmentsOf("model"),
		dataset: fragmentsOf("dataset"),
		schedule: fragmentsOf("schedule"),
		runtime: fragmentsOf("runtime")
	};
	return choicesMade;
}
function nameOrOptions(doc, known) {
	const names = Array.from(known.keys());
	const levels = Array.from(known, ([name, { options }]) => z.strictObject({ [name]: options }));
	const [only] = levels;
	const named = levels.length === 1 && only !== void 0 ? only : z.strictObject(optional(known));
	z.globalRegistry.add(named, { title: "a name with options" });
	return described(z.union([z.enum(names), named]), doc);
}
function optional(known) {
	return Object.fromEntries(Array.from(known, ([name, { options }]) => [name, z.optional(options)]));
}
const part = (kind) => nameOrOptions(`The ${WORDS[kind]}: its name, or its name with options.`, choices()[kind]);
const WORDS = {
	model: "model",
	dataset: "data set",
	schedule: "schedule",
	runtime: "runtime"
};
function shared() {
	const methods = Object.keys(SELF_SUPERVISED_METHODS).map((name) => [name, { options: selfSupervisedSettings }]);
	return {
		name: z.optional(described(z.string().check(z.minLength(1)), "Path of the config below the output folder, without suffix. Default: the name of the recipe.")),
		pretrain: z.optional(nameOrOptions("Self-supervised weights for the backbone: the method, or the method with its settings.", new Map(methods))),
		multi_scale: z.optional(described(z.union([z.boolean(), multiScaleOptions]), "Training images of random scales: true for 640 to 800 pixels, or its settings.")),
		with: z.optional(extrasSchema()),
		exact: z.optional(described(z.boolean(), "Whether what stands here is all: nothing follows from it, and no override is checked by its bases. Default: false.")),
		variables: z.optional(described(z.record(z.string(), z.unknown()), "Top-level variables of your own, for !ref.")),
		sweep: z.optional(described(sweepSchema(), "Configs for several values: a grid, a list, or random ones.")),
		launch: z.optional(launchOptions())
	};
}
const OVERRIDES = "Overrides of all of the above, by top-level key.";
const BASE = "A config that exists: package::path, or a path from the folder of the recipe; or a list of them; [] where overrides are the whole config.";
let made;
function recipeSchemas() {
	made ??= makeSchemas();
	return made;
}
function makeSchemas() {
	const every = shared();
	const parts = {
		...every,
		model: part("model"),
		dataset: part("dataset"),
		schedule: part("schedule"),
		runtime: z.optional(nameOrOptions("The runtime. Default: default_runtime.", choices().runtime))
	};
	const anyOverrides = z.optional(described(z.record(z.string(), z.unknown()), OVERRIDES));
	const recipe = z.strictObject({
		...parts,
		overrides: z.optional(described(configOverrides.clone(), OVERRIDES))
	});
	z.globalRegistry.add(recipe, {
		title: "Recipe",
		description: "A config of MMDetection in few words, for mmdet-config generate."
	});
	const inheriting = z.strictObject({
		base: described(z.union([z.string(), z.array(z.string())]), BASE),
		...every,
		model: z.optional(part("model")),
		dataset: z.optional(part("dataset")),
		schedule: z.optional(part("schedule")),
		runtime: z.optional(part("runtime")),
		overrides: anyOverrides
	});
	return {
		recipe,
		open: z.strictObject({
			...parts,
			overrides: anyOverrides
		}),
		inheriting
	};
}
export { withBackbone as a, list as c, fnv1a as d, extraOverrides as i, pointsOf as l, recipeSchemas as n, checkedOptions as o, backboneWords as r, grid as s, choices as t, random as u };
