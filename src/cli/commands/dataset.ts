import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { DatasetFlags } from '../dataset.ts'
import { runAction, withJson } from '../report.ts'
import { withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config dataset train.json                 all that is in it and wrong
  $ mmdet-config dataset . --config my_config.py    what the config reads of it
  $ mmdet-config dataset train.json --images train  are the images there, and as
                                                    large as it says?
  $ mmdet-config dataset old.json --fix new.json    write what is safe to a copy

Exits with 1 when there are errors.
`

/** `mmdet-config dataset FILE.json|ROOT`. */
export function registerDataset(program: Command, context: CliContext): void {
  const command = program
    .command('dataset')
    .summary('say what is in a data set, and what MMDetection makes of its mistakes')
    .description(
      'Read COCO annotations of any size (and those of LVIS, panoptic segmentation, Cityscapes and VOC): counts, sizes, areas, and every ' +
        'mistake with what MMDetection 3.3.0 does about it. With --config, classes, filters and evaluators are compared as well.',
    )
    .argument('<data>', 'a file of annotations; or a folder: that of the data set, or the one in which training starts')
    .option('--config <file>', 'a config: all three loaders and the evaluators are tried')
    .option('--images <dir>', 'the folder of the images: each is looked at')
    .option('--svg <file>', 'write a picture of areas and classes')
    .option('--fix <file>', 'write a copy with iscrowd, area and integer ids put right')
    .option('--force', 'overwrite files that exist', false)
  withLoadFlags(withJson(command))
    .addHelpText('after', EXAMPLES)
    .action((data: string, flags: DatasetFlags) =>
      runAction(context, flags, async (report) =>
        (await import('../dataset.ts')).datasetCommand(data, flags, report, context),
      ),
    )
}
