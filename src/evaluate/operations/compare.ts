import { compareText } from '../../python/compareText.ts'
import { numeric, pyEquals, sameCode } from '../../python/equal.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PySet } from '../../python/set.ts'
import { isInt, PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { spend } from '../../python/work.ts'
import { raise } from '../exceptions.ts'
import { PyBoundMethod, PyMethodDescriptor, PyObject } from '../objects.ts'
import { PyRange } from '../range.ts'
import { PySlice } from '../slice.ts'
import { PyUnion } from '../union.ts'
import { isSetView, type PyView } from '../view.ts'

/** Python's `left == right`. */
export function isEqual(left: PyValue, right: PyValue): boolean {
  return pyEquals(left, right, equalObjects)
}

/** Whether two values are equal of which one is no data. */
function equalObjects(left: PyValue, right: PyValue): boolean {
  if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right)
  if (isSetView(left) || isSetView(right)) return isSetLike(left) && isSetLike(right) && equalSetLikes(left, right)
  if (left instanceof PyUnion && right instanceof PyUnion) return left.equals(right)
  if (left instanceof PySlice && right instanceof PySlice) return equalParts(left, right)
  if (left instanceof PyBoundMethod && right instanceof PyBoundMethod) {
    return left.self === right.self && left.run === right.run
  }
  if (left instanceof PyMethodDescriptor && right instanceof PyMethodDescriptor) return left.code === right.code
  if (left instanceof PyObject || right instanceof PyObject) return left === right
  return sameCode(left, right)
}

function equalParts(left: PySlice, right: PySlice): boolean {
  return isEqual(new PyTuple(left.parts), new PyTuple(right.parts))
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
  if (left instanceof PySlice && right instanceof PySlice) return orderItems(operator, left.parts, right.parts)
  if (isSetLike(left) && isSetLike(right)) return orderSets(operator, left, right)
  if (left instanceof PyBytes && right instanceof PyBytes) {
    return orderItems(operator, [...left.value], [...right.value])
  }
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
    spend(1)
    const [one, other] = [left[at] as PyValue, right[at] as PyValue]
    if (one !== other && !isEqual(one, other)) return isOrdered(operator, one, other)
  }
  return decide(operator, left.length, right.length)
}

/** Sets are ordered by inclusion. */
function orderSets(operator: OrderOperator, left: SetLike, right: SetLike): boolean {
  if (operator === '>' || operator === '>=') return orderSets(operator === '>' ? '<' : '<=', right, left)
  const [size, other] = [sizeOf(left), sizeOf(right)]
  return (operator === '<' ? size < other : size <= other) && isWithin(left, right)
}

function equalSetLikes(left: SetLike, right: SetLike): boolean {
  return sizeOf(left) === sizeOf(right) && isWithin(left, right)
}

/** What Python compares as a set: sets, and the views of a dict's keys and items. */
type SetLike = PySet | PyView

function isSetLike(value: PyValue): value is SetLike {
  return value instanceof PySet || isSetView(value)
}

function sizeOf(value: SetLike): number {
  return value instanceof PySet ? value.size : value.dict.size
}

/** Whether all items of one are in the other. */
function isWithin(left: SetLike, right: SetLike): boolean {
  spend(2 * sizeOf(left))
  for (const item of left instanceof PySet ? left.values() : left.iterate()) {
    if (!(right instanceof PySet ? right.has(item) : viewHas(right, item))) return false
  }
  return true
}

/** `item in view`, for a view of keys or items. */
export function viewHas(view: PyView, item: PyValue): boolean {
  if (view.kind === 'keys') return view.dict.has(item)
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false
  const [key, value] = item.items as [PyValue, PyValue]
  const entry = view.dict.entry(key)
  return entry !== undefined && (entry.value === value || isEqual(entry.value, value))
}
