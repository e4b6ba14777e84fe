import { compareText } from '../../compareText.ts'
import { pyEquals } from '../../equal.ts'
import { pyTypeName } from '../../hash.ts'
import { PySet } from '../../set.ts'
import { isInt, PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../values.ts'
import { raise } from '../exceptions.ts'
import { PyObject } from '../objects.ts'
import { PyRange } from '../range.ts'

/** Python's `left == right`. */
export function isEqual(left: PyValue, right: PyValue): boolean {
  if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right)
  if (left instanceof PyObject || right instanceof PyObject) return left === right
  return pyEquals(left, right)
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
  if (left instanceof PyBytes && right instanceof PyBytes) {
    return orderItems(operator, [...left.value], [...right.value])
  }
  const types = `'${pyTypeName(left)}' and '${pyTypeName(right)}'`
  return raise('TypeError', `'${operator}' not supported between instances of ${types}`)
}

function numeric(value: PyValue): number | bigint | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isInt(value)) return value
  return value instanceof PyFloat ? value.value : undefined
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
    const [one, other] = [left[at] as PyValue, right[at] as PyValue]
    if (one !== other && !isEqual(one, other)) return isOrdered(operator, one, other)
  }
  return decide(operator, left.length, right.length)
}

/** Sets are ordered by inclusion. */
function orderSets(operator: OrderOperator, left: PySet, right: PySet): boolean {
  if (operator === '>' || operator === '>=') return orderSets(operator === '>' ? '<' : '<=', right, left)
  if (operator === '<' ? left.size >= right.size : left.size > right.size) return false
  for (const item of left.values()) if (!right.has(item)) return false
  return true
}
