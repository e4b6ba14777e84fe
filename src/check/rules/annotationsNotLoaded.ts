import { writtenAt } from '../facts.ts'
import { pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

const isLoading = ({ name }: ConfigNode): boolean => /^Load\w*Annotations$/.test(name)

export const annotationsNotLoaded = defineRule({
  id: 'annotations-not-loaded',
  severity: 'error',
  why:
    'The boxes of an image come into a pipeline by LoadAnnotations. A pipeline of training without it packs images that have none, and the ' +
    "first loss stops at \"'InstanceData' object has no attribute 'bboxes'\".",
  bad:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
  good:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
  reports: ['mmdetection#11080'],
  *config(checked) {
    // A part may be completed by what inherits it.
    if (!checked.isWhole) return
    for (const { role, steps, transforms } of pipelinesOf(checked)) {
      const pack = transforms.find(({ name }) => name === 'PackDetInputs')
      if (role !== 'train' || pack === undefined || transforms.some(isLoading)) continue
      const [first] = steps as [ConfigNode]
      yield {
        message: 'no transform of training loads the annotations',
        path: first.path,
        write: first.write,
        hint: "add dict(type='LoadAnnotations', with_bbox=True) after the loading of the image",
        related: writtenAt(pack.write, 'what packs them'),
      }
    }
  },
})

/** Transforms that move what is in an image, and its boxes where they are loaded (mmcv 2.1.0, mmdet 3.3.0). */
const MOVING =
  /Resize$|Flip$|Crop$|^(?:RandomAffine|RandomShift|Expand|RandomCenterCropPad|Rotate|ShearX|ShearY|TranslateX|TranslateY|GeomTransform)$/

export const lateAnnotations = defineRule({
  id: 'late-annotations',
  severity: 'warning',
  why:
    'A transform moves the boxes together with the image, those that are loaded. Boxes that a pipeline of training loads behind a Resize or a ' +
    'flip are those of the file, and no longer fit the image: the model learns places where nothing is.',
  bad:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='Resize', scale=(1333, 800)), dict(type='LoadAnnotations', with_bbox=True), dict(type='PackDetInputs')]))",
  good:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True), dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))",
  *config(checked) {
    for (const { role, steps } of pipelinesOf(checked)) {
      const at = steps.findIndex(isLoading)
      const before = steps.slice(0, Math.max(at, 0)).find(({ name }) => MOVING.test(name))
      const late = steps[at]
      if (role !== 'train' || before === undefined || late === undefined) continue
      yield {
        message: `${late.name} comes after ${before.name}: the boxes are those of the image before`,
        path: late.path,
        write: late.write,
        hint: `load annotations before ${before.name}`,
        related: writtenAt(before.write, before.name),
      }
    }
  },
})
