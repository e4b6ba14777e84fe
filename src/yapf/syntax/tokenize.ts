import type { MmdetConfigError } from '../../errors.ts'
import { limitError, MAX_TOKENS } from '../limits.ts'
import { Kind } from './kinds.ts'
import { LineMap } from './lineMap.ts'
import { scanNumber, scanOperator, scanStringEnd, stringPrefixLength } from './scan.ts'
import { syntaxError } from './syntaxError.ts'
import { Leaf } from './tree.ts'

/** Columns between tab stops when indentation is measured. */
const TAB_SIZE = 8

/**
 * The tokens of a source, with indents and dedents, ending in an end marker. Comments and continuation marks are no tokens:
 * they lie between `prefixStart` and `start` of the token that follows (`hasTrivia`).
 *
 * The rules are those of yapf's tokenizer, which differ from CPython's in a few places: `async` and `await` are keywords in
 * `async def` only, a number ends where its longest form ends (`1if x` is two tokens), `\f` resets an indentation.
 *
 * @throws MmdetConfigError `python-syntax`.
 */
export function tokenize(source: string): Leaf[] {
  return new Tokenizer(source).run()
}

class Tokenizer {
  readonly #source: string
  readonly #lines: LineMap
  readonly #tokens: Leaf[] = []
  readonly #indents: number[] = [0]
  #at = 0
  #prefixStart = 0
  #trivia = false
  /** Offsets of the brackets that are open. */
  readonly #brackets: number[] = []
  // `async def` makes async and await keywords up to its last line.
  #inAsync = false
  #asyncIndent = 0
  #asyncLineEnded = false

  constructor(source: string) {
    this.#source = source
    this.#lines = new LineMap(source)
  }

