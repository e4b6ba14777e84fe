import * as z from 'zod/mini'
import { configOverrides } from '../author/configOverrides.ts'
import type { FragmentKind } from '../author/document.ts'
import { multiScaleOptions } from '../author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/overrides/selfSupervised.ts'
import { type FragmentEntry, fragmentsOf } from '../author/registry.ts'
import { described, once } from '../author/schema/fields.ts'
import { sweepSchema } from '../author/sweep/points.ts'
import { launchOptions } from '../launch/options.ts'
import { extrasSchema } from './words.ts'

// The schemas are made when a recipe is first read: making them took a twentieth of the import of the package.

type Choices<Entry> = ReadonlyMap<string, Entry>

/** The names that a recipe can give for each part of a config. */
export const choices = once(
  (): Readonly<Record<FragmentKind, Choices<FragmentEntry>>> => ({
    model: fragmentsOf('model'),
    dataset: fragmentsOf('dataset'),
    schedule: fragmentsOf('schedule'),
    runtime: fragmentsOf('runtime'),
  }),
)

interface WithOptions {
  readonly options: () => z.core.$ZodType
}

/** A name, with or without options. */
function nameOrOptions(doc: string, known: Choices<WithOptions>): z.ZodMiniType {
  const names = Array.from(known.keys()) as [string, ...string[]]
  const levels = Array.from(known, ([name, { options }]) => z.strictObject({ [name]: options() }))
  const [only] = levels
  const named = levels.length === 1 && only !== undefined ? only : z.strictObject(optional(known))
  z.globalRegistry.add(named, { title: 'a name with options' })
  return described(z.union([z.enum(names), named]), doc)
}

function optional(known: Choices<WithOptions>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Array.from(known, ([name, { options }]) => [name, z.optional(options())]))
}

const part = (kind: FragmentKind) =>
  nameOrOptions(`The ${WORDS[kind]}: its name, or its name with options.`, choices()[kind])

const WORDS = { model: 'model', dataset: 'data set', schedule: 'schedule', runtime: 'runtime' } as const

function shared() {
  const methods = Object.keys(SELF_SUPERVISED_METHODS).map(
    (name) => [name, { options: selfSupervisedSettings }] as const,
  )
  return {
    name: z.optional(
      described(
        z.string().check(z.minLength(1)),
        'Path of the config below the output folder, without suffix. Default: the name of the recipe.',
      ),
    ),
    pretrain: z.optional(
      nameOrOptions(
        'Self-supervised weights for the backbone: the method, or the method with its settings.',
        new Map(methods),
      ),
    ),
    multi_scale: z.optional(
      described(
        z.union([z.boolean(), multiScaleOptions()]),
        'Training images of random scales: true for 640 to 800 pixels, or its settings.',
      ),
    ),
    with: z.optional(extrasSchema()),
    exact: z.optional(
      described(
        z.boolean(),
        'Takes the recipe as it is: nothing follows from it, and no override is checked by its bases. Default: false.',
      ),
    ),
    variables: z.optional(described(z.record(z.string(), z.unknown()), 'Top-level variables of your own, for !ref.')),
    sweep: z.optional(described(sweepSchema(), 'Configs for several values: a grid, a list, or random ones.')),
    launch: z.optional(launchOptions()),
  }
}

const OVERRIDES = 'Overrides of all of the above, by top-level key.'
const BASE =
  'A config that exists: package::path, or a path from the folder of the recipe; or a list of them; [] where overrides are the whole config.'

/** The schemas of recipes in YAML. */
export interface RecipeSchemas {
  /** Of a model, a data set and a schedule. */
  readonly recipe: z.ZodMiniObject
  /** The same with parts of the zoo: its overrides are checked by their values. */
  readonly open: z.ZodMiniObject
  /** From configs that exist. Its overrides are checked by their values. */
  readonly inheriting: z.ZodMiniObject
}

export const recipeSchemas = once(makeSchemas)

function makeSchemas(): RecipeSchemas {
  const every = shared()
  const parts = {
    ...every,
    model: part('model'),
    dataset: part('dataset'),
    schedule: part('schedule'),
    runtime: z.optional(nameOrOptions('The runtime. Default: default_runtime.', choices().runtime)),
  }
  const anyOverrides = z.optional(described(z.record(z.string(), z.unknown()), OVERRIDES))
  const recipe = z.strictObject({
    ...parts,
    overrides: z.optional(described(configOverrides().clone(), OVERRIDES)),
  })
  z.globalRegistry.add(recipe, {
    title: 'Recipe',
    description: 'A config of MMDetection in few words, for mmdet-config generate.',
  })
  const inheriting = z.strictObject({
    base: described(z.union([z.string(), z.array(z.string())]), BASE),
    ...every,
    model: z.optional(part('model')),
    dataset: z.optional(part('dataset')),
    schedule: z.optional(part('schedule')),
    runtime: z.optional(part('runtime')),
    overrides: anyOverrides,
  })
  return { recipe, open: z.strictObject({ ...parts, overrides: anyOverrides }), inheriting }
}
