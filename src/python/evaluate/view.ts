import type { PyDict } from '../dict.ts'
import { PyList, PyTuple, type PyValue } from '../values.ts'
import { raise } from './exceptions.ts'
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
    return this.#items(this.dict.size)
  }

  /** The items, as long as the dict keeps the size that it had when the iterator was made. */
  *#items(size: number): Generator<PyValue, undefined> {
    if (this.dict.size !== size) raise('RuntimeError', 'dictionary changed size during iteration')
    for (const entry of this.dict.entries()) {
      if (this.kind === 'keys') yield entry.key
      else if (this.kind === 'values') yield entry.value
      else yield new PyTuple([entry.key, entry.value], [undefined, entry.write])
      if (this.dict.size !== size) raise('RuntimeError', 'dictionary changed size during iteration')
    }
    return undefined
  }
}

/** Whether a value is a view that Python treats as a set: one of keys or of items. */
export function isSetView(value: PyValue): value is PyView {
  return value instanceof PyView && value.kind !== 'values'
}
