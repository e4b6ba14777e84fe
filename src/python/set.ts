import { cpythonHash } from './cpythonHash.ts'
import { type HashKey, hashKey } from './hash.ts'
import { SetTable } from './setTable.ts'
import type { PyValue } from './values.ts'

/**
 * A Python `set`. Its items are in the order of CPython's hash table while all of them hash alike in every run: numbers and tuples
 * of them. With a text or None among them CPython's order is an accident; here they then are in order of insertion.
 */
export class PySet {
  #items = new Map<HashKey, PyValue>()
  #table: SetTable | undefined
  #isOrdered = true
  /** Where the next `pop` looks first; it outlives the table. */
  #finger = 0

  /** A set that is built item by item. */
  constructor(items: Iterable<PyValue> = []) {
    for (const item of items) this.add(item)
  }

  get size(): number {
    return this.#items.size
  }

  /** Whether CPython has the items in this order in every run. */
  get isOrdered(): boolean {
    return this.#isOrdered || this.size < 2
  }

  has(item: PyValue): boolean {
    return this.#items.has(hashKey(item))
  }

  add(item: PyValue): void {
    const key = hashKey(item)
    if (this.#items.has(key)) return
    this.#items.set(key, item)
    if (!this.#isOrdered) return
    const hash = cpythonHash(item)
    if (hash === undefined) this.#loseOrder()
    else {
      this.#table ??= new SetTable()
      this.#table.add(item, hash)
    }
  }

  delete(item: PyValue): boolean {
    const key = hashKey(item)
    const held = this.#items.get(key)
    if (held === undefined) return false
    this.#table?.delete(held, cpythonHash(held) as bigint)
    return this.#items.delete(key)
  }

  /** Takes out the first item, undefined when there is none. */
  pop(): PyValue | undefined {
    if (this.size === 0) return undefined
    const [item, behind] = this.#table?.pop(this.#finger) ?? [this.#items.values().next().value as PyValue, 0]
    this.#finger = behind
    this.#items.delete(hashKey(item))
    return item
  }

  clear(): void {
    this.#items.clear()
    this.#table = undefined
    this.#isOrdered = true
  }

  values(): IterableIterator<PyValue> {
    return this.#table?.items() ?? this.#items.values()
  }

  /** A set of the same type with these items, built one by one. */
  like(items: Iterable<PyValue>): PySet {
    return new PySet(items)
  }

  /** A copy of the same type. */
  copy(): PySet {
    const copy = this.like([])
    copy.merge(this)
    return copy
  }

  /** Takes in the items of another set, as CPython does: with room made for all of them. */
  merge(other: PySet): void {
    if (other === this || other.size === 0) return
    if (!this.#isOrdered || other.#table === undefined) {
      for (const item of other.#items.values()) this.add(item)
      return
    }
    this.#table ??= new SetTable()
    this.#table.reserve(other.size)
    if (this.#table.takeOver(other.#table)) this.#items = new Map(other.#items)
    else for (const item of other.#table.items()) this.add(item)
  }

  /** Takes in keys of a dict, as CPython does: with room made for all of them. */
  mergeKeys(keys: readonly PyValue[]): void {
    if (this.#isOrdered && keys.length > 0) {
      this.#table ??= new SetTable()
      this.#table.reserve(keys.length)
    }
    for (const key of keys) this.add(key)
  }

  /** Takes out items, and makes the table anew when it holds too much that is gone. */
  deleteAll(items: Iterable<PyValue>): void {
    for (const item of items) this.delete(item)
    this.#table?.tidy()
  }

  /** Has from now on what another set has, which is used up. */
  become(other: PySet): void {
    this.#items = other.#items
    this.#table = other.#table
    this.#isOrdered = other.#isOrdered
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'set'
  }

  #loseOrder(): void {
    this.#isOrdered = false
    this.#table = undefined
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
