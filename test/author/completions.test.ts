import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completions } from '../support/languageServer.ts'

const TSC = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
const INDEX = join(import.meta.dirname, '../../src/index.ts')
const HEAD = `import { cocoInstance, defaultRuntime, defineConfig, fromConfig, maskRcnnR50Fpn, retinanetR50Fpn, schedule1x } from '${INDEX}'\n`

/** A config of this model with these overrides. */
const overrides = (model: string, text: string) =>
  `${HEAD}export default defineConfig({ bases: [${model}, cocoInstance(), schedule1x(), defaultRuntime()], overrides: ${text} })\n`

/** Overrides of a config that exists. */
const overFile = (text: string) =>
  `${HEAD}export default defineConfig({ bases: [await fromConfig('mmdet::a.py', {} as never)], overrides: ${text} })\n`

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

/** What the compiler says of these files. */
async function slips(files: Readonly<Record<string, string>>) {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  return spawnSync(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
}

test('the compiler names the nearest key', async () => {
  const { stdout } = await slips({
    'schema.ts': overrides('maskRcnnR50Fpn()', '{ model: { backbone: { dept: 50 } } }'),
    'part.ts': overrides('retinanetR50Fpn()', '{ model: { backbone: { dept: 50 } } }'),
    'whole.ts': overrides('retinanetR50Fpn()', "{ model: { backbone: { type: 'SwinTransformer', embed_dim: 96 } } }"),
    'type.ts': overrides('retinanetR50Fpn()', "{ model: { backbone: { type: 'SwinTransforme', embed_dims: 96 } } }"),
    'option.ts': overrides('retinanetR50Fpn({ backbone: { dept: 18 } })', '{}'),
    'exists.ts': overFile("{ model: { backbone: { type: 'SwinTransformer', embed_dim: 96 } } }"),
  })
  const said = stdout.split('\n').filter((line) => /^\w+\.ts/.test(line))
  expect(said.sort()).toEqual([
    expect.stringMatching(
      /^exists.*'embed_dim' does not exist in type 'Part\w+<SwinTransformer, .*Did you mean to write 'embed_dims'\?$/,
    ),
    expect.stringMatching(/^option.*'dept' does not exist in type 'PartOf<ResNet, .*Did you mean to write 'depth'\?$/),
    expect.stringMatching(/^part.*'dept' does not exist in type 'PartOf<ResNet, .*Did you mean to write 'depth'\?$/),
    expect.stringMatching(/^schema.*'dept' does not exist in type 'ResNetOptions'\. Did you mean to write 'depth'\?$/),
    expect.stringMatching(/^type.*"SwinTransforme".*Did you mean '"SwinTransformer"'\?$/),
    expect.stringMatching(
      /^whole.*'embed_dim' does not exist in type 'SwinTransformer'\. Did you mean to write 'embed_dims'\?$/,
    ),
  ])
})

test('an editor completes keys of the config, and no members of classes', async () => {
  const lists = await completions(folder, [
    overrides('maskRcnnR50Fpn()', '{ model: { backbone: { | } } }'),
    overrides('maskRcnnR50Fpn()', '{ model: { | } }'),
    overrides('maskRcnnR50Fpn()', '{ optim_wrapper: { optimizer: { | } } }'),
    overrides('retinanetR50Fpn()', '{ model: { backbone: { | } } }'),
    overrides('retinanetR50Fpn()', "{ model: { backbone: { type: 'SwinTransformer', | } } }"),
    overrides('retinanetR50Fpn()', "{ model: { backbone: { type: '|' } } }"),
    overFile('{ model: { backbone: { | } } }'),
    overrides('maskRcnnR50Fpn({ | })', '{}'),
    overrides('retinanetR50Fpn({ | })', '{}'),
    overrides('retinanetR50Fpn({ backbone: { | } })', '{}'),
    overrides('maskRcnnR50Fpn()', '{ | }'),
  ])
  const [maskRcnn = [], model, optimizer, retinaNet = [], swin, types, exists, options = [], zoo, inZoo = [], top] =
    lists.map((list) => list.sort())
  expect(maskRcnn).toHaveLength(24)
  expect(maskRcnn).toEqual(expect.arrayContaining(['depth', 'frozen_stages', 'stage_with_dcn', 'type']))
  expect(model).toEqual('backbone data_preprocessor init_cfg neck roi_head rpn_head test_cfg train_cfg type'.split(' '))
  expect(optimizer).toEqual('dampening lr momentum nesterov type weight_decay'.split(' '))
  expect(retinaNet).toHaveLength(25)
  expect(retinaNet).toEqual(expect.arrayContaining(['depth', 'frozen_stages', 'stage_with_dcn', 'with_cp']))
  expect(swin).toEqual(expect.arrayContaining(['embed_dims', 'window_size']))
  expect(types).toEqual(expect.arrayContaining(['ResNet', 'SwinTransformer']))
  expect(exists).toEqual(expect.arrayContaining(['depth', 'embed_dims', 'type']))
  expect(options).toEqual([...(model ?? []), 'num_classes'].sort())
  expect(zoo).toEqual(expect.arrayContaining(['backbone', 'bbox_head', 'neck', 'num_classes', 'test_cfg']))
  expect(inZoo).toEqual(retinaNet)
  expect(top).toEqual(expect.arrayContaining(['model', 'train_pipeline', 'optim_wrapper']))
  expect([...maskRcnn, ...retinaNet, ...options].filter((key) => !/^[a-z_]+$/.test(key))).toEqual([])
  expect(lists.flat()).not.toContain('get')
})
