import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem, withTexts } from '../../../src/config/fileSystem.ts'
import { BaseIndex } from '../../../src/config/load/baseIndex.ts'
import { ConfigCache } from '../../../src/config/load/cache.ts'
import { Config as NodeConfig } from '../../../src/node/config.ts'

type Files = Readonly<Record<string, string>>

const readAll = (files: Files) => Config.readAll('a.py', { fileSystem: memoryFileSystem(files) })

interface Row {
  readonly what: string
  readonly files: Files
  /** `repr` of what can be told. */
  readonly says: string
  /** Code and line of each problem. */
  readonly problems: readonly string[]
}

const BASE = { 'b.py': 'x = 1\nmodel = dict(a=1)\n' }

const ROWS: readonly Row[] = [
  { what: 'sound', files: { 'a.py': 'x = 1\n' }, says: "{'x': 1}", problems: [] },
  {
    what: 'a statement that does not parse; what asks for its name is left out and not told of',
    files: { 'a.py': 'x = 1\ny = dict(\nz = 3\nw = [y]\n' },
    says: "{'x': 1, 'z': 3}",
    problems: ['python-syntax 4'],
  },
  {
    what: 'a statement that raises',
    files: { 'a.py': 'x = 1\ny = [n for n in x]\nz = y\nw = 4\n' },
    says: "{'x': 1, 'w': 4}",
    problems: ['evaluation 2'],
  },
  {
    what: 'what does not compile',
    files: { 'a.py': 'x = 1\nreturn\ny = 2\n' },
    says: "{'x': 1, 'y': 2}",
    problems: ['python-syntax 2'],
  },
  {
    what: 'a base that is not there, beside one that is',
    files: { ...BASE, 'a.py': "_base_ = ['none.py', 'b.py']\ny = 2\n" },
    says: "{'x': 1, 'model': {'a': 1}, 'y': 2}",
    problems: ['config-base 1'],
  },
  {
    what: 'a base with a mistake',
    files: { 'b.py': 'x = 1\ny = (\n', 'a.py': "_base_ = 'b.py'\nz = 3\n" },
    says: "{'x': 1, 'z': 3}",
    problems: ['python-syntax 2'],
  },
  {
    what: 'bases that form a cycle',
    files: { 'b.py': "_base_ = 'a.py'\nx = 1\n", 'a.py': "_base_ = 'b.py'\nz = 3\n" },
    says: "{'x': 1, 'z': 3}",
    problems: ['config-base 1'],
  },
  {
    what: 'bases that cannot be told',
    files: { 'a.py': '_base_ = [name]\nz = 3\n' },
    says: "{'z': 3}",
    problems: ['evaluation 1'],
  },
  {
    what: 'a dict over what is none',
    files: { ...BASE, 'a.py': "_base_ = 'b.py'\nx = dict(b=1)\nmodel = dict(b=2)\n" },
    says: "{'x': 1, 'model': {'a': 1, 'b': 2}}",
    problems: ['config-merge 2'],
  },
  {
    what: 'a reference that leads nowhere',
    files: { ...BASE, 'a.py': "_base_ = 'b.py'\ny = {{_base_.none}}\nz = {{_base_.model}}\n" },
    says: "{'x': 1, 'model': {'a': 1}, 'z': {'a': 1}}",
    problems: ['config-base 2'],
  },
  {
    what: 'a variable of the environment that is not set',
    files: { 'a.py': "x = '{{$NONE:}}'\ny = 2\n" },
    says: "{'x': '{{$NONE:}}', 'y': 2}",
    problems: ['config-parse 1'],
  },
  {
    what: 'a name that MMEngine keeps for itself',
    files: { 'a.py': 'filename = 1\ny = 2\n' },
    says: "{'filename': 1, 'y': 2}",
    problems: ['config-parse 1'],
  },
  {
    what: 'a with statement that is not read_base',
    files: { 'a.py': "with open('x'):\n    pass\ny = 2\n" },
    says: "{'y': 2}",
    problems: ['config-parse 1'],
  },
  {
    what: 'the pure-Python dialect: a base that is not there, a name that a base has not, a broken statement',
    files: {
      'b.py': 'from mmengine.hooks import EMAHook\nx = dict(type=EMAHook)\nq = (\n',
      'a.py':
        'from mmengine.config import read_base\nwith read_base():\n    from .b import x\n    from .none import *\n    from .b import y\n' +
        'z = dict(\nw = 4\n',
    },
    says: "{'x': {'type': 'mmengine.hooks.EMAHook'}, 'w': 4}",
    problems: ['python-syntax 6', 'python-syntax 3', 'config-base 4', 'python-syntax 3', 'config-base 5'],
  },
  {
    what: 'the pure-Python dialect with bases in both ways',
    files: { 'a.py': "from m import n\n_base_ = 'b.py'\nwith read_base():\n    from .b import x\ny = 2\n", ...BASE },
    says: "{'_base_': 'b.py', 'y': 2}",
    problems: ['config-parse 2'],
  },
]

