import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { moduleConfigs } from '../../src/cli/typescript/moduleConfigs.ts'
import { noting } from '../../src/config/fileSystem.ts'
import { nodeFileSystem, selfsupPretrainConfigs, writeConfig } from '../../src/index.ts'
import { caughtAsync } from '../support/caught.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const run = (...argv: string[]) => runInFolder(folder, 'generate', ...argv, '--standalone')

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const BASES = 'bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()]'
const IMPORT =
  "import { cocoInstance, type ConfigOverrides, defaultRuntime, defineConfig, grid, maskRcnnR50Fpn, schedule1x, sweep } from 'mmdet-config'\n"

/** The files that a run wrote. */
const written = (stdout: string) => Array.from(stdout.matchAll(/^wrote {5}configs\/(.*)$/gm), ([, file]) => file)

describe('mmdet-config generate FILE.ts', () => {
  test('a config by its own name, and what it imports beside it', async () => {
    write({
      'lr.ts': 'export enum Lr { slow = 0.01 }\nexport const lr: number = Lr.slow\n',
      'exp.ts': `import { lr } from './lr.ts'\n${IMPORT}
const overrides: ConfigOverrides = { optim_wrapper: { optimizer: { lr } } }
export default defineConfig({ name: 'my/config', ${BASES}, overrides })\n`,
    })
    const { code, stdout, stderr } = await run('exp.ts')
    expect([code, written(stdout)], stderr).toEqual([0, ['my/config.py']])
    expect(readFileSync(join(folder, 'configs/my/config.py'), 'utf8')).toContain('lr=0.01')
  })

  test('a value of the command line goes over it', async () => {
    write({ 'a.config.ts': `${IMPORT}export default defineConfig({ ${BASES} })\n` })
    const { code, stderr } = await run('a.config.ts', '--cfg-options', 'train_cfg.max_epochs=3')
    expect(code, stderr).toBe(0)
    expect(readFileSync(join(folder, 'configs/a.py'), 'utf8')).toContain('max_epochs=3')
  })

  test('a base of a package below --search-path', async () => {
    write({
      'site/mmdet-3.3.0.dist-info/top_level.txt': 'mmdet\n',
      'site/mmdet/.mim/model-index.yml': 'Import: []\n',
      'site/mmdet/.mim/configs/trees/oak.py': "model = dict(type='Oak', rings=80)\n",
      'a.config.ts': `import { defineConfig, fromConfig } from 'mmdet-config'\nexport default defineConfig({ bases: [await fromConfig('mmdet::trees/oak.py')] })\n`,
    })
    const { code, stderr } = await run('a.config.ts', '--search-path', 'site')
    expect(code, stderr).toBe(0)
    expect(readFileSync(join(folder, 'configs/a.py'), 'utf8')).toContain('rings=80')
  })

  test('a function, several by name, named exports and a sweep are called as their file and their key', async () => {
    write({
      'a.config.ts': `${IMPORT}export default async () => defineConfig({ ${BASES} })
export const small = defineConfig({ ${BASES} })
export const helper = { x: 1 }\n`,
      'in/b.mjs': `${IMPORT.replace('type ConfigOverrides, ', '')}const one = defineConfig({ ${BASES} })
export default { x: one, y: [one] }\n`,
      'in/c.js': `import { x } from './d.mts'\nexport default x\n`,
      'in/d.mts': `${IMPORT}export const x = sweep({ ${BASES} }, grid({ 'optim_wrapper.optimizer.lr': [0.01] }))\n`,
    })
    expect(written((await run('a.config.ts', 'in')).stdout)).toEqual([
      'a.py',
      'a_small.py',
      'b_x.py',
      'b_y_1.py',
      'c/lr-0.01.py',
      'd_x/lr-0.01.py',
      'c/sweep.json',
      'd_x/sweep.json',
    ])
    expect(written((await run('i*/**/b.mjs', '--out', 'configs/o')).stdout)).toEqual(['o/in/b_x.py', 'o/in/b_y_1.py'])
  })

  test.each<[string, string, string]>([
    ['a syntax error', 'const a = {\n  b: = 2,\n}\n', 'a.ts:2:6 - error module-syntax: Unexpected token'],
    [
      'an error that it throws',
      '\nfunction f(x: string): never {\n  throw new RangeError(x)\n}\nf("no")\n',
      'a.ts:3:9 - error module-throws: RangeError: no',
    ],
    ['an error in the function', 'export default () => {\n  null.x\n}\n', 'a.ts:2:8 - error module-throws: TypeError'],
    ['no error is thrown', 'throw 3\n', 'error module-throws: '],
    [
      'a module that is not there',
      "const a = 1\nimport b from './none.ts'\nexport default b\n",
      'a.ts:2:16 - error file-not-found: there is no module ./none.ts',
    ],
    [
      'an error of a builder, at its key',
      `${IMPORT}export default defineConfig({\n  ${BASES},\n  overrides: { model: { backbone: { depht: 50 } } },\n})\n`,
      'a.ts:4:37 - error unknown-key',
    ],
    [
      'an error of a builder, at its call',
      `${IMPORT}const key: string = 'dep' + 'ht'\n\nexport default defineConfig({ ${BASES}, overrides: { model: { backbone: { [key]: 50 } as object } } })\n`,
      'a.ts:4:',
    ],
    ['no config', 'export const a = 1\n', 'error invalid-option: '],
    [
      'a name that no path has',
      `${IMPORT}export default defineConfig({ name: '../x', ${BASES} })\n`,
      'a.ts:2:31 - error invalid-path',
    ],
  ])('%s is told with its place, without a stack', async (_, text, words) => {
    write({ 'a.ts': text })
    const { code, stdout, stderr } = await run('a.ts')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })

  test('the mistakes of all files of a folder are told at once', async () => {
    write({
      'in/a.ts': 'throw 3\n',
      'in/b.ts': 'null.x\n',
      'in/c.ts': `${IMPORT}export default defineConfig({ ${BASES} })\n`,
    })
    const { code, stdout, stderr } = await run('in')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.match(/error module-throws: /g)).toHaveLength(2)
  })

  test('recipes of a folder and of a glob are taken beside the modules, other YAML is not', async () => {
    write({
      'in/a.ts': `${IMPORT}export default defineConfig({ ${BASES} })\n`,
      'in/deep/r.yaml': 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n',
      'in/deep/helper.ts': 'export const x = 1\n',
      'in/other.yaml': 'services: {}\n',
    })
    expect(written((await run('in')).stdout)).toEqual(['a.py', 'r.py'])
    expect(written((await run('in/*/*', '--out', 'configs/o')).stdout)).toEqual(['o/r.py'])
    write({ 'in/deep/r.yaml': 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_9x\n' })
    expect((await run('in')).stderr).toMatch(/^in\/deep\/r\.yaml:3:11 - error/)
  })

  test('a file that is not there', async () => {
    expect((await run('none.ts')).stderr).toContain('error file-not-found')
  })

  test('a copy that is installed is taken, and its values and errors are known', async () => {
    write({
      'package.json': '{}',
      'node_modules/mmdet-config/package.json': '{"name":"mmdet-config","type":"module","exports":"./index.js"}',
      'node_modules/mmdet-config/index.js': OTHER_COPY,
      'a.ts': `import { defineConfig } from 'mmdet-config'\nexport default defineConfig()\n`,
    })
    const { stdout, stderr } = await runInFolder(folder, 'generate', 'a.ts')
    expect(written(stdout), stderr).toEqual(['a.py', '_base_/b.py'])
    expect(readFileSync(join(folder, 'configs/_base_/b.py'), 'utf8')).toBe('x = (1.0, dict(a=[None]))\n')
    write({ 'b.ts': "import { fail } from 'mmdet-config'\nexport default fail()\n" })
    expect((await run('b.ts')).stderr).toContain('b.ts:2:1 - error unknown-key: theirs')
  })
})

test('what fromConfig reads is asked of the given files: what --watch looks at', async () => {
  write({
    'base.py': 'x = 1\n',
    'a.ts':
      "import { defineConfig, fromConfig } from 'mmdet-config'\nexport default defineConfig({ bases: [await fromConfig('base.py')] })\n",
  })
  const asked = new Set<string>()
  const fileSystem = noting(nodeFileSystem(folder), asked)
  expect((await moduleConfigs(join(folder, 'a.ts'), 'a.ts', { fileSystem })).configs).toHaveLength(1)
  expect(asked).toContain(join(folder, 'base.py'))
})

test('writeConfig() writes a config and its bases, and replaces nothing unless it is told to', async () => {
  const [named] = selfsupPretrainConfigs()
  const config = { ...(named as NonNullable<typeof named>), name: 'a' }
  const files = await writeConfig(config, { out: folder })
  expect(files[0]).toBe(join(folder, 'a.py'))
  expect(files).toHaveLength(5)
  writeFileSync(join(folder, 'a.py'), '')
  expect((await caughtAsync(() => writeConfig(config, { out: folder }))).code).toBe('file-exists')
  expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe('')
  await writeConfig(config, { out: folder, form: 'standalone', overwrite: true })
  expect(readFileSync(join(folder, 'a.py'), 'utf8')).not.toContain('_base_')
})

/** What the classes of another copy look like from outside. */
test.each([['plan'], ['doctor'], ['print']])('%s takes what generate writes, and says so', async (command) => {
  writeFileSync(join(folder, 'own.ts'), '')
  const { code, stderr } = await runInFolder(folder, command, 'own.ts')
  expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining('mmdet-config generate writes')])
})

const OTHER_COPY = `class F { get typeName() { return 'float' } value = 1 }
class L { get typeName() { return 'list' } items = [null] }
class D { get typeName() { return 'dict' } *entries() { yield { key: 'a', value: new L() } } }
class T { get typeName() { return 'tuple' } items = [new F(), new D()] }
class V { get typeName() { return 'dict' } *entries() { yield { key: 'x', value: new T() } } }
export const defineConfig = () => ({
  bases: [{ path: 'b.py', stock: { blocks: [{ assignments: [{ name: 'x', value: new T() }] }] }, value: new V() }],
  value: new V(), child: { entries: new V(), removed: [] }, toPython: () => 'y = 1\\n',
})
export function fail() {
  const problems = [{ code: 'unknown-key', message: 'theirs', path: ['q'] }]
  throw Object.assign(new Error('theirs'), { problems, [Symbol.for('mmdet-config.MmdetConfigError')]: true })
}
`
