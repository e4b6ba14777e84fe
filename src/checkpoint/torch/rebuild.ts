import { MAX_TENSOR_DIMENSIONS, OBJECTS_PER_TENSOR } from '../limits.ts'
import { kindOf } from '../pickle/containers.ts'
import {
  type BuildPlace,
  type GlobalBuilder,
  PickleDict,
  PickleGlobal,
  PickleTuple,
  type PickleValue,
} from '../pickle/values.ts'
import { pickleError } from '../problems.ts'
import { TorchDtype } from './dtypes.ts'
import { TorchStorage } from './storage.ts'
import { type TensorLayout, TorchTensor } from './tensor.ts'

/**
 * The functions by which torch's pickles rebuild tensors, with their arguments in order. Signatures: torch 2.13
 * `torch/_utils.py` and `torch/_tensor.py`.
 */
export const REBUILDERS: Readonly<Record<string, GlobalBuilder>> = {
  // (storage, storage_offset, size, stride)
  'torch._utils._rebuild_tensor': (args, at) => strided(args, at),
  // (storage, storage_offset, size, stride, requires_grad, backward_hooks, metadata=None)
  'torch._utils._rebuild_tensor_v2': (args, at) => strided(args, at, { flags: args[6] }),
  // (storage, storage_offset, size, stride, requires_grad, backward_hooks, dtype, metadata=None)
  'torch._utils._rebuild_tensor_v3': (args, at) => strided(args, at, { dtype: args[6] ?? null, flags: args[7] }),
  // (storage, storage_offset, size, stride, quantizer_params, requires_grad, backward_hooks)
  'torch._utils._rebuild_qtensor': (args, at) => quantized(args, at),
  // (data, requires_grad, backward_hooks)
  'torch._utils._rebuild_parameter': (args, at) => parameter(args, at),
  // (data, requires_grad, backward_hooks, state)
  'torch._utils._rebuild_parameter_with_state': (args, at) => parameter(args, at),
  // (layout, parts)
  'torch._utils._rebuild_sparse_tensor': (args, at) => sparse(args, at),
  // (buffer, sizes, strides, storage_offsets)
  'torch._utils._rebuild_nested_tensor': (args, at) => nested(args, at),
  // (dtype, size, stride, requires_grad)
  'torch._utils._rebuild_meta_tensor_no_storage': (args, at) => meta(args, at),
  // (function, class, arguments, state)
  'torch._tensor._rebuild_from_type_v2': (args, at) => fromType(args, at),
  'torch._tensor._rebuild_from_type': (args, at) => fromType(args, at),
  // (data, requires_grad=True)
  'torch.nn.parameter.Parameter': (args, at) => parameter(args, at),
}

/** What a tensor's size and stride must be for its storage; throws otherwise. */
function requireShape(value: PickleValue | undefined, what: string, at: BuildPlace): readonly number[] {
  const { offset } = at
  if (!(value instanceof PickleTuple)) throw pickleError(`the ${what} of a tensor is not a tuple`, offset)
  if (value.items.length > MAX_TENSOR_DIMENSIONS) {
    throw pickleError(`a tensor has ${value.items.length} dimensions: the limit is ${MAX_TENSOR_DIMENSIONS}`, offset)
  }
  at.charge(Math.ceil(value.items.length / 8))
  return value.items.map((item) => {
    if (typeof item === 'number' && item >= 0) return item
    throw pickleError(`the ${what} of a tensor holds ${shown(item)}`, offset)
  })
}

function strided(
  args: readonly PickleValue[],
  at: BuildPlace,
  { dtype: named, flags }: { dtype?: PickleValue | undefined; flags?: PickleValue | undefined } = {},
): TorchTensor {
  const { storage, storageOffset, shape, stride } = view(args, at)
  const dtype = named === undefined ? storage.dtype : requireDtype(named, at.offset)
  // {'conj': True} or {'neg': True}: the bytes are those of another tensor.
  if (flags instanceof PickleDict && flags.size > 0) return layered('conjugated', dtype, shape, at)
  at.charge(OBJECTS_PER_TENSOR)
  const requiresGrad = args[4] === true
  return requireInside(
    new TorchTensor({ layout: 'strided', dtype, shape, stride, storageOffset, storage, requiresGrad }),
    at.offset,
  )
}

function quantized(args: readonly PickleValue[], at: BuildPlace): TorchTensor {
  const { storage, shape } = view(args, at)
  return layered('quantized', storage.dtype, shape, at)
}

