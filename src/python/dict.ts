import { wrongArgument } from '../argument.ts'
import type { GIVEN } from '../brand.ts'
import { type HashKey, hashKey } from './hash.ts'
import type { Written } from './provenance.ts'
import { INSPECT, jsonItem, shownContainer } from './shown.ts'
import type { PyValue } from './values.ts'

/** One item of a {@link PyDict}. */
export interface DictEntry {
  /** The key object that was written first; equal ones since left it. */
  readonly key: PyValue
  /** The value now. */
  value: PyValue
  /** Who wrote the value; absent where no source text did. */
  write: Written | undefined
}

/** The method of what has a dict's values and gives them without copying: for reading only. */
export const VALUES: unique symbol = Symbol.for('mmdet-config.values') as never

/**
 * A Python `dict`: any hashable key, equal keys by Python's rules (`1`, `1.0` and `True` are one key), insertion order. As in
 * Python, writing to a key that exists keeps the key object and its place.
 */
export class PyDict {
  declare readonly [GIVEN]: 'PyDict'
  readonly #entries = new Map<HashKey, DictEntry>()
  /** Whether no key that is not a string was ever set. */
  #isOfTexts = true

  /** A dict of these items, in order. */
  static of(items: Iterable<readonly [PyValue, PyValue]>): PyDict {
    const dict = new PyDict()
    for (const [key, value] of pairsOf(items)) dict.set(key, value)
    return dict
  }

  /** `len(d)`. */
  get size(): number {
    return this.#entries.size
  }

  /** `key in d`. */
  has(key: PyValue): boolean {
    return this.#entries.has(hashKey(key))
  }

  /** The value of a key; undefined where there is none, unlike `d[key]`. */
  get(key: PyValue): PyValue | undefined {
    return this.#entries.get(hashKey(key))?.value
  }

  /** The item of a key, with who wrote it; undefined where there is none. */
  entry(key: PyValue): DictEntry | undefined {
    return this.#entries.get(hashKey(key))
  }

  /** `d[key] = value`. */
  set(key: PyValue, value: PyValue, write?: Written): void {
    const hash = hashKey(key)
    const entry = this.#entries.get(hash)
    if (entry === undefined) {
      if (typeof key !== 'string') this.#isOfTexts = false
      this.#entries.set(hash, { key, value, write })
    } else {
      entry.value = value
      entry.write = write
    }
  }

  /** `del d[key]`; false where there is none. */
  delete(key: PyValue): boolean {
    return this.#entries.delete(hashKey(key))
  }

  /** `d.clear()`. */
  clear(): void {
    this.#entries.clear()
  }

  /** A shallow copy: the same keys, values and writes. */
  copy(): PyDict {
    const copy = new PyDict()
    copy.#isOfTexts = this.#isOfTexts
    this.#entries.forEach(({ key, value, write }, hash) => {
      copy.#entries.set(hash, { key, value, write })
    })
    return copy
  }

  /** Whether every key is known to be a text: false where one was not, be it gone. */
  get isOfTexts(): boolean {
    return this.#isOfTexts
  }

  /** The items in order. An entry may be changed in place while iterating, keys may not. */
  entries(): IterableIterator<DictEntry> {
    return this.#entries.values()
  }

  /** An object; with a key that is not a string, a list of pairs. */
  toJSON(): object {
    const entries = Array.from(this.#entries.values(), ({ key, value }) => [jsonItem(key), jsonItem(value)] as const)
    return hasTextKeys(this) ? Object.fromEntries(entries) : entries
  }

  [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    const entries = Array.from(this.#entries.values(), ({ key, value }) => [key, value] as const)
    const contents = hasTextKeys(this) ? Object.fromEntries(entries) : new Map(entries)
    return shownContainer(this, contents, depth, options, inspect)
  }

  /** `type(x).__name__` of this value. */
  get typeName(): string {
    return 'dict'
  }
}

/**
 * Pairs as plain JavaScript may give them.
 *
 * @throws MmdetConfigError `invalid-option` for anything else.
 */
export function pairsOf<T>(items: Iterable<readonly [T, T]>): (readonly [T, T])[] {
  const isIterable = typeof items === 'object' && items !== null && Symbol.iterator in items
  const pairs = isIterable ? [...items] : [items]
  for (const pair of pairs as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongArgument('pairs, [[key, value], …]', pair)
  }
  return pairs as (readonly [T, T])[]
}

/** Whether an object of JavaScript can hold a dict. */
export function hasTextKeys(dict: PyDict): boolean {
  for (const { key } of dict.entries()) if (typeof key !== 'string') return false
  return true
}
