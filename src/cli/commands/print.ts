import { basename, dirname, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Config } from '../../config/config.ts'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadConfig, loadOptions, withCfgOptions, withLoadFlags } from './loadOptions.ts'

const FORMATS = ['repr', 'json', 'yaml', 'python'] as const

interface PrintFlags extends LoadFlags {
  readonly format: (typeof FORMATS)[number]
  readonly out?: string
  readonly force: boolean
}

const EXAMPLES = `
Examples:
  $ mmdet-config print my_config.py     all that it inherits, in one text
  $ mmdet-config print my_config.py --cfg-options train_cfg.max_epochs=3
  $ mmdet-config print my_config.py --format json -o my_config.json
`

/** `mmdet-config print FILE`. */
export function registerPrint(program: Command, context: CliContext): void {
  const command = program
    .command('print')
    .summary('print a config with everything it inherits')
    .description('Print what a config says after inheritance, as MMEngine reads it. Nothing in it is run.')
    .argument('<file>', 'a .py, .json, .yaml or .yml config, a recipe, or - for the standard input')
    .option('-o, --out <file>', 'write to a file')
    .option('--force', 'overwrite a file that exists and differs', false)
    .addOption(new Option('--format <form>', 'how to print').choices(FORMATS).default('python'))
  withCfgOptions(withLoadFlags(withJson(command)))
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: PrintFlags) => {
      return runAction(context, flags, (report) => print(file, flags, report, context))
    })
}

async function print(file: string, flags: PrintFlags, report: Report, context: CliContext): Promise<ExitCode> {
  report.file(file)
  const options = await loadOptions(flags, context)
  if (isPlainRepr(file, flags)) return printRepr(file, options, report)
  const config = await loadConfig(file, options, context)
  report.problems(config.warnings)
  if (options.cfgOptions !== undefined) {
    const { loadedOptionWarnings } = await import('../optionWarnings.ts')
    report.problems(await loadedOptionWarnings(config, options.cfgOptions, context))
  }
  if (report.json) report.result('config', await valuesJson(config))
  else if (flags.format === 'python') report.problems(config.prettyTextWarnings())
  if (flags.out !== undefined)
    return writeOut(
      await textOf(config, flags.format),
      flags.out,
      { ...flags, sources: [...config.files, resolve(context.cwd, file)] },
      report,
      context,
    )
  if (!report.json) report.print(await textOf(config, flags.format))
  return EXIT.fine
}

async function writeOut(
  text: string,
  out: string,
  { force, sources }: PrintFlags & { readonly sources: readonly string[] },
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const { runPlan } = await import('../runPlan.ts')
  return runPlan([{ path: basename(out), text }], { out: dirname(out), check: false, force, sources }, report, context)
}

function isPlainRepr(file: string, { format, json, out }: PrintFlags): boolean {
  return format === 'repr' && json !== true && out === undefined && file !== '-' && !/\.ya?ml$/.test(file)
}

/** A repr needs nothing but the reader, and its readers are scripts that ask for one config after the other: it starts fast. */
async function printRepr(file: string, options: LoadOptions, report: Report): Promise<ExitCode> {
  const { readConfig, shownValues } = await import('../../config/load/readConfig.ts')
  const { pythonRepr } = await import('../../python/repr.ts')
  const { dict, importedNames, warnings } = await readConfig(file, options)
  report.problems(warnings)
  report.print(`${pythonRepr(shownValues(dict, importedNames))}\n`)
  return EXIT.fine
}

async function textOf(config: Config, format: PrintFlags['format']): Promise<string> {
  switch (format) {
    case 'json':
      return `${await valuesJson(config)}\n`
    case 'yaml':
      return config.dumpText('config.yaml')
    case 'repr': {
      const { pythonRepr } = await import('../../python/repr.ts')
      return `${pythonRepr(config.toDict())}\n`
    }
    case 'python':
      return config.prettyText()
  }
}

async function valuesJson(config: Config): Promise<string> {
  const { toJson } = await import('../../config/json/toJson.ts')
  return toJson(config.toDict())
}
