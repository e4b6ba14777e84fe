import { hooksOf, saidAt, trainingOf } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** Samplers that never come to an end (mmengine 0.10.7, dataset/sampler.py; mmdet 3.3.0, datasets/samplers). */
const ENDLESS: ReadonlySet<string> = new Set(['InfiniteSampler', 'MultiSourceSampler', 'GroupMultiSourceSampler'])

/** What counts epochs unless it is told otherwise. */
const COUNTING: ReadonlySet<string> = new Set(['CheckpointHook', 'LogProcessor'])

export const loopUnitConsistency = defineRule({
  id: 'loop-unit-consistency',
  severity: 'warning',
  why:
    'A loop counts epochs or iterations, and what goes with it must count the same. An epoch of an endless sampler never ends; a CheckpointHook ' +
    'that waits for epochs saves nothing while iterations are counted; a log that counts epochs shows every line as one of epoch 1.',
  bad:
    "train_cfg = dict(type='IterBasedTrainLoop', max_iters=1000)\n" +
    "default_hooks = dict(checkpoint=dict(type='CheckpointHook', by_epoch=True, interval=100))",
  good:
    "train_cfg = dict(type='IterBasedTrainLoop', max_iters=1000)\n" +
    "default_hooks = dict(checkpoint=dict(type='CheckpointHook', by_epoch=False, interval=100))",
  reports: ['mmengine#926', 'mmsegmentation#3113'],
  *config(checked) {
    const training = trainingOf(checked)
    if (training === undefined) return
    const related = saidAt(training.node, training.key)
    const counting = [...checked.below('train_dataloader'), ...hooksOf(checked), ...checked.below('log_processor')]
    for (const node of counting) {
      if (training.unit === 'epochs' && ENDLESS.has(node.name) && node.path[0] === 'train_dataloader') {
        yield {
          message: `${node.name} never ends, and training counts epochs: the first one never ends`,
          path: [...node.path, 'type'],
          hint: "use DefaultSampler, or train by iterations: train_cfg=dict(type='IterBasedTrainLoop', max_iters=...)",
          related,
        }
      }
      if (!COUNTING.has(node.name)) continue
      const isByEpoch = node.dict.get('by_epoch') !== false
      if (isByEpoch === (training.unit === 'epochs')) continue
      yield {
        message: `${node.name} counts ${isByEpoch ? 'epochs' : 'iterations'}, and training counts ${training.unit}`,
        path: node.dict.has('by_epoch') ? [...node.path, 'by_epoch'] : node.path,
        write: node.dict.entry('by_epoch')?.write ?? node.write,
        severity: isByEpoch ? 'warning' : 'note',
        hint: `write by_epoch=${isByEpoch ? 'False' : 'True'}`,
        related,
      }
    }
  },
})
