import type { Expr, Stmt, WithItem } from '../ast.ts'
import { parseStarTarget } from '../expressions/comprehension.ts'
import { checkTarget } from '../expressions/target.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'

/** `with` and its items, which may stand in parentheses together. */
export function parseWith(parser: Parser, start = parser.start, isAsync = false): Stmt {
  const { end } = parser
  parser.at++
  const items = parser.is('(') ? parseBracketed(parser) : parseItems(parser, ':')
  const place = { nodeType: 'With', start, end }
  const body = parser.scopes.inBlock(place, false, () => parser.grammar.block(parser, "'with' statement"))
  return { nodeType: isAsync ? 'AsyncWith' : 'With', items, body, start, end: parser.blockEnd }
}

/** `(a as b, c)` is a list of items when a colon follows it, else the beginning of an expression. */
function parseBracketed(parser: Parser): readonly WithItem[] {
  const { at } = parser
  try {
    parser.at++
    const items = parseItems(parser, ')')
    if (parser.take(')') && parser.is(':')) return items
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error
  }
  parser.at = at
  return parseItems(parser, ':')
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
  if (!parser.take('as')) return { contextExpr, optionalVars: undefined }
  const optionalVars = parseTarget(parser)
  return { contextExpr, optionalVars }
}

function parseTarget(parser: Parser): Expr {
  const target = parseStarTarget(parser)
  checkTarget(parser, target)
  return target
}
