import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Checkpoint } from '../../checkpoint/checkpoint.ts'
import type { ConversionPlan } from '../../checkpoint/convert.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { checkAgainst, readBackbone } from './checkpointCheck.ts'
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
      'Extract the backbone of a self-supervised checkpoint, with the names that MMDetection\ngives to its tensors. ' +
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
  const [{ openCheckpoint }, { planConversion }] = await Promise.all([
    import('../../checkpoint/open.ts'),
    import('../../checkpoint/convert.ts'),
  ])
  // A config that cannot be read is said before anything is written.
  const backbone = options.check === undefined ? undefined : await readBackbone(options.check, context)
  const checkpoint = await openCheckpoint(resolve(context.cwd, source), { verify: options.verify })
  try {
    const plan = planConversion(checkpoint, options)
    if (options.dryRun) showKeys(plan, options, context)
    else await write(checkpoint, plan, target, options, context)
  } finally {
    await checkpoint.close()
  }
  if (backbone === undefined || options.dryRun) return 0
  return checkAgainst(target, backbone, { json: false }, context)
}

async function write(
  checkpoint: Checkpoint,
  plan: ConversionPlan,
  target: string,
  options: ConvertCommandOptions,
  context: CliContext,
): Promise<void> {
  const { convertCheckpoint } = await import('../../checkpoint/convert.ts')
  const bar = await progressBar(context)
  try {
    const { method, prefix, keepHead, verify, force: overwrite } = options
    await convertCheckpoint(checkpoint, resolve(context.cwd, target), {
      method,
      ...(prefix === undefined ? {} : { prefix }),
      keepHead,
      verify,
      overwrite,
      onProgress: (done, total) => bar.update(done, total),
    })
  } finally {
    bar.stop()
  }
  if (options.json) showKeys(plan, options, context)
  else context.stdout.write(`${target}\n`)
  const { detection, kept, dropped, unchanged } = plan
  const bytes = kept.reduce((sum, { tensor }) => sum + tensor.byteLength, 0)
  const did = unchanged ? 'already converted: the same' : 'kept'
  context.stderr.write(`${detection.title}: ${did} ${countText(kept.length, 'tensor')}, ${sizeText(bytes)}\n`)
  for (const [what, count] of countBy(dropped.map((one) => one.what))) {
    context.stderr.write(`  dropped ${countText(count, 'tensor')}: ${what}\n`)
  }
  writeWarnings(plan, context)
}

function writeWarnings({ warnings }: ConversionPlan, context: CliContext): void {
  const { yellow } = coloursFor(context, context.stderr)
  for (const warning of warnings) context.stderr.write(`${yellow('warning')}: ${safeText(warning)}\n`)
}

function showKeys(plan: ConversionPlan, options: ConvertCommandOptions, context: CliContext): void {
  const { method, detection, unchanged, kept, dropped, warnings } = plan
  if (options.json) {
    const report = {
      method: method.id,
      title: detection.title,
      reasons: detection.reasons,
      warnings,
      unchanged,
      kept: kept.map(({ from, to, part }) => ({ from, to, part })),
      dropped: dropped.map(({ from, what }) => ({ from, what })),
    }
    context.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    return
  }
  for (const { from, to } of kept) context.stdout.write(`${safeText(from)} -> ${safeText(to)}\n`)
  for (const { from, what } of dropped) context.stderr.write(`${safeText(from)} is dropped: ${what}\n`)
  context.stderr.write(`nothing was written: ${countText(kept.length, 'tensor')} would be kept\n`)
  writeWarnings(plan, context)
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
