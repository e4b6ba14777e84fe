import { PyBytes } from '../../python/values.ts'
import { MAX_PICKLE_GLOBALS, MAX_PICKLE_NAME_LENGTH } from '../limits.ts'
import { dangerOf, presentModule } from '../pickle/danger.ts'
import { PickleBudget, type PickleHost } from '../pickle/state.ts'
import { decodeLatin1 } from '../pickle/text.ts'
import {
  type GlobalBuilder,
  type GlobalKind,
  PickleGlobal,
  PickleObject,
  PickleTuple,
  type PickleValue,
} from '../pickle/values.ts'
import { pickleError } from '../problems.ts'
import { dtypeOf, dtypeOfStorage, findDtype, isBareDtype, type TorchDtype } from './dtypes.ts'
import { NUMPY_BUILDERS } from './numpy.ts'
import { PYTHON_BUILDERS } from './python.ts'
import { REBUILDERS } from './rebuild.ts'
import { TorchStorage } from './storage.ts'

/** A global that a pickle names, and how. */
export interface GlobalUse {
  /** `module.name`, by its present name where Python 2 had another. */
  readonly name: string
  /** How much is known of it. */
  kind: GlobalKind
  /** Whether Python would call it or make an instance of it while loading; false: it is only referred to. */
  called: boolean
  /** Where the file names it first, in bytes; in the unpacked pickle where that is compressed. */
  readonly offset: number
}

/** Values that are known and need nothing more than their names: they can be shown. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  'torch.Tensor',
  // What a defaultdict is filled with.
  ...['dict', 'list', 'int', 'float'].map((type) => `builtins.${type}`),
  // Classes of tensors by element type, as torch named them before 0.4.
  ...['Float', 'Double', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool'].map(
    (type) => `torch.${type}Tensor`,
  ),
  'torch.per_tensor_affine',
  'torch.per_tensor_symmetric',
  'torch.per_channel_affine',
  'torch.per_channel_symmetric',
  'torch.per_channel_affine_float_qparams',
  'mmengine.logging.history_buffer.HistoryBuffer',
  // Protocol 4 names methods without getattr.
  ...['min', 'max', 'mean', 'current'].map((name) => `mmengine.logging.history_buffer.HistoryBuffer.${name}`),
])

const BUILDERS: ReadonlyMap<string, GlobalBuilder> = new Map([
  ...Object.entries(PYTHON_BUILDERS),
  ...Object.entries(NUMPY_BUILDERS),
  ...Object.entries(REBUILDERS),
  ['torch.Size', (args) => new PickleTuple(args[0] instanceof PickleTuple ? args[0].items : [], 'torch.Size')],
  ['torch.device', inert('torch', 'device')],
  ['torch.serialization._get_layout', inert('torch.serialization', '_get_layout')],
] satisfies [string, GlobalBuilder][])

/** The class of a storage, such as `torch.FloatStorage`, wherever torch keeps it. */
export class StorageClass extends PickleGlobal {
  readonly dtype: TorchDtype

  constructor(module: string, name: string, dtype: TorchDtype) {
    super(module, name, 'known')
    this.dtype = dtype
  }
}

/**
 * What the names in torch's pickles mean: an allow-list; everything else stays an inert name. Keeps a record of each name.
 * `place` is called for each storage that the pickle refers to.
 */
export class TorchHost implements PickleHost {
  readonly budget = new PickleBudget()
  /** Every name that was read, in order. */
  readonly uses = new Map<string, GlobalUse>()
  /** Every storage that was referred to, by its key. */
  readonly storages = new Map<string, TorchStorage>()
  readonly #globals = new Map<string, PickleValue>()
  readonly #place: (storage: TorchStorage, offset: number) => void

  constructor(place: (storage: TorchStorage, offset: number) => void = () => {}) {
    this.#place = place
  }

  global(written: string, name: string, offset: number): PickleValue {
    if (written.length + name.length > MAX_PICKLE_NAME_LENGTH) {
      throw pickleError(`a name of ${written.length + name.length} characters`, offset)
    }
    const module = presentModule(written)
    const full = `${module}.${name}`
    const known = this.#globals.get(full)
    if (known !== undefined) return known
    if (this.#globals.size === MAX_PICKLE_GLOBALS) {
      throw pickleError(`the pickle names more than ${MAX_PICKLE_GLOBALS} globals`, offset)
    }
    const global = meaningOf(module, name)
    this.#globals.set(full, global)
    const kind = global instanceof PickleGlobal ? global.kind : 'known'
    this.uses.set(full, { name: full, kind, called: false, offset })
    return global
  }

