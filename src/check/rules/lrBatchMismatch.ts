import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { nodeAt, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const lrBatchMismatch = defineRule({
  id: 'lr-batch-mismatch',
  severity: 'warning',
  why:
    'auto_scale_lr multiplies the learning rate by the batch of the run over base_batch_size, the batch that the rate was found with. A base that is ' +
    'not a multiple of batch_size cannot be the batch of any number of GPUs: it was inherited, and the rate is scaled by a wrong factor.',
  bad:
    'auto_scale_lr = dict(enable=True, base_batch_size=16)\n' +
    "train_dataloader = dict(batch_size=32, dataset=dict(type='CocoDataset'))",
  good:
    'auto_scale_lr = dict(enable=True, base_batch_size=256)\n' +
    "train_dataloader = dict(batch_size=32, dataset=dict(type='CocoDataset'))",
  reports: ['mmdetection#3240', 'mmdetection#1710'],
  *config(checked) {
    const { config } = checked
    const scale = config.get('auto_scale_lr')
    const loader = nodeAt(checked, 'train_dataloader')
    if (!(scale instanceof PyDict) || scale.get('enable') !== true || loader === undefined) return
    const base = numberOf(scale.get('base_batch_size'))
    const size = numberOf(loader.dict.get('batch_size'))
    if (base === undefined || size === undefined || size < 1 || base % size === 0) return
    yield {
      message: `base_batch_size is ${base}, and no number of GPUs with ${size} images each makes that`,
      path: ['auto_scale_lr', 'base_batch_size'],
      hint: 'give the batch that the learning rate is for: GPUs times batch_size',
      related: saidAt(loader, 'batch_size'),
    }
  },
})
