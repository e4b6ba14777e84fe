import type { BufferedSink } from '../byteSink.ts'
import type { Crc32 } from '../crc32.ts'

/** Data begins at a multiple of this, so that torch can map it: its own default (`.storage_alignment`). */
export const ALIGNMENT = 64

/** Flags of an entry: sizes follow the data (bit 3), the name is UTF-8 (bit 11). */
const FLAG_DESCRIPTOR = 0x0008
const FLAG_UTF8 = 0x0800

/** From here on a field does not fit 32 bits; torch's writer counts the value itself among them. */
const TOO_LARGE = 0xffffffff

interface WrittenEntry {
  readonly name: Uint8Array
  readonly header: number
  readonly size: number
  readonly crc32: number
}

/**
 * Writes a zip archive of stored entries, in the layout of torch's own writer: 64-byte aligned data behind padding in an
 * extra field, sizes behind the data, zip64 fields where a number needs them, a zip64 end record always. torch can therefore
 * compute the place of each storage without looking it up.
 */
export class ZipWriter {
  readonly #out: BufferedSink
  readonly #crc32: Crc32
  readonly #entries: WrittenEntry[] = []

  constructor(out: BufferedSink, crc32: Crc32) {
    this.#out = out
    this.#crc32 = crc32
  }

  /** Writes an entry of exactly `size` bytes. Gives its checksum. */
  async add(name: string, size: number, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
    const nameBytes = new TextEncoder().encode(name)
    const header = this.#out.position
    const wide = size >= TOO_LARGE || header >= TOO_LARGE
    await this.#out.write(localHeader(nameBytes, header, size))
    let crc = 0
    for await (const chunk of chunks) {
      crc = this.#crc32(chunk, crc)
      await this.#out.write(chunk)
    }
    this.#entries.push({ name: nameBytes, header, size, crc32: crc })
    if (size > 0) await this.#out.write(descriptor(crc, size, wide))
    return crc
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const start = this.#out.position
    for (const entry of this.#entries) await this.#out.write(centralHeader(entry))
    const size = this.#out.position - start
    await this.#out.write(endRecords(this.#entries.length, start, size))
    await this.#out.flush()
  }
}

/** Little-endian fields, one after the other. Layouts: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. */
class Fields {
  readonly bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(length: number) {
    this.bytes = new Uint8Array(length)
    this.#view = new DataView(this.bytes.buffer)
  }

  u16(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint16(this.#at, value, true)
      this.#at += 2
    }
    return this
  }

  u32(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint32(this.#at, value, true)
      this.#at += 4
    }
    return this
  }

  u64(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setBigUint64(this.#at, BigInt(value), true)
      this.#at += 8
    }
    return this
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at)
    this.#at += bytes.byteLength
    return this
  }
}

function localHeader(name: Uint8Array, header: number, size: number): Uint8Array {
  const wide = [...(size >= TOO_LARGE ? [size, size] : []), ...(header >= TOO_LARGE ? [header] : [])]
  const wideLength = wide.length === 0 ? 0 : 4 + 8 * wide.length
  // The padding is an extra field of its own: two letters, its length, then as many bytes as the alignment asks for.
  const unpadded = header + 30 + name.byteLength + wideLength + 4
  const padding = (ALIGNMENT - (unpadded % ALIGNMENT)) % ALIGNMENT
  const extra = wideLength + 4 + padding
  const fields = new Fields(30 + name.byteLength + extra)
  const flags = FLAG_UTF8 | (size > 0 ? FLAG_DESCRIPTOR : 0)
  fields.u32(0x04034b50).u16(0, flags, 0, 0, 0).u32(0, 0, 0).u16(name.byteLength, extra).raw(name)
  if (wide.length > 0) fields.u16(0x0001, 8 * wide.length).u64(...wide)
  return fields.u16(0x4246, padding).raw(new Uint8Array(padding).fill(0x5a)).bytes
}

function descriptor(crc: number, size: number, wide: boolean): Uint8Array {
  const fields = new Fields(wide ? 24 : 16).u32(0x08074b50, crc)
  return wide ? fields.u64(size, size).bytes : fields.u32(size, size).bytes
}

function centralHeader({ name, header, size, crc32 }: WrittenEntry): Uint8Array {
  const wide = [...(size >= TOO_LARGE ? [size, size] : []), ...(header >= TOO_LARGE ? [header] : [])]
  const wideLength = wide.length === 0 ? 0 : 4 + 8 * wide.length
  const flags = FLAG_UTF8 | (size > 0 ? FLAG_DESCRIPTOR : 0)
  const narrow = Math.min(size, TOO_LARGE)
  const fields = new Fields(46 + name.byteLength + wideLength)
  fields.u32(0x02014b50).u16(0, 0, flags, 0, 0, 0).u32(crc32, narrow, narrow)
  fields.u16(name.byteLength, wideLength, 0, 0, 0).u32(0, Math.min(header, TOO_LARGE)).raw(name)
  if (wide.length > 0) fields.u16(0x0001, 8 * wide.length).u64(...wide)
  return fields.bytes
}

function endRecords(count: number, start: number, size: number): Uint8Array {
  const record = start + size
  const fields = new Fields(56 + 20 + 22)
  fields.u32(0x06064b50).u64(44).u16(0x031e, 45).u32(0, 0).u64(count, count, size, start)
  fields.u32(0x07064b50, 0).u64(record).u32(1)
  const few = Math.min(count, 0xffff)
  return fields.u32(0x06054b50).u16(0, 0, few, few).u32(Math.min(size, TOO_LARGE), Math.min(start, TOO_LARGE)).u16(0)
    .bytes
}
