import { type DictEntry, PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { orderedItems, PyFrozenSet, PySet } from '../../python/set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, spendWork, step } from '../../python/workBudget.ts'
import { PyRange, PyView } from '../builtinObjects.ts'
import { dictTurns } from '../customDict.ts'
import { raise, refuse } from '../exceptions.ts'
import { PyObject } from '../objects.ts'
import { isEqual } from './compare.ts'
import { asInt } from './numbers.ts'
import { stringLength } from './text.ts'

/** Python's `len(value)`, undefined for what has no length. */
export function lengthOf(value: PyValue): number | undefined {
  if (typeof value === 'string') {
    spendWork(value.length >> 4)
    return stringLength(value)
  }
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length
  if (value instanceof PyDict || value instanceof PySet) return value.size
  if (value instanceof PyBytes) return value.value.length
  if (value instanceof PyRange) return value.length
  return value instanceof PyView ? value.dict.size : undefined
}

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
  if (value instanceof PyBytes) refuse('the items of bytes are not evaluated')
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

/** Python's `item in container`. */
export function contains(container: PyValue, item: PyValue): boolean {
  if (container instanceof PyDict) return container.has(item)
  // Python looks a set up as if it were a frozenset.
  if (container instanceof PySet) return container.has(item instanceof PySet ? new PyFrozenSet(item.values()) : item)
  if (typeof container === 'string') {
    spendWork(container.length >> 4)
    if (typeof item === 'string') return container.includes(item)
    return raise('TypeError', `'in <string>' requires string as left operand, not ${pyTypeName(item)}`)
  }
  if (container instanceof PyList || container instanceof PyTuple) {
    return container.items.some((other) => other === item || isEqual(other, item))
  }
  if (container instanceof PyBytes) refuse('in bytes is not evaluated')
  if (container instanceof PyRange && isWhole(item)) return container.has(item)
  if (container instanceof PyObject) {
    for (const other of turnsOrRefuse(container)) if (other === item || isEqual(other, item)) return true
    return false
  }
  return notIterable(container)
}

function isWhole(item: PyValue): item is number | bigint | boolean {
  return asInt(item) !== undefined
}

function turnsOrRefuse(container: PyObject): Iterable<PyValue> {
  if (container.iterate() === undefined) return notIterable(container)
  return turns(container)
}

function notIterable(container: PyValue): never {
  return raise('TypeError', `argument of type '${pyTypeName(container)}' is not iterable`)
}
