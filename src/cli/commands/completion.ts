import { Argument, type Command } from 'commander'
import type { Shell } from '../completion.ts'
import { type CliContext, EXIT } from '../context.ts'

const EXAMPLES = `
Examples:
  $ eval "$(mmdet-config completion bash)"          in ~/.bashrc
  $ source <(mmdet-config completion zsh)           in ~/.zshrc
  $ mmdet-config completion fish | source           in config.fish
`

/** `mmdet-config completion SHELL`: prints a script, made from the commands of the program. */
export function registerCompletion(program: Command, context: CliContext): void {
  program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description(
      'Print a script that teaches a shell to complete the commands, their options and the words that they take.',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion.ts')
      context.stdout.write(completionScript(shell, program))
      context.exitCode = EXIT.fine
    })
}
