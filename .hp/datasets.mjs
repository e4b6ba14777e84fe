import { C as kindOf, i as PyList, n as PyExpression, r as PyFloat, w as listOf, y as checkArgument } from "./values.mjs";
import { t as PyDict } from "./dict.mjs";
import { S as treeToPy, d as Replacement, h as isPlainObject, x as toTree } from "./listEdits.mjs";
// src/author/overrides/datasets.ts
var Wrapper = class extends Replacement {
	#wrap;
	constructor(wrap) {
		super(new PyDict());
		this.#wrap = wrap;
	}
	over(base) {
		const held = base instanceof PyExpression ? base.value : base;
		return this.#wrap(held instanceof PyDict ? held : new PyDict());
	}
};
function repeat(times) {
	checkArgument(times, kindOf("a number of times", (value) => Number.isSafeInteger(value) && value > 0));
	return new Wrapper((dataset) => wrapped("RepeatDataset", [["times", times]], dataset));
}
function classBalanced(oversample) {
	checkArgument(oversample, kindOf("a share of the images", (value) => typeof value === "number" && value > 0));
	return new Wrapper((dataset) => wrapped("ClassBalancedDataset", [["oversample_thr", new PyFloat(oversample)]], dataset));
}
function concat(...others) {
	checkArgument(others, kindOf("at least one further data set", (value) => value.length > 0));
	for (const other of others) checkArgument(other, kindOf("a data set", isPlainObject));
	return new Wrapper((dataset) => joined(dataset, others));
}
function joined(dataset, others) {
	const made = dataset.copy();
	const [inner, several] = [resolved(dataset.get("dataset")), resolved(dataset.get("datasets"))];
	if (inner instanceof PyDict) {
		made.set("dataset", joined(inner, others));
		return made;
	}
	const held = several instanceof PyList ? several.items : [dataset];
	const first = resolved(held[0]);
	const further = others.map((other) => {
		const copy = first instanceof PyDict ? first.copy() : new PyDict();
		for (const [key, value] of Object.entries(other)) copy.set(key, treeToPy(toTree(value)));
		return copy;
	});
	const datasets = new PyList([...held, ...further]);
	if (!(several instanceof PyList)) return PyDict.of([["type", "ConcatDataset"], ["datasets", datasets]]);
	made.set("datasets", datasets);
	return made;
}
function resolved(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved(value.value) : value;
}
function multiImageMix(pipeline) {
	checkArgument(pipeline, kindOf("a list of transforms", Array.isArray));
	checkArgument(pipeline, listOf(TRANSFORM));
	const transforms = treeToPy(toTree(pipeline));
	return new Wrapper((dataset) => {
		const inner = dataset.copy();
		const own = inner.get("pipeline");
		const items = own instanceof PyExpression ? own.value : own;
		const isPacking = (item) => item instanceof PyDict && item.get("type") === "PackDetInputs";
		if (items instanceof PyList) inner.set("pipeline", new PyList(items.items.filter((item) => !isPacking(item))));
		return PyDict.of([
			["type", "MultiImageMixDataset"],
			["dataset", inner],
			["pipeline", transforms]
		]);
	});
}
const TRANSFORM = kindOf("a transform", (value) => typeof value === "object" && value !== null);
function wrapped(type, entries, dataset) {
	return PyDict.of([
		["type", type],
		...entries,
		["dataset", dataset]
	]);
}
export { repeat as i, concat as n, multiImageMix as r, classBalanced as t };
