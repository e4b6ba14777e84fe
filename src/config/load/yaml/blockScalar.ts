import { Char, isBlank, isBreak, isBreakOrEnd, isDigit } from './characters.ts'
import { type Cursor, foldBreaks } from './cursor.ts'
import type { TokenOf } from './token.ts'

/** What the line of `|` or `>` says. */
interface Header {
  readonly folded: boolean
  /** `-` drops the line breaks at the end, `+` keeps them all, nothing keeps one. */
  readonly chomping: '-' | '+' | ''
  readonly indentation: number | undefined
}

/**
 * Reads a scalar behind `|` or `>`.
 *
 * @param parentIndent column of the collection around it, -1 at the top
 */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): TokenOf<'scalar'> {
  const start = cursor.at
  const header = scanHeader(cursor)
  const least = Math.max(parentIndent, 0)
  const blank: string[] = []
  let indent = header.indentation === undefined ? undefined : least + header.indentation
  indent = takeEmptyLines(cursor, indent, Math.max(parentIndent + 1, 1), blank)
  const parts: string[] = []
  let breaks = blank
  let end = cursor.at
  let wasBlank = true // nothing folds before the first line
  while (cursor.column === indent && !cursor.atEnd) {
    const isIndented = isBlank(cursor.unit())
    parts.push(header.folded && !wasBlank && !isIndented ? foldBreaks(breaks) : breaks.join(''))
    wasBlank = isIndented
    const from = cursor.at
    cursor.skipToBreak()
    end = cursor.at
    parts.push(cursor.text.slice(from, end))
    breaks = [cursor.atEnd ? '' : cursor.takeBreak()]
    takeEmptyLines(cursor, indent, indent, breaks)
  }
  if (parts.length === 0) breaks.unshift('')
  if (header.chomping === '+') parts.push(breaks.join(''))
  else if (header.chomping === '') parts.push(breaks[0] ?? '')
  return { kind: 'scalar', value: parts.join(''), style: 'block', start, end: Math.max(end, start + 1) }
}

function scanHeader(cursor: Cursor): Header {
  const folded = cursor.unit() === Char.greater
  cursor.at++
  let chomping = takeChomping(cursor)
  const indentation = takeIndentation(cursor)
  if (chomping === '') chomping = takeChomping(cursor)
  cursor.skipBlanks()
  if (cursor.unit() === Char.hash) cursor.skipToBreak()
  if (!isBreakOrEnd(cursor.unit())) {
    throw cursor.error(
      'only + or -, a digit and a comment can follow | and >',
      cursor.at,
      'begin the text on the next line',
    )
  }
  if (!cursor.atEnd) cursor.takeBreak()
  return { folded, chomping, indentation }
}

function takeChomping(cursor: Cursor): '-' | '+' | '' {
  const unit = cursor.unit()
  if (unit !== Char.plus && unit !== Char.minus) return ''
  cursor.at++
  return unit === Char.plus ? '+' : '-'
}

function takeIndentation(cursor: Cursor): number | undefined {
  const unit = cursor.unit()
  if (!isDigit(unit)) return undefined
  if (unit === Char.zero) throw cursor.error('an indentation of 0 is none')
  cursor.at++
  return unit - Char.zero
}

/**
 * Takes the indentation and the lines that hold nothing more.
 *
 * @param indent the column of the text; where it is not yet known, the deepest of these lines gives it, but at least `least`
 */
function takeEmptyLines(cursor: Cursor, indent: number | undefined, least: number, breaks: string[]): number {
  let deepest = 0
  for (;;) {
    while (cursor.unit() === Char.space && (indent === undefined || cursor.column < indent)) cursor.at++
    deepest = Math.max(deepest, cursor.column)
    if (cursor.unit() === Char.tab && (indent === undefined || cursor.column < indent)) {
      throw cursor.error('a tab cannot indent', cursor.at, 'indent with spaces')
    }
    if (!isBreak(cursor.unit())) return indent ?? Math.max(deepest, least)
    breaks.push(cursor.takeBreak())
  }
}
