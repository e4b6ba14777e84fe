import { expect, test } from 'vitest'
import { type FileSystem, memoryFileSystem, withTexts } from '../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { normalizePath } from '../../src/python/posixPath.ts'
import { diagnostics } from '../../src/server/diagnostics.ts'
import { inlayHints, lenses } from '../../src/server/overrides.ts'
import { references } from '../../src/server/variables.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { cursorIn, placeOf } from './support.ts'

test('open documents count in place of their files, bases too; closed ones do not', async () => {
  const { workspace } = await cursorIn({ 'b.py': 'x = 1\n', 'a.py': "_base_ = 'b.py'\n|" })
  const x = async () => (await workspace.view('/configs/a.py')).dict.get('x')
  expect(await x()).toBe(1)
  workspace.open('/configs/b.py', 'x = 2\n')
  expect(await x()).toBe(2)
  expect(workspace.opened).toEqual(['/configs/a.py', '/configs/b.py'])
  const known = await workspace.view('/configs/a.py')
  expect(await workspace.view('/configs/a.py')).toBe(known)
  workspace.close('/configs/b.py')
  expect(await x()).toBe(1)
})

test('a base that is named by a detour is read again when it changes, and a text that names another one inherits that', async () => {
  const files = { 'b.py': 'x = 1\n', 'c.py': 'x = 3\n', 'd/a.py': "_base_ = '../b.py'\n|" }
  const { workspace } = await cursorIn(files)
  const path = '/configs/d/a.py'
  const told = async () => [
    (await workspace.view(path)).dict.get('x'),
    (await workspace.bases(path)).map((base) => normalizePath(base.path)),
  ]
  expect(await told()).toEqual([1, ['/configs/b.py']])
  workspace.open('/configs/b.py', 'x = 2\n')
  expect(await told()).toEqual([2, ['/configs/b.py']])
  await workspace.index()
  expect(await told()).toEqual([2, ['/configs/b.py']])
  workspace.open(path, "_base_ = '../c.py'\n")
  expect(await told()).toEqual([3, ['/configs/c.py']])
  workspace.open(path, 'x = 4\n')
  expect(await told()).toEqual([4, []])
})

test('a file that changed on the disk is read again, although nobody told', async () => {
  const texts = new Map([
    ['/b.py', 'x = 1\n'],
    ['/a.py', "_base_ = 'b.py'\n"],
  ])
  const files = withTexts(memoryFileSystem({}), texts)
  const fileSystem: FileSystem = {
    ...files,
    stateOf: (path) => {
      const text = texts.get(path)
      return text === undefined ? undefined : { text, size: text.length, changed: 0 }
    },
  }
  let now = 1000
  const workspace = new Workspace({ fileSystem, now: () => now })
  const x = async () => (await workspace.view('/a.py')).dict.get('x')
  expect(await x()).toBe(1)
  texts.set('/b.py', 'x = 2\n')
  expect(await x()).toBe(1)
  now += 200
  expect(await x()).toBe(2)
  // The file that was looked at first says when the next look is.
  now += 150
  workspace.open('/a.py', "_base_ = ['b.py']\n")
  texts.set('/b.py', 'x = 3\n')
  expect(await x()).toBe(2)
  now += 50
  expect(await x()).toBe(3)
})

test('what is read while a file changes is of its new text', async () => {
  const texts = new Map([
    ['/b.py', 'x = 1\n'],
    ['/a.py', "_base_ = 'b.py'\n"],
  ])
  const files = withTexts(memoryFileSystem({}), texts)
  let hold: (() => void) | undefined
  const fileSystem: FileSystem = {
    ...files,
    readFile: async (path, most) => {
      const bytes = await files.readFile(path, most)
      if (path === '/b.py' && hold === undefined)
        await new Promise<void>((resolve) => {
          hold = resolve
        })
      return bytes
    },
  }
  const workspace = new Workspace({ fileSystem })
  const view = workspace.view('/a.py')
  while (hold === undefined) await new Promise((resolve) => setImmediate(resolve))
  workspace.open('/b.py', 'x = 2\n')
  hold()
  expect((await view).dict.get('x')).toBe(2)
})

test('files that cannot be read are empty, and folders too', async () => {
  const refuse = (): never => {
    throw new MmdetConfigError({ code: 'file-read', message: 'no' })
  }
  const workspace = new Workspace({ fileSystem: { workingFolder: '/', readFile: refuse, readFolder: refuse } })
  await workspace.addFolder('/')
  expect((await workspace.source('/a.py')).text).toBe('')
  expect((await workspace.index()).files).toEqual([])
  expect((await workspace.problems('/a.py')).map(({ code }) => code)).toEqual(['file-read'])
})

