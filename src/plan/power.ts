/**
 * `base ** exponent` as CPython rounds it where the exponent is a small integer: the exact product is rounded once. V8's own `**` is
 * off by a last bit now and then; other exponents are left to it.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base
  if (!Number.isInteger(exponent) || exponent < 2 || exponent > MAX_EXACT || !(Math.abs(base) < 1)) {
    return base ** exponent
  }
  const [mantissa, shift] = exactly(base)
  // Number() rounds an integer to the nearest float, ties to even; two factors keep each power of two in range.
  const half = Math.trunc((shift * exponent) / 2)
  return Number(mantissa ** BigInt(exponent)) * 2 ** half * 2 ** (shift * exponent - half)
}

/** So many factors of 53 bits stay below the largest float. */
const MAX_EXACT = 18

/** A float as an integer times a power of two. */
function exactly(value: number): [bigint, number] {
  let shift = 0
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    shift--
  }
  return [BigInt(scaled), shift]
}
