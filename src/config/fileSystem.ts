import { checkArgument, kindOf, OBJECT, STRING } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { absolutePath } from '../python/posixPath.ts'
import type { SourceText } from '../source.ts'

/**
 * The files that a config may name. Reading is all that loading takes, so that the same loader serves the command line, an editor
 * and a browser page; what is answered at once makes loading fast, a promise does as well.
 */
export interface FileSystem {
  /** What relative paths are relative to, absolute. */
  readonly workingFolder: string
  /**
   * The bytes of a file, undefined when there is none.
   *
   * @throws MmdetConfigError `file-read`, with `pythonClass` IsADirectoryError or PermissionError; `limit` past `maxBytes`.
   */
  readFile(path: string, maxBytes: number): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /**
   * The state of a file, which changes whenever its content does; undefined when there is none. Absent where that cannot be told: configs
   * of such a file system are not shared between loads.
   */
  stateOf?(path: string): FileState | undefined
  /** The text of a file, where it is at hand as one; else, and where this is absent, its bytes are read. */
  readSource?(path: string): SourceText | undefined
  /** The names in a folder, undefined when there is no such folder. */
  readFolder(path: string): readonly string[] | undefined | Promise<readonly string[] | undefined>
  /**
   * Replaces a file in one step, making its folder when there is none; absent where nothing can be written.
   *
   * @throws MmdetConfigError `file-write`.
   */
  writeFile?(path: string, text: string): void | Promise<void>
}

/** What tells one state of a file from another. */
export interface FileState {
  /** Equal for equal states: of inode, size and time of the last change. */
  readonly text: string
  /** In bytes. */
  readonly size: number
  /** When it changed last, in milliseconds since 1970. */
  readonly changed: number
}

/**
 * Files held in memory, by their paths: for tests, editors and browsers. A path that does not begin with a slash is one below the
 * working folder.
 *
 * @example memoryFileSystem({ 'a.py': "_base_ = 'b.py'\n", 'b.py': 'x = 1\n' })
 */
export function memoryFileSystem(
  given: Readonly<Record<string, string | Uint8Array>>,
  workingFolder = '/',
): FileSystem {
  checkArgument(given, OBJECT)
  checkArgument(workingFolder, STRING, 'workingFolder')
  const files = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries(given)) {
    checkArgument(content, CONTENT, path)
    files.set(
      absolutePath(path, workingFolder),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    )
  }
  const namesIn = (path: string): string[] => {
    const prefix = path.endsWith('/') ? path : `${path}/`
    const below = [...files.keys()].filter((file) => file.startsWith(prefix))
    return [...new Set(below.map((file) => file.slice(prefix.length).split('/')[0] as string))]
  }
  return {
    workingFolder,
    readFile: (name) => {
      const path = absolutePath(name, workingFolder)
      const file = files.get(path)
      if (file === undefined && namesIn(path).length > 0) throw new MmdetConfigError(aFolder(path))
      return file
    },
    readFolder: (name) => {
      const names = namesIn(absolutePath(name, workingFolder))
      return names.length === 0 ? undefined : names
    },
  }
}

/** What reads files. */
export const FILE_SYSTEM = kindOf(
  'a file system',
  (value) => typeof (value as FileSystem | null)?.readFile === 'function',
)

const TEXTS = kindOf('a Map of texts by path', (value) => value instanceof Map)

const CONTENT = kindOf('a text or its bytes', (value) => typeof value === 'string' || value instanceof Uint8Array)

function aFolder(path: string) {
  const message = `cannot read ${path}: it is a directory`
  return { code: 'file-read', message, pythonClass: 'IsADirectoryError' } as const
}

/**
 * The files of a file system, some with another text: what an editor holds in place of what it has saved. The texts may change; what was
 * read is to be forgotten then (`ConfigCache.invalidate`).
 *
 * @param texts by absolute path.
 * @example withTexts(nodeFileSystem(), new Map([['/work/a.py', 'x = 1\n']]))
 */
export function withTexts(fileSystem: FileSystem, texts: ReadonlyMap<string, string>): FileSystem {
  checkArgument(fileSystem, FILE_SYSTEM, 'fileSystem')
  checkArgument(texts, TEXTS, 'texts')
  return {
    workingFolder: fileSystem.workingFolder,
    readFile: (path, maxBytes) => {
      const text = texts.get(path)
      return text === undefined ? fileSystem.readFile(path, maxBytes) : new TextEncoder().encode(text)
    },
    readFolder: (path) => fileSystem.readFolder(path),
  }
}

/** The same files, noting those that are asked for, by absolute path: what to watch. */
export function noting(fileSystem: FileSystem, asked: Set<string>): FileSystem {
  const { workingFolder, stateOf, readSource } = fileSystem
  const note = (path: string) => {
    asked.add(absolutePath(path, workingFolder))
    return path
  }
  return {
    ...fileSystem,
    readFile: (path, maxBytes) => fileSystem.readFile(note(path), maxBytes),
    ...(stateOf && { stateOf: (path: string) => stateOf(note(path)) }),
    ...(readSource && { readSource: (path: string) => readSource(note(path)) }),
  }
}
