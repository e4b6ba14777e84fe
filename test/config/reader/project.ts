/** Some files, one of which is read. */
export interface Project {
  /** Texts by path below the project's folder. */
  readonly files: Readonly<Record<string, string>>
  /** The file that is read, `config.py` by default. */
  readonly entry?: string
  readonly env?: Readonly<Record<string, string>>
  /** `--cfg-options`. */
  readonly options?: readonly string[]
  /** Folders below the project's that packages are looked for in. */
  readonly searchPath?: readonly string[]
}

/** A project of one file. */
export function file(text: string): Project {
  return { files: { 'config.py': text } }
}

/** A config with one base next to it. */
export function child(base: string, config: string): Project {
  return { files: { 'base.py': base, 'config.py': `_base_ = './base.py'\n${config}` } }
}
