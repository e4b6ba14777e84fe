import { Char, isBlank, isBreak, isFlowIndicator, isSpaceOrEnd } from './characters.ts'
import { type Cursor, foldBreaks } from './cursor.ts'
import type { TokenOf } from './token.ts'

export interface PlainScalar {
  readonly token: TokenOf<'scalar'>
  /** Whether line breaks followed it, so that the cursor is at the start of another line. */
  readonly endsLine: boolean
}

/**
 * Reads an unquoted scalar, which may go on over several lines.
 *
 * @param indent the least column of its further lines; brackets free them of it
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  const start = cursor.at
  const parts: string[] = []
  let end = start
  let gap: Gap = { text: '', endsLine: false }
  while (!cursor.atDocumentMarker && cursor.unit() !== Char.hash) {
    const from = cursor.at
    skipRun(cursor, inFlow)
    if (cursor.at > from) {
      parts.push(gap.text, cursor.text.slice(from, cursor.at))
      end = cursor.at
      gap = { text: '', endsLine: false }
    }
    if (!isBlank(cursor.unit()) && !isBreak(cursor.unit())) break
    gap = takeGap(cursor, indent)
    if (!inFlow && cursor.column < indent) break
  }
  return { token: { kind: 'scalar', value: parts.join(''), style: 'plain', start, end }, endsLine: gap.endsLine }
}

/** Goes to the end of the text that stands without a space between. */
function skipRun(cursor: Cursor, inFlow: boolean): void {
  for (let unit = cursor.unit(); !isSpaceOrEnd(unit); unit = cursor.unit()) {
    if (unit === Char.colon) {
      const next = cursor.unit(1)
      if (isSpaceOrEnd(next)) return
      if (inFlow && (isFlowIndicator(next) || next === Char.question)) {
        throw cursor.error('a : inside brackets has no space behind it', cursor.at, 'write a space, or quote the text')
      }
    } else if (inFlow && isFlowIndicator(unit)) return
    cursor.at++
  }
}

interface Gap {
  readonly text: string
  readonly endsLine: boolean
}

/** The white space between two runs, as the scalar holds it. */
function takeGap(cursor: Cursor, indent: number): Gap {
  const start = cursor.at
  const breaks: string[] = []
  for (let unit = cursor.unit(); ; unit = cursor.unit()) {
    if (isBreak(unit)) breaks.push(cursor.takeBreak())
    else if (!isBlank(unit)) break
    else {
      if (breaks.length > 0 && unit === Char.tab && cursor.column < indent) {
        throw cursor.error('a tab cannot indent', cursor.at, 'indent with spaces')
      }
      cursor.at++
    }
  }
  if (breaks.length === 0) return { text: cursor.text.slice(start, cursor.at), endsLine: false }
  return { text: foldBreaks(breaks), endsLine: true }
}
