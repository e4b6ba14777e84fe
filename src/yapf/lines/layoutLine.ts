import type { Effort } from '../limits.ts'
import { prepareLine } from '../search/preparedLine.ts'
import { findBreaks, type Places, placeBreaks } from '../search/search.ts'
import { ON_LINE } from '../search/states.ts'
import { mayExceedLimit } from '../search/traits.ts'
import { COLUMN_LIMIT, INDENT_WIDTH } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { codePoints, countNewlines, trimEnd } from '../syntax/pythonText.ts'
import type { Leaf } from '../syntax/tree.ts'
import { keepsItsBreaks } from './directives.ts'
import type { LogicalLine } from './logicalLine.ts'
import {
  addWhitespace,
  keepBlankLinesBeforeComments,
  keepLineEnds,
  keepLineEndsBefore,
  keepSpaces,
} from './whitespace.ts'

/** Decides the white space between the tokens of a line; that before it is there already. */
export function layoutLine(line: LogicalLine, previous: LogicalLine | undefined, effort: Effort): void {
  const { tokens } = line
  let comments = false
  let continued = false
  let forced = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    token.index = at
    if (token.kind === Kind.comment) comments = true
    else if (token.kind === Kind.continuation) continued = true
    if (token.mustBreakBefore) forced = true
  }
  if (!line.disabled) prepare(line, previous, comments)
  if (line.disabled || continued) printAsWritten(line, previous, true)
  else if (keepsItsBreaks(line)) printAsWritten(line, previous, false)
  else if (!forced && fitsOnOneLine(line, comments)) printOnOneLine(line)
  else printBroken(line, previous, effort)
}

function prepare(line: LogicalLine, previous: LogicalLine | undefined, comments: boolean): void {
  if (previous?.disabled) {
    trimComment(line)
    keepLineEndsBefore(line.first, previous)
  } else if (comments) trimComment(line)
  if (comments) keepBlankLinesBeforeComments(line)
}

function trimComment(line: LogicalLine): void {
  const token = line.isComment ? line.first : line.last
  if (token.kind !== Kind.comment) return
  token.text = trimEnd(token.text)
  token.length = codePoints(token.text)
}

function fitsOnOneLine({ tokens, depth }: LogicalLine, comments: boolean): boolean {
  const count = tokens.length
  // A comment for another tool may be beyond the limit.
  const end = mayExceedLimit(tokens[count - 1] as Leaf) ? count - 1 : count
  if (end === 0) return true
  if ((tokens[end - 1] as Leaf).totalLength + INDENT_WIDTH * depth > COLUMN_LIMIT) return false
  if (!comments) return true
  for (let at = 0; at < end - 1; at++) if ((tokens[at] as Leaf).kind === Kind.comment) return false
  return true
}

function printOnOneLine({ tokens }: LogicalLine): void {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    addWhitespace(token, 0, token.spacesBefore, 0)
  }
}

function printBroken(line: LogicalLine, previous: LogicalLine | undefined, effort: Effort): void {
  const columns = findBreaks(prepareLine(line, { rules: true }), effort)
  if (columns === undefined) printAsWritten(line, previous, true)
  else print(line, columns)
}

/** Breaks stay where they are in the source; spaces too, if wanted. */
function printAsWritten(line: LogicalLine, previous: LogicalLine | undefined, withSpaces: boolean): void {
  const { tokens } = line
  if (withSpaces) keepSpaces(line)
  keepLineEnds(line, previous)
  const isBroken = (at: number) => isBrokenBefore(tokens[at - 1] as Leaf, tokens[at] as Leaf)
  print(line, placeBreaks(prepareLine(line, { rules: false }), isBroken))
}

function isBrokenBefore(previous: Leaf, token: Leaf): boolean {
  if (previous.kind === Kind.continuation) return false
  return token.line > previous.line + (previous.kind === Kind.string ? countNewlines(previous.text) : 0)
}

function print({ tokens, depth }: LogicalLine, columns: Places): void {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    const column = columns[at] as number
    if (column === ON_LINE) addWhitespace(token, 0, token.spacesBefore, 0)
    else addWhitespace(token, 1, column - depth * INDENT_WIDTH, depth)
  }
}
