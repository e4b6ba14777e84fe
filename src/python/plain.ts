import { MmdetConfigError } from '../errors.ts'
import { hasTextKeys, PyDict } from './dict.ts'
import { PySet } from './set.ts'
import { noPyValue, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'

/** What {@link toPlain} gives. */
export type Plain =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly Plain[]
  | ReadonlySet<Plain>
  | ReadonlyMap<Plain, Plain>
  | { readonly [key: string]: Plain }

/**
 * A Python value in plain JavaScript: dicts are objects (a `Map` where a key is not a string), lists and tuples arrays, floats numbers,
 * bytes a `Uint8Array`, sets a `Set`; an int beyond 2^53 stays a bigint. An expression gives its value, or else its code.
 * `toPy` does not give the same value back: `1.0` and `1`, a tuple and a list become one.
 *
 * @throws MmdetConfigError `python-value` for a container that contains itself.
 * @example toPlain(config.value) // { model: { type: 'MaskRCNN', backbone: { depth: 50, … } } }
 */
export function toPlain(value: PyValue): Plain {
  return plainOf(value, { made: new Map(), open: new Set() })
}

interface Conversion {
  /** Containers that two places share stay shared. */
  readonly made: Map<PyValue, Plain>
  readonly open: Set<PyValue>
}

function plainOf(value: PyValue, conversion: Conversion): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof PyFloat || value instanceof PyBytes) return value.value
  const known = conversion.made.get(value)
  if (known !== undefined) return known
  if (conversion.open.has(value)) {
    throw new MmdetConfigError({ code: 'python-value', message: `a ${value.typeName} contains itself` })
  }
  conversion.open.add(value)
  const made = containerOf(value, (inner) => plainOf(inner, conversion))
  conversion.open.delete(value)
  conversion.made.set(value, made)
  return made
}

function containerOf(value: PyValue, plain: (inner: PyValue) => Plain): Plain {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map(plain)
  if (value instanceof PySet) return new Set(Array.from(value.values(), plain))
  if (value instanceof PyExpression) return value.value === undefined ? value.code : plain(value.value)
  if (!(value instanceof PyDict)) throw noPyValue(value)
  const entries = Array.from(value.entries(), (entry) => [plain(entry.key), plain(entry.value)] as const)
  return hasTextKeys(value) ? Object.fromEntries(entries) : new Map(entries)
}
