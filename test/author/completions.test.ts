import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completions } from '../support/languageServer.ts'

const TSC = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
const INDEX = join(import.meta.dirname, '../../src/index.ts')
const HEAD = `import { cocoInstance, defaultRuntime, defineConfig, maskRcnnR50Fpn, retinanetR50Fpn, schedule1x } from '${INDEX}'\n`

/** A config of this model with these overrides. */
const overrides = (model: string, text: string) =>
  `${HEAD}export default defineConfig({ bases: [${model}, cocoInstance(), schedule1x(), defaultRuntime()], overrides: ${text} })\n`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-completions-'))
  const compilerOptions = {
    ...{ strict: true, module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], noEmit: true },
    ...{ allowImportingTsExtensions: true, types: [] },
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
})
afterAll(() => rm(folder, { recursive: true }))

test('the compiler names the nearest key', async () => {
  await writeFile(join(folder, 'slip.ts'), overrides('maskRcnnR50Fpn()', '{ model: { backbone: { dept: 50 } } }'))
  const { stdout } = spawnSync(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout.split('\n').filter((line) => line.startsWith('slip.ts'))).toEqual([
    expect.stringMatching(/'dept' does not exist in type 'ResNetOptions'\. Did you mean to write 'depth'\?$/),
  ])
})

test('an editor completes keys of the config, and no members of classes', async () => {
  const lists = await completions(folder, [
    overrides('maskRcnnR50Fpn()', '{ model: { backbone: { | } } }'),
    overrides('maskRcnnR50Fpn()', '{ model: { | } }'),
    overrides('maskRcnnR50Fpn()', '{ optim_wrapper: { optimizer: { | } } }'),
    overrides('retinanetR50Fpn()', '{ model: { backbone: { | } } }'),
    overrides('maskRcnnR50Fpn({ | })', '{}'),
    overrides('maskRcnnR50Fpn()', '{ | }'),
  ])
  const [maskRcnn = [], model, optimizer, retinaNet, options = [], top] = lists.map((list) => list.sort())
  expect(maskRcnn).toHaveLength(24)
  expect(maskRcnn).toEqual(expect.arrayContaining(['depth', 'frozen_stages', 'stage_with_dcn', 'type']))
  expect(model).toEqual('backbone data_preprocessor init_cfg neck roi_head rpn_head test_cfg train_cfg type'.split(' '))
  expect(optimizer).toEqual('dampening lr momentum nesterov type weight_decay'.split(' '))
  expect(retinaNet).toEqual(
    'depth frozen_stages init_cfg norm_cfg norm_eval num_stages out_indices style type'.split(' '),
  )
  expect(options).toEqual([...(model ?? []), 'num_classes'].sort())
  expect(top).toEqual(expect.arrayContaining(['model', 'train_pipeline', 'optim_wrapper']))
  expect(lists.flat().filter((key) => !/^[a-z_]+$/.test(key))).toEqual([])
  expect(lists.flat()).not.toContain('get')
})
