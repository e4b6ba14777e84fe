import { pyTypeName } from '../../python/hash.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFloat, PyTuple, type PyValue } from '../../python/values.ts'
import { bind, type CallArguments, type Signature } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { roundFloat } from '../format/decimal.ts'
import { formatValue } from '../format/formatValue.ts'
import { type Implementation, PyType } from '../objects.ts'
import { getAttribute, hasAttribute } from '../operations/attribute.ts'
import { asIndex } from '../operations/indices.ts'
import { addInts, type Int, moduloInts, multiplyInts, powerInts, subtractInts } from '../operations/integer.ts'
import { asInt, truncate } from '../operations/numbers.ts'
import { lengthOf } from '../operations/protocols.ts'

function one(call: CallArguments, name: string): PyValue {
  return bind(call, { name, parameters: ['object'] })[0] as PyValue
}

/** Functions of one value, or about one. */
export const VALUE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  abs: (call) => absolute(one(call, 'abs')),
  format: (call) => {
    const [value, spec = ''] = bind(call, { name: 'format', parameters: ['value', 'spec'], required: 1 })
    if (typeof spec !== 'string') return raise('TypeError', `format() argument 2 must be str, not ${pyTypeName(spec)}`)
    return formatValue(value as PyValue, spec)
  },
  getattr: (call) => {
    const [value, name, fallback] = bind(call, {
      name: 'getattr',
      parameters: ['object', 'name', 'default'],
      required: 2,
    })
    const attribute = attributeName(name as PyValue)
    if (fallback !== undefined && !hasAttribute(value as PyValue, attribute)) return fallback
    return getAttribute(value as PyValue, attribute)
  },
  hasattr: (call) => {
    const [value, name] = bind(call, { name: 'hasattr', parameters: ['object', 'name'] }) as [PyValue, PyValue]
    return hasAttribute(value, attributeName(name))
  },
  isinstance: (call) => {
    const [value, types] = bind(call, { name: 'isinstance', parameters: ['object', 'class'] }) as [PyValue, PyValue]
    return isInstance(value, types)
  },
  len: (call) => {
    const value = one(call, 'len')
    return lengthOf(value) ?? raise('TypeError', `object of type '${pyTypeName(value)}' has no len()`)
  },
  // Printing does not change a config's values.
  print: () => null,
  repr: (call) => pythonRepr(one(call, 'repr')),
  round: (call) => {
    const [value, digits = null] = bind(call, ROUND) as [PyValue, PyValue | undefined]
    return roundValue(value, digits)
  },
}

const ROUND: Signature = { name: 'round', parameters: ['number', 'ndigits'], required: 1, positionalOnly: 0 }

function absolute(value: PyValue): PyValue {
  const int = asInt(value)
  if (int !== undefined) return int < 0 ? subtractInts(0, int) : int
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value))
  return raise('TypeError', `bad operand type for abs(): '${pyTypeName(value)}'`)
}

function attributeName(name: PyValue): string {
  return typeof name === 'string' ? name : raise('TypeError', 'attribute name must be string')
}

/** Python's `round`: to even, exact for floats. */
function roundValue(value: PyValue, digits: PyValue): PyValue {
  const int = asInt(value)
  if (int !== undefined) return digits === null || asIndex(digits) >= 0 ? int : roundInt(int, -asIndex(digits))
  if (!(value instanceof PyFloat)) {
    return raise('TypeError', `type ${pyTypeName(value)} doesn't define __round__ method`)
  }
  if (digits !== null) return new PyFloat(roundFloat(value.value, asIndex(digits)))
  return truncate(roundFloat(value.value, 0))
}

function roundInt(value: Int, zeros: number): Int {
  const unit = powerInts(10, Math.min(zeros, 10_000))
  const rest = moduloInts(value, unit)
  const low = subtractInts(value, rest)
  const twice = multiplyInts(rest, 2)
  const isOdd = Number(moduloInts(moduloInts(low, multiplyInts(unit, 2)), multiplyInts(unit, 2))) !== 0
  return twice > unit || (twice === unit && isOdd) ? addInts(low, unit) : low
}

/** Python's `isinstance(value, types)`. */
function isInstance(value: PyValue, types: PyValue): boolean {
  if (types instanceof PyTuple) return types.items.some((type) => isInstance(value, type))
  if (types instanceof PyType) return types.isInstance(value)
  return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union')
}
