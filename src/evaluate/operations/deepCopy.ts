import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PySet } from '../../python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES, step } from '../../python/workBudget.ts'
import { PyView } from '../builtinObjects.ts'
import { CustomDict } from '../customDict.ts'
import { raise } from '../exceptions.ts'
import { PyModuleObject } from '../objects.ts'

/** Python's `copy.deepcopy`: what is shared inside the value is shared inside the copy. */
export function deepCopy(value: PyValue, known = new Map<PyValue, PyValue>()): PyValue {
  if (typeof value !== 'object' || value === null) return value
  const copied = known.get(value)
  if (copied !== undefined) return copied
  step()
  if (value instanceof PyList) return copyList(value, known)
  if (value instanceof PyDict) return copyDict(value, known)
  if (value instanceof PyTuple) return copyTuple(value, known)
  if (value instanceof PySet) {
    allocate(value.size * ITEM_BYTES)
    const copy = value.like([...value.values()].map((item) => deepCopy(item, known)))
    known.set(value, copy)
    return copy
  }
  if (value instanceof PyModuleObject || value instanceof PyView) {
    raise('TypeError', `cannot pickle '${pyTypeName(value)}' object`)
  }
  return value
}

function copyList(list: PyList, known: Map<PyValue, PyValue>): PyList {
  allocate(list.items.length * ITEM_BYTES)
  const copy = new PyList([], list.writes?.slice())
  known.set(list, copy)
  for (const item of list.items) copy.items.push(deepCopy(item, known))
  return copy
}

/** A tuple whose items all copy to themselves is its own copy. */
function copyTuple(tuple: PyTuple, known: Map<PyValue, PyValue>): PyTuple {
  const items = tuple.items.map((item) => deepCopy(item, known))
  const copy = items.every((item, at) => item === tuple.items[at]) ? tuple : new PyTuple(items, tuple.writes)
  known.set(tuple, copy)
  return copy
}

function copyDict(dict: PyDict, known: Map<PyValue, PyValue>): PyDict {
  allocate(dict.size * ENTRY_BYTES)
  const copy = dict instanceof CustomDict ? dict.emptyCopy() : new PyDict()
  known.set(dict, copy)
  for (const { key, value, write } of dict.entries()) {
    const item = deepCopy(value, known)
    if (copy instanceof CustomDict) copy.setItem(key, item, write)
    else copy.set(key, item, write)
  }
  return copy
}
