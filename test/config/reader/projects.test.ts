import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import type { Project } from './project.ts'
import { PROJECTS } from './projects.ts'
import { readVerdict, type Verdict } from './verdict.ts'

const GOLDEN = JSON.parse(readFileSync(join(import.meta.dirname, 'golden/projects.golden.json'), 'utf8')) as Readonly<
  Record<string, Verdict>
>

test.each(Object.entries(PROJECTS))('%s', async (name, project) => {
  expect(await verdictOf(project)).toEqual(GOLDEN[name])
})

test('a file system that answers later gives the same', async () => {
  const { readFile, ...rest } = memoryFileSystem({ '/a.py': "_base_ = 'b.py'\nx = 1\n", '/b.py': 'y = 2\n' })
  const fileSystem = { ...rest, readFile: async (path: string, most: number) => readFile(path, most) }
  expect((await Config.fromFile('/a.py', { fileSystem })).toRepr()).toBe("{'y': 2, 'x': 1}")
})

test('a distribution is found whatever the case of its name', async () => {
  const files = {
    '/a.py': "_base_ = 'mmseg::seg/c.py'\n",
    '/site/mmseg/__init__.py': '',
    '/site/mmseg/.mim/model-index.yml': 'Import: []\n',
    '/site/mmseg/.mim/configs/seg/c.py': 'x = 1\n',
    '/site/MMSegmentation-1.0.0.dist-info/METADATA': 'Name: MMSegmentation\nVersion: 1.0.0\n',
    '/site/MMSegmentation-1.0.0.dist-info/top_level.txt': 'mmseg\n',
  }
  const loading = { fileSystem: memoryFileSystem(files), searchPath: ['/site'] }
  expect((await Config.fromFile('/a.py', loading)).toRepr()).toBe("{'x': 1}")
})

test('the golden file holds these projects and no others', () => {
  expect(Object.keys(GOLDEN)).toEqual(Object.keys(PROJECTS))
})

function verdictOf({ files, entry = 'config.py', env = {}, options = [], searchPath = [] }: Project): Promise<Verdict> {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text]))
  const loading = {
    fileSystem: memoryFileSystem(texts, '/project'),
    env,
    searchPath: searchPath.map((name) => `/project/${name}`),
  }
  return readVerdict(`/project/${entry}`, loading, options)
}
