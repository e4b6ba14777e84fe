import { INDENT_WIDTH, ONE_BLANK_LINE } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { codePoints, countNewlines, trimStart } from '../syntax/pythonText.ts'
import type { Leaf } from '../syntax/tree.ts'
import type { LogicalLine } from './logicalLine.ts'

/** Keeps the spaces between the tokens of a line as they are in the source. */
export function keepSpaces(line: LogicalLine): void {
  const { tokens } = line
  const first = line.first.column
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    token.spacesBefore = writtenSpaces(tokens[at - 1] as Leaf, token, line.depth * INDENT_WIDTH - first)
  }
}

function writtenSpaces(previous: Leaf, token: Leaf, shift: number): number {
  const isBlock = isTripleQuoted(previous)
  const newlines = isBlock ? countNewlines(previous.text) : 0
  if (token.line !== previous.line + newlines) return token.column + shift
  if (!isBlock) return token.column - (previous.column + previous.length)
  const last = codePoints(previous.text.slice(previous.text.lastIndexOf('\n') + 1))
  return token.column - last - (newlines > 0 ? 0 : previous.column)
}

/** A string that ends in three quotes. */
export function isTripleQuoted({ kind, text }: Leaf): boolean {
  return kind === Kind.string && (text.endsWith('"""') || text.endsWith("'''"))
}

/**
 * Keeps the line ends between the tokens of a line, and before it, as they are in the source. What follows a comment never joins it:
 * yapf miscounts the lines of a comment with a form feed among them.
 */
export function keepLineEnds(line: LogicalLine, before: LogicalLine | undefined): void {
  const { tokens } = line
  if (before !== undefined) keepLineEndsBefore(line.first, before)
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    const previous = tokens[at - 1] as Leaf
    const least = previous.kind === Kind.comment ? 1 : 0
    setLineEnds(token, Math.max(least, writtenLineEnds(previous, token)))
  }
}

/**
 * Keeps the line ends between two lines. Only the body of a block may be on the line of its head: a statement behind a
 * semicolon gets its own line (yapf joins the two, which is not Python).
 */
export function keepLineEndsBefore(first: Leaf, before: LogicalLine): void {
  const least = before.last.kind === Kind.colon ? 0 : 1
  setLineEnds(first, Math.max(least, writtenLineEnds(before.last, first)))
}

function writtenLineEnds(previous: Leaf, token: Leaf): number {
  let end = previous.line
  if (previous.kind === Kind.string) end += countNewlines(previous.text)
  if (previous.kind !== Kind.comment && previous.text.endsWith('\\')) end += countNewlines(previous.text)
  return topLine(token) - end
}

/** The line on which a token starts; a comment's own line is its last. */
export function topLine(token: Leaf): number {
  return token.kind === Kind.comment ? token.line - countNewlines(token.text) : token.line
}

/** Keeps a blank line before a comment inside a statement. */
export function keepBlankLinesBeforeComments(line: LogicalLine): void {
  let previous: Leaf | undefined
  for (const token of line.tokens) {
    if (token.kind === Kind.comment && previous !== undefined && topLine(token) - previous.line > 1) {
      setLineEnds(token, ONE_BLANK_LINE)
    }
    previous = token
  }
}

/** Of deep nesting each token would keep hundreds of spaces of its own: they are few texts, made once. */
const made = new Map<number, string>()

function space(lineEnds: number, columns: number): string {
  const key = columns * MANY_LINE_ENDS + lineEnds
  const text = made.get(key) ?? '\n'.repeat(lineEnds) + ' '.repeat(columns)
  made.set(key, text)
  return text
}

/** More than are ever wanted before a token. */
const MANY_LINE_ENDS = 64

/** Adds the white space before a token: line ends (unless some are there already), block indentation and spaces. */
export function addWhitespace(leaf: Leaf, lineEnds: number, spaces: number, depth: number): void {
  const columns = depth * INDENT_WIDTH + Math.max(0, spaces)
  const indent = space(0, columns)
  if (leaf.kind === Kind.comment && leaf.text.includes('\n')) {
    leaf.text = leaf.text.split('\n').map(trimStart).join(`\n${indent}`)
  }
  if (leaf.whitespace === '') leaf.whitespace = space(leaf.newlines === 0 ? lineEnds : leaf.newlines, columns)
  else leaf.whitespace += indent
}

/** Sets the number of line ends before a token; what is behind them stays. */
export function setLineEnds(leaf: Leaf, count: number): void {
  leaf.whitespace = '\n'.repeat(Math.max(0, count)) + leaf.whitespace.replace(/^\n+/, '')
}
