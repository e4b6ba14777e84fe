import type { CustomDict } from '../evaluate/customDict.ts'
import { raise } from '../evaluate/exceptions.ts'
import { ENTRY_BYTES } from '../evaluate/limits.ts'
import type { Machine } from '../evaluate/machine.ts'
import { deepCopy } from '../evaluate/operations/deepCopy.ts'
import { isTrue } from '../evaluate/operations/truth.ts'
import { PyDict } from '../python/dict.ts'
import { pyTypeName } from '../python/hash.ts'
import type { PyValue } from '../python/values.ts'
import { writeOver } from '../python/write.ts'

const DELETE_KEY = '_delete_'

/** MMEngine's `ConfigDict.merge` (0.10.7): dicts are merged key by key, `_delete_` empties the dict that it is merged into. */
export function mergeInto(machine: Machine, self: CustomDict, other: PyValue): void {
  const mine = deepCopy(machine, self) as PyDict
  const theirs = deepCopy(machine, other)
  if (!(theirs instanceof PyDict)) {
    raise('AttributeError', `'${pyTypeName(other)}' object has no attribute 'items'`)
  }
  const merged = mergeDicts(machine, theirs, mine)
  self.clear()
  for (const { key, value, write } of merged.entries()) self.setItem(key, value, write)
}

/** The keys of the dict that is merged into come first. */
function mergeDicts(machine: Machine, from: PyDict, into: PyDict): PyDict {
  machine.step()
  machine.allocate((from.size + into.size) * ENTRY_BYTES)
  const mark = from.get(DELETE_KEY)
  from.delete(DELETE_KEY)
  // A dict that stands in two places is emptied in both, and marked in the first only.
  if (mark !== undefined && isTrue(mark)) into.clear()
  const merged = new PyDict()
  for (const { key, value, write } of into.entries()) if (key !== DELETE_KEY) merged.set(key, value, write)
  for (const { key, value, write } of from.entries()) {
    if (key === DELETE_KEY) continue
    const before = merged.entry(key)
    merged.set(key, mergeValues(machine, value, before?.value), writeOver(write, before?.write))
  }
  return merged
}

function mergeValues(machine: Machine, from: PyValue, into: PyValue | undefined): PyValue {
  if (!(from instanceof PyDict)) return from
  if (into instanceof PyDict) return mergeDicts(machine, from, into)
  from.delete(DELETE_KEY)
  return from
}
