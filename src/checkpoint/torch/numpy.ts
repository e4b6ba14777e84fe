import { PyBytes, PyFloat, pyInt } from '../../python/values.ts'
import { MAX_TENSOR_DIMENSIONS } from '../limits.ts'
import { kindOf } from '../pickle/containers.ts'
import { type BuildPlace, type GlobalBuilder, PickleOpaque, PickleTuple, type PickleValue } from '../pickle/values.ts'
import { pickleError } from '../problems.ts'

/** The parts of numpy that checkpoints hold: seeds, scores, histories. numpy 1 calls its core `core`, numpy 2 `_core`. */
export const NUMPY_BUILDERS: Readonly<Record<string, GlobalBuilder>> = {
  'numpy.dtype': (args, at) => newDtype(args, at),
  'numpy.ndarray': () => new NumpyArray(),
  'numpy.core.multiarray._reconstruct': () => new NumpyArray(),
  'numpy._core.multiarray._reconstruct': () => new NumpyArray(),
  'numpy.core.multiarray.scalar': (args, at) => scalar(args, at),
  'numpy._core.multiarray.scalar': (args, at) => scalar(args, at),
}

/** A numpy dtype: its code without the byte order, such as `f8`. */
export class NumpyDtype extends PickleOpaque {
  readonly code: string
  littleEndian = true
  readonly typeName = 'numpy.dtype'

  constructor(code: string) {
    super()
    this.code = code
  }

  /** State: (version, byte order, subdtype, names, fields, item size, alignment, …). */
  setState(state: PickleValue): void {
    if (state instanceof PickleTuple) this.littleEndian = state.items[1] !== '>'
  }
}

/** A numpy array: its bytes lie in the pickle itself. */
export class NumpyArray extends PickleOpaque {
  shape: readonly number[] = []
  dtype: NumpyDtype | undefined
  /** Undefined for an array of Python objects. */
  data: PyBytes | undefined
  readonly typeName = 'numpy.ndarray'

  /** State: (version, shape, dtype, is Fortran order, bytes or list). */
  setState(state: PickleValue, offset: number): void {
    const [, shape, dtype, , data] = state instanceof PickleTuple ? state.items : []
    const isShape = shape instanceof PickleTuple && shape.items.length <= MAX_TENSOR_DIMENSIONS
    if (!isShape || !(dtype instanceof NumpyDtype)) {
      throw pickleError('the state of a numpy array is not understood', offset)
    }
    this.shape = shape.items.map((size) => (typeof size === 'number' ? size : 0))
    this.dtype = dtype
    this.data = data instanceof PyBytes ? data : undefined
  }
}

function newDtype(args: readonly PickleValue[], at: BuildPlace): NumpyDtype {
  const [code] = args
  if (typeof code !== 'string') throw pickleError(`a numpy dtype is made from ${kindOf(code ?? null)}`, at.offset)
  return new NumpyDtype(code)
}

/** A numpy number becomes the Python number that prints alike; what has no such number stays bytes. */
function scalar(args: readonly PickleValue[], at: BuildPlace): PickleValue {
  const [dtype, data] = args
  if (!(dtype instanceof NumpyDtype)) throw pickleError('a numpy scalar has no dtype', at.offset)
  if (!(data instanceof PyBytes)) return data ?? null
  const read = SCALARS.get(dtype.code)
  const { value } = data
  if (read === undefined || value.byteLength < Number(dtype.code.slice(1))) return data
  return read(new DataView(value.buffer, value.byteOffset, value.byteLength), dtype.littleEndian)
}

const SCALARS: ReadonlyMap<string, (view: DataView, little: boolean) => PickleValue> = new Map(
  Object.entries({
    f8: (view, little) => new PyFloat(view.getFloat64(0, little)),
    f4: (view, little) => new PyFloat(view.getFloat32(0, little)),
    i8: (view, little) => pyInt(view.getBigInt64(0, little)),
    i4: (view, little) => view.getInt32(0, little),
    i2: (view, little) => view.getInt16(0, little),
    i1: (view) => view.getInt8(0),
    u8: (view, little) => pyInt(view.getBigUint64(0, little)),
    u4: (view, little) => view.getUint32(0, little),
    u2: (view, little) => view.getUint16(0, little),
    u1: (view) => view.getUint8(0),
    b1: (view) => view.getUint8(0) !== 0,
  }),
)
