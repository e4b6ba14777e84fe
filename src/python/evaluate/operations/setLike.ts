import { PySet } from '../../set.ts'
import type { PyValue } from '../../values.ts'
import { spend } from '../../work.ts'
import type { Machine } from '../machine.ts'
import { isSetView } from '../view.ts'
import { collect } from './iterate.ts'

/** `left operator right` where one of the two is such a view: any iterable will do for the other, the result is a set. */
export function operateViews(machine: Machine, operator: string, left: PyValue, right: PyValue): PySet | undefined {
  if (!(isSetView(left) || isSetView(right)) || !'|&-^'.includes(operator)) return undefined
  return operateSets(operator, new PySet(collect(machine, left)), new PySet(collect(machine, right)))
}

/** `left operator right` of two sets; the result has the type of the left one. */
export function operateSets(operator: string, left: PySet, right: PySet): PySet | undefined {
  spend(left.size + right.size)
  const make = (items: Iterable<PyValue>) => left.like(items)
  switch (operator) {
    case '|':
      return make([...left.values(), ...right.values()])
    case '&':
      return make(intersect(left, right))
    case '-':
      return make([...left.values()].filter((item) => !right.has(item)))
    case '^':
      return make([
        ...[...left.values()].filter((item) => !right.has(item)),
        ...[...right.values()].filter((item) => !left.has(item)),
      ])
    default:
      return undefined
  }
}

/** The items of both. Of `1` and `True` the smaller set's one is kept, as CPython does: the right one's, when they are as large. */
export function intersect(left: PySet, right: PySet): PyValue[] {
  spend(Math.min(left.size, right.size))
  const [small, large] = right.size > left.size ? [left, right] : [right, left]
  return [...small.values()].filter((item) => large.has(item))
}
