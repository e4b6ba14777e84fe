import { type DictEntry, PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { orderedItems, PySet } from '../../python/set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, step } from '../../python/workBudget.ts'
import { dictTurns } from '../customDict.ts'
import { raise } from '../exceptions.ts'
import { PyObject } from '../objects.ts'

/**
 * The items that Python's `for` takes from a value, in order; a container that changes meanwhile is seen changing.
 *
 * @throws PythonException TypeError for what cannot be iterated.
 */
export function iterate(value: PyValue): Iterator<PyValue, undefined> {
  if (value instanceof PyList) return listItems(value)
  if (value instanceof PyTuple) return value.items.values() as Iterator<PyValue, undefined>
  if (value instanceof PyDict) return dictKeys(dictTurns(value))
  if (typeof value === 'string') return value[Symbol.iterator]() as Iterator<PyValue, undefined>
  if (value instanceof PySet) return orderedItems(value).values() as Iterator<PyValue, undefined>
  if (value instanceof PyBytes) return value.value.values() as Iterator<PyValue, undefined>
  const items = value instanceof PyObject ? value.iterate() : undefined
  return items ?? raise('TypeError', `'${pyTypeName(value)}' object is not iterable`)
}

/** All items of a value, counted against the limits. */
export function collect(value: PyValue): PyValue[] {
  if (value instanceof PyList || value instanceof PyTuple) {
    allocate(value.items.length * ITEM_BYTES)
    return value.items.slice()
  }
  const items: PyValue[] = []
  for (const item of turns(value)) items.push(item)
  allocate(items.length * ITEM_BYTES)
  return items
}

/** The items of a value for a loop of ours: each turn counts as a step. */
export function* turns(value: PyValue): Generator<PyValue, undefined> {
  const items = iterate(value)
  for (let next = items.next(); next.done !== true; next = items.next()) {
    step()
    yield next.value
  }
  return undefined
}

function* listItems(list: PyList): Generator<PyValue, undefined> {
  for (let at = 0; at < list.items.length; at++) yield list.items[at] as PyValue
  return undefined
}

function* dictKeys(entries: Iterator<DictEntry, undefined>): Generator<PyValue, undefined> {
  for (let next = entries.next(); next.done !== true; next = entries.next()) yield next.value.key
  return undefined
}
