import { resolve } from 'node:path'
import { BOOLEAN, checkOptions, oneOf, STRING } from '../argument.ts'
import { configFiles, type NamedConfig } from '../author/selfsupPretrain.ts'
import { compareFiles, plannedConfig, writeFiles } from '../node/filePlan.ts'

/** Where and how configs are written. */
export interface WriteOptions {
  /** The output folder. Default: `configs`, in the working folder. */
  readonly out?: string
  /** `inherit` (the default) writes the `_base_` files too. */
  readonly form?: 'inherit' | 'standalone'
  /** Whether files that exist and differ are replaced. */
  readonly overwrite?: boolean
}

/**
 * Writes a config, and the `_base_` files that it inherits, each in one step. Files that say the same stay.
 *
 * @returns the paths of the files.
 * @throws MmdetConfigError `file-exists` where a file differs and `overwrite` is not set: then nothing is written; `invalid-path`.
 * @example await writeConfig({ name: 'my/config', config: defineConfig({ … }) }, { out: 'configs' })
 */
export async function writeConfig(config: NamedConfig, options: WriteOptions = {}): Promise<string[]> {
  checkOptions(options, { out: STRING, form: oneOf('inherit', 'standalone'), overwrite: BOOLEAN })
  const { out = 'configs', form = 'inherit', overwrite = false } = options
  const wanted = configFiles(config, { form, folder: resolve(out) }).map(plannedConfig)
  const files = await compareFiles(resolve(out), wanted)
  await writeFiles(files, { force: overwrite })
  return files.map(({ target }) => target)
}
