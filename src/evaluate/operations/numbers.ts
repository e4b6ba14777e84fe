import { isInt, PyFloat, type PyValue } from '../../python/values.ts'
import { raise, refuse } from '../exceptions.ts'
import {
  addInts,
  bitwise,
  divideExactly,
  floorDivideInts,
  type Int,
  moduloInts,
  multiplyInts,
  powerInts,
  shiftLeft,
  shiftRight,
  subtractInts,
} from './integer.ts'
import { power } from './power.ts'

/** A value's int, bool included; undefined for anything else. */
export function asInt(value: PyValue): Int | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  return isInt(value) ? value : undefined
}

/**
 * A value's float, ints converted; undefined for what is no number.
 *
 * @throws PythonException OverflowError for an int beyond the floats.
 */
export function asFloat(value: PyValue): number | undefined {
  if (value instanceof PyFloat) return value.value
  const int = asInt(value)
  return int === undefined ? undefined : intToFloat(int)
}

export function intToFloat(int: Int): number {
  const float = Number(int)
  if (!Number.isFinite(float)) raise('OverflowError', 'int too large to convert to float')
  return float
}

/** `left operator right` for two numbers; undefined when one is none, or the operator is not for floats. */
export function operateNumbers(operator: string, left: PyValue, right: PyValue): PyValue | undefined {
  const [one, other] = [asInt(left), asInt(right)]
  if (one !== undefined && other !== undefined) {
    if (typeof left === 'boolean' && typeof right === 'boolean' && '&|^'.includes(operator)) {
      return bitwise(operator as '&', one, other) === 1
    }
    return operateInts(operator, one, other)
  }
  if (!(left instanceof PyFloat || right instanceof PyFloat)) return undefined
  const x = asFloat(left)
  const y = asFloat(right)
  return x === undefined || y === undefined ? undefined : operateFloats(operator, x, y)
}

function operateInts(operator: string, left: Int, right: Int): PyValue | undefined {
  switch (operator) {
    case '+':
      return addInts(left, right)
    case '-':
      return subtractInts(left, right)
    case '*':
      return multiplyInts(left, right)
    case '/':
      return new PyFloat(divideExactly(left, right))
    case '//':
      return floorDivideInts(left, right)
    case '%':
      return moduloInts(left, right)
    case '**':
      return right < 0 ? new PyFloat(power(intToFloat(left), intToFloat(right))) : powerInts(left, right)
    case '<<':
      return shiftLeft(left, right)
    case '>>':
      return shiftRight(left, right)
    case '&':
    case '|':
    case '^':
      return bitwise(operator, left, right)
    default:
      return undefined
  }
}

function operateFloats(operator: string, left: number, right: number): PyValue | undefined {
  switch (operator) {
    case '+':
      return new PyFloat(left + right)
    case '-':
      return new PyFloat(left - right)
    case '*':
      return new PyFloat(left * right)
    case '/':
      if (right === 0) raise('ZeroDivisionError', 'float division by zero')
      return new PyFloat(left / right)
    case '//':
      return new PyFloat(divideFloats(left, right)[0])
    case '%':
      return new PyFloat(divideFloats(left, right)[1])
    case '**':
      if (left < 0 && Number.isFinite(left) && Number.isFinite(right) && !Number.isInteger(right)) {
        refuse('a negative number to a power with a fraction is complex, which is not evaluated')
      }
      return new PyFloat(power(left, right))
    default:
      return undefined
  }
}

/** `divmod` of floats: the quotient rounded down and the rest with the sign of the divisor. */
export function divideFloats(left: number, right: number): [quotient: number, rest: number] {
  if (right === 0) raise('ZeroDivisionError', 'float floor division by zero')
  let rest = left % right
  let quotient = (left - rest) / right
  if (rest !== 0) {
    if (right < 0 !== rest < 0) {
      rest += right
      quotient -= 1
    }
  } else {
    rest = right < 0 ? -0 : 0
  }
  if (quotient === 0) return [isNegative(left / right) ? -0 : 0, rest]
  const floor = Math.floor(quotient)
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest]
}

/** Whether a float has the sign bit set: also -0.0. */
function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}
