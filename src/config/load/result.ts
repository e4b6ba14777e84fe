import type { PyDict } from '../../python/dict.ts'
import type { SourceSpan } from '../../source.ts'

/** Something that a reader of the config should know, and that stops nothing. */
export interface ConfigWarning {
  readonly kind: 'deprecated' | 'unfilled'
  readonly message: string
  readonly span: SourceSpan | undefined
}

/** What loading one config file gives. Its values are shared with other loads and never changed. */
export interface LoadedConfig {
  readonly path: string
  readonly dict: PyDict
  readonly warnings: readonly ConfigWarning[]
  /** Environment variables that the file or its bases used, with their values. */
  readonly environment: ReadonlyMap<string, string>
  /** Absolute paths of every file that was read: the bases in order, the file itself last. */
  readonly files: readonly string[]
  /** Whether its files alone decide what it says: no environment variable is asked for, no package looked for. */
  readonly ownFilesOnly: boolean
  /** Names that the file imported, which are no part of the config's values. */
  readonly importedNames: ReadonlySet<string>
}
