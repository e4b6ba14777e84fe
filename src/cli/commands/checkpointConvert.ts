import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { ConversionPlan } from '../../checkpoint/convert.ts'
import type { Problem } from '../../errors.ts'
import { counted, escapeTalk } from '../../talk.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { comparisonLines, readModel } from './checkpointCheck.ts'
import { progressBar } from './checkpointProgress.ts'
import { sizeText } from './checkpointText.ts'
import { type LoadFlags, withLoadFlags } from './loadOptions.ts'

interface ConvertCommandOptions extends LoadFlags {
  readonly method: string
  readonly prefix?: string
  readonly keepHead: boolean
  readonly check?: string
  readonly unproved: boolean
  readonly force: boolean
  readonly dryRun: boolean
  readonly verify: boolean
}

const EXAMPLES = `
Examples:
  $ mmdet-config checkpoint convert moco_v2_800ep_pretrain.pth.tar mocov2.pth
  $ mmdet-config checkpoint convert swav_800ep_pretrain.pth.tar swav.safetensors
  $ mmdet-config checkpoint convert raw.pth out.pth --check my_config.py
  $ mmdet-config checkpoint convert raw.pth out.pth --dry-run
`

/** `mmdet-config checkpoint convert SRC DST`. */
export function registerCheckpointConvert(group: Command, context: CliContext): void {
  const command = group
    .command('convert')
    .summary('extract the backbone of a self-supervised checkpoint')
    .description(
      'Extract the backbone of a checkpoint, with the names by which MMDetection loads it. Writes what a comparison proves ' +
        'to be a whole backbone, and nothing else. The target is a torch file, or safetensors by its suffix.',
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
    .option('--check <config>', 'prove the result against the backbone of this config, not the one that it looks like')
    .option('--unproved', 'write the result although it is not proved to be what a backbone loads', false)
    .option('--force', 'replace a target that exists', false)
    .option('--dry-run', 'write nothing; list old key -> new key', false)
    .option('--no-verify', 'do not compare checksums')
  withLoadFlags(withJson(command))
    .addHelpText('after', EXAMPLES)
    .action((source: string, target: string, options: ConvertCommandOptions) =>
      runAction(context, options, (report) => convert(source, target, options, report, context)),
    )
}

async function convert(
  source: string,
  target: string,
  options: ConvertCommandOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  report.file(source)
  await requireMethod(options.method)
  const [{ openCheckpoint, openFile }, { planConversion }] = await Promise.all([
    import('../../node/checkpoint.ts'),
    import('../../checkpoint/convert.ts'),
  ])
  // A config that cannot be read is said before anything is written.
  const backbone = options.check === undefined ? undefined : (await readModel(options.check, options, context)).backbone
  const path = resolve(context.cwd, source)
  const checkpoint = await openCheckpoint(await openFile(path, source), { verify: options.verify })
  try {
    const { method, prefix, keepHead, unproved } = options
    const plan = planConversion(checkpoint, { method, prefix, keepHead, unproved, backbone })
    if (!options.dryRun) await write({ ...plan, source: path }, target, options, context)
    report.result('conversion', JSON.stringify(plainPlan(plan), null, 2))
    if (options.dryRun) showKeys(plan, report)
    else report.print(`${escapeTalk(target)}\n`)
    if (options.dryRun) report.talk(`nothing was written: ${keptText(plan)} would be kept\n`)
    else showSummary(plan, report)
    showProof(plan, report)
    report.problems(warningsOf(plan))
    return EXIT.fine
  } finally {
    await checkpoint.close()
  }
}

/** A method that is in no table is said before a file is opened. */
async function requireMethod(name: string): Promise<void> {
  if (name === 'auto') return
  const { methodById } = await import('../../checkpoint/methods/table.ts')
  methodById(name)
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

function showSummary(plan: ConversionPlan, report: Report): void {
  const { detection, kept, dropped, unchanged } = plan
  const bytes = kept.reduce((sum, { tensor }) => sum + tensor.byteLength, 0)
  const did = unchanged ? 'already converted: the same' : 'kept'
  report.talk(`${detection.title}: ${did} ${keptText(plan)}, ${sizeText(bytes)}\n`)
  for (const [what, count] of countBy(dropped.map((one) => one.what))) {
    report.talk(`  dropped ${counted(count, 'tensor')}: ${what}\n`)
  }
}

function keptText({ kept }: ConversionPlan): string {
  return counted(kept.length, 'tensor')
}

function plainPlan(plan: ConversionPlan): object {
  const { method, detection, unchanged, kept, dropped, proof } = plan
  return {
    method: method.id,
    title: detection.title,
    reasons: detection.reasons,
    unchanged,
    kept: kept.map(({ from, to, part }) => ({ from, to, part })),
    dropped: dropped.map(({ from, what }) => ({ from, what })),
    proof: proof === undefined ? null : { holds: proof.holds, backbone: proof.backbone, ...proof.loaded },
  }
}

function showKeys({ kept, dropped }: ConversionPlan, report: Report): void {
  for (const { from, to } of kept) report.print(`${escapeTalk(from)} -> ${escapeTalk(to)}\n`)
  for (const { from, what } of dropped) report.talk(`${escapeTalk(from)} is dropped: ${what}\n`)
}

/** What the result was compared with. */
function showProof({ proof }: ConversionPlan, report: Report): void {
  if (proof?.holds !== true) return
  report.talk(`proved: a ${proof.spec.type} of MMDetection loads it\n`)
  if (proof.loaded.unexpected.length > 0) report.talk(`${comparisonLines(proof.loaded).join('\n')}\n`)
}

/** What to know of the result. */
function warningsOf({ warnings }: ConversionPlan): Problem[] {
  return warnings.map((message) => ({ code: 'checkpoint-mismatch', severity: 'warning', message }))
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
