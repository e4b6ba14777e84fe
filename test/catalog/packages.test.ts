import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Component } from '../../src/catalog/catalogue.ts'
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
