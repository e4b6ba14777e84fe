import { describe, expect, test } from 'vitest'
import { type Distribution, grid, list, random, type SweepPoints } from '../../src/author/sweep/points.ts'
import { fnv1a, randomNumbers } from '../../src/author/sweep/random.ts'
import { sweep, sweepIndex } from '../../src/author/sweep/sweep.ts'
import { cocoInstance, defaultRuntime, float, maskRcnnR50Fpn, schedule1x, tuple } from '../../src/entries/browser.ts'
import { readSweep } from '../../src/launch/sweep.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { parseRecipe } from '../../src/recipes/readRecipe.ts'
import { caught } from '../support/caught.ts'

const bases = [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()]
const LR = 'optim_wrapper.optimizer.lr'
const STAGES = 'model.backbone.frozen_stages'
const DECAY = 'optim_wrapper.optimizer.weight_decay'
const LOG: Distribution = { log_uniform: [1e-4, float(1)] }

/** What Python gives for the same arithmetic. */
const NUMBERS = [0.9410142774183272, 0.35216344163358226]
const RATES = ['0.0434189', '0.000217832', '0.00102341']

const names = (points: SweepPoints) => sweep({ name: 's', bases }, points).points.map(({ name }) => name.slice(2))

describe('sweep', () => {
  test('gives named configs, each with its values, their kinds and a folder; launch reads its index', () => {
    const scales = [tuple(1333, 800)]
    const made = sweep({ name: 's', bases }, grid({ [LR]: [0.01, float(1)], 'train_pipeline.2.scale': scales }))
    expect(made.points.map(({ name, workDir }) => ({ name, workDir }))).toEqual([
      { name: 's/lr-0.01_scale-1333x800', workDir: './work_dirs/s/lr-0.01_scale-1333x800' },
      { name: 's/lr-1.0_scale-1333x800', workDir: './work_dirs/s/lr-1.0_scale-1333x800' },
    ])
    const [, second] = made.points
    expect(second?.config.toPython()).toMatch(/lr=1\.0\)\)\n\nwork_dir = '\.\/work_dirs\/s\/lr-1\.0_scale-1333x800'\n$/)
    expect(readSweep(sweepIndex(made), 'sweep.json').points[0]).toEqual({
      name: 'lr-0.01_scale-1333x800',
      config: 'lr-0.01_scale-1333x800.py',
      workDir: './work_dirs/s/lr-0.01_scale-1333x800',
    })
    expect(sweepIndex(made)).toContain(`"${LR}": 1.0,\n        "train_pipeline.2.scale": {"$tuple": [1333, 800]}`)
  })

  test('a path into a list sets that item alone', () => {
    const values = grid({ 'train_pipeline.3.prob': [0.25], 'train_pipeline.2.keep_ratio': [false] })
    const [only] = sweep({ bases }, values).points
    expect(pythonRepr(only?.config.value.get('train_pipeline') ?? null)).toContain(
      "'keep_ratio': False}, {'type': 'RandomFlip', 'prob': 0.25}",
    )
  })

  test('the folder of the runs goes by the name, or is below the work_dir of the definition', () => {
    const points = list([{ [STAGES]: 2 }])
    expect(sweep({ bases }, points).named('a/b').points[0]).toMatchObject({
      name: 'a/b/frozen_stages-2',
      workDir: './work_dirs/a/b/frozen_stages-2',
    })
    expect(sweep({ name: 'own', bases, overrides: { work_dir: '/runs/' } }, points).named('a').points[0]).toMatchObject(
      { name: 'own/frozen_stages-2', workDir: '/runs/frozen_stages-2' },
    )
  })
})

