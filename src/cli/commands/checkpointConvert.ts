import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { BackboneConfig } from '../../checkpoint/backbone/config.ts'
import type { CheckReport } from '../../checkpoint/check.ts'
import type { ConversionPlan } from '../../checkpoint/convert.ts'
import { MmdetConfigError, renderProblem } from '../../errors.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { plainReport, readBackbone, renderReport } from './checkpointCheck.ts'
import { progressBar } from './checkpointProgress.ts'
import { coloursFor, countText, safeText, sizeText } from './checkpointText.ts'

interface ConvertCommandOptions {
  readonly method: string
  readonly prefix?: string
  readonly keepHead: boolean
  readonly check?: string
  readonly force: boolean
  readonly dryRun: boolean
  readonly json: boolean
  readonly verify: boolean
}

const EXAMPLES = `
Examples:
  $ mmdet-config checkpoint convert moco_v2_800ep_pretrain.pth.tar mocov2_r50_800ep_pretrain.pth
  $ mmdet-config checkpoint convert swav_800ep_pretrain.pth.tar swav.safetensors
  $ mmdet-config checkpoint convert raw.pth out.pth --check my_config.py
  $ mmdet-config checkpoint convert raw.pth out.pth --dry-run
`

/** `mmdet-config checkpoint convert SRC DST`. */
export function registerCheckpointConvert(group: Command, context: CliContext): void {
  group
    .command('convert')
    .summary('extract the backbone of a self-supervised checkpoint')
    .description(
      'Extract the backbone of a self-supervised checkpoint, with the names that MMDetection gives to its tensors. ' +
        'The target is a torch file, or safetensors by its suffix.',
    )
    .argument('<src>', 'a torch file or a safetensors file')
    .argument('<dst>', 'the file to write; .safetensors by its name, anything else is a torch file')
    .option('--method <name>', 'the method that the weights come from, or auto', 'auto')
    .addOption(
      new Option('--prefix <text>', 'instead of a method: what the keys of the backbone begin with').conflicts(
        'method',
      ),
    )
    .option('--keep-head', 'keep the projection head, where the method has it beside the backbone', false)
    .option('--check <config>', 'also check the result against the backbone of a config')
    .option('--force', 'replace a target that exists', false)
    .option('--dry-run', 'write nothing; list old key -> new key', false)
    .option('--json', 'print what was done to each key as JSON', false)
    .option('--no-verify', 'do not compare checksums')
    .addHelpText('after', EXAMPLES)
    .action((source: string, target: string, options: ConvertCommandOptions) =>
      runAction(context, () => convert(source, target, options, context)),
    )
}

async function convert(
  source: string,
  target: string,
  options: ConvertCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  if (!(await isMethod(options.method, context))) return 2
  const [{ openCheckpoint }, { planConversion }] = await Promise.all([
    import('../../node/checkpoint.ts'),
    import('../../checkpoint/convert.ts'),
  ])
  // A config that cannot be read is said before anything is written.
  const backbone = options.check === undefined ? undefined : await readBackbone(options.check, context)
  const checkpoint = await openCheckpoint(resolve(context.cwd, source), { verify: options.verify })
  try {
    const { method, prefix, keepHead } = options
    const plan = planConversion(checkpoint, { method, prefix, keepHead })
    if (!options.dryRun) await write(plan, target, options, context)
    const path = resolve(context.cwd, target)
    const report = backbone === undefined ? undefined : await checkResult(plan, path, backbone, options.dryRun)
    if (options.json) context.stdout.write(`${JSON.stringify(plainPlan(plan, report), null, 2)}\n`)
    else if (options.dryRun) showKeys(plan, context)
    else context.stdout.write(`${target}\n`)
    if (options.dryRun) context.stderr.write(`nothing was written: ${keptText(plan)} would be kept\n`)
    else writeSummary(plan, context)
    writeWarnings(plan, context)
    if (report === undefined) return 0
    if (!options.json) context.stdout.write(renderReport(target, report, context))
    return report.complete ? 0 : 1
  } finally {
    await checkpoint.close()
  }
}

/** Whether a method is known; says so where it is not: a wrong value of an option is wrong usage. */
async function isMethod(name: string, context: CliContext): Promise<boolean> {
  if (name === 'auto') return true
  const { methodById } = await import('../../checkpoint/methods/table.ts')
  try {
    methodById(name)
    return true
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    context.stderr.write(renderProblem(error.problems[0]))
    return false
  }
}

async function write(
  plan: ConversionPlan,
  target: string,
  options: ConvertCommandOptions,
  context: CliContext,
): Promise<void> {
  const { writePlan } = await import('../../node/checkpoint.ts')
  const bar = await progressBar(context)
  try {
    const { verify, force: overwrite } = options
    await writePlan(plan, resolve(context.cwd, target), {
      verify,
      overwrite,
      onProgress: (done, total) => bar.update(done, total),
    })
  } finally {
    bar.stop()
  }
}

/** Compares the target with a backbone: as it was written, or as it would be. */
async function checkResult(
  plan: ConversionPlan,
  path: string,
  backbone: BackboneConfig,
  dryRun: boolean,
): Promise<CheckReport> {
  const { checkCheckpoint } = await import('../../checkpoint/check.ts')
  const { plannedCheckpoint } = await import('../../checkpoint/convert.ts')
  const { openCheckpoint } = await import('../../node/checkpoint.ts')
  const result = dryRun ? plannedCheckpoint(plan, path) : await openCheckpoint(path)
  try {
    return checkCheckpoint(result, backbone)
  } finally {
    await result.close()
  }
}

function writeSummary(plan: ConversionPlan, context: CliContext): void {
  const { detection, kept, dropped, unchanged } = plan
  const bytes = kept.reduce((sum, { tensor }) => sum + tensor.byteLength, 0)
  const did = unchanged ? 'already converted: the same' : 'kept'
  context.stderr.write(`${detection.title}: ${did} ${keptText(plan)}, ${sizeText(bytes)}\n`)
  for (const [what, count] of countBy(dropped.map((one) => one.what))) {
    context.stderr.write(`  dropped ${countText(count, 'tensor')}: ${what}\n`)
  }
}

function keptText({ kept }: ConversionPlan): string {
  return countText(kept.length, 'tensor')
}

function plainPlan(plan: ConversionPlan, report: CheckReport | undefined): object {
  const { method, detection, unchanged, kept, dropped, warnings } = plan
  return {
    method: method.id,
    title: detection.title,
    reasons: detection.reasons,
    warnings,
    unchanged,
    kept: kept.map(({ from, to, part }) => ({ from, to, part })),
    dropped: dropped.map(({ from, what }) => ({ from, what })),
    ...(report === undefined ? {} : { check: plainReport(report) }),
  }
}

function showKeys({ kept, dropped }: ConversionPlan, context: CliContext): void {
  for (const { from, to } of kept) context.stdout.write(`${safeText(from)} -> ${safeText(to)}\n`)
  for (const { from, what } of dropped) context.stderr.write(`${safeText(from)} is dropped: ${what}\n`)
}

function writeWarnings({ warnings }: ConversionPlan, context: CliContext): void {
  const { yellow } = coloursFor(context, context.stderr)
  for (const warning of warnings) context.stderr.write(`${yellow('warning')}: ${safeText(warning)}\n`)
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
