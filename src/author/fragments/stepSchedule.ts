import { checkOptions, STRING } from '../../argument.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import {
  autoScaleLr,
  optimizer,
  optimWrapper,
  paramScheduler,
  testLoop,
  trainLoop,
  valLoop,
  warmupKeys,
} from '../components/schedule.ts'
import { scheduleKeys } from '../configOverrides.ts'
import type { Fragment } from '../document.ts'
import type { ParamScheduler, ScheduleKeys, StepScheduleOptions, WarmupOptions } from '../options.generated.ts'
import { type OverrideTree, Removal, Replacement } from '../overrides/tree.ts'
import { float, int, list, orNone } from '../schema/fields.ts'
import { mergeLevel } from '../schema/objects.ts'
import { type FileBlock, fragment, stockValue, validateOptions } from './fragmentFile.ts'

const warmup = mergeLevel<WarmupOptions>(
  {
    name: 'Warmup',
    doc: 'How the learning rate grows at the start; null for no warm-up.',
    source: 'LinearLR of MMEngine',
  },
  warmupKeys,
)

/** The options of {@link stepSchedule}, {@link schedule1x} and {@link schedule2x}. */
export const stepScheduleOptions = mergeLevel<StepScheduleOptions>(
  {
    name: 'StepSchedule',
    doc: 'Training by epochs, with a learning rate that drops at milestones.',
    source: 'configs/_base_/schedules/schedule_1x.py, schedule_2x.py',
  },
  () => ({
    max_epochs: int('Epochs to train; also the end of the learning rate schedule.', { min: 1 }),
    milestones: list(
      'Epochs after which the learning rate drops, in order and before max_epochs.',
      int('An epoch.', { min: 1 }),
    ),
    gamma: float('Factor of the learning rate at each milestone.', { above: 0 }),
    warmup: orNone(warmup),
    val_interval: int('Epochs between validations.', { min: 1 }),
    optimizer,
    ...scheduleKeys,
  }),
)

/**
 * Twelve epochs with drops of the learning rate after the 8th and the 11th, as in MMDetection 3.3.0
 * (`configs/_base_/schedules/schedule_1x.py`): SGD with a learning rate of 0.02 for batches of 16 images.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 * @example schedule1x({ optimizer: { lr: 0.01 }, auto_scale_lr: { base_batch_size: 8 } })
 */
export function schedule1x(options: StepScheduleOptions = {}): Fragment<ScheduleKeys> {
  return schedule('schedules/schedule_1x.py', SCHEDULE_1X, options)
}

/**
 * Twenty-four epochs with drops of the learning rate after the 16th and the 22nd, as in MMDetection 3.3.0
 * (`configs/_base_/schedules/schedule_2x.py`).
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 */
export function schedule2x(options: StepScheduleOptions = {}): Fragment<ScheduleKeys> {
  return schedule('schedules/schedule_2x.py', SCHEDULE_2X, options)
}

/** The milestones depend on the length, so both must be given. */
export type StepScheduleLength = Required<Pick<StepScheduleOptions, 'max_epochs' | 'milestones'>>

/**
 * A step schedule of any length. Without `path`, it inherits `schedule_1x.py` and the config holds what differs; with `path`,
 * it becomes a new fragment file below `_base_/`.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path; `invalid-path` for a `path` that leaves the folder,
 *   does not end in `.py`, or belongs to a file of MMDetection.
 * @example stepSchedule({ max_epochs: 36, milestones: [24, 33] }, { path: 'schedules/schedule_3x.py' })
 */
export function stepSchedule(
  options: StepScheduleOptions & StepScheduleLength,
  file: { readonly path?: string } = {},
): Fragment<ScheduleKeys> {
  checkOptions(file, { path: STRING })
  const { path } = file
  validateOptions(stepScheduleOptions, options)
  for (const key of ['max_epochs', 'milestones'] as const)
    if (options[key] === undefined) throwIfProblems([missing(key)])
  if (path === undefined) return schedule1x(options)
  checkFragmentPath(path)
  const { stock, value, said = [] } = schedule(path, SCHEDULE_1X, options)
  const blocks = stock.blocks.map(({ comment, assignments }) => ({
    comment,
    assignments: assignments.flatMap(({ name }) =>
      value.has(name) ? [{ name, value: value.get(name) as PyValue }] : [],
    ),
  }))
  return { path, stock: { blocks }, value, said }
}

/** Defaults of the short options of a step schedule, except its length. */
export const STEP_DEFAULTS = {
  gamma: 0.1,
  warmup: { start_factor: 0.001, by_epoch: false, begin: 0, end: 500 },
  val_interval: 1,
  optimizer: { type: 'SGD', lr: 0.02, momentum: 0.9, weight_decay: 0.0001 },
} as const satisfies StepScheduleOptions

export interface Steps {
  readonly max_epochs: number
  readonly milestones: readonly number[]
}

export const SCHEDULE_1X: Steps = { max_epochs: 12, milestones: [8, 11] }
export const SCHEDULE_2X: Steps = { max_epochs: 24, milestones: [16, 22] }

