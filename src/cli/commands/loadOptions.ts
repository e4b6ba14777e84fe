import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../../config/config.ts'
import type { FileSystem } from '../../config/fileSystem.ts'
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

/** Loads a config; `-` is the standard input. A recipe is read as the files that `generate` writes of it, and nothing is written. */
export async function loadConfig(file: string, options: LoadOptions, context: CliContext): Promise<Config> {
  const recipe = /\.ya?ml$/.test(file) ? await recipeText(file, options.fileSystem) : undefined
  if (recipe !== undefined) return (await import('../../recipes/recipeConfig.ts')).recipeConfig(recipe, file, options)
  // What reads a pipe is loaded when there is one: most configs are files, and a start should be cheap.
  if (file === '-') return (await import('../input.ts')).configFromStdin(options, context)
  const { Config } = await import('../../config/config.ts')
  return Config.fromFile(file, options)
}

/** A recipe is not a config yet: its keys would be variables of one. */
export async function refuseRecipe(file: string, { fileSystem }: LoadOptions): Promise<void> {
  if (!/\.ya?ml$/.test(file) || (await recipeText(file, fileSystem)) === undefined) return
  const { MmdetConfigError } = await import('../../errors.ts')
  const hint = `mmdet-config generate ${file} writes the config that it says`
  throw new MmdetConfigError({ code: 'recipe-invalid', message: `${file} is a recipe, not a config`, hint })
}

/** The text of a recipe; undefined for any other file, and for what cannot be read: the reader of configs says why. */
export async function recipeText(path: string, files: FileSystem): Promise<string | undefined> {
  const [{ saysRecipe }, { absolutePath }, { MAX_FILE_BYTES }, { MmdetConfigError }] = await Promise.all([
    import('../../recipes/looks.ts'),
    import('../../python/posixPath.ts'),
    import('../../config/limits.ts'),
    import('../../errors.ts'),
  ])
  try {
    const bytes = await files.readFile(absolutePath(path, files.workingFolder), MAX_FILE_BYTES)
    const text = new TextDecoder().decode(bytes)
    return saysRecipe(text) ? text : undefined
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}
