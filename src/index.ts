// `mmdet-config`: everything that `mmdet-config/browser` and `mmdet-config/check` have, with this machine's files.

export type { DatasetFileReport, DatasetReport } from './dataset/checkDataset.ts'
export { countImages, type ImageCount } from './dataset/countImages.ts'
export type { DatasetCounts } from './dataset/counts.ts'
export type { Fixes } from './dataset/fix.ts'
export * from './entries/browser.ts'
export * from './entries/check.ts'
export { type CheckpointInput, type ConvertOptions, convertCheckpoint, openCheckpoint } from './node/checkpoint.ts'
export { Config, type NodeLoadOptions } from './node/config.ts'
export { type CheckDatasetOptions, checkDataset, dataFiles, fixDataset, readDataset } from './node/dataset.ts'
export { nodeFileSystem } from './node/fileSystem.ts'
export { type WriteOptions, writeConfig } from './write/writeConfig.ts'
