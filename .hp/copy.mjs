// src/checkpoint/torch/copy.ts
const PIECE_BYTES = 524288;
const AHEAD = 8;
var RangeReader = class {
	#pieces;
	#onPiece;
	#coming = [];
	#free = [];
	#given = [];
	constructor(ranges, onPiece = () => void 0) {
		this.#pieces = piecesOf(ranges);
		this.#onPiece = onPiece;
		for (let count = 0; count < AHEAD; count++) this.#start();
	}
	async *range(length) {
		for (let left = length; left > 0;) {
			if (this.#given.length > 1) this.#free.push(this.#given.shift());
			const piece = await this.#coming.shift();
			this.#given.push(new Uint8Array(piece.buffer));
			this.#start();
			left -= piece.byteLength;
			this.#onPiece(piece.byteLength);
			yield piece;
		}
	}
	async settle() {
		await Promise.allSettled(this.#coming);
	}
	#start() {
		const next = this.#pieces.next();
		if (next.done === true) return;
		const reading = readPiece(next.value, this.#free.pop() ?? new Uint8Array(PIECE_BYTES));
		reading.catch(() => void 0);
		this.#coming.push(reading);
	}
};
async function readPiece({ source, offset, length, swap }, buffer) {
	const piece = buffer.subarray(0, length);
	await source.readInto(piece, offset);
	swapBytes(piece, swap);
	return piece;
}
function* piecesOf(ranges) {
	for (const { source, offset, length, swap } of ranges) for (let done = 0; done < length; done += PIECE_BYTES) yield {
		source,
		offset: offset + done,
		length: Math.min(PIECE_BYTES, length - done),
		swap
	};
}
function swapBytes(bytes, size) {
	if (size === 1) return;
	for (let start = 0; start + size <= bytes.length; start += size) for (let low = start, high = start + size - 1; low < high; low++, high--) {
		const kept = bytes[low];
		bytes[low] = bytes[high];
		bytes[high] = kept;
	}
}
export { swapBytes as n, RangeReader as t };
