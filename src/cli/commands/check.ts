import { type Command, Option } from 'commander'
import type { CheckFlags } from '../check.ts'
import type { CliContext } from '../context.ts'
import { runAction, withJson } from '../report.ts'
import { withCfgOptions, withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config check configs/                 all configs and recipes below
  $ mmdet-config check --quiet my_config.py     errors only
  $ mmdet-config check --format github configs  for the lines of a pull request
  $ mmdet-config check --fix --dry-run configs  what --fix would change
  $ mmdet-config check --watch configs          again whenever a file changes

A line that ends in "# mmdet-config: ignore RULE" has no problems of that rule.
`

/** `mmdet-config check FILE|DIR ...`. */
export function registerCheck(program: Command, context: CliContext): void {
  const command = program
    .command('check')
    .summary('hold configs against what their components accept')
    .description(
      'Hold configs against what the components of MMDetection 3.3.0, MMCV 2.1.0 and MMEngine 0.10.7 accept: types, arguments, kinds of ' +
        'values. Every problem is told, at the line that wrote it, in whatever base that is. Exits with 1 when there are errors.',
    )
    .argument('<files...>', 'configs, recipes, folders or globs')
    .option('--quiet', 'tell errors only', false)
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings than this', count)
    .option('--gpus <n>', 'how many GPUs the run will have: its batch is held against the learning rate')
    .addOption(
      new Option('--format <format>', 'how problems are written')
        .choices(['text', 'sarif', 'github', 'junit'])
        .default('text'),
    )
    .option('--fix', 'mend what can be mended safely, in the files that are named', false)
    .option('--dry-run', 'show what --fix would change', false)
    .option('--no-config', 'leave out the settings and the rules of this folder: no code of it is run')
    .option('--watch', 'check again what a change touches, until Ctrl-C', false)
  withCfgOptions(withLoadFlags(withJson(command)))
    .addHelpText('after', EXAMPLES)
    .action((files: string[], flags: CheckFlags) =>
      runAction(context, flags, async (report) => (await import('../check.ts')).check(files, flags, report, context)),
    )
}

function count(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}
