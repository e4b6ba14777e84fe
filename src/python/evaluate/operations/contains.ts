import { PyDict } from '../../dict.ts'
import { pyTypeName } from '../../hash.ts'
import { PySet } from '../../set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../values.ts'
import { spend } from '../../work.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyObject } from '../objects.ts'
import { isSetView } from '../view.ts'
import { isEqual, viewHas } from './compare.ts'
import { turns } from './iterate.ts'

/** Python's `item in container`. */
export function contains(machine: Machine, container: PyValue, item: PyValue): boolean {
  if (container instanceof PyDict || container instanceof PySet) return container.has(item)
  if (typeof container === 'string') {
    spend(container.length >> 4)
    if (typeof item === 'string') return container.includes(item)
    return raise('TypeError', `'in <string>' requires string as left operand, not ${pyTypeName(item)}`)
  }
  if (container instanceof PyList || container instanceof PyTuple) {
    return container.items.some((other) => other === item || isEqual(other, item))
  }
  if (isSetView(container)) return viewHas(container, item)
  if (container instanceof PyObject || container instanceof PyBytes) {
    for (const other of turnsOrRefuse(machine, container)) if (other === item || isEqual(other, item)) return true
    return false
  }
  return notIterable(container)
}

function turnsOrRefuse(machine: Machine, container: PyObject | PyBytes): Iterable<PyValue> {
  if (container instanceof PyObject && container.iterate(machine) === undefined) return notIterable(container)
  return turns(machine, container)
}

function notIterable(container: PyValue): never {
  return raise('TypeError', `argument of type '${pyTypeName(container)}' is not iterable`)
}
