import { describeValue } from '../argument.ts'
import type { Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { PyDict } from '../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import {
  ComponentTree,
  isMarker,
  isPlainObject,
  type OverrideNode,
  ownMarker,
  toTree,
  treeToPy,
  type Unchecked,
} from './overrides/tree.ts'

type Path = readonly (string | number)[]

/**
 * Overrides of values that have no schema, checked by these values: a number stays a number, `1` becomes `1.0` and an array a tuple where
 * the base has such, and a key that is one slip away from a key of the base is told. A key that the base does not have may be right: what
 * its class takes is known to the catalogue, which `check` asks.
 */
export function checkByValues(
  held: PyValue | undefined,
  input: unknown,
  path: Path,
  problems: Problem[],
): OverrideNode {
  const base = held instanceof PyExpression ? held.value : held
  if (isMarker(input)) return ownMarker(input)
  if (isPlainObject(input)) return level(base, input, path, problems)
  if (Array.isArray(input)) return items(base, input, path, problems)
  if (typeof input === 'number' && Number.isSafeInteger(input) && base instanceof PyFloat) return new PyFloat(input)
  const kinds = [base instanceof PyDict ? 'a dict' : kindOf(base), kindOf(input)]
  if (kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1]) {
    problems.push({
      code: 'invalid-option',
      message: `expected ${kinds[0]}, as the base has it, not ${describeValue(input)}`,
      path,
      hint: 'replace(…) replaces it with a value of another kind; in a recipe, !replace',
    })
  }
  return toTree(input as Unchecked, path)
}

function level(
  base: PyValue | undefined,
  input: { readonly [key: string]: unknown },
  path: Path,
  problems: Problem[],
): OverrideNode {
  // A dict without a type, of the same one or of one that takes the same keys merges; anything else stands for itself.
  const siblings = base instanceof PyDict ? siblingsOf(base.get('type'), input['type']) : undefined
  const own =
    base instanceof PyDict && (siblings !== undefined || !isOtherType(base.get('type'), input['type']))
      ? base
      : undefined
  const made = new Map<string, OverrideNode>()
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (own !== undefined && !own.has(key)) problems.push(...slips(own, key, input, path))
    made.set(key, checkByValues(own?.get(key), value, [...path, key], problems))
  }
  return siblings === undefined ? made : new ComponentTree(made, siblings)
}

/** Classes that take the same keys (MMEngine 0.10.7, optim_wrapper; MMCV 2.1.0, norm.py). */
const FAMILIES: readonly (readonly string[])[] = [
  ['OptimWrapper', 'AmpOptimWrapper'],
  ['BN', 'SyncBN', 'MMSyncBN'],
]

function siblingsOf(held: PyValue | undefined, given: unknown): readonly string[] | undefined {
  return FAMILIES.find((family) => family.includes(held as string) && family.includes(given as string))
}

function isOtherType(held: PyValue | undefined, given: unknown): boolean {
  return typeof given === 'string' && typeof held === 'string' && given !== held
}

/** An array as the base has it: a tuple for a tuple, floats for floats. */
function items(base: PyValue | undefined, input: readonly unknown[], path: Path, problems: Problem[]): PyValue {
  const known = base instanceof PyList || base instanceof PyTuple ? base.items : []
  const floats = known.length > 0 && known.every((item) => item instanceof PyFloat)
  const sample = floats ? known[0] : known.find((item) => item instanceof PyTuple)
  const made = input.map((item, at) => {
    const fits = typeof item === 'number' ? floats : Array.isArray(item) && sample instanceof PyTuple
    return treeToPy(checkByValues(fits ? sample : undefined, item, [...path, at], problems))
  })
  return base instanceof PyTuple ? new PyTuple(made) : new PyList(made)
}

function kindOf(value: unknown): string | undefined {
  if (typeof value === 'string') return 'a string'
  if (typeof value === 'boolean') return 'true or false'
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof PyFloat ? 'a number' : undefined
}

/** A key that the base does not have, and which is one slip away from one that it has and the author does not give. */
function slips(base: PyDict, key: string, input: object, path: Path): Problem[] {
  const known = Array.from(base.entries(), (entry) => String(entry.key)).filter((name) => !Object.hasOwn(input, name))
  const near = nearestName(key, known)
  if (near === undefined || !isOneSlip(key, near)) return []
  const message = `${path.length === 0 ? 'the bases have' : `${path.join('.')} has`} no key ${key}`
  return [{ code: 'unknown-key', message, path: [...path, key], ...didYouMean(near) }]
}

/** Whether two names differ by one letter, or by the order of two. */
function isOneSlip(one: string, other: string): boolean {
  const left = [...one].sort()
  const right = [...other].sort()
  const rest = right.filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return one.length > 3 && left.length <= 1 && rest.length <= 1
}
