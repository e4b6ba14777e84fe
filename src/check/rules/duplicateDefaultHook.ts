import { PyDict } from '../../python/dict.ts'
import { writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** The hooks that Runner registers by itself, with their keys in default_hooks (mmengine 0.10.7, `Runner.register_default_hooks`). */
const DEFAULTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RuntimeInfoHook: 'runtime_info',
    IterTimerHook: 'timer',
    DistSamplerSeedHook: 'sampler_seed',
    LoggerHook: 'logger',
    ParamSchedulerHook: 'param_scheduler',
    CheckpointHook: 'checkpoint',
  }),
)

export const duplicateDefaultHook = defineRule({
  id: 'duplicate-default-hook',
  severity: 'warning',
  why:
    'Runner registers six hooks by itself. One of them in custom_hooks too runs twice: a second CheckpointHook saves by its own settings beside ' +
    'the first, a second ParamSchedulerHook steps every schedule twice.',
  bad: "custom_hooks = [dict(type='CheckpointHook', interval=5, max_keep_ckpts=2)]",
  good: "default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=5, max_keep_ckpts=2))",
  reports: ['mmdetection#10257'],
  *config(checked) {
    const hooks = checked.config.get('default_hooks')
    for (const node of checked.below('custom_hooks')) {
      const key = node.path.length === 2 ? DEFAULTS.get(node.name) : undefined
      if (key === undefined || isOff(hooks, key)) continue
      const own = hooks instanceof PyDict ? hooks.entry(key)?.write : undefined
      yield {
        message: `${node.name} is in custom_hooks, and Runner registers one by itself: both run`,
        path: node.path,
        write: node.write,
        hint: `set default_hooks.${key} instead, or switch it off: default_hooks=dict(${key}=None)`,
        related: writtenAt(own, `default_hooks.${key}`),
      }
    }
  },
})

function isOff(hooks: unknown, key: string): boolean {
  return hooks instanceof PyDict && hooks.has(key) && hooks.get(key) === null
}
