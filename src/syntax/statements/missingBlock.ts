import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { Token } from '../tokenize/tokens.ts'

/** CPython looks through the rest of the text first: a piece of it that makes no token is refused instead. */
export function refuseMissingBlock(parser: Parser, after: string): never {
  const { error } = parser.tokens
  if (error !== undefined && (error.breaksToken || parser.kind === Token.error)) throw error
  const message = `expected an indented block after ${after}`
  throw new PythonSyntaxError(message, parser.start, parser.end, 'IndentationError')
}
