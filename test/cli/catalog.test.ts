import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

describe('mmdet-config catalog show', () => {
  test('a component, with whose each argument is', async () => {
    const { code, stdout, stderr } = await runInFolder(folder, 'catalog', 'show', 'RandomSampler')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`RandomSampler
  class     mmdet.models.task_modules.samplers.random_sampler.RandomSampler
  registry  task util (mmdet)
  key       pos_sampler, neg_sampler, sampler

  num: int                          required
  pos_fraction: float               required
  neg_pos_ub: int = -1
  add_gt_as_proposals: bool = True
  rng=None

  Any other argument has no effect and is not refused.
`)
  })

  test('inherited, renamed and no arguments', async () => {
    expect((await runInFolder(folder, 'catalog', 'show', 'mmdet.RetinaHead')).stdout).toMatch(
      / {2}feat_channels.* from AnchorHead\n/,
    )
    expect((await runInFolder(folder, 'catalog', 'show', 'FFN')).stdout).toMatch(/ {2}dropout.* old name of ffn_drop\n/)
    expect((await runInFolder(folder, 'catalog', 'show', 'IterTimerHook')).stdout).toContain('\n  no arguments\n')
  })

  test('a name that several registries have', async () => {
    const { stdout } = await runInFolder(folder, 'catalog', 'show', 'Resize')
    expect(stdout.match(/registry .*/g)).toEqual(['registry  transform (mmdet)', 'registry  transform (mmengine)'])
  })

  test('an unknown name with the nearest one', async () => {
    const { code, stderr } = await runInFolder(folder, 'catalog', 'show', 'MaskRCN')
    expect(code).toBe(2)
    expect(stderr).toBe('error unknown-name: no registry has a component MaskRCN\n  help: did you mean MaskRCNN?\n')
    expect((await runInFolder(folder, 'catalog', 'show', 'q')).stderr).toContain('help: mmdet-config catalog lists all')
  })
})

test('mmdet-config catalog lists everything, --json with parameters', async () => {
  const lines = (await runInFolder(folder, 'catalog')).stdout.trimEnd().split('\n')
  expect(lines).toContain('model  FPN  mmdet.models.necks.fpn.FPN')
  const all = JSON.parse((await runInFolder(folder, 'catalog', '--json')).stdout).files[0].components
  expect(all).toHaveLength(lines.length)
  const retry = all.find(({ names }: { names: string[] }) => names.includes('DefaultSampler'))
  expect(retry).toEqual({
    registry: 'data sampler',
    scope: 'mmengine',
    names: ['DefaultSampler'],
    module: 'mmengine.dataset.sampler',
    qualname: 'DefaultSampler',
    kwargs: 'closed',
    parameters: [
      { name: 'dataset', default: null, required: true, annotation: 'Sized', owner: 'DefaultSampler' },
      { name: 'shuffle', default: 'True', required: false, annotation: 'bool', owner: 'DefaultSampler' },
      { name: 'seed', default: 'None', required: false, annotation: 'Optional[int]', owner: 'DefaultSampler' },
      { name: 'round_up', default: 'True', required: false, annotation: 'bool', owner: 'DefaultSampler' },
    ],
  })
})

