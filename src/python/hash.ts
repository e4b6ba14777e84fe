import { MmdetConfigError } from '../errors.ts'
import type { PySet } from './set.ts'
import { isInt, isPyValue, noPyValue, PyBytes, PyExpression, PyFloat, PyTuple, type PyValue, pyInt } from './values.ts'
import { spendWork } from './workBudget.ts'

/** What a JS Map can tell keys apart by, such that two keys collide exactly when Python finds them equal. */
export type HashKey = string | number | bigint | null | PyValue

/** First character of keys of values that are not strings. A string that starts with it gets a prefix. (Symbols would never be freed.) */
const MARK = '\uffff'

/**
 * The Map key of a Python dict key or set element.
 *
 * @throws MmdetConfigError `python-value` (TypeError) for a list, dict or set, which Python cannot hash.
 */
export function hashKey(value: PyValue): HashKey {
  if (typeof value === 'string') return value.charCodeAt(0) === 0xffff ? `${MARK}s${value}` : value
  if (typeof value === 'number' || value === null || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof PyFloat) return hashFloat(value)
  if (value instanceof PyTuple || value instanceof PyBytes) return MARK + compositeKey(value)
  if (!isPyValue(value)) throw noPyValue(value)
  if (value instanceof PyExpression && value.isHashable) {
    return value.value === undefined ? `${MARK}x${value.code}` : hashKey(value.value)
  }
  if (value.typeName === 'frozenset') return MARK + frozenSetKey(value as PySet)
  throw new MmdetConfigError({
    code: 'python-value',
    message: `unhashable type: '${pyTypeName(value)}'`,
    pythonClass: 'TypeError',
    hint: 'a dict key or set element must be immutable: use a tuple in place of a list',
  })
}

function hashFloat(float: PyFloat): HashKey {
  const { value } = float
  if (Number.isNaN(value)) return float
  return Number.isInteger(value) ? pyInt(BigInt(value)) : value
}

function compositeKey(value: PyTuple | PyBytes): string {
  spendWork(1)
  if (value instanceof PyBytes) return `b${Array.from(value.value).join(',')}`
  const parts = value.items.map((item) => {
    const key = hashKey(item)
    if (typeof key === 'string') return `s${key.length}:${key}`
    return typeof key === 'object' && key !== null ? `o${identity(key)}` : `n${String(key)}`
  })
  const key = `t${parts.join(',')}`
  spendWork(key.length >> 2)
  return key
}

/** The same for every order of the items. */
function frozenSetKey(set: PySet): string {
  return `f${Array.from(set.values(), (item) => compositeKey(new PyTuple([item])))
    .sort()
    .join(';')}`
}

const identities = new WeakMap<object, number>()
let nextIdentity = 0

function identity(object: object): number {
  const known = identities.get(object)
  if (known !== undefined) return known
  identities.set(object, ++nextIdentity)
  return nextIdentity
}

/** The name of a value's Python type, as `type(x).__name__` gives it. */
export function pyTypeName(value: PyValue): string {
  if (value === null) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (isInt(value)) return 'int'
  if (typeof value === 'string') return 'str'
  return value.typeName
}

/** The same in a sentence: `a list`, `an int`, `None`. */
export function aPyType(value: PyValue): string {
  if (value === null) return 'None'
  const name = pyTypeName(value)
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}
