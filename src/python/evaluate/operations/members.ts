import { pyTypeName } from '../../hash.ts'
import type { PyValue } from '../../values.ts'
import { CustomDict } from '../customDict.ts'
import { refuse } from '../exceptions.ts'
import { PyType } from '../objects.ts'
import { MEMBERS } from './members.generated.ts'

const sets = new Map<string, ReadonlySet<string>>()

/** Whether CPython's type of this name, with or without its module's, has an attribute, evaluated here or not. */
export function isMember(qualified: string, name: string): boolean {
  const type = qualified.slice(qualified.lastIndexOf('.') + 1)
  return membersOf(type).has(name) || membersOf('object').has(name)
}

function membersOf(type: string): ReadonlySet<string> {
  const known = sets.get(type)
  if (known !== undefined) return known
  const members = new Set(Object.hasOwn(MEMBERS, type) ? MEMBERS[type]?.split(' ') : [])
  sets.set(type, members)
  return members
}

/** Refuses an attribute by name that the value has in Python; what it has not is for the caller to say. */
export function refuseMember(value: PyValue, name: string): void {
  const own = pyTypeName(value)
  const type = value instanceof CustomDict && !Object.hasOwn(MEMBERS, own) ? 'dict' : own
  const isOwn = value instanceof PyType && isMember(value.name, name)
  if (isOwn || isMember(type, name)) refuse(`${isOwn ? value.name : type}.${name} is not evaluated`)
}
