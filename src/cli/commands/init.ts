import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { InitOptions } from '../init.ts'
import { runAction, withJson } from '../report.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config init                   in this folder
  $ mmdet-config init balloon           in its own folder
  $ mmdet-config generate balloon/recipe.yaml
  $ mmdet-config init balloon --typescript
`

/** `mmdet-config init`: writes what a config for a data set of one's own begins with. */
export function registerInit(program: Command, context: CliContext): void {
  const command = program
    .command('init')
    .summary('begin a config for a data set of your own')
    .description(
      'Write a recipe for a data set of your own, its JSON Schema for an editor, and a README with the way from here to a ' +
        'training. The folder gives the config its name.',
    )
    .argument('[dir]', 'folder to write to', '.')
    .option('--typescript', 'write a project in TypeScript: package.json, tsconfig.json, config.ts', false)
    .option('--force', 'overwrite files that exist and differ', false)
  withJson(command)
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: InitOptions) =>
      runAction(context, options, async (report) =>
        (await import('../init.ts')).init(folder, options, report, context),
      ),
    )
}
