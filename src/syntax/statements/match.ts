import type { Expr, MatchCase, Pattern, Stmt } from '../ast.ts'
import { parseAtom } from '../expressions/atom.ts'

import { parseStarNamed } from '../expressions/displays.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { Token } from '../tokenize/tokens.ts'

/** A match statement, undefined when `match` is a name here. */
export function parseMatch(parser: Parser): Stmt | undefined {
  const { at, start } = parser
  const subject = parseSubject(parser)
  if (subject !== undefined && parser.kind === Token.newline) parser.openMatch ??= { start, end: subject.end }
  if (subject === undefined || !startsCases(parser)) {
    parser.at = at
    return undefined
  }
  parser.at += 3
  const cases: MatchCase[] = []
  while (parser.kind === Token.name && parser.word === 'case') cases.push(parseCase(parser))
  if (!parser.takeKind(Token.dedent)) parser.fail()
  return { nodeType: 'Match', subject, cases, start, end: parser.blockEnd }
}

/** The expression behind `match`; undefined when there is none, or only one with a star. */
function parseSubject(parser: Parser): Expr | undefined {
  parser.at++
  const { start } = parser
  try {
    const elts = [parseStarNamed(parser)]
    let hasComma = false
    while (parser.take(',')) {
      hasComma = true
      if (parser.is(':') || parser.kind === Token.newline) break
      elts.push(parseStarNamed(parser))
    }
    const [first] = elts as [Expr]
    if (!hasComma) return first.nodeType === 'Starred' ? undefined : first
    return { nodeType: 'Tuple', elts, bracketed: false, start, end: parser.lastEnd }
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined
    throw error
  }
}

/** Whether `:`, a line end, an indent and `case` come next. */
function startsCases(parser: Parser): boolean {
  const { kinds, texts } = parser.tokens
  const { at } = parser
  const endsLine = parser.is(':') && kinds[at + 1] === Token.newline
  if (endsLine && kinds[at + 2] !== Token.indent) {
    parser.at += 2
    parser.failMissingBlock("'match' statement")
  }
  return endsLine && texts[at + 3] === 'case'
}

function parseCase(parser: Parser): MatchCase {
  parser.at++
  const pattern = parsePatterns(parser)
  const guard = parser.take('if') ? parser.grammar.namedExpression(parser) : undefined
  return { pattern, guard, body: parser.grammar.block(parser, "'case' statement") }
}

/**
 * `patterns` of CPython 3.11's grammar: what follows `case`. What CPython's compiler checks (names bound twice, alternatives that bind
 * different names, patterns that can never match) is not: a match is never evaluated.
 */
function parsePatterns(parser: Parser): Pattern {
  const { start } = parser
  const { patterns, isOne } = parseItems(parser, () => parser.is(':') || parser.is('if'))
  const [first] = patterns
  if (first === undefined) return parser.fail()
  return isOne ? first : { nodeType: 'MatchSequence', patterns, open: '', start, end: parser.lastEnd }
}

/** `pattern`: alternatives, and a name for what matches. */
function parsePattern(parser: Parser): Pattern {
  const { start } = parser
  const pattern = parseAlternatives(parser)
  if (!parser.take('as')) return pattern
  if (parser.kind === Token.name && parser.word === '_') parser.fail("cannot use '_' as a target")
  return { nodeType: 'MatchAs', pattern, name: captureName(parser), start, end: parser.lastEnd }
}

function parseAlternatives(parser: Parser): Pattern {
  const { start } = parser
  const first = parseClosed(parser)
  if (!parser.is('|')) return first
  const patterns = [first]
  while (parser.take('|')) patterns.push(parseClosed(parser))
  return { nodeType: 'MatchOr', patterns, start, end: parser.lastEnd }
}

function parseClosed(parser: Parser): Pattern {
  const { start, word: open } = parser
  if (open === '(' || open === '[') {
    const close = open === '(' ? ')' : ']'
    parser.at++
    const { patterns, isOne } = parseItems(parser, () => parser.is(close), open === '[')
    parser.expect(close)
    return isOne ? (patterns[0] as Pattern) : { nodeType: 'MatchSequence', patterns, open, start, end: parser.lastEnd }
  }
  if (open === '{') return parseMapping(parser)
  if (parser.kind === Token.name) return parseNamed(parser)
  return { nodeType: 'MatchValue', value: parseLiteral(parser), start, end: parser.lastEnd }
}

/** `_`, a name that is bound, a dotted name whose value is compared, a class with its arguments. */
function parseNamed(parser: Parser): Pattern {
  const { start } = parser
  if (parser.word === '_' || (parser.peek() !== '.' && parser.peek() !== '(')) {
    const name = parser.word === '_' ? parser.expectName() : captureName(parser)
    return { nodeType: 'MatchAs', pattern: undefined, name, start, end: parser.lastEnd }
  }
  const value = parseDottedName(parser)
  if (parser.is('(')) return parseClass(parser, value)
  if (parser.is('=')) parser.fail()
  return { nodeType: 'MatchValue', value, start, end: parser.lastEnd }
}

