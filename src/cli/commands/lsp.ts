import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import { runAction } from '../report.ts'
import { type LoadFlags, withLoadFlags } from './loadOptions.ts'

/** `mmdet-config lsp`. */
export function registerLsp(program: Command, context: CliContext): void {
  const command = program
    .command('lsp')
    .summary('serve an editor: hover, definitions, problems, completion')
    .description(
      'Run the language server for Python configs on the standard input and output, until the editor ends it. Nothing of the folder is ' +
        'run: of its settings only those in JSON count. How to set up an editor: docs/editor.md.',
    )
    .option('--stdio', 'talk by the standard input and output, which is the only way')
  withLoadFlags(command).action((flags: LoadFlags) =>
    runAction(context, flags, async () => (await import('../lsp.ts')).lsp(flags, context)),
  )
}
