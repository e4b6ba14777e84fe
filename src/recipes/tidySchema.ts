/** A JSON Schema, or a part of one. */
export interface Json {
  [key: string]: unknown
}

/** Marks values that exist only in a program; {@link tidySchema} removes them from unions. */
export const IN_MEMORY_ONLY: Json = { not: {} }

/** Marks what a recipe writes with a tag: `!ref name`, `!remove`, `!replace {…}`. A schema sees the value without its tag. */
export const TAGGED: Json = { ...IN_MEMORY_ONLY, $comment: 'tagged' }

/**
 * Removes from a schema what no file can hold, and moves every titled object that occurs more than once to `$defs`.
 *
 * @example tidySchema({ anyOf: [{ type: 'string' }, { not: {} }] }) // { type: 'string' }
 */
export function tidySchema({ $schema, ...schema }: Json): Json {
  const pruned = prune(schema) as Json
  const definitions = new Definitions(pruned)
  const body = definitions.hoist(pruned, true) as Json
  return { $schema, ...body, ...(Object.keys(definitions.made).length > 0 ? { $defs: definitions.made } : {}) }
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  const made = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, prune(item)])) as Json
  // Every int lies within these limits, so they tell a reader nothing.
  if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum
  if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum
  // zod's own name for a beginning; the pattern beside it says the same.
  if (made.format === 'starts_with') delete made.format
  if (!Array.isArray(made.anyOf)) return made
  const { anyOf, ...rest } = made
  const plain = (anyOf as Json[])
    .filter(({ not }) => not === undefined)
    .flatMap(unwrapped)
    .map((option) => withoutRepeated(option, rest.description))
  const options = (anyOf as Json[]).some(({ $comment }) => $comment === TAGGED.$comment) ? withTagged(plain) : plain
  if (options.length === 0) return { ...rest, ...IN_MEMORY_ONLY }
  const [only] = options
  if (options.length === 1 && only !== undefined) return { ...only, ...rest, ...keepTitle(only) }
  return { ...rest, anyOf: options }
}

/**
 * What stands behind a tag, where the options do not take it anyway: the name behind `!ref` and the nothing behind `!remove`, and behind
 * `!replace` a component of another class.
 */
function withTagged(options: readonly Json[]): Json[] {
  const all = options.flatMap(alternatives)
  const names = all.flatMap(classNames)
  const isText = ({ type, enum: values }: Json) => type === 'string' || (Array.isArray(values) && values.some(isString))
  if (all.length === 0 || all.some((option) => Object.keys(option).length === 0)) return [...options]
  return [
    ...options,
    ...(all.some(isText) ? [] : [{ title: 'Reference', type: 'string', pattern: '^([A-Za-z_]\\w*)?$' }]),
    ...(names.length === 0 ? [] : [otherComponent(names)]),
  ]
}

function otherComponent(names: readonly string[]): Json {
  const type = { type: 'string', not: { enum: names } }
  return { title: 'another component, with !replace', type: 'object', required: ['type'], properties: { type } }
}

/** The classes of a component's schema. */
function classNames({ properties }: Json): string[] {
  const { enum: values, const: value } = ((properties as Json | undefined)?.type ?? {}) as Json
  return Array.isArray(values) ? values : isString(value) ? [value] : []
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function alternatives(option: Json): Json[] {
  const inner = option.anyOf ?? option.oneOf
  return Array.isArray(inner) ? inner.flatMap(alternatives) : [option]
}

/** A union inside a union becomes part of the outer one, unless it has a description. */
function unwrapped(option: Json): Json[] {
  const keys = Object.keys(option)
  return keys.length === 1 && keys[0] === 'anyOf' ? (option.anyOf as Json[]) : [option]
}

/** Drops a description that repeats the one of the union. */
function withoutRepeated({ description, ...rest }: Json, said: unknown): Json {
  return description === undefined || description === said ? rest : { description, ...rest }
}

function keepTitle({ title }: Json): Json {
  return title === undefined ? {} : { title }
}

/** Titled objects that occur more than once. Objects with one title that differ, as in their defaults, are separate definitions. */
class Definitions {
  readonly made: Json = {}
  readonly #counts = new Map<string, number>()
  readonly #names = new Map<string, string>()

  constructor(root: Json) {
    this.#count(root)
  }

  hoist(value: unknown, isRoot = false): unknown {
    if (Array.isArray(value)) return value.map((item) => this.hoist(item))
    if (typeof value !== 'object' || value === null) return value
    const { title, description, ...body } = value as Json
    const identity = identityOf(value as Json)
    const words = description === undefined ? {} : { description }
    if (isRoot || identity === undefined || (this.#counts.get(identity) ?? 0) < 2) {
      return { ...(title === undefined ? {} : { title }), ...words, ...this.#parts(body) }
    }
    const known = this.#names.get(identity)
    const name = known ?? this.#newName(String(title), identity)
    if (known === undefined) this.made[name] = { title, ...this.#parts(body) }
    return { ...words, $ref: `#/$defs/${name}` }
  }

  #parts(body: Json): Json {
    return Object.fromEntries(Object.entries(body).map(([key, item]) => [key, this.hoist(item)]))
  }

  #newName(title: string, identity: string): string {
    const taken = new Set(this.#names.values())
    let name = title
    for (let number = 2; taken.has(name); number++) name = `${title}${number}`
    this.#names.set(identity, name)
    return name
  }

  #count(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    for (const item of Object.values(value)) this.#count(item)
    const identity = identityOf(value as Json)
    if (identity !== undefined) this.#counts.set(identity, (this.#counts.get(identity) ?? 0) + 1)
  }
}

/** Two titled objects are the same if everything but their description is equal. */
function identityOf({ title, description: _, ...body }: Json): string | undefined {
  return typeof title === 'string' ? `${title} ${JSON.stringify(body)}` : undefined
}
