import type { PySet } from './set.ts'
import type { PyValue } from './values.ts'

/** The order in which CPython would print a set. */
export interface SetOrder {
  readonly items: readonly PyValue[]
  /** False where CPython's order is another one in every run. */
  readonly isCertain: boolean
}

/** The items of a set as CPython 3.11 would print them. */
export function setOrder(set: PySet): SetOrder {
  return { items: [...set.values()], isCertain: set.size < 2 || set.isOrdered }
}
