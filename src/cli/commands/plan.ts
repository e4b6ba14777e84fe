import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import pick from 'lodash-es/pick.js'
import type { Config } from '../../config/config.ts'
import { followPath } from '../../config/path.ts'
import { MmdetConfigError } from '../../errors.ts'
import type { WriteOptions } from '../../node/writeFile.ts'
import type { PlanOptions, RunPlan } from '../../plan/plan.ts'
import { PyDict } from '../../python/dict.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadConfig, loadOptions, withCfgOptions, withLoadFlags } from './loadOptions.ts'

interface PlanFlags extends LoadFlags {
  readonly gpus?: string
  readonly images?: string
  readonly data?: string
  readonly batch?: string
  readonly at?: string
  readonly svg?: string
  readonly force: boolean
}

const EXAMPLES = `
Examples:
  $ mmdet-config plan my_config.py --gpus 8 --images 117266
  $ mmdet-config plan my_config.py --gpus 1 --data ../mmdetection
  $ mmdet-config plan my_config.py --gpus 8 --data . --svg rates.svg
`

/** `mmdet-config plan FILE`. */
export function registerPlan(program: Command, context: CliContext): void {
  const command = program
    .command('plan')
    .summary('say what a run will do')
    .description(
      'Say what training with a config will do: its length, learning rates, what is frozen, loaded and written. Exits with 1 where MMEngine would not start, with 2 where something must be given first.',
    )
    .argument('<file>', 'a config or a recipe, or - for the standard input')
    .option('--gpus <n>', 'how many GPUs train, one process each')
    .option('--images <counts>', 'images after filtering: of all data sets together, or of each, 5011,11540')
    .option('--data <folder>', 'count the images in the annotation files, from the folder in which training starts')
    .option('--batch <n>', 'images of one GPU, in place of train_dataloader.batch_size')
    .option('--at <iterations>', 'iterations whose learning rates are wanted too: 0,500,7330')
    .option('--svg <file>', 'write the learning rates as a picture')
    .option('--force', 'replace that file', false)
  withCfgOptions(withLoadFlags(withJson(command)))
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: PlanFlags) => {
      return runAction(context, flags, (report) => plan(file, flags, report, context))
    })
}

async function plan(file: string, flags: PlanFlags, report: Report, context: CliContext): Promise<ExitCode> {
  report.file(file)
  const options = optionsOf(flags)
  const config = await loadConfig(file, await loadOptions(flags, context), context)
  report.problems(config.warnings)
  const length = flags.data === undefined ? undefined : await countedImages(config, resolve(context.cwd, flags.data))
  const { planRun } = await import('../../plan/plan.ts')
  const planned = await refusedOr(() => planRun(config, { ...options, length }), report)
  if (planned === undefined) return EXIT.found
  if (report.json) for (const [name, value] of Object.entries(planJson(planned))) report.result(name, value)
  report.problems(planned.problems)
  if (!report.json) {
    const { planText } = await import('../../plan/text.ts')
    report.print(planText(basename(file), planned, report.colours.bold))
  }
  if (flags.svg !== undefined)
    await picture(flags.svg, basename(file), planned, { overwrite: flags.force, sources: config.files }, context)
  return EXIT.fine
}

/** The length of the training data, by its annotation files. */
export async function countedImages(config: Config | PyDict, root: string): Promise<number | undefined> {
  const { countImages } = await import('../../dataset/countImages.ts')
  const { dataFiles } = await import('../../node/dataset.ts')
  const path = ['train_dataloader', 'dataset']
  const dataset = followPath(config instanceof PyDict ? config : config.toDict(), path)[1]?.value
  if (!(dataset instanceof PyDict)) return undefined
  const { images, why } = await countImages(dataset, dataFiles(root))
  if (images !== undefined && images > 0) return images
  const message = `the images cannot be counted: ${why ?? 'none are left after filtering'}`
  throw new MmdetConfigError({ code: 'not-given', message, path, hint: 'give their count: --images 117266 for COCO' })
}

/** What Runner refuses is the answer, not a failure to answer. */
async function refusedOr(work: () => RunPlan, report: Report): Promise<RunPlan | undefined> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || error.code !== 'runner-refuses') throw error
    report.problems(error.problems)
    return undefined
  }
}

function optionsOf({ gpus, images, batch, at }: PlanFlags): PlanOptions {
  const counts = images === undefined ? undefined : integers('images', images, 1)
  return {
    gpus: integer('gpus', gpus),
    images: counts?.length === 1 ? counts[0] : counts,
    batch: integer('batch', batch),
    at: at === undefined ? undefined : integers('at', at, 0),
  }
}

/** A number of an option. */
export function integer(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const [value, ...more] = integers(name, text, 1)
  if (more.length > 0) throw noInteger(name, text)
  return value
}

/** Numbers with commas between them, of an option. */
export function integers(name: string, text: string, least: number): number[] {
  const parts = text.split(',').map((each) => each.trim())
  const isFine = parts.every((each) => /^\d{1,15}$/.test(each) && Number(each) >= least)
  if (isFine) return parts.map(Number)
  throw noInteger(name, text)
}

function noInteger(name: string, text: string): MmdetConfigError {
  const message = `--${name} takes a positive integer, not ${JSON.stringify(text)}`
  return new MmdetConfigError({ code: 'invalid-option', message })
}

/** What `--json` tells of a plan. */
export const PLANNED = [
  'epochLength',
  'maxIters',
  'baseLr',
  'scaledLr',
  'groups',
  'learningRate',
  'validations',
  'checkpoints',
  'frozen',
] as const

/** The results, each as JSON. */
export function planJson(plan: RunPlan): Record<string, string> {
  const lines = (value: unknown) => {
    if (!Array.isArray(value) || value.length === 0 || typeof value[0] !== 'object') return JSON.stringify(value)
    return `[\n  ${value.map((each) => JSON.stringify(each)).join(',\n  ')}\n]`
  }
  return Object.fromEntries(Object.entries(pick(plan, PLANNED)).map(([name, value]) => [name, lines(value)]))
}

async function picture(
  name: string,
  title: string,
  planned: RunPlan,
  options: WriteOptions,
  context: CliContext,
): Promise<void> {
  const { planSvg } = await import('../../plan/svg.ts')
  const { writeFileAtomic } = await import('../../node/writeFile.ts')
  await writeFileAtomic(resolve(context.cwd, name), planSvg(title, planned), options)
}
