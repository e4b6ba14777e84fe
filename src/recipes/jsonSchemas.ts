import * as z from 'zod/mini'
import { configOverrides } from '../author/configOverrides.ts'
import { documentVariables } from '../author/document.ts'
import { stockValue } from '../author/fragments/fragmentFile.ts'
import { multiScaleOptions, STOCK_SCALES } from '../author/overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, selfSupervisedSettings } from '../author/overrides/selfSupervised.ts'
import { FRAGMENTS, type FragmentEntry } from '../author/registry.ts'
import { type Field, inMemoryOnly, interfaces, marker, taggedElement } from '../author/schema/fields.ts'
import { PyDict } from '../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { choices, recipeSchemas } from './recipeSchema.ts'
import { IN_MEMORY_ONLY, type Json, TAGGED, tidySchema } from './tidySchema.ts'
import { backboneWords } from './words.ts'

/** A file of schemas/. */
export interface JsonSchemaFile {
  readonly path: string
  readonly text: string
}

let schemaMade: Json | undefined

/** The JSON Schema of recipes, as `schemas/recipe.schema.json` has it. */
export function recipeSchema(): Json {
  schemaMade ??= tidySchema(recipeJson(recipeDefaults(optionSets())))
  return schemaMade
}

/** The JSON Schemas (2020-12) of recipes and of the options of every fragment. */
export function jsonSchemaFiles(): JsonSchemaFile[] {
  const sets = optionSets()
  const files = Object.entries(sets).map(([name, { schema, defaults }]) =>
    schemaFile(name, tidySchema(withDefaults(jsonSchema(schema, false), defaults))),
  )
  return [schemaFile('recipe', recipeSchema()), ...files]
}

/** With a base, the parts may be missing, and overrides are those of any config. */
function recipeJson(defaults: PyDict): Json {
  const { properties, required, ...schema } = withDefaults(jsonSchema(recipeSchemas().recipe, true), defaults)
  const { base } = jsonSchema(recipeSchemas().inheriting, true).properties as Json
  const { overrides, ...shared } = properties as Json
  const { description } = overrides as Json
  return {
    ...schema,
    properties: { base, ...shared, model: withWords(shared.model as Json), overrides: { type: 'object', description } },
    if: { required: ['base'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    else: { required, if: { properties: typedParts() }, then: { properties: { overrides } } },
  }
}

/** A model whose backbone may be one word, alone or with options. */
function withWords(model: Json): Json {
  const words = { enum: backboneWords() }
  const one = { type: 'object', propertyNames: words, minProperties: 1, maxProperties: 1 }
  const changed = (schema: Json): Json => {
    const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>)
    const inner = properties.map(([key, known]) => {
      if (key !== 'backbone') return [key, changed(known)] as const
      return [
        key,
        { description: known.description, anyOf: [words, one, { ...known, description: undefined }] },
      ] as const
    })
    return {
      ...schema,
      ...(inner.length === 0 ? {} : { properties: Object.fromEntries(inner) }),
      ...(Array.isArray(schema.anyOf) ? { anyOf: schema.anyOf.map(changed) } : {}),
    }
  }
  return changed(model)
}

/** Where every part has option schemas, overrides have them too. */
function typedParts(): Json {
  const names = Object.keys(FRAGMENTS)
  const known = { anyOf: [{ enum: names }, { type: 'object', propertyNames: { enum: names } }] }
  return Object.fromEntries(Object.keys(choices()).map((kind) => [kind, known]))
}

function schemaFile(name: string, schema: Json): JsonSchemaFile {
  return { path: `${name}.schema.json`, text: `${JSON.stringify(schema, null, 1)}\n` }
}

/** A schema of options with their default values. */
export interface OptionSet {
  readonly schema: z.core.$ZodType
  readonly defaults: PyDict
}

/** The options of every fragment and override, by their names in recipes and in `schemas/`. */
export function optionSets(): Readonly<Record<string, OptionSet>> {
  const fragments = Object.entries<FragmentEntry>(FRAGMENTS).map(([name, entry]) => [name, fragmentSet(entry)] as const)
  return {
    overrides: { schema: configOverrides(), defaults: new PyDict() },
    ...Object.fromEntries(fragments),
    self_supervised: { schema: selfSupervisedSettings(), defaults: values(selfSupervisedSettings, { sync: true }) },
    multi_scale: { schema: multiScaleOptions(), defaults: values(multiScaleOptions, STOCK_SCALES) },
  }
}

/** Short options with their defaults, and the keys of the fragment's file; of a model, those of `model`. */
function fragmentSet({ kind, make, stock, options, short }: FragmentEntry): OptionSet {
  const file = documentVariables((stock?.() ?? make(undefined as never)).stock)
  const keys = kind === 'model' ? (file.get('model') as PyDict) : file
  return { schema: options(), defaults: together(keys, values(options, short)) }
}

function values(schema: () => z.core.$ZodType, short: object): PyDict {
  return stockValue(schema as Field<object>, short) as PyDict
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
  const parts = Object.entries(choices()).map(([key, known]) => {
    const named = Array.from(known.keys(), (name) => [name, defaultsOf(name)] as const)
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
      if (inMemoryOnly.has(known))
        Object.assign(made, tags && TAGS.some((tag) => tag() === known) ? TAGGED : IN_MEMORY_ONLY)
      const info = interfaces.get(known)
      if (info !== undefined) made.title = info.name
    },
  }) as Json
}

/** What recipes write with a tag. */
const TAGS: readonly (() => z.core.$ZodType)[] = [marker, taggedElement]

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
