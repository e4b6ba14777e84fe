import { expect, test } from 'vitest'
import { definition } from '../../src/server/definition.ts'
import { hover } from '../../src/server/hover.ts'
import { hoverParts, hoverText } from '../../src/server/hoverText.ts'
import { cursorIn, type Marked, placeOf } from './support.ts'

const BASES = {
  '_base_/model.py':
    "model = dict(\n    type='RetinaNet',\n    backbone=dict(type='ResNet', depth=50, style='pytorch'),\n    bbox_head=dict(type='RetinaHead'))\n",
  '_base_/data.py':
    "pipe = [dict(type='Resize', scale=(1, 2))]\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=pipe))\n",
  'mid.py': "_base_ = ['_base_/model.py', '_base_/data.py']\nmodel = dict(backbone=dict(depth=101))\n",
}

async function texts(files: Marked): Promise<{ hover: string | undefined; definition: string[] | undefined }> {
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files })
  const info = await hover(workspace, path, offset)
  const found = await definition(workspace, path, offset)
  return { hover: info && hoverText(info), definition: found?.targets.map(placeOf) }
}

test('a key: the final value, every place that wrote it, what is replaced, the argument with its default', async () => {
  expect(await texts({ 'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(dep|th=18))\n" })).toEqual({
    hover:
      '```python\nmodel.backbone.depth = 18\n```\n\n- a.py:2 sets `18`\n- mid.py:2 is replaced: `101`\n- model.py:3 is replaced: `50`\n\n' +
      '`depth` of `mmdet.models.backbones.resnet.ResNet`, required',
    definition: ['a.py:2 18', 'mid.py:2 101', '_base_/model.py:3 50'],
  })
})

test('a dict is merged over those of the bases', async () => {
  const { hover: text } = await texts({ 'a.py': "_base_ = 'mid.py'\nmodel = dict(back|bone=dict(depth=18))\n" })
  expect(text).toContain("- a.py:2 merges `{'depth': 18}`\n- mid.py:2 is merged over: `{'depth': 101}`")
  const one = await texts({ 'a.py': 'x = 1\nx = |2\n' })
  expect(one.hover).toContain('- a.py:2 sets `2`\n- a.py:1 is replaced: `1`')
})

test('a type: its component, and its class where a folder of the search path has the package', async () => {
  const files = {
    'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(type='Res|Net'))\n",
    '/site/mmdet/models/backbones/resnet.py':
      'import torch\n\n@MODELS.register_module()\nclass ResNet(BaseModule):\n    pass\n',
  }
  const { hover: text, definition: places } = await texts(files)
  expect(text).toContain('`mmdet.models.backbones.resnet.ResNet`\n\n```python\nResNet(\n    depth,\n')
  expect(places).toEqual(["a.py:2 'ResNet'", "_base_/model.py:3 'ResNet'"])
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files }, { searchPath: ['/none', '/site'] })
  expect((await definition(workspace, path, offset))?.targets.map(placeOf)).toEqual([
    '/site/mmdet/models/backbones/resnet.py:4 ResNet',
  ])
})

test('a type in a variable: its class, where the variable is used', async () => {
  const files = {
    'a.py':
      "_base_ = 'mid.py'\npipe = [dict(type='PackDet|Inputs')]\ntrain_dataloader = dict(dataset=dict(pipeline=pipe))\n",
    '/site/mmdet/datasets/transforms/formatting.py': 'class PackDetInputs(BaseTransform):\n    pass\n',
  }
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files }, { searchPath: ['/site'] })
  expect((await definition(workspace, path, offset))?.targets.map(placeOf)).toEqual([
    '/site/mmdet/datasets/transforms/formatting.py:1 PackDetInputs',
  ])
})

