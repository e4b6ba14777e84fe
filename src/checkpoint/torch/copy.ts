import type { ByteSource } from '../byteSource.ts'

/** A piece of a file that is copied as one, at most {@link PIECE_BYTES} long. */
interface Piece {
  readonly source: ByteSource
  readonly offset: number
  readonly length: number
  readonly swap: number
}

/** Something that is copied whole: a storage, or the elements of a contiguous tensor. */
export interface CopyRange {
  readonly source: ByteSource
  readonly offset: number
  readonly length: number
  /** Bytes that change places; 1 where nothing does. */
  readonly swap: number
}

/** Half a megabyte keeps the disk busy and stays in the processor's cache; a multiple of every element size. */
const PIECE_BYTES = 512 * 1024

/** Pieces that are read ahead of the one that is written: hides the latency of the many small tensors. */
const AHEAD = 8

/** Reads ranges one after the other, always some pieces ahead. Holds at most AHEAD + 2 pieces in memory. */
export class RangeReader {
  readonly #pieces: Iterator<Piece>
  readonly #onPiece: (bytes: number) => void
  readonly #coming: Promise<Uint8Array>[] = []
  readonly #free: Uint8Array[] = []
  /** The pieces that the caller still has a right to. */
  readonly #given: Uint8Array[] = []

  /** @param onPiece called with the length of each piece that is given out */
  constructor(ranges: Iterable<CopyRange>, onPiece: (bytes: number) => void = () => undefined) {
    this.#pieces = piecesOf(ranges)
    this.#onPiece = onPiece
    for (let count = 0; count < AHEAD; count++) this.#start()
  }

  /** The pieces of the next range, in order. A piece is valid until the one after the next is asked for. */
  async *range(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (this.#given.length > 1) this.#free.push(this.#given.shift() as Uint8Array)
      const piece = await (this.#coming.shift() as Promise<Uint8Array>)
      this.#given.push(new Uint8Array(piece.buffer))
      this.#start()
      left -= piece.byteLength
      this.#onPiece(piece.byteLength)
      yield piece
    }
  }

  /** Waits for reads that are still under way. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#coming)
  }

  #start(): void {
    const next = this.#pieces.next()
    if (next.done === true) return
    const reading = readPiece(next.value, this.#free.pop() ?? new Uint8Array(PIECE_BYTES))
    // A failure is met when the piece is asked for; until then it must not count as unhandled.
    reading.catch(() => undefined)
    this.#coming.push(reading)
  }
}

async function readPiece({ source, offset, length, swap }: Piece, buffer: Uint8Array): Promise<Uint8Array> {
  const piece = buffer.subarray(0, length)
  await source.readInto(piece, offset)
  swapBytes(piece, swap)
  return piece
}

function* piecesOf(ranges: Iterable<CopyRange>): Generator<Piece> {
  for (const { source, offset, length, swap } of ranges) {
    for (let done = 0; done < length; done += PIECE_BYTES) {
      yield { source, offset: offset + done, length: Math.min(PIECE_BYTES, length - done), swap }
    }
  }
}

/** Turns the byte order of elements of `size` bytes, in place. `bytes` holds whole elements. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  if (size === 1) return
  for (let start = 0; start + size <= bytes.length; start += size) {
    for (let low = start, high = start + size - 1; low < high; low++, high--) {
      const kept = bytes[low] as number
      bytes[low] = bytes[high] as number
      bytes[high] = kept
    }
  }
}
