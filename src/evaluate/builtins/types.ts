import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { floatFromText, intFromText } from '../../python/numberText.ts'
import type { Written } from '../../python/provenance.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { isTrue } from '../../python/truth.ts'
import { isInt, PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import { PyRange } from '../builtinObjects.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { CustomDict } from '../customDict.ts'
import { raise, refuse } from '../exceptions.ts'
import { updateDict } from '../methods/dict.ts'
import { PyObject, PyType } from '../objects.ts'
import { asIndex } from '../operations/indices.ts'
import type { Int } from '../operations/integer.ts'
import { asFloat, asInt, truncate } from '../operations/numbers.ts'
import { collect } from '../operations/protocols.ts'
import { toText } from '../operations/text.ts'

/** The items of `list(source)` or `tuple(source)`, with who wrote them where the source knows. */
function itemsOf(call: CallArguments, name: string): [PyValue[], (Written | undefined)[] | undefined] {
  const [source] = bind(call, { name, parameters: ['iterable'], required: 0 })
  if (source === undefined) return [[], []]
  const items = collect(source)
  const writes = source instanceof PyList || source instanceof PyTuple ? source.writes?.slice() : undefined
  return [items, writes]
}

export const DICT = new PyType(
  'dict',
  (call, machine) => {
    // `dict(a=1)`: the keyword arguments are a new dict already.
    if (call.positional.length === 0) return call.keywords ?? new PyDict()
    const made = new PyDict()
    updateDict(machine, made, call, 'dict')
    return made
  },
  (value) => value instanceof PyDict,
)

export const LIST = new PyType(
  'list',
  (call) => new PyList(...itemsOf(call, 'list')),
  (value) => value instanceof PyList,
)

export const TUPLE = new PyType(
  'tuple',
  (call) => (call.positional[0] instanceof PyTuple ? call.positional[0] : new PyTuple(...itemsOf(call, 'tuple'))),
  (value) => value instanceof PyTuple,
)

/** `set(source)` or `frozenset(source)`. */
function setOf(call: CallArguments, made: PySet): PySet {
  const [source] = bind(call, { name: made.typeName, parameters: ['iterable'], required: 0 })
  if (source === undefined) return made
  return made.like(source instanceof PySet ? source.values() : collect(source))
}

export const SET = new PyType(
  'set',
  (call) => setOf(call, new PySet()),
  (value) => value instanceof PySet && !(value instanceof PyFrozenSet),
)

export const FROZENSET = new PyType(
  'frozenset',
  (call) =>
    call.positional[0] instanceof PyFrozenSet && call.positional.length === 1
      ? call.positional[0]
      : setOf(call, new PyFrozenSet()),
  (value) => value instanceof PyFrozenSet,
)

export const BOOL = new PyType(
  'bool',
  (call) => isTrue(bind(call, { name: 'bool', parameters: ['object'], required: 0 })[0] ?? false),
  (value) => typeof value === 'boolean',
)

export const INT = new PyType('int', intOf, (value) => isInt(value) || typeof value === 'boolean')

export const FLOAT = new PyType('float', floatOf, (value) => value instanceof PyFloat)

export const STR = new PyType(
  'str',
  (call) => {
    if (call.positional.length > 1 || call.keywords !== undefined) refuse('decoding bytes is not evaluated')
    const [value = ''] = bind(call, { name: 'str', parameters: ['object'], required: 0 })
    const text = toText(value)
    allocateText(text.length)
    return text
  },
  (value) => typeof value === 'string',
)

export const BYTES = new PyType(
  'bytes',
  () => refuse('bytes() is not evaluated', "write a literal: b'...'"),
  (value) => value instanceof PyBytes,
)

/** The bounds whose distance is exact in JavaScript's numbers. */
const MAX_BOUND = 2 ** 52

export const RANGE = new PyType(
  'range',
  (call) => {
    const parts = bind(call, { name: 'range', parameters: ['start', 'stop', 'step'], required: 1 })
    const [start, stop, step = 1] = parts.map((part) => (part === undefined ? undefined : asIndex(part)))
    if (step === 0) raise('ValueError', 'range() arg 3 must not be zero')
    if (![start, stop, step].every((part) => part === undefined || Math.abs(part) < MAX_BOUND)) {
      refuse('a range beyond 2**52 is not evaluated')
    }
    return stop === undefined ? new PyRange(0, start as number, 1) : new PyRange(start as number, stop, step)
  },
  (value) => value instanceof PyRange,
)

const NONE_TYPE = new PyType(
  'NoneType',
  () => null,
  (value) => value === null,
)

export const OBJECT = new PyType(
  'object',
  () => refuse('object() is not evaluated'),
  () => true,
)

/** The candidates for `type(value)`. `bool` comes before `int`, because a bool is an int too. */
const TYPES = [DICT, LIST, TUPLE, SET, FROZENSET, BOOL, INT, FLOAT, STR, BYTES, RANGE, NONE_TYPE]

/** `type(value)`. With three arguments it would make a class: refused. */
export const TYPE: PyType = new PyType(
  'type',
  (call) => {
    if (call.positional.length > 1) refuse('making a class with type() is not evaluated')
    const [value] = bind(call, { name: 'type', parameters: ['object'] }) as [PyValue]
    if (value instanceof PyType) return TYPE
    const own = value instanceof CustomDict || value instanceof PyObject ? value.ownType : undefined
    if (own !== undefined) return own
    return TYPES.find((type) => type.isInstance(value)) ?? refuse(`the type of a ${pyTypeName(value)} is not evaluated`)
  },
  (value) => value instanceof PyType,
)

/** `int(value)`. */
function intOf(call: CallArguments): Int {
  const [value = 0, base] = bind(call, { name: 'int', parameters: ['x', 'base'], required: 0, positionalOnly: 1 })
  if (base !== undefined) refuse('int() with a base is not evaluated')
  const int = asInt(value)
  if (int !== undefined) return int
  if (value instanceof PyFloat) return truncate(value.value)
  if (typeof value === 'string') {
    return intFromText(value) ?? raise('ValueError', `invalid literal for int() with base 10: ${pythonRepr(value)}`)
  }
  if (value instanceof PyBytes) refuse('int() of bytes is not evaluated')
  return raise('TypeError', `int() argument must be a string or a real number, not '${pyTypeName(value)}'`)
}

/** `float(value)`. */
function floatOf(call: CallArguments): PyFloat {
  const [value = 0] = bind(call, { name: 'float', parameters: ['x'], required: 0 }) as [PyValue]
  if (value instanceof PyFloat) return value
  if (typeof value === 'string') {
    const float = floatFromText(value)
    if (float === undefined) raise('ValueError', `could not convert string to float: ${pythonRepr(value)}`)
    return new PyFloat(float)
  }
  if (value instanceof PyBytes) refuse('float() of bytes is not evaluated')
  const float = asFloat(value)
  if (float !== undefined) return new PyFloat(float)
  return raise('TypeError', `float() argument must be a string or a real number, not '${pyTypeName(value)}'`)
}
