import type { PyValue } from '../../python/values.ts'
import { PyCaughtException } from '../caughtException.ts'
import { refuse } from '../exceptions.ts'
import { ELLIPSIS, type Implementation, NOT_IMPLEMENTED, PyBuiltin, PyIterator, PyType } from '../objects.ts'
import { EXCEPTION_PARENTS, isSubclass } from './exceptionTypes.ts'
import { VALUE_FUNCTIONS } from './functions.ts'
import { ITERABLE_FUNCTIONS } from './iterables.ts'
import { NAMESPACE_FUNCTIONS } from './namespaces.ts'
import { BOOL, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, OBJECT, RANGE, SET, SLICE, STR, TUPLE, TYPE } from './types.ts'

/** Built-ins that look at or change more than values: they exist, using them is refused. */
const REFUSED = (
  '__build_class__ __import__ aiter anext breakpoint compile copyright credits delattr eval exec exit help id input ' +
  'license open quit setattr'
).split(' ')

/** Types whose values are not evaluated: nothing is of them. */
const REFUSED_TYPES = 'bytearray classmethod complex memoryview property staticmethod super'.split(' ')

/** Types that are called to iterate. */
const ITERATOR_TYPES = ['enumerate', 'filter', 'map', 'reversed', 'zip']

const EXCEPTIONS: Readonly<Record<string, PyType>> = Object.fromEntries(
  Object.keys(EXCEPTION_PARENTS).map((name) => [name, exceptionType(name)]),
)

const BUILTINS: Readonly<Record<string, PyValue>> = {
  ...functions({ ...VALUE_FUNCTIONS, ...ITERABLE_FUNCTIONS, ...NAMESPACE_FUNCTIONS }),
  ...Object.fromEntries(ITERATOR_TYPES.map((name) => [name, iteratorType(name)])),
  ...Object.fromEntries(REFUSED_TYPES.map((name) => [name, refusedType(name)])),
  ...Object.fromEntries(
    [BOOL, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, OBJECT, RANGE, SET, SLICE, STR, TUPLE, TYPE].map((type) => [
      type.name,
      type,
    ]),
  ),
  ...Object.fromEntries(
    REFUSED.map((name) => [name, new PyBuiltin(name, () => refuse(`${name}() is not evaluated`), true, false)]),
  ),
  ...EXCEPTIONS,
  EnvironmentError: EXCEPTIONS.OSError as PyType,
  IOError: EXCEPTIONS.OSError as PyType,
  Ellipsis: ELLIPSIS,
  NotImplemented: NOT_IMPLEMENTED,
  __debug__: true,
  // Globals without a `__name__` of their own find that of the module `builtins`.
  __name__: 'builtins',
  __package__: '',
}

/** What the module `builtins` says of itself, which globals without such names find too. */
const REFUSED_NAMES: ReadonlySet<string> = new Set(['__doc__', '__loader__', '__spec__'])

/** The value of a built-in name, undefined when it is none. */
export function builtin(name: string): PyValue | undefined {
  if (REFUSED_NAMES.has(name)) refuse(`the ${name} of the module builtins is not evaluated`)
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined
}

function functions(table: typeof VALUE_FUNCTIONS): Record<string, PyValue> {
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [name, new PyBuiltin(name, run)]))
}

function iteratorType(name: string): PyType {
  const construct = ITERABLE_FUNCTIONS[name] as Implementation
  return new PyType(name, construct, (value) => value instanceof PyIterator && value.typeName === name)
}

function refusedType(name: string): PyType {
  return new PyType(
    name,
    () => refuse(`${name}() is not evaluated`),
    () => false,
    {},
    false,
  )
}

function exceptionType(name: string): PyType {
  return new PyType(
    name,
    () => refuse(`an exception as a value (${name}(...)) is not evaluated`),
    (value) => value instanceof PyCaughtException && isSubclass(value.pythonClass, name),
  )
}
