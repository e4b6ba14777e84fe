import type { z } from 'zod'
import type { Problem } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import { keyPlaces } from './keyPlaces.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** Reads zod's issues as problems of ours: paths, what was expected, the nearest known key. */
export class IssueReader {
  readonly #schema: z.ZodType
  readonly #rootDepth: number
  /** The keys that a schema knows, for each of its complaints about keys that it does not know. */
  readonly #known = new WeakMap<readonly string[], readonly string[]>()

  /** @param rootDepth how many parts of a problem's path lead to the value that `schema` is for */
  constructor(schema: z.ZodType, rootDepth: number) {
    this.#schema = schema
    this.#rootDepth = rootDepth
  }

  /** To be called for each raw issue, the only place where zod names the schema. */
  note(issue: z.core.$ZodRawIssue): undefined {
    if (issue.code !== 'unrecognized_keys') return
    const shape = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape
    this.#known.set(issue.keys as string[], Object.keys(shape ?? {}))
  }

  problems(issues: readonly Issue[], input: unknown, at: Path): Problem[] {
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
    return [wrongValue(issue, value, path)]
  }

  #unknownKey(key: string, level: Path, keys: readonly string[]): Problem {
    const path = [...level, key]
    const where = level.length === 0 ? 'here' : `of ${level.join('.')}`
    const hint = this.#unknownKeyHint(key, level, this.#known.get(keys) ?? [])
    return { code: 'unknown-key', message: `${key} is no key ${where}`, path, hint }
  }

  #unknownKeyHint(key: string, level: Path, known: readonly string[]): string | undefined {
    if (key === '_delete_') return 'replace({…}) says that a value replaces what the bases say'
    const nearest = nearestName(key, known)
    if (nearest !== undefined) return `did you mean ${nearest}?`
    const places = keyPlaces(this.#schema, key, level.slice(this.#rootDepth)).slice(0, MAX_PLACES)
    if (places.length > 0) return `did you mean ${places.join(' or ')}?`
    return known.length > 0 ? `known are ${known.join(', ')}` : undefined
  }
}

/** Places of a key that a hint names at most. */
const MAX_PLACES = 3

/** Of the forms a value may have, the one that it has: all its issues lie deeper than the value itself, or concern its size. */
function branchMeant(issue: Issue & { code: 'invalid_union' }): readonly Issue[] | undefined {
  const branches = issue.errors.filter((branch) => !branch.some(isOtherForm))
  return branches.length === 0 ? undefined : branches.reduce((best, next) => (next.length < best.length ? next : best))
}

function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return branchMeant(issue) === undefined && issue.errors.length > 0
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'custom'
}

function wrongValue(issue: Issue, value: unknown, path: Path): Problem {
  const expected = expectedOf(issue)
  const got = describeValue(value)
  const message = expected === '' ? issue.message : `expected ${expected}, not ${got}`
  return { code: 'invalid-option', message, path, hint: hintOf(issue, value, path) }
}

/** In words, what an issue's schema takes. */
function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(', ')
    case 'too_small':
      return `${sizeWord(issue.origin)}${issue.inclusive === false ? 'above' : 'at least'} ${String(issue.minimum)}`
    case 'too_big':
      return `${sizeWord(issue.origin)}${issue.inclusive === false ? 'below' : 'at most'} ${String(issue.maximum)}`
    case 'invalid_union':
      return issue.errors.length === 0 ? classesOf(issue).join(', ') : forms(issue.errors)
    default:
      return ''
  }
}

/** The classes that an element of a list may have, where its type is none of them. */
function classesOf(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
}

function forms(branches: readonly (readonly Issue[])[]): string {
  const words = branches.flatMap((branch) => branch.filter(isOtherForm).map(expectedOf))
  return Array.from(new Set(words.filter((word) => word !== ''))).join(' or ')
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a dict',
  array: 'a list',
  null: 'null',
}

function sizeWord(origin: string): string {
  return origin === 'array' ? 'a list with a length of ' : 'a number of '
}

function hintOf(issue: Issue, value: unknown, path: Path): string | undefined {
  if (path.at(-1) === 'type' && typeof value === 'string') {
    const known = issue.code === 'invalid_value' ? issue.values.map(String) : classesOf(issue)
    const nearest = nearestName(value, known)
    const other = `component('${value}', {…}) puts another component in place of the whole dict`
    return nearest === undefined ? other : `did you mean ${nearest}? Else ${other}`
  }
  if (typeof value !== 'string' || issue.code !== 'invalid_value') return undefined
  const nearest = nearestName(value, issue.values.map(String))
  return nearest === undefined ? undefined : `did you mean ${nearest}?`
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key]
  return value
}

/** A value in an error: short, and by its Python name where it has one. */
function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string')
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return 'typeName' in value ? `a Python ${String(value.typeName)}` : 'a dict'
}
