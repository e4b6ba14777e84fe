import { expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import { fromConfig } from '../../src/author/fromConfig.ts'
import { pipeline } from '../../src/author/overrides/listEdits.ts'
import { tta } from '../../src/author/overrides/training.ts'
import { component } from '../../src/author/overrides/tree.ts'
import { cocoDetection, retinanetR50Fpn } from '../../src/author/zoo/exports.generated.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'

const bases = [retinanetR50Fpn(), cocoDetection(), schedule1x(), defaultRuntime()] as const
const flat = (text: string) => text.replace(/\s+/g, ' ')

test.each([
  [
    'in the place of another',
    pipeline.replace('Resize', {
      type: 'RandomResize',
      scale: [
        [1333, 640],
        [1333, 800],
      ],
    }),
    'scale=[(1333, 640), (1333, 800)]',
  ],
  ['of one scale', pipeline.replace('Resize', { type: 'RandomResize', scale: [1333, 800] }), 'scale=(1333, 800)'],
  ['with a package', pipeline.replace('Resize', { type: 'mmdet.Resize', scale: [8, 6] } as never), 'scale=(8, 6)'],
  ['inside a dict', pipeline.append({ type: 'Pad', pad_val: { img: [1, 2, 3] } }), 'img=(1, 2, 3)'],
  ['as a component', pipeline.prepend(component('Mosaic', { img_scale: [8, 6] })), 'img_scale=(8, 6)'],
  ['deeper', [{ type: 'RandomApply', transforms: [{ type: 'Resize', scale: [8, 6] }] }], 'scale=(8, 6)'],
  [
    'that takes numbers as well',
    pipeline.append({ type: 'RandomChoiceResize', scales: [480, 512] }),
    'scales=[480, 512]',
  ],
  ['that takes lists', pipeline.append({ type: 'RandomCrop', crop_size: [8, 6] } as never), 'crop_size=[8, 6]'],
  ['of another package', pipeline.append({ type: 'mine.Resize', scale: [8, 6] }), 'scale=[8, 6]'],
] as const)('a transform %s', (_, train_pipeline, text) => {
  expect(flat(defineConfig({ bases, overrides: { train_pipeline } as never }).toPython())).toContain(text)
})

test('with exact: true, what is written stays; tta() writes tuples by itself', () => {
  const overrides = [tta(), { train_pipeline: [{ type: 'Resize', scale: [8, 6] }] }] as never
  const text = flat(defineConfig({ bases, overrides, exact: true }).toPython())
  expect(text).toContain('scale=[8, 6]')
  expect(text).toContain('scale=(666, 400)')
})

test('what a base has stays', async () => {
  const fileSystem = memoryFileSystem({ '/a.py': "pipe = [dict(type='Resize', scale=[1, 2])]\n" })
  const base = await fromConfig('/a.py', { fileSystem })
  expect(defineConfig({ bases: [base], overrides: { work_dir: 'x' } }).toPython()).not.toContain('pipe')
})
