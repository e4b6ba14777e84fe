import type * as z from 'zod'
import type { Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type AuthorWords, TYPESCRIPT_WORDS } from './authorWords.ts'
import { foreignObjects } from './foreignObjects.ts'
import { IssueReader } from './issues.ts'
import { isPlainObject } from './overrides.ts'

/** What a check found: the converted value, when there are no problems. */
export interface Checked<T> {
  readonly problems: readonly Problem[]
  readonly value?: T
}

/**
 * Checks an author's input with an option schema: all problems as data, each with its path, what was expected and, for a key
 * or name that is not known, the nearest known one.
 *
 * @param at where the input stands in the author's whole input.
 */
export function checkInput<T>(
  schema: z.ZodType<T>,
  input: unknown,
  at: readonly (string | number)[] = [],
  words: AuthorWords = TYPESCRIPT_WORDS,
): Checked<T> {
  const foreign = foreignObjects(input, at)
  if (foreign.length > 0) return { problems: foreign }
  const reader = new IssueReader(schema, at.length, words)
  const result = schema.safeParse(withoutPrototypes(input), { error: (issue) => reader.note(issue) })
  if (!result.success) return { problems: reader.problems(result.error.issues, input, at) }
  return { problems: [], value: inAuthorsOrder(result.data, input) as T }
}

/** zod gives keys in the order of the schema; a config keeps the author's. */
function inAuthorsOrder(value: unknown, input: unknown): unknown {
  if (Array.isArray(input)) {
    const ordered = (items: readonly PyValue[]) => items.map((item, at) => inAuthorsOrder(item, input[at]) as PyValue)
    if (value instanceof PyList) return new PyList(ordered(value.items))
    return value instanceof PyTuple ? new PyTuple(ordered(value.items)) : value
  }
  if (!isPlainObject(input) || !(value instanceof Map || value instanceof PyDict)) return value
  const made = value instanceof Map ? new Map<string, unknown>() : new PyDict()
  for (const key of Object.keys(input)) {
    if (value.has(key)) made.set(key, inAuthorsOrder(value.get(key), input[key]) as PyValue)
  }
  return made
}

/** A copy in which plain objects inherit nothing: `constructor` is an option of an optimizer's wrapper. */
function withoutPrototypes(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutPrototypes)
  if (!isPlainObject(input)) return input
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, value] of Object.entries(input)) copy[key] = withoutPrototypes(value)
  return copy
}
