import { MmdetConfigError, type Problem } from '../errors.ts'
import { isTrue } from '../evaluate/operations/truth.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType, pyTypeName } from '../python/hash.ts'
import type { PyValue } from '../python/values.ts'
import { type Write, writeOver } from '../python/write.ts'
import { formatPath, pathPart } from './path.ts'

/** MMEngine's key that makes a child's dict replace the base's (mmengine 0.10.7, `DELETE_KEY`). */
export const DELETE_KEY = '_delete_'

/**
 * A child config merged over its base, as `Config._merge_a_into_b` does: dicts key by key, everything else replaced whole. Neither
 * is changed; the result shares with both what the merge did not touch.
 *
 * @throws MmdetConfigError `config-merge` (TypeError) for a dict over something else, with both places.
 */
export function mergeConfig(child: PyDict, base: PyDict): PyDict {
  return mergeDict(child, base, undefined)
}

/** The keys that lead to a dict, the innermost first. */
interface Place {
  readonly key: PyValue
  readonly outer: Place | undefined
}

function mergeDict(child: PyDict, base: PyDict, place: Place | undefined): PyDict {
  const merged = base.copy()
  for (const { key, value, write } of child.entries()) {
    const old = base.entry(key)
    merged.set(key, mergeValue({ key, outer: place }, value, write, old), writeOver(write, old?.write))
  }
  return merged
}

interface Held {
  readonly value: PyValue
  readonly write: Write | undefined
}

function mergeValue(place: Place, value: PyValue, write: Write | undefined, old: Held | undefined): PyValue {
  if (!(value instanceof PyDict) || old === undefined) return value
  const remove = value.entry(DELETE_KEY)
  const child = remove === undefined ? value : without(value, DELETE_KEY)
  if (remove !== undefined && isTrue(remove.value)) return child
  if (!(old.value instanceof PyDict)) throw new MmdetConfigError(cannotInherit(place, write, old))
  return mergeDict(child, old.value, place)
}

/** A copy without one key. */
export function without(dict: PyDict, key: PyValue): PyDict {
  const copy = dict.copy()
  copy.delete(key)
  return copy
}

function cannotInherit(place: Place, write: Write | undefined, old: Held): Problem {
  const path: (string | number)[] = []
  for (let at: Place | undefined = place; at !== undefined; at = at.outer) path.unshift(pathPart(at.key))
  const name = formatPath(path)
  const [type, aType] = [pyTypeName(old.value), aPyType(old.value)]
  const related = old.write === undefined ? [] : [{ message: `the base's ${type}`, span: old.write.span }]
  return {
    code: 'config-merge',
    message: `${name} is a dict here and ${aType} in the base: a dict is merged over nothing but a dict`,
    path,
    span: write?.span,
    related,
    pythonClass: 'TypeError',
    hint: `put ${DELETE_KEY}=True into the dict, which then replaces the ${type}, or write ${aType} here, which replaces the base's whole`,
  }
}
