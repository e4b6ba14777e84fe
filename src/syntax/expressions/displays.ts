import type { Comprehension, Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import type { Mark } from '../scopes.ts'
import { namesOf, parseStarred, parseTargets } from './target.ts'

export const MISSING_COMMA = 'invalid syntax. Perhaps you forgot a comma?'

/** What is in parentheses, including the closing one: a tuple, a generator, or one expression. */
export function parseParentheses(parser: Parser, start: number): Expr {
  if (parser.take(')')) return { nodeType: 'Tuple', elts: [], bracketed: true, start, end: parser.lastEnd }
  if (parser.is('yield')) {
    const node = parser.grammar.yieldExpression(parser)
    parser.expect(')')
    return node
  }
  const mark = parser.scopes.mark()
  const first = parseStarNamed(parser)
  if (startsComprehension(parser)) {
    refuseStar(parser, first)
    const generators = parseGenerators(parser, mark, true)
    parser.expect(')')
    return { nodeType: 'GeneratorExp', elt: first, generators, start, end: parser.lastEnd }
  }
  if (parser.is(',')) {
    const elts = parseRest(parser, first, ')')
    return { nodeType: 'Tuple', elts, bracketed: true, start, end: parser.lastEnd }
  }
  if (first.nodeType === 'Starred') parser.failAt(first, 'cannot use starred expression here')
  parser.expect(')', MISSING_COMMA)
  parser.bracketed.add(first)
  return first
}

/** What is in square brackets: a list or a list comprehension. */
export function parseBrackets(parser: Parser, start: number): Expr {
  if (parser.take(']')) return { nodeType: 'List', elts: [], start, end: parser.lastEnd }
  const mark = parser.scopes.mark()
  const first = parseStarNamed(parser)
  if (startsComprehension(parser)) {
    refuseStar(parser, first)
    const generators = parseGenerators(parser, mark)
    parser.expect(']')
    return { nodeType: 'ListComp', elt: first, generators, start, end: parser.lastEnd }
  }
  const elts = parseRest(parser, first, ']')
  return { nodeType: 'List', elts, start, end: parser.lastEnd }
}

/** What is in curly brackets: a dict, a set, or a comprehension of one. */
export function parseBraces(parser: Parser, start: number): Expr {
  if (parser.take('}')) return { nodeType: 'Dict', keys: [], values: [], start, end: parser.lastEnd }
  if (parser.is('**')) return parseDict(parser, start, undefined, undefined)
  const mark = parser.scopes.mark()
  const first = parseStarNamed(parser)
  if (parser.is(':')) {
    const isWalrus = first.nodeType === 'NamedExpr' && !parser.bracketed.has(first)
    if (isWalrus || first.nodeType === 'Starred') parser.fail()
    parser.at++
    const value = parser.grammar.expression(parser)
    if (!startsComprehension(parser)) return parseDict(parser, start, first, value)
    const generators = parseGenerators(parser, mark)
    parser.expect('}')
    return { nodeType: 'DictComp', key: first, value, generators, start, end: parser.lastEnd }
  }
  if (startsComprehension(parser)) {
    refuseStar(parser, first)
    const generators = parseGenerators(parser, mark)
    parser.expect('}')
    return { nodeType: 'SetComp', elt: first, generators, start, end: parser.lastEnd }
  }
  const elts = parseRest(parser, first, '}')
  return { nodeType: 'Set', elts, start, end: parser.lastEnd }
}

function refuseStar(parser: Parser, element: Expr): void {
  if (element.nodeType === 'Starred') parser.failAt(element, 'iterable unpacking cannot be used in comprehension')
}

/** `star_named_expression`: a starred operand, or an expression that may be a walrus. */
export function parseStarNamed(parser: Parser): Expr {
  return parser.is('*') ? parseStarred(parser) : parser.grammar.namedExpression(parser)
}

/** The elements behind the first, and the closing bracket. */
function parseRest(parser: Parser, first: Expr, close: string): readonly Expr[] {
  const elts = [first]
  while (!parser.take(close)) {
    parser.expect(',', MISSING_COMMA)
    if (parser.take(close)) break
    elts.push(parseStarNamed(parser))
  }
  return elts
}

/** The items of a dict, the first of which may have been read. */
function parseDict(parser: Parser, start: number, firstKey: Expr | undefined, firstValue: Expr | undefined): Expr {
  const keys: (Expr | undefined)[] = firstValue === undefined ? [] : [firstKey]
  const values: Expr[] = firstValue === undefined ? [] : [firstValue]
  while (!parser.take('}')) {
    if (values.length > 0) {
      parser.expect(',', MISSING_COMMA)
      if (parser.take('}')) break
    }
    if (parser.take('**')) {
      keys.push(undefined)
      values.push(parser.grammar.operand(parser))
      if (startsComprehension(parser)) parser.fail('dict unpacking cannot be used in dict comprehension')
    } else {
      keys.push(parser.grammar.expression(parser))
      parser.expect(':', "':' expected after dictionary key")
      values.push(parser.grammar.expression(parser))
    }
  }
  return { nodeType: 'Dict', keys, values, start, end: parser.lastEnd }
}

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
