import { describe, expect, test } from 'vitest'
import { component, remove, replace } from '../../src/author/overrides/tree.ts'
import { validateOverrides } from '../../src/author/validate.ts'
import type { ErrorCode } from '../../src/errorCodes.ts'
import { float, ref, tuple } from '../../src/python/input.ts'

const nested = (levels: number): { a?: object } => (levels === 0 ? {} : { a: nested(levels - 1) })

type Mistake = [input: unknown, code: ErrorCode, path: string, words: string]

describe('a mistake from untyped code is an error with its path, what was expected, and the nearest key', () => {
  test.each<Mistake>([
    [{ model: { backbone: { depht: 101 } } }, 'unknown-key', 'model.backbone.depht', 'did you mean depth?'],
    [{ model: { depth: 101 } }, 'unknown-key', 'model.depth', 'did you mean model.backbone.depth?'],
    [{ modle: {} }, 'unknown-key', 'modle', 'did you mean model?'],
    [{ foo: 1 }, 'unknown-key', 'foo', 'variables: { foo'],
    [3, 'invalid-option', '', 'expected a dict, not 3'],
    [
      { model: { backbone: { depth: '50' } } },
      'invalid-option',
      'model.backbone.depth',
      'expected 18, 34, 50, 101, 152, not "50"',
    ],
    [{ model: { backbone: { depth: 51 } } }, 'invalid-option', 'model.backbone.depth', 'not 51'],
    [{ model: { backbone: { type: 'Swin' } } }, 'invalid-option', 'model.backbone.type', "component('Swin'"],
    [{ model: { backbone: new Date() } }, 'invalid-option', 'model.backbone', 'class Date'],
    [{ model: { backbone: () => 1 } }, 'invalid-option', 'model.backbone', 'a function'],
    [
      { model: { roi_head: { bbox_head: { num_classes: 0.5 } } } },
      'invalid-option',
      'model.roi_head.bbox_head.num_classes',
      'an integer',
    ],
    [
      { train_pipeline: [{ type: 'Resise', scale: [1333, 800] }] },
      'invalid-option',
      'train_pipeline.0.type',
      'did you mean Resize?',
    ],
    [
      { train_pipeline: [{ type: 'Resize', scale: [1333] }] },
      'invalid-option',
      'train_pipeline.0.scale',
      'a list of at least 2 items',
    ],
    [
      { train_pipeline: [{ type: 'Resize', scal: [1333] }] },
      'unknown-key',
      'train_pipeline.0.scal',
      'did you mean scale?',
    ],
    [{ train_pipeline: [{ type: 'RandomResize' }] }, 'invalid-option', 'train_pipeline.0.scale', 'scale is missing'],
    [{ train_dataloader: { batch_size: 0 } }, 'invalid-option', 'train_dataloader.batch_size', '>= 1, not 0'],
    [{ optim_wrapper: { optimizer: { lr: -1 } } }, 'invalid-option', 'optim_wrapper.optimizer.lr', '>= 0, not -1'],
    [{ val_evaluator: { metric: ['bbx'] } }, 'invalid-option', 'val_evaluator.metric.0', 'did you mean bbox?'],
    [
      { model: { train_cfg: { rpn: { assigner: { neg_iou_thr: 2 } } } } },
      'invalid-option',
      'model.train_cfg.rpn.assigner.neg_iou_thr',
      '<= 1',
    ],
    [{ model: { backbone: { _delete_: true } } }, 'unknown-key', 'model.backbone._delete_', 'replace({…})'],
  ])('%j', (input, code, path, words) => {
    const [first, ...more] = validateOverrides(input as never).problems
    expect(more).toEqual([])
    expect(first?.code).toBe(code)
    expect(first?.path?.join('.')).toBe(path)
    expect(`${first?.message} ${first?.hint}`).toContain(words)
  })

  test('all problems are found at once', () => {
    const { problems } = validateOverrides({
      modle: {},
      model: { neck: { out_channels: -1 }, backbone: { depht: 1 } },
    } as never)
    expect(problems.map(({ path }) => path?.join('.')).sort()).toEqual([
      'model.backbone.depht',
      'model.neck.out_channels',
      'modle',
    ])
  })

  test('an object that contains itself', () => {
    const model: { backbone?: unknown } = {}
    model.backbone = model
    expect(validateOverrides({ model } as never).problems[0]?.code).toBe('invalid-option')
  })
})

test.each([
  ['a reference', { train_dataloader: { dataset: { pipeline: ref('train_pipeline') } } }],
  ['a replacement', { model: { backbone: { norm_cfg: replace({ type: 'GN', num_groups: 32 }) } } }],
  ['a removal', { model: { backbone: { init_cfg: remove() } } }],
  ['another component', { model: { neck: component('PAFPN', { anything: [1, { deep: true }] }) } }],
  ['a component in a list', { train_pipeline: [component('MyTransform', { x: 1 }), { type: 'PackDetInputs' }] }],
  ['a float made by float()', { model: { data_preprocessor: { pad_value: float(1) } } }],
  ['a tuple for a tuple', { model: { backbone: { out_indices: tuple(0, 1) } } }],
  ['what is nested as deep as configs are', { model: { backbone: { dcn: nested(17) } } }],
  ['undefined, as if the key were absent', { model: undefined }],
] as const)('%s is taken', (_, input) => {
  expect(validateOverrides(input as never).problems).toEqual([])
})

test('a hook without its type is told from a misspelled one', () => {
  const [problem] = validateOverrides({ default_hooks: { chekpoint: { interval: 2 } } }).problems
  expect(problem?.path).toEqual(['default_hooks', 'chekpoint', 'type'])
  expect(problem?.hint).toBe('did you mean checkpoint?')
  expect(validateOverrides({ default_hooks: { mine: { interval: 2 } } }).problems[0]?.hint).toBeUndefined()
})
