import { PyDict } from '../../python/dict.ts'
import { PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import { spend } from '../../python/work.ts'
import type { Machine } from '../machine.ts'
import { isSetView } from '../view.ts'
import { collect } from './iterate.ts'

/** What a set is combined with: another set, the keys of a dict, or the items of any iterable. */
export type Operand = PySet | PyDict | readonly PyValue[]

/** `left operator right` where one of the two is such a view: any iterable will do for the other, the result is a set. */
export function operateViews(machine: Machine, operator: string, left: PyValue, right: PyValue): PySet | undefined {
  if (!(isSetView(left) || isSetView(right)) || !'|&-^'.includes(operator)) return undefined
  return operateSets(operator, new PySet(collect(machine, left)), new PySet(collect(machine, right)))
}

/** `left operator right` of two sets; the result has the type of the left one. */
export function operateSets(operator: string, left: PySet, right: PySet): PySet | undefined {
  spend(left.size + right.size)
  switch (operator) {
    case '|':
      return unite(left, [right])
    case '&':
      return intersect(left, right)
    case '-':
      return subtract(left, right)
    case '^':
      return exclude(left, right)
    default:
      return undefined
  }
}

/** `target operator= right`. */
export function operateInPlace(operator: string, target: PySet, right: PySet): void {
  spend(target.size + right.size)
  if (operator === '|') target.merge(right)
  else if (operator === '&') target.become(intersect(target, right))
  else if (operator === '-') subtractFrom(target, right)
  else excludeFrom(target, right)
}

export function unite(left: PySet, others: readonly Operand[]): PySet {
  const made = left.copy()
  for (const other of others) if (other !== left) include(made, other)
  return made
}

/** Takes the items of an operand into a set. */
export function include(set: PySet, other: Operand): void {
  if (other instanceof PySet) set.merge(other)
  else if (other instanceof PyDict) set.mergeKeys(itemsOf(other))
  else for (const item of other) set.add(item)
}

/**
 * The items of both, of the type of the left one. Of `1` and `True` the smaller set's one is kept, as CPython does: the right
 * one's, when they are as large.
 */
export function intersect(left: PySet, other: Operand): PySet {
  if (other === left) return left.copy()
  if (!(other instanceof PySet)) return left.like(itemsOf(other).filter((item) => left.has(item)))
  spend(Math.min(left.size, other.size))
  const [small, large] = other.size > left.size ? [left, other] : [other, left]
  return left.like([...small.values()].filter((item) => large.has(item)))
}

/** The items of the left one alone. A much larger left one is copied and made smaller, as CPython does. */
export function subtract(left: PySet, other: Operand): PySet {
  const isSmall = !Array.isArray(other) && left.size >> 2 <= (other as PySet | PyDict).size
  if (!isSmall) {
    const made = left.copy()
    subtractFrom(made, other)
    return made
  }
  return left.like([...left.values()].filter((item) => !(other as PySet | PyDict).has(item)))
}

/** Takes the items of an operand out of a set. */
export function subtractFrom(set: PySet, other: Operand): void {
  if (other === set) set.clear()
  else set.deleteAll(itemsOf(other))
}

/** What only one of the two has, of the type of the left one: a copy of the right one, changed by the left one. */
export function exclude(left: PySet, other: Operand): PySet {
  const made = left.like([])
  include(made, other)
  excludeFrom(made, left)
  return made
}

export function excludeFrom(set: PySet, other: Operand): void {
  if (other === set) set.clear()
  // Of an iterable each item counts once.
  const items = Array.isArray(other) ? [...new PySet(other).values()] : itemsOf(other)
  for (const item of items) if (!set.delete(item)) set.add(item)
}

function itemsOf(operand: Operand): PyValue[] {
  if (operand instanceof PyDict) return Array.from(operand.entries(), ({ key }) => key)
  return operand instanceof PySet ? [...operand.values()] : [...operand]
}
