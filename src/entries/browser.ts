// `mmdet-config/browser`: everything but what touches this machine's files.

// Node's entry loads it when it is first called: it takes the rules of `check` along, which a page's bundler leaves out where nobody imports.
export { type ImportedConfig, type ImportOptions, importConfig } from '../author/importing/importConfig.ts'
export * from './common.ts'
