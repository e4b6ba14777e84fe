import { Config as AnyConfig } from '../config/config.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { nodeFileSystem } from './fileSystem.ts'

/** What loading a config from this machine's files takes besides its path. */
export type NodeLoadOptions = Omit<LoadOptions, 'fileSystem'> & Partial<Pick<LoadOptions, 'fileSystem'>>

/**
 * A config as MMEngine's `Config.fromfile` gives it, read from this machine's files unless `fileSystem` says otherwise.
 *
 * @example
 * const config = await Config.fromFile('configs/dino/dino-4scale_r50_8xb2-12e_coco.py', { env: process.env })
 */
export class Config extends AnyConfig {
  static override fromFile(path: string, options: NodeLoadOptions = {}): Promise<AnyConfig> {
    return AnyConfig.fromFile(path, { ...options, fileSystem: options.fileSystem ?? nodeFileSystem() })
  }
}
