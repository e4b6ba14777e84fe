import { scanBlockScalar } from './blockScalar.ts'
import { Char, isBlank, isBreak, isSpaceOrEnd } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { scanDirective } from './directive.ts'
import { scanPlain } from './plain.ts'
import { scanAnchor, scanTag } from './properties.ts'
import { scanQuoted } from './quoted.ts'
import { SimpleKeys } from './simpleKeys.ts'
import type { Token, TokenKind } from './token.ts'

/**
 * Gives the tokens of a YAML 1.1 text one by one, as libyaml 0.2.5 sees them, which PyYAML's `CLoader` stands on. Each is read
 * no sooner than it is asked for, so that of two mistakes the one is reported that libyaml reports.
 */
export class Scanner {
  readonly #cursor: Cursor
  readonly #keys: SimpleKeys
  #queue: Token[] = []
  #head = 0
  /** Tokens that have left the queue. */
  #gone = 0
  /** Columns of the open block collections. */
  readonly #indents: number[] = []
  #indent = -1
  /** Whether a key without `?`, or a block collection, may begin here. */
  #mayBegin = true

  constructor(cursor: Cursor) {
    this.#cursor = cursor
    this.#keys = new SimpleKeys(cursor)
  }

  /** The next token, which stays. */
  peek(): Token {
    while (this.#head === this.#queue.length || this.#keys.mayBeKey(this.#gone + this.#head)) this.#fetch()
    return this.#queue[this.#head] as Token
  }

  /** The next token, taken. */
  take(): Token {
    const token = this.peek()
    if (token.kind === 'stream-end') return token
    this.#head++
    if (this.#head === this.#queue.length) {
      this.#gone += this.#head
      this.#queue = []
      this.#head = 0
    }
    return token
  }

  get #inFlow(): boolean {
    return this.#keys.depth > 0
  }

  #fetch(): void {
    this.#skipToToken()
    this.#keys.dropStale()
    this.#closeBlocks(this.#cursor.column)
    const cursor = this.#cursor
    const unit = cursor.unit()
    if (cursor.atEnd) this.#end()
    else if (cursor.column === 0 && unit === Char.percent) this.#directive()
    else if (cursor.atDocumentMarker) this.#documentMarker(unit)
    else if (!this.#indicator(unit)) this.#plain(unit)
  }

  /** Handles what begins with an indicator; false where the text is a plain scalar, or nothing. */
  #indicator(unit: number): boolean {
    const spaced = isSpaceOrEnd(this.#cursor.unit(1))
    switch (unit) {
      case Char.openBracket:
        return this.#openFlow('flow-sequence-start')
      case Char.openBrace:
        return this.#openFlow('flow-mapping-start')
      case Char.closeBracket:
        return this.#closeFlow('flow-sequence-end')
      case Char.closeBrace:
        return this.#closeFlow('flow-mapping-end')
      case Char.comma:
        return this.#flowEntry()
      case Char.minus:
        return spaced && this.#blockEntry()
      case Char.question:
        return (spaced || this.#inFlow) && this.#key()
      case Char.colon:
        return (spaced || this.#inFlow) && this.#value()
      case Char.asterisk:
      case Char.ampersand:
        return this.#content(() => scanAnchor(this.#cursor))
      case Char.exclamation:
        return this.#content(() => scanTag(this.#cursor, this.#inFlow))
      case Char.pipe:
      case Char.greater:
        return !this.#inFlow && this.#blockScalar()
      case Char.singleQuote:
      case Char.doubleQuote:
        return this.#content(() => scanQuoted(this.#cursor))
      default:
        return false
    }
  }

  /** Passes over white space, comments and line ends. A tab cannot stand where a block collection could begin. */
  #skipToToken(): void {
    const cursor = this.#cursor
    for (;;) {
      // A byte order mark may begin any line; it counts as a column.
      if (cursor.column === 0 && cursor.unit() === Char.byteOrderMark) cursor.at++
      while (cursor.unit() === Char.space || (cursor.unit() === Char.tab && (this.#inFlow || !this.#mayBegin)))
        cursor.at++
      if (cursor.unit() === Char.hash) cursor.skipToBreak()
      if (!isBreak(cursor.unit())) return
      cursor.takeBreak()
      if (!this.#inFlow) this.#mayBegin = true
    }
  }

  #push(kind: TokenKind, length: number): true {
    const start = this.#cursor.at
    this.#cursor.at += length
    this.#queue.push({ kind, start, end: this.#cursor.at } as Token)
    return true
  }

  #end(): void {
    const cursor = this.#cursor
    this.#closeBlocks(-1)
    this.#keys.drop()
    this.#mayBegin = false
    // The last line ends here even without a line end: no key may be open any more.
    if (cursor.column > 0) cursor.endLine()
    this.#push('stream-end', 0)
  }

  #directive(): void {
    this.#closeBlocks(-1)
    this.#keys.drop()
    this.#mayBegin = false
    this.#queue.push(scanDirective(this.#cursor))
  }

  #documentMarker(unit: number): void {
    this.#closeBlocks(-1)
    this.#keys.drop()
    this.#mayBegin = false
    this.#push(unit === Char.minus ? 'document-start' : 'document-end', 3)
  }

  #openFlow(kind: 'flow-sequence-start' | 'flow-mapping-start'): true {
    this.#offerKey()
    this.#keys.depth++
    this.#mayBegin = true
    return this.#push(kind, 1)
  }

