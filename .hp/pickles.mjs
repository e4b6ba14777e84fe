import { i as readBytes } from "./byteSource.mjs";
import { c as MAX_PICKLE_BYTES, i as pickleError } from "./problems.mjs";
import { a as NeedMoreBytes, i as readPickle, o as PickleCursor } from "./globals.mjs";
// src/checkpoint/containers/pickles.ts
async function parseGrowing(source, start, end, first, parse) {
	const limit = Math.min(end - start, MAX_PICKLE_BYTES);
	for (let size = Math.min(limit, first);;) {
		const bytes = await readBytes(source, start, size);
		try {
			return parse(new PickleCursor(bytes, start, start + size === end));
		} catch (error) {
			if (!(error instanceof NeedMoreBytes)) throw error;
			if (size === limit) throw pickleError(`the pickle is longer than ${MAX_PICKLE_BYTES} bytes`, start + size);
			size = Math.min(limit, Math.max(size * 8, error.wanted + first));
		}
	}
}
const SMALL_WINDOW = 512;
function readPickleAt(source, start, end, host) {
	return parseGrowing(source, start, end, SMALL_WINDOW, (cursor) => ({
		value: readPickle(cursor, host),
		end: cursor.offset
	}));
}
export { readPickleAt as n, parseGrowing as t };
