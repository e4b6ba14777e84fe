import { decodeLatin1, decodeUtf8 } from '../pickle/text.ts'
import { formatError } from '../problems.ts'

/** What the central directory says of an entry. */
export interface ZipEntryHead {
  readonly name: string
  /** Compression method; 0 is stored. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc32: number
  /** Bytes in the file. */
  readonly stored: number
  /** Bytes when unpacked. */
  readonly size: number
  /** Where its local header begins. */
  readonly header: number
}

/** Signatures and field offsets: APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12. */
export const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const CENTRAL_SIZE = 46
const ZIP64_EXTRA = 0x0001
const IN_ZIP64 = 0xffffffff

/** Reads one entry of the central directory, which lies at `base` in the file. */
export function readEntry(directory: Uint8Array, at: number, base: number): { head: ZipEntryHead; next: number } {
  const offset = base + at
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  if (at + CENTRAL_SIZE > directory.byteLength || view.getUint32(at, true) !== CENTRAL_HEADER) {
    throw formatError('the zip directory holds fewer entries than it announces', offset)
  }
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > directory.byteLength) throw formatError('an entry reaches beyond the zip directory', offset)
  const nameBytes = directory.subarray(at + CENTRAL_SIZE, nameEnd)
  const wide = zip64Fields(view, nameEnd, extraEnd, offset, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  const head: ZipEntryHead = {
    name: decodeUtf8(nameBytes) ?? decodeLatin1(nameBytes),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc32: view.getUint32(at + 16, true),
    size: wide[0],
    stored: wide[1],
    header: wide[2],
  }
  return { head, next }
}

/** The zip64 extra field holds, in this order, those of size, stored size and header offset that are 0xFFFFFFFF before it. */
function zip64Fields(
  view: DataView,
  start: number,
  end: number,
  offset: number,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const wide: [number, number, number] = [...narrow]
  if (!narrow.includes(IN_ZIP64)) return wide
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true))
    let field = at + 4
    for (const [index, value] of narrow.entries()) {
      if (value !== IN_ZIP64) continue
      if (field + 8 > fieldEnd) break
      const read = view.getBigUint64(field, true)
      if (read > BigInt(Number.MAX_SAFE_INTEGER)) throw formatError(`a zip64 field holds ${read}`, offset)
      wide[index] = Number(read)
      field += 8
    }
    return wide
  }
  return wide
}
