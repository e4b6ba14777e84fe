import { writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** What Runner takes together or not at all (mmengine 0.10.7, Runner.__init__). */
const TRIPLETS = [
  ['train_dataloader', 'train_cfg', 'optim_wrapper'],
  ['val_dataloader', 'val_cfg', 'val_evaluator'],
  ['test_dataloader', 'test_cfg', 'test_evaluator'],
] as const

export const loopTriplet = defineRule({
  id: 'loop-triplet',
  severity: 'error',
  why:
    'Runner takes train_dataloader, train_cfg and optim_wrapper together or not at all, and so the three of validation and of testing: else it ' +
    'raises ValueError. To train without validation, set all three to None. Only told of a config with a model and a data loader.',
  bad: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='mmpretrain.Set'))\ntrain_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)",
  good:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='mmpretrain.Set'))\n" +
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))",
  reports: ['mmpretrain#1640', 'mmrazor#363', 'mmrazor#532'],
  *config({ config, isWhole }) {
    if (!isWhole) return
    for (const keys of TRIPLETS) {
      const isThere = (key: string) => (config.get(key) ?? null) !== null
      const there = keys.filter(isThere)
      const missing = keys.filter((key) => !isThere(key))
      if (there.length === 0 || missing.length === 0) continue
      const first = there[0] as string
      yield {
        message: `there is ${there.join(' and ')}, but no ${missing.join(' and no ')}`,
        path: [first],
        isKey: true,
        hint: `add ${missing.join(' and ')}, or set ${there.join(' and ')} to None`,
        related: missing.flatMap((key) => {
          return writtenAt(config.entry(key)?.write, `${key} is None`)
        }),
      }
    }
  },
})
