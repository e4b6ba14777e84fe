import { PyDict } from '../../../src/python/dict.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import { PyFrozenSet, PySet } from '../../../src/python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../../src/python/values.ts'

/** The repr of a value with the items of sets sorted, as the judge `config.py` gives it. */
export function canonicalRepr(value: PyValue): string {
  if (value instanceof PyDict) {
    const items = Array.from(value.entries(), (entry) => `${canonicalRepr(entry.key)}: ${canonicalRepr(entry.value)}`)
    return `{${items.join(', ')}}`
  }
  if (value instanceof PyList) return `[${value.items.map(canonicalRepr).join(', ')}]`
  if (value instanceof PyTuple) {
    return `(${value.items.map(canonicalRepr).join(', ')}${value.items.length === 1 ? ',' : ''})`
  }
  if (value instanceof PySet && value.size > 0) {
    const text = `{${byCodePoint(Array.from(value.values(), canonicalRepr)).join(', ')}}`
    return value instanceof PyFrozenSet ? `frozenset(${text})` : text
  }
  return pythonRepr(value)
}

function byCodePoint(texts: readonly string[]): string[] {
  return [...texts].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
}
