import { MmdetConfigError } from '../../errors.ts'
import { SourceText } from '../../source.ts'
import { plainLines } from '../../syntax/parse.ts'
import type { FileSystem } from '../fileSystem.ts'
import { MAX_FILE_BYTES } from '../limits.ts'

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of a file with `\n` for every line end, as Python opens it.
 *
 * @returns undefined when there is no such file.
 * @throws MmdetConfigError `file-read` (UnicodeDecodeError) for what is not UTF-8; `limit` for a file that is too large.
 */
export function readText(files: FileSystem, path: string): SourceText | undefined | Promise<SourceText | undefined> {
  const source = files.readSource?.(path)
  // A character has three bytes at most.
  if (source !== undefined && source.text.length * 3 <= MAX_FILE_BYTES) return source
  const bytes = files.readFile(path, MAX_FILE_BYTES)
  return bytes instanceof Promise ? bytes.then((read) => decode(path, read)) : decode(path, bytes)
}

function decode(path: string, bytes: Uint8Array | undefined): SourceText | undefined {
  if (bytes === undefined) return undefined
  if (bytes.length > MAX_FILE_BYTES) {
    throw new MmdetConfigError({
      code: 'limit',
      message: `${path} has ${bytes.length} bytes, more than the ${MAX_FILE_BYTES} that are read`,
    })
  }
  try {
    return sourceOf(path, DECODER.decode(bytes))
  } catch (cause) {
    throw new MmdetConfigError(
      {
        code: 'file-read',
        message: `${path} is not UTF-8 text`,
        offset: firstBadByte(bytes),
        pythonClass: 'UnicodeDecodeError',
        hint: 'save the file as UTF-8',
      },
      { cause },
    )
  }
}

/** A source whose lines all end in `\n`. */
export function sourceOf(name: string, text: string): SourceText {
  return new SourceText(name, text.includes('\r') ? plainLines(text) : text)
}

/** Where the longest valid beginning ends, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // A streaming decoder accepts a sequence that is cut off at the end.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}
