import { floatRepr } from '../../python/floatRepr.ts'
import { pyTypeName } from '../../python/hash.ts'
import { intText } from '../../python/numberText.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFloat, type PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Int } from '../operations/integer.ts'
import { asInt, intToFloat } from '../operations/numbers.ts'
import { characters, toText } from '../operations/text.ts'
import { fixedDigits, significantDigits } from './decimal.ts'
import { type FormatSpec, type NumberParts, pad, padNumber, parseSpec } from './spec.ts'

/** Python's `format(value, spec)`. */
export function formatValue(value: PyValue, spec: string): string {
  if (spec === '') return toText(value)
  if (typeof value === 'string') return formatText(value, parseSpec(spec))
  const int = asInt(value)
  if (int !== undefined) return formatInt(int, parseSpec(spec))
  if (value instanceof PyFloat) return formatFloat(value.value, parseSpec(spec))
  return raise('TypeError', `unsupported format string passed to ${pyTypeName(value)}.__format__`)
}

function formatText(text: string, spec: FormatSpec): string {
  if (spec.type !== '' && spec.type !== 's') {
    raise('ValueError', `Unknown format code '${spec.type}' for object of type 'str'`)
  }
  if (spec.sign !== '') raise('ValueError', 'Sign not allowed in string format specifier')
  if (spec.alternate) raise('ValueError', 'Alternate form (#) not allowed in string format specifier')
  if (spec.grouping !== '') raise('ValueError', `Cannot specify '${spec.grouping}' with 's'.`)
  if (spec.align === '=') raise('ValueError', "'=' alignment not allowed in string format specifier")
  return pad(spec, shortened(text, spec), '<')
}

/** The first characters of a text, as many as the precision says. */
export function shortened(text: string, { precision }: FormatSpec): string {
  if (precision === undefined) return text
  const units = characters(text).slice(0, precision)
  return typeof units === 'string' ? units : units.join('')
}

/** The conversion of a replacement field: `!r`, `!s`, `!a`. */
export function convert(value: PyValue, conversion: string): string {
  if (conversion === 'r') return pythonRepr(value)
  return conversion === 'a' ? refuse('the conversion !a is not evaluated', 'write !r') : toText(value)
}

const BASES: ReadonlyMap<string, number> = new Map(Object.entries({ b: 2, o: 8, d: 10, n: 10, x: 16, X: 16 }))

/** An int by a format specifier. */
export function formatInt(value: Int, spec: FormatSpec): string {
  const type = spec.type === '' ? 'd' : spec.type
  if ('eEfFgG%'.includes(type)) return formatFloat(intToFloat(value), spec)
  if (spec.precision !== undefined) raise('ValueError', 'Precision not allowed in integer format specifier')
  if (type === 'c') refuse('the format c is not evaluated', 'write the character')
  const base = BASES.get(type)
  if (base === undefined) raise('ValueError', `Unknown format code '${type}' for object of type 'int'`)
  const digits = digitsOf(value < 0 ? -value : value, base)
  const prefix = spec.alternate && base !== 10 ? `0${type}` : ''
  const lead = signOf(value < 0, spec) + prefix
  const parts = { lead, whole: type === 'X' ? digits.toUpperCase() : digits, rest: '' }
  return padNumber(spec, parts, base === 10 ? 3 : 4)
}

/** The digits of a non-negative int. */
export function digitsOf(value: Int, base: number): string {
  return base === 10 ? intText(value) : value.toString(base)
}

function signOf(negative: boolean, spec: FormatSpec): string {
  if (negative) return '-'
  return spec.sign === '-' ? '' : spec.sign
}

/** A float by a format specifier. */
export function formatFloat(value: number, spec: FormatSpec): string {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) {
    raise('ValueError', `Unknown format code '${spec.type}' for object of type 'float'`)
  }
  allocateText((spec.precision ?? 0) * 2)
  const text = floatText(spec.type === '%' ? value * 100 : value, spec)
  const negative = text.startsWith('-')
  const unsigned = negative ? text.slice(1) : text
  const [whole, rest] = splitNumber(unsigned)
  const parts: NumberParts = { lead: signOf(negative, spec), whole, rest }
  return padNumber(spec, parts, 3)
}

/** The digits before the point, and the rest; `inf` and `nan` have no digits to group. */
function splitNumber(text: string): [whole: string, rest: string] {
  const end = /^\d*/.exec(text)?.[0].length ?? 0
  return end === 0 ? ['', text] : [text.slice(0, end), text.slice(end)]
}

function floatText(value: number, spec: FormatSpec): string {
  const type = spec.type
  const percent = type === '%' ? '%' : ''
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? 'nan' : `${sign}inf`
    return (type === 'F' || type === 'E' || type === 'G' ? name.toUpperCase() : name) + percent
  }
  if (type === 'f' || type === 'F' || type === '%') {
    return sign + dotted(fixedDigits(value, spec.precision ?? 6), spec.alternate) + percent
  }
  if (type === 'e' || type === 'E')
    return sign + upper(exponential(value, (spec.precision ?? 6) + 1, spec.alternate), type)
  if (type === '' && spec.precision === undefined) return shortest(value, spec.alternate)
  return sign + upper(general(value, spec), type)
}

/** As `repr`; the alternate form has a point also before an exponent. */
function shortest(value: number, alternate: boolean): string {
  const [mantissa = '', ...exponent] = floatRepr(value).split('e')
  return [alternate ? dotted(mantissa, true) : mantissa, ...exponent].join('e')
}

function upper(text: string, type: string): string {
  return type === 'E' || type === 'G' ? text.toUpperCase() : text
}

function dotted(text: string, alternate: boolean): string {
  return alternate && !text.includes('.') ? `${text}.` : text
}

function exponential(value: number, count: number, alternate: boolean): string {
  const { digits, exponent } = significantDigits(value, count)
  return withExponent(digits, exponent, alternate)
}

function withExponent(digits: string, exponent: number, alternate: boolean): string {
  const rest = digits.slice(1)
  const mantissa = rest === '' ? dotted(digits, alternate) : `${digits[0]}.${rest}`
  const size = String(Math.abs(exponent)).padStart(2, '0')
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${size}`
}

/** `g`: the precision counts all digits, zeros at the end are dropped, large and small numbers get an exponent. */
function general(value: number, spec: FormatSpec): string {
  const precision = Math.max(1, spec.precision ?? 6)
  const { digits, exponent } = significantDigits(value, precision)
  // Without a type, a number that would show no decimal gets an exponent one digit earlier, and else `.0`.
  const plain = spec.type === ''
  const kept = spec.alternate ? digits : digits.replace(/0+$/, '').padEnd(1, '0')
  if (exponent < -4 || exponent >= precision - (plain ? 1 : 0)) {
    return withExponent(kept, exponent, spec.alternate)
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${kept}`
  const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const rest = kept.slice(exponent + 1)
  if (rest !== '') return `${whole}.${rest}`
  return plain ? `${whole}.0` : dotted(whole, spec.alternate)
}
