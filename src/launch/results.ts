// What trainings came to, read from the logs that MMEngine writes (mmengine 0.10.7, `LocalVisBackend`): in come texts of
// `vis_data/scalars.json`, out come rows of a table. Resumed runs have several logs, one for each start.

import { type LogEntry, readLog } from './scalars.ts'

/** What is known of a run from the files of its work_dir. */
export interface RunFiles {
  readonly name: string
  /** Texts of `scalars.json`, in the order of the starts. */
  readonly logs: readonly string[]
  /** The config's `train_cfg`, where the run kept its config. */
  readonly end?: RunEnd | undefined
  /** Names of the checkpoints, as `epoch_12.pth`. */
  readonly checkpoints: readonly string[]
}

/** Where a training ends: after epochs, or after iterations. */
export type RunEnd = { readonly epochs: number } | { readonly iterations: number }

/** A run in one row. */
export interface RunResult {
  readonly name: string
  /**
   * `finished`: its last epoch or iteration is in the log or saved. `diverged`: the last loss is not a number. `not finished`: neither.
   * `no log`: nothing was written. `unknown`: there is a log, but no config that says where the run ends.
   */
  readonly state: 'finished' | 'diverged' | 'not finished' | 'no log' | 'unknown'
  readonly epoch?: number | undefined
  readonly iteration?: number | undefined
  readonly loss?: number | undefined
  /** The last value of every metric of validation. */
  readonly metrics: Readonly<Record<string, number>>
  /** The best value of every metric, and the epoch or iteration of its validation. */
  readonly best: Readonly<Record<string, { readonly value: number; readonly step: number }>>
  /** Lines of the logs that are not JSON: a run that was killed leaves half a line. */
  readonly damagedLines: number
  readonly training: readonly LogEntry[]
  readonly validation: readonly LogEntry[]
}

/**
 * The row of a run.
 *
 * @example resultOf({ name: 'a', logs: ['{"loss": 1.5, "epoch": 1, "iter": 50, "step": 50}\n'], checkpoints: [], end: { epochs: 12 } })
 * // { name: 'a', state: 'not finished', epoch: 1, iteration: 50, loss: 1.5, … }
 */
export function resultOf({ name, logs, end, checkpoints }: RunFiles): RunResult {
  const read = logs.map(readLog)
  const training = joined(read.map((log) => log.training))
  const validation = joined(read.map((log) => log.validation))
  const last = training.at(-1)
  return {
    name,
    state: stateOf(training, validation, end, checkpoints),
    epoch: last?.epoch,
    iteration: last?.step,
    loss: last?.values.get('loss'),
    metrics: Object.fromEntries(validation.flatMap(({ values }) => [...values])),
    best: bestOf(validation),
    damagedLines: read.reduce((sum, { damagedLines }) => sum + damagedLines, 0),
    training,
    validation,
  }
}

/** A run that is resumed writes again what came after its checkpoint: the later start counts. */
function joined(starts: readonly (readonly LogEntry[])[]): LogEntry[] {
  return starts.reduce<LogEntry[]>((entries, start) => {
    const first = start[0]?.step ?? Number.POSITIVE_INFINITY
    return [...entries.filter(({ step }) => step < first), ...start]
  }, [])
}

function stateOf(
  training: readonly LogEntry[],
  validation: readonly LogEntry[],
  end: RunEnd | undefined,
  checkpoints: readonly string[],
): RunResult['state'] {
  const last = training.at(-1)
  if (last === undefined && validation.length === 0) return 'no log'
  const loss = last?.values.get('loss')
  if (loss !== undefined && !Number.isFinite(loss)) return 'diverged'
  if (end === undefined) return 'unknown'
  const isDone =
    'epochs' in end
      ? checkpoints.includes(`epoch_${end.epochs}.pth`) || validation.at(-1)?.step === end.epochs
      : checkpoints.includes(`iter_${end.iterations}.pth`) || (last?.step ?? 0) >= end.iterations
  return isDone ? 'finished' : 'not finished'
}

/** Metrics of mmdet and mmengine grow as a model gets better; only losses shrink. */
function bestOf(validation: readonly LogEntry[]): RunResult['best'] {
  const best = new Map<string, { value: number; step: number }>()
  for (const { values, step } of validation) {
    for (const [metric, value] of values) {
      const before = best.get(metric)
      const isBetter = before === undefined || (/loss/.test(metric) ? value < before.value : value > before.value)
      if (isBetter) best.set(metric, { value, step })
    }
  }
  return Object.fromEntries(best)
}

/** The metrics of some runs, the one that most of them have first. */
export function metricsOf(results: readonly RunResult[]): string[] {
  const counts = new Map<string, number>()
  for (const { metrics } of results) {
    for (const metric of Object.keys(metrics)) counts.set(metric, (counts.get(metric) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([metric]) => metric)
}
