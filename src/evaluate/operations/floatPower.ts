import { raise } from '../exceptions.ts'
import { pow } from '../reals/elementary.ts'

/**
 * `base ** exponent` for floats.
 *
 * @throws PythonException ZeroDivisionError, OverflowError as CPython.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  const result = cPower(base, exponent)
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) {
    raise('OverflowError', "(34, 'Numerical result out of range')")
  }
  return result
}

/** `pow` of C's library: nan and infinities instead of exceptions. */
export function cPower(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1
  if (!Number.isFinite(base) || !Number.isFinite(exponent) || base === 0) return infinitePower(base, exponent)
  if (exponent === 1) return base
  if (base > 0) return pow(base, exponent)
  if (!Number.isInteger(exponent)) return Number.NaN
  return exponent % 2 === 0 ? pow(-base, exponent) : -pow(-base, exponent)
}

/** `(-1) ** inf` is 1 for C, nan for JavaScript. */
function infinitePower(base: number, exponent: number): number {
  if (base === -1 && !Number.isNaN(exponent) && !Number.isFinite(exponent)) return 1
  return base ** exponent
}
