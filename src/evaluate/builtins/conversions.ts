import { pyTypeName } from '../../python/hash.ts'
import { floatFromText, intFromText } from '../../python/numberText.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyBytes, PyFloat, type PyValue, pyInt } from '../../python/values.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { asIndex } from '../operations/indices.ts'
import type { Int } from '../operations/integer.ts'
import { asFloat, asInt } from '../operations/numbers.ts'

/** `int(value)`, `int(text, base)`. */
export function intOf(call: CallArguments): Int {
  const [value = 0, base] = bind(call, { name: 'int', parameters: ['x', 'base'], required: 0, positionalOnly: 1 })
  if (base !== undefined) {
    const text = textOf(value)
    checkBase(asIndex(base))
    if (text === undefined) return raise('TypeError', "int() can't convert non-string with explicit base")
    return parse(text, asIndex(base))
  }
  const int = asInt(value)
  if (int !== undefined) return int
  if (value instanceof PyFloat) return truncate(value.value)
  const text = textOf(value)
  if (text !== undefined) return parse(text, 10)
  return raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${pyTypeName(value)}'`,
  )
}

/** What a str says, or the ASCII of bytes: other bytes belong to no number. */
function textOf(value: PyValue): string | undefined {
  if (typeof value === 'string') return value
  if (!(value instanceof PyBytes)) return undefined
  return Array.from(value.value, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '?')).join('')
}

function checkBase(base: number): void {
  if (base !== 0 && (base < 2 || base > 36)) raise('ValueError', 'int() base must be >= 2 and <= 36, or 0')
}

function parse(text: string, base: number): Int {
  return (
    intFromText(text, base) ?? raise('ValueError', `invalid literal for int() with base ${base}: ${pythonRepr(text)}`)
  )
}

/** A float without its fraction: `int(1.9) == 1`. */
export function truncate(value: number): Int {
  if (Number.isNaN(value)) raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert float infinity to integer')
  const whole = Math.trunc(value)
  return Number.isSafeInteger(whole) ? (whole === 0 ? 0 : whole) : pyInt(BigInt(whole))
}

/** `float(value)`. */
export function floatOf(call: CallArguments): PyFloat {
  const [value = 0] = bind(call, { name: 'float', parameters: ['x'], required: 0 }) as [PyValue]
  if (value instanceof PyFloat) return value
  const text = textOf(value)
  if (text !== undefined) {
    const float = floatFromText(text)
    if (float === undefined) raise('ValueError', `could not convert string to float: ${pythonRepr(value)}`)
    return new PyFloat(float)
  }
  const float = asFloat(value)
  if (float !== undefined) return new PyFloat(float)
  return raise('TypeError', `float() argument must be a string or a real number, not '${pyTypeName(value)}'`)
}
