import { wrongArgument } from '../argument.ts'
import type { GIVEN } from '../brand.ts'
import type { MmdetConfigError } from '../errors.ts'
import type { PyDict } from './dict.ts'
import { floatRepr } from './floatRepr.ts'
import type { Written } from './provenance.ts'
import type { PySet } from './set.ts'
import { INSPECT, jsonItem, shownContainer, shownNumber } from './shown.ts'

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
  declare readonly [GIVEN]: 'PyFloat'
  /** The number, which may be infinite or NaN. */
  readonly value: number

  constructor(value: number) {
    if (typeof value !== 'number') throw wrongArgument('a number', value)
    this.value = value
  }

  /** As Python prints it: `1.0`, `1e-05`, `inf`. */
  toString(): string {
    return floatRepr(this.value)
  }

  /** JSON has no word for inf and nan; they are texts there. */
  toJSON(): number | string {
    return Number.isFinite(this.value) ? this.value : floatRepr(this.value)
  }

  [INSPECT](_depth: number, options: object): string {
    return shownNumber(floatRepr(this.value), options)
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'float'
  }
}

/** A Python `bytes`. */
export class PyBytes {
  declare readonly [GIVEN]: 'PyBytes'
  /** The bytes themselves, not a copy. */
  readonly value: Uint8Array

  constructor(value: Uint8Array) {
    if (!(value instanceof Uint8Array)) throw wrongArgument('a Uint8Array', value)
    this.value = value
  }

  toJSON(): number[] {
    return [...this.value]
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'bytes'
  }
}

/** A Python `list`. `writes[i]` says who wrote `items[i]`; it is absent for lists that no source text made. */
export class PyList {
  declare readonly [GIVEN]: 'PyList'
  items: PyValue[]
  writes: (Written | undefined)[] | undefined

  constructor(items: PyValue[] = [], writes?: (Written | undefined)[]) {
    if (!Array.isArray(items)) throw wrongArgument('a list', items)
    this.items = items
    this.writes = writes
  }

  toJSON(): unknown[] {
    return this.items.map(jsonItem)
  }

  [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return shownContainer(this, this.items, depth, options, inspect)
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'list'
  }
}

/** A Python `tuple`. */
export class PyTuple {
  declare readonly [GIVEN]: 'PyTuple'
  readonly items: readonly PyValue[]
  readonly writes: readonly (Written | undefined)[] | undefined

  constructor(items: readonly PyValue[] = [], writes?: readonly (Written | undefined)[]) {
    if (!Array.isArray(items)) throw wrongArgument('a list', items)
    this.items = items
    this.writes = writes
  }

  toJSON(): unknown[] {
    return this.items.map(jsonItem)
  }

  [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return shownContainer(this, this.items, depth, options, inspect)
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
  declare readonly [GIVEN]: 'PyExpression'
  /** Its source: `max_epochs - 1`. */
  readonly code: string
  /** What it evaluates to; undefined where that is not known yet. */
  readonly value: PyValue | undefined
  /** The variables that it reads: `['max_epochs']`. */
  readonly names: readonly string[]

  constructor(code: string, value?: PyValue, names: readonly string[] = [code]) {
    if (typeof code !== 'string') throw wrongArgument('the name of a variable or a small expression', code)
    this.code = code
    this.value = value
    this.names = names
  }

  /** What `bool` gives. */
  get truth(): boolean {
    return true
  }

  /** What `repr` gives; `print` is the repr of what it holds. */
  repr(_print: (value: PyValue) => string): string {
    return this.code
  }

  [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return shownContainer(this, { ...this }, depth, options, inspect)
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

/** What an expression stands for, or the expression where that is not known yet; anything else as it is. */
export function resolved<Value extends PyValue | undefined>(value: Value): Value | PyValue {
  return value instanceof PyExpression && value.value !== undefined ? resolved(value.value) : value
}

/** An error for what is no {@link PyValue}: a plain object or array, undefined. */
export function noPyValue(value: unknown): MmdetConfigError {
  return wrongArgument('a Python value', value, 'toPy(value) makes one of what JavaScript has')
}

/** Whether something is a {@link PyValue}; what a container holds is not looked at. */
export function isPyValue(value: unknown): value is PyValue {
  if (value === null) return true
  if (typeof value === 'object') return typeof (value as { typeName?: unknown }).typeName === 'string'
  return SCALARS.has(typeof value)
}

const SCALARS: ReadonlySet<string> = new Set(['boolean', 'number', 'bigint', 'string'])

/** The canonical form of a Python `int`: a `number` when it is a safe integer, else a `bigint`. */
export function pyInt(value: bigint): number | bigint {
  return value >= MIN_SAFE && value <= MAX_SAFE ? Number(value) : value
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER)

/** A number that a config holds. */
export function numberOf(value: PyValue | undefined): number | undefined {
  if (value instanceof PyFloat) return value.value
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : undefined
}

/** The items of a list or a tuple. */
export function itemsOf(value: PyValue | undefined): readonly PyValue[] | undefined {
  return value instanceof PyList || value instanceof PyTuple ? value.items : undefined
}

/** Whether a value is a Python `int` that is not a `bool`. */
export function isInt(value: PyValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
