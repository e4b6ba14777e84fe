import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { selfsupPretrainConfigs } from '../../src/author/selfsupPretrain.ts'
import { validateOverrides } from '../../src/author/validate.ts'
import { Config } from '../../src/config/config.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { jsonSchemaFiles } from '../../src/recipes/jsonSchemas.ts'
import { parseRecipe, readRecipe } from '../../src/recipes/readRecipe.ts'
import { formatSpan } from '../../src/source.ts'
import { caughtAsync } from '../support/caught.ts'

const HEAD = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'
const recipeFile = (name: string) => `configs/recipes/${name.replace(/^.*\//, '')}.yaml`

test.each([
  ['resnet-101', 'ResNet', ['depth', 101]],
  ['resnext-50-32x4d', 'ResNeXt', ['groups', 32]],
  ['res2net-101', 'Res2Net', ['scales', 4]],
  ['regnetx-3.2GF', 'RegNet', ['arch', 'regnetx_3.2gf']],
  ['swin-T', 'SwinTransformer', ['embed_dims', 96]],
  ['pvtv2-b1', 'PyramidVisionTransformerV2', ['embed_dims', 64]],
  ['convnext-T', 'mmpretrain.ConvNeXt', ['arch', 'tiny']],
] as const)('a backbone in one word: %s', async (word, type, [key, value]) => {
  const text = `model:\n  cascade-mask-rcnn_r50_fpn: {backbone: ${word}}\ndataset: coco_instance\nschedule: schedule_1x\n`
  const python = (await readRecipe(text, 'r.yaml')).config.toPython({ form: 'standalone' })
  const backbone = (await Config.fromString(python, '.py')).get('model.backbone') as PyDict
  expect([backbone.get('type'), backbone.get(key)]).toEqual([type, value])
})

describe('the four recipes', () => {
  const schema = JSON.parse(jsonSchemaFiles().find(({ path }) => path === 'recipe.schema.json')?.text ?? '{}') as object
  const validate = new Ajv2020({ strict: false }).compile(schema)

  test.each(selfsupPretrainConfigs())('$name gives the same bytes and fits the schema', async ({ name, config }) => {
    const text = readFileSync(recipeFile(name), 'utf8')
    const read = await readRecipe(text, recipeFile(name))
    expect(read.name).toBe(name)
    expect(read.config.toPython()).toBe(config.toPython())
    expect(read.config.toPython({ form: 'standalone' })).toBe(config.toPython({ form: 'standalone' }))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['an unknown key', { model: 'mask-rcnn_r50_fpn', dataset: 'coco_instance', schedule: 'schedule_1x', foo: 1 }],
    ['an unknown model', { model: 'yolo', dataset: 'coco_instance', schedule: 'schedule_1x' }],
    ['no schedule', { model: 'mask-rcnn_r50_fpn', dataset: 'coco_instance' }],
    [
      'a wrong type deep inside',
      {
        model: { 'mask-rcnn_r50_fpn': { backbone: { depth: '50' } } },
        dataset: 'coco_instance',
        schedule: 'schedule_1x',
      },
    ],
  ])('the schema refuses %s', (_, recipe) => {
    expect(validate(recipe)).toBe(false)
  })
})

test('schemas/ is what the option schemas give', () => {
  for (const { path, text } of jsonSchemaFiles()) expect(readFileSync(`schemas/${path}`, 'utf8'), path).toBe(text)
})

