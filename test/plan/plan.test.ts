import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MmdetConfigError } from '../../src/errors.ts'
import type { PlanOptions } from '../../src/index.ts'
import { plan } from './planned.ts'
import { BASE, MEASURES, RECORDED, run, SCHEDULES, scheduleConfig } from './schedules.ts'

interface Recorded {
  readonly error?: string
  readonly learningRate: readonly (readonly [number, readonly number[]])[]
  readonly momentum: readonly number[]
  readonly validations: readonly number[]
  readonly checkpoints: readonly string[]
  readonly maxIters: number
}

const GOLDEN: Readonly<Record<string, Recorded>> = JSON.parse(
  readFileSync('test/plan/golden/schedules.golden.json', 'utf8'),
)

/** Where V8's cosine and power may differ from C's in the last bits. */
const ROUNDED = /[Cc]osine|power of|restarts|one cycle$|overwrites|momentum/

/** The refusal: its code, the exception that Runner raises, the path, and the words. */
async function refusal(text: string, options?: PlanOptions) {
  const error = await plan(text, options).catch((caught: unknown) => caught)
  if (!(error instanceof MmdetConfigError)) throw error
  const { code, path, pythonClass, message } = error
  return { code, path: path?.join('.'), pythonClass, message }
}

describe('as the real Runner', () => {
  test.each(Object.entries(SCHEDULES))('%s', async (name, scheduler) => {
    const golden = GOLDEN[name] as Recorded
    const text = scheduleConfig(scheduler)
    if (golden.error !== undefined) {
      expect(await refusal(text)).toMatchObject({ code: 'runner-refuses', pythonClass: golden.error })
      return
    }
    const planned = await plan(text, { ...MEASURES, at: RECORDED })
    const at = (iteration: number) => planned.learningRate.find((each) => each.iteration === iteration)?.values[0]
    for (const [iteration, [rate = 0]] of golden.learningRate) {
      if (ROUNDED.test(name)) expect(Math.abs((at(iteration) ?? 1) - rate)).toBeLessThanOrEqual(1e-12 * rate)
      else expect(at(iteration)).toBe(rate)
    }
    const momentum = new Map(planned.others.get('momentum')?.map(({ iteration, values }) => [iteration, values[0]]))
    for (const [index, iteration] of RECORDED.entries()) {
      expect(momentum.get(iteration) ?? 0.9).toBeCloseTo(golden.momentum[index] ?? 0, 12)
    }
    expect(planned).toMatchObject({ maxIters: golden.maxIters, validations: golden.validations })
    expect(planned.checkpoints.map(({ file }) => file)).toEqual(golden.checkpoints)
  })
})

const loader = (dataset: string, more = '') => {
  return `train_dataloader = dict(batch_size=2, dataset=${dataset}, sampler=dict(type='DefaultSampler')${more})`
}
const LEAF = "dict(type='CocoDataset')"
const TWO = `dict(type='ConcatDataset', datasets=[${LEAF}, dict(type='CocoDataset', ann_file='b.json')])`

describe('the iterations of an epoch', () => {
  test.each<[string, string, PlanOptions['images'], number]>([
    ['one data set', loader(LEAF), 39, 10],
    ['the last batch dropped', loader(LEAF, ', drop_last=True'), 38, 9],
    [
      'the batch sampler drops',
      loader(LEAF, ", batch_sampler=dict(type='AspectRatioBatchSampler', drop_last=True)"),
      38,
      9,
    ],
    ['repeated', loader(`dict(type='RepeatDataset', times=3, dataset=${LEAF})`), 39, 30],
    ['images mixed', loader(`dict(type='MultiImageMixDataset', dataset=${LEAF})`), 39, 10],
    ['two data sets, counted together', loader(TWO), 39, 10],
    ['two data sets, each counted', loader(TWO), [30, 9], 10],
    ['repeated together', loader(`dict(type='RepeatDataset', times=3, dataset=${TWO})`), 39, 30],
    ['the first three', loader("dict(type='CocoDataset', indices=3)"), undefined, 1],
    ['a list of indices', loader("dict(type='CocoDataset', indices=[1, 2, 3, 4, 5])"), undefined, 2],
    ['so many batches', loader(LEAF, ', num_batch_per_epoch=7'), undefined, 7],
    [
      'not divided',
      `train_dataloader = dict(batch_size=2, dataset=${LEAF}, sampler=dict(type='InfiniteSampler'))`,
      39,
      20,
    ],
    ['no sampler', `train_dataloader = dict(batch_size=2, dataset=${LEAF})`, 39, 20],
    [
      'so many of each',
      `train_dataloader = dict(batch_size=2, dataset=${TWO}, sampler=dict(type='CustomSampleSizeSampler', dataset_size=[-1, 0.5], ratio_mode=True))`,
      [30, 9],
      9,
    ],
  ])('%s', async (_, line, images, length) => {
    expect((await plan(run(line), { gpus: 2, images })).epochLength).toBe(length)
  })

  test('another batch size is that of the command line', async () => {
    const { epochLength, scaledLr, batch } = await plan(BASE, { ...MEASURES, batch: 4 })
    expect([epochLength, scaledLr, batch.effective]).toEqual([5, 0.01, 8])
  })
})

