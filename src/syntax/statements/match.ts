import type { Expr, MatchCase, Stmt } from '../ast.ts'

import { parseStarNamed } from '../expressions/displays.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { Token } from '../tokenize/tokens.ts'
import { parsePatterns } from './pattern.ts'

/** A match statement, undefined when `match` is a name here. */
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

/** The expression behind `match`; undefined when there is none, or only one with a star. */
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
    return { nodeType: 'Tuple', elts, bracketed: false, start, end: parser.lastEnd }
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
    parser.failMissingBlock("'match' statement")
  }
  return endsLine && texts[at + 3] === 'case'
}

function parseCase(parser: Parser): MatchCase {
  parser.at++
  const pattern = parsePatterns(parser)
  const guard = parser.take('if') ? parser.grammar.namedExpression(parser) : undefined
  return { pattern, guard, body: parser.grammar.block(parser, "'case' statement") }
}
