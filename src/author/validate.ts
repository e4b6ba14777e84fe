import * as z from 'zod/mini'
import { oldKeyHint } from '../check/oldKeys.ts'
import type { Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { PyDict } from '../python/dict.ts'
import { ownValue } from '../python/input.ts'
import { isPyValue, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { configOverrides, overridesWith } from './configOverrides.ts'
import type { CheckByValues } from './document.ts'
import { ComponentTree, isMarker, isPlainObject, type OverrideTree, ownMarker, Replacement } from './overrides/tree.ts'
import { type HintPhrases, IssueReader, TYPESCRIPT_PHRASES } from './zodIssues.ts'

/** The result of a validation: the converted value, unless there are problems. */
export interface Validated<T> {
  readonly problems: readonly Problem[]
  readonly value?: T
}

type Path = readonly (string | number)[]

/**
 * Validates an author's input against an option schema. Every problem has its path, what was expected, and the nearest known
 * name for an unknown key or name.
 */
export function validate<T>(
  schema: z.core.$ZodType<T>,
  input: unknown,
  phrases: HintPhrases = TYPESCRIPT_PHRASES,
): Validated<T> {
  const unsupported = unsupportedInput(input, [])
  if (unsupported.length > 0) return { problems: unsupported }
  const reader = new IssueReader(schema, phrases)
  const result = z.safeParse(schema, ownInput(input), { error: (issue) => reader.note(issue) })
  if (!result.success) return { problems: reader.problems(result.error.issues, input) }
  return { problems: [], value: inInputOrder(result.data, input) as T }
}

/**
 * Validates the overrides of a config and converts them: floats keep their point, arrays become tuples where MMDetection has
 * tuples. `ref()`, `replace()` and `remove()` stay in the result.
 *
 * @example validateOverrides({ model: { backbone: { depht: 101 } } }).problems
 * // [{ code: 'unknown-key', path: ['model', 'backbone', 'depht'], hint: 'did you mean depth?', … }]
 */
export function validateOverrides(input: unknown): Validated<OverrideTree> {
  return validateLayer(input, new PyDict(), undefined)
}

/**
 * The same above bases that say what more they take.
 *
 * @param check what checks those
 * @param open top-level keys that are checked by the values that the bases have, not by option schemas
 */
export function validateLayer(
  input: unknown,
  open: PyDict,
  check: CheckByValues | undefined,
  phrases: HintPhrases = TYPESCRIPT_PHRASES,
): Validated<OverrideTree> {
  const names = Array.from(open.entries(), ({ key }) => String(key))
  const { problems, value } = validate((names.length === 0 ? configOverrides : overridesWith(names))(), input, phrases)
  if (!(value instanceof Map)) {
    return { problems: problems.length > 0 ? problems.map((problem) => hintVariables(problem, names)) : [NO_OVERRIDES] }
  }
  const found: Problem[] = []
  const checked = Array.from(value as OverrideTree).map(([key, node]) => {
    if (!open.has(key) || check === undefined) return [key, node] as const
    return [key, check(open.get(key), (input as Record<string, unknown>)[key], [key], found)] as const
  })
  return found.length > 0 ? { problems: found } : { problems: [], value: new Map(checked) }
}

const NO_OVERRIDES: Problem = { code: 'invalid-option', message: 'expected a dict of overrides', path: [] }

/** An unknown top-level key may be meant as a variable. */
function hintVariables(problem: Problem, open: readonly string[]): Problem {
  if (problem.code !== 'unknown-key' || problem.path?.length !== 1) return problem
  const [key] = problem.path
  if (oldKeyHint(String(key)) !== undefined) return problem
  const { hint } = didYouMean(nearestName(String(key), open), problem.hint)
  const near = hint?.startsWith('did you mean') ? `${hint} ` : ''
  return {
    ...problem,
    message: `MMDetection reads no top-level key named ${key}`,
    hint: `${near}For a variable of your own write variables: { ${key}: … }`,
  }
}

/** zod returns keys in the order of the schema; a config keeps the author's order. */
function inInputOrder(value: unknown, input: unknown): unknown {
  if (Array.isArray(input)) {
    const ordered = (items: readonly PyValue[]) => items.map((item, at) => inInputOrder(item, input[at]) as PyValue)
    if (value instanceof PyList) return new PyList(ordered(value.items))
    return value instanceof PyTuple ? new PyTuple(ordered(value.items)) : value
  }
  if (!isPlainObject(input) || !(value instanceof Map || value instanceof PyDict)) return value
  const keys = Object.keys(input).filter((key) => value.has(key))
  const entries = keys.map((key) => [key, inInputOrder(value.get(key), input[key]) as PyValue] as const)
  if (value instanceof PyDict) return PyDict.of(entries)
  return value instanceof ComponentTree ? new ComponentTree(entries, value.siblings) : new Map(entries)
}

/**
 * A copy whose objects inherit nothing, since `constructor` is an option of the optimizer wrapper, and whose values are of this copy of
 * the package.
 */
export function ownInput(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(ownInput)
  if (input instanceof Replacement) {
    const held = ownMarker(input) as Replacement
    const own = ownValue(held.value)
    return own === held.value ? held : new Replacement(own)
  }
  if (!isPlainObject(input)) return ownValue(input)
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, value] of Object.entries(input)) copy[key] = ownInput(value)
  return copy
}

/** Configs of MMDetection nest up to 20 levels; the limit stops objects that contain themselves. */
const MAX_DEPTH = 100

/** Values that no config can hold: functions, dates, objects of other classes, objects that contain themselves. */
function unsupportedInput(input: unknown, path: Path): Problem[] {
  if (path.length > MAX_DEPTH) {
    return [{ code: 'invalid-option', message: 'options are nested too deeply, or contain themselves', path }]
  }
  if (Array.isArray(input)) return input.flatMap((item: unknown, at) => unsupportedInput(item, [...path, at]))
  if (isPlainObject(input)) {
    return Object.entries(input).flatMap(([key, value]) => unsupportedInput(value, [...path, key]))
  }
  if (typeof input === 'function' || typeof input === 'symbol') return [unsupported(`a ${typeof input}`, path)]
  if (typeof input !== 'object' || input === null || isMarker(input) || isPyValue(input)) return []
  if (CONTAINERS.some((known) => input instanceof known)) return []
  return [unsupported(`an object of class ${input.constructor.name}`, path)]
}

const CONTAINERS = [Uint8Array, Map, Set]

function unsupported(what: string, path: Path): Problem {
  return {
    code: 'invalid-option',
    message: `an option cannot be ${what}`,
    path,
    hint: 'options are plain objects, arrays, numbers, strings, true, false and null',
  }
}
