import { MmdetConfigError } from '../errors.ts'
import { pyInt } from './values.ts'

/** How JavaScript marks the digits of a base. */
const PREFIXES = { 2: '0b', 8: '0o', 10: '', 16: '0x' } as const

/**
 * A text as Python's `int(text, base)` reads it, undefined where it raises ValueError: white space around, a sign, single
 * underscores between digits, digits of any script; no prefix.
 *
 * @example intFromText(' -1_000 ') === -1000; intFromText('1f', 16) === 31; intFromText('1.0') === undefined
 */
export function intFromText(text: string, base: keyof typeof PREFIXES = 10): number | bigint | undefined {
  const match = /^([-+]?)([\da-zA-Z]+(?:_[\da-zA-Z]+)*)$/.exec(asciiDigits(text))
  if (match === null) return undefined
  const digits = (match[2] as string).replaceAll('_', '')
  if (base === 10 && digits.length > MAX_INT_DIGITS) return undefined
  for (const digit of digits) if (!(Number.parseInt(digit, 36) < base)) return undefined
  const value = BigInt(PREFIXES[base] + digits)
  return pyInt(match[1] === '-' ? -value : value)
}

/** Where `str.isdigit` is true: digits of any script, also circled, in brackets and superscript, which `int` refuses. */
export const DIGIT_TEXT =
  /^[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u

const FLOAT = /^[-+]?(?:(?:\d+(?:_\d+)*)?\.?(?:\d+(?:_\d+)*)?(?:[eE][-+]?\d+(?:_\d+)*)?)$/
const NAMED_FLOAT = /^([-+]?)(inf|infinity|nan)$/i

/**
 * A text as Python's `float(text)` reads it, undefined where it raises ValueError.
 *
 * @example floatFromText('1e-5') === 0.00001; floatFromText('-inf') === -Infinity; floatFromText('1_0.5') === 10.5
 */
export function floatFromText(text: string): number | undefined {
  const plain = asciiDigits(text)
  const named = NAMED_FLOAT.exec(plain)
  if (named !== null) {
    if (named[2]?.toLowerCase() === 'nan') return Number.NaN
    return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  if (!FLOAT.test(plain) || !/^[-+]?\.?\d/.test(plain)) return undefined
  return Number(plain.replaceAll('_', ''))
}

/** The text without surrounding white space, with its decimal digits of any script as ASCII. */
function asciiDigits(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts them as white space
  const trimmed = text.replace(/^[\s\x1c-\x1f\x85]+/, '').replace(/[\s\x1c-\x1f\x85]+$/, '')
  return trimmed.replace(/(?=\P{ASCII})\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Unicode has decimal digits in runs of ten; the value is the distance to the start of the run. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}

/** Digits up to which CPython 3.11 prints an int and reads a decimal literal (`sys.int_info.default_max_str_digits`). */
export const MAX_INT_DIGITS = 4300

/** Whether CPython's `str(value)` gives digits; beyond the limit it raises ValueError. */
export function isPrintedInt(value: number | bigint): boolean {
  return typeof value === 'number' || (value < LIMIT && value > -LIMIT)
}

const LIMIT = 10n ** BigInt(MAX_INT_DIGITS)

/**
 * CPython's `str(value)`.
 *
 * @throws MmdetConfigError `python-value` (ValueError) beyond the limit.
 */
export function intText(value: number | bigint): string {
  if (isPrintedInt(value)) return String(value)
  throw new MmdetConfigError({
    code: 'python-value',
    message: `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion`,
    pythonClass: 'ValueError',
  })
}
