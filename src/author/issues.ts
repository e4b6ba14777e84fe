import type * as z from 'zod'
import type { Problem } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import type { AuthorWords } from './authorWords.ts'
import { branchMeant, describeValue, expectedOf, type Issue, namesOf } from './issueWords.ts'
import { keyPlaces } from './keyPlaces.ts'

type Path = readonly (string | number)[]

/** Reads zod's issues as problems of ours: paths, what was expected, the nearest known key. */
export class IssueReader {
  readonly #schema: z.ZodType
  readonly #rootDepth: number
  readonly #words: AuthorWords
  /** The keys that a schema knows, for each of its complaints about keys that it does not know. */
  readonly #known = new WeakMap<readonly string[], readonly string[]>()

  /** @param rootDepth how many parts of a problem's path lead to the value that `schema` is for */
  constructor(schema: z.ZodType, rootDepth: number, words: AuthorWords) {
    this.#schema = schema
    this.#rootDepth = rootDepth
    this.#words = words
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
    return [this.#wrongValue(issue, value, path)]
  }

  #wrongValue(issue: Issue, value: unknown, path: Path): Problem {
    const expected = expectedOf(issue)
    const message = expected === '' ? issue.message : wrongValueMessage(expected, value, path.at(-1))
    return { code: 'invalid-option', message, path, hint: this.#wrongValueHint(issue, value, path) }
  }

  #wrongValueHint(issue: Issue, value: unknown, path: Path): string | undefined {
    if (typeof value !== 'string') return undefined
    const nearest = nearestName(value, namesOf(issue))
    const meant = nearest === undefined ? undefined : `did you mean ${nearest}?`
    if (path.at(-1) !== 'type') return meant
    const other = this.#words.component(value)
    return meant === undefined ? other : `${meant} Else ${other}`
  }

  #unknownKey(key: string, level: Path, keys: readonly string[]): Problem {
    const path = [...level, key]
    const where = level.length === 0 ? 'here' : `of ${level.join('.')}`
    const hint = this.#unknownKeyHint(key, level, this.#known.get(keys) ?? [])
    return { code: 'unknown-key', message: `${key} is no key ${where}`, path, hint }
  }

  #unknownKeyHint(key: string, level: Path, known: readonly string[]): string | undefined {
    if (key === '_delete_') return this.#words.replace
    const nearest = nearestName(key, known)
    if (nearest !== undefined) return `did you mean ${nearest}?`
    const places = keyPlaces(this.#schema, key, level.slice(this.#rootDepth)).slice(0, MAX_PLACES)
    if (places.length > 0) return `did you mean ${places.join(' or ')}?`
    return known.length > 0 ? `known are ${known.join(', ')}` : undefined
  }
}

function wrongValueMessage(expected: string, value: unknown, key: string | number | undefined): string {
  if (value !== undefined || key === undefined) return `expected ${expected}, not ${describeValue(value)}`
  return `${key} is missing: expected ${expected}`
}

/** Places of a key that a hint names at most. */
const MAX_PLACES = 3

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key]
  return value
}
