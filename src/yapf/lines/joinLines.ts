import { COLUMN_LIMIT, INDENT_WIDTH } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { Leaf } from '../syntax/tree.ts'
import { LogicalLine } from './logicalLine.ts'
import { isTripleQuoted } from './whitespace.ts'

/** Parts the lines at their semicolons. */
export function splitAtSemicolons(lines: readonly LogicalLine[]): LogicalLine[] {
  return lines.flatMap((line) => {
    if (line.disabled || !line.tokens.some(isSemicolon)) return [line]
    const parts: LogicalLine[] = []
    let part = new LogicalLine(line.depth)
    for (const token of line.tokens) {
      // A backslash between two statements continues neither.
      if (token.kind === Kind.continuation && part.tokens.length === 0 && parts.length > 0) continue
      if (!isSemicolon(token)) part.tokens.push(token)
      else {
        parts.push(part)
        part = new LogicalLine(line.depth)
      }
    }
    if (part.tokens.length > 0) parts.push(part)
    return parts
  })
}

function isSemicolon(token: Leaf): boolean {
  return token.kind === Kind.semicolon
}

/** The lines as they are laid out: a short `if x: y` that stood on one line stays there. */
export function* joinLines(lines: readonly LogicalLine[]): Generator<LogicalLine> {
  let joined = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as LogicalLine
    if (line.disabled) {
      at = joinDisabled(lines, at)
    } else {
      joined = canJoin(lines, at, joined)
      if (joined) joinBody(line, lines[++at] as LogicalLine)
    }
    yield line
  }
}

/** Lines that are kept as written and stood on one line are one. Gives the index of the last. */
function joinDisabled(lines: readonly LogicalLine[], start: number): number {
  const line = lines[start] as LogicalLine
  let at = start + 1
  for (; at < lines.length; at++) {
    const next = lines[at] as LogicalLine
    if (next.first.line !== line.first.line) break
    const { last } = line
    if (last.text !== ':') line.tokens.push(new Leaf(Kind.semicolon, ';', line.first.line, last.column + 2, 0, 0))
    line.tokens.push(...next.tokens)
  }
  return at - 1
}

function joinBody(line: LogicalLine, body: LogicalLine): void {
  // A string that is a statement may be the start of a shell script: it is not touched.
  if (body.tokens.length === 1 && isTripleQuoted(body.first)) line.disabled = true
  line.tokens.push(...body.tokens)
}

function canJoin(lines: readonly LogicalLine[], at: number, joined: boolean): boolean {
  const line = lines[at] as LogicalLine
  const body = lines[at + 1]
  const next = lines[at + 2]
  const indent = line.depth * INDENT_WIDTH
  if (body === undefined || indent > COLUMN_LIMIT) return false
  if (next !== undefined && next.depth >= body.depth && line.depth !== next.depth) return false
  const { text } = line.first
  if (text !== 'if' && !(joined && (text === 'elif' || text === 'else'))) return false
  const room = COLUMN_LIMIT - indent - line.last.totalLength
  if (room <= 0) return false
  if (body.tokens.length === 1 && isTripleQuoted(body.first)) return true
  return line.first.line === body.first.line && body.last.totalLength < room
}
