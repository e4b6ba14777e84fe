import type { Command } from 'commander'
import type { Origin } from '../../config/origin.ts'
import { formatFrame } from '../../frame.ts'
import { formatSpan } from '../../source.ts'
import { type CliContext, type ExitCode, runAction, UsageError } from '../context.ts'
import { type LoadFlags, loadOptions, showWarnings, withLoadFlags } from './loadOptions.ts'

interface WhyFlags extends LoadFlags {
  readonly json: boolean
}

/** Characters of a value that are shown; `print` shows it whole. */
const SHOWN_VALUE = 100

/** `mmdet-config why FILE PATH`. */
export function registerWhy(program: Command, context: CliContext): void {
  const command = program
    .command('why')
    .summary('say where a value of a config comes from')
    .description('List every place that wrote a value, newest first: the file that decides, and what it replaced.')
    .argument('<file>', 'a config')
    .argument('<path>', 'the value: model.backbone.depth, train_pipeline.0.type')
    .option('--cfg-options <pairs...>', 'overrides key=value, as MMEngine reads them')
    .option('--json', 'print JSON', false)
  withLoadFlags(command).action((file: string, path: string, flags: WhyFlags) => {
    return runAction(context, () => why(file, path, flags, context))
  })
}

async function why(file: string, path: string, flags: WhyFlags, context: CliContext): Promise<ExitCode> {
  if (path === '') throw new UsageError({ code: 'invalid-path', message: 'the path is empty: print shows all values' })
  const { Config } = await import('../../config/config.ts')
  const options = await loadOptions(flags, context)
  const config = await Config.fromFile(file, options)
  showWarnings(config.warnings, context)
  const origins = config.origins(path)
  context.stdout.write(flags.json ? await asJson(origins) : await asText(path, origins, context.cwd))
  return 0
}

async function asText(path: string, origins: readonly Origin[], cwd: string): Promise<string> {
  const { quotedRepr } = await import('../../python/repr.ts')
  const blocks = origins.map(({ file, span, value, merged }, at) => {
    const repr = quotedRepr(value)
    const shown = repr.length > SHOWN_VALUE ? `${repr.slice(0, SHOWN_VALUE)}…` : repr
    const first = merged ? `${path} gets` : `${path} is`
    const newer = origins[at - 1]
    const verb = newer === undefined ? first : newer.merged && newer.file !== file ? 'merged over' : 'it replaced'
    return `${formatSpan(span, cwd)} - ${verb} ${shown}\n${formatFrame(span)}\n`
  })
  return blocks.join('\n')
}

async function asJson(origins: readonly Origin[]): Promise<string> {
  const { toJson } = await import('../../config/json/toJson.ts')
  const { toPy } = await import('../../python/input.ts')
  const items = origins.map(({ file, line, column, value, merged }) => ({ file, line, column, value, merged }))
  return `${toJson(toPy(items))}\n`
}
