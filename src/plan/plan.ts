/**
 * What a run will do, before it starts: how long an epoch is, the learning rate of each group, what is frozen, loaded and written.
 *
 * In: a composed config, and what it cannot say (GPUs, images). Out: a {@link RunPlan}, or an error where Runner stops, where something
 * must be asked for, or where the outcome is not known. Facts are those of mmengine 0.10.7 and mmdet 3.3.0; values come from running
 * the schedulers' own recurrences. Of other rooms it uses check/, config/ and python/.
 */
import { checkArgument, checkOptions, kindOf, listOf } from '../argument.ts'
import { editionOf } from '../check/edition.ts'
import { Config } from '../config/config.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { numberOf } from '../python/values.ts'
import { checkpointsOf, type PlannedCheckpoint } from './checkpoints.ts'
import { type Curve, type CurvePoint, runSchedulers } from './curve.ts'
import { epochLength } from './epochLength.ts'
import { type Frozen, frozenOf } from './frozen.ts'
import { hooksOf, type PlannedHook, wordsOf } from './hooks.ts'
import { type TrainLoop, trainLoop } from './loop.ts'
import { momentumOf, type Optimizer, type ParamGroup, readOptimizer } from './optimizer.ts'
import { Parameters, Scheduler } from './schedulers.ts'
import { Section } from './section.ts'
import { surprisesOf, takenForGranted } from './surprises.ts'
import { type LoadedWeights, weightsOf } from './weights.ts'

/** What a config cannot say of a run. */
export interface PlanOptions {
  /** GPUs, one process each; without it one process, as `tools/train.py` starts without a launcher. */
  readonly gpus?: number | undefined
  /** Images after filtering: of all data sets together, or of each in the config's order. */
  readonly images?: number | readonly number[] | undefined
  /** `len(dataset)` of the training data with all that wraps it, as `--data` counts it; then `images` are not asked for. */
  readonly length?: number | undefined
  /** In place of `train_dataloader.batch_size`. */
  readonly batch?: number | undefined
  /** Iterations whose values are wanted besides those where something begins, ends or drops. */
  readonly at?: readonly number[] | undefined
}

/** What a run will do. */
export interface RunPlan {
  /** Iterations of an epoch; null in an iteration loop whose data nobody counted. */
  readonly epochLength: number | null
  /** Iterations of the whole run. */
  readonly maxIters: number
  /** Epochs of the whole run; 1 in an iteration loop. */
  readonly maxEpochs: number
  /** Whether the loop counts epochs; else iterations. */
  readonly byEpoch: boolean
  /** `optimizer.lr`, and what auto_scale_lr makes of it. */
  readonly baseLr: number
  /** `baseLr` times the batch over `scaledFrom`; the same as `baseLr` where nothing is scaled. */
  readonly scaledLr: number
  /** The base first, then one for each distinct rule of `paramwise_cfg`. */
  readonly groups: readonly ParamGroup[]
  /** One value for each group; iterations count from 0, each with the value that it trains with. */
  readonly learningRate: readonly CurvePoint[]
  /** Epochs, or in an iteration loop iterations, after which the run validates. */
  readonly validations: readonly number[]
  /** Files that the run writes, in order. */
  readonly checkpoints: readonly PlannedCheckpoint[]
  /** The metrics by which the best is kept besides: `save_best`. */
  readonly bestBy: readonly string[]
  /** Modules and parameters that do not train; `*` stands for a piece of a name or a part of it. */
  readonly frozen: readonly string[]
  /** Modules that stay in eval mode, named as in `frozen`. */
  readonly evalMode: readonly string[]
  /** Images of a step. */
  readonly batch: PlannedBatch
  /** What is loaded before training, in order. */
  readonly weights: readonly LoadedWeights[]
  /** Hooks of the run, with what each does. */
  readonly hooks: readonly PlannedHook[]
  /** What schedulers change besides the learning rate: `momentum`, `weight_decay`. */
  readonly others: ReadonlyMap<string, readonly CurvePoint[]>
  /** The learning rate, evenly spread over the run, for a picture. */
  readonly picture: readonly CurvePoint[]
  /** Warnings and notes: what the run does and its config does not look like. */
  readonly problems: readonly Problem[]
}

/** How many images a step takes, and what the learning rate is scaled from. */
export interface PlannedBatch {
  /** Processes, one on each GPU. */
  readonly gpus: number
  /** Images of one process in one iteration. */
  readonly perGpu: number
  /** `accumulative_counts`: iterations of one step of the optimizer. */
  readonly accumulation: number
  /** Images of one step of the optimizer. */
  readonly effective: number
  /** `auto_scale_lr.base_batch_size`, where scaling is enabled. */
  readonly scaledFrom: number | null
  /** `auto_scale_lr.base_batch_size`, be it in use or not: the images of a step that the rate was chosen for. */
  readonly chosenFor: number | null
}

