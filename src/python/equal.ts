import { PyDict } from './dict.ts'
import { PySet } from './set.ts'
import { isInt, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'
import { spendWork } from './workBudget.ts'

/**
 * Whether two values are the same to a reader of the config: the same types all the way down, the same items, the same key
 * order. Stricter than Python's `==`, for which `1 == 1.0 == True`; nan equals nan here.
 */
export function sameValue(left: PyValue, right: PyValue): boolean {
  return compare(left, right)
}

/** When an expression equals another value. */
type Judge = (left: PyValue, right: PyValue) => boolean

/**
 * Python's `==`: `1`, `1.0` and `True` are equal, the order of keys does not count, nan equals only itself, and that only inside a container.
 * Expressions are equal by their code, or as the caller says.
 */
export function pyEquals(left: PyValue, right: PyValue, judge: Judge = sameCode): boolean {
  return compare(left, right, judge)
}

/** Whether two values are expressions of the same code. */
export function sameCode(left: PyValue, right: PyValue): boolean {
  return left instanceof PyExpression && right instanceof PyExpression && left.code === right.code
}

/** Without a judge the comparison is the strict one. */
function compare(left: PyValue, right: PyValue, judge?: Judge): boolean {
  spendWork(1)
  const strict = judge === undefined
  if (left instanceof PyExpression || right instanceof PyExpression) return (judge ?? sameCode)(left, right)
  if (left instanceof PyFloat || right instanceof PyFloat) return compareFloats(left, right, strict)
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return !strict && sameNumber(left, right)
  if (left === null || right === null) return false
  if (left instanceof PyDict) return right instanceof PyDict && compareDicts(left, right, judge)
  if (left instanceof PyList) return right instanceof PyList && compareItems(left.items, right.items, judge)
  if (left instanceof PyTuple) return right instanceof PyTuple && compareItems(left.items, right.items, judge)
  if (left instanceof PySet)
    return right instanceof PySet && (!strict || left.typeName === right.typeName) && compareSets(left, right)
  return right instanceof PyBytes && sameBytes(left.value, right.value)
}

function compareFloats(left: PyValue, right: PyValue, strict: boolean): boolean {
  if (left instanceof PyFloat && right instanceof PyFloat) {
    return strict ? Object.is(left.value, right.value) : left.value === right.value
  }
  return !strict && sameNumber(left, right)
}

function sameNumber(left: PyValue, right: PyValue): boolean {
  const one = numeric(left)
  const other = numeric(right)
  // Number and bigint compare exactly with ==, unlike ===.
  // biome-ignore lint/suspicious/noDoubleEquals: exact comparison across number and bigint
  return one !== undefined && other !== undefined && one == other
}

/** A value's number for comparisons; undefined if it is not a number. */
export function numeric(value: PyValue): number | bigint | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isInt(value)) return value
  return value instanceof PyFloat ? value.value : undefined
}

function compareItems(left: readonly PyValue[], right: readonly PyValue[], judge?: Judge): boolean {
  return left.length === right.length && left.every((item, at) => sameItem(item, right[at] as PyValue, judge))
}

/** Inside containers an object always equals itself, even nan. */
function sameItem(left: PyValue, right: PyValue, judge?: Judge): boolean {
  if (left !== right) return compare(left, right, judge)
  spendWork(1)
  return true
}

function compareDicts(left: PyDict, right: PyDict, judge?: Judge): boolean {
  if (left.size !== right.size) return false
  spendWork(left.size)
  if (judge !== undefined) {
    for (const { key, value } of left.entries()) {
      const other = right.entry(key)
      if (other === undefined || !sameItem(value, other.value, judge)) return false
    }
    return true
  }
  const others = right.entries()
  for (const { key, value } of left.entries()) {
    const other = others.next().value
    if (other === undefined || !compare(key, other.key) || !compare(value, other.value)) return false
  }
  return true
}

function compareSets(left: PySet, right: PySet): boolean {
  if (left.size !== right.size) return false
  for (const item of left.values()) if (!right.has(item)) return false
  return true
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}