test('the Python files below a folder are known, but for hidden and foreign ones', async () => {
  const { workspace } = await cursorIn({
    'a.py': '|',
    'v1.x/b.py': '',
    'readme.md': '',
    '.hidden/c.py': '',
    'node_modules/d.py': '',
    'picture.jpg/e.py': '',
  })
  expect((await workspace.index()).files).toEqual(['/configs/a.py', '/configs/v1.x/b.py'])
})

test('configs and recipes in JSON and YAML are known as well, by what they say or by what inherits them; data are not', async () => {
  const labels = Array.from({ length: 501 }, (_, at) => [`labels/${at}.json`, '{"_base_": "../plain.json"}'])
  const { workspace } = await cursorIn({
    'a.py': "_base_ = 'c.yaml'\n|",
    'c.yaml': '_base_: plain.json\nsize: 2\n',
    'b.json': '{"_base_": "plain.json", "depth": 3}',
    'plain.json': '{"size": 1}',
    'recipe.yml': 'base: ./b.json\nmodel: x\noverrides:\n  width: 4\n',
    'package.json': '{"name": "none", "size": 5}',
    'large.json': `{"_base_": "plain.json", "x": "${'x'.repeat(1_000_000)}"}`,
    'broken.json': '{"_base_": ',
    ...Object.fromEntries(labels),
  })
  const index = await workspace.index()
  expect(index.inheritorsOf('/configs/plain.json')).toEqual(
    ['a.py', 'b.json', 'c.yaml', 'recipe.yml'].map((name) => `/configs/${name}`),
  )
  const sets = index.files.flatMap((file) => (index.facts(file)?.variables ?? []).map(({ span }) => placeOf(span)))
  expect(sets).toEqual(['b.json:1 depth', 'c.yaml:2 size', 'plain.json:1 size', 'recipe.yml:4 width'])
  const base = await references(workspace, '/configs/b.json', 12)
  expect(base.map(placeOf)).toEqual(['b.json:1 "plain.json"', 'c.yaml:1 plain.json'])
})

test('what a file in JSON becomes while others change is known', async () => {
  const texts = new Map([
    ['/w/a.json', '{"x": 1}'],
    ['/w/b.py', 'y = 1\n'],
  ])
  const fileSystem = { ...withTexts(memoryFileSystem({}), texts), readFolder: () => ['a.json', 'b.py'] }
  const workspace = new Workspace({ fileSystem })
  await workspace.addFolder('/w')
  const known = async () => (await workspace.index()).facts('/w/a.json')?.variables.map(({ name }) => name)
  expect(await known()).toEqual([])
  texts.set('/w/b.py', "_base_ = 'a.json'\n")
  workspace.changed('/w/b.py')
  expect(await known()).toEqual(['x'])
  texts.set('/w/b.py', '')
  texts.set('/w/a.json', '{"default_scope": "mmdet", "z": 1}')
  workspace.changed('/w/b.py')
  workspace.changed('/w/a.json')
  expect(await known()).toEqual(['default_scope', 'z'])
  texts.delete('/w/a.json')
  workspace.changed('/w/a.json')
  expect(await known()).toEqual([])
  workspace.changed('/w/node_modules/c.json')
  expect((await workspace.index()).files).toEqual(['/w/a.json', '/w/b.py'])
})

test('a folder that goes takes its files with it, and one that comes brings them', async () => {
  const texts = new Map([
    ['/w/a.py', "_base_ = 'parts/b.py'\n"],
    ['/w/parts/b.py', 'x = 1\n'],
  ])
  const fileSystem = { ...withTexts(memoryFileSystem({}), texts), readFolder: () => ['a.py'] }
  const workspace = new Workspace({ fileSystem })
  await workspace.addFolder('/w')
  const told = async () => (await workspace.problems('/w/a.py')).map(({ code }) => code)
  expect(await told()).toEqual([])
  texts.delete('/w/parts/b.py')
  workspace.changed('/w/par')
  expect(await told()).toEqual([])
  workspace.changed('/w/parts')
  expect(await told()).toEqual(['config-base'])
  texts.set('/w/parts/b.py', 'x = 1\n')
  workspace.changed('/w/parts')
  expect(await told()).toEqual([])
})

test('files that come by thousands are looked at once', async () => {
  const workspace = new Workspace({ fileSystem: memoryFileSystem({}) })
  const names = Array.from({ length: 10_000 }, (_, at) => `/w/labels/${at}`)
  for (const name of names) await workspace.source(`${name}.json`)
  const begun = performance.now()
  workspace.allChanged(names.map((name) => `${name}.bin`))
  workspace.allChanged(names.map((name) => `${name}.jpg`))
  // Each with each would take minutes.
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a link to a folder around it leads nowhere new', async () => {
  const files = memoryFileSystem({ '/w/a.py': '', '/w/loop/a.py': '' })
  const fileSystem: FileSystem = {
    ...files,
    stateOf: (path) => ({ text: path.replace('/loop', ''), size: 0, changed: 0 }),
  }
  const workspace = new Workspace({ fileSystem })
  await workspace.addFolder('/w')
  expect((await workspace.index()).files).toEqual(['/w/a.py'])
})

