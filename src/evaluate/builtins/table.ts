import type { PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { refuse } from '../exceptions.ts'
import { updateDict } from '../methods/dict.ts'
import { ELLIPSIS, type Implementation, PyBuiltin, PyIterator, PyObject, PyType } from '../objects.ts'
import { VALUE_FUNCTIONS } from './functions.ts'
import { ITERABLE_FUNCTIONS } from './iterables.ts'
import { BOOL, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, OBJECT, RANGE, SET, STR, TUPLE, TYPE } from './types.ts'

/** The result of `globals()`. Only `update` is evaluated: `toPython` writes it for keys that are not valid variable names. */
class GlobalNames extends PyObject {
  constructor() {
    super('globals()')
  }

  override get typeName(): string {
    return 'dict'
  }

  override iterate(): never {
    return refuse('the names of globals() are not evaluated')
  }

  override getAttribute(name: string): PyValue {
    return name === 'update' ? UPDATE : refuse(`globals().${name} is not evaluated`)
  }
}

const UPDATE = new PyBuiltin('update', (call, machine) => {
  updateDict(machine, machine.globals, call, 'update')
  return null
})

const NAMES = new GlobalNames()

const GLOBALS = new PyBuiltin('globals', (call) => {
  bind(call, { name: 'globals', parameters: [] })
  return NAMES
})

/** Built-ins that no config uses, or that read or change more than values: they can be named; calling them is refused. */
const REFUSED = (
  '__build_class__ __import__ aiter anext ascii bin breakpoint callable chr compile copyright credits delattr dir divmod eval exec ' +
  'exit hash help hex id input issubclass license locals oct open ord pow quit setattr vars'
).split(' ')

/** Types whose values are not evaluated: no value is an instance. */
const REFUSED_TYPES = 'bytearray classmethod complex memoryview property slice staticmethod super'.split(' ')

/** Types that are called to iterate. */
const ITERATOR_TYPES = ['enumerate', 'filter', 'map', 'reversed', 'zip']

const BUILTINS: Readonly<Record<string, PyValue>> = {
  ...functions({ ...VALUE_FUNCTIONS, ...ITERABLE_FUNCTIONS }),
  ...Object.fromEntries(ITERATOR_TYPES.map((name) => [name, iteratorType(name)])),
  ...Object.fromEntries(REFUSED_TYPES.map((name) => [name, refusedType(name)])),
  ...Object.fromEntries(
    [BOOL, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, OBJECT, RANGE, SET, STR, TUPLE, TYPE].map((type) => [
      type.name,
      type,
    ]),
  ),
  ...Object.fromEntries(
    REFUSED.map((name) => [name, new PyBuiltin(name, () => refuse(`${name}() is not evaluated`), true, false)]),
  ),
  Ellipsis: ELLIPSIS,
  __debug__: true,
  // What a module has that nobody imports: `if __name__ == '__main__'` is false.
  __name__: 'builtins',
  globals: GLOBALS,
}

/** Names of CPython's built-in exceptions. */
const EXCEPTION = /^(?:[A-Z]\w+(?:Error|Warning|Exit|Interrupt|Iteration|Group)|(?:Base)?Exception|Warning)$/

/** The value of a built-in name; undefined for any other name. */
export function builtin(name: string): PyValue | undefined {
  if (Object.hasOwn(BUILTINS, name)) return BUILTINS[name]
  if (EXCEPTION.test(name)) refuse(`the exception ${name} is not evaluated`, 'write assert')
  return /^__.*__$|^NotImplemented$/.test(name) ? refuse(`the name ${name} is not evaluated`) : undefined
}

function functions(table: typeof VALUE_FUNCTIONS): Record<string, PyValue> {
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [name, new PyBuiltin(name, run)]))
}

function iteratorType(name: string): PyType {
  const construct = ITERABLE_FUNCTIONS[name] as Implementation
  return new PyType(name, construct, (value) => value instanceof PyIterator && value.typeName === name)
}

function refusedType(name: string): PyType {
  return new PyType(name, () => refuse(`${name}() is not evaluated`), undefined, {}, false)
}
