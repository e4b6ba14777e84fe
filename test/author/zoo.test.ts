import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import type { Fragment } from '../../src/author/document.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import { classBalanced, concat, multiImageMix, repeat } from '../../src/author/overrides/datasets.ts'
import { selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { adamW, amp, byIterations, cosine, ema, layerDecay, poly, tta } from '../../src/author/overrides/training.ts'
import { type Replacement, replace } from '../../src/author/overrides/tree.ts'
import type { MadeOverrides } from '../../src/author/overridesOf.ts'
import {
  type Backbone,
  convNeXt,
  pvtV2,
  regNet,
  res2Net,
  resNet,
  resNeXt,
  swin,
} from '../../src/author/zoo/backbones.ts'
import * as zoo from '../../src/author/zoo/exports.generated.ts'
import { modelFragment } from '../../src/author/zoo/fragments.ts'
import { functionName } from '../../src/author/zoo/names.ts'
import { SOURCES } from '../../src/author/zoo/sources.ts'
import { ZOO } from '../../src/author/zoo/table.generated.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { tuple } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { readRecipe } from '../../src/recipes/readRecipe.ts'
import { caught } from '../support/caught.ts'

const make = (name: keyof typeof ZOO, options?: object) => (ZOO[name] as (options?: object) => Fragment)(options)
const text = (...bases: Fragment[]) =>
  defineConfig({ bases })
    .toPython()
    .replace(/^_base_ = .*?\n\n/s, '')
    .replace(/\s+/g, ' ')
    .replaceAll('( ', '(')

const OWN = {
  data_root: 'data/mine/',
  classes: ['a', 'b', 'c'],
  train_ann_file: 'train.json',
  train_data_prefix: { img: 'train/' },
  val_ann_file: 'val.json',
  val_data_prefix: { img: 'val/' },
} as const

test.each(Object.entries(SOURCES))(
  '%s: its file holds its keys, and nothing differs without options',
  (name, { kind }) => {
    const fragment = make(name as keyof typeof ZOO)
    expect(fragment.path).toMatch(new RegExp(`^${kind}s/.*\\.py$`))
    expect(new Map(Object.entries(zoo)).get(functionName(name))).toBe(ZOO[name as keyof typeof ZOO])
    if (kind !== 'schedule') expect(text(fragment)).toMatch(/^_base_ = '[^']*' $/)
  },
)

describe('the number of classes reaches every head', () => {
  test.each<[name: keyof typeof ZOO, child: string]>([
    ['retinanet_r50_fpn', 'model = dict(bbox_head=dict(num_classes=3))'],
    ['dino-4scale_r50', 'model = dict(bbox_head=dict(num_classes=3))'],
    ['solov2_r50_fpn', 'model = dict(mask_head=dict(num_classes=3))'],
    [
      'mask2former_r50',
      'model = dict(panoptic_head=dict(num_things_classes=3, loss_cls=dict(class_weight=[1.0, 1.0, 1.0, 0.1])), panoptic_fusion_head=dict(num_things_classes=3))',
    ],
  ])('%s', (name, child) => {
    expect(text(make(name, { num_classes: 3 })).trim()).toBe(child)
    // The same follows from the classes of the data set.
    expect(text(make(name), make('coco_detection', OWN))).toContain(child)
  })

  test('of a cascade, whose heads are a list', () => {
    const heads = text(make('cascade-rcnn_r50_fpn', { num_classes: 3 })).match(/num_classes=3/g)
    expect(heads).toHaveLength(3)
  })

  test('of a data set that has others than COCO', () => {
    expect(text(make('retinanet_r50_fpn'), make('voc0712'))).toContain('num_classes=20')
    expect(text(make('cascade-mask-rcnn_r50_fpn'), make('cityscapes_instance')).match(/num_classes=8/g)).toHaveLength(4)
  })

  test('but not against what is said', () => {
    const { problems } = caught(() => text(make('fcos_r50_fpn', { num_classes: 5 }), make('coco_detection', OWN)))
    expect(problems[0].message).toContain('num_classes is 5, but train_dataloader.dataset.metainfo.classes names 3')
    expect(problems[0].related?.[0]?.path?.join('.')).toBe('train_dataloader.dataset.metainfo.classes')
    expect(caught(() => make('fcos_r50_fpn', { num_classes: 0 })).path).toEqual(['num_classes'])
  })
})

describe('what is said once of a data set reaches all its places', () => {
  test("a COCO file of one's own", () => {
    expect(text(make('coco_detection', OWN))).toBe(
      "data_root = 'data/mine/' train_dataloader = dict(dataset=dict(data_root=data_root, ann_file='train.json', data_prefix=dict(img='train/'), metainfo=dict(classes=('a', 'b', 'c')))) val_dataloader = dict(dataset=dict(data_root=data_root, ann_file='val.json', data_prefix=dict(img='val/'), metainfo=dict(classes=('a', 'b', 'c')))) test_dataloader = dict(dataset=dict(data_root=data_root, ann_file='val.json', data_prefix=dict(img='val/'), metainfo=dict(classes=('a', 'b', 'c')))) val_evaluator = dict(ann_file=data_root + 'val.json') test_evaluator = dict(ann_file=data_root + 'val.json') ",
    )
  })

  test.each<[name: keyof typeof ZOO, options: object, child: string]>([
    [
      'lvis_v1_instance',
      { train_ann_file: 'x.json' },
      "train_dataloader = dict(dataset=dict(dataset=dict(ann_file='x.json')))",
    ],
    ['coco_yolox', { batch_size: 4 }, 'train_dataloader = dict(batch_size=4)'],
    ['coco_detection', { num_workers: 0 }, 'val_dataloader = dict(num_workers=0, persistent_workers=False)'],
    ['coco_detection', { img_scale: [600, 400] }, "dict(type='Resize', scale=(600, 400), keep_ratio=True)"],
    ['cityscapes_instance', { val_ann_file: 'v.json' }, "ann_file='data/cityscapes/v.json'"],
    ['coco_detection', { test_ann_file: 't.json' }, "test_evaluator = dict(ann_file='data/coco/t.json')"],
  ])('%s %j', (name, options, child) => {
    expect(text(make(name, options))).toContain(child)
  })

  test.each<[name: keyof typeof ZOO, options: object, path: string]>([
    ['coco_detection', { data_root: 'data/mine' }, 'data_root'],
    ['voc0712', { train_ann_file: 'x.txt' }, 'train_ann_file'],
    ['coco_detection', { train_dataloder: {} }, 'train_dataloder'],
    ['retinanet_r50_fpn', { backbone: { depht: 18 } }, 'backbone.depht'],
  ])('%s refuses %j', (name, options, path) => {
    const error = caught(() => make(name, options))
    expect(error.path?.join('.').endsWith(path)).toBe(true)
  })
})

test('a schedule says to other fragments how it trains', () => {
  const found = text(make('yolox_s'), make('coco_yolox'), make('yolox_300e'), defaultRuntime())
  expect(found).toContain('default_hooks = dict(checkpoint=dict(interval=10, max_keep_ckpts=3))')
})

describe('another backbone', () => {
  const swin = replace({ type: 'SwinTransformer', embed_dims: 96, out_indices: [1, 2, 3] })

  test('sets the channels of the neck', () => {
    const { value } = defineConfig({ bases: [make('retinanet_r50_fpn', { backbone: swin }), schedule1x()] })
    expect(pythonRepr(value)).toContain("'in_channels': [192, 384, 768]")
  })
})

test('a recipe of the zoo', async () => {
  const recipe = 'model: {retinanet_r50_fpn: {num_classes: 80}}\ndataset: coco_detection\nschedule: schedule_1x\n'
  const { config } = await readRecipe(`${recipe}overrides: {model: {bbox_head: {stacked_convs: 2}}}\n`, 'a.yaml')
  expect(config.toPython()).toContain('model = dict(bbox_head=dict(stacked_convs=2))')
})

describe('a backbone in one word', () => {
  const child = (backbone: Backbone) =>
    text(make('retinanet_r50_fpn', { backbone }), make('coco_detection'), schedule1x())

  test.each<[what: string, backbone: () => Backbone, channels: string]>([
    ['resNet', () => resNet(18), '[64, 128, 256, 512]'],
    ['swin', () => swin('B'), '[128, 256, 512, 1024]'],
    ['regNet', () => regNet('800MF'), '[64, 128, 288, 672]'],
    ['pvtV2', () => pvtV2('b0'), '[32, 64, 160, 256]'],
    ['convNeXt', () => convNeXt('T'), '[96, 192, 384, 768]'],
  ])('%s: the neck takes its channels', (_, backbone, channels) => {
    expect(child(backbone())).toContain(`neck=dict(in_channels=${channels}`)
  })

  test('what else follows', () => {
    expect(child(swin('T'))).toContain(
      'optim_wrapper = dict( paramwise_cfg=dict( custom_keys=dict('.replaceAll('( ', '('),
    )
    expect(child(convNeXt('S'))).toContain(
      "custom_imports = dict(imports=['mmpretrain.models'], allow_failed_imports=False)",
    )
    expect(child(regNet('3.2GF'))).toContain('data_preprocessor=dict(mean=[103.53, 116.28, 123.675]')
    expect(child(res2Net())).toContain("type='Res2Net', depth=101, scales=4, base_width=26")
    expect(child(resNeXt('101-64x4d', { frozen_stages: 0 }))).toContain('groups=64, base_width=4')
  })

  const model = (name: keyof typeof ZOO, backbone: Backbone, more: object = {}, overrides: MadeOverrides = {}) => {
    const bases = [make(name, { backbone, ...more }), make('coco_detection'), schedule1x(), defaultRuntime()]
    return pythonRepr(defineConfig({ bases, overrides }).value.get('model') ?? null)
  }

  test.each<[name: keyof typeof ZOO, backbone: () => Backbone, indices: string, channels: string]>([
    ['retinanet_r50_fpn', () => swin('T'), '(0, 1, 2, 3)', '[96, 192, 384, 768]'],
    ['dino-4scale_r50', () => swin('L'), '(1, 2, 3)', '[384, 768, 1536]'],
    ['detr_r50', () => resNet(18), '(3,)', '[512]'],
    ['yolox_s', () => resNet(101), '(1, 2, 3)', '[512, 1024, 2048]'],
    ['rtmdet_tiny', () => convNeXt('T'), '[1, 2, 3]', '[192, 384, 768]'],
    ['deformable-detr_r50', () => pvtV2('b0'), '(1, 2, 3)', '[64, 160, 256]'],
    ['mask2former_r50', () => swin('B'), '(0, 1, 2, 3)', '[128, 256, 512, 1024]'],
  ])('%s gets feature maps of the strides that it is made for', (name, backbone, indices, channels) => {
    const made = model(name, backbone())
    expect(made).toContain(`'out_indices': ${indices}`)
    expect(made).toContain(`'in_channels': ${channels}`)
  })

  test('what its author says stays: stages, images', () => {
    expect(model('dino-4scale_r50', swin('T', { out_indices: tuple(0, 1, 2, 3) }))).toContain('[96, 192, 384, 768]')
    expect(model('retinanet_r50_fpn', regNet('400MF'), { data_preprocessor: { mean: [1, 2, 3] } })).toContain(
      "'mean': [1.0, 2.0, 3.0], 'std': [57.375",
    )
    expect(model('fcos_r50_fpn', resNet(50, { style: 'caffe', init_cfg: null }))).toContain("'mean': [102.9801")
  })

  test('a ResNet is trained as that of the model', () => {
    expect(model('mask2former_r50', resNet(101))).toContain(
      "'frozen_stages': -1, 'norm_cfg': {'type': 'BN', 'requires_grad': False}",
    )
    expect(model('mask2former_r50', resNet(101, { frozen_stages: 2 }))).toContain("'frozen_stages': 2")
  })

  const RGB = "'mean': [123.675, 116.28, 103.53], 'std': [58.395, 57.12, 57.375], 'bgr_to_rgb': True"

  test('images are those of its weights', () => {
    expect(model('fcos_r50_fpn', swin('T'))).toContain(RGB)
    expect(model('yolox_s', resNet(50))).toMatch(/'mean': \[123.675.*'std'.*'bgr_to_rgb': True/)
  })

  test('of two, the last has consequences', () => {
    const overrides = { model: { backbone: resNet(50) } } as MadeOverrides
    const bases = [make('retinanet_r50_fpn', { backbone: regNet('400MF') }), make('coco_detection'), schedule1x()]
    expect(pythonRepr(defineConfig({ bases, overrides }).value)).toContain(RGB)
  })

  test('selfSupervised: images and style too, and only of the class that the weights are of', () => {
    const bases = [make('fcos_r50_fpn'), make('coco_detection'), schedule1x()]
    const value = pythonRepr(defineConfig({ bases, overrides: selfSupervised({ method: 'swav' }) }).value)
    expect(value).toContain(RGB)
    expect(value).toContain("'style': 'pytorch'")
    const error = caught(() => model('fcos_r50_fpn', swin('T'), {}, selfSupervised({ method: 'swav' })))
    expect(error.message).toContain(
      'the weights of SwAV are those of a ResNet, but model.backbone is a SwinTransformer',
    )
    expect(error.problems[0]).toMatchObject({
      hint: 'methods for a SwinTransformer: simmim',
      path: ['model', 'backbone'],
    })
    expect(model('fcos_r50_fpn', swin('B'), {}, selfSupervised({ method: 'simmim' }))).toContain('simmim_swin_pretrain')
    expect(
      caught(() => model('yolox_s', resNeXt('50-32x4d'), {}, selfSupervised({ method: 'simmim' }))).problems[0].hint,
    ).toBe('give the model a SwinTransformer')
  })

  test('also in an override, and of Mask R-CNN', () => {
    const bases = [maskRcnnR50Fpn(), schedule1x()]
    const { value } = defineConfig({ bases, overrides: { model: { backbone: swin('T') } } })
    expect(pythonRepr(value)).toContain("'in_channels': [96, 192, 384, 768]")
    expect(pythonRepr(value)).toContain("'custom_keys': {'absolute_pos_embed'")
    expect(caught(() => swin('X' as never)).message).toContain('expected "T" or "S"')
  })
})

describe('how training is done otherwise', () => {
  const bases = () => [make('retinanet_r50_fpn'), make('coco_detection'), schedule1x(), defaultRuntime()]
  test.each<[what: string, overrides: () => MadeOverrides, part: string]>([
    [
      'adamW',
      () => adamW({ lr: 1 }),
      "optim_wrapper = dict(optimizer=dict(_delete_=True, type='AdamW', lr=1.0, weight_decay=0.05))",
    ],
    ['amp', amp, "optim_wrapper = dict(type='AmpOptimWrapper', loss_scale='dynamic')"],
    [
      'layerDecay',
      () => layerDecay({ decay_rate: 0.95, num_layers: 6 }),
      "constructor='LearningRateDecayOptimizerConstructor'",
    ],
    ['ema', () => ema(), "custom_hooks = [dict(type='EMAHook', ema_type='ExpMomentumEMA', momentum=0.0002"],
    ['tta', () => tta(), "tta_model = dict(type='DetTTAModel'"],
    [
      'cosine',
      () => cosine({ max_epochs: 36 }),
      "dict(type='CosineAnnealingLR', eta_min=0.0, begin=0, T_max=36, end=36",
    ],
    ['poly', () => poly({ max_epochs: 36, warmup: 0 }), "param_scheduler = [dict(type='PolyLR', power=0.9"],
    [
      'byIterations',
      () => byIterations({ max_iters: 90000, milestones: [60000] }),
      'log_processor = dict(by_epoch=False)',
    ],
  ])('%s', (_, overrides, part) => {
    const written = defineConfig({ bases: bases(), overrides: overrides() })
      .toPython()
      .replace(/\s+/g, ' ')
      .replaceAll('( ', '(')
      .replaceAll('[ ', '[')
    expect(written).toContain(part)
  })

  test('the type of a wrapper of the optimizer keeps its keys', () => {
    const open = make('detr_12e')
    expect(text(open, make('coco_detr'))).not.toContain('optim_wrapper')
    const { value } = defineConfig({ bases: [open], overrides: amp() })
    expect(pythonRepr(value)).toContain("'optim_wrapper': {'type': 'AmpOptimWrapper', 'optimizer': {'type': 'AdamW'")
  })
})

describe('a data set around that of the bases', () => {
  test.each<[what: string, dataset: () => Replacement, part: string]>([
    ['repeat', () => repeat(3), "{'type': 'RepeatDataset', 'times': 3, 'dataset': {'type': 'CocoDataset'"],
    [
      'classBalanced',
      () => classBalanced(0.001),
      "{'type': 'ClassBalancedDataset', 'oversample_thr': 0.001, 'dataset'",
    ],
    ['concat', () => concat({ ann_file: 'b.json' }), "'ann_file': 'b.json'"],
    ['multiImageMix', () => multiImageMix([{ type: 'Mosaic' }]), "'pipeline': [{'type': 'Mosaic'}]"],
  ])('%s', (_, dataset, part) => {
    const { value } = defineConfig({
      bases: [make('coco_detection')],
      overrides: { train_dataloader: { dataset: dataset() } } as never,
    })
    expect(pythonRepr(value)).toContain(part)
  })
})

test('the classes of a data set that joins several are those of each', () => {
  expect(text(make('voc0712', { classes: ['a', 'b'] })).match(/classes=\('a', 'b'\)/g)?.length).toBeGreaterThanOrEqual(
    3,
  )
})

test('a model that reads a variable names it', () => {
  const model = modelFragment('models/a.py', { model: (read) => ({ type: 'A', depth: read('depth') }) }, {})
  expect(pythonRepr((model.value.get('model') as PyDict).get('type') ?? null)).toBe("'A'")
  expect((model.value.get('model') as PyDict).get('depth')).toMatchObject({ code: 'depth' })
})

test('a recipe in words', async () => {
  const yaml = [
    'model: {retinanet_r50_fpn: {backbone: swin-T}}',
    'dataset: coco_detection',
    'schedule: schedule_1x',
    'with: [amp, {adamW: {lr: 0.0002}}]',
    'overrides: {train_dataloader: {dataset: !repeat 2}, val_dataloader: {dataset: !concat [{ann_file: b.json}]}}',
  ]
  const { config } = await readRecipe(`${yaml.join('\n')}\n`, 'a.yaml')
  const written = pythonRepr(config.value)
  for (const part of ['SwinTransformer', 'AmpOptimWrapper', "'lr': 0.0002", 'RepeatDataset', 'ConcatDataset'])
    expect(written).toContain(part)
})

describe('the length of training', () => {
  const define = (schedule: Fragment, max_epochs: number) =>
    defineConfig({ bases: [schedule], overrides: { train_cfg: { max_epochs } } as never })

  test('moves the end of a schedule that falls all the way', () => {
    const { value } = define(make('rtmdet_300e'), 200)
    expect(pythonRepr(value)).toContain("'begin': 150, 'end': 200, 'T_max': 50")
  })

  test('is refused where milestones say otherwise, with the line to write', () => {
    const { problems } = caught(() => define(schedule1x(), 24))
    expect(problems[0].message).toBe('param_scheduler.1 ends after 12 epochs, but train_cfg.max_epochs is 24')
    expect(problems[0].hint).toBe('write param_scheduler, for example with end: 24 and milestones: [16, 22]')
    expect(problems[0].related?.[0]?.path).toEqual(['train_cfg', 'max_epochs'])
    expect(caught(() => define(make('yolox_300e'), 100)).path?.[0]).toBe('param_scheduler')
  })

  test('said with its schedule', () => {
    const steps = { type: 'MultiStepLR', begin: 0, end: 36, by_epoch: true, milestones: [24, 33] } as const
    const overrides = { train_cfg: { max_epochs: 36 }, param_scheduler: [steps] }
    expect(pythonRepr(defineConfig({ bases: [schedule1x()], overrides }).value)).toContain("'max_epochs': 36")
  })
})
