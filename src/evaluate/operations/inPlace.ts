import { PyDict } from '../../python/dict.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { CustomDict } from '../customDict.ts'
import type { Machine } from '../machine.ts'
import { updateDict } from '../methods/dict.ts'
import { extendList } from '../methods/list.ts'
import { binary } from './binary.ts'
import { operateInPlace } from './setLike.ts'

/** Python's `target operator= value`: lists, sets and dicts change themselves, anything else gives a new value. */
export function inPlace(machine: Machine, operator: string, target: PyValue, value: PyValue): PyValue {
  if (target instanceof PyList && operator === '+') {
    extendList(machine, target, value)
    return target
  }
  if (target instanceof PyList && operator === '*') {
    const repeated = binary(machine, operator, target, value) as PyList
    target.items = repeated.items
    target.writes = repeated.writes
    return target
  }
  if (
    target instanceof PySet &&
    value instanceof PySet &&
    !(target instanceof PyFrozenSet) &&
    '|&-^'.includes(operator)
  ) {
    operateInPlace(operator, target, value)
    return target
  }
  if (target instanceof CustomDict) {
    return target.operate(machine, `${operator}=`, value, true) ?? binary(machine, operator, target, value)
  }
  if (operator === '|' && target instanceof PyDict) {
    updateDict(machine, target, { positional: [value], nodes: [machine.at], keywords: undefined }, 'update')
    return target
  }
  return binary(machine, operator, target, value)
}