  #closeFlow(kind: 'flow-sequence-end' | 'flow-mapping-end'): true {
    this.#keys.drop()
    if (this.#inFlow) this.#keys.depth--
    this.#mayBegin = false
    return this.#push(kind, 1)
  }

  #flowEntry(): true {
    this.#keys.drop()
    this.#mayBegin = true
    return this.#push('flow-entry', 1)
  }

  #blockEntry(): true {
    if (!this.#inFlow) {
      if (!this.#mayBegin) {
        throw this.#cursor.error('a list entry cannot begin here', this.#cursor.at, 'begin it on a line of its own')
      }
      this.#openBlock('block-sequence-start', this.#cursor.column)
    }
    this.#keys.drop()
    this.#mayBegin = true
    return this.#push('block-entry', 1)
  }

  #key(): true {
    if (!this.#inFlow) {
      if (!this.#mayBegin)
        throw this.#cursor.error('a key cannot begin here', this.#cursor.at, 'quote a text that begins with ?')
      this.#openBlock('block-mapping-start', this.#cursor.column)
    }
    this.#keys.drop()
    this.#mayBegin = !this.#inFlow
    return this.#push('key', 1)
  }

  #value(): true {
    const key = this.#keys.take()
    if (key !== undefined) {
      // The key was read before it was known to be one: its token goes in front of it, and the mapping's in front of that.
      this.#queue.splice(key.token - this.#gone, 0, { kind: 'key', start: key.at, end: key.at })
      this.#openBlock('block-mapping-start', key.column, key.token - this.#gone)
      this.#mayBegin = false
      return this.#push('value', 1)
    }
    if (!this.#inFlow) {
      if (!this.#mayBegin) {
        throw this.#cursor.error(
          'a : cannot stand here',
          this.#cursor.at,
          'quote a text that holds a colon and a space',
        )
      }
      this.#openBlock('block-mapping-start', this.#cursor.column)
    }
    this.#mayBegin = !this.#inFlow
    return this.#push('value', 1)
  }

  #content(scan: () => Token): true {
    this.#offerKey()
    this.#mayBegin = false
    this.#queue.push(scan())
    return true
  }

  #blockScalar(): true {
    this.#keys.drop()
    this.#mayBegin = true
    this.#queue.push(scanBlockScalar(this.#cursor, this.#indent))
    return true
  }

  #plain(unit: number): void {
    if (!this.#beginsPlain(unit)) {
      const shown =
        unit === Char.tab
          ? 'a tab'
          : JSON.stringify(String.fromCodePoint(this.#cursor.text.codePointAt(this.#cursor.at) ?? 0))
      throw this.#cursor.error(
        `${shown} cannot begin a value`,
        this.#cursor.at,
        unit === Char.tab ? 'indent with spaces' : 'quote the text',
      )
    }
    this.#offerKey()
    const { token, endsLine } = scanPlain(this.#cursor, this.#indent + 1, this.#inFlow)
    this.#mayBegin = endsLine
    this.#queue.push(token)
  }

  #beginsPlain(unit: number): boolean {
    const next = this.#cursor.unit(1)
    if (unit === Char.minus) return !isBlank(next)
    if (unit === Char.question || unit === Char.colon) return !this.#inFlow && !isSpaceOrEnd(next)
    return !isSpaceOrEnd(unit) && !NEVER_PLAIN.includes(String.fromCharCode(unit))
  }

  /** Remembers that what begins here is a key if a `:` follows. */
  #offerKey(): void {
    if (!this.#mayBegin) return
    this.#keys.offer(this.#gone + this.#queue.length, !this.#inFlow && this.#indent === this.#cursor.column)
  }

  /** Begins a block collection where the text is further to the right than the one around it. */
  #openBlock(kind: 'block-sequence-start' | 'block-mapping-start', column: number, token = this.#queue.length): void {
    if (this.#inFlow || this.#indent >= column) return
    this.#indents.push(this.#indent)
    this.#indent = column
    const start = this.#queue[token]?.start ?? this.#cursor.at
    this.#queue.splice(token, 0, { kind, start, end: start })
  }

  /** Ends the block collections that stand to the right of a column. */
  #closeBlocks(column: number): void {
    while (!this.#inFlow && this.#indent > column) {
      this.#indent = this.#indents.pop() as number
      this.#push('block-end', 0)
    }
  }
}

const NEVER_PLAIN = ',[]{}#&*!|>\'"%@`'
