import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Component } from '../../src/catalog/catalogue.ts'
import { configSchemaText } from '../../src/catalog/emit/schema.ts'
import { extractCatalogue } from '../../src/catalog/extract/extract.ts'
import { knownObjects } from '../../src/catalog/extract/known.ts'
import { Program } from '../../src/catalog/extract/program.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { packCatalogue, unpackCatalogue } from '../../src/catalog/pack.ts'
import { packageFiles, packageModules } from '../../src/node/pythonPackages.ts'

const known = await loadCatalogue()

/** The catalogue of a package of packages/, with how many registrations only running it would tell. */
function extracted(name: string): { catalogue: Catalogue; unknown: number } {
  const folder = join(import.meta.dirname, 'packages', name)
  const program = new Program(packageFiles({ [name]: folder }), knownObjects(known))
  const catalogue = extractCatalogue(program, packageModules(name, folder))
  return { catalogue, unknown: program.unknown.length }
}

/** `registry Name(parameter=default, ...) state`, without the parameters that only a base names. */
function shown({ registry, scope, names, qualname, kwargs, parameters }: Component): string {
  const owners = new Set([qualname.slice(qualname.lastIndexOf('.') + 1), names[0]])
  const own = parameters.filter(({ owner }) => owners.has(owner))
  const texts = own.map(({ name, default: value }) => (value === null ? name : `${name}=${value}`))
  return `${scope} ${registry} ${names.join('|')}(${texts.join(', ')}) ${kwargs}`
}

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  decorated: [
    'mmengine hook Twice(every=1) closed',
    'mmdet model First|Second() closed',
    "mmdet model ShortName(norm=nn.BatchNorm2d, act={'type': 'ReLU'}) closed",
    'mmdet model TinyHead(num_classes, sizes=(3, 5), scale=0.5, init_cfg=None) closed',
    'mmdet model Both(every=1) closed',
    'mmdet model Scaled2(x, factor=2) closed',
  ],
  looped: [
    'mmengine function tidy_collate(batch, pad=0) closed',
    'mmdet model tiny_conv(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, ' +
      "padding_mode='zeros', device=None, dtype=None) closed",
    'mmdet model tiny_linear(in_features, out_features, bias=True, device=None, dtype=None) closed',
    'mmdet transform Blur(radius=3) closed',
    'mmdet transform Posterize() closed',
    'mmdet transform Sharpen() closed',
  ],
  forwarding: [
    'mmdet model Careless(width, depth=4) swallowed',
    'mmdet model DeepStemResNet(depth, extra=1) closed',
    'mmdet model OwnDetector(own=None) closed',
    'mmdet model Popping(gain=2) closed',
    'mmdet model ScaledHead() closed',
    'mmdet model Storing(layer) open',
    'mmengine parameter scheduler HillLR() closed',
  ],
  made: [
    'mmdet model Plain() closed',
    'mmdet model Narrow(depth, width=8) closed',
    'mmdet model Wide(depth, width=64) closed',
  ],
  layered: ['layered model Net(channels=[1, 2]) closed', 'layered model Wrapped(layers=2) open'],
}

test.each(Object.entries(PACKAGES))('%s: what it registers, read and not run', (name, wanted) => {
  const { catalogue, unknown } = extracted(name)
  expect(catalogue.components.map(shown).sort()).toEqual(wanted.toSorted())
  expect(unknown).toBe(0)
  expect(unpackCatalogue(packCatalogue(catalogue))).toEqual(catalogue)
})

const refusal = (value: object, catalogue: Catalogue): string | undefined => {
  const used = known.components.filter(({ names }) => names.includes('RetinaNet'))
  const schema = JSON.parse(configSchemaText({ ...known, components: used }, [catalogue]))
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true })
  if (ajv.validate(schema, value)) return undefined
  return ajv.errors?.find(({ keyword }) => keyword !== 'if')?.keyword
}

/** Configs with a component of one's own, and the keyword of the JSON Schema that refuses them. */
const PARTS = {
  backbone: { type: 'mmpretrain.Net' },
  neck: { type: 'mmpretrain.Neck' },
  bbox_head: { type: 'mmpretrain.Head' },
}

const CONFIGS: readonly (readonly [name: string, value: object, keyword: string | undefined])[] = [
  ['decorated', { custom_hooks: [{ type: 'Twice', every: 2 }] }, undefined],
  ['decorated', { custom_hooks: [{ type: 'Twice', evry: 2 }] }, 'additionalProperties'],
  ['decorated', { model: { ...PARTS, type: 'RetinaNet', bbox_head: { type: 'TinyHead', num_classes: 2 } } }, undefined],
  ['decorated', { model: { ...PARTS, type: 'RetinaNet', bbox_head: { type: 'TinyHead' } } }, 'required'],
  [
    'looped',
    { train_dataloader: { dataset: { type: 'mine.Set', pipeline: [{ type: 'Blur', radius: 1 }] } } },
    undefined,
  ],
  ['forwarding', { model: { ...PARTS, type: 'OwnDetector', own: 1 } }, undefined],
  ['forwarding', { model: { ...PARTS, type: 'OwnDetector', onw: 1 } }, 'additionalProperties'],
  ['made', { model: { type: 'Wide', depth: 1 } }, undefined],
  ['made', { model: { type: 'Wide' } }, 'required'],
  ['layered', { model: { type: 'Net', channels: [1] } }, undefined],
  ['layered', { model: { type: 'layered.Net', channels: [1] } }, undefined],
  ['layered', { model: { type: 'Nett', channels: [1] } }, 'enum'],
]

test.each(CONFIGS)('%s: the JSON Schema with its components, %j', (name, value, keyword) => {
  expect(refusal(value, extracted(name).catalogue)).toBe(keyword)
})

describe('arguments for a class of another package', () => {
  const components = new Map(extracted('forwarding').catalogue.components.map((one) => [one.qualname, one]))
  const names = (qualname: string) => components.get(qualname)?.parameters.map(({ name }) => name) ?? []
  const ROWS: readonly (readonly [string, string, boolean])[] = [
    ['DeepStemResNet', 'frozen_stages', true],
    ['DeepStemResNet', 'deep_stem', false],
    ['OwnDetector', 'backbone', true],
    ['OwnDetector', 'roi_head', false],
    ['ScaledHead', 'scale', true],
    ['ScaledHead', 'centerness_on_reg', true],
    ['ScaledHead', 'no_such_argument', false],
    ['Popping', 'init_cfg', true],
    ['HillLR', 'optimizer', true],
    ['HillLR', 'begin', true],
    ['HillLR', 'no_such_argument', false],
    ['Careless', 'init_cfg', false],
  ]
  test.each(ROWS)('%s takes %s: %s', (qualname, name, isTaken) => {
    expect(names(qualname).includes(name)).toBe(isTaken)
  })

  test('they say whose they are', () => {
    const owner = components.get('DeepStemResNet')?.parameters.find(({ name }) => name === 'frozen_stages')?.owner
    expect(owner).toBe('ResNet')
  })
})

test("a package's own registry names the one that it asks next", () => {
  expect(extracted('layered').catalogue.registries).toEqual([
    { registry: 'model', scope: 'layered', path: 'layered.registry.MODELS', parent: 'mmengine.registry.root.MODELS' },
  ])
})
