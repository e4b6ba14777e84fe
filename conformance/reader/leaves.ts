import { pathPart } from '../../src/config/path.ts'
import { PyDict } from '../../src/python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../src/python/values.ts'

/** A value of a config that holds no others, with the path to it. */
export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly value: PyValue
}

/** Every leaf of a value; an empty container is one. */
export function* leavesOf(value: PyValue, path: Leaf['path'] = []): Generator<Leaf> {
  if (value instanceof PyDict && value.size > 0) {
    for (const { key, value: item } of value.entries()) yield* leavesOf(item, [...path, pathPart(key)])
  } else if ((value instanceof PyList || value instanceof PyTuple) && value.items.length > 0) {
    for (const [at, item] of value.items.entries()) yield* leavesOf(item, [...path, at])
  } else yield { path, value }
}
