import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BackboneConfig, PlainValue } from '../../src/checkpoint/backbone/config.ts'
import { backboneTensors } from '../../src/checkpoint/backbone/tensors.ts'
import { checkConfig } from '../../src/checkpoint/check.ts'
import { detectCheckpoint } from '../../src/checkpoint/methods/detect.ts'
import { networksIn } from '../../src/checkpoint/methods/network.ts'
import { provedWays } from '../../src/checkpoint/methods/proof.ts'
import { mmengineStateDict } from '../../src/checkpoint/stateDict.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { convertCheckpoint, openCheckpoint } from '../../src/node/checkpoint.ts'
import { unpackedWheel } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'

let judge: Judge
let folder: string

beforeAll(async () => {
  judge = await startJudge('backbone', { packages: ['mmengine', 'torch'] })
  const mmcv = await unpackedWheel('mmcv-lite==2.1.0')
  await judge.ask({ kind: 'start', mmcv, mmdet: join(await unpackedWheel('mmdet==3.3.0'), 'mmdet') })
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-loads-'))
})

afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

/** What training starts with, by the real classes: tensors of the file, and of another one. */
interface Taken {
  readonly error: string | null
  readonly ours: readonly string[]
  readonly other: readonly string[]
}

type Content = { readonly [key: string]: readonly [shape: readonly number[], dtype: string] | number | Content }

const random = randomFrom(SEED)
const chance = (share: number) => random() < share
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

const BACKBONES: readonly BackboneConfig[] = [
  { type: 'ResNet', depth: 18, base_channels: 8 },
  { type: 'ResNet', depth: 50, base_channels: 4, norm_cfg: { type: 'SyncBN' }, norm_eval: false, frozen_stages: 0 },
  { type: 'ResNet', depth: 18, base_channels: 8, deep_stem: true, stem_channels: 12 },
  { type: 'ResNetV1d', depth: 50, base_channels: 4, stem_channels: 8 },
  { type: 'ResNeXt', depth: 50, base_channels: 8, groups: 4, base_width: 4 },
  ...[true, false].map((convert_weights) => ({
    ...{
      type: 'SwinTransformer',
      embed_dims: 8,
      depths: [1, 2],
      num_heads: [1, 2],
      strides: [4, 2],
      out_indices: [0, 1],
    },
    ...{ window_size: 3, convert_weights },
  })),
]

/** The names that other programs give to the tensors of MMDetection's backbones. */
const DIALECTS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name,
  (name) =>
    name
      .replace(/^conv1\./, '0.')
      .replace(/^bn1\./, '1.')
      .replace(/^layer(\d)/, (_, stage: string) => String(Number(stage) + 3)),
  (name) =>
    name
      .replace('patch_embed.projection', 'patch_embed.proj')
      .replace('stages', 'layers')
      .replace('attn.w_msa', 'attn')
      .replace('ffn.layers.0.0', 'mlp.fc1')
      .replace('ffn.layers.1', 'mlp.fc2'),
]

const PREFIXES = [
  '',
  '',
  '',
  'backbone.',
  'backbone.',
  'module.',
  'module.backbone.',
  'backbone.body.',
  'encoder.',
  'backbone.0.body.',
  'backbone.module.',
]
const DTYPES = [
  'float32',
  'float32',
  'float32',
  'float16',
  'bfloat16',
  'float64',
  'int8',
  'complex64',
  'float8_e4m3fn',
  'bits8',
]
const PLACES = [
  ['state_dict'],
  ['state_dict'],
  ['state_dict'],
  [],
  ['model'],
  ['model_ema'],
  ['nets', 'a'],
  ['state_dict', 'inner'],
]

/** A file with the tensors of a backbone, most times whole, under names and in a place that some program could have given them. */
function randomContent(backbone: BackboneConfig): { content: Content; prefix: string } {
  const spec = backboneTensors(backbone)
  const dialect = pick(DIALECTS)
  const prefix = pick(PREFIXES)
  const isWhole = chance(0.5)
  const [few, odd] = [chance(0.5) ? 0.01 : 0, chance(0.3) ? 0.01 : 0]
  const dtype = chance(0.3) ? pick(DTYPES) : 'float32'
  const state: Record<string, Content[string]> = {}
  for (const [name, shape] of spec.known ? spec.tensors : []) {
    if (!isWhole && chance(few)) continue
    if (/^norm\d/.test(name) && chance(0.3)) continue
    if (name.endsWith('num_batches_tracked') && chance(0.3)) continue
    const isInt = /num_batches_tracked|relative_position_index/.test(name)
    const size = !isWhole && chance(odd) ? shape.map((one) => one + 1) : shape
    state[prefix + dialect(name)] = [size, isInt ? 'int64' : dtype]
  }
  if (chance(0.3)) state[`${pick(['', 'head.', 'neck.', 'fc.'])}weight`] = [[3], 'float32']
  if (!isWhole && chance(0.1)) state[`${prefix}conv1.weight`] = 3
  let content: Content = state
  for (const key of pick(PLACES).toReversed()) content = { [key]: content, ...(chance(0.3) ? { epoch: 3 } : {}) }
  return { content, prefix }
}

