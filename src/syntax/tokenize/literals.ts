import { PyFloat, type PyValue, pyInt } from '../../python/values.ts'
import { PythonSyntaxError } from '../syntaxError.ts'

const BASED = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y
const DECIMAL = /\d(?:_?\d)*/y
const BASE_NAMES: ReadonlyMap<string, string> = new Map(Object.entries({ x: 'hexadecimal', o: 'octal', b: 'binary' }))

/** Keywords that may follow a number without a space; of those with `i`, CPython looks at two letters. */
const FOLLOWS = /(?:and|else|for|or|not)(?![\w\x80-\uffff])|i[fns]/y

/**
 * The end of the number that starts at an offset.
 *
 * @throws PythonSyntaxError for malformed numbers, and for a name right behind one.
 */
export function scanNumber(text: string, start: number): number {
  const plain = plainEnd(text, start)
  if (plain >= 0) return plain
  const base = BASE_NAMES.get((text[start + 1] ?? '').toLowerCase())
  if (text[start] === '0' && base !== undefined) {
    const end = endOf(BASED, text, start)
    if (end < 0) throw new PythonSyntaxError(`invalid ${base} literal`, start, start + 2)
    if (/[\d]/.test(text[end] ?? ''))
      throw new PythonSyntaxError(`invalid digit '${text[end]}' in ${base} literal`, end, end + 1)
    return checkEnd(text, start, end, base)
  }
  return decimalEnd(text, start)
}

/** The end of `12` or `0.5` in a list or a call, which most numbers are; -1 where there is more to look at. */
function plainEnd(text: string, start: number): number {
  let at = start
  let code = text.charCodeAt(at)
  const isZero = code === 48
  while (code >= 48 && code <= 57) code = text.charCodeAt(++at)
  if (code === 46) {
    do code = text.charCodeAt(++at)
    while (code >= 48 && code <= 57)
  } else if (isZero && at > start + 1) return -1
  return code === 44 || code === 41 || code === 93 || code === 10 ? at : -1
}

function decimalEnd(text: string, start: number): number {
  let at = text[start] === '.' ? start : digitsEnd(text, start)
  let isInt = text[start] !== '.'
  if (text[at] === '.') {
    isInt = false
    at++
    if (isDigit(text[at])) at = digitsEnd(text, at)
  }
  const exponent = exponentEnd(text, at)
  if (exponent >= 0) {
    isInt = false
    at = exponent
  }
  if (text[at] === 'j' || text[at] === 'J') return checkEnd(text, start, at + 1, 'imaginary')
  if (isInt && text[start] === '0' && /[1-9]/.test(text.slice(start, at))) {
    const message = 'leading zeros in decimal integer literals are not permitted'
    throw new PythonSyntaxError(message, start, at, 'SyntaxError', 'write 0o for octal')
  }
  return checkEnd(text, start, at, 'decimal')
}

function digitsEnd(text: string, start: number): number {
  const end = endOf(DECIMAL, text, start)
  if (text[end] === '_') throw new PythonSyntaxError('invalid decimal literal', start, end + 1)
  return end
}

/** The end of an exponent such as `e5` or `E-5`; -1 when there is none here. */
function exponentEnd(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return -1
  const sign = text[at + 1] === '+' || text[at + 1] === '-' ? 1 : 0
  if (isDigit(text[at + 1 + sign])) return digitsEnd(text, at + 1 + sign)
  if (sign === 1) throw new PythonSyntaxError('invalid decimal literal', at, at + 2)
  return -1
}

function checkEnd(text: string, start: number, end: number, kind: string): number {
  if (!/\w/.test(text[end] ?? '') || endOf(FOLLOWS, text, end) >= 0) return end
  throw new PythonSyntaxError(`invalid ${kind} literal`, start, end + 1)
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9'
}

/** Where what a sticky pattern matches at an offset ends; -1 where it does not match. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/**
 * The value of a number literal; undefined for an imaginary one.
 *
 * @example readNumber('1_000') === 1000; readNumber('0x10') === 16; readNumber('1e3') // PyFloat(1000)
 */
export function readNumber(literal: string): PyValue | undefined {
  if (/^\d{1,15}$/.test(literal)) return Number(literal)
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal
  if (/^0[xXoObB]/.test(text)) return pyInt(BigInt(text.toLowerCase()))
  if (/[jJ]$/.test(text)) return undefined
  if (/[.eE]/.test(text)) return new PyFloat(Number(text))
  return pyInt(BigInt(text))
}

/** Whether a name is the prefix of the string whose quote follows it. */
export function startsString(text: string, start: number, end: number): boolean {
  const quote = text.charCodeAt(end)
  if ((quote !== 39 && quote !== 34) || end - start > 2) return false
  return /^(?:[rR][bBfF]?|[bBfF][rR]?|[uU])$/.test(text.slice(start, end))
}

/**
 * The end of the string whose opening quote is at `quote`; `start` is where its prefix starts.
 *
 * @throws PythonSyntaxError for a string that is not closed.
 */
export function scanString(text: string, start: number, quote: number): number {
  const mark = text.charCodeAt(quote)
  const isTriple = text.charCodeAt(quote + 1) === mark && text.charCodeAt(quote + 2) === mark
  for (let at = quote + (isTriple ? 3 : 1); at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === mark) {
      if (!isTriple) return at + 1
      if (text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark) return at + 3
    } else if (code === 10 && !isTriple) break
  }
  const message = isTriple ? 'unterminated triple-quoted string literal' : 'unterminated string literal'
  throw new PythonSyntaxError(message, start, quote + (isTriple ? 3 : 1))
}
