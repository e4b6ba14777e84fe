import type { PythonSyntaxError } from '../syntaxError.ts'

/** Kinds of tokens. A keyword is a word that cannot be a name; `match` and `case` are names. */
export const Token = {
  end: 0,
  newline: 1,
  indent: 2,
  dedent: 3,
  name: 4,
  keyword: 5,
  number: 6,
  string: 7,
  operator: 8,
  /** Where the text goes wrong: the last token then. */
  error: 9,
} as const

/**
 * The tokens of a text, one array for each property: a config has thousands of tokens, and none needs an object. Comments, blank lines
 * and continuation marks are not tokens: they are the text between the end of one token and the start of the next.
 */
export class Tokens {
  readonly kinds: number[]
  readonly starts: number[]
  readonly ends: number[]
  /** The text of names (folded by NFKC), keywords and operators; empty for every other kind. */
  readonly texts: string[]
  /** What is wrong where the last token is an error. */
  error: PythonSyntaxError | undefined

  constructor(kinds: number[] = [], starts: number[] = [], ends: number[] = [], texts: string[] = []) {
    this.kinds = kinds
    this.starts = starts
    this.ends = ends
    this.texts = texts
  }

  get length(): number {
    return this.kinds.length
  }

  /** The index of the first token that starts at an offset or behind it. */
  indexFrom(offset: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A copy of the first tokens. */
  upTo(length: number): Tokens {
    const [kinds, starts, ends, texts] = [this.kinds, this.starts, this.ends, this.texts]
    return new Tokens(kinds.slice(0, length), starts.slice(0, length), ends.slice(0, length), texts.slice(0, length))
  }

  /** A copy of those that start between two offsets, as tokens of that part of the text alone. */
  within(start: number, end: number): Tokens {
    const tokens = new Tokens()
    for (let at = this.indexFrom(start); at < this.length && (this.starts[at] as number) < end; at++)
      tokens.push(
        this.kinds[at] as number,
        (this.starts[at] as number) - start,
        (this.ends[at] as number) - start,
        this.texts[at],
      )
    if (tokens.kinds.at(-1) !== Token.end) tokens.push(Token.end, end - start, end - start)
    return tokens
  }

  push(kind: number, start: number, end: number, text = ''): void {
    this.kinds.push(kind)
    this.starts.push(start)
    this.ends.push(end)
    this.texts.push(text)
  }

  /** Drops the tokens from an index on. */
  truncate(length: number): void {
    for (const property of [this.kinds, this.starts, this.ends, this.texts]) property.length = length
  }
}
