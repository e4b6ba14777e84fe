import type { Command } from 'commander'
import { CFG_OPTIONS } from '../../config/merge.ts'
import type { Origin } from '../../config/origin.ts'
import { MmdetConfigError } from '../../errors.ts'
import { formatFrame } from '../../frame.ts'
import { formatSpan, type SourceSpan } from '../../source.ts'
import { escapeTalk } from '../../talk.ts'
import type { Colours } from '../colour.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadConfig, loadOptions, withCfgOptions, withLoadFlags } from './loadOptions.ts'

/** Characters of a value that are shown; `print` shows it whole. */
const SHOWN_VALUE = 100

const EXAMPLES = `
Examples:
  $ mmdet-config why my_config.py optim_wrapper.optimizer.lr
  $ mmdet-config why my_config.py train_pipeline.2.scale
  $ mmdet-config why my_config.py model   which files make a whole dict
`

/** `mmdet-config why FILE PATH`. */
export function registerWhy(program: Command, context: CliContext): void {
  const command = program
    .command('why')
    .summary('say where a value of a config comes from')
    .description('List every place that wrote a value, newest first: the file that decides, and what it replaced.')
    .argument('<file>', 'a config or a recipe, or - for the standard input')
    .argument('<path>', 'the value: model.backbone.depth, train_pipeline.0.type')
  withCfgOptions(withLoadFlags(withJson(command)))
    .addHelpText('after', EXAMPLES)
    .action((file: string, path: string, flags: LoadFlags) => {
      return runAction(context, flags, (report) => why(file, path, flags, report, context))
    })
}

async function why(
  file: string,
  path: string,
  flags: LoadFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  report.file(file)
  if (path === '') {
    throw new MmdetConfigError({ code: 'invalid-path', message: 'the path is empty: print shows all values' })
  }
  const config = await loadConfig(file, await loadOptions(flags, context), context).catch((error: unknown) => {
    throw CONFIG_NAME.test(path) && !CONFIG_NAME.test(file) ? swapped(file, path, error) : error
  })
  report.problems(config.warnings)
  const origins = config.origins(path)
  if (report.json) report.result('origins', await asJson(origins, context.cwd))
  else report.print(await asText(path, origins, report.colours, context.cwd))
  return EXIT.fine
}

const CONFIG_NAME = /\.(?:py|json|ya?ml)$/

function swapped(file: string, path: string, cause: unknown): MmdetConfigError {
  const message = `${file} is not a config, and ${path} is named like one: the config comes first`
  const hint = `write: mmdet-config why ${path} ${file}`
  return new MmdetConfigError({ code: 'invalid-path', message, hint }, { cause })
}

async function asText(asked: string, origins: readonly Origin[], colours: Colours, cwd: string): Promise<string> {
  const path = escapeTalk(asked)
  const { quotedRepr } = await import('../../python/repr.ts')
  const blocks = origins.map(({ file, span, value, merged }, at) => {
    const repr = quotedRepr(value)
    const shown = repr.length > SHOWN_VALUE ? `${repr.slice(0, SHOWN_VALUE)}…` : repr
    const first = merged ? `${path} gets` : `${path} is`
    const newer = origins[at - 1]
    const verb = newer === undefined ? first : newer.merged && newer.file !== file ? 'merged over' : 'it replaced'
    return `${colours.bold(placeOf(span, cwd))} - ${verb} ${shown}\n${formatFrame(span, colours.cyan)}\n`
  })
  return blocks.join('\n')
}

function placeOf(span: SourceSpan, cwd: string): string {
  return span.source.name === CFG_OPTIONS ? `from ${CFG_OPTIONS}` : formatSpan(span, cwd)
}

async function asJson(origins: readonly Origin[], cwd: string): Promise<string> {
  const { toJson } = await import('../../config/json/toJson.ts')
  const { toPy } = await import('../../python/input.ts')
  const { plainPlace } = await import('../../plainProblem.ts')
  return toJson(
    toPy(origins.map(({ span, value, merged }) => ({ value, merged, place: { ...plainPlace(span, cwd) } }))),
  )
}
