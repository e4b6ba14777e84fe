import type { Command } from 'commander'
import type { AddOptions } from '../catalogAdd.ts'
import type { CliContext } from '../context.ts'
import { type ReportFlags, runAction, withJson } from '../report.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config catalog show FPN
  $ mmdet-config catalog --json
  $ mmdet-config catalog add my_project/my_models
  $ mmdet-config catalog add my_project/my_models --types my_models.d.ts
`

/** `mmdet-config catalog`: what components accept. */
export function registerCatalog(program: Command, context: CliContext): void {
  const command = program
    .command('catalog')
    .summary('show what a component accepts')
    .description(
      'Show which components MMDetection 3.3.0, MMCV 2.1.0 and MMEngine 0.10.7 have, and which arguments each accepts; and the components of your own packages, by the catalogues that mmdet-config.config.json names.',
    )
    .addHelpText('after', EXAMPLES)
  withJson(command).action((flags: ReportFlags) =>
    runAction(context, flags, async (report) => (await import('../catalog.ts')).listCatalogue(report, context)),
  )
  const show = command
    .command('show')
    .summary('print a component')
    .description(
      'Print the arguments of a component: defaults, which class they come from, and which keys take the component.',
    )
    .argument('<name>', 'what type says: FPN, mmdet.FPN')
  // Commander gives --json to `catalog`, wherever it stands.
  withJson(show).action((name: string, _flags: ReportFlags, self: Command) =>
    runAction(context, self.optsWithGlobals(), async (report) =>
      (await import('../catalog.ts')).showComponent(name, report, context),
    ),
  )
  const types = command
    .command('types')
    .summary('print TypeScript types of all configs')
    .description('Print the TypeScript declarations of mmdet-config/catalogue.')
  withJson(types).action((_flags: ReportFlags, self: Command) =>
    runAction(context, self.optsWithGlobals(), async (report) => (await import('../catalog.ts')).printTypes(report)),
  )
  const add = command
    .command('add')
    .summary("make a catalogue of a package's own components")
    .description(
      'Read the sources of packages, without running them, and write what they register to a catalogue file.',
    )
    .argument('<package...>', 'folders of packages, or .py files')
    .option('--out <file>', 'file to write', 'mmdet-config.catalog.json')
    .option('--types <file>', 'write TypeScript declarations of the components, too')
    .option('--force', 'overwrite files that differ', false)
  withJson(add).action((folders: string[], options: AddOptions, self: Command) =>
    runAction(context, self.optsWithGlobals(), async (report) =>
      (await import('../catalogAdd.ts')).addCatalogue(folders, options, report, context),
    ),
  )
}
