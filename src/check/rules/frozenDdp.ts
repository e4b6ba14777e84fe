import type { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { defineRule } from '../rule.ts'

/** Backbones that freeze in `train()`, after the model was wrapped, and the least `frozen_stages` with which they do (mmdet 3.3.0, models/backbones/). */
const LATE: ReadonlyMap<string, number> = new Map([
  ['SwinTransformer', 0],
  ['CSPDarknet', 0],
  ['CSPNeXt', 0],
  ['MobileNetV2', 0],
  ['Darknet', 1],
  ['EfficientNet', 1],
])

export const frozenDdp = defineRule({
  id: 'frozen-ddp',
  severity: 'warning',
  why:
    'A ResNet freezes its stages when it is made. These backbones do so when training begins, after DistributedDataParallel has taken their ' +
    'parameters for trained ones: with several GPUs it waits for gradients that never come, and the second iteration stops with "Expected to ' +
    'have finished reduction in the prior iteration". find_unused_parameters=True makes it look for them.',
  bad: "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=2))",
  good: "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=2))\nfind_unused_parameters = True",
  reports: ['mmdetection#8208', 'mmdetection#10157', 'mmdetection#9899', 'mmyolo#945'],
  when: ({ name, path }) => LATE.has(name) && path.at(-1) === 'backbone',
  *node({ name, path, dict }, { config, gpus }) {
    const stages = numberOf(dict.get('frozen_stages'))
    if (gpus === 1 || stages === undefined || stages < (LATE.get(name) ?? 0) || findsUnused(config)) return
    yield {
      message: `${name} freezes its stages after it was wrapped: with several GPUs training stops at the second iteration`,
      path: [...path, 'frozen_stages'],
      hint: 'add find_unused_parameters = True to the config',
    }
  },
})

/** Whether the wrapper looks for parameters without a gradient, or is one of which that is not known. */
function findsUnused(config: PyDict): boolean {
  return config.get('find_unused_parameters') === true || (config.get('model_wrapper_cfg') ?? null) !== null
}
