import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../../config/config.ts'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import type { Override } from '../../config/merge.ts'
import type { CliContext } from '../context.ts'
import type { ReportFlags } from '../report.ts'

/** Options of every command that loads configs. */
export interface LoadFlags extends ReportFlags {
  readonly searchPath?: readonly string[]
  /** `key=value`, of the commands that take overrides. */
  readonly cfgOptions?: readonly string[]
}

/** Adds those options to a command. */
export function withLoadFlags(command: Command): Command {
  const collect = (folder: string, others: readonly string[] = []) => [...others, folder]
  const words = 'a folder that holds packages, for bases such as mmdet::path; may be given several times'
  return command.option('--search-path <folder>', words, collect)
}

/** Adds `--cfg-options` to a command; `whose` says what the overrides are of. */
export function withCfgOptions(command: Command, whose = ''): Command {
  return command.option('--cfg-options <pairs...>', `overrides key=value${whose}, as MMEngine reads them`)
}

/** The options of `Config.fromFile` for a command: the machine's files and environment, as MMEngine sees them. */
export async function loadOptions(
  flags: LoadFlags,
  context: CliContext,
): Promise<LoadOptions & { readonly cfgOptions?: readonly Override[] }> {
  const { nodeFileSystem } = await import('../../node/fileSystem.ts')
  const searchPath = (flags.searchPath ?? []).map((folder) => resolve(context.cwd, folder))
  const options = { fileSystem: nodeFileSystem(context.cwd), env: context.env, searchPath }
  if (flags.cfgOptions === undefined) return options
  const { parseCfgOptions } = await import('../../config/cfgOptions.ts')
  return { ...options, cfgOptions: parseCfgOptions(flags.cfgOptions) }
}

/** Loads a config; `-` is the standard input. */
export async function loadConfig(file: string, options: LoadOptions, context: CliContext): Promise<Config> {
  // What reads a pipe is loaded when there is one: most configs are files, and a start should be cheap.
  if (file === '-') return (await import('../input.ts')).configFromStdin(options, context)
  const { Config } = await import('../../config/config.ts')
  return Config.fromFile(file, options)
}
