import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { outputStrides, outputsAt, outputWidths } from '../../src/check/widths.ts'
import { Config } from '../../src/config/config.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { found, shown } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

/** Widths are those of mmdet 3.3.0's constructors; the necks of its configs have the same. */
test.each([
  ["type='ResNet', depth=18", [64, 128, 256, 512]],
  ["type='ResNet', depth=50, out_indices=(1, 2, 3)", [512, 1024, 2048]],
  ["type='ResNeXt', depth=101, base_channels=32", [128, 256, 512, 1024]],
  ["type='mmdet.Res2Net', depth=101", [256, 512, 1024, 2048]],
  ["type='RegNet', arch='regnetx_3.2gf'", [96, 192, 432, 1008]],
  ["type='RegNet', arch='regnetx_64gf'", undefined],
  ["type='SwinTransformer'", [96, 192, 384, 768]],
  ["type='SwinTransformer', embed_dims=192, out_indices=(3, )", [1536]],
  ["type='PyramidVisionTransformer'", [64, 128, 320, 512]],
  ["type='PyramidVisionTransformerV2', embed_dims=32, num_heads=[1, 2, 5, 8]", [32, 64, 160, 256]],
  ["type='HRNet', extra=dict(stage4=dict(block='BASIC', num_channels=(32, 64, 128, 256)))", [32, 64, 128, 256]],
  ["type='HRNet', extra=dict(stage4=dict(block='BOTTLENECK', num_channels=(16, 32, 64, 128)))", [64, 128, 256, 512]],
  ["type='HRNet'", undefined],
  ["type='CSPDarknet', widen_factor=0.5", [128, 256, 512]],
  ["type='CSPNeXt', arch='P6', out_indices=(3, 4, 5)", [512, 768, 1024]],
  ["type='MobileNetV2', out_indices=(2, 4, 6)", [32, 96, 320]],
  ["type='MobileNetV2', widen_factor=0.5", undefined],
  ["type='Darknet'", [256, 512, 1024]],
  ["type='Darknet', depth=19", undefined],
  ["type='MyBackbone'", undefined],
  ["type='mmpretrain.ConvNeXt', arch='base', out_indices=[1, 3]", [256, 1024]],
  ["type='mmpretrain.SwinTransformer', arch='base'", undefined],
  ["type='ResNet', depth=50, out_indices=(0, 9)", undefined],
])('%s', async (text, widths) => {
  const config = await Config.fromString(`backbone = dict(${text})\n`, '.py')
  const backbone = config.get('backbone') as PyDict
  expect(outputWidths(String(backbone.get('type')), (key) => backbone.get(key))).toEqual(widths)
})

/** Strides are those of mmdet 3.3.0's constructors: what a picture of 256 pixels gives, divided by it. */
test.each([
  ["type='ResNet', depth=18", [4, 8, 16, 32]],
  ["type='mmdet.SwinTransformer', out_indices=(1, 3)", [8, 32]],
  ["type='CSPDarknet'", [8, 16, 32]],
  ["type='MobileNetV2'", [4, 8, 16, 32]],
  ["type='Darknet', out_indices=(3, 9)", undefined],
  ["type='ResNet', strides=(1, 2, 2, 1)", undefined],
  ["type='MyBackbone', out_indices=(0, )", undefined],
])('the strides of %s', async (text, strides) => {
  const backbone = (await Config.fromString(`backbone = dict(${text})\n`, '.py')).get('backbone') as PyDict
  expect(outputStrides(String(backbone.get('type')), (key) => backbone.get(key))).toEqual(strides)
})

test.each([
  ['ResNet', [8, 16, 32], [1, 2, 3]],
  ['CSPNeXt', [8, 16, 32], [2, 3, 4]],
  ['SwinTransformer', [2, 4], undefined],
  ['MyBackbone', [4], undefined],
])('the outputs of %s of strides %j', (type, strides, outputs) => {
  expect(outputsAt(type, strides)).toEqual(outputs)
})

describe('channels of regions', () => {
  const cascade = (second: string) =>
    "model = dict(roi_head=dict(bbox_roi_extractor=dict(roi_layer=dict(type='RoIAlign', output_size=7), out_channels=256), " +
    `bbox_head=[dict(in_channels=256, roi_feat_size=7), dict(${second})]))\n`
  const of = async (text: string) =>
    (await found(text, INDEX)).map(shown).filter((one) => one.split(' ')[1] === 'channels')

  test('every head of a cascade is held against the extractor', async () => {
    expect(await of(cascade('in_channels=256, roi_feat_size=7'))).toEqual([])
    expect(await of(cascade('in_channels=128, roi_feat_size=14'))).toEqual([
      'error channels model.roi_head.bbox_head.1.roi_feat_size a.py:1',
      'error channels model.roi_head.bbox_head.1.in_channels a.py:1',
    ])
  })
})

test.each([
  ['is not dead', 'mine', false],
  ['is dead where nothing is built from those', '[]', true],
])('a variable that other variables use for what is built %s', async (_, pipeline, isDead) => {
  const loader = "dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n"
  const files = {
    'base.py': `test_pipeline = [dict(type='LoadImageFromFile')]\nval_dataloader = ${loader}test_dataloader = ${loader}`,
    'a.py':
      "_base_ = 'base.py'\ntest_pipeline = [dict(type='PackDetInputs')]\n" +
      `mine = [dict(type='Compose', transforms=test_pipeline)]\ntest_dataloader = dict(dataset=dict(pipeline=${pipeline}))\n`,
  }
  expect((await found(files, INDEX)).some(({ code }) => code === 'dead-override')).toBe(isDead)
})

test.each([
  [
    "constructor='LearningRateDecayOptimizerConstructor', ",
    ['unknown-argument optim_wrapper.paramwise_cfg.decay_rat -> decay_rate'],
  ],
  ["constructor='MyConstructor', ", []],
  ['', ['unknown-argument optim_wrapper.paramwise_cfg.decay_rat -> decay_rate']],
])('the keys of paramwise_cfg are those of the constructor that reads them: %s', async (given, expected) => {
  const text = `optim_wrapper = dict(${given}optimizer=dict(type='SGD', lr=0.1), paramwise_cfg=dict(decay_rat=0.7))\n`
  const problems = (await found(text, INDEX)).filter(({ path }) => path?.includes('paramwise_cfg'))
  expect(
    problems.map(({ code, path, suggestions = [] }) => `${code} ${path?.join('.')} -> ${suggestions.join(', ')}`),
  ).toEqual(expected)
})
