import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Component, Parameter } from '../../src/catalog/catalogue.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'

/** What Python says once everything is imported: conformance/catalog records it. */
interface Recorded {
  readonly objects: Readonly<Record<string, RecordedObject>>
  /** Parameters by class: `name`, `name=default`, `*args`, `**kwargs`. */
  readonly constructors: Readonly<Record<string, readonly string[]>>
}

interface RecordedObject {
  readonly names: readonly string[]
  /** The classes with constructors, along the order of bases. */
  readonly levels: readonly string[]
  /** Of a constructor with `**kwargs`: whether a call took a name that nobody has, and which names of the other levels it took. */
  readonly other?: boolean
  readonly taken?: readonly string[]
  readonly refused?: readonly string[]
  /** Why no call told. */
  readonly unknown?: string
}

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'signatures.golden.json'), 'utf8')) as Recorded
const { components } = await loadCatalogue()
const ours = new Map(components.map((one) => [keyOf(one), one]))
const rows = Object.entries(recorded.objects).map(([key, object]) => ({
  key,
  object,
  component: ours.get(key) as Component,
}))

function keyOf({ scope, registry, module, qualname }: Component): string {
  return `${scope}/${registry}/${module}.${qualname}`
}

/** The parameters of a signature that have names, as `[name, default]`. */
function named(signature: readonly string[]): (readonly [string, string | null])[] {
  return signature
    .filter((parameter) => !parameter.startsWith('*'))
    .map((parameter) => {
      const at = parameter.indexOf('=')
      return at < 0 ? [parameter, null] : [parameter.slice(0, at), parameter.slice(at + 1)]
    })
}

/** Defaults whose repr only running Python gives: ours are their sources. */
const SOURCES: Readonly<Record<string, string>> = {
  'mmdet.models.roi_heads.mask_heads.grid_head.GridHead init_cfg': 'np.log, a function of another package',
}

/** Arguments that no signature along the bases names, by their owner. The judge proves by calling that they are taken. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // kwargs.get('rng')
  RandomSampler: ['rng'],
  // self.init_weights(**kwargs)
  _NonLocalNd: ['std', 'zeros_init'],
  // @deprecated_api_warning({old: new})
  FFN: ['dropout', 'add_residual'],
  DeformConv2d: ['deformable_groups'],
  ModulatedDeformConv2d: ['deformable_groups'],
  // kwargs.pop('dropout'), then nn.MultiheadAttention(**kwargs), a class that is no base
  MultiheadAttention: ['dropout', 'bias', 'add_bias_kv', 'add_zero_attn', 'kdim', 'vdim', 'device', 'dtype'],
  // MMDistributedDataParallel(**kwargs) for a module within, and torch's class of the same name as a base of mmengine's
  MMDistributedDataParallel: ['detect_anomalous_params'],
}

/** What a call says of a name that nobody has, where it is not what our state means. */
const STATES: Readonly<Record<string, string>> = {
  InferencerLoader: 'open: it goes into dict(type=...), and the loader that is built refuses it',
  RandomChoiceResize: 'open: it goes to the class that resize_type names, by default one that refuses it',
  RandomResize: 'open: as RandomChoiceResize',
  ResizeShortestEdge: 'open: as RandomChoiceResize',
}

test('the same objects under the same names', () => {
  const names = Object.fromEntries(rows.map(({ key, object }) => [key, object.names]))
  expect(Object.fromEntries(components.map((one) => [keyOf(one), one.names.toSorted()]))).toEqual(names)
  expect([components.length, components.flatMap((one) => one.names).length]).toEqual([692, 700])
})

test('what the constructor itself names, in its order', () => {
  for (const { key, object, component } of rows) {
    const own = named(recorded.constructors[object.levels[0] ?? ''] ?? [])
    const first = component.parameters.slice(0, own.length)
    expect
      .soft(
        first.map(({ name }) => name),
        key,
      )
      .toEqual(own.map(([name]) => name))
    expect
      .soft(
        first.map(({ required }) => required),
        key,
      )
      .toEqual(own.map(([, value]) => value === null))
  }
})

/** What the signatures along the bases say of an argument, as `[name, default]`. */
function written(object: RecordedObject, { name, owner }: Parameter): (readonly [string, string | null])[] {
  return object.levels
    .filter((level) => level.slice(level.lastIndexOf('.') + 1) === owner)
    .flatMap((level) => named(recorded.constructors[level] as readonly string[]))
    .filter(([other]) => other === name)
}

test('every argument with the default that its owner gives it', () => {
  for (const { key, object, component } of rows) {
    for (const parameter of component.parameters) {
      const known = written(object, parameter)
      if (known.length === 0) expect.soft(ELSEWHERE[parameter.owner], key).toContain(parameter.name)
      else if (SOURCES[`${component.module}.${parameter.owner} ${parameter.name}`] === undefined)
        expect.soft(known, key).toContainEqual([parameter.name, parameter.default])
    }
  }
})

describe('keyword arguments that the constructor does not name', () => {
  test('without **kwargs there are none', () => {
    const plain = rows.filter(({ object }) => object.unknown === undefined && object.taken === undefined)
    expect(plain.filter(({ component }) => component.kwargs !== 'closed')).toEqual([])
  })

  test('a name that nobody has is refused, or it is not', () => {
    const told = rows.filter(({ object }) => object.other !== undefined)
    const others = told.filter(({ object, component }) => object.other !== (component.kwargs !== 'closed'))
    expect(others.map(({ component }) => component.qualname).sort()).toEqual(Object.keys(STATES).sort())
  })

  test('the names of other constructors are taken or refused as calling tells', () => {
    for (const { key, object, component } of rows) {
      const names = component.parameters.map(({ name }) => name)
      const { taken = [], refused = [] } = object
      const others = component.parameters.filter((parameter) => written(object, parameter).length === 0)
      if (object.unknown === undefined)
        expect.soft(taken, key).toEqual(expect.arrayContaining(others.map(({ name }) => name)))
      if (component.kwargs === 'closed')
        expect
          .soft(
            taken.filter((name) => !names.includes(name)),
            key,
          )
          .toEqual([])
      expect
        .soft(
          refused.filter((name) => names.includes(name)),
          key,
        )
        .toEqual([])
    }
  })

  test('where no call tells, for want of a package or of a whole model, the state is known from the source', () => {
    const untold = rows.filter(({ object }) => object.unknown !== undefined)
    const states = untold.map(({ component }) => [component.qualname, component.kwargs])
    expect(Object.fromEntries(states)).toMatchInlineSnapshot(`
      {
        "AmpOptimWrapper": "closed",
        "ApexOptimWrapper": "closed",
        "BasePanopticFusionHead": "swallowed",
        "BaseReID": "open",
        "BaseTransformerLayer": "swallowed",
        "ColossalAIStrategy": "closed",
        "DODDataset": "closed",
        "DSDLDetDataset": "closed",
        "DeepSpeedStrategy": "closed",
        "Mask2FormerHead": "swallowed",
        "Mask2FormerTrackHead": "swallowed",
        "MaskFormerHead": "swallowed",
        "MultiBranch": "open",
        "OCSORTTracker": "closed",
        "SORTTracker": "closed",
        "StrongSORTTracker": "closed",
        "V3DetDataset": "closed",
        "ZeroRedundancyOptimizer": "open",
      }
    `)
  })
})
