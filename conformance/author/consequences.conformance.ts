import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DefinedConfig, defineConfig } from '../../src/author/defineConfig.ts'
import { printDocument } from '../../src/author/document.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import type { CocoInstanceOptions, ConfigOverrides } from '../../src/author/options.generated.ts'
import { component, remove } from '../../src/author/overrides/tree.ts'
import { dict, float } from '../../src/python/input.ts'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { tagged } from '../tagged.ts'

let mmengine: Judge
let mmdetection: Judge
beforeAll(async () => {
  mmengine = await startJudge('merge', { packages: ['mmengine'] })
  const sites = await trainingSite(join(import.meta.dirname, '..', 'training', '_ext.py'))
  mmdetection = await startJudge('builds', { env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(() => {
  mmengine.close()
  mmdetection.close()
})

const define = (overrides: ConfigOverrides, data: CocoInstanceOptions = {}) =>
  defineConfig({ bases: [maskRcnnR50Fpn(), cocoInstance(data), schedule1x(), defaultRuntime()], overrides })

const builds = (text: string, ...parts: string[]) => mmdetection.ask<Record<string, unknown>>({ text, parts })
const standalone = (config: DefinedConfig) => config.toPython({ form: 'standalone' })

const OWN_HOOKS = [
  'CheckpointHook',
  'DetVisualizationHook',
  'DistSamplerSeedHook',
  'IterTimerHook',
  'LoggerHook',
  'ParamSchedulerHook',
  'RuntimeInfoHook',
]
const ITERATIONS = {
  train_cfg: { type: 'IterBasedTrainLoop', max_iters: 9 },
  param_scheduler: [{ type: 'MultiStepLR', by_epoch: false, milestones: [5] }],
} as const satisfies ConfigOverrides

const CASES: [what: string, config: () => DefinedConfig, built: Record<string, unknown>][] = [
  [
    'nothing said',
    () => define({}),
    { model: [80, 80], classes: [80, 80, 80], hooks: OWN_HOOKS, loop: 'EpochBasedTrainLoop', optimizer: 'SGD' },
  ],
  ['classes', () => define({}, { classes: ['a', 'b'] }), { model: [2, 2], classes: [2, 2, 2] }],
  ['depth 18', () => define({ model: { backbone: { depth: 18 } } }), { model: [80, 80] }],
  ['depth 101', () => define({ model: { backbone: { depth: 101 } } }), { model: [80, 80] }],
  ['thin stages', () => define({ model: { backbone: { base_channels: 16 } } }), { model: [80, 80] }],
  ['three stages', () => define({ model: { backbone: { out_indices: [1, 2, 3] } } }), { model: [80, 80] }],
  ['a narrow neck', () => define({ model: { neck: { out_channels: 32 } } }), { model: [80, 80] }],
  ['a neck of four levels', () => define({ model: { neck: { num_outs: 4 } } }), { model: [80, 80] }],
  [
    'larger samples',
    () => define({ model: { roi_head: { bbox_roi_extractor: { roi_layer: { output_size: 9 } } } } }),
    { model: [80, 80] },
  ],
  [
    'Kaiming over Pretrained',
    () => define({ model: { backbone: { init_cfg: { type: 'Kaiming', layer: 'Conv2d' } } } }),
    { weights: 'ResNet' },
  ],
  [
    'Constant over Pretrained',
    () => define({ model: { backbone: { init_cfg: { type: 'Constant', val: 0, layer: 'Conv2d' } } } }),
    { weights: 'ResNet' },
  ],
  [
    'Adam over SGD',
    () => define({ optim_wrapper: { optimizer: dict({ type: 'Adam', lr: 0.0003 }) } }),
    { optimizer: 'Adam' },
  ],
  [
    'AdamW as a component',
    () => define({ optim_wrapper: { optimizer: component('AdamW', { lr: float(1) }) } }),
    { optimizer: 'AdamW' },
  ],
  ['iterations', () => define(ITERATIONS), { loop: 'IterBasedTrainLoop' }],
  ['no workers', () => define({ train_dataloader: { num_workers: 0 } }), { loop: 'EpochBasedTrainLoop' }],
  [
    'a hook by any name',
    () => define({ default_hooks: { ema: { type: 'EMAHook' } } }),
    { hooks: [...OWN_HOOKS, 'EMAHook'].sort() },
  ],
  [
    'a hook of MMEngine less',
    () => define({ default_hooks: { timer: null } }),
    { hooks: OWN_HOOKS.filter((name) => name !== 'IterTimerHook') },
  ],
  [
    'another hook less',
    () => define({ default_hooks: { visualization: remove() } }),
    { hooks: OWN_HOOKS.filter((name) => name !== 'DetVisualizationHook') },
  ],
]

describe.each(CASES)('%s', (_, made, built) => {
  test('MMEngine composes the written child to our value', async () => {
    const config = made()
    const bases = config.bases.map((base) => [`_base_/${base.path}`, printDocument(base.stock)] as const)
    const files = { 'child.py': config.toPython({ baseDirectory: './_base_' }), ...Object.fromEntries(bases) }
    expect(await mmengine.ask({ files, wanted: tagged(config.value) }), files['child.py']).toBe(true)
  })

  test('MMDetection builds it', async () => {
    expect(await builds(standalone(made()), ...Object.keys(built))).toEqual(built)
  })
})

/** What we refuse, written by hand over the standalone form: the judge stumbles over it too, so that no advice is made up. */
describe('what is refused does not work', () => {
  test.each<[what: string, from: RegExp, to: string, part: string, said: string]>([
    ['a neck of another backbone', /depth=50/, 'depth=18', 'model', 'RuntimeError'],
    ['old keys below a new type', /type='Pretrained'/, "type='Kaiming', layer='Conv2d'", 'weights', 'TypeError'],
    ['the momentum of SGD for Adam', /type='SGD'/, "type='Adam'", 'optimizer', 'TypeError'],
    [
      'null for a hook that MMEngine does not have',
      /visualization=dict\(type='DetVisualizationHook'\)/,
      'visualization=None',
      'hooks',
      'AssertionError',
    ],
    ['workers that stay, and none', /num_workers=2/, 'num_workers=0', 'loop', 'ValueError'],
  ])('%s', async (_, from, to, part, said) => {
    const stock = standalone(define({}))
    const text = stock.replace(from, to)
    expect(text).not.toBe(stock)
    expect(String((await builds(text, part))[part])).toMatch(new RegExp(`^${said}: `))
  })

  test('a hook of MMEngine that is only left out comes back', async () => {
    const text = standalone(define({})).replace(/timer=dict\(type='IterTimerHook'\),/, '')
    expect((await builds(text, 'hooks'))['hooks']).toEqual(OWN_HOOKS)
  })
})
