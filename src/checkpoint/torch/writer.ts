import { BufferedSink, type ByteSink } from '../byteSink.ts'
import { RECORD_ENTRY } from '../containers/container.ts'
import type { Crc32 } from '../crc32.ts'
import { checkpointError, formatError } from '../problems.ts'
import { ALIGNMENT, ZipWriter } from '../zip/writer.ts'
import { type CopyRange, RangeReader } from './copy.ts'
import { PickleWriter } from './pickleWriter.ts'
import type { TorchStorage } from './storage.ts'
import type { TorchTensor } from './tensor.ts'

/** What a writer is given, besides the tensors. */
export interface WriteOptions {
  readonly crc32: Crc32
  /** Whether checksums that the source records are compared. */
  readonly verify: boolean
  /** Texts to be kept beside the tensors. */
  readonly metadata: Readonly<Record<string, string>>
  /** Called after each piece with the bytes of tensors that are written, of all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** The name of the archive inside the file: what torch calls it when it writes to a buffer. */
const ARCHIVE = 'archive'

/**
 * Writes `{'state_dict': OrderedDict(tensors)}` as torch does since 1.6. Storages stay shared, strides stay as they are; the
 * device becomes `cpu`. The result loads with `weights_only=True` and with `mmap=True`.
 */
export async function writeTorchZip(
  sink: ByteSink,
  tensors: ReadonlyMap<string, TorchTensor>,
  options: WriteOptions,
): Promise<void> {
  const { pickle, storages } = pickleOf(tensors)
  const out = new BufferedSink(sink)
  const zip = new ZipWriter(out, options.crc32)
  const text = new TextEncoder()
  const small = async (name: string, body: Uint8Array) => {
    await zip.add(`${ARCHIVE}/${name}`, body.byteLength, [body])
  }
  await small('data.pkl', pickle)
  await small('.format_version', text.encode('1'))
  await small('.storage_alignment', text.encode(String(ALIGNMENT)))
  await small('byteorder', text.encode('little'))
  const total = [...storages.keys()].reduce((sum, storage) => sum + storage.byteLength, 0)
  let done = 0
  const ranges = Array.from(storages, ([storage, { swap }]) => rangeOf(storage, swap))
  const reader = new RangeReader(ranges, (bytes) => {
    done += bytes
    options.onProgress?.(done, total)
  })
  try {
    for (const [storage, { key, swap }] of storages) {
      const pieces = reader.range(storage.byteLength)
      const crc = await zip.add(`${ARCHIVE}/data/${key}`, storage.byteLength, pieces)
      if (options.verify) requireChecksum(storage, swap, crc)
    }
  } finally {
    await reader.settle()
  }
  if (Object.keys(options.metadata).length > 0) {
    await small(RECORD_ENTRY, text.encode(JSON.stringify(options.metadata)))
  }
  await small('version', text.encode('3\n'))
  await zip.finish()
}

function rangeOf(storage: TorchStorage, swap: number): CopyRange {
  if (storage.place === undefined) throw unsupported(`without bytes (storage ${storage.key})`)
  return { source: storage.place.source, offset: storage.place.offset, length: storage.byteLength, swap }
}

interface WrittenStorage {
  readonly key: string
  /** Bytes that change places; 1 where nothing does. */
  readonly swap: number
}

function pickleOf(tensors: ReadonlyMap<string, TorchTensor>) {
  const writer = new PickleWriter()
  const storages = new Map<TorchStorage, WrittenStorage>()
  writer.code('}').text('state_dict').orderedDict().code('(')
  for (const [name, tensor] of tensors) {
    try {
      writer.text(name).shared(tensor, () => writeTensor(writer, tensor, storages))
    } catch (error) {
      throw named(name, error)
    }
  }
  return { pickle: writer.code('us').finish(), storages }
}

function writeTensor(writer: PickleWriter, tensor: TorchTensor, storages: Map<TorchStorage, WrittenStorage>): void {
  if (tensor.subclass !== undefined) throw unsupported(`of the class ${tensor.subclass.qualifiedName}`)
  if (!tensor.parameter) {
    writeData(writer, tensor, storages)
    return
  }
  writer.global('torch._utils', '_rebuild_parameter')
  writer.tuple(() => {
    writeData(writer, tensor.with({ requiresGrad: false }), storages)
    writer.bool(tensor.requiresGrad).orderedDict()
  })
  writer.code('R')
}

function writeData(writer: PickleWriter, tensor: TorchTensor, storages: Map<TorchStorage, WrittenStorage>): void {
  const { layout, dtype, storage } = tensor
  if (storage === undefined || layout !== 'strided') throw unsupported(`with ${layout} layout`)
  const isNew = dtype.storageClass === undefined
  writer.global('torch._utils', isNew ? '_rebuild_tensor_v3' : '_rebuild_tensor_v2')
  writer.tuple(() => {
    writeStorage(writer, storage, tensor, storages)
    writer.int(tensor.storageOffset).ints(tensor.shape).ints(tensor.stride)
    writer.bool(tensor.requiresGrad).orderedDict()
    if (isNew) writer.global('torch', dtype.name)
  })
  writer.code('R')
}

function writeStorage(
  writer: PickleWriter,
  storage: TorchStorage,
  { dtype }: TorchTensor,
  storages: Map<TorchStorage, WrittenStorage>,
): void {
  const swap = storage.place?.bigEndian === true ? dtype.swap : 1
  const known = storages.get(storage)
  if (known !== undefined && known.swap !== swap) {
    throw unsupported('that shares a big-endian storage with one of another element size')
  }
  const key = known?.key ?? String(storages.size)
  storages.set(storage, { key, swap })
  writer.tuple(() => {
    writer.sharedText('storage')
    if (dtype.storageClass === undefined) writer.global('torch.storage', 'UntypedStorage')
    else writer.global('torch', dtype.storageClass)
    const elements = dtype.storageClass === undefined ? storage.byteLength : storage.byteLength / dtype.size
    writer.sharedText(key).sharedText('cpu').int(elements)
  })
  writer.code('Q')
}

/** Compares the checksum of a whole storage, as it was written, with the one that its file records. */
export function requireChecksum(storage: TorchStorage, swap: number, crc: number): void {
  const recorded = storage.place?.crc32
  if (recorded === undefined || recorded === crc || swap !== 1) return
  throw formatError(
    `${storage.place?.source.name}: the checksum of storage ${storage.key} does not match`,
    storage.place?.offset ?? 0,
    'the file is damaged: fetch it again (or convert it without verifying)',
  )
}

function unsupported(what: string): Error {
  return checkpointError('checkpoint-unsupported', `a tensor ${what} cannot be written`)
}

/** Puts a tensor's name before what is wrong with it. */
function named(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('problems' in error)) return error
  return checkpointError('checkpoint-unsupported', `${JSON.stringify(name)}: ${error.message}`)
}
