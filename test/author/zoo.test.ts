import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import type { Fragment } from '../../src/author/document.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import { replace } from '../../src/author/overrides/tree.ts'
import * as zoo from '../../src/author/zoo/exports.generated.ts'
import { functionName } from '../../src/author/zoo/names.ts'
import { SOURCES } from '../../src/author/zoo/sources.ts'
import { ZOO } from '../../src/author/zoo/table.generated.ts'
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
