import * as z from 'zod'
import { inMemoryOnly, interfaces } from '../author/fields.ts'
import { SELF_SUPERVISED_METHODS } from '../author/selfSupervised.ts'
import { PyDict } from '../python/dict.ts'
import { type OptionSet, optionSets } from './optionSets.ts'
import { CHOICES, recipeSchema } from './recipeSchema.ts'
import { IN_MEMORY_ONLY, type Json, tidySchema } from './tidySchema.ts'
import { withDefaults } from './withDefaults.ts'

/** A file of schemas/. */
export interface JsonSchemaFile {
  readonly path: string
  readonly text: string
}

/** The JSON Schemas (2020-12) of recipes and of every fragment's options, made from the schemas that check them. */
export function jsonSchemaFiles(): JsonSchemaFile[] {
  const sets = optionSets()
  const recipe: OptionSet = { schema: recipeSchema, defaults: recipeDefaults(sets) }
  return Object.entries({ recipe, ...sets }).map(([name, { schema, defaults }]) => ({
    path: `${name}.schema.json`,
    text: `${JSON.stringify(tidySchema(withDefaults(jsonSchema(schema), defaults)), null, 1)}\n`,
  }))
}

/** The defaults of the parts of a recipe, each below its name. */
function recipeDefaults(sets: Readonly<Record<string, OptionSet>>): PyDict {
  const defaultsOf = (name: string) => sets[name]?.defaults ?? new PyDict()
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
    },
  }) as Json
}
