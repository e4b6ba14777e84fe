import { PyDict } from '../../dict.ts'
import { pyTypeName } from '../../hash.ts'
import { pythonRepr } from '../../repr.ts'
import { PyFloat, PyTuple, type PyValue } from '../../values.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import type { Int } from '../operations/integer.ts'
import { asFloat, asInt } from '../operations/numbers.ts'
import { characters } from '../operations/text.ts'
import { asciiRepr, toText } from '../operations/toText.ts'
import { formatFloat } from './formatNumber.ts'
import { pad, padNumber } from './pad.ts'
import type { FormatSpec } from './spec.ts'

const FIELD = /%(?:\(([^()]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([hlL])?(.|$)/gsu

/** Takes the arguments of `%` one by one. */
class Arguments {
  readonly #values: readonly PyValue[]
  readonly #whole: PyValue
  #next = 0
  #named = false

  constructor(right: PyValue) {
    this.#whole = right
    this.#values = right instanceof PyTuple ? right.items : [right]
  }

  take(): PyValue {
    const value = this.#values[this.#next++]
    return value === undefined ? raise('TypeError', 'not enough arguments for format string') : value
  }

  named(name: string): PyValue {
    this.#named = true
    if (!(this.#whole instanceof PyDict)) raise('TypeError', 'format requires a mapping')
    return this.#whole.get(name) ?? (this.#whole.has(name) ? null : raise('KeyError', pythonRepr(name)))
  }

  checkUsed(): void {
    if (this.#named || this.#whole instanceof PyDict) return
    if (this.#next < this.#values.length) raise('TypeError', 'not all arguments converted during string formatting')
  }
}

/** Python's `text % right`. */
export function formatPercent(machine: Machine, text: string, right: PyValue): string {
  const arguments_ = new Arguments(right)
  const result = text.replace(FIELD, (...match) => {
    const [whole, name, flags, width, precision, , type] = match as (string | undefined)[]
    const hasPrecision = /\.(?:\*|\d+)?[hlL]?.?$/su.test(whole as string) && (whole as string).includes('.')
    const size = width === '*' ? starred(arguments_) : Number(width ?? 0)
    const digits = precision === '*' ? starred(arguments_) : Number(precision ?? 0)
    if (type === '%') return '%'
    if (type === '') raise('ValueError', 'incomplete format')
    const value = name === undefined ? arguments_.take() : arguments_.named(name)
    return formatField(machine, value, type as string, {
      fill: ' ',
      align: (flags as string).includes('-') || size < 0 ? '<' : '',
      sign: (flags as string).includes('+') ? '+' : (flags as string).includes(' ') ? ' ' : '',
      noNegativeZero: false,
      alternate: (flags as string).includes('#'),
      zero: (flags as string).includes('0') && !(flags as string).includes('-'),
      width: Math.abs(size),
      grouping: '',
      precision: hasPrecision ? digits : undefined,
      type: type as string,
    })
  })
  arguments_.checkUsed()
  return result
}

function starred(arguments_: Arguments): number {
  const int = asInt(arguments_.take())
  return int === undefined ? raise('TypeError', '* wants int') : Number(int)
}

function formatField(machine: Machine, value: PyValue, type: string, spec: FormatSpec): string {
  if (type === 's' || type === 'r' || type === 'a') {
    const text = type === 's' ? toText(value) : type === 'r' ? pythonRepr(value) : asciiRepr(value)
    const units = spec.precision === undefined ? text : characters(text).slice(0, spec.precision)
    return pad(machine, { ...spec, sign: '' }, typeof units === 'string' ? units : units.join(''), '>')
  }
  if (type === 'c') return pad(machine, spec, characterOf(value), '>')
  if ('diu'.includes(type)) return integerField(machine, wholeNumber(value, type), spec, 10)
  if ('oxX'.includes(type)) return integerField(machine, strictInt(value, type), spec, type === 'o' ? 8 : 16)
  if ('eEfFgG'.includes(type)) {
    const float = asFloat(value)
    if (float === undefined) raise('TypeError', `must be real number, not ${pyTypeName(value)}`)
    return formatFloat(machine, float, filled(spec))
  }
  return raise('ValueError', `unsupported format character '${type}' (0x${type.codePointAt(0)?.toString(16)})`)
}

/** The flag 0 pads with zeros behind the sign. */
function filled(spec: FormatSpec): FormatSpec {
  return spec.zero ? { ...spec, fill: '0' } : spec
}

function integerField(machine: Machine, value: Int, spec: FormatSpec, base: number): string {
  machine.allocate((spec.precision ?? 0) * 2)
  const digits = (value < 0 ? -value : value).toString(base).padStart(spec.precision ?? 0, '0')
  const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : ''
  const lead = (value < 0 ? '-' : spec.sign === '-' ? '' : spec.sign) + prefix
  const whole = spec.type === 'X' ? digits.toUpperCase() : digits
  return padNumber(machine, filled(spec), { lead, whole, rest: '' }, 3)
}

function wholeNumber(value: PyValue, type: string): Int {
  const int = asInt(value)
  if (int !== undefined) return int
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) raise('ValueError', 'cannot convert float NaN to integer')
    if (!Number.isFinite(value.value)) raise('OverflowError', 'cannot convert float infinity to integer')
    const whole = Math.trunc(value.value)
    return Number.isSafeInteger(whole) ? whole : BigInt(whole)
  }
  return raise('TypeError', `%${type} format: a real number is required, not ${pyTypeName(value)}`)
}

function strictInt(value: PyValue, type: string): Int {
  return asInt(value) ?? raise('TypeError', `%${type} format: an integer is required, not ${pyTypeName(value)}`)
}

function characterOf(value: PyValue): string {
  if (typeof value === 'string') {
    return Array.from(value).length === 1 ? value : raise('TypeError', '%c requires int or char')
  }
  const int = asInt(value)
  if (int === undefined) return raise('TypeError', '%c requires int or char')
  if (int < 0 || int > 0x10ffff) raise('OverflowError', '%c arg not in range(0x110000)')
  return String.fromCodePoint(Number(int))
}
