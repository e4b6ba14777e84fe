import { type Command, Option } from 'commander'
import type { CliContext } from '../context.ts'
import { runAction, withJson } from '../report.ts'
import type { ResultsFlags } from '../results.ts'

/** `mmdet-config results DIR ...`. */
export function registerResults(program: Command, context: CliContext): void {
  const command = program
    .command('results')
    .summary('what trainings came to, from the logs that MMEngine writes')
    .description(
      'Read the logs of all runs below folders into one table: how far each run came, its loss, its metrics; which diverged, and how ' +
        'to resume what stopped. Folders of runs that were resumed are joined. What launch submitted is asked for where the log does not say.',
    )
    .argument('<dirs...>', 'work_dirs, folders of launches, or folders above them')
    .option('--metric <name>', 'the metric of the table (default: the one that most runs have)')
    .addOption(new Option('--format <format>', 'how the table is written').choices(['text', 'csv']).default('text'))
    .option('--svg <file>', 'write the curves of the loss, or of --metric, as a picture')
    .option('--force', 'replace that file', false)
  withJson(command).action((folders: string[], flags: ResultsFlags) =>
    runAction(context, flags, async (report) =>
      (await import('../results.ts')).results(folders, flags, report, context),
    ),
  )
}
