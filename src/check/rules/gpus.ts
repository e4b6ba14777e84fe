import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { nodeAt, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const syncbnSingleGpu = defineRule({
  id: 'syncbn-single-gpu',
  severity: 'note',
  why:
    'SyncBN shares its statistics between GPUs. With one GPU there is nothing to share: MMDetection 2 stopped there, MMEngine turns the layers into ' +
    'BN by itself, so that the statistics are those of a small batch. Only told with `check --gpus 1`.',
  reports: ['mmdetection#8074', 'mmdetection#6237', 'mmsegmentation#354'],
  *config({ nodes, gpus }) {
    const node = gpus === 1 ? nodes.find(({ type }) => type === 'SyncBN' || type === 'MMSyncBN') : undefined
    if (node === undefined) return
    yield {
      message: `${node.type} with one GPU is BN`,
      path: [...node.path, 'type'],
      hint: "write type='BN', and mind the batch that its statistics are from",
    }
  },
})

export const batchDiffers = defineRule({
  id: 'batch-differs',
  severity: 'warning',
  why:
    'The learning rate of a config is for the batch that auto_scale_lr.base_batch_size says, mostly 16. Fewer GPUs make a smaller batch, and the ' +
    'rate is too high for it: the loss becomes nan. Only told with `check --gpus N`, where auto_scale_lr does not scale by itself, and where one ' +
    'file gives both: a rate that is set anew over an inherited base_batch_size, as that of RTMDet, is for another batch.',
  reports: ['mmdetection#3240', 'mmdetection#1710'],
  *config(checked) {
    const { config, gpus } = checked
    const scale = config.get('auto_scale_lr')
    const loader = nodeAt(checked, 'train_dataloader')
    if (gpus === undefined || !(scale instanceof PyDict) || scale.get('enable') === true || loader === undefined) return
    const base = numberOf(scale.get('base_batch_size'))
    const size = numberOf(loader.dict.get('batch_size'))
    if (base === undefined || size === undefined || base === size * gpus) return
    const rate = nodeAt(checked, 'optim_wrapper', 'optimizer')?.dict.entry('lr')?.write
    if (rate?.span.source.name !== scale.entry('base_batch_size')?.write?.span.source.name) return
    yield {
      message: `the learning rate is for a batch of ${base}, and ${gpus} times ${size} is ${gpus * size}`,
      path: ['auto_scale_lr', 'base_batch_size'],
      hint:
        `multiply the learning rate by ${Number(((gpus * size) / base).toPrecision(4))} and set base_batch_size to ${gpus * size}, ` +
        'or set auto_scale_lr.enable',
      related: saidAt(loader, 'batch_size'),
    }
  },
})
