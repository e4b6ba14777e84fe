import { Config as AnyConfig, type ReadAll } from '../config/config.ts'
import {
  type ConfigFormat,
  checkLoadOptions,
  type LoadOptions,
  readConfig,
  readConfigString,
  readTolerantly,
  stringOptions,
} from '../config/load/readConfig.ts'
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
  static override async fromFile(path: string, options: NodeLoadOptions = {}): Promise<Config> {
    checkLoadOptions(options, [])
    const { fileSystem = nodeFileSystem() } = options
    return new Config(path, await readConfig(path, { ...options, fileSystem }), fileSystem)
  }

  static override async readAll(path: string, options: NodeLoadOptions = {}): Promise<ReadAll> {
    checkLoadOptions(options, [])
    const { fileSystem = nodeFileSystem() } = options
    const { loaded, problems, files } = await readTolerantly(path, { ...options, fileSystem })
    return loaded === undefined
      ? { problems, files }
      : { problems, files, config: new Config(path, loaded, fileSystem) }
  }

  /** Reads a config from its text. Relative bases go by `filename`, by default a file of the working folder. */
  static override async fromString(
    text: string,
    format: ConfigFormat,
    options: NodeLoadOptions & { readonly filename?: string } = {},
  ): Promise<Config> {
    const { filename, ...given } = stringOptions(text, format, options)
    const { fileSystem = nodeFileSystem() } = given
    return new Config(filename, await readConfigString(text, filename, { ...given, fileSystem }), fileSystem)
  }
}
