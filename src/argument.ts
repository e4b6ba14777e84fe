import { MmdetConfigError, type Problem, throwIfProblems } from './errors.ts'
import { didYouMean, nearestName } from './nearest.ts'

/** What an argument of a public function may be. TypeScript checks it at compile time; this is for plain JavaScript. */
export interface Kind {
  /** After `expected`: `a string`. */
  readonly words: string
  accepts(value: unknown): boolean
  /** What to write in place of a value of another kind. */
  hint?(value: unknown): string | undefined
  /** The problems of what a list holds. */
  inside?(value: unknown, path: Path): Problem[]
}

type Path = readonly (string | number)[]

export const STRING: Kind = kindOf('a string', (value) => typeof value === 'string')
export const BOOLEAN: Kind = kindOf('true or false', (value) => typeof value === 'boolean')
export const FUNCTION: Kind = kindOf('a function', (value) => typeof value === 'function')
export const OBJECT: Kind = kindOf('a dict', (value) => typeof value === 'object' && value !== null && !isList(value))
export const ANYTHING: Kind = kindOf('anything', () => true)

/** A kind of argument that has its own words. */
export function kindOf(words: string, accepts: Kind['accepts'], hint?: Kind['hint']): Kind {
  return { words, accepts, ...(hint === undefined ? {} : { hint }) }
}

/** An object of a class. */
export function instanceOf(type: abstract new (...given: never) => unknown, words = `a ${type.name}`): Kind {
  return kindOf(words, (value) => value instanceof type)
}

/** One of some texts. */
export function oneOf(...names: readonly string[]): Kind {
  const words = names.map((name) => JSON.stringify(name)).join(' or ')
  return kindOf(
    words,
    (value) => names.includes(value as string),
    (value) => (typeof value === 'string' ? didYouMean(nearestName(value, names)).hint : undefined),
  )
}

/** An array of one kind of item. */
export function listOf(kind: Kind): Kind {
  const inside = (value: unknown, path: Path) =>
    (value as unknown[]).flatMap((item, at) => problemsOf(item, kind, [...path, at]))
  return { ...kindOf('a list', isList), inside }
}

/**
 * Refuses an argument that TypeScript would not compile.
 *
 * @throws MmdetConfigError `invalid-option`.
 */
export function checkArgument(value: unknown, kind: Kind, name?: string): void {
  if (kind.accepts(value) && kind.inside === undefined) return
  throwIfProblems(problemsOf(value, kind, name === undefined ? [] : [name]))
}

/**
 * Refuses options that TypeScript would not compile: no object, an unknown key, a value of another kind.
 *
 * @param required keys that must be there; all others may be absent or undefined.
 * @throws MmdetConfigError `unknown-key` with the nearest known key, `invalid-option`; each with its path.
 */
export function checkOptions(
  options: unknown,
  shape: Readonly<Record<string, Kind>>,
  required: readonly string[] = [],
): void {
  checkArgument(options, OBJECT)
  const given = options as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(shape, key))
  const problems = Object.entries(shape).flatMap(([key, kind]) => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined
    if (value !== undefined) return problemsOf(value, kind, [key])
    return required.includes(key) ? [missing(key, kind)] : []
  })
  throwIfProblems([...unknown.map((key) => unknownKey(key, Object.keys(shape))), ...problems])
}

/** An error for a wrong argument that is found only where it is used. */
export function wrongArgument(words: string, value: unknown, hint?: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: `expected ${words}, not ${describeValue(value)}`,
    hint,
  })
}

function problemsOf(value: unknown, kind: Kind, path: Path): Problem[] {
  if (kind.accepts(value)) return kind.inside?.(value, path) ?? []
  const message = `expected ${kind.words}, not ${describeValue(value)}`
  return [{ code: 'invalid-option', message, path, hint: kind.hint?.(value) }]
}

function missing(key: string, { words }: Kind): Problem {
  return { code: 'invalid-option', message: `${key} is missing: expected ${words}`, path: [key] }
}

export function unknownKey(key: string, known: readonly string[]): Problem {
  const { hint } = didYouMean(nearestName(key, known), `known keys: ${known.join(', ')}`)
  return { code: 'unknown-key', message: `unknown key ${key}`, path: [key], hint }
}

function isList(value: unknown): boolean {
  return Array.isArray(value)
}

/** A value in a message: cut short, with its Python name where it has one. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string')
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value)
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function ${value.name}`
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if ('typeName' in value)
    return value.typeName === 'float' ? `the float ${String(value)}` : `a Python ${value.typeName}`
  const type = Object.getPrototypeOf(value)?.constructor
  return typeof type !== 'function' || type === Object ? 'a dict' : `an object of class ${type.name}`
}
