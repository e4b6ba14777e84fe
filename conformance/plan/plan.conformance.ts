import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  Config,
  MmdetConfigError,
  type PlanOptions,
  type PyDict,
  planRun,
  type RunPlan,
  toPlain,
  toPy,
} from '../../src/index.ts'
import { MEASURES, RECORDED, SCHEDULES, scheduleConfig } from '../../test/plan/schedules.ts'
import { expectRecorded } from '../golden.ts'
import { mmdetConfigs, trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { FULL, randomFrom, runs, SEED, sample } from '../sample.ts'
import { randomRun } from './schedules.ts'

interface Verdict {
  readonly error?: string
  readonly message?: string
  readonly epochLength: number
  readonly maxIters: number
  /** An iteration, and the distinct rates of the optimizer's groups. */
  readonly learningRate: readonly (readonly [number, readonly number[]])[]
  readonly momentum: readonly (number | null)[]
  readonly validations: readonly number[]
  readonly checkpoints: readonly string[]
}

let judge: Judge
beforeAll(async () => {
  const sites = await trainingSite(join(import.meta.dirname, '../training/_ext.py'))
  judge = await startJudge('plan', { env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(() => judge.close())

/** Ours, or the class of the exception with which Runner stops. */
function planned(config: Config, options: PlanOptions): RunPlan | string {
  try {
    return planRun(config, options)
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || error.code !== 'runner-refuses') throw error
    return error.pythonClass ?? error.message
  }
}

/** How far a rate may be off: not at all without a cosine or a power. */
function expectRate(real: number, ours: readonly number[], isRounded: boolean, base: number): void {
  if (ours.includes(real)) return
  const nearest = Math.min(...ours.map((each) => Math.abs(each - real)))
  expect(isRounded ? nearest <= 1e-12 * Math.max(Math.abs(real), base) : false, `${real} is none of ${ours}`).toBe(true)
}

function expectSame(ours: RunPlan | string, real: Verdict, isRounded: boolean): void {
  if (real.error !== undefined || typeof ours === 'string') {
    expect(ours, real.message).toBe(real.error)
    return
  }
  const { epochLength, maxIters, validations, checkpoints } = ours
  if (epochLength !== null) expect(epochLength).toBe(real.epochLength)
  expect({ maxIters, validations, checkpoints: checkpoints.map(({ file }) => file) }).toEqual({
    maxIters: real.maxIters,
    validations: real.validations,
    checkpoints: real.checkpoints,
  })
  const byIteration = new Map(ours.learningRate.map(({ iteration, values }) => [iteration, values]))
  for (const [iteration, rates] of real.learningRate) {
    const values = byIteration.get(iteration) as readonly number[]
    for (const rate of rates) expectRate(rate, values, isRounded, ours.scaledLr)
  }
}

const every = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('random schedules of ten kinds', () => {
  const random = randomFrom(SEED)
  test.each(Array.from({ length: runs(2000) }, () => randomRun(random)))('$text', async (run) => {
    const { text, gpus, images, isRounded } = run
    const config = await Config.fromString(text, '.py')
    const at = every(700)
    const real = await judge.ask<Verdict>({ text, gpus, images, at })
    expectSame(planned(config, { gpus, images, at }), real, isRounded)
  })
})

test('the schedules of the unit tests', async () => {
  const answers: Record<string, unknown> = {}
  for (const [name, scheduler] of Object.entries(SCHEDULES)) {
    answers[name] = await judge.ask<Verdict>({ text: scheduleConfig(scheduler), ...MEASURES, at: RECORDED })
  }
  expectRecorded('test/plan/golden/schedules.golden.json', answers)
})

/** Stock configs that train; a few images make a run of some hundred iterations. */
async function stockConfigs(): Promise<string[]> {
  const root = await mmdetConfigs()
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py') && !name.includes('_base_'))
    .sort()
    .map((name) => join(root, name))
}

/** Why a stock config is not planned: each is a refusal by name. */
const NOT_PLANNED = /ClassBalancedDataset|is not known|how many|have no place/

/** Counts of images: one for all data sets, or one for each where the plan asks for that. */
function countsFor(config: Config): number | number[] {
  try {
    planRun(config, { gpus: 2, images: 40 })
  } catch (error) {
    const each = error instanceof MmdetConfigError ? /each of the (\d+) data sets/.exec(error.message) : null
    if (each !== null) return Array.from({ length: Number(each[1]) }, (_, at) => 10 + at)
  }
  return 40
}

/** The judge takes some minutes for a run of 368,750 iterations, and the configs that have them differ in little that a plan says. */
const LONG = 20_000
const SHARE_OF_LONG = FULL ? 0.1 : 0

test('stock configs', { timeout: 3_600_000 }, async () => {
  const counts = { planned: 0, refused: 0, unnamed: 0, tooLong: 0, notBuilt: [] as string[] }
  const random = randomFrom(SEED)
  for (const path of sample(await stockConfigs(), 30)) {
    const config = await Config.fromFile(path).catch(() => undefined)
    if (config === undefined || !config.has('train_dataloader') || !config.has('optim_wrapper') || !config.has('model'))
      continue
    if (toPlain(config.get('train_dataloader')) === null) continue
    const options = { gpus: 2, images: countsFor(config) }
    let ours: RunPlan | string
    try {
      ours = planned(config, options)
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      expect(['not-planned', 'not-given']).toContain(error.code)
      expect(error.message, path).toMatch(NOT_PLANNED)
      counts.unnamed++
      continue
    }
    if (typeof ours !== 'string' && ours.maxIters > LONG && random() >= SHARE_OF_LONG) {
      counts.tooLong++
      continue
    }
    const at = typeof ours === 'string' ? [] : ours.learningRate.map(({ iteration }) => iteration)
    const real = await judge.ask<Verdict>({ config: path, ...options, at })
    if (real.error === 'NotBuilt') {
      counts.notBuilt.push(`${path.split('/').at(-1)}: ${real.message?.slice(0, 80)}`)
      continue
    }
    try {
      expectSame(ours, real, true)
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message} ${real.message ?? ''}`)
    }
    counts[typeof ours === 'string' ? 'refused' : 'planned']++
  }
  console.log('stock configs', counts)
})

interface FrozenVerdict {
  readonly error?: string
  readonly message?: string
  readonly frozen: readonly string[]
  readonly all: readonly string[]
  readonly eval: readonly string[]
  readonly leaves: readonly string[]
  readonly norms: readonly string[]
}

const CAFFE = { norm_cfg: { type: 'BN', requires_grad: false } }
const REGNET = { w0: 24, wa: 24.48, wm: 2.54, group_w: 16, depth: 22, bot_mul: 1 }

/** The smallest variants of each family, with what they freeze. */
const BACKBONES: readonly (readonly [type: string, ...arguments: object[]])[] = [
  [
    'ResNet',
    { depth: 18, frozen_stages: 1 },
    { depth: 18, frozen_stages: -1 },
    { depth: 50, frozen_stages: 4 },
    { depth: 50, frozen_stages: 1, ...CAFFE },
    { depth: 18, frozen_stages: -1, ...CAFFE, norm_eval: false },
    { depth: 18, frozen_stages: 0, deep_stem: true },
    { depth: 18, frozen_stages: 2, norm_cfg: { type: 'GN', num_groups: 32 } },
    { depth: 18, num_stages: 3, strides: [1, 2, 2], dilations: [1, 1, 1], out_indices: [2], frozen_stages: 2 },
  ],
  ['ResNetV1d', { depth: 18, frozen_stages: 1 }, { depth: 50, frozen_stages: 0, ...CAFFE }],
  ['ResNeXt', { depth: 50, groups: 32, base_width: 4, frozen_stages: 1 }, { depth: 50, frozen_stages: 2, ...CAFFE }],
  ['RegNet', { arch: REGNET, frozen_stages: 1 }, { arch: REGNET, frozen_stages: 1, ...CAFFE }],
  [
    'Res2Net',
    { depth: 50, scales: 4, base_width: 26, frozen_stages: 1 },
    { depth: 50, scales: 4, base_width: 26, frozen_stages: 1, ...CAFFE },
  ],
  ['ResNeSt', { depth: 50, frozen_stages: 1 }],
  [
    'SwinTransformer',
    { embed_dims: 24, depths: [1, 1, 1, 1], num_heads: [1, 1, 1, 1], frozen_stages: 2 },
    {
      embed_dims: 24,
      depths: [1, 1, 1, 1],
      num_heads: [1, 1, 1, 1],
      out_indices: [1, 2, 3],
      frozen_stages: 3,
      use_abs_pos_embed: true,
    },
    { embed_dims: 24, depths: [1, 1, 1, 1], num_heads: [1, 1, 1, 1], frozen_stages: -1 },
  ],
  ['PyramidVisionTransformer', { num_layers: [1, 1, 1, 1] }],
  [
    'CSPDarknet',
    { widen_factor: 0.25, deepen_factor: 0.33 },
    { widen_factor: 0.25, deepen_factor: 0.33, frozen_stages: 2, norm_eval: true },
    { arch: 'P6', widen_factor: 0.25, deepen_factor: 0.33, frozen_stages: 4, out_indices: [2, 3, 4] },
  ],
  [
    'CSPNeXt',
    { widen_factor: 0.25, deepen_factor: 0.167 },
    { widen_factor: 0.25, deepen_factor: 0.167, frozen_stages: 1, norm_eval: true },
  ],
  ['Darknet', { depth: 53, frozen_stages: 2 }],
  ['MobileNetV2', { frozen_stages: 3 }, { frozen_stages: 0, norm_eval: true }],
  ['EfficientNet', { arch: 'b0', frozen_stages: 2 }],
]

/** The names of a list that a plan's patterns mean. */
function meant(patterns: readonly string[], names: readonly string[], norms: readonly string[]): string[] {
  const expressions = patterns.map((pattern) => {
    const body = pattern.split('.').map((piece) => piece.replaceAll('*', '[^.]*').replaceAll('+', '\\+'))
    return new RegExp(`^${body.join('\\.')}(?:\\.|$)`)
  })
  const hasNorms = patterns.some((each) => / every /.test(each))
  return names.filter((name) => {
    if (expressions.some((each) => each.test(`backbone.${name}`))) return true
    return hasNorms && norms.some((norm) => name === norm || name.startsWith(`${norm}.`))
  })
}

describe('what is frozen', () => {
  const rows = BACKBONES.flatMap(([type, ...variants]) => variants.map((given) => ({ type, ...given })))
  test.each(rows)('%j', async (backbone) => {
    const real = await judge.ask<FrozenVerdict>({ backbone })
    expect(real.message).toBeUndefined()
    const dict = toPy({ ...MINIMAL, model: { type: 'M', backbone } }) as PyDict
    const { frozen, evalMode } = planRun(dict, { gpus: 1, images: 4 })
    expect(meant(frozen, real.all, real.norms)).toEqual(real.frozen)
    expect(meant(evalMode, real.leaves, real.norms).sort()).toEqual([...real.eval].sort())
  })
})

/** The rest of a run. */
const MINIMAL = {
  train_dataloader: { dataset: { type: 'CocoDataset' }, sampler: { type: 'DefaultSampler' } },
  train_cfg: { by_epoch: true, max_epochs: 1 },
  optim_wrapper: { optimizer: { type: 'SGD', lr: 0.1 } },
}
