import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { configFiles } from '../builders/configFiles.ts'
import { type NamedConfig, namedConfig, selfsupPretrainConfigs } from '../builders/selfsupPretrain.ts'
import { MmdetConfigError } from '../errors.ts'
import { type ComparedFile, compareFiles, fileDifference, writeFiles } from '../node/filePlan.ts'
import { systemReason } from '../node/writeFile.ts'
import { readRecipe } from '../recipes/readRecipe.ts'
import type { CliContext, ExitCode } from './context.ts'

/** The options of `mmdet-config generate`. */
export interface GenerateOptions {
  readonly out: string
  readonly standalone: boolean
  readonly check: boolean
  readonly force: boolean
}

/** Writes configs, by name or from recipes, and the `_base_` files that they inherit. */
export async function generate(
  names: readonly string[],
  options: GenerateOptions,
  context: CliContext,
): Promise<ExitCode> {
  const configs =
    names.length === 0 ? selfsupPretrainConfigs() : await Promise.all(names.map((name) => findConfig(name, context)))
  const planned = configs.flatMap((config) => configFiles(config, options))
  const files = await compareFiles(resolve(context.cwd, options.out), planned)
  if (options.check) return check(files, context)
  if (!options.force) showDifferences(files, context)
  await writeFiles(files, options)
  for (const file of files) context.stdout.write(`${WORDS[file.state]} ${shown(file, context)}\n`)
  return 0
}

const WORDS = { new: 'wrote    ', same: 'unchanged', differs: 'replaced ' } as const

/** `--check`: says what is missing or differs, and whether anything is. */
function check(files: readonly ComparedFile[], context: CliContext): ExitCode {
  showDifferences(files, context)
  const stale = files.filter(({ state }) => state !== 'same')
  for (const file of stale) {
    context.stdout.write(`${file.state === 'new' ? 'missing' : 'differs'} ${shown(file, context)}\n`)
  }
  if (stale.length === 0) context.stderr.write(`${files.length} files are as generated\n`)
  return stale.length === 0 ? 0 : 1
}

function showDifferences(files: readonly ComparedFile[], context: CliContext): void {
  for (const file of files) if (file.state === 'differs') context.stderr.write(fileDifference(file))
}

function shown(file: ComparedFile, context: CliContext): string {
  const path = relative(context.cwd, file.target)
  return path.startsWith('..') ? file.target : path
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
