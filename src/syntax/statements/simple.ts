import type { Stmt } from '../ast.ts'
import { starless } from '../expressions/target.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { parseAssignment, parseDelete } from './assignment.ts'
import { parseFrom, parseImport } from './imports.ts'

/** Simple statements up to the end of their line, with `;` between them. */
export function parseSimpleStatements(parser: Parser, into: Stmt[]): void {
  do {
    if (into.length > 0 && parser.kind === Token.newline) break
    into.push(parseSimple(parser))
  } while (parser.take(';') && parser.kind !== Token.newline)
  if (!parser.takeKind(Token.newline)) parser.fail()
}

function parseSimple(parser: Parser): Stmt {
  if (parser.kind !== Token.keyword) return parseAssignment(parser)
  switch (parser.word) {
    case 'import':
      return parseImport(parser)
    case 'from':
      return parseFrom(parser)
    case 'del':
      return parseDelete(parser)
    case 'pass':
      return parseWord(parser, 'Pass')
    case 'break':
    case 'continue':
      return parseLeave(parser)
    case 'return':
      return parseReturn(parser)
    case 'raise':
      return parseRaise(parser)
    case 'assert':
      return parseAssert(parser)
    case 'global':
    case 'nonlocal':
      return parseScopeNames(parser)
    case 'yield': {
      const { start } = parser
      const value = parser.grammar.yieldExpression(parser)
      return { nodeType: 'Expr', value, start, end: parser.lastEnd }
    }
    default:
      return parseAssignment(parser)
  }
}

function parseWord(parser: Parser, nodeType: 'Pass' | 'Break' | 'Continue'): Stmt {
  const { start, end } = parser
  parser.at++
  return { nodeType, start, end }
}

function parseLeave(parser: Parser): Stmt {
  const word = parser.word as 'break' | 'continue'
  const node = parseWord(parser, word === 'break' ? 'Break' : 'Continue')
  parser.scopes.checkLoop(node, word)
  return node
}

function endsStatement(parser: Parser): boolean {
  return parser.kind === Token.newline || parser.is(';')
}

function parseReturn(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const value = endsStatement(parser) ? undefined : starless(parser, parser.grammar.starExpressions(parser))
  const node: Stmt = { nodeType: 'Return', value, start, end: parser.lastEnd }
  parser.scopes.checkReturn(node, value !== undefined)
  return node
}

function parseRaise(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const exc = endsStatement(parser) ? undefined : parser.grammar.expression(parser)
  const cause = exc !== undefined && parser.take('from') ? parser.grammar.expression(parser) : undefined
  return { nodeType: 'Raise', exc, cause, start, end: parser.lastEnd }
}

function parseAssert(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const test = parser.grammar.expression(parser)
  const msg = parser.take(',') ? parser.grammar.expression(parser) : undefined
  return { nodeType: 'Assert', test, msg, start, end: parser.lastEnd }
}

function parseScopeNames(parser: Parser): Stmt {
  const { start } = parser
  const isGlobal = parser.take('global')
  if (!isGlobal) parser.expect('nonlocal')
  const names: string[] = []
  do names.push(parser.expectName())
  while (parser.take(','))
  const node: Stmt = { nodeType: isGlobal ? 'Global' : 'Nonlocal', names, start, end: parser.lastEnd }
  for (const name of names) {
    if (isGlobal) parser.scopes.checkGlobal(node, name)
    else parser.scopes.checkNonlocal(node, name)
  }
  return node
}
