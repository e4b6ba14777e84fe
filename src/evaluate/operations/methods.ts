import { PyDict } from '../../python/dict.ts'
import { PySet } from '../../python/set.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { CustomDict } from '../customDict.ts'
import { DICT_METHODS } from '../methods/dict.ts'
import { LIST_METHODS } from '../methods/list.ts'
import { FLOAT_METHODS, INT_METHODS } from '../methods/number.ts'
import { SEQUENCE_METHODS } from '../methods/sequence.ts'
import { FROZENSET_METHODS, SET_METHODS } from '../methods/set.ts'
import { STR_METHODS } from '../methods/str.ts'
import { type Method, PyMethodDescriptor, type PyType } from '../objects.ts'
import { PyRange } from '../range.ts'
import { isMember } from './members.ts'

type MethodTable = Readonly<Record<string, Method<never>>>

/** The method of a value's type by this name, undefined when it has none. */
export function methodOf(value: PyValue, name: string): Method<never> | undefined {
  if (value instanceof CustomDict && Object.hasOwn(value.methods, name)) return value.methods[name]
  const methods = methodsOf(value)
  return methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined
}

/** The method of a type as a function whose first argument is the object: `str.lower`. */
export function methodOfType(type: PyType, name: string): PyValue | undefined {
  const table = Object.hasOwn(TABLES, type.name) ? TABLES[type.name] : undefined
  if (table === undefined || !Object.hasOwn(table, name) || !isMember(type.name, name)) return undefined
  return new PyMethodDescriptor(type, name, table[name] as Method<never>)
}

/** The names of all methods of Python's own types that are evaluated. */
export function methodNames(): ReadonlySet<string> {
  const tables = [SEQUENCE_METHODS, DICT_METHODS, FLOAT_METHODS, INT_METHODS, LIST_METHODS, SET_METHODS, STR_METHODS]
  return new Set(tables.flatMap((table) => Object.keys(table)))
}

function methodsOf(value: PyValue): MethodTable | undefined {
  if (typeof value === 'string') return STR_METHODS
  if (typeof value !== 'object') return INT_METHODS
  if (value instanceof PyDict) return DICT_METHODS
  if (value instanceof PyList) return LIST_METHODS
  if (value instanceof PyTuple || value instanceof PyRange || value instanceof PyBytes) return SEQUENCE_METHODS
  if (value instanceof PySet) return value.typeName === 'set' ? SET_METHODS : FROZENSET_METHODS
  return value instanceof PyFloat ? FLOAT_METHODS : undefined
}

const TABLES: Readonly<Record<string, MethodTable>> = {
  bool: INT_METHODS,
  bytes: SEQUENCE_METHODS,
  dict: DICT_METHODS,
  float: FLOAT_METHODS,
  frozenset: FROZENSET_METHODS,
  int: INT_METHODS,
  list: LIST_METHODS,
  range: SEQUENCE_METHODS,
  set: SET_METHODS,
  str: STR_METHODS,
  tuple: SEQUENCE_METHODS,
}
