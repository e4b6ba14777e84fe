import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { parsePatternLiteral } from './patternLiteral.ts'
import { capture, NO_NAMES, type Pattern, PLAIN, refuse, together } from './patternNames.ts'
import { parseClassArguments, parseMapping } from './patternParts.ts'

/** `patterns` of CPython 3.11's grammar: what stands behind `case`. */
export function parsePatterns(parser: Parser): Pattern {
  const { items, isOne } = parseItems(parser, () => parser.is(':') || parser.is('if'))
  if (items.length === 0) parser.fail()
  return isOne ? (items[0] as Pattern) : together(parser, items)
}

/** `pattern`: alternatives, and a name for what matches. */
function parsePattern(parser: Parser): Pattern {
  const pattern = parseAlternatives(parser)
  if (!parser.take('as')) return pattern
  if (parser.kind === Token.name && parser.word === '_') parser.fail("cannot use '_' as a target")
  const target = capture(parser)
  return { names: together(parser, [pattern, target]).names, matchesAll: pattern.matchesAll }
}

function parseAlternatives(parser: Parser): Pattern {
  let last = parseClosed(parser)
  while (parser.take('|')) {
    if (last.matchesAll !== undefined) refuse(parser, `${last.matchesAll} makes remaining patterns unreachable`)
    const next = parseClosed(parser)
    const isSame = next.names.size === last.names.size && [...next.names].every((name) => last.names.has(name))
    if (!isSame) refuse(parser, 'alternative patterns bind different names')
    last = next
  }
  return last
}

function parseClosed(parser: Parser): Pattern {
  if (parser.take('(')) {
    const { items, isOne } = parseItems(parser, () => parser.is(')'))
    parser.expect(')')
    return isOne ? (items[0] as Pattern) : together(parser, items)
  }
  if (parser.take('[')) {
    const { items } = parseItems(parser, () => parser.is(']'), true)
    parser.expect(']')
    return together(parser, items)
  }
  if (parser.take('{')) return parseMapping(parser, parsePattern)
  if (parser.kind !== Token.name) {
    parsePatternLiteral(parser)
    return PLAIN
  }
  return parseNamed(parser)
}

/** `_`, a name that is bound, a dotted name whose value is compared, a class with its arguments. */
function parseNamed(parser: Parser): Pattern {
  if (parser.word === '_') {
    parser.at++
    return { names: NO_NAMES, matchesAll: 'wildcard' }
  }
  if (parser.peek() !== '.' && parser.peek() !== '(') return capture(parser)
  parser.scopes.use(parser.expectName())
  while (parser.take('.')) parser.expectName()
  if (parser.take('(')) return parseClassArguments(parser, parsePattern)
  if (parser.is('=')) parser.fail()
  return PLAIN
}

/** Patterns with commas between them, one of which may have a star; `isOne` when it is a pattern alone. */
function parseItems(parser: Parser, isEnd: () => boolean, isList = false): { items: Pattern[]; isOne: boolean } {
  const items: Pattern[] = []
  let stars = 0
  let hasComma = false
  while (!isEnd()) {
    const isStar = parser.take('*')
    if (isStar) stars++
    items.push(isStar ? parseStarred(parser) : parsePattern(parser))
    hasComma = parser.take(',')
    if (!hasComma) break
  }
  if (stars > 1) refuse(parser, 'multiple starred expressions in sequence pattern')
  const isOne = items.length === 1 && !hasComma && !isList
  if (isOne && stars > 0) parser.fail()
  return { items, isOne }
}

function parseStarred(parser: Parser): Pattern {
  if (parser.kind !== Token.name || parser.word !== '_') return capture(parser)
  parser.at++
  if (parser.is('.') || parser.is('(')) parser.fail()
  return PLAIN
}