test.each(ROWS)('$what', async ({ files, says, problems }) => {
  const read = await readAll(files)
  expect(read.config?.toRepr()).toBe(says)
  expect(read.problems.map(({ code, span }) => `${code} ${span?.source.positionAt(span.start).line}`)).toEqual(problems)
  // A cache that other configs were read with changes nothing.
  const options = { fileSystem: memoryFileSystem(files), cache: new ConfigCache() }
  for (const name of Object.keys(files)) await Config.readAll(name, options)
  const again = await Config.readAll('a.py', options)
  expect(again.config?.toRepr()).toBe(says)
  expect(again.problems.map(({ message }) => message)).toEqual(read.problems.map(({ message }) => message))
  expect(new Set(again.files)).toEqual(new Set(read.files))
})

test('a file that is not there, and one that reaches a limit, have problems and no config', async () => {
  expect(await readAll({})).toEqual({
    problems: [expect.objectContaining({ code: 'file-not-found' })],
    files: ['/a.py'],
  })
  const large = await readAll({ 'a.py': "_base_ = 'b.py'\n", 'b.py': "x = 'a' * 9999999999\n" })
  expect(large).toEqual({ problems: [expect.objectContaining({ code: 'limit' })], files: ['/a.py', '/b.py'] })
  const [missing] = (await NodeConfig.readAll('there is none.py')).problems
  expect(missing?.code).toBe('file-not-found')
})

test('the files are those whose change may change the config, there or not', async () => {
  const { files } = await readAll({ 'a.py': "_base_ = ['none.py', 'b.py']\n", ...BASE })
  expect(new Set(files)).toEqual(new Set(['/none.py', '/b.py', '/a.py']))
})

test('a cache forgets what changed and what inherits it, and nothing else', async () => {
  const texts = new Map([
    ['/b.py', 'x = 1\n'],
    ['/c.py', 'y = 1\n'],
    ['/m.py', "_base_ = 'b.py'\n"],
    ['/a.py', "_base_ = ['m.py', 'c.py', 'none.py']\n"],
  ])
  const read: string[] = []
  const files = withTexts(memoryFileSystem({}), texts)
  const fileSystem = {
    ...files,
    readFile: (path: string, most: number) => {
      read.push(path)
      return files.readFile(path, most)
    },
  }
  const cache = new ConfigCache()
  const says = async () => {
    read.length = 0
    return (await Config.readAll('/a.py', { fileSystem, cache })).config?.toRepr()
  }
  expect(await says()).toBe("{'x': 1, 'y': 1}")
  texts.set('/b.py', 'x = 2\n')
  cache.invalidate('/b.py')
  expect(await says()).toBe("{'x': 2, 'y': 1}")
  expect(read).toEqual(['/a.py', '/m.py', '/b.py', '/none.py'])
  texts.set('/none.py', 'z = (\n')
  cache.invalidate('/none.py')
  expect(await says()).toBe("{'x': 2, 'y': 1}")
  expect(read).toEqual(['/a.py', '/none.py'])
  // A broken base is kept too, until it changes.
  expect(await says()).toBe("{'x': 2, 'y': 1}")
  expect(read).toEqual(['/a.py'])
  texts.set('/none.py', 'z = 3\n')
  cache.invalidate('/none.py')
  expect(await says()).toBe("{'x': 2, 'y': 1, 'z': 3}")
})

test('writesAt: what a piece of source wrote, wherever it is now', async () => {
  const texts = {
    'b.py': 'pipe = [dict(type="Resize", scale=7)]\nmodel = dict(backbone=dict(depth=50), neck=dict(n=1))\n',
    'a.py':
      "_base_ = 'b.py'\nmodel = dict(backbone=dict(depth=101), neck=dict(_delete_=True, m=2))\n" +
      'pipe = [dict(type="Crop")]\nval = dict(pipe=pipe)\n',
  }
  const fileSystem = memoryFileSystem(texts)
  const config = await Config.fromFile('a.py', { fileSystem })
  const at = (file: keyof typeof texts, what: string) =>
    config
      .writesAt(`/${file}`, texts[file].indexOf(what))
      .map(({ path, isReplaced }) => `${path.join('.')}${isReplaced ? ' replaced' : ''}`)
  expect(at('a.py', '101')).toEqual(['model.backbone.depth', 'model.backbone', 'model'])
  expect(at('a.py', 'depth')).toEqual(['model.backbone.depth', 'model.backbone', 'model'])
  expect(at('b.py', '50')).toEqual(['model.backbone.depth replaced', 'model.backbone', 'model'])
  expect(at('b.py', 'n=1')).toEqual(['model.neck.n replaced', 'model.neck replaced', 'model'])
  expect(at('a.py', '"Crop"')).toEqual(['pipe.0.type', 'val.pipe.0.type', 'pipe.0', 'val.pipe.0', 'pipe'])
  expect(at('b.py', '7')).toEqual(['pipe.0.scale replaced', 'pipe.0 replaced', 'pipe replaced'])
  expect(at('a.py', '_base_')).toEqual([])
  const [depth] = config.writesAt('/a.py', texts['a.py'].indexOf('101'))
  expect(texts['a.py'].slice(depth?.key?.start, depth?.key?.end)).toBe('depth')
  const keys = config.origins('model.backbone.depth').map(({ key }) => key?.source.text.slice(key.start, key.end))
  expect(keys).toEqual(['depth', 'depth'])
  expect(config.origins('pipe.0')[0]?.key).toBeUndefined()
})

