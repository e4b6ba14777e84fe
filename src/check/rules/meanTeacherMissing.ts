import { nodeAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** Detectors with a teacher that follows the student (mmdet 3.3.0, models/detectors). */
const SEMI_SUPERVISED: ReadonlySet<string> = new Set(['SemiBaseDetector', 'SoftTeacher'])

export const meanTeacherMissing = defineRule({
  id: 'mean-teacher',
  severity: 'warning',
  why:
    'The teacher of a semi-supervised detector has no gradients: MeanTeacherHook in custom_hooks moves it after the student. Without the hook the ' +
    'teacher stays as it was initialised, and labels the images so to the end.',
  bad: "model = dict(type='SoftTeacher')\ntrain_dataloader = dict(batch_size=5)\ncustom_hooks = []",
  good: "model = dict(type='SoftTeacher')\ntrain_dataloader = dict(batch_size=5)\ncustom_hooks = [dict(type='MeanTeacherHook')]",
  *config(checked) {
    const { isWhole } = checked
    const model = nodeAt(checked, 'model')
    if (model === undefined || !isWhole || !SEMI_SUPERVISED.has(model.name)) return
    if (checked.below('custom_hooks').some(({ name }) => name === 'MeanTeacherHook')) return
    yield {
      message: `${model.name} has a teacher, and no MeanTeacherHook moves it`,
      path: ['model', 'type'],
      hint: "add dict(type='MeanTeacherHook') to custom_hooks",
    }
  },
})
