import type { ErrorCode } from '../errorCodes.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { MAX_LISTED_CHARACTERS } from './limits.ts'

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

/** Refuses names that take more than MAX_LISTED_CHARACTERS together; gives their number of characters back. */
export function requireListable(characters: number): number {
  if (characters <= MAX_LISTED_CHARACTERS) return characters
  throw checkpointError('checkpoint-format', `its names take more than ${MAX_LISTED_CHARACTERS} characters`)
}

/** An error in a file, with the file's name before what is wrong with it. */
export function inFile(name: string, error: unknown): unknown {
  if (!(error instanceof MmdetConfigError)) return error
  const named = error.problems.map((problem) =>
    problem.message.includes(name) ? problem : { ...problem, message: `${name}: ${problem.message}` },
  )
  return new MmdetConfigError(named as [Problem, ...Problem[]], { cause: error })
}
