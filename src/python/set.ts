import { type HashKey, hashKey } from './hash.ts'
import type { PyValue } from './values.ts'

/** A Python `set`. Iteration and printing are in insertion order: CPython's own order is an accident of its hash table. */
export class PySet {
  readonly #items = new Map<HashKey, PyValue>()

  constructor(items: Iterable<PyValue> = []) {
    for (const item of items) this.add(item)
  }

  get size(): number {
    return this.#items.size
  }

  has(item: PyValue): boolean {
    return this.#items.has(hashKey(item))
  }

  add(item: PyValue): void {
    const hash = hashKey(item)
    if (!this.#items.has(hash)) this.#items.set(hash, item)
  }

  delete(item: PyValue): boolean {
    return this.#items.delete(hashKey(item))
  }

  values(): IterableIterator<PyValue> {
    return this.#items.values()
  }

  /** A set of the same type with these items. */
  like(items: Iterable<PyValue>): PySet {
    return new PySet(items)
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
