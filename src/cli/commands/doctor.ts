import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { DoctorFlags } from '../doctor.ts'
import { runAction, withJson } from '../report.ts'
import { withCfgOptions, withLoadFlags } from './loadOptions.ts'

/** `mmdet-config doctor CONFIG`. */
export function registerDoctor(program: Command, context: CliContext): void {
  const command = program
    .command('doctor')
    .summary('everything that can be known of a run before it starts')
    .description(
      'Check the config, plan the run, look at its data set and its checkpoints, where they are there: one report. What was not looked ' +
        'at is listed. Exits with 1 when there are errors.',
    )
    .argument('<config>', 'a config or a recipe')
    .option('--gpus <n>', 'how many GPUs train')
    .option('--images <n>', 'images of the training data after filtering, where they cannot be counted')
    .option('--start-dir <folder>', 'where training starts: relative paths in the config count from there', '.')
    .option('--html <file>', 'write the report as one page')
    .option('--force', 'replace that file', false)
  withCfgOptions(withLoadFlags(withJson(command))).action((file: string, flags: DoctorFlags) =>
    runAction(context, flags, async (report) => (await import('../doctor.ts')).doctor(file, flags, report, context)),
  )
}
