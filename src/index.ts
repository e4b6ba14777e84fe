// `mmdet-config`: everything that `mmdet-config/browser` and `mmdet-config/check` have, with this machine's files.

import type { Fragment } from './author/document.ts'
import { fromConfig as fromConfigOf } from './author/fromConfig.ts'
import type { ImportedConfig, ImportOptions } from './author/importing/importConfig.ts'
import type { ImageCount } from './dataset/countImages.ts'
import type { OpenFile } from './dataset/voc.ts'
import type { NodeLoadOptions } from './node/config.ts'
import { nodeFileSystem } from './node/fileSystem.ts'
import type { PyDict } from './python/dict.ts'

export type { ImportedConfig, ImportOptions } from './author/importing/importConfig.ts'
export type { DatasetFileReport, DatasetReport } from './dataset/checkDataset.ts'
export type { CocoForm, Id } from './dataset/coco.ts'
export type { ImageCount } from './dataset/countImages.ts'
export type { CategoryCount, DatasetCounts, Spread } from './dataset/counts.ts'
export type { Fixes } from './dataset/fix.ts'
export type { Role } from './dataset/uses.ts'
export type { OpenFile } from './dataset/voc.ts'
export * from './entries/check.ts'
export * from './entries/common.ts'
export { type CheckpointInput, type ConvertOptions, convertCheckpoint, openCheckpoint } from './node/checkpoint.ts'
export { Config, type NodeLoadOptions } from './node/config.ts'
export { type CheckDatasetOptions, checkDataset, dataFiles, fixDataset, readDataset } from './node/dataset.ts'
export { nodeFileSystem } from './node/fileSystem.ts'
export { type WriteOptions, writeConfig } from './write/writeConfig.ts'

/**
 * A config that exists already as a base, read from this machine's files unless `fileSystem` says otherwise: `package::path` of MMEngine,
 * found below `searchPath` (site-packages, an unpacked wheel, a checkout), or the path of a file. A child says only what differs. What it says is
 * checked by the catalogue when it is compiled; `fromConfig<AnyOverrides>(…)` is a config of components that the catalogue does not know.
 *
 * @throws MmdetConfigError as `Config.fromFile`.
 * @example
 * const base = await fromConfig('mmdet::retinanet/retinanet_r50_fpn_1x_coco.py', { searchPath: ['site-packages'] })
 * defineConfig({ bases: [base], overrides: { model: { backbone: { depth: 101 } } } })
 */
export function fromConfig<Overrides extends object = object>(
  path: string,
  options: NodeLoadOptions = {},
): Promise<Fragment<Overrides>> {
  const { fileSystem = nodeFileSystem() } = options ?? {}
  return fromConfigOf<Overrides>(path, { ...options, fileSystem })
}

/**
 * An existing config as TypeScript, or as a recipe, that generates a config with the same values: over its bases where it has some, or as one file. What
 * `mmdet-config import` prints.
 *
 * @throws MmdetConfigError as `Config.fromFile`; `config-merge` where no overrides of its bases give its values.
 * @example
 * const { text } = await importConfig('configs/retinanet/retinanet_r50_fpn_1x_coco.py', { form: 'standalone' })
 */
export async function importConfig(
  path: string,
  options: NodeLoadOptions & Pick<ImportOptions, 'form' | 'to' | 'folder'> = {},
): Promise<ImportedConfig> {
  const { fileSystem = nodeFileSystem() } = options ?? {}
  const { importConfig: importConfigOf } = await import('./author/importing/importConfig.ts')
  return importConfigOf(path, { ...options, fileSystem })
}

/**
 * The number of images that a dataset of a config has: `len(dataset)` of mmdet 3.3.0, after `filter_cfg` and `indices`, through
 * `ConcatDataset`, `RepeatDataset`, `ClassBalancedDataset` and `MultiImageMixDataset`.
 *
 * `images` is undefined where it is not known (`why` says it: a file that is not there, a class of dataset that is not read), and never
 * a guess. 0 is possible: mmdet then fails when it starts.
 *
 * @param files what was read before is not read again.
 * @throws MmdetConfigError `json-syntax` and `dataset-format` for files that are broken.
 * @example
 * const config = await Config.fromFile('configs/mine.py')
 * const { images, why } = await countImages(config.get('train_dataloader.dataset', 'dict'), dataFiles('.'))
 */
export async function countImages(dataset: PyDict, files: OpenFile): Promise<ImageCount> {
  const { countImages: countImagesOf } = await import('./dataset/countImages.ts')
  return countImagesOf(dataset, files)
}
