import { PyDict } from '../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { Json } from './tidySchema.ts'

/** A JSON Schema of a dict in which every key says what it is where an author leaves it out. */
export function withDefaults(schema: Json, defaults: PyDict): Json {
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
  // What refers to a pipeline is not told the whole of it again.
  if (plain !== value && plain instanceof PyList) return schema
  if (plain instanceof PyDict) return withDefaults(schema, plain)
  const json = toJson(plain)
  return json === undefined ? schema : { ...schema, default: json }
}

/** A value as JSON; undefined where JSON cannot say it. */
function toJson(value: PyValue | undefined): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
    return value
  if (value instanceof PyFloat) return Number.isFinite(value.value) ? value.value : undefined
  if (value instanceof PyList || value instanceof PyTuple) return whole(value.items.map(toJson))
  if (value instanceof PyExpression) return toJson(value.value)
  if (!(value instanceof PyDict)) return undefined
  const entries = Array.from(value.entries(), ({ key, value: inner }) => [String(key), toJson(inner)] as const)
  return whole(entries.map(([, inner]) => inner)) && Object.fromEntries(entries)
}

function whole(items: readonly unknown[]): readonly unknown[] | undefined {
  return items.includes(undefined) ? undefined : items
}
