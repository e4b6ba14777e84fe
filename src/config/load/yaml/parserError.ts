import type { MmdetConfigError } from '../../../errors.ts'
import { refusal, type SpanOf } from '../place.ts'
import type { Token } from './token.ts'

/** The error for a token that cannot stand where it does. */
export function parserError(spanOf: SpanOf, { start, end }: Token, message: string, hint?: string): MmdetConfigError {
  return refusal(spanOf, {
    code: 'yaml-syntax',
    message,
    start,
    end,
    pythonClass: 'ParserError',
    hint,
  })
}
