import { PyDict } from '../../python/dict.ts'
import { nodeAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** What a training loop counts (mmengine 0.10.7, runner/loops.py). */
const LOOPS = [
  { type: 'EpochBasedTrainLoop', end: 'max_epochs', unit: 'epochs' },
  { type: 'IterBasedTrainLoop', end: 'max_iters', unit: 'iterations' },
] as const

export const valIntervalBeyondEnd = defineRule({
  id: 'val-interval-beyond-end',
  severity: 'warning',
  why:
    'A training loop validates after every val_interval, and once at the end. An interval longer than the training leaves that one validation: ' +
    'save_best and early stopping have nothing to compare.',
  bad: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12, val_interval=24)\nval_cfg = dict(type='ValLoop')",
  good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12, val_interval=4)\nval_cfg = dict(type='ValLoop')",
  *config(checked) {
    const { config } = checked
    const train = nodeAt(checked, 'train_cfg')
    if (train === undefined || !(config.get('val_cfg') instanceof PyDict)) return
    const loop = LOOPS.find(({ type }) => type === train.name)
    const end = loop === undefined ? undefined : train.dict.get(loop.end)
    if (loop === undefined || typeof end !== 'number') return
    const interval = train.dict.get('val_interval')
    if (typeof interval !== 'number' || interval <= end || isNever(interval, end, loop.unit)) return
    yield {
      message: `val_interval is ${interval} and training ends after ${end} ${loop.unit}: it validates only once, at the end`,
      path: ['train_cfg', 'val_interval'],
      hint: `give val_interval at most ${end}, or remove it`,
    }
  },
})

/** Configs that are not to validate at all give one iteration more than there are. */
function isNever(interval: number, end: number, unit: string): boolean {
  return unit === 'iterations' && interval === end + 1
}
