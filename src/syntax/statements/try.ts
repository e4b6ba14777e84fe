import type { ExceptHandler, Stmt } from '../ast.ts'
import type { Parser } from '../parser.ts'

/** `try` with `except` or `except*`, `else` and `finally`. */
export function parseTry(parser: Parser): Stmt {
  const { start, end } = parser
  parser.at++
  const place = { nodeType: 'Try', start, end }
  const body = parser.scopes.inBlock(place, false, () => parser.grammar.block(parser, "'try' statement"))
  const isStar = parser.is('except') && parser.peek() === '*'
  const handlers: ExceptHandler[] = []
  while (parser.is('except')) handlers.push(parseHandler(parser, isStar))
  const orelse = handlers.length > 0 && parser.take('else') ? parser.grammar.block(parser, "'else' statement") : []
  const finalbody = parser.take('finally') ? parser.grammar.block(parser, "'finally' statement") : []
  if (handlers.length === 0 && finalbody.length === 0) parser.fail("expected 'except' or 'finally' block")
  const bare = handlers.findIndex(({ type }) => type === undefined)
  if (bare >= 0 && bare < handlers.length - 1) {
    parser.failLater(handlers[bare] as ExceptHandler, "default 'except:' must be last")
  }
  return { nodeType: isStar ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, start, end: parser.blockEnd }
}

function parseHandler(parser: Parser, isStar: boolean): ExceptHandler {
  const { start } = parser
  parser.at++
  if (parser.take('*') !== isStar) parser.fail("cannot have both 'except' and 'except*' on the same 'try'")
  if (isStar && parser.is(':')) parser.fail('expected one or more exception types')
  const type = parser.is(':') ? undefined : parser.grammar.expression(parser)
  if (parser.is(',')) parser.fail('multiple exception types must be parenthesized')
  const name = type !== undefined && parser.take('as') ? parser.expectName() : undefined
  const readBody = () => parser.grammar.block(parser, "'except' statement")
  const body = isStar ? parser.scopes.inGroup(readBody) : readBody()
  return { nodeType: 'ExceptHandler', type, name, body, start, end: parser.blockEnd }
}
