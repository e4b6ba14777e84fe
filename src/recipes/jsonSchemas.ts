import { z } from 'zod'
import { configOverrides } from '../builders/configOverrides.ts'
import { cocoInstanceOptions } from '../builders/datasets/cocoInstance.ts'
import { inMemoryOnly, interfaces } from '../builders/fields.ts'
import { maskRcnnR50FpnOptions } from '../builders/models/maskRcnn.ts'
import { multiScaleOptions } from '../builders/multiScale.ts'
import { defaultRuntimeOptions } from '../builders/runtime/defaultRuntime.ts'
import { stepScheduleOptions } from '../builders/schedules/stepSchedule.ts'
import { selfSupervisedSettings } from '../builders/selfSupervised.ts'
import { recipeSchema } from './recipeSchema.ts'
import { IN_MEMORY_ONLY, type Json, tidySchema } from './tidySchema.ts'

/** The schemas that are published, by the name of their file. */
const PUBLISHED: Readonly<Record<string, z.ZodType>> = {
  recipe: recipeSchema,
  overrides: configOverrides,
  'mask-rcnn_r50_fpn': maskRcnnR50FpnOptions,
  coco_instance: cocoInstanceOptions,
  step_schedule: stepScheduleOptions,
  default_runtime: defaultRuntimeOptions,
  self_supervised: selfSupervisedSettings,
  multi_scale: multiScaleOptions,
}

/** A file of schemas/. */
export interface JsonSchemaFile {
  readonly path: string
  readonly text: string
}

/** The JSON Schemas (2020-12) of recipes and of every fragment's options, made from the schemas that check them. */
export function jsonSchemaFiles(): JsonSchemaFile[] {
  return Object.entries(PUBLISHED).map(([name, schema]) => ({
    path: `${name}.schema.json`,
    text: `${JSON.stringify(tidySchema(jsonSchema(schema)), null, 1)}\n`,
  }))
}

function jsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const known = zodSchema as unknown as z.ZodType
      if (inMemoryOnly.has(known)) Object.assign(made, IN_MEMORY_ONLY)
      const about = interfaces.get(known)
      if (about !== undefined) made.title = about.name
      if (zodSchema._zod.def.type === 'pipe') readThrough(zodSchema as unknown as z.ZodPipe, made as Json)
    },
  }) as Json
}

/** A preprocessed value is what comes after: the step before only takes the program's own objects apart. */
function readThrough({ _zod: { def } }: z.ZodPipe, made: Json): void {
  if (def.in._zod.def.type !== 'transform') return
  const { $schema: _, ...after } = jsonSchema(def.out as z.ZodType)
  Object.assign(made, after)
}
