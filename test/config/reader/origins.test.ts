import { describe, expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import { formatSpan } from '../../../src/source.ts'
import { caught, caughtAsync } from '../../support/caught.ts'

const FILES = {
  '/base.py':
    "lr = 0.1\nmodel = dict(\n    type='R', depth=50, neck=[dict(a=1), 2])\nflip = dict(prob=0.5)\npipe = [flip, flip]\n",
  '/mid.py': "_base_ = 'base.py'\nmodel = dict(depth=101)\nlr = _base_.lr * 2\n",
  '/a.py':
    "_base_ = ['mid.py']\nmodel = dict(depth=18)\nmodel['depth'] = 34\nx = [i * 2 for i in (1, 2)]\nref = {{_base_.model.neck}}\n",
  '/gone.py': "_base_ = 'mid.py'\nmodel = dict(_delete_=True, type='S')\nlr = dict(max=1)['max']\n",
  '/over.py': "_base_ = 'base.py'\nflip = dict(prob=1.0)\n",
  '/c.json': '{"_base_": "base.py",\n "model": {"depth": [1, 2.5]}}',
  '/c.yaml': '_base_: base.py\nmodel:\n  depth: 5\n  neck:\n  - a: 7\n',
  '/env.py': "dir = '{{ fileDirname }}/x'\nn = '{{$N:3}}'\nafter = 1\n",
  '/pure.py':
    'from mmengine.config import read_base\nwith read_base():\n    from .base import *\nmodel.update(depth=7)\nlr *= 10\n',
  '/update.py': "_base_ = 'base.py'\n_base_.update(model=dict(depth=7))\n",
  '/list.py':
    "a = [1]\na.append(2)\na += [3]\na.insert(0, 4)\nb = dict(a=1)\nb.update(a=2)\nb.setdefault('c', 3)\ndel b['a']\n",
  '/order.py': 'a = [3, 1, 2]\na.sort()\nb = [1, 2, 3]\nb.reverse()\nb.pop(0)\n',
}

const load = (name: string, cfgOptions: Readonly<Record<string, never>> = {}) =>
  Config.fromFile(name, { fileSystem: memoryFileSystem(FILES), cfgOptions })

/** Each origin as `place: text = value`. */
async function why(name: string, path: string, options: object = {}): Promise<string[]> {
  const config = await load(name, options as never)
  return config.origins(path).map(({ span, value, merged }) => {
    const text = span.source.text.slice(span.start, span.end)
    return `${formatSpan(span)} ${text} = ${pythonRepr(value)}${merged ? ' merged' : ''}`
  })
}

describe('what wrote a value, newest first', () => {
  test.each([
    ['a.py', 'model.type', ["/base.py:3:10 'R' = 'R'"]],
    [
      'a.py',
      'model.depth',
      ['/a.py:3:18 34 = 34', '/a.py:2:20 18 = 18', '/mid.py:2:20 101 = 101', '/base.py:3:21 50 = 50'],
    ],
    ['a.py', 'lr', ['/mid.py:3:6 _base_.lr * 2 = 0.2', '/base.py:1:6 0.1 = 0.1']],
    ['a.py', 'model.neck.0.a', ['/base.py:3:38 1 = 1']],
    ['a.py', 'x.1', ['/a.py:4:6 i * 2 = 4']],
    ['a.py', 'ref', ["/a.py:5:7 {{_base_.model.neck}} = [{'a': 1}, 2]"]],
    ['a.py', 'ref.0.a', ['/base.py:3:38 1 = 1']],
    [
      'mid.py',
      'model',
      [
        "/mid.py:2:9 dict(depth=101) = {'depth': 101} merged",
        "/base.py:2:9 dict(\n    type='R', depth=50, neck=[dict(a=1), 2]) = {'type': 'R', 'depth': 50, 'neck': [{'a': 1}, 2]}",
      ],
    ],
    [
      'gone.py',
      'lr',
      ["/gone.py:3:6 dict(max=1)['max'] = 1", '/mid.py:3:6 _base_.lr * 2 = 0.2', '/base.py:1:6 0.1 = 0.1'],
    ],
    ['gone.py', 'model.type', ["/gone.py:2:34 'S' = 'S'", "/base.py:3:10 'R' = 'R'"]],
    ['c.json', 'model.depth.1', ['/c.json:2:25 2.5 = 2.5']],
    ['c.json', 'model.depth', ['/c.json:2:21 [1, 2.5] = [1, 2.5]', '/base.py:3:21 50 = 50']],
    ['c.yaml', 'model.depth', ['/c.yaml:3:10 5 = 5', '/base.py:3:21 50 = 50']],
    ['c.yaml', 'model.neck.0.a', ['/c.yaml:5:8 7 = 7', '/base.py:3:38 1 = 1']],
    [
      'update.py',
      'model',
      [
        "/update.py:2:21 dict(depth=7) = {'depth': 7} merged",
        "/base.py:2:9 dict(\n    type='R', depth=50, neck=[dict(a=1), 2]) = {'type': 'R', 'depth': 50, 'neck': [{'a': 1}, 2]}",
      ],
    ],
    ['env.py', 'dir', ["/env.py:1:7 '{{ fileDirname }}/x' = '//x'"]],
    ['env.py', 'n', ["/env.py:2:5 '{{$N:3}}' = '3'"]],
    ['env.py', 'after', ['/env.py:3:9 1 = 1']],
    ['list.py', 'a.1', ['/list.py:1:6 1 = 1']],
    ['list.py', 'a.2', ['/list.py:2:10 2 = 2']],
    ['list.py', 'a.3', ['/list.py:3:7 3 = 3']],
    ['list.py', 'a.0', ['/list.py:4:13 4 = 4']],
    ['order.py', 'a.0', ['/order.py:1:9 1 = 1']],
    ['order.py', 'b.1', ['/order.py:3:6 1 = 1']],
    ['list.py', 'b.c', ['/list.py:7:19 3 = 3']],
  ])('%s %s', async (name, path, origins) => {
    expect(await why(name, path)).toEqual(origins)
  })

  test('what is assigned in the pure-Python dialect takes the place of what was there, and what is updated does not', async () => {
    const read = 'from mmengine.config import read_base\nwith read_base():\n    from .base import *\n'
    const files = {
      'base.py': 'model = dict(neck=dict(n=1), head=dict(n=1), roi=dict(n=1))\nloop = dict(n=1)\n',
      'a.py': `${read}model['neck'] = dict(n=2)\nmodel.update(dict(head=dict(n=2)))\nmodel.merge(dict(roi=dict(n=2)))\nloop = dict(m=2)\n`,
    }
    const config = await Config.fromFile('a.py', { fileSystem: memoryFileSystem(files) })
    const merged = (path: string) => config.origins(path).map((origin) => origin.merged)
    expect(['model.neck', 'model.head', 'model.roi', 'loop'].map(merged)).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, false],
    ])
    const own = { 'base.py': files['base.py'], 'b.py': "_base_ = 'base.py'\nloop = dict(x=1)\nloop = dict(m=2)\n" }
    const other = await Config.fromFile('b.py', { fileSystem: memoryFileSystem(own) })
    expect(other.origins('loop').map((origin) => origin.merged)).toEqual([true, true, false])
  })

  test('beside an imported class an update is told as it was written, not as what it became', async () => {
    const files = {
      'base.py': 'from net import A\nmodel = dict(neck=dict(type=A, n=1))\n',
      'a.py':
        'from mmengine.config import read_base\nwith read_base():\n    from .base import *\nmodel.update(dict(neck=dict(n=2)))\n',
    }
    const config = await Config.fromFile('a.py', { fileSystem: memoryFileSystem(files) })
    expect(config.origins('model.neck').map(({ value }) => pythonRepr(value))).toEqual([
      "{'n': 2}",
      "{'type': A, 'n': 1}",
    ])
    expect(config.origins('model.neck.type').map(({ value }) => pythonRepr(value))).toEqual(["'net.A'"])
  })

  test('an override without effect: the pipeline still holds the dict of the base', async () => {
    expect(await why('over.py', 'flip.prob')).toEqual(['/over.py:2:18 1.0 = 1.0', '/base.py:4:18 0.5 = 0.5'])
    expect(await why('over.py', 'pipe.0.prob')).toEqual(['/base.py:4:18 0.5 = 0.5'])
    expect(await why('over.py', 'pipe.0')).toEqual(["/base.py:5:9 flip = {'prob': 0.5}"])
  })

  test('however often it was written', async () => {
    const config = await Config.fromString(Array.from({ length: 20 }, (_, at) => `x = ${at}\n`).join(''), '.py')
    expect(config.origins('x').map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, at) => 19 - at))
  })

  test('options of the command line', async () => {
    expect(await why('mid.py', 'model.depth', { 'model.depth': 152 })).toEqual([
      '--cfg-options:1:13 152 = 152',
      '/mid.py:2:20 101 = 101',
      '/base.py:3:21 50 = 50',
    ])
    expect(await why('mid.py', 'model.neck.0', { 'model.neck.0.a': 'x' })).toEqual([
      "--cfg-options:1:16 'x' = {'a': 'x'} merged",
      "/base.py:3:31 dict(a=1) = {'a': 1}",
    ])
    expect(await why('mid.py', 'model.neck.0.a', { 'model.neck.0.a': 'x' })).toEqual([
      "--cfg-options:1:16 'x' = 'x'",
      '/base.py:3:38 1 = 1',
    ])
  })

  test('a dict that an option reaches into has the whole dict for its value', async () => {
    expect(await why('mid.py', 'model', { 'model.depth': 152 })).toMatchObject([
      "--cfg-options:1:13 152 = {'depth': 152} merged",
      expect.stringContaining("= {'depth': 101} merged"),
      expect.anything(),
    ])
  })

  test('environment variables that are set are told of', async () => {
    const env = { N: '7', OTHER: '8' }
    const config = await Config.fromFile('env.py', { fileSystem: memoryFileSystem(FILES), env })
    expect([config.get('n'), ...config.environment]).toEqual(['7', ['N', '7']])
    expect([...(await load('env.py')).environment]).toEqual([])
  })

  test('the pure-Python dialect', async () => {
    expect(await why('pure.py', 'model.depth')).toEqual(['/pure.py:4:20 7 = 7', '/base.py:3:21 50 = 50'])
    expect((await why('pure.py', 'lr'))[0]).toMatch(/^\/pure.py:5:1 lr \*= 10 = 1.0/)
    expect(await why('pure.py', 'flip.prob')).toEqual(['/base.py:4:18 0.5 = 0.5'])
  })
})

