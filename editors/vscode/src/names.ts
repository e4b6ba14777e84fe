// Names that parts of the extension share.

/**
 * What a server asks of files that only the editor can read; the answer is null where there is none, and the size alone of a file that is
 * larger than is read: annotation files may lie beside configs.
 */
export const READ_FILE = 'mmdet-config/readFile'
export const READ_FOLDER = 'mmdet-config/readFolder'

/** The file that is asked for. */
export interface ReadFile {
  readonly uri: string
  readonly maxBytes: number
}

/** Starts a server of Node that asks for files. */
export const ASK_EDITOR = '--ask-editor'

/** The scheme of merged configs. */
export const MERGED_SCHEME = 'mmdet-config'

/** The path of a merged config: in the folder of its file, with a name that the title of the editor shows. */
export function mergedPath(path: string): string {
  const at = path.lastIndexOf('/') + 1
  const dot = path.lastIndexOf('.')
  const stem = dot > at ? path.slice(at, dot) : path.slice(at)
  return `${path.slice(0, at)}${stem} (merged).py`
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
