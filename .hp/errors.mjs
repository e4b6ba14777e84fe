// src/brand.ts
function brand(object, name) {
	Object.defineProperty(object, keyOf(name), { value: true });
}
function isBranded(value, name) {
	return typeof value === "object" && value !== null && keyOf(name) in value;
}
function keyOf(name) {
	return Symbol.for(`mmdet-config.${name}`);
}
// src/talk.ts
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function escapeTalk(text) {
	return text.replace(UNSEEN, escapeOf);
}
function unitEscape(unit) {
	return `\\u${unit.toString(16).padStart(4, "0")}`;
}
function sourceLineTalk(line) {
	return line.replace(UNSEEN, pictureOf);
}
const SHORT = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function escapeOf(character) {
	const short = Object.hasOwn(SHORT, character) ? SHORT[character] : void 0;
	if (short !== void 0) return short;
	const code = character.codePointAt(0);
	if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code < 65536 ? unitEscape(code) : `\\u{${code.toString(16)}}`;
}
function pictureOf(character) {
	const code = character.codePointAt(0);
	if (character === "	") return " ";
	return code < 32 ? String.fromCodePoint(9216 + code) : code === 127 ? "␡" : "�";
}
// src/frame.ts
const FRAME_WIDTH = 72;
function formatFrame(span, paint = (carets) => carets) {
	const { source, end } = span;
	const { line } = source.positionAt(span.start);
	const lineStart = source.lineStarts[source.lineIndexAt(span.start)];
	const lineEnd = lineStart + source.lineText(line).length;
	const start = Math.min(span.start, lineEnd);
	const left = Array.from(source.text.slice(Math.max(lineStart, start - 144), start));
	const right = Array.from(source.text.slice(start, Math.min(lineEnd, start + 144 + 2)));
	const width = Array.from(source.text.slice(start, Math.min(end, lineEnd, start + 144))).length;
	const isCut = left.length > 60;
	const before = isCut ? left.slice(-Math.floor(FRAME_WIDTH / 2)) : left;
	const after = right.slice(0, FRAME_WIDTH - before.length);
	const shown = sourceLineTalk([...before, ...after].join(""));
	const gutter = String(line).padStart(4);
	const pad = " ".repeat(before.length + (isCut ? 1 : 0));
	const marks = "^".repeat(Math.max(1, Math.min(width, after.length)));
	return `${gutter} | ${`${isCut ? "…" : ""}${shown}${after.length < right.length ? "…" : ""}`}\n${" ".repeat(gutter.length)} | ${pad}${paint(marks)}`;
}
// src/source.ts
var SourceText = class SourceText {
	name;
	text;
	before;
	#lineStarts;
	#pairs;
	static {
		brand(SourceText.prototype, "SourceText");
	}
	static [Symbol.hasInstance](value) {
		return isBranded(value, "SourceText");
	}
	constructor(name, text, before = NOTHING) {
		this.name = name;
		this.text = text;
		this.before = before;
	}
	get lineStarts() {
		if (this.#lineStarts === void 0) this.#lineStarts = findLineStarts(this.text);
		return this.#lineStarts;
	}
	positionAt(offset) {
		const index = this.lineIndexAt(offset);
		const characters = this.#charactersBetween(this.lineStarts[index], offset);
		return {
			line: this.before.lines + index + 1,
			column: (index === 0 ? this.before.characters : 0) + characters + 1
		};
	}
	lineIndexAt(offset) {
		const starts = this.lineStarts;
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
	lineText(line) {
		const start = this.lineStarts[line - 1 - this.before.lines];
		if (start === void 0) return "";
		let end = this.lineStarts[line - this.before.lines] ?? this.text.length;
		while (end > start && (this.text[end - 1] === "\n" || this.text[end - 1] === "\r")) end--;
		return this.text.slice(start, end);
	}
	#charactersBetween(start, end) {
		if (end - start <= BLOCK) return end - start - pairsBetween(this.text, start, end);
		return this.#charactersBefore(end) - this.#charactersBefore(start);
	}
	#charactersBefore(offset) {
		this.#pairs ??= pairsBefore(this.text);
		const block = Math.min(Math.floor(offset / BLOCK), this.#pairs.length - 1);
		return offset - this.#pairs[block] - pairsBetween(this.text, block * BLOCK, offset);
	}
};
const BLOCK = 1024;
function pairsBefore(text) {
	const counts = [0];
	for (let at = BLOCK; at <= text.length; at += BLOCK) counts.push(counts.at(-1) + pairsBetween(text, at - BLOCK, at));
	return counts;
}
function pairsBetween(text, from, to) {
	let pairs = 0;
	for (let at = Math.max(from, 1); at < Math.min(to, text.length); at++) if (isSecond(text.charCodeAt(at)) && isFirst(text.charCodeAt(at - 1))) pairs++;
	return pairs;
}
const isFirst = (unit) => unit >= 55296 && unit < 56320;
const isSecond = (unit) => unit >= 56320 && unit < 57344;
const NOTHING = {
	lines: 0,
	characters: 0
};
function formatSpan({ source, start }, folder) {
	const { line, column } = source.positionAt(start);
	return `${escapeTalk(nameBelow(source.name, folder))}:${line}:${column}`;
}
function nameBelow(name, folder) {
	return folder !== void 0 && name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : name;
}
function findLineStarts(text) {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 10) starts.push(at + 1);
		else if (unit === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
	}
	return starts;
}
// src/errors.ts
const ERROR_CODES = {
	"invalid-option": "an option has a wrong type or a value out of range",
	"unknown-key": "a key that the schema does not know",
	"unknown-name": "a name that is in no table: a method, a model, a recipe",
	"invalid-path": "a path that cannot be used: it escapes its folder, or names no element",
	"python-syntax": "the text is not valid Python",
	"python-unsupported": "valid Python that is not evaluated, because only running it would tell",
	"python-value": "a value that Python cannot hold or the target form cannot express",
	"config-parse": "the config is refused as MMEngine refuses it",
	"config-merge": "a child config cannot be merged over its base",
	"config-base": "a base config is missing, or the chain of bases is a cycle",
	evaluation: "evaluating the config raises a Python exception",
	limit: "a named limit on size, depth or steps was reached",
	deprecated: "a config says that another one takes its place",
	"stale-copy": "an override does not reach a value that was made of what it changes",
	"json-syntax": "the text is not valid JSON",
	"audit-import": "a module is imported",
	"audit-call": "a function is called that is not known to be pure",
	"audit-name": "something is named that is not known to be pure, and may be called from anywhere",
	"audit-definition": "a function or a class is defined",
	"audit-environment": "an environment variable is read",
	"audit-custom-import": "MMEngine imports a module for custom_imports",
	"audit-build": "building imports and calls something outside the packages of OpenMMLab",
	"audit-statement": "a statement runs that is no assignment",
	"audit-not-evaluated": "the evaluator stopped at something that MMEngine would run",
	"yaml-syntax": "the text is not valid YAML",
	"yaml-value": "a YAML node that cannot be read as a config value",
	"recipe-invalid": "a recipe does not fit its schema",
	"module-syntax": "a TypeScript or JavaScript file cannot be parsed",
	"module-throws": "a TypeScript or JavaScript file throws an error when it runs",
	"file-not-found": "a file does not exist",
	"file-exists": "a file exists with other content and was not overwritten",
	"file-read": "a file could not be read",
	"file-write": "a file could not be written",
	"unknown-scope": "no catalogue knows the components of a package",
	"unknown-type": "no registry knows the name of a type",
	"unknown-argument": "a component takes no argument of this name",
	"swallowed-argument": "a component takes an argument and does nothing with it",
	"renamed-argument": "an argument has a new name",
	"missing-argument": "a component is not given an argument that it needs",
	"wrong-kind": "a value is of a kind that the argument does not take",
	"wrong-value": "an argument is given a value that its component does not know",
	"type-beside-by-epoch": "a training loop is chosen in two ways",
	"dead-override": "a variable is overridden, and no part of the run has its new value",
	"assigned-twice": "a file assigns a dict again, and what only the first one said is lost",
	"milestone-beyond-end": "the learning rate is to drop when training is over",
	"milestone-beyond-own-end": "the learning rate is to drop when its scheduler is over",
	"scheduler-end-unit": "a scheduler counts something else than training, or longer",
	"loop-triplet": "of three things that belong together not all are there",
	"loop-unit-consistency": "something counts epochs where training counts iterations, or the other way round",
	"classes-not-tuple": "the classes of a data set are a text, or under a key that is not read",
	"duplicate-class": "a class stands twice among the classes of a data set",
	"metainfo-missing": "a data loader is not told the classes that training is told",
	"concat-metainfo-differs": "data sets that are put together have different classes",
	"num-classes-mismatch": "a head has another number of classes than the data set or another head",
	"evaluator-ann-mismatch": "a metric reads other annotations than its data loader",
	"mask-without-masks": "masks are wanted, and nothing reads or makes them",
	"mask-not-evaluated": "a model makes masks, and only its boxes are evaluated",
	"contradictory-arguments": "arguments exclude each other, or one of several is missing",
	"depth-unknown": "a backbone of a depth that does not exist",
	"stages-beyond": "more stages are frozen than a backbone has",
	"meta-keys-not-produced": "what is to be handed on is made by no transform",
	"type-changed-without-delete": "a base gave an argument to another type than the one that is left",
	"wrong-level-in-wrapper": "an argument of a data set is given to the wrapper around it",
	"syncbn-single-gpu": "statistics are to be shared, and there is one GPU",
	"batch-differs": "the learning rate is for another batch than that of the run",
	"lr-batch-mismatch": "the learning rate is scaled from a batch that no run can have",
	"legacy-2x-key": "a key of MMDetection 2 that MMDetection 3 does not read",
	"misspelt-key": "nothing reads a key, and a run reads one of nearly that name",
	"stray-delete": "_delete_ stands where no dict of a base is merged",
	"mix-transform-alone": "a transform that mixes images is given one at a time",
	"monitor-unknown": "a hook watches a number that validation does not give",
	"duplicate-default-hook": "a hook that Runner registers by itself is registered again",
	"val-interval-beyond-end": "the interval of validation is longer than the training",
	channels: "parts of a model hand on feature maps of other sizes than the next part takes",
	"workers-of-none": "a data loader without workers is told what its workers do",
	"switch-beyond-end": "a pipeline is to change when training is over, or has changed when it begins",
	"topk-beyond-queries": "more detections are asked for than a DETR has scores",
	"pretrained-misuse": "weights are given in two ways",
	"double-normalisation": "images are normalised twice",
	"test-mode": "a data set is read for training where it is for validation, or the other way round",
	"mean-teacher": "nothing moves the teacher of a semi-supervised detector",
	"tta-unpaired": "one of tta_model and tta_pipeline is missing",
	"frozen-ddp": "a backbone freezes what the wrapper of several GPUs waits for",
	"panoptic-classes": "parts of a panoptic model count things and stuff differently",
	"class-weight-length": "a loss has not as many weights as there are classes",
	"source-ratio": "a sampler of several data sets does not fit its data loader",
	"albu-boxes": "albumentations is not told what the boxes are",
	"feature-levels": "parts of a deformable DETR work on different numbers of feature maps",
	"not-packed": "nothing packs the images of a pipeline for the model",
	"annotations-not-loaded": "a pipeline of training loads no annotations",
	"late-annotations": "annotations are loaded after the image was changed",
	"ground-truth-missing": "a metric has nothing to compare with",
	"concat-evaluated": "a metric of one file is given the results of several data sets",
	"random-validation": "images of validation are changed by chance",
	"semantic-without-maps": "a semantic head has no maps to learn from",
	"text-missing": "a detector that reads texts is given none",
	"data-root-twice": "a path begins with the data_root that is put before it",
	"data-prefix-key": "a data set does not read the key that says where its images are",
	"weights-of-another": "weights are of another depth or width than the backbone",
	"custom-keys": "a key of custom_keys is not read",
	"resume-path": "resume is a path, where True or False is meant",
	"selfsup-backbone": "a self-supervised backbone keeps statistics that do not fit",
	"name-disagrees": "the name of a config says another batch size",
	"norm-matches-weights": "images are normalised otherwise than the weights expect",
	"runner-refuses": "MMEngine's Runner stops here before it trains",
	"not-given": "what neither the config nor the command says, and nobody should guess",
	"not-planned": "a part of a run whose outcome is not known",
	"scheduler-surprise": "a scheduler does something else than it looks like",
	"plan-surprise": "a run does something else than its config looks like",
	"checkpoint-format": "the bytes are not a checkpoint of a known form, or are damaged",
	"checkpoint-pickle": "a pickle stream is malformed or reaches beyond its limits",
	"checkpoint-unsupported": "a tensor or container that the target cannot hold",
	"checkpoint-mismatch": "a checkpoint does not fit the config",
	"checkpoint-not-loaded": "a config does not load the checkpoint that is asked about",
	"dataset-format": "a file is in no form of annotations that is read",
	"dataset-missing-key": "an image, an annotation or a category has no value for a key that is read",
	"dataset-wrong-kind": "a value of annotations is of a kind that nothing can be calculated with",
	"dataset-box": "a box is empty, outside its image, or not [x, y, width, height]",
	"dataset-area": "an area is 0 or less",
	"dataset-ignored": "annotations are marked to be ignored",
	"dataset-iscrowd": "annotations do not say whether they are of a crowd",
	"dataset-segmentation": "a segmentation is missing or gives no mask",
	"dataset-rle-size": "an RLE is of another size than its image",
	"dataset-unknown-image": "annotations are of images that a file does not have",
	"dataset-unknown-category": "annotations are of categories that a file does not have",
	"dataset-text-id": "an id is a text",
	"dataset-id-zero": "an annotation has the id 0",
	"dataset-duplicate-id": "an id stands twice",
	"dataset-duplicate-name": "a name of a category stands twice",
	"dataset-empty-image": "images have no annotation",
	"dataset-small-image": "images are smaller than a filter lets pass",
	"dataset-nothing-left": "no image is left of a dataset",
	"dataset-class-names": "classes of a config and categories of a file have other names",
	"dataset-class-order": "classes of a config stand in another order than the categories of a file",
	"dataset-class-unused": "categories of a file are no classes of a config",
	"dataset-label-order": "files of one config give their categories other labels",
	"dataset-ann-file": "an evaluator compares with another file than its loader reads",
	"dataset-shared-images": "training and validation have images in common",
	"dataset-image-missing": "image files are not there",
	"dataset-image-size": "an image has another size than its entry says",
	"dataset-not-checked": "a dataset of a config was not looked at"
};
var MmdetConfigError = class extends Error {
	static [Symbol.hasInstance](value) {
		return isBranded(value, "MmdetConfigError");
	}
	problems;
	name = "MmdetConfigError";
	constructor(problems, options) {
		const given = Array.isArray(problems) ? problems : [problems];
		const all = given.length > 0 && given.every(isProblem) ? given : NO_PROBLEM;
		super(messageOf(all), options);
		this.problems = all;
		Object.defineProperty(this, "problems", { enumerable: false });
		brand(this, "MmdetConfigError");
		showWhole(this);
	}
	get code() {
		return this.problems[0].code;
	}
	get span() {
		return this.problems[0].span;
	}
	get path() {
		return this.problems[0].path;
	}
	get pythonClass() {
		return this.problems[0].pythonClass;
	}
	render() {
		return this.problems.map((problem) => renderProblem(problem)).join("\n");
	}
};
function showWhole(error) {
	const trace = error.stack ?? "";
	const calls = trace.search(/^ {4}at /m);
	Object.defineProperty(error, "stack", {
		configurable: true,
		get: () => `${error.name}:\n${error.render()}${calls < 0 ? "" : trace.slice(calls)}`,
		set: (value) => Object.defineProperty(error, "stack", {
			value,
			writable: true,
			configurable: true
		})
	});
}
const NO_PROBLEM = [{
	code: "invalid-option",
	message: "expected a problem, { code, message }, or a list of at least one"
}];
const CODE = /^[a-z][\w/-]*$/;
function isProblem(value) {
	if (typeof value !== "object" || value === null) return false;
	const { code, message, span, path = [], related = [], hint = "" } = value;
	const isSpan = (each) => each?.source instanceof SourceText;
	return [message, hint].every((text) => typeof text === "string") && typeof code === "string" && CODE.test(code) && (span === void 0 || isSpan(span)) && isPath(path) && Array.isArray(related) && related.every((other) => typeof other?.message === "string" && (other.span === void 0 ? isPath(other.path) : isSpan(other.span)));
}
function isPath(value) {
	return Array.isArray(value) && value.every((part) => typeof part === "string" || typeof part === "number");
}
function throwIfProblems(problems) {
	const [first, ...rest] = problems;
	if (first !== void 0) throw new MmdetConfigError([first, ...rest]);
}
const plain = (text) => text;
const NO_COLOURS = {
	bold: plain,
	red: plain,
	yellow: plain,
	cyan: plain
};
const SEVERITY_COLOURS = {
	error: "red",
	warning: "yellow",
	note: "cyan"
};
function renderProblem(problem, folder, colours = NO_COLOURS) {
	if (!isProblem(problem)) throw new MmdetConfigError(NO_PROBLEM);
	if (typeof (folder ?? "") !== "string") throw new MmdetConfigError({
		code: "invalid-option",
		message: "expected the path of a folder"
	});
	if (!areColours(colours)) throw new MmdetConfigError({
		code: "invalid-option",
		message: `expected colours, { ${Object.keys(NO_COLOURS).join(", ")} }`
	});
	const place = placeOf(problem, folder);
	const { severity = "error", code, message, span } = problem;
	const paint = colours[SEVERITY_COLOURS[severity]];
	const lines = [`${place === "" ? "" : `${colours.bold(place)} - `}${paint(severity)} ${code}: ${escapeTalk(message)}`];
	if (span !== void 0) lines.push(formatFrame(span, paint));
	for (const other of problem.related ?? []) {
		lines.push(`  ${placeOf(other, folder)} - ${escapeTalk(other.message)}`);
		if (other.span !== void 0) lines.push(formatFrame(other.span, colours.cyan));
	}
	const others = problem.examples?.slice(1) ?? [];
	if (others.length > 0) lines.push(`  also at ${others.map(escapeTalk).join(", ")}${moreThan(problem)}`);
	if (problem.hint !== void 0) lines.push(`  ${colours.cyan("help")}: ${escapeTalk(problem.hint)}`);
	return `${lines.join("\n")}\n`;
}
function areColours(given) {
	const colours = Object(given);
	return Object.keys(NO_COLOURS).every((name) => typeof colours[name] === "function");
}
function moreThan({ count = 0, examples = [] }) {
	return count > examples.length ? `, … (${count} in all)` : "";
}
function placeOf(problem, folder) {
	if (problem.span !== void 0) return formatSpan(problem.span, folder);
	if (problem.path !== void 0 && problem.path.length > 0) return escapeTalk(problem.path.join("."));
	if (problem.offset !== void 0) return `byte ${problem.offset}`;
	return "";
}
const MAX_SHOWN = 20;
function messageOf(problems) {
	const lines = problems.slice(0, MAX_SHOWN).map(summarize);
	if (problems.length > MAX_SHOWN) lines.push(`and ${problems.length - MAX_SHOWN} more`);
	return lines.join("\n");
}
function summarize(problem) {
	const place = placeOf(problem);
	const help = problem.hint === void 0 ? "" : ` (${escapeTalk(problem.hint)})`;
	return `${place === "" ? "" : `${place}: `}${escapeTalk(problem.message)}${help}`;
}
export { SourceText as a, isBranded as c, throwIfProblems as i, MmdetConfigError as n, escapeTalk as o, renderProblem as r, brand as s, ERROR_CODES as t };
