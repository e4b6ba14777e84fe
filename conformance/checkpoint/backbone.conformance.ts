import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BackboneConfig, PlainValue } from '../../src/checkpoint/backbone/config.ts'
import { backboneTensors } from '../../src/checkpoint/backbone/tensors.ts'
import { unpackedWheel } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'

let judge: Judge

beforeAll(async () => {
  judge = await startJudge('backbone', { packages: ['mmengine', 'torch'] })
  const mmcv = await unpackedWheel('mmcv-lite==2.1.0')
  const mmdet = join(await unpackedWheel('mmdet==3.3.0'), 'mmdet')
  await judge.ask({ kind: 'start', mmcv, mmdet })
})

afterAll(() => judge.close())

/** Holds our table of a backbone's tensors to the modules that MMDetection builds. */
async function compare(config: BackboneConfig): Promise<void> {
  const theirs = await judge.ask<Record<string, number[]> | string>({ kind: 'shapes', config })
  const ours = backboneTensors(config)
  if (typeof theirs === 'string') expect(ours.known, `${JSON.stringify(config)}: ${theirs}`).toBe(false)
  else expect(ours.known ? Object.fromEntries(ours.tensors) : ours.reason, JSON.stringify(config)).toEqual(theirs)
}

const NAMED: readonly BackboneConfig[] = [
  ...[18, 34, 50, 101, 152].map((depth) => ({ type: 'ResNet', depth })),
  { type: 'ResNet', depth: 50, style: 'caffe', norm_cfg: { type: 'BN', requires_grad: false } },
  { type: 'ResNet', depth: 50, norm_cfg: { type: 'SyncBN', requires_grad: true }, norm_eval: false, frozen_stages: 0 },
  { type: 'ResNetV1d', depth: 50 },
  { type: 'ResNeXt', depth: 101, groups: 64, base_width: 4 },
  { type: 'ResNeXt', depth: 50, groups: 32, base_width: 8 },
  { type: 'SwinTransformer' },
  {
    type: 'SwinTransformer',
    embed_dims: 8,
    depths: [1, 2],
    num_heads: [1, 2],
    strides: [4, 2],
    out_indices: [1],
    window_size: 3,
  },
  {
    type: 'SwinTransformer',
    patch_norm: false,
    qkv_bias: false,
    use_abs_pos_embed: true,
    mlp_ratio: 2,
    depths: [1, 1, 1, 1],
  },
  { type: 'SwinTransformer', patch_size: 2 },
  { type: 'SwinTransformer', num_heads: [3] },
  { type: 'ResNeXt', depth: 18 },
  { type: 'ResNet', depth: 51 },
  { type: 'ResNet', depth: 50, num_stages: 3 },
]

test.each(NAMED)('%j', compare)

test('random configs', async () => {
  const random = randomFrom(SEED)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  for (let at = 0; at < runs(300); at++) {
    const stages = pick([1, 2, 3, 4])
    const norm: Record<string, PlainValue> = { type: pick(['BN', 'SyncBN', 'GN', 'IN', 'LN', 'BN2d', 'FrozenBN']) }
    if (norm['type'] === 'GN') norm['num_groups'] = 2
    if (['BN', 'IN'].includes(String(norm['type'])) && random() < 0.4) {
      norm['affine'] = random() < 0.5
      norm['track_running_stats'] = random() < 0.5
    }
    const config: Record<string, PlainValue> = {
      type: pick(['ResNet', 'ResNet', 'ResNetV1d', 'ResNeXt']),
      depth: pick([18, 34, 50, 101]),
      base_channels: pick([8, 16, 24]),
      num_stages: stages,
      strides: [1, 2, 2, 2].map(() => pick([1, 2])).slice(0, stages),
      dilations: [1, 1, 1, 1].slice(0, stages),
      out_indices: [0],
      norm_cfg: norm,
      style: pick(['pytorch', 'caffe']),
    }
    if (random() < 0.5) config['stem_channels'] = pick([8, 12, 32])
    if (random() < 0.3) config['in_channels'] = pick([1, 4])
    if (config['type'] !== 'ResNetV1d' && random() < 0.5) config['deep_stem'] = random() < 0.7
    if (config['type'] !== 'ResNetV1d' && random() < 0.5) config['avg_down'] = random() < 0.7
    if (config['type'] === 'ResNeXt') Object.assign(config, { groups: pick([1, 2, 4]), base_width: pick([4, 8, 16]) })
    if (random() < 0.3) config['conv_cfg'] = { type: pick(['Conv2d', 'ConvWS', 'Conv']) }
    await compare(config)
  }
})
