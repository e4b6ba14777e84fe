import { type Command, Option } from 'commander'
import type { Config } from '../../config/config.ts'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import type { Problem } from '../../errors.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { type LoadFlags, loadOptions, showWarnings, withLoadFlags } from './loadOptions.ts'

const FORMATS = ['repr', 'json', 'yaml', 'python'] as const

interface PrintFlags extends LoadFlags {
  readonly format: (typeof FORMATS)[number]
}

/** `mmdet-config print FILE`. */
export function registerPrint(program: Command, context: CliContext): void {
  const command = program
    .command('print')
    .summary('print a config with everything it inherits')
    .description('Print what a config says after inheritance, as MMEngine reads it. Nothing in it is run.')
    .argument('<file>', 'a .py, .json, .yaml or .yml config')
    .option('--cfg-options <pairs...>', 'overrides key=value, as MMEngine reads them')
    .addOption(new Option('--format <form>', 'how to print').choices(FORMATS).default('python'))
  withLoadFlags(command).action((file: string, flags: PrintFlags) => {
    return runAction(context, () => print(file, flags, context))
  })
}

async function print(file: string, flags: PrintFlags, context: CliContext): Promise<ExitCode> {
  const options = await loadOptions(flags, context)
  if (flags.format === 'repr') return printRepr(file, options, context)
  const { Config } = await import('../../config/config.ts')
  const config = await Config.fromFile(file, options)
  showWarnings(config.warnings, context)
  if (flags.format === 'python') showPrintWarnings(config.prettyTextWarnings(), context)
  context.stdout.write(await textOf(config, flags.format))
  return 0
}

/** A repr needs nothing but the reader, and its readers are scripts that ask for one config after the other: it starts fast. */
async function printRepr(file: string, options: LoadOptions, context: CliContext): Promise<ExitCode> {
  const { readConfig, shownValues } = await import('../../config/load/readConfig.ts')
  const { pythonRepr } = await import('../../python/repr.ts')
  const { dict, importedNames, warnings } = await readConfig(file, options)
  showWarnings(warnings, context)
  context.stdout.write(`${pythonRepr(shownValues(dict, importedNames))}\n`)
  return 0
}

async function textOf(config: Config, format: Exclude<PrintFlags['format'], 'repr'>): Promise<string> {
  switch (format) {
    case 'json': {
      const { toJson } = await import('../../config/json/toJson.ts')
      return `${toJson(config.toDict())}\n`
    }
    case 'yaml':
      return config.dumpText('config.yaml')
    case 'python':
      return config.prettyText()
  }
}

/** Says where the text is not what MMEngine reads back. */
function showPrintWarnings(warnings: readonly Problem[], context: CliContext): void {
  for (const { path, message, hint } of warnings) {
    context.stderr.write(`${path?.join('.')} - warning: ${message}\n  help: ${hint}\n`)
  }
}
