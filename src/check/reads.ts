import type { SourceText } from '../source.ts'
import { tokenize } from '../syntax/tokenize/tokenizer.ts'
import { Token, type Tokens } from '../syntax/tokenize/tokens.ts'

// Where a file reads its variables. Comments and texts that speak of one do not read it.

/** Several rules ask of the same files. */
const known = new WeakMap<SourceText, Tokens>()

/** Whether a file reads a variable. */
export function isRead(source: SourceText | undefined, name: string): boolean {
  return source !== undefined && !readsOf(source, name).next().done
}

/** The offsets at which a file reads a variable: its name, but as a member, a keyword, or where it is set. */
export function* readsOf(source: SourceText, name: string): Generator<number> {
  const { text } = source
  const tokens = tokensOf(source)
  const { kinds, starts, ends, texts } = tokens
  for (const [at, kind] of kinds.entries()) {
    const start = starts[at] as number
    if (kind === Token.name && texts[at] === name && isReadAt(tokens, at)) yield start
    // The expressions of an f-string are within its text.
    if (kind === Token.string && F_STRING.test(text.slice(start, start + 3))) {
      yield* namesIn(text.slice(start, ends[at]), name, start)
    }
    // YAML, or a placeholder that is no Python: what is left may read it.
    if (kind === Token.error) yield* namesIn(text.slice(start), name, start)
  }
}

function tokensOf(source: SourceText): Tokens {
  const tokens = known.get(source) ?? tokenize(source.text)
  known.set(source, tokens)
  return tokens
}

const F_STRING = /^(?:f|rf|fr)['"]/i

function isReadAt({ kinds, texts }: Tokens, at: number): boolean {
  const next = texts[at + 1]
  if (texts[at - 1] === '.' || next === '=') return false
  // `name: dict = ...` sets it.
  return next !== ':' || !isLineStart(kinds[at - 1])
}

function isLineStart(before: number | undefined): boolean {
  return before === undefined || before === Token.newline || before === Token.indent || before === Token.dedent
}

function* namesIn(text: string, name: string, offset: number): Generator<number> {
  const reads = new RegExp(`(?<![\\w.'"])${name.replace(/\W/g, '\\$&')}(?![\\w'"]|\\s*=(?!=))`, 'g')
  for (const { index } of text.matchAll(reads)) yield offset + index
}
