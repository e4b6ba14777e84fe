import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlip, nearestName } from '../src/nearest.ts'

test.each<[string, string, boolean]>([
  ['ResNett', 'ResNet', true],
  ['RseNet', 'ResNet', true],
  ['Res_Net', 'ResNet', true],
  ['CocoQuickMetric', 'CocoMetric', false],
])('whether %s is a slip of %s', (name, meant, expected) => {
  expect(isSlip(name, meant)).toBe(expected)
})

describe('nearestName', () => {
  test.each<[string, string[], string | undefined]>([
    ['depht', ['depth', 'style'], 'depth'],
    ['modle', ['model', 'mode'], 'model'],
    ['norm-cfg', ['conv_cfg', 'norm_cfg'], 'norm_cfg'],
    ['normCfg', ['conv_cfg', 'norm_cfg'], 'norm_cfg'],
    ['Resise', ['Resize', 'RandomResize'], 'Resize'],
    ['mocov', ['mocov2', 'swav'], 'mocov2'],
    ['swin', ['ResNet', 'FPN'], undefined],
    ['', ['depth'], undefined],
    ['x', [], undefined],
  ])('%s among %j', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest)
  })

  test('a known name with one letter left out, added or changed is found again', () => {
    const known = ['data_preprocessor', 'train_dataloader', 'param_scheduler', 'optim_wrapper']
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(11), letter, fc.nat(2), (name, at, other, kind) => {
        const end = kind === 0 ? at + 1 : kind === 1 ? at : at + 1
        const changed = name.slice(0, at) + (kind === 0 ? '' : other) + name.slice(end)
        expect(nearestName(changed, known)).toBe(name)
      }),
    )
  })

  test('what is one slip away is found', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcé一😀_Z'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(isSlip(one, other))
        expect(nearestName(one, [other])).toBe(other)
      }),
    )
  })

  test('names that are too long for a typing error are not compared letter by letter', () => {
    expect(nearestName('x'.repeat(1_000_000), ['y'.repeat(1_000_000)])).toBeUndefined()
  })
})
