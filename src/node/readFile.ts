import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { MmdetConfigError } from '../errors.ts'
import { cannotRead } from './systemReason.ts'

/** Where files are read into, one more byte than the largest that was asked for. */
let scratch = Buffer.alloc(0)

/**
 * The bytes of a regular file. Anything else is refused before it is read: a pipe would be waited for, where no signal reaches us, and
 * a device has no end.
 *
 * @throws MmdetConfigError `file-read` for what is not a regular file, `limit` for one that is too large; an error of the system
 *   as Node gives it, EISDIR for a directory.
 */
export function readRegularFile(path: string, maxBytes: number): Buffer {
  if (scratch.length <= maxBytes) scratch = Buffer.allocUnsafe(maxBytes + 1)
  // A pipe is opened without waiting for a writer. (Windows has no such flag.)
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const facts = fstatSync(file)
    if (facts.isDirectory()) throw Object.assign(new Error('it is a directory'), { code: 'EISDIR' })
    if (!facts.isFile()) {
      const message = `cannot read ${path}: it is not a regular file`
      throw new MmdetConfigError({ code: 'file-read', message, pythonClass: 'OSError' })
    }
    let length = facts.size > maxBytes ? facts.size : 0
    // Read to the end, not to the size that the system tells: files of /proc have none.
    for (let read = 1; read > 0 && length <= maxBytes; length += read) {
      read = readSync(file, scratch, { offset: length })
    }
    if (length <= maxBytes) return Buffer.from(scratch.subarray(0, length))
    throw new MmdetConfigError({ code: 'limit', message: `${path} has more than the ${maxBytes} bytes that are read` })
  } finally {
    closeSync(file)
  }
}

/**
 * The text of a regular file, in UTF-8.
 *
 * @throws MmdetConfigError as {@link readRegularFile}, and `file-not-found` or `file-read` with the system's reason.
 */
export function readTextFile(path: string, maxBytes: number): string {
  try {
    return readRegularFile(path, maxBytes).toString('utf8')
  } catch (cause) {
    if (cause instanceof MmdetConfigError) throw cause
    throw cannotRead(path, cause)
  }
}
