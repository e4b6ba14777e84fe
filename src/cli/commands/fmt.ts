import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { FmtOptions } from '../fmt.ts'
import { runAction, withJson } from '../report.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config fmt configs/*.py       lay out the files as yapf does
  $ mmdet-config fmt --check *.py       exit 1 when a file would change
  $ mmdet-config fmt --diff a.py        show what would change
  $ cat a.py | mmdet-config fmt -       from standard input to output
`

/** `mmdet-config fmt`: lays out config sources as yapf does with MMDetection's settings. */
export function registerFmt(program: Command, context: CliContext): void {
  const command = program
    .command('fmt')
    .summary("lay out config sources as yapf does with MMDetection's settings")
    .description(
      'Lay out Python config files as yapf 0.43.0 does with the settings of MMEngine and MMDetection. ' +
        'Comments, line ends and a byte order mark are kept; files that need no change are not written.',
    )
    .argument('<file...>', 'Python files, folders of them, or - for the standard input')
    .option('--check', 'write nothing; exit 1 when a file would change', false)
    .option('--diff', 'write nothing; show what would change, and exit 1 then', false)
  withJson(command)
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: FmtOptions) =>
      runAction(context, options, async (report) => (await import('../fmt.ts')).fmt(files, options, report, context)),
    )
}