test.each<[string, SweepPoints, string[]]>([
  [
    'paths with the same last word have more of them',
    list([{ 'train_dataloader.batch_size': 1, 'val_dataloader.batch_size': 1 }]),
    ['train_dataloader.batch_size-1_val_dataloader.batch_size-1'],
  ],
  ['signs and exponents', grid({ [LR]: [1e-5], [STAGES]: [-1] }), ['lr-1e-05_frozen_stages--1']],
  ['what no file name holds', grid({ work_dir: ['/a b/ü'] }), ['work_dir-a-b']],
  ['True, None and a list', list([{ resume: true, load_from: null }]), ['resume-True_load_from-None']],
  ['a component', grid({ 'model.backbone.norm_cfg': [{ type: 'SyncBN' }] }), ['norm_cfg-SyncBN']],
  [
    'names that only large letters tell apart, or nothing',
    list([{ load_from: 'A' }, { load_from: 'a' }, {}]),
    [
      `load_from-A_${fnv1a("load_from='A'").toString(16)}`,
      `load_from-a_${fnv1a("load_from='a'").toString(16)}`,
      'stock',
    ],
  ],
  ['a long name', grid({ load_from: ['x'.repeat(200)] }), [expect.stringMatching(/^load_from-x{90}_[0-9a-f]{8}$/)]],
])('names of points: %s', (_, points, expected) => {
  expect(names(points)).toEqual(expected)
})

describe('random', () => {
  test('the same seed gives the same points; more of them, or another path, change none', () => {
    const few = random({ [LR]: LOG }, { seed: 1, n: 3 })
    const more = random({ [STAGES]: { int: [0, 4] }, [LR]: LOG }, { seed: 1, n: 5 })
    const rates = (points: SweepPoints) => points.points.map((point) => String(point.get(LR)?.value))
    expect(rates(few)).toEqual(RATES)
    expect(rates(more).slice(0, 3)).toEqual(rates(few))
    expect(names(few)[0]).toBe(`000_lr-${rates(few)[0]}`)
    expect(rates(random({ [LR]: LOG }, { seed: 2, n: 3 }))).not.toEqual(rates(few))
  })

  test('what it draws is in its range, both ends of ints included', () => {
    const axes: Readonly<Record<string, Distribution>> = {
      [STAGES]: { int: [0, 2] },
      [DECAY]: { uniform: [0, 1] },
      [LR]: LOG,
      resume: { choice: [true, false] },
    }
    const { points } = random(axes, { seed: 7, n: 200 })
    const drawn = (path: string) => points.map((point) => point.get(path)?.value)
    expect([...new Set(drawn(STAGES))].sort()).toEqual([0, 1, 2])
    expect(new Set(drawn('resume')).size).toBe(2)
    const rates = drawn(LR).map(Number)
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(1e-4)
    // Half of the draws are below the geometric middle.
    expect(rates.filter((rate) => rate < 1e-2).length).toBeGreaterThan(80)
    expect(drawn(DECAY).every((value) => Number(value) >= 0 && Number(value) <= 1)).toBe(true)
  })

  test('the generator gives the numbers of mulberry32 and FNV-1a as published', () => {
    expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
    const next = randomNumbers('foobar')
    expect([next(), next()]).toEqual(NUMBERS)
  })
})

