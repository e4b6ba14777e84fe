import type { SourceText } from '../source.ts'
import { tokensOf } from '../syntax/parse.ts'
import { Token, type Tokens } from '../syntax/tokenize/tokens.ts'

// Where a file reads its variables. Comments and texts that speak of one do not read it.

/** What a file reads. */
interface Reads {
  /** The offsets of names that are read, by name. */
  readonly byName: ReadonlyMap<string, readonly number[]>
  /** Texts that may read others, with their offsets. */
  readonly texts: readonly (readonly [text: string, offset: number])[]
}

/** Several rules ask of the same files. */
const known = new WeakMap<SourceText, Reads>()

/** Whether a file reads a variable. */
export function isRead(source: SourceText | undefined, name: string): boolean {
  return source !== undefined && !readsOf(source, name).next().done
}

/** The offsets at which a file reads a variable: its name, but as a member, a keyword, or where it is set. */
export function* readsOf(source: SourceText, name: string): Generator<number> {
  const reads = known.get(source) ?? readsIn(source)
  known.set(source, reads)
  yield* reads.byName.get(name) ?? []
  for (const [text, offset] of reads.texts) yield* namesIn(text, name, offset)
}

function readsIn(source: SourceText): Reads {
  const { text } = source
  const tokens = tokensOf(source)
  const { kinds, starts, ends, length } = tokens
  const byName = new Map<string, number[]>()
  const texts: [string, number][] = []
  for (let at = 0; at < length; at++) {
    const [kind, start] = [kinds[at], starts[at] as number]
    if (kind === Token.name && isReadAt(tokens, at)) {
      const name = tokens.texts[at] as string
      const places = byName.get(name)
      if (places === undefined) byName.set(name, [start])
      else places.push(start)
    }
    // The expressions of an f-string are within its text.
    const isFormatted = kind === Token.string && F_STRING.test(text.slice(start, start + 3))
    if (isFormatted) texts.push([text.slice(start, ends[at]), start])
    // YAML, or a placeholder that is not Python: what is left may read it.
    if (kind === Token.error) texts.push([text.slice(start), start])
  }
  return { byName, texts }
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