describe('what is asked for, refused or not known', () => {
  test.each<[string, string, PlanOptions, string, string, string | undefined, RegExp]>([
    ['images', BASE, { gpus: 2 }, 'not-given', 'train_dataloader.dataset', undefined, /how many images/],
    [
      'images of each',
      run(
        loader(`dict(type='ConcatDataset', datasets=[${LEAF}, dict(type='RepeatDataset', times=2, dataset=${LEAF})])`),
      ),
      MEASURES,
      'not-given',
      'train_dataloader.dataset',
      undefined,
      /each of the 2 data sets/,
    ],
    ['too many counts', BASE, { images: [1, 2] }, 'not-given', 'train_dataloader.dataset', undefined, /one data set/],
    [
      'what a class-balanced epoch is',
      run(loader(`dict(type='ClassBalancedDataset', dataset=${LEAF})`)),
      MEASURES,
      'not-planned',
      'train_dataloader.dataset.type',
      undefined,
      /ClassBalancedDataset/,
    ],
    [
      'several optimizers',
      run('optim_wrapper = dict(constructor="Own", generator=dict(type="SGD"))'),
      MEASURES,
      'not-planned',
      'optim_wrapper',
      undefined,
      /several optimizers/,
    ],
    [
      'schedulers of several optimizers',
      run('param_scheduler = dict(a=dict(type="StepLR"))'),
      MEASURES,
      'not-planned',
      'param_scheduler',
      undefined,
      /several optimizers/,
    ],
    [
      'a constructor',
      run("optim_wrapper['constructor'] = 'Own'"),
      MEASURES,
      'not-planned',
      'optim_wrapper.constructor',
      undefined,
      /Own/,
    ],
    [
      'no rate',
      run("optim_wrapper = dict(optimizer=dict(type='SGD'))"),
      MEASURES,
      'not-given',
      'optim_wrapper.optimizer',
      undefined,
      /no lr/,
    ],
    ['a loop', run("train_cfg = dict(type='Own')"), MEASURES, 'not-planned', 'train_cfg.type', undefined, /Own/],
    [
      'a scheduler',
      run("param_scheduler = dict(type='OwnLR')"),
      MEASURES,
      'not-planned',
      'param_scheduler.type',
      undefined,
      /OwnLR/,
    ],
    [
      'a sampler',
      run("train_dataloader['sampler'] = dict(type='Own')"),
      MEASURES,
      'not-planned',
      'train_dataloader.sampler.type',
      undefined,
      /Own/,
    ],
    [
      'type beside by_epoch',
      run("train_cfg['by_epoch'] = True"),
      MEASURES,
      'runner-refuses',
      'train_cfg.by_epoch',
      'RuntimeError',
      /only one/,
    ],
    [
      'half an epoch',
      run("train_cfg['max_epochs'] = 1.5"),
      MEASURES,
      'runner-refuses',
      'train_cfg.max_epochs',
      'AssertionError',
      /integer/,
    ],
    [
      'no evaluator',
      run('val_evaluator = None'),
      MEASURES,
      'runner-refuses',
      'val_dataloader',
      'ValueError',
      /val_evaluator is missing/,
    ],
    [
      'no loop',
      run('train_cfg = None'),
      MEASURES,
      'runner-refuses',
      'train_dataloader',
      'ValueError',
      /train_cfg missing/,
    ],
    [
      'no base',
      run('auto_scale_lr = dict(enable=True)'),
      MEASURES,
      'runner-refuses',
      'auto_scale_lr.enable',
      'AssertionError',
      /base_batch_size/,
    ],
    [
      'a batch of none',
      BASE,
      { ...MEASURES, batch: undefined, images: 0 as never },
      'invalid-option',
      'images',
      undefined,
      /positive/,
    ],
    [
      'a decay of nothing',
      run("optim_wrapper['paramwise_cfg'] = dict(norm_decay_mult=0)"),
      MEASURES,
      'runner-refuses',
      'optim_wrapper.paramwise_cfg.norm_decay_mult',
      'ValueError',
      /weight_decay/,
    ],
    [
      'momentum of an optimizer without',
      run(
        "optim_wrapper = dict(optimizer=dict(type='Adagrad', lr=0.1))",
        "param_scheduler = dict(type='StepMomentum', step_size=1)",
      ),
      MEASURES,
      'runner-refuses',
      'param_scheduler.type',
      'ValueError',
      /momentum/,
    ],
    [
      'an average from after the end',
      run("custom_hooks = [dict(type='EMAHook', begin_epoch=9)]"),
      MEASURES,
      'runner-refuses',
      'custom_hooks.0.begin_epoch',
      'AssertionError',
      /beyond/,
    ],
    [
      'stages that are not there',
      run("model = dict(type='M', backbone=dict(type='ResNet', frozen_stages=5))"),
      MEASURES,
      'runner-refuses',
      'model.backbone.frozen_stages',
      'AttributeError',
      /4 stages/,
    ],
  ])('%s', async (_, text, options, code, path, pythonClass, words) => {
    expect(await refusal(text, options)).toEqual({ code, path, pythonClass, message: expect.stringMatching(words) })
  })
})

