import { pyTypeName } from '../../hash.ts'
import type { PyValue } from '../../values.ts'
import type { Write } from '../../write.ts'
import { CustomDict } from '../customDict.ts'
import { present, raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyBoundMethod, PyModuleObject, PyObject } from '../objects.ts'
import { dataAttribute } from './dataAttribute.ts'
import { methodOf } from './methods.ts'

/** Python's `value.name`. */
export function getAttribute(machine: Machine, value: PyValue, name: string): PyValue {
  const method = methodOf(value, name)
  if (method !== undefined) return new PyBoundMethod(value, name, method)
  return present(dataAttribute(machine, value, name), () => noAttribute(value, name))
}

/** Python's `value.name = item`. */
export function setAttribute(machine: Machine, value: PyValue, name: string, item: PyValue, write: Write): void {
  if (value instanceof CustomDict) value.setAttribute(machine, name, item, write)
  else if (value instanceof PyObject && value.takesAttributes) {
    refuse(`setting an attribute of a ${pyTypeName(value)} is not evaluated`)
  } else noAttribute(value, name)
}

/** Python's `del value.name`. */
export function deleteAttribute(value: PyValue, name: string): void {
  if (!(value instanceof CustomDict) || !value.deleteAttribute(name)) noAttribute(value, name)
}

function noAttribute(value: PyValue, name: string): never {
  const what = value instanceof PyModuleObject ? `module '${value.name}'` : `'${pyTypeName(value)}' object`
  return raise('AttributeError', `${what} has no attribute '${name}'`)
}
