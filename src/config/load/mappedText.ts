import type { OffsetMap } from '../../syntax/module.ts'

/** A piece of the text that replaced a piece of the original. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly originStart: number
  readonly originEnd: number
}

/** A text in which pieces were replaced, and the way from its offsets back to those of the original. */
export class MappedText implements OffsetMap {
  readonly text: string
  readonly #pieces: readonly Piece[]

  constructor(text: string, pieces: readonly Piece[] = []) {
    this.text = text
    this.#pieces = pieces
  }

  /** Replaces every match; the replacement is taken as it is. */
  replaceAll(pattern: RegExp, replacement: (match: RegExpExecArray) => string): MappedText {
    const pieces: Piece[] = []
    let out = ''
    let from = 0
    for (const match of this.text.matchAll(pattern)) {
      this.#keep(pieces, from, match.index, out.length)
      out += this.text.slice(from, match.index)
      const start = out.length
      const origin = this.originOf(match.index, match.index + match[0].length)
      out += replacement(match)
      pieces.push({ start, end: out.length, originStart: origin.start, originEnd: origin.end })
      from = match.index + match[0].length
    }
    if (from === 0) return this
    this.#keep(pieces, from, this.text.length, out.length)
    return new MappedText(out + this.text.slice(from), pieces)
  }

  /** Earlier pieces within a part that is kept move with it. */
  #keep(pieces: Piece[], from: number, to: number, at: number): void {
    for (const piece of this.#pieces) {
      if (piece.start < from || piece.end > to) continue
      pieces.push({ ...piece, start: piece.start - from + at, end: piece.end - from + at })
    }
  }

  originOf(start: number, end: number): { start: number; end: number } {
    return { start: this.#origin(start, false), end: this.#origin(end, true) }
  }

  #origin(offset: number, isEnd: boolean): number {
    let shift = 0
    for (const piece of this.#pieces) {
      if (isEnd ? offset <= piece.start : offset < piece.start) break
      if (isEnd ? offset <= piece.end : offset < piece.end) return isEnd ? piece.originEnd : piece.originStart
      shift = piece.originEnd - piece.end
    }
    return offset + shift
  }
}
