import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/** What is known of a pattern: it is never matched, only checked. */
export interface Pattern {
  /** The names that it binds. */
  readonly names: ReadonlySet<string>
  /** What CPython calls a pattern that everything matches, behind which no other makes sense; undefined for the others. */
  readonly matchesAll: string | undefined
}

export const NO_NAMES: ReadonlySet<string> = new Set()

/** A pattern that binds nothing and may fail. */
export const PLAIN: Pattern = { names: NO_NAMES, matchesAll: undefined }

/** A name that is bound, and no part of something else. */
export function capture(parser: Parser): Pattern {
  if (parser.kind !== Token.name || parser.word === '_') parser.fail()
  const { start, end } = parser
  const name = parser.expectName()
  if (parser.is('.') || parser.is('(') || parser.is('=')) parser.fail()
  parser.scopes.use(name)
  if (name === '__debug__') parser.failLater({ start, end }, 'cannot assign to __debug__')
  return { names: new Set([name]), matchesAll: `name capture '${name}'` }
}

/** Patterns that all have to match: no two bind the same name. */
export function together(parser: Parser, patterns: readonly Pattern[]): Pattern {
  const names = new Set<string>()
  for (const pattern of patterns) {
    for (const name of pattern.names) {
      if (names.has(name)) refuse(parser, `multiple assignments to name '${name}' in pattern`)
      names.add(name)
    }
  }
  return { names, matchesAll: undefined }
}

/** Notes what CPython's compiler refuses, at the token behind it. */
export function refuse(parser: Parser, message: string): void {
  parser.failLater({ start: parser.start, end: parser.end }, message)
}
