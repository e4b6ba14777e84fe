import { PyTuple, type PyValue } from '../../python/values.ts'
import { raise, refuse } from '../exceptions.ts'
import { TypingName } from '../modules/typing.ts'
import { PyType } from '../objects.ts'
import { PyUnion } from '../union.ts'
import { isSubclass } from './exceptionTypes.ts'

/** The class that a class derives from, where that is neither an exception nor `object`. */
const BASES: Readonly<Record<string, string>> = {
  bool: 'int',
  'collections.OrderedDict': 'dict',
  'collections.defaultdict': 'dict',
  'mmengine.config.config.ConfigDict': 'addict.addict.Dict',
  'addict.addict.Dict': 'dict',
}

/** Python's `isinstance(value, types)`. */
export function isInstance(value: PyValue, types: PyValue): boolean {
  if (types instanceof PyTuple) return types.items.some((type) => isInstance(value, type))
  if (types instanceof PyType) return types.isInstance(value)
  if (types instanceof PyUnion)
    return types.types.some((type) => (type === null ? value === null : isInstance(value, type)))
  return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union')
}

/** Python's `issubclass(type, types)`. */
export function isSubtype(type: PyValue, types: PyValue): boolean {
  if (types instanceof PyTuple) return types.items.some((item) => isSubtype(type, item))
  if (types instanceof TypingName || type instanceof TypingName)
    refuse('issubclass() of a name of typing is not evaluated')
  if (!(type instanceof PyType)) return raise('TypeError', 'issubclass() arg 1 must be a class')
  if (types instanceof PyUnion) return types.types.some((item) => derives(type.name, item?.name ?? 'NoneType'))
  if (types instanceof PyType) return derives(type.name, types.name)
  return raise('TypeError', 'issubclass() arg 2 must be a class, a tuple of classes, or a union')
}

function derives(name: string, from: string): boolean {
  if (name === from || from === 'object') return true
  const base = Object.hasOwn(BASES, name) ? BASES[name] : undefined
  return base === undefined ? isSubclass(name, from) : derives(base, from)
}
