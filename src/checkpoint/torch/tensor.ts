import { readBytes } from '../byteSource.ts'
import { type PickleGlobal, PickleOpaque, type PickleValue } from '../pickle/values.ts'
import { checkpointError, pickleError } from '../problems.ts'
import { swapBytes } from './copy.ts'
import type { TorchDtype } from './dtypes.ts'
import { gather } from './gather.ts'
import type { StoragePlace, TorchStorage } from './storage.ts'

/** How a tensor's elements are kept. Only the first has bytes that are read here; backbones have no others. */
export type TensorLayout = 'strided' | 'quantized' | 'conjugated' | 'sparse' | 'meta' | 'nested'

/** What a file says of a tensor. */
export interface TensorFacts {
  /** How its elements are kept. */
  readonly layout: TensorLayout
  /** The type of its elements. */
  readonly dtype: TorchDtype
  /** Its size in each dimension, outermost first: `[64, 3, 7, 7]`. */
  readonly shape: readonly number[]
  /** In elements, for each dimension. */
  readonly stride: readonly number[]
  /** Of the first element in its storage, in elements. */
  readonly storageOffset: number
  /** The memory behind it; undefined where the file has none, as for `meta`. */
  readonly storage: TorchStorage | undefined
  /** `requires_grad` when it was saved. */
  readonly requiresGrad: boolean
  /** Whether it is an `nn.Parameter`. */
  readonly parameter?: boolean
  /** The class of a tensor subclass. */
  readonly subclass?: PickleGlobal | undefined
}

/**
 * A tensor of a checkpoint: its place in the file, not its bytes.
 *
 * @example
 * const tensor = checkpoint.tensor('state_dict', 'conv1.weight')
 * const weights = new Float32Array((await tensor.bytes()).buffer)
 */
export class TorchTensor extends PickleOpaque implements TensorFacts {
  readonly layout: TensorLayout
  readonly dtype: TorchDtype
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly storageOffset: number
  readonly storage: TorchStorage | undefined
  readonly requiresGrad: boolean
  readonly parameter: boolean
  readonly subclass: PickleGlobal | undefined
  /** Number of elements. */
  readonly elements: number
  readonly typeName = 'torch.Tensor'

  constructor(facts: TensorFacts) {
    super()
    this.layout = facts.layout
    this.dtype = facts.dtype
    this.shape = facts.shape
    this.stride = facts.stride
    this.storageOffset = facts.storageOffset
    this.storage = facts.storage
    this.requiresGrad = facts.requiresGrad
    this.parameter = facts.parameter ?? false
    this.subclass = facts.subclass
    this.elements = facts.shape.reduce((product, size) => product * size, 1)
  }

  /** Bytes of its elements, each counted once: more than its storage holds where a dimension is repeated by a stride of 0. */
  get byteLength(): number {
    return this.elements * this.dtype.size
  }

  /** Whether the elements lie in row-major order without gaps (torch's rule: dimensions of size 1 do not count). */
  get contiguous(): boolean {
    if (this.elements === 0) return true
    let expected = 1
    for (let dimension = this.shape.length - 1; dimension >= 0; dimension--) {
      const size = this.shape[dimension] as number
      if (size === 1) continue
      if (this.stride[dimension] !== expected) return false
      expected *= size
    }
    return true
  }

  /** The same tensor with other facts. */
  with(facts: Partial<TensorFacts>): TorchTensor {
    return new TorchTensor({ ...this, ...facts })
  }

  /**
   * The elements in row-major order, little-endian.
   *
   * @throws MmdetConfigError `checkpoint-unsupported` for a layout without bytes (sparse, meta, …) and for a tensor that is
   * not contiguous and larger than MAX_GATHER_BYTES.
   */
  async bytes(): Promise<Uint8Array> {
    const { storage, place } = storedBytes(this)
    if (this.elements === 0) return new Uint8Array(0)
    if (!this.contiguous) return gather(this, storage, place)
    const start = place.offset + this.storageOffset * this.dtype.size
    const bytes = await readBytes(place.source, start, this.byteLength)
    if (place.bigEndian) swapBytes(bytes, this.dtype.swap)
    return bytes
  }

  /** A BUILD on a tensor sets Python attributes, which nothing here needs. */
  setState(state: PickleValue, offset: number): void {
    if (typeof state !== 'object') throw pickleError('the state of a tensor is neither a dict nor a tuple', offset)
  }
}

/** The storage of a tensor and its place, for those that have one. */
export function storedBytes(tensor: TorchTensor): { storage: TorchStorage; place: StoragePlace } {
  const { storage } = tensor
  if (storage?.place === undefined) {
    throw checkpointError('checkpoint-unsupported', `a ${tensor.layout} tensor has no bytes of its own`)
  }
  return { storage, place: storage.place }
}