describe('a mistake is shown with its line and column', () => {
  test.each<[string, string, string, number, number]>([
    ['no YAML', 'a: [1', 'yaml-syntax', 1, 6],
    ['a key twice', 'model: mask-rcnn_r50_fpn\nmodel: 2', 'yaml-syntax', 2, 1],
    ['an unknown key', `${HEAD}foo: 1`, 'unknown-key', 4, 1],
    ['an unknown method', `${HEAD}pretrain: moco`, 'invalid-option', 4, 11],
    [
      'a key deep inside',
      'model:\n  mask-rcnn_r50_fpn:\n    backbone: {depht: 1}\ndataset: coco_instance\nschedule: schedule_1x\n',
      'unknown-key',
      3,
      16,
    ],
    [
      'an option of a change of training',
      `${HEAD}with: [amp, {cosine: {max_epoch: 3, max_epochs: 6}}]`,
      'unknown-key',
      4,
      23,
    ],
    ['a number of times', `${HEAD}overrides: {train_dataloader: {dataset: !repeat often}}`, 'invalid-option', 4, 49],
    ['no further data set', `${HEAD}overrides: {train_dataloader: {dataset: !concat []}}`, 'invalid-option', 4, 49],
    ['an element', `${HEAD}overrides:\n  train_pipeline: !edit [{append: A}]`, 'invalid-option', 5, 26],
    ['what a part says', `${HEAD}overrides: {train_cfg: {max_epochs: 24}}`, 'invalid-option', 3, 11],
    ['a wrong type', `${HEAD}multi_scale:\n  prob: high\n`, 'invalid-option', 5, 9],
    ['out of range', `${HEAD}overrides:\n  train_dataloader:\n    batch_size: 0\n`, 'invalid-option', 6, 17],
    [
      'what only the builder knows',
      'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule:\n  schedule_1x:\n    milestones: [8, 12]\n',
      'invalid-option',
      5,
      21,
    ],
    ['a reference to nothing', `${HEAD}overrides:\n  train_pipeline: !ref nothing\n`, 'unknown-name', 5, 24],
    ['a tag that is not known', `${HEAD}overrides:\n  work_dir: !!python/name:os.system x\n`, 'yaml-value', 5, 13],
    [
      'two models',
      'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: {schedule_1x: {}, schedule_2x: {}}\n',
      'recipe-invalid',
      3,
      29,
    ],
    ['a name that escapes', `name: ../../etc/x\n${HEAD}`, 'invalid-path', 1, 7],
    ['an alias of nothing', `${HEAD}variables:\n  x: *y\n`, 'yaml-value', 5, 6],
    [
      'a backbone that nobody knows',
      'model: {mask-rcnn_r50_fpn: {backbone: swin-X}}\ndataset: coco_instance\nschedule: schedule_1x\n',
      'unknown-name',
      1,
      39,
    ],
    ['a number for a key', `${HEAD}overrides:\n  model: {1: 2}\n`, 'yaml-value', 5, 10],
    ['a variable that cannot be one', `${HEAD}variables:\n  class: 1\n`, 'python-value', 5, 3],
    ['variables in a circle', `${HEAD}variables:\n  x: !ref x\n`, 'python-value', 5, 3],
    ['two documents', `${HEAD}---\n${HEAD}`, 'yaml-syntax', 4, 1],
    ['no dict', 'hello', 'invalid-option', 1, 1],
    ['nothing', '', 'invalid-option', 1, 1],
  ])('%s', async (_, text, code, line, column) => {
    const [first] = (await parseRecipe(text, 'r.yaml')).problems
    expect(first?.code).toBe(code)
    expect(first?.span?.source.positionAt(first.span.start)).toEqual({ line, column })
  })

  test('a key that stands twice is shown with the first', async () => {
    const text = `${HEAD}overrides:\n  work_dir: a\n  resume: true\n  work_dir: b\n`
    const [first] = (await parseRecipe(text, 'r.yaml')).problems
    expect(first?.message).toBe('the key work_dir is given twice')
    const places = [first?.span, first?.related?.[0]?.span].map((span) => span?.source.positionAt(span.start))
    expect(places).toEqual([
      { line: 7, column: 3 },
      { line: 5, column: 3 },
    ])
  })

  const rendered = async (text: string) => {
    const { problems } = await parseRecipe(text, 'r.yaml')
    return problems.map((problem) => {
      const line = problem.span?.source.positionAt(problem.span.start).line
      return [line, ...(problem.related ?? []).map(({ span }) => span && formatSpan(span)), problem.message]
    })
  }

  test('mistakes of every kind come in the order of lines', async () => {
    const text =
      'model: 5\ndataset:\n  coco_instance:\n    clases: [a]\n    data_root: 4\nschedule: [a]\nfoo: 1\nruntime: x\n'
    expect((await rendered(text)).map(([line]) => line)).toEqual([1, 4, 5, 6, 7, 8])
  })

  test('a key that is missing because it is misspelt is told once; what is missing points at the first key', async () => {
    const text = '# mine\n\ndataset: coco_instance\nschedul: schedule_1x\n'
    expect(await rendered(text)).toEqual([
      [3, expect.stringContaining('model is missing')],
      [4, 'unknown key schedul'],
    ])
  })

  test('what the builders of all parts refuse is told at once', async () => {
    const text =
      'model: mask-rcnn_r50_fpn\ndataset:\n  coco_instance: {data_root: data}\nschedule:\n  schedule_1x: {milestones: [12]}\nname: ../x\n'
    expect((await rendered(text)).map(([line]) => line)).toEqual([3, 5, 6])
  })

  test('a contradiction is told once, with the places of both, by whatever name the recipe says it', async () => {
    const model = 'model:\n  mask-rcnn_r50_fpn: {num_classes: 3'
    const rest = 'dataset:\n  coco_instance: {data_root: x/, classes: [a, b]}\nschedule: schedule_1x\n'
    expect(await rendered(`${model}}\n${rest}`)).toEqual([
      [2, 'r.yaml:4:43', 'num_classes is 3, but train_dataloader.dataset.metainfo.classes names 2 classes: a, b'],
    ])
    const depth = `model:\n  mask-rcnn_r50_fpn: {backbone: {depth: 101}}\n${rest}pretrain: swav\n`
    expect(await rendered(depth)).toEqual([
      [6, 'r.yaml:2:41', 'checkpoint is ./swav_800ep_pretrain.pth.tar, but model.backbone.depth is 101'],
    ])
  })

  test.each([
    'data',
    'lr_config',
    'evaluation',
    'total_epochs',
    'optimizer',
    'optimizer_config',
    'runner',
    'checkpoint_config',
    'workflow',
    'log_config',
  ])('%s is recognised as a key of 2.x, in a recipe, in its overrides and from TypeScript', async (key) => {
    const recipes = [`${HEAD}${key}: 1\n`, `${HEAD}overrides:\n  ${key}: {}\n`]
    const found = await Promise.all(recipes.map(async (text) => (await parseRecipe(text, 'r.yaml')).problems))
    for (const [problem] of [...found, validateOverrides({ [key]: 1 }).problems]) {
      expect(problem).toMatchObject({
        code: 'unknown-key',
        hint: expect.stringContaining(`${key} is a key of MMDetection 2.x; 3.x has `),
      })
    }
  })

  test('hints are in the language of recipes', async () => {
    const [first] = (await parseRecipe(`${HEAD}overrides:\n  model: {neck: {type: PAFPN}}\n`, 'r.yaml')).problems
    expect(first?.hint).toContain('!replace {type: PAFPN')
    const zoo = HEAD.replace('mask-rcnn_r50_fpn', 'faster-rcnn_r50_fpn').replace('coco_instance', 'coco_detection')
    const overrides = 'overrides:\n  optim_wrapper: {optimizer: {type: AdamW}}\n'
    const [other] = (await parseRecipe(`${zoo}${overrides}`, 'r.yaml')).problems
    expect(other?.hint).toContain('!replace {type: AdamW')
  })

  test('the thin form throws all of them', async () => {
    const error = await caughtAsync(() => readRecipe(`${HEAD}foo: 1\nbar: 2\n`, 'r.yaml'))
    expect(error.problems).toHaveLength(2)
    expect(error.render()).toContain('r.yaml:4:1 - error unknown-key: unknown key foo\n   4 | foo: 1\n     | ^^^\n')
  })
})

