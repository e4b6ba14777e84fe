import { type ByteSource, readBytes } from '../byteSource.ts'
import type { PickleCursor } from '../pickle/cursor.ts'
import { readPickle } from '../pickle/machine.ts'
import { PickleList, type PickleValue } from '../pickle/values.ts'
import { formatError, pickleError } from '../problems.ts'
import { type GlobalUse, TorchHost } from '../torch/globals.ts'
import type { TorchStorage } from '../torch/storage.ts'
import type { ContainerContents } from './container.ts'
import { parseGrowing } from './pickles.ts'

/** What a legacy file begins with, pickled (torch/serialization.py: MAGIC_NUMBER, PROTOCOL_VERSION). */
const MAGIC = 0x1950a86a20f9469cfc6cn
const PROTOCOL = 1001

/** Bytes that are read at first; the pickle of a ResNet-50 MoCo file takes a quarter of it. */
const FIRST_WINDOW = 1024 * 1024

/**
 * Reads a file that `torch.save` wrote before torch 1.6 (or since, on request): magic number, protocol, system facts,
 * the object and the list of storage keys as five pickles, then each storage as its length and its bytes, always little-endian.
 * A pickle without the magic number is given as it is.
 */
export async function readTorchLegacy(source: ByteSource): Promise<ContainerContents> {
  const head = await parseGrowing(source, 0, source.size, FIRST_WINDOW, parseHead)
  if (head.keys === undefined) {
    const notes = ['a plain pickle: torch did not write it']
    return { kind: 'pickle', root: head.root, globals: head.globals, notes, metadata: {} }
  }
  const end = await placeStorages(source, head.keys, head.host.storages, head.end)
  const notes = end < source.size ? [`${source.size - end} bytes follow the last storage`] : []
  return { kind: 'torch-legacy', root: head.root, globals: head.globals, notes, metadata: {} }
}

interface LegacyHead {
  readonly root: PickleValue
  readonly host: TorchHost
  readonly globals: readonly GlobalUse[]
  /** Undefined for a plain pickle. */
  readonly keys: readonly PickleValue[] | undefined
  readonly end: number
}

function parseHead(cursor: PickleCursor): LegacyHead {
  const host = new TorchHost()
  const magic = readPickle(cursor, host)
  if (magic !== MAGIC) return { root: magic, host, globals: [...host.uses.values()], keys: undefined, end: cursor.at }
  const protocolAt = cursor.offset
  const protocol = readPickle(cursor, host)
  if (protocol !== PROTOCOL) throw formatError(`legacy protocol ${String(protocol)} is unknown`, protocolAt)
  readPickle(cursor, host) // System facts: torch reads them and goes by none of them.
  const root = readPickle(cursor, host)
  const keysAt = cursor.offset
  const keys = readPickle(cursor, host)
  if (!(keys instanceof PickleList)) throw pickleError('the storage keys are not a list', keysAt)
  return { root, host, globals: [...host.uses.values()], keys: keys.items, end: cursor.at }
}

/** Finds each storage, in the order of the keys, and checks the length that stands before it. Gives the end of the last. */
async function placeStorages(
  source: ByteSource,
  keys: readonly PickleValue[],
  storages: ReadonlyMap<string, TorchStorage>,
  start: number,
): Promise<number> {
  let at = start
  const found: TorchStorage[] = []
  for (const key of keys) {
    const storage = storages.get(String(key))
    if (storage === undefined) throw formatError(`nothing refers to the storage ${String(key)} that the file lists`, at)
    if (storage.place !== undefined) throw formatError(`the file lists storage ${storage.key} twice`, at)
    storage.place = { source, offset: at + 8, bigEndian: false, crc32: undefined }
    at += 8 + storage.byteLength
    if (at > source.size) {
      throw formatError(
        `the file ends at byte ${source.size}, storage ${storage.key} needs it to byte ${at}`,
        source.size,
        'the file is truncated: fetch it again',
      )
    }
    found.push(storage)
  }
  for (const storage of storages.values()) {
    if (storage.place === undefined) throw formatError(`storage ${storage.key} is used and not in the file`, start)
  }
  await checkLengths(source, found)
  return at
}

/** Length fields closer than this are read together: a network has many small tensors, and a read has its price. */
const SPAN_BYTES = 256 * 1024

/** Checks the element count that stands before each storage. */
async function checkLengths(source: ByteSource, storages: readonly TorchStorage[]): Promise<void> {
  for (let from = 0; from < storages.length; ) {
    const start = fieldOf(storages[from] as TorchStorage)
    let to = from + 1
    while (to < storages.length && fieldOf(storages[to] as TorchStorage) + 8 - start <= SPAN_BYTES) to++
    const last = storages[to - 1] as TorchStorage
    const span = await readBytes(source, start, fieldOf(last) + 8 - start)
    const view = new DataView(span.buffer)
    for (const storage of storages.slice(from, to)) {
      const at = fieldOf(storage)
      const elements = view.getBigInt64(at - start, true)
      const expected = storage.byteLength / storage.dtype.size
      if (elements === BigInt(expected)) continue
      throw formatError(`storage ${storage.key} has ${elements} elements in the file and ${expected} in the pickle`, at)
    }
    from = to
  }
}

/** Where the length field of a placed storage is. */
function fieldOf(storage: TorchStorage): number {
  return (storage.place?.offset ?? 8) - 8
}
