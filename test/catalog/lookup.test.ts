import { describe, expect, test } from 'vitest'
import type { Component } from '../../src/catalog/catalogue.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { keysFor, slotAt } from '../../src/catalog/slots.ts'

const catalogue = await loadCatalogue()
const index = new ComponentIndex([catalogue])

/** The module of what is found, or why nothing is. */
function found(registry: string, type: string, scope?: string): string {
  const result = index.find(registry, type, scope)
  if (result.kind === 'component') return `${result.component.module}.${result.component.qualname}`
  return result.kind === 'foreign' ? `foreign ${result.scope}` : 'missing'
}

const LOOKUPS: readonly (readonly [string, string, string | undefined, string])[] = [
  ['model', 'FPN', undefined, 'mmdet.models.necks.fpn.FPN'],
  ['model', 'FPN', 'mmengine', 'missing'],
  ['model', 'FPN', 'mmpretrain', 'foreign mmpretrain'],
  ['model', 'mmdet.FPN', 'mmengine', 'mmdet.models.necks.fpn.FPN'],
  ['model', 'BN', undefined, 'torch.nn.modules.batchnorm.BatchNorm2d'],
  ['model', 'mmdet.BN', undefined, 'missing'],
  ['model', 'mmengine.BN', undefined, 'torch.nn.modules.batchnorm.BatchNorm2d'],
  ['transform', 'Resize', undefined, 'mmdet.datasets.transforms.transforms.Resize'],
  ['transform', 'Resize', 'mmengine', 'mmcv.transforms.processing.Resize'],
  ['transform', 'mmengine.Resize', undefined, 'mmcv.transforms.processing.Resize'],
  ['transform', 'FPN', undefined, 'missing'],
  ['transform', 'mmdet.LoadImageFromFile', undefined, 'missing'],
  ['transform', 'mmdet.LoadImageFromFile', 'mmrotate', 'mmcv.transforms.loading.LoadImageFromFile'],
  ['model', 'mmpretrain.ConvNeXt', undefined, 'foreign mmpretrain'],
  [
    'model',
    'mmengine.model.averaged_model.ExponentialMovingAverage',
    undefined,
    'mmengine.model.averaged_model.ExponentialMovingAverage',
  ],
  ['model', 'mmengine.model.NoSuchModel', undefined, 'foreign mmengine'],
  [
    'optimizer wrapper constructor',
    'LearningRateDecayOptimizerConstructor',
    undefined,
    'mmdet.engine.optimizers.layer_decay_optimizer_constructor.LearningRateDecayOptimizerConstructor',
  ],
  ['no such registry', 'FPN', undefined, 'missing'],
]

test.each(LOOKUPS)('%s %s in the scope %s is %s', (registry, type, scope, wanted) => {
  expect(found(registry, type, scope)).toBe(wanted)
})

test('the nearest name of the same registry', () => {
  expect(index.nearest('task util', 'RandomSSampler')).toBe('RandomSampler')
  expect(index.nearest('model', 'mmdet.ResNext')).toBe('ResNeXt')
  expect(index.nearest('metric', 'MOTChallengeMetrics')).toBe('MOTChallengeMetric')
  expect(index.nearest('metric', 'q')).toBeUndefined()
})

test('a name in every registry that has it', () => {
  const registries = (name: string) => index.everywhere(name).map(({ registry, scope }) => `${registry} ${scope}`)
  expect(registries('FPN')).toEqual(['model mmdet'])
  expect(registries('mmdet.FPN')).toEqual(['model mmdet'])
  expect(registries('mmengine.FPN')).toEqual([])
  expect(registries('ConcatDataset')).toEqual(['dataset mmdet', 'dataset mmengine'])
  expect(registries('mmdet.models.necks.fpn.FPN')).toEqual(['model mmdet'])
})

