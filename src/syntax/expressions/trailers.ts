import type { Expr, Keyword } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { parseAtom } from './atom.ts'
import { MISSING_COMMA, parseGenerators, startsComprehension } from './displays.ts'
import { parseStarred } from './target.ts'

/** An atom with its attributes, calls and subscripts. */
export function parsePrimary(parser: Parser): Expr {
  const { start } = parser
  let value = parseAtom(parser)
  let levels = 0
  for (;;) {
    const { word } = parser
    if (word !== '.' && word !== '(' && word !== '[') break
    parser.enter()
    levels++
    parser.at++
    value = parseTrailer(parser, value, word, start)
  }
  for (; levels > 0; levels--) parser.leave()
  return value
}

function parseTrailer(parser: Parser, value: Expr, word: string, start: number): Expr {
  if (word === '.') {
    const attr = parser.expectName()
    return { nodeType: 'Attribute', value, attr, start, end: parser.lastEnd }
  }
  if (word === '(') {
    const { args, keywords } = parseArguments(parser)
    return { nodeType: 'Call', func: value, args, keywords, start, end: parser.lastEnd }
  }
  const slice = parseSubscript(parser)
  return { nodeType: 'Subscript', value, slice, start, end: parser.lastEnd }
}

interface Arguments {
  readonly args: readonly Expr[]
  readonly keywords: readonly Keyword[]
}

/** What is known of the arguments so far. */
interface Known {
  readonly names: Set<string>
  /** Whether a `**value` came. */
  unpacks: boolean
}

/** The arguments of a call or a class, up to and with the closing bracket. */
export function parseArguments(parser: Parser): Arguments {
  const args: Expr[] = []
  const keywords: Keyword[] = []
  const open = parser.lastEnd - 1
  const known: Known = { names: new Set(), unpacks: false }
  while (!parser.take(')')) {
    if (parser.is('**')) keywords.push(parseDoubleStarred(parser, known))
    else if (parser.is('*')) {
      if (known.unpacks) parser.fail('iterable argument unpacking follows keyword argument unpacking')
      args.push(parseStarred(parser, parser.grammar.expression))
    } else if (parser.kind === Token.name && parser.peek() === '=') keywords.push(parseKeyword(parser, known))
    else args.push(parsePositional(parser, known, args.length + keywords.length === 0, open))
    if (!parser.is(')')) parser.expect(',', MISSING_COMMA)
  }
  return { args, keywords }
}

function parseDoubleStarred(parser: Parser, known: Known): Keyword {
  known.unpacks = true
  const { start } = parser
  parser.at++
  const value = parser.grammar.expression(parser)
  return { nodeType: 'keyword', arg: undefined, value, start, end: parser.lastEnd }
}

function parseKeyword(parser: Parser, { names }: Known): Keyword {
  const { start } = parser
  const arg = parser.expectName()
  parser.at++
  const value = parser.grammar.expression(parser)
  const node: Keyword = { nodeType: 'keyword', arg, value, start, end: parser.lastEnd }
  if (names.has(arg)) parser.failLater(node, `keyword argument repeated: ${arg}`)
  names.add(arg)
  if (arg === '__debug__') parser.failLater(node, 'cannot assign to __debug__')
  return node
}

function parsePositional(parser: Parser, known: Known, isFirst: boolean, open: number): Expr {
  const mark = parser.scopes.mark()
  const value = parser.grammar.namedExpression(parser)
  if (startsComprehension(parser)) {
    const generators = parseGenerators(parser, mark, true)
    if (!isFirst || !parser.is(')')) parser.failAt(value, 'Generator expression must be parenthesized')
    return { nodeType: 'GeneratorExp', elt: value, generators, start: open, end: parser.end }
  }
  if (parser.is('=')) parser.fail('expression cannot contain assignment, perhaps you meant "=="?')
  if (known.unpacks || known.names.size > 0) {
    parser.failAt(value, `positional argument follows keyword argument${known.unpacks ? ' unpacking' : ''}`)
  }
  return value
}

/** What is between the square brackets of a subscript, up to and with the closing one. */
function parseSubscript(parser: Parser): Expr {
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
  parser.expect(']', MISSING_COMMA)
  // A lone star makes a tuple too.
  if (elts.length === 1 && !hasComma && first.nodeType !== 'Starred') return first
  return { nodeType: 'Tuple', elts, bracketed: false, start, end }
}

function parseSlice(parser: Parser): Expr {
  const { start } = parser
  if (parser.is('*')) return parseStarred(parser, parser.grammar.expression)
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
