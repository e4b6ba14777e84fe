import { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'
import { oldKeyHint } from '../oldKeys.ts'
import { isRead } from '../reads.ts'
import { defineRule } from '../rule.ts'

export const legacy2xKey = defineRule({
  id: 'legacy-2x-key',
  severity: 'warning',
  why:
    'MMDetection 3 reads other keys than MMDetection 2: data, optimizer, lr_config, runner and evaluation are variables like any other there, ' +
    'and change nothing of the run.',
  bad: "data = dict(samples_per_gpu=2)\noptimizer = dict(type='SGD', lr=0.01)",
  good: "train_dataloader = dict(batch_size=2)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))",
  reports: ['mmpose#1351', 'mmdetection#10243'],
  isFor2x: true,
  *config({ config, isWhole }) {
    const old = Array.from(config.entries()).filter(
      ({ key }) => typeof key === 'string' && (MAIN.has(key) || BESIDE.has(key)),
    )
    // By itself, such a name may be a variable of anybody's.
    const isOld = old.some(({ key }) => MAIN.has(key as string))
    for (const { key, value, write } of old) {
      if (!isOld && !(isWhole && isPlain(key as string, value))) continue
      if (isRead(write?.span.source, key as string)) continue
      yield { message: `${key} has no effect: ${oldKeyHint(key as string)}`, path: [key as string], isKey: true }
    }
  },
})

/** What a config of 2.x has at its top. */
const MAIN = words(
  'data optimizer optimizer_config lr_config momentum_config runner total_epochs evaluation checkpoint_config log_config',
)

/** What it may have there besides. */
const BESIDE = words(
  'img_norm_cfg fp16 workflow dist_params opencv_num_threads mp_start_method cudnn_benchmark resume_from auto_resume seed deterministic ' +
    'gpu_ids device',
)

/** What nobody means otherwise, even alone: a path of a checkpoint to resume from, and the settings of 16-bit training. */
function isPlain(key: string, value: PyValue): boolean {
  return (key === 'resume_from' && typeof value === 'string') || (key === 'fp16' && value instanceof PyDict)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