test('each printed line says what stands on it', async () => {
  const text =
    "model = dict(backbone=dict(depth=50, norm_cfg=dict(requires_grad=True, type='BN'), out_indices=(0, 1, 2, 3)))\n" +
    "pipe = [dict(type='A', keep_ratio=True, scale=(1333, 800), another_argument='with a long text'), dict(type='B')]\n"
  const config = await Config.fromString(text, 'py')
  const lines = config.prettyLines()
  expect(lines.map((line) => `${line.text}\n`).join('')).toBe(config.prettyText())
  expect(lines.map(({ text, path }) => `${text.trim()} | ${path.join('.')}`)).toEqual([
    'model = dict( | model',
    'backbone=dict( | model.backbone',
    'depth=50, | model.backbone.depth',
    "norm_cfg=dict(requires_grad=True, type='BN'), | model.backbone.norm_cfg",
    'out_indices=( | model.backbone.out_indices',
    '0, | model.backbone.out_indices.0',
    '1, | model.backbone.out_indices.1',
    '2, | model.backbone.out_indices.2',
    '3, | model.backbone.out_indices.3',
    '))) | model.backbone.out_indices',
    'pipe = [ | pipe',
    'dict( | pipe.0',
    "another_argument='with a long text', | pipe.0.another_argument",
    'keep_ratio=True, | pipe.0.keep_ratio',
    'scale=( | pipe.0.scale',
    '1333, | pipe.0.scale.0',
    '800, | pipe.0.scale.1',
    '), | pipe.0.scale',
    "type='A'), | pipe.0.type",
    "dict(type='B'), | pipe.1",
    '] | pipe',
  ])
  const display = (await Config.fromString('globals().update({"a-b": {1: 2}})\n', 'py')).prettyLines()
  expect(display).toEqual([{ text: "{'a-b': dict({1: 2})}", path: [] }])
})

test('an index knows who inherits from whom, in both dialects, and what each sets', async () => {
  const texts = new Map([
    ['/b.py', 'x = 1\ny: int = 2\n(p, q) = 1, 2\nx.z = 3\n'],
    ['/m.py', "_base_ = 'b.py'\nbroken = (\n"],
    ['/a.py', "_base_ = ['m.py', './none.py', 3]\n"],
    [
      '/l.py',
      'from mmengine.config import read_base\nwith read_base():\n    from .b import *\n    from mmdet.x import *\n',
    ],
    ['/w.py', "with open('x'):\n    pass\n"],
  ])
  const index = new BaseIndex({ fileSystem: withTexts(memoryFileSystem({}), texts) })
  for (const path of texts.keys()) await index.update(path)
  await index.update('/gone.py')
  expect(index.files).toEqual(['/a.py', '/b.py', '/l.py', '/m.py', '/w.py'])
  expect(index.childrenOf('/b.py')).toEqual(['/l.py', '/m.py'])
  expect(index.inheritorsOf('/b.py')).toEqual(['/a.py', '/l.py', '/m.py'])
  expect(index.inheritorsOf('/none.py')).toEqual(['/a.py'])
  expect(index.facts('/b.py')?.variables.map(({ name }) => name)).toEqual(['x', 'y', 'p', 'q'])
  const [base] = index.facts('/a.py')?.bases ?? []
  expect([base?.path, base?.span.source.text.slice(base.span.start, base.span.end)]).toEqual(['/m.py', "'m.py'"])
  texts.set('/m.py', 'z = 3\n')
  texts.delete('/l.py')
  await index.update('/m.py')
  await index.update('/l.py')
  expect(index.inheritorsOf('/b.py')).toEqual([])
  expect(index.files).not.toContain('/l.py')
})
