import { PickleOpaque } from '../pickle/values.ts'
import { pickleError } from '../problems.ts'

/** What is known of one of torch's element types. */
export interface DtypeFacts {
  /** Bytes of one stored element. */
  readonly size: number
  /** The class that names it in a pickle; newer types have none and are stored as `UntypedStorage`. */
  readonly storage?: string
  /** Its name in a safetensors header, where that format can hold it. */
  readonly safetensors?: string
  /** Bytes that are swapped as one on a machine of the other byte order, where that is not `size`. */
  readonly swap?: number
}

/**
 * torch's element types. Sizes, storage classes and the split between typed and untyped storages: torch 2.13
 * `torch/storage.py` (`_dtype_to_storage_type_map`, `_new_dtypes`); safetensors names: safetensors 0.8 `torch.py` (`_TYPES`).
 */
const DTYPES = {
  float64: { size: 8, storage: 'DoubleStorage', safetensors: 'F64' },
  float32: { size: 4, storage: 'FloatStorage', safetensors: 'F32' },
  float16: { size: 2, storage: 'HalfStorage', safetensors: 'F16' },
  bfloat16: { size: 2, storage: 'BFloat16Storage', safetensors: 'BF16' },
  int64: { size: 8, storage: 'LongStorage', safetensors: 'I64' },
  int32: { size: 4, storage: 'IntStorage', safetensors: 'I32' },
  int16: { size: 2, storage: 'ShortStorage', safetensors: 'I16' },
  int8: { size: 1, storage: 'CharStorage', safetensors: 'I8' },
  uint8: { size: 1, storage: 'ByteStorage', safetensors: 'U8' },
  bool: { size: 1, storage: 'BoolStorage', safetensors: 'BOOL' },
  complex128: { size: 16, storage: 'ComplexDoubleStorage', swap: 8 },
  complex64: { size: 8, storage: 'ComplexFloatStorage', swap: 4 },
  qint8: { size: 1, storage: 'QInt8Storage' },
  qint32: { size: 4, storage: 'QInt32Storage' },
  quint8: { size: 1, storage: 'QUInt8Storage' },
  quint4x2: { size: 1, storage: 'QUInt4x2Storage' },
  quint2x4: { size: 1, storage: 'QUInt2x4Storage' },
  uint16: { size: 2, safetensors: 'U16' },
  uint32: { size: 4, safetensors: 'U32' },
  uint64: { size: 8, safetensors: 'U64' },
  complex32: { size: 4, swap: 2 },
  float8_e4m3fn: { size: 1, safetensors: 'F8_E4M3' },
  float8_e4m3fnuz: { size: 1, safetensors: 'F8_E4M3FNUZ' },
  float8_e5m2: { size: 1, safetensors: 'F8_E5M2' },
  float8_e5m2fnuz: { size: 1, safetensors: 'F8_E5M2FNUZ' },
  float8_e8m0fnu: { size: 1 },
  float4_e2m1fn_x2: { size: 1 },
  bits8: { size: 1 },
  bits16: { size: 2 },
  bits1x8: { size: 1 },
  bits2x4: { size: 1 },
  bits4x2: { size: 1 },
} as const satisfies Readonly<Record<string, DtypeFacts>>

/** The name of an element type, as `str(dtype)` gives it without `torch.`. */
export type DtypeName = keyof typeof DTYPES

/** Types that have a name in torch and no tensor of which a file could hold bytes. */
const BARE_DTYPE = /^u?int[1-7]$/

/** An element type. There is one object for each, so that `===` compares them. */
export class TorchDtype extends PickleOpaque {
  /** Without `torch.`: `float32`. */
  readonly name: DtypeName
  /** Bytes of one stored element. */
  readonly size: number
  /** The class that names it in a pickle: `FloatStorage`; newer types have none. */
  readonly storageClass: string | undefined
  /** Its name in a safetensors header: `F32`; undefined where that format has none. */
  readonly safetensors: string | undefined
  /** Bytes that change places on a machine of the other byte order. */
  readonly swap: number
  readonly typeName = 'torch.dtype'

  constructor(name: DtypeName, facts: DtypeFacts) {
    super()
    this.name = name
    this.size = facts.size
    this.storageClass = facts.storage
    this.safetensors = facts.safetensors
    this.swap = facts.swap ?? facts.size
  }

  setState(_state: unknown, offset: number): never {
    throw pickleError('a dtype takes no state', offset)
  }
}

const BY_NAME: ReadonlyMap<string, TorchDtype> = new Map(
  Object.entries(DTYPES).map(([name, facts]) => [name, new TorchDtype(name as DtypeName, facts)]),
)

const BY_STORAGE: ReadonlyMap<string, TorchDtype> = new Map(
  [...BY_NAME.values()].flatMap((dtype) => (dtype.storageClass === undefined ? [] : [[dtype.storageClass, dtype]])),
)

const BY_SAFETENSORS: ReadonlyMap<string, TorchDtype> = new Map([
  ...[...BY_NAME.values()].flatMap((dtype): [string, TorchDtype][] =>
    dtype.safetensors === undefined ? [] : [[dtype.safetensors, dtype]],
  ),
  // Read, never written: older readers of the format do not know these.
  ['C64', dtypeOf('complex64')],
  ['F8_E8M0', dtypeOf('float8_e8m0fnu')],
])

/** The element type of a name such as `float32`. */
export function dtypeOf(name: DtypeName): TorchDtype {
  return BY_NAME.get(name) as TorchDtype
}

export function findDtype(name: string): TorchDtype | undefined {
  return BY_NAME.get(name)
}

/** The element type of a storage class such as `FloatStorage`. */
export function dtypeOfStorage(storageClass: string): TorchDtype | undefined {
  return BY_STORAGE.get(storageClass)
}

/** The element type of a name in a safetensors header. */
export function dtypeOfSafetensors(name: string): TorchDtype | undefined {
  return BY_SAFETENSORS.get(name)
}

/** Whether a name is one of torch's dtypes that no file holds tensors of. */
export function isBareDtype(name: string): boolean {
  return BARE_DTYPE.test(name)
}
