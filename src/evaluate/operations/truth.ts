import { PyDict } from '../../python/dict.ts'
import { PySet } from '../../python/set.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { spendWork } from '../../python/workBudget.ts'
import { PyObject } from '../objects.ts'
import { PyRange } from '../range.ts'
import { PyView } from '../view.ts'
import { stringLength } from './text.ts'

/** Python's `len(value)`, undefined for what has no length. */
export function lengthOf(value: PyValue): number | undefined {
  if (typeof value === 'string') {
    spendWork(value.length >> 4)
    return stringLength(value)
  }
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length
  if (value instanceof PyDict || value instanceof PySet) return value.size
  if (value instanceof PyBytes) return value.value.length
  if (value instanceof PyRange) return value.length
  return value instanceof PyView ? value.dict.size : undefined
}

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
  return value instanceof PyObject ? lengthOf(value) !== 0 : true
}
