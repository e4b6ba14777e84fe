import type { MmdetConfigError } from '../../../errors.ts'
import { refusal, type SpanOf } from '../place.ts'
import { Char, isBlank, isBreak, isSpaceOrEnd } from './characters.ts'

/** A position that walks through a YAML text, counting lines as YAML 1.1 does. */
export class Cursor {
  readonly text: string
  readonly spanOf: SpanOf
  at = 0
  line = 0
  /** Where the line begins. */
  lineStart = 0

  constructor(text: string, spanOf: SpanOf) {
    this.text = text
    this.spanOf = spanOf
    // The byte order mark is no part of the first line.
    if (this.unit() === Char.byteOrderMark) this.lineStart = this.at = 1
  }

  /** The code unit here, or some units ahead; `Char.end` behind the text. */
  unit(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead) | 0
  }

  /** Columns of indentation: units of the line before the cursor. */
  get column(): number {
    return this.at - this.lineStart
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  skipBlanks(): void {
    while (isBlank(this.unit())) this.at++
  }

  /** Goes to the end of the line. */
  skipToBreak(): void {
    while (!this.atEnd && !isBreak(this.unit())) this.at++
  }

  /** Takes a line break and gives what a scalar holds for it: `\n`, but the Unicode separators stay. */
  takeBreak(): string {
    const unit = this.unit()
    this.at += unit === Char.carriageReturn && this.unit(1) === Char.lineFeed ? 2 : 1
    this.endLine()
    return unit === Char.lineSeparator || unit === Char.paragraphSeparator ? String.fromCharCode(unit) : '\n'
  }

  /** The next line begins at the cursor. */
  endLine(): void {
    this.line++
    this.lineStart = this.at
  }

  /** Whether a line begins here with `---` or `...` and a space. */
  get atDocumentMarker(): boolean {
    if (this.column !== 0) return false
    const unit = this.unit()
    if (unit !== Char.minus && unit !== Char.dot) return false
    return this.unit(1) === unit && this.unit(2) === unit && isSpaceOrEnd(this.unit(3))
  }

  /** The error for text that is refused before it is a token. */
  error(message: string, start: number = this.at, hint?: string): MmdetConfigError {
    return refusal(this.spanOf, { code: 'yaml-syntax', message, start, pythonClass: 'ScannerError', hint })
  }
}

/** What a scalar holds for a run of line breaks: one becomes a space, of several the first is dropped. */
export function foldBreaks(breaks: readonly string[]): string {
  const [first, ...rest] = breaks
  if (first !== '\n') return breaks.join('')
  return rest.length === 0 ? ' ' : rest.join('')
}
