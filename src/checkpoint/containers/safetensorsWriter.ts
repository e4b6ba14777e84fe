import { BufferedSink, type ByteSink } from '../byteSink.ts'
import { checkpointError } from '../problems.ts'
import { RangeReader } from '../torch/copy.ts'
import type { TorchStorage } from '../torch/storage.ts'
import { storedBytes, type TorchTensor } from '../torch/tensor.ts'
import { requireChecksum, type WriteOptions } from '../torch/writer.ts'
import type { ByteRange } from './safetensors.ts'

/** The header is padded to a multiple of this, so that the tensors after it are aligned. */
const HEADER_ALIGNMENT = 8

/**
 * Writes tensors as safetensors, the larger element types first and by name among equals, as the reference implementation
 * does: every tensor is then aligned to its element size.
 *
 * @throws MmdetConfigError `checkpoint-unsupported`, naming the tensor that the format cannot hold.
 */
export async function writeSafetensors(
  sink: ByteSink,
  tensors: ReadonlyMap<string, TorchTensor>,
  options: WriteOptions,
): Promise<void> {
  requireWritable(tensors)
  const sorted = [...tensors].sort(
    ([nameA, a], [nameB, b]) => b.dtype.size - a.dtype.size || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0),
  )
  const out = new BufferedSink(sink)
  await out.write(headerOf(sorted, options.metadata))
  const total = sorted.reduce((sum, [, tensor]) => sum + tensor.byteLength, 0)
  let done = 0
  const onPiece = (bytes: number) => {
    done += bytes
    options.onProgress?.(done, total)
  }
  const ranges = sorted.filter(([, tensor]) => tensor.contiguous).map(([, tensor]) => rangeOf(tensor))
  const reader = new RangeReader(ranges, onPiece)
  try {
    for (const [, tensor] of sorted) {
      if (tensor.contiguous) {
        await copy(tensor, reader, out, options)
      } else {
        await out.write(await tensor.bytes())
        onPiece(tensor.byteLength)
      }
    }
  } finally {
    await reader.settle()
  }
  await out.flush()
}

/** Copies a contiguous tensor; compares the checksum where the tensor is all of its storage. */
async function copy(tensor: TorchTensor, reader: RangeReader, out: BufferedSink, options: WriteOptions): Promise<void> {
  const { storage } = storedBytes(tensor)
  const { swap } = rangeOf(tensor)
  let crc = 0
  for await (const piece of reader.range(tensor.byteLength)) {
    if (options.verify) crc = options.crc32(piece, crc)
    await out.write(piece)
  }
  if (options.verify && tensor.byteLength === storage.byteLength) requireChecksum(storage, swap, crc)
}

function rangeOf(tensor: TorchTensor) {
  const { place } = storedBytes(tensor)
  const offset = place.offset + tensor.storageOffset * tensor.dtype.size
  return { source: place.source, offset, length: tensor.byteLength, swap: place.bigEndian ? tensor.dtype.swap : 1 }
}

function headerOf(
  sorted: readonly (readonly [string, TorchTensor])[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  // A Map to JSON by hand: an object would put keys that look like numbers first.
  const parts: string[] = []
  if (Object.keys(metadata).length > 0) parts.push(`"__metadata__":${JSON.stringify(metadata)}`)
  let at = 0
  for (const [name, { dtype, shape, byteLength }] of sorted) {
    const entry = { dtype: dtype.safetensors, shape, data_offsets: [at, at + byteLength] }
    parts.push(`${JSON.stringify(name)}:${JSON.stringify(entry)}`)
    at += byteLength
  }
  const json = new TextEncoder().encode(`{${parts.join(',')}}`)
  const length = Math.ceil(json.byteLength / HEADER_ALIGNMENT) * HEADER_ALIGNMENT
  const header = new Uint8Array(8 + length).fill(0x20)
  new DataView(header.buffer).setBigUint64(0, BigInt(length), true)
  header.set(json, 8)
  return header
}

/** safetensors holds dense tensors of plain numbers, each with memory of its own. */
function requireWritable(tensors: ReadonlyMap<string, TorchTensor>): void {
  const spans = new Map<TorchStorage, ByteRange[]>()
  for (const [name, tensor] of tensors) {
    const { layout, dtype, storage } = tensor
    if (name === '__metadata__') throw refusal(name, 'its name is taken by the format')
    if (layout !== 'strided' || storage === undefined) throw refusal(name, `its layout is ${layout}`)
    if (tensor.subclass !== undefined) throw refusal(name, `it is of the class ${tensor.subclass.qualifiedName}`)
    if (dtype.safetensors === undefined) throw refusal(name, `its dtype is ${dtype.name}`)
    if (tensor.byteLength > storage.byteLength) throw refusal(name, 'it repeats its memory (a stride of 0)')
    if (tensor.elements === 0) continue
    const begin = tensor.storageOffset
    const reach = tensor.shape.reduce((sum, size, at) => sum + (size - 1) * (tensor.stride[at] as number), 0) + 1
    const others = spans.get(storage) ?? []
    others.push({ name, begin: begin * dtype.size, end: (begin + reach) * dtype.size })
    spans.set(storage, others)
  }
  for (const shared of spans.values()) requireApart(shared)
}

function requireApart(spans: ByteRange[]): void {
  spans.sort((one, other) => one.begin - other.begin)
  for (const [at, span] of spans.entries()) {
    const before = spans[at - 1]
    if (before === undefined || before.end <= span.begin) continue
    throw refusal(span.name, `it shares memory with ${JSON.stringify(before.name)}`)
  }
}

function refusal(name: string, why: string): Error {
  return checkpointError(
    'checkpoint-unsupported',
    `safetensors cannot hold ${JSON.stringify(name)}: ${why}`,
    undefined,
    'write a torch file instead: give the target a name that ends in .pth',
  )
}