test.each<[name: string, text: string, kind: 'config' | 'recipe' | undefined]>([
  ['/work/base.py', 'size = 1\n', 'config'],
  ['/work/base.yaml', 'size: 1\n', 'config'],
  ['/work/base.toml', 'size = 1\n', undefined],
  ['/work/a.py', 'import os\nprint(os.name)\n', undefined],
  ['/work/a.yaml', 'size: 1\n', undefined],
])('whether %s with %j is a config: by what inherits it', async (name, text, kind) => {
  const files = { '/work/heir.py': "_base_ = ['base.py', 'base.yaml', 'base.toml']\n", [name]: text }
  const workspace = new Workspace({ fileSystem: memoryFileSystem(files) })
  await workspace.addFolder('/work')
  expect(await workspace.kindOf(name)).toBe(kind)
})

test('a base has the scope of what inherits it; settings choose severities', async () => {
  const files = {
    '/configs/b.py': "model = dict(type='MaskRCN')\n",
    '/configs/a.py': "_base_ = 'b.py'\ndefault_scope = 'mmseg'\n",
    '/configs/c.py': "model = dict(type='MaskRCN')\n",
  }
  const workspace = new Workspace({ fileSystem: memoryFileSystem(files) })
  await workspace.addFolder('/configs')
  const codes = async (path: string) =>
    (await workspace.problems(path)).map(({ code, severity }) => `${code} ${severity}`)
  expect(await codes('/configs/b.py')).toEqual(['unknown-scope note'])
  expect(await codes('/configs/c.py')).toEqual(['unknown-type error'])
  const own = new Workspace({ fileSystem: memoryFileSystem(files), rules: { 'unknown-type': 'off' } })
  expect(await own.problems('/configs/c.py')).toEqual([])
  const warned = new Workspace({ fileSystem: memoryFileSystem(files), rules: { 'unknown-type': 'warning' } })
  expect((await warned.problems('/configs/c.py'))[0]?.severity).toBe('warning')
})

test('where it is said how many GPUs train, rules of the batch are told', async () => {
  const files = {
    '/configs/a.py':
      "default_scope = 'mmdet'\nmodel = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, norm_cfg=dict(type='SyncBN')))\n",
  }
  const codes = async (gpus: number | undefined) => {
    const workspace = new Workspace({ fileSystem: memoryFileSystem(files), gpus })
    return (await workspace.problems('/configs/a.py')).map(({ code }) => code)
  }
  expect(await codes(1)).toContain('syncbn-single-gpu')
  expect(await codes(8)).not.toContain('syncbn-single-gpu')
  expect(await codes(undefined)).not.toContain('syncbn-single-gpu')
})

test('problems of a file: its own, those of a base where it is named, those without a place at the top', async () => {
  const { workspace, path } = await cursorIn({
    'far.py': "model = dict(type='MaskRCN')\n",
    'near.py': "_base_ = 'far.py'\n",
    'a.py': "_base_ = ['near.py']\ntrain_dataloader = dict(dataset=dict(type='CocoDatase'))|\n",
  })
  const found = await diagnostics(workspace, path)
  expect(found.map(({ span, message }) => `${placeOf(span)} | ${message.split('\n')[0]}`)).toEqual([
    "a.py:1 'near.py' | in far.py, line 1: MaskRCN is not in the registry model",
    'a.py:2 train_dataloader | there is train_dataloader, but no train_cfg and no optim_wrapper',
    "a.py:2 'CocoDatase' | CocoDatase is not in the registry dataset",
  ])
  expect(found[0]?.problem.related?.[0]?.span?.source.name).toBe('/configs/far.py')
  const broken = await cursorIn({ 'b.py': 'x = (\n', 'a.py': "_base_ = 'b.py'\nmodel = dict(type='MaskRCN')|\n" })
  const told = await diagnostics(broken.workspace, broken.path)
  expect(told.map(({ span, message }) => `${placeOf(span)} | ${message.split('\n')[0]}`)).toEqual([
    "a.py:1 'b.py' | in b.py, line 1: '(' was never closed",
    "a.py:2 'MaskRCN' | MaskRCN is not in the registry model",
  ])
  workspace.close(path)
  const missing = await diagnostics(workspace, '/configs/none.py')
  expect(missing.map(({ span, problem }) => `${span.start}-${span.end} ${problem.code}`)).toEqual([
    '0-0 file-not-found',
  ])
})

