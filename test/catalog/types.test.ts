import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IN_SOURCES, ownTypesText, typesText } from '../../src/catalog/emit/types.ts'
import { extractCatalogue } from '../../src/catalog/extract/extract.ts'
import { knownObjects } from '../../src/catalog/extract/known.ts'
import { Program } from '../../src/catalog/extract/program.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { packageFiles, packageModules } from '../../src/node/pythonPackages.ts'
import { completions } from '../support/languageServer.ts'

const ROOT = join(import.meta.dirname, '../..')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

/** A config whose model has these keys beside a type. */
const model = (keys: string): string => `{ model: { type: 'SingleStageDetector', ${keys} } }`

/** A key's slip, and all that the compiler says of it. */
const WRONG: Readonly<Record<string, readonly [config: string, said: RegExp]>> = {
  'a misspelt argument': [
    model("backbone: { type: 'ResNet', dept: 50 }, bbox_head: null"),
    /'dept' does not exist in type 'ResNet'\. Did you mean to write 'depth'\?$/,
  ],
  'in a list': [
    "{ train_dataloader: { dataset: { type: 'CocoDataset', pipeline: [{ type: 'Resize', scal: 1 }] } } }",
    /'scal' does not exist in type 'Resize'\. Did you mean to write 'scale'\?$/,
  ],
  'a misspelt type': [
    model("backbone: { type: 'ResNt', depth: 50 }, bbox_head: null"),
    /"ResNt".*Did you mean '"ResNet"'\?$/,
  ],
  'another kind of component': [
    model("backbone: { type: 'ResNet', depth: 50 }, neck: { type: 'ResNet', depth: 50 }, bbox_head: null"),
    /Type '"ResNet"' is not assignable to type '"BFP"/,
  ],
  'a missing argument': [
    model(
      "backbone: { type: 'ResNet', depth: 50 }, neck: { type: 'FPN', in_channels: [1], out_channels: 1 }, bbox_head: null",
    ),
    /'num_outs' is missing in type .* but required in type 'FPN'\.$/,
  ],
  'a wrong kind': [
    model("backbone: { type: 'ResNet', depth: 50, num_stages: 'four' }, bbox_head: null"),
    /Type 'string' is not assignable to type '.*Float/,
  ],
  'a misspelt choice': [
    "{ val_evaluator: { type: 'CocoMetric', metric: 'bbx' } }",
    /Type '"bbx"' is not assignable to type .*"segm".*Did you mean '"bbox"'\?$/,
  ],
  'a misspelt key of a data loader': [
    '{ train_dataloader: { batch_sise: 2 } }',
    /'batch_sise' does not exist in type 'Dataloader'\. Did you mean to write 'batch_size'\?$/,
  ],
  'type beside by_epoch': [
    "{ train_cfg: { type: 'EpochBasedTrainLoop', by_epoch: true, max_epochs: 1 } }",
    /'by_epoch' does not exist in type 'EpochBasedTrainLoop'/,
  ],
  'a misspelt key of the config': [
    '{ modl: {} }',
    /'modl' does not exist in type 'MMDetConfig'\. Did you mean to write 'model'\?$/,
  ],
  'a component of one’s own': [
    model("backbone: { type: 'ResNet', depth: 50 }, bbox_head: { type: 'TinyHead', num_classes: 3, sises: [1] }"),
    /'sises' does not exist in type 'TinyHead'\. Did you mean to write 'sizes'\?$/,
  ],
}

const RIGHT: Readonly<Record<string, string>> = {
  'what parents give':
    "{ optim_wrapper: { optimizer: { type: 'SGD', lr: 0.1 } }, param_scheduler: { type: 'ConstantLR' } }",
  'what builders take away': model(
    "backbone: { type: 'ResNet', depth: 50, norm_cfg: { type: 'BN', requires_grad: true } }, bbox_head: null",
  ),
  'keys that MMEngine takes': model(
    "backbone: { _delete_: true, _scope_: 'mmdet', type: 'ResNet', depth: 50 }, bbox_head: null",
  ),
  'a package that is named': model("backbone: { type: 'mmpretrain.ConvNeXt', arch: 'tiny' }, bbox_head: null"),
  'arguments that are swallowed': model(
    "backbone: { type: 'ResNet', depth: 50 }, bbox_head: null, train_cfg: { sampler: { type: 'PseudoSampler', num: 1 } }",
  ),
  references:
    "{ val_dataloader: { dataset: ref('set') }, test_dataloader: ref('val_dataloader'), model: ref('model') }",
  "Python's values": model("backbone: { type: 'ResNet', depth: 50, strides: tuple(1, 2, 2, 2) }, bbox_head: null"),
  choices:
    "{ val_evaluator: { type: 'CocoMetric', metric: ['bbox', 'segm'] }, test_evaluator: { type: 'CocoMetric', metric: 'segm' } }",
  'loops by epoch': '{ train_cfg: { by_epoch: true, max_epochs: 12, val_interval: 1 }, val_cfg: {}, test_cfg: {} }',
  'a float for an int': "{ train_cfg: { type: 'IterBasedTrainLoop', max_iters: 9, val_interval: float(3) } }",
  'a type of one’s own': model(
    "backbone: { type: 'ResNet', depth: 50 }, bbox_head: { type: 'TinyHead', num_classes: 3 }",
  ),
}

