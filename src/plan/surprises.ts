import type { ConfigPath } from '../config/path.ts'
import type { Problem } from '../errors.ts'
import type { TrainLoop } from './loop.ts'
import type { Optimizer } from './optimizer.ts'
import type { Scheduler } from './schedulers.ts'
import type { Section } from './section.ts'

/** What is held against the expectations of who wrote a config. */
export interface Planned {
  readonly config: Section
  readonly loop: TrainLoop & { readonly epochIters: number | undefined }
  readonly optimizer: Optimizer
  readonly schedulers: readonly Scheduler[]
  readonly isStepped: boolean
  /** By what auto_scale_lr multiplies every rate; 1 where it does not act. */
  readonly ratio: number
  readonly accumulation: number
}

/** What a run does that its config does not look like; each is a warning or a note, with its place. */
export function surprisesOf(planned: Planned): Problem[] {
  const { schedulers } = planned
  return [
    ...schedulers.flatMap((each) => ofScheduler(each, planned)),
    ...schedulers.flatMap((each, at) => ofOrder(each, schedulers.slice(0, at))),
    ...ofRun(planned),
  ]
}

function ofScheduler(scheduler: Scheduler, { loop, isStepped }: Planned): Problem[] {
  const { section, kindName, byEpoch, begin, end } = scheduler
  const say = (key: string | undefined, words: string, hint?: string) => [
    section.problem('scheduler-surprise', 'warning', key, words, hint),
  ]
  const unit = byEpoch ? 'epoch' : 'iteration'
  const length = byEpoch ? loop.maxEpochs : loop.maxIters
  if (!isStepped) return say('type', 'no hook steps the schedulers: the first values stay', 'keep ParamSchedulerHook')
  if (byEpoch && !loop.byEpoch && kindName !== 'ReduceOnPlateau') {
    const words = `${section.type} counts epochs, but an iteration loop has one, at its very end: nothing changes`
    return say('by_epoch', words, 'write by_epoch=False')
  }
  if (kindName === 'ReduceOnPlateau') {
    return say('type', 'what ReduceOnPlateau does depends on the metric: the plan shows the rate without it')
  }
  if (begin >= length) return say('begin', `${section.type} begins at ${unit} ${begin}: the run ends at ${length}`)
  if (kindName === 'Linear' && end === begin + 1) {
    const words = `LinearLR has one ${unit}: only the start factor is applied, and it stays`.replace(
      'LinearLR',
      section.type,
    )
    return say('end', words, 'let it end two or more later')
  }
  if (CURVES.includes(kindName) && end > length) {
    return say('end', `the run ends at ${unit} ${length}: ${section.type} is cut off before its end at ${end}`)
  }
  if (kindName === 'MultiStep') return milestones(scheduler, length, unit)
  if (kindName === 'Step' && !scheduler.hasActed) return say('step_size', `${section.type} never drops in this run`)
  return []
}

const CURVES = ['Linear', 'CosineAnnealing', 'Poly', 'Constant', 'QuadraticWarmup', 'OneCycle']

/** Milestones count from `begin`, and `end` is not reached. */
function milestones({ section, begin, end, parameter }: Scheduler, length: number, unit: string): Problem[] {
  const scale = section.bool('convert_to_iter_based') ? undefined : 1
  if (scale === undefined) return []
  const last = Math.min(end, length)
  const never = section.numbers('milestones').filter((each) => each + begin >= last)
  if (never.length === 0) return []
  const limit = last === end && end < length ? `its own end is ${end}` : `the run ends at ${length}`
  const words = `${parameter} never drops at ${never.join(', ')}: milestones count ${unit}s from begin (${begin}), and ${limit}`
  return [section.problem('scheduler-surprise', 'warning', 'milestones', words)]
}

/** A kind that computes its value from the first one discards what others did. */
function ofOrder(scheduler: Scheduler, before: readonly Scheduler[]): Problem[] {
  const other = before.find((each) => overlaps(each, scheduler) && (each.kind.overwrites || scheduler.kind.overwrites))
  if (other === undefined) return []
  const words = `${other.section.type} and ${scheduler.section.type} act at the same time, and one overwrites the other: their order counts`
  return [scheduler.section.problem('scheduler-surprise', 'warning', 'type', words)]
}

function overlaps(one: Scheduler, other: Scheduler): boolean {
  const isAlike = one.parameter === other.parameter && one.byEpoch === other.byEpoch
  return isAlike && one.begin < other.end && other.begin < one.end
}

function ofRun({ config, optimizer, ratio, accumulation, loop }: Planned): Problem[] {
  const found: Problem[] = []
  const say = (section: Section | undefined, severity: 'warning' | 'note', key: string, words: string) => {
    if (section !== undefined) found.push(section.problem('plan-surprise', severity, key, words))
  }
  const wrapper = config.section('optim_wrapper')
  if (ratio !== 1 && optimizer.groups.length > 1) {
    const words = `auto_scale_lr scales the groups, but not the base_lr of the log: it shows ${optimizer.baseLr}`
    say(config.section('auto_scale_lr'), 'note', 'enable', words)
  }
  if (accumulation > 1) {
    const words = `schedulers count iterations, not steps of the optimizer: every ${accumulation} iterations it takes one`
    say(wrapper, 'note', 'accumulative_counts', words)
  }
  if (accumulation > 1 && ratio !== 1) {
    const words = 'auto_scale_lr takes no notice of accumulative_counts'
    say(wrapper, 'warning', 'accumulative_counts', words)
  }
  for (const [at, { lrMult, name }] of optimizer.groups.entries()) {
    if (at > 0 && lrMult === 0)
      say(wrapper, 'note', 'paramwise_cfg', `${name}: a learning rate of 0, nothing is learned`)
  }
  if (loop.maxIters === 0) say(config.section('train_dataloader'), 'warning', 'batch_size', 'an epoch has no iteration')
  for (const hook of config.sections('custom_hooks')) {
    if (hook.type !== 'YOLOXModeSwitchHook' || loop.byEpoch) continue
    say(
      hook,
      'warning',
      'type',
      'an iteration loop has one epoch: YOLOXModeSwitchHook switches before the first iteration',
    )
  }
  return found
}

/** What the plan took for granted because nobody said it. */
export function takenForGranted(path: ConfigPath): Problem {
  const message = 'nobody said how many GPUs: one process is planned, as tools/train.py starts without a launcher'
  return { code: 'plan-surprise', severity: 'note', message, path, hint: 'give --gpus N' }
}
