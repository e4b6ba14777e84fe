import { i as readBytes } from "./byteSource.mjs";
import { i as readPickle, n as TorchHost } from "./globals.mjs";
import { a as PickleList } from "./tensor.mjs";
import { i as pickleError, n as formatError } from "./problems.mjs";
import { t as parseGrowing } from "./pickles.mjs";
// src/checkpoint/containers/torchLegacy.ts
const MAGIC = 119547037146038801333356n;
const PROTOCOL = 1001;
const FIRST_WINDOW = 1048576;
async function readTorchLegacy(source) {
	const head = await parseGrowing(source, 0, source.size, FIRST_WINDOW, parseHead);
	if (head.keys === void 0) return {
		kind: "pickle",
		root: head.root,
		globals: head.globals,
		notes: ["a plain pickle: torch did not write it"],
		metadata: {}
	};
	const end = await placeStorages(source, head.keys, head.host.storages, head.end);
	const notes = end < source.size ? [`${source.size - end} bytes follow the last storage`] : [];
	return {
		kind: "torch-legacy",
		root: head.root,
		globals: head.globals,
		notes,
		metadata: {}
	};
}
function parseHead(cursor) {
	const host = new TorchHost();
	const magic = readPickle(cursor, host);
	if (magic !== MAGIC) return {
		root: magic,
		host,
		globals: [...host.uses.values()],
		keys: void 0,
		end: cursor.at
	};
	const protocolAt = cursor.offset;
	const protocol = readPickle(cursor, host);
	if (protocol !== PROTOCOL) throw formatError(`legacy protocol ${String(protocol)} is unknown`, protocolAt);
	readPickle(cursor, host);
	const root = readPickle(cursor, host);
	const keysAt = cursor.offset;
	const keys = readPickle(cursor, host);
	if (!(keys instanceof PickleList)) throw pickleError("the storage keys are no list", keysAt);
	return {
		root,
		host,
		globals: [...host.uses.values()],
		keys: keys.items,
		end: cursor.at
	};
}
async function placeStorages(source, keys, storages, start) {
	let at = start;
	const found = [];
	for (const key of keys) {
		const storage = storages.get(String(key));
		if (storage === void 0) throw formatError(`nothing refers to the storage ${String(key)} that the file lists`, at);
		if (storage.place !== void 0) throw formatError(`the file lists storage ${storage.key} twice`, at);
		storage.place = {
			source,
			offset: at + 8,
			bigEndian: false,
			crc32: void 0
		};
		at += 8 + storage.byteLength;
		if (at > source.size) throw formatError(`the file ends at byte ${source.size}, storage ${storage.key} needs it to byte ${at}`, source.size, "the file is truncated: fetch it again");
		found.push(storage);
	}
	for (const storage of storages.values()) if (storage.place === void 0) throw formatError(`storage ${storage.key} is used and not in the file`, start);
	await checkLengths(source, found);
	return at;
}
const SPAN_BYTES = 262144;
async function checkLengths(source, storages) {
	for (let from = 0; from < storages.length;) {
		const start = fieldOf(storages[from]);
		let to = from + 1;
		while (to < storages.length && fieldOf(storages[to]) + 8 - start <= SPAN_BYTES) to++;
		const last = storages[to - 1];
		const span = await readBytes(source, start, fieldOf(last) + 8 - start);
		const view = new DataView(span.buffer);
		for (const storage of storages.slice(from, to)) {
			const at = fieldOf(storage);
			const elements = view.getBigInt64(at - start, true);
			const expected = storage.byteLength / storage.dtype.size;
			if (elements === BigInt(expected)) continue;
			throw formatError(`storage ${storage.key} has ${elements} elements in the file and ${expected} in the pickle`, at);
		}
		from = to;
	}
}
function fieldOf(storage) {
	return (storage.place?.offset ?? 8) - 8;
}
export { readTorchLegacy };
