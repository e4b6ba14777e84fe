import type { ByteSource } from '../byteSource.ts'
import { MAX_REINFLATED_BYTES } from '../limits.ts'
import { checkpointError, formatError } from '../problems.ts'

/** Compressed bytes that are read at once. */
const PIECE_BYTES = 64 * 1024

/** Deflate packs 258 bytes into two bits at best: what claims to hold more than this a byte, lies. */
const MOST_EXPANSION = 1032

/** A compressed entry: where it lies, and what it says of itself. */
export interface DeflatedEntry {
  readonly name: string
  readonly offset: number
  /** Bytes in the file. */
  readonly stored: number
  /** Bytes when unpacked. */
  readonly size: number
}

/**
 * What a deflated entry holds, as a source of its own. Unpacks while it is read, from the beginning on, and holds one piece in
 * memory; a read behind the present place begins again.
 *
 * @throws MmdetConfigError `checkpoint-format` when the entry claims a size that its bytes cannot have.
 */
export function inflatedSource(source: ByteSource, entry: DeflatedEntry): ByteSource {
  const { name, offset, stored, size } = entry
  if (size > (stored + 1) * MOST_EXPANSION) {
    throw formatError(`the entry ${JSON.stringify(name)} claims to unpack ${stored} bytes to ${size}`, offset)
  }
  const inflater = new Inflater(source, entry)
  let turn: Promise<void> = Promise.resolve()
  return {
    name: `${source.name}: ${name}`,
    size,
    readInto(target, at) {
      // One after the other, in the order of the calls: they share a stream.
      const read = turn.then(() => inflater.readInto(target, at))
      turn = read.catch(() => undefined)
      return read
    },
  }
}

class Inflater {
  readonly #source: ByteSource
  readonly #entry: DeflatedEntry
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  /** The place in the unpacked bytes of the next one that the stream gives. */
  #at = 0
  #chunk = new Uint8Array(0)
  #again = 0

  constructor(source: ByteSource, entry: DeflatedEntry) {
    this.#source = source
    this.#entry = entry
  }

  async readInto(target: Uint8Array, at: number): Promise<void> {
    const { size } = this.#entry
    if (at < 0 || at + target.byteLength > size) throw this.#error(`has ${size} bytes when it is unpacked`)
    if (at < this.#at || this.#reader === undefined) this.#begin()
    await this.#skip(at - this.#at)
    for (let done = 0; done < target.byteLength; ) {
      const piece = await this.#take(target.byteLength - done)
      target.set(piece, done)
      done += piece.byteLength
    }
    if (this.#at === size) await this.#finish()
  }

  #begin(): void {
    this.#again += this.#at
    if (this.#again > MAX_REINFLATED_BYTES) {
      throw checkpointError(
        'checkpoint-unsupported',
        `the entry ${JSON.stringify(this.#entry.name)} is compressed, and is read in too wild an order`,
        this.#entry.offset,
        'load and save the file with torch, which does not compress',
      )
    }
    this.#drop()
    const { offset, stored } = this.#entry
    const inflater = new DecompressionStream('deflate-raw') as TransformStream<Uint8Array, Uint8Array>
    this.#reader = rangeStream(this.#source, offset, stored).pipeThrough(inflater).getReader()
    this.#at = 0
    this.#chunk = new Uint8Array(0)
  }

  async #skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) left -= (await this.#take(left)).byteLength
  }

  /** The next bytes, at most `most`, at least one. */
  async #take(most: number): Promise<Uint8Array> {
    while (this.#chunk.byteLength === 0) {
      const next = await this.#next()
      if (next === undefined) throw this.#error(`unpacks to ${this.#at} bytes, not to ${this.#entry.size}`)
      this.#chunk = next
    }
    const piece = this.#chunk.subarray(0, most)
    this.#chunk = this.#chunk.subarray(piece.byteLength)
    this.#at += piece.byteLength
    return piece
  }

  async #next(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return (await this.#reader?.read())?.value as Uint8Array<ArrayBuffer> | undefined
    } catch (error) {
      this.#reader = undefined
      // zlib reports what is wrong with the data by a code; everything else comes from the file below.
      if (error instanceof Error && 'problems' in error) throw error
      throw this.#error(`cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** After the last byte the stream must end. */
  async #finish(): Promise<void> {
    const more = this.#chunk.byteLength > 0 || (await this.#next()) !== undefined
    await this.#drop()
    if (more) throw this.#error(`unpacks to more than the ${this.#entry.size} bytes that it announces`)
  }

  /** Lets go of the stream. One that has failed meanwhile would say so here again. */
  async #drop(): Promise<void> {
    const reader = this.#reader
    this.#reader = undefined
    try {
      await reader?.cancel()
    } catch {}
  }

  #error(what: string): Error {
    const { name, offset } = this.#entry
    return formatError(`the entry ${JSON.stringify(name)} ${what}`, offset, 'the file is damaged: fetch it again')
  }
}

function rangeStream(source: ByteSource, start: number, length: number): ReadableStream<Uint8Array> {
  let done = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = new Uint8Array(Math.min(PIECE_BYTES, length - done))
        if (piece.byteLength === 0) return controller.close()
        await source.readInto(piece, start + done)
        done += piece.byteLength
        controller.enqueue(piece)
      },
    },
    { highWaterMark: 0 },
  )
}
