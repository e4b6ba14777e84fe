import type { Kind } from '../catalog/kinds.ts'
import { PyDict } from '../python/dict.ts'
import { isInt, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'

/** The kind of a value; undefined for objects, which may be anything. */
export function kindOf(value: PyValue): Kind | undefined {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  if (isInt(value)) return 'int'
  if (value instanceof PyFloat) return 'float'
  if (value instanceof PyDict) return 'dict'
  if (value instanceof PyList || value instanceof PyTuple) return 'list'
  return undefined
}

/** How badly a value misses the kinds that an argument takes. */
export type Mismatch = 'other family' | 'other kind' | undefined

/** Numbers, texts and dicts are families: no constructor takes one for the other for long. Other slips may pass. */
export function mismatch(value: PyValue, kinds: ReadonlySet<Kind>): Mismatch {
  const kind = value instanceof PyBytes || value instanceof PyExpression ? undefined : kindOf(value)
  if (kind === undefined || kinds.has(kind)) return undefined
  // A float with a whole value for an int, several dicts for one.
  if (kind === 'float' && kinds.has('int')) return 'other kind'
  if (kind === 'list' && kinds.has('dict')) {
    if (itemsAreDicts(value)) return undefined
    // Where a name will do, several names may.
    return kinds.has('str') ? 'other kind' : 'other family'
  }
  // Few annotations say that None will do where it does.
  if (kind === 'None') return undefined
  if (kind === 'bool' || kind === 'list') return 'other kind'
  const isNumeric = kinds.has('int') || kinds.has('float')
  if (kind === 'dict') return isNumeric || kinds.has('str') ? 'other family' : 'other kind'
  if (kind === 'str') return isNumeric || kinds.has('dict') ? 'other family' : 'other kind'
  // A number where a list belongs may pass; where a text or a dict does, it does not for long.
  return kinds.has('list') && !kinds.has('dict') && !kinds.has('str') ? 'other kind' : 'other family'
}

function itemsAreDicts(value: PyValue): boolean {
  return (value instanceof PyList || value instanceof PyTuple) && value.items.every((item) => item instanceof PyDict)
}
