import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { configFiles, type NamedConfig, namedConfig, selfsupPretrainConfigs } from '../author/selfsupPretrain.ts'
import { MmdetConfigError } from '../errors.ts'
import { systemReason } from '../node/systemReason.ts'
import { readRecipe } from '../recipes/readRecipe.ts'
import type { CliContext, ExitCode } from './context.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'

/** The options of `mmdet-config generate`. */
export interface GenerateOptions extends PlanOptions {
  readonly standalone: boolean
}

/** Writes configs, by name or from recipes, and the `_base_` files that they inherit. */
export async function generate(
  names: readonly string[],
  options: GenerateOptions,
  context: CliContext,
): Promise<ExitCode> {
  const configs =
    names.length === 0 ? selfsupPretrainConfigs() : await Promise.all(names.map((name) => findConfig(name, context)))
  const planned = configs.flatMap((config) =>
    configFiles(config, { form: options.standalone ? 'standalone' : 'inherit' }),
  )
  return runPlan(planned, options, context)
}

/** A recipe file, by its suffix; anything else names a config of the package. */
async function findConfig(name: string, context: CliContext): Promise<NamedConfig> {
  if (!/\.ya?ml$/i.test(name)) return namedConfig(name)
  return readRecipe(await readText(resolve(context.cwd, name), name), name)
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'file-read'
    throw new MmdetConfigError(
      { code, message: `cannot read the recipe ${name}: ${systemReason(error)}` },
      { cause: error },
    )
  }
}
