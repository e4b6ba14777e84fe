import { type HashKey, hashKey } from './hash.ts'
import type { Written } from './provenance.ts'
import type { PyValue } from './values.ts'

/** One item of a {@link PyDict}. */
export interface DictEntry {
  readonly key: PyValue
  value: PyValue
  /** Who wrote the value; absent where no source text did. */
  write: Written | undefined
}

/**
 * A Python `dict`: any hashable key, equal keys by Python's rules (`1`, `1.0` and `True` are one key), insertion order. As in
 * Python, writing to a key that exists keeps the key object and its place.
 */
export class PyDict {
  readonly #entries = new Map<HashKey, DictEntry>()

  /** A dict of these items, in order. */
  static of(items: Iterable<readonly [PyValue, PyValue]>): PyDict {
    const dict = new PyDict()
    for (const [key, value] of items) dict.set(key, value)
    return dict
  }

  get size(): number {
    return this.#entries.size
  }

  has(key: PyValue): boolean {
    return this.#entries.has(hashKey(key))
  }

  get(key: PyValue): PyValue | undefined {
    return this.#entries.get(hashKey(key))?.value
  }

  entry(key: PyValue): DictEntry | undefined {
    return this.#entries.get(hashKey(key))
  }

  set(key: PyValue, value: PyValue, write?: Written): void {
    const hash = hashKey(key)
    const entry = this.#entries.get(hash)
    if (entry === undefined) {
      this.#entries.set(hash, { key, value, write })
    } else {
      entry.value = value
      entry.write = write
    }
  }

  delete(key: PyValue): boolean {
    return this.#entries.delete(hashKey(key))
  }

  clear(): void {
    this.#entries.clear()
  }

  /** A shallow copy: the same keys, values and writes. */
  copy(): PyDict {
    const copy = new PyDict()
    this.#entries.forEach(({ key, value, write }, hash) => {
      copy.#entries.set(hash, { key, value, write })
    })
    return copy
  }

  /** The items in order. An entry may be changed in place while iterating, keys may not. */
  entries(): IterableIterator<DictEntry> {
    return this.#entries.values()
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'dict'
  }
}
