import { type ByteSource, readBytes } from '../byteSource.ts'
import { MAX_TAR_STORAGES, MAX_TENSOR_DIMENSIONS } from '../limits.ts'
import { PickleList, PickleTuple, type PickleValue } from '../pickle/values.ts'
import { checkpointError, formatError, pickleError } from '../problems.ts'
import { StorageClass, TorchHost } from '../torch/globals.ts'
import { requireInside } from '../torch/rebuild.ts'
import { TorchStorage } from '../torch/storage.ts'
import { TorchTensor } from '../torch/tensor.ts'
import type { ContainerContents } from './container.ts'
import { readPickleAt } from './pickles.ts'
import { readTar, type TarMember } from './tar.ts'

/** Names in the `pickle` member stand for tensors and storages by number; a class comes with its source beside it. */
class TarHost extends TorchHost {
  readonly objects = new Map<string, TorchStorage | TorchTensor>()

  override persistent(id: PickleValue, offset: number): PickleValue {
    if (id instanceof PickleTuple) return id.items[0] ?? null
    const object = this.objects.get(String(id))
    if (object !== undefined) return object
    throw pickleError(`nothing has the number ${shown(id)}`, offset)
  }
}

/**
 * Reads a file that torch wrote before 0.2: a tar archive of `storages`, `tensors` and `pickle` (torch/serialization.py,
 * `_legacy_load`, still reads it). Storages and tensors are numbered, and the pickle refers to them by number.
 */
export async function readTorchTar(source: ByteSource): Promise<ContainerContents> {
  const members = await readTar(source)
  const [storages, tensors, pickle] = ['storages', 'tensors', 'pickle'].map((name) => members.get(name))
  if (storages === undefined || tensors === undefined || pickle === undefined) {
    const seen = [...members.keys()].slice(0, 3).join(', ')
    throw checkpointError(
      'checkpoint-format',
      `a tar archive without storages, tensors and pickle: torch did not write it (it holds ${seen || 'nothing'})`,
      0,
      'if a checkpoint is packed inside, unpack the archive first: tar -xf',
    )
  }
  const host = new TarHost()
  await readStorages(new MemberReader(source, storages, host))
  await readTensors(new MemberReader(source, tensors, host))
  const root = await new MemberReader(source, pickle, host).pickle()
  return { kind: 'torch-tar', root, globals: [...host.uses.values()], notes: [], metadata: {} }
}

/** Reads one member from its beginning on. */
class MemberReader {
  readonly source: ByteSource
  readonly host: TarHost
  readonly end: number
  at: number

  constructor(source: ByteSource, member: TarMember, host: TarHost) {
    this.source = source
    this.host = host
    this.at = member.offset
    this.end = member.offset + member.size
  }

  async pickle(): Promise<PickleValue> {
    const { value, end } = await readPickleAt(this.source, this.at, this.end, this.host)
    this.at = end
    return value
  }

  async count(what: string): Promise<number> {
    const start = this.at
    const count = await this.pickle()
    if (typeof count === 'number' && count >= 0 && count <= MAX_TAR_STORAGES) return count
    throw formatError(`the file announces ${shown(count)} ${what}`, start)
  }

  async tuple(length: number): Promise<readonly PickleValue[]> {
    const start = this.at
    const value = await this.pickle()
    if (value instanceof PickleTuple && value.items.length === length) return value.items
    throw formatError(`a tuple of ${length} is expected`, start)
  }

  async view(length: number): Promise<DataView> {
    this.skip(length)
    return new DataView((await readBytes(this.source, this.at - length, length)).buffer)
  }

  skip(length: number): void {
    if (this.at + length > this.end) throw formatError('a part of the tar archive ends too early', this.end)
    this.at += length
  }
}

/** Their number; for each a tuple (key, device, class), the number of elements and the bytes; then the views. */
async function readStorages(reader: MemberReader): Promise<void> {
  const { host, source } = reader
  for (let left = await reader.count('storages'); left > 0; left--) {
    const start = reader.at
    const [key, location, type] = (await reader.tuple(3)) as [PickleValue, PickleValue, PickleValue]
    if (!(type instanceof StorageClass)) throw formatError('a storage has an unknown class', start)
    const field = reader.at
    const elements = Number((await reader.view(8)).getBigInt64(0, true))
    const byteLength = elements * type.dtype.size
    if (!Number.isSafeInteger(byteLength) || elements < 0) throw formatError(`a storage of ${elements} elements`, field)
    const device = typeof location === 'string' ? location : 'cpu'
    const storage = new TorchStorage(shown(key), type.dtype, byteLength, device)
    storage.place = { source, offset: reader.at, bigEndian: false, crc32: undefined }
    reader.skip(byteLength)
    add(host, key, storage, start)
  }
  const start = reader.at
  const views = await reader.pickle()
  if (!(views instanceof PickleList)) throw formatError('the storage views are not a list', start)
  for (const view of views.items) addView(host, view instanceof PickleTuple ? view.items : [], start)
}

/** (key, key of the whole, first element, elements). */
function addView(host: TarHost, [key, whole, first, elements]: readonly PickleValue[], start: number): void {
  const root = host.objects.get(shown(whole))
  if (!(root instanceof TorchStorage) || typeof first !== 'number' || typeof elements !== 'number') {
    throw formatError('a view of a storage is not understood', start)
  }
  const { size } = root.dtype
  if (first < 0 || elements < 0 || (first + elements) * size > root.byteLength) {
    throw formatError('a storage view reaches beyond its storage', start)
  }
  const part = { storage: root, offset: first * size }
  add(host, key, new TorchStorage(shown(key), root.dtype, elements * size, root.location, part), start)
}

/** Their number; for each a tuple (key, key of its storage, class), then dimensions, sizes, strides and offset. */
async function readTensors(reader: MemberReader): Promise<void> {
  const { host } = reader
  for (let left = await reader.count('tensors'); left > 0; left--) {
    const start = reader.at
    const [key, storageKey] = await reader.tuple(3)
    const storage = host.objects.get(shown(storageKey))
    if (!(storage instanceof TorchStorage)) throw formatError('a tensor has no storage', start)
    // Eight bytes, of which torch reads four.
    const dimensions = (await reader.view(8)).getInt32(0, true)
    if (dimensions < 0 || dimensions > MAX_TENSOR_DIMENSIONS) {
      throw formatError(`a tensor has ${dimensions} dimensions: the limit is ${MAX_TENSOR_DIMENSIONS}`, start)
    }
    const numbers = await sizes(reader, 2 * dimensions + 1)
    const tensor = new TorchTensor({
      layout: 'strided',
      dtype: storage.dtype,
      shape: numbers.slice(0, dimensions),
      stride: numbers.slice(dimensions, 2 * dimensions),
      storageOffset: numbers[2 * dimensions] as number,
      storage,
      requiresGrad: false,
    })
    add(host, key, requireInside(tensor, start), start)
  }
}

async function sizes(reader: MemberReader, count: number): Promise<number[]> {
  const start = reader.at
  const view = await reader.view(8 * count)
  return Array.from({ length: count }, (_, at) => {
    const value = view.getBigInt64(8 * at, true)
    if (value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
    throw formatError(`a tensor has a size of ${value}`, start + 8 * at)
  })
}

function add(host: TarHost, key: PickleValue | undefined, object: TorchStorage | TorchTensor, start: number): void {
  const name = shown(key)
  if (host.objects.has(name)) throw formatError(`the number ${name} is used twice`, start)
  host.objects.set(name, object)
}

function shown(value: PickleValue | undefined): string {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string' ? String(value) : '?'
}
