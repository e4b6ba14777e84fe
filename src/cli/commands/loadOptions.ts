import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ConfigWarning } from '../../config/load/loadedConfig.ts'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import type { Override } from '../../config/merge.ts'
import { MmdetConfigError } from '../../errors.ts'
import { formatSpan } from '../../source.ts'
import { type CliContext, UsageError } from '../context.ts'

/** Options of every command that loads configs. */
export interface LoadFlags {
  readonly searchPath?: readonly string[]
  /** `key=value`, of the commands that take overrides. */
  readonly cfgOptions?: readonly string[]
}

/** Adds those options to a command. */
export function withLoadFlags(command: Command): Command {
  return command.option('--search-path <folders...>', 'folders that hold packages, for bases such as mmdet::path')
}

/** The options of `Config.fromFile` for a command: the machine's files and environment, as MMEngine sees them. */
export async function loadOptions(flags: LoadFlags, context: CliContext): Promise<LoadOptions> {
  const { nodeFileSystem } = await import('../../node/fileSystem.ts')
  const searchPath = (flags.searchPath ?? []).map((folder) => resolve(context.cwd, folder))
  const options = { fileSystem: nodeFileSystem(context.cwd), env: context.env, searchPath }
  if (flags.cfgOptions === undefined) return options
  return { ...options, cfgOptions: await overridesOf(flags.cfgOptions) }
}

async function overridesOf(pairs: readonly string[]): Promise<Override[]> {
  const { parseCfgOptions } = await import('../../config/cfgOptions.ts')
  try {
    return parseCfgOptions(pairs)
  } catch (error) {
    throw error instanceof MmdetConfigError ? new UsageError(error.problems) : error
  }
}

/** Says on the error stream what the reader of a config should know. */
export function showWarnings(warnings: readonly ConfigWarning[], context: CliContext): void {
  for (const { message, span } of warnings) {
    const place = span === undefined ? '' : `${formatSpan(span, context.cwd)} - `
    context.stderr.write(`${place}warning: ${message}\n`)
  }
}
