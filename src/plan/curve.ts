import type { TrainLoop } from './loop.ts'
import type { Parameters, Scheduler } from './schedulers.ts'

/** The values of each group in one iteration; iterations count from 0. */
export interface CurvePoint {
  /** From 0. */
  readonly iteration: number
  /** One for each group of the plan, in its order. */
  readonly values: readonly number[]
}

/** What a run does to a parameter. */
export interface Curve {
  /** Where something begins, ends or drops, the first and the last iteration, and what was asked for. */
  readonly points: readonly CurvePoint[]
  /** Evenly spread over the run, for a picture. */
  readonly samples: readonly CurvePoint[]
}

/** Points of a picture. */
const SAMPLES = 400

/**
 * Runs the schedulers over the whole run, as ParamSchedulerHook steps them: those by iteration after each, those by epoch after each
 * epoch and after the former. An iteration loop has one epoch, at its very end.
 *
 * @param isStepped whether the hook is there: without it the first value stays.
 */
export function runSchedulers(
  loop: TrainLoop & { readonly epochIters: number },
  schedulers: readonly Scheduler[],
  parameters: Parameters,
  asked: readonly number[],
  isStepped: boolean,
): Map<string, Curve> {
  const names = ['lr', 'momentum', 'weight_decay'].filter((name) => parameters.has(name))
  const curves = new Map(names.map((name) => [name, { points: [] as CurvePoint[], samples: [] as CurvePoint[] }]))
  const iterative = isStepped ? schedulers.filter(({ byEpoch }) => !byEpoch) : []
  const epochal = isStepped && loop.byEpoch ? schedulers.filter(({ byEpoch }) => byEpoch) : []
  const wanted = new Set(asked)
  const stride = Math.max(1, Math.ceil(loop.maxIters / SAMPLES))
  const marked = new Set(names)
  for (let iteration = 0; iteration < loop.maxIters; iteration++) {
    const isKept = iteration === 0 || iteration === loop.maxIters - 1 || wanted.has(iteration)
    const isSample = iteration % stride === 0 || iteration === loop.maxIters - 1
    if (isKept || isSample || marked.size > 0) {
      for (const [name, { points, samples }] of curves) {
        if (!isKept && !isSample && !marked.has(name)) continue
        const point = { iteration, values: [...parameters.values(name)] }
        if (isKept || marked.has(name)) points.push(point)
        if (isSample) samples.push(point)
      }
      marked.clear()
    }
    for (const scheduler of iterative) if (scheduler.step()) marked.add(scheduler.parameter)
    if (epochal.length > 0 && (iteration + 1) % loop.epochIters === 0) {
      for (const scheduler of epochal) if (scheduler.step()) marked.add(scheduler.parameter)
    }
  }
  return curves
}
