import { checkArgument, FUNCTION, instanceOf } from '../argument.ts'
import { PyDict } from '../python/dict.ts'
import { sameValue } from '../python/equal.ts'
import { PyList, PyTuple, type PyValue, resolved } from '../python/values.ts'
import { DELETE_KEY } from './engineKeys.ts'

/** What a config must say so that MMEngine, merging it over its bases, arrives at the wanted config. */
export interface ChildConfig {
  /** The entries of the child, nested, with `_delete_=True` where merging would not give the wanted value. */
  readonly entries: PyDict
  /**
   * Top-level keys of the bases that are not wanted, or that no merge could give as they are wanted. The file must pop them off `_base_`;
   * what is wanted in their place is among the entries.
   */
  readonly removed: readonly string[]
}

/** Whether the child must give the complete value of a path, even where the bases have parts of it. */
export type WholePaths = (path: readonly PyValue[]) => boolean

const DICT = instanceOf(PyDict, 'a PyDict, as dict() and toPy() make it')

const NO_WHOLE_PATHS: WholePaths = () => false

/**
 * The smallest child of a base: without any one of its entries, the merge gives something else. Entries keep the order of
 * `wanted`; the order of keys is not compared, since a merge cannot change it.
 *
 * A dict that itself holds a `_delete_` key, where a merge would act on it, makes its top-level key a removed one.
 *
 * @param wholePaths paths whose dict is written completely; their `_delete_=True` still appears only where a merge needs it.
 * @example
 * computeChild(base, wanted).entries // {'model': {'backbone': {'depth': 101}}}
 */
export function computeChild(base: PyDict, wanted: PyDict, wholePaths: WholePaths = NO_WHOLE_PATHS): ChildConfig {
  checkArgument(base, DICT, 'base')
  checkArgument(wanted, DICT, 'wanted')
  checkArgument(wholePaths, FUNCTION, 'wholePaths')
  const removed: string[] = []
  for (const { key, value } of base.entries()) {
    const target = wanted.get(key)
    if (target === undefined || keepsDelete(value, target, [key], wholePaths)) removed.push(String(key))
  }
  const kept = base.copy()
  for (const key of removed) kept.delete(key)
  return { entries: difference(kept, wanted, [], wholePaths), removed }
}

/** Whether a dict is wanted over another value, and has a key that MMEngine would take for its own. */
function keepsDelete(base: PyValue, wanted: PyValue, path: Path, wholePaths: WholePaths): boolean {
  const target = resolved(wanted)
  if (!(target instanceof PyDict) || (equalIgnoringOrder(base, target) && !wholePaths(path))) return false
  if (target.has(DELETE_KEY)) return true
  const from = resolved(base)
  if (!(from instanceof PyDict && canMerge(from, target))) return false
  for (const { key, value } of target.entries()) {
    const known = from.get(key)
    if (known !== undefined && keepsDelete(known, value, [...path, key], wholePaths)) return true
  }
  return false
}

type Path = readonly PyValue[]

/** The entries that a merge needs to turn `base` into `wanted`, given that it has to remove no key. */
function difference(base: PyDict, wanted: PyDict, path: Path, wholePaths: WholePaths): PyDict {
  const child = new PyDict()
  for (const { key, value } of wanted.entries()) {
    const here = [...path, key]
    const known = base.entry(key)
    if (known === undefined) child.set(key, value)
    else if (wholePaths(here)) child.set(key, writeWhole(known.value, value))
    else if (!equalIgnoringOrder(known.value, value)) child.set(key, overBase(known.value, value, here, wholePaths))
  }
  return child
}

/** The child's entry for a key that the base has with another value. */
function overBase(base: PyValue, wanted: PyValue, path: Path, wholePaths: WholePaths): PyValue {
  const target = resolved(wanted)
  if (!(target instanceof PyDict)) return wanted
  const from = resolved(base)
  if (from instanceof PyDict && canMerge(from, target)) return difference(from, target, path, wholePaths)
  return replacing(target)
}

/** The wanted dict whole, with the delete key only where merging it over the base would not give exactly it. */
function writeWhole(base: PyValue, wanted: PyValue): PyValue {
  const target = resolved(wanted)
  if (!(target instanceof PyDict)) return wanted
  const from = resolved(base)
  return from instanceof PyDict && mergesWhole(from, target) ? target : replacing(target)
}

/** Whether merging all of `wanted` over `base` gives `wanted`: no key to remove, here or in the dicts that both have. */
function mergesWhole(base: PyDict, wanted: PyDict): boolean {
  if (!canMerge(base, wanted)) return false
  for (const { key, value } of wanted.entries()) {
    const known = base.entry(key)
    const target = resolved(value)
    if (known === undefined || !(target instanceof PyDict)) continue
    const from = resolved(known.value)
    if (!(from instanceof PyDict && mergesWhole(from, target))) return false
  }
  return true
}

/** A merge removes no key and keeps the base's key objects, so every base key must be wanted, with its very type. */
function canMerge(base: PyDict, wanted: PyDict): boolean {
  if (wanted.has(DELETE_KEY)) return false
  for (const { key } of base.entries()) {
    const kept = wanted.entry(key)
    if (kept === undefined || !sameValue(kept.key, key)) return false
  }
  return true
}

function replacing(wanted: PyDict): PyDict {
  const whole = new PyDict()
  whole.set(DELETE_KEY, true)
  for (const { key, value, write } of wanted.entries()) whole.set(key, value, write)
  return whole
}

/** The same types and values all the way down, whatever the order of keys. */
export function equalIgnoringOrder(left: PyValue, right: PyValue): boolean {
  const one = resolved(left)
  const other = resolved(right)
  if (one instanceof PyDict && other instanceof PyDict) return one.size === other.size && equalEntries(one, other)
  if (one instanceof PyList && other instanceof PyList) return equalItems(one.items, other.items)
  if (one instanceof PyTuple && other instanceof PyTuple) return equalItems(one.items, other.items)
  return sameValue(one, other)
}

function equalEntries(one: PyDict, other: PyDict): boolean {
  for (const { key, value } of one.entries()) {
    const match = other.entry(key)
    if (match === undefined || !sameValue(match.key, key) || !equalIgnoringOrder(value, match.value)) return false
  }
  return true
}

function equalItems(one: readonly PyValue[], other: readonly PyValue[]): boolean {
  return one.length === other.length && one.every((item, at) => equalIgnoringOrder(item, other[at] as PyValue))
}
