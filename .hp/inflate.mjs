import { n as formatError, t as checkpointError } from "./problems.mjs";
// src/checkpoint/zip/inflate.ts
const PIECE_BYTES = 65536;
const MOST_EXPANSION = 1032;
function inflatedSource(source, entry) {
	const { name, offset, stored, size } = entry;
	if (size > (stored + 1) * MOST_EXPANSION) throw formatError(`the entry ${JSON.stringify(name)} claims to unpack ${stored} bytes to ${size}`, offset);
	const inflater = new Inflater(source, entry);
	let turn = Promise.resolve();
	return {
		name: `${source.name}: ${name}`,
		size,
		readInto(target, at) {
			const read = turn.then(() => inflater.readInto(target, at));
			turn = read.catch(() => void 0);
			return read;
		}
	};
}
var Inflater = class {
	#source;
	#entry;
	#reader;
	#at = 0;
	#chunk = new Uint8Array(0);
	#again = 0;
	constructor(source, entry) {
		this.#source = source;
		this.#entry = entry;
	}
	async readInto(target, at) {
		const { size } = this.#entry;
		if (at < 0 || at + target.byteLength > size) throw this.#error(`has ${size} bytes when it is unpacked`);
		if (at < this.#at || this.#reader === void 0) this.#begin();
		await this.#skip(at - this.#at);
		for (let done = 0; done < target.byteLength;) {
			const piece = await this.#take(target.byteLength - done);
			target.set(piece, done);
			done += piece.byteLength;
		}
		if (this.#at === size) await this.#finish();
	}
	#begin() {
		this.#again += this.#at;
		if (this.#again > 1073741824) throw checkpointError("checkpoint-unsupported", `the entry ${JSON.stringify(this.#entry.name)} is compressed, and its parts are read in too wild an order`, this.#entry.offset, "load and save the file with torch, which does not compress");
		this.#drop();
		const { offset, stored } = this.#entry;
		const inflater = new DecompressionStream("deflate-raw");
		this.#reader = rangeStream(this.#source, offset, stored).pipeThrough(inflater).getReader();
		this.#at = 0;
		this.#chunk = new Uint8Array(0);
	}
	async #skip(length) {
		for (let left = length; left > 0;) left -= (await this.#take(left)).byteLength;
	}
	async #take(most) {
		while (this.#chunk.byteLength === 0) {
			const next = await this.#next();
			if (next === void 0) throw this.#error(`unpacks to ${this.#at} bytes, not to ${this.#entry.size}`);
			this.#chunk = next;
		}
		const piece = this.#chunk.subarray(0, most);
		this.#chunk = this.#chunk.subarray(piece.byteLength);
		this.#at += piece.byteLength;
		return piece;
	}
	async #next() {
		try {
			return (await this.#reader?.read())?.value;
		} catch (error) {
			this.#reader = void 0;
			if (error instanceof Error && "problems" in error) throw error;
			throw this.#error(`cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	async #finish() {
		const more = this.#chunk.byteLength > 0 || await this.#next() !== void 0;
		await this.#drop();
		if (more) throw this.#error(`unpacks to more than the ${this.#entry.size} bytes that it announces`);
	}
	async #drop() {
		const reader = this.#reader;
		this.#reader = void 0;
		try {
			await reader?.cancel();
		} catch {}
	}
	#error(what) {
		const { name, offset } = this.#entry;
		return formatError(`the entry ${JSON.stringify(name)} ${what}`, offset, "the file is damaged: fetch it again");
	}
};
function rangeStream(source, start, length) {
	let done = 0;
	return new ReadableStream({ async pull(controller) {
		const piece = new Uint8Array(Math.min(PIECE_BYTES, length - done));
		if (piece.byteLength === 0) return controller.close();
		await source.readInto(piece, start + done);
		done += piece.byteLength;
		controller.enqueue(piece);
	} }, { highWaterMark: 0 });
}
export { inflatedSource };
