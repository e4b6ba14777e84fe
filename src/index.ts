// `mmdet-config`: everything that `mmdet-config/browser` has, with this machine's files.

export * from './entries/browser.ts'
export { type CheckpointInput, type ConvertOptions, convertCheckpoint, openCheckpoint } from './node/checkpoint.ts'
export { Config, type NodeLoadOptions } from './node/config.ts'
export { nodeFileSystem } from './node/fileSystem.ts'
