import { MmdetConfigError } from '../errors.ts'
import { normalizePath } from '../python/posixPath.ts'

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

/** Files held in memory, by absolute path: for tests, editors and browsers. */
export function memoryFileSystem(
  files: Readonly<Record<string, string | Uint8Array>>,
  workingFolder = '/',
): FileSystem {
  const encoder = new TextEncoder()
  const namesIn = (path: string): string[] => {
    const prefix = path.endsWith('/') ? path : `${path}/`
    const below = Object.keys(files).filter((file) => file.startsWith(prefix))
    return [...new Set(below.map((file) => file.slice(prefix.length).split('/')[0] as string))]
  }
  return {
    workingFolder,
    readFile: (given) => {
      const path = normalizePath(given)
      const file = Object.hasOwn(files, path) ? files[path] : undefined
      if (file === undefined && namesIn(path).length > 0) throw new MmdetConfigError(aFolder(path))
      return typeof file === 'string' ? encoder.encode(file) : file
    },
    readFolder: (path) => {
      const names = namesIn(normalizePath(path))
      return names.length === 0 ? undefined : names
    },
  }
}

function aFolder(path: string) {
  const message = `cannot read ${path}: it is a directory`
  return { code: 'file-read', message, pythonClass: 'IsADirectoryError' } as const
}
