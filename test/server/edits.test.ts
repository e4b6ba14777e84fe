import { expect, test } from 'vitest'
import { type FileSystem, memoryFileSystem, withTexts } from '../../src/config/fileSystem.ts'
import type { Edit } from '../../src/errors.ts'
import { codeActions } from '../../src/server/actions.ts'
import { folds, formatting, type OutlineSymbol, outline, rangeFormatting } from '../../src/server/outline.ts'
import { references, renamable, rename, variableAt } from '../../src/server/variables.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { SourceText } from '../../src/source.ts'
import { cursorIn, type Marked, placeOf } from './support.ts'

const BASE = {
  'base.py':
    "pipe = [dict(type='LoadImageFromFile')]\nsize = 1\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=pipe))\n" +
    "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, style='pytorch', out_indices=(0, 1)))\n",
}

const READ_BASE = 'from mmengine.config import read_base\nwith read_base():\n    from .base import *\n'

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((all, { span, text: by }) => `${all.slice(0, span.start)}${by}${all.slice(span.end)}`, text)
}

test.each<[what: string, marked: string, title: string, after: string]>([
  [
    'the fix of a rule',
    "model = dict(type='Mask|RCN', backbone=None)\n",
    'replace MaskRCN by MaskRCNN',
    "model = dict(type='MaskRCNN', backbone=None)\n",
  ],
  ['a base that is not there', "_base_ = './bas|.py'\n", 'replace by ./base.py', "_base_ = './base.py'\n"],
  ['a base that is not there, without ./', "_base_ = ['bas|.py']\n", 'replace by base.py', "_base_ = ['base.py']\n"],
  [
    'a dict over what is none',
    "_base_ = 'base.py'\nsize = dict(|a=1)\n",
    'add _delete_=True',
    "_base_ = 'base.py'\nsize = dict(_delete_=True, a=1)\n",
  ],
  [
    'an empty dict over what is none',
    "_base_ = 'base.py'\nsize = {|}\n",
    'add _delete_=True',
    "_base_ = 'base.py'\nsize = {'_delete_': True}\n",
  ],
  [
    'a variable of a base',
    "_base_ = 'base.py'\nx = si|ze\n",
    'replace by _base_.size',
    "_base_ = 'base.py'\nx = _base_.size\n",
  ],
  [
    'a misspelt variable of the file',
    "_base_ = 'base.py'\ndata_root = 'a/'\nx = dict(a=data_ro|ots)\n",
    'replace by data_root',
    "_base_ = 'base.py'\ndata_root = 'a/'\nx = dict(a=data_root)\n",
  ],
  [
    'a misspelt variable of a base',
    "_base_ = 'base.py'\nx = si|zes\n",
    'replace by _base_.size',
    "_base_ = 'base.py'\nx = _base_.size\n",
  ],
  [
    'a misspelt name behind _base_',
    "_base_ = 'base.py'\nx = _base_.model.bac|kbon.depth\n",
    'replace by backbone',
    "_base_ = 'base.py'\nx = _base_.model.backbone.depth\n",
  ],
  [
    'a misspelt name of a base that is imported',
    `${READ_BASE}x = si|zes\n`,
    'replace by size',
    `${READ_BASE}x = size\n`,
  ],
  [
    'a type whose arguments a base does not give',
    "_base_ = 'base.py'\nmodel = dict(backbone=dict(type='Swin|Transformer'))\n",
    'add _delete_=True: nothing of the base stays',
    "_base_ = 'base.py'\nmodel = dict(backbone=dict(_delete_=True, type='SwinTransformer'))\n",
  ],
  [
    'the same in a display',
    "_base_ = 'base.py'\nmodel = {'backbone': {'type': 'Swin|Transformer'}}\n",
    'add _delete_=True: nothing of the base stays',
    "_base_ = 'base.py'\nmodel = {'backbone': {'_delete_': True, 'type': 'SwinTransformer'}}\n",
  ],
  [
    'the same in a dict that is merged by its method',
    `${READ_BASE}model.merge(dict(backbone=dict(type='Swin|Transformer')))\n`,
    'add _delete_=True: nothing of the base stays',
    `${READ_BASE}model.merge(dict(backbone=dict(_delete_=True, type='SwinTransformer')))\n`,
  ],
  [
    'an override without effect',
    "_base_ = 'base.py'\np|ipe = [\n    dict(type='PackDetInputs')\n]\nx = 1\n",
    'remove what has no effect',
    "_base_ = 'base.py'\nx = 1\n",
  ],
  [
    'an override without effect with a comment behind it',
    "_base_ = 'base.py'\nsize2 = 1\np|ipe = ([dict(type='PackDetInputs')]\n        )  # none\nx = 1\n",
    'remove what has no effect',
    "_base_ = 'base.py'\nsize2 = 1\nx = 1\n",
  ],
])('a quick fix for %s', async (_, marked, title, after) => {
  const { workspace, path, offset } = await cursorIn({ ...BASE, 'a.py': marked })
  const actions = await codeActions(workspace, path, offset, offset)
  const action = actions.find((one) => one.title === title)
  expect(action, actions.map((one) => one.title).join()).toBeDefined()
  expect(actions.filter((one) => one.title === title)).toHaveLength(1)
  expect(edited(marked.replace('|', ''), action?.edits ?? [])).toBe(after)
})

