import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { MAX_NESTING } from '../limits.ts'
import { pathPart } from '../path.ts'

/**
 * Refuses what no printer can follow to its end.
 *
 * @throws MmdetConfigError with the path: `python-value` for a container that contains itself, `limit` for values nested deeper
 *   than a config may be.
 */
export function checkNesting(value: PyValue): void {
  descend(value, new Set(), [])
}

function descend(value: PyValue, open: Set<PyValue>, path: (string | number)[]): void {
  if (value instanceof PyDict) {
    enter(value, open, path)
    for (const entry of value.entries()) {
      if (!isContainer(entry.value)) continue
      path.push(pathPart(entry.key))
      descend(entry.value, open, path)
      path.pop()
    }
    open.delete(value)
  } else if (value instanceof PyList || value instanceof PyTuple) {
    enter(value, open, path)
    for (let at = 0; at < value.items.length; at++) {
      const item = value.items[at] as PyValue
      if (!isContainer(item)) continue
      path.push(at)
      descend(item, open, path)
      path.pop()
    }
    open.delete(value)
  }
}

function isContainer(value: PyValue): boolean {
  return typeof value === 'object' && value !== null
}

function enter(container: PyValue, open: Set<PyValue>, path: readonly (string | number)[]): void {
  if (open.has(container)) {
    const message = `a ${pyTypeName(container)} contains itself`
    throw new MmdetConfigError({ code: 'python-value', message, path: [...path], pythonClass: 'RecursionError' })
  }
  if (open.size >= MAX_NESTING) {
    const message = `values are nested deeper than ${MAX_NESTING}`
    throw new MmdetConfigError({ code: 'limit', message, path: [...path], pythonClass: 'RecursionError' })
  }
  open.add(container)
}
