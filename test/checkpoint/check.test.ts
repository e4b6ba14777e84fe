import { describe, expect, test } from 'vitest'
import type { PlainValue } from '../../src/checkpoint/backbone/config.ts'
import { type BackboneSpec, backboneTensors } from '../../src/checkpoint/backbone/tensors.ts'
import { checkCheckpoint } from '../../src/checkpoint/check.ts'
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { modelConfigOf } from '../../src/checkpoint/loads.ts'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { PyDict } from '../../src/python/dict.ts'
import { PyFloat, PyTuple } from '../../src/python/values.ts'
import { problemOf } from './bytes.ts'
import { golden, goldenPath } from './golden.ts'
import { checkpointOf, stateOf, tensorOf } from './state.ts'

function shapes(spec: BackboneSpec): ReadonlyMap<string, readonly number[]> {
  if (!spec.known) throw new Error(spec.reason)
  return spec.tensors
}

const R18 = { type: 'ResNet', depth: 18 }
const SELFSUP = { ...R18, norm_cfg: { type: 'SyncBN', requires_grad: true }, norm_eval: false, frozen_stages: 0 }

describe('the tensors of backbones', () => {
  // Counts: len(model.state_dict()) of MMDetection 3.3.0's own modules.
  test.each([
    [{ type: 'ResNet', depth: 18 }, 120],
    [{ type: 'ResNet', depth: 34 }, 216],
    [{ type: 'ResNet', depth: 50 }, 318],
    [{ type: 'mmdet.ResNet', depth: 101 }, 624],
    [{ type: 'mmdet.models.backbones.resnet.ResNet', depth: 152 }, 930],
    [{ type: 'ResNeXt', depth: 50, groups: 32, base_width: 4 }, 318],
    [{ type: 'ResNetV1d', depth: 50 }, 330],
    [{ type: 'ResNet', depth: 50, norm_cfg: { type: 'GN', num_groups: 32 } }, 159],
    [{ type: 'ResNet', depth: 50, norm_cfg: { type: 'torch.nn.modules.batchnorm.BatchNorm2d' } }, 318],
    [{ type: 'SwinTransformer' }, 189],
    [{ type: 'SwinTransformer', depths: [2, 2], num_heads: [3, 6], out_indices: [1], patch_norm: false }, 61],
    [{ type: 'ResNet', depth: 50, num_stages: 1, strides: [1], dilations: [1], out_indices: [0] }, 66],
  ])('%j has %i', (config, count) => {
    expect(shapes(backboneTensors(config)).size).toBe(count)
  })

  test('their shapes', () => {
    const wide = shapes(backboneTensors({ type: 'ResNeXt', depth: 50, groups: 32, base_width: 8 }))
    expect(wide.get('layer1.0.conv2.weight')).toEqual([256, 8, 3, 3])
    const deep = shapes(backboneTensors({ type: 'ResNetV1d', depth: 18 }))
    expect(deep.get('stem.6.weight')).toEqual([64, 32, 3, 3])
    expect(deep.get('layer2.0.downsample.1.weight')).toEqual([128, 64, 1, 1])
  })

  test.each([
    [{ type: 'constructor' }, /constructor/],
    [{ type: 'SwinTransformer', depths: [2] }, /out_indices/],
    [{ type: 'SwinTransformer', patch_size: 2 }, /strides begin with 4/],
    [{ type: 'SwinTransformer', num_heads: [3] }, /1 num_heads/],
    [{ type: 'SwinTransformer', depths: [2, 2, 1e9, 2] }, /its depths/],
    [{ type: 'mmpretrain.SwinTransformer' }, /mmpretrain/],
    [{ type: 'mmpretrain.ResNet', depth: 50 }, /mmpretrain/],
    [{ type: 'ResNet', depth: 50, _scope_: 'mmpretrain' }, /ResNet of mmpretrain/],
    [{ type: 'Res2Net', depth: 50 }, /Res2Net are not known, those of ResNet, ResNetV1d, ResNeXt, SwinTransformer are/],
    [{ type: 'DetectoRS_ResNet', depth: 50 }, /DetectoRS_ResNet/],
    [{ type: 'ResNet', depth: 51 }, /depth 51/],
    [{ type: 'ResNeXt', depth: 18 }, /depth 18/],
    [{ type: 'ResNet' }, /depth/],
    [{ type: 'ResNet', depth: 50, num_stages: 3 }, /4 strides/],
    [{ type: 'ResNet', depth: 50, dcn: { type: 'DCN' }, stage_with_dcn: [false, true, true, true] }, /dcn/],
    [{ type: 'ResNet', depth: 50, plugins: [{ cfg: { type: 'ContextBlock' } }] }, /plugins/],
    [{ type: 'ResNet', depth: 50, norm_cfg: { type: 'Odd' } }, /Odd/],
    [{ type: 'ResNet', depth: 50, conv_cfg: { type: 'DCNv2' } }, /DCNv2/],
    [{}, /without type/],
  ])('%j cannot be told', (config, words) => {
    const spec = backboneTensors(config)
    expect(spec.known ? '' : spec.reason).toMatch(words)
  })

  test('dcn that no stage uses changes nothing', () => {
    const config = { type: 'ResNet', depth: 50, dcn: { type: 'DCN' } }
    expect(shapes(backboneTensors(config)).size).toBe(318)
  })
})

