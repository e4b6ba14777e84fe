import { n as MmdetConfigError } from "./errors.mjs";
import { n as formatError, t as checkpointError } from "./problems.mjs";
// src/checkpoint/byteSource.ts
async function readBytes(source, offset, length) {
	requireRange(source, offset, length);
	const target = new Uint8Array(length);
	await source.readInto(target, offset);
	return target;
}
function requireRange(source, offset, length) {
	if (offset >= 0 && length >= 0 && offset + length <= source.size) return;
	throw formatError(`the file ends at byte ${source.size}, but ${length} bytes are announced from byte ${offset} on`, Math.min(Math.max(offset, 0), source.size), "the file is truncated or damaged: fetch it again");
}
function bytesSource(bytes, name = "<bytes>") {
	return sourceOf(name, bytes.byteLength, async (target, offset) => {
		target.set(bytes.subarray(offset, offset + target.byteLength));
	});
}
function blobSource(blob, name = blob.name ?? "<blob>") {
	return sourceOf(name, blob.size, async (target, offset) => {
		target.set(new Uint8Array(await blob.slice(offset, offset + target.byteLength).arrayBuffer()));
	});
}
async function handleSource(handle, name = "<file>", close) {
	const { size } = await handle.stat();
	const readInto = async (target, offset) => {
		for (let done = 0; done < target.byteLength;) {
			const { bytesRead } = await handle.read(target, done, target.byteLength - done, offset + done);
			if (bytesRead === 0) throw checkpointError("file-read", `${name} became shorter while it was read`, offset + done);
			done += bytesRead;
		}
	};
	return sourceOf(name, size, readInto, close);
}
function sourceOf(name, size, readInto, close) {
	const source = {
		name,
		size,
		async readInto(target, offset) {
			requireRange(source, offset, target.byteLength);
			try {
				await readInto(target, offset);
			} catch (error) {
				if (error instanceof MmdetConfigError) throw error;
				const reason = error instanceof Error ? error.message : String(error);
				throw checkpointError("file-read", `cannot read ${name}: ${reason}`, offset);
			}
		},
		close
	};
	return source;
}
export { requireRange as a, readBytes as i, bytesSource as n, handleSource as r, blobSource as t };
