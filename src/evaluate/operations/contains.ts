import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { spendWork } from '../../python/workBudget.ts'
import { raise, refuse } from '../exceptions.ts'
import { PyObject } from '../objects.ts'
import { PyRange } from '../range.ts'
import { isEqual } from './compare.ts'
import { turns } from './iterate.ts'
import { asInt } from './numbers.ts'

/** Python's `item in container`. */
export function contains(container: PyValue, item: PyValue): boolean {
  if (container instanceof PyDict) return container.has(item)
  // A set that is sought in a set is taken for a frozenset.
  if (container instanceof PySet) return container.has(item instanceof PySet ? new PyFrozenSet(item.values()) : item)
  if (typeof container === 'string') {
    spendWork(container.length >> 4)
    if (typeof item === 'string') return container.includes(item)
    return raise('TypeError', `'in <string>' requires string as left operand, not ${pyTypeName(item)}`)
  }
  if (container instanceof PyList || container instanceof PyTuple) {
    return container.items.some((other) => other === item || isEqual(other, item))
  }
  if (container instanceof PyBytes) return bytesHave(container, item)
  if (container instanceof PyRange && isWhole(item)) return container.has(item)
  if (container instanceof PyObject) {
    for (const other of turnsOrRefuse(container)) if (other === item || isEqual(other, item)) return true
    return false
  }
  return notIterable(container)
}

/** An int is one of the bytes, other bytes are a part of them. */
function bytesHave({ value }: PyBytes, item: PyValue): boolean {
  if (item instanceof PyBytes) {
    return refuse('bytes in bytes are not evaluated')
  }
  const byte = asInt(item)
  if (byte === undefined) {
    return raise('TypeError', `a bytes-like object is required, not '${pyTypeName(item)}'`)
  }
  if (byte < 0 || byte > 255) raise('ValueError', 'byte must be in range(0, 256)')
  return value.includes(Number(byte))
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
