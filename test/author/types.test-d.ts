import { describe, expectTypeOf, test } from 'vitest'
import {
  cocoInstance,
  component,
  type DefinedConfig,
  defaultRuntime,
  defineConfig,
  type Fragment,
  type MadeOverrides,
  maskRcnnR50Fpn,
  multiScale,
  ref,
  remove,
  replace,
  schedule1x,
  schedule2x,
  selfSupervised,
  stepSchedule,
} from '../../src/index.ts'

describe('a key one level too high or too low does not compile', () => {
  test('maskRcnnR50Fpn', () => {
    expectTypeOf(maskRcnnR50Fpn({ backbone: { depth: 101 } })).toExtend<Fragment>()
    // @ts-expect-error depth is a key of the backbone
    maskRcnnR50Fpn({ depth: 101 })
    // @ts-expect-error backbone is no key of the backbone
    maskRcnnR50Fpn({ backbone: { backbone: {} } })
    // @ts-expect-error there is no ResNet-51
    maskRcnnR50Fpn({ backbone: { depth: 51 } })
    // @ts-expect-error another component is named by component()
    maskRcnnR50Fpn({ neck: { type: 'PAFPN' } })
    expectTypeOf(maskRcnnR50Fpn({ neck: component('PAFPN', { any_key: 1 }) })).toExtend<Fragment>()
  })

  test('cocoInstance', () => {
    expectTypeOf(cocoInstance({ classes: ['a'], batch_size: 4 })).toExtend<Fragment>()
    // @ts-expect-error batch_size is a number
    cocoInstance({ batch_size: '4' })
    // @ts-expect-error ann_file is a key of the data sets
    cocoInstance({ ann_file: 'a.json' })
    // @ts-expect-error a scale has two numbers of pixels
    cocoInstance({ img_scale: 'large' })
  })

  test('schedules and runtime', () => {
    expectTypeOf(schedule1x({ optimizer: { lr: 0.01 } })).toExtend<Fragment>()
    // @ts-expect-error lr is a key of the optimizer
    schedule2x({ lr: 0.01 })
    // @ts-expect-error a schedule of another length says its milestones
    stepSchedule({ max_epochs: 36 })
    // @ts-expect-error interval is a key of a hook
    defaultRuntime({ interval: 10 })
  })

  test('selfSupervised and multiScale', () => {
    expectTypeOf(selfSupervised({ method: 'mocov2' })).toEqualTypeOf<MadeOverrides>()
    // @ts-expect-error no such method
    selfSupervised({ method: 'moco' })
    // @ts-expect-error a method is needed
    selfSupervised({})
    // @ts-expect-error scales are pairs
    multiScale({ scale: [800] })
  })

  test('defineConfig', () => {
    const bases = [maskRcnnR50Fpn()]
    expectTypeOf(defineConfig({ bases, overrides: { model: { neck: remove() } } })).toEqualTypeOf<DefinedConfig>()
    expectTypeOf(
      defineConfig({ bases, overrides: [{ train_pipeline: ref('x') }, { model: replace({ type: 'X' }) }] }),
    ).toEqualTypeOf<DefinedConfig>()
    // @ts-expect-error backbone is a key of the model
    defineConfig({ bases, overrides: { backbone: {} } })
    // @ts-expect-error a variable of one's own goes into variables
    defineConfig({ bases, overrides: { my_variable: 1 } })
    // @ts-expect-error there is no such form
    defineConfig({ bases }).toPython({ form: 'short' })
  })
})
