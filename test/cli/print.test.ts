import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Config } from '../../src/node/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { caughtAsync } from '../support/caught.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  await writeFile(join(folder, 'base.py'), "model = dict(type='FasterRCNN', depth=50)\n")
  await writeFile(join(folder, 'a.py'), "_base_ = 'base.py'\nlr = [0.1, float('inf')]\nmodel = dict(depth=101)\n")
})

const PYTHON = "lr = [\n    0.1,\n    inf,\n]\nmodel = dict(depth=101, type='FasterRCNN')\n"

describe('mmdet-config print', () => {
  test('python is MMEngine’s pretty_text; what does not read back is said on the error stream', async () => {
    const { code, stdout, stderr } = await runInFolder(folder, 'print', 'a.py')
    expect({ code, stdout }).toEqual({ code: 0, stdout: PYTHON })
    expect(stderr).toBe(
      'lr.1 - warning python-value: the printed text does not read back: inf is printed as a bare name\n' +
        '  help: toPython writes a text that reads back\n',
    )
    expect(await runInFolder(folder, 'print', '--format', 'python', 'a.py')).toEqual({ code, stdout, stderr })
  })

  test('a config that MMEngine crashes on is printed all the same, with a warning', async () => {
    await writeFile(join(folder, 'b.json'), '{"class": 1}')
    const { code, stdout, stderr } = await runInFolder(folder, 'print', 'b.json')
    expect({ code, stdout }).toEqual({ code: 0, stdout: "globals().update({'class': 1})\n" })
    expect(stderr).toContain('class - warning python-value: MMEngine cannot print this config as Python')
  })

  test('yaml is what MMEngine dumps', async () => {
    expect(await runInFolder(folder, 'print', 'a.py', '--format', 'yaml')).toEqual({
      code: 0,
      stdout: 'lr:\n- 0.1\n- .inf\nmodel:\n  depth: 101\n  type: FasterRCNN\n',
      stderr: '',
    })
  })
})

describe('config.dump on this machine', () => {
  const load = () => Config.fromFile('a.py', { fileSystem: nodeFileSystem(folder) })

  test('writes a file in one step, makes its folder, replaces what is there', async () => {
    const config = await load()
    await config.dump('out/deep/a.py')
    await config.dump('out/deep/a.py')
    expect(await readFile(join(folder, 'out/deep/a.py'), 'utf8')).toBe(PYTHON)
    expect(await readdir(join(folder, 'out/deep'))).toEqual(['a.py'])
  })

  test('a folder that cannot be made', async () => {
    const config = await load()
    const error = await caughtAsync(() => config.dump('a.py/b.json'))
    expect(error.code).toBe('file-write')
  })
})
