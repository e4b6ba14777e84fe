import { PyDict } from './dict.ts'
import { PySet } from './set.ts'
import { isInt, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'
import { spend } from './work.ts'

/**
 * Whether two values are the same to a reader of the config: the same types all the way down, the same items, the same key
 * order. Stricter than Python's `==`, for which `1 == 1.0 == True`; nan equals nan here.
 */
export function sameValue(left: PyValue, right: PyValue): boolean {
  return compare(left, right, true)
}

/** Python's `==`: `1`, `1.0` and `True` are equal, the order of keys does not count, nan equals nothing. */
export function pyEquals(left: PyValue, right: PyValue): boolean {
  return compare(left, right, false)
}

function compare(left: PyValue, right: PyValue, strict: boolean): boolean {
  spend(1)
  if (left instanceof PyFloat || right instanceof PyFloat) return compareFloats(left, right, strict)
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return !strict && sameNumber(left, right)
  if (left === null || right === null) return false
  if (left instanceof PyDict) return right instanceof PyDict && compareDicts(left, right, strict)
  if (left instanceof PyList) return right instanceof PyList && compareItems(left.items, right.items, strict)
  if (left instanceof PyTuple) return right instanceof PyTuple && compareItems(left.items, right.items, strict)
  if (left instanceof PySet)
    return right instanceof PySet && (!strict || left.typeName === right.typeName) && compareSets(left, right)
  if (left instanceof PyBytes) return right instanceof PyBytes && sameBytes(left.value, right.value)
  return left instanceof PyExpression && right instanceof PyExpression && left.code === right.code
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

/** A value's number for `==`, undefined where it is none. */
function numeric(value: PyValue): number | bigint | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isInt(value)) return value
  return value instanceof PyFloat ? value.value : undefined
}

function compareItems(left: readonly PyValue[], right: readonly PyValue[], strict: boolean): boolean {
  return left.length === right.length && left.every((item, at) => compare(item, right[at] as PyValue, strict))
}

function compareDicts(left: PyDict, right: PyDict, strict: boolean): boolean {
  if (left.size !== right.size) return false
  spend(left.size)
  if (!strict) {
    for (const { key, value } of left.entries()) {
      const other = right.entry(key)
      if (other === undefined || !compare(value, other.value, false)) return false
    }
    return true
  }
  const others = right.entries()
  for (const { key, value } of left.entries()) {
    const other = others.next().value
    if (other === undefined || !compare(key, other.key, true) || !compare(value, other.value, true)) return false
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
