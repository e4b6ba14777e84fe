import { Char, isFlowIndicator, isSpaceOrEnd, isWord } from './characters.ts'
import type { Cursor } from './cursor.ts'
import type { TokenOf } from './token.ts'

/** Reads `&name` or `*name`. */
export function scanAnchor(cursor: Cursor): TokenOf<'anchor' | 'alias'> {
  const start = cursor.at
  const kind = cursor.unit() === Char.ampersand ? 'anchor' : 'alias'
  cursor.at++
  const name = takeWord(cursor)
  if (name === '' || !canFollowAnchor(cursor.unit())) {
    throw cursor.error(`the name of an ${kind} holds letters, digits, _ and - only`)
  }
  return { kind, name, start, end: cursor.at }
}

function canFollowAnchor(unit: number): boolean {
  if (isSpaceOrEnd(unit)) return true
  return (
    unit === Char.question ||
    unit === Char.colon ||
    unit === Char.comma ||
    unit === Char.closeBracket ||
    unit === Char.closeBrace ||
    unit === Char.percent ||
    unit === Char.at ||
    unit === Char.backtick
  )
}

/**
 * Reads `!<verbatim>`, `!local`, `!!standard`, `!handle!name` or `!`. The handle of a verbatim tag is empty, and so is that
 * of `!`, whose suffix it is.
 */
export function scanTag(cursor: Cursor, inFlow: boolean): TokenOf<'tag'> {
  const start = cursor.at
  const { handle, suffix } = cursor.unit(1) === Char.less ? takeVerbatim(cursor) : takeShorthand(cursor)
  if (!isSpaceOrEnd(cursor.unit()) && !(inFlow && cursor.unit() === Char.comma)) {
    throw cursor.error('a tag has no space behind it', cursor.at, TAG_HINT)
  }
  return { kind: 'tag', handle, suffix, start, end: cursor.at }
}

const TAG_HINT = 'a tag is written like !!python/tuple, with a space behind it'

function takeVerbatim(cursor: Cursor): { handle: string; suffix: string } {
  cursor.at += 2
  const suffix = takeUri(cursor, true)
  if (cursor.unit() !== Char.greater) throw cursor.error('a verbatim tag is not closed with >')
  cursor.at++
  return { handle: '', suffix }
}

function takeShorthand(cursor: Cursor): { handle: string; suffix: string } {
  const handle = takeHandle(cursor)
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: takeUri(cursor, false) }
  // What looked like the start of a handle belongs to the name.
  const suffix = takeUri(cursor, false, handle.slice(1))
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix }
}

/** Takes `!`, `!!` or `!word!`; without the second mark, what there is. */
export function takeHandle(cursor: Cursor): string {
  const start = cursor.at
  if (cursor.unit() !== Char.exclamation) throw cursor.error('a tag handle begins with !')
  cursor.at++
  takeWord(cursor)
  if (cursor.unit() === Char.exclamation) cursor.at++
  return cursor.text.slice(start, cursor.at)
}

/**
 * Takes a tag's URI with its `%` escapes.
 *
 * @param begun what of it was taken already; undefined where the URI must hold something from here on
 */
export function takeUri(cursor: Cursor, inBrackets: boolean, begun?: string): string {
  const start = cursor.at
  const parts = [begun ?? '']
  for (let unit = cursor.unit(); isUriUnit(unit, inBrackets); unit = cursor.unit()) {
    if (unit === Char.percent) parts.push(takeOctets(cursor))
    else parts.push(cursor.text.charAt(cursor.at++))
  }
  if (begun === undefined && cursor.at === start) throw cursor.error('a tag has no name', start, TAG_HINT)
  return parts.join('')
}

const URI_MARKS = ";/?:@&=+$.!~*'()%"

function isUriUnit(unit: number, inBrackets: boolean): boolean {
  if (isWord(unit)) return true
  if (isFlowIndicator(unit)) return inBrackets && unit !== Char.openBrace && unit !== Char.closeBrace
  return unit !== Char.end && URI_MARKS.includes(String.fromCharCode(unit))
}

/** One character as `%XX` octets of UTF-8. */
function takeOctets(cursor: Cursor): string {
  const first = octetAt(cursor)
  const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0
  if (length === 0) throw cursor.error(NO_UTF8)
  let code = length === 1 ? first : first & (0x7f >> length)
  cursor.at += 3
  for (let count = 1; count < length; count++) {
    const next = octetAt(cursor)
    if (next >> 6 !== 2) throw cursor.error(NO_UTF8)
    code = (code << 6) | (next & 0x3f)
    cursor.at += 3
  }
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw cursor.error(NO_UTF8)
  return String.fromCodePoint(code)
}

const NO_UTF8 = 'an escape in a tag is no UTF-8'

function octetAt(cursor: Cursor): number {
  const digits = /^%([0-9a-fA-F]{2})/.exec(cursor.text.slice(cursor.at, cursor.at + 3))?.[1]
  if (digits === undefined) throw cursor.error('% in a tag is followed by two hexadecimal digits')
  return Number.parseInt(digits, 16)
}

export function takeWord(cursor: Cursor): string {
  const start = cursor.at
  while (isWord(cursor.unit())) cursor.at++
  return cursor.text.slice(start, cursor.at)
}
