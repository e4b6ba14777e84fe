import type { TrainLoop } from './loop.ts'
import type { Section } from './section.ts'

/** A file that the run writes. */
export interface PlannedCheckpoint {
  /** Its name in the folder of the run: `epoch_12.pth`. */
  readonly file: string
  /** The iterations that were trained by then. */
  readonly iteration: number
  /** Whether it is still there at the end. */
  readonly kept: boolean
}

/** What a CheckpointHook of mmengine 0.10.7 writes (hooks/checkpoint_hook.py); `best_*` files depend on the metric. */
export function checkpointsOf(hook: Section, loop: TrainLoop & { readonly epochIters: number }): PlannedCheckpoint[] {
  const byEpoch = hook.bool('by_epoch', true)
  const interval = hook.number('interval', -1)
  const begin = hook.number('save_begin', 0)
  const last = byEpoch ? loop.maxEpochs : loop.maxIters
  const savesLast = hook.bool('save_last', true)
  const template = hook.text('filename_tmpl') ?? (byEpoch ? 'epoch_{}.pth' : 'iter_{}.pth')
  const written: number[] = []
  for (let at = 1; at <= last; at++) {
    const isDue = interval > 0 && at - begin >= 0 && (at - begin) % interval === 0
    if (isDue || (savesLast && at === last)) written.push(at)
  }
  const kept = hook.number('max_keep_ckpts', -1)
  const length = byEpoch ? (loop.byEpoch ? loop.epochIters : loop.maxIters) : 1
  return written.map((at, index) => ({
    file: template.replace('{}', String(at)),
    iteration: at * length,
    kept: kept <= 0 || index >= written.length - kept,
  }))
}
