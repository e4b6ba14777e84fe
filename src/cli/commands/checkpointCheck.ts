import { isAbsolute, resolve } from 'node:path'
import type { Command } from 'commander'
import type { ConfigReport, LoadReport } from '../../checkpoint/check.ts'
import type { Checkpoint } from '../../checkpoint/checkpoint.ts'
import type { Loaded } from '../../checkpoint/loading.ts'
import type { ModelConfig } from '../../checkpoint/loads.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { counted, escapeTalk } from '../../talk.ts'
import type { Colours } from '../colour.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { shapeText, wrapped } from './checkpointText.ts'
import { type LoadFlags, loadConfig, loadOptions, withLoadFlags } from './loadOptions.ts'

interface CheckCommandOptions extends LoadFlags {
  readonly config: string
  readonly startDir: string
  readonly torch?: string
}

/** Keys of a kind that are listed; `--json` lists all. */
const LISTED_KEYS = 5

const JUDGED = `
What is judged, by the rules of MMEngine 0.10.7 and MMDetection 3.3.0: what this
config loads into its backbone before training starts, in the order in which it
happens, and whether the file is what it loads:
  model.backbone.init_cfg   of type Pretrained: with prefix, those keys alone;
                            without, all, less a leading module.
                            (SwinTransformer has rules of its own: keys below
                            backbone., convert_weights)
  model.init_cfg            of type Pretrained: the keys below backbone.
  load_from                 the keys below backbone.; it comes last
Exits with 0 when every tensor of the backbone is proved to come from the file,
and with 1 otherwise: when some are missing, have another shape or cannot be
copied; when the config loads another file, or none; when another file is loaded
over it. Exits with 2 when the tensors of the backbone are not known. The neck
and the heads are not judged.
`

/** `mmdet-config checkpoint check FILE --config CONFIG`. */
export function registerCheckpointCheck(group: Command, context: CliContext): void {
  const command = group
    .command('check')
    .summary('say what a config loads from a checkpoint')
    .description('Say which tensors of its backbone a config loads from a checkpoint, and by which of its settings.')
    .argument('<file>', 'a torch file or a safetensors file')
    .requiredOption('--config <file>', 'the config: its model.backbone, its init_cfg and its load_from count')
    .option('--start-dir <folder>', 'where training starts: relative paths in the config count from there', '.')
    .option('--torch <version>', 'the torch that trains, such as 2.1; by default the newest')
  withLoadFlags(withJson(command))
    .addHelpText('after', JUDGED)
    .action((file: string, options: CheckCommandOptions) =>
      runAction(context, options, (report) => runCheck(file, options, report, context)),
    )
}

async function runCheck(
  file: string,
  options: CheckCommandOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  report.file(file)
  const { fileMatcher, openCheckpoint, openFile } = await import('../../node/checkpoint.ts')
  const { checkConfig, verdictOf } = await import('../../checkpoint/check.ts')
  const path = resolve(context.cwd, file)
  const [model, opened] = await Promise.allSettled([
    readModel(options.config, options, context),
    openFile(path, file).then((source) => openCheckpoint(source)),
  ])
  if (model.status === 'rejected' || opened.status === 'rejected') throw await bothReasons(model, opened)
  const checkpoint = opened.value
  try {
    const isFile = fileMatcher(path, resolve(context.cwd, options.startDir))
    const checked = checkConfig(checkpoint, model.value, { isFile, torch: options.torch })
    if (report.json) report.problems(checked.problems)
    if (report.json) report.result('check', JSON.stringify(plainReport(checked), null, 2))
    else report.print(render(file, checked, verdictOf(checked), options.startDir, report.colours))
    return codeOf(checked)
  } finally {
    await checkpoint.close()
  }
}

/** What is wrong with either file, or with both. */
async function bothReasons(
  model: PromiseSettledResult<unknown>,
  opened: PromiseSettledResult<Checkpoint>,
): Promise<unknown> {
  if (opened.status === 'fulfilled') await opened.value.close()
  const reasons: unknown[] = [model, opened].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const other = reasons.find((reason) => !(reason instanceof MmdetConfigError))
  if (other !== undefined) return other
  const [first, ...rest] = reasons.flatMap((reason) => (reason as MmdetConfigError).problems)
  return new MmdetConfigError([first as Problem, ...rest], { cause: reasons[0] })
}

