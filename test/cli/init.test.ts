import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const run = (...argv: string[]) => runInFolder(folder, ...argv)
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('mmdet-config init', () => {
  test('writes a recipe, its schema and a README, and the recipe generates at once', async () => {
    expect(await run('init', 'balloon')).toEqual({
      code: 0,
      stdout: 'wrote     balloon/recipe.yaml\nwrote     balloon/recipe.schema.json\nwrote     balloon/README.md\n',
      stderr: 'next: fill in balloon/recipe.yaml, then\n  npx mmdet-config generate balloon/recipe.yaml\n',
    })
    const { code, stdout } = await run('generate', 'balloon/recipe.yaml')
    expect(code).toBe(0)
    expect(stdout).toContain('wrote     configs/balloon/mask-rcnn_r50-swav_1x.py\n')
    expect(read('configs/balloon/mask-rcnn_r50-swav_1x.py')).toContain("metainfo=dict(classes=('balloon', ))")
  })

  test('the schema line names the schema beside the recipe, which is that of the package', async () => {
    await run('init')
    expect(read('recipe.yaml')).toMatch(/^# yaml-language-server: \$schema=recipe\.schema\.json\n/)
    expect(read('recipe.schema.json')).toBe(readFileSync('schemas/recipe.schema.json', 'utf8'))
  })

  test.each([
    ['red balloons', 'red-balloons', "'red balloons/recipe.yaml'"],
    ['Ballons_2', 'Ballons_2', 'Ballons_2/recipe.yaml'],
    ['2024', 'my-data', '2024/recipe.yaml'],
    ['été', 'my-data', "'été/recipe.yaml'"],
    ["a: b' #", 'a-b-', "'a: b'\\'' #/recipe.yaml'"],
  ])('in the folder %s the data is called %s, and the shell takes %s', async (name, data, word) => {
    const { code, stderr } = await run('init', name)
    expect(code).toBe(0)
    expect(stderr).toContain(`  npx mmdet-config generate ${word}\n`)
    expect(read(join(name, 'recipe.yaml'))).toContain(`data_root: data/${data}/\n`)
    expect((await run('generate', join(name, 'recipe.yaml'))).code).toBe(0)
  })

  test('--typescript writes a project whose config generates at once, to what the recipe says', async () => {
    const { code, stdout, stderr } = await run('init', 'balloon', '--typescript')
    expect([code, stdout]).toEqual([
      0,
      'wrote     balloon/package.json\nwrote     balloon/tsconfig.json\nwrote     balloon/config.ts\n',
    ])
    expect(stderr).toBe('next: fill in balloon/config.ts, then\n  cd balloon && npm install && npm run generate\n')
    await run('init', 'balloon')
    await run('generate', 'balloon/recipe.yaml')
    expect((await run('generate', 'balloon/config.ts', '--check')).code).toBe(0)
  })

  test.each([
    [{ dependencies: { 'mmdet-config': 'file:mmdet-config-0.1.0.tgz' } }, 'file:../../mmdet-config-0.1.0.tgz'],
    [{ devDependencies: { 'mmdet-config': 'file:/packs/a.tgz' } }, 'file:/packs/a.tgz'],
    [{ dependencies: { 'mmdet-config': 'github:a/b' } }, 'github:a/b'],
    [{}, expect.stringMatching(/^\^\d/)],
    ['{', expect.stringMatching(/^\^\d/)],
    [null, expect.stringMatching(/^\^\d/)],
  ])('a project in TypeScript gets the package from where %j has it', async (around, source) => {
    writeFileSync(join(folder, 'package.json'), typeof around === 'string' ? around : JSON.stringify(around))
    expect((await run('init', 'a/b', '--typescript')).code).toBe(0)
    expect(JSON.parse(read('a/b/package.json')).devDependencies['mmdet-config']).toEqual(source)
  })

  test('a second run keeps what was filled in; --force overwrites it', async () => {
    await run('init')
    writeFileSync(join(folder, 'recipe.yaml'), 'mine: 1\n')
    const again = await run('init')
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('file-exists')
    expect(again.stderr).not.toContain('next')
    expect(read('recipe.yaml')).toBe('mine: 1\n')
    expect((await run('init', '--force')).stdout).toContain('replaced  recipe.yaml\n')
    expect(read('recipe.yaml')).toContain('pretrain: swav\n')
  })

  test('a README of the folder is not overwritten, and then nothing is written', async () => {
    writeFileSync(join(folder, 'README.md'), '# mine\n')
    expect((await run('init')).code).toBe(2)
    expect(readdirSync(folder)).toEqual(['README.md'])
  })

  test('its texts fit 80 columns', async () => {
    await run('init', 'balloon')
    for (const file of ['balloon/recipe.yaml', 'balloon/README.md'])
      for (const line of read(file).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })
})
