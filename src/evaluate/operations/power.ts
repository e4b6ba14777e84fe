import { raise } from '../exceptions.ts'
import { bitLength, decompose, scaleExactly } from './integer.ts'

/**
 * `base ** exponent` of floats, rounded once from the true value, as glibc's `pow` does but for one result in some thousands.
 *
 * @throws PythonException ZeroDivisionError, OverflowError as CPython. NaN for a negative base and a fraction, which the caller refuses.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) return raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (exponent === 0 || base === 1) return 1
  // (-1) ** inf is 1 for C, nan for JavaScript.
  if (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) return 1
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent
  const size = positivePower(Math.abs(base), exponent)
  if (!Number.isFinite(size)) return raise('OverflowError', "(34, 'Numerical result out of range')")
  return base < 0 && exponent % 2 !== 0 ? -size : size
}

/** Bits behind the point of the numbers below: a float has 53, an exponent needs 11 more, the rest decides the rounding. */
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
