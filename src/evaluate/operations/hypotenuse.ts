import { decompose } from '../reals/decompose.ts'
import { squareRoot } from '../reals/fixed.ts'
import { scaleExactly } from './integer.ts'

/** `sqrt(x * x + y * y)`, rounded once as CPython does; JavaScript's own is off by a digit at times. */
export function hypotenuse(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return Math.hypot(x, y)
  const [one, other] = [decompose(Math.abs(x)), decompose(Math.abs(y))]
  const scale = Math.min(one[1], other[1])
  const squares = square(one, scale) + square(other, scale)
  // 140 bits more give at least 70 of the root: one rounding decides.
  const root = squareRoot(squares << 140n)
  return scaleExactly(root * root === squares << 140n ? root << 1n : (root << 1n) | 1n, scale - 71)
}

function square([mantissa, exponent]: [bigint, number], scale: number): bigint {
  const whole = mantissa << BigInt(exponent - scale)
  return whole * whole
}
