import { describe, expect, test, vi } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import type { Fragment } from '../../src/author/document.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x, schedule2x, stepSchedule } from '../../src/author/fragments/stepSchedule.ts'
import { multiScale } from '../../src/author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { component, remove, replace } from '../../src/author/overrides/tree.ts'
import { configFiles, namedConfig, selfsupPretrainConfigs } from '../../src/author/selfsupPretrain.ts'
import { retinanetR50Fpn } from '../../src/author/zoo/exports.generated.ts'
import { PyDict } from '../../src/python/dict.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyTuple, type PyValue } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

const BALLOONS = () =>
  cocoInstance({
    data_root: 'data/balloon/',
    classes: ['balloon'],
    train_ann_file: 'train.json',
    val_ann_file: 'val.json',
  })

const bases = (parts: { model?: Fragment; data?: Fragment; schedule?: Fragment } = {}) => [
  parts.model ?? maskRcnnR50Fpn(),
  parts.data ?? cocoInstance(),
  parts.schedule ?? schedule1x(),
  defaultRuntime(),
]

function at(value: PyValue, path: string): PyValue | undefined {
  return path.split('.').reduce<PyValue | undefined>((place, key) => {
    if (place instanceof PyDict) return place.get(key)
    return place !== null && typeof place === 'object' && 'items' in place ? place.items[Number(key)] : undefined
  }, value)
}

const shown = (value: PyValue | undefined) => (value === undefined ? undefined : pythonRepr(value))

describe('options', () => {
  test('at any depth, written as differences from the stock file', () => {
    const config = defineConfig({
      bases: bases({ model: maskRcnnR50Fpn({ backbone: { style: 'caffe' }, num_classes: 1 }), data: BALLOONS() }),
    })
    expect(config.toPython()).toContain(
      "model = dict(\n    backbone=dict(style='caffe'),\n    roi_head=dict(\n        bbox_head=dict(num_classes=1), mask_head=dict(num_classes=1)))\n",
    )
  })

  test('floats get their point, tuples stay tuples', () => {
    const config = defineConfig({
      bases: bases({
        schedule: schedule1x({ optimizer: { lr: 1 } }),
        model: maskRcnnR50Fpn({ backbone: { out_indices: [0, 1] } }),
      }),
    })
    expect(shown(at(config.value, 'optim_wrapper.optimizer.lr'))).toBe('1.0')
    expect(at(config.value, 'model.backbone.out_indices')).toBeInstanceOf(PyTuple)
  })

  test('another component replaces the whole dict, and needs the delete key', () => {
    const model = maskRcnnR50Fpn({
      neck: component('PAFPN', { in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }),
    })
    expect(defineConfig({ bases: bases({ model }) }).toPython()).toContain(
      "        type='PAFPN',\n        in_channels=[256, 512, 1024, 2048],",
    )
    const other = maskRcnnR50Fpn({ backbone: { init_cfg: component('Constant', { val: 0 }) } })
    expect(defineConfig({ bases: bases({ model: other }) }).toPython()).toContain(
      "init_cfg=dict(_delete_=True, type='Constant', val=0)",
    )
  })

  test('the data set of an author: root, files and classes go everywhere they belong', () => {
    const { value } = defineConfig({ bases: bases({ data: BALLOONS() }) })
    expect(shown(at(value, 'train_dataloader.dataset.metainfo'))).toBe("{'classes': ('balloon',)}")
    expect(shown(at(value, 'test_dataloader.dataset.metainfo'))).toBe("{'classes': ('balloon',)}")
    expect(at(value, 'test_dataloader.dataset.data_root')).toBe('data/balloon/')
    expect(at(value, 'val_evaluator.ann_file')).toBe('data/balloon/val.json')
    expect(at(value, 'train_dataloader.dataset.ann_file')).toBe('train.json')
  })

  test('a schedule of another length, inherited or as a file of its own', () => {
    const steps = { max_epochs: 36, milestones: [24, 33] }
    expect(defineConfig({ bases: bases({ schedule: stepSchedule(steps) }) }).toPython()).toContain(
      'train_cfg = dict(max_epochs=36)\n',
    )
    const own = stepSchedule(steps, { path: 'schedules/schedule_3x.py' })
    const files = configFiles(
      { name: 'a/b', config: defineConfig({ bases: bases({ schedule: own }) }) },
      { form: 'inherit' },
    )
    const file = files.find(({ path }) => path === '_base_/schedules/schedule_3x.py')
    expect(file?.text).toContain('max_epochs=36')
    expect(files[0]?.text).not.toContain('max_epochs')
  })

  test.each<[string, () => unknown, string, string]>([
    ['an unknown key', () => maskRcnnR50Fpn({ backbone: { depht: 1 } } as never), 'unknown-key', 'backbone.depht'],
    ['a wrong type', () => cocoInstance({ batch_size: '2' } as never), 'invalid-option', 'batch_size'],
    ['out of range', () => schedule1x({ max_epochs: 0 }), 'invalid-option', 'max_epochs'],
    ['milestones after the end', () => schedule2x({ milestones: [16, 24] }), 'invalid-option', 'milestones.1'],
    [
      'a path that escapes',
      () => stepSchedule({ max_epochs: 3, milestones: [2] }, { path: '../x.py' }),
      'invalid-path',
      '',
    ],
  ])('%s', (_, work, code, path) => {
    const error = caught(work)
    expect(error.code).toBe(code)
    if (path !== '') expect(error.path?.join('.')).toBe(path)
  })
})

