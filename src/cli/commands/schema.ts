import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import { runAction, withJson } from '../report.ts'
import type { SchemaOptions } from '../schema.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config schema --out schemas
  $ mmdet-config schema --out schemas --catalog mmdet-config.catalog.json
  $ mmdet-config schema --check         exit 1 when a file is missing or differs
`

/** `mmdet-config schema`: writes the JSON Schemas of whole configs, of recipes and of every fragment's options. */
export function registerSchema(program: Command, context: CliContext): void {
  const command = program
    .command('schema')
    .summary('write the JSON Schemas of configs and recipes')
    .description(
      'Write the JSON Schemas (2020-12) of whole configs, of recipes and of every fragment, for an editor that completes them.',
    )
    .option('-o, --out <dir>', 'folder to write to', 'schemas')
    .option('--catalog <file...>', 'catalogues of packages of your own, for config.schema.json')
    .option('--check', 'write nothing; exit 1 when a file is missing or differs', false)
    .option('--force', 'overwrite files that exist and differ', false)
  withJson(command)
    .addHelpText('after', EXAMPLES)
    .action((options: SchemaOptions) =>
      runAction(context, options, async (report) =>
        (await import('../schema.ts')).writeSchemas(options, report, context),
      ),
    )
}
