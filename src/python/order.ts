import { numeric, pyEquals } from './equal.ts'
import { PySet } from './set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from './values.ts'
import { spendWork } from './workBudget.ts'

export type OrderOperator = '<' | '<=' | '>' | '>='

/** How items are compared, and what comes of two that have no order. */
export interface Comparing {
  readonly isEqual: (left: PyValue, right: PyValue) => boolean
  readonly incomparable: (left: PyValue, right: PyValue) => boolean
}

/** Python's `left operator right` for data. */
export function pyOrdered(operator: OrderOperator, left: PyValue, right: PyValue, comparing: Comparing): boolean {
  const [x, y] = [numeric(left), numeric(right)]
  if (x !== undefined && y !== undefined) return decide(operator, x, y)
  if (typeof left === 'string' && typeof right === 'string') return decide(operator, compareText(left, right), 0)
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple)) {
    return orderItems(operator, left.items, right.items, comparing)
  }
  if (left instanceof PySet && right instanceof PySet) return orderSets(operator, left, right)
  if (left instanceof PyBytes && right instanceof PyBytes) {
    return orderItems(operator, [...left.value], [...right.value], comparing)
  }
  return comparing.incomparable(left, right)
}

/** JavaScript compares a number and a bigint exactly, as Python compares float and int. */
function decide(operator: OrderOperator, left: number | bigint, right: number | bigint): boolean {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

type Items = readonly PyValue[]

function orderItems(operator: OrderOperator, left: Items, right: Items, comparing: Comparing): boolean {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    spendWork(1)
    const [one, other] = [left[at] as PyValue, right[at] as PyValue]
    if (one !== other && !comparing.isEqual(one, other)) return pyOrdered(operator, one, other, comparing)
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

const INCOMPARABLE = Symbol('these types have no order')

const ORDER_OF_KEYS: Comparing = {
  isEqual: pyEquals,
  incomparable: () => {
    throw INCOMPARABLE
  },
}

/** Python's `sorted(items, key=…)`; undefined where a comparison raises TypeError. */
export function pySorted<Item>(items: Iterable<Item>, keyOf: (item: Item) => PyValue): Item[] | undefined {
  const isLess = (left: Item, right: Item) => pyOrdered('<', keyOf(left), keyOf(right), ORDER_OF_KEYS)
  try {
    return Array.from(items).sort((left, right) => (isLess(left, right) ? -1 : isLess(right, left) ? 1 : 0))
  } catch (error) {
    if (error === INCOMPARABLE) return undefined
    throw error
  }
}

/**
 * The order of two texts by code points, as Python compares str: below, above or equal to zero. JavaScript's `<` compares
 * UTF-16 units, which puts U+1F600 before U+FF21.
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  let at = 0
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++
  if (at === length) return left.length - right.length
  if (at > 0 && isHighSurrogate(left.charCodeAt(at - 1))) {
    const difference = codePoint(left, at - 1) - codePoint(right, at - 1)
    if (difference !== 0) return difference
  }
  return codePoint(left, at) - codePoint(right, at)
}

function codePoint(text: string, at: number): number {
  return text.codePointAt(at) as number
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
