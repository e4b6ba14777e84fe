import { type ErrorCode, MmdetConfigError } from '../errors.ts'

/** An error at a byte of a binary file. */
export function checkpointError(
  code: Extract<
    ErrorCode,
    | `checkpoint-${string}`
    | 'file-read'
    | 'file-not-found'
    | 'file-exists'
    | 'file-write'
    | 'invalid-option'
    | 'unknown-name'
  >,
  message: string,
  offset?: number,
  hint?: string,
): MmdetConfigError {
  return new MmdetConfigError({ code, message, offset, hint })
}

/** An error in the bytes of a container. */
export function formatError(message: string, offset: number, hint?: string): MmdetConfigError {
  return checkpointError('checkpoint-format', message, offset, hint)
}

/** An error in a pickle stream. */
export function pickleError(message: string, offset: number, hint?: string): MmdetConfigError {
  return checkpointError('checkpoint-pickle', message, offset, hint)
}
