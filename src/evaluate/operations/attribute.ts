import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import { CustomDict } from '../customDict.ts'
import { present, raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyBoundMethod, PyModuleObject, PyObject, PyType } from '../objects.ts'
import { dataAttribute } from './dataAttribute.ts'
import { isMember, isModuleMember, refuseMember } from './members.ts'
import { methodOf, methodOfType } from './methods.ts'

/** Python's `value.name`. */
export function getAttribute(machine: Machine, value: PyValue, name: string): PyValue {
  const method = methodOf(value, name)
  if (method !== undefined) return new PyBoundMethod(value, name, method)
  const data = dataAttribute(machine, value, name)
  if (data !== undefined) return data
  return present(value instanceof PyType ? methodOfType(value, name) : undefined, () => noAttribute(value, name))
}

/** Whether Python finds an attribute, evaluated here or not. */
export function hasAttribute(machine: Machine, value: PyValue, name: string): boolean {
  if (methodOf(value, name) !== undefined || dataAttribute(machine, value, name) !== undefined) return true
  if (value instanceof PyModuleObject) return isModuleMember(value, name)
  return isMember(value instanceof PyType ? value.name : pyTypeName(value), name)
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
  refuseMember(value, name)
  return raise('AttributeError', `${called(value)} has no attribute '${name}'`)
}

function called(value: PyValue): string {
  if (value instanceof PyModuleObject) return `module '${value.name}'`
  return value instanceof PyType ? `type object '${value.name}'` : `'${pyTypeName(value)}' object`
}