test('an import: its component, and its class where a folder of the search path has the package', async () => {
  const site = {
    '/site/mmdet/models/backbones/resnet.py': 'class ResNet(BaseModule):\n    pass\n',
    '/site/mine/heads.py': 'def head():\n    pass\n',
  }
  const at = async (text: string) => {
    const { workspace, path, offset } = await cursorIn({ 'a.py': text, ...site }, { searchPath: ['/site'] })
    const info = await hover(workspace, path, offset)
    const places = (await definition(workspace, path, offset))?.targets.map(placeOf)
    return { hover: info && hoverText(info), definition: places }
  }
  const known = await at('from mmdet.models import FPN, Res|Net\n')
  expect(known.hover).toContain('`mmdet.models.backbones.resnet.ResNet`\n\n```python\nResNet(\n    depth,\n')
  expect(known.definition).toEqual(['/site/mmdet/models/backbones/resnet.py:1 ResNet'])
  expect(await at('from mine.heads import he|ad as h\n')).toEqual({
    hover: undefined,
    definition: ['/site/mine/heads.py:1 head'],
  })
  for (const other of [
    'from mine.he|ads import head\n',
    'from mine import *|\n',
    'from .a import he|ad\n',
    'import mi|ne\n',
  ])
    expect(await at(other), other).toEqual({ hover: undefined, definition: undefined })
})

