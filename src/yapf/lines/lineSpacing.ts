import { NO_BLANK_LINE, ONE_BLANK_LINE, TWO_BLANK_LINES } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { countNewlines } from '../syntax/pythonText.ts'
import { isName, type Leaf } from '../syntax/tree.ts'
import type { LogicalLine } from './logicalLine.ts'
import { addWhitespace, isTripleQuoted, setLineEnds, topLine } from './whitespace.ts'

/** Puts the line ends and the indentation before a logical line. */
export function separateLine(line: LogicalLine, done: readonly LogicalLine[]): void {
  const previous = done[done.length - 1]
  addWhitespace(
    line.first,
    previous === undefined ? firstLine(line) : lineEndsBefore(line, previous, done),
    0,
    line.depth,
  )
}

function firstLine(line: LogicalLine): number {
  line.first.newlines = 0
  return 0
}

function lineEndsBefore(line: LogicalLine, previous: LogicalLine, done: readonly LogicalLine[]): number {
  const { first } = line
  if (first.kind === Kind.string) return NO_BLANK_LINE
  if (isName(first) && line.depth === 0) {
    const before = previous.first.text
    // Imports and what they are used for are parted.
    if (before === 'from' || before === 'import') return ONE_BLANK_LINE
  }
  const { last } = previous
  if (last.kind === Kind.string && previous.tokens.length === 1) return lineEndsAfterDocstring(line, last)
  if (isDefinition(line) && line.depth === 0 && isAttachedComment(previous, first)) {
    raiseComment(previous, done)
    first.newlines = 0
    return NO_BLANK_LINE
  }
  const end = last.line + (isTripleQuoted(last) ? countNewlines(last.text) : 0)
  return topLine(first) - end > 1 ? ONE_BLANK_LINE : NO_BLANK_LINE
}

function lineEndsAfterDocstring(line: LogicalLine, docstring: Leaf): number {
  const { first } = line
  const { text } = first
  if (line.depth === 0 && (text === 'class' || text === 'def' || text === 'async')) return TWO_BLANK_LINES
  return docstring.line + countNewlines(docstring.text) === topLine(first) - 1 ? NO_BLANK_LINE : ONE_BLANK_LINE
}

function isDefinition(line: LogicalLine): boolean {
  const { text } = line.first
  return text === 'class' || text === 'def' || text === '@' || (text === 'async' && line.tokens[1]?.text === 'def')
}

/** Whether the line directly above is a comment. */
function isAttachedComment(previous: LogicalLine, first: Leaf): boolean {
  const { last } = previous
  if (previous.disabled || last.kind !== Kind.comment || !last.whitespace.includes('\n')) return false
  return last.line === topLine(first) - 1
}

/** The blank lines before a definition go before the comments that lead it; below a decorator there are none. */
function raiseComment(previous: LogicalLine, done: readonly LogicalLine[]): void {
  let top = done.length - 1
  while (top > 0 && (done[top - 1] as LogicalLine).isComment) top--
  const above = done[top === 0 ? done.length - 1 : top - 1] as LogicalLine
  if (above.first.text === '@') setLineEnds((done[top] as LogicalLine).first, NO_BLANK_LINE)
  else setLineEnds(previous.last, TWO_BLANK_LINES)
}
