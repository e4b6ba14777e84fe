import { numberOf } from '../../python/values.ts'
import { saidAt, schedulersOf, trainingOf } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** Schedulers that only look at their milestones or steps: an end behind that of training changes nothing. */
const STEPPED = /^(?:MultiStep|Step|Constant)/

export const schedulerEndUnit = defineRule({
  id: 'scheduler-end-unit',
  severity: 'warning',
  why:
    'A scheduler counts epochs, or with by_epoch=False iterations. In a loop that counts iterations there is no end of an epoch, so that one of ' +
    'epochs does nothing. A cosine, linear or polynomial one whose end lies behind that of training is cut off: the rate never gets where it should.',
  bad:
    "train_cfg = dict(type='IterBasedTrainLoop', max_iters=90000)\n" +
    "param_scheduler = dict(type='CosineAnnealingLR', T_max=90000, end=90000)",
  good:
    "train_cfg = dict(type='IterBasedTrainLoop', max_iters=90000)\n" +
    "param_scheduler = dict(type='CosineAnnealingLR', T_max=90000, end=90000, by_epoch=False)",
  reports: ['mmengine#926', 'mmsegmentation#3113'],
  *config(checked) {
    const training = trainingOf(checked)
    if (training === undefined) return
    for (const node of schedulersOf(checked)) {
      const isByEpoch = node.dict.get('by_epoch') !== false
      if (isByEpoch && training.unit === 'iterations') {
        yield {
          message: `${node.name} counts epochs, and training counts iterations: it never takes a step`,
          path: node.dict.has('by_epoch') ? [...node.path, 'by_epoch'] : node.path,
          write: node.dict.entry('by_epoch')?.write ?? node.write,
          hint: 'write by_epoch=False, and begin and end in iterations',
          related: saidAt(training.node, training.key),
        }
        continue
      }
      const end = numberOf(node.dict.get('end'))
      if (end === undefined || isByEpoch !== (training.unit === 'epochs') || end <= training.length) continue
      yield {
        message: `${node.name} ends at ${end} and training at ${training.length} ${training.unit}`,
        path: [...node.path, 'end'],
        severity: STEPPED.test(node.name) ? 'note' : 'warning',
        hint: STEPPED.test(node.name)
          ? 'its steps are what they are'
          : `its curve is cut off: write end=${training.length}`,
        related: saidAt(training.node, training.key),
      }
    }
  },
})
