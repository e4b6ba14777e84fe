import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import { CustomDict } from '../customDict.ts'
import { refuse } from '../exceptions.ts'
import { PyModuleObject, PyType } from '../objects.ts'
import { MEMBERS, MODULE_MEMBERS } from './members.generated.ts'

/** Whether CPython's type of this name, with or without its module's, has an attribute, evaluated here or not. */
export function isMember(qualified: string, name: string): boolean {
  const type = qualified.slice(qualified.lastIndexOf('.') + 1)
  return membersOf(type).has(name) || membersOf('object').has(name)
}

/** Whether CPython's module has an attribute, evaluated here or not. */
export function isModuleMember({ name: module }: PyModuleObject, name: string): boolean {
  if (!Object.hasOwn(MODULE_MEMBERS, module)) refuseOfModule(module, name)
  return membersOfModule(module).has(name) || isMember('module', name)
}

function refuseOfModule(module: string, name: string): never {
  return refuse(`${module}.${name} is not evaluated`, 'only pure functions of a closed table are')
}

const membersOf = namesIn(MEMBERS)
const membersOfModule = namesIn(MODULE_MEMBERS)

/** Parts a text of names when it is first asked for. */
function namesIn(table: Readonly<Record<string, string>>): (key: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>()
  return (key) => {
    const known = sets.get(key)
    if (known !== undefined) return known
    const names = new Set(Object.hasOwn(table, key) ? table[key]?.split(' ') : [])
    sets.set(key, names)
    return names
  }
}

/** Refuses an attribute by name that the value has in Python; what it has not is for the caller to say. */
export function refuseMember(value: PyValue, name: string): void {
  if (value instanceof PyModuleObject) {
    if (isModuleMember(value, name)) refuseOfModule(value.name, name)
    return
  }
  const own = pyTypeName(value)
  const type = value instanceof CustomDict && !Object.hasOwn(MEMBERS, own) ? 'dict' : own
  const isOwn = value instanceof PyType && isMember(value.name, name)
  if (isOwn || isMember(type, name)) refuse(`${isOwn ? value.name : type}.${name} is not evaluated`)
}
