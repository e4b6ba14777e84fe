import type { BackboneConfig } from '../../src/checkpoint/backbone/config.ts'
import { backboneTensors } from '../../src/checkpoint/backbone/tensors.ts'
import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { rowMajor } from '../../src/checkpoint/containers/safetensors.ts'
import { PickleDict, type PickleValue } from '../../src/checkpoint/pickle/values.ts'
import { type DtypeName, dtypeOf } from '../../src/checkpoint/torch/dtypes.ts'
import { TorchStorage } from '../../src/checkpoint/torch/storage.ts'
import { TorchTensor } from '../../src/checkpoint/torch/tensor.ts'

let count = 0

/** A contiguous tensor of zeros with memory of its own. */
export function tensorOf(shape: readonly number[], dtype: DtypeName = 'float32'): TorchTensor {
  const facts = dtypeOf(dtype)
  const length = shape.reduce((product, size) => product * size, 1) * facts.size
  const storage = new TorchStorage(String(count++), facts, length, 'cpu')
  storage.place = { source: bytesSource(new Uint8Array(length)), offset: 0, bigEndian: false, crc32: undefined }
  const stride = rowMajor(shape)
  return new TorchTensor({
    layout: 'strided',
    dtype: facts,
    shape,
    stride,
    storageOffset: 0,
    storage,
    requiresGrad: false,
  })
}

export type Held = TorchTensor | PickleValue | { readonly [key: string]: Held }

/** A dict of plain objects, tensors and values. */
export function dictOf(record: { readonly [key: string]: Held }): PickleDict {
  const dict = new PickleDict()
  for (const [key, value] of Object.entries(record)) {
    const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    dict.set(key, isRecord ? dictOf(value as { readonly [key: string]: Held }) : (value as PickleValue))
  }
  return dict
}

/** A checkpoint that no file holds. */
export function checkpointOf(
  root: { readonly [key: string]: Held },
  more: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> } = {},
): Checkpoint {
  const contents = {
    kind: 'torch-zip',
    root: dictOf(root),
    globals: [],
    notes: [],
    metadata: more.metadata ?? {},
  } as const
  return new Checkpoint(bytesSource(new Uint8Array(0), more.name ?? 'a.pth'), contents)
}

/** Tensors with one element under these keys. */
export function keys(...names: readonly string[]): Record<string, TorchTensor> {
  return Object.fromEntries(names.map((name) => [name, tensorOf([1])]))
}

/** A state dict with every tensor of a backbone. */
export function stateOf(backbone: BackboneConfig, prefix = ''): Record<string, TorchTensor> {
  const spec = backboneTensors(backbone)
  if (!spec.known) throw new Error(spec.reason)
  return Object.fromEntries(Array.from(spec.tensors, ([name, shape]) => [prefix + name, tensorOf(shape)]))
}
