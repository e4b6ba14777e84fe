import { pyTypeName } from '../../python/hash.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFloat, PyTuple, type PyValue } from '../../python/values.ts'
import { bind, type CallArguments, type Signature } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import { roundFloat } from '../format/decimal.ts'
import { formatValue } from '../format/formatValue.ts'
import { type Implementation, PyType } from '../objects.ts'
import { getAttribute, hasAttribute } from '../operations/attribute.ts'
import { binary } from '../operations/binary.ts'
import { asIndex } from '../operations/indices.ts'
import { addInts, type Int, moduloInts, multiplyInts, powerInts, subtractInts } from '../operations/integer.ts'
import { asInt } from '../operations/numbers.ts'
import { lengthOf } from '../operations/protocols.ts'
import { truncate } from './types.ts'

function one(call: CallArguments, name: string): PyValue {
  return bind(call, { name, parameters: ['object'] })[0] as PyValue
}

/** Functions of one value, or about one. */
export const VALUE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  abs: (call) => absolute(one(call, 'abs')),
  bin: (call) => inBase(one(call, 'bin'), 2, '0b'),
  chr: (call) => {
    const code = asIndex(one(call, 'chr'))
    if (code >= 2 ** 31 || code < -(2 ** 31)) raise('OverflowError', 'Python int too large to convert to C int')
    return code >= 0 && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : raise('ValueError', 'chr() arg not in range(0x110000)')
  },
  divmod: (call, _machine) => {
    const [left, right] = bind(call, { name: 'divmod', parameters: ['x', 'y'] }) as [PyValue, PyValue]
    return new PyTuple([binary('//', left, right), binary('%', left, right)])
  },
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
  hex: (call) => inBase(one(call, 'hex'), 16, '0x'),
  isinstance: (call) => {
    const [value, types] = bind(call, { name: 'isinstance', parameters: ['object', 'class'] }) as [PyValue, PyValue]
    return isInstance(value, types)
  },
  len: (call) => {
    const value = one(call, 'len')
    return lengthOf(value) ?? raise('TypeError', `object of type '${pyTypeName(value)}' has no len()`)
  },
  oct: (call) => inBase(one(call, 'oct'), 8, '0o'),
  ord: (call) => {
    const text = one(call, 'ord')
    if (typeof text !== 'string')
      return raise('TypeError', `ord() expected string of length 1, but ${pyTypeName(text)} found`)
    const [character, more] = text
    if (character === undefined || more !== undefined) {
      return raise('TypeError', `ord() expected a character, but string of length ${lengthOf(text)} found`)
    }
    return character.codePointAt(0) as number
  },
  pow: (call, _machine) => {
    const [base, exponent, modulus] = bind(call, POW) as [PyValue, PyValue, PyValue | undefined]
    if (modulus !== undefined && modulus !== null) refuse('pow() with a modulus is not evaluated')
    return binary('**', base, exponent)
  },
  // What a config prints is no part of its values.
  print: () => null,
  repr: (call) => pythonRepr(one(call, 'repr')),
  round: (call) => {
    const [value, digits = null] = bind(call, ROUND) as [PyValue, PyValue | undefined]
    return roundValue(value, digits)
  },
}

const POW: Signature = { name: 'pow', parameters: ['base', 'exp', 'mod'], required: 2, positionalOnly: 0 }
const ROUND: Signature = { name: 'round', parameters: ['number', 'ndigits'], required: 1, positionalOnly: 0 }

function absolute(value: PyValue): PyValue {
  const int = asInt(value)
  if (int !== undefined) return int < 0 ? subtractInts(0, int) : int
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value))
  return raise('TypeError', `bad operand type for abs(): '${pyTypeName(value)}'`)
}

function inBase(value: PyValue, base: number, prefix: string): string {
  const int = asInt(value)
  if (int === undefined) {
    return raise('TypeError', `'${pyTypeName(value)}' object cannot be interpreted as an integer`)
  }
  return `${int < 0 ? '-' : ''}${prefix}${(int < 0 ? -int : int).toString(base)}`
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
