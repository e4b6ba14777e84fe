import { writtenAt } from '../facts.ts'
import { type Pipeline, pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'

export const notPacked = defineRule({
  id: 'not-packed',
  severity: 'error',
  why:
    'A pipeline ends in PackDetInputs, which makes of an image and its boxes what a detector takes. Without it the first batch stops at ' +
    '"KeyError: \'inputs\'"; a transform behind it finds neither image nor boxes.',
  bad:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True), dict(type='RandomFlip', prob=0.5)]))",
  good:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True), dict(type='RandomFlip', prob=0.5), dict(type='PackDetInputs')]))",
  reports: ['mmdetection#10488', 'mmpose#2800', 'mmyolo#184'],
  *config(checked) {
    // A part may be completed by what inherits it.
    if (!checked.isWhole) return
    for (const { role, steps, transforms } of pipelinesOf(checked)) {
      const last = steps.at(-1)
      if (last === undefined) continue
      if (isRead(steps) && !transforms.some(({ name }) => name.startsWith('Pack'))) {
        yield {
          message: `the pipeline of ${role}_dataloader ends in ${last.name}: nothing packs the image for the model`,
          path: last.path,
          write: last.write,
          hint: "add dict(type='PackDetInputs') at its end",
        }
        continue
      }
      const pack = steps.find(({ name }) => name === 'PackDetInputs')
      const late = pack === undefined ? undefined : steps[steps.indexOf(pack) + 1]
      if (pack === undefined || late === undefined) continue
      yield {
        message: `${late.name} comes after PackDetInputs, which has packed the image`,
        path: late.path,
        write: late.write,
        hint: 'make PackDetInputs the last one',
        related: writtenAt(pack.write, 'PackDetInputs'),
      }
    }
  },
})

/** Whether a pipeline is all of it: it begins with reading an image. */
function isRead([first]: Pipeline['steps']): boolean {
  return first?.name.startsWith('LoadImage') === true
}
