import { type ByteSource, readBytes } from '../byteSource.ts'
import { MAX_PICKLE_BYTES } from '../limits.ts'
import { NeedMoreBytes, PickleCursor } from '../pickle/cursor.ts'
import { readPickle } from '../pickle/machine.ts'
import type { PickleHost } from '../pickle/state.ts'
import type { PickleValue } from '../pickle/values.ts'
import { pickleError } from '../problems.ts'

/**
 * Runs `parse` over ever more of a file, until what it reads is complete.
 *
 * @param end where the file, or the part of it that the pickle is in, ends
 * @param first bytes that are read at first
 */
export async function parseGrowing<T>(
  source: ByteSource,
  start: number,
  end: number,
  first: number,
  parse: (cursor: PickleCursor) => T,
): Promise<T> {
  const limit = Math.min(end - start, MAX_PICKLE_BYTES)
  for (let size = Math.min(limit, first); ; ) {
    const bytes = await readBytes(source, start, size)
    try {
      return parse(new PickleCursor(bytes, start, start + size === end))
    } catch (error) {
      if (!(error instanceof NeedMoreBytes)) throw error
      if (size === limit) throw pickleError(`the pickle is longer than ${MAX_PICKLE_BYTES} bytes`, start + size)
      size = Math.min(limit, Math.max(size * 8, error.wanted + first))
    }
  }
}

/** Bytes that are read for one of many small pickles. */
const SMALL_WINDOW = 512

/** Reads the pickle that begins at a byte; gives it and where it ends. */
export function readPickleAt(
  source: ByteSource,
  start: number,
  end: number,
  host: PickleHost,
): Promise<{ value: PickleValue; end: number }> {
  return parseGrowing(source, start, end, SMALL_WINDOW, (cursor) => ({
    value: readPickle(cursor, host),
    end: cursor.offset,
  }))
}