  run(): Leaf[] {
    while (this.#startStatement()) this.#readStatement()
    for (let level = 1; level < this.#indents.length; level++) this.#push(Kind.dedent, this.#at, this.#at)
    this.#push(Kind.endMarker, this.#at, this.#at)
    return this.#tokens
  }

  /** Skips blank lines and comments, measures the indentation. False at the end of the source. */
  #startStatement(): boolean {
    const source = this.#source
    for (;;) {
      let column = 0
      let at = this.#at
      const lineStart = at
      for (; at < source.length; at++) {
        const unit = source.charCodeAt(at)
        if (unit === 32) column++
        else if (unit === 9) column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE
        else if (unit === 12) column = 0
        else break
      }
      if (at >= source.length) {
        this.#at = lineStart
        return false
      }
      const unit = source.charCodeAt(at)
      if (unit !== 35 && unit !== 10 && unit !== 13) {
        this.#indentTo(column, lineStart, at)
        return true
      }
      if (unit === 35) this.#trivia = true
      else if (unit === 13 && source.charCodeAt(at + 1) !== 10) {
        throw syntaxError(source, at, 'a carriage return that ends no line')
      }
      const end = source.indexOf('\n', at)
      this.#at = end < 0 ? source.length : end + 1
      this.#lines.lineStart(this.#at)
    }
  }

  #indentTo(column: number, lineStart: number, at: number): void {
    const indents = this.#indents
    if (column > (indents[indents.length - 1] as number)) {
      indents.push(column)
      this.#push(Kind.indent, lineStart, at)
      this.#at = at
      return
    }
    this.#at = at
    while (column < (indents[indents.length - 1] as number)) {
      if (!indents.includes(column)) throw syntaxError(this.#source, at, 'unindent matches no outer indentation')
      indents.pop()
      if (this.#inAsync && this.#asyncIndent >= (indents[indents.length - 1] as number)) this.#inAsync = false
      this.#push(Kind.dedent, at, at)
    }
    if (this.#inAsync && this.#asyncLineEnded && this.#asyncIndent >= (indents[indents.length - 1] as number)) {
      this.#inAsync = false
    }
  }

  /** Tokens up to the end of the statement's line; lines inside brackets belong to it. */
  #readStatement(): void {
    const source = this.#source
    for (;;) {
      let unit = source.charCodeAt(this.#at)
      while (unit === 32 || unit === 9 || unit === 12) unit = source.charCodeAt(++this.#at)
      if (Number.isNaN(unit)) throw this.#endsInside()
      if (unit === 10 || (unit === 13 && source.charCodeAt(this.#at + 1) === 10)) {
        if (this.#endLine(unit === 10 ? 1 : 2)) return
      } else if (unit === 35) this.#skipComment()
      else if (unit === 92) this.#continueLine()
      else this.#readToken(unit)
    }
  }

  #endsInside(): MmdetConfigError {
    const open = this.#brackets.pop()
    if (open === undefined) return syntaxError(this.#source, this.#at, 'the source ends inside a statement')
    return syntaxError(this.#source, open, `'${this.#source[open]}' was never closed`)
  }

  /** At a line's end: true when the statement ends with it. */
  #endLine(width: number): boolean {
    const start = this.#at
    if (this.#brackets.length > 0) {
      this.#at = start + width
      this.#lines.lineStart(this.#at)
      return false
    }
    this.#push(Kind.newline, start, start + width)
    this.#lines.lineStart(this.#at)
    if (this.#inAsync) this.#asyncLineEnded = true
    return true
  }

  #skipComment(): void {
    const source = this.#source
    this.#trivia = true
    let end = this.#at
    for (; end < source.length; end++) {
      const unit = source.charCodeAt(end)
      if (unit === 10 || unit === 13) break
    }
    this.#at = end
  }

  #continueLine(): void {
    const source = this.#source
    const width = source.charCodeAt(this.#at + 1) === 13 ? 3 : 2
    if (source.charCodeAt(this.#at + width - 1) !== 10) {
      throw syntaxError(source, this.#at, 'unexpected character after a backslash')
    }
    this.#trivia = true
    this.#at += width
    this.#lines.lineStart(this.#at)
  }

  #readToken(unit: number): void {
    const source = this.#source
    const at = this.#at
    const prefix = stringPrefixLength(source, at, unit)
    if (prefix >= 0) {
      const end = scanStringEnd(source, at + prefix)
      if (end < 0) throw syntaxError(source, at, 'a string that does not end')
      this.#push(Kind.string, at, end)
      return
    }
    const numberEnd = scanNumber(source, at, unit)
    if (numberEnd > at) {
      this.#push(Kind.number, at, numberEnd)
      return
    }
    const nameEnd = scanName(source, at, unit)
    if (nameEnd > at) {
      this.#pushName(at, nameEnd)
      return
    }
    const operator = scanOperator(source, at, unit)
    if (operator === 0) throw syntaxError(source, at, `the character ${JSON.stringify(source[at])} starts no token`)
    const kind = operator >> 2
    if (kind === Kind.open) this.#brackets.push(at)
    else if (kind === Kind.close) this.#brackets.pop()
    this.#push(kind, at, at + (operator & 3))
  }

  #pushName(start: number, end: number): void {
    const kind = end - start === 5 ? this.#asyncKind(start, end) : Kind.name
    const leaf = this.#push(kind, start, end)
    leaf.isKeyword = end - start <= LONGEST_KEYWORD && KEYWORDS.has(leaf.text)
  }

  #asyncKind(start: number, end: number): number {
    const source = this.#source
    if (source.charCodeAt(start) !== 97) return Kind.name
    const word = source.slice(start, end)
    if (word !== 'async' && word !== 'await') return Kind.name
    if (this.#inAsync) return word === 'async' ? Kind.async : Kind.await
    if (word === 'await') return Kind.name
    ASYNC_FOLLOWS.lastIndex = end
    const follows = ASYNC_FOLLOWS.exec(source)
    if (follows === null) return Kind.name
    if (follows[1] === 'def') {
      this.#inAsync = true
      this.#asyncLineEnded = false
      this.#asyncIndent = this.#indents[this.#indents.length - 1] as number
    }
    return Kind.async
  }

  #push(kind: number, start: number, end: number): Leaf {
    const lines = this.#lines
    const leaf = new Leaf(
      kind,
      this.#source.slice(start, end),
      lines.line,
      start - lines.start,
      start,
      this.#prefixStart,
    )
    if (this.#trivia) {
      leaf.hasTrivia = true
      this.#trivia = false
    }
    if (lines.hasWide) lines.measure(leaf)
    if (kind === Kind.string) lines.passText(leaf.text, start)
    if (this.#tokens.push(leaf) > MAX_TOKENS) {
      throw limitError(this.#source, leaf, `more than ${MAX_TOKENS} tokens`, 'split the source into several files')
    }
    this.#prefixStart = end
    this.#at = end
    return leaf
  }
}

/** CPython 3.11's `keyword.kwlist`. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)
const LONGEST_KEYWORD = 8

const ASYNC_FOLLOWS = /[ \f\t]*(def|for)(?![\p{L}\p{N}_])/uy
const NAME = /[\p{XID_Start}_][\p{L}\p{N}_]*/uy

/** The end of the name at `at`, or `at`. */
function scanName(source: string, at: number, first: number): number {
  let unit = first
  let end = at
  if (!isAsciiNameStart(unit) && unit < 128) return at
  while (isAsciiNameStart(unit) || (unit >= 48 && unit <= 57)) unit = source.charCodeAt(++end)
  if (unit < 128 || Number.isNaN(unit)) return end
  NAME.lastIndex = at
  return NAME.test(source) ? NAME.lastIndex : at
}

function isAsciiNameStart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit === 95 || (unit >= 65 && unit <= 90)
}