describe('groups', () => {
  const paramwise = (...entries: readonly string[]) => {
    return `optim_wrapper = dict(optimizer=dict(type='AdamW', lr=0.02, weight_decay=0.05), ${entries.join(', ')})`
  }
  test.each<[string, string, (readonly [string, number, number])[]]>([
    ['one', paramwise(), []],
    [
      'by name, those that are alike together',
      paramwise(
        'paramwise_cfg=dict(custom_keys=dict(backbone=dict(lr_mult=0.1), a=dict(decay_mult=0.0), b=dict(decay_mult=0.0)))',
      ),
      [
        ['backbone', 0.1, 1],
        ['a, b', 1, 0],
      ],
    ],
    [
      'by kind',
      paramwise('paramwise_cfg=dict(bias_lr_mult=2.0, bias_decay_mult=0.0, dcn_offset_lr_mult=0.5)'),
      [
        ['bias', 2, 0],
        ['dcn_offset', 0.5, 1],
      ],
    ],
    ['a rate of its own', paramwise('paramwise_cfg=dict(custom_keys=dict(a=dict(lr=0.04)))'), [['a', 2, 1]]],
    [
      'by layer',
      paramwise(
        "constructor='LearningRateDecayOptimizerConstructor', paramwise_cfg=dict(num_layers=2, decay_rate=0.5, decay_type='stage_wise')",
      ),
      [
        ['layer_0', 0.125, 1],
        ['layer_1', 0.25, 1],
        ['layer_2', 0.5, 1],
      ],
    ],
  ])('%s', async (_, line, rules) => {
    const { groups, learningRate } = await plan(run(line))
    expect(groups.map(({ name, lrMult, decayMult }) => [name, lrMult, decayMult])).toEqual([['base', 1, 1], ...rules])
    expect(learningRate[0]?.values).toEqual([1, ...rules.map(([, lrMult]) => lrMult)].map((mult) => 0.02 * mult * 0.25))
  })
})

test('dynamic_intervals of validation', async () => {
  const loop = "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=6, val_interval=3, dynamic_intervals=[(5, 1)])"
  expect((await plan(run(loop))).validations).toEqual([3, 4, 5, 6])
})

test('weight decay that is scheduled begins with that of each group', async () => {
  const { others } = await plan(
    run(
      "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1, weight_decay=0.1), paramwise_cfg=dict(norm_decay_mult=0.0))",
      "param_scheduler = dict(type='ConstantParamScheduler', param_name='weight_decay', factor=0.5, end=2)",
    ),
    { ...MEASURES, at: [0, 39] },
  )
  expect(others.get('weight_decay')?.map(({ iteration, values }) => [iteration, ...values])).toEqual([
    [0, 0.05, 0],
    [10, 0.1, 0],
    [20, 0.1, 0],
    [39, 0.1, 0],
  ])
})

test('iterations beyond the end that are asked for are told', async () => {
  const { learningRate, problems } = await plan(run(), { ...MEASURES, at: [0, 39, 40, 99] })
  expect(problems.map(({ message }) => message)).toContain('the run has no iteration 40, 99: its last one is 39')
  expect(learningRate.at(-1)?.iteration).toBe(39)
})

test('batch norms that are not trained are frozen beyond the frozen stages', async () => {
  const model = (rest: string) =>
    `model = dict(type='M', backbone=dict(type='ResNet', num_stages=2, norm_cfg=dict(type='BN', requires_grad=False), ${rest}))`
  expect((await plan(run(model('frozen_stages=1')))).frozen).toContain('backbone.layer2.*.bn*')
  expect((await plan(run(model('frozen_stages=-1, deep_stem=True')))).frozen).toEqual(
    expect.arrayContaining(['backbone.stem.1', 'backbone.stem.7', 'backbone.layer1.*.downsample.1']),
  )
})
