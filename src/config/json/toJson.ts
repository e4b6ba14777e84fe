import { PyDict } from '../../python/dict.ts'
import { floatRepr } from '../../python/floatRepr.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { noPyValue, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'

/** Levels of indentation are this wide. */
const INDENT = 2

/**
 * A value as JSON that {@link fromJson} reads back to the equal value, types and key order included. What JSON has no word for is an
 * object with one key that starts with `$`:
 *
 * | Python | JSON |
 * |---|---|
 * | `(1, 2)` | `{"$tuple": [1, 2]}` |
 * | `{1, 2}`, `frozenset({1})` | `{"$set": [1, 2]}`, `{"$frozenset": [1]}` |
 * | `inf`, `-inf`, `nan` | `{"$float": "inf"}`, `{"$float": "-inf"}`, `{"$float": "nan"}` |
 * | `b'ab'` | `{"$bytes": "6162"}` |
 * | a dict with a key that is not a str, or one str key that starts with `$` | `{"$dict": [[key, value], ...]}` |
 * | an object that only names itself | `{"$expression": "range(0, 3)"}` |
 *
 * An int is written in digits only and a float with a point or an exponent, of whatever size.
 */
export function toJson(value: PyValue): string {
  return jsonOf(value, '')
}

function jsonOf(value: PyValue, indent: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof PyFloat) return floatJson(value.value)
  if (value instanceof PyList) return arrayJson(value.items, indent)
  if (value instanceof PyTuple) return tagged('$tuple', arrayJson(value.items, indent))
  if (value instanceof PyDict) return dictJson(value, indent)
  if (value instanceof PySet)
    return tagged(value instanceof PyFrozenSet ? '$frozenset' : '$set', arrayJson([...value.values()], indent))
  if (value instanceof PyBytes) return tagged('$bytes', JSON.stringify(hex(value.value)))
  if (!(value instanceof PyExpression)) throw noPyValue(value)
  return tagged('$expression', JSON.stringify(value.code))
}

function tagged(tag: string, json: string): string {
  return `{"${tag}": ${json}}`
}

function floatJson(value: number): string {
  return Number.isFinite(value) ? floatRepr(value) : tagged('$float', `"${floatRepr(value)}"`)
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Scalars on one line, each container on several. */
function arrayJson(items: readonly PyValue[], indent: string): string {
  if (items.every((item) => typeof item !== 'object' || item === null || item instanceof PyFloat)) {
    return `[${items.map((item) => jsonOf(item, indent)).join(', ')}]`
  }
  const inner = indent + ' '.repeat(INDENT)
  return `[\n${items.map((item) => inner + jsonOf(item, inner)).join(',\n')}\n${indent}]`
}

function dictJson(dict: PyDict, indent: string): string {
  if (dict.size === 0) return '{}'
  const entries = [...dict.entries()]
  if (!isPlain(dict)) {
    const pairs = entries.map(({ key, value }) => new PyList([key, value]))
    return tagged('$dict', arrayJson(pairs, indent))
  }
  const inner = indent + ' '.repeat(INDENT)
  const lines = entries.map(({ key, value }) => `${inner}${JSON.stringify(key)}: ${jsonOf(value, inner)}`)
  return `{\n${lines.join(',\n')}\n${indent}}`
}

/** Whether a JSON object can hold the dict and is not taken for one of the tags. */
function isPlain(dict: PyDict): boolean {
  for (const { key } of dict.entries()) {
    if (typeof key !== 'string' || (dict.size === 1 && key.startsWith('$'))) return false
  }
  return true
}
