import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import { PyRange } from '../builtinObjects.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Int } from '../operations/integer.ts'
import { asFloat, asInt, truncate } from '../operations/numbers.ts'
import { getItem } from '../operations/subscript.ts'
import { toText } from '../operations/text.ts'
import { digitsOf, formatFloat, shortened } from './formatValue.ts'
import { type FormatSpec, pad, padNumber } from './spec.ts'

/** Takes the arguments of `%` one by one. */
class Arguments {
  readonly #values: readonly PyValue[]
  readonly #right: PyValue
  #next = 0
  #named = false

  constructor(right: PyValue) {
    this.#right = right
    this.#values = right instanceof PyTuple ? right.items : [right]
  }

  /** The next argument. After a field with a key, positional fields get nothing. */
  take(): PyValue {
    const value = this.#named ? undefined : this.#values[this.#next++]
    return value === undefined ? raise('TypeError', 'not enough arguments for format string') : value
  }

  /** Python asks for it before it reads the name. */
  needsMapping(): void {
    if (!isMapping(this.#right)) raise('TypeError', 'format requires a mapping')
  }

  named(name: string): PyValue {
    this.#named = true
    return getItem(this.#right, name)
  }

  checkUsed(): void {
    if (this.#named || isMapping(this.#right)) return
    if (this.#next < this.#values.length) raise('TypeError', 'not all arguments converted during string formatting')
  }
}

/** What CPython accepts as a mapping here: anything with subscripts except tuples and strings. */
function isMapping(value: PyValue): boolean {
  return value instanceof PyDict || value instanceof PyList || value instanceof PyRange || value instanceof PyBytes
}

/** Python's `text % right`. */
export function formatPercent(text: string, right: PyValue): string {
  const arguments_ = new Arguments(right)
  const parts: string[] = []
  let at = 0
  for (let sign = text.indexOf('%'); sign >= 0; sign = text.indexOf('%', at)) {
    parts.push(text.slice(at, sign))
    if (text[sign + 1] === '%') {
      parts.push('%')
      at = sign + 2
      continue
    }
    if (text[sign + 1] === '(') arguments_.needsMapping()
    const field = readField(text, sign + 1)
    const named = field.key === undefined ? undefined : arguments_.named(field.key)
    const spec = specOf(field)
    if (field.type === '') raise('ValueError', 'incomplete format')
    parts.push(formatField(named === undefined ? arguments_.take() : named, field.type, spec))
    at = field.end
  }
  parts.push(text.slice(at))
  arguments_.checkUsed()
  allocateText(parts.reduce((length, part) => length + part.length, 0))
  return parts.join('')
}

function specOf({ flags, width, precision, type }: PercentField): FormatSpec {
  const isLeft = flags.includes('-')
  return {
    fill: ' ',
    align: isLeft ? '<' : '',
    sign: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '',
    alternate: flags.includes('#'),
    zero: flags.includes('0') && !isLeft,
    width: sizeOf(width),
    grouping: '',
    precision: precision === undefined ? undefined : sizeOf(precision),
    type,
  }
}

/** Digits of a field: a width or a precision that fits C's `int`. */
function sizeOf(digits: string): number {
  return Number(digits) < 2 ** 31 ? Number(digits) : raise('ValueError', 'width or precision too big')
}

function formatField(value: PyValue, type: string, spec: FormatSpec): string {
  if (type === 's' || type === 'r' || type === 'a') {
    if (type === 'a') refuse('the conversion %a is not evaluated', 'write %r')
    return pad(spec, shortened(type === 's' ? toText(value) : pythonRepr(value), spec), '>')
  }
  if (type === 'c') refuse('the conversion %c is not evaluated', 'write %s')
  if ('diu'.includes(type)) return integerField(wholeNumber(value, type), spec, 10)
  if ('oxX'.includes(type)) return integerField(strictInt(value, type), spec, type === 'o' ? 8 : 16)
  if ('eEfFgG'.includes(type)) {
    const float = asFloat(value)
    if (float === undefined) raise('TypeError', `must be real number, not ${pyTypeName(value)}`)
    return formatFloat(float, filled(spec))
  }
  return raise('ValueError', `unsupported format character '${type}' (0x${type.codePointAt(0)?.toString(16)})`)
}

/** The flag 0 pads with zeros after the sign. */
function filled(spec: FormatSpec): FormatSpec {
  return spec.zero ? { ...spec, fill: '0' } : spec
}

function integerField(value: Int, spec: FormatSpec, base: number): string {
  allocateText(spec.precision ?? 0)
  const digits = digitsOf(value < 0 ? -value : value, base).padStart(spec.precision ?? 0, '0')
  const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : ''
  const lead = (value < 0 ? '-' : spec.sign === '-' ? '' : spec.sign) + prefix
  const whole = spec.type === 'X' ? digits.toUpperCase() : digits
  return padNumber(filled(spec), { lead, whole, rest: '' }, 3)
}

function wholeNumber(value: PyValue, type: string): Int {
  if (value instanceof PyFloat) return truncate(value.value)
  return asInt(value) ?? raise('TypeError', `%${type} format: a real number is required, not ${pyTypeName(value)}`)
}

function strictInt(value: PyValue, type: string): Int {
  return asInt(value) ?? raise('TypeError', `%${type} format: an integer is required, not ${pyTypeName(value)}`)
}

/** One field `%(key)-5.2f` of a text. */
export interface PercentField {
  /** The key in brackets. */
  readonly key: string | undefined
  readonly flags: string
  /** Digits. */
  readonly width: string
  /** The same, undefined without a point. */
  readonly precision: string | undefined
  readonly type: string
  readonly end: number
}

const FLAGS = /[-+ #0]*/y
const SIZE = /\d*/y
const LENGTH = /[hlL]?/y

/**
 * The field that begins behind a `%`. Only two signs next to each other mean the sign itself.
 *
 * @throws PythonException ValueError for an incomplete field.
 */
export function readField(text: string, start: number): PercentField {
  const key = text[start] === '(' ? readKey(text, start + 1) : undefined
  const flags = match(FLAGS, text, key === undefined ? start : start + key.length + 2)
  const width = match(SIZE, text, flags.end)
  let { end } = width
  let precision: string | undefined
  if (text[end] === '.') {
    const digits = match(SIZE, text, end + 1)
    precision = digits.text
    end = digits.end
  }
  if (text[end] === '*') refuse('a width or precision of * is not evaluated', 'write the number')
  end = match(LENGTH, text, end).end
  const code = text.codePointAt(end)
  const type = code === undefined ? '' : String.fromCodePoint(code)
  return { key, flags: flags.text, width: width.text, precision, type, end: end + type.length }
}

function match(pattern: RegExp, text: string, at: number): { readonly text: string; readonly end: number } {
  pattern.lastIndex = at
  const [found = ''] = pattern.exec(text) ?? []
  return { text: found, end: at + found.length }
}

/** A key may hold brackets, in pairs. */
function readKey(text: string, start: number): string {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return text.slice(start, at)
  }
  return raise('ValueError', 'incomplete format key')
}
