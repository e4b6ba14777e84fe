import { PyFloat } from '../python/values.ts'
import { power } from './power.ts'
import type { Section } from './section.ts'

/** One step of a scheduler: the next value of a group, from its present one, the count since `begin`, and its place. */
export type Recurrence = (value: number, count: number, group: number) => number

/** What a kind of scheduler does. */
export interface Kind {
  readonly next: Recurrence
  /** Whether each change is a drop or a jump of its own, not a point of a curve. */
  readonly isDiscrete: boolean
  /** Whether the next value does not follow from the present one, so that the order of overlapping schedulers counts. */
  readonly overwrites: boolean
}

/** The span of a scheduler in its own unit, and the values that its groups began with. */
export interface Span {
  readonly begin: number
  readonly end: number
  /** What one epoch counts for `milestones` and the like: 1, or its iterations where epochs are converted. */
  readonly unit: number
  /** The first values of the groups, as the scheduler found them. */
  readonly initial: readonly number[]
  /** What the groups themselves hold, which OneCycle writes: the last one that is built decides for all. */
  readonly cycle: Cycle
}

/** `initial_lr`, `max_lr` and `min_lr` of each group. */
export interface Cycle {
  readonly initial: number[]
  readonly max: number[]
  readonly min: number[]
}

type Make = (section: Section, span: Span) => Kind

const curve = (next: Recurrence): Kind => ({ next, isDiscrete: false, overwrites: false })
const steps = (next: Recurrence): Kind => ({ next, isDiscrete: true, overwrites: false })

/** Python raises where JavaScript gives infinity. */
function over(section: Section, dividend: number, divisor: number): number {
  if (divisor !== 0) return dividend / divisor
  throw section.refusal(undefined, `${section.type} divides by zero after it began`, 'ZeroDivisionError')
}

/** The recurrences of mmengine 0.10.7 (optim/scheduler/param_scheduler.py) and of mmdet 3.3.0, operation by operation. */
export const KINDS: Readonly<Record<string, Make>> = {
  Step: (section, { unit }) => {
    const size = section.number('step_size') * unit
    const gamma = section.number('gamma', 0.1)
    if (size === 0) throw section.refusal('step_size', 'step_size is 0', 'ZeroDivisionError')
    return steps((value, count) => (count === 0 || count % size !== 0 ? value : value * gamma))
  },
  MultiStep: (section, { unit }) => {
    const milestones = new Map<number, number>()
    for (const each of section.numbers('milestones')) {
      milestones.set(each * unit, (milestones.get(each * unit) ?? 0) + 1)
    }
    const gamma = section.number('gamma', 0.1)
    return steps((value, count) => {
      const times = milestones.get(count)
      return times === undefined ? value : value * power(gamma, times)
    })
  },
  Constant: (section, { begin, end }) => {
    const factor = between0And1(section, 'factor', 1 / 3)
    const total = end - begin - 1
    return steps((value, count) => {
      if (count === 0) return value * factor
      return count === total ? value * over(section, 1, factor) : value
    })
  },
  Exponential: (section) => {
    const gamma = section.number('gamma')
    return curve((value, count) => (count === 0 ? value : value * gamma))
  },
  Linear: (section, { begin, end }) => {
    const start = between0And1(section, 'start_factor', 1 / 3)
    const slope = between0And1(section, 'end_factor', 1) - start
    const total = end - begin - 1
    return curve((value, count) => {
      if (count === 0) return value * start
      return value * (1 + over(section, slope, total * start + (count - 1) * slope))
    })
  },
  Poly: (section, { begin, end }) => {
    const floor = section.number('eta_min', 0)
    const exponent = section.number('power', 1)
    const total = end - begin - 1
    return curve((value, count) => {
      if (count === 0) return value
      const left = 1 - 1 / (total - count + 1)
      if (left === 0 && exponent < 0) over(section, 1, 0)
      return (value - floor) * power(left, exponent) + floor
    })
  },
  CosineAnnealing: cosineAnnealing,
  CosineRestart: cosineRestart,
  OneCycle: oneCycle,
  QuadraticWarmup: (section, { begin, end, initial }) => {
    if (end >= INF) throw section.refusal('end', 'end must be less than infinity', 'ValueError')
    const square = (end - begin) ** 2
    const kind = curve((value, count, at) => {
      const step = ((initial[at] as number) * (2 * count + 1)) / square
      return count === 0 ? step : value + step
    })
    return { ...kind, overwrites: true }
  },
  // What a metric decides is not known before the run: the value stays.
  ReduceOnPlateau: () => steps((value) => value),
}

/** mmengine's own word for no end. */
export const INF = 1e9

function between0And1(section: Section, key: string, otherwise: number): number {
  const factor = section.number(key, otherwise)
  if (factor >= 0 && factor <= 1) return factor
  throw section.refusal(key, `${key} should be between 0 and 1, but is ${factor}`, 'ValueError')
}