function view(args: readonly PickleValue[], at: BuildPlace) {
  const { offset } = at
  const [storage, storageOffset] = args
  if (!(storage instanceof TorchStorage)) {
    throw pickleError(`a tensor is built over ${shown(storage)}, not over a storage`, offset)
  }
  if (typeof storageOffset !== 'number' || storageOffset < 0) {
    throw pickleError(`a tensor begins at element ${shown(storageOffset)} of its storage`, offset)
  }
  const shape = requireShape(args[2], 'size', at)
  const stride = requireShape(args[3], 'stride', at)
  if (shape.length !== stride.length) {
    throw pickleError(`a tensor has ${shape.length} sizes and ${stride.length} strides`, offset)
  }
  return { storage, storageOffset, shape, stride }
}

/** Refuses a tensor whose elements lie outside its storage, or whose size no number here can hold. */
export function requireInside(tensor: TorchTensor, offset: number): TorchTensor {
  const { shape, stride, dtype, storage, storageOffset } = tensor
  if (!Number.isSafeInteger(tensor.elements * dtype.size)) {
    throw pickleError(`a tensor of shape (${shape.join(', ')}) is larger than any file`, offset)
  }
  if (tensor.elements === 0 || storage === undefined) return tensor
  const last = shape.reduce((sum, size, at) => sum + (size - 1) * (stride[at] as number), storageOffset)
  const capacity = Math.floor(storage.byteLength / dtype.size)
  if (last < capacity) return tensor
  throw pickleError(
    `a tensor reaches to element ${last} of storage ${storage.key}, which has ${capacity}`,
    offset,
    'the file is damaged, or made to mislead',
  )
}

function parameter(args: readonly PickleValue[], at: BuildPlace): PickleValue {
  const [data, requiresGrad] = args
  if (!(data instanceof TorchTensor)) throw pickleError(`a Parameter wraps ${shown(data)}, not a tensor`, at.offset)
  at.charge(OBJECTS_PER_TENSOR)
  return data.with({ requiresGrad: requiresGrad !== false, parameter: true })
}

function sparse(args: readonly PickleValue[], at: BuildPlace): TorchTensor {
  const [, parts] = args
  if (!(parts instanceof PickleTuple)) throw pickleError('a sparse tensor has no parts', at.offset)
  const tensors = parts.items.filter((part) => part instanceof TorchTensor)
  const values = tensors[tensors.length - 1]
  const size = parts.items.find((part) => part instanceof PickleTuple)
  if (values === undefined) throw pickleError('a sparse tensor has no values', at.offset)
  at.charge(parts.items.length)
  return layered('sparse', values.dtype, requireShape(size, 'size', at), at)
}

function nested(args: readonly PickleValue[], at: BuildPlace): TorchTensor {
  const [buffer] = args
  if (!(buffer instanceof TorchTensor)) throw pickleError('a nested tensor has no buffer', at.offset)
  return layered('nested', buffer.dtype, buffer.shape, at)
}

function meta(args: readonly PickleValue[], at: BuildPlace): TorchTensor {
  const shape = requireShape(args[1], 'size', at)
  return layered('meta', requireDtype(args[0], at.offset), shape, at)
}

/** A tensor that is shown, and whose elements are not read. */
function layered(layout: TensorLayout, dtype: TorchDtype, shape: readonly number[], at: BuildPlace): TorchTensor {
  at.charge(OBJECTS_PER_TENSOR)
  const facts = { layout, dtype, shape, stride: [], storageOffset: 0, storage: undefined, requiresGrad: false }
  return requireInside(new TorchTensor(facts), at.offset)
}

/** A tensor with Python attributes, or of a subclass: built by one of the functions above, then wrapped. */
function fromType(args: readonly PickleValue[], at: BuildPlace): PickleValue {
  const [build, subclass, inner] = args
  if (!(build instanceof PickleGlobal) || build.builder === undefined || !(inner instanceof PickleTuple)) {
    throw pickleError(`a tensor subclass is built by ${shown(build)}`, at.offset)
  }
  const tensor = build.builder(inner.items, at, 'call')
  if (!(tensor instanceof TorchTensor)) throw pickleError('a tensor subclass is built of no tensor', at.offset)
  at.charge(OBJECTS_PER_TENSOR)
  return subclass instanceof PickleGlobal && subclass.kind !== 'known' ? tensor.with({ subclass }) : tensor
}

function requireDtype(value: PickleValue | undefined, offset: number): TorchDtype {
  if (value instanceof TorchDtype) return value
  throw pickleError(`${shown(value)} is not a dtype`, offset)
}

function shown(value: PickleValue | undefined): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return value instanceof PickleGlobal ? value.qualifiedName : kindOf(value)
}