test.each<[what: string, marked: string, preferred: string[], others: string[]]>([
  ['the fix of a rule', "model = dict(type='Mask|RCN', backbone=None)\n", ['replace MaskRCN by MaskRCNN'], []],
  ['the only near word', "_base_ = 'base|.yp'\n", ['replace by base.py'], []],
  [
    'nothing that is for the user to say',
    "_base_ = 'base.py'\np|ipe = [dict(type='PackDetInputs')]\n",
    [],
    ['remove what has no effect'],
  ],
])('preferred is %s', async (_, marked, preferred, others) => {
  const { workspace, path, offset } = await cursorIn({ ...BASE, 'a.py': marked })
  const actions = await codeActions(workspace, path, offset, offset)
  const titled = (is: boolean) => actions.filter((one) => one.isPreferred === is).map(({ title }) => title)
  expect([titled(true), titled(false)]).toEqual([preferred, others])
})

test('a quick fix for a base of a package that is not there', async () => {
  const files = {
    '/site/mmdet/__init__.py': '',
    '/site/mmdet/.mim/model-index.yml': 'Import: []\n',
    '/site/mmdet/.mim/configs/fcos/fcos_r50.py': '',
    'a.py': "_base_ = 'mmdet::fcos/fcos|_r5.py'\n",
  }
  const { workspace, path, offset } = await cursorIn(files, { searchPath: ['/site'] })
  const actions = await codeActions(workspace, path, offset, offset)
  expect(actions.map(({ title }) => title)).toEqual(['replace by mmdet::fcos/fcos_r50.py'])
})

test.each<[what: string, marked: string]>([
  ['elsewhere', "|x = 1\nmodel = dict(type='MaskRCN')\n"],
  ['for a dict that a function makes', "_base_ = 'base.py'\nsize = |dict([('a', 1)])\n"],
  ['for a name that nothing is near to', "_base_ = 'base.py'\nx = |whatever\ny = _base_.whatever\n"],
  ['for a value that has no such attribute', "_base_ = 'base.py'\nx = 3\ny = |x.siz\n"],
  ['for a name of a base that is not imported', 'with read_base():\n    from .base import pipe\nx = si|ze\n'],
  ['for an override that shares its line', "_base_ = 'base.py'\ny = 1; p|ipe = []\n"],
  ['for an override in a block', "_base_ = 'base.py'\nif True:\n    p|ipe = []\n"],
  [
    'that keeps the finding, where a dict is updated',
    `${READ_BASE}model.update(dict(backbone=dict(type='Swin|Transformer')))\n`,
  ],
  ['that no attribute can take', "_base_ = 'base.py'\n_base_.model.backbone.type = 'Swin|Transformer'\n"],
])('no quick fix %s', async (_, marked) => {
  const { workspace, path, offset } = await cursorIn({ ...BASE, 'a.py': marked })
  const titles = (await codeActions(workspace, path, offset, offset)).map(({ title }) => title)
  expect(titles).toEqual([])
})