test('what a base wrote is told where the file itself has a part in it', async () => {
  const { workspace, path } = await cursorIn({
    'b.py': "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=50), neck=None, bbox_head=None)\n",
    'a.py': "_base_ = 'b.py'\nmodel = dict(backbone=dict(type='SwinTransformer', embed_dims=96))\n|",
  })
  const [found] = await diagnostics(workspace, path)
  expect(found && placeOf(found.span)).toBe("a.py:2 'SwinTransformer'")
  expect(found?.message).toMatch(/^in b.py, line 1: SwinTransformer takes no argument depth\n/)
  expect(found?.problem.related?.map(({ span }) => span && placeOf(span))).toEqual(['b.py:1 depth'])
})

test('what a base of a base is named by where no base leads to it', async () => {
  const { workspace, path } = await cursorIn({ 'b.py': 'x = (\n', 'a.py': "_base_ = 'b.' + 'py'|\n" })
  const [found] = await diagnostics(workspace, path)
  expect(found && placeOf(found.span)).toBe("a.py:1 'b.' + 'py'")
})

const OVERRIDES = {
  'b.py': "a = dict(x=1, y=dict(z=2), l=[1, 2])\nb = 'a long text of more than thirty letters'\n",
  'c.py': 'c = 3\n',
  'a.py': "_base_ = ['b.py', 'c.py']\na = dict(x=1, y=dict(z=5, n=6), l=[3])\nb = 1\nb = 2\nc = 4\nd = 5|\n",
  'heir.py': "_base_ = 'a.py'\n",
}

test('what a file overrides and what inherits it', async () => {
  const { workspace, path } = await cursorIn(OVERRIDES)
  const found = await lenses(workspace, path)
  expect(found.map(({ title }) => title)).toEqual(['overrides 5 values of 2 files', 'inherited by 1 config'])
  expect(found[1]?.places.map(placeOf)).toEqual(["heir.py:1 'a.py'"])
  expect(await lenses(workspace, '/configs/heir.py')).toEqual([])
})

test('what a file of the pure-Python dialect writes into what it inherits overrides it', async () => {
  const { workspace, path } = await cursorIn({
    'b.py': 'model = dict(a=dict(b=1), c=2, d=[1])\n',
    'a.py': 'with read_base():\n    from .b import *\nmodel.a.b = 3\nmodel.update(dict(c=4))\n|',
  })
  const { text } = await workspace.source(path)
  const hints = await inlayHints(workspace, path, 0, text.length)
  expect(hints.map(({ offset, text: hint }) => `${text.slice(0, offset).split('\n').length} ${hint}`)).toEqual([
    '3 <- 1',
    '4 <- 2',
  ])
})

test('the inherited value behind each that replaces it', async () => {
  const { workspace, path } = await cursorIn(OVERRIDES)
  const { text } = await workspace.source(path)
  const hints = await inlayHints(workspace, path, 0, text.length)
  expect(hints.map(({ offset, text: hint }) => `${text.slice(0, offset).split('\n').length} ${hint}`)).toEqual([
    '2 <- 1',
    '2 <- 2',
    '2 <- [1, 2]',
    "4 <- 'a long text of more than thir…",
    '5 <- 3',
  ])
  expect(await inlayHints(workspace, path, 0, 30)).toEqual([])
})

test('a type that is empty while it is typed is told of in words', async () => {
  const { workspace, path } = await cursorIn({ 'a.py': "model = dict(type='|')\n" })
  const [found] = await diagnostics(workspace, path)
  expect(found?.message).toMatch(/^'' is not in the registry model\n/)
})

test('what a package lists is read once for all files that name it, and not after each key', async () => {
  const list = '/site/mmdet/.mim/configs/metafile.yml'
  const files = memoryFileSystem({
    '/site/mmdet/__init__.py': '',
    '/site/mmdet/.mim/model-index.yml': 'Import:\n  - configs/metafile.yml\n',
    [list]: 'Models:\n  - Config: configs/r/a.py\n',
    '/site/mmdet/.mim/configs/r/a.py': 'x = 1\n',
    '/configs/a.py': "_base_ = 'mmdet::r/a.py'\n",
    '/configs/b.py': "_base_ = 'mmdet::r/a.py'\n",
  })
  let reads = 0
  const fileSystem: FileSystem = {
    ...files,
    readFile: (path, most) => {
      if (path === list) reads++
      return files.readFile(path, most)
    },
  }
  const workspace = new Workspace({ fileSystem, searchPath: ['/site'] })
  await workspace.addFolder('/configs')
  expect((await workspace.index()).childrenOf('/site/mmdet/.mim/configs/r/a.py')).toHaveLength(2)
  expect(reads).toBe(1)
  for (const more of ['y', 'y =', 'y = 2']) {
    workspace.open('/configs/a.py', `_base_ = 'mmdet::r/a.py'\n${more}\n`)
    expect(await workspace.bases('/configs/a.py')).toHaveLength(1)
  }
  expect(reads).toBe(2)
})
