import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { GenerateOptions } from '../generate.ts'
import { runAction, withJson } from '../report.ts'
import { withCfgOptions, withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config generate               all four self-supervised configs
  $ mmdet-config generate mask-rcnn_r50-swav-pre_fpn_1x_coco --out my
  $ mmdet-config generate my-recipe.yaml --standalone
  $ mmdet-config generate experiments/  all recipes and TypeScript below it
  $ mmdet-config generate --check       exit 1 when a file is missing or differs
`

/** `mmdet-config generate`: writes configs, by name or from recipes, and the `_base_` files that they inherit. */
export function registerGenerate(program: Command, context: CliContext): void {
  const command = program
    .command('generate')
    .summary('write config files from TypeScript, YAML recipes, or by name')
    .description(
      'Write config files and the _base_ files that they inherit. Without a name: the four self-supervised ones.',
    )
    .argument(
      '[name...]',
      'recipes (.yaml, .yml), TypeScript or JavaScript files, folders or globs of these; names of configs of this package; or - for a recipe on the standard input',
    )
    .option('-o, --out <dir>', 'folder to write to', 'configs')
    .option('--standalone', 'write each config as one file that inherits nothing', false)
    .option('--check', 'write nothing; exit 1 when a file is missing or differs', false)
    .option('--watch', 'write again whenever a file changes, until Ctrl-C', false)
    .option('--force', 'overwrite files that exist and differ', false)
  withCfgOptions(withLoadFlags(withJson(command)))
    .addHelpText('after', EXAMPLES)
    .action((names: string[], options: GenerateOptions) =>
      runAction(context, options, async (report) =>
        (await import('../generate.ts')).generate(names, options, report, context),
      ),
    )
}
