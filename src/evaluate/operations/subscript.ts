import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, spendWork } from '../../python/workBudget.ts'
import { PyRange, PySlice } from '../builtinObjects.ts'
import { CustomDict } from '../customDict.ts'
import { keyHint, present, raise, refuse } from '../exceptions.ts'
import { PyObject } from '../objects.ts'
import { checkStep, sliceBounds, sliceIndices } from './indices.ts'
import { asInt } from './numbers.ts'
import { collect } from './protocols.ts'
import { characters } from './text.ts'

/** Python's `container[key]`. */
export function getItem(container: PyValue, key: PyValue): PyValue {
  if (container instanceof PyDict) return present(container.get(key), () => noKey(container, key))
  if (container instanceof PyList) return itemAt(container.items, key, 'list', container)
  if (container instanceof PyTuple) return itemAt(container.items, key, 'tuple', container)
  if (typeof container === 'string') return characterAt(container, key)
  if (container instanceof PyRange) return rangeItem(container, key)
  if (container instanceof PyBytes) refuse('an item of bytes is not evaluated')
  if (container instanceof PyObject) refuse(`${container.code}[...] is not evaluated`)
  return raise('TypeError', `'${pyTypeName(container)}' object is not subscriptable`)
}

function noKey(dict: PyDict, key: PyValue): never {
  return raise('KeyError', quotedRepr(key), keyHint(key, dict))
}

function itemAt(items: readonly PyValue[], key: PyValue, kind: string, from: PyList | PyTuple): PyValue {
  if (!(key instanceof PySlice)) return items[indexIn(items.length, key, kind)] as PyValue
  const picked = pick(items, key)
  const writes = from.writes === undefined ? undefined : pick(from.writes, key, items.length)
  return from instanceof PyList ? new PyList(picked, writes) : new PyTuple(picked, writes)
}

function pick<Item>(items: readonly Item[], slice: PySlice, length = items.length): Item[] {
  const indices = sliceIndices(sliceBounds(length, slice.lower, slice.upper, slice.step))
  allocate(indices.length * ITEM_BYTES)
  return indices.map((at) => items[at] as Item)
}

function indexIn(length: number, key: PyValue, kind: string): number {
  const int = asInt(key)
  if (int === undefined) {
    raise('TypeError', `${kind} indices must be integers or slices, not ${pyTypeName(key)}`)
  }
  const at = Number(int) < 0 ? Number(int) + length : Number(int)
  if (at < 0 || at >= length) raise('IndexError', `${kind} index out of range`)
  return at
}

function characterAt(text: string, key: PyValue): string {
  spendWork(text.length >> 4)
  const units = characters(text)
  if (!(key instanceof PySlice)) return units[indexIn(units.length, key, 'string')] as string
  spendWork(text.length >> 1)
  return pick(Array.from(units), key).join('')
}

function rangeItem(range: PyRange, key: PyValue): PyValue {
  if (!(key instanceof PySlice)) return range.at(indexIn(range.length, key, 'range object'))
  const { start, stop, step } = sliceBounds(range.length, key.lower, key.upper, key.step)
  return new PyRange(range.at(start), range.at(stop), range.step * step)
}

/** Python's `container[key] = value`. */
export function setItem(container: PyValue, key: PyValue, value: PyValue, write: Written): void {
  if (container instanceof CustomDict) container.setItem(key, value, write)
  else if (container instanceof PyDict) container.set(key, value, write)
  else if (container instanceof PyList) setListItem(container, key, value, write)
  else if (isGlobals(container)) refuse('setting a name of globals() is not evaluated', 'assign the variable')
  else raise('TypeError', `'${pyTypeName(container)}' object does not support item assignment`)
}

function setListItem(list: PyList, key: PyValue, value: PyValue, write: Written): void {
  if (key instanceof PySlice) {
    setSlice(list, key, value, write)
    return
  }
  const at = indexIn(list.items.length, key, 'list')
  list.items[at] = value
  if (list.writes !== undefined) list.writes[at] = write
}

function setSlice(list: PyList, slice: PySlice, value: PyValue, write: Written): void {
  spendWork(list.items.length >> 2)
  checkStep(slice.step)
  const items = collect(value)
  const bounds = sliceBounds(list.items.length, slice.lower, slice.upper, slice.step)
  const writes = items.map(() => write)
  list.writes ??= new Array<undefined>(list.items.length)
  if (bounds.step !== 1) refuse('assigning to a slice with a step is not evaluated')
  const count = Math.max(0, bounds.stop - bounds.start)
  list.items = [...list.items.slice(0, bounds.start), ...items, ...list.items.slice(bounds.start + count)]
  list.writes = [...list.writes.slice(0, bounds.start), ...writes, ...list.writes.slice(bounds.start + count)]
}

/** Python's `del container[key]`. */
export function deleteItem(container: PyValue, key: PyValue): void {
  if (container instanceof PyDict) {
    if (!container.delete(key)) noKey(container, key)
  } else if (container instanceof PyList) {
    const { length } = container.items
    if (!(key instanceof PySlice)) {
      const at = indexIn(length, key, 'list')
      spendWork((length - at) >> 2)
      container.items.splice(at, 1)
      container.writes?.splice(at, 1)
      return
    }
    spendWork(length)
    const doomed = new Set(sliceIndices(sliceBounds(length, key.lower, key.upper, key.step)))
    container.items = container.items.filter((_, at) => !doomed.has(at))
    container.writes = container.writes?.filter((_, at) => !doomed.has(at))
  } else if (isGlobals(container)) refuse('deleting a name of globals() is not evaluated', 'write del and the name')
  else raise('TypeError', `'${pyTypeName(container)}' object doesn't support item deletion`)
}

/** What `globals()` gives is the one dict that is not a value of ours. */
function isGlobals(container: PyValue): boolean {
  return container instanceof PyObject && pyTypeName(container) === 'dict'
}
