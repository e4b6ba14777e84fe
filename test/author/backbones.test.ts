import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import type { Fragment } from '../../src/author/document.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import { selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
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
import { ZOO } from '../../src/author/zoo/table.generated.ts'
import { tuple } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { caught } from '../support/caught.ts'

const make = (name: keyof typeof ZOO, options?: object) => (ZOO[name] as (options?: object) => Fragment)(options)
const text = (...bases: Fragment[]) =>
  defineConfig({ bases })
    .toPython()
    .replace(/^_base_ = .*?\n\n/s, '')
    .replace(/\s+/g, ' ')
    .replaceAll('( ', '(')

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
