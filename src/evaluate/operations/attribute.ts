import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { PyRange } from '../builtinObjects.ts'
import { bind } from '../callArguments.ts'
import { CustomDict } from '../customDict.ts'
import { keyHint, raise, refuse } from '../exceptions.ts'
import { DICT_METHODS } from '../methods/dict.ts'
import { LIST_METHODS, SEQUENCE_METHODS } from '../methods/list.ts'
import { FROZENSET_METHODS, SET_METHODS } from '../methods/set.ts'
import { STR_CASE_METHODS, STR_TEST_METHODS } from '../methods/strCase.ts'
import { STR_SEARCH_METHODS } from '../methods/strSearch.ts'
import { STR_SHAPE_METHODS } from '../methods/strShape.ts'
import { STR_SPLIT_METHODS } from '../methods/strSplit.ts'
import { type Method, PyBoundMethod, PyModuleObject, PyObject, PyType } from '../objects.ts'
import { bitLength } from './integer.ts'
import { asInt } from './numbers.ts'

type MethodTable = Readonly<Record<string, Method<never>>>

const STR_METHODS: MethodTable = {
  ...STR_CASE_METHODS,
  ...STR_SEARCH_METHODS,
  ...STR_SHAPE_METHODS,
  ...STR_SPLIT_METHODS,
  ...STR_TEST_METHODS,
}

/** Methods of CPython 3.11 that are not evaluated, by type; no public config calls them. */
const REFUSED_METHODS: Readonly<Record<string, string>> = {
  str: 'encode expandtabs format_map maketrans translate',
  bytes: 'decode hex join split strip replace find count index startswith endswith fromhex',
  int: 'to_bytes from_bytes as_integer_ratio conjugate real imag numerator denominator',
  bool: 'to_bytes from_bytes as_integer_ratio conjugate real imag numerator denominator',
  float: 'hex fromhex as_integer_ratio conjugate real imag',
  dict: 'fromkeys',
  set: 'clear discard difference_update intersection_update isdisjoint pop remove symmetric_difference symmetric_difference_update',
  frozenset: 'isdisjoint symmetric_difference',
}

/** The method of a value's type by this name; undefined if missing. */
export function methodOf(value: PyValue, name: string): Method<never> | undefined {
  if (value instanceof CustomDict && Object.hasOwn(value.methods, name)) return value.methods[name]
  const methods = methodsOf(value)
  return methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined
}

function methodsOf(value: PyValue): MethodTable | undefined {
  if (typeof value === 'string') return STR_METHODS
  if (typeof value !== 'object') return INT_METHODS
  if (value instanceof PyDict) return DICT_METHODS
  if (value instanceof PyList) return LIST_METHODS
  if (value instanceof PyTuple || value instanceof PyRange) return SEQUENCE_METHODS
  if (value instanceof PySet) return value.typeName === 'set' ? SET_METHODS : FROZENSET_METHODS
  return value instanceof PyFloat ? FLOAT_METHODS : undefined
}

/** The names of all methods of Python's own types that are evaluated. */
export function methodNames(): ReadonlySet<string> {
  const tables = [SEQUENCE_METHODS, DICT_METHODS, FLOAT_METHODS, INT_METHODS, LIST_METHODS, SET_METHODS, STR_METHODS]
  return new Set(tables.flatMap((table) => Object.keys(table)))
}

/** Python's `value.name`. */
export function getAttribute(value: PyValue, name: string): PyValue {
  const method = methodOf(value, name)
  if (method !== undefined) return new PyBoundMethod(value, name, method)
  const data = dataAttribute(value, name)
  return data === undefined ? noAttribute(value, name) : data
}

/** The value of an attribute that is not a method; undefined if missing. */
export function dataAttribute(value: PyValue, name: string): PyValue | undefined {
  if (value instanceof CustomDict) return value.getAttribute(name)
  return value instanceof PyObject ? value.getAttribute(name) : undefined
}

/** Whether Python finds an attribute. */
export function hasAttribute(value: PyValue, name: string): boolean {
  if (methodOf(value, name) !== undefined || dataAttribute(value, name) !== undefined) return true
  if (isUnknown(value, name)) refuseMember(value, name)
  return false
}

/** Python's `value.name = item`. */
export function setAttribute(value: PyValue, name: string, item: PyValue, write: Written): void {
  if (value instanceof CustomDict) value.setAttribute(name, item, write)
  else if (value instanceof PyObject) refuse(`setting an attribute of a ${pyTypeName(value)} is not evaluated`)
  else noAttribute(value, name)
}

/** Python's `del value.name`. */
export function deleteAttribute(value: PyValue, name: string): void {
  if (!(value instanceof CustomDict) || !value.deleteAttribute(name)) noAttribute(value, name)
}

function noAttribute(value: PyValue, name: string): never {
  if (isUnknown(value, name)) refuseMember(value, name)
  const hint = value instanceof CustomDict ? keyHint(name, value) : undefined
  return raise('AttributeError', `'${pyTypeName(value)}' object has no attribute '${name}'`, hint)
}

/** Whether Python may have an attribute that is not evaluated here, so that AttributeError would be wrong. */
function isUnknown(value: PyValue, name: string): boolean {
  if (value instanceof PyObject || /^__.*__$/.test(name)) return true
  const type = value instanceof PyDict ? 'dict' : pyTypeName(value)
  const refused = Object.hasOwn(REFUSED_METHODS, type) ? REFUSED_METHODS[type] : undefined
  return refused?.split(' ').includes(name) ?? false
}

/** What configs have in place of members of the standard library. */
const INSTEAD: Readonly<Record<string, string>> = {
  'collections.OrderedDict': 'write dict(...): it keeps the order of its keys',
  'os.environ': "write '{{$NAME:default}}', which MMEngine fills in",
  'os.getenv': "write '{{$NAME:default}}', which MMEngine fills in",
  'pathlib.Path': 'write the path as a string',
}

/** Refuses an attribute by its name. */
export function refuseMember(value: PyValue, name: string): never {
  if (value instanceof PyModuleObject) {
    const member = `${value.name}.${name}`
    return refuse(`${member} is not evaluated`, Object.hasOwn(INSTEAD, member) ? INSTEAD[member] : undefined)
  }
  const owner = value instanceof PyType ? value.name : pyTypeName(value)
  return refuse(`the attribute ${name} of ${owner} is not evaluated`)
}

/** The methods of `int` and `bool`. */
export const INT_METHODS = {
  bit_length: (self, call) => {
    bind(call, { name: 'bit_length', parameters: [] })
    return bitLength(asInt(self) as number)
  },
  bit_count: (self, call) => {
    bind(call, { name: 'bit_count', parameters: [] })
    return BigInt(asInt(self) as number)
      .toString(2)
      .replace(/[^1]/g, '').length
  },
} satisfies Readonly<Record<string, Method<PyValue>>>

/** The methods of `float`. */
export const FLOAT_METHODS = {
  is_integer: (self, call) => {
    bind(call, { name: 'is_integer', parameters: [] })
    return Number.isInteger(self.value)
  },
} satisfies Readonly<Record<string, Method<PyFloat>>>
