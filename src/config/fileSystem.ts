/**
 * The files that a config may name. Reading is all there is to it, so that the same loader serves the command line, an editor
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
  /** The names in a folder, undefined when there is no such folder. */
  readFolder(path: string): readonly string[] | undefined | Promise<readonly string[] | undefined>
}

/** Files held in memory, by absolute path: for tests, editors and browsers. */
export function memoryFileSystem(
  files: Readonly<Record<string, string | Uint8Array>>,
  workingFolder = '/',
): FileSystem {
  const encoder = new TextEncoder()
  return {
    workingFolder,
    readFile: (path) => {
      const file = Object.hasOwn(files, path) ? files[path] : undefined
      return typeof file === 'string' ? encoder.encode(file) : file
    },
    readFolder: (path) => {
      const prefix = path.endsWith('/') ? path : `${path}/`
      const names = Object.keys(files).filter((file) => file.startsWith(prefix))
      if (names.length === 0) return undefined
      return [...new Set(names.map((file) => file.slice(prefix.length).split('/')[0] as string))]
    },
  }
}
