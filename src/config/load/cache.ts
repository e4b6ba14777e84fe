import { MmdetConfigError } from '../../errors.ts'
import type { FileSystem } from '../fileSystem.ts'
import type { LoadedConfig } from './result.ts'

/**
 * Bases that were loaded, for loading many configs of one folder: each base is read and evaluated once. A cache belongs to one file
 * system and one set of options; make a new one when files may have changed.
 *
 * @example
 * const cache = new ConfigCache()
 * for (const path of paths) configs.push(await Config.fromFile(path, { cache }))
 */
export class ConfigCache {
  readonly loaded = new Map<string, LoadedConfig>()
  /** Bases of the pure-Python dialect, their imported objects still objects. */
  readonly modules = new Map<string, LoadedConfig>()
  /** What `model-index.yml` and its metafiles say of each package folder. */
  readonly packages = new Map<string, ReadonlyMap<string, string>>()
  #owner: { readonly files: FileSystem; readonly env: Environment; readonly settings: string } | undefined

  /**
   * Ties the cache to what its entries depend on.
   *
   * @throws MmdetConfigError `invalid-option` when it is already tied to something else.
   */
  bind(files: FileSystem, env: Environment, settings: string): void {
    this.#owner ??= { files, env, settings }
    const { files: ownFiles, env: ownEnv, settings: ownSettings } = this.#owner
    const sameEnv = ownEnv === env || (Object.keys(ownEnv).length === 0 && Object.keys(env).length === 0)
    if (ownFiles === files && sameEnv && ownSettings === settings) return
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: 'a ConfigCache serves one file system, one environment and one set of options',
      hint: 'make a new ConfigCache()',
    })
  }
}

type Environment = Readonly<Record<string, string | undefined>>
