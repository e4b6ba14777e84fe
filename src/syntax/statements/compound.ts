import type { Expr, If, Stmt } from '../ast.ts'
import { parseTargets } from '../expressions/comprehension.ts'
import type { Parser } from '../parser.ts'
import { starless } from './simple.ts'
import { parseTry } from './try.ts'
import { parseWith } from './with.ts'

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
  let node: If | undefined
  for (const { start, test, body } of clauses.reverse()) {
    node = { nodeType: 'If', test, body, orelse, start, end: parser.blockEnd }
    orelse = [node]
  }
  return node as If
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

/** The statements with blocks that a keyword starts, definitions excepted. */
export const COMPOUND: Readonly<Record<string, (parser: Parser) => Stmt>> = {
  if: parseIf,
  for: (parser) => parseFor(parser),
  while: parseWhile,
  try: parseTry,
  with: (parser) => parseWith(parser),
}
