import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf } from '../../src/check/check.ts'
import { checkFiles, readToCheck } from '../../src/check/checkFiles.ts'
import { editionOf } from '../../src/check/edition.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { examine } from '../../src/doctor/examine.ts'
import { planRun } from '../../src/plan/plan.ts'
import { diagnostics } from '../../src/server/diagnostics.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { shown } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

/** As MMDetection 2 had it: 3.3 refuses `in_channels` of the head. */
const MODEL = "model = dict(type='DETR', bbox_head=dict(type='DETRHead', num_classes=80, in_channels=2048))\n"
const DATA = "data = dict(samples_per_gpu=2, train=dict(type='CocoDataset', ann_file='a.json'))\n"
const RUN = "lr_config = dict(policy='step', step=[8])\nrunner = dict(type='EpochBasedRunner', max_epochs=12)\n"
const REFUSED = 'error unknown-argument model.bbox_head.in_channels'

const load = (text: string) => Config.fromFile('a.py', { fileSystem: memoryFileSystem({ 'a.py': text }) })

const found = async (text: string) => problemsOf((await load(text)).toDict(), INDEX).map(shown)

test('a config of 2.x is told what has become of its keys, and nothing of 3.3', async () => {
  expect(await found(`${MODEL}${DATA}${RUN}`)).toEqual([
    'error config-of-2x data a.py:2',
    'warning legacy-2x-key data a.py:2',
    'warning legacy-2x-key lr_config a.py:3',
    'warning legacy-2x-key runner a.py:4',
  ])
})

test('a config of 3.x with a key of 2.x is told everything', async () => {
  const wrapper = "optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.01))\n"
  const [first, ...rest] = await found(`${MODEL}${wrapper}lr_config = dict(policy='step', step=[8])\n`)
  expect(first).toBe('warning legacy-2x-key lr_config a.py:3')
  expect(rest).toContain(`${REFUSED} a.py:1`)
})

describe.each<[text: string, edition: string | undefined]>([
  [DATA, '2.x'],
  [RUN, '2.x'],
  ['total_epochs = 12\n', '2.x'],
  ["evaluation = dict(interval=1, metric='bbox')\n", '2.x'],
  [
    "checkpoint_config = dict(interval=1)\nlog_config = dict(interval=50, hooks=[dict(type='TextLoggerHook')])\n",
    '2.x',
  ],
  // MMDetection 2.0 to 2.2 had the settings of the model at the top.
  [`${DATA}train_cfg = dict(rpn=dict(nms_pre=2000))\n`, '2.x'],
  [`${DATA}custom_hooks = [dict(type='NumClassCheckHook')]\nauto_scale_lr = dict(base_batch_size=16)\n`, '2.x'],
  [MODEL, undefined],
  ["optimizer = dict(type='SGD', lr=0.01)\n", undefined],
  ["data = dict(root='data/coco')\n", undefined],
  ["runner = 'mine'\ntotal_epochs = 'many'\n", undefined],
  ["data = dict(samples_per_gpu=2)\nmine = data['samples_per_gpu']\n", undefined],
  [`${RUN}default_scope = 'mmdet'\n`, '3.x'],
  [`${RUN}train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)\n`, '3.x'],
  [`${RUN}model = dict(data_preprocessor=dict(type='DetDataPreprocessor'))\n`, '3.x'],
])('%s', (text, edition) => {
  test(`is of ${edition}`, async () => {
    expect(editionOf((await load(text)).toDict())).toBe(edition)
  })
})

test('what is lost of a file that is typed on proves nothing', async () => {
  const dict = (await load(`${DATA}${RUN}`)).toDict()
  expect(editionOf(dict, new Set(['optimizer']))).toBe('2.x')
  expect(editionOf(dict, new Set(['data']))).toBeUndefined()
  expect(editionOf(dict, new Set(['train_dataloader']))).toBeUndefined()
})

/** A base without an edition of its own, and what inherits it. */
const FILES = {
  'old.py': MODEL,
  'of2.py': `_base_ = 'old.py'\n${DATA}${RUN}`,
  'both.py': MODEL,
  'in2.py': `_base_ = 'both.py'\n${DATA}`,
  'in3.py': "_base_ = 'both.py'\ndefault_scope = 'mmdet'\n",
  'schedule.py': RUN,
  'with.py': "_base_ = ['both.py', 'schedule.py']\ndefault_scope = 'mmdet'\n",
}

const OF_FILES = {
  'old.py': ['config-of-2x'],
  'of2.py': ['config-of-2x', 'legacy-2x-key', 'legacy-2x-key', 'legacy-2x-key'],
  'both.py': ['unknown-argument'],
  'in2.py': ['config-of-2x', 'legacy-2x-key'],
  'in3.py': ['unknown-argument'],
  'schedule.py': ['legacy-2x-key', 'legacy-2x-key'],
  'with.py': ['legacy-2x-key', 'legacy-2x-key', 'unknown-argument'],
}

/** Those that are asked for here. */
const ASKED = new Set(['config-of-2x', 'legacy-2x-key', 'unknown-argument'])

test('a base is of the edition of what inherits it', async () => {
  const fileSystem = memoryFileSystem(FILES)
  const names = Object.keys(FILES)
  const read = new Map(
    await Promise.all(names.map(async (name) => [`/${name}`, await readToCheck(`/${name}`, { fileSystem })] as const)),
  )
  const codes = Array.from(checkFiles(read, INDEX), ([name, problems]) => [
    name.slice(1),
    problems.map(({ code }) => code).filter((code) => ASKED.has(code)),
  ])
  expect(Object.fromEntries(codes)).toEqual(OF_FILES)
})

test('an editor tells the same', async () => {
  const workspace = new Workspace({ fileSystem: memoryFileSystem(FILES) })
  await workspace.addFolder('/')
  for (const [name, codes] of Object.entries(OF_FILES)) {
    const told = (await diagnostics(workspace, `/${name}`)).map(({ problem }) => problem.code)
    expect(told.filter((code) => ASKED.has(code)).sort(), name).toEqual(codes)
  }
})

test('doctor looks at nothing else of it, and says so', async () => {
  const config = await load(`${MODEL}${DATA}${RUN}`)
  const { problems, notChecked } = await examine(config, { folder: '.' })
  expect(problems.check.map(({ code }) => code)).toContain('config-of-2x')
  expect([problems.plan, problems.dataset, problems.checkpoint].flat()).toEqual([])
  expect(notChecked.map(({ section, why }) => `${section}: ${why}`)).toEqual(
    ['plan', 'dataset', 'checkpoint'].map((section) => `${section}: it is a config of MMDetection 2`),
  )
  expect(() => planRun(config)).toThrow('(it is a config of MMDetection 2: check says')
})