const SHARED = {
  'base.py': 'size = 1\nlst = [size for size in (1, 2)]\nf = lambda size: size\n',
  'own.py': "_base_ = 'base.py'\nsize = [1]\nx = [size for size in size]\ny = lambda size=size: size\n",
  'mid.py': "_base_ = 'base.py'\nx = _base_.size\n",
  'leaf.py':
    "_base_ = ['mid.py']\ny = '{{_base_.size}}'\nz = {{_base_.size}}\nw = _base_['size']\nsized = '{{_base_.sized}}'\n",
  'lazy.py': 'from mmengine.config import read_base\nwith read_base():\n    from .base import size\nq = f"{size}/a"\n',
  'other.py': "_base_ = 'none.py'\nsize = 3\n",
}

test('uses of a variable in all files that share it', async () => {
  const { workspace, path, offset } = await cursorIn({ ...SHARED, 'a.py': "_base_ = 'mid.py'\nsi|ze = 2\n" })
  const found = await references(workspace, path, offset)
  expect(found.map(placeOf)).toEqual([
    'a.py:2 size',
    'base.py:1 size',
    'lazy.py:3 size',
    'lazy.py:4 size',
    'leaf.py:2 size',
    'leaf.py:3 size',
    'leaf.py:4 size',
    'mid.py:2 size',
    'own.py:2 size',
    'own.py:3 size',
    'own.py:4 size',
  ])
})

test('uses of a variable without the places that set it', async () => {
  const files = { 'b.yaml': "_base_: a.py\nsize: 2\nx: '{{_base_.size}}'\n", 'a.py': 'si|ze = 1\ny = size\n' }
  const { workspace, path, offset } = await cursorIn(files)
  const found = await references(workspace, path, offset, false)
  expect(found.map(placeOf)).toEqual(['a.py:2 size', 'b.yaml:3 size'])
})

test('files that name a base', async () => {
  const { workspace, path, offset } = await cursorIn({ ...SHARED, 'a.py': "_base_ = 'mi|d.py'\n" })
  expect((await references(workspace, path, offset)).map(placeOf)).toEqual(["a.py:1 'mid.py'", "leaf.py:1 'mid.py'"])
})

test.each<[marked: string, variable: string | undefined]>([
  ['si|ze = 1\n', 'size'],
  ['x = si|ze\nsize = 1\n', 'size'],
  ["_base_ = 'base.py'\nx = _base_.si|ze\n", 'size'],
  ["_base_ = 'base.py'\nx = '{{_base_.si|ze}}'\n", 'size'],
  ["_base_ = 'base.py'\nx = _base_.si|ze.a\n", 'size'],
  ['x = dict(si|ze=1)\n', undefined],
  ['x = a.si|ze\n', undefined],
  ["x = 'si|ze'\n", undefined],
  ['x = 1\n|\n\n', undefined],
  ['x = di|ct(a=1)\n', undefined],
  ['from mmdet.models import FC|OS\nx = FCOS\n', undefined],
])('the variable at the cursor of %j', async (marked, variable) => {
  const { workspace, path, offset } = await cursorIn({ 'base.py': 'size = 1\n', 'a.py': marked })
  expect((await variableAt(workspace, path, offset))?.name).toBe(variable)
})

