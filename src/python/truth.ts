import { PyDict } from './dict.ts'
import { PySet } from './set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'

/** Python's `bool(value)`. */
export function isTrue(value: PyValue): boolean {
  if (typeof value === 'boolean') return value
  if (value === null) return false
  if (typeof value === 'number') return value !== 0
  if (typeof value === 'string') return value !== ''
  if (typeof value === 'bigint') return value !== 0n
  if (value instanceof PyFloat) return value.value !== 0
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0
  if (value instanceof PyDict || value instanceof PySet) return value.size > 0
  if (value instanceof PyBytes) return value.value.length > 0
  return value instanceof PyExpression ? value.truth : true
}