  noteCall(callee: PickleValue): void {
    if (!(callee instanceof PickleGlobal)) return
    const use = this.uses.get(callee.qualifiedName)
    if (use === undefined) return
    use.called = true
    if (callee.kind === 'dangerous') use.kind = 'dangerous'
  }

  /**
   * `('storage', class, key, location, numel)`, in the legacy form with a sixth part, or `('module', class, file, source)`; other
   * references stay inert.
   */
  persistent(id: PickleValue, offset: number): PickleValue {
    // A class, with its source text beside it: torch takes the class.
    if (id instanceof PickleTuple && textOf(id.items[0]) === 'module') return id.items[1] ?? null
    if (!(id instanceof PickleTuple) || textOf(id.items[0]) !== 'storage') {
      const callee = id instanceof PickleTuple ? (id.items[1] ?? null) : null
      return new PickleObject(callee, id, 'persistent')
    }
    const [, storageClass, key, location, elements, viewed] = id.items
    if (!(storageClass instanceof StorageClass)) throw pickleError('a storage has an unknown class', offset)
    const { dtype } = storageClass
    const storage = this.#storage(key, dtype, bytesOf(elements, dtype, offset), textOf(location) ?? 'cpu', offset)
    return viewed === undefined || viewed === null ? storage : this.#view(storage, dtype, viewed, offset)
  }

  #storage(
    key: PickleValue | undefined,
    dtype: TorchDtype,
    byteLength: number,
    location: string,
    offset: number,
  ): TorchStorage {
    const name = keyText(key, offset)
    const known = this.storages.get(name)
    if (known !== undefined) return known
    const storage = new TorchStorage(name, dtype, byteLength, location)
    this.storages.set(name, storage)
    this.#place(storage, offset)
    return storage
  }

  /** `(key, offset, numel)`: a part of another storage, as torch before 0.4 wrote it. */
  #view(root: TorchStorage, dtype: TorchDtype, viewed: PickleValue, offset: number): TorchStorage {
    const [key, start, elements] = viewed instanceof PickleTuple ? viewed.items : []
    const name = `${root.key}[${keyText(key, offset)}]`
    const known = this.storages.get(name)
    if (known !== undefined) return known
    const from = bytesOf(start, dtype, offset)
    const byteLength = bytesOf(elements, dtype, offset)
    if (from + byteLength > root.byteLength) throw pickleError('a storage view reaches beyond its storage', offset)
    const storage = new TorchStorage(name, dtype, byteLength, root.location, { storage: root, offset: from })
    this.storages.set(name, storage)
    return storage
  }
}

function bytesOf(elements: PickleValue | undefined, dtype: TorchDtype, offset: number): number {
  if (typeof elements === 'number' && elements >= 0 && Number.isSafeInteger(elements * dtype.size)) {
    return elements * dtype.size
  }
  throw pickleError(`a storage has ${String(elements)} elements`, offset)
}

function keyText(key: PickleValue | undefined, offset: number): string {
  const name = typeof key === 'number' || typeof key === 'bigint' ? String(key) : textOf(key)
  if (name === undefined) throw pickleError('a storage has no key', offset)
  if (name.length > MAX_PICKLE_NAME_LENGTH)
    throw pickleError(`a storage has a key of ${name.length} characters`, offset)
  return name
}

/** Python 2 programs wrote some of these as bytes. */
function textOf(value: PickleValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  return value instanceof PyBytes ? decodeLatin1(value.value) : undefined
}

function meaningOf(module: string, name: string): PickleValue {
  const full = `${module}.${name}`
  const inTorch = module === 'torch' || module.startsWith('torch.')
  const stored = inTorch ? storageDtype(name) : undefined
  if (stored !== undefined) return new StorageClass(module, name, stored)
  const dtype = module === 'torch' ? findDtype(name) : undefined
  if (dtype !== undefined) return dtype
  const builder = BUILDERS.get(full)
  if (builder !== undefined) return new PickleGlobal(module, name, 'known', builder)
  const known = KNOWN_NAMES.has(full) || (module === 'torch' && isBareDtype(name))
  return new PickleGlobal(module, name, known ? 'known' : dangerOf(module, name))
}

function storageDtype(name: string): TorchDtype | undefined {
  return name === 'UntypedStorage' || name === '_UntypedStorage' ? dtypeOf('uint8') : dtypeOfStorage(name)
}

/** A known object of which nothing but its arguments matters: a device, a layout. */
function inert(module: string, name: string): GlobalBuilder {
  const callee = new PickleGlobal(module, name, 'known')
  return (args) => new PickleObject(callee, new PickleTuple(args), 'call')
}
