import { noTuples } from '../catalog/tuples.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'

/**
 * A config in which `scale: [1333, 800]` is a tuple wherever a class takes no list: TypeScript and YAML write both alike.
 *
 * @param stock what the bases say, which stays as it is
 */
export function withTuples(config: PyDict, stock: PyDict): PyDict {
  return inside(config, listsOf(stock)) as PyDict
}

function listsOf(value: PyValue, found: Set<PyValue> = new Set()): ReadonlySet<PyValue> {
  if (value instanceof PyList) found.add(value)
  if (value instanceof PyList || value instanceof PyTuple) for (const item of value.items) listsOf(item, found)
  if (value instanceof PyDict) for (const entry of value.entries()) listsOf(entry.value, found)
  return found
}

/** What does not change is shared, not copied. */
function inside(value: PyValue, kept: ReadonlySet<PyValue>): PyValue {
  if (kept.has(value)) return value
  if (value instanceof PyDict) return insideDict(value, kept)
  if (!(value instanceof PyList || value instanceof PyTuple)) return value
  const items = value.items.map((item) => inside(item, kept))
  if (items.every((item, at) => item === value.items[at])) return value
  return value instanceof PyList ? new PyList(items) : new PyTuple(items)
}

function insideDict(dict: PyDict, kept: ReadonlySet<PyValue>): PyDict {
  let made: PyDict | undefined
  for (const { key, value } of dict.entries()) {
    const changed = inside(value, kept)
    if (changed === value) continue
    made ??= dict.copy()
    made.set(key, changed)
  }
  for (const { path, given, wanted } of noTuples(made ?? dict)) {
    if (!kept.has(given)) made = withValue(made ?? dict, path, wanted)
  }
  return made ?? dict
}

function withValue(dict: PyDict, [key = '', ...rest]: readonly string[], value: PyValue): PyDict {
  const made = dict.copy()
  made.set(key, rest.length === 0 ? value : withValue(dict.get(key) as PyDict, rest, value))
  return made
}
