import { MmdetConfigError } from '../../errors.ts'
import { PyObject } from '../../evaluate/objects.ts'
import { PyDict } from '../../python/dict.ts'
import { PySet } from '../../python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { MAX_NESTING, MAX_VALUES } from '../limits.ts'

/** How large a value is when it is written out. */
interface Size {
  /** Values in it, counting what two places share twice. */
  readonly values: number
  /** Containers inside each other, itself counted. */
  readonly depth: number
  /** Whether there is nothing in it but data: no object that only an evaluated source can hold. */
  readonly isData: boolean
}

/** Sizes of containers that are never changed again. */
const sizes = new WeakMap<object, Size>()

/** Values of what is too small to be kept. */
const MIN_KEPT = 16

const SCALAR: Size = { values: 0, depth: 0, isData: true }
const OBJECT: Size = { values: 0, depth: 0, isData: false }

/** Of what nests too deep, or contains itself. */
const ENDLESS: Size = { values: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY, isData: false }

/** The size of a value of a config. What many places share is looked at once. */
export function sizeOf(value: PyValue, level = 0): Size {
  if (typeof value !== 'object' || value === null) return SCALAR
  const known = sizes.get(value)
  if (known !== undefined) return known
  if (level > MAX_NESTING) return ENDLESS
  const size = { values: 0, depth: 1, isData: true }
  if (value instanceof PyDict) for (const { value: inner } of value.entries()) addTo(size, inner, level)
  else if (value instanceof PyList || value instanceof PyTuple) for (const item of value.items) addTo(size, item, level)
  else if (value instanceof PySet) for (const item of value.values()) addTo(size, item, level)
  else return value instanceof PyObject ? OBJECT : SCALAR
  // Looking once more at a small one is cheaper than keeping its size.
  if (size.values >= MIN_KEPT) sizes.set(value, size)
  return size
}

function addTo(size: { values: number; depth: number; isData: boolean }, inner: PyValue, level: number): void {
  size.values++
  if (typeof inner !== 'object' || inner === null) return
  const { values, depth, isData } = sizeOf(inner, level + 1)
  size.values += values
  if (depth >= size.depth) size.depth = depth + 1
  if (!isData) size.isData = false
}

/** Whether values are data within the limits: then there is nothing to look for in them. */
export function isModestData(dict: PyDict): boolean {
  const { values, depth, isData } = sizeOf(dict)
  return isData && values < MAX_VALUES && depth <= MAX_NESTING
}

/**
 * Refuses a config that is small in its files, and large where it is written out.
 *
 * @param parts what it was merged of: it has no more values than they have together, and is not deeper. Bases have been looked at before.
 * @throws MmdetConfigError `limit`.
 */
export function checkSize(dict: PyDict, parts: readonly PyDict[]): void {
  let most = 0
  let deepest = 0
  for (const part of parts) {
    const size = sizeOf(part)
    most += size.values
    deepest = Math.max(deepest, size.depth)
  }
  if (most <= MAX_VALUES && deepest <= MAX_NESTING) return
  const { values, depth } = sizeOf(dict)
  if (values > MAX_VALUES) {
    const message = `the config has more than ${MAX_VALUES} values`
    throw new MmdetConfigError({ code: 'limit', message, pythonClass: 'MemoryError' })
  }
  if (depth <= MAX_NESTING) return
  const message = `values are nested deeper than ${MAX_NESTING}`
  throw new MmdetConfigError({ code: 'limit', message, pythonClass: 'RecursionError' })
}