describe('a checkpoint and a backbone', () => {
  test('fit, with module. stripped', () => {
    const report = checkCheckpoint(checkpointOf({ state_dict: stateOf(R18, 'module.') }), R18)
    expect([report.complete, report.matched.length, report.missing, report.unexpected]).toEqual([true, 120, [], []])
  })

  test('missing, unexpected and wrong tensors are told apart', () => {
    const state = stateOf(R18)
    delete (state as Record<string, unknown>)['conv1.weight']
    const checkpoint = checkpointOf({ ...state, 'bn1.weight': tensorOf([65]), 'fc.weight': tensorOf([2]), epoch: 3 })
    const report = checkCheckpoint(checkpoint, R18)
    expect(report.complete).toBe(false)
    expect(report.missing).toEqual(['conv1.weight'])
    expect(report.wrongShape).toEqual([{ name: 'bn1.weight', expected: [64], found: [65] }])
    expect([...report.unexpected].sort()).toEqual(['epoch', 'fc.weight'])
  })

  test('counters that are absent do not count, and one of one dimension fits', () => {
    const state = Object.entries(stateOf(R18)).filter(
      ([name]) => !name.startsWith('layer') || !name.includes('num_batches'),
    )
    const old = { ...Object.fromEntries(state), 'bn1.num_batches_tracked': tensorOf([1], 'int64') }
    const report = checkCheckpoint(checkpointOf(old), R18)
    expect([report.complete, report.counters.length, report.matched.length]).toEqual([true, 19, 101])
    const square = { ...old, 'bn1.num_batches_tracked': tensorOf([1, 1], 'int64') }
    expect(checkCheckpoint(checkpointOf(square), R18)).toMatchObject({
      complete: false,
      wrongShape: [{ name: 'bn1.num_batches_tracked', expected: [], found: [1, 1] }],
    })
  })

  test('a prefix comes from init_cfg, or from the caller', () => {
    const checkpoint = checkpointOf({ state_dict: { ...stateOf(R18, 'backbone.'), 'rpn_head.weight': tensorOf([1]) } })
    const init_cfg: PlainValue = [
      { type: 'Constant', val: 1 },
      { type: 'Pretrained', checkpoint: 'a.pth', prefix: 'backbone.' },
    ]
    expect(checkCheckpoint(checkpoint, R18)).toMatchObject({ complete: false, matched: [] })
    expect(checkCheckpoint(checkpoint, { ...R18, init_cfg })).toMatchObject({
      complete: true,
      unexpected: ['rpn_head.weight'],
    })
    expect(checkCheckpoint(checkpoint, R18, { prefix: 'backbone' }).complete).toBe(true)
    expect(checkCheckpoint(checkpoint, { ...R18, init_cfg }, { prefix: 'other.' }).complete).toBe(false)
  })

  test('a backbone that cannot be told is never complete', () => {
    const report = checkCheckpoint(checkpointOf(stateOf(R18)), { type: 'HRNet' })
    expect([report.complete, report.backbone.known]).toEqual([false, false])
  })
})

