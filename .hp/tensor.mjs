import { i as readBytes } from "./byteSource.mjs";
import { r as PyFloat } from "./values.mjs";
import { i as pickleError, o as MAX_GATHER_BYTES, t as checkpointError } from "./problems.mjs";
import { n as swapBytes } from "./copy.mjs";
// src/checkpoint/pickle/values.ts
var PickleList = class {
	items = [];
};
var PickleTuple = class {
	items;
	typeName;
	constructor(items, typeName = "tuple") {
		this.items = items;
		this.typeName = typeName;
	}
};
var PickleSet = class {
	items = [];
	typeName;
	#seen = new Set();
	constructor(typeName) {
		this.typeName = typeName;
	}
	add(item) {
		const identity = keyOf(item);
		if (this.#seen.has(identity)) return;
		this.#seen.add(identity);
		this.items.push(item);
	}
};
var PickleDict = class {
	typeName;
	entries = [];
	attributes = null;
	#index;
	constructor(typeName = "dict") {
		this.typeName = typeName;
	}
	get size() {
		return this.entries.length;
	}
	get(key) {
		const at = this.#index?.get(keyOf(key));
		return at === void 0 ? void 0 : this.entries[at]?.value;
	}
	set(key, value) {
		this.#index ??= new Map();
		const identity = keyOf(key);
		const at = this.#index.get(identity);
		const entry = at === void 0 ? void 0 : this.entries[at];
		if (entry !== void 0) {
			entry.value = value;
			return;
		}
		this.#index.set(identity, this.entries.length);
		this.entries.push({
			key,
			value
		});
	}
};
function keyOf(key) {
	if (typeof key === "boolean") return key ? 1 : 0;
	return key instanceof PyFloat ? key.value : key;
}
var PickleGlobal = class {
	module;
	name;
	kind;
	builder;
	constructor(module, name, kind, builder) {
		this.module = module;
		this.name = name;
		this.kind = kind;
		this.builder = builder;
	}
	get qualifiedName() {
		return `${this.module}.${this.name}`;
	}
};
var PickleObject = class {
	callee;
	args;
	way;
	state = void 0;
	items = [];
	entries = [];
	constructor(callee, args, way) {
		this.callee = callee;
		this.args = args;
		this.way = way;
	}
	get typeName() {
		if (this.callee instanceof PickleGlobal) return this.callee.qualifiedName;
		return this.way === "persistent" ? "persistent reference" : "object";
	}
};
var PickleOpaque = class {};
// src/checkpoint/torch/gather.ts
async function gather(tensor, storage, place) {
	const { dtype, shape, stride } = tensor;
	const reach = shape.reduce((sum, size, dimension) => sum + (size - 1) * stride[dimension], 0) + 1;
	if (Math.max(tensor.byteLength, reach * dtype.size) > 268435456) throw checkpointError("checkpoint-unsupported", `a tensor of ${tensor.byteLength} bytes in storage ${storage.key} is not contiguous: up to ${MAX_GATHER_BYTES} bytes can be rearranged`, place.offset, "call .contiguous() on it in torch, or write a torch file, which keeps strides");
	const span = await readBytes(place.source, place.offset + tensor.storageOffset * dtype.size, reach * dtype.size);
	const target = new Uint8Array(tensor.byteLength);
	copyRows(tensor, span, target);
	if (place.bigEndian) swapBytes(target, dtype.swap);
	return target;
}
function copyRows({ shape, stride, dtype, elements }, span, target) {
	const last = shape.length - 1;
	const rowLength = shape[last] ?? 1;
	const step = (stride[last] ?? 1) * dtype.size;
	const index = new Array(Math.max(last, 0)).fill(0);
	for (let done = 0; done < elements; done += rowLength) {
		const start = index.reduce((sum, at, dimension) => sum + at * stride[dimension], 0) * dtype.size;
		for (let at = 0; at < rowLength; at++) {
			const from = start + at * step;
			target.set(span.subarray(from, from + dtype.size), (done + at) * dtype.size);
		}
		for (let dimension = last - 1; dimension >= 0; dimension--) {
			index[dimension] = index[dimension] + 1;
			if (index[dimension] < shape[dimension]) break;
			index[dimension] = 0;
		}
	}
}
// src/checkpoint/torch/tensor.ts
var TorchTensor = class TorchTensor extends PickleOpaque {
	layout;
	dtype;
	shape;
	stride;
	storageOffset;
	storage;
	requiresGrad;
	parameter;
	subclass;
	elements;
	typeName = "torch.Tensor";
	constructor(facts) {
		super();
		this.layout = facts.layout;
		this.dtype = facts.dtype;
		this.shape = facts.shape;
		this.stride = facts.stride;
		this.storageOffset = facts.storageOffset;
		this.storage = facts.storage;
		this.requiresGrad = facts.requiresGrad;
		this.parameter = facts.parameter ?? false;
		this.subclass = facts.subclass;
		this.elements = facts.shape.reduce((product, size) => product * size, 1);
	}
	get byteLength() {
		return this.elements * this.dtype.size;
	}
	get contiguous() {
		if (this.elements === 0) return true;
		let expected = 1;
		for (let dimension = this.shape.length - 1; dimension >= 0; dimension--) {
			const size = this.shape[dimension];
			if (size === 1) continue;
			if (this.stride[dimension] !== expected) return false;
			expected *= size;
		}
		return true;
	}
	with(facts) {
		return new TorchTensor({
			...this,
			...facts
		});
	}
	async bytes() {
		const { storage, place } = storedBytes(this);
		if (this.elements === 0) return new Uint8Array(0);
		if (!this.contiguous) return gather(this, storage, place);
		const start = place.offset + this.storageOffset * this.dtype.size;
		const bytes = await readBytes(place.source, start, this.byteLength);
		if (place.bigEndian) swapBytes(bytes, this.dtype.swap);
		return bytes;
	}
	setState(state, offset) {
		if (state === null || state instanceof PickleDict || typeof state === "object") return;
		throw pickleError("the state of a tensor is neither a dict nor a tuple", offset);
	}
};
function storedBytes(tensor) {
	const { storage } = tensor;
	if (storage?.place === void 0) throw checkpointError("checkpoint-unsupported", `a ${tensor.layout} tensor has no bytes of its own`);
	return {
		storage,
		place: storage.place
	};
}
export { PickleList as a, PickleSet as c, PickleGlobal as i, PickleTuple as l, storedBytes as n, PickleObject as o, PickleDict as r, PickleOpaque as s, TorchTensor as t };
