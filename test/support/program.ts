import { MmdetConfigError } from '../../src/errors.ts'
import { Kind } from '../../src/python/layout/syntax/kinds.ts'
import { tokenize } from '../../src/python/layout/syntax/tokenize.ts'

const WHITE: readonly number[] = [Kind.newline, Kind.indent, Kind.dedent, Kind.endMarker, Kind.semicolon]

/** The tokens of a source that mean something, in order; none when it is no Python. */
export function programOf(source: string): string[] {
  try {
    return tokenize(source).flatMap(({ kind, text }) => (WHITE.includes(kind) ? [] : [text]))
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}
