import { wrongArgument } from '../argument.ts'
import type { GIVEN } from '../brand.ts'
import { MmdetConfigError } from '../errors.ts'
import { type HashKey, hashKey } from './hash.ts'
import { INSPECT, jsonItem, shownContainer } from './shown.ts'
import type { PyValue } from './values.ts'

/**
 * A Python `set`. CPython's order of the items changes from run to run as soon as a text is among them, so nothing shows an order: who
 * needs one asks `orderedItems`, which refuses a set of two or more.
 */
export class PySet {
  declare readonly [GIVEN]: 'PySet'
  readonly #items = new Map<HashKey, PyValue>()

  /** A set that is built item by item. */
  constructor(items: Iterable<PyValue> = []) {
    if (typeof items !== 'object' || items === null || !(Symbol.iterator in items)) throw wrongArgument('a list', items)
    for (const item of items) this.add(item)
  }

  /** `len(s)`. */
  get size(): number {
    return this.#items.size
  }

  /** `item in s`. */
  has(item: PyValue): boolean {
    return this.#items.has(hashKey(item))
  }

  /** An item that is there already stays, as in Python: `{1} | {True}` is `{1}`. */
  add(item: PyValue): void {
    const key = hashKey(item)
    if (!this.#items.has(key)) this.#items.set(key, item)
  }

  /** `s.clear()`. */
  clear(): void {
    this.#items.clear()
  }

  /** The items in insertion order, which is not Python's order. */
  values(): IterableIterator<PyValue> {
    return this.#items.values()
  }

  /** A set of the same type with these items. */
  like(items: Iterable<PyValue>): PySet {
    return new PySet(items)
  }

  toJSON(): unknown[] {
    return Array.from(this.#items.values(), jsonItem)
  }

  [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return shownContainer(this, [...this.#items.values()], depth, options, inspect)
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'set'
  }
}

/** A Python `frozenset`: a set that is itself hashable. */
export class PyFrozenSet extends PySet {
  override like(items: Iterable<PyValue>): PySet {
    return new PyFrozenSet(items)
  }

  override get typeName(): string {
    return 'frozenset'
  }
}

/** Items of both. Of `1` and `True` CPython keeps that of the smaller set, the right one's where they are as large. */
export function commonItems(left: PySet, right: PySet): PyValue[] {
  const [small, large] = right.size > left.size ? [left, right] : [right, left]
  return [...small.values()].filter((item) => large.has(item))
}

/**
 * The items of a set where their order would show.
 *
 * @throws MmdetConfigError `python-unsupported` for two items or more.
 */
export function orderedItems(set: PySet): PyValue[] {
  if (set.size > 1) {
    throw new MmdetConfigError({
      code: 'python-unsupported',
      message: 'the order of a set of two or more elements changes from run to run',
      hint: 'write a list or a tuple, or sort it: sorted(...)',
    })
  }
  return [...set.values()]
}
