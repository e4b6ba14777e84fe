/** What a visitor works on: all that a link holds. */
export interface Project {
  /** Texts by their paths, which have no leading slash. */
  readonly files: ReadonlyMap<string, string>
  /** The config that is read. */
  readonly entry: string
  /** The file in the editor. */
  readonly active: string
  readonly pane: string
  /** What a config cannot say of a run. */
  readonly gpus: number
  readonly images: number
  /** What the config is compared with; empty where nothing was chosen. */
  readonly other: string
  /** Builders in TypeScript; empty where nobody wrote any. */
  readonly script: string
}

/** A path without what leads out of the project: no leading slash, no `..`, no empty pieces. */
export function tidyPath(path: string): string {
  const pieces: string[] = []
  for (const piece of path.replaceAll('\\', '/').split('/')) {
    if (piece === '..') pieces.pop()
    else if (piece !== '' && piece !== '.') pieces.push(piece)
  }
  return pieces.join('/')
}

/** A config by which a reader starts: the first that inherits and is below no `_base_`, or the first that is below none, or the first. */
export function likelyEntry(files: ReadonlyMap<string, string>): string {
  const paths = [...files.keys()]
  const own = paths.filter((path) => !/(?:^|\/)_base_\//.test(path))
  return own.find((path) => INHERITS.test(files.get(path) ?? '')) ?? own[0] ?? paths[0] ?? ''
}

/** In Python of both dialects, in JSON and in YAML. */
const INHERITS = /^[\s{]*["']?_base_["']?\s*[:=]|^with read_base\(\)/m
