import type { Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/** A yield expression; `yield` comes next. */
export function parseYield(parser: Parser): Expr {
  const { start } = parser
  parser.at++
  const node = parser.take('from') ? yieldFrom(parser, start) : yieldValue(parser, start)
  parser.scopes.checkYield(node)
  return node
}

function yieldFrom(parser: Parser, start: number): Expr {
  const value = parser.grammar.expression(parser)
  return { nodeType: 'YieldFrom', value, start, end: parser.lastEnd }
}

function yieldValue(parser: Parser, start: number): Expr {
  const isBare = parser.kind === Token.newline || parser.is(')') || parser.is('=') || parser.is(';') || parser.is('}')
  const value = isBare ? undefined : parser.grammar.starExpressions(parser)
  if (value?.nodeType === 'Starred') parser.failLater(value, "can't use starred expression here")
  return { nodeType: 'Yield', value, start, end: parser.lastEnd }
}
