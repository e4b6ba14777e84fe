import * as z from 'zod'
import { describeValue } from '../argument.ts'
import { DELETE_KEY } from '../config/engineKeys.ts'
import type { Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { oldKeyHint } from './oldKeys.ts'
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
  readonly #schema: z.ZodType
  readonly #phrases: HintPhrases
  /** For each list of unknown keys that zod reports: the keys that the schema knows there. */
  readonly #known = new WeakMap<readonly string[], readonly string[]>()

  constructor(schema: z.ZodType, phrases: HintPhrases) {
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
    return issues.flatMap((issue) => this.#problems(issue, input, at))
  }

  #problems(issue: Issue, input: unknown, at: Path): Problem[] {
    const inside = issue.path as Path
    const path = [...at, ...inside]
    const value = valueAt(input, inside)
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
    return { code: 'invalid-option', message, path, hint: this.#wrongValueHint(issue, value, path) }
  }

  #wrongValueHint(issue: Issue, value: unknown, path: Path): string | undefined {
    if (value === undefined && path.at(-1) === 'type') return this.#keyMeant(path.slice(0, -1))
    if (typeof value !== 'string') return undefined
    const nearest = nearestName(value, namesOf(issue))
    const meant = nearest === undefined ? undefined : `did you mean ${nearest}?`
    if (path.at(-1) !== 'type') return meant
    const other = this.#phrases.component(value)
    return meant === undefined ? other : `${meant} Otherwise ${other}`
  }

  /** A component without its type may be one of those that the level knows, under a misspelled name. */
  #keyMeant(path: Path): string | undefined {
    const known = path
      .slice(0, -1)
      .reduce<z.ZodObject[]>(
        (objects, key) => objects.flatMap(({ shape }) => objectsOf(shape[key] as z.ZodType)),
        objectsOf(this.#schema),
      )
    const nearest = nearestName(
      String(path.at(-1)),
      known.flatMap(({ shape }) => Object.keys(shape)),
    )
    return nearest === undefined ? undefined : `did you mean ${nearest}?`
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
    const nearest = nearestName(key, known)
    if (nearest !== undefined) return didYouMean(nearest)
    if (places !== '') return { hint: `did you mean ${places}?` }
    return known.length > 0 ? { hint: `known keys: ${known.join(', ')}` } : {}
  }
}

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
function keyPlaces(schema: z.ZodType, key: string, at: Path): string[] {
  return (placesOf(schema).get(key) ?? [])
    .map((path) => ({ path, shared: sharedLength(path, at) }))
    .sort((one, other) => other.shared - one.shared || one.path.length - other.path.length)
    .map(({ path }) => path.join('.'))
}

type Places = Map<string, string[][]>

/** The places of every key of a schema: making the schemas of its fields takes long, and an input may have many unknown keys. */
const places = new WeakMap<z.ZodType, Places>()

function placesOf(schema: z.ZodType): Places {
  const known = places.get(schema)
  if (known !== undefined) return known
  const found: Places = new Map()
  collectPlaces(schema, [], found)
  places.set(schema, found)
  return found
}

function collectPlaces(schema: z.ZodType, path: readonly string[], found: Places): void {
  for (const object of objectsOf(schema)) {
    for (const [name, field] of Object.entries(object.shape)) {
      const here = [...path, name]
      found.set(name, [...(found.get(name) ?? []), here])
      collectPlaces(field as z.ZodType, here, found)
    }
  }
}

/** The objects that a schema accepts. Elements of lists are left out: a path into a list needs an index. */
export function objectsOf(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema]
  if (schema instanceof z.ZodLazy) return objectsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => objectsOf(option as z.ZodType))
  if (schema instanceof z.ZodOptional) return objectsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) {
    return objectsOf((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType)
  }
  return []
}

function sharedLength(path: readonly string[], at: Path): number {
  const end = path.findIndex((part, index) => part !== at[index])
  return end === -1 ? path.length : end
}
