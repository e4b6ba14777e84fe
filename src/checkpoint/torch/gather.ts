import { readBytes } from '../byteSource.ts'
import { MAX_GATHER_BYTES } from '../limits.ts'
import { checkpointError } from '../problems.ts'
import { swapBytes } from './copy.ts'
import type { StoragePlace, TorchStorage } from './storage.ts'
import type { TorchTensor } from './tensor.ts'

/**
 * The elements of a tensor that is not contiguous, in row-major order: the span of its storage that it touches is read once.
 *
 * @throws MmdetConfigError `checkpoint-unsupported` beyond MAX_GATHER_BYTES.
 */
export async function gather(tensor: TorchTensor, storage: TorchStorage, place: StoragePlace): Promise<Uint8Array> {
  const { dtype, shape, stride } = tensor
  const reach = shape.reduce((sum, size, dimension) => sum + (size - 1) * (stride[dimension] as number), 0) + 1
  if (Math.max(tensor.byteLength, reach * dtype.size) > MAX_GATHER_BYTES) {
    throw checkpointError(
      'checkpoint-unsupported',
      `a tensor of ${tensor.byteLength} bytes in storage ${storage.key} is not contiguous: ` +
        `up to ${MAX_GATHER_BYTES} bytes can be rearranged`,
      place.offset,
      'call .contiguous() on it in torch, or write a torch file, which keeps strides',
    )
  }
  const span = await readBytes(place.source, place.offset + tensor.storageOffset * dtype.size, reach * dtype.size)
  const target = new Uint8Array(tensor.byteLength)
  copyRows(tensor, span, target)
  if (place.bigEndian) swapBytes(target, dtype.swap)
  return target
}

/** Walks the index space like an odometer, one innermost row at a time. */
function copyRows({ shape, stride, dtype, elements }: TorchTensor, span: Uint8Array, target: Uint8Array): void {
  const last = shape.length - 1
  const rowLength = shape[last] ?? 1
  const step = (stride[last] ?? 1) * dtype.size
  const index = new Array<number>(Math.max(last, 0)).fill(0)
  for (let done = 0; done < elements; done += rowLength) {
    const start = index.reduce((sum, at, dimension) => sum + at * (stride[dimension] as number), 0) * dtype.size
    for (let at = 0; at < rowLength; at++) {
      const from = start + at * step
      target.set(span.subarray(from, from + dtype.size), (done + at) * dtype.size)
    }
    for (let dimension = last - 1; dimension >= 0; dimension--) {
      index[dimension] = (index[dimension] as number) + 1
      if ((index[dimension] as number) < (shape[dimension] as number)) break
      index[dimension] = 0
    }
  }
}
