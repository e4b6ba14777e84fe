import type { Expr, MatchCase, Stmt } from '../ast.ts'
import { parseStarNamed } from '../expressions/displays.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { Token } from '../tokenize/tokens.ts'
import { refuseMissingBlock } from './missingBlock.ts'
import { parsePatterns } from './pattern.ts'

/** A match statement, undefined when `match` is a name here. It is never evaluated: its patterns are checked and left out. */
export function parseMatch(parser: Parser): Stmt | undefined {
  const { at, start } = parser
  const subject = parseSubject(parser)
  if (subject !== undefined && parser.kind === Token.newline) parser.openMatch ??= { start, end: subject.end }
  if (subject === undefined || !startsCases(parser)) {
    parser.at = at
    return undefined
  }
  parser.at += 3
  const cases: MatchCase[] = []
  while (parser.kind === Token.name && parser.word === 'case') cases.push(parseCase(parser))
  if (!parser.takeKind(Token.dedent)) parser.fail()
  return { nodeType: 'Match', subject, cases, start, end: parser.blockEnd }
}

/** What is matched; undefined where no such expression, or one with a star alone, stands here. */
function parseSubject(parser: Parser): Expr | undefined {
  parser.at++
  const { start } = parser
  try {
    const elts = [parseStarNamed(parser)]
    let hasComma = false
    while (parser.take(',')) {
      hasComma = true
      if (parser.is(':') || parser.kind === Token.newline) break
      elts.push(parseStarNamed(parser))
    }
    const [first] = elts as [Expr]
    if (!hasComma) return first.nodeType === 'Starred' ? undefined : first
    return { nodeType: 'Tuple', elts, start, end: parser.lastEnd }
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined
    throw error
  }
}

/** Whether `:`, a line end, an indent and `case` come next. */
function startsCases(parser: Parser): boolean {
  const { kinds, texts } = parser.tokens
  const { at } = parser
  const endsLine = parser.is(':') && kinds[at + 1] === Token.newline
  if (endsLine && kinds[at + 2] !== Token.indent) {
    parser.at += 2
    refuseMissingBlock(parser, "'match' statement")
  }
  return endsLine && texts[at + 3] === 'case'
}

function parseCase(parser: Parser): MatchCase {
  const { start, end } = parser
  parser.at++
  const { names, matchesAll } = parsePatterns(parser)
  const guard = parser.take('if') ? parser.grammar.namedExpression(parser) : undefined
  const body = parser.grammar.block(parser, "'case' statement")
  const isLast = parser.kind !== Token.name || parser.word !== 'case'
  if (matchesAll !== undefined && guard === undefined && !isLast) {
    parser.failLater({ start, end }, `${matchesAll} makes remaining patterns unreachable`)
  }
  return { bound: [...names], guard, body }
}
