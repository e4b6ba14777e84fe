import { pyEquals, sameCode } from '../../python/equal.ts'
import { pyTypeName } from '../../python/hash.ts'
import { type OrderOperator, pyOrdered } from '../../python/order.ts'
import { isInt, PyFloat, type PyValue } from '../../python/values.ts'
import { step } from '../../python/workBudget.ts'
import { PyRange, PyView } from '../builtinObjects.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { apply, PyObject } from '../objects.ts'
import { asIndex } from './indices.ts'

/** Python's `left == right`. */
export function isEqual(left: PyValue, right: PyValue): boolean {
  return pyEquals(left, right, equalObjects)
}

/** Whether two values are equal, at least one of which is not data. */
function equalObjects(left: PyValue, right: PyValue): boolean {
  if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right)
  if (left instanceof PyObject || right instanceof PyObject) return left === right
  return sameCode(left, right)
}

function equalRanges(left: PyRange, right: PyRange): boolean {
  if (left.length !== right.length) return false
  if (left.length === 0) return true
  return left.start === right.start && (left.length === 1 || left.step === right.step)
}

/** Python's `is`: numbers and strings of equal value count as the same object. */
export function isSame(left: PyValue, right: PyValue): boolean {
  if (left instanceof PyFloat && right instanceof PyFloat) return left === right
  return left === right || (isInt(left) && isInt(right) && left === right)
}

/**
 * Python's ordering comparison.
 *
 * @throws PythonException TypeError for values that have no order.
 */
export function isOrdered(operator: OrderOperator, left: PyValue, right: PyValue): boolean {
  return pyOrdered(operator, left, right, {
    isEqual,
    incomparable: (one, other) => {
      if (one instanceof PyView && other instanceof PyView) refuse('the order of views of dicts is not evaluated')
      const types = `'${pyTypeName(one)}' and '${pyTypeName(other)}'`
      return raise('TypeError', `'${operator}' not supported between instances of ${types}`)
    },
  })
}

/**
 * The indices of the items in sorted order: stable, by `key(item)` where a key is given, and asking only `<`, as Python does.
 *
 * @throws PythonException TypeError for values that have no order.
 */
export function sortItems(machine: Machine, items: readonly PyValue[], key: PyValue, reverse: PyValue): number[] {
  const keys = key === null ? items : items.map((item) => apply(machine, key, item))
  const order = keys.map((_, at) => at)
  const flag = asIndex(reverse)
  if (flag >= 2 ** 31 || flag < -(2 ** 31)) raise('OverflowError', 'Python int too large to convert to C int')
  const direction = flag === 0 ? 1 : -1
  return order.sort((left, right) => {
    step()
    const [one, other] = [keys[left] as PyValue, keys[right] as PyValue]
    if (isOrdered('<', one, other)) return -direction
    return isOrdered('<', other, one) ? direction : 0
  })
}