describe('values', () => {
  const overridden = async (yaml: string) => {
    const { config } = await readRecipe(`${HEAD}variables:\n  x: ${yaml}\n`, 'r.yaml')
    return pythonRepr(config.value.get('x') ?? null)
  }

  test.each([
    ['1', '1'],
    ['1.0', '1.0'],
    ['1e-5', '1e-05'],
    ['.inf', 'inf'],
    ['!!float 1', '1.0'],
    ['12345678901234567890', '12345678901234567890'],
    ['!!python/tuple [1, [2]]', '(1, [2])'],
    ['{10: a, 9: b}', "{10: 'a', 9: 'b'}"],
    ['yes', "'yes'"],
    ['null', 'None'],
    ['[&a {b: 1}, *a]', "[{'b': 1}, {'b': 1}]"],
    ['!ref log_level', "'INFO'"],
  ])('%s', async (yaml, repr) => {
    expect(await overridden(yaml)).toBe(repr)
  })

  test('!replace and !remove are what the functions are', async () => {
    const yaml = `${HEAD}overrides:\n  model:\n    neck: !replace {type: PAFPN}\n    backbone:\n      init_cfg: !remove\n`
    const text = (await readRecipe(yaml, 'r.yaml')).config.toPython()
    expect(text).toContain("neck=dict(_delete_=True, type='PAFPN')")
    expect(text).not.toContain('init_cfg')
  })

  test.each([
    ['null', 'None'],
    ['', 'None'],
    ['true', 'True'],
    ['1', '1'],
    ['1.0', '1.0'],
    ["'1'", "'1'"],
    ['&a 1e-5', '1e-05'],
    ['text', "'text'"],
  ])('!replace %s', async (yaml, repr) => {
    const text = `${HEAD}overrides:\n  model:\n    neck: !replace ${yaml}\n`
    expect((await readRecipe(text, 'r.yaml')).config.toPython()).toContain(`neck=${repr}`)
  })
})

describe('hostile recipes end at a limit', () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `  a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(',')}]`,
  )
  test.each([
    ['aliases that unfold for ever', `${HEAD}variables:\n  a0: &a0 x\n${laughs.join('\n')}\n`, 'limit'],
    ['an alias inside its own anchor', `${HEAD}variables:\n  a: &a [*a]\n`, 'limit'],
    ['brackets without end', `a: ${'['.repeat(20_000)}`, 'limit'],
    ['brackets that all close', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'limit'],
    ['dashes without end', `a:\n${'- '.repeat(90_000)}1`, 'limit'],
    ['levels without end', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'limit'],
    ['a long text', 'x'.repeat(1_000_001), 'limit'],
  ])('%s', async (_, text, code) => {
    expect((await parseRecipe(text, 'r.yaml')).problems[0]?.code).toBe(code)
  })
})
