import type { BinaryOperator, ComparisonOperator, Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { parsePrimary } from './trailers.ts'

/** `disjunction`: `or` of `and` of `not` of comparisons. */
export function parseDisjunction(parser: Parser): Expr {
  return parseChain(parser, 'or', parseConjunction)
}

function parseConjunction(parser: Parser): Expr {
  return parseChain(parser, 'and', parseInversion)
}

function parseChain(parser: Parser, op: 'and' | 'or', operand: (parser: Parser) => Expr): Expr {
  const { start } = parser
  const first = operand(parser)
  if (!parser.is(op)) return first
  const values = [first]
  while (parser.take(op)) values.push(operand(parser))
  return { nodeType: 'BoolOp', op, values, start, end: parser.lastEnd }
}

function parseInversion(parser: Parser): Expr {
  const { start } = parser
  if (!parser.take('not')) return parseComparison(parser)
  parser.enter()
  const operand = parseInversion(parser)
  parser.leave()
  return { nodeType: 'UnaryOp', op: 'not', operand, start, end: parser.lastEnd }
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])

function parseComparison(parser: Parser): Expr {
  const { start } = parser
  const left = parseOperand(parser)
  let op = takeComparison(parser)
  if (op === undefined) return left
  const ops: ComparisonOperator[] = []
  const comparators: Expr[] = []
  for (; op !== undefined; op = takeComparison(parser)) {
    ops.push(op)
    comparators.push(parseOperand(parser))
  }
  return { nodeType: 'Compare', left, ops, comparators, start, end: parser.lastEnd }
}

function takeComparison(parser: Parser): ComparisonOperator | undefined {
  const { word } = parser
  if (COMPARISONS.has(word)) {
    parser.at++
    return word as ComparisonOperator
  }
  if (parser.take('in')) return 'in'
  if (parser.take('is')) return parser.take('not') ? 'is not' : 'is'
  if (!parser.is('not') || parser.peek() !== 'in') return undefined
  parser.at += 2
  return 'not in'
}

/** How tightly the binary operators bind, `|` least. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '|': 1,
    '^': 2,
    '&': 3,
    '<<': 4,
    '>>': 4,
    '+': 5,
    '-': 5,
    '*': 6,
    '/': 6,
    '//': 6,
    '%': 6,
    '@': 6,
  }),
)

/** `bitwise_or`: everything that binds tighter than a comparison. */
export function parseOperand(parser: Parser): Expr {
  return parseBinary(parser, 1)
}

function parseBinary(parser: Parser, least: number): Expr {
  const { start } = parser
  let left = parseFactor(parser)
  let levels = 0
  for (;;) {
    const op = parser.word
    const precedence = PRECEDENCE.get(op)
    if (precedence === undefined || precedence < least) break
    parser.at++
    // A chain nests to the left, as deep as it is long.
    parser.enter()
    levels++
    const right = parseBinary(parser, precedence + 1)
    left = { nodeType: 'BinOp', left, op: op as BinaryOperator, right, start, end: parser.lastEnd }
  }
  for (; levels > 0; levels--) parser.leave()
  return left
}

function parseFactor(parser: Parser): Expr {
  const { word: op, start } = parser
  if (op !== '-' && op !== '+' && op !== '~') return parsePower(parser)
  parser.at++
  parser.enter()
  const operand = parseFactor(parser)
  parser.leave()
  return { nodeType: 'UnaryOp', op, operand, start, end: parser.lastEnd }
}

/** `power`: a primary, to the power of a factor. */
function parsePower(parser: Parser): Expr {
  const { start } = parser
  const base = parser.take('await') ? parseAwait(parser, start) : parsePrimary(parser)
  if (!parser.take('**')) return base
  parser.enter()
  const right = parseFactor(parser)
  parser.leave()
  return { nodeType: 'BinOp', left: base, op: '**', right, start, end: parser.lastEnd }
}

function parseAwait(parser: Parser, start: number): Expr {
  const value = parsePrimary(parser)
  const node: Expr = { nodeType: 'Await', value, start, end: parser.lastEnd }
  parser.scopes.checkAsync(node, 'await')
  return node
}
