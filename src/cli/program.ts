import { type Argument, Command, CommanderError, Help, InvalidArgumentError, type Option } from 'commander'
import { nearestName } from '../nearest.ts'
import { escapeTalk } from '../talk.ts'
import { registerAudit } from './commands/audit.ts'
import { registerCatalog } from './commands/catalog.ts'
import { registerCheck } from './commands/check.ts'
import { registerCheckpoint } from './commands/checkpoint.ts'
import { registerCompletion } from './commands/completion.ts'
import { registerDataset } from './commands/dataset.ts'
import { registerDiff } from './commands/diff.ts'
import { registerDoctor } from './commands/doctor.ts'
import { registerFmt } from './commands/fmt.ts'
import { registerGenerate } from './commands/generate.ts'
import { registerImport } from './commands/import.ts'
import { registerInit } from './commands/init.ts'
import { registerLaunch } from './commands/launch.ts'
import { registerLsp } from './commands/lsp.ts'
import { registerMethods } from './commands/methods.ts'
import { registerPlan } from './commands/plan.ts'
import { registerPrint } from './commands/print.ts'
import { registerResults } from './commands/results.ts'
import { registerRules } from './commands/rules.ts'
import { registerSchema } from './commands/schema.ts'
import { registerWhy } from './commands/why.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { VERSION } from './version.ts'

type Register = (program: Command, context: CliContext) => void

/** Every command, in the order in which `--help` lists them. A new command is a file in commands/ and a line here. */
const COMMANDS: Readonly<Record<string, Register>> = {
  init: registerInit,
  generate: registerGenerate,
  import: registerImport,
  schema: registerSchema,
  fmt: registerFmt,
  print: registerPrint,
  why: registerWhy,
  diff: registerDiff,
  check: registerCheck,
  rules: registerRules,
  doctor: registerDoctor,
  dataset: registerDataset,
  plan: registerPlan,
  audit: registerAudit,
  launch: registerLaunch,
  results: registerResults,
  catalog: registerCatalog,
  checkpoint: registerCheckpoint,
  methods: registerMethods,
  lsp: registerLsp,
  completion: registerCompletion,
}

/** Runs the command line and gives its exit code; writes nothing but through `context`. */
export async function runCli(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  const words = withOurName(withoutHelp(argv))
  const program = createProgram(context, words[0])
  try {
    await program.parseAsync(withPairs(words), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.fine : EXIT.trouble
  }
  return context.exitCode
}

/** `help generat`: commander would show all help and say nothing. As a command of its own the word is told, with what is near. */
function withoutHelp(argv: readonly string[]): readonly string[] {
  const [first, second = ''] = argv
  return first === 'help' && second !== '' && !Object.hasOwn(COMMANDS, second) ? argv.slice(1) : argv
}

/** `lint` and `validate` are what other tools call `check`. */
function withOurName([first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return rest
  return [first === 'lint' || first === 'validate' ? 'check' : first, ...rest]
}

/** A command that tells an unknown option, which may be a misspelt one, before an option that is missing, and the nearest choice. */
class OurCommand extends Command {
  override createCommand(name?: string): OurCommand {
    return new OurCommand(name)
  }

  override addOption(option: Option): this {
    return super.addOption(withNearest(option))
  }

  override addArgument(argument: Argument): this {
    return super.addArgument(withNearest(argument))
  }

  missingMandatoryOptionValue(option: Option): void {
    const unknown = this.args.find((word) => /^-./.test(word))
    // Commander documents neither, and has both: they write the message and end.
    const { unknownOption, missingMandatoryOptionValue } = Command.prototype as unknown as Refusals
    if (unknown !== undefined) unknownOption.call(this, unknown)
    missingMandatoryOptionValue.call(this, option)
  }

  /** A word behind a command that has others below it is meant as one of them. */
  _excessArguments(words: string[]): void {
    const { unknownCommand, _excessArguments } = Command.prototype as unknown as Refusals
    if (this.commands.length > 0) unknownCommand.call(this)
    _excessArguments.call(this, words)
  }
}

/** Commander lists the choices, and says which of them is near for names of options and commands only. */
function withNearest<Chosen extends Option | Argument>(chosen: Chosen): Chosen {
  const { argChoices, parseArg } = chosen
  if (argChoices === undefined || parseArg === undefined) return chosen
  chosen.parseArg = (value: string, previous) => {
    const near = argChoices.includes(value) ? undefined : nearestName(value, argChoices)
    if (near === undefined) return parseArg(value, previous)
    throw new InvalidArgumentError(`Allowed choices are ${argChoices.join(', ')}.\n(Did you mean ${near}?)`)
  }
  return chosen
}

interface Refusals {
  _excessArguments(words: string[]): void
  unknownCommand(): never
  unknownOption(name: string): never
  missingMandatoryOptionValue(option: Option): never
}

/**
 * `--cfg-options a=1 b=2 FILE`: what holds a `=` is an override, the rest is not. As with argparse the first word behind the option
 * always is one. Commander alone would take FILE for an override too.
 */
function withPairs(argv: readonly string[]): string[] {
  let pairs = false
  return argv.flatMap((word, at) => {
    const isFirst = argv[at - 1] === CFG_OPTIONS
    pairs = !word.startsWith('-') && (isFirst || (pairs && word.includes('=')))
    if (word === CFG_OPTIONS && at + 1 < argv.length && !argv[at + 1]?.startsWith('-')) return []
    return pairs ? [`${CFG_OPTIONS}=${word}`] : [word]
  })
}

const CFG_OPTIONS = '--cfg-options'

const described = (option: Option): string => new Help().optionDescription(option)

/** The program, with the one command that is asked for, or all of them where none is; completion tells of all. */
function createProgram(context: CliContext, name = ''): Command {
  const program = new OurCommand('mmdet-config')
    .description('Author, read, print and check MMDetection configs and their checkpoints')
    .version(VERSION, '--version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({
      optionDescription: (option) => (option.defaultValue === false ? option.description : described(option)),
    })
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text.split('\n').map(escapeTalk).join('\n')),
      getOutHelpWidth: () => context.stdout.columns ?? 80,
      getErrHelpWidth: () => context.stderr.columns ?? 80,
    })
  const asked = Object.hasOwn(COMMANDS, name) && name !== 'completion' ? COMMANDS[name] : undefined
  for (const register of asked === undefined ? Object.values(COMMANDS) : [asked]) register(program, context)
  return program
}
