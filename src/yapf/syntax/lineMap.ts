import { codePoints } from './pythonText.ts'
import type { Leaf } from './tree.ts'

const WIDE = /[\ud800-\udbff]/

/** Follows the tokenizer through the lines of a source, so that each token knows its line and column. */
export class LineMap {
  /** The current line, counted from 1. */
  line = 1
  /** Offset of the current line's start. */
  start = 0
  /** Whether the source has characters of two UTF-16 units. */
  readonly hasWide: boolean
  readonly #source: string

  constructor(source: string) {
    this.#source = source
    this.hasWide = WIDE.test(source)
  }

  /** A new line starts at an offset. */
  lineStart(offset: number): void {
    this.line++
    this.start = offset
  }

  /** Moves past a token that may span lines. */
  passText(text: string, offset: number): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStart(offset + at + 1)
  }

  /** Columns and lengths are counted in characters, not in UTF-16 units. */
  measure(leaf: Leaf): void {
    leaf.column = codePoints(this.#source.slice(this.start, leaf.start))
    leaf.length = codePoints(leaf.text)
  }
}
