import { describe, expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import type { ConfigFormat } from '../../../src/config/load/readConfig.ts'
import { sameValue } from '../../../src/python/equal.ts'
import { caught, caughtAsync } from '../../support/caught.ts'

const BASE = "lr = 0.1\nmodel = dict(type='FasterRCNN', backbone=dict(depth=50))\n"
const CHILD =
  "_base_ = 'base.py'\nscale = (1333, 800)\nmodel = dict(backbone=dict(depth=101))\nsteps = [float('inf')]\n"

const fileSystem = memoryFileSystem({ '/base.py': BASE, '/child.py': CHILD })
const child = () => Config.fromFile('/child.py', { fileSystem })

describe('a config that was read', () => {
  test('prettyText is sorted, with a warning where it does not read back', async () => {
    const config = await child()
    expect(config.prettyText()).toBe(
      "lr = 0.1\nmodel = dict(backbone=dict(depth=101), type='FasterRCNN')\nscale = (\n    1333,\n    800,\n)\nsteps = [\n    inf,\n]\n",
    )
    expect(config.prettyTextWarnings()).toMatchObject([{ code: 'python-value', path: ['steps', 0] }])
  })

  test('toPython keeps the order and reads back', async () => {
    const config = await child()
    const text = config.toPython()
    expect(text).toBe(
      "lr = 0.1\nmodel = dict(type='FasterRCNN', backbone=dict(depth=101))\nscale = (1333, 800)\nsteps = [float('inf')]\n",
    )
    expect(sameValue((await Config.fromString(text, '.py')).toDict(), config.toDict())).toBe(true)
  })

  test('diff names what another config says differently, by path', async () => {
    const [one, other] = [
      await Config.fromString('a = dict(b=1)', '.py'),
      await Config.fromString('a = dict(b=2)', '.py'),
    ]
    expect(one.diff(other)).toEqual([{ kind: 'changed', path: ['a', 'b'], before: 1, after: 2 }])
    expect(one.diff(one)).toEqual([])
  })

  test('dumpText goes by the path, without one by the config’s own', async () => {
    const config = await child()
    expect(config.dumpText()).toBe(config.prettyText())
    expect(config.dumpText('a.py')).toBe(config.prettyText())
    expect(config.dumpText('out/a.json')).toContain('"scale": [1333, 800], "steps": [Infinity]}')
    expect(config.dumpText('a.yml')).toContain('scale: !!python/tuple\n- 1333\n- 800\nsteps:\n- .inf\n')
    expect(caught(() => config.dumpText('a.pkl')).code).toBe('invalid-option')
  })

  test('dump writes what dumpText gives, by way of the file system', async () => {
    const written: Record<string, string> = {}
    const writable = {
      ...fileSystem,
      workingFolder: '/work',
      writeFile: (path: string, text: string) => {
        written[path] = text
      },
    }
    const config = await Config.fromFile('/child.py', { fileSystem: writable })
    await config.dump('out/a.json')
    await config.dump('/b.py')
    expect(written).toEqual({ '/work/out/a.json': config.dumpText('a.json'), '/b.py': config.prettyText() })
  })

  test('dump is refused where nothing can be written, or nothing can be encoded', async () => {
    const config = await child()
    expect((await caughtAsync(() => config.dump('a.py'))).code).toBe('file-write')
    expect((await caughtAsync(() => config.dump('a.pkl'))).code).toBe('invalid-option')
    config.mergeFromDict({ new: { 'a-\ud800': 1 } })
    expect(await caughtAsync(() => config.dump('a.py'))).toMatchObject({ pythonClass: 'UnicodeEncodeError' })
  })

  test.each<[ConfigFormat, string]>([
    ['.json', '{"b": 1, "a": [true, null]}'],
    ['.yaml', 'a:\n- true\n- null\nb: 1\n'],
  ])('a %s config dumps as %s', async (format, text) => {
    const config = await Config.fromString('{"b": 1, "a": [true, null]}', format)
    expect(config.dumpText()).toBe(text)
  })

  test('imports of the pure Python dialect are no part of the text', async () => {
    const config = await Config.fromString(
      'from mmdet.models import FasterRCNN\nmodel = dict(type=FasterRCNN)\n',
      '.py',
    )
    expect(config.prettyText()).toBe("model = dict(type='mmdet.models.FasterRCNN')\n")
    expect(config.toPython()).toBe("model = dict(type='mmdet.models.FasterRCNN')\n")
    expect(config.dumpText('a.json')).toBe('{"model": {"type": "mmdet.models.FasterRCNN"}}')
  })
})