test.each<[string, () => unknown, string, (string | number)[], string]>([
  [
    'an unknown key',
    () => sweep({ bases }, grid({ 'model.backbone.depht': [50] })),
    'unknown-key',
    ['model.backbone.depht', 0],
    'depht',
  ],
  [
    'a wrong value',
    () => sweep({ bases }, list([{ [STAGES]: 1 }, { [STAGES]: 'x' }])),
    'invalid-option',
    [1, STAGES],
    'expected',
  ],
  [
    'an unknown key with several values, once',
    () => {
      const error = caught(() => sweep({ bases }, grid({ 'model.backbone.depht': [50, 101] })))
      throw error.problems.length === 1 ? error : new Error('told twice')
    },
    'unknown-key',
    ['model.backbone.depht', 0],
    'depht',
  ],
  ['two equal points', () => sweep({ bases }, grid({ [LR]: [1, 1] })), 'invalid-option', [LR, 1], 'points 1 and 2'],
  [
    'an index beyond the list',
    () => sweep({ bases }, grid({ 'train_pipeline.9.prob': [1] })),
    'invalid-path',
    ['train_pipeline.9.prob', 0],
    '9 is not an index',
  ],
  ['no values', () => grid({ [LR]: [] }), 'invalid-option', [LR], 'expected'],
  ['too many points', () => grid({ a: Array(100).fill(1), b: Array(11).fill(1) }), 'limit', [], '1100 points'],
  ['no points', () => list([]), 'invalid-option', [], 'expected'],
  ['no paths', () => grid({}), 'invalid-option', [], 'expected at least one path'],
  ['an empty path', () => grid({ '': [1] }), 'invalid-option', [''], 'a text that is not empty'],
  [
    'two ways at once',
    () => random({ a: { int: [0, 1], uniform: [0, 1] } as Distribution }, { seed: 1, n: 1 }),
    'invalid-option',
    ['a'],
    'one of uniform',
  ],
  [
    'a range the wrong way',
    () => random({ a: { int: [2, 1] } }, { seed: 1, n: 1 }),
    'invalid-option',
    ['a', 'int'],
    'from <= to',
  ],
  [
    'the logarithm of 0',
    () => random({ a: { log_uniform: [0, 1] } }, { seed: 1, n: 1 }),
    'invalid-option',
    ['a', 'log_uniform'],
    '0 < from',
  ],
  [
    'no seed',
    () => random({ a: { int: [1, 2] } }, { n: 1 } as { seed: number; n: number }),
    'invalid-option',
    ['seed'],
    'seed',
  ],
  ['no points at all', () => sweep({ bases }, [] as unknown as SweepPoints), 'invalid-option', ['points'], 'grid()'],
])('refused: %s', (_, work, code, path, words) => {
  const [problem] = caught(work).problems
  expect([problem.code, problem.path]).toEqual([code, path])
  expect(problem.message).toContain(words)
})

describe('sweep: in a recipe', () => {
  const RECIPE = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\nsweep:\n'
  const read = (sweepText: string) => parseRecipe(RECIPE + sweepText, 'a.yaml')

  test.each<[string, string, string[]]>([
    ['grid', `  grid: { ${LR}: [0.01, 1.0] }\n`, ['a/lr-0.01', 'a/lr-1.0']],
    ['list', `  list: [{ ${STAGES}: 1 }]\n`, ['a/frozen_stages-1']],
    ['random', `  random: { seed: 1, n: 1, values: { ${STAGES}: { int: [3, 3] } } }\n`, ['a/000_frozen_stages-3']],
  ])('%s', async (_, text, expected) => {
    const { problems, sweep: made, config } = await read(text)
    expect(problems).toEqual([])
    expect(config?.name).toBe('a')
    expect(made?.points.map(({ name }) => name)).toEqual(expected)
  })

  test.each([
    ['an unknown key', `  grid:\n    model.backbone.depht: [50]\n`, 'unknown-key', 6],
    ['a wrong value', `  list:\n    - { ${STAGES}: 1 }\n    - { ${STAGES}: x }\n`, 'invalid-option', 7],
    [
      'a wrong range',
      `  random:\n    seed: 1\n    n: 2\n    values:\n      ${LR}: { uniform: [2, 1] }\n`,
      'invalid-option',
      9,
    ],
    [
      'a drawn value that does not fit',
      `  random:\n    seed: 1\n    n: 1\n    values:\n      ${STAGES}: { choice: [x] }\n`,
      'invalid-option',
      9,
    ],
    ['two kinds', `  grid: { ${LR}: [1] }\n  list: [{ ${LR}: 1 }]\n`, 'invalid-option', 5],
    ['an unknown kind', `  grit: { ${LR}: [1] }\n`, 'unknown-key', 5],
  ])('%s is told at its line', async (_, text, code, line) => {
    const { problems } = await read(text)
    const told = problems.map((problem) => [problem.code, problem.span?.source.positionAt(problem.span.start).line])
    expect(told).toEqual([[code, line]])
  })
})