function schedule(path: string, steps: Steps, options: StepScheduleOptions): Fragment<ScheduleKeys> {
  const given = validateOptions(stepScheduleOptions, options)
  throwIfProblems(stepProblems(options, steps))
  const own = new Map(Array.from(given).filter(([key]) => key in scheduleKeys))
  const optimizerLevel = new Map(Array.from(given).filter(([key]) => key === 'optimizer'))
  const overrides: OverrideTree[] =
    optimizerLevel.size > 0 ? [new Map([['optim_wrapper', optimizerLevel]]), own] : [own]
  return fragment(path, fileBlocks(steps, {}), fileBlocks(steps, options), overrides)
}

/** The keys of `configs/_base_/schedules/schedule_1x.py` of MMDetection 3.3.0 and files like it, with the short options. */
function fileBlocks(steps: Steps, options: StepScheduleOptions): readonly FileBlock[] {
  const { max_epochs = steps.max_epochs, val_interval = STEP_DEFAULTS.val_interval } = options
  return [
    {
      comment: 'How long training goes on, and how often there is validation',
      assign: {
        train_cfg: () => stockValue(trainLoop, { type: 'EpochBasedTrainLoop', max_epochs, val_interval }),
        val_cfg: () => stockValue(valLoop, { type: 'ValLoop' }),
        test_cfg: () => stockValue(testLoop, { type: 'TestLoop' }),
      },
    },
    {
      comment: 'The learning rate: warm-up by iterations, then a fall at each milestone',
      assign: { param_scheduler: () => stockValue(paramScheduler, schedulers(steps, options)) },
    },
    {
      comment: 'The optimizer; its learning rate is meant for base_batch_size images',
      assign: {
        optim_wrapper: () => stockValue(optimWrapper, { type: 'OptimWrapper', optimizer: STEP_DEFAULTS.optimizer }),
      },
    },
    {
      comment: 'What --auto-scale-lr goes by: images on all GPUs together',
      assign: { auto_scale_lr: () => stockValue(autoScaleLr, { enable: false, base_batch_size: 16 }) },
    },
  ]
}

type Schedulers = readonly ParamScheduler[]

function schedulers(steps: Steps, options: StepScheduleOptions): Schedulers {
  const { max_epochs: end = steps.max_epochs, milestones = steps.milestones, gamma = STEP_DEFAULTS.gamma } = options
  const stepping: ParamScheduler = { type: 'MultiStepLR', begin: 0, end, by_epoch: true, milestones, gamma }
  return [...warmingUp(options), stepping]
}

function warmingUp({ warmup }: StepScheduleOptions): Schedulers {
  if (warmup === null || warmup instanceof Removal) return []
  if (warmup instanceof PyExpression || warmup instanceof Replacement || warmup instanceof PyDict) return [warmup]
  const given = Object.fromEntries(Object.entries(warmup ?? {}).filter(([, value]) => value !== undefined))
  return [{ type: 'LinearLR', ...STEP_DEFAULTS.warmup, ...given }]
}

/** Options that are parts of `param_scheduler`, a list, which an override replaces completely. */
const PARTS = ['milestones', 'gamma', 'warmup'] as const

function stepProblems(options: StepScheduleOptions, steps: Steps): Problem[] {
  if (options.param_scheduler === undefined) return milestoneProblems(options, steps)
  return PARTS.filter((key) => options[key] !== undefined).map((key) => ({
    code: 'invalid-option',
    message: `${key} is a part of param_scheduler, which is also given`,
    path: [key],
    hint: 'leave out one of the two',
  }))
}

function milestoneProblems(options: StepScheduleOptions, steps: Steps): Problem[] {
  const { max_epochs: end = steps.max_epochs, milestones = steps.milestones } = options
  if (typeof end !== 'number' || !Array.isArray(milestones)) return []
  const epochs = milestones as readonly number[]
  const at = epochs.findIndex((epoch, index) => epoch >= end || epoch <= (epochs[index - 1] ?? 0))
  if (at === -1) return []
  return [
    {
      code: 'invalid-option',
      message: `milestones must rise and be less than max_epochs, ${end}; they are ${epochs.join(', ')}`,
      path: options.milestones === undefined ? ['max_epochs'] : ['milestones', at],
      hint: 'the learning rate drops after each of these epochs; two thirds and eleven twelfths of max_epochs are usual',
    },
  ]
}

function missing(key: string): Problem {
  return {
    code: 'invalid-option',
    message: `${key} is missing: a schedule needs max_epochs and milestones`,
    path: [key],
  }
}

/** Files of MMDetection 3.3.0 that a new fragment must not replace. */
const TAKEN = new Set(['schedules/schedule_1x.py', 'schedules/schedule_2x.py', 'schedules/schedule_20e.py'])

/** Folders and a file name made of letters, digits, `_`, `-` and inner dots. */
const PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.py$/

/** Checks the path of a new fragment below `_base_/`. */
function checkFragmentPath(path: string): void {
  const problem = TAKEN.has(path)
    ? 'is a file of MMDetection with other contents'
    : PATH.test(path)
      ? undefined
      : 'is not the path of a .py file below _base_/'
  if (problem === undefined) return
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: `${JSON.stringify(path)} ${problem}`,
    path: ['path'],
    hint: 'for example schedules/schedule_3x.py',
  })
}
