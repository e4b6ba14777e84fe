import * as z from 'zod'
import { configOverrides } from '../author/configOverrides.ts'
import { cocoInstance, cocoInstanceOptions } from '../author/datasets/cocoInstance.ts'
import type { Fragment } from '../author/document.ts'
import { maskRcnnR50Fpn, maskRcnnR50FpnOptions } from '../author/models/maskRcnn.ts'
import { multiScaleOptions } from '../author/multiScale.ts'
import { defaultRuntime, defaultRuntimeOptions } from '../author/runtime/defaultRuntime.ts'
import { schedule1x, schedule2x, stepSchedule, stepScheduleOptions } from '../author/schedules/stepSchedule.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/selfSupervised.ts'

/** A choice of a recipe: the schema of its options, and what makes a fragment of them. */
interface Choice {
  readonly options: z.ZodType
  readonly make: (options: never) => Fragment
}

/** What a recipe may name for each part of a config. A new fragment is a row. */
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

/** A name, or one name with its options. */
function nameOrOptions(doc: string, choices: Readonly<Record<string, { readonly options: z.ZodType }>>): z.ZodType {
  const names = Object.keys(choices) as [string, ...string[]]
  const levels = names.map((name) => z.strictObject({ [name]: choices[name]?.options ?? z.never() }))
  const [only] = levels
  const named = levels.length === 1 && only !== undefined ? only : z.strictObject(optional(choices))
  return z.union([z.enum(names), named]).describe(doc)
}

function optional(choices: Readonly<Record<string, { readonly options: z.ZodType }>>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(choices).map(([name, { options }]) => [name, options.optional()]))
}

const methods = Object.fromEntries(
  Object.keys(SELF_SUPERVISED_METHODS).map((name) => [name, { options: selfSupervisedSettings }]),
)

/** A recipe, as its YAML says it. */
export const recipeSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .describe('Where the config goes: a path without suffix below the output folder. Absent: the name of the recipe.')
      .optional(),
    model: nameOrOptions('The model: its name, or its name with options.', CHOICES.model),
    dataset: nameOrOptions('The data set: its name, or its name with options.', CHOICES.dataset),
    schedule: nameOrOptions('The schedule: its name, or its name with options.', CHOICES.schedule),
    runtime: nameOrOptions('The runtime. Absent: default_runtime.', CHOICES.runtime).optional(),
    pretrain: nameOrOptions(
      'Self-supervised weights that the backbone starts from: the method, or the method with its settings.',
      methods,
    ).optional(),
    multi_scale: z
      .union([z.boolean(), multiScaleOptions])
      .describe('Training images of random scales: true for 640 to 800 pixels, or its settings.')
      .optional(),
    variables: z.record(z.string(), z.unknown()).describe('Top-level variables of your own, for !ref.').optional(),
    overrides: configOverrides.describe('What differs from all of the above, by top-level key.').optional(),
  })
  .meta({ title: 'Recipe', description: 'A config of MMDetection in few words, for mmdet-config generate.' })
