import type { PyDict } from './dict.ts'
import type { Written } from './provenance.ts'
import type { PySet } from './set.ts'

/**
 * A Python value. `None` is `null`, `bool` is `boolean`, `str` is `string`; an `int` is a `number` while it is a safe
 * integer and a `bigint` beyond (never the other way round, see {@link pyInt}); every `float` is a {@link PyFloat}, so that
 * `1` and `1.0` stay apart. Containers are shared by identity, as in Python.
 */
export type PyValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PyFloat
  | PyBytes
  | PyList
  | PyTuple
  | PySet
  | PyDict
  | PyExpression

/** A Python `float`. */
export class PyFloat {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'float'
  }
}

/** A Python `bytes`. */
export class PyBytes {
  readonly value: Uint8Array

  constructor(value: Uint8Array) {
    this.value = value
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'bytes'
  }
}

/** A Python `list`. `writes[i]` says who wrote `items[i]`; it is absent for lists that no source text made. */
export class PyList {
  items: PyValue[]
  writes: (Written | undefined)[] | undefined

  constructor(items: PyValue[] = [], writes?: (Written | undefined)[]) {
    this.items = items
    this.writes = writes
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'list'
  }
}

/** A Python `tuple`. */
export class PyTuple {
  readonly items: readonly PyValue[]
  readonly writes: readonly (Written | undefined)[] | undefined

  constructor(items: readonly PyValue[] = [], writes?: readonly (Written | undefined)[]) {
    this.items = items
    this.writes = writes
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'tuple'
  }
}

/**
 * Python source that a written file has in place of a value: a variable's name or a small expression over variables.
 * `value` is what it evaluates to, where that is known yet; `names` are the variables that it reads.
 */
export class PyExpression {
  readonly code: string
  readonly value: PyValue | undefined
  readonly names: readonly string[]

  constructor(code: string, value?: PyValue, names: readonly string[] = [code]) {
    this.code = code
    this.value = value
    this.names = names
  }

  /** What `repr` gives; `print` is the repr of what it holds. */
  repr(_print: (value: PyValue) => string): string {
    return this.code
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'expression'
  }

  /** Whether it can be the key of a dict. */
  get isHashable(): boolean {
    return true
  }
}

/** The canonical form of a Python `int`: a `number` when it is a safe integer, else a `bigint`. */
export function pyInt(value: bigint): number | bigint {
  return value >= MIN_SAFE && value <= MAX_SAFE ? Number(value) : value
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER)

/** Whether a value is a Python `int` that is not a `bool`. */
export function isInt(value: PyValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