test('an int key too large for a number of JavaScript is found by its own digits only', async () => {
  const config = await Config.fromString('x = {2**53: 1, 2.0**54: 2, 2**53 - 1: 3}\n', '.py')
  expect(['x.9007199254740992', 'x.9007199254740991'].map((path) => config.get(path))).toEqual([1, 3])
  expect(['x.9007199254740993', 'x.18014398509481985'].map((path) => config.has(path))).toEqual([false, false])
})

describe('a path that leads nowhere', () => {
  const placesOf = async (name: string, path: string) => {
    const config = await load(name)
    const { code, problems } = caught(() => config.origins(path))
    const [{ span, related = [], hint }] = problems
    return { code, at: [span, ...related.map((place) => place.span)].map((each) => each && formatSpan(each)), hint }
  }

  test('a key of nearly that name', async () => {
    expect(await placesOf('mid.py', 'model.dept')).toEqual({
      code: 'invalid-path',
      at: [undefined],
      hint: 'did you mean depth?',
    })
    expect(await placesOf('mid.py', 'modle')).toMatchObject({ hint: 'did you mean model?' })
    expect(await placesOf('mid.py', 'model.neck.5')).toMatchObject({ code: 'invalid-path', hint: undefined })
  })

  test('a value that was there before something replaced it', async () => {
    expect(await placesOf('gone.py', 'model.depth')).toMatchObject({ at: ['/mid.py:2:20', '/gone.py:2:9'] })
    expect(await placesOf('gone.py', 'model.neck.0.a')).toMatchObject({ at: ['/base.py:3:38', '/gone.py:2:9'] })
  })
})

