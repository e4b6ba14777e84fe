import * as z from 'zod/mini'
import { configOverrides } from '../author/configOverrides.ts'
import { documentVariables, type Fragment } from '../author/document.ts'
import { COCO_2017, cocoInstance, cocoInstanceOptions } from '../author/fragments/cocoInstance.ts'
import { defaultRuntime, defaultRuntimeOptions } from '../author/fragments/defaultRuntime.ts'
import { stockValue } from '../author/fragments/fragmentFile.ts'
import { maskRcnnR50Fpn, maskRcnnR50FpnOptions } from '../author/fragments/maskRcnn.ts'
import {
  SCHEDULE_1X,
  SCHEDULE_2X,
  STEP_DEFAULTS,
  schedule1x,
  schedule2x,
  stepScheduleOptions,
} from '../author/fragments/stepSchedule.ts'
import { multiScaleOptions, STOCK_SCALES } from '../author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/overrides/selfSupervised.ts'
import { type Field, inMemoryOnly, interfaces, marker, taggedElement } from '../author/schema/fields.ts'
import { PyDict } from '../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { CHOICES, recipeSchema } from './recipeSchema.ts'
import { IN_MEMORY_ONLY, type Json, TAGGED, tidySchema } from './tidySchema.ts'

/** A file of schemas/. */
export interface JsonSchemaFile {
  readonly path: string
  readonly text: string
}

/** The JSON Schemas (2020-12) of recipes and of the options of every fragment. */
export function jsonSchemaFiles(): JsonSchemaFile[] {
  const sets = optionSets()
  const recipe: OptionSet = { schema: recipeSchema, defaults: recipeDefaults(sets) }
  return Object.entries({ recipe, ...sets }).map(([name, { schema, defaults }]) => ({
    path: `${name}.schema.json`,
    text: `${JSON.stringify(tidySchema(withDefaults(jsonSchema(schema, name === 'recipe'), defaults)), null, 1)}\n`,
  }))
}

/** A schema of options with their default values. */
export interface OptionSet {
  readonly schema: z.core.$ZodType
  readonly defaults: PyDict
}

type OptionSetName =
  | 'overrides'
  | 'mask-rcnn_r50_fpn'
  | 'coco_instance'
  | 'schedule_1x'
  | 'schedule_2x'
  | 'step_schedule'
  | 'default_runtime'
  | 'self_supervised'
  | 'multi_scale'

/** The options of every fragment and override, by their names in recipes and in `schemas/`. */
export function optionSets(): Readonly<Record<OptionSetName, OptionSet>> {
  const model = documentVariables(maskRcnnR50Fpn().stock).get('model') as PyDict
  const step = stepScheduleOptions
  return {
    overrides: { schema: configOverrides, defaults: new PyDict() },
    'mask-rcnn_r50_fpn': {
      schema: maskRcnnR50FpnOptions,
      defaults: together(model, PyDict.of([['num_classes', 80]])),
    },
    coco_instance: optionSet(cocoInstanceOptions, COCO_2017, cocoInstance()),
    schedule_1x: optionSet(step, { ...STEP_DEFAULTS, ...SCHEDULE_1X }, schedule1x()),
    schedule_2x: optionSet(step, { ...STEP_DEFAULTS, ...SCHEDULE_2X }, schedule2x()),
    step_schedule: optionSet(step, STEP_DEFAULTS, schedule1x()),
    default_runtime: optionSet(defaultRuntimeOptions, {}, defaultRuntime()),
    self_supervised: optionSet(selfSupervisedSettings, { sync: true }),
    multi_scale: optionSet(multiScaleOptions, STOCK_SCALES),
  }
}

/** Short options with their defaults and, for a fragment, the keys of its file. */
function optionSet<T>(schema: Field<T>, short: T, fragment?: Fragment): OptionSet {
  const keys = fragment === undefined ? new PyDict() : documentVariables(fragment.stock)
  return { schema, defaults: together(keys, stockValue(schema, short) as PyDict) }
}

function together(...dicts: readonly PyDict[]): PyDict {
  const made = new PyDict()
  for (const dict of dicts) for (const { key, value } of dict.entries()) made.set(key, value)
  return made
}

/** The defaults of the parts of a recipe, each below its name. */
function recipeDefaults(sets: Readonly<Record<string, OptionSet>>): PyDict {
  const byName = new Map(Object.entries(sets))
  const defaultsOf = (name: string) => byName.get(name)?.defaults ?? new PyDict()
  const parts = Object.entries(CHOICES).map(([key, choices]) => {
    const named = Object.keys(choices).map((name) => [name, defaultsOf(name)] as const)
    return [key, PyDict.of(named)] as const
  })
  const methods = Object.entries(SELF_SUPERVISED_METHODS).map(([name, { checkpoint }]) => {
    const defaults = defaultsOf('self_supervised').copy()
    defaults.set('checkpoint', checkpoint)
    return [name, defaults] as const
  })
  return PyDict.of([...parts, ['pretrain', PyDict.of(methods)], ['multi_scale', defaultsOf('multi_scale')]])
}

/** @param tags whether values may stand behind a tag of YAML */
function jsonSchema(schema: z.core.$ZodType, tags: boolean): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const known = zodSchema as z.core.$ZodType
      if (inMemoryOnly.has(known)) Object.assign(made, tags && TAGS.includes(known) ? TAGGED : IN_MEMORY_ONLY)
      const info = interfaces.get(known)
      if (info !== undefined) made.title = info.name
    },
  }) as Json
}

/** What recipes write with a tag. */
const TAGS: readonly z.core.$ZodType[] = [marker, taggedElement]

/** Adds to each key of a dict's JSON Schema its default value. */
function withDefaults(schema: Json, defaults: PyDict): Json {
  if (Array.isArray(schema.anyOf)) {
    return { ...schema, anyOf: schema.anyOf.map((option: Json) => withDefaults(option, defaults)) }
  }
  if (typeof schema.properties !== 'object') return schema
  const properties = Object.entries(schema.properties as Readonly<Record<string, Json>>).map(([key, property]) => {
    const value = defaults.get(key)
    return [key, value === undefined ? property : withDefault(property, value)]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function withDefault(schema: Json, value: PyValue): Json {
  const plain = value instanceof PyExpression ? value.value : value
  // A reference to a pipeline does not repeat the pipeline.
  if (plain !== value && plain instanceof PyList) return schema
  if (plain instanceof PyDict) return withDefaults(schema, plain)
  const json = toJson(plain)
  return json === undefined ? schema : { ...schema, default: json }
}

/** A value as JSON; undefined if JSON cannot hold it. */
function toJson(value: PyValue | undefined): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
    return value
  if (value instanceof PyFloat) return Number.isFinite(value.value) ? value.value : undefined
  if (value instanceof PyList || value instanceof PyTuple) return complete(value.items.map(toJson))
  if (value instanceof PyExpression) return toJson(value.value)
  if (!(value instanceof PyDict)) return undefined
  const entries = Array.from(value.entries(), ({ key, value: inner }) => [String(key), toJson(inner)] as const)
  return complete(entries.map(([, inner]) => inner)) && Object.fromEntries(entries)
}

function complete(items: readonly unknown[]): readonly unknown[] | undefined {
  return items.includes(undefined) ? undefined : items
}
