import type { ByteSource } from '../checkpoint/byteSource.ts'

/** Bytes that are read at once. A tenth of a megabyte of text becomes a few hundred objects, which die young. */
const CHUNK_BYTES = 256 * 1024

/** The bytes of a source that are being looked at: `bytes` from `at` to `end`. What lies before `at` may be forgotten. */
export class ByteWindow {
  readonly source: ByteSource
  /** The most that is kept for one value. */
  readonly maxValueBytes: number
  bytes = new Uint8Array(CHUNK_BYTES)
  at = 0
  end = 0
  /** Where the next read begins. */
  #next: number

  constructor(source: ByteSource, offset: number, maxValueBytes: number) {
    this.source = source
    this.maxValueBytes = maxValueBytes
    this.#next = offset
  }

  /** Where in the source a place of the window is. */
  offsetOf(at: number): number {
    return this.#next - this.end + at
  }

  /**
   * Reads on; what is before `at` is given up, and a window that is full grows.
   *
   * @returns false at the end of the source.
   */
  async more(): Promise<boolean> {
    const left = this.end - this.at
    if (left * 2 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes.subarray(this.at, this.end))
      this.bytes = larger
    } else this.bytes.copyWithin(0, this.at, this.end)
    this.at = 0
    this.end = left
    const length = Math.min(this.bytes.length - left, this.source.size - this.#next)
    if (length <= 0) return false
    await this.source.readInto(this.bytes.subarray(left, left + length), this.#next)
    this.#next += length
    this.end += length
    return true
  }
}
