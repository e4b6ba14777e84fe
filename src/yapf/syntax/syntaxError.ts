import { MmdetConfigError } from '../../errors.ts'
import { SourceText } from '../../source.ts'

/** The error for a source that is no Python, at an offset. */
export function syntaxError(text: string, offset: number, message: string, end = offset + 1): MmdetConfigError {
  const start = Math.min(offset, text.length)
  return new MmdetConfigError({
    code: 'python-syntax',
    message,
    span: { source: new SourceText('<source>', text), start, end: Math.max(start, Math.min(end, text.length)) },
  })
}
