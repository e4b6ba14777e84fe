import { MmdetConfigError } from '../../errors.ts'
import { type ByteSource, readBytes } from '../byteSource.ts'
import { crc32 } from '../crc32.ts'
import { MAX_PICKLE_BYTES } from '../limits.ts'
import { PickleCursor } from '../pickle/cursor.ts'
import { readPickle } from '../pickle/machine.ts'
import type { PickleValue } from '../pickle/values.ts'
import { checkpointError, formatError, pickleError } from '../problems.ts'
import { TorchHost } from '../torch/globals.ts'
import { readZip, type ZipEntry } from '../zip/directory.ts'
import { type ContainerContents, type OpenOptions, RECORD_ENTRY } from './container.ts'

/** Bytes of a small entry (`byteorder`, a record); larger ones are not what they claim to be. */
const MAX_SMALL_ENTRY = 64 * 1024

/**
 * Reads a file that `torch.save` wrote since torch 1.6: a zip archive of stored entries `<name>/data.pkl`,
 * `<name>/data/<key>` and some small ones.
 */
export async function readTorchZip(source: ByteSource, options: OpenOptions): Promise<ContainerContents> {
  const entries = new Map((await readZip(source)).map((entry) => [entry.name, entry]))
  const prefix = archiveName(entries)
  const pickle = entries.get(`${prefix}data.pkl`) as ZipEntry
  const bigEndian = await readByteOrder(entries.get(`${prefix}byteorder`))
  const host = new TorchHost((storage, offset) => {
    const entry = entries.get(`${prefix}data/${storage.key}`)
    if (entry === undefined) throw pickleError(`the archive has no entry for storage ${storage.key}`, offset)
    if (entry.size < storage.byteLength) {
      throw pickleError(`storage ${storage.key} has ${storage.byteLength} bytes, its entry ${entry.size}`, offset)
    }
    const whole = entry.size === storage.byteLength
    storage.place = { source: entry.source, offset: entry.offset, bigEndian, crc32: whole ? entry.crc32 : undefined }
  })
  const root = unpickle(await readPickleEntry(pickle, options), pickle, host)
  const notes: string[] = []
  if (pickle.source !== source) notes.push('its pickle is compressed: offsets are those of the unpacked one')
  if (bigEndian) notes.push('written on a big-endian machine: numbers are turned while reading')
  if (entries.has(`${prefix}constants.pkl`)) notes.push('a TorchScript archive: its code is not read')
  const metadata = await readRecord(entries.get(prefix + RECORD_ENTRY))
  return { kind: 'torch-zip', root, globals: [...host.uses.values()], notes, metadata }
}

/** The folder that all of a torch archive's entries are in, with its slash. */
function archiveName(entries: ReadonlyMap<string, ZipEntry>): string {
  for (const name of entries.keys()) {
    const match = /^([^/]*\/)data\.pkl$/.exec(name)
    if (match !== null) return match[1] as string
  }
  const seen = [...entries.keys()].slice(0, 3).join(', ')
  throw checkpointError(
    'checkpoint-format',
    `a zip archive without data.pkl: torch did not write it${seen === '' ? '' : ` (it holds ${seen})`}`,
    0,
    'if a checkpoint is packed inside, unpack the archive first',
  )
}

async function readPickleEntry(entry: ZipEntry, options: OpenOptions): Promise<Uint8Array> {
  if (entry.size > MAX_PICKLE_BYTES) {
    throw pickleError(`the pickle has ${entry.size} bytes, the limit is ${MAX_PICKLE_BYTES}`, entry.place)
  }
  const bytes = await readBytes(entry.source, entry.offset, entry.size)
  if (options.verify === false || entry.crc32 === undefined || crc32(bytes) === entry.crc32) return bytes
  throw formatError(
    `the checksum of ${entry.name} does not match`,
    entry.place,
    'the file is damaged: fetch it again (or read it without verifying)',
  )
}

/** Reads the pickle. What is wrong in a compressed one lies, for the file, where the entry begins. */
function unpickle(bytes: Uint8Array, entry: ZipEntry, host: TorchHost): PickleValue {
  try {
    return readPickle(new PickleCursor(bytes, entry.offset, true), host)
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || entry.offset === entry.place) throw error
    const [{ message, offset, hint }] = error.problems
    throw pickleError(`${message} (byte ${offset} of the unpacked ${entry.name})`, entry.place, hint)
  }
}

async function readByteOrder(entry: ZipEntry | undefined): Promise<boolean> {
  if (entry === undefined) return false
  const text = await readSmall(entry)
  if (text === 'little' || text === 'big') return text === 'big'
  throw formatError(`the byte order ${JSON.stringify(text.slice(0, 20))} is unknown`, entry.place)
}

async function readRecord(entry: ZipEntry | undefined): Promise<Record<string, string>> {
  if (entry === undefined || entry.size > MAX_SMALL_ENTRY) return {}
  try {
    const record: unknown = JSON.parse(await readSmall(entry))
    const pairs = Object.entries(record as object).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(pairs) as Record<string, string>
  } catch {
    return {}
  }
}

async function readSmall({ source, offset, size }: ZipEntry): Promise<string> {
  const bytes = await readBytes(source, offset, Math.min(size, MAX_SMALL_ENTRY))
  return new TextDecoder().decode(bytes)
}