const COUNT = kindOf('a positive integer', (value) => Number.isInteger(value) && (value as number) > 0)
const COUNTS = kindOf('a positive integer or a list of them', (value) => [value].flat().every(COUNT.accepts))
const ITERATION = kindOf('an iteration, from 0', (value) => Number.isInteger(value) && (value as number) >= 0)
const PLANNED = kindOf('a Config', (value) => value instanceof Config || value instanceof PyDict)

/** Iterations that are run through at most: hundreds of epochs of the largest data sets. */
const MAX_ITERATIONS = 50_000_000

/**
 * What MMEngine's Runner will do with a config: computed, never guessed.
 *
 * @throws MmdetConfigError `runner-refuses` where Runner stops, `not-given` for what must be said, `not-planned` by name for what
 * is not known: several optimizers, samplers and loops of one's own.
 * @example
 * const plan = planRun(await Config.fromFile('mask-rcnn_r50_fpn_1x_coco.py'), { gpus: 8, images: 117266 })
 * plan.maxIters // 87960
 * plan.learningRate.at(-1) // { iteration: 87959, values: [0.0002] }
 */
export function planRun(config: Config | PyDict, options: PlanOptions = {}): RunPlan {
  checkArgument(config, PLANNED)
  checkOptions(options, { gpus: COUNT, images: COUNTS, length: COUNT, batch: COUNT, at: listOf(ITERATION) })
  const dict = config instanceof Config ? config.toDict() : config
  return new Planner(new Section(dict), options).plan()
}

/** What was asked for of iterations that there are not. */
function beyondEnd(asked: readonly number[], maxIters: number): Problem[] {
  const beyond = asked.filter((iteration) => iteration >= maxIters)
  if (beyond.length === 0) return []
  const message = `the run has no iteration ${beyond.join(', ')}: its last one is ${maxIters - 1}`
  return [{ code: 'invalid-option', severity: 'warning', message }]
}

const OF_2X = 'it is a config of MMDetection 2: check says what has become of its keys'

const TRAINING = ['train_dataloader', 'train_cfg', 'optim_wrapper'] as const

class Planner {
  readonly #config: Section
  readonly #options: PlanOptions
  readonly #gpus: number

  constructor(config: Section, options: PlanOptions) {
    this.#config = config
    this.#options = options
    this.#gpus = options.gpus ?? 1
  }

