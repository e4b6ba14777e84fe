import * as z from 'zod/mini'
import { configOverrides } from '../author/configOverrides.ts'
import type { Fragment } from '../author/document.ts'
import { cocoInstance, cocoInstanceOptions } from '../author/fragments/cocoInstance.ts'
import { defaultRuntime, defaultRuntimeOptions } from '../author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn, maskRcnnR50FpnOptions } from '../author/fragments/maskRcnn.ts'
import { schedule1x, schedule2x, stepSchedule, stepScheduleOptions } from '../author/fragments/stepSchedule.ts'
import { multiScaleOptions } from '../author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/overrides/selfSupervised.ts'
import { described } from '../author/schema/fields.ts'
import { sweepSchema } from '../author/sweep/points.ts'

/** A choice of a recipe: the schema of its options, and the builder of the fragment. */
interface Choice {
  readonly options: z.ZodMiniType
  readonly make: (options: never) => Fragment
}

/** The names that a recipe can give for each part of a config. A new fragment is one more row. */
export const CHOICES = {
  model: { 'mask-rcnn_r50_fpn': { options: maskRcnnR50FpnOptions, make: maskRcnnR50Fpn } },
  dataset: { coco_instance: { options: cocoInstanceOptions, make: cocoInstance } },
  schedule: {
    schedule_1x: { options: stepScheduleOptions, make: schedule1x },
    schedule_2x: { options: stepScheduleOptions, make: schedule2x },
    step_schedule: { options: stepScheduleOptions, make: stepSchedule },
  },
  runtime: { default_runtime: { options: defaultRuntimeOptions, make: defaultRuntime } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Choice>>>>

/** A name, with or without options. */
function nameOrOptions(
  doc: string,
  choices: Readonly<Record<string, { readonly options: z.ZodMiniType }>>,
): z.ZodMiniType {
  const names = Object.keys(choices) as [string, ...string[]]
  const levels = Object.entries(choices).map(([name, { options }]) => z.strictObject({ [name]: options }))
  const [only] = levels
  const named = levels.length === 1 && only !== undefined ? only : z.strictObject(optional(choices))
  z.globalRegistry.add(named, { title: 'a name with options' })
  return described(z.union([z.enum(names), named]), doc)
}

function optional(
  choices: Readonly<Record<string, { readonly options: z.ZodMiniType }>>,
): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(choices).map(([name, { options }]) => [name, z.optional(options)]))
}

const methods = Object.fromEntries(
  Object.keys(SELF_SUPERVISED_METHODS).map((name) => [name, { options: selfSupervisedSettings }]),
)

/** A recipe in YAML. */
export const recipeSchema = z.strictObject({
  name: z.optional(
    described(
      z.string().check(z.minLength(1)),
      'Path of the config below the output folder, without suffix. Default: the name of the recipe.',
    ),
  ),
  model: nameOrOptions('The model: its name, or its name with options.', CHOICES.model),
  dataset: nameOrOptions('The data set: its name, or its name with options.', CHOICES.dataset),
  schedule: nameOrOptions('The schedule: its name, or its name with options.', CHOICES.schedule),
  runtime: z.optional(nameOrOptions('The runtime. Default: default_runtime.', CHOICES.runtime)),
  pretrain: z.optional(
    nameOrOptions('Self-supervised weights for the backbone: the method, or the method with its settings.', methods),
  ),
  multi_scale: z.optional(
    described(
      z.union([z.boolean(), multiScaleOptions]),
      'Training images of random scales: true for 640 to 800 pixels, or its settings.',
    ),
  ),
  variables: z.optional(described(z.record(z.string(), z.unknown()), 'Top-level variables of your own, for !ref.')),
  sweep: z.optional(described(sweepSchema.clone(), 'Configs for several values: a grid, a list, or random ones.')),
  overrides: z.optional(described(configOverrides.clone(), 'Overrides of all of the above, by top-level key.')),
})
z.globalRegistry.add(recipeSchema, {
  title: 'Recipe',
  description: 'A config of MMDetection in few words, for mmdet-config generate.',
})
