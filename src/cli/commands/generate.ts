import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { configFiles } from '../../builders/configFiles.ts'
import { type NamedConfig, namedConfig, selfsupPretrainConfigs } from '../../builders/selfsupPretrain.ts'
import { MmdetConfigError } from '../../errors.ts'
import { type ComparedFile, compareFiles, fileDifference, writeFiles } from '../../node/filePlan.ts'
import { systemReason } from '../../node/writeFile.ts'
import { readRecipe } from '../../recipes/readRecipe.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'

interface GenerateOptions {
  readonly out: string
  readonly standalone: boolean
  readonly check: boolean
  readonly force: boolean
}

const EXAMPLES = `
Examples:
  $ mmdet-config generate                    all four self-supervised configs
  $ mmdet-config generate mask-rcnn_r50-swav-pre_fpn_1x_coco --out my/configs
  $ mmdet-config generate my-recipe.yaml --standalone
  $ mmdet-config generate --check            exit 1 when a file is missing or differs
`

/** `mmdet-config generate`: writes configs, by name or from recipes, and the `_base_` files that they inherit. */
export function registerGenerate(program: Command, context: CliContext): void {
  program
    .command('generate')
    .summary('write config files, by name or from YAML recipes')
    .description(
      'Write config files and the _base_ files that they inherit.\nWithout a name: the four self-supervised Mask R-CNN configs.',
    )
    .argument('[name...]', 'names of configs of this package, or recipe files (.yaml, .yml)')
    .option('--out <dir>', 'folder to write to', 'configs')
    .option('--standalone', 'write each config as one file that inherits nothing', false)
    .option('--check', 'write nothing; exit 1 when a file is missing or differs', false)
    .option('--force', 'overwrite files that exist and differ', false)
    .addHelpText('after', EXAMPLES)
    .action((names: string[], options: GenerateOptions) => runAction(context, () => generate(names, options, context)))
}

async function generate(names: readonly string[], options: GenerateOptions, context: CliContext): Promise<ExitCode> {
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
