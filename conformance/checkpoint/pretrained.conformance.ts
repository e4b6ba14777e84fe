import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BackboneConfig } from '../../src/checkpoint/backbone/config.ts'
import { checkCheckpoint } from '../../src/checkpoint/check.ts'
import { detectCheckpoint } from '../../src/checkpoint/methods/detect.ts'
import { CHECKPOINT_METHODS } from '../../src/checkpoint/methods/table.ts'
import { convertCheckpoint, openCheckpoint } from '../../src/node/checkpoint.ts'
import { unpackedWheel } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'

let torch: Judge
let mmdetection: Judge
let folder: string
let wheel: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-pretrained-'))
  wheel = join(await unpackedWheel('mmdet==3.3.0'), 'mmdet')
  torch = await startJudge('pretrained', { packages: ['torch'] })
  mmdetection = await startJudge('backbone', { packages: ['mmengine', 'torch'] })
  await mmdetection.ask({ kind: 'start', mmcv: await unpackedWheel('mmcv-lite==2.1.0'), mmdet: wheel })
})

afterAll(async () => {
  torch.close()
  mmdetection.close()
  await rm(folder, { recursive: true, force: true })
})

interface Loaded {
  readonly missing: readonly string[]
  readonly unexpected: readonly string[] | null
  readonly wrongShape: readonly string[]
}

/** Holds our `check` to what MMEngine says when it loads the file into MMDetection's backbone. */
async function checked(path: string, config: BackboneConfig, prefix?: string) {
  const theirs = await mmdetection.ask<Loaded>({ kind: 'load', path, config, prefix })
  const checkpoint = await openCheckpoint(path)
  const ours = checkCheckpoint(checkpoint, config, prefix === undefined ? {} : { prefix })
  await checkpoint.close()
  expect([...ours.missing].sort()).toEqual(theirs.missing)
  expect(ours.wrongShape.map(({ name }) => name).sort()).toEqual(theirs.wrongShape)
  if (theirs.unexpected !== null && prefix === undefined) {
    expect(ours.unexpected.map((key) => key.replace(/^module\./, '')).sort()).toEqual(theirs.unexpected)
  }
  return ours
}

const R18: BackboneConfig = { type: 'ResNet', depth: 18 }

/** The layouts that hold a ResNet; that of SimMIM holds a Swin Transformer. */
const OF_RESNETS = CHECKPOINT_METHODS.map(({ id }) => id).filter((id) => id !== 'simmim')

describe.each(OF_RESNETS)('%s', (layout) => {
  test.each([false, true])('is recognised, converted and loaded whole; legacy form: %s', async (legacy) => {
    const source = join(folder, `${layout}.pth`)
    const target = join(folder, `${layout}-converted.pth`)
    await torch.ask({ kind: 'make', layout, path: source, legacy })
    const checkpoint = await openCheckpoint(source)
    expect(detectCheckpoint(checkpoint).method?.id).toBe(layout)
    await checkpoint.close()
    await checked(source, R18)
    await convertCheckpoint(source, target, { overwrite: true })
    const report = await checked(target, R18)
    expect(report.complete).toBe(true)
    expect(report.unexpected).toEqual(layout === 'backbone' ? ['fc.weight', 'fc.bias'] : [])
  })
})

test('a prefix, a wrong depth and another normalisation, as MMEngine sees them', async () => {
  const path = join(folder, 'openmmlab.pth')
  await torch.ask({ kind: 'make', layout: 'openmmlab', path })
  expect((await checked(path, R18, 'backbone.')).complete).toBe(true)
  expect((await checked(path, R18, 'backbone')).complete).toBe(true)
  expect((await checked(path, R18, 'elsewhere')).complete).toBe(false)
  const plain = join(folder, 'plain.pth')
  await torch.ask({ kind: 'make', layout: 'backbone', path: plain })
  const others: readonly BackboneConfig[] = [
    { type: 'ResNet', depth: 34 },
    { type: 'ResNet', depth: 50 },
    { type: 'ResNet', depth: 18, norm_cfg: { type: 'GN', num_groups: 2 } },
    { type: 'ResNet', depth: 18, deep_stem: true },
    { type: 'ResNet', depth: 18, base_channels: 32 },
    { type: 'ResNetV1d', depth: 18 },
  ]
  for (const config of others) expect((await checked(plain, config)).complete).toBe(false)
})

describe('full-size files, as their authors publish them', () => {
  test('MoCo v2: what selfsup2mmdet.py gives, less the head; 318 of 318 tensors', async () => {
    const source = join(folder, 'moco_v2_800ep_pretrain.pth.tar')
    const target = join(folder, 'mocov2_r50_800ep_pretrain.pth')
    const theirs = join(folder, 'theirs.pth')
    await torch.ask({ kind: 'make', layout: 'full-mocov2', path: source, legacy: true })
    const script = join(wheel, '.mim', 'tools', 'model_converters', 'selfsup2mmdet.py')
    await torch.ask({ kind: 'script', script, source, target: theirs, method: 'moco' })
    await convertCheckpoint(source, target)
    expect(await torch.ask({ kind: 'differences', ours: target, theirs, without: ['fc.'] })).toEqual([])

    const withHead = join(folder, 'with-head.pth')
    await convertCheckpoint(source, withHead, { keepHead: true })
    expect(await torch.ask({ kind: 'differences', ours: withHead, theirs, without: [] })).toEqual([])

    const configs = join(wheel, '.mim', 'configs', 'selfsup_pretrain')
    const path = join(configs, 'mask-rcnn_r50-mocov2-pre_fpn_1x_coco.py')
    const backbone = await mmdetection.ask<BackboneConfig>({ kind: 'compose', path })
    const report = await checked(target, backbone)
    expect([report.matched.length, report.backbone.known && report.backbone.tensors.size]).toEqual([318, 318])
    expect(report.advice).toEqual([])
    const raw = await checked(source, backbone)
    expect([raw.matched.length, raw.complete]).toEqual([0, false])
  })

  test('SwAV: the file itself, less the head and the prototypes; 318 of 318 tensors', async () => {
    const source = join(folder, 'swav_800ep_pretrain.pth.tar')
    const target = join(folder, 'swav_800ep_converted.pth')
    await torch.ask({ kind: 'make', layout: 'full-swav', path: source })
    await convertCheckpoint(source, target)
    const question = { kind: 'differences', ours: target, theirs: source, cut: 'module.' }
    expect(await torch.ask({ ...question, without: ['projection_head.', 'prototypes.'] })).toEqual([])
    const path = join(wheel, '.mim', 'configs', 'selfsup_pretrain', 'mask-rcnn_r50-swav-pre_fpn_1x_coco.py')
    const backbone = await mmdetection.ask<BackboneConfig>({ kind: 'compose', path })
    expect((await checked(target, backbone)).matched.length).toBe(318)
    // The published file loads as it is: MMEngine strips `module.`, and the head is unexpected.
    expect((await checked(source, backbone)).complete).toBe(true)
  })

  test('converting twice gives the same bytes', async () => {
    const source = join(folder, 'small-mocov2.pth')
    await torch.ask({ kind: 'make', layout: 'mocov2', path: source })
    const [one, two] = [join(folder, 'one.pth'), join(folder, 'two.pth')]
    await convertCheckpoint(source, one)
    await convertCheckpoint(one, two)
    expect((await readFile(one)).equals(await readFile(two))).toBe(true)
  })
})
