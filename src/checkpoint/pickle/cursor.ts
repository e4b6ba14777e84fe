import { MAX_PICKLE_LINE_BYTES } from '../limits.ts'
import { pickleError } from '../problems.ts'
import { decodeLatin1, decodeUtf8 } from './text.ts'

/** Thrown when a pickle goes on behind the bytes at hand while the file holds more of them: read more, then start again. */
export class NeedMoreBytes {
  readonly wanted: number

  constructor(wanted: number) {
    this.wanted = wanted
  }
}

/** Reads the parts of a pickle one after the other. Offsets in errors are those of the file. */
export class PickleCursor {
  readonly bytes: Uint8Array
  readonly base: number
  at = 0
  readonly #view: DataView
  readonly #complete: boolean

  /**
   * @param base where `bytes` begins in the file
   * @param complete whether the file holds nothing behind `bytes`
   */
  constructor(bytes: Uint8Array, base: number, complete: boolean) {
    this.bytes = bytes
    this.base = base
    this.#complete = complete
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The position in the file. */
  get offset(): number {
    return this.base + this.at
  }

  byte(): number {
    return this.#view.getUint8(this.#advance(1))
  }

  uint16(): number {
    return this.#view.getUint16(this.#advance(2), true)
  }

  int32(): number {
    return this.#view.getInt32(this.#advance(4), true)
  }

  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true)
  }

  /** A length of eight bytes, as a number; lengths that no file has are refused. */
  length64(): number {
    const start = this.offset
    const value = this.#view.getBigUint64(this.#advance(8), true)
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw pickleError(`a length of ${value} bytes is announced`, start)
    return Number(value)
  }

  float64(): number {
    return this.#view.getFloat64(this.#advance(8), false)
  }

  /** A view of the next bytes, not a copy. */
  take(length: number): Uint8Array {
    const start = this.#advance(length)
    return this.bytes.subarray(start, start + length)
  }

  /** The text up to the next newline, which is consumed. */
  line(): string {
    const end = this.bytes.indexOf(10, this.at)
    const length = (end === -1 ? this.bytes.byteLength : end) - this.at
    if (length > MAX_PICKLE_LINE_BYTES) {
      throw pickleError(`a line is longer than ${MAX_PICKLE_LINE_BYTES} bytes`, this.offset)
    }
    if (end === -1) this.#advance(length + 1)
    const line = this.take(length)
    this.at++
    return decodeUtf8(line) ?? decodeLatin1(line)
  }

  #advance(length: number): number {
    const start = this.at
    if (start + length > this.bytes.byteLength) {
      if (!this.#complete) throw new NeedMoreBytes(start + length)
      throw pickleError(
        `the pickle ends at byte ${this.base + this.bytes.byteLength}, ${length} bytes more were announced`,
        this.offset,
        'the file is truncated or damaged: fetch it again',
      )
    }
    this.at = start + length
    return start
  }
}
