import { type ByteSource, readBytes, requireRange } from '../byteSource.ts'
import { MAX_ZIP_DIRECTORY_BYTES, MAX_ZIP_ENTRIES } from '../limits.ts'
import { decodeLatin1, decodeUtf8 } from '../pickle/text.ts'
import { checkpointError, formatError } from '../problems.ts'
import { LOCAL_HEADER, readEntry, type ZipEntryHead } from './entry.ts'

/** An entry of a zip archive. */
export interface ZipEntry {
  readonly name: string
  /** What its bytes are read from: the file itself, or what unpacks them. */
  readonly source: ByteSource
  /** The first byte of its data in `source`. */
  readonly offset: number
  readonly size: number
  /** Where its data begins in the file. */
  readonly place: number
  /** As recorded; undefined where the archive records 0 for data, which is how torch writes without checksums. */
  readonly crc32: number | undefined
}

/** Signatures and sizes: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. */
const END_RECORD = 0x06054b50
const END_RECORD_SIZE = 22
const END_RECORD64 = 0x06064b50
const END_LOCATOR64 = 0x07064b50
const MAX_COMMENT = 0xffff

/**
 * The entries of a zip archive, checked against the file: every size, every offset, no overlaps.
 *
 * @throws MmdetConfigError `checkpoint-format`; `checkpoint-unsupported` for encrypted entries, and for compressed ones where
 * the method is not deflate: torch reads these two alone.
 */
export async function readZip(source: ByteSource): Promise<ZipEntry[]> {
  const { start, size, count } = await findDirectory(source)
  requireRange(source, start, size)
  if (count > MAX_ZIP_ENTRIES || size > MAX_ZIP_DIRECTORY_BYTES) {
    throw formatError(`the zip directory announces ${count} entries in ${size} bytes`, start)
  }
  const directory = await readBytes(source, start, size)
  const heads: ZipEntryHead[] = []
  for (let at = 0; heads.length < count; ) {
    const { head, next } = readEntry(directory, at, start)
    heads.push(head)
    at = next
  }
  requireDistinct(heads, start)
  return locate(source, heads, start)
}

interface DirectoryPlace {
  readonly start: number
  readonly size: number
  readonly count: number
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  const tailSize = Math.min(source.size, END_RECORD_SIZE + MAX_COMMENT + 20)
  const tailStart = source.size - tailSize
  const tail = await readBytes(source, tailStart, tailSize)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tailSize - END_RECORD_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue
    if (at + END_RECORD_SIZE + view.getUint16(at + 20, true) !== tailSize) continue
    return directoryOf(source, view, at, tailStart)
  }
  throw formatError(
    'the file begins like a zip archive and has no zip directory at its end',
    source.size,
    'the file is truncated: fetch it again',
  )
}

async function directoryOf(source: ByteSource, view: DataView, at: number, tailStart: number): Promise<DirectoryPlace> {
  const locator = at - 20
  if (locator >= 0 && view.getUint32(locator, true) === END_LOCATOR64) {
    const recordAt = view.getBigUint64(locator + 8, true)
    if (recordAt > BigInt(source.size))
      throw formatError('the zip64 end record lies beyond the file', tailStart + locator)
    const record = await readBytes(source, Number(recordAt), 56)
    const fields = new DataView(record.buffer)
    if (fields.getUint32(0, true) !== END_RECORD64) throw formatError('no zip64 end record', Number(recordAt))
    return {
      count: safe(fields.getBigUint64(32, true), Number(recordAt)),
      size: safe(fields.getBigUint64(40, true), Number(recordAt)),
      start: safe(fields.getBigUint64(48, true), Number(recordAt)),
    }
  }
  return {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  }
}

function safe(value: bigint, offset: number): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw formatError(`a zip64 field holds ${value}`, offset)
  return Number(value)
}

function requireDistinct(heads: readonly ZipEntryHead[], offset: number): void {
  const names = new Set<string>()
  for (const { name } of heads) {
    if (names.has(name)) throw formatError(`the zip directory lists ${JSON.stringify(name)} twice`, offset)
    names.add(name)
  }
}

/** How many local headers are read at once. */
const BATCH = 64

async function locate(source: ByteSource, heads: readonly ZipEntryHead[], directory: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  for (let from = 0; from < heads.length; from += BATCH) {
    entries.push(...(await Promise.all(heads.slice(from, from + BATCH).map((head) => locateOne(source, head)))))
  }
  const sorted = entries.map((entry, at) => ({ entry, head: heads[at] as ZipEntryHead }))
  sorted.sort((one, other) => one.head.header - other.head.header)
  sorted.forEach(({ entry, head }, at) => {
    const limit = sorted[at + 1]?.head.header ?? directory
    if (entry.place + head.stored <= limit) return
    throw formatError(`the entry ${JSON.stringify(entry.name)} overlaps what follows it`, entry.place)
  })
  return entries
}

async function locateOne(source: ByteSource, head: ZipEntryHead): Promise<ZipEntry> {
  const fixed = await readBytes(source, head.header, 30)
  const view = new DataView(fixed.buffer)
  if (view.getUint32(0, true) !== LOCAL_HEADER) {
    throw formatError(`no zip entry begins where ${JSON.stringify(head.name)} is announced`, head.header)
  }
  const nameLength = view.getUint16(26, true)
  const name = await readBytes(source, head.header + 30, nameLength)
  if ((decodeUtf8(name) ?? decodeLatin1(name)) !== head.name) {
    throw formatError(`the entry ${JSON.stringify(head.name)} has another name in its own header`, head.header)
  }
  requireReadable(head)
  const place = head.header + 30 + nameLength + view.getUint16(28, true)
  requireRange(source, place, head.stored)
  const crc32 = head.crc32 === 0 && head.size > 0 ? undefined : head.crc32
  const { size } = head
  if (head.method === STORED) return { name: head.name, source, offset: place, size, place, crc32 }
  const { inflatedSource } = await import('./inflate.ts')
  const inflated = inflatedSource(source, { ...head, offset: place })
  return { name: head.name, source: inflated, offset: 0, size, place, crc32 }
}

/** Methods of compression: APPNOTE.TXT 6.3.10, section 4.4.5. */
const STORED = 0
const DEFLATED = 8

function requireReadable(head: ZipEntryHead): void {
  if (head.encrypted || (head.method !== STORED && head.method !== DEFLATED)) {
    throw checkpointError(
      'checkpoint-unsupported',
      `the entry ${JSON.stringify(head.name)} is ${head.encrypted ? 'encrypted' : `compressed by method ${head.method}`}`,
      head.header,
      'unpack the archive and pack it without compression, or load and save it with torch',
    )
  }
  if (head.method === STORED && head.size !== head.stored) {
    throw formatError(`a stored entry of ${head.stored} bytes claims to hold ${head.size}`, head.header)
  }
}
