import { type ErrorCode, MmdetConfigError } from '../../errors.ts'
import type { Source, Span } from '../../source.ts'

/** Where a piece of the parsed text stands in the text that its author wrote: the two differ where variables were filled in. */
export type SpanOf = (start: number, end: number) => Span

/** Spans for a text that is parsed as it was written. */
export function spansOf(source: Source): SpanOf {
  return (start, end) => ({ source, start, end })
}

/** What is said of a text that is refused. */
export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
  readonly start: number
  readonly end?: number
  /** `type(e).__name__` of the exception that Python raises. */
  readonly pythonClass?: string | undefined
  readonly hint?: string | undefined
}

/** The error for a refused text; `end` is one character behind `start` unless given. */
export function refusal(spanOf: SpanOf, { code, message, start, end = start + 1, ...rest }: Refusal): MmdetConfigError {
  return new MmdetConfigError({ code, message, span: spanOf(start, end), ...rest })
}
