import { MmdetConfigError } from '../../errors.ts'
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
}

/** Sizes of containers that are never changed again. */
const sizes = new WeakMap<object, Size>()

const NO_CONTAINER: Size = { values: 0, depth: 0 }

/** The size of a value of a loaded config. What many places share is looked at once. */
export function sizeOf(value: PyValue): Size {
  const inner = innerValues(value)
  if (inner === undefined) return NO_CONTAINER
  const known = sizes.get(value as object)
  if (known !== undefined) return known
  let values = 0
  let depth = 0
  for (const item of inner) {
    const size = sizeOf(item)
    values += size.values + 1
    depth = Math.max(depth, size.depth)
  }
  const size = { values, depth: depth + 1 }
  sizes.set(value as object, size)
  return size
}

/**
 * Refuses a config that is small in its files, and large where it is written out.
 *
 * @throws MmdetConfigError `limit`.
 */
export function checkSize(dict: PyDict): void {
  const { values, depth } = sizeOf(dict)
  if (values > MAX_VALUES) {
    const message = `the config has more than ${MAX_VALUES} values`
    throw new MmdetConfigError({ code: 'limit', message, pythonClass: 'MemoryError' })
  }
  if (depth <= MAX_NESTING) return
  const message = `values are nested deeper than ${MAX_NESTING}`
  throw new MmdetConfigError({ code: 'limit', message, pythonClass: 'RecursionError' })
}

function innerValues(value: PyValue): Iterable<PyValue> | undefined {
  if (value instanceof PyDict) return Array.from(value.entries(), ({ value: item }) => item)
  if (value instanceof PyList || value instanceof PyTuple) return value.items
  return value instanceof PySet ? value.values() : undefined
}
