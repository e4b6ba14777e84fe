import type { Expr, Stmt } from '../ast.ts'
import { parameterNames, parseParameters } from '../expressions/parameters.ts'
import { parseArguments } from '../expressions/trailers.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/** A function or class with its decorators. */
export function parseDecorated(parser: Parser): Stmt {
  const decorators: Expr[] = []
  while (parser.take('@')) {
    decorators.push(parser.grammar.namedExpression(parser))
    if (!parser.takeKind(Token.newline)) parser.fail()
  }
  if (parser.is('class')) return parseClass(parser, decorators)
  return parseFunction(parser, decorators)
}

export function parseFunction(parser: Parser, decorators: readonly Expr[] = []): Stmt {
  const { start } = parser
  const isAsync = parser.take('async')
  parser.expect('def')
  const name = parser.expectName()
  declare(parser, start, name)
  parser.expect('(', "expected '('")
  const args = parseParameters(parser, ')', true)
  parser.at++
  const returns = parser.take('->') ? parser.grammar.expression(parser) : undefined
  const kind = isAsync ? 'async function' : 'function'
  const body = parser.scopes.within(kind, parameterNames(args), () =>
    parser.grammar.block(parser, 'function definition'),
  )
  const nodeType = isAsync ? 'AsyncFunctionDef' : 'FunctionDef'
  return { nodeType, name, args, body, decorators, returns, start, end: parser.blockEnd }
}

export function parseClass(parser: Parser, decorators: readonly Expr[] = []): Stmt {
  const { start } = parser
  parser.at++
  const name = parser.expectName()
  declare(parser, start, name)
  const { args: bases, keywords } = parser.take('(') ? parseArguments(parser) : { args: [], keywords: [] }
  const generator = bases.find((base) => base.nodeType === 'GeneratorExp' && !parser.bracketed.has(base))
  if (generator !== undefined) parser.failAt(generator, 'invalid syntax')
  const body = parser.scopes.within('class', [], () => parser.grammar.block(parser, 'class definition'))
  return { nodeType: 'ClassDef', name, bases, keywords, body, decorators, start, end: parser.blockEnd }
}

/** The name of a function or class is bound around it. */
function declare(parser: Parser, start: number, name: string): void {
  parser.scopes.use(name)
  if (name === '__debug__') parser.failLater({ start, end: parser.lastEnd }, 'cannot assign to __debug__')
}
