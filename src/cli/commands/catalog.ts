import type { Command } from 'commander'
import { type CliContext, runAction } from '../context.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config catalog show FPN
  $ mmdet-config catalog --json
  $ mmdet-config catalog add my_project/my_models
`

/** `mmdet-config catalog`: what components accept. */
export function registerCatalog(program: Command, context: CliContext): void {
  const command = program
    .command('catalog')
    .summary('show what a component accepts')
    .description(
      'Show which components MMDetection 3.3.0, MMCV 2.1.0 and MMEngine 0.10.7 have, and which arguments each accepts.',
    )
    .option('--json', 'print all components with their parameters', false)
    .addHelpText('after', EXAMPLES)
    .action(({ json }: { json: boolean }) =>
      runAction(context, async () => (await import('../catalog.ts')).listCatalogue(json, context)),
    )
  command
    .command('show')
    .summary('print a component')
    .description(
      'Print the arguments of a component: defaults, which class they come from, and which keys take the component.',
    )
    .argument('<name>', 'what type says: FPN, mmdet.FPN')
    .action((name: string) =>
      runAction(context, async () => (await import('../catalog.ts')).showComponent(name, context)),
    )
  command
    .command('add')
    .summary("make a catalogue of a package's own components")
    .description(
      'Read the sources of packages, without running them, and write what they register to a catalogue file.',
    )
    .argument('<package...>', 'folders of packages, or .py files')
    .option('--out <file>', 'file to write', 'mmdet-config.catalog.json')
    .option('--force', 'overwrite a file that differs', false)
    .action((folders: string[], options: { out: string; force: boolean }) =>
      runAction(context, async () => (await import('../catalogAdd.ts')).addCatalogue(folders, options, context)),
    )
}
