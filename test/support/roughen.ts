import { Kind } from '../../src/yapf/syntax/kinds.ts'
import type { Leaf } from '../../src/yapf/syntax/tree.ts'
import { leavesOf } from './leaves.ts'

type Random = () => number

/**
 * The program of a source as a careless author might have written it: another indentation of blocks, other quotes, line breaks, spaces,
 * continuation marks, comments and blank lines anywhere, trailing commas put in and left out. Its own comments stay.
 */
export function roughen(source: string, random: Random): string {
  return new Roughener(source.endsWith('\n') ? source : `${source}\n`, random).run()
}

class Roughener {
  readonly #source: string
  readonly #random: Random
  readonly #unit: string
  /** How often a gap is filled with spaces, a line is broken, and so on, in this source. */
  readonly #share: Readonly<Record<'space' | 'break' | 'comment' | 'mark' | 'comma' | 'blank', number>>
  readonly #swapsQuotes: boolean
  #text = ''
  #depth = 0
  #level = 0
  #startsLine = true

  constructor(source: string, random: Random) {
    this.#source = source
    this.#random = random
    this.#unit = this.#pick(['  ', '   ', '    ', '        ', '\t'])
    this.#swapsQuotes = random() < 0.5
    this.#share = {
      space: random(),
      break: random() / 2,
      comment: random() < 0.4 ? random() / 20 : 0,
      mark: random() < 0.3 ? 0.05 : 0,
      comma: random() < 0.5 ? random() / 3 : 0,
      blank: random() / 3,
    }
  }

  run(): string {
    const tokens = leavesOf(this.#source)
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Leaf
      if (token.kind === Kind.indent) this.#level++
      else if (token.kind === Kind.dedent) this.#level--
      if (token.kind === Kind.dedent || token.kind === Kind.endMarker) this.#ownLines(token)
      else if (token.kind === Kind.newline) this.#endLine(token)
      else if (token.kind !== Kind.indent) this.#token(token, tokens[at - 1], tokens[at + 1])
    }
    return this.#text
  }

  #token(token: Leaf, previous: Leaf | undefined, next: Leaf | undefined): void {
    if (this.#startsLine) this.#startLine(token)
    else this.#text += this.#gap(token, previous)
    if (token.kind === Kind.close) {
      this.#depth--
      const isLiteral = previous?.kind === Kind.string || previous?.kind === Kind.number
      if (isLiteral && this.#random() < this.#share.comma) this.#text += ','
    } else if (token.kind === Kind.open) this.#depth++
    // A comma before a parenthesis may make a tuple.
    const isTrailing = token.kind === Kind.comma && next?.kind === Kind.close && next.text !== ')'
    if (!isTrailing || this.#random() >= this.#share.comma) this.#text += this.#quoted(token)
  }

  #quoted({ kind, text }: Leaf): string {
    return kind === Kind.string && this.#swapsQuotes && /^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text
  }

  #startLine(token: Leaf): void {
    this.#ownLines(token)
    const margin = this.#unit.repeat(this.#level)
    this.#text += margin
    if (this.#random() < this.#share.comment) this.#text += `# on its own line\n${margin}`
    this.#startsLine = false
  }

  /** The comments above a statement. */
  #ownLines(token: Leaf): void {
    for (const comment of this.#comments(token)) this.#text += `${this.#unit.repeat(this.#level)}${comment}\n`
  }

  #endLine(token: Leaf): void {
    const [comment] = this.#comments(token)
    if (comment !== undefined) this.#text += `  ${comment}`
    else if (this.#random() < this.#share.comment) this.#text += this.#pick(['#x', '  # a comment', ' #'])
    this.#text += this.#random() < this.#share.blank ? this.#pick(['\n\n', '\n\n\n', '\n\n\n\n']) : '\n'
    this.#startsLine = true
  }

  /** What stands between two tokens of a statement. */
  #gap(token: Leaf, previous: Leaf | undefined): string {
    const comments = this.#comments(token)
    if (comments.length > 0) return comments.map((comment) => ` ${comment}\n`).join(this.#spaces(8))
    const isJoined = previous?.kind === Kind.string && token.kind === Kind.string
    if (this.#depth > 0) {
      if (this.#random() < this.#share.break) return `${this.#random() < 0.05 ? '\n\n' : '\n'}${this.#spaces(20)}`
      if (!isJoined && this.#random() < this.#share.comment) {
        return this.#pick([' # c\n', ' #c\n', '\n# own\n', '\n\n   # own\n\n'])
      }
    }
    if (this.#random() < this.#share.mark) return ` \\\n${this.#spaces(8)}`
    if (this.#random() < this.#share.space) return this.#spaces(3) + this.#parting(token)
    return this.#parting(token)
  }

  /** The space without which two tokens would be one. */
  #parting(token: Leaf): string {
    return /[\p{L}\p{N}_.'"]$/u.test(this.#text) && /^[\p{L}\p{N}_'"]/u.test(token.text) ? ' ' : ''
  }

  #comments(token: Leaf): string[] {
    return this.#source.slice(token.prefixStart, token.start).match(/#[^\n]*/g) ?? []
  }

  #spaces(most: number): string {
    return ' '.repeat(Math.floor(this.#random() * (most + 1)))
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T
  }
}