const HEAD = `import type { MMDetConfig } from 'mmdet-config/catalogue'\nimport { float, ref, tuple } from 'mmdet-config/python'\nexport const used = [float, ref, tuple]\n`
let folder: string
let said: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-types-'))
  const place = join(folder, 'node_modules/mmdet-config')
  await mkdir(place, { recursive: true })
  const known = await loadCatalogue()
  const own = join(import.meta.dirname, 'packages/decorated')
  const program = new Program(packageFiles({ decorated: own }), knownObjects(known))
  const files: Record<string, string> = {
    'package.json': '{ "type": "module" }',
    'own.d.ts': ownTypesText(known, extractCatalogue(program, packageModules('decorated', own))),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'nodenext',
        target: 'es2023',
        noEmit: true,
        allowImportingTsExtensions: true,
        types: [],
      },
    }),
    'node_modules/mmdet-config/package.json': JSON.stringify({
      type: 'module',
      exports: { './*': { types: './*.d.ts' } },
    }),
    'node_modules/mmdet-config/catalogue.d.ts': typesText(known),
    'node_modules/mmdet-config/python.d.ts': `export * from '${join(ROOT, 'src/entries/python.ts')}'\n`,
  }
  const cases = [...Object.values(WRONG).map(([config]) => config), ...Object.values(RIGHT)]
  for (const [at, config] of cases.entries())
    files[`case${at}.ts`] = `${HEAD}export const config = ${config} satisfies MMDetConfig\n`
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)))
  said = await new Promise((resolve) => {
    execFile(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    )
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the compiler says of a case. */
function saidOf(at: number): string[] {
  const blocks = said.split(/\n(?=\S)/)
  return blocks.filter((block) => block.startsWith(`case${at}.ts`)).map((block) => block.trim())
}

test('the overrides of bases know them', async () => {
  const text = typesText(await loadCatalogue(), IN_SOURCES)
  await expect(text).toMatchFileSnapshot('../../src/catalog/types.generated.d.ts')
})

describe('types of all configs', () => {
  test('are right in themselves', () => {
    expect(said.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('case'))).toEqual([])
  })
  test.each(Object.entries(WRONG).map(([name, [, expected]], at) => ({ name, expected, at })))(
    '$name is told',
    ({ expected, at }) => {
      const found = saidOf(at)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(expected)
      expect(found[0]?.split('\n').length).toBeLessThanOrEqual(3)
    },
  )
  test.each(Object.keys(RIGHT).map((name, at) => ({ name, at })))('$name: no error', ({ at }) => {
    expect(saidOf(Object.keys(WRONG).length + at)).toEqual([])
  })
})

test('editors complete arguments and types, and nothing else', async () => {
  const lists = await completions(folder, [
    `${HEAD}export const config = ${model("neck: { type: 'FPN', | }")} satisfies MMDetConfig`,
    `${HEAD}export const config = ${model('backbone: { | }')} satisfies MMDetConfig`,
    `${HEAD}export const config = ${model("backbone: { type: '|' }")} satisfies MMDetConfig`,
    `${HEAD}export const config = { train_dataloader: { | } } satisfies MMDetConfig`,
  ])
  const [arguments_ = [], anyBackbone = [], types = [], loader = []] = lists
  expect(arguments_.sort()).toEqual(
    (
      '_delete_ _scope_ act_cfg add_extra_convs conv_cfg end_level in_channels init_cfg no_norm_on_lateral norm_cfg num_outs out_channels ' +
      'relu_before_extra_convs start_level upsample_cfg'
    ).split(' '),
  )
  expect(anyBackbone).toEqual(expect.arrayContaining(['type', 'depth']))
  for (const member of ['get', 'set', 'entries', 'length', 'map', 'toJSON'])
    expect([...anyBackbone, ...loader]).not.toContain(member)
  expect(types).toEqual(expect.arrayContaining(['ResNet', 'SwinTransformer']))
  expect(types).not.toContain('FPN')
  expect(loader).toContain('batch_size')
})
