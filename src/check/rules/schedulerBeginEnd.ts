import { numberOf } from '../../python/values.ts'
import { saidAt, schedulersOf } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const schedulerBeginEnd = defineRule({
  id: 'scheduler-begin-end',
  severity: 'error',
  why:
    'A scheduler works from begin, 0 by default, to end. One whose end is not behind its begin raises ValueError when training starts. ' +
    'So it is where a training is made shorter and the schedulers are computed from its length: the rate of YOLOX falls from epoch 5 to 15 before the end.',
  bad: "param_scheduler = [dict(type='CosineAnnealingLR', begin=5, end=5, T_max=5)]",
  good: "param_scheduler = [dict(type='CosineAnnealingLR', begin=5, end=10, T_max=5)]",
  *config(checked) {
    for (const node of schedulersOf(checked)) {
      const { name, component, dict, path } = node
      const [begin, end] = [numberOf(dict.get('begin') ?? 0), numberOf(dict.get('end'))]
      if (!/^mm(?:det|engine)$/.test(component?.scope ?? '')) continue
      if (begin === undefined || end === undefined || end > begin) continue
      yield {
        message: `${name} begins at ${begin} and ends at ${end}`,
        path: [...path, 'end'],
        hint: 'its end has to be behind its begin',
        related: saidAt(node, 'begin', 'its begin'),
      }
    }
  },
})