describe('mmdet-config catalog add', () => {
  const packages = join(import.meta.dirname, '../catalog/packages')

  test('writes what packages register', async () => {
    await cp(join(packages, 'layered'), join(folder, 'layered'), { recursive: true })
    await writeFile(
      join(folder, 'single.py'),
      'from mmdet.registry import MODELS\nMODELS.register_module(module=asked())\n',
    )
    const { code, stdout, stderr } = await runInFolder(folder, 'catalog', 'add', 'layered/models', 'single.py')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'wrote     mmdet-config.catalog.json\n',
    })
    expect(stderr).toContain('single.py:2:1 - warning python-unsupported: only running this tells what it registers')
    const use =
      'check and editors read it once mmdet-config.config.json has "catalogues": ["mmdet-config.catalog.json"]\n'
    expect(stderr.endsWith(`2 names: Net, Wrapped\n${use}`)).toBe(true)
    await writeFile(
      join(folder, 'mmdet-config.config.json'),
      JSON.stringify({ catalogues: ['./mmdet-config.catalog.json'] }),
    )
    const again = () => runInFolder(folder, 'catalog', 'add', 'layered/models')
    expect((await again()).stderr).toMatch(/Wrapped\n$/)
    await writeFile(join(folder, 'mmdet-config.config.json'), '{')
    expect(await again()).toMatchObject({ code: 0, stderr: expect.stringContaining(use) })
    expect(JSON.parse(await readFile(join(folder, 'mmdet-config.catalog.json'), 'utf8'))).toHaveProperty('version', 2)
  })

  test('does not overwrite a file that differs, unless --force', async () => {
    await writeFile(join(folder, 'a.json'), 'mine')
    const add = (...argv: string[]) =>
      runInFolder(folder, 'catalog', 'add', join(packages, 'made'), '--out', 'a.json', ...argv)
    expect(await add()).toMatchObject({ code: 2, stderr: expect.stringContaining('file-exists') })
    expect(await add('--force')).toMatchObject({ code: 0, stderr: expect.stringContaining('Narrow') })
  })

  test('a folder in which nothing is registered leaves no catalogue in the way of the right one', async () => {
    await mkdir(join(folder, 'tools'))
    await writeFile(join(folder, 'tools/train.py'), 'x = 1\n')
    expect(await runInFolder(folder, 'catalog', 'add', 'tools')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing is registered in tools: no catalogue is written'),
    })
    expect(await runInFolder(folder, 'catalog', 'add', join(packages, 'made'))).toMatchObject({ code: 0 })
  })

  test('a folder that is not there', async () => {
    expect(await runInFolder(folder, 'catalog', 'add', 'nothing')).toMatchObject({
      code: 2,
      stderr: 'error file-not-found: cannot read nothing: there is no such folder\n',
    })
  })
})

test('the schema of configs knows the components of packages of one’s own', async () => {
  const packages = join(import.meta.dirname, '../catalog/packages')
  await runInFolder(folder, 'catalog', 'add', join(packages, 'decorated'), '--out', 'own.json')
  const { code } = await runInFolder(folder, 'schema', '--out', 'own', '--catalog', 'own.json')
  expect(code).toBe(0)
  expect(await readFile(join(folder, 'own/config.schema.json'), 'utf8')).toContain('"TinyHead"')
  const missing = await runInFolder(folder, 'schema', '--out', 'own', '--catalog', 'onw.json')
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot read the catalogue onw.json') })
})

test('components of one’s own, by the catalogues that the settings of the folder name', async () => {
  const packages = join(import.meta.dirname, '../catalog/packages')
  await runInFolder(folder, 'catalog', 'add', join(packages, 'decorated'), '--out', 'own.json', '--force')
  const settings = join(folder, 'mmdet-config.config.json')
  await writeFile(settings, JSON.stringify({ catalogues: ['own.json'] }))
  const shown = await runInFolder(folder, 'catalog', 'show', 'TinyHead')
  const misspelt = await runInFolder(folder, 'catalog', 'show', 'TinyHed')
  const listed = await runInFolder(folder, 'catalog')
  await rm(settings)
  expect(shown.stdout).toMatch(/^TinyHead\n {2}class {5}decorated\./)
  expect(misspelt.stderr).toContain('help: did you mean TinyHead?')
  expect(listed.stdout).toMatch(/ {2}TinyHead {2}decorated\./)
  expect(await runInFolder(folder, 'catalog', 'show', 'TinyHead')).toMatchObject({ code: 2 })
})

test('types: of everything to the standard output, of a package of one’s own beside its catalogue', async () => {
  const { code, stdout } = await runInFolder(folder, 'catalog', 'types')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^export interface FPN extends Taken \{\n {2}readonly type: 'FPN'$/m)
  await cp(join(import.meta.dirname, '../catalog/packages/decorated'), join(folder, 'decorated'), { recursive: true })
  const added = await runInFolder(folder, 'catalog', 'add', 'decorated', '--types', 'types/own.d.ts')
  expect(added.stdout).toBe('wrote     mmdet-config.catalog.json\nwrote     types/own.d.ts\n')
  expect(await readFile(join(folder, 'types/own.d.ts'), 'utf8')).toMatch(
    /^ {2}readonly 'decorated\..*TinyHead': TinyHead$/m,
  )
})
