import { PyBytes, PyFloat } from '../../python/values.ts'
import { pickleError } from '../problems.ts'
import type { PickleOperation, PickleState } from './state.ts'
import { PickleDict, PickleList, PickleObject, PickleSet, PickleTuple, type PickleValue } from './values.ts'

/** Opcodes that make and fill lists, tuples, dicts and sets. Names as in CPython's Lib/pickle.py. */
export const CONTAINER_OPERATIONS: Readonly<Record<string, PickleOperation>> = {
  '(': (state) => state.mark(), // MARK
  ')': (state) => state.pushNew(new PickleTuple([])), // EMPTY_TUPLE
  t: (state) => state.pushNew(new PickleTuple(state.popMark())), // TUPLE
  '\x85': (state) => pushTuple(state, 1), // TUPLE1
  '\x86': (state) => pushTuple(state, 2), // TUPLE2
  '\x87': (state) => pushTuple(state, 3), // TUPLE3
  ']': (state) => state.pushNew(new PickleList()), // EMPTY_LIST
  l: (state) => pushList(state), // LIST
  a: (state) => append(state, [state.pop()]), // APPEND
  e: (state) => append(state, state.popMark()), // APPENDS
  '}': (state) => state.pushNew(new PickleDict()), // EMPTY_DICT
  d: (state) => pushDict(state), // DICT
  s: (state) => setItems(state, [state.pop(), state.pop()].reverse()), // SETITEM
  u: (state) => setItems(state, state.popMark()), // SETITEMS
  '\x8f': (state) => state.pushNew(new PickleSet('set')), // EMPTY_SET
  '\x90': (state) => addItems(state), // ADDITEMS
  '\x91': (state) => pushFrozenSet(state), // FROZENSET
}

/** Fills a container with `key, value, key, value, …`. */
export function fillDict(dict: PickleDict, items: readonly PickleValue[], offset: number): void {
  if (items.length % 2 !== 0) throw pickleError('a dict gets a key without a value', offset)
  for (let at = 0; at < items.length; at += 2) {
    const key = items[at] as PickleValue
    requireHashable(key, offset)
    dict.set(key, items[at + 1] as PickleValue)
  }
}

/** Adds elements to a set. */
export function fillSet(set: PickleSet, items: readonly PickleValue[], offset: number): void {
  for (const item of items) {
    requireHashable(item, offset)
    set.add(item)
  }
}

function requireHashable(key: PickleValue, offset: number): void {
  if (!(key instanceof PickleList || key instanceof PickleDict)) return
  throw pickleError(`a ${key instanceof PickleList ? 'list' : 'dict'} cannot be a dict key or a set element`, offset)
}

function pushTuple(state: PickleState, length: number): void {
  const items: PickleValue[] = []
  for (let at = 0; at < length; at++) items.push(state.pop())
  state.pushNew(new PickleTuple(items.reverse()))
}

function pushList(state: PickleState): void {
  const list = new PickleList()
  pushAll(list.items, state.popMark())
  state.pushNew(list)
}

function pushDict(state: PickleState): void {
  const dict = new PickleDict()
  fillDict(dict, state.popMark(), state.offset)
  state.pushNew(dict)
}

function pushFrozenSet(state: PickleState): void {
  const set = new PickleSet('frozenset')
  fillSet(set, state.popMark(), state.offset)
  state.pushNew(set)
}

function append(state: PickleState, items: readonly PickleValue[]): void {
  const target = state.top()
  if (!(target instanceof PickleList || target instanceof PickleObject)) {
    throw pickleError(`items are appended to a ${kindOf(target)}, not to a list`, state.offset)
  }
  pushAll(target.items, items)
}

function setItems(state: PickleState, items: readonly PickleValue[]): void {
  const target = state.top()
  if (target instanceof PickleDict) {
    fillDict(target, items, state.offset)
    return
  }
  if (!(target instanceof PickleObject)) {
    throw pickleError(`items are set on a ${kindOf(target)}, not on a dict`, state.offset)
  }
  const dict = new PickleDict()
  fillDict(dict, items, state.offset)
  for (const entry of dict.entries) target.entries.push(entry)
}

function addItems(state: PickleState): void {
  const items = state.popMark()
  const target = state.top()
  if (target instanceof PickleSet) fillSet(target, items, state.offset)
  else if (target instanceof PickleObject) pushAll(target.items, items)
  else throw pickleError(`elements are added to a ${kindOf(target)}, not to a set`, state.offset)
}

/** Like `push(...items)`, which overflows the call stack beyond some 100,000 items. */
function pushAll(target: PickleValue[], items: readonly PickleValue[]): void {
  for (const item of items) target.push(item)
}

/** A short word for what a value is. */
export function kindOf(value: PickleValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number' || typeof value === 'bigint') return 'int'
  if (typeof value === 'string') return 'str'
  if (value instanceof PyFloat) return 'float'
  if (value instanceof PyBytes) return 'bytes'
  if (value instanceof PickleList) return 'list'
  return 'typeName' in value ? value.typeName : 'global'
}
