import { numberOf } from '../../python/values.ts'
import { itemsOf } from '../facts.ts'
import { pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** Transforms that move what is in an image by chance (mmdet 3.3.0). A resize is undone by the scale factor, others are not. */
const BY_CHANCE =
  /^(?:RandomFlip|RandomCrop|RandomAffine|RandomShift|Expand|MinIoURandomCrop|Mosaic|CachedMosaic|MixUp|YOLOXMixUp|CachedMixUp|CopyPaste|CutOut)$/

export const randomValidation = defineRule({
  id: 'random-validation',
  severity: 'warning',
  why:
    'The boxes that a detector finds are scaled back to the image of the file, and nothing else: a flip or a crop of validation is not undone, and ' +
    'each box that was found in a flipped image counts as wrong. Flips at test time are for tta_pipeline, where DetTTAModel undoes them.',
  bad:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), " +
    "dict(type='RandomFlip', prob=0.5), dict(type='PackDetInputs')]))",
  good:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), " +
    "dict(type='PackDetInputs')]))",
  reports: ['csuhan/s2anet#65'],
  *config(checked) {
    for (const { role, transforms } of pipelinesOf(checked)) {
      if (role === 'train') continue
      for (const one of transforms.filter(isByChance)) {
        yield {
          message: `${one.name} changes the images of ${role}_dataloader by chance, and nothing undoes it in the boxes that are found`,
          path: one.path,
          write: one.write,
          hint: 'leave it to training',
        }
      }
    }
  },
})

function isByChance({ name, dict }: ConfigNode): boolean {
  if (!BY_CHANCE.test(name)) return false
  const chances = dict.has('prob') ? [dict.get('prob'), ...itemsOf(dict.get('prob'))] : undefined
  if (chances === undefined) return name !== 'RandomFlip'
  return chances.some((one) => (numberOf(one) ?? 0) > 0)
}
