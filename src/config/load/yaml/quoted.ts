import { Char, isBlank, isBreak, isBreakOrEnd, isSpaceOrEnd } from './characters.ts'
import { type Cursor, foldBreaks } from './cursor.ts'
import type { TokenOf } from './token.ts'

/** Reads a scalar in single or double quotes; the cursor is at the opening one. */
export function scanQuoted(cursor: Cursor): TokenOf<'scalar'> {
  const start = cursor.at
  const quote = cursor.unit()
  const parts: string[] = []
  cursor.at++
  for (;;) {
    if (cursor.atDocumentMarker) throw cursor.error('a quoted text runs into a document marker', cursor.at, NOT_CLOSED)
    if (cursor.atEnd) throw cursor.error('a quoted text is not closed', cursor.at, NOT_CLOSED)
    const continued = takeRun(cursor, quote, parts)
    if (!continued && cursor.unit() === quote) break
    parts.push(takeGap(cursor, continued))
  }
  cursor.at++
  return { kind: 'scalar', value: parts.join(''), style: 'quoted', start, end: cursor.at }
}

const NOT_CLOSED = 'is a quote missing further up?'

/** Takes text up to the next white space or the closing quote; true where an escaped line break ended it. */
function takeRun(cursor: Cursor, quote: number, parts: string[]): boolean {
  for (let unit = cursor.unit(); !isSpaceOrEnd(unit); unit = cursor.unit()) {
    if (unit === quote) {
      if (quote !== Char.singleQuote || cursor.unit(1) !== quote) return false
      parts.push("'")
      cursor.at += 2
    } else if (unit === Char.backslash && quote === Char.doubleQuote) {
      if (isBreak(cursor.unit(1))) {
        cursor.at++
        cursor.takeBreak()
        return true
      }
      parts.push(takeEscape(cursor))
    } else {
      const from = cursor.at
      do unit = nextUnit(cursor)
      while (unit !== Char.singleQuote && unit !== Char.doubleQuote && unit !== Char.backslash && !isSpaceOrEnd(unit))
      parts.push(cursor.text.slice(from, cursor.at))
    }
  }
  return false
}

function nextUnit(cursor: Cursor): number {
  cursor.at++
  return cursor.unit()
}

/** The white space before more text or the closing quote. Behind an escaped line break, blanks are indentation. */
function takeGap(cursor: Cursor, continued: boolean): string {
  const start = cursor.at
  const breaks: string[] = []
  for (let unit = cursor.unit(); ; unit = cursor.unit()) {
    if (isBlank(unit)) cursor.at++
    else if (isBreakOrEnd(unit) && !cursor.atEnd) breaks.push(cursor.takeBreak())
    else break
  }
  if (continued) return breaks.join('')
  return breaks.length === 0 ? cursor.text.slice(start, cursor.at) : foldBreaks(breaks)
}

/** What stands behind a backslash, and the character that it means. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/** Hexadecimal digits of a code point behind these letters. */
const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function takeEscape(cursor: Cursor): string {
  const start = cursor.at
  const letter = cursor.text.charAt(start + 1)
  const length = CODE_LENGTHS[letter]
  if (length !== undefined) return takeCode(cursor, length)
  const meaning = ESCAPES[letter]
  if (meaning === undefined) {
    throw cursor.error('no known escape', start, 'double a backslash that stands for itself, or use single quotes')
  }
  cursor.at += 2
  return meaning
}

function takeCode(cursor: Cursor, length: number): string {
  const start = cursor.at + 2
  const digits = /^[0-9a-fA-F]*/.exec(cursor.text.slice(start, start + length))?.[0] ?? ''
  if (digits.length < length) throw cursor.error(`${length} hexadecimal digits are expected`, start)
  const code = Number.parseInt(digits, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw cursor.error('no Unicode character', start)
  cursor.at = start + length
  return String.fromCodePoint(code)
}
