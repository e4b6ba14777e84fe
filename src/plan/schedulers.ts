import { type Cycle, INF, KINDS, type Kind } from './recurrences.ts'
import type { Section } from './section.ts'

/** What schedulers change: the values of each group, by the name of the parameter. */
export class Parameters {
  readonly #values = new Map<string, number[]>()
  readonly #cycles = new Map<string, Cycle>()

  set(name: string, values: readonly number[]): void {
    if (!this.#values.has(name)) this.#values.set(name, [...values])
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  values(name: string): number[] {
    return this.#values.get(name) as number[]
  }

  /** What the groups note besides the value: what the first scheduler of a parameter found, unless OneCycle writes it. */
  cycle(name: string): Cycle {
    const known = this.#cycles.get(name) ?? { initial: [...this.values(name)], max: [], min: [] }
    this.#cycles.set(name, known)
    return known
  }
}

/** What a scheduler is built in. */
export interface Surroundings {
  readonly parameters: Parameters
  readonly maxEpochs: number
  readonly maxIters: number
  /** Iterations of an epoch; asks when they are not known. */
  readonly epochLength: () => number
  /** What a parameter begins with, where no scheduler met it yet. */
  readonly start: (name: string, scheduler: Section) => readonly number[]
}

/** A scheduler as mmengine 0.10.7 builds and steps it (optim/scheduler/param_scheduler.py). */
export class Scheduler {
  readonly section: Section
  readonly parameter: string
  /** The name of its kind without LR, Momentum or ParamScheduler. */
  readonly kindName: string
  readonly byEpoch: boolean
  readonly begin: number
  readonly end: number
  readonly kind: Kind
  readonly #values: number[]
  #count = -1
  #last = -1
  /** Whether it ever changed a value. */
  hasActed = false

  constructor(section: Section, around: Surroundings) {
    this.section = section
    const [kindName, parameter] = kindOf(section)
    this.kindName = kindName
    this.parameter = parameter
    const isConverted = section.bool('convert_to_iter_based')
    const givenByEpoch = section.bool('by_epoch', true)
    if (isConverted && !givenByEpoch) {
      const words = 'only schedulers with by_epoch=True can be converted to iterations'
      throw section.refusal('convert_to_iter_based', words, 'AssertionError')
    }
    const unit = isConverted ? around.epochLength() : 1
    const end = section.number('end', givenByEpoch ? around.maxEpochs : around.maxIters)
    this.begin = Math.trunc(section.number('begin', 0) * unit)
    this.end = end === INF ? end : isConverted ? Math.trunc(end * unit) : end
    this.byEpoch = givenByEpoch && !isConverted
    around.parameters.set(parameter, around.start(parameter, section))
    const cycle = around.parameters.cycle(parameter)
    const make = KINDS[kindName] as (typeof KINDS)[string]
    this.kind = make(section, { begin: this.begin, end: this.end, unit, initial: [...cycle.initial], cycle })
    if (this.end <= this.begin) {
      const words = `end should be larger than begin, but got begin=${this.begin}, end=${this.end}`
      throw section.refusal(section.has('end') ? 'end' : 'begin', words, 'ValueError')
    }
    if (kindName === 'ReduceOnPlateau') this.#plateau()
    this.#values = around.parameters.values(parameter)
    this.step()
  }

  #plateau(): void {
    if (!this.byEpoch) throw this.section.refusal('by_epoch', 'only by_epoch=True is supported', 'AssertionError')
    const factor = this.section.number('factor', 0.1)
    if (factor >= 1) throw this.section.refusal('factor', 'factor should be < 1.0', 'ValueError')
  }

  /** Counts one epoch or iteration; gives whether something begins, ends or drops here. */
  step(): boolean {
    const count = ++this.#count
    if (count < this.begin || count >= this.end) return count === this.end
    const last = ++this.#last
    const values = this.#values
    let changed = false
    for (let group = 0; group < values.length; group++) {
      const before = values[group] as number
      const after = this.kind.next(before, last, group)
      values[group] = after
      if (after !== before) changed = true
    }
    if (changed) this.hasActed = true
    const isMark = count === this.begin || count === this.end - 1
    return isMark || (changed && (this.kind.isDiscrete || this.byEpoch))
  }
}

/** The kind of a scheduler and what it changes, by its name: `LinearLR`, `LinearMomentum`, `LinearParamScheduler`. */
function kindOf(section: Section): [kind: string, parameter: string] {
  const [, kind = '', suffix = ''] = /^(\w+?)(LR|Momentum|ParamScheduler)$/.exec(section.type) ?? []
  const isKnown = Object.hasOwn(KINDS, kind) && !(kind === 'OneCycle' && suffix === 'Momentum')
  if (!isKnown) throw section.unknown('type', `what the scheduler ${section.type || 'of no type'} does is not known`)
  if (suffix !== 'ParamScheduler') return [kind, suffix === 'LR' ? 'lr' : 'momentum']
  const name = section.text('param_name')
  if (name === undefined) throw section.refusal('param_name', 'param_name is missing', 'TypeError')
  const words = `OneCycle only works for learning rate updating, not for ${name}`
  if (kind === 'OneCycle' && name !== 'lr') throw section.refusal('param_name', words, 'AssertionError')
  return [kind, name]
}
