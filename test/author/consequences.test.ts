import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import type {
  CocoInstanceOptions,
  ConfigOverrides,
  DefaultRuntimeOptions,
  MaskRcnnR50FpnOptions,
  StepScheduleOptions,
} from '../../src/author/options.generated.ts'
import { selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { component, remove, replace } from '../../src/author/overrides/tree.ts'
import type { MadeOverrides } from '../../src/author/overridesOf.ts'
import { diffValues } from '../../src/config/diff.ts'
import { formatPath } from '../../src/config/path.ts'
import { dict, ref } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { caught } from '../support/caught.ts'

/** What an author says. */
interface Said {
  readonly model?: MaskRcnnR50FpnOptions
  readonly data?: CocoInstanceOptions
  readonly schedule?: StepScheduleOptions
  readonly runtime?: DefaultRuntimeOptions
  readonly overrides?: ConfigOverrides | MadeOverrides
}

const define = ({ model = {}, data = {}, schedule = {}, runtime = {}, overrides = {} }: Said) =>
  defineConfig({
    bases: [maskRcnnR50Fpn(model), cocoInstance(data), schedule1x(schedule), defaultRuntime(runtime)],
    overrides: overrides as ConfigOverrides,
    variables: { num_classes: 2 },
  })

const stock = define({}).value

/** What the config says otherwise than the stock files, by path. */
function changes(said: Said): Record<string, string> {
  const found = diffValues(stock, define(said).value).map((difference) => [
    formatPath(difference.path),
    difference.kind === 'removed' ? 'gone' : pythonRepr(difference.after),
  ])
  return Object.fromEntries(found)
}

const heads = (count: number) => ({
  'model.roi_head.bbox_head.num_classes': String(count),
  'model.roi_head.mask_head.num_classes': String(count),
})
const metainfo = (classes: string) => ({
  'train_dataloader.dataset.metainfo': classes,
  'val_dataloader.dataset.metainfo': classes,
  'test_dataloader.dataset.metainfo': classes,
})
const TWO = "{'classes': ('car', 'bus')}"
const channels = (numbers: readonly number[]) =>
  Object.fromEntries(numbers.map((number, at) => [`model.neck.in_channels[${at}]`, String(number)]))
const SMALL = channels([64, 128, 256, 512])

describe('what follows from an option is done', () => {
  test.each<[what: string, said: Said, changed: Readonly<Record<string, string>>]>([
    ['classes: the heads', { data: { classes: ['car', 'bus'] } }, { ...heads(2), ...metainfo(TWO) }],
    [
      'classes in an override of the training data: all data sets and the heads',
      { overrides: { train_dataloader: { dataset: { metainfo: { classes: ['car', 'bus'] } } } } },
      { ...heads(2), ...metainfo(TWO) },
    ],
    [
      'classes, said twice alike',
      { model: { num_classes: ref('num_classes') }, data: { classes: ['car', 'bus'] } },
      { ...heads(2), ...metainfo(TWO) },
    ],
    [
      'classes of a repeated data set',
      {
        overrides: {
          train_dataloader: {
            dataset: replace({
              type: 'RepeatDataset',
              times: 2,
              dataset: { type: 'CocoDataset', metainfo: { classes: ['a'] } },
            }),
          },
          val_dataloader: { dataset: { metainfo: { classes: ['a'] } } },
          test_dataloader: { dataset: { metainfo: { classes: ['a'] } } },
        } as never,
      },
      expect.objectContaining(heads(1)),
    ],
    [
      'depth 18: neck and weights',
      { model: { backbone: { depth: 18 } } },
      { 'model.backbone.depth': '18', ...SMALL, 'model.backbone.init_cfg.checkpoint': "'torchvision://resnet18'" },
    ],
    [
      'depth 101: weights',
      { overrides: { model: { backbone: { depth: 101 } } } },
      { 'model.backbone.depth': '101', 'model.backbone.init_cfg.checkpoint': "'torchvision://resnet101'" },
    ],
    [
      'depth without weights',
      { model: { backbone: { depth: 34, init_cfg: null } } },
      { 'model.backbone.depth': '34', 'model.backbone.init_cfg': 'None', ...SMALL },
    ],
    [
      'base_channels: neck',
      { model: { backbone: { base_channels: 16 } } },
      { 'model.backbone.base_channels': '16', ...SMALL },
    ],
    [
      'three stages: neck, anchors, regions',
      { model: { backbone: { out_indices: [1, 2, 3] } } },
      expect.objectContaining({
        ...channels([512, 1024, 2048]),
        'model.neck.in_channels[3]': 'gone',
        'model.rpn_head.anchor_generator.strides[0]': '8',
        'model.rpn_head.anchor_generator.strides[4]': '128',
        'model.roi_head.mask_roi_extractor.featmap_strides[3]': '64',
      }),
    ],
    [
      'the width of the neck: all that takes its features',
      { model: { neck: { out_channels: 128 } } },
      {
        'model.neck.out_channels': '128',
        'model.rpn_head.in_channels': '128',
        'model.roi_head.bbox_roi_extractor.out_channels': '128',
        'model.roi_head.bbox_head.in_channels': '128',
        'model.roi_head.mask_roi_extractor.out_channels': '128',
        'model.roi_head.mask_head.in_channels': '128',
      },
    ],
    [
      'the levels of the neck: anchors',
      { model: { neck: { num_outs: 4 } } },
      { 'model.neck.num_outs': '4', 'model.rpn_head.anchor_generator.strides[4]': 'gone' },
    ],
    [
      'the size of samples: box head and masks',
      {
        model: {
          roi_head: {
            bbox_roi_extractor: { roi_layer: { output_size: 9 } },
            mask_roi_extractor: { roi_layer: { output_size: 28 } },
          },
        },
      },
      {
        'model.roi_head.bbox_roi_extractor.roi_layer.output_size': '9',
        'model.roi_head.bbox_head.roi_feat_size': '9',
        'model.roi_head.mask_roi_extractor.roi_layer.output_size': '28',
        'model.train_cfg.rcnn.mask_size': '56',
      },
    ],
    [
      'no workers, in an override',
      { overrides: { val_dataloader: { num_workers: 0 } } },
      {
        'val_dataloader.num_workers': '0',
        'val_dataloader.persistent_workers': 'False',
        'test_dataloader.num_workers': '0',
        'test_dataloader.persistent_workers': 'False',
      },
    ],
    [
      'a loop of iterations: checkpoints, log, sampler',
      {
        overrides: {
          train_cfg: { type: 'IterBasedTrainLoop', max_iters: 90000, val_interval: 10000 },
          param_scheduler: [{ type: 'MultiStepLR', by_epoch: false, milestones: [60000, 80000] }],
        },
      },
      expect.objectContaining({
        'train_cfg.max_epochs': 'gone',
        'train_cfg.val_interval': '10000',
        'default_hooks.checkpoint.interval': '10000',
        'default_hooks.checkpoint.by_epoch': 'False',
        'log_processor.by_epoch': 'False',
        'train_dataloader.sampler.type': "'InfiniteSampler'",
      }),
    ],
    [
      'a hook by any name',
      { runtime: { default_hooks: { ema: { type: 'EMAHook', momentum: 0.0002 } } } },
      { 'default_hooks.ema': "{'type': 'EMAHook', 'momentum': 0.0002}" },
    ],
    [
      'a hook of MMEngine that goes',
      { overrides: { default_hooks: { timer: null } } },
      { 'default_hooks.timer': 'None' },
    ],
  ])('%s', (_, said, changed) => {
    expect(changes(said)).toEqual(changed)
  })

  test('hooks stay, and no delete key is written', () => {
    const text = define({ overrides: { default_hooks: { ema: { type: 'EMAHook' } } } }).toPython()
    expect(text).toContain("default_hooks = dict(ema=dict(type='EMAHook'))\n")
    expect(text).not.toContain('_delete_')
  })
})

describe('what contradicts itself is an error with both places', () => {
  test.each<[what: string, said: Said, path: string, other: string | undefined, words: RegExp]>([
    [
      'heads without classes',
      { model: { num_classes: 3 } },
      'model.roi_head.bbox_head.num_classes',
      'train_dataloader.dataset.metainfo.classes',
      /num_classes is 3, but .* 80 of COCO/,
    ],
    [
      '80 classes said, two named',
      { model: { num_classes: 80 }, data: { classes: ['a', 'b'] } },
      'model.roi_head.bbox_head.num_classes',
      'train_dataloader.dataset.metainfo.classes',
      /is 80, but .* names 2 classes: a, b/,
    ],
    [
      'one head otherwise',
      { data: { classes: ['a', 'b'] }, overrides: { model: { roi_head: { mask_head: { num_classes: 80 } } } } },
      'model.roi_head.mask_head.num_classes',
      'train_dataloader.dataset.metainfo.classes',
      /leave out num_classes/,
    ],
    [
      'a replaced head',
      {
        data: { classes: ['a'] },
        overrides: {
          model: { roi_head: { bbox_head: component('DoubleConvFCBBoxHead', { in_channels: 256, num_classes: 80 }) } },
        },
      },
      'model.roi_head.bbox_head.num_classes',
      'train_dataloader.dataset.metainfo.classes',
      /is 80/,
    ],
    [
      'other classes for validation',
      { data: { classes: ['a'] }, overrides: { val_dataloader: { dataset: { metainfo: { classes: ['b'] } } } } },
      'val_dataloader.dataset.metainfo.classes',
      'train_dataloader.dataset.metainfo.classes',
      /classes is b, but .* names one class: a/,
    ],
    [
      'classes for validation only',
      { overrides: { val_dataloader: { dataset: { metainfo: { classes: ['b'] } } } } },
      'val_dataloader.dataset.metainfo.classes',
      'train_dataloader.dataset.metainfo.classes',
      /names one class: b, but .* 80 of COCO/,
    ],
    [
      'neck and depth',
      { model: { backbone: { depth: 18 }, neck: { in_channels: [256, 512, 1024, 2048] } } },
      'model.neck.in_channels',
      'model.backbone.depth',
      /have 64, 128, 256, 512 channels/,
    ],
    [
      'weights of another depth',
      { model: { backbone: { depth: 101, init_cfg: { checkpoint: 'torchvision://resnet50' } } } },
      'model.backbone.init_cfg.checkpoint',
      'model.backbone.depth',
      /weights of a ResNet-101, or write depth: 50/,
    ],
    [
      'self-supervised weights of another depth',
      { model: { backbone: { depth: 101 } }, overrides: selfSupervised({ method: 'swav' }) },
      'model.backbone.init_cfg.checkpoint',
      'model.backbone.depth',
      /depth is 101/,
    ],
    [
      'weights of another network',
      { model: { backbone: { type: 'ResNeXt', groups: 32 } } },
      'model.backbone.init_cfg.checkpoint',
      'model.backbone.type',
      /type is ResNeXt/,
    ],
    [
      'a backbone that is not known',
      { model: { backbone: component('HRNet', { extra: {} }) } },
      'model.neck.in_channels',
      undefined,
      /HRNet are not known/,
    ],
    [
      'a narrower head',
      { model: { rpn_head: { in_channels: 128 } } },
      'model.rpn_head.in_channels',
      'model.neck.out_channels',
      /is 128, but model.neck.out_channels is 256/,
    ],
    [
      'workers that stay, and none',
      { overrides: { val_dataloader: { num_workers: 0, persistent_workers: true } } },
      'val_dataloader.persistent_workers',
      'val_dataloader.num_workers',
      /is 0/,
    ],
    [
      'a loop of iterations, a schedule of epochs',
      { overrides: { train_cfg: { type: 'IterBasedTrainLoop', max_iters: 9 } } },
      'param_scheduler.1',
      'train_cfg.type',
      /counts epochs/,
    ],
    [
      'a hook that comes back',
      { overrides: { default_hooks: { timer: remove() } } },
      'default_hooks.timer',
      undefined,
      /null removes it/,
    ],
    [
      'a null that stops MMEngine',
      { overrides: { default_hooks: { visualization: null } } },
      'default_hooks.visualization',
      undefined,
      /remove\(\) removes it/,
    ],
  ])('%s', (_, said, path, other, words) => {
    const error = caught(() => define(said))
    const problem = error.problems.find((each) => each.path?.join('.') === path)
    expect(problem?.code).toBe('invalid-option')
    expect(problem?.related?.map((place) => place.path?.join('.'))).toEqual(other === undefined ? undefined : [other])
    expect(error.render()).toMatch(words)
  })

  test('what an author means otherwise is left alone', () => {
    const strides = { 'model.rpn_head.anchor_generator.strides[0]': '2' }
    const said: Said = {
      model: { neck: { num_outs: 5 }, rpn_head: { anchor_generator: { strides: [2, 8, 16, 32, 64] } } },
    }
    expect(changes(said)).toEqual(strides)
    const file: Said = { model: { num_classes: 3 }, data: { metainfo: { classes: 'classes.txt' } } }
    expect(changes(file)).toMatchObject(heads(3))
    expect(changes({ model: { num_classes: 3 }, data: { dataset_type: 'MyDataset' } })).toMatchObject(heads(3))
  })
})

describe('a component of another class inherits no key of the old one', () => {
  test.each<[what: string, said: Said, text: string]>([
    ...['Constant', 'Xavier', 'Normal', 'TruncNormal', 'Uniform', 'Caffe2Xavier'].map(
      (type): [string, Said, string] => [
        `${type} over Pretrained`,
        { model: { backbone: { init_cfg: { type } as never } } },
        `init_cfg=dict(_delete_=True, type='${type}')`,
      ],
    ),
    [
      'Kaiming over Pretrained',
      { overrides: { model: { backbone: { init_cfg: { type: 'Kaiming', layer: 'Conv2d' } } } } },
      "init_cfg=dict(_delete_=True, type='Kaiming', layer='Conv2d')",
    ],
    [
      'Adam over SGD',
      { overrides: { optim_wrapper: { optimizer: dict({ type: 'Adam', lr: 0.0003 }) } } },
      "optimizer=dict(_delete_=True, type='Adam', lr=0.0003)",
    ],
    [
      'a repeated data set over one of COCO',
      {
        overrides: {
          train_dataloader: { dataset: dict({ type: 'RepeatDataset', times: 2, dataset: { type: 'CocoDataset' } }) },
        },
      },
      "dataset=dict( _delete_=True, type='RepeatDataset', times=2, dataset=dict(type='CocoDataset'))".replace(
        '( ',
        '(',
      ),
    ],
    [
      'another data set, which takes the same keys',
      { data: { train_dataloader: { dataset: { type: 'MyDataset' } } }, model: {} },
      "dataset=dict(type='MyDataset')",
    ],
    [
      'iterations over epochs',
      { schedule: { train_cfg: { type: 'IterBasedTrainLoop', max_iters: 9 }, param_scheduler: [] } },
      "train_cfg = dict(_delete_=True, type='IterBasedTrainLoop', max_iters=9)",
    ],
    [
      'SyncBN for BN, which takes the same keys',
      { model: { backbone: { norm_cfg: { type: 'SyncBN' } } } },
      "norm_cfg=dict(type='SyncBN')",
    ],
    [
      'mixed precision, which takes the same keys',
      { overrides: { optim_wrapper: { type: 'AmpOptimWrapper' } } },
      "optim_wrapper = dict(type='AmpOptimWrapper')",
    ],
  ])('%s', (_, said, text) => {
    expect(define(said).toPython().replace(/\n */g, ' ').replaceAll('( ', '(')).toContain(text)
  })
})
