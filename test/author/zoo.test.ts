import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import type { Fragment } from '../../src/author/document.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import { classBalanced, concat, multiImageMix, repeat } from '../../src/author/overrides/datasets.ts'
import { adamW, amp, byIterations, cosine, ema, layerDecay, poly, tta } from '../../src/author/overrides/training.ts'
import { type Replacement, replace } from '../../src/author/overrides/tree.ts'
import type { MadeOverrides } from '../../src/author/overridesOf.ts'
import { grid } from '../../src/author/sweep/points.ts'
import * as zoo from '../../src/author/zoo/exports.generated.ts'
import { modelFragment } from '../../src/author/zoo/fragments.ts'
import { functionName } from '../../src/author/zoo/names.ts'
import { SOURCES } from '../../src/author/zoo/sources.ts'
import { ZOO } from '../../src/author/zoo/table.generated.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { ref, tuple } from '../../src/python/input.ts'
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

test.each<[name: keyof typeof ZOO, options: object, child: string | undefined]>([
  ['faster-rcnn_r50_fpn', {}, 'test_cfg=dict(rcnn=dict(score_thr=0.0001, max_per_img=300))'],
  ['cascade-mask-rcnn_r50_fpn', {}, 'test_cfg=dict(rcnn=dict(score_thr=0.0001, max_per_img=300))'],
  [
    'faster-rcnn_r50_fpn',
    { test_cfg: { rcnn: { max_per_img: 500 } } },
    'test_cfg=dict(rcnn=dict(score_thr=0.0001, max_per_img=500))',
  ],
  ['retinanet_r50_fpn', {}, 'test_cfg=dict(max_per_img=300)'],
  // It has a hundred queries.
  ['detr_r50', {}, undefined],
])('LVIS counts 300 detections: %s %j', (name, options, child) => {
  const made = text(make(name, options), make('lvis_v1_instance'))
  if (child === undefined) expect(made).not.toContain('test_cfg')
  else expect(made).toContain(child)
  expect(text(make(name, options), make('coco_detection'))).not.toContain('score_thr')
})

describe('what the options of a fragment cannot be', () => {
  test.each<[name: keyof typeof ZOO, options: object, message: string]>([
    ['coco_detection', { classes: 'apple' }, 'classes: expected a list'],
    ['coco_detection', { classes: [] }, 'a list of at least one item'],
    ['coco_detection', { classes: [1] }, 'classes.0: expected a string, not 1'],
    ['coco_detection', { clases: ['a'] }, 'did you mean classes?'],
    ['coco_detection', { train_ann_fil: 'a' }, 'did you mean train_ann_file?'],
    ['coco_detection', { train_ann_file: 3 }, 'train_ann_file: expected a string'],
    ['coco_detection', { train_data_prefix: 'a' }, 'train_data_prefix: expected a dict'],
    ['coco_detection', { img_scale: 800 }, 'img_scale: expected a list'],
    ['coco_detection', { batch_size: '2' }, 'batch_size: expected a number'],
    ['coco_detection', { num_workers: -1 }, 'num_workers: expected a number >= 0'],
    ['coco_detr', { img_scale: [640, 640] }, 'train_pipeline has RandomChoice'],
    ['lvis_v1_instance', { img_scale: [640, 640] }, 'train_pipeline has RandomChoiceResize in its place'],
    ['detr_12e', { max_epoch: 3 }, 'unknown key max_epoch'],
    ['retinanet_r50_fpn', { num_class: 3 }, 'did you mean num_classes?'],
    ['retinanet_r50_fpn', { num_classes: 'x' }, 'not "x"'],
    ['retinanet_r50_fpn', { backbone: 'swin-T' }, 'backbone: expected a dict, as the base has it, not "swin-T"'],
  ])('%s %j', (name, options, message) => {
    const error = caught(() => make(name, options))
    expect(
      `${error.path?.join('.')}: ${error.problems.map((each) => `${each.message} ${each.hint}`).join()}`,
    ).toContain(message)
  })

  test('a depth that no ResNet has', () => {
    const bases = [make('retinanet_r50_fpn', { backbone: { depth: 51 } }), make('coco_detection')]
    expect(caught(() => defineConfig({ bases })).message).toContain('there is no ResNet of depth 51')
  })
})

