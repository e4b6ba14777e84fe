import { describe, expectTypeOf, test } from 'vitest'
import type { ConfigOverrides, MaskRcnnOptions } from '../../src/author/options.generated.ts'
import { SELF_SUPERVISED_METHODS, selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { component, type Removal, type Replacement, remove, replace } from '../../src/author/overrides/tree.ts'
import type { MadeOverrides } from '../../src/author/overridesOf.ts'
import type { Open } from '../../src/author/zoo/fragments.ts'
import { dict, float, ref, tuple } from '../../src/python/input.ts'
import type { PyExpression } from '../../src/python/values.ts'

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

test('a dict of the zoo may become a list, and a value that another gave anything', () => {
  type Keys = Open<{ neck: { type: string; in_channels: number }; pipeline: PyExpression }>
  expectTypeOf<{ neck: { type: string }[]; pipeline: { type: string }[] }>().toExtend<Keys>()
  expectTypeOf<{ neck: string }>().not.toExtend<Keys>()
})
