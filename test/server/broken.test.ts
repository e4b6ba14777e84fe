import { describe, expect, test } from 'vitest'
import { cursorIn, type Marked } from './support.ts'

// While a file is broken, what is sound in it is looked at, and nothing is told that the missing statement may answer for.

const MODEL = "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, dept=50))\n"
const HOOKS = "default_hooks = dict(checkpoint=dict(type='CheckpointHook', intervall=1))\n"

/** What `check` finds in a model without mistakes, and in hooks. */
const OF_MODEL = 'unknown-argument model.backbone.dept'
const OF_HOOKS = 'unknown-argument default_hooks.checkpoint.intervall'

const BASE = { 'base.py': MODEL + HOOKS }
const INHERITS = "_base_ = 'base.py'\n"

type Row = readonly [situation: string, files: Marked, told: readonly string[]]

describe.each<Row>([
  ['nothing is broken', { 'a.py': `|${MODEL}${HOOKS}` }, [OF_MODEL, OF_HOOKS]],
  ['another variable is', { 'a.py': `|${MODEL}${HOOKS}x = (1\n` }, ['python-syntax', OF_MODEL, OF_HOOKS]],
  ['the variable is', { 'a.py': `|${MODEL}${HOOKS}model = dict(\n` }, ['python-syntax', OF_HOOKS]],
  ['what stands in it is', { 'a.py': `|${MODEL}${HOOKS}model.backbone = dict(\n` }, ['python-syntax', OF_HOOKS]],
  ['it is updated', { 'a.py': `|${MODEL}${HOOKS}model.update(dict(\n` }, ['python-syntax', OF_HOOKS]],
  ['what is inherited is', { ...BASE, 'a.py': `|${INHERITS}model = dict(\n` }, ['python-syntax', OF_HOOKS]],
  [
    'a line in brackets is',
    { ...BASE, 'a.py': `|${INHERITS}model = dict(\n    neck=,\n)\n` },
    ['python-syntax', OF_HOOKS],
  ],
  ['bases may be', { ...BASE, 'a.py': `|${INHERITS}_base_ = [\n` }, ['python-syntax']],
  [
    'bases may be, of which a value is asked',
    { ...BASE, 'a.py': `|_base_ = [\n    'base.py',\n    '../\n]\nx = _base_.model\ny = _base_['model']\n` },
    ['python-syntax'],
  ],
  ['bases are, within their name', { ...BASE, 'a.py': `|_ba[se_ = 'base.py'\n${HOOKS}` }, ['python-syntax']],
  [
    'a name is, by a sign too many',
    { ...BASE, 'a.py': `|${INHERITS}mo=del = dict(backbone=dict(depth=101))\n` },
    ['python-syntax'],
  ],
  ['a name is typed again', { 'a.py': `|${MODEL}x = (\n = dict(a=1)\n` }, ['python-syntax']],
  ['anything may be', { 'a.py': `|${MODEL}'''\n` }, ['python-syntax']],
  ['a block is', { 'a.py': `|${MODEL}for x in:\n    model = 1\n` }, ['python-syntax']],
  ['a statement does not run', { 'a.py': `|${MODEL}${HOOKS}model.update(x)\n` }, ['evaluation', OF_HOOKS]],
  ['a block does not run', { 'a.py': `|${MODEL}if True:\n    model.update(x)\n` }, ['evaluation']],
  ['a name is typed', { 'a.py': `|${MODEL}mod\n` }, ['evaluation']],
  [
    'what a variable is made of is',
    {
      'a.py': `|hook = dict(type='CheckpointHook', intervall=1)\nhook = dict(\n${MODEL}default_hooks = dict(checkpoint=hook)\n`,
    },
    ['python-syntax', OF_MODEL],
  ],
  [
    'what a variable is made of is, by way of another',
    {
      'a.py': `|a = 1\na = (\nhook = dict(type='CheckpointHook', x=a)\n${MODEL}default_hooks = dict(checkpoint=hook)\n`,
    },
    ['python-syntax', OF_MODEL],
  ],
  [
    'a text has it',
    { 'a.py': `|a = 'b'\na = (\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', x=f'{a}'))\n${MODEL}` },
    ['python-syntax', OF_MODEL],
  ],
  [
    'a key cannot be merged',
    { ...BASE, 'a.py': `|${INHERITS}model = dict(type=dict(a=1))\n` },
    ['config-merge', OF_HOOKS],
  ],
  ['what stands deeper than it may is', { 'a.py': `|${MODEL}${HOOKS}    model = dict()\n` }, ['python-syntax']],
  ['what comes behind on the line is', { 'a.py': `|${HOOKS}x = 1; model = (\n` }, ['python-syntax']],
  ['two names are', { 'a.py': `|${MODEL}${HOOKS}x, model = 1, y\n` }, ['evaluation', OF_HOOKS]],
  [
    'a base is',
    { 'base.py': `${MODEL}${HOOKS}model = dict(\n`, 'a.py': `|${INHERITS}x = 1\n` },
    ['python-syntax', OF_HOOKS],
  ],
  [
    'what is taken of a base is',
    { 'base.py': `${MODEL}hook = dict(\n`, 'a.py': `|${INHERITS}${HOOKS}default_hooks.update(a=_base_.hook)\n` },
    ['python-syntax', OF_MODEL],
  ],
  [
    'what is filled in of a base is',
    {
      'base.py': `${MODEL}hook = 1\nhook = dict(\n`,
      'a.py': `|${INHERITS}${HOOKS}default_hooks.update(a={{_base_.hook}})\n`,
    },
    ['python-syntax', OF_MODEL],
  ],
  [
    'what is filled in is missing in a base',
    { 'base.py': `${MODEL}hook = dict(\n`, 'a.py': `|${INHERITS}${HOOKS}default_hooks.update(a={{_base_.hook}})\n` },
    ['python-syntax', OF_MODEL],
  ],
  ['a base is not there', { 'a.py': `|_base_ = 'none.py'\n${MODEL}` }, ['config-base']],
  ['a scope may be set', { 'a.py': `|${MODEL}${HOOKS}default_scope = (\n` }, ['python-syntax']],
  [
    'data loaders may be, of what is whole with them',
    { 'a.py': `|${MODEL}${HOOKS}train_dataloader = (\n` },
    ['python-syntax', OF_MODEL, OF_HOOKS],
  ],
  [
    'what a rule asks for besides is',
    {
      'a.py': `|train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)\n${HOOKS}train_cfg = (\nparam_scheduler = [dict(type='MultiStepLR', milestones=[20])]\n`,
    },
    ['python-syntax', OF_HOOKS],
  ],
  [
    'a file of the other dialect is',
    {
      'a.py': `|from mmengine.config import read_base\nwith read_base():\n    from .base import *\nmodel.update(dict(\n`,
      ...BASE,
    },
    ['python-syntax', OF_HOOKS],
  ],
])('%s', (_, files, told) => {
  test('tells what is sure', async () => {
    const { workspace, path } = await cursorIn(files)
    const found = (await workspace.problems(path)).filter(({ code }) => code !== 'missing-argument')
    expect(
      found.map(({ code, path: at = [] }) => (code.includes('argument') ? `${code} ${at.join('.')}` : code)),
    ).toEqual(told)
  })
})
