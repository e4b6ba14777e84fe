import type { Stats } from 'node:fs'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { nearFile } from './nearFile.ts'

/** A system error in words: `permission denied`, `no space left on device`, … */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return (code !== undefined && SYSTEM_REASONS.get(code)) || (error instanceof Error ? error.message : String(error))
}

/** The error for a file or folder that cannot be read, by the name that the user gave for the path. */
export function cannotRead(name: string, error: unknown, path = name): MmdetConfigError {
  const message = `cannot read ${name}: ${systemReason(error)}`
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  const problem: Problem = isMissing
    ? { code: 'file-not-found', message, ...nearFile(path, name) }
    : { code: 'file-read', message }
  return new MmdetConfigError(problem, { cause: error })
}

/** The error for what is not a file: a folder, a pipe, a device. */
export function notAFile(name: string, facts: Stats): MmdetConfigError {
  const reason = facts.isDirectory() ? 'it is a directory' : 'it is not a regular file'
  return new MmdetConfigError({ code: 'file-read', message: `cannot read ${name}: ${reason}` })
}

const SYSTEM_REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'permission denied',
    EISDIR: 'it is a directory',
    ENOENT: 'no such file or directory',
    ENOSPC: 'no space left on device',
    ENOTDIR: 'a part of the path is not a directory',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
  }),
)
