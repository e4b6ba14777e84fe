import { isInt, PyFloat, type PyValue, pyInt } from '../../python/values.ts'
import { raise, refuse } from '../exceptions.ts'
import {
  addInts,
  bitLength,
  bitwise,
  decompose,
  divideExactly,
  floorDivideInts,
  type Int,
  moduloInts,
  multiplyInts,
  powerInts,
  scaleExactly,
  shiftLeft,
  shiftRight,
  subtractInts,
} from './integer.ts'

/** A value's int, bool included; undefined for anything else. */
export function asInt(value: PyValue): Int | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  return isInt(value) ? value : undefined
}

/**
 * A value as a float; undefined if it is not a number.
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

/** A float without its fraction: `int(1.9) == 1`. */
export function truncate(value: number): Int {
  if (Number.isNaN(value)) raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert float infinity to integer')
  const integer = Math.trunc(value)
  return Number.isSafeInteger(integer) ? (integer === 0 ? 0 : integer) : pyInt(BigInt(integer))
}

/** `left operator right` for two numbers; undefined if one is not a number or the operator does not apply to floats. */
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

/**
 * `base ** exponent` of floats, rounded once from the true value, as glibc's `pow` does but for one result in some thousands.
 *
 * @throws PythonException ZeroDivisionError, OverflowError as CPython. NaN for a negative base and a fraction, which the caller refuses.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) return raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (exponent === 0 || base === 1) return 1
  // (-1) ** inf is 1 for C, nan for JavaScript. The series below would not give exactly 1 for a huge exponent.
  if (base === -1 && !Number.isNaN(exponent)) return Math.abs(exponent % 2) === 1 ? -1 : 1
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent
  const size = positivePower(Math.abs(base), exponent)
  if (!Number.isFinite(size)) return raise('OverflowError', "(34, 'Numerical result out of range')")
  return base < 0 && exponent % 2 !== 0 ? -size : size
}

/** Fractional bits of the fixed-point numbers below: a float has 53, an exponent needs 11 more, the rest decides the rounding. */
const BITS = 256n
const ONE = 1n << BITS
const LN2 = 2n * areaTangent(ONE / 3n)

function positivePower(base: number, exponent: number): number {
  const [digits, shift] = decompose(Math.abs(exponent))
  const isExact = exponent > 0 && shift >= 0 && exponent < 64
  if (isExact) return exactPower(base, exponent)
  const scaled = shift >= 0 ? (logarithm(base) * digits) << BigInt(shift) : (logarithm(base) * digits) >> BigInt(-shift)
  const power = exponent < 0 ? -scaled : scaled
  const twos = (power + LN2 / 2n) / LN2 - (power + LN2 / 2n < 0n ? 1n : 0n)
  return scaleExactly(exponential(power - twos * LN2) | 1n, Number(twos - BITS))
}

/** A power with few digits, which may lie half-way between two floats. */
function exactPower(base: number, exponent: number): number {
  const [digits, shift] = decompose(base)
  return scaleExactly(digits ** BigInt(exponent), shift * exponent)
}

/** The natural logarithm of a positive float. */
function logarithm(value: number): bigint {
  const [digits, shift] = decompose(value)
  const bits = bitLength(digits)
  // Between 1/2 and 1.
  const fraction = digits << (BITS - BigInt(bits))
  return 2n * areaTangent(((fraction - ONE) << BITS) / (fraction + ONE)) + BigInt(shift + bits) * LN2
}

/** `atanh(x)` by its series, for |x| up to 1/3. */
function areaTangent(x: bigint): bigint {
  const square = (x * x) >> BITS
  let sum = 0n
  let term = x
  for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term / odd
    term = (term * square) >> BITS
  }
  return sum
}

/** `exp(x)` by its series, for |x| up to ln(2). */
function exponential(x: bigint): bigint {
  let sum = ONE
  let term = ONE
  for (let count = 1n; term !== 0n && term !== -1n; count++) {
    term = ((term * x) >> BITS) / count
    sum += term
  }
  return sum
}
