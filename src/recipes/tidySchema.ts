/** A JSON Schema, or a part of one. */
export interface Json {
  [key: string]: unknown
}

/** Marks what only a program can hold; {@link tidySchema} takes it out of the unions around it. */
export const IN_MEMORY_ONLY: Json = { not: {} }

/**
 * A schema without what cannot be written in a file, with every titled object that stands more than once moved to `$defs`.
 *
 * @example tidySchema({ anyOf: [{ type: 'string' }, { not: {} }] }) // { type: 'string' }
 */
export function tidySchema({ $schema, ...schema }: Json): Json {
  const pruned = prune(schema) as Json
  const seen = new Map<string, { json: string; count: number }>()
  count(pruned, seen)
  const definitions: Json = {}
  const body = hoist(pruned, seen, definitions, true) as Json
  return { $schema, ...body, ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}) }
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  const made = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, prune(item)])) as Json
  if (!Array.isArray(made.anyOf)) return made
  const { anyOf, ...rest } = made
  const options = (anyOf as Json[]).filter((option) => !isInMemoryOnly(option)).flatMap(unwrapped)
  if (options.length === 0) return { ...rest, ...IN_MEMORY_ONLY }
  const [only] = options
  if (options.length === 1 && only !== undefined) return { ...only, ...rest, ...keepTitle(only) }
  return { ...rest, anyOf: options }
}

/** A union inside a union, without words of its own, is a part of the outer one. */
function unwrapped(option: Json): Json[] {
  const keys = Object.keys(option)
  return keys.length === 1 && keys[0] === 'anyOf' ? (option.anyOf as Json[]) : [option]
}

function keepTitle({ title }: Json): Json {
  return title === undefined ? {} : { title }
}

function isInMemoryOnly({ not, ...rest }: Json): boolean {
  return not !== undefined && Object.keys(rest).every((key) => key === 'description')
}

function count(value: unknown, seen: Map<string, { json: string; count: number }>): void {
  if (Array.isArray(value)) for (const item of value) count(item, seen)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const item of Object.values(value)) count(item, seen)
  const { title, description: _, ...body } = value as Json
  if (typeof title !== 'string') return
  const json = JSON.stringify(body)
  const known = seen.get(title)
  // Two objects of one title that differ both stay where they are.
  if (known === undefined) seen.set(title, { json, count: 1 })
  else seen.set(title, { json: known.json, count: known.json === json ? known.count + 1 : Number.NEGATIVE_INFINITY })
}

function hoist(value: unknown, seen: Map<string, { json: string; count: number }>, to: Json, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => hoist(item, seen, to))
  if (typeof value !== 'object' || value === null) return value
  const { title, description, ...body } = value as Json
  const known = typeof title === 'string' ? seen.get(title) : undefined
  const made = Object.fromEntries(Object.entries(body).map(([key, item]) => [key, hoist(item, seen, to)]))
  const words = description === undefined ? {} : { description }
  if (isRoot || typeof title !== 'string' || known === undefined || known.count < 2) {
    return { ...(title === undefined ? {} : { title }), ...words, ...made }
  }
  to[title] = { title, ...made }
  return { ...words, $ref: `#/$defs/${title}` }
}
