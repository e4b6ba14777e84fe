import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { BackboneConfig } from '../../checkpoint/backbone/config.ts'
import type { CheckReport } from '../../checkpoint/check.ts'
import { coloursFor } from '../colour.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, type ReportFlags, runAction, withJson } from '../report.ts'
import { countText, safeText, shapeText, wrapped } from './checkpointText.ts'

interface CheckCommandOptions extends ReportFlags {
  readonly config: string
  readonly prefix?: string
}

/** Keys of a kind that are listed; `--json` lists all. */
const LISTED_KEYS = 5

/** `mmdet-config checkpoint check FILE --config CONFIG`. */
export function registerCheckpointCheck(group: Command, context: CliContext): void {
  const command = group
    .command('check')
    .summary("compare a checkpoint with a config's backbone")
    .description(
      "Compare a checkpoint with the tensors of a config's backbone, by MMEngine's rules for loading. " +
        'Exits with 1 unless every tensor would be loaded, with 2 where that cannot be told.',
    )
    .argument('<file>', 'a torch file or a safetensors file')
    .requiredOption('--config <file>', 'the config: its model.backbone counts')
    .option('--prefix <text>', 'load the keys with this prefix, as prefix= in init_cfg does')
  withJson(command).action((file: string, options: CheckCommandOptions) =>
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
  const backbone = await readBackbone(options.config, context)
  const { openCheckpoint } = await import('../../node/checkpoint.ts')
  const { checkCheckpoint } = await import('../../checkpoint/check.ts')
  const checkpoint = await openCheckpoint(resolve(context.cwd, file))
  try {
    const checked = checkCheckpoint(
      checkpoint,
      backbone,
      options.prefix === undefined ? {} : { prefix: options.prefix },
    )
    if (report.json) report.result('check', JSON.stringify(plainReport(checked), null, 2))
    else report.print(renderReport(file, checked, context))
    return checkCode(checked)
  } finally {
    await checkpoint.close()
  }
}

/** Where the backbone's tensors cannot be told, nothing was checked. */
export function checkCode({ backbone, complete }: CheckReport): ExitCode {
  if (!backbone.known) return EXIT.trouble
  return complete ? EXIT.fine : EXIT.found
}

/** `model.backbone` of a composed config. */
export async function readBackbone(path: string, context: CliContext): Promise<BackboneConfig> {
  const [{ Config }, { nodeFileSystem }, { backboneConfigOf }] = await Promise.all([
    import('../../config/config.ts'),
    import('../../node/fileSystem.ts'),
    import('../../checkpoint/backbone/fromPython.ts'),
  ])
  const config = await Config.fromFile(path, { fileSystem: nodeFileSystem(context.cwd), env: context.env })
  return backboneConfigOf(config.toDict())
}

/** A report as JSON has it. */
export function plainReport(report: CheckReport): object {
  const { backbone, detection, ...rest } = report
  return {
    backbone: backbone.known
      ? { type: backbone.type, tensors: backbone.tensors.size }
      : { type: backbone.type, reason: backbone.reason },
    checkpoint: { kind: detection.kind, title: detection.title, reasons: detection.reasons },
    ...rest,
  }
}

/** A report as text. */
export function renderReport(file: string, report: CheckReport, context: CliContext): string {
  const { bold, green, red, yellow } = coloursFor(context, context.stdout)
  const { backbone, detection } = report
  const lines = [bold(safeText(file)), `  content     ${detection.title}`]
  if (report.prefix !== undefined) lines.push(`  prefix      ${safeText(report.prefix)}`)
  if (!backbone.known) {
    lines.push(`  backbone    ${wrapped(`${backbone.type}: ${backbone.reason}`, 14)}`)
    lines.push(...adviceLines(report, yellow), red('cannot check'))
    return `${lines.join('\n')}\n`
  }
  const total = backbone.tensors.size
  lines.push(`  backbone    ${backbone.type}, ${countText(total, 'tensor')}`)
  lines.push(`  matched     ${report.matched.length} of ${total}`)
  lines.push(...keyLines('missing', report.missing), ...keyLines('unexpected', report.unexpected))
  const shapes = report.wrongShape.map(
    ({ name, expected, found }) => `${name}: ${shapeText(found)} in the file, ${shapeText(expected)} in the config`,
  )
  lines.push(...keyLines('wrong shape', shapes))
  if (report.counters.length > 0) {
    lines.push(
      `  counters    ${wrapped(`${report.counters.length} num_batches_tracked are absent and start at 0`, 14)}`,
    )
  }
  if (report.unreadable !== undefined) lines.push(`  ${red('refused')}     ${wrapped(report.unreadable, 14)}`)
  lines.push(...adviceLines(report, yellow))
  if (report.matched.length === 0) {
    const way = wayOut(detection)
    if (way !== undefined) lines.push(`  ${yellow('advice')}      ${wrapped(safeText(way), 14)}`)
  }
  if (report.unreadable !== undefined) lines.push(red('nothing is loaded'))
  else lines.push(report.complete ? green('every tensor is loaded') : red('not every tensor is loaded'))
  return `${lines.join('\n')}\n`
}

function adviceLines({ advice }: CheckReport, paint: (text: string) => string): string[] {
  return advice.map((sentence) => `  ${paint('advice')}      ${wrapped(safeText(sentence), 14)}`)
}

/** What to do with a checkpoint of which nothing is loaded. */
function wayOut({ kind, hint }: CheckReport['detection']): string | undefined {
  if (kind === 'raw') return 'convert it first: mmdet-config checkpoint convert'
  if (kind === 'detector' || kind === 'model') {
    return "give init_cfg prefix='backbone.', or extract the backbone: convert --method openmmlab"
  }
  return hint
}

function keyLines(word: string, keys: readonly string[]): string[] {
  if (keys.length === 0) return []
  const shown = keys.slice(0, LISTED_KEYS).map((key) => `              ${wrapped(safeText(key), 14)}`)
  const rest = keys.length - LISTED_KEYS
  if (rest > 0) shown.push(`              … ${rest} more (--json lists them)`)
  return [`  ${word.padEnd(11)} ${keys.length}`, ...shown]
}
