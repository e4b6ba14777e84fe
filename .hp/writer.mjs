import { BufferedSink } from "./byteSink.mjs";
import { t as RECORD_ENTRY } from "./container.mjs";
import { n as formatError, t as checkpointError } from "./problems.mjs";
import { t as RangeReader } from "./copy.mjs";
const FLAG_DESCRIPTOR = 8;
const FLAG_UTF8 = 2048;
const TOO_LARGE = 4294967295;
var ZipWriter = class {
	#out;
	#crc32;
	#entries = [];
	constructor(out, crc32) {
		this.#out = out;
		this.#crc32 = crc32;
	}
	async add(name, size, chunks) {
		const nameBytes = new TextEncoder().encode(name);
		const header = this.#out.position;
		const wide = size >= TOO_LARGE || header >= TOO_LARGE;
		await this.#out.write(localHeader(nameBytes, header, size));
		let crc = 0;
		for await (const chunk of chunks) {
			crc = this.#crc32(chunk, crc);
			await this.#out.write(chunk);
		}
		this.#entries.push({
			name: nameBytes,
			header,
			size,
			crc32: crc
		});
		if (size > 0) await this.#out.write(descriptor(crc, size, wide));
		return crc;
	}
	async finish() {
		const start = this.#out.position;
		for (const entry of this.#entries) await this.#out.write(centralHeader(entry));
		const size = this.#out.position - start;
		await this.#out.write(endRecords(this.#entries.length, start, size));
		await this.#out.flush();
	}
};
var Fields = class {
	bytes;
	#view;
	#at = 0;
	constructor(length) {
		this.bytes = new Uint8Array(length);
		this.#view = new DataView(this.bytes.buffer);
	}
	u16(...values) {
		for (const value of values) {
			this.#view.setUint16(this.#at, value, true);
			this.#at += 2;
		}
		return this;
	}
	u32(...values) {
		for (const value of values) {
			this.#view.setUint32(this.#at, value, true);
			this.#at += 4;
		}
		return this;
	}
	u64(...values) {
		for (const value of values) {
			this.#view.setBigUint64(this.#at, BigInt(value), true);
			this.#at += 8;
		}
		return this;
	}
	raw(bytes) {
		this.bytes.set(bytes, this.#at);
		this.#at += bytes.byteLength;
		return this;
	}
};
function localHeader(name, header, size) {
	const wide = [...size >= TOO_LARGE ? [size, size] : [], ...header >= TOO_LARGE ? [header] : []];
	const wideLength = wide.length === 0 ? 0 : 4 + 8 * wide.length;
	const padding = (64 - (header + 30 + name.byteLength + wideLength + 4) % 64) % 64;
	const extra = wideLength + 4 + padding;
	const fields = new Fields(30 + name.byteLength + extra);
	const flags = FLAG_UTF8 | (size > 0 ? FLAG_DESCRIPTOR : 0);
	fields.u32(67324752).u16(0, flags, 0, 0, 0).u32(0, 0, 0).u16(name.byteLength, extra).raw(name);
	if (wide.length > 0) fields.u16(1, 8 * wide.length).u64(...wide);
	return fields.u16(16966, padding).raw(new Uint8Array(padding).fill(90)).bytes;
}
function descriptor(crc, size, wide) {
	const fields = new Fields(wide ? 24 : 16).u32(134695760, crc);
	return wide ? fields.u64(size, size).bytes : fields.u32(size, size).bytes;
}
function centralHeader({ name, header, size, crc32 }) {
	const wide = [...size >= TOO_LARGE ? [size, size] : [], ...header >= TOO_LARGE ? [header] : []];
	const wideLength = wide.length === 0 ? 0 : 4 + 8 * wide.length;
	const flags = FLAG_UTF8 | (size > 0 ? FLAG_DESCRIPTOR : 0);
	const narrow = Math.min(size, TOO_LARGE);
	const fields = new Fields(46 + name.byteLength + wideLength);
	fields.u32(33639248).u16(0, 0, flags, 0, 0, 0).u32(crc32, narrow, narrow);
	fields.u16(name.byteLength, wideLength, 0, 0, 0).u32(0, Math.min(header, TOO_LARGE)).raw(name);
	if (wide.length > 0) fields.u16(1, 8 * wide.length).u64(...wide);
	return fields.bytes;
}
function endRecords(count, start, size) {
	const record = start + size;
	const fields = new Fields(98);
	fields.u32(101075792).u64(44).u16(798, 45).u32(0, 0).u64(count, count, size, start);
	fields.u32(117853008, 0).u64(record).u32(1);
	const few = Math.min(count, 65535);
	return fields.u32(101010256).u16(0, 0, few, few).u32(Math.min(size, TOO_LARGE), Math.min(start, TOO_LARGE)).u16(0).bytes;
}
// src/checkpoint/torch/pickleWriter.ts
var PickleWriter = class {
	#bytes = new Uint8Array(65536);
	#length = 0;
	#memo = new Map();
	#utf8 = new TextEncoder();
	constructor() {
		this.#op(128, 2);
	}
	finish() {
		this.code(".");
		return this.#bytes.subarray(0, this.#length);
	}
	code(opcodes) {
		this.#reserve(opcodes.length);
		for (let at = 0; at < opcodes.length; at++) this.#bytes[this.#length++] = opcodes.charCodeAt(at);
		return this;
	}
	text(text) {
		if (/\p{Surrogate}/u.test(text)) throw halfPair();
		const bytes = this.#utf8.encode(text);
		return this.#op(88, ...u32(bytes.byteLength)).#raw(bytes);
	}
	sharedText(text) {
		return this.shared(text, () => this.text(text));
	}
	global(module, name) {
		return this.shared(`${module}\n${name}`, () => this.#op(99).#raw(this.#utf8.encode(`${module}\n${name}\n`)));
	}
	shared(identity, write) {
		const index = this.#memo.get(identity);
		if (index !== void 0) return this.#op(...index < 256 ? [104, index] : [106, ...u32(index)]);
		write();
		const next = this.#memo.size;
		this.#memo.set(identity, next);
		return this.#op(...next < 256 ? [113, next] : [114, ...u32(next)]);
	}
	int(value) {
		if (value < 256) return this.#op(75, value);
		if (value < 65536) return this.#op(77, value & 255, value >> 8);
		if (value <= 2147483647) return this.#op(74, ...u32(value));
		return this.#op(138, 8, ...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32)));
	}
	bool(value) {
		return this.#op(value ? 136 : 137);
	}
	tuple(write) {
		this.code("(");
		write();
		return this.code("t");
	}
	ints(values) {
		return this.tuple(() => {
			for (const value of values) this.int(value);
		});
	}
	orderedDict() {
		return this.global("collections", "OrderedDict").code(")R");
	}
	#op(...bytes) {
		this.#reserve(bytes.length);
		for (const byte of bytes) this.#bytes[this.#length++] = byte;
		return this;
	}
	#raw(bytes) {
		this.#reserve(bytes.byteLength);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.byteLength;
		return this;
	}
	#reserve(length) {
		if (this.#length + length <= this.#bytes.byteLength) return;
		const larger = new Uint8Array(Math.max(this.#bytes.byteLength * 2, this.#length + length));
		larger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = larger;
	}
};
function u32(value) {
	return [
		value & 255,
		value >>> 8 & 255,
		value >>> 16 & 255,
		value >>> 24 & 255
	];
}
function halfPair() {
	return checkpointError("checkpoint-unsupported", "a name with half a surrogate pair cannot be written");
}
// src/checkpoint/torch/writer.ts
const ARCHIVE = "archive";
async function writeTorchZip(sink, tensors, options) {
	const { pickle, storages } = pickleOf(tensors);
	const zip = new ZipWriter(new BufferedSink(sink), options.crc32);
	const text = new TextEncoder();
	const small = async (name, body) => {
		await zip.add(`${ARCHIVE}/${name}`, body.byteLength, [body]);
	};
	await small("data.pkl", pickle);
	await small(".format_version", text.encode("1"));
	await small(".storage_alignment", text.encode(String(64)));
	await small("byteorder", text.encode("little"));
	const total = [...storages.keys()].reduce((sum, storage) => sum + storage.byteLength, 0);
	let done = 0;
	const ranges = Array.from(storages, ([storage, { swap }]) => rangeOf(storage, swap));
	const reader = new RangeReader(ranges, (bytes) => {
		done += bytes;
		options.onProgress?.(done, total);
	});
	try {
		for (const [storage, { key, swap }] of storages) {
			const pieces = reader.range(storage.byteLength);
			const crc = await zip.add(`${ARCHIVE}/data/${key}`, storage.byteLength, pieces);
			if (options.verify) requireChecksum(storage, swap, crc);
		}
	} finally {
		await reader.settle();
	}
	if (Object.keys(options.metadata).length > 0) await small(RECORD_ENTRY, text.encode(JSON.stringify(options.metadata)));
	await small("version", text.encode("3\n"));
	await zip.finish();
}
function rangeOf(storage, swap) {
	if (storage.place === void 0) throw unsupported(`without bytes (storage ${storage.key})`);
	return {
		source: storage.place.source,
		offset: storage.place.offset,
		length: storage.byteLength,
		swap
	};
}
function pickleOf(tensors) {
	const writer = new PickleWriter();
	const storages = new Map();
	writer.code("}").text("state_dict").orderedDict().code("(");
	for (const [name, tensor] of tensors) try {
		writer.text(name).shared(tensor, () => writeTensor(writer, tensor, storages));
	} catch (error) {
		throw named(name, error);
	}
	return {
		pickle: writer.code("us").finish(),
		storages
	};
}
function writeTensor(writer, tensor, storages) {
	if (tensor.subclass !== void 0) throw unsupported(`of the class ${tensor.subclass.qualifiedName}`);
	if (!tensor.parameter) {
		writeData(writer, tensor, storages);
		return;
	}
	writer.global("torch._utils", "_rebuild_parameter");
	writer.tuple(() => {
		writeData(writer, tensor.with({ requiresGrad: false }), storages);
		writer.bool(tensor.requiresGrad).orderedDict();
	});
	writer.code("R");
}
function writeData(writer, tensor, storages) {
	const { layout, dtype, storage } = tensor;
	if (storage === void 0 || layout !== "strided") throw unsupported(`with ${layout} layout`);
	const isNew = dtype.storageClass === void 0;
	writer.global("torch._utils", isNew ? "_rebuild_tensor_v3" : "_rebuild_tensor_v2");
	writer.tuple(() => {
		writeStorage(writer, storage, tensor, storages);
		writer.int(tensor.storageOffset).ints(tensor.shape).ints(tensor.stride);
		writer.bool(tensor.requiresGrad).orderedDict();
		if (isNew) writer.global("torch", dtype.name);
	});
	writer.code("R");
}
function writeStorage(writer, storage, { dtype }, storages) {
	const swap = storage.place?.bigEndian === true ? dtype.swap : 1;
	const known = storages.get(storage);
	if (known !== void 0 && known.swap !== swap) throw unsupported("that shares a big-endian storage with one of another element size");
	const key = known?.key ?? String(storages.size);
	storages.set(storage, {
		key,
		swap
	});
	writer.tuple(() => {
		writer.sharedText("storage");
		if (dtype.storageClass === void 0) writer.global("torch.storage", "UntypedStorage");
		else writer.global("torch", dtype.storageClass);
		const elements = dtype.storageClass === void 0 ? storage.byteLength : storage.byteLength / dtype.size;
		writer.sharedText(key).sharedText("cpu").int(elements);
	});
	writer.code("Q");
}
function requireChecksum(storage, swap, crc) {
	const recorded = storage.place?.crc32;
	if (recorded === void 0 || recorded === crc || swap !== 1) return;
	throw formatError(`${storage.place?.source.name}: the checksum of storage ${storage.key} does not match`, storage.place?.offset ?? 0, "the file is damaged: fetch it again (or convert it without verifying)");
}
function unsupported(what) {
	return checkpointError("checkpoint-unsupported", `a tensor ${what} cannot be written`);
}
function named(name, error) {
	if (!(error instanceof Error) || !("problems" in error)) return error;
	return checkpointError("checkpoint-unsupported", `${JSON.stringify(name)}: ${error.message}`);
}
export { requireChecksum, writeTorchZip };
