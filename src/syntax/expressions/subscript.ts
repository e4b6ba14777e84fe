import type { Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'

/** What stands between the square brackets of a subscript, up to and with the closing one. */
export function parseSubscript(parser: Parser): Expr {
  const { start } = parser
  const elts: Expr[] = []
  let hasComma = false
  while (!parser.is(']')) {
    elts.push(parseSlice(parser))
    hasComma = parser.take(',')
    if (!hasComma) break
  }
  const [first] = elts
  if (first === undefined) return parser.fail()
  const end = parser.lastEnd
  parser.expect(']', 'invalid syntax. Perhaps you forgot a comma?')
  // A lone star makes a tuple too.
  if (elts.length === 1 && !hasComma && first.nodeType !== 'Starred') return first
  return { nodeType: 'Tuple', elts, start, end }
}

function parseSlice(parser: Parser): Expr {
  const { start } = parser
  if (parser.take('*')) {
    const value = parser.grammar.expression(parser)
    return { nodeType: 'Starred', value, start, end: parser.lastEnd }
  }
  const lower = parser.is(':') ? undefined : parser.grammar.namedExpression(parser)
  if (!parser.is(':')) return lower as Expr
  if (lower?.nodeType === 'NamedExpr' && !parser.bracketed.has(lower)) parser.fail()
  parser.at++
  const upper = bound(parser)
  const step = parser.take(':') ? bound(parser) : undefined
  return { nodeType: 'Slice', lower, upper, step, start, end: parser.lastEnd }
}

function bound(parser: Parser): Expr | undefined {
  return parser.is(':') || parser.is(',') || parser.is(']') ? undefined : parser.grammar.expression(parser)
}
