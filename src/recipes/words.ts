import * as z from 'zod/mini'
import * as training from '../author/overrides/training.ts'
import { isPlainObject, type Unchecked } from '../author/overrides/tree.ts'
import type { AnyOverrides, MadeOverrides } from '../author/overridesOf.ts'
import { described } from '../author/schema/fields.ts'
import { NAMED_BACKBONES } from '../author/zoo/backbones.ts'
import { MmdetConfigError } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'

/**
 * A recipe with its backbone made where it is a word, `swin-T`, or a word with options, `{swin-T: {with_cp: true}}`.
 *
 * @throws MmdetConfigError `unknown-name` with the path.
 */
export function withBackbone(recipe: Unchecked): Unchecked {
  const model = isPlainObject(recipe) && 'model' in recipe ? recipe.model : undefined
  if (!isPlainObject(model)) return recipe
  const made = Object.entries(model).map(([name, options]) => {
    if (!isPlainObject(options) || !('backbone' in options)) return [name, options]
    return [name, { ...options, backbone: backboneOf(options['backbone'], ['model', name, 'backbone']) }]
  })
  return { ...(recipe as object), model: Object.fromEntries(made) } as Unchecked
}

function backboneOf(said: unknown, path: readonly string[]): unknown {
  const [first, second] = isPlainObject(said) ? Object.entries(said) : [[said, {}] as const]
  const isOne = first !== undefined && second === undefined
  const named = isOne ? NAMED_BACKBONES.find(({ word }) => word === first[0]) : undefined
  if (named !== undefined) return named.make((first?.[1] ?? {}) as AnyOverrides)
  if (typeof said !== 'string') return said
  const words = backboneWords()
  const help = didYouMean(nearestName(said, words), `known backbones: ${words.join(', ')}`)
  throw new MmdetConfigError({ code: 'unknown-name', message: `no backbone is named ${said}`, path, ...help })
}

/** The words for a backbone. */
export function backboneWords(): string[] {
  return NAMED_BACKBONES.map(({ word }) => word)
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