test('a variable is renamed in all files that share it', async () => {
  const { workspace, path, offset } = await cursorIn({ ...SHARED, 'a.py': "_base_ = 'mid.py'\nsi|ze = 2\n" })
  const edits = await rename(workspace, path, offset, 'scale')
  const after = async (name: string) => {
    const source = await workspace.source(`/configs/${name}`)
    return edited(
      source.text,
      edits.filter(({ span }) => span.source.name === source.name),
    )
  }
  expect(await after('a.py')).toBe("_base_ = 'mid.py'\nscale = 2\n")
  expect(await after('base.py')).toBe('scale = 1\nlst = [size for size in (1, 2)]\nf = lambda size: size\n')
  expect(await after('own.py')).toBe(
    "_base_ = 'base.py'\nscale = [1]\nx = [size for size in scale]\ny = lambda size=scale: size\n",
  )
  expect(await after('leaf.py')).toContain(
    "y = '{{_base_.scale}}'\nz = {{_base_.scale}}\nw = _base_['scale']\nsized = '{{_base_.sized}}'",
  )
  expect(await after('lazy.py')).toContain('from .base import scale\nq = f"{scale}/a"\n')
  expect(edits.some(({ span }) => span.source.name.endsWith('other.py'))).toBe(false)
})

test('a file that was made or removed on the disk, which nobody told of, is renamed in', async () => {
  const texts = new Map([
    ['/w/a.py', 'x = 1\n'],
    ['/w/gone.py', "_base_ = 'a.py'\ny = _base_.x\n"],
  ])
  const fileSystem: FileSystem = {
    ...withTexts(memoryFileSystem({}), texts),
    readFolder: (path) => (path === '/w' ? [...texts.keys()].map((name) => name.slice(3)) : undefined),
    stateOf: (path) => (texts.has(path) ? { text: texts.get(path) as string, size: 0, changed: 0 } : undefined),
  }
  let now = 0
  const workspace = new Workspace({ fileSystem, now: () => now })
  await workspace.addFolder('/w')
  texts.delete('/w/gone.py')
  texts.set('/w/new.py', "_base_ = 'a.py'\nx = 2\n")
  now = 1000
  const edits = await rename(workspace, '/w/a.py', 0, 'z')
  expect(edits.map(({ span }) => placeOf(span))).toEqual(['/w/a.py:1 x', '/w/new.py:2 x'])
  expect((await workspace.index()).files).toEqual(['/w/a.py', '/w/new.py'])
})

test.each<[what: string, files: Marked, name: string, words: string]>([
  ['no variable', { 'a.py': 'x = |1\n' }, 'y', 'there is no variable here'],
  ['a name of MMEngine', { 'a.py': 'mod|el = 1\n' }, 'y', 'model is a name that MMEngine reads'],
  ['to a name of MMEngine', { 'a.py': 'x| = 1\n' }, 'model', 'model is a name that MMEngine reads'],
  ['to no name', { 'a.py': 'x| = 1\n' }, 'a b', 'a b is not a variable name'],
  ['to a keyword', { 'a.py': 'x| = 1\n' }, 'for', 'for is not a variable name'],
  [
    'to a name that is taken',
    { 'b.py': 'y = 2\n', 'a.py': "_base_ = 'b.py'\nx| = _base_.y\n" },
    'y',
    'y is used in a.py already',
  ],
  [
    'to a name that another base has',
    { 'b.py': 'x = 2\n', 'c.py': 'y = 3\n', 'a.py': "_base_ = ['b.py', 'c.py']\nx| = 1\n" },
    'y',
    'y is set in c.py already',
  ],
  [
    'to a name that a base in JSON has',
    { 'b.json': '{"y": 2}', 'a.py': "_base_ = 'b.json'\nx| = 1\n" },
    'y',
    'y is set in b.json already',
  ],
  [
    'of what a base in YAML sets where its place cannot be told',
    { 'b.yaml': 'x:  # a\n  - 1\n', 'a.py': "_base_ = 'b.yaml'\nx| = 1\n" },
    'y',
    'x is set in b.yaml, where its place cannot be told',
  ],
  [
    'of an installed package',
    { '/site-packages/mmdet/b.py': 'x = 1\n', 'a.py': "_base_ = '/site-packages/mmdet/b.py'\nx| = 1\n" },
    'y',
    'x is used in /site-packages/mmdet/b.py, which is of an installed package',
  ],
])('renaming is refused: %s', async (_, files, name, words) => {
  const { workspace, path, offset } = await cursorIn(files)
  await expect(rename(workspace, path, offset, name)).rejects.toThrow(words)
})

