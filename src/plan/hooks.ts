import { PyDict } from '../python/dict.ts'
import type { TrainLoop } from './loop.ts'
import { Section } from './section.ts'

/** What a hook adds to the run. */
export interface PlannedHook {
  /** Its class: `CheckpointHook`. */
  readonly type: string
  /** In a few words; empty for a hook that is not known. */
  readonly does: string
}

/** The hooks that Runner registers by itself (mmengine 0.10.7, Runner.register_default_hooks). */
const DEFAULTS: readonly (readonly [key: string, type: string])[] = [
  ['runtime_info', 'RuntimeInfoHook'],
  ['timer', 'IterTimerHook'],
  ['sampler_seed', 'DistSamplerSeedHook'],
  ['logger', 'LoggerHook'],
  ['param_scheduler', 'ParamSchedulerHook'],
  ['checkpoint', 'CheckpointHook'],
]

/** All hooks of a config, the default ones first. */
export function hooksOf(config: Section): Section[] {
  const given = config.section('default_hooks')
  const hooks: Section[] = []
  for (const [key, type] of DEFAULTS) {
    const own = given?.section(key)
    if (own !== undefined) hooks.push(own)
    // An own dict takes the place of the default; None takes the hook away.
    else if (given?.dict.has(key) !== true) {
      const made = PyDict.of([['type', type], ...(key === 'checkpoint' ? ([['interval', 1]] as const) : [])])
      hooks.push(new Section(made, ['default_hooks', key]))
    }
  }
  for (const { key } of given?.dict.entries() ?? []) {
    const own = given?.section(String(key))
    if (own !== undefined && !DEFAULTS.some(([name]) => name === key)) hooks.push(own)
  }
  return [...hooks, ...config.sections('custom_hooks')]
}

type Says = (hook: Section, loop: TrainLoop) => string

const WORDS: Readonly<Record<string, Says>> = {
  RuntimeInfoHook: () => 'notes epoch, iteration and learning rate for the log',
  IterTimerHook: () => 'measures the time of an iteration',
  DistSamplerSeedHook: () => 'shuffles anew each epoch',
  LoggerHook: (hook) => `logs ${every(hook, 10)}`,
  ParamSchedulerHook: () => 'steps the schedulers',
  CheckpointHook: () => 'writes the checkpoints',
  DetVisualizationHook: drawing,
  GroundingVisualizationHook: drawing,
  TrackVisualizationHook: drawing,
  EMAHook: averaging,
  YOLOXModeSwitchHook: switching,
  PipelineSwitchHook: (hook) => `another pipeline from epoch ${hook.number('switch_epoch') + 1} on`,
  MeanTeacherHook: (hook) => {
    return `the teacher follows the student, momentum ${hook.number('momentum', 0.001)}, ${every(hook, 1)}`
  },
  CheckInvalidLossHook: (hook) => `stops when the loss is NaN or infinite, checked ${every(hook, 50)}`,
  NumClassCheckHook: () => 'compares num_classes with the data set',
  SyncNormHook: () => 'averages the norms of all GPUs before it validates',
  SyncBuffersHook: () => 'averages the buffers of all GPUs after each epoch',
  SetEpochInfoHook: () => 'tells the model the epoch',
  EarlyStoppingHook: (hook) => {
    return `may stop early: after ${hook.number('patience', 5)} validations without a better ${hook.text('monitor') ?? 'metric'}`
  },
  EmptyCacheHook: () => 'empties the cache of the GPU',
  MemoryProfilerHook: (hook) => `logs memory ${every(hook, 50)}`,
  ProfilerHook: () => 'profiles the run',
}

function every(hook: Section, otherwise: number): string {
  const interval = hook.number('interval', otherwise)
  return interval === 1 ? 'every iteration' : `every ${interval} iterations`
}

function drawing(hook: Section): string {
  return hook.bool('draw') ? `draws results, every ${hook.number('interval', 50)}` : 'draws nothing (draw=False)'
}

function averaging(hook: Section, loop: TrainLoop): string {
  const epoch = hook.number('begin_epoch', 0)
  const iteration = hook.number('begin_iter', 0)
  if (epoch !== 0 && iteration !== 0) {
    throw hook.refusal('begin_iter', 'begin_iter and begin_epoch should not be both set', 'AssertionError')
  }
  const isLate = epoch > loop.maxEpochs || iteration > loop.maxIters
  if (isLate) {
    const key = epoch > 0 ? 'begin_epoch' : 'begin_iter'
    throw hook.refusal(key, `${key} is beyond the end of the run`, 'AssertionError')
  }
  // _ema_started compares the number of the epoch or iteration that is being trained, from 1.
  const start = epoch > 0 ? `epoch ${epoch}` : `iteration ${Math.max(0, iteration - 1)}`
  return `averages the weights from ${start} on (momentum ${hook.number('momentum', 0.0002)}); validates the average`
}

/** mmdet 3.3.0, engine/hooks/yolox_mode_switch_hook.py: epochs count from 0 there, from 1 here. */
function switching(hook: Section, loop: TrainLoop): string {
  const first = Math.max(1, loop.maxEpochs - hook.number('num_last_epochs', 15))
  return `no Mosaic and MixUp, but an L1 loss, from epoch ${first} on`
}

/** What each hook adds, in the order in which they are registered. */
export function wordsOf(hooks: readonly Section[], loop: TrainLoop): PlannedHook[] {
  return hooks.map((hook) => {
    const says = Object.hasOwn(WORDS, hook.type) ? WORDS[hook.type] : undefined
    return { type: hook.type, does: says?.(hook, loop) ?? '' }
  })
}
