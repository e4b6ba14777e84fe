import { spendWork } from '../../python/workBudget.ts'
import { decompose } from '../operations/integer.ts'

/** `numerator / denominator` rounded to a whole number, ties to even. */
function divideToEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * 2n
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient
}

/** `value * 10 ** shift` rounded to a whole number from the float's exact value, ties to even. */
function scaled(value: number, shift: number): bigint {
  spendWork(2 * Math.abs(shift))
  const [mantissa, exponent] = decompose(value)
  let numerator = mantissa
  let denominator = 1n
  if (exponent >= 0) numerator <<= BigInt(exponent)
  else denominator <<= BigInt(-exponent)
  if (shift >= 0) numerator *= 10n ** BigInt(shift)
  else denominator *= 10n ** BigInt(-shift)
  return divideToEven(numerator, denominator)
}

/**
 * A finite float without its sign with this many decimals, as C's `%.nf`.
 *
 * @example fixedDigits(2.5, 0) === '2'
 */
export function fixedDigits(value: number, decimals: number): string {
  const digits = scaled(Math.abs(value), decimals)
    .toString()
    .padStart(decimals + 1, '0')
  if (decimals === 0) return digits
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** A positive float's first `count` decimal digits, rounded, and the power of ten of the first. */
export interface Digits {
  readonly digits: string
  readonly exponent: number
}

export function significantDigits(value: number, count: number): Digits {
  const magnitude = Math.abs(value)
  if (magnitude === 0) return { digits: '0'.repeat(count), exponent: 0 }
  let exponent = Number(magnitude.toExponential().split('e')[1])
  let digits = scaled(magnitude, count - 1 - exponent).toString()
  if (digits.length > count) {
    // Rounding went up to the next power of ten.
    exponent++
    digits = scaled(magnitude, count - 1 - exponent).toString()
  }
  return { digits, exponent }
}

/** A float rounded to this many decimals, which may be negative: Python's `round(value, decimals)`. */
export function roundFloat(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0 || decimals > 330) return value
  if (decimals < -330) return value < 0 ? -0 : 0
  const whole = scaled(Math.abs(value), decimals)
  const rounded = Number(`${whole}e${-decimals}`)
  return value < 0 ? -rounded : rounded
}
