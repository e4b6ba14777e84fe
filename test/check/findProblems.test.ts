import { describe, expect, test } from 'vitest'
import { packCatalogue } from '../../src/catalog/pack.ts'
import { Config, defineRule, findProblems, loadCatalogue, memoryFileSystem, type PyDict } from '../../src/index.ts'

const read = (text: string) => Config.fromFile('a.py', { fileSystem: memoryFileSystem({ 'a.py': text }) })

test('a config or its values', async () => {
  const config = await read("model = dict(backbone=dict(type='ResNet', dept=50))\n")
  const [problem, ...more] = await findProblems(config)
  expect(problem).toMatchObject({ code: 'unknown-argument', severity: 'error', suggestions: ['depth'] })
  expect(more.map(({ code }) => code)).toEqual(['missing-argument'])
  expect(await findProblems(config.toDict())).toEqual(await findProblems(config))
})

test('a comment silences a rule on its line', async () => {
  const config = await read(
    "model = dict(type='FPNN')  # mmdet-config: ignore unknown-type\nvisualizer = dict(type='FPNN')\n",
  )
  expect((await findProblems(config)).map(({ path }) => path?.[0])).toEqual(['visualizer'])
  expect(await findProblems(config.toDict(), { scope: 'mmdet' })).toHaveLength(1)
})

test('rules and severities of one’s own, and what is off', async () => {
  const config = await read("model = dict(backbone=dict(type='ResNet', depth=50, dept=50))\nx = 1\n")
  const rule = defineRule({
    id: 'own/x',
    severity: 'note',
    why: 'No x.',
    config: ({ config }: { config: PyDict }) => (config.has('x') ? [{ message: 'x', path: ['x'], isKey: true }] : []),
  })
  const problems = await findProblems(config, {
    rules: [rule],
    severities: { 'unknown-argument': 'off', 'own/x': 'error' },
  })
  expect(problems).toMatchObject([{ code: 'own/x', severity: 'error', span: { start: 62, end: 63 } }])
})

test('a catalogue of one’s own packages', async () => {
  const { components, ...rest } = await loadCatalogue()
  const own = components.filter(({ names }) => names.includes('FPN')).map((one) => ({ ...one, names: ['Mine'] }))
  const catalogues = [packCatalogue({ ...rest, components: own, bases: [], parts: [], reads: [] })]
  const config = await read("model = dict(neck=dict(type='Mine', in_channels=[1], out_channels=1, num_outs=1))\n")
  expect(await findProblems(config, { catalogues })).toEqual([])
})

