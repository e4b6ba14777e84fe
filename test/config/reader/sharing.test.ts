import { renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ConfigCache } from '../../../src/config/load/cache.ts'
import { Config } from '../../../src/node/config.ts'
import { nodeFileSystem } from '../../../src/node/fileSystem.ts'
import type { PyDict } from '../../../src/python/dict.ts'
import { caughtAsync } from '../../support/caught.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

let folder: string
let read: string[]
const disk = nodeFileSystem('/')
/** The disk, noting what is read. */
const fileSystem = {
  ...disk,
  readFile: (path: string, most: number) => {
    read.push(path.slice(folder.length + 1))
    return disk.readFile(path, most)
  },
}

beforeEach(() => {
  folder = temporaryFolder()
  read = []
  write('b.py', 'x = 1\nd = dict(k=[1])\n', 100)
  write('a.py', "_base_ = 'b.py'\ny = 2\n", 100)
})

/** Writes a file that changed last so many seconds after the year 2001 began. */
function write(name: string, text: string, seconds: number): void {
  const path = join(folder, name)
  writeFileSync(path, text)
  utimesSync(path, 978_307_200 + seconds, 978_307_200 + seconds)
}

async function load(name = 'a.py', env: Record<string, string> = {}): Promise<string> {
  read = []
  return (await Config.fromFile(join(folder, name), { fileSystem: settled, env })).toRepr()
}

/** The time of the last change of the inode cannot be set: what was just written counts as settled here. */
const settled = {
  ...fileSystem,
  stateOf: (path: string) => {
    const state = disk.stateOf?.(path)
    return state && { ...state, changed: 0 }
  },
}

describe('what was read is not read again', () => {
  test('while no file has changed', async () => {
    const first = await load()
    expect(read).toEqual(['a.py', 'b.py'])
    expect(await load()).toBe(first)
    expect(read).toEqual([])
  })

  test.each([
    ['the config itself', () => write('a.py', "_base_ = 'b.py'\ny = 3\n", 100), 'y'],
    ['a base', () => write('b.py', 'x = 5\nd = dict(k=[1])\n', 100), 'x'],
    ['a base of the same size and time', () => write('b.py', 'x = 7\nd = dict(k=[1])\n', 100), 'x'],
    [
      'a file that another takes the place of',
      () => {
        write('c.py', 'x = 9\nd = dict(k=[1])\n', 100)
        renameSync(join(folder, 'c.py'), join(folder, 'b.py'))
      },
      'x',
    ],
  ])('but %s', async (_, change) => {
    const before = await load()
    change()
    const after = await load()
    expect(after).not.toBe(before)
    expect(read).not.toEqual([])
  })

  test('but by what reads other texts of the same files', async () => {
    await load()
    const readFile = (path: string, most: number) =>
      path.endsWith('/b.py') ? Buffer.from('x = 8') : disk.readFile(path, most)
    const config = await Config.fromFile(join(folder, 'a.py'), { fileSystem: { ...settled, readFile } })
    expect(config.get('x')).toBe(8)
  })

  test('a base serves another config', async () => {
    await load()
    write('c.py', "_base_ = 'b.py'\nz = 3\n", 100)
    await load('c.py')
    expect(read).toEqual(['c.py'])
  })
})

describe('what is read again', () => {
  test('a file that has just been written: its time may not tell of the next change', async () => {
    const options = { fileSystem, env: {} }
    await Config.fromFile(join(folder, 'a.py'), options)
    read = []
    await Config.fromFile(join(folder, 'a.py'), options)
    expect(read).toEqual(['a.py', 'b.py'])
  })

  test('a config that asks for an environment variable, also where it is not set', async () => {
    write('b.py', "x = '{{$NAME:none}}'\n", 100)
    expect(await load()).toContain("'none'")
    expect(await load('a.py', { NAME: 'set' })).toContain("'set'")
  })
})

test('a text finds its bases beside the file that it is said to be', async () => {
  const options = { filename: join(folder, 'none.py'), fileSystem }
  const config = await Config.fromString("_base_ = 'b.py'\nz = 3\n", '.py', options)
  expect(config.toRepr()).toBe("{'x': 1, 'd': {'k': [1]}, 'z': 3}")
  expect(read).toEqual(['b.py'])
  const alone = await Config.fromString('{"a": 1}', '.json')
  expect(alone.origins('a')[0]?.file).toBe(join(process.cwd(), 'config.json'))
})

test('a value that is changed by whoever asked for it stays with them', async () => {
  const config = await Config.fromFile(join(folder, 'a.py'), { fileSystem: settled })
  ;(config.get('d') as PyDict).set('k', 'spoilt')
  expect(await load()).toContain("'k': [1]")
})

test.each<[what: string, options: object]>([
  ['another environment', { env: { NAME: 'a' } }],
  ['other options', { usePredefinedVariables: false }],
  ['another file system', { fileSystem: settled }],
])('a cache of your own is refused for %s', async (_, options) => {
  const shared = { fileSystem, cache: new ConfigCache() }
  await Config.fromFile(join(folder, 'a.py'), shared)
  const error = await caughtAsync(() => Config.fromFile(join(folder, 'a.py'), { ...shared, ...options }))
  expect(error.code).toBe('invalid-option')
})

test('a cache of your own does not ask the disk again', async () => {
  const cache = new ConfigCache()
  const options = { fileSystem, cache }
  const before = (await Config.fromFile(join(folder, 'a.py'), options)).toRepr()
  write('b.py', 'x = 5\n', 200)
  expect((await Config.fromFile(join(folder, 'a.py'), options)).toRepr()).toBe(before)
})
