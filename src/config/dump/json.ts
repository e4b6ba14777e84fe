import type { MmdetConfigError } from '../../errors.ts'
import { PyRange } from '../../evaluate/builtinObjects.ts'
import { PyDict } from '../../python/dict.ts'
import { floatRepr } from '../../python/floatRepr.ts'
import { pyTypeName } from '../../python/hash.ts'
import { orderedItems, PyFrozenSet, PySet } from '../../python/set.ts'
import { isInt, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { Walk } from './walk.ts'

/**
 * A value as `mmengine.dump(value, file_format='json')` writes it: Python's `json.dumps` with its defaults, sets as lists. Tuples
 * become lists, keys strings; inf and nan are written `Infinity` and `NaN`, which are not JSON.
 *
 * @throws MmdetConfigError `python-value` with the path, for what json.dumps refuses: bytes, a frozenset, a tuple as a key.
 * @example jsonDump(toPy({ lr: float(0.02), scale: tuple(1333, 800) })) // '{"lr": 0.02, "scale": [1333, 800]}'
 */
export function jsonDump(value: PyValue): string {
  return textOf(value, new Walk())
}

function textOf(value: PyValue, walk: Walk): string {
  if (typeof value === 'string') return jsonString(value)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (isInt(value)) return walk.intText(value)
  if (value instanceof PyFloat) return jsonFloat(value.value)
  if (value instanceof PyDict) return walk.within(value, () => objectText(value, walk))
  if (value instanceof PyList || value instanceof PyTuple) return walk.within(value, () => arrayText(value.items, walk))
  if (value instanceof PySet && !(value instanceof PyFrozenSet)) {
    return walk.within(value, () => arrayText(orderedItems(value), walk))
  }
  if (value instanceof PyRange) return rangeText(value, walk)
  throw unsupported(value instanceof PyExpression ? value.code : `a ${pyTypeName(value)}`, walk)
}

function rangeText(range: PyRange, walk: Walk): string {
  if (range.length > MAX_RANGE) throw walk.refuse(`a range of more than ${MAX_RANGE} items`, 'MemoryError', 'limit')
  return arrayText(
    Array.from({ length: range.length }, (_, at) => range.at(at)),
    walk,
  )
}

/** Items of a range that is written as a list: a config has some dozens. */
const MAX_RANGE = 1_000_000

function unsupported(what: string, walk: Walk): MmdetConfigError {
  return walk.refuse(
    `${what} is unsupported for json dump`,
    'TypeError',
    'python-value',
    'dump to .py or .yaml, which have words for it',
  )
}

function arrayText(items: readonly PyValue[], walk: Walk): string {
  let text = '['
  for (let at = 0; at < items.length; at++) {
    if (at > 0) text += ', '
    text += walk.at(at, () => textOf(items[at] as PyValue, walk))
  }
  return `${text}]`
}

function objectText(dict: PyDict, walk: Walk): string {
  let text = '{'
  let separator = ''
  for (const { key, value } of dict.entries()) {
    text += walk.at(key, () => `${separator}${keyText(key, walk)}: ${textOf(value, walk)}`)
    separator = ', '
  }
  return `${text}}`
}

function keyText(key: PyValue, walk: Walk): string {
  if (typeof key === 'string') return jsonString(key)
  if (key === null) return '"null"'
  if (typeof key === 'boolean') return `"${key}"`
  if (isInt(key)) return `"${walk.intText(key)}"`
  if (key instanceof PyFloat) return `"${jsonFloat(key.value)}"`
  throw walk.refuse(
    `keys must be str, int, float, bool or None, not ${pyTypeName(key)}`,
    'TypeError',
    'python-value',
    'dump to .py or .yaml, which have words for such a key',
  )
}

function jsonFloat(value: number): string {
  if (Number.isFinite(value)) return floatRepr(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
}

/** `json.dumps` with `ensure_ascii`: everything but printable ASCII is escaped. */
function jsonString(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : `"${text.replace(ESCAPED, escapeUnit)}"`
}

const PLAIN = /^[ !#-[\]-~]*$/
const ESCAPED = /["\\]|[^ -~]/g

function escapeUnit(unit: string): string {
  return SHORT_ESCAPES.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\f': '\\f',
    '\b': '\\b',
  }),
)
