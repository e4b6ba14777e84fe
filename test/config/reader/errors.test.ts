import { describe, expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import type { MmdetConfigError } from '../../../src/errors.ts'
import { dict } from '../../../src/python/input.ts'
import { formatSpan } from '../../../src/source.ts'
import { caught, caughtAsync } from '../../support/caught.ts'

const refused = (files: Readonly<Record<string, string>>, cfgOptions: Readonly<Record<string, number>> = {}) =>
  caughtAsync(() => Config.fromFile('a.py', { fileSystem: memoryFileSystem(files), cfgOptions }))

/** The place of an error and all other places that it names. */
function places({ problems: [problem] }: MmdetConfigError): string[] {
  const spans = [problem.span, ...(problem.related ?? []).map(({ span }) => span)]
  return spans.map((span) => (span === undefined ? 'nowhere' : formatSpan(span)))
}

const hintOf = ({ problems: [problem] }: MmdetConfigError) => problem.hint

describe('what a beginner writes is answered with what works', () => {
  test.each([
    ['a variable of a base', 'root = data_root\n', 'NameError', 'a base assigns data_root: write _base_.data_root'],
    ['a variable that nobody has', 'root = folder\n', 'NameError', undefined],
    ['one of a base, misspelt', 'root = data_rot\n', 'NameError', 'a base assigns data_root: write _base_.data_root'],
    ['one of its own, misspelt', 'num_classes = 3\nn = num_clases\n', 'NameError', 'did you mean num_classes?'],
    ['a letter is near to any other', 'x = 3\nn = y\n', 'NameError', undefined],
    ['a key behind a dot', "_base_ = 'b.py'\nroot = _base_.data_rot\n", 'AttributeError', 'did you mean data_root?'],
    [
      'a key behind a dot that is near to none',
      "_base_ = 'b.py'\nroot = _base_.x\n",
      'AttributeError',
      'the dict has data_root',
    ],
    ['a variable as a base', "x = 'b.py'\n_base_ = [x]\n", 'NameError', expect.stringContaining('write the path out')],
    [
      'a variable of the environment without quotes',
      'model = dict(n={{$N:80}})\n',
      'SyntaxError',
      expect.stringContaining("write '{{$N:80}}'"),
    ],
    ['a mistake beside one with quotes', "model = dict(n='{{$N:80}}' 5)\n", 'SyntaxError', undefined],
  ])('%s', async (_, text, pythonClass, hint) => {
    const base = text.includes('_base_') ? text : `_base_ = 'b.py'\n${text}`
    const error = await refused({ '/a.py': base, '/b.py': "data_root = 'data/'\n" })
    expect({ pythonClass: error.pythonClass, hint: hintOf(error) }).toEqual({ pythonClass, hint })
  })
})

test.each([
  ['import os\n', 'under Python 3.11 MMEngine does not know os for a module of Python'],
  [
    'from copy import deepcopy\nfrom stat import ST_MODE\n',
    'under Python 3.11 MMEngine does not know stat for a module of Python',
  ],
  ['import numpy as np\n', 'numpy is not a Python module'],
  ['from .json import x\n', 'it is relative'],
])(
  '%j above _base_ makes a config one of the pure-Python dialect: that is told, and where the import may stand',
  async (text, why) => {
    const error = await refused({ '/a.py': `${text}_base_ = 'b.py'\n`, '/b.py': 'x = 1\n' })
    const [problem] = error.problems
    expect({
      pythonClass: error.pythonClass,
      hint: hintOf(error),
      related: problem.related?.map(({ message }) => message),
    }).toEqual({
      pythonClass: 'ConfigParsingError',
      hint: 'write the import below _base_',
      related: [`this import makes it one: ${why}`],
    })
  },
)

test.each([
  "'{{_base_.a}}/y'",
  "['x', '{{_base_.a}} {{_base_.a}}']",
  "{'{{_base_.a}}': 1}",
  "{('{{_base_.a}}', 2): 1}",
])('a reference to a base inside a longer text is refused: %s', async (value) => {
  const error = await refused({ '/a.py': `_base_ = 'b.py'\nb = ${value}\n`, '/b.py': "a = 'x'\n" })
  expect([error.code, places(error)[0]]).toEqual(['config-parse', expect.stringMatching(/^\/a\.py:2:\d+$/)])
  expect(hintOf(error)).toContain("f'{_base_.name}/...'")
})

describe('a base', () => {
  test('that is missing: the file that asked for it, and a file of nearly that name', async () => {
    const error = await refused({ '/a.py': "_base_ = ['./b.py', './basse.py']\n", '/b.py': '', '/base.py': '' })
    expect(error).toMatchObject({ code: 'config-base', pythonClass: 'FileNotFoundError' })
    expect(places(error)).toEqual(['/a.py:1:21'])
    expect(hintOf(error)).toBe('did you mean /base.py?')
  })

  test('whose folder is missing: a file of nearly that path', async () => {
    const files = { '/_base_/models/fcos.py': '', '/_base_/models/retina.py': '' }
    const error = await refused({ '/a.py': "_base_ = '_bsae_/model/fcos.py'\n", ...files })
    expect(hintOf(error)).toBe('did you mean /_base_/models/fcos.py?')
    const other = await refused({ '/a.py': "_base_ = '_base_/runtime/fcos.py'\n", ...files })
    expect(hintOf(other)).toBe('the paths of bases are relative to the file that names them')
  })

  test('that no file is like', async () => {
    const error = await refused({ '/a.py': "_base_ = 'sub/nothing.py'\n" })
    expect(hintOf(error)).toBe('the paths of bases are relative to the file that names them')
  })

  test('of a base, that is missing: the file that asked for it', async () => {
    const error = await refused({ '/a.py': "_base_ = 'b.py'\n", '/b.py': "\n_base_ = ['none-such.yaml']\n" })
    expect(places(error)).toEqual(['/b.py:2:11'])
  })

  test('that is a folder', async () => {
    const error = await refused({ '/a.py': "_base_ = 'b'\n", '/b/c.py': '' })
    expect(error).toMatchObject({ code: 'file-read', pythonClass: 'FileNotFoundError' })
    expect(places(error)).toEqual(['/a.py:1:10'])
  })

  test('that a file system which answers later has not, or cannot read: the same places', async () => {
    const rest = memoryFileSystem({ '/a.py': "_base_ = 'b'\n", '/b/c.py': '', '/d.py': "_base_ = 'e.py'\n" })
    const fileSystem = { ...rest, readFile: async (path: string, most: number) => rest.readFile(path, most) }
    const folder = await caughtAsync(() => Config.fromFile('a.py', { fileSystem }))
    expect(folder).toMatchObject({ code: 'file-read', pythonClass: 'FileNotFoundError' })
    expect(places(folder)).toEqual(['/a.py:1:10'])
    const missing = await caughtAsync(() => Config.fromFile('d.py', { fileSystem }))
    expect(missing).toMatchObject({ code: 'config-base', pythonClass: 'FileNotFoundError' })
    expect(places(missing)).toEqual(['/d.py:1:10'])
  })

  test('in a cycle: every step of it, in order', async () => {
    const error = await refused({
      '/a.py': "_base_ = 'b.py'\n",
      '/b.py': "_base_ = ['c.py']\n",
      '/c.py': "_base_ = 'b.py'\n",
    })
    expect(error).toMatchObject({ code: 'config-base', pythonClass: 'RecursionError' })
    expect(error.message).toContain('/b.py -> /c.py -> /b.py')
    expect(places(error)).toEqual(['/c.py:1:10', '/b.py:1:11'])
  })

  test('in a cycle of the pure-Python dialect: every step of it', async () => {
    const over = (name: string) =>
      `from mmengine.config import read_base\nwith read_base():\n    from .${name} import *\n`
    const error = await refused({ '/a.py': over('b'), '/b.py': over('c'), '/c.py': over('a') })
    expect(error).toMatchObject({ code: 'config-base', pythonClass: 'RecursionError' })
    expect(error.message).toContain('a.py -> b.py -> c.py -> a.py')
    expect(places(error)).toEqual(['/c.py:3:5', '/a.py:3:5', '/b.py:3:5'])
  })

  test('that is one of too many behind each other: the chain is named', async () => {
    const files: Record<string, string> = { '/a.py': "_base_ = 'b0.py'\n" }
    for (let at = 0; at < 70; at++) files[`/b${at}.py`] = `\n_base_ = 'b${at + 1}.py'\n`
    const error = await refused(files)
    expect(error).toMatchObject({ code: 'limit', pythonClass: 'RecursionError' })
    expect(error.message).toContain(
      'over more than 64 files: /a.py -> /b0.py -> /b1.py -> ... -> /b61.py -> /b62.py -> /b63.py',
    )
    expect(places(error)[0]).toBe('/b62.py:2:10')
  })

  test('with an error of its own: its own place', async () => {
    const error = await refused({ '/a.py': "_base_ = 'b.py'\n", '/b.py': 'x = 1\ny = x +\n' })
    expect(error).toMatchObject({ code: 'python-syntax', pythonClass: 'SyntaxError' })
    expect(places(error)).toEqual(['/b.py:2:8'])
  })
})

test.each([
  ["x = 'a'\ny = 'b\\N{BULLET}'\n", '/a.py:2:5'],
  ["x = f'{1}\\N{BULLET}'\n", '/a.py:1:10'],
])('a character by its name: %s', async (text, place) => {
  const error = await refused({ '/a.py': text })
  expect(error.problems[0]).toMatchObject({ code: 'python-unsupported', hint: 'write the character itself' })
  expect(places(error)).toEqual([place])
})

test.each([
  ["x = 1\n_base_: str = 'b.py'\n", {}, '/a.py:2:15', /once, at the top level/],
  ["if True:\n    _base_ = 'b.py'\n", {}, '/a.py:2:14', /once, at the top level/],
  ["x = '{{$DATA:data/*.jpg}}'\n", {}, '/a.py:1:6', /a default without any of/],
  ["x = ['{{$SCALE:(1333,800)}}']\n", { SCALE: '5' }, '/a.py:1:7', /a default without any of/],
  ["x = '{{$DATA:data}}'\n", { DATA: 'D:\\coco' }, '/a.py:1:6', /forward slashes/],
  ["x = 1\n_deprecation_ = 'old'\n", {}, '/a.py:2:17', undefined],
])('what no config should hold, %j: config-parse at its place', async (text, env, place, hint) => {
  const fileSystem = memoryFileSystem({ '/a.py': text, '/b.py': '' }, '/')
  const error = await Config.fromFile('/a.py', { fileSystem, env }).catch((error) => error)
  expect(error).toMatchObject({ code: 'config-parse' })
  expect(places(error)).toEqual([place])
  if (hint !== undefined) expect(hintOf(error)).toMatch(hint)
})

describe('keys of two bases', () => {
  test('each key, and both places of each', async () => {
    const error = await refused({
      '/a.py': "_base_ = ['b.py', 'c.py']\n",
      '/b.py': 'lr = 1\nmodel = dict()\n',
      '/c.py': 'model = 2\nlr = 3\n',
    })
    expect(error).toMatchObject({ code: 'config-base', pythonClass: 'KeyError' })
    expect(error.message).toContain("the keys 'model', 'lr'")
    expect(places(error)).toEqual(['/a.py:1:19', '/b.py:2:9', '/c.py:1:9', '/b.py:1:6', '/c.py:2:6'])
  })

  test('from one file that both inherit', async () => {
    const error = await refused({
      '/a.py': "_base_ = ['b.py', 'c.py']\n",
      '/b.py': "_base_ = 'd.py'\n",
      '/c.py': "_base_ = 'd.py'\n",
      '/d.py': 'x = 1\n',
    })
    expect(places(error)).toEqual(['/a.py:1:19', '/d.py:1:5'])
  })
})

describe('a dict over', () => {
  test.each([
    ['a list', '[1, 2]', 'a list'],
    ['an int', '5', 'an int'],
    ['None', 'None', 'None'],
  ])('%s: the path, both places and the two ways out', async (_, text, aType) => {
    const error = await refused({
      '/a.py': "_base_ = 'b.py'\nmodel = dict(\n    neck=dict(a=1))\n",
      '/b.py': `model = dict(neck=${text})\n`,
    })
    expect(error).toMatchObject({ code: 'config-merge', pythonClass: 'TypeError', path: ['model', 'neck'] })
    expect(error.message).toContain(`model.neck is a dict here and ${aType} in the base`)
    expect(places(error)).toEqual(['/a.py:3:10', '/b.py:1:19'])
    expect(hintOf(error)).toMatch(/_delete_=True into the dict.* or write /)
  })
})

describe('an option', () => {
  test.each([
    ['model.l.3.a', 'KeyError', ['model', 'l'], 'its indices run from 0 to 1'],
    ['model.l.a', 'TypeError', ['model', 'l'], 'its indices run from 0 to 1'],
    ['model.e.0', 'KeyError', ['model', 'e'], 'the list is empty'],
    ['model.n.a', 'TypeError', ['model', 'n'], 'override model.n as a whole, or say model.n._delete_=True too'],
    ['model.l.0', 'AttributeError', ['model', 'l', '0'], undefined],
  ])('%s', async (key, pythonClass, path, hint) => {
    const error = await refused({ '/a.py': 'model = dict(l=[dict(a=1), 2], e=[], n=5)\n' }, { [key]: 1 })
    expect(error).toMatchObject({ code: 'config-merge', pythonClass, path })
    expect(places(error)).toEqual([`--cfg-options:1:${key.length + 2}`])
    if (hint !== undefined) expect(hintOf(error)).toBe(hint)
  })
})

test('options that give a value None and keys below it', async () => {
  const config = await Config.fromString('x = 1\n', '.py')
  expect(caught(() => config.mergeFromDict({ a: null, 'a.b.c': 1 }))).toMatchObject({
    code: 'config-merge',
    pythonClass: 'AttributeError',
    path: ['a'],
  })
})

test('overrides whose keys are no texts: the path', async () => {
  const config = await Config.fromString('model = dict(a=dict())\n', '.py')
  expect(caught(() => config.mergeFromDict({ model: dict([[1, 2]]) }))).toMatchObject({
    code: 'config-merge',
    pythonClass: 'AttributeError',
    path: ['model'],
  })
})

test.each<[name: string, text: string, place: string, message: string]>([
  [
    'a class of MMEngine that is called',
    "from mmengine.config import Config\nx = Config('a')\n",
    '2:5',
    'Config(...) is not',
  ],
  [
    'read_base outside a with',
    'from mmengine.config import read_base\nx = read_base()\n',
    '2:5',
    'read_base() outside',
  ],
  ['a default that is no pattern here', "x = '{{$A:a*b*}}'\n", '1:6', 'MMEngine takes the default of A for a regular'],
  [
    'an attribute that is added to',
    'from mmdet import A\nx = A.b + 1\n',
    '2:5',
    'the operator + of a LazyAttr is not evaluated',
  ],
])('%s is refused', async (_, text, place, message) => {
  const error = await caughtAsync(() => Config.fromString(text, '.py'))
  expect(places(error)).toEqual([`/config.py:${place}`])
  expect(error.message).toContain(message)
})

test('no file at all: a file of nearly that name', async () => {
  const error = await refused({ '/ab.py': '' })
  expect(error).toMatchObject({ code: 'file-not-found', pythonClass: 'FileNotFoundError' })
  expect(hintOf(error)).toBe('did you mean /ab.py?')
})

test('a link whose target is missing does not stand for itself', async () => {
  const fileSystem = { ...memoryFileSystem({}, '/'), readFolder: () => ['a.py'] }
  const error = await Config.fromFile('/a.py', { fileSystem }).catch((error) => error)
  expect(hintOf(error)).toBe('relative paths start from /')
})

describe('the pure-Python dialect', () => {
  const over = (line: string) => `from mmengine.config import read_base\nwith read_base():\n    ${line}\n`

  test.each([
    ['a missing base', 'from .nowhere import *', 'ConfigParsingError', /one dot is the folder of this file/],
    ['a folder', 'from .sub import *', 'ConfigParsingError', /not a package/],
    ['a slip in a module', 'from .bb import *', 'ConfigParsingError', /^did you mean \.b\?$/],
    ['a slip in a folder', 'from ._bsae_.fcoss import *', 'ConfigParsingError', /^did you mean \._base_\.fcos\?$/],
    ['what no import can say', 'from .mask_rcnn import *', 'ConfigParsingError', /one dot is the folder/],
    ['a missing variable', 'from .b import modle', 'KeyError', /did you mean model\?/],
    ['a package that is nowhere', 'from mmdet.configs.x import *', 'DistributionNotFound', /--search-path/],
  ])('%s', async (_, line, pythonClass, hint) => {
    const error = await refused({
      '/a.py': over(line),
      '/b.py': 'model = 1\n',
      '/sub.py/c.py': '',
      '/_base_/fcos.py': '',
      '/mask-rcnn.py': '',
    })
    expect(error).toMatchObject({ code: 'config-base', pythonClass })
    expect(places(error)).toEqual(['/a.py:3:5'])
    expect(hintOf(error)).toMatch(hint)
  })

  test('a base of the text dialect over it: the file that asked', async () => {
    const error = await refused({ '/a.py': "x = 1\n_base_ = 'b.py'\n", '/b.py': 'from mmdet.models import A\n' })
    expect(error).toMatchObject({ code: 'config-parse', pythonClass: 'RuntimeError' })
    expect(places(error)).toEqual(['/a.py:2:10'])
  })
})
