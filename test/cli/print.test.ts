import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Config } from '../../src/node/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { caughtAsync } from '../support/caught.ts'
import { runInFolder, runWithInput } from '../support/cli.ts'
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

describe('overrides behind the option', () => {
  test.each([
    [['print', '--format', 'repr', '--cfg-options', 'lr=1', 'model.depth=2', 'a.py']],
    [['print', '--cfg-options', 'lr=1', 'model.depth=2', 'a.py', '--format', 'repr']],
    [['print', '--cfg-options=lr=1', 'a.py', '--cfg-options', 'model.depth=2', '--format', 'repr']],
    [['print', 'a.py', '--format', 'repr', '--cfg-options', 'lr=1', 'model.depth=2']],
  ])('%j', async (argv) => {
    expect(await runInFolder(folder, ...argv)).toMatchObject({
      code: 0,
      stdout: "{'model': {'type': 'FasterRCNN', 'depth': 2}, 'lr': 1}\n",
    })
  })

  test('all mistakes are told', async () => {
    const { code, stderr } = await runInFolder(folder, 'print', 'a.py', '--cfg-options', 'x', 'y=(1,2', 'z=1')
    expect([code, stderr.match(/error invalid-option: the option \S+/g)]).toEqual([
      2,
      ['error invalid-option: the option x', 'error invalid-option: the option y=(1,2'],
    ])
  })
})

describe('a recipe is read as the files that generate writes of it', () => {
  const RECIPE =
    'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\noverrides: {model: {backbone: {depth: 101}}}\n'
  beforeEach(() => writeFile(join(folder, 'mine.yaml'), RECIPE))

  test('print: the same values, and overrides over them', async () => {
    await runInFolder(folder, 'generate', 'mine.yaml', '--out', 'made')
    for (const more of [[], ['--format', 'repr'], ['--format', 'json', '--cfg-options', 'model.backbone.depth=18']]) {
      const { code, stdout } = await runInFolder(folder, 'print', 'mine.yaml', ...more)
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: (await runInFolder(folder, 'print', 'made/mine.py', ...more)).stdout,
      })
    }
    expect((await runInFolder(folder, 'diff', 'mine.yaml', 'made/mine.py')).stdout).toBe('')
  })

  test('why: places are in those files, and none is written', async () => {
    const { stdout } = await runInFolder(folder, 'why', 'mine.yaml', 'model.backbone.depth')
    expect(stdout.match(/^\S+:\d+:\d+ - .*/gm)).toEqual([
      'mine.yaml/mine.py:9:15 - model.backbone.depth is 101',
      'mine.yaml/_base_/models/mask-rcnn_r50_fpn.py:13:15 - it replaced 50',
    ])
    expect(await readdir(folder)).toEqual(['a.py', 'base.py', 'mine.yaml'])
  })

  test('a base of a recipe is found from the recipe', async () => {
    await writeFile(join(folder, 'over.yaml'), 'base: base.py\n')
    expect((await runInFolder(folder, 'print', 'over.yaml')).stdout).toBe("model = dict(depth=50, type='FasterRCNN')\n")
  })

  test('its mistakes have their places in it', async () => {
    await writeFile(join(folder, 'mine.yaml'), RECIPE.replace('depth', 'depht'))
    const { code, stderr } = await runInFolder(folder, 'plan', 'mine.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain('mine.yaml:4:32 - error unknown-key: overrides.model.backbone has no key depht')
  })
})

describe('print -o', () => {
  test('writes the text, and nothing over another', async () => {
    expect(await runInFolder(folder, 'print', 'base.py', '-o', 'out/b.py')).toEqual({
      code: 0,
      stdout: 'wrote     out/b.py\n',
      stderr: '',
    })
    const text = await readFile(join(folder, 'out/b.py'), 'utf8')
    expect(text).toBe((await runInFolder(folder, 'print', 'base.py')).stdout)
    const again = ['print', 'base.py', '--format', 'repr', '-o', 'out/b.py']
    expect((await runInFolder(folder, ...again)).code).toBe(2)
    expect(await readFile(join(folder, 'out/b.py'), 'utf8')).toBe(text)
    expect((await runInFolder(folder, ...again, '--force')).stdout).toBe('replaced  out/b.py\n')
    expect(await readFile(join(folder, 'out/b.py'), 'utf8')).toBe("{'model': {'type': 'FasterRCNN', 'depth': 50}}\n")
  })
})

describe('the standard input', () => {
  const source = ["_base_ = 'base.py'\n", 'model = dict(depth=7)\n']

  test('is a config, with bases from the working folder', async () => {
    const printed = await runWithInput(folder, source, 'print', '-', '--format', 'repr')
    expect(printed.stdout).toBe("{'model': {'type': 'FasterRCNN', 'depth': 7}}\n")
    const why = await runWithInput(folder, source, 'why', '-', 'model.depth')
    expect(why.stdout).toContain('<stdin>.py:2:20 - model.depth is 7')
    const diff = await runWithInput(folder, source, 'diff', 'base.py', '-')
    expect(diff).toMatchObject({ code: 1, stdout: '~ model.depth = 50 -> 7\n' })
    expect(await runWithInput(folder, source, 'diff', '-', '-')).toMatchObject({ code: 0 })
  })

  test('is a recipe', async () => {
    const { code, stderr } = await runWithInput(folder, ['name: x\nfoo: 1\n'], 'generate', '-')
    expect([code, stderr]).toEqual([2, expect.stringContaining('<stdin>:2:1 - error unknown-key')])
  })

  test('has a limit', async () => {
    const input = new Array(17).fill('#'.repeat(2 ** 20))
    expect((await runWithInput(folder, input, 'fmt', '-')).stderr).toContain('error limit: the standard input')
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
