import { createHash } from 'node:crypto'
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
}

/** Describes tensors as the judge does. */
export async function describeAll(
  tensors: Iterable<readonly [string, TorchTensor]>,
): Promise<Record<string, Described>> {
  const storages = new Map<unknown, number>()
  const described: Record<string, Described> = {}
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
        .update(await tensor.bytes())
        .digest('hex'),
      storage: storages.get(storage) ?? -1,
      storageBytes: storage.byteLength,
      requiresGrad: tensor.requiresGrad,
      parameter: tensor.parameter,
    }
  }
  return described
}
