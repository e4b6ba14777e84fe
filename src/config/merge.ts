import { MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { isTrue } from '../python/evaluate/operations/truth.ts'
import { pyTypeName } from '../python/hash.ts'
import { pythonRepr } from '../python/repr.ts'
import type { PyValue } from '../python/values.ts'
import { type Write, writeOver } from '../python/write.ts'

/** MMEngine's key that makes a child's dict replace the base's (mmengine 0.10.7, `DELETE_KEY`). */
export const DELETE_KEY = '_delete_'

/**
 * A child config merged over its base, as `Config._merge_a_into_b` does: dicts key by key, everything else replaced whole. Neither
 * is changed; the result shares with both what the merge did not touch.
 *
 * @throws MmdetConfigError `config-merge` (TypeError) for a dict over something else, with both places.
 */
export function mergeConfig(child: PyDict, base: PyDict): PyDict {
  const merged = base.copy()
  for (const { key, value, write } of child.entries()) {
    const old = base.entry(key)
    merged.set(key, mergeValue(key, value, write, old), writeOver(write, old?.write))
  }
  return merged
}

interface Held {
  readonly value: PyValue
  readonly write: Write | undefined
}

function mergeValue(key: PyValue, value: PyValue, write: Write | undefined, old: Held | undefined): PyValue {
  if (!(value instanceof PyDict) || old === undefined) return value
  const remove = value.entry(DELETE_KEY)
  const child = remove === undefined ? value : without(value, DELETE_KEY)
  if (remove !== undefined && isTrue(remove.value)) return child
  if (!(old.value instanceof PyDict)) throw new MmdetConfigError(cannotInherit(key, write, old))
  return mergeConfig(child, old.value)
}

/** A copy without one key. */
export function without(dict: PyDict, key: PyValue): PyDict {
  const copy = dict.copy()
  copy.delete(key)
  return copy
}

function cannotInherit(key: PyValue, write: Write | undefined, old: Held): Problem {
  const name = typeof key === 'string' ? key : pythonRepr(key)
  const related = old.write === undefined ? [] : [{ message: 'the base sets it here', span: old.write.span }]
  return {
    code: 'config-merge',
    message: `${name} is a dict in the child config but a ${pyTypeName(old.value)} in the base config: it cannot inherit`,
    span: write?.span,
    related,
    pythonClass: 'TypeError',
    hint: `set ${DELETE_KEY}=True in the child's dict to replace the base's value, or give ${name} a value that is no dict`,
  }
}
