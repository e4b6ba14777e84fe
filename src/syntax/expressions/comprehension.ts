import type { Comprehension, Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import type { Mark } from '../scopes.ts'
import { checkTarget, namesOf } from './target.ts'

/** Whether `for` or `async for` comes next. */
export function startsComprehension(parser: Parser): boolean {
  return parser.is('for') || (parser.is('async') && parser.peek() === 'for')
}

/** The clauses `for target in source if condition ...`. `mark` is where the element started in the records of its scope; a generator
 * may be asynchronous anywhere. */
export function parseGenerators(parser: Parser, mark: Mark, isGenerator = false): readonly Comprehension[] {
  const generators: Comprehension[] = []
  while (startsComprehension(parser)) generators.push(parseClause(parser))
  const targets = new Set(generators.flatMap(({ target }) => namesOf(target)))
  parser.scopes.checkComprehension(mark, targets)
  const asynchronous = generators.find(({ isAsync }) => isAsync)
  if (asynchronous !== undefined && !isGenerator) parser.scopes.checkAsync(asynchronous, 'async for')
  return generators
}

function parseClause(parser: Parser): Comprehension {
  const { start } = parser
  const isAsync = parser.take('async')
  parser.expect('for')
  const target = parseTargets(parser)
  parser.expect('in')
  const iter = parser.scopes.inSource(() => parser.grammar.disjunction(parser))
  const ifs: Expr[] = []
  while (parser.take('if')) ifs.push(parser.grammar.disjunction(parser))
  return { nodeType: 'comprehension', target, iter, ifs, isAsync, start, end: parser.lastEnd }
}

/** `star_targets` in front of `in`: operands, stars and commas. */
export function parseTargets(parser: Parser): Expr {
  const { start } = parser
  const elts: Expr[] = []
  let hasComma = false
  while (!parser.is('in')) {
    elts.push(parseStarTarget(parser))
    hasComma = parser.take(',')
    if (!hasComma) break
  }
  const [first] = elts
  if (first === undefined) return parser.fail()
  const isOne = elts.length === 1 && !hasComma
  const target: Expr = isOne ? first : { nodeType: 'Tuple', elts, start, end: parser.lastEnd }
  checkTarget(parser, target)
  return target
}

/** `star_target`, not yet checked: an operand that may have a star. */
export function parseStarTarget(parser: Parser): Expr {
  const { start } = parser
  if (!parser.take('*')) return parser.grammar.operand(parser)
  const value = parser.grammar.operand(parser)
  return { nodeType: 'Starred', value, start, end: parser.lastEnd }
}
