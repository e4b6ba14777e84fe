import { raise } from '../exceptions.ts'
import { ratio, scaleExactly } from './integer.ts'

/** Whole exponents up to here are computed exactly: 53 bits to this power are 54,000 bits. */
const MAX_EXACT_EXPONENT = 1024

/**
 * `base ** exponent` for floats, rounded once where the exponent is whole, as the C library that CPython asks does; JavaScript's
 * own `**` is off by a digit at times.
 *
 * @throws PythonException ZeroDivisionError, OverflowError as CPython.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (exponent === 0 || base === 1) return 1
  const result = compute(base, exponent)
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) {
    raise('OverflowError', "(34, 'Numerical result out of range')")
  }
  return result
}

function compute(base: number, exponent: number): number {
  if (!Number.isFinite(base) || !Number.isFinite(exponent) || base === 0) return infinitePower(base, exponent)
  if (exponent === 0.5) return Math.sqrt(base)
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MAX_EXACT_EXPONENT) return base ** exponent
  const [mantissa, scale] = decompose(Math.abs(base))
  const times = Math.abs(exponent)
  const raised = mantissa ** BigInt(times)
  // The size is known before: far outside the floats no bits need to be counted.
  const size = exponent > 0 ? scaleExactly(raised, scale * times) : inverse(raised, scale * times)
  return base < 0 && times % 2 === 1 ? -size : size
}

/** `(-1) ** inf` is 1 for C, nan for JavaScript. */
function infinitePower(base: number, exponent: number): number {
  if (base === -1 && !Number.isNaN(exponent) && !Number.isFinite(exponent)) return 1
  return base ** exponent
}

/** `1 / (mantissa * 2 ** scale)`. */
function inverse(mantissa: bigint, scale: number): number {
  return scale >= 0 ? ratio(1n, mantissa << BigInt(scale)) : ratio(1n << BigInt(-scale), mantissa)
}

/** A positive float as an odd mantissa times a power of two. */
export function decompose(value: number): [mantissa: bigint, exponent: number] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0) & ((1n << 63n) - 1n)
  const biased = Number(bits >> 52n)
  let mantissa = bits & ((1n << 52n) - 1n)
  let exponent = biased === 0 ? -1074 : biased - 1075
  if (biased !== 0) mantissa |= 1n << 52n
  while (mantissa !== 0n && (mantissa & 0xffn) === 0n) {
    mantissa >>= 8n
    exponent += 8
  }
  while (mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n
    exponent += 1
  }
  return [mantissa, exponent]
}
