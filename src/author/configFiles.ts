import type { PrintForm } from './defineConfig.ts'
import { printDocument } from './printDocument.ts'
import type { NamedConfig } from './selfsupPretrain.ts'

/** A config file as text, with its place below a configs folder. */
export interface ConfigFile {
  /** Path below the folder, with slashes. */
  readonly path: string
  readonly text: string
}

/**
 * The files of a config: itself and, in the inheriting form, the `_base_` files that it names.
 *
 * @example configFiles(config).map(({ path }) => path)
 * // ['selfsup_pretrain/….py', '_base_/models/mask-rcnn_r50_fpn.py', …]
 */
export function configFiles(
  { name, config }: NamedConfig,
  { form = 'inherit' }: Pick<PrintForm, 'form'> = {},
): ConfigFile[] {
  const path = `${name}.py`
  if (form === 'standalone') return [{ path, text: config.toPython({ form }) }]
  const depth = name.split('/').length - 1
  const baseDirectory = depth === 0 ? './_base_' : `${'../'.repeat(depth)}_base_`
  return [
    { path, text: config.toPython({ baseDirectory }) },
    ...config.bases.map((base) => ({ path: `_base_/${base.path}`, text: printDocument(base.stock) })),
  ]
}
