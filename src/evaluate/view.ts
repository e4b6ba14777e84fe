import type { DictEntry, PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { dictTurns } from './customDict.ts'
import { PyObject } from './objects.ts'

export type ViewKind = 'keys' | 'values' | 'items'

/** What `dict.keys()`, `values()` and `items()` give: a window on the dict, which shows later changes. */
export class PyView extends PyObject {
  readonly dict: PyDict
  readonly kind: ViewKind

  constructor(dict: PyDict, kind: ViewKind) {
    super(`dict_${kind}([...])`)
    this.dict = dict
    this.kind = kind
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
