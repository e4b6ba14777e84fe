import { itemsOf, PyTuple } from '../python/values.ts'
import { numberOf, type Section } from './section.ts'

/** The loop that trains, and when it validates. */
export interface TrainLoop {
  readonly byEpoch: boolean
  readonly maxEpochs: number
  readonly maxIters: number
  /** Epochs, or in an iteration loop iterations, after which the run validates. */
  readonly validations: readonly number[]
}

/** Reads `train_cfg` as Runner.build_train_loop and the loops of mmengine 0.10.7 (runner/loops.py) do. */
export function trainLoop(config: Section, iterationsOfEpoch: () => number): TrainLoop {
  const cfg = config.section('train_cfg') as Section
  const byEpoch = isByEpoch(cfg)
  const key = byEpoch ? 'max_epochs' : 'max_iters'
  const length = cfg.number(key)
  const words = `${key} should be a integer number, but get ${length}`
  if (!Number.isInteger(length)) throw cfg.refusal(key, words, 'AssertionError')
  const validations = validates(config) ? validationsOf(cfg, length, byEpoch) : []
  if (!byEpoch) return { byEpoch, maxEpochs: 1, maxIters: length, validations }
  return { byEpoch, maxEpochs: length, maxIters: length * iterationsOfEpoch(), validations }
}

function isByEpoch(cfg: Section): boolean {
  if (cfg.dict.has('type') && cfg.dict.has('by_epoch')) {
    const words = 'train_cfg has both type and by_epoch: only one of them can exist'
    throw cfg.refusal('by_epoch', words, 'RuntimeError', 'remove by_epoch')
  }
  // A ConfigDict pops None for what it has not: neither key makes an iteration loop.
  if (!cfg.dict.has('type')) return cfg.bool('by_epoch')
  if (cfg.type === 'EpochBasedTrainLoop') return true
  if (cfg.type === 'IterBasedTrainLoop') return false
  throw cfg.unknown('type', `what the loop ${cfg.type || 'of this type'} does is not known`)
}

const VALIDATION = ['val_dataloader', 'val_cfg', 'val_evaluator']

function validates(config: Section): boolean {
  const given = VALIDATION.filter((key) => config.has(key))
  if (given.length === 0 || given.length === VALIDATION.length) return given.length > 0
  const missing = VALIDATION.filter((key) => !given.includes(key)).join(' and ')
  const words = `${VALIDATION.join(', ')} should be all None or none of them: ${missing} is missing`
  throw config.refusal(given[0], words, 'ValueError')
}

function validationsOf(cfg: Section, length: number, byEpoch: boolean): number[] {
  const begin = cfg.number('val_begin', 1)
  const steps = [[0, cfg.number('val_interval', byEpoch ? 1 : 1000)], ...dynamicIntervals(cfg)] as [number, number][]
  const found: number[] = []
  for (let at = 1; at <= length; at++) {
    // _decide_current_val_interval runs after the epoch has been counted, and asks for the next one.
    const interval = steps.filter(([milestone]) => milestone <= at + 1).at(-1)?.[1] as number
    if (interval === 0) throw cfg.refusal('val_interval', 'val_interval is 0', 'ZeroDivisionError')
    if (at >= begin && (at % interval === 0 || at === length)) found.push(at)
  }
  return found
}

function dynamicIntervals(cfg: Section): [number, number][] {
  if (!cfg.has('dynamic_intervals')) return []
  return (itemsOf(cfg.get('dynamic_intervals')) ?? []).map((each) => {
    const [milestone, interval] = itemsOf(each)?.map(numberOf) ?? []
    if (each instanceof PyTuple && milestone !== undefined && interval !== undefined) return [milestone, interval]
    throw cfg.refusal('dynamic_intervals', 'dynamic_intervals should be a list of tuples', 'AssertionError')
  })
}