test.each<[what: string, files: Marked, hover: string | undefined, definition: string[] | undefined]>([
  ['a base', { 'a.py': "_base_ = ['mi|d.py']\n" }, 'base /configs/mid.py', ['mid.py:1']],
  ['a base that is not there', { 'a.py': "_base_ = 'non|e.py'\n" }, 'base /configs/none.py', []],
  [
    'a base of the pure-Python dialect',
    { 'a.py': 'with read_base():\n    from ._base_.mod|el import *\n' },
    'base /configs/\\_base\\_/model.py',
    ['_base_/model.py:1'],
  ],
  [
    'a base of the pure-Python dialect, where all of it is imported',
    { 'a.py': 'with read_base():\n    from ._base_.model import *|\n' },
    'base /configs/\\_base\\_/model.py',
    ['_base_/model.py:1'],
  ],
  [
    'a name that is imported from a base',
    { 'b.py': 'x = 1\nsize = 3\n', 'a.py': 'with read_base():\n    from .b import (x,\n        si|ze)\n' },
    '```python\nsize = 3\n```\n\n- b.py:2 sets `3`',
    ['b.py:2 3'],
  ],
  [
    'a variable',
    { 'a.py': "_base_ = 'mid.py'\nsize = 3\nx = dict(a=si|ze)\n" },
    '```python\nsize = 3\n```\n\n- a.py:2 sets `3`',
    ['a.py:2 3'],
  ],
  [
    'a reference to a base, which this file overrides',
    { 'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(depth=18))\nx = _base_.model.backbone.dep|th\n" },
    undefined,
    ['mid.py:2 101', '_base_/model.py:3 50'],
  ],
  [
    'a reference in a field of a text',
    { 'a.py': "_base_ = 'mid.py'\nx = f'{1}{{a}}{_base_.model.backbone.dep|th}'\n" },
    undefined,
    ['mid.py:2 101', '_base_/model.py:3 50'],
  ],
  [
    'a variable in a field of a text',
    { 'a.py': "root = 'a/'\nx = rF'{ro|ot!r}b'\n" },
    "```python\nroot = 'a/'\n```\n\n- a.py:1 sets `'a/'`",
    ["a.py:1 'a/'"],
  ],
  ['what is around a field of a text', { 'a.py': "y = 1\nx = f'{y}|b'\n" }, undefined, ["a.py:2 f'{y}b'"]],
  [
    'a reference in a text',
    { 'a.py': "_base_ = 'mid.py'\nx = '{{_base_.model.backbone.depth|}}'\n" },
    undefined,
    ['mid.py:2 101', '_base_/model.py:3 50'],
  ],
  [
    'a key of a statement that is half written',
    { 'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(dep|th=\n" },
    undefined,
    ['mid.py:2 101', '_base_/model.py:3 50'],
  ],
  [
    'a value of a base that the file changes',
    { 'a.py': "_base_ = 'mid.py'\n_base_.model.backbone.dep|th = 18\n" },
    undefined,
    ['a.py:2 18', 'mid.py:2 101', '_base_/model.py:3 50'],
  ],
  ['a value that a call makes', { 'a.py': 'x = list(range(|3))\n' }, undefined, ['a.py:1 list(range(3))']],
  ['a comprehension', { 'a.py': 'x = [dict(a=i|) for i in (1, 2)]\n' }, undefined, ['a.py:1 i']],
  ['nothing', { 'a.py': 'x = 1  # a com|ment\n' }, undefined, undefined],
  ['white space', { 'a.py': 'x = 1\n|\n\n' }, undefined, undefined],
])('%s', async (_, files, said, places) => {
  const found = await texts(files)
  if (said !== undefined || places === undefined) expect(found.hover).toBe(said)
  expect(found.definition).toEqual(places)
})

test('parts are raw; in Markdown a name of a file is no Markdown', async () => {
  const name = '](x) *b* <i>.py'
  const { workspace, path, offset } = await cursorIn({
    ...BASES,
    [name]: "_base_ = 'mid.py'\nmodel = dict(backbone=dict(dep|th='`'))\n",
  })
  const info = await hover(workspace, path, offset)
  expect(info && hoverParts(info)).toEqual([
    { kind: 'code', text: "model.backbone.depth = '`'" },
    {
      kind: 'list',
      lines: [
        [{ text: `${name}:2`, file: `/configs/${name}`, line: 2 }, ' sets ', { code: "'`'" }],
        [{ text: 'mid.py:2', file: '/configs/mid.py', line: 2 }, ' is replaced: ', { code: '101' }],
        [{ text: 'model.py:3', file: '/configs/_base_/model.py', line: 3 }, ' is replaced: ', { code: '50' }],
      ],
    },
    {
      kind: 'line',
      pieces: [{ code: 'depth' }, ' of ', { code: 'mmdet.models.backbones.resnet.ResNet' }, ', required'],
    },
  ])
  expect(info && hoverText(info)).toContain("- \\](x) \\*b\\* \\<i\\>.py:2 sets `'''`")
})

test('a reference to a base that the file overrides has the value of the base', async () => {
  const mid = await texts({
    'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(depth=18))\nx = _base_.mod|el.backbone\n",
  })
  expect(mid.hover).toContain("'depth': 101")
  const none = await texts({
    'x.py': '',
    'a.py':
      "_base_ = ['x.py', 'mid.py']\nmodel = dict(backbone=dict(depth=18))\nx = '{{_base_.model.backbone.dep|th}}'\n",
  })
  expect(none.hover).toMatch(/^```python\nmodel.backbone.depth = 101\n/)
})

test('what a variable holds is told of as what it is used for', async () => {
  const { hover: text } = await texts({
    'a.py': "_base_ = '_base_/data.py'\npipe = [dict(type='Resize', sca|le=(1, 2))]\n",
  })
  expect(text).toContain('of `mmdet.datasets.transforms.transforms.Resize`')
  const type = await texts({ 'a.py': "_base_ = '_base_/data.py'\npipe = [dict(type='Pack|DetInputs')]\n" })
  expect(type.hover).toContain('PackDetInputs(\n')
})

test('what a variable holds that nothing uses yet is told of by its name, or by its type', async () => {
  const { hover: named } = await texts({ 'a.py': "my_norm_cfg = dict(type='BN', mom|entum=0.1)\n" })
  expect(named).toContain('`momentum: float | None = 0.1` of `torch.nn.modules.batchnorm.BatchNorm2d`')
  const { hover: typed } = await texts({ 'a.py': "x = [dict(type='Resize', keep_|ratio=True)]\n" })
  expect(typed).toContain('`keep_ratio: bool = False` of `mmdet.datasets.transforms.transforms.Resize`')
  const { hover: none } = await texts({ 'a.py': 'ne|ck = 3\n' })
  expect(none).not.toContain(' of ')
})

test('what a subscript names is told of, also in the middle', async () => {
  const base = { 'b.py': "model = dict(head=dict(type='RetinaHead', num_classes=80))\n" }
  const read = 'from mmengine.config import read_base\nwith read_base():\n    from .b import *\n'
  const { hover: middle } = await texts({ ...base, 'a.py': `${read}model['he|ad']['num_classes'] = 5\n` })
  expect(middle).toContain("model.head = {'type': 'RetinaHead', 'num_classes': 5}")
  const { hover: value } = await texts({ ...base, 'a.py': `${read}x = model['head']['num_cl|asses']\n` })
  expect(value).toContain('model.head.num_classes = 80')
  const { hover: ofBase } = await texts({ ...base, 'a.py': "_base_ = 'b.py'\nx = _base_['model']['he|ad']\n" })
  expect(ofBase).toContain('model.head = ')
})

test('what a variable held before it got another value is told of where it is used', async () => {
  const text = (first: string, second: string) =>
    `meta = dict(cla${first}sses=1)\ntrain = dict(meta=meta)\nmeta = dict(cla${second}sses=2)\nval = dict(meta=meta)\n`
  expect((await texts({ 'a.py': text('|', '') })).hover).toContain('train.meta.classes = 1\n')
  expect((await texts({ 'a.py': text('', '|') })).hover).toContain('meta.classes = 2\n')
})

test('what is large is not printed', async () => {
  const large = { 'a.py': 'x| = [0] * 100000\n', 'b.py': '' }
  expect((await texts(large)).hover).toBe(
    '```python\nx = list of 100000 items\n```\n\n- a.py:1 sets `list of 100000 items`',
  )
  const dict = { 'a.py': 'x| = {i: {j: 0 for j in range(100)} for i in range(50)}\n' }
  expect((await texts(dict)).hover).toContain('x = dict of 50 items')
})

test('long values are cut, many origins counted, links made', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `c${at}.py`,
      `${at === 0 ? '' : `_base_ = 'c${at - 1}.py'\n`}x = '${String(at).repeat(600)}'\n`,
    ]),
  )
  const { workspace, path, offset } = await cursorIn({ ...chain, 'a.py': "_base_ = 'c11.py'\nx| = '`\\n'\n" })
  const info = await hover(workspace, path, offset)
  const text = info === undefined ? '' : hoverText(info, (file, line) => `file://${file}#${line}`)
  expect(text).toContain("- [a.py:2](file:///configs/a.py#2) sets `''\\n'`")
  expect(text).toContain('- and 5 more')
  const long = await cursorIn({ 'a.py': `x| = '${'a'.repeat(600)}'\n` })
  const shown = await hover(long.workspace, long.path, long.offset)
  expect(shown && hoverText(shown)).toMatch(/a{400}…\n```/)
})

const HEIRS = {
  'base.py': "model = dict(backbone=dict(de|pth=50, style='pytorch'), neck=dict(num_outs=5))\nlr = 1\nruns = [1]\n",
  'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(depth=101))\n",
  'b.py': "_base_ = ['base.py']\nmodel = {'backbone': dict(_delete_=True, type='Swin')}\nlr = 2\n",
  'c.json': '{"_base_": "base.py", "model": {"backbone": {"depth": 18}, "neck": {"_delete_": true}}}',
  'd.py': "_base_ = 'a.py'\nmodel.backbone['depth'] = 34\nmodel.neck.update(num_outs=4)\nx = dict(**model)\n",
  'e.py':
    "_base_ = 'base.py'\nmodel.update({'neck': dict(num_outs=3, **more)})\n_base_.lr = 3\nmodel.backbone[i] = 1\nf(x)\n",
}

test.each([
  [
    'a number, by every way to write it',
    'dep|th',
    'overridden in 4 of 5 configs that inherit it: a.py, b.py, c.json and 1 more',
  ],
  ['a text that goes with what holds it', 'sty|le', 'overridden in 1 of 5 configs that inherit it: b.py'],
  ['a dict, by what is in it', 'ne|ck', 'overridden in 3 of 5 configs that inherit it: c.json, d.py, e.py'],
  [
    'a value in a dict that is unpacked into',
    'num_o|uts',
    'overridden in 3 of 5 configs that inherit it: c.json, d.py, e.py',
  ],
  ['a variable', 'l|r', 'overridden in 1 of 5 configs that inherit it: b.py'],
  ['what none writes', 'ru|ns', undefined],
])('who overrides %s', async (_, word, said) => {
  const base = HEIRS['base.py'].replace('|', '').replace(word.replace('|', ''), word)
  const { workspace, path, offset } = await cursorIn({ ...HEIRS, 'base.py': base })
  await workspace.facts('/configs/c.json')
  const info = await hover(workspace, path, offset)
  const line =
    info &&
    hoverText(info)
      .split('\n')
      .find((one) => one.startsWith('overridden'))
  expect(line).toBe(said)
})

test('who inherits one config, and who overrides what a base wrote', async () => {
  const one = await cursorIn({ 'base.py': 'x| = 1\n', 'a.py': "_base_ = 'base.py'\nx = 2\n" })
  const told = await hover(one.workspace, one.path, one.offset)
  expect(told && hoverText(told)).toContain('overridden in 1 of 1 config that inherits it: a.py')
  const mid = await cursorIn({
    ...HEIRS,
    'base.py': 'x = 1\n',
    'a.py': "_base_ = 'base.py'\ny = _base_.|x\n",
    'd.py': "_base_ = 'a.py'\nx = 2\n",
  })
  expect((await hover(mid.workspace, mid.path, mid.offset))?.heirs).toBeUndefined()
})

test('_base_ itself: its files, and what each gives', async () => {
  const given = '- model.py gives `model`\n- data.py gives `pipe`, `train_dataloader`'
  const bases = "['_base_/model.py', '_base_/data.py']"
  const itself = await texts({ 'a.py': `_ba|se_ = ${bases}\n` })
  expect(itself).toEqual({ hover: given, definition: ['_base_/model.py:1', '_base_/data.py:1'] })
  expect((await texts({ 'a.py': `_base_ = ${bases}\nx = _ba|se_.model\n` })).hover).toBe(given)
  expect((await texts({ 'a.yaml': '_ba|se_: [_base_/model.py, _base_/data.py]\n' })).hover).toBe(given)
  expect((await texts({ 'a.json': '{"_ba|se_": ["_base_/model.py", "_base_/data.py"]}' })).hover).toBe(given)
  expect(await texts({ 'a.py': "_ba|se_ = 'none.py'\n" })).toEqual({ hover: '- none.py', definition: [] })
  expect((await texts({ 'a.py': '_ba|se_ = []\n' })).hover).toBe('the files that it inherits from')
})

test('_delete_: what it does, and which keys of the bases are gone', async () => {
  const meaning = "`_delete_=True`: the dict replaces the base's, and is not merged over it"
  const python = await texts({
    'a.py': "_base_ = 'mid.py'\nmodel = dict(backbone=dict(_dele|te_=True, type='ResNet'))\n",
  })
  expect(python.hover).toContain(`${meaning}\n\ndropped: \`depth\`, \`style\`\n\n`)
  const yaml = await texts({
    'a.yaml': '_base_: mid.py\nmodel:\n  backbone: { _dele|te_: true, type: ResNet, depth: 18, style: x }\n',
  })
  expect(yaml.hover).toContain(`${meaning}\n\n\`\`\`python\n`)
})

test.each([
  ['optim_wrapper = dict(paramwise_cfg=dict(norm_deca|y_mult=0.))', 'norm_decay_mult', 'default_constructor.Def'],
  [
    'optim_wrapper = dict(paramwise_cfg=dict(num_lay|ers=12))',
    'num_layers',
    'constructor.LearningRateDecayOptimizerCon',
  ],
  ['optim_wrapper = dict(clip_grad=dict(max_n|orm=1))', 'max_norm', 'torch.nn.utils.clip_grad_norm_'],
  ['train_dataloader = dict(batch_si|ze=1)', 'batch_size', 'torch.utils.data.DataLoader'],
  ['train_dataloader = dict(num_batch_per_ep|och=1)', 'num_batch_per_epoch', 'Runner.build_dataloader'],
  ["model = dict(test_cfg=dict(nms=dict(type='soft_nms', sig|ma=1)))", 'sigma', 'mmcv.ops.soft_nms'],
])('%s: what takes the key', async (text, key, taker) => {
  const { hover: told } = await texts({ 'a.py': `${text}\n` })
  expect(told).toMatch(new RegExp(`\`${key}\` of \`[\\w.]*${taker}\\w*\`$`))
})

test('a key that the constructor of others reads, or that nothing is known of, has no taker', async () => {
  for (const wrapper of ["constructor='Mine', paramwise_cfg=dict(num_lay|ers=12)", 'paramwise_cfg=dict(num_la|er=12)'])
    expect((await texts({ 'a.py': `optim_wrapper = dict(${wrapper})\n` })).hover).toMatch(/sets `12`$/)
})