/** Says how the file is loaded. */
function randomConfig(
  backbone: BackboneConfig,
  path: string,
  other: string,
  prefix: string,
): { backbone: BackboneConfig; load_from: PlainValue } {
  const init = (file: string): PlainValue => ({
    ...{ type: 'Pretrained', checkpoint: file },
    ...(chance(0.4) ? { prefix: chance(0.7) ? prefix || 'backbone.' : pick(['backbone', 'encoder', '']) } : {}),
  })
  const given = pick<PlainValue>([null, init(path), init(path), init(path), init(other), [init(path)]])
  const old: Record<string, PlainValue> = chance(0.05) ? { pretrained: path } : {}
  return { backbone: { ...backbone, init_cfg: given, ...old }, load_from: pick([null, null, path, path, other]) }
}

test('what a config loads from a file, as the real classes load it', { timeout: 3_600_000 }, async () => {
  const [path, other] = [join(folder, 'file.pth'), join(folder, 'other.pth')]
  let whole = 0
  for (let turn = 0; turn < runs(3000); turn++) {
    const kind = pick(BACKBONES)
    const { content, prefix } = randomContent(kind)
    await judge.ask({ kind: 'save', path, content, sign: 1 })
    await judge.ask({ kind: 'save', path: other, content: randomContent(kind).content, sign: -1 })
    const { backbone, load_from } = randomConfig(kind, path, other, prefix)
    const theirs = await judge.ask<Taken>({ kind: 'taken', config: backbone, loadFrom: load_from })
    const checkpoint = await openCheckpoint(path)
    const model = { config: { model: { backbone }, load_from }, path: ['model', 'backbone'], backbone }
    const ours = checkConfig(checkpoint, model, { isFile: (one) => one === path })
    await checkpoint.close()
    const told = `SEED=${SEED}, turn ${turn}: ${JSON.stringify({ backbone, load_from, theirs: theirs.error, problems: ours.problems })}`
    const names = [...((ours.backbone.known && ours.backbone.tensors.keys()) || [])]
    const lacking = names.filter((name) => !theirs.ours.includes(name) && !name.endsWith('num_batches_tracked'))
    const isTheirs = theirs.error === null && lacking.length === 0
    const files = ours.loads.map(({ file }) => file)
    // What is loaded over the file may leave it whole: that is not claimed. A file that stops the run is the real classes' word.
    if (files.at(-1) === path && files.includes(path)) {
      if (!files.includes(other)) expect(ours.complete, told).toBe(isTheirs)
    }
    // Whether the other file loads is not judged, and said so.
    if (ours.complete && !(files.includes(other) && theirs.error !== null)) expect(isTheirs, told).toBe(true)
    if (ours.complete) whole++
    if (theirs.error !== null || files.includes(other) || !files.includes(path)) continue
    const matched = new Set(ours.loads.flatMap(({ loaded }) => loaded?.matched ?? []))
    expect([...matched].sort(), told).toEqual([...theirs.ours].sort())
  }
  // A sample may have few of a kind.
  expect(whole).toBeGreaterThan(runs(3000) / 400)
})

/** Whether the real class takes every tensor of a file, but for the norms of a SwinTransformer's outputs. */
async function isTaken(config: BackboneConfig, loadFrom: string | null): Promise<string | true> {
  const { error, ours } = await judge.ask<Taken>({ kind: 'taken', config, loadFrom })
  const spec = backboneTensors(config)
  const names = spec.known ? [...spec.tensors.keys()] : ['nothing is known']
  const lacking = names.filter((name) => !ours.includes(name) && !/num_batches_tracked$|^norm\d/.test(name))
  return error === null && lacking.length === 0 ? true : `${error}: ${lacking}`
}

test('what is advised, and what is written, is what the real classes load', { timeout: 3_600_000 }, async () => {
  const [path, target] = [join(folder, 'raw.pth'), join(folder, 'converted.pth')]
  const seen = { advised: 0, written: 0, refused: 0 }
  for (let turn = 0; turn < runs(2000); turn++) {
    await judge.ask({ kind: 'save', path, content: randomContent(pick(BACKBONES)).content, sign: 1 })
    const checkpoint = await openCheckpoint(path)
    const told = `SEED=${SEED}, turn ${turn}: ${detectCheckpoint(checkpoint).hint}`
    for (const { backbone, prefix } of networksIn(mmengineStateDict(checkpoint.root).tensors)) {
      for (const { text, proof } of backbone === undefined ? [] : provedWays(checkpoint, backbone, prefix)) {
        seen.advised++
        const named = /prefix='(.*)'/.exec(text)?.[1]
        const init_cfg = { type: 'Pretrained', checkpoint: path, ...(named === undefined ? {} : { prefix: named }) }
        const isInit = text.startsWith('init_cfg')
        const config = isInit ? { ...proof.backbone, init_cfg } : proof.backbone
        expect(await isTaken(config, isInit ? null : path), `${told}; ${text}`).toBe(true)
      }
    }
    const plan = await convertCheckpoint(checkpoint, target, { overwrite: true }).catch((error: unknown) => {
      if (error instanceof MmdetConfigError && error.code === 'checkpoint-mismatch') return undefined
      throw error
    })
    await checkpoint.close()
    if (plan === undefined) seen.refused++
    else {
      seen.written++
      const init_cfg = { type: 'Pretrained', checkpoint: target }
      expect(await isTaken({ ...plan.proof?.backbone, init_cfg }, null), told).toBe(true)
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs(2000) / 150)
})
