import { resolve } from 'node:path'
import { followPath } from '../config/path.ts'
import { isError, MmdetConfigError, type Problem } from '../errors.ts'
import { type PlanOptions, planRun, type RunPlan } from '../plan/plan.ts'
import { batchOf, scalingOf } from '../plan/text.ts'
import { PyDict } from '../python/dict.ts'
import { escapeTalk } from '../talk.ts'
import { countedImages, integers, planJson } from './commands/plan.ts'
import type { CliContext } from './context.ts'
import { reportJson } from './json.ts'
import type { Training } from './launchSources.ts'
import type { Report } from './report.ts'

export interface LaunchPlanFlags {
  readonly images?: string
  readonly data?: string
  /** Where the data may be, if nobody said where it is. */
  readonly folder?: string | undefined
  readonly autoScaleLr: boolean
}

/** A training, and what it will do. */
interface Planned {
  readonly training: Training
  /** Undefined where it needs the number of images, which nobody gave, or is not known. */
  readonly plan?: RunPlan | undefined
  /** The batch and the learning rate: one line each. */
  readonly lines: readonly string[]
  /** Errors where training would not start; else warnings, notes, and why there is no plan. */
  readonly problems: readonly Problem[]
}

/**
 * Says what trainings will do with so many processes before any is handed over, and gives `plan --json` of them, where all can be
 * planned. Where one would not start there are errors.
 */
export async function planLaunch(
  trainings: readonly Training[],
  gpus: number,
  flags: LaunchPlanFlags,
  report: Report,
  context: CliContext,
): Promise<{ errors: boolean; json?: string | undefined }> {
  const lengths = new Map<string, number | undefined>()
  const planned: Planned[] = []
  for (const training of trainings) planned.push(await planOf(training, gpus, flags, lengths, context))
  const byLines = new Map<string, string[]>()
  for (const { training, lines } of planned) {
    const said = lines.join('\n')
    byLines.set(said, [...(byLines.get(said) ?? []), training.name])
  }
  byLines.delete('')
  for (const [lines, names] of byLines) {
    report.talk(`${byLines.size === 1 ? '' : `${escapeTalk(names.join(', '))}:\n`}${lines}\n`)
  }
  report.problems(distinctProblems(planned.flatMap((one) => one.problems)))
  const files = planned.flatMap(({ training: { name }, plan }) =>
    plan === undefined ? [] : [{ file: `${name}.py`, problems: [], results: new Map(Object.entries(planJson(plan))) }],
  )
  return {
    errors: planned.some((one) => one.problems.some(isError)),
    json: files.length === planned.length ? reportJson(files, context.cwd) : undefined,
  }
}

/** The points of a sweep mostly have the same problems. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.path, one.message]), one])).values()]
}

async function planOf(
  training: Training,
  gpus: number,
  flags: LaunchPlanFlags,
  lengths: Map<string, number | undefined>,
  context: CliContext,
): Promise<Planned> {
  const { values: dict, problem } = flags.autoScaleLr ? scaled(training.values) : { values: training.values }
  if (problem !== undefined) return { training, lines: [], problems: [problem] }
  try {
    const length = await lengthOf(dict, flags, lengths, context)
    const plan = planRun(dict, { gpus, length, ...imagesOf(flags) })
    return { training, plan, lines: linesOf(plan), problems: plan.problems }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    if (error.code === 'runner-refuses') return { training, lines: [], problems: error.problems }
    if (error.code !== 'not-given' && error.code !== 'not-planned' && error.code !== 'limit') throw error
    return { training, lines: batchLines(dict, gpus), problems: [noPlan(error)] }
  }
}

/** The length of the data of a training, counted once for the points of a sweep that have the same. */
async function lengthOf(
  dict: PyDict,
  { images, data, folder }: LaunchPlanFlags,
  known: Map<string, number | undefined>,
  { cwd }: CliContext,
): Promise<number | undefined> {
  const root = data === undefined ? folder : resolve(cwd, data)
  if (root === undefined || (images !== undefined && data === undefined)) return undefined
  const key = JSON.stringify(followPath(dict, ['train_dataloader', 'dataset'])[1]?.value ?? null)
  if (!known.has(key)) known.set(key, await (data === undefined ? countedIfThere : countedImages)(dict, root))
  return known.get(key)
}

async function countedIfThere(dict: PyDict, root: string): Promise<number | undefined> {
  try {
    return await countedImages(dict, root)
  } catch (error) {
    // Nobody said that the data is here.
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

function imagesOf({ images }: LaunchPlanFlags): PlanOptions {
  if (images === undefined) return {}
  const counts = integers('images', images, 1)
  return { images: counts.length === 1 ? counts[0] : counts }
}

function noPlan(error: MmdetConfigError): Problem {
  const [{ message, hint, span, path }] = error.problems
  const help = error.code === 'not-given' ? 'give --images N, or --data FOLDER, which counts them' : hint
  return { code: error.code, severity: 'note', message: `the plan is incomplete: ${message}`, hint: help, span, path }
}

/** The batch and the rate of a training need no number of images: any gives them. */
function batchLines(dict: PyDict, gpus: number): string[] {
  try {
    return linesOf(planRun(dict, { gpus, length: gpus }))
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}

function linesOf(plan: RunPlan): string[] {
  return [`batch: ${batchOf(plan)}`, `learning rate: ${scalingOf(plan)}`]
}

/** The config as train.py's --auto-scale-lr changes it (mmdet 3.3.0, tools/train.py, which stops where a key is missing). */
function scaled(dict: PyDict): { values: PyDict; problem?: Problem } {
  const scaling = dict.get('auto_scale_lr')
  if (!(scaling instanceof PyDict && scaling.has('enable') && scaling.has('base_batch_size'))) {
    const message = '--auto-scale-lr stops train.py: the config has no auto_scale_lr with enable and base_batch_size'
    const hint = 'write auto_scale_lr = dict(enable=False, base_batch_size=16)'
    return { values: dict, problem: { code: 'runner-refuses', message, hint, path: ['auto_scale_lr'] } }
  }
  const enabled = scaling.copy()
  enabled.set('enable', true, scaling.entry('enable')?.write)
  const values = dict.copy()
  values.set('auto_scale_lr', enabled, dict.entry('auto_scale_lr')?.write)
  return { values }
}
