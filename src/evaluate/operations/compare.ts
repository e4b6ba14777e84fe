import { numeric, pyEquals, sameCode } from '../../python/equal.ts'
import { pyTypeName } from '../../python/hash.ts'
import { compareText } from '../../python/order.ts'
import { PySet } from '../../python/set.ts'
import { isInt, PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { spendWork, step } from '../../python/workBudget.ts'
import { PyRange, PyView } from '../builtinObjects.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { apply, PyObject } from '../objects.ts'
import { asIndex } from './indices.ts'

/** Python's `left == right`. */
export function isEqual(left: PyValue, right: PyValue): boolean {
  return pyEquals(left, right, equalObjects)
}

/** Whether two values are equal of which one is no data. */
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

export type OrderOperator = '<' | '<=' | '>' | '>='

/**
 * Python's ordering comparison.
 *
 * @throws PythonException TypeError for values that have no order.
 */
export function isOrdered(operator: OrderOperator, left: PyValue, right: PyValue): boolean {
  const [x, y] = [numeric(left), numeric(right)]
  if (x !== undefined && y !== undefined) return decide(operator, x, y)
  if (typeof left === 'string' && typeof right === 'string') return decide(operator, compareText(left, right), 0)
  if (left instanceof PyList && right instanceof PyList) return orderItems(operator, left.items, right.items)
  if (left instanceof PyTuple && right instanceof PyTuple) return orderItems(operator, left.items, right.items)
  if (left instanceof PySet && right instanceof PySet) return orderSets(operator, left, right)
  if (left instanceof PyView && right instanceof PyView) refuse('the order of views of dicts is not evaluated')
  if (left instanceof PyBytes && right instanceof PyBytes) refuse('the order of bytes is not evaluated')
  const types = `'${pyTypeName(left)}' and '${pyTypeName(right)}'`
  return raise('TypeError', `'${operator}' not supported between instances of ${types}`)
}

/** JavaScript compares a number and a bigint exactly, as Python compares float and int. */
function decide(operator: OrderOperator, left: number | bigint, right: number | bigint): boolean {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

function orderItems(operator: OrderOperator, left: readonly PyValue[], right: readonly PyValue[]): boolean {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    spendWork(1)
    const [one, other] = [left[at] as PyValue, right[at] as PyValue]
    if (one !== other && !isEqual(one, other)) return isOrdered(operator, one, other)
  }
  return decide(operator, left.length, right.length)
}

/** Sets are ordered by inclusion. */
function orderSets(operator: OrderOperator, left: PySet, right: PySet): boolean {
  if (operator === '>' || operator === '>=') return orderSets(operator === '>' ? '<' : '<=', right, left)
  spendWork(2 * left.size)
  const fits = operator === '<' ? left.size < right.size : left.size <= right.size
  return fits && [...left.values()].every((item) => right.has(item))
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
