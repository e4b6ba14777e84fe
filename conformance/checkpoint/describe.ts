import { createHash } from 'node:crypto'
import { readBytes } from '../../src/checkpoint/byteSource.ts'
import { swapBytes } from '../../src/checkpoint/torch/copy.ts'
import { storedBytes, type TorchTensor } from '../../src/checkpoint/torch/tensor.ts'

/** What the judge says of a tensor. */
export interface Described {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly offset: number
  readonly sha256: string
  readonly storage: number
  readonly storageBytes: number
  readonly requiresGrad: boolean
  readonly parameter: boolean
  readonly state: string
  readonly flags: readonly boolean[]
  readonly quantizer: string
}

/** The part of it that both sides can say of what our reader gives. */
export type Comparable = Omit<Described, 'state' | 'quantizer'>

export function comparable({ state: _state, quantizer: _quantizer, ...rest }: Described): Comparable {
  return rest
}

/** Describes tensors as the judge does. */
export async function describeAll(
  tensors: Iterable<readonly [string, TorchTensor]>,
): Promise<Record<string, Comparable>> {
  const storages = new Map<unknown, number>()
  const described: Record<string, Comparable> = {}
  for (const [name, tensor] of tensors) {
    const { storage } = storedBytes(tensor)
    // torch does not keep empty storages shared when it reads them.
    if (storage.byteLength > 0 && !storages.has(storage)) storages.set(storage, storages.size)
    described[name] = {
      dtype: tensor.dtype.name,
      shape: tensor.shape,
      stride: tensor.stride,
      offset: tensor.storageOffset,
      sha256: createHash('sha256')
        .update(await elements(tensor))
        .digest('hex'),
      storage: storages.get(storage) ?? -1,
      storageBytes: storage.byteLength,
      requiresGrad: tensor.requiresGrad,
      parameter: tensor.parameter !== undefined,
      flags: [tensor.flags?.get('conj') === true, tensor.flags?.get('neg') === true],
    }
  }
  return described
}

/** The judge hashes the whole storage of packed types. */
async function elements(tensor: TorchTensor): Promise<Uint8Array> {
  if (tensor.dtype.packed === 1) return tensor.bytes()
  const { storage, place } = storedBytes(tensor)
  const bytes = await readBytes(place.source, place.offset, storage.byteLength)
  if (place.bigEndian) swapBytes(bytes, tensor.dtype.swap)
  return bytes
}
