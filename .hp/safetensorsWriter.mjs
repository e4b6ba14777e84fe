import { BufferedSink } from "./byteSink.mjs";
import { t as checkpointError } from "./problems.mjs";
import { t as RangeReader } from "./copy.mjs";
import { n as storedBytes } from "./tensor.mjs";
import { requireChecksum } from "./writer.mjs";
// src/checkpoint/containers/safetensorsWriter.ts
const HEADER_ALIGNMENT = 8;
async function writeSafetensors(sink, tensors, options) {
	requireWritable(tensors);
	const sorted = [...tensors].sort(([nameA, a], [nameB, b]) => b.dtype.size - a.dtype.size || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0));
	const out = new BufferedSink(sink);
	await out.write(headerOf(sorted, options.metadata));
	const total = sorted.reduce((sum, [, tensor]) => sum + tensor.byteLength, 0);
	let done = 0;
	const onPiece = (bytes) => {
		done += bytes;
		options.onProgress?.(done, total);
	};
	const ranges = sorted.filter(([, tensor]) => tensor.contiguous).map(([, tensor]) => rangeOf(tensor));
	const reader = new RangeReader(ranges, onPiece);
	try {
		for (const [, tensor] of sorted) if (tensor.contiguous) await copy(tensor, reader, out, options);
		else {
			await out.write(await tensor.bytes());
			onPiece(tensor.byteLength);
		}
	} finally {
		await reader.settle();
	}
	await out.flush();
}
async function copy(tensor, reader, out, options) {
	const { storage } = storedBytes(tensor);
	const { swap } = rangeOf(tensor);
	let crc = 0;
	for await (const piece of reader.range(tensor.byteLength)) {
		if (options.verify) crc = options.crc32(piece, crc);
		await out.write(piece);
	}
	if (options.verify && tensor.byteLength === storage.byteLength) requireChecksum(storage, swap, crc);
}
function rangeOf(tensor) {
	const { place } = storedBytes(tensor);
	const offset = place.offset + tensor.storageOffset * tensor.dtype.size;
	return {
		source: place.source,
		offset,
		length: tensor.byteLength,
		swap: place.bigEndian ? tensor.dtype.swap : 1
	};
}
function headerOf(sorted, metadata) {
	const parts = [];
	if (Object.keys(metadata).length > 0) parts.push(`"__metadata__":${JSON.stringify(metadata)}`);
	let at = 0;
	for (const [name, { dtype, shape, byteLength }] of sorted) {
		const entry = {
			dtype: dtype.safetensors,
			shape,
			data_offsets: [at, at + byteLength]
		};
		parts.push(`${JSON.stringify(name)}:${JSON.stringify(entry)}`);
		at += byteLength;
	}
	const json = new TextEncoder().encode(`{${parts.join(",")}}`);
	const length = Math.ceil(json.byteLength / HEADER_ALIGNMENT) * HEADER_ALIGNMENT;
	const header = new Uint8Array(8 + length).fill(32);
	new DataView(header.buffer).setBigUint64(0, BigInt(length), true);
	header.set(json, 8);
	return header;
}
function requireWritable(tensors) {
	const spans = new Map();
	for (const [name, tensor] of tensors) {
		const { layout, dtype, storage } = tensor;
		if (name === "__metadata__") throw refusal(name, "its name is taken by the format");
		if (layout !== "strided" || storage === void 0) throw refusal(name, `its layout is ${layout}`);
		if (tensor.subclass !== void 0) throw refusal(name, `it is of the class ${tensor.subclass.qualifiedName}`);
		if (dtype.safetensors === void 0) throw refusal(name, `its dtype is ${dtype.name}`);
		if (tensor.byteLength > storage.byteLength) throw refusal(name, "it repeats its memory (a stride of 0)");
		if (tensor.elements === 0) continue;
		const begin = tensor.storageOffset;
		const reach = tensor.shape.reduce((sum, size, at) => sum + (size - 1) * tensor.stride[at], 0) + 1;
		const others = spans.get(storage) ?? [];
		others.push({
			name,
			begin: begin * dtype.size,
			end: (begin + reach) * dtype.size
		});
		spans.set(storage, others);
	}
	for (const shared of spans.values()) requireApart(shared);
}
function requireApart(spans) {
	spans.sort((one, other) => one.begin - other.begin);
	for (const [at, span] of spans.entries()) {
		const before = spans[at - 1];
		if (before === void 0 || before.end <= span.begin) continue;
		throw refusal(span.name, `it shares memory with ${JSON.stringify(before.name)}`);
	}
}
function refusal(name, why) {
	return checkpointError("checkpoint-unsupported", `safetensors cannot hold ${JSON.stringify(name)}: ${why}`, void 0, "write a torch file instead: give the target a name that ends in .pth");
}
export { writeSafetensors };
