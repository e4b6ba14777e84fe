import { expect, test } from 'vitest'
import type { ConfigOverrides } from '../../src/author/configOverrides.ts'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { component, replace } from '../../src/author/overrides/tree.ts'
import { caught } from '../support/caught.ts'

test('every head of a cascade is held against the classes of the data set', () => {
  const head = component('Shared2FCBBoxHead', { in_channels: 256, num_classes: 80 })
  const roi_head = { type: 'CascadeRoIHead', num_stages: 2, stage_loss_weights: [1, 0.5], bbox_head: [head, head] }
  const overrides = { model: { roi_head: replace(roi_head as never) } } as unknown as ConfigOverrides
  const bases = [maskRcnnR50Fpn(), cocoInstance({ classes: ['a', 'b'] })]
  const { problems } = caught(() => defineConfig({ bases, overrides }))
  expect(problems.map(({ path }) => path?.join('.'))).toEqual([
    'model.roi_head.bbox_head.0.num_classes',
    'model.roi_head.bbox_head.1.num_classes',
  ])
})
