import { describe, expectTypeOf, test } from 'vitest'
import type { ConfigOverrides, MaskRcnnOptions } from '../../src/author/options.generated.ts'
import { SELF_SUPERVISED_METHODS, selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { component, type Removal, type Replacement, remove, replace } from '../../src/author/overrides/tree.ts'
import type { MadeOverrides } from '../../src/author/overridesOf.ts'
import { grid } from '../../src/author/sweep/points.ts'
import { sweep } from '../../src/author/sweep/sweep.ts'
import {
  type AnyOverrides,
  amp,
  at,
  type ConfigDefinition,
  cocoDetection,
  defaultRuntime,
  defineConfig,
  type Fragment,
  type fromConfig,
  hooks,
  items,
  pipeline,
  repeat,
  retinanetR50Fpn,
  schedule20e,
  swin,
} from '../../src/index.ts'
import { dict, float, ref, tuple } from '../../src/python/input.ts'

const overrides = (_: ConfigOverrides): void => undefined

describe('what may stand in the place of an option', () => {
  test('markers, at every depth', () => {
    overrides({ model: ref('model'), train_pipeline: ref('train_pipeline'), work_dir: ref('work_dir') })
    overrides({ model: { backbone: { depth: ref('depth'), norm_cfg: replace({ type: 'LN' }), init_cfg: remove() } } })
    overrides({ train_dataloader: { dataset: component('RepeatDataset', { times: 3, dataset: { type: 'X' } }) } })
    overrides({ train_pipeline: [component('Mosaic', { img_scale: tuple(640, 640) }), { type: 'PackDetInputs' }] })
    overrides({ model: dict([['bbox_head', dict([['num_classes', 3]])]]) })
  })

  test('Python values that TypeScript cannot say', () => {
    overrides({ optim_wrapper: { optimizer: { lr: float(1) } }, model: { backbone: { out_indices: tuple(0, 1) } } })
    // @ts-expect-error a depth is an int
    overrides({ model: { backbone: { depth: float(50) } } })
    // @ts-expect-error None is no backbone
    overrides({ model: { backbone: null } })
    overrides({ model: { backbone: { init_cfg: null } }, load_from: null })
  })

  test('a hook of any name, and both training loops', () => {
    overrides({ default_hooks: { ema: { type: 'EMAHook', momentum: 0.0002 }, timer: null } })
    overrides({ train_cfg: { type: 'IterBasedTrainLoop', max_iters: 90000 } })
    // @ts-expect-error the interval of a hook that is known is an int
    overrides({ default_hooks: { checkpoint: { interval: 'often' } } })
  })

  test('an object is no marker for having its keys', () => {
    // @ts-expect-error made by replace() alone
    const one: Replacement = { value: 3 }
    // @ts-expect-error made by remove() alone
    const other: Removal = { removes: true }
    expectTypeOf(one).toEqualTypeOf<Replacement>()
    expectTypeOf(other).toEqualTypeOf<Removal>()
  })
})

describe('elements of a list are told apart by their type', () => {
  test('keys of the one class are no keys of another', () => {
    overrides({ train_pipeline: [{ type: 'Resize', scale: [1333, 800], keep_ratio: true }] })
    // @ts-expect-error prob is a key of RandomFlip
    overrides({ train_pipeline: [{ type: 'Resize', prob: 0.5 }] })
    // @ts-expect-error a RandomResize needs its scale
    overrides({ train_pipeline: [{ type: 'RandomResize' }] })
    // @ts-expect-error a transform has a type
    overrides({ train_pipeline: [{ scale: [1333, 800] }] })
    // @ts-expect-error milestones are a list of epochs
    overrides({ param_scheduler: [{ type: 'MultiStepLR', milestones: 8 }] })
  })
})

describe('types that are offered', () => {
  test('classes that share their keys', () => {
    expectTypeOf<'ResNeXt'>().toExtend<NonNullable<Extract<MaskRcnnOptions['backbone'], { depth?: unknown }>>['type']>()
    overrides({ model: { backbone: { norm_cfg: { type: 'SyncBN' } } }, optim_wrapper: { type: 'AmpOptimWrapper' } })
    // @ts-expect-error AdamW has no momentum: component() replaces the whole optimizer
    overrides({ optim_wrapper: { optimizer: { type: 'AdamW' } } })
  })

  test('methods are those of the table', () => {
    const methods = { ...SELF_SUPERVISED_METHODS, mine: { title: '', checkpoint: '', paper: '', conversion: null } }
    expectTypeOf(selfSupervised({ method: 'mine' }, methods)).toEqualTypeOf<MadeOverrides>()
    // @ts-expect-error not in the stock table
    selfSupervised({ method: 'mine' })
    // @ts-expect-error not in this table either
    selfSupervised({ method: 'beit' }, methods)
  })
})

describe('options of the zoo are typed as overrides are', () => {
  test('a model', () => {
    retinanetR50Fpn({ backbone: swin('T'), num_classes: 3, neck: { num_outs: 4 } })
    retinanetR50Fpn({ backbone: { type: 'SwinTransformer', embed_dims: 96 }, bbox_head: component('Own') })
    retinanetR50Fpn({
      neck: [
        { type: 'FPN', in_channels: [8], out_channels: 8, num_outs: 1 },
        { type: 'BFP', in_channels: 8, num_levels: 1 },
      ],
    })
    retinanetR50Fpn({ backbone: swin('T', { with_cp: true, norm_cfg: { type: 'LN' }, out_indices: tuple(1, 2) }) })
    // @ts-expect-error with_cp
    retinanetR50Fpn({ backbone: swin('T', { with_cpp: true }) })
    // @ts-expect-error depth
    retinanetR50Fpn({ backbone: { dept: 101 } })
    // @ts-expect-error ResNet
    retinanetR50Fpn({ backbone: { type: 'ResNett', depth: 50 } })
    // @ts-expect-error num_outs, beside a backbone
    retinanetR50Fpn({ backbone: swin('T'), neck: { num_out: 4 } })
    // @ts-expect-error num_classes
    retinanetR50Fpn({ num_class: 3 })
    // @ts-expect-error the number of stages is an int
    retinanetR50Fpn({ backbone: { num_stages: 'four' } })
  })

  test('data and schedules', () => {
    cocoDetection({ classes: ['a'], batch_size: 4, train_dataloader: { dataset: repeat(3) } })
    cocoDetection({ val_data_prefix: { sub_data_root: 'a/', img: '' }, test_data_prefix: ref('folders') })
    cocoDetection({ train_pipeline: [{ type: 'Resize', scale: tuple(1, 1) }], data_root: ref('root') })
    schedule20e({ train_cfg: { max_epochs: 36 }, optim_wrapper: { optimizer: { type: 'AdamW', lr: 1e-4 } } })
    // @ts-expect-error no argument of Resize
    cocoDetection({ train_pipeline: [{ type: 'Resize', scal: tuple(1, 1) }] })
    // @ts-expect-error classes
    cocoDetection({ clases: ['a'] })
    // @ts-expect-error batch_size
    cocoDetection({ train_dataloader: { batch_sise: 4 } })
    // @ts-expect-error max_epochs
    schedule20e({ train_cfg: { max_epoch: 36 } })
  })

  test('options of a declared type', () => {
    const options: AnyOverrides = { backbone: { any: 1 } }
    expectTypeOf(retinanetR50Fpn(options)).toExtend<Fragment>()
    expectTypeOf(cocoDetection(options)).toExtend<Fragment>()
  })
})

describe('over a base whose components are known', () => {
  const bases = [retinanetR50Fpn(), cocoDetection(), schedule20e(), defaultRuntime()] as const

  test('a component takes its own arguments, and none is required', () => {
    defineConfig({
      bases,
      overrides: { model: { backbone: { depth: 101, with_cp: true, norm_cfg: { type: 'SyncBN' } } } },
    })
    defineConfig({ bases, overrides: { model: { backbone: { type: 'ResNet', out_indices: [1, 2, 3] }, neck: null } } })
    // @ts-expect-error a key of Swin
    defineConfig({ bases, overrides: { model: { backbone: { embed_dims: 96 } } } })
    // @ts-expect-error the number of stages is an int
    defineConfig({ bases, overrides: { model: { backbone: { num_stages: 'four' } } } })
    // @ts-expect-error no key of a data set
    defineConfig({ bases, overrides: { train_dataloader: { dataset: { anfile: 'a.json' } } } })
    // @ts-expect-error no key of a loader
    defineConfig({ bases, overrides: { train_dataloader: { batch_sise: 4 } } })
  })

  test('a component of another type is whole', () => {
    defineConfig({ bases, overrides: { model: { backbone: { type: 'SwinTransformer', embed_dims: 96 } } } })
    defineConfig({
      bases,
      overrides: { model: { bbox_head: { loss_bbox: { type: 'GIoULoss', loss_weight: float(2) } } } },
    })
    defineConfig({
      bases,
      overrides: { optim_wrapper: { type: 'AmpOptimWrapper', optimizer: { type: 'AdamW', lr: 1e-4 } } },
    })
    defineConfig({ bases, overrides: { model: { backbone: { type: 'mmpretrain.ConvNeXt', arch: 'tiny' } } } })
    // @ts-expect-error num_outs is missing
    defineConfig({ bases, overrides: { model: { neck: { type: 'PAFPN', in_channels: [1], out_channels: 1 } } } })
    // @ts-expect-error depth is a key of ResNet
    defineConfig({ bases, overrides: { model: { backbone: { type: 'SwinTransformer', depth: 50 } } } })
    // @ts-expect-error a backbone is no neck
    defineConfig({ bases, overrides: { model: { neck: { type: 'ResNet', depth: 50 } } } })
    // @ts-expect-error there is no such loss
    defineConfig({ bases, overrides: { model: { bbox_head: { loss_bbox: { type: 'GIoUlos' } } } } })
  })

  test('so are the items of a list, of a variable too', () => {
    defineConfig({
      bases,
      overrides: { train_pipeline: [{ type: 'Resize', scale: tuple(1333, 800) }, component('My'), ref('x')] },
    })
    defineConfig({ bases, overrides: { param_scheduler: [{ type: 'CosineAnnealingLR', T_max: 12 }] } })
    // @ts-expect-error no argument of Resize
    defineConfig({ bases, overrides: { train_pipeline: [{ type: 'Resize', scal: [1, 2] }] } })
    defineConfig({
      bases,
      // @ts-expect-error in a loader
      overrides: { train_dataloader: { dataset: { pipeline: [{ type: 'Resize', scal: [1, 2] }] } } },
    })
  })

  test('markers, Python values, edits and overrides that functions make', () => {
    defineConfig({
      bases,
      overrides: { model: { backbone: replace({ type: 'X' }), neck: remove(), bbox_head: component('Y') } },
    })
    defineConfig({
      bases,
      overrides: { model: ref('x'), train_pipeline: pipeline.remove('RandomFlip'), data_root: ref('y') },
    })
    defineConfig({
      bases,
      overrides: { model: { neck: dict([['num_outs', 4]]) }, train_dataloader: { dataset: repeat(3) } },
    })
    defineConfig({ bases, overrides: [amp(), { optim_wrapper: { optimizer: { lr: float(1) } } }] })
    // @ts-expect-error a key that no base has: EMAHook
    defineConfig({ bases, overrides: { custom_hooks: [{ type: 'EMAHok' }] } })
    defineConfig({ bases, overrides: { custom_hooks: [{ type: 'EMAHook' }, component('Own')] } })
    // @ts-expect-error in a layer, too
    defineConfig({ bases, overrides: [amp(), { optim_wrapper: { optimizer: { lrr: 1 } } }] })
  })

  test('an exact definition is not checked by its bases', () => {
    defineConfig({
      bases,
      exact: true,
      overrides: [amp(), { train_pipeline: [{ type: 'Old' }], model: { neck: { old: 1 } } }],
    })
  })

  test('what an option of a fragment gave is known when it runs', () => {
    const swin = [
      retinanetR50Fpn({ backbone: component('Own'), num_classes: 3 }),
      cocoDetection({ classes: ['a', 'b', 'c'] }),
    ] as const
    defineConfig({ bases: swin, overrides: { model: { backbone: { own: 1 }, neck: { num_outs: 4 } } } })
    // @ts-expect-error no key of the neck, of which no option says anything
    defineConfig({ bases: swin, overrides: { model: { neck: { num_out: 4 } } } })
    // @ts-expect-error of a type that is known
    defineConfig({ bases: swin, overrides: { model: { backbone: { type: 'ResNet', dept: 18 } } } })
  })

  test('edits of lists take components of their kind', () => {
    pipeline.insertAfter('Resize', { type: 'RandomCrop', crop_size: tuple(2, 2) }, component('Own'), ref('x'))
    pipeline
      .update('Resize', { keep_ratio: false, scale: ref('x') })
      .update(at(0), { any: 1 })
      .update('Own', { any: 1 })
    items.append({ type: 'TensorboardVisBackend', any: 1 })
    // @ts-expect-error no argument of Resize
    pipeline.append({ type: 'Resize', scal: 1 })
    // @ts-expect-error no argument of Resize
    pipeline.update('Resize', { scal: 1 })
    // @ts-expect-error a transform is no hook
    hooks.append({ type: 'Resize', scale: 1 })
  })

  test('values that are known when it runs, and definitions of a declared type', () => {
    const depth: number = [18, 34].length
    defineConfig({
      bases,
      overrides: depth > 1 ? { model: { backbone: { depth } } } : { model: { neck: { num_outs: 4 } } },
    })
    const definition: ConfigDefinition = { bases, overrides: { model: { any: 1 } } }
    defineConfig(definition)
  })
})

describe('over a config that exists', () => {
  const bases = [{} as Awaited<ReturnType<typeof fromConfig>>] as const

  test('what names no type may be anything', () => {
    defineConfig({
      bases,
      overrides: { data_root: 'a/', model: { backbone: { depth: 101 }, own: { a: [1, tuple(1)] } } },
    })
    defineConfig({
      bases,
      overrides: {
        tta_pipeline: [{ type: 'TestTimeAug', transforms: [[{ type: 'Resize', scale: 1 }], [{ type: 'My' }]] }],
      },
    })
    // @ts-expect-error no value of Python
    defineConfig({ bases, overrides: { data_root: () => 1 } })
  })

  test('a type that is known takes its arguments, and none is required', () => {
    defineConfig({ bases, overrides: { model: { type: 'RetinaNet', backbone: { type: 'ResNet', with_cp: true } } } })
    // @ts-expect-error no argument of RetinaNet
    defineConfig({ bases, overrides: { model: { type: 'RetinaNet', backbon: {} } } })
    // @ts-expect-error no argument of GIoULoss, below a head of which nothing is known
    defineConfig({ bases, overrides: { model: { bbox_head: { loss_bbox: { type: 'GIoULoss', loss_wight: 1 } } } } })
    // @ts-expect-error no argument of SGD
    defineConfig({ bases, overrides: { optim_wrapper: { optimizer: { type: 'SGD', lrr: 1 } } } })
    // @ts-expect-error no argument of Resize
    defineConfig({ bases, overrides: { train_dataloader: { dataset: { pipeline: [{ type: 'Resize', scal: 1 }] } } } })
  })

  test('a type that is not known', () => {
    // @ts-expect-error ResNet
    defineConfig({ bases, overrides: { model: { backbone: { type: 'ResNett', depth: 50 } } } })
    // @ts-expect-error RetinaNet
    defineConfig({ bases, overrides: { model: { type: 'RetinaNett' } } })
    // @ts-expect-error AdamW
    defineConfig({ bases, overrides: { optim_wrapper: { optimizer: { type: 'Adamw' } } } })
    // @ts-expect-error in a list
    defineConfig({ bases, overrides: { train_pipeline: [{ type: 'Resize' }, { type: 'RandomFlipp' }] } })
    // @ts-expect-error a backbone is no neck
    defineConfig({ bases, overrides: { model: { neck: { type: 'ResNet', depth: 50 } } } })
  })

  test('a sweep is checked as a config is', () => {
    const points = grid({ 'optim_wrapper.optimizer.lr': [0.01] })
    sweep({ bases, overrides: { model: { backbone: { depth: 101 } } } }, points)
    // @ts-expect-error depth
    sweep({ bases, overrides: { model: { backbone: { type: 'ResNet', depht: 101 } } } }, points)
    // @ts-expect-error ResNet
    sweep({ bases, overrides: [{ model: { backbone: { type: 'ResNett', depth: 50 } } }] }, points)
  })

  test('components of other packages', () => {
    defineConfig({ bases, overrides: { model: { backbone: { type: 'mmpretrain.ConvNeXt', arch: 'tiny' } } } })
    defineConfig({
      bases,
      overrides: { model: { backbone: { type: 'ConvNeXt', _scope_: 'mmpretrain', norm_cfg: { type: 'Own' } } } },
    })
    defineConfig({
      bases,
      overrides: { model: { bbox_head: component('OwnHead', { a: 1 }) }, custom_hooks: [component('OwnHook')] },
    })
    defineConfig({ bases, overrides: { model: { bbox_head: { own: 1 } }, own: { type: 'Own' } } })
    defineConfig({ bases, overrides: { train_cfg: { type: 'mmrazor.SubnetValLoop', a: 1 } } })
    const other = [{} as Awaited<ReturnType<typeof fromConfig<AnyOverrides>>>] as const
    defineConfig({ bases: other, overrides: { model: { type: 'TopdownPoseEstimator', backbone: { type: 'Own' } } } })
    defineConfig({ bases: other, overrides: { custom_hooks: [{ type: 'Own' }], own: 1 } })
  })
})
