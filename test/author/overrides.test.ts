import { describe, expect, test } from 'vitest'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import {
  component,
  isMarker,
  remove,
  replace,
  toTree,
  treeToPy,
  type Unchecked,
} from '../../src/author/overrides/tree.ts'
import { validateOverrides } from '../../src/author/validate.ts'
import { dict, float, ref, tuple } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { caught } from '../support/caught.ts'

const shown = (input: Unchecked) => pythonRepr(treeToPy(toTree(input)))

describe('values that no schema checks', () => {
  test.each<[Unchecked, string]>([
    [{ a: 1, b: undefined, c: [float(1), tuple(1, 2)] }, "{'a': 1, 'c': [1.0, (1, 2)]}"],
    [{ a: replace({ b: remove(), c: 1 }), d: remove() }, "{'a': {'c': 1}}"],
    [[component('A', { b: component('B') }), ref('x')], "[{'type': 'A', 'b': {'type': 'B'}}, x]"],
    [dict([[0, 'a']]), "{0: 'a'}"],
    [null, 'None'],
  ])('%# %j', (input, text) => {
    expect(shown(input)).toBe(text)
  })

  test.each<[string, () => unknown, string]>([
    ['a key that loses its place', () => replace({ a: { 0: 'x' } }), 'a.0'],
    ['a function', () => component('A', { b: (() => 1) as never }), ''],
    ['a date', () => replace({ a: new Date() as never }), ''],
  ])('%s', (_, work, path) => {
    const error = caught(work)
    expect(error.code).toBe('python-value')
    expect(error.path?.join('.') ?? '').toBe(path)
  })

  test('an object that contains itself', () => {
    const loop: { inside?: Unchecked } = {}
    loop.inside = loop as Unchecked
    expect(caught(() => replace(loop as Unchecked)).code).toBe('python-value')
  })

  test('markers are told by what made them', () => {
    expect([ref('x'), replace(1), remove(), component('A')].every(isMarker)).toBe(true)
    expect([{ value: 1 }, { removes: true }, null, 'x', dict([])].some(isMarker)).toBe(false)
  })
})

describe('validateOverrides keeps', () => {
  test("the author's order, also in lists and where a schema has another", () => {
    const { value } = validateOverrides({
      work_dir: 'x',
      model: { neck: { num_outs: 5, in_channels: [1] }, backbone: {} },
      train_pipeline: [{ scale: [2, 1], type: 'Resize' }],
    })
    expect(Array.from(value?.keys() ?? [])).toEqual(['work_dir', 'model', 'train_pipeline'])
    expect(pythonRepr(treeToPy(value ?? new Map()))).toBe(
      "{'work_dir': 'x', 'model': {'neck': {'num_outs': 5, 'in_channels': [1]}, 'backbone': {}}, 'train_pipeline': [{'scale': (2, 1), 'type': 'Resize'}]}",
    )
  })

  test('markers in their places', () => {
    const neck = replace({ type: 'PAFPN' })
    const { value } = validateOverrides({ model: { neck, backbone: { init_cfg: remove() } } })
    const model = value?.get('model') as ReadonlyMap<string, unknown>
    expect(model.get('neck')).toBe(neck)
    expect(isMarker((model.get('backbone') as ReadonlyMap<string, unknown>).get('init_cfg'))).toBe(true)
  })

  test('keys that every object inherits, where they are options', () => {
    const { problems, value } = validateOverrides({ optim_wrapper: { constructor: 'MyConstructor' } })
    expect(problems).toEqual([])
    expect(pythonRepr(treeToPy(value ?? new Map()))).toBe("{'optim_wrapper': {'constructor': 'MyConstructor'}}")
    expect(validateOverrides(JSON.parse('{"model": {"__proto__": {"a": 1}}}')).problems[0]?.code).toBe('unknown-key')
  })
})

describe('hints', () => {
  test('of several places of a key, the near ones come first', () => {
    const [problem] = validateOverrides({ model: { roi_head: { bbox_head: { sampling_ratio: 2 } } } } as never).problems
    expect(problem?.hint).toBe(
      'did you mean model.roi_head.bbox_roi_extractor.roi_layer.sampling_ratio or model.roi_head.mask_roi_extractor.roi_layer.sampling_ratio?',
    )
    const [other] = validateOverrides({ model: { roi_head: { num_classes: 3 } } } as never).problems
    expect(other?.hint).toMatch(/^did you mean model\.roi_head\.bbox_head\.num_classes or model\.roi_head\.mask_head/)
  })

  test('of several forms of a value, the one that fits best is complained about', () => {
    const resize = {
      type: 'RandomResize',
      scale: [
        [1333, 640],
        [1333, '800'],
      ],
    }
    const { problems } = validateOverrides({ train_pipeline: [resize] } as never)
    expect(problems.map(({ path }) => path?.join('.'))).toEqual(['train_pipeline.0.scale.1.1'])
  })
})

test('a key that the stock file has not is a part of the fragment', () => {
  expect(defaultRuntime({ work_dir: 'runs/a' }).value.get('work_dir')).toBe('runs/a')
})
