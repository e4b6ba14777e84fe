import type * as z from 'zod/mini'
import { describeValue } from '../argument.ts'
import { oldKeyHint } from '../check/oldKeys.ts'
import { DELETE_KEY } from '../config/engineKeys.ts'
import type { Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { branchMeant, expectedText, type Issue, namesOf } from './zodMessages.ts'

/** How an author writes what a schema has no key for: TypeScript has functions for it, a recipe has tags. */
export interface HintPhrases {
  /** How to use another component, given its type. */
  component(type: string): string
  /** How to replace the value of the bases. */
  readonly replace: string
}

export const TYPESCRIPT_PHRASES: HintPhrases = {
  component: (type) => `component('${type}', {…}) replaces the dict with another component`,
  replace: 'replace({…}) replaces the value of the bases instead of merging',
}

type Path = readonly (string | number)[]

/** Places of an unknown key that a hint names at most. */
const MAX_PLACES = 3

/** Turns zod's issues into problems: paths, what was expected, the nearest known key. */
export class IssueReader {
  readonly #schema: z.core.$ZodType
  readonly #phrases: HintPhrases
  /** For each list of unknown keys that zod reports: the keys that the schema knows there. */
  readonly #known = new WeakMap<readonly string[], readonly string[]>()

  constructor(schema: z.core.$ZodType, phrases: HintPhrases) {
    this.#schema = schema
    this.#phrases = phrases
  }

  /** Call it for each raw issue: only there does zod say which schema reports it. */
  note(issue: z.core.$ZodRawIssue): undefined {
    if (issue.code !== 'unrecognized_keys') return
    const shape = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape
    this.#known.set(issue.keys as string[], Object.keys(shape ?? {}))
  }

  /** @param at the path of `input` in the author's whole input */
  problems(issues: readonly Issue[], input: unknown, at: Path = []): Problem[] {
    return withoutMisspelt(issues.flatMap((issue) => this.#problems(issue, input, at)))
  }

  #problems(issue: Issue, input: unknown, at: Path): Problem[] {
    const inside = issue.path as Path
    const path = [...at, ...inside]
    // Of a wrong name in a record zod says the path of its value.
    const value = issue.code === 'invalid_key' ? inside.at(-1) : valueAt(input, inside)
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.#unknownKey(key, path, issue.keys))
    if (issue.code === 'invalid_union') {
      const branch = branchMeant(issue)
      if (branch !== undefined) return this.problems(branch, value, path)
    }
    return [this.#wrongValue(issue, value, path)]
  }

  #wrongValue(issue: Issue, value: unknown, path: Path): Problem {
    const expected = expectedText(issue)
    const message = expected === '' ? issue.message : wrongValueMessage(expected, value, path.at(-1))
    return { code: 'invalid-option', message, path, ...this.#wrongValueHelp(issue, value, path) }
  }

  #wrongValueHelp(issue: Issue, value: unknown, path: Path): Pick<Problem, 'hint' | 'suggestions'> {
    if (value === undefined && path.at(-1) === 'type') return { hint: this.#keyMeant(path.slice(0, -1)) }
    if (typeof value !== 'string') return {}
    const nearest = nearestName(value, namesOf(issue))
    const meant = didYouMean(nearest)
    if (path.at(-1) !== 'type') return meant
    const other = this.#phrases.component(value)
    return nearest === undefined ? { hint: other } : { ...meant, hint: `did you mean ${nearest}? Otherwise ${other}` }
  }

  /** A component without its type may be one of those that the level knows, under a misspelled name. */
  #keyMeant(path: Path): string | undefined {
    const known = path
      .slice(0, -1)
      .reduce<OptionObject[]>(
        (objects, key) => objects.flatMap(({ shape }) => (Object.hasOwn(shape, key) ? objectsIn(shape[key]) : [])),
        objectsOf(this.#schema),
      )
    const nearest = nearestName(
      String(path.at(-1)),
      known.flatMap(({ shape }) => Object.keys(shape)),
    )
    return didYouMean(nearest).hint
  }

  #unknownKey(key: string, level: Path, keys: readonly string[]): Problem {
    const message = level.length === 0 ? `unknown key ${key}` : `${level.join('.')} has no key ${key}`
    const help = this.#unknownKeyHelp(key, level, this.#known.get(keys) ?? [])
    return { code: 'unknown-key', message, path: [...level, key], ...help }
  }

  #unknownKeyHelp(key: string, level: Path, known: readonly string[]): Pick<Problem, 'hint' | 'suggestions'> {
    if (key === DELETE_KEY) return { hint: this.#phrases.replace }
    const old = oldKeyHint(key)
    const places = keyPlaces(this.#schema, key, level).slice(0, MAX_PLACES).join(' or ')
    if (old !== undefined) return { hint: places === '' ? old : `${old}; did you mean ${places}?` }
    const keys = known.length > 0 ? `known keys: ${known.join(', ')}` : undefined
    return didYouMean(nearestName(key, known), places === '' ? keys : `did you mean ${places}?`)
  }
}

/** A key that is missing because it is misspelt is told once, as an unknown key with what it may mean. */
function withoutMisspelt(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems.flatMap(({ code, path = [], suggestions = [] }) =>
      code === 'unknown-key' ? suggestions.map((name) => JSON.stringify([...path.slice(0, -1), name])) : [],
    ),
  )
  return problems.filter(({ message, path }) => !(meant.has(JSON.stringify(path)) && IS_MISSING.test(message)))
}

const IS_MISSING = /^\S+ is missing: /

function wrongValueMessage(expected: string, value: unknown, key: string | number | undefined): string {
  if (value !== undefined || key === undefined) return `expected ${expected}, not ${describeValue(value)}`
  return `${key} is missing: expected ${expected}`
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key]
  return value
}

/** Paths such as `model.backbone.depth` where a schema knows a key; those that share most with `at` come first. */
function keyPlaces(schema: z.core.$ZodType, key: string, at: Path): string[] {
  return (placesOf(schema).get(key) ?? [])
    .map((path) => ({ path, shared: sharedLength(path, at) }))
    .sort((one, other) => other.shared - one.shared || one.path.length - other.path.length)
    .map(({ path }) => path.join('.'))
}

type Places = Map<string, string[][]>

/** The places of every key of a schema: making the schemas of its fields takes long, and an input may have many unknown keys. */
const places = new WeakMap<z.core.$ZodType, Places>()

function placesOf(schema: z.core.$ZodType): Places {
  const known = places.get(schema)
  if (known !== undefined) return known
  const found: Places = new Map()
  collectPlaces(schema, [], found)
  places.set(schema, found)
  return found
}

function collectPlaces(schema: z.core.$ZodType, path: readonly string[], found: Places): void {
  for (const object of objectsOf(schema)) {
    for (const [name, field] of Object.entries(object.shape)) {
      const here = [...path, name]
      found.set(name, [...(found.get(name) ?? []), here])
      collectPlaces(field as z.core.$ZodType, here, found)
    }
  }
}

function objectsIn(schema: z.core.$ZodType | undefined): OptionObject[] {
  return schema === undefined ? [] : objectsOf(schema)
}

/** A schema of an object, and those of its keys. */
interface OptionObject {
  readonly schema: z.core.$ZodType
  readonly shape: Readonly<Record<string, z.core.$ZodType>>
}

/** The objects that a schema accepts. Elements of lists are left out: a path into a list needs an index. */
export function objectsOf(schema: z.core.$ZodType): OptionObject[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return [{ schema, shape: def.shape }]
    case 'lazy':
      return objectsOf((schema as z.core.$ZodLazy)._zod.innerType)
    case 'union':
      return def.options.flatMap(objectsOf)
    case 'optional':
      return objectsOf(def.innerType)
    case 'pipe':
      return objectsOf(def.in._zod.def.type === 'transform' ? def.out : def.in)
    default:
      return []
  }
}

function sharedLength(path: readonly string[], at: Path): number {
  const end = path.findIndex((part, index) => part !== at[index])
  return end === -1 ? path.length : end
}
