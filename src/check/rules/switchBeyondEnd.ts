import { nodeAt, writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

export const switchBeyondEnd = defineRule({
  id: 'switch-beyond-end',
  severity: 'warning',
  why:
    'RTMDet changes its pipeline at switch_epoch, YOLOX turns mosaic and mixup off for the last num_last_epochs. Who changes max_epochs alone ' +
    'gets a training that never changes, or that trains without mosaic from its first epoch.',
  bad:
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=50)\n" +
    "custom_hooks = [dict(type='PipelineSwitchHook', switch_epoch=280, switch_pipeline=[])]",
  good:
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=50)\n" +
    "custom_hooks = [dict(type='PipelineSwitchHook', switch_epoch=30, switch_pipeline=[])]",
  reports: ['mmdetection#10544'],
  names: new Set(['PipelineSwitchHook', 'YOLOXModeSwitchHook']),
  *node(node, checked) {
    const epochs = maxEpochs(checked)
    const found = epochs === undefined ? undefined : beyond(node, epochs.value)
    if (epochs === undefined || found === undefined) return
    yield {
      message: found.message,
      path: [...node.path, found.key],
      hint: `count from max_epochs, which is ${epochs.value}`,
      related: writtenAt(epochs.write, 'max_epochs'),
    }
  },
})

/** How many epochs a config trains, where it counts epochs. */
function maxEpochs(checked: CheckedConfig) {
  const train = nodeAt(checked, 'train_cfg')
  const entry = train?.name === 'EpochBasedTrainLoop' ? train.dict.entry('max_epochs') : undefined
  return typeof entry?.value === 'number' ? { value: entry.value, write: entry.write } : undefined
}

function beyond({ name, dict }: ConfigNode, epochs: number): { key: string; message: string } | undefined {
  const at = dict.get('switch_epoch')
  if (name === 'PipelineSwitchHook' && typeof at === 'number' && at >= epochs) {
    return {
      key: 'switch_epoch',
      message: `the pipeline is to change at epoch ${at}, and training ends after ${epochs}: it never does`,
    }
  }
  const last = dict.get('num_last_epochs') ?? DEFAULT_LAST
  if (name !== 'YOLOXModeSwitchHook' || typeof last !== 'number' || last < epochs) return undefined
  return {
    key: 'num_last_epochs',
    message: `the last ${last} of ${epochs} epochs are trained without mosaic: that is all of them`,
  }
}

/** The hook's own (mmdet 3.3.0, engine/hooks/yolox_mode_switch_hook.py). */
const DEFAULT_LAST = 15