describe('get', () => {
  test('gives a value of the type that is asked for', async () => {
    const config = await load('a.py')
    expect(config.get('model.depth', 'int')).toBe(34)
    expect(config.get('lr', 'number')).toBe(0.2)
    expect(config.get('lr', 'float').value).toBe(0.2)
    expect(config.get('model.type', 'str')).toBe('R')
    expect(config.get('model.neck', 'list').items).toHaveLength(2)
    expect(config.get('model', 'dict').get('type')).toBe('R')
    const more = await Config.fromString('flag = True\nsize = (1, 2)\n', '.py')
    expect(more.get('flag', 'bool')).toBe(true)
    expect(more.get('size', 'tuple').items).toEqual([1, 2])
  })

  test('throws where there is no value, with the nearest key; has asks', async () => {
    const config = await load('a.py')
    expect(caught(() => config.get('model.dept', 'int'))).toMatchObject({
      code: 'invalid-path',
      path: ['model', 'dept'],
      problems: [{ message: 'model.dept leads nowhere: model has no dept', hint: 'did you mean depth?' }],
    })
    expect(['model.depth', 'model.dept', 'model.neck.1', 'model.neck.2'].map((path) => config.has(path))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  test('an int that a number would round is no int, and comes whole without a type', async () => {
    const config = await Config.fromString('a = 2**60\n', 'py')
    expect(config.get('a')).toBe(2n ** 60n)
    expect(caught(() => config.get('a', 'int')).message).toContain('a is an int beyond 2^53, not an int')
  })

  test('refuses another type, with the place that wrote it', async () => {
    const config = await load('a.py')
    const { code, message, path, span } = caught(() => config.get('model.neck', 'int'))
    expect({ code, path, at: span && formatSpan(span) }).toEqual({
      code: 'invalid-path',
      path: ['model', 'neck'],
      at: '/base.py:3:30',
    })
    expect(message).toContain('model.neck is a list, not an int')
    const dated = await Config.fromString('day: 2020-01-02\n', '.yaml')
    expect(caught(() => dated.get('day', 'bool')).message).toContain('day is a date, not a bool')
    expect(caught(() => dated.get('day', 'tuple')).message).toContain('day is a date, not a tuple')
  })

  test.each([
    ['no path', (config: Config) => config.get(5 as never), 'invalid-path'],
    ['an unknown type', (config: Config) => config.get('model', 'string' as never), 'invalid-option'],
    ['overrides as texts', (config: Config) => config.mergeFromDict(['a=1'] as never), 'invalid-option'],
    ['overrides as a text', (config: Config) => config.mergeFromDict('a=1' as never), 'invalid-option'],
    ['no overrides', (config: Config) => config.mergeFromDict(undefined as never), 'invalid-option'],
  ])('called from plain JavaScript with %s', async (_, call, code) => {
    const config = await load('a.py')
    expect(caught(() => call(config))).toMatchObject({ code })
    expect((await caughtAsync(() => Config.fromFile(undefined as never, {} as never))).code).toBe('invalid-option')
  })
})
