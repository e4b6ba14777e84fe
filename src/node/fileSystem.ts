import { type BigIntStats, readdirSync, statSync } from 'node:fs'
import { checkArgument, STRING } from '../argument.ts'
import type { FileState, FileSystem } from '../config/fileSystem.ts'
import { MmdetConfigError } from '../errors.ts'
import { readRegularFile } from './readFile.ts'
import { systemReason } from './systemReason.ts'

/** The files of this machine. Answers at once: a config is small, and a promise for each costs more than reading it. */
export function nodeFileSystem(workingFolder: string = process.cwd()): FileSystem {
  checkArgument(workingFolder, STRING, 'workingFolder')
  return { workingFolder, readFile, readFolder, stateOf, writeFile }
}

function stateOf(path: string): FileState | undefined {
  const facts = statsOf(path)
  if (facts === undefined) return undefined
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = facts
  const changed = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs)
  return { text: `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`, size: Number(size), changed }
}

/** Of what cannot be looked at, as in a loop of links, nothing is known; who reads it is told why. */
function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true })
  } catch {
    return undefined
  }
}

function readFile(path: string, maxBytes: number): Uint8Array | undefined {
  try {
    return readRegularFile(path, maxBytes)
  } catch (error) {
    return explain(path, error)
  }
}

function readFolder(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path)
  } catch (error) {
    return explain(path, error)
  }
}

/** What writes is loaded when something is written: most configs are only read. */
async function writeFile(path: string, text: string): Promise<void> {
  const { writeIntoFolder } = await import('./writeFile.ts')
  await writeIntoFolder(path, text)
}

const PYTHON_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ EACCES: 'PermissionError', EISDIR: 'IsADirectoryError' }),
)

/** Nothing there is an answer; anything else is an error. */
function explain(path: string, error: unknown): undefined {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (error instanceof MmdetConfigError) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE')
    return undefined
  throw new MmdetConfigError(
    {
      code: 'file-read',
      message: `cannot read ${path}: ${systemReason(error)}`,
      pythonClass: PYTHON_CLASSES.get(code) ?? 'OSError',
    },
    { cause: error },
  )
}
