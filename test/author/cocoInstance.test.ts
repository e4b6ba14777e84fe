import { describe, expect, test } from 'vitest'
import { documentVariables, type Fragment } from '../../src/author/document.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import type { CocoInstanceOptions } from '../../src/author/options.generated.ts'
import { withoutExpressions } from '../../src/author/references.ts'
import { PyDict } from '../../src/python/dict.ts'
import { sameValue } from '../../src/python/equal.ts'
import { ref } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyExpression, type PyValue } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

function at({ value }: Fragment, path: string): PyValue {
  let place: PyValue = value
  for (const key of path.split('.')) {
    const dict = (place instanceof PyExpression ? (place.value ?? null) : place) as PyValue
    place = dict instanceof PyDict ? (dict.get(key) ?? null) : null
  }
  return place
}

const plain = (value: PyValue) => pythonRepr(withoutExpressions(value))

describe('the stock file', () => {
  const { stock, value } = cocoInstance()

  test('is what an author gets who asks for nothing', () => {
    expect(sameValue(documentVariables(stock), value)).toBe(true)
  })

  test.each([
    ['test_dataloader', 'val_dataloader'],
    ['test_evaluator', 'val_evaluator'],
    ['train_dataloader.dataset.pipeline', 'train_pipeline'],
    ['val_dataloader.dataset.type', 'dataset_type'],
    ['val_evaluator.ann_file', "data_root + 'annotations/instances_val2017.json'"],
    ['val_evaluator.backend_args', 'backend_args'],
  ])('%s = %s', (path, code) => {
    expect(pythonRepr(at(cocoInstance(), path))).toBe(code)
  })

  test('does not change with the options', () => {
    expect(cocoInstance({ data_root: 'x/', classes: ['a'], batch_size: 8 }).stock).toEqual(stock)
  })
})

describe('a changed variable is changed wherever it is read', () => {
  test.each<[string, CocoInstanceOptions, string, string]>([
    ['data_root', { data_root: 'x/' }, 'val_evaluator.ann_file', "'x/annotations/instances_val2017.json'"],
    ['data_root', { data_root: 'x/' }, 'test_dataloader.dataset.data_root', "'x/'"],
    ['dataset_type', { dataset_type: 'MyDataset' }, 'train_dataloader.dataset.type', "'MyDataset'"],
    [
      'a pipeline',
      { train_pipeline: [{ type: 'PackDetInputs' }] },
      'train_dataloader.dataset.pipeline',
      "[{'type': 'PackDetInputs'}]",
    ],
    ['backend_args', { backend_args: { backend: 'petrel' } }, 'val_evaluator.backend_args', "{'backend': 'petrel'}"],
    ['validation', { val_dataloader: { batch_size: 4 } }, 'test_dataloader.batch_size', '4'],
    ['validation', { val_evaluator: { classwise: true } }, 'test_evaluator.classwise', 'True'],
  ])('%s', (_, options, path, text) => {
    expect(plain(at(cocoInstance(options), path))).toBe(text)
  })
})

describe('short options', () => {
  test.each<[string, CocoInstanceOptions, string, string]>([
    ['test files', { test_ann_file: 'test.json' }, 'test_dataloader.dataset.ann_file', "'test.json'"],
    ['test files', { test_ann_file: 'test.json' }, 'test_evaluator.ann_file', "'data/coco/test.json'"],
    [
      'test files',
      { test_ann_file: 'test.json' },
      'val_dataloader.dataset.ann_file',
      "'annotations/instances_val2017.json'",
    ],
    ['an absolute file', { val_ann_file: '/a.json' }, 'val_evaluator.ann_file', "'/a.json'"],
    ['an address', { val_ann_file: 's3://b/a.json' }, 'val_evaluator.ann_file', "'s3://b/a.json'"],
    ['no workers', { num_workers: 0 }, 'train_dataloader.persistent_workers', 'False'],
    ['no workers', { num_workers: 0 }, 'test_dataloader.num_workers', '0'],
    [
      'metainfo',
      { metainfo: { palette: [[1, 2, 3]] }, classes: ['a'] },
      'train_dataloader.dataset.metainfo',
      "{'palette': [(1, 2, 3)], 'classes': ('a',)}",
    ],
    ['the deep key wins', { batch_size: 4, train_dataloader: { batch_size: 8 } }, 'train_dataloader.batch_size', '8'],
  ])('%s', (_, options, path, text) => {
    expect(plain(at(cocoInstance(options), path))).toBe(text)
  })

  test('a scale is that of both pipelines', () => {
    const made = cocoInstance({ img_scale: [640, 480] })
    for (const name of ['train_pipeline', 'test_pipeline']) {
      expect(plain(at(made, name))).toContain("{'type': 'Resize', 'scale': (640, 480), 'keep_ratio': True}")
    }
  })
})

describe('mistakes', () => {
  test.each<[string, CocoInstanceOptions, string]>([
    ['a folder without its slash', { data_root: 'data/balloon' }, 'data_root'],
    ['a folder that is a reference', { data_root: ref('root') }, 'data_root'],
    ['classes twice', { classes: ['a'], metainfo: { classes: ['b'] } }, 'classes'],
    ['a scale for no stock pipeline', { img_scale: [1, 1], train_pipeline: [], test_pipeline: [] }, 'img_scale'],
    ['no classes', { classes: [] }, 'classes'],
    ['half a pixel', { img_scale: [1.5, 1] }, 'img_scale.0'],
  ])('%s', (_, options, path) => {
    const error = caught(() => cocoInstance(options))
    expect(error.code).toBe('invalid-option')
    expect(error.path?.join('.')).toBe(path)
  })
})
