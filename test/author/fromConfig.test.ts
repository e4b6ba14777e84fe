import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { fromConfig } from '../../src/author/fromConfig.ts'
import { multiScale } from '../../src/author/overrides/multiScale.ts'
import { selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { remove, replace } from '../../src/author/overrides/tree.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { ref, tuple } from '../../src/python/input.ts'
import { parseRecipe, readRecipe } from '../../src/recipes/readRecipe.ts'
import { caught } from '../support/caught.ts'

const STOCK = `
data_root = 'data/coco/'
backend_args = None
train_pipeline = [
    dict(type='LoadImageFromFile', backend_args=backend_args),
    dict(type='Resize', scale=(1333, 800)),
]
train_dataloader = dict(
    batch_size=2,
    dataset=dict(type='CocoDataset', data_root=data_root, pipeline=train_pipeline))
val_evaluator = dict(type='CocoMetric', ann_file=data_root + 'val.json')
test_evaluator = val_evaluator
model = dict(
    type='RetinaNet',
    backbone=dict(
        type='ResNet', depth=50, frozen_stages=1, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')),
    neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048]),
    bbox_head=dict(type='RetinaHead', loss=dict(loss_weight=1.0)))
optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))
`
const LAZY = `
from mmengine.config import read_base

with read_base():
    from .lazy_base import *
lr = 1
`
const FILES = {
  '/work/configs/stock.py': STOCK,
  '/work/configs/lazy.py': LAZY,
  '/work/configs/lazy_base.py':
    'from mmengine.config import read_base\nwith read_base():\n    from .lazy_values import *\nmodel.update(dict(a=2))\n',
  '/work/configs/lazy_values.py':
    'from mmdet.models import RetinaNet\nmodel = dict(type=RetinaNet, a=1, b=dict(c=1))\n',
  '/work/checkout/mmdet/__init__.py': '',
  '/work/checkout/model-index.yml': 'Import: []\n',
  '/work/checkout/configs/x/stock.py': STOCK,
}
const options = { fileSystem: memoryFileSystem(FILES, '/work'), searchPath: ['/work/checkout'] }
const stock = await fromConfig('configs/stock.py', options)
const child = (overrides: object, base = stock) =>
  defineConfig({ bases: [base], overrides: overrides as never })
    .toPython({ directory: '/work/mine/a' })
    .replace(/^_base_ = .*\n\n/, '')

describe('what differs is written', () => {
  test.each<[what: string, overrides: object, text: string]>([
    ['a number', { model: { backbone: { frozen_stages: 2 } } }, 'model = dict(backbone=dict(frozen_stages=2))\n'],
    [
      'a float, as the base has one',
      { optim_wrapper: { optimizer: { lr: 1 } } },
      'optim_wrapper = dict(optimizer=dict(lr=1.0))\n',
    ],
    ['a new key', { model: { backbone: { with_cp: true } } }, 'model = dict(backbone=dict(with_cp=True))\n'],
    [
      'another class, without the keys of the old one',
      { model: { neck: { type: 'PAFPN', num_outs: 5 } } },
      "model = dict(neck=dict(_delete_=True, type='PAFPN', num_outs=5))\n",
    ],
    [
      'a variable, and what the base computed of it',
      { data_root: 'd/' },
      "data_root = 'd/'\n\ntrain_dataloader = dict(dataset=dict(data_root=data_root))\n\nval_evaluator = dict(ann_file=data_root + 'val.json')\n\ntest_evaluator = dict(ann_file=data_root + 'val.json')\n",
    ],
    [
      'a pipeline, given once',
      { train_pipeline: [{ type: 'Resize', scale: [1, 2] }] },
      "train_pipeline = [dict(type='Resize', scale=(1, 2))]\n\ntrain_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n",
    ],
    [
      'the depth of the backbone, and what follows',
      { model: { backbone: { depth: 18 } } },
      "model = dict(\n    backbone=dict(\n        depth=18, init_cfg=dict(checkpoint='torchvision://resnet18')),\n    neck=dict(in_channels=[64, 128, 256, 512]))\n",
    ],
  ])('%s', (_, overrides, text) => {
    expect(child(overrides)).toBe(text)
  })

  test('self-supervised weights, random scales', () => {
    expect(child(selfSupervised({ method: 'swav' }))).toContain(
      "init_cfg=dict(\n            type='Pretrained', checkpoint='./swav_800ep",
    )
    expect(child(multiScale())).toContain('dataset=dict(pipeline=train_pipeline)')
  })
})

describe('how a child names its base', () => {
  test.each<[path: string, directory: string | undefined, line: string]>([
    ['configs/stock.py', '/work/mine/a', "_base_ = '../../configs/stock.py'\n"],
    ['configs/stock.py', '/work/configs', "_base_ = './stock.py'\n"],
    ['configs/stock.py', undefined, "_base_ = '/work/configs/stock.py'\n"],
    ['mmdet::x/stock.py', '/work/mine', "_base_ = 'mmdet::x/stock.py'\n"],
  ])('%s from %s', async (path, directory, line) => {
    const config = defineConfig({ bases: [await fromConfig(path, options)] })
    expect(config.toPython(directory === undefined ? {} : { directory })).toBe(line)
  })

  test('with read_base(), where the base has it', async () => {
    const base = await fromConfig('configs/lazy.py', options)
    const config = defineConfig({ bases: [base], overrides: { model: { b: { c: 3 } }, lr: 2 } })
    expect(config.toPython({ directory: '/work/configs/mine' })).toBe(
      'from mmengine.config import read_base\n\nwith read_base():\n    from ..lazy import *\n\nmodel.update(dict(b=dict(c=3)))\n\nlr = 2\n',
    )
    expect(caught(() => config.toPython()).code).toBe('config-base')
    expect(config.toPython({ form: 'standalone' })).toContain("type='mmdet.models.RetinaNet'")
  })
})

test('with read_base(), a removed key is deleted, and a variable is written as its value', async () => {
  const base = await fromConfig('configs/lazy.py', options)
  const config = defineConfig({
    bases: [base],
    variables: { depth: 5 },
    overrides: { lr: remove(), model: { a: ref('depth') } },
  })
  const text = config.toPython({ directory: '/work/configs/mine' })
  expect(text).toContain('del lr\n')
  expect(text).toContain('model.update(dict(a=5))')
})

describe('overrides are checked by the values of the base', () => {
  test.each<[overrides: object, code: string, path: string, hint: string]>([
    [{ model: { backbone: { depht: 101 } } }, 'unknown-key', 'model.backbone.depht', 'did you mean depth?'],
    [{ modle: {} }, 'unknown-key', 'modle', 'did you mean model?'],
    [{ model: { backbone: { depth: '50' } } }, 'invalid-option', 'model.backbone.depth', 'replace'],
    [{ data_root: 3 }, 'invalid-option', 'data_root', 'replace'],
    [{ data: {} }, 'unknown-key', 'data', '2.x'],
  ])('%j', (overrides, code, path, hint) => {
    const { problems } = caught(() => child(overrides))
    expect([problems[0].code, problems[0].path?.join('.')]).toEqual([code, path])
    expect(problems[0].hint).toContain(hint)
  })

  test('a second layer by what the first one says', () => {
    const swin = {
      model: { backbone: replace({ type: 'SwinTransformer', depths: [2, 2, 6, 2] }), neck: { in_channels: [96] } },
    }
    const define = (more: object) => defineConfig({ bases: [stock], overrides: [swin, more] as never })
    expect(caught(() => define({ model: { backbone: { depth: [1] } } })).code).toBe('unknown-key')
  })
})

test('a package that is not there is told without a place: no file of the author says it', async () => {
  const error = await fromConfig('mmseg::a/b.py', options).catch((reason) => reason)
  expect(error.message).toMatch(/^mmsegmentation is not installed/)
})

describe('data of a base and a head of another one, without classes of their own', () => {
  const files = {
    '/work/data.py': "train_dataloader = dict(dataset=dict(type='CityscapesDataset'))\n",
    '/work/model.py': "model = dict(decode_head=dict(type='FCNHead', num_classes=19))\n",
    '/work/mmseg.py': "default_scope = 'mmseg'\n",
    '/work/mmdet.py': "default_scope = 'mmdet'\n",
  }
  const bases = (...names: string[]) =>
    Promise.all(names.map((name) => fromConfig(name, { fileSystem: memoryFileSystem(files, '/work') })))

  test('MMDetection’s CityscapesDataset has 8 classes', async () => {
    const config = defineConfig({ bases: await bases('model.py', 'data.py', 'mmdet.py') })
    expect(config.toPython({ form: 'standalone' })).toContain('num_classes=8')
  })

  test('what that of another package has is not known here', async () => {
    const config = defineConfig({ bases: await bases('model.py', 'data.py', 'mmseg.py') })
    expect(config.toPython({ form: 'standalone' })).toContain('num_classes=19')
  })
})

test('classes reach heads whose number of them is a variable, as Mask2Former’s are', async () => {
  const files = {
    '/work/a.py':
      'things, stuff = 80, 0\n' +
      'model = dict(head=dict(num_things_classes=things, num_stuff_classes=stuff,\n' +
      '    loss_cls=dict(class_weight=[1.0] * (things + stuff) + [0.1])), fusion=dict(num_things_classes=things))\n' +
      "train_dataloader = dict(dataset=dict(type='CocoDataset'))\n",
  }
  const base = await fromConfig('a.py', { fileSystem: memoryFileSystem(files, '/work') })
  const dataset = { metainfo: { classes: tuple('apple', 'pear') } }
  const config = defineConfig({ bases: [base], overrides: { train_dataloader: { dataset } } as never })
  expect(config.toPython({ directory: '/work' })).toContain(
    'model = dict(\n' +
      '    head=dict(\n' +
      '        num_things_classes=2, loss_cls=dict(class_weight=[1.0, 1.0, 0.1])),\n' +
      '    fusion=dict(num_things_classes=2))\n',
  )
})

describe('a recipe', () => {
  const recipe = (base: string) => `base: ${base}\noverrides:\n  model:\n    backbone:\n      depth: 101\n`

  test('starts from a config, by its path from the recipe or by its package', async () => {
    for (const base of ['../configs/stock.py', 'mmdet::x/stock.py', "['../configs/stock.py']"]) {
      const { name, config } = await readRecipe(recipe(base), 'recipes/mine.yaml', options)
      expect(name).toBe('mine')
      expect(config.toPython({ form: 'standalone' })).toContain("checkpoint='torchvision://resnet101'")
    }
  })

  test.each<[yaml: string, line: number, message: string]>([
    [recipe('nowhere.py'), 1, 'does not exist'],
    ["base: ['../configs/stock.py', nowhere.py]\n", 1, 'does not exist'],
    [recipe('mmseg::a/b.py'), 1, 'not installed'],
    [recipe('../configs/stock.py').replace('depth', 'depht'), 5, 'no key depht'],
    ['base: 5\n', 1, 'expected'],
    ['base: ../configs/stock.py\nmodel: mask-rcnn_r50_fpn\n', 2, 'assign model'],
    ['base: ../configs/stock.py\ndataset:\n  coco_detection: {classes: [cat]}\n', 3, 'assign'],
  ])('%j', async (yaml, line, message) => {
    const { problems } = await parseRecipe(yaml, 'recipes/mine.yaml', options)
    const [problem] = problems
    expect(problem?.message).toContain(message)
    const { source, start } = problem?.span ?? { source: { text: '' }, start: 0 }
    expect(source.text.slice(0, start).split('\n')).toHaveLength(line)
  })
})

test('a config that is not waited for', () => {
  const base = fromConfig('/work/configs/stock.py', { fileSystem: memoryFileSystem(FILES) })
  const [problem] = caught(() => defineConfig({ bases: [base as never] })).problems
  expect(problem).toMatchObject({ path: ['bases', 0], hint: 'wait for it: await fromConfig(…)' })
})
