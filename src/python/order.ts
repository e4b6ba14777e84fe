import { pyEquals } from './equal.ts'
import { PySet } from './set.ts'
import { isInt, PyBytes, PyFloat, PyTuple, type PyValue } from './values.ts'

/**
 * Python's `left < right` for values that can be dict keys; undefined where it raises TypeError.
 *
 * @example pyLess('a', 'b') === true; pyLess('a', 1) === undefined
 */
export function pyLess(left: PyValue, right: PyValue): boolean | undefined {
  if (typeof left === 'string') return typeof right === 'string' ? compareText(left, right) < 0 : undefined
  const one = numeric(left)
  if (one !== undefined) {
    const other = numeric(right)
    return other === undefined ? undefined : one < other
  }
  if (left instanceof PyTuple) return right instanceof PyTuple ? tupleLess(left, right) : undefined
  if (left instanceof PyBytes) return right instanceof PyBytes ? bytesLess(left.value, right.value) : undefined
  if (left instanceof PySet) return right instanceof PySet ? isProperSubset(left, right) : undefined
  return undefined
}

/** JavaScript compares a number with a bigint exactly, as Python compares int with float. */
function numeric(value: PyValue): number | bigint | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isInt(value)) return value
  return value instanceof PyFloat ? value.value : undefined
}

function tupleLess(left: PyTuple, right: PyTuple): boolean | undefined {
  const length = Math.min(left.items.length, right.items.length)
  for (let at = 0; at < length; at++) {
    const one = left.items[at] as PyValue
    const other = right.items[at] as PyValue
    if (one !== other && !pyEquals(one, other)) return pyLess(one, other)
  }
  return left.items.length < right.items.length
}

function bytesLess(left: Uint8Array, right: Uint8Array): boolean {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const difference = (left[at] as number) - (right[at] as number)
    if (difference !== 0) return difference < 0
  }
  return left.length < right.length
}

function isProperSubset(left: PySet, right: PySet): boolean {
  return left.size < right.size && Array.from(left.values()).every((item) => right.has(item))
}

/**
 * Python's `sorted(items, key=…)`; undefined where a comparison raises TypeError. Where the order is partial (frozensets, nan)
 * the result is CPython's up to 63 items, because its sort is then one binary insertion.
 */
export function pySorted<Item>(items: Iterable<Item>, keyOf: (item: Item) => PyValue): Item[] | undefined {
  const sorted = Array.from(items)
  const less = (left: Item, right: Item): boolean => {
    const answer = pyLess(keyOf(left), keyOf(right))
    if (answer === undefined) throw INCOMPARABLE
    return answer
  }
  try {
    insertAll(sorted, sortedRun(sorted, less), less)
    return sorted
  } catch (error) {
    if (error === INCOMPARABLE) return undefined
    throw error
  }
}

const INCOMPARABLE = Symbol('these types have no order')

type Less<Item> = (left: Item, right: Item) => boolean

/** The length of the run at the start that is sorted; one that strictly descends is turned around. */
function sortedRun<Item>(items: Item[], less: Less<Item>): number {
  if (items.length < 2) return items.length
  const descends = less(items[1] as Item, items[0] as Item)
  let end = 2
  while (end < items.length && less(items[end] as Item, items[end - 1] as Item) === descends) end++
  if (descends) items.splice(0, end, ...items.slice(0, end).reverse())
  return end
}

function insertAll<Item>(items: Item[], from: number, less: Less<Item>): void {
  for (let at = from; at < items.length; at++) {
    const item = items[at] as Item
    let low = 0
    let high = at
    while (low < high) {
      const middle = (low + high) >> 1
      if (less(item, items[middle] as Item)) high = middle
      else low = middle + 1
    }
    items.copyWithin(low + 1, low, at)
    items[low] = item
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
