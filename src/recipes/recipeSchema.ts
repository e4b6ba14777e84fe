import * as z from 'zod/mini'
import { configOverrides } from '../author/configOverrides.ts'
import type { FragmentKind } from '../author/document.ts'
import { multiScaleOptions } from '../author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/overrides/selfSupervised.ts'
import { type FragmentEntry, fragmentsOf } from '../author/registry.ts'
import { described } from '../author/schema/fields.ts'
import { sweepSchema } from '../author/sweep/points.ts'
import { launchOptions } from '../launch/options.ts'
import { extrasSchema } from './words.ts'

/** The names that a recipe can give for each part of a config. */
export const CHOICES = {
  model: fragmentsOf('model'),
  dataset: fragmentsOf('dataset'),
  schedule: fragmentsOf('schedule'),
  runtime: fragmentsOf('runtime'),
} satisfies Readonly<Record<FragmentKind, ReadonlyMap<string, FragmentEntry>>>

type Choices = ReadonlyMap<string, { readonly options: z.core.$ZodType }>

/** A name, with or without options. */
function nameOrOptions(doc: string, choices: Choices): z.ZodMiniType {
  const names = Array.from(choices.keys()) as [string, ...string[]]
  const levels = Array.from(choices, ([name, { options }]) => z.strictObject({ [name]: options }))
  const [only] = levels
  const named = levels.length === 1 && only !== undefined ? only : z.strictObject(optional(choices))
  z.globalRegistry.add(named, { title: 'a name with options' })
  return described(z.union([z.enum(names), named]), doc)
}

function optional(choices: Choices): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Array.from(choices, ([name, { options }]) => [name, z.optional(options)]))
}

const methods = new Map(Object.keys(SELF_SUPERVISED_METHODS).map((name) => [name, { options: selfSupervisedSettings }]))

const part = (kind: FragmentKind) =>
  nameOrOptions(`The ${WORDS[kind]}: its name, or its name with options.`, CHOICES[kind])

const WORDS = { model: 'model', dataset: 'data set', schedule: 'schedule', runtime: 'runtime' } as const

const shared = {
  name: z.optional(
    described(
      z.string().check(z.minLength(1)),
      'Path of the config below the output folder, without suffix. Default: the name of the recipe.',
    ),
  ),
  pretrain: z.optional(
    nameOrOptions('Self-supervised weights for the backbone: the method, or the method with its settings.', methods),
  ),
  multi_scale: z.optional(
    described(
      z.union([z.boolean(), multiScaleOptions]),
      'Training images of random scales: true for 640 to 800 pixels, or its settings.',
    ),
  ),
  with: z.optional(extrasSchema),
  variables: z.optional(described(z.record(z.string(), z.unknown()), 'Top-level variables of your own, for !ref.')),
  sweep: z.optional(described(sweepSchema.clone(), 'Configs for several values: a grid, a list, or random ones.')),
  launch: z.optional(launchOptions),
}

const OVERRIDES = 'Overrides of all of the above, by top-level key.'

const parts = {
  ...shared,
  model: part('model'),
  dataset: part('dataset'),
  schedule: part('schedule'),
  runtime: z.optional(nameOrOptions('The runtime. Default: default_runtime.', CHOICES.runtime)),
}

const anyOverrides = z.optional(described(z.record(z.string(), z.unknown()), OVERRIDES))

/** The same with parts of the zoo: its overrides are checked by their values. */
export const openSchema = z.strictObject({ ...parts, overrides: anyOverrides })

/** A recipe in YAML, of a model, a data set and a schedule. */
export const recipeSchema = z.strictObject({
  ...parts,
  overrides: z.optional(described(configOverrides.clone(), OVERRIDES)),
})

const BASE = 'A config that exists: package::path, or a path from the folder of the recipe; or a list of them.'

/** A recipe in YAML that starts from configs that exist. Its overrides are checked by their values. */
export const inheritingSchema = z.strictObject({
  base: described(z.union([z.string(), z.array(z.string())]), BASE),
  ...shared,
  model: z.optional(part('model')),
  dataset: z.optional(part('dataset')),
  schedule: z.optional(part('schedule')),
  runtime: z.optional(part('runtime')),
  overrides: anyOverrides,
})
z.globalRegistry.add(recipeSchema, {
  title: 'Recipe',
  description: 'A config of MMDetection in few words, for mmdet-config generate.',
})
