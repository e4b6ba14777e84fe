// src/checkpoint/byteSink.ts
const BUFFER_BYTES = 1048576;
const DIRECT_BYTES = 262144;
var BufferedSink = class {
	#sink;
	#filling = new Uint8Array(BUFFER_BYTES);
	#spare = new Uint8Array(BUFFER_BYTES);
	#filled = 0;
	#pending;
	#borrowed = false;
	position = 0;
	constructor(sink) {
		this.#sink = sink;
	}
	async write(chunk) {
		this.position += chunk.byteLength;
		if (chunk.byteLength >= DIRECT_BYTES) {
			await this.#passBuffer();
			await this.#pass(chunk);
			this.#borrowed = true;
			return;
		}
		if (this.#borrowed) await this.#pending;
		this.#borrowed = false;
		if (this.#filled + chunk.byteLength > BUFFER_BYTES) await this.#passBuffer();
		this.#filling.set(chunk, this.#filled);
		this.#filled += chunk.byteLength;
	}
	async flush() {
		await this.#passBuffer();
		await this.#pending;
	}
	async #passBuffer() {
		if (this.#filled === 0) return;
		const full = this.#filling;
		await this.#pass(full.subarray(0, this.#filled));
		this.#filling = this.#spare;
		this.#spare = full;
		this.#filled = 0;
	}
	async #pass(chunk) {
		await this.#pending;
		this.#pending = Promise.resolve(this.#sink.write(chunk));
		this.#pending.catch(() => void 0);
	}
};
export { BufferedSink };