  plan(): RunPlan {
    const config = this.#config
    const loader = this.#loader()
    const { batch, iterations } = epochLength(loader, {
      gpus: this.#gpus,
      images: this.#options.images,
      length: this.#options.length,
    })
    const loop = trainLoop(config, iterations)
    refuseLongRun(loop.maxIters)
    const wrapper = config.section('optim_wrapper') as Section
    const optimizer = readOptimizer(wrapper)
    const accumulation = accumulationOf(wrapper)
    const base = this.#scaling(loader)
    const ratio = base === undefined ? 1 : (this.#gpus * batch) / base
    const epochIters = loop.byEpoch ? iterations() : known(iterations)
    const full = { ...loop, epochIters }
    const hooks = hooksOf(config)
    const isStepped = hooks.some(({ type }) => type === 'ParamSchedulerHook')
    const { schedulers, curves } = this.#curves(full, optimizer, ratio, iterations, isStepped)
    const frozen = this.#frozen()
    const rates = curves.get('lr') as Curve
    return {
      epochLength: epochIters ?? null,
      maxIters: loop.maxIters,
      maxEpochs: loop.maxEpochs,
      byEpoch: loop.byEpoch,
      baseLr: optimizer.baseLr,
      scaledLr: optimizer.baseLr * ratio,
      groups: optimizer.groups,
      learningRate: rates.points,
      validations: loop.validations,
      checkpoints: this.#checkpoints(hooks, full),
      bestBy: hooks.filter(({ type }) => type === 'CheckpointHook').flatMap((hook) => hook.texts('save_best')),
      frozen: frozen.parameters,
      evalMode: frozen.evalMode,
      batch: this.#batch(batch, accumulation, base),
      weights: weightsOf(config),
      hooks: wordsOf(hooks, loop),
      others: new Map(
        Array.from(curves).flatMap(([name, { points }]) => (name === 'lr' ? [] : [[name, points] as const])),
      ),
      picture: rates.samples,
      problems: [
        ...(this.#options.gpus === undefined ? [takenForGranted([])] : []),
        ...beyondEnd(this.#options.at ?? [], loop.maxIters),
        ...surprisesOf({ config, loop: full, optimizer, schedulers, isStepped, ratio, accumulation }),
        ...frozen.unknown.map(notKnown),
      ],
    }
  }

  /** The dataloader, with the batch size that was given. */
  #loader(): Section {
    const config = this.#config
    const missing = TRAINING.filter((key) => !config.has(key))
    if (missing.length > 0) {
      const words = `train_dataloader, train_cfg and optim_wrapper are all needed for training: ${missing.join(', ')} missing`
      throw config.refusal(
        TRAINING.find((key) => config.has(key)),
        words,
        'ValueError',
        editionOf(config.dict) === '2.x' ? OF_2X : undefined,
      )
    }
    const loader = config.section('train_dataloader')
    const broken = TRAINING.find((key) => config.section(key) === undefined)
    if (broken !== undefined || loader === undefined)
      throw config.refusal(broken, `${broken} is not a dict`, 'TypeError')
    const { batch } = this.#options
    if (batch === undefined) return loader
    const dict = loader.dict.copy()
    dict.set('batch_size', batch, loader.dict.entry('batch_size')?.write)
    return new Section(dict, loader.path)
  }

  /** `base_batch_size` where auto_scale_lr acts (Runner.scale_lr). */
  #scaling(loader: Section): number | undefined {
    const scaling = this.#config.section('auto_scale_lr')
    if (scaling === undefined || !scaling.bool('enable')) return undefined
    if (!scaling.has('base_batch_size')) {
      throw scaling.refusal('enable', 'auto_scale_lr lacks base_batch_size', 'AssertionError')
    }
    if (loader.has('batch_size')) return scaling.number('base_batch_size')
    throw loader.refusal('batch_size', 'auto_scale_lr needs the batch_size of train_dataloader', 'KeyError')
  }

  #batch(perGpu: number, accumulation: number, base: number | undefined): PlannedBatch {
    const chosenFor = numberOf(this.#config.section('auto_scale_lr')?.dict.get('base_batch_size')) ?? null
    const effective = this.#gpus * perGpu * accumulation
    return { gpus: this.#gpus, perGpu, accumulation, effective, scaledFrom: base ?? null, chosenFor }
  }

  #curves(
    loop: TrainLoop & { readonly epochIters: number | undefined },
    optimizer: Optimizer,
    ratio: number,
    iterations: () => number,
    isStepped: boolean,
  ): { schedulers: Scheduler[]; curves: Map<string, Curve> } {
    const parameters = new Parameters()
    parameters.set('lr', ratio === 1 ? optimizer.rates : optimizer.rates.map((rate) => rate * ratio))
    const { maxEpochs, maxIters } = loop
    const start = (name: string, section: Section) => startOf(name, section, optimizer)
    const around = { parameters, maxEpochs, maxIters, epochLength: iterations, start }
    const schedulers = this.#schedulerSections().map((section) => new Scheduler(section, around))
    const filled = { ...loop, epochIters: loop.epochIters ?? maxIters }
    const curves = runSchedulers(filled, schedulers, parameters, this.#options.at ?? [], isStepped)
    return { schedulers, curves }
  }

  #schedulerSections(): Section[] {
    const config = this.#config
    if (!config.has('param_scheduler')) return []
    const value = config.get('param_scheduler')
    if (value instanceof PyDict && !value.has('type')) {
      throw config.unknown('param_scheduler', 'schedulers of several optimizers are not planned')
    }
    return config.sections('param_scheduler')
  }

  #checkpoints(hooks: readonly Section[], loop: TrainLoop & { readonly epochIters: number | undefined }) {
    const filled = { ...loop, epochIters: loop.epochIters ?? loop.maxIters }
    return hooks.filter(({ type }) => type === 'CheckpointHook').flatMap((hook) => checkpointsOf(hook, filled))
  }

  #frozen(): Frozen {
    const model = this.#config.section('model')
    return model === undefined ? { parameters: [], evalMode: [], unknown: [] } : frozenOf(model)
  }
}

function refuseLongRun(maxIters: number): void {
  if (maxIters <= MAX_ITERATIONS) return
  const message = `a run of ${maxIters} iterations: at most ${MAX_ITERATIONS} are planned`
  throw new MmdetConfigError({ code: 'limit', message })
}

function accumulationOf(wrapper: Section): number {
  const accumulation = wrapper.number('accumulative_counts', 1)
  if (accumulation > 0) return accumulation
  throw wrapper.refusal('accumulative_counts', 'accumulative_counts must be 1 or more', 'AssertionError')
}

/** The note on a module whose constructor freezes by its arguments. */
function notKnown(frozen: Section): Problem {
  const words = `what ${frozen.type} freezes is not known: its arguments ask for something`
  return frozen.problem('not-planned', 'note', 'type', words)
}

/** What a scheduled parameter begins with in each group. */
function startOf(name: string, scheduler: Section, optimizer: Optimizer): number[] {
  if (name === 'momentum') return optimizer.groups.map(() => momentumOf(optimizer, scheduler))
  if (name === 'weight_decay') {
    const decay = optimizer.section.number('weight_decay')
    return optimizer.groups.map(({ decayMult }) => (decayMult === 1 ? decay : decay * decayMult))
  }
  if (name === 'lr') return [...optimizer.rates]
  throw scheduler.unknown('param_name', `what ${name} begins with is not known`)
}

/** The length of an epoch where an iteration loop does without: undefined where it must be asked for. */
function known(iterations: () => number): number | undefined {
  try {
    return iterations()
  } catch (error) {
    if (error instanceof MmdetConfigError && (error.code === 'not-given' || error.code === 'not-planned'))
      return undefined
    throw error
  }
}
