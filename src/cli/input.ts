import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { decodePython } from '../node/pythonFile.ts'
import { readRegularFile } from '../node/readFile.ts'
import { cannotRead } from '../node/systemReason.ts'
import type { CliContext } from './context.ts'
import type { Report } from './report.ts'

/** Everything that the standard input holds. */
export async function readStdin(context: CliContext): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of context.stdin ?? []) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    length += bytes.length
    if (length > MAX_FILE_BYTES) {
      const message = `the standard input has more than the ${MAX_FILE_BYTES} bytes that are read`
      throw new MmdetConfigError({ code: 'limit', message })
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** What a file that the user names holds. */
export function readNamed(file: string, { cwd }: CliContext): Buffer {
  const path = resolve(cwd, file)
  try {
    return readRegularFile(path, MAX_FILE_BYTES)
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    throw cannotRead(file, error, path)
  }
}

/** The text of a file that the user names. */
export function readText(file: string, context: CliContext): string {
  return readNamed(file, context).toString('utf8')
}

/** The config on the standard input: Python, whose bases are looked for from the working folder. */
export async function configFromStdin(options: LoadOptions, context: CliContext): Promise<Config> {
  const { Config } = await import('../config/config.ts')
  const { text } = decodePython(await readStdin(context), '<stdin>')
  return Config.fromString(text, '.py', { ...options, filename: '<stdin>.py' })
}

/**
 * Files as they are, and for a folder the Python files in it and below, but for hidden folders and installed packages. Undefined where a
 * folder has none: then that is told.
 */
export async function pythonFiles(
  names: readonly string[],
  report: Report,
  context: CliContext,
): Promise<string[] | undefined> {
  const files = await Promise.all(names.map((name) => filesBehind(name, context.cwd)))
  const empty = names.filter((_, at) => files[at]?.length === 0)
  report.each(empty.map((name) => [name, nothingIn(name)]))
  return empty.length === 0 ? files.flat() : undefined
}

function nothingIn(folder: string): Problem {
  return { code: 'file-not-found', message: `there is no Python file in ${folder} or below` }
}

async function filesBehind(name: string, cwd: string): Promise<string[]> {
  const facts = name === '-' ? undefined : await stat(resolve(cwd, name)).catch(() => undefined)
  if (!facts?.isDirectory()) return [name]
  const entries = await readdir(resolve(cwd, name), { withFileTypes: true })
  const inside = entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      if (entry.isDirectory()) return IGNORED.test(entry.name) ? [] : filesBehind(join(name, entry.name), cwd)
      return entry.isFile() && entry.name.endsWith('.py') ? [join(name, entry.name)] : []
    })
  return (await Promise.all(inside)).flat()
}

const IGNORED = /^(?:\..*|node_modules|__pycache__)$/
