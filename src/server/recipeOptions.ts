import type { ConfigPath } from '../config/path.ts'
import { recipeSchema } from '../recipes/jsonSchemas.ts'
import type { Json } from '../recipes/tidySchema.ts'
import type { Completion } from './complete.ts'
import type { Spot } from './spot.ts'

// What the schema of recipes says of a place: the keys that may stand there, the values, and the words for a reader.

/** What is said of a key. */
export interface OptionWords {
  readonly description: string | undefined
  /** As JSON. */
  readonly default: string | undefined
  /** Those that it is one of, as JSON. */
  readonly values: readonly string[]
}

/** What the schema says of the key or value of a spot. */
export function optionAt({ path, frames }: Spot): OptionWords | undefined {
  if (path === undefined || path.length === 0) return undefined
  const words = wordsOf(schemasAt(path, frames))
  return words.description === undefined && words.default === undefined && words.values.length === 0 ? undefined : words
}

/** Keys and values that the schema knows at a spot. */
export function optionItems({ part, path, frames, word }: Spot): Completion[] {
  const frame = frames.at(-1)
  const found = new Map<string, Completion>()
  if (part !== 'value' && frame?.path !== undefined) {
    for (const schema of alternatives(schemasAt(frame.path, frames), frame.keys)) {
      for (const [label, property] of keysOf(schema)) {
        const isFree = label === word?.text || !frame.keys.has(label)
        if (!isFree || found.has(`${label}:`)) continue
        const words = wordsOf([property])
        const detail = words.default === undefined ? undefined : `default: ${words.default}`
        const rank = ((schema.required ?? []) as readonly string[]).includes(label) ? 0 : 1
        const text = part === 'key' || word?.isText ? label : `${label}: `
        found.set(`${label}:`, { label, kind: 'argument', detail, documentation: words.description, text, rank })
      }
    }
  }
  if (part !== 'key' && path !== undefined) {
    for (const label of wordsOf(schemasAt(path, frames)).values.map(plain))
      found.set(label, { label, kind: 'value', detail: undefined, text: label, rank: 0 })
  }
  return [...found.values()]
}

/** A value as YAML has it: a text needs no quotes here. */
function plain(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json
}

type Frames = Spot['frames']
type Keys = ReadonlyMap<string, string | undefined>

/** The schemas that may hold at a path. What stands beside a key decides between them, as the engine of `launch`. */
function schemasAt(path: ConfigPath, frames: Frames): Json[] {
  let schemas: Json[] = [recipeSchema()]
  for (const [depth, part] of path.entries()) {
    const keys = frames.find((frame) => frame.kind === 'display' && frame.path?.length === depth)?.keys
    schemas = alternatives(schemas, keys, part).flatMap((schema) => below(schema, String(part)))
  }
  return schemas
}

function below({ properties, additionalProperties, items }: Json, part: string): Json[] {
  const known = (properties ?? {}) as Readonly<Record<string, Json>>
  if (Object.hasOwn(known, part)) return [known[part] as Json]
  const others = /^\d+$/.test(part) ? [items, additionalProperties] : [additionalProperties]
  return others.filter((one): one is Json => typeof one === 'object' && one !== null)
}

/**
 * Schemas with each of the choices that they leave.
 *
 * @param keys what stands there decides between them.
 * @param asked the key that is asked about, which decides nothing.
 */
function alternatives(schemas: readonly Json[], keys: Keys = new Map(), asked?: string | number): Json[] {
  return schemas
    .flatMap((given) => {
      const schema = resolved(given)
      const choices = [schema.anyOf, schema.oneOf, [schema.else, schema.then].filter((one) => one !== undefined)]
      const inner = choices.flatMap((one) => (Array.isArray(one) ? alternatives(one as Json[], keys, asked) : []))
      return [schema, ...inner]
    })
    .filter(({ properties }) =>
      Object.entries((properties ?? {}) as Readonly<Record<string, Json>>).every(([key, { const: only }]) => {
        const text = keys.get(key)
        return only === undefined || text === undefined || text === only || key === asked
      }),
    )
}

function resolved(schema: Json): Json {
  const { $ref, ...rest } = schema
  if (typeof $ref !== 'string') return schema
  const known = (recipeSchema().$defs as Readonly<Record<string, Json>>)[$ref.slice('#/$defs/'.length)]
  return { ...known, ...rest }
}

/** The keys of a dict's schema. */
function keysOf({ properties, propertyNames }: Json): [string, Json][] {
  const names = ((propertyNames as Json | undefined)?.enum ?? []) as readonly string[]
  return [
    ...names.map((name): [string, Json] => [name, {}]),
    ...Object.entries((properties ?? {}) as Record<string, Json>),
  ]
}

function wordsOf(schemas: readonly Json[]): OptionWords {
  const all = alternatives(schemas)
  const values = all.flatMap(({ enum: several, const: one, type }) => {
    if (type === 'boolean') return [true, false]
    return one === undefined ? ((several ?? []) as unknown[]) : [one]
  })
  const value = all.find((schema) => schema.default !== undefined)?.default
  return {
    description: all.find(({ description }) => typeof description === 'string' && description !== '')?.description as
      | string
      | undefined,
    default: value === undefined ? undefined : JSON.stringify(value),
    values: [...new Set(values.map((one) => JSON.stringify(one)))],
  }
}