function parseDottedName(parser: Parser): Expr {
  let name = parseAtom(parser)
  while (parser.take('.')) {
    const attr = parser.expectName()
    name = { nodeType: 'Attribute', value: name, attr, start: name.start, end: parser.lastEnd }
  }
  return name
}

/** A name that is bound, and not part of something else. */
function captureName(parser: Parser): string {
  if (parser.kind !== Token.name || parser.word === '_') parser.fail()
  const name = parser.expectName()
  if (parser.is('.') || parser.is('(') || parser.is('=')) parser.fail()
  parser.scopes.use(name)
  return name
}

/** Patterns with commas between them, some with a star; `isOne` when it is a single pattern. */
function parseItems(parser: Parser, isEnd: () => boolean, isList = false): { patterns: Pattern[]; isOne: boolean } {
  const patterns: Pattern[] = []
  let hasComma = false
  while (!isEnd()) {
    patterns.push(parser.is('*') ? parseStarred(parser) : parsePattern(parser))
    hasComma = parser.take(',')
    if (!hasComma) break
  }
  const isOne = patterns.length === 1 && !hasComma && !isList
  if (isOne && patterns[0]?.nodeType === 'MatchStar') parser.fail()
  return { patterns, isOne }
}

function parseStarred(parser: Parser): Pattern {
  const { start } = parser
  parser.at++
  const name = parser.word === '_' ? parser.expectName() : captureName(parser)
  if (parser.is('.') || parser.is('(')) parser.fail()
  return { nodeType: 'MatchStar', name, start, end: parser.lastEnd }
}

/** `literal_expr`: a number with a sign, a complex number, texts, None, True, False. */
function parseLiteral(parser: Parser): Expr {
  if (parser.kind === Token.operator && !parser.is('-')) parser.fail()
  if (parser.kind === Token.number || parser.is('-')) return parseNumber(parser)
  const { start, end } = parser
  const node = parseAtom(parser)
  if (node.nodeType !== 'Constant') {
    parser.failLater({ start, end }, 'patterns may only match literals and attribute lookups')
  }
  return node
}

function parseNumber(parser: Parser): Expr {
  const { start } = parser
  const isNegative = parser.take('-')
  const operand = parseUnsigned(parser)
  const left: Expr = isNegative ? { nodeType: 'UnaryOp', op: '-', operand, start, end: parser.lastEnd } : operand
  const op = parser.word
  if (op !== '+' && op !== '-') return left
  if (isImaginary(operand)) parser.fail('real number required in complex literal')
  parser.at++
  const right = parseUnsigned(parser)
  if (!isImaginary(right)) parser.fail('imaginary number required in complex literal')
  return { nodeType: 'BinOp', left, op, right, start, end: parser.lastEnd }
}

function parseUnsigned(parser: Parser): Expr {
  return parser.kind === Token.number ? parseAtom(parser) : parser.fail()
}

function isImaginary(number: Expr): boolean {
  return number.nodeType === 'Constant' && number.special !== undefined
}

/** `{key: pattern, **rest}`. */
function parseMapping(parser: Parser): Pattern {
  const { start } = parser
  parser.at++
  const keys: Expr[] = []
  const patterns: Pattern[] = []
  let rest: string | undefined
  while (!parser.is('}')) {
    if (parser.take('**')) {
      rest = captureName(parser)
      parser.take(',')
      break
    }
    if (parser.kind === Token.name && parser.peek() !== '.') parser.fail()
    keys.push(parser.kind === Token.name ? parseDottedName(parser) : parseLiteral(parser))
    parser.expect(':')
    patterns.push(parsePattern(parser))
    if (!parser.take(',')) break
  }
  parser.expect('}')
  return { nodeType: 'MatchMapping', keys, patterns, rest, start, end: parser.lastEnd }
}

/** The arguments of a class: patterns, then named ones. */
function parseClass(parser: Parser, cls: Expr): Pattern {
  parser.at++
  const patterns: Pattern[] = []
  const names: string[] = []
  while (!parser.is(')')) {
    if (parser.kind === Token.name && parser.peek() === '=') {
      names.push(parser.expectName())
      parser.at++
    } else if (names.length > 0) parser.fail('positional patterns follow keyword patterns')
    patterns.push(parsePattern(parser))
    if (!parser.take(',')) break
  }
  parser.expect(')')
  return { nodeType: 'MatchClass', cls, patterns, names, start: cls.start, end: parser.lastEnd }
}