/** The lowest value of a group: `eta_min`, or `eta_min_ratio` of what it began with. */
function floorOf(section: Section, initial: readonly number[], mayLack: boolean): (group: number) => number {
  const floor = section.optional('eta_min')
  const ratio = section.optional('eta_min_ratio')
  if (floor !== undefined && ratio !== undefined) {
    throw section.refusal('eta_min_ratio', 'only one of eta_min and eta_min_ratio may be given', 'AssertionError')
  }
  if (ratio !== undefined) return (at) => (initial[at] as number) * ratio
  if (floor === undefined && !mayLack) {
    throw section.refusal(undefined, 'eta_min or eta_min_ratio must be given', 'AssertionError')
  }
  return () => floor ?? 0
}

function cosineAnnealing(section: Section, { begin, end, unit, initial }: Span): Kind {
  const period = (section.optional('T_max') ?? 0) * unit || end - begin
  const floor = floorOf(section, initial, true)
  return curve((value, count, at) => {
    if (count === 0) return value
    const lowest = floor(at)
    if ((count - 1 - period) % (2 * period) === 0) {
      return value + (((initial[at] as number) - lowest) * (1 - Math.cos(Math.PI / period))) / 2
    }
    const now = 1 + Math.cos((Math.PI * count) / period)
    const before = 1 + Math.cos((Math.PI * (count - 1)) / period)
    return over(section, now, before) * (value - lowest) + lowest
  })
}

function cosineRestart(section: Section, { unit, initial }: Span): Kind {
  const periods = section.numbers('periods').map((each) => each * unit)
  const weights = section.has('restart_weights') ? section.numbers('restart_weights') : [1]
  const floor = floorOf(section, initial, false)
  if (periods.length !== weights.length) {
    const words = 'periods and restart_weights should have the same length'
    throw section.refusal('periods', words, 'AssertionError')
  }
  const ends = periods.map((_, at) => periods.slice(0, at + 1).reduce((sum, each) => sum + each, 0))
  const next: Recurrence = (value, count, at) => {
    const index = ends.findIndex((each) => count < each)
    if (index < 0) return value
    const period = periods[index] as number
    const step = count - (ends[index - 1] ?? 0)
    if (step === 0) return (initial[at] as number) * (weights[index] as number)
    const lowest = floor(at)
    const now = 1 + Math.cos((Math.PI * step) / period)
    const before = 1 + Math.cos((Math.PI * (step - 1)) / period)
    return over(section, now, before) * (value - lowest) + lowest
  }
  return { next, isDiscrete: false, overwrites: true }
}

function oneCycle(section: Section, { begin, end, unit, cycle }: Span): Kind {
  const highest = highestOf(section, cycle.initial.length)
  const total = section.optional('total_steps')
  if (total !== undefined && !(Number.isInteger(total) && total > 0)) {
    throw section.refusal('total_steps', `total_steps should be a positive integer, but is ${total}`, 'ValueError')
  }
  const count = total === undefined ? end - begin : total * unit
  const start = section.number('pct_start', 0.3)
  const isFloat = !section.has('pct_start') || section.get('pct_start') instanceof PyFloat
  if (start < 0 || start > 1 || !isFloat) {
    throw section.refusal('pct_start', 'pct_start should be a float between 0 and 1', 'ValueError')
  }
  const division = section.number('div_factor', 25)
  const last = section.number('final_div_factor', 1e4)
  for (const [at, max] of highest.entries()) {
    cycle.max[at] = max
    cycle.initial[at] = over(section, max, division)
    cycle.min[at] = over(section, cycle.initial[at] as number, last)
  }
  const { initial, max, min } = cycle
  const first = { end: start * count - 1, from: initial, to: max }
  const phases = section.bool('three_phase')
    ? [first, { end: 2 * start * count - 2, from: max, to: initial }, { end: count - 1, from: initial, to: min }]
    : [first, { end: count - 1, from: max, to: min }]
  const anneal = annealing(section)
  const next: Recurrence = (_, step, at) => {
    if (step > count) throw section.refusal('total_steps', `stepped beyond the total_steps of ${count}`, 'ValueError')
    const found = phases.findIndex((phase) => step <= phase.end)
    const index = found < 0 ? phases.length - 1 : found
    const { end: stop, from, to } = phases[index] as (typeof phases)[number]
    const before = phases[index - 1]?.end ?? 0
    return anneal(from[at] as number, to[at] as number, over(section, step - before, stop - before))
  }
  return { next, isDiscrete: false, overwrites: true }
}

function highestOf(section: Section, groups: number): number[] {
  const value = section.get('eta_max')
  if (typeof value !== 'object' || value === null || value instanceof PyFloat) {
    return new Array<number>(groups).fill(section.number('eta_max', 0))
  }
  const highest = section.numbers('eta_max')
  if (highest.length === groups && groups === 1) return highest
  const words = 'eta_max has a value for each group of the optimizer, which only the model tells'
  throw section.unknown('eta_max', words, 'give one number')
}

function annealing(section: Section): (start: number, end: number, part: number) => number {
  const strategy = section.text('anneal_strategy') ?? 'cos'
  if (strategy === 'linear') return (start, end, part) => (end - start) * part + start
  if (strategy === 'cos') return (start, end, part) => end + ((start - end) / 2) * (Math.cos(Math.PI * part) + 1)
  throw section.refusal('anneal_strategy', `anneal_strategy must be "cos" or "linear", not ${strategy}`, 'ValueError')
}
