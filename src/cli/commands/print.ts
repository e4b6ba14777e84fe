import { type Command, Option } from 'commander'
import type { Config } from '../../config/config.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { type LoadFlags, loadOptions, showWarnings, withLoadFlags } from './loadOptions.ts'

const FORMATS = ['repr', 'json', 'yaml', 'python'] as const

interface PrintFlags extends LoadFlags {
  readonly format: (typeof FORMATS)[number]
  readonly cfgOptions?: readonly string[]
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
  const { Config } = await import('../../config/config.ts')
  const { parseCfgOptions } = await import('../../config/cfgOptions.ts')
  const options = await loadOptions(flags, context)
  const config = await Config.fromFile(file, { ...options, cfgOptions: parseCfgOptions(flags.cfgOptions ?? []) })
  showWarnings(config.warnings, context)
  context.stdout.write(await textOf(config, flags.format))
  return 0
}

async function textOf(config: Config, format: PrintFlags['format']): Promise<string> {
  switch (format) {
    case 'repr':
      return `${config.toRepr()}\n`
    case 'json': {
      const { toJson } = await import('../../config/json/toJson.ts')
      return `${toJson(config.toDict())}\n`
    }
    case 'yaml': {
      const { yamlDump } = await import('../../config/dump/yaml/yamlDump.ts')
      return yamlDump(config.toDict())
    }
    case 'python': {
      const { prettyText } = await import('../../config/print/prettyText.ts')
      return prettyText(config.toDict())
    }
  }
}