test('a later catalogue is asked for its own scope, and its names win', () => {
  const own: Component = {
    registry: 'model',
    scope: 'mmdet',
    names: ['FPN'],
    module: 'own',
    qualname: 'FPN',
    kwargs: 'closed',
    parameters: [],
  }
  const registry = { registry: 'model', scope: 'own', path: 'own.MODELS', parent: 'mmengine.registry.root.MODELS' }
  const other = { ...own, scope: 'own', names: ['Own'], qualname: 'Own' }
  const both = new ComponentIndex([
    catalogue,
    { registries: [registry], components: [own, other], bases: [], parts: [], reads: [] },
  ])
  expect(both.find('model', 'FPN')).toEqual({ kind: 'component', component: own })
  expect(both.find('model', 'own.Own')).toEqual({ kind: 'component', component: other })
  expect(both.find('model', 'Own', 'own')).toEqual({ kind: 'component', component: other })
  expect(both.find('model', 'own.Own2')).toEqual({ kind: 'missing' })
})

describe('slots', () => {
  const ROWS: readonly (readonly [string, string | undefined, object | undefined])[] = [
    ['model', undefined, { registry: 'model', from: 'detectors' }],
    ['train_dataloader.sampler', undefined, { registry: 'data sampler', supplies: ['dataset', 'seed'] }],
    ['model.train_cfg.rcnn.0.sampler', undefined, { registry: 'task util', supplies: ['context'] }],
    ['train_dataloader.dataset.dataset.pipeline.0.transforms.1.0', 'TransformBroadcaster', { registry: 'transform' }],
    ['train_dataloader.dataset.pipeline.0.transforms.1', 'Albu', { opaque: true }],
    ['train_dataloader.dataset.pipeline.0.sup', 'MultiBranch', { registry: 'transform' }],
    ['val_evaluator.1', undefined, { registry: 'metric' }],
    ['default_hooks.checkpoint', undefined, { registry: 'hook', removes: ['priority'] }],
    ['model.rpn_head', 'RPN', { registry: 'model', supplies: ['train_cfg', 'test_cfg'] }],
    ['model.rpn_head', 'FasterRCNN', { registry: 'model', supplies: ['num_classes', 'train_cfg', 'test_cfg'] }],
    ['model.bbox_head.norm_cfg', undefined, { supplies: 'any', removes: ['requires_grad'] }],
    ['model.backbone.plugins.0.cfg', 'ResNet', { supplies: ['in_channels', 'channels'] }],
    ['model.bbox_head.loss_cls', 'DETRHead', { removes: ['bg_cls_weight'] }],
    ['model.test_cfg.nms', undefined, { namespace: 'mmcv.ops' }],
    ['model.neck.same_up_trans', 'FPG', { namespace: 'FPG' }],
    ['model.backbone.init_cfg.0.override.1', undefined, { registry: 'weight initializer', removes: ['name'] }],
    ['train_pipeline.0', undefined, undefined],
    ['model.neck.same_up_trans', 'FPN', undefined],
    ['model.train_cfg', undefined, undefined],
  ]
  test.each(ROWS)('%s of %s', (path, holder, wanted) => {
    const slot = slotAt(
      path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      holder,
    )
    if (wanted === undefined) expect(slot).toBeUndefined()
    else expect(slot).toMatchObject(wanted)
  })

  test('the keys that take a component, of a model those of its kind', () => {
    const keys = (name: string) => keysFor(index.everywhere(name)[0] as Component)
    expect(keys('FPN')).toEqual(['neck'])
    expect(keys('MaxIoUAssigner')).toEqual(['assigner'])
    expect(keys('CocoDataset')).toEqual(['dataset', 'datasets'])
    expect(keys('LinearLR')).toEqual(['param_scheduler'])
    expect(keys('BN')).toEqual([])
  })

  test('every registry that a slot asks is one of MMEngine’s', async () => {
    const { SLOTS } = await import('../../src/catalog/slots.ts')
    const roots = new Set(catalogue.registries.filter(({ parent }) => parent === null).map(({ registry }) => registry))
    const asked = SLOTS.flatMap(({ registry }) => (registry === undefined ? [] : [registry]))
    expect(asked.filter((registry) => !roots.has(registry))).toEqual([])
  })
})

test.each([
  ['Resize', 'mmdet', 'mmdet.datasets.transforms.transforms'],
  ['Resize', 'mmpretrain', 'mmcv.transforms.processing'],
  ['mmdet.FPN', 'mmengine', 'mmdet.models.necks.fpn'],
  ['FPN', 'mmpretrain', undefined],
  ['Unheard', 'mmdet', undefined],
])('%s, where no key says which registry, in the scope of %s', (type, scope, module) => {
  expect(index.anywhere(type, scope)?.module).toBe(module)
})
