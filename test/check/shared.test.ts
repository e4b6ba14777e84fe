import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { Checker, problemsOf } from '../../src/check/check.ts'
import type { Example } from '../../src/check/rule.ts'
import { RULES } from '../../src/check/rules/all.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { readConfig, readConfigString } from '../../src/config/load/readConfig.ts'
import { shown } from './found.ts'

// What a base says is shared by all that inherit it, and looked at once: each config has to be told what it is told alone.
const FILES = {
  'base.py':
    "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, dept=50), neck=dict(type='FPN', in_channels='a'),\n" +
    "    bbox_head=dict(type='RetinaHead', num_classes=80, loss_cls=dict(type='FocalLos')))\n" +
    "hook = dict(type='CheckpointHook', interval='1')\n" +
    'default_hooks = dict(checkpoint=hook, other=hook)\n',
  'whole.py':
    "_base_ = 'base.py'\ntrain_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset', ann_fil='a.json'))\n",
  'part.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(depth=18))\n",
  'other-type.py': "_base_ = 'base.py'\nmodel = dict(type='FCOS', neck=dict(type='PAFPN'))\n",
  'imports.py': "_base_ = 'base.py'\ncustom_imports = dict(imports=['mine'])\n",
  'scope.py': "_base_ = 'base.py'\ndefault_scope = 'mmpose'\n",
  'again.py': "_base_ = 'part.py'\nmodel = dict(neck=dict(in_channels=[1], out_channels=1, num_outs=1))\n",
  'moved.py': "_base_ = 'base.py'\nmodel = dict(neck=_base_.model.backbone)\ncustom_hooks = [_base_.hook]\n",
}

test('what configs share is told to each of them as if it were alone', async () => {
  const index = new ComponentIndex([await loadCatalogue()])
  const [cache, fileSystem] = [new ConfigCache(), memoryFileSystem(FILES)]
  const checker = new Checker(index)
  const names = Object.keys(FILES)
  // Twice: what several have is kept when it comes back.
  for (const name of [...names, ...names]) {
    const { dict } = await readConfig(name, { fileSystem, cache })
    const alone = problemsOf(dict, index)
    expect(checker.problemsOf(dict).map(shown), name).toEqual(alone.map(shown))
    expect(alone.length, name).toBeGreaterThan(0)
  }
})

test('a rule that need not look again finds what it finds in a config alone', async () => {
  const index = new ComponentIndex([await loadCatalogue()])
  const checker = new Checker(index)
  const examples: Example[] = RULES.map(({ bad }) => bad ?? '')
  const keys = ['model', 'train_dataloader', 'val_evaluator', 'train_cfg']
  for (const example of examples) {
    const files: Record<string, string> = typeof example === 'string' ? { 'a.py': example } : { ...example }
    for (const key of keys) files[`${key}.py`] = `_base_ = 'a.py'\n${key} = None\n`
    const [cache, fileSystem] = [new ConfigCache(), memoryFileSystem(files)]
    // Each that inherits it says something else under one key.
    for (const name of ['a.py', ...keys.flatMap((key) => [`${key}.py`, 'a.py'])]) {
      const { dict } = await readConfig(name, { fileSystem, cache })
      expect(checker.problemsOf(dict).map(shown), files['a.py']).toEqual(problemsOf(dict, index).map(shown))
    }
  }
})

test('what a rule found in a config that was typed on counts no more', async () => {
  const index = new ComponentIndex([await loadCatalogue()])
  const checker = new Checker(index)
  const base =
    "train_pipeline = [dict(type='LoadImageFromFile')]\ntrain_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n"
  const [cache, fileSystem] = [new ConfigCache(), memoryFileSystem({ 'base.py': base })]
  const problems = async (text: string) => {
    const { dict } = await readConfigString(`_base_ = 'base.py'\n${text}`, 'a.py', { fileSystem, cache })
    const found = checker.problemsOf(dict).map(shown)
    expect(found, text).toEqual(problemsOf(dict, index).map(shown))
    return found.length
  }
  // A rule that asks of more keys than before, of fewer, and of the same ones again.
  const stale = 'train_pipeline = []\n'
  const mended = `${stale}train_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n`
  const counts: number[] = []
  for (const text of ['', stale, mended, stale, 'x = 1\n', stale]) counts.push(await problems(text))
  expect(counts[1]).toBeGreaterThan(counts[0] as number)
  expect(counts[3]).toBe(counts[1])
  expect(counts[5]).toBe(counts[1])
})
