import type { Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { parseAtom } from './atom.ts'
import { parseDisjunction } from './operators.ts'
import { parameterNames, parseParameters } from './parameters.ts'
import { parseStarred, starless } from './target.ts'

/** `expression`: a lambda, or a disjunction that may be conditional. */
export function parseExpression(parser: Parser): Expr {
  if (isLoneAtom(parser)) return parseAtom(parser)
  if (parser.is('lambda')) return parseLambda(parser)
  const { start } = parser
  const body = parseDisjunction(parser)
  if (!parser.take('if')) return body
  const test = parseDisjunction(parser)
  parser.expect('else', "expected 'else' after 'if' expression")
  parser.enter()
  const orelse = parseExpression(parser)
  parser.leave()
  return { nodeType: 'IfExp', test, body, orelse, start, end: parser.lastEnd }
}

/** Whether a name or literal is all of the expression, as most are: no operator's rule needs to look at it. */
function isLoneAtom(parser: Parser): boolean {
  const { kind } = parser
  if (kind !== Token.name && kind !== Token.number && kind !== Token.string && !parser.isConstant) return false
  return parser.nextKind === Token.newline || (parser.nextKind === Token.operator && CLOSING.includes(parser.peek()))
}

/** What may follow an element. */
const CLOSING: readonly string[] = [',', ')', ']', '}']

function parseLambda(parser: Parser): Expr {
  const { start } = parser
  parser.at++
  parser.enter()
  const args = parseParameters(parser, ':', false)
  parser.expect(':')
  const body = parser.scopes.within('lambda', parameterNames(args), () => parseExpression(parser))
  parser.leave()
  return { nodeType: 'Lambda', args, body, start, end: parser.lastEnd }
}

/** `named_expression`: an expression, or `name := expression`. */
export function parseNamedExpression(parser: Parser): Expr {
  const { start } = parser
  if (parser.kind !== Token.name || parser.peek() !== ':=') {
    const value = parseExpression(parser)
    if (parser.is(':=')) parser.failAt(value, 'cannot use assignment expressions with this')
    return value
  }
  const { word: id, end } = parser
  parser.at += 2
  const value = parseExpression(parser)
  const target = { nodeType: 'Name', id, start, end } as const
  const node: Expr = { nodeType: 'NamedExpr', target, value, start, end: parser.lastEnd }
  parser.scopes.checkWalrus(node, id)
  if (id === '__debug__') parser.failLater(node, 'cannot assign to __debug__')
  return node
}

/** `star_expressions`: expressions and starred operands with commas between them, a tuple when there is a comma. */
export function parseStarExpressions(parser: Parser): Expr {
  const { start } = parser
  const first = parseStarExpression(parser)
  if (!parser.is(',')) return first
  const elts = [first]
  while (parser.take(',')) {
    if (!startsExpression(parser)) break
    elts.push(parseStarExpression(parser))
  }
  return { nodeType: 'Tuple', elts, bracketed: false, start, end: parser.lastEnd }
}

function parseStarExpression(parser: Parser): Expr {
  return parser.is('*') ? parseStarred(parser) : parseExpression(parser)
}

/** Whether an element can follow a comma here; else the comma was the last. */
function startsExpression(parser: Parser): boolean {
  const { kind, word } = parser
  if (kind === Token.name || kind === Token.number || kind === Token.string) return true
  if (kind === Token.operator) return STARTING_OPERATORS.has(word)
  return kind === Token.keyword && STARTING_KEYWORDS.has(word)
}

const STARTING_OPERATORS: ReadonlySet<string> = new Set(['(', '[', '{', '-', '+', '~', '*', '...'])
const STARTING_KEYWORDS: ReadonlySet<string> = new Set(['True', 'False', 'None', 'not', 'lambda', 'await'])

/** A yield expression; `yield` comes next. */
export function parseYield(parser: Parser): Expr {
  const { start } = parser
  parser.at++
  const node = parser.take('from') ? yieldFrom(parser, start) : yieldValue(parser, start)
  parser.scopes.checkYield(node)
  return node
}

function yieldFrom(parser: Parser, start: number): Expr {
  const value = parseExpression(parser)
  return { nodeType: 'YieldFrom', value, start, end: parser.lastEnd }
}

function yieldValue(parser: Parser, start: number): Expr {
  const isBare = parser.kind === Token.newline || parser.is(')') || parser.is('=') || parser.is(';') || parser.is('}')
  const value = isBare ? undefined : starless(parser, parseStarExpressions(parser))
  return { nodeType: 'Yield', value, start, end: parser.lastEnd }
}
