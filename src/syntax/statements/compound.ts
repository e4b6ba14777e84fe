import type { ExceptHandler, Expr, Stmt, StmtOf, WithItem } from '../ast.ts'
import { checkTarget, parseStarTarget, parseTargets, starless } from '../expressions/target.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'

/** `if`, with its `elif` and `else`. */
export function parseIf(parser: Parser): Stmt {
  const clauses: { readonly start: number; readonly test: Expr; readonly body: readonly Stmt[] }[] = []
  let word = 'if'
  do {
    const { start } = parser
    parser.at++
    const test = parser.grammar.namedExpression(parser)
    clauses.push({ start, test, body: parser.grammar.block(parser, `'${word}' statement`) })
    word = 'elif'
    parser.enter()
  } while (parser.is('elif'))
  for (const _ of clauses) parser.leave()
  let orelse: readonly Stmt[] = parseElse(parser)
  let node: StmtOf<'If'> | undefined
  for (const { start, test, body } of clauses.reverse()) {
    node = { nodeType: 'If', test, body, orelse, start, end: parser.blockEnd }
    orelse = [node]
  }
  return node as StmtOf<'If'>
}

/** The block of `else`, empty when there is none. */
export function parseElse(parser: Parser): readonly Stmt[] {
  return parser.take('else') ? parser.grammar.block(parser, "'else' statement") : []
}

export function parseWhile(parser: Parser): Stmt {
  const { start, end } = parser
  parser.at++
  const test = parser.grammar.namedExpression(parser)
  const place = { nodeType: 'While', start, end }
  const body = parser.scopes.inBlock(place, true, () => parser.grammar.block(parser, "'while' statement"))
  const orelse = parseElse(parser)
  return { nodeType: 'While', test, body, orelse, start, end: parser.blockEnd }
}

export function parseFor(parser: Parser, start = parser.start, isAsync = false): Stmt {
  const { end } = parser
  parser.at++
  const target = parseTargets(parser)
  parser.expect('in')
  const iter = starless(parser, parser.grammar.starExpressions(parser))
  const place = { nodeType: 'For', start, end }
  const body = parser.scopes.inBlock(place, true, () => parser.grammar.block(parser, "'for' statement"))
  const orelse = parseElse(parser)
  return { nodeType: isAsync ? 'AsyncFor' : 'For', target, iter, body, orelse, start, end: parser.blockEnd }
}

/** `async for` and `async with`; `async def` is a definition. */
export function parseAsync(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  if (!parser.is('for') && !parser.is('with')) parser.fail()
  const word = `async ${parser.word}`
  const node = parser.is('for') ? parseFor(parser, start, true) : parseWith(parser, start, true)
  parser.scopes.checkAsync(node, word)
  return node
}

/** `try` with `except` or `except*`, `else` and `finally`. */
function parseTry(parser: Parser): Stmt {
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

/** `with` and its items, which may be in parentheses. */
function parseWith(parser: Parser, start = parser.start, isAsync = false): Stmt {
  const { end } = parser
  parser.at++
  const inBrackets = parser.is('(') ? parseBracketed(parser) : undefined
  const bracketed = inBrackets !== undefined
  const items = inBrackets ?? parseItems(parser, ':')
  const place = { nodeType: 'With', start, end }
  const body = parser.scopes.inBlock(place, false, () => parser.grammar.block(parser, "'with' statement"))
  return { nodeType: isAsync ? 'AsyncWith' : 'With', items, bracketed, body, start, end: parser.blockEnd }
}

/** `(a as b, c)` is a list of items when a colon follows it; otherwise an expression begins here. */
function parseBracketed(parser: Parser): readonly WithItem[] | undefined {
  const { at } = parser
  try {
    parser.at++
    const items = parseItems(parser, ')')
    if (parser.take(')') && parser.is(':')) return items
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error
  }
  parser.at = at
  return undefined
}

function parseItems(parser: Parser, close: string): readonly WithItem[] {
  const items: WithItem[] = []
  do {
    if (items.length > 0 && close === ')' && parser.is(')')) break
    items.push(parseItem(parser))
  } while (parser.take(','))
  return items
}

function parseItem(parser: Parser): WithItem {
  const contextExpr = parser.grammar.expression(parser)
  const optionalVars = parser.take('as') ? parseStarTarget(parser) : undefined
  if (optionalVars !== undefined) checkTarget(parser, optionalVars)
  return { contextExpr, optionalVars }
}

/** The statements with blocks that a keyword starts, definitions excepted. */
export const COMPOUND: Readonly<Record<string, (parser: Parser) => Stmt>> = {
  if: parseIf,
  for: (parser) => parseFor(parser),
  while: parseWhile,
  try: parseTry,
  with: (parser) => parseWith(parser),
}