/** A checkpoint whose file was looked at and is closed again. */
async function closed(path: string): Promise<Checkpoint> {
  const checkpoint = await openCheckpoint(path)
  await checkpoint.close()
  return checkpoint
}

describe('what torch makes of the file', () => {
  test.each([
    ['zip.pth', undefined, undefined],
    ['mmengine.pth', undefined, /torch 2\.6 and later refuse the file, as it names numpy.* and \d more/],
    ['mmengine.pth', '2.5.1', undefined],
    ['old.tar', undefined, /it has the tar form/],
    ['old.tar', '1.13', undefined],
    ['evil.pkl', '1.13', /not a plain pickle/],
  ])('%s, torch %s', async (name, torch, words) => {
    const { refused } = checkCheckpoint(await closed(goldenPath(name)), R18, torch === undefined ? {} : { torch })
    expect(refused ?? '').toMatch(words ?? /^$/)
  })

  test('safetensors, by the suffix and since torch 2.13', async () => {
    const named = await closed(goldenPath('plain.safetensors'))
    expect(checkCheckpoint(named, R18).refused).toBe(undefined)
    expect(checkCheckpoint(named, R18, { torch: '2.12' }).refused).toMatch(/that 2\.12 does is not known/)
    expect(checkCheckpoint(await openCheckpoint(golden('plain.safetensors')), R18).refused).toMatch(/by the suffix/)
  })
})

describe('advice for self-supervised weights', () => {
  const converted = checkpointOf({ state_dict: stateOf(R18) }, { metadata: { method: 'swav' } })

  test('nothing to say of the settings that MMDetection uses', () => {
    expect(checkCheckpoint(converted, SELFSUP).advice).toEqual([])
  })

  test.each([
    [{ norm_cfg: { type: 'BN' } }, /SyncBN/],
    [{ norm_eval: true }, /norm_eval/],
    [{ frozen_stages: 1 }, /frozen_stages is 1/],
  ])('%j', (change, words) => {
    const { advice } = checkCheckpoint(converted, { ...SELFSUP, ...change })
    expect(advice).toEqual([expect.stringMatching(words)])
  })

  test('a ResNet whose tensors cannot be told gets it too, another network does not', () => {
    const plugins = [{ cfg: { type: 'ContextBlock' } }]
    expect(checkCheckpoint(converted, { ...R18, plugins }).advice).toHaveLength(3)
    expect(checkCheckpoint(converted, { type: 'HRNet' }).advice).toEqual([])
  })

  test("the file's name counts where nothing else tells", () => {
    const named = checkpointOf({ state_dict: stateOf(R18) }, { name: '/some/where/mocov2_r50.pth' })
    expect(checkCheckpoint(named, R18).advice).toHaveLength(3)
    for (const name of ['/moco/resnet18.pth', 'C:\\moco\\resnet18.pth']) {
      const other = checkpointOf({ state_dict: stateOf(R18) }, { name })
      expect(checkCheckpoint(other, R18).advice).toEqual([])
    }
  })
})

describe('model.backbone of a composed config', () => {
  const backbone = PyDict.of([
    ['type', 'ResNet'],
    ['depth', 18],
    ['strides', new PyTuple([1, 2, 2, 2])],
    [
      'norm_cfg',
      PyDict.of([
        ['type', 'BN'],
        ['eps', new PyFloat(1e-5)],
      ]),
    ],
    ['init_cfg', null],
  ])

  test('is given as plain data', () => {
    const config = PyDict.of([
      [
        'model',
        PyDict.of([
          ['type', 'MaskRCNN'],
          ['backbone', backbone],
        ]),
      ],
    ])
    const expected = {
      type: 'ResNet',
      depth: 18,
      strides: [1, 2, 2, 2],
      norm_cfg: { type: 'BN', eps: 1e-5 },
      init_cfg: null,
    }
    expect(modelConfigOf(config)).toMatchObject({ path: ['model', 'backbone'], backbone: expected })
    expect(shapes(backboneTensors(modelConfigOf(config).backbone)).size).toBe(120)
  })

  test('must be there', () => {
    for (const config of [new PyDict(), PyDict.of([['model', null]]), PyDict.of([['model', new PyDict()]])]) {
      expect(problemOf(() => modelConfigOf(config)).code).toBe('invalid-path')
    }
  })
})
