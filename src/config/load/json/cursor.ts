import type { MmdetConfigError } from '../../../errors.ts'
import { refusal, type SpanOf } from '../place.ts'

const SPACE = /[ \t\n\r]*/y

/** A position that walks through a JSON text. */
export class JsonCursor {
  readonly text: string
  readonly spanOf: SpanOf
  at = 0

  constructor(text: string, spanOf: SpanOf) {
    this.text = text
    this.spanOf = spanOf
  }

  /** What stands here; empty behind the text. */
  get character(): string {
    return this.text.charAt(this.at)
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  skipSpace(): void {
    this.takePattern(SPACE)
  }

  /** Whether the text goes on with these characters, which are taken then. */
  takeText(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false
    this.at += expected.length
    return true
  }

  /** Takes what a sticky pattern matches here. */
  takePattern(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return undefined
    this.at += match[0].length
    return match
  }

  /** The error for a text that is no JSON. */
  error(message: string, start = this.at, hint?: string, pythonClass = 'JSONDecodeError'): MmdetConfigError {
    return refusal(this.spanOf, { code: 'json-syntax', message, start, pythonClass, hint })
  }

  /** The error for a text that is nested too deep. */
  limit(message: string): MmdetConfigError {
    return refusal(this.spanOf, { code: 'limit', message, start: this.at, pythonClass: 'RecursionError' })
  }
}
