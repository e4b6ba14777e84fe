import type { PyValue } from '../../python/values.ts'
import { StaticClass } from './objects.ts'

/** Python's method resolution order: the class, then its bases by C3; classes without a source stand for themselves alone. */
export function linearized(made: StaticClass): readonly PyValue[] {
  const bases = made.bases.map((base) => (base instanceof StaticClass ? [...linearized(base)] : [base]))
  return [made, ...merge([...bases, [...made.bases]])]
}

function merge(lists: PyValue[][]): PyValue[] {
  const order: PyValue[] = []
  for (let left = lists.filter((list) => list.length > 0); left.length > 0; ) {
    const next = left.map(([head]) => head as PyValue).find((head) => !left.some((list) => list.indexOf(head, 1) > 0))
    // Python refuses such bases; any order will do.
    const taken = next === undefined ? (left[0]?.[0] as PyValue) : next
    order.push(taken)
    left = left.map((list) => list.filter((item) => item !== taken)).filter((list) => list.length > 0)
  }
  return order
}