test.each<[what: string, files: Marked, words: string]>([
  ['a name of MMEngine', { 'a.py': 'mod|el = 1\n' }, 'model is a name that MMEngine reads'],
  [
    'what an installed package uses',
    { '/site-packages/mmdet/b.py': 'x = 1\n', 'a.py': "_base_ = '/site-packages/mmdet/b.py'\nx| = 1\n" },
    'x is used in /site-packages/mmdet/b.py, which is of an installed package',
  ],
])('before a name is asked for, %s is refused as it is afterwards', async (_, files, words) => {
  const { workspace, path, offset } = await cursorIn(files)
  await expect(renamable(workspace, path, offset)).rejects.toThrow(words)
})

const source = (text: string) => new SourceText('/configs/a.py', text)

test('the outline has the keys as they are nested', async () => {
  const text = "a = dict(b=1, c={'d': [dict(e=1), 2], 'f': (1, 2)}, **g)\nh['i'] = 1\nfor j in k:\n    l = 1\n"
  const shown = ({ name, kind, children }: OutlineSymbol): string =>
    `${name}:${kind}${children.length === 0 ? '' : `(${children.map(shown).join(' ')})`}`
  expect((await outline(source(text))).map(shown)).toEqual([
    'a:dict(b:value c:dict(d:list([0]:dict(e:value)) f:list))',
    'h.i:value',
  ])
  const lazy =
    "model['neck'] = dict(a=1)\n_base_.model.x = 1\nmodel.merge(dict(b=dict(c=1)))\nm.update(d=1)\nf(x=1)\nf().x = 1\n"
  expect((await outline(source(lazy))).map(shown)).toEqual([
    'model.neck:dict(a:value)',
    '_base_.model.x:value',
    'model.merge:dict(b:dict(c:value))',
    'm.update:dict(d:value)',
  ])
})

test('what goes over several lines folds', () => {
  const text = "x = 1\na = dict(\n    b=[\n        1,\n    ],\n    c=2)\nif x:\n    y = 1\n    z = '''\n'''\n"
  expect(folds(source(text))).toEqual([
    { startLine: 1, endLine: 5 },
    { startLine: 2, endLine: 3 },
    { startLine: 6, endLine: 9 },
    { startLine: 8, endLine: 9 },
  ])
})

test('comments in a row and regions fold', () => {
  const text =
    "# a\n# b\nx = dict(  # c\n    # d\n    #e\n    a=1)\n# region Data\n# f\n#region\ny = '''\n# g\n# h\n'''\n# endregion\n#endregion\n# endregion\n# i\n# j"
  expect(folds(source(text))).toEqual([
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 4, kind: 'comment' },
    { startLine: 6, endLine: 14, kind: 'region' },
    { startLine: 8, endLine: 13, kind: 'region' },
    { startLine: 9, endLine: 12 },
    { startLine: 16, endLine: 17, kind: 'comment' },
  ])
})

test('a file, or the statements of a selection, are laid out', () => {
  const text = 'a=1\nb=dict(c = 1,\n  d=2)\ne=3\n'
  expect(edited(text, formatting(source(text)))).toBe('a = 1\nb = dict(c=1, d=2)\ne = 3\n')
  expect(formatting(source('a = 1\n'))).toEqual([])
  const at = text.indexOf('d=2')
  expect(edited(text, rangeFormatting(source(text), at, at + 1))).toBe('a=1\nb = dict(c=1, d=2)\ne=3\n')
  expect(rangeFormatting(source('\n\n\na=1\n'), 0, 1)).toEqual([])
  expect(() => formatting(source('a = (\n'))).toThrow("'(' was never closed")
})
