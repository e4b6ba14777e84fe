import type { DictEntry, PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { dictTurns } from './customDict.ts'
import { PyObject } from './objects.ts'

/** Python's `range`: its items are computed, never stored. */
export class PyRange extends PyObject {
  readonly start: number
  readonly stop: number
  readonly step: number
  readonly length: number

  constructor(start: number, stop: number, step: number) {
    super(step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`)
    this.start = start
    this.stop = stop
    this.step = step
    this.length = Math.max(0, Math.ceil((stop - start) / step))
  }

  override get truth(): boolean {
    return this.length > 0
  }

  override get typeName(): string {
    return 'range'
  }

  override get printable(): boolean {
    return true
  }

  /** The item at an index that lies within the range. */
  at(index: number): number {
    return this.start + index * this.step
  }

  /** Whether an int is one of the items. */
  has(item: number | bigint | boolean): boolean {
    const at = (Number(item) - this.start) / this.step
    return Number.isSafeInteger(at) && at >= 0 && at < this.length
  }

  override *iterate(): Iterator<PyValue, undefined> {
    for (let at = 0; at < this.length; at++) yield this.at(at)
    return undefined
  }
}

/** The slice `[lower:upper:step]` of a subscript, each part None when absent. */
export class PySlice extends PyObject {
  readonly lower: PyValue
  readonly upper: PyValue
  readonly step: PyValue

  constructor(lower: PyValue, upper: PyValue, step: PyValue) {
    super('a slice')
    this.lower = lower
    this.upper = upper
    this.step = step
  }

  override get typeName(): string {
    return 'slice'
  }

  override get isHashable(): boolean {
    return false
  }
}

export type ViewKind = 'keys' | 'values' | 'items'

/** What `dict.keys()`, `values()` and `items()` give: a view of the dict, which shows later changes. */
export class PyView extends PyObject {
  readonly dict: PyDict
  readonly kind: ViewKind

  constructor(dict: PyDict, kind: ViewKind) {
    super(`dict_${kind}([...])`)
    this.dict = dict
    this.kind = kind
  }

  override get truth(): boolean {
    return this.dict.size > 0
  }

  override get typeName(): string {
    return `dict_${this.kind}`
  }

  override repr(print: (value: PyValue) => string): string {
    return `${this.typeName}(${print(new PyList([...this.iterate()]))})`
  }

  override get isHashable(): boolean {
    return this.kind === 'values'
  }

  override iterate(): Generator<PyValue, undefined> {
    return this.#items(dictTurns(this.dict))
  }

  *#items(entries: Iterator<DictEntry, undefined>): Generator<PyValue, undefined> {
    for (let next = entries.next(); next.done !== true; next = entries.next()) {
      const entry = next.value
      if (this.kind === 'keys') yield entry.key
      else if (this.kind === 'values') yield entry.value
      else yield new PyTuple([entry.key, entry.value], [undefined, entry.write])
    }
    return undefined
  }
}
