import { a as requireRange, i as readBytes } from "./byteSource.mjs";
import { S as MAX_TAR_MEMBERS, i as pickleError, n as formatError, t as checkpointError } from "./problems.mjs";
import { a as PickleList, l as PickleTuple, t as TorchTensor } from "./tensor.mjs";
import { n as TorchHost, r as requireInside, t as StorageClass } from "./globals.mjs";
import { n as decodeLatin1, t as TorchStorage } from "./storage.mjs";
import { n as readPickleAt } from "./pickles.mjs";
// src/checkpoint/containers/tar.ts
const BLOCK = 512;
const PLAIN = new Set([
	"0",
	"\0",
	"7"
]);
async function readTar(source) {
	const members = new Map();
	let extended = {};
	let at = 0;
	for (let count = 0; at + BLOCK <= source.size; count++) {
		if (count > 1e3) throw formatError(`the tar archive has more than ${MAX_TAR_MEMBERS} members`, at);
		const header = await readBytes(source, at, BLOCK);
		if (header.every((byte) => byte === 0)) {
			if (at + 2 * BLOCK <= source.size) return members;
			break;
		}
		requireChecksum(header, at);
		const type = String.fromCharCode(header[156]);
		const size = sizeOf(extended["size"], header, at);
		const offset = at + BLOCK;
		requireRange(source, offset, size);
		if (PLAIN.has(type)) {
			const name = extended["path"] ?? textAt(header, 0, 100);
			members.set(name, {
				name,
				offset,
				size
			});
		}
		extended = type === "x" ? await readExtended(source, offset, size) : {};
		at = offset + Math.ceil(size / BLOCK) * BLOCK;
	}
	throw formatError("the tar archive ends without its end mark", source.size, "the file is truncated: fetch it again");
}
function textAt(header, from, length) {
	const [text = ""] = decodeLatin1(header.subarray(from, from + length)).split("\0");
	return text;
}
function requireChecksum(header, at) {
	if (Number.parseInt(textAt(header, 148, 8).trim(), 8) !== header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)) throw formatError("the checksum of a tar header does not match", at, "the file is damaged");
}
function sizeOf(extended, header, at) {
	const field = header.subarray(124, 136);
	const size = extended !== void 0 ? Number(extended) : field[0] & 128 ? field.slice(1).reduce((total, byte) => total * 256 + byte, 0) : Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
	if (Number.isSafeInteger(size) && size >= 0) return size;
	throw formatError("the size in a tar header is no number", at);
}
async function readExtended(source, offset, size) {
	if (size > 65536) throw formatError(`an extended tar header of ${size} bytes`, offset);
	const text = new TextDecoder().decode(await readBytes(source, offset, size));
	return Object.fromEntries(Array.from(text.matchAll(/^\d+ ([^=\n]+)=(.*)$/gm), ([, key, value]) => [key, value]));
}
// src/checkpoint/containers/torchTar.ts
var TarHost = class extends TorchHost {
	objects = new Map();
	persistent(id, offset) {
		if (id instanceof PickleTuple) return id.items[0] ?? null;
		const object = this.objects.get(String(id));
		if (object !== void 0) return object;
		throw pickleError(`nothing has the number ${shown(id)}`, offset);
	}
};
async function readTorchTar(source) {
	const members = await readTar(source);
	const [storages, tensors, pickle] = [
		"storages",
		"tensors",
		"pickle"
	].map((name) => members.get(name));
	if (storages === void 0 || tensors === void 0 || pickle === void 0) {
		const seen = [...members.keys()].slice(0, 3).join(", ");
		throw checkpointError("checkpoint-format", `a tar archive without storages, tensors and pickle: torch did not write it (it holds ${seen || "nothing"})`, 0, "if a checkpoint is packed inside, unpack the archive first: tar -xf");
	}
	const host = new TarHost();
	await readStorages(new MemberReader(source, storages, host));
	await readTensors(new MemberReader(source, tensors, host));
	return {
		kind: "torch-tar",
		root: await new MemberReader(source, pickle, host).pickle(),
		globals: [...host.uses.values()],
		notes: [],
		metadata: {}
	};
}
var MemberReader = class {
	source;
	host;
	end;
	at;
	constructor(source, member, host) {
		this.source = source;
		this.host = host;
		this.at = member.offset;
		this.end = member.offset + member.size;
	}
	async pickle() {
		const { value, end } = await readPickleAt(this.source, this.at, this.end, this.host);
		this.at = end;
		return value;
	}
	async count(what) {
		const start = this.at;
		const count = await this.pickle();
		if (typeof count === "number" && count >= 0 && count <= 5e4) return count;
		throw formatError(`the file announces ${shown(count)} ${what}`, start);
	}
	async tuple(length) {
		const start = this.at;
		const value = await this.pickle();
		if (value instanceof PickleTuple && value.items.length === length) return value.items;
		throw formatError(`a tuple of ${length} is expected`, start);
	}
	async view(length) {
		this.skip(length);
		return new DataView((await readBytes(this.source, this.at - length, length)).buffer);
	}
	skip(length) {
		if (this.at + length > this.end) throw formatError("a part of the tar archive ends too early", this.end);
		this.at += length;
	}
};
async function readStorages(reader) {
	const { host, source } = reader;
	for (let left = await reader.count("storages"); left > 0; left--) {
		const start = reader.at;
		const [key, location, type] = await reader.tuple(3);
		if (!(type instanceof StorageClass)) throw formatError("a storage has an unknown class", start);
		const field = reader.at;
		const elements = Number((await reader.view(8)).getBigInt64(0, true));
		const byteLength = elements * type.dtype.size;
		if (!Number.isSafeInteger(byteLength) || elements < 0) throw formatError(`a storage of ${elements} elements`, field);
		const device = typeof location === "string" ? location : "cpu";
		const storage = new TorchStorage(shown(key), type.dtype, byteLength, device);
		storage.place = {
			source,
			offset: reader.at,
			bigEndian: false,
			crc32: void 0
		};
		reader.skip(byteLength);
		add(host, key, storage, start);
	}
	const start = reader.at;
	const views = await reader.pickle();
	if (!(views instanceof PickleList)) throw formatError("the views of storages are no list", start);
	for (const view of views.items) addView(host, view instanceof PickleTuple ? view.items : [], start);
}
function addView(host, [key, whole, first, elements], start) {
	const root = host.objects.get(shown(whole));
	if (!(root instanceof TorchStorage) || typeof first !== "number" || typeof elements !== "number") throw formatError("a view of a storage is not understood", start);
	const { size } = root.dtype;
	if (first < 0 || elements < 0 || (first + elements) * size > root.byteLength) throw formatError("a storage view reaches beyond its storage", start);
	const part = {
		storage: root,
		offset: first * size
	};
	add(host, key, new TorchStorage(shown(key), root.dtype, elements * size, root.location, part), start);
}
async function readTensors(reader) {
	const { host } = reader;
	for (let left = await reader.count("tensors"); left > 0; left--) {
		const start = reader.at;
		const [key, storageKey] = await reader.tuple(3);
		const storage = host.objects.get(shown(storageKey));
		if (!(storage instanceof TorchStorage)) throw formatError("a tensor has no storage", start);
		const dimensions = (await reader.view(8)).getInt32(0, true);
		if (dimensions < 0 || dimensions > 64) throw formatError(`a tensor has ${dimensions} dimensions: the limit is 64`, start);
		const numbers = await sizes(reader, 2 * dimensions + 1);
		const tensor = new TorchTensor({
			layout: "strided",
			dtype: storage.dtype,
			shape: numbers.slice(0, dimensions),
			stride: numbers.slice(dimensions, 2 * dimensions),
			storageOffset: numbers[2 * dimensions],
			storage,
			requiresGrad: false
		});
		add(host, key, requireInside(tensor, start), start);
	}
}
async function sizes(reader, count) {
	const start = reader.at;
	const view = await reader.view(8 * count);
	return Array.from({ length: count }, (_, at) => {
		const value = view.getBigInt64(8 * at, true);
		if (value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
		throw formatError(`a tensor has a size of ${value}`, start + 8 * at);
	});
}
function add(host, key, object, start) {
	const name = shown(key);
	if (host.objects.has(name)) throw formatError(`the number ${name} is used twice`, start);
	host.objects.set(name, object);
}
function shown(value) {
	return typeof value === "number" || typeof value === "bigint" || typeof value === "string" ? String(value) : "?";
}
export { readTorchTar };
