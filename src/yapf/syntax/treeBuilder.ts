import { Token, type Tokens } from '../../syntax/tokenize/tokens.ts'
import { limitError, MAX_NESTING, MAX_TOKENS } from '../limits.ts'
import { Kind } from './kinds.ts'
import { codePoints } from './pythonText.ts'
import { Leaf, type Tree } from './tree.ts'

/** Makes leaves of tokens one by one, as the statements of a source are walked in its order. */
export class TreeBuilder {
  readonly #source: string
  readonly #tokens: Tokens
  readonly #isAscii: boolean
  readonly #hasWide: boolean
  #at = 0
  #previousEnd = 0
  /** The line of the last leaf, from 1, with the offsets of its start and of its end. */
  #line = 1
  #lineStart = 0
  #lineEnd: number
  #depth = 0
  /** Whether there is a comment or a continuation mark before one of the leaves. */
  hasTrivia = false
  hasDefinitions = false

  /** @throws MmdetConfigError `limit` for too many tokens. */
  constructor(source: string, tokens: Tokens) {
    this.#source = source
    this.#tokens = tokens
    this.#isAscii = !/[^\0-\x7f]/.test(source)
    this.#hasWide = !this.#isAscii && /[\ud800-\udbff]/.test(source)
    this.#lineEnd = lineEndAfter(source, 0)
    if (tokens.length <= MAX_TOKENS) return
    while (this.#at < MAX_TOKENS) this.leaf()
    throw limitError(source, this.leaf(), `more than ${MAX_TOKENS} tokens`, 'split the source into several files')
  }

  /** The kind of the next token, one of {@link Token}. */
  get kind(): number {
    return this.#tokens.kinds[this.#at] as number
  }

  /** The text of the next token if it is a name, a keyword or an operator. */
  get word(): string {
    return this.#tokens.texts[this.#at] as string
  }

  /** Where the next token starts. */
  get start(): number {
    return this.#tokens.starts[this.#at] as number
  }

  /** Takes the next token. */
  leaf(): Leaf {
    const tokens = this.#tokens
    const at = this.#at++
    const start = tokens.starts[at] as number
    const end = tokens.ends[at] as number
    const word = tokens.texts[at] as string
    const kind = tokens.kinds[at] as number
    const text = word !== '' && this.#isAscii ? word : this.#source.slice(start, end)
    const leaf = this.#make(leafKind(kind, word), text, start)
    leaf.isKeyword = kind === Token.keyword
    return leaf
  }

  /** Takes the next token if it is this operator or word. */
  take(word: string, into: Tree[]): boolean {
    if (this.word !== word) return false
    into.push(this.leaf())
    return true
  }

  /** Takes the dots of an ellipsis or a relative import, each a leaf. */
  takeDots(into: Tree[]): void {
    const { start, word } = this
    this.#at++
    for (let dot = 0; dot < word.length; dot++) into.push(this.#make(Kind.dot, '.', start + dot))
  }

  /** Counts one level of nesting; the caller says when it is left. */
  enter(): void {
    if (++this.#depth <= MAX_NESTING) return
    const message = `more than ${MAX_NESTING} levels of nesting`
    throw limitError(this.#source, this.leaf(), message, 'give an inner part a name in its own statement')
  }

  leave(): void {
    this.#depth--
  }

  #make(kind: number, text: string, start: number): Leaf {
    while (this.#lineEnd < start) {
      this.#line++
      this.#lineStart = this.#lineEnd + 1
      this.#lineEnd = lineEndAfter(this.#source, this.#lineStart)
    }
    const leaf = new Leaf(kind, text, this.#line, start - this.#lineStart, start, this.#previousEnd)
    if (this.#previousEnd < start && this.#isTrivia(start)) {
      leaf.hasTrivia = true
      this.hasTrivia = true
    }
    if (this.#hasWide) {
      leaf.column = codePoints(this.#source.slice(this.#lineStart, start))
      leaf.length = codePoints(text)
    }
    this.#previousEnd = start + text.length
    return leaf
  }

  /** Whether there is more than white space between the last leaf and an offset. */
  #isTrivia(end: number): boolean {
    for (let at = this.#previousEnd; at < end; at++) {
      const code = this.#source.charCodeAt(at)
      if (code === 35 || code === 92) return true
    }
    return false
  }
}

function lineEndAfter(source: string, offset: number): number {
  const end = source.indexOf('\n', offset)
  return end < 0 ? Number.POSITIVE_INFINITY : end
}

function leafKind(kind: number, word: string): number {
  if (kind === Token.operator) return OPERATOR_KINDS.get(word) ?? Kind.operator
  if (kind === Token.keyword && word.charCodeAt(0) === 97) {
    if (word === 'async') return Kind.async
    if (word === 'await') return Kind.await
  }
  return KINDS[kind] as number
}

/** Kinds of leaves by the kinds of their tokens. */
const KINDS: readonly number[] = [
  Kind.endMarker,
  Kind.newline,
  Kind.indent,
  Kind.dedent,
  Kind.name,
  Kind.name,
  Kind.number,
  Kind.string,
]

const OPERATOR_KINDS: ReadonlyMap<string, number> = new Map([
  ...[...'([{'].map((text) => [text, Kind.open] as const),
  ...[...')]}'].map((text) => [text, Kind.close] as const),
  ...'+= -= *= /= //= %= @= &= |= ^= >>= <<= **='.split(' ').map((text) => [text, Kind.augmented] as const),
  [',', Kind.comma],
  [':', Kind.colon],
  [';', Kind.semicolon],
  ['=', Kind.equal],
  ['.', Kind.dot],
  ['*', Kind.star],
  ['**', Kind.doubleStar],
  ['@', Kind.at],
  ['->', Kind.arrow],
  [':=', Kind.walrus],
])