describe('selfSupervised', () => {
  test('sync: false writes BN', () => {
    const { value } = defineConfig({
      bases: bases(),
      overrides: selfSupervised({ method: 'swav', sync: false, checkpoint: 'w.pth' }),
    })
    expect(shown(at(value, 'model.backbone.norm_cfg'))).toBe("{'type': 'BN', 'requires_grad': True}")
    expect(at(value, 'model.backbone.init_cfg.checkpoint')).toBe('w.pth')
    expect(at(value, 'model.backbone.frozen_stages')).toBe(0)
    expect(at(value, 'model.backbone.norm_eval')).toBe(false)
  })

  test('a new method is a row', () => {
    const methods = {
      ...SELF_SUPERVISED_METHODS,
      dino: {
        title: 'DINO',
        checkpoint: './dino_resnet50_pretrain.pth',
        paper: 'Caron et al., 2021',
        conversion: 'dino',
      },
    }
    const config = defineConfig({ bases: bases(), overrides: selfSupervised({ method: 'dino' }, methods) })
    expect(config.toPython()).toContain(
      "init_cfg=dict(\n            type='Pretrained', checkpoint='./dino_resnet50_pretrain.pth')))\n",
    )
  })

  test('an unknown method is refused with the nearest', () => {
    const error = caught(() => selfSupervised({ method: 'mocv2' } as never))
    expect(error.code).toBe('unknown-name')
    expect(`${error.message} ${error.problems[0].hint}`).toContain('mocov2')
  })

  test('a Swin Transformer has no batch norm', () => {
    expect(caught(() => selfSupervised({ method: 'simmim', sync: true })).path).toEqual(['sync'])
  })

  test('MAE is known to have no backbone', () => {
    expect(caught(() => selfSupervised({ method: 'mae' } as never)).message).toContain('A Vision Transformer')
  })

  test('without init_cfg, where the author removes it', () => {
    const config = defineConfig({ bases: bases(), overrides: { model: { backbone: { init_cfg: remove() } } } })
    expect(at(config.value, 'model.backbone.init_cfg')).toBeUndefined()
    expect(config.toPython()).toContain('_delete_=True')
  })
})

describe('the four configs', () => {
  test('their names', () => {
    expect(selfsupPretrainConfigs().map(({ name }) => name)).toEqual([
      'selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco',
      'selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_ms-2x_coco',
      'selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco',
      'selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_ms-2x_coco',
    ])
  })

  test('by name, with or without folder and suffix', () => {
    const name = 'mask-rcnn_r50-swav-pre_fpn_1x_coco'
    expect(namedConfig(`${name}.py`).name).toBe(`selfsup_pretrain/${name}`)
    const error = caught(() => namedConfig('mask-rcnn_r50-swaw-pre_fpn_1x_coco'))
    expect(error.code).toBe('unknown-name')
    expect(error.problems[0].hint).toBe(`did you mean ${name}?`)
  })

  test('multiScale draws from the scales that are given', () => {
    const { value } = defineConfig({
      bases: bases(),
      overrides: multiScale({
        scale: [
          [1000, 500],
          [1000, 600],
        ],
      }),
    })
    expect(shown(at(value, 'train_pipeline.2.scale'))).toBe('[(1000, 500), (1000, 600)]')
    expect(shown(at(value, 'train_dataloader.dataset.pipeline'))).toBe(shown(at(value, 'train_pipeline')))
  })
})

test('a further method adds no config to the four', () => {
  const table = SELF_SUPERVISED_METHODS as unknown as Record<string, unknown>
  table['mine'] = { title: 'DINO', checkpoint: './dino.pth', paper: '', conversion: null }
  try {
    expect(selfsupPretrainConfigs()).toHaveLength(4)
    expect(caught(() => namedConfig('mask-rcnn_r50-mine-pre_fpn_1x_coco')).code).toBe('unknown-name')
  } finally {
    delete table['mine']
  }
})

test('what another copy made for its own bases is refused, a plain replacement is not', async () => {
  vi.resetModules()
  const foreign = await import('../../src/author/overrides/tree.ts')
  const { repeat } = await import('../../src/author/overrides/datasets.ts')
  const model = (mark: typeof replace) =>
    pythonRepr(retinanetR50Fpn({ backbone: mark({ type: 'ResNet', depth: 18 }) }).value.get('model') ?? null)
  expect(model(foreign.replace)).toBe(model(replace))
  const overrides = { train_dataloader: { dataset: repeat(3) } } as never
  expect(caught(() => defineConfig({ bases: bases(), overrides })).message).toContain('another copy of mmdet-config')
})

test('options of another copy are merged over a config of this one', async () => {
  vi.resetModules()
  const { parseCfgOptions } = await import('../../src/config/cfgOptions.ts')
  const config = defineConfig({ bases: bases() }).mergeFromDict(
    parseCfgOptions(['model.neck.in_channels=[1,2.5,(3,)]']),
  )
  expect(config.toPython()).toContain('model = dict(neck=dict(in_channels=[1, 2.5, (3, )]))')
})

test('a fragment of another copy of this package is as one of this copy', async () => {
  vi.resetModules()
  const { maskRcnnR50Fpn: other } = await import('../../src/author/fragments/maskRcnn.ts')
  const foreign = await import('../../src/author/overrides/tree.ts')
  const said = (mark: typeof replace) => ({
    backbone: { depth: 101 as const, init_cfg: mark({ type: 'Pretrained', checkpoint: 'torchvision://resnet101' }) },
  })
  const model = other(said(foreign.replace))
  expect(model.value).not.toBeInstanceOf(PyDict)
  expect(model.wholePaths).not.toEqual([])
  const text = defineConfig({ bases: bases({ model }) }).toPython()
  expect(text).toContain("type='Pretrained'")
  expect(text).toBe(defineConfig({ bases: bases({ model: maskRcnnR50Fpn(said(replace)) }) }).toPython())
})
