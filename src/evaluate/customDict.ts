import { type DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import type { PyValue } from '../python/values.ts'
import { raise } from './exceptions.ts'
import type { Method, PyType } from './objects.ts'

/** An instance of a subclass of `dict`: overrides what differs from `dict`. */
export abstract class CustomDict extends PyDict {
  /** What `type()` gives. */
  abstract readonly ownType: PyType
  /** Methods that replace or complete those of `dict`. */
  abstract readonly methods: Readonly<Record<string, Method<never>>>
  /** The value of an attribute that is not a method; undefined if missing. */
  abstract getAttribute(name: string): PyValue | undefined
  abstract setAttribute(name: string, value: PyValue, write: Written): void
  /** Whether there was such an attribute. */
  abstract deleteAttribute(name: string): boolean
  /** `self[key] = value`. */
  abstract setItem(key: PyValue, value: PyValue, write: Written | undefined): void
  /** What `copy.copy` gives. */
  shallowCopy(): CustomDict {
    const copy = this.emptyCopy()
    for (const { key, value, write } of this.entries()) copy.setItem(key, value, write)
    return copy
  }
  /** What `copy.deepcopy` gives, before its entries are filled in. */
  abstract emptyCopy(): CustomDict
  /** `self + other`, `self | other`, also with `self` on the right; undefined when the operator is not defined. */
  abstract operate(operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined
}

/** The entries that a loop over a dict takes, in order; changing the size of the dict meanwhile is an error. */
export function* dictTurns(dict: PyDict): Generator<DictEntry, undefined> {
  const { size } = dict
  for (const entry of dict.entries()) {
    yield entry
    if (dict.size !== size) raise('RuntimeError', 'dictionary changed size during iteration')
  }
  return undefined
}
