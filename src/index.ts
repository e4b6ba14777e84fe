// `mmdet-config`: everything that `mmdet-config/browser` has, with this machine's files.

export { countImages, type ImageCount } from './dataset/countImages.ts'
export * from './entries/browser.ts'
export { type CheckpointInput, type ConvertOptions, convertCheckpoint, openCheckpoint } from './node/checkpoint.ts'
export { Config, type NodeLoadOptions } from './node/config.ts'
export { dataFiles } from './node/dataset.ts'
export { nodeFileSystem } from './node/fileSystem.ts'
