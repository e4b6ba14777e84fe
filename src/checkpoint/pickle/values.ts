import { type PyBytes, PyFloat } from '../../python/values.ts'

/**
 * What a pickle can hold. Numbers follow the rules of {@link PyFloat} and `pyInt`; containers have their own classes because a
 * pickle may make cycles, hash anything and set attributes, none of which a config value can.
 */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PyFloat
  | PyBytes
  | PickleList
  | PickleTuple
  | PickleSet
  | PickleDict
  | PickleGlobal
  | PickleObject
  | PickleOpaque

/** A `list`. It may hold itself. */
export class PickleList {
  readonly items: PickleValue[] = []
}

/** A `tuple`, or `torch.Size`. */
export class PickleTuple {
  readonly items: readonly PickleValue[]
  /** `torch.Size` is a tuple with a name of its own. */
  readonly typeName: string

  constructor(items: readonly PickleValue[], typeName = 'tuple') {
    this.items = items
    this.typeName = typeName
  }
}

/** A `set` or a `frozenset`. */
export class PickleSet {
  /** In the order of the file, equal ones once. */
  readonly items: PickleValue[] = []
  /** Which of them it is. */
  readonly typeName: 'set' | 'frozenset'
  readonly #seen = new Set<unknown>()

  constructor(typeName: 'set' | 'frozenset') {
    this.typeName = typeName
  }

  add(item: PickleValue): void {
    const identity = keyOf(item)
    if (this.#seen.has(identity)) return
    this.#seen.add(identity)
    this.items.push(item)
  }
}

/** One item of a {@link PickleDict}. */
export interface PickleEntry {
  readonly key: PickleValue
  value: PickleValue
}

/** A `dict` and its kin: `OrderedDict`, `defaultdict`, `Counter`. */
export class PickleDict {
  /** The name of its class: `dict`, `OrderedDict`. */
  readonly typeName: string
  /** In insertion order. */
  readonly entries: PickleEntry[] = []
  /** Instance attributes, such as the `_metadata` of a state dict. */
  attributes: PickleValue = null
  #index: Map<unknown, number> | undefined

  constructor(typeName = 'dict') {
    this.typeName = typeName
  }

  get size(): number {
    return this.entries.length
  }

  /** The value of a key; undefined where there is none. */
  get(key: PickleValue): PickleValue | undefined {
    const at = this.#index?.get(keyOf(key))
    return at === undefined ? undefined : this.entries[at]?.value
  }

  set(key: PickleValue, value: PickleValue): void {
    this.#index ??= new Map()
    const identity = keyOf(key)
    const at = this.#index.get(identity)
    const entry = at === undefined ? undefined : this.entries[at]
    if (entry !== undefined) {
      entry.value = value
      return
    }
    this.#index.set(identity, this.entries.length)
    this.entries.push({ key, value })
  }
}

/**
 * What keeps dict keys apart. `1`, `1.0` and `True` are one key, as in Python; composite keys (tuples, bytes) count by
 * identity, because comparing them by value lets a small pickle ask for exponential work.
 */
function keyOf(key: PickleValue): unknown {
  if (typeof key === 'boolean') return key ? 1 : 0
  return key instanceof PyFloat ? key.value : key
}

/** How much is known of a global that a pickle names. */
export type GlobalKind = 'known' | 'unknown' | 'dangerous'

/** A module-level name that a pickle refers to. It is never imported or called. */
export class PickleGlobal {
  /** The module: `collections`. */
  readonly module: string
  /** The name in the module, with dots within a class: `OrderedDict`. */
  readonly name: string
  /** How much is known of it. */
  readonly kind: GlobalKind
  /** What it does when the pickle calls it; undefined where it stays inert. */
  readonly builder: GlobalBuilder | undefined

  constructor(module: string, name: string, kind: GlobalKind, builder?: GlobalBuilder) {
    this.module = module
    this.name = name
    this.kind = kind
    this.builder = builder
  }

  /** `module.name`. */
  get qualifiedName(): string {
    return `${this.module}.${this.name}`
  }
}

/**
 * What a known global does when the pickle calls it, or makes an instance of it by `__new__`. Throws a typed error for wrong
 * arguments.
 */
export type GlobalBuilder = (args: readonly PickleValue[], at: BuildPlace, way: 'call' | 'new') => PickleValue

/** Where a builder runs. */
export interface BuildPlace {
  /** The opcode's place in the file. */
  readonly offset: number
  /**
   * Accounts for a copy: `count` items, or bytes / 256. A pickle can hand the same argument to a million calls, so that a
   * copy that nobody counts would make a small file fill the memory.
   */
  charge(count: number): void
}

/** An instance of a class that is not known here: inert, named, with all that the pickle says of it. */
export class PickleObject {
  /** What Python would call or instantiate. */
  readonly callee: PickleValue
  /** What it would be called with. */
  readonly args: PickleValue
  /** `call`: Python would call it; `new`: Python would make an instance by `__new__`; `persistent`: a foreign reference. */
  readonly way: 'call' | 'new' | 'persistent'
  state: PickleValue | undefined = undefined
  /** Items that `append` would add. */
  readonly items: PickleValue[] = []
  /** Items that `obj[key] = value` would set. */
  readonly entries: PickleEntry[] = []

  constructor(callee: PickleValue, args: PickleValue, way: PickleObject['way']) {
    this.callee = callee
    this.args = args
    this.way = way
  }

  /** For messages: the name of the class, where a name is what would be called. */
  get typeName(): string {
    if (this.callee instanceof PickleGlobal) return this.callee.qualifiedName
    return this.way === 'persistent' ? 'persistent reference' : 'object'
  }
}

/** Values that a layer above the pickle machine makes: tensors, storages, dtypes, arrays. */
export abstract class PickleOpaque {
  /** For messages: `torch.Tensor`. */
  abstract readonly typeName: string

  /** Takes the state of a BUILD opcode. */
  abstract setState(state: PickleValue, offset: number): void
}