describe('short options of a data set', () => {
  test('a variable, a folder of another name', () => {
    const bases = [make('voc0712', { classes: ref('names'), val_data_prefix: { sub_data_root: 'mine/' } })]
    const { value } = defineConfig({ bases, variables: { names: tuple('a', 'b') } })
    expect(pythonRepr(value)).toContain("'metainfo': {'classes': ('a', 'b')}")
    expect(pythonRepr(value)).toContain("{'sub_data_root': 'mine/'}")
  })

  test('img_scale reaches what reads it as a variable, and what is half of it', () => {
    const found = text(make('coco_yolox', { img_scale: [416, 416] }))
    expect(found).toContain('img_scale = (416, 416)')
    expect(found).toContain('border=(-208, -208)')
    expect(found).not.toContain('640')
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

  test('a moving average takes the place of one that is there', () => {
    const [, value = ''] =
      /custom_hooks': (.*?priority': 49\}, .*?\}), /.exec(
        pythonRepr(
          defineConfig({ bases: [make('rtmdet_300e'), make('coco_rtmdet')], overrides: ema({ momentum: 0.5 }) }).value,
        ),
      ) ?? []
    expect(value.match(/'momentum': 0.5/g)).toHaveLength(1)
    expect(value.match(/EMAHook/g)).toHaveLength(1)
    expect(value).toContain('PipelineSwitchHook')
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
    ['concat', () => concat({ ann_file: 'b.json' }), "{'type': 'ConcatDataset', 'datasets': [{'type': 'CocoDataset'"],
    ['multiImageMix', () => multiImageMix([{ type: 'Mosaic' }]), "'pipeline': [{'type': 'Mosaic'}]"],
  ])('%s', (_, dataset, part) => {
    const { value } = defineConfig({
      bases: [make('coco_detection')],
      overrides: { train_dataloader: { dataset: dataset() } } as never,
    })
    expect(pythonRepr(value)).toContain(part)
  })
})

test('a further data set stands beside the one that wrappers hold', () => {
  const joined = (name: keyof typeof ZOO) => {
    const overrides = { train_dataloader: { dataset: concat({ ann_file: 'b.json' }) } } as never
    return pythonRepr(defineConfig({ bases: [make(name)], overrides }).value.get('train_dataloader') ?? null)
  }
  expect(joined('cityscapes_detection')).toMatch(
    /'RepeatDataset', 'times': 8, 'dataset': \{'type': 'ConcatDataset', 'datasets': \[\{'type': 'CityscapesDataset'.*'ann_file': 'b.json'/,
  )
  expect(joined('voc0712').match(/'type': 'VOCDataset'/g)).toHaveLength(3)
})

describe('what changes of training cannot be', () => {
  test.each<[what: string, work: () => unknown, message: string]>([
    ['a length below one', () => cosine({ max_epochs: 0 }), 'expected a whole number above 0, not 0'],
    ['half an epoch', () => poly({ max_epochs: 1.5 }), 'expected a whole number above 0'],
    ['a negative warm-up', () => cosine({ max_epochs: 12, warmup: -3 }), 'expected a whole number, not -3'],
    ['milestones beyond the end', () => byIterations({ max_iters: 9, milestones: [9] }), 'less than max_iters, 9'],
    ['milestones of texts', () => byIterations({ max_iters: 9, milestones: ['a'] as never }), 'milestones.0'],
    ['no scale', () => tta({ scales: [] }), 'expected a list of scales'],
    ['texts for a scale', () => tta({ scales: [['a', 'b']] as never }), 'expected a list of scales'],
    ['no further data set', () => concat(), 'expected at least one further data set'],
    ['numbers for transforms', () => multiImageMix([3]), 'expected a transform, not 3'],
    ['an option that amp has not', () => amp({ loss_scale: 3 } as never), 'loss_scale: unknown key loss_scale'],
    ['no dict of values', () => grid(3 as never), 'expected a dict, not 3'],
  ])('%s', (_, work, message) => {
    const error = caught(work)
    expect(`${error.path?.join('.')}: ${error.message}`).toContain(message)
  })

  test('epochs for a schedule of iterations', () => {
    const bases = [make('mask2former_r50'), make('coco_mask2former'), make('mask2former_50e'), defaultRuntime()]
    const error = caught(() => defineConfig({ bases, overrides: cosine({ max_epochs: 36 }) }))
    expect(error.message).toContain('train_cfg counts iterations (IterBasedTrainLoop), and max_epochs is given')
    expect(error.problems[0]).toMatchObject({ related: [{ path: ['train_cfg', 'type'] }] })
  })

  test('validation is not left out where training is shorter than its interval', () => {
    const overrides = byIterations({ max_iters: 900, milestones: [600] })
    const { value } = defineConfig({ bases: [make('retinanet_r50_fpn'), schedule1x(), defaultRuntime()], overrides })
    expect(pythonRepr(value)).toContain("'max_iters': 900, 'val_interval': 900")
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
    expect(problems[0].hint).toBe(
      'write param_scheduler: for example param_scheduler.1 with end: 24, milestones: [16, 22]',
    )
    expect(problems[0].related?.[0]?.path).toEqual(['train_cfg', 'max_epochs'])
    expect(caught(() => define(make('yolox_300e'), 100)).problems[0].hint).toBe(
      'write param_scheduler: for example param_scheduler.1 with end: 95, T_max: 95, and param_scheduler.2 with begin: 95, end: 100',
    )
    expect(caught(() => define(make('rtmdet_300e'), 30)).problems[0].hint).toMatch(
      / param_scheduler.1 with begin: 15, end: 30, T_max: 15$/,
    )
  })

  test('said with its schedule', () => {
    const steps = { type: 'MultiStepLR', begin: 0, end: 36, by_epoch: true, milestones: [24, 33] } as const
    const overrides = { train_cfg: { max_epochs: 36 }, param_scheduler: [steps] }
    expect(pythonRepr(defineConfig({ bases: [schedule1x()], overrides }).value)).toContain("'max_epochs': 36")
  })
})
