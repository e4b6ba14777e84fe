import * as z from 'zod/mini'
import * as training from '../author/overrides/training.ts'
import { isPlainObject } from '../author/overrides/tree.ts'
import type { MadeOverrides } from '../author/overridesOf.ts'
import { described } from '../author/schema/fields.ts'
import { type Backbone, convNeXt, pvtV2, regNet, res2Net, resNet, resNeXt, swin } from '../author/zoo/backbones.ts'

/** The backbones that a recipe names in one word. */
const BACKBONES: ReadonlyMap<string, () => Backbone> = new Map<string, () => Backbone>([
  ...([18, 34, 50, 101, 152] as const).map((depth) => [`resnet-${depth}`, () => resNet(depth)] as const),
  ...(['50-32x4d', '101-32x4d', '101-64x4d'] as const).map((name) => [`resnext-${name}`, () => resNeXt(name)] as const),
  ['res2net-101', () => res2Net()],
  ...(['400MF', '800MF', '1.6GF', '3.2GF', '4.0GF', '6.4GF', '8.0GF', '12GF'] as const).map(
    (size) => [`regnetx-${size}`, () => regNet(size)] as const,
  ),
  ...(['T', 'S', 'B', 'L'] as const).map((size) => [`swin-${size}`, () => swin(size)] as const),
  ...(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const).map((size) => [`pvtv2-${size}`, () => pvtV2(size)] as const),
  ...(['T', 'S'] as const).map((size) => [`convnext-${size}`, () => convNeXt(size)] as const),
])

/** The options of a model, its backbone made where it is one word. */
export function withBackbone(options: unknown): unknown {
  if (!isPlainObject(options) || typeof options['backbone'] !== 'string') return options
  const make = BACKBONES.get(options['backbone'])
  return make === undefined ? options : { ...options, backbone: make() }
}

type Make = (options: never) => MadeOverrides

/** What `with` names: how training is done otherwise. */
const EXTRAS: ReadonlyMap<string, Make> = new Map<string, Make>(
  Object.entries({
    adamW: training.adamW,
    amp: training.amp,
    byIterations: training.byIterations,
    cosine: training.cosine,
    ema: training.ema,
    layerDecay: training.layerDecay,
    poly: training.poly,
    tta: training.tta,
  }),
)

/** The key `with` of a recipe. */
export function extrasSchema(): z.ZodMiniType {
  const names = Array.from(EXTRAS.keys()) as [string, ...string[]]
  const named = z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(z.looseObject({}))])))
  const extra = z.union([z.enum(names), named])
  return described(z.array(extra), 'Changes of training by name: amp, ema, {cosine: {max_epochs: 36}}.')
}

/** One change of training as a recipe writes it. */
export type Extra = string | Readonly<Record<string, unknown>>

/** The overrides of one change. */
export function extraOverrides(chosen: Extra): MadeOverrides {
  const [[name, options] = ['', {}]] = typeof chosen === 'string' ? [[chosen, {}] as const] : Object.entries(chosen)
  return (EXTRAS.get(name) as Make)((options ?? {}) as never)
}
