import type { Expr, Stmt } from '../ast.ts'
import { checkDeletable } from '../expressions/target.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/** `del` with its targets. */
export function parseDelete(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const targets: Expr[] = []
  do {
    if (targets.length > 0 && (parser.kind === Token.newline || parser.is(';'))) break
    const target = parser.grammar.operand(parser)
    checkDeletable(parser, target)
    targets.push(target)
  } while (parser.take(','))
  return { nodeType: 'Delete', targets, start, end: parser.lastEnd }
}