describe('a package with registries of its own', async () => {
  const parameter = (name: string) => ({ name, default: 'None', required: false, annotation: null, owner: 'Mine' })
  const component = (registry: string, name: string, ...names: string[]) => ({
    ...{ registry, scope: 'mine', names: [name], module: 'mine.parts', qualname: name, kwargs: 'closed' as const },
    parameters: names.map(parameter),
  })
  const { registries } = await loadCatalogue()
  const own = registries
    .filter(({ parent, registry }) => parent === null && ['model', 'transform'].includes(registry))
    .map(({ registry, path }) => ({ registry, scope: 'mine', path: `mine.registry.${registry}`, parent: path }))
  const components = [
    component('transform', 'Rotate', 'angle'),
    component('model', 'Net', 'loss', 'policies', 'data_preprocessor'),
    component('model', 'CrossEntropyLoss', 'use_soft'),
  ]
  const catalogues = [packCatalogue({ registries: own, components, bases: [], parts: [], reads: [] })]

  test('a name of another scope is asked there', async () => {
    const config = await read(
      "default_scope = 'mine'\nmodel = dict(type='Net', data_preprocessor=None, neck=dict(type='FPN'))\n",
    )
    const [, unknown] = await findProblems(config, { catalogues })
    expect(unknown).toMatchObject({ code: 'unknown-type', suggestions: ['mmdet.FPN'] })
    expect(unknown?.hint).toBe('mmdet has it, and mine does not ask there: write mmdet.FPN')
  })

  test.each([
    ['a name of several packages is its own', "loss=dict(type='CrossEntropyLoss', use_soft=True)", []],
    ['and it may take keys away before it builds', "policies=[dict(type='Rotate', key='angle')]", ['warning']],
    ['or fill in a type', 'data_preprocessor=dict(mean=[1])', []],
    ['what a slot names is as everywhere', "loss_cls=dict(type='CrossEntropyLoss', soft=1)", ['error', 'error']],
  ])('%s: %s', async (_, argument, severities) => {
    const config = await read(
      `default_scope = 'mine'\nmodel = dict(type='Net', ${argument})\n` +
        "train_dataloader = dict(dataset=dict(type='mmpretrain.Set'))\ntrain_cfg = dict(by_epoch=True, max_epochs=1)\n" +
        "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))\n",
    )
    expect((await findProblems(config, { catalogues })).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('components of another package, called as stock ones', async () => {
  const { registries } = await loadCatalogue()
  const own = registries
    .filter(({ parent, registry }) => parent === null && ['model', 'transform', 'dataset'].includes(registry))
    .map(({ registry, path }) => ({ registry, scope: 'mine', path: `mine.registry.${registry}`, parent: path }))
  const component = (registry: string, name: string, annotation: string | null, ...names: string[]) => ({
    ...{ registry, scope: 'mine', names: [name], module: 'mine.parts', qualname: name, kwargs: 'closed' as const },
    parameters: names.map((one) => ({ name: one, default: 'None', required: false, annotation, owner: name })),
  })
  const components = [
    component('dataset', 'Pictures', null, 'pipeline', 'filter_cfg'),
    component('transform', 'Mosaic', null, 'img_scale'),
    component('transform', 'LoadImageFromFile', null, 'to_float32'),
    component('transform', 'Albumentation', null, 'transforms'),
    component('model', 'Net', null, 'backbone', 'neck', 'mask', 'loss_bbox'),
    component('model', 'CSPNeXt', null, 'widen_factor', 'arch'),
    component('model', 'CSPNeXtPAFPN', null, 'widen_factor', 'in_channels', 'out_channels'),
    component('model', 'GDLoss', null, 'loss_type'),
    component('model', 'Careless', 'dict', 'num_classes'),
    { ...component('optimizer wrapper constructor', 'Decay', null, 'paramwise_cfg'), scope: 'mmengine' },
  ]
  const catalogues = [packCatalogue({ registries: own, components, bases: [], parts: [], reads: [] })]
  const DATA =
    "train_dataloader = dict(dataset=dict(type='Pictures', filter_cfg=dict(scenes=1), pipeline=[dict(type='LoadImageFromFile')"
  const RUN =
    "train_cfg = dict(by_epoch=True, max_epochs=1)\noptim_wrapper = dict(constructor='Decay', paramwise_cfg=dict(rate=0.8), optimizer=dict(type='SGD', lr=0.1))\n"

  test.each([
    ['what mixes images reads others itself', '', ", dict(type='Mosaic', img_scale=(640, 640))", []],
    ['and what an image goes through is not known', '', '', []],
    [
      'widths are multiplied as they like',
      "backbone=dict(type='CSPNeXt', arch='P5', widen_factor=0.5), neck=dict(type='CSPNeXtPAFPN', widen_factor=0.5, in_channels=[256, 512, 1024], out_channels=256)",
      '',
      [],
    ],
    ['masks may come from anything', "mask=dict(type='CSPNeXt')", '', []],
    ['a text may be called as a component', "loss_bbox=dict(type='GDLoss', loss_type='gwd')", '', []],
    [
      'another library may have the types',
      '',
      ", dict(type='Albumentation', transforms=[dict(type='MedianBlur')])",
      ['warning unknown-type'],
    ],
    ['a part of the model is built from the registry', "neck=dict(type='Giraffe')", '', ['error unknown-type']],
    ['but a slip is one', '', ", dict(type='Albumentation', transforms=[dict(type='Mosiac')])", ['error unknown-type']],
    ['what is annotated may be wrong', "backbone=dict(type='Careless', num_classes=1)", '', ['warning wrong-kind']],
  ])('%s', async (_, model, transforms, wanted) => {
    const config = await read(
      `default_scope = 'mine'\nmodel = dict(type='Net', ${model})\n${DATA}${transforms}]))\n${RUN}` +
        "val_dataloader = dict(dataset=dict(type='Pictures'))\nval_cfg = dict()\n" +
        "val_evaluator = dict(type='mmdet.CocoMetric', ann_file='a.json', metric=['bbox', 'segm'])\n",
    )
    const problems = await findProblems(config, { catalogues })
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(wanted)
  })
})
