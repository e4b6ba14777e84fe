import { floatRepr } from '../../../python/floatRepr.ts'
import { PyForeign } from '../foreign.ts'

/** Decimal digits that CPython 3.11 converts at most (`sys.int_info.default_max_str_digits`). */
const MAX_DECIMAL_DIGITS = 4300

const PREFIXES: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' }
const DIGITS: Readonly<Record<number, RegExp>> = {
  2: /^[01]+(?:_[01]+)*$/,
  8: /^[0-7]+(?:_[0-7]+)*$/,
  10: /^\d+(?:_\d+)*$/,
  16: /^[\da-f]+(?:_[\da-f]+)*$/,
}

/** Python's `int(text, base)`; undefined where that is a ValueError. */
export function parseInteger(text: string, base: 2 | 8 | 10 | 16): bigint | undefined {
  const trimmed = stripSpace(text).toLowerCase()
  const sign = /^[+-]/.exec(trimmed)?.[0] ?? ''
  const prefix = PREFIXES[base]
  let digits = trimmed.slice(sign.length)
  if (prefix !== undefined && digits.startsWith(prefix)) digits = digits.slice(2).replace(/^_/, '')
  if (DIGITS[base]?.test(digits) !== true) return undefined
  const plain = digits.replaceAll('_', '')
  if (base === 10 && plain.length > MAX_DECIMAL_DIGITS) return undefined
  const value = BigInt((prefix ?? '') + plain)
  return sign === '-' ? -value : value
}

/** Python's `float(text)`; undefined where that is a ValueError. */
export function parseFloatText(text: string): number | undefined {
  const trimmed = stripSpace(text).toLowerCase()
  return FLOAT.test(trimmed) ? floatOf(trimmed) : undefined
}

const DECIMAL = String.raw`(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan`
const FLOAT = new RegExp(`^[+-]?(?:${DECIMAL})$`)
const COMPLEX = new RegExp(`^([+-]?(?:${DECIMAL})(?![\\d.ej_]))?(?:([+-]?)(${DECIMAL})?j)?$`)

function floatOf(text: string): number {
  const plain = text.replaceAll('_', '')
  const magnitude = plain.replace(/^[+-]/, '')
  const value = magnitude.startsWith('inf') ? Number.POSITIVE_INFINITY : Number(magnitude)
  return plain.startsWith('-') ? -value : value
}

/** Python's `complex(text)`; undefined where that is a ValueError. */
export function parseComplex(text: string): PyForeign | undefined {
  let trimmed = stripSpace(text).toLowerCase()
  if (trimmed.startsWith('(') && trimmed.endsWith(')')) trimmed = stripSpace(trimmed.slice(1, -1))
  const match = trimmed === '' ? null : COMPLEX.exec(trimmed)
  if (match === null) return undefined
  const [, real, sign = '', imaginary] = match
  const hasImaginary = trimmed.endsWith('j')
  if (real !== undefined && hasImaginary && sign === '') return undefined
  return complex(real === undefined ? 0 : floatOf(real), hasImaginary ? floatOf(`${sign}${imaginary ?? '1'}`) : 0)
}

function complex(real: number, imaginary: number): PyForeign {
  const imaginaryText = partRepr(imaginary)
  if (Object.is(real, 0)) return new PyForeign('complex', `${imaginaryText}j`)
  const joined = imaginaryText.startsWith('-') ? imaginaryText : `+${imaginaryText}`
  return new PyForeign('complex', `(${partRepr(real)}${joined}j)`)
}

/** A part of a complex number prints without the `.0` of a float. */
function partRepr(value: number): string {
  return floatRepr(value).replace(/\.0$/, '')
}

/** What Python's `str.strip` removes. */
const SPACE = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const OUTER_SPACE = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g')

function stripSpace(text: string): string {
  return text.replace(OUTER_SPACE, '')
}
