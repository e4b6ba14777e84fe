import { type ByteSource, readBytes } from '../byteSource.ts'
import {
  MAX_SAFETENSORS_HEADER_BYTES,
  MAX_SAFETENSORS_METADATA,
  MAX_SAFETENSORS_VALUES,
  MAX_TENSOR_DIMENSIONS,
} from '../limits.ts'
import { decodeUtf8 } from '../pickle/text.ts'
import { PickleDict } from '../pickle/values.ts'
import { checkpointError, formatError } from '../problems.ts'
import { dtypeOfSafetensors } from '../torch/dtypes.ts'
import { TorchStorage } from '../torch/storage.ts'
import { TorchTensor } from '../torch/tensor.ts'
import type { ContainerContents } from './container.ts'

/** The bytes of a tensor. */
export interface ByteRange {
  readonly name: string
  readonly begin: number
  readonly end: number
}

/** The length field before the header. */
export const HEADER_START = 8

/**
 * Reads a safetensors file: the length of a JSON header, the header, then the tensors without gaps. The rules are those of the
 * reference implementation (safetensors 0.8 `tensor.rs`: header size, gaps, element counts).
 */
export async function readSafetensors(source: ByteSource): Promise<ContainerContents> {
  const { header, dataStart } = await readHeader(source)
  const root = new PickleDict()
  const ranges: ByteRange[] = []
  let metadata: Record<string, string> = {}
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') {
      metadata = readMetadata(entry)
      continue
    }
    const { tensor, begin, end } = readTensor(source, name, entry, dataStart)
    ranges.push({ begin, end, name })
    root.set(name, tensor)
  }
  requireNoGaps(ranges, dataStart, source.size)
  return { kind: 'safetensors', root, globals: [], notes: [], metadata }
}

async function readHeader(source: ByteSource): Promise<{ header: object; dataStart: number }> {
  const field = await readBytes(source, 0, HEADER_START)
  const length = new DataView(field.buffer).getBigUint64(0, true)
  if (length > BigInt(source.size - HEADER_START)) {
    throw formatError(`the header announces ${length} bytes; the file has ${source.size}`, 0)
  }
  if (length > MAX_SAFETENSORS_HEADER_BYTES) {
    throw formatError(`a header of ${length} bytes: the limit is ${MAX_SAFETENSORS_HEADER_BYTES}`, 0)
  }
  const bytes = await readBytes(source, HEADER_START, Number(length))
  requireFewValues(bytes)
  const text = decodeUtf8(bytes)
  if (text === undefined) throw formatError('the header is not valid UTF-8', HEADER_START)
  const header = parseJson(text)
  if (typeof header !== 'object' || header === null || Array.isArray(header)) {
    throw formatError('the header is not a JSON object', HEADER_START)
  }
  return { header, dataStart: HEADER_START + Number(length) }
}

/** The header's deepest value is a size: header, tensor, shape. */
const HEADER_DEPTH = 3

/** Counts the values of a JSON text, and their depth, before JSON.parse makes them. */
function requireFewValues(bytes: Uint8Array): void {
  let values = 0
  let depth = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (quoted && byte === BACKSLASH) at++
    else if (byte === QUOTE) quoted = !quoted
    else if (quoted) continue
    else if (byte === COMMA) values++
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      values++
      depth++
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--
    if (values > MAX_SAFETENSORS_VALUES) {
      throw formatError(`the header holds more than ${MAX_SAFETENSORS_VALUES} values`, HEADER_START + at)
    }
    if (depth > HEADER_DEPTH) throw formatError('the header is nested too deeply', HEADER_START + at)
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw formatError(`the header is not JSON: ${(error as Error).message.slice(0, 100)}`, HEADER_START)
  }
}

function readMetadata(entry: unknown): Record<string, string> {
  const texts = typeof entry === 'object' && entry !== null ? Object.values(entry) : [undefined]
  if (texts.length > MAX_SAFETENSORS_METADATA) {
    throw formatError(`__metadata__ holds more than ${MAX_SAFETENSORS_METADATA} texts`, HEADER_START)
  }
  if (texts.every((value) => typeof value === 'string')) return entry as Record<string, string>
  throw formatError('__metadata__ must map strings to strings', HEADER_START)
}

function readTensor(source: ByteSource, name: string, entry: unknown, dataStart: number) {
  const { dtype: code, shape, data_offsets: offsets } = (entry ?? {}) as Record<string, unknown>
  const shown = JSON.stringify(name)
  if (typeof code !== 'string') throw formatError(`tensor ${shown} has no dtype`, HEADER_START)
  const dtype = dtypeOfSafetensors(code)
  if (dtype === undefined) {
    throw checkpointError(
      'checkpoint-unsupported',
      `tensor ${shown} has the dtype ${JSON.stringify(code)}`,
      HEADER_START,
    )
  }
  if (!isSizes(shape) || shape.length > MAX_TENSOR_DIMENSIONS) {
    throw formatError(`tensor ${shown} has no usable shape`, HEADER_START)
  }
  const [begin, end] = isSizes(offsets) && offsets.length === 2 ? offsets : []
  if (begin === undefined || end === undefined || begin > end) {
    throw formatError(`tensor ${shown} has no usable data_offsets`, HEADER_START)
  }
  const storage = new TorchStorage(name, dtype, end - begin, 'cpu')
  storage.place = { source, offset: dataStart + begin, bigEndian: false, crc32: undefined }
  const tensor = new TorchTensor({
    layout: 'strided',
    dtype,
    shape,
    stride: rowMajor(shape),
    storageOffset: 0,
    storage,
    requiresGrad: false,
  })
  if (tensor.byteLength !== end - begin) {
    throw formatError(`tensor ${shown} takes ${tensor.byteLength} bytes and has ${end - begin}`, HEADER_START)
  }
  return { tensor, begin, end }
}

/** Strides of a tensor whose elements lie in row-major order. */
export function rowMajor(shape: readonly number[]): number[] {
  const stride = new Array<number>(shape.length)
  let step = 1
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    stride[dimension] = step
    step *= Math.max(shape[dimension] as number, 1)
  }
  return stride
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0)
}

function requireNoGaps(ranges: ByteRange[], start: number, fileSize: number): void {
  let at = 0
  for (const { begin, end, name } of ranges.sort((one, other) => one.begin - other.begin || one.end - other.end)) {
    if (begin !== at) {
      throw formatError(
        `tensor ${JSON.stringify(name)} begins at ${begin}; the one before it ends at ${at}`,
        start + at,
      )
    }
    at = end
  }
  if (start + at !== fileSize) {
    throw formatError(
      `the tensors end at byte ${start + at}, the file at ${fileSize}`,
      Math.min(start + at, fileSize),
      start + at > fileSize ? 'the file is truncated: fetch it again' : undefined,
    )
  }
}
