import type { HashKey } from '../../python/hash.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { parsePatternLiteral } from './patternLiteral.ts'
import { capture, type Pattern, refuse, together } from './patternNames.ts'

/** How a pattern inside is read. */
type ReadPattern = (parser: Parser) => Pattern

/** `{key: pattern, **rest}` behind its brace. */
export function parseMapping(parser: Parser, parsePattern: ReadPattern): Pattern {
  const items: Pattern[] = []
  const keys = new Set<HashKey>()
  while (!parser.is('}')) {
    if (parser.take('**')) {
      items.push(capture(parser))
      parser.take(',')
      break
    }
    const key = parseKey(parser)
    if (key !== undefined) {
      if (keys.has(key)) refuse(parser, 'mapping pattern checks duplicate key')
      keys.add(key)
    }
    parser.expect(':')
    items.push(parsePattern(parser))
    if (!parser.take(',')) break
  }
  parser.expect('}')
  return together(parser, items)
}

/** A literal, or a dotted name, which no key is known of. */
function parseKey(parser: Parser): HashKey | undefined {
  if (parser.kind !== Token.name) return parsePatternLiteral(parser)
  parser.scopes.use(parser.expectName())
  parser.expect('.')
  do parser.expectName()
  while (parser.take('.'))
  return undefined
}

/** The arguments of a class, behind its bracket: patterns, then named ones. */
export function parseClassArguments(parser: Parser, parsePattern: ReadPattern): Pattern {
  const items: Pattern[] = []
  const names = new Set<string>()
  while (!parser.is(')')) {
    if (parser.kind === Token.name && parser.peek() === '=') {
      const name = parser.expectName()
      parser.at++
      if (names.has(name)) refuse(parser, `attribute name repeated in class pattern: ${name}`)
      names.add(name)
    } else if (names.size > 0) parser.fail('positional patterns follow keyword patterns')
    items.push(parsePattern(parser))
    if (!parser.take(',')) break
  }
  parser.expect(')')
  return together(parser, items)
}
