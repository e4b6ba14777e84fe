import { expect, test } from 'vitest'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { readConfig } from '../../../src/config/load/readConfig.ts'
import { formatSpan } from '../../../src/source.ts'
import { caughtAsync } from '../../support/caught.ts'

/** Limits hold for a config with all its bases: each file is small here, and none is beyond a limit of its own. */
const LIST = `m = [${'1,'.repeat(5000)}]\n`
const chain = (top: string, base: (at: number) => string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `/a${at}.py`,
      `${at === 39 ? '' : `_base_ = 'a${at + 1}.py'\n`}${base(at)}`,
    ]).concat([['/a.py', `_base_ = 'a0.py'\n${top}`]]),
  )

test.each<[does: string, files: Record<string, string>, place: string, message: string]>([
  [
    'lists that the object of the bases copies as they are put in',
    { '/a.py': `_base_ = 'b.py'\n${'_base_.x = [_base_.x, _base_.x]\n'.repeat(24)}`, '/b.py': 'x = [1]\n' },
    '/a.py:19:1',
    'more than 128 MiB',
  ],
  [
    'references to one large value',
    {
      '/a.py': `_base_ = 'b.py'\n${Array.from({ length: 300 }, (_, at) => `v${at} = {{_base_.m}}\n`).join('')}`,
      '/b.py': LIST,
    },
    '/a.py:61:7',
    'more than 300000 values',
  ],
  [
    'the work of all files together',
    chain('', (at) => `x${at} = sum([i for i in range(60000)])\n`),
    '/a28.py:2:12',
    'computes more than any config needs',
  ],
  [
    'what the bases add up to',
    chain('', (at) => `x${at} = [[1] * 2000] * 20\n`),
    '/a32.py:1:1',
    'more than 300000 values',
  ],
  [
    'what references nest, file by file',
    chain('', (at) => `x${at} = ${'['.repeat(20)}${at === 39 ? '1' : `{{_base_.x${at + 1}}}`}${']'.repeat(20)}\n`),
    '/a25.py:2:27',
    'nested deeper than 300',
  ],
])('%s', async (_, files, place, message) => {
  const error = await caughtAsync(() => readConfig('/a.py', { fileSystem: memoryFileSystem(files) }))
  expect(error.code).toBe('limit')
  expect(error.message).toContain(message)
  expect(error.span && formatSpan(error.span)).toBe(place)
})

test('a base that is named twice on every level is read once', async () => {
  const levels = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`/a${at + 1}.py`, `_base_ = ['a${at}.py', 'a${at}.py']\n`]),
  )
  const read: string[] = []
  const { readFile, ...rest } = memoryFileSystem({ ...levels, '/a0.py': '' })
  const fileSystem = {
    ...rest,
    readFile: (path: string, most: number) => {
      read.push(path)
      return readFile(path, most)
    },
  }
  const { files } = await readConfig('/a30.py', { fileSystem })
  expect(read).toHaveLength(31)
  expect(files).toHaveLength(31)
})

test('what is no config is not read, where the file system can tell that it is there', async () => {
  const fileSystem = {
    ...memoryFileSystem({}),
    stateOf: () => ({ text: '', size: 1, changed: 0 }),
    readFile: () => expect.unreachable('it was read'),
  }
  const error = await caughtAsync(() => readConfig('/etc/passwd', { fileSystem }))
  expect(error).toMatchObject({ code: 'config-parse', pythonClass: 'OSError' })
})