/** Where the backbone's tensors cannot be told, nothing was checked. */
function codeOf({ backbone, loads, complete }: ConfigReport): ExitCode {
  if (complete) return EXIT.fine
  return backbone.known || !loads.some(({ loaded }) => loaded !== undefined) ? EXIT.found : EXIT.trouble
}

/** A composed config, with its `model.backbone`. */
export async function readModel(path: string, flags: LoadFlags, context: CliContext): Promise<ModelConfig> {
  const config = await loadConfig(path, await loadOptions(flags, context), context)
  const { modelConfigOf } = await import('../../checkpoint/loads.ts')
  return modelConfigOf(config.toDict())
}

/** A report as JSON has it. */
function plainReport({ backbone, detection, loads, complete, advice }: ConfigReport): object {
  return {
    complete,
    backbone: backbone.known
      ? { type: backbone.type, tensors: backbone.tensors.size }
      : { type: backbone.type, reason: backbone.reason },
    checkpoint: { kind: detection.kind, title: detection.title, reasons: detection.reasons },
    loads: loads.map(({ at, file, way, loaded }) => ({ at, file, prefix: way.prefix ?? null, loaded: loaded ?? null })),
    advice,
  }
}

/** A report as text. */
function render(file: string, report: ConfigReport, verdict: string, startDir: string, colours: Colours): string {
  const { bold, green, red, yellow } = colours
  const { backbone, detection, loads, problems, advice } = report
  const lines = [bold(escapeTalk(file)), `  content     ${detection.title}`]
  const what = backbone.known ? `${backbone.type}, ${counted(backbone.tensors.size, 'tensor')}` : backbone.type
  lines.push(`  backbone    ${escapeTalk(what)}`)
  for (const load of loads) lines.push(...loadLines(load, startDir))
  for (const { message, hint } of problems) {
    lines.push(`  ${red('problem')}     ${wrapped(escapeTalk(message), 14)}`)
    if (hint !== undefined) lines.push(`  ${yellow('help')}        ${wrapped(escapeTalk(hint), 14)}`)
  }
  lines.push(...advice.map((sentence) => `  ${yellow('advice')}      ${wrapped(escapeTalk(sentence), 14)}`))
  lines.push((report.complete ? green : red)(verdict))
  return `${lines.join('\n')}\n`
}

function loadLines({ at, file, way, loaded }: LoadReport, startDir: string): string[] {
  const prefix = way.prefix === undefined ? '' : `, prefix ${way.prefix}`
  const start = isAbsolute(file) || /^\w+:/.test(file) ? '' : `; --start-dir is ${startDir}`
  const which = loaded === undefined ? `${file} (another file${start})` : 'this file'
  const head = `  loads       ${wrapped(escapeTalk(`${at}: ${which}${prefix}`), 14)}`
  return loaded === undefined ? [head] : [head, ...comparisonLines(loaded)]
}

/** What of a backbone is in a file. */
export function comparisonLines(loaded: Loaded): string[] {
  const { matched, missing, counters, unexpected, wrongShape, unfit } = loaded
  const total = matched.length + missing.length + counters.length + wrongShape.length + unfit.length
  const shapes = wrongShape.map(
    ({ name, expected, found }) => `${name}: ${shapeText(found)} in the file, ${shapeText(expected)} in the config`,
  )
  return [
    `  matched     ${matched.length} of ${total}`,
    ...keyLines('missing', missing),
    ...keyLines('unexpected', unexpected),
    ...keyLines('wrong shape', shapes),
    ...keyLines(
      'unfit',
      unfit.map(({ name, why }) => `${name}: ${why}`),
    ),
    ...(counters.length === 0
      ? []
      : [`  counters    ${counters.length} num_batches_tracked are absent and start at 0`]),
  ]
}

function keyLines(word: string, keys: readonly string[]): string[] {
  if (keys.length === 0) return []
  const shown = keys.slice(0, LISTED_KEYS).map((key) => `              ${wrapped(escapeTalk(key), 14)}`)
  const rest = keys.length - LISTED_KEYS
  if (rest > 0) shown.push(`              … ${rest} more (--json lists them)`)
  return [`  ${word.padEnd(11)} ${keys.length}`, ...shown]
}
