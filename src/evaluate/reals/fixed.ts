import { bitLength } from '../operations/integer.ts'

/** Binary digits after the point of the numbers here: bigints that stand for themselves times `2 ** -DIGITS`. */
export const DIGITS = 256
const POINT = BigInt(DIGITS)

/** The number 1. */
export const ONE = 1n << POINT

export function multiply(left: bigint, right: bigint): bigint {
  return (left * right) >> POINT
}

export function divide(left: bigint, right: bigint): bigint {
  return (left << POINT) / right
}

/** The whole part of the square root of an integer, by Newton's method from above. */
export function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt((bitLength(value) >> 1) + 1)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** `x + x ** 3 / 3 + x ** 5 / 5 ...` with `sign` 1, the hyperbolic arc tangent; the terms' signs alternate with -1: the arc tangent. */
export function arcTangentSeries(x: bigint, sign: 1n | -1n): bigint {
  const square = sign * multiply(x, x)
  let [sum, power] = [0n, x]
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd
    power = multiply(power, square)
  }
  return sum
}

const LN_2 = 2n * arcTangentSeries(ONE / 3n, 1n)

/** The natural logarithm of `mantissa * 2 ** exponent`. */
export function logarithm(mantissa: bigint, exponent: number): bigint {
  const bits = bitLength(mantissa)
  // Between 3/4 and 3/2 the series is short, and 1 itself is in it: nothing cancels there.
  let fraction = mantissa << BigInt(DIGITS - bits)
  let scale = exponent + bits
  if (fraction < (ONE * 3n) / 4n) {
    fraction <<= 1n
    scale -= 1
  }
  return 2n * arcTangentSeries(divide(fraction - ONE, fraction + ONE), 1n) + BigInt(scale) * LN_2
}

/** `e ** x` as a fixed number times a power of two. */
export function exponential(x: bigint): [fraction: bigint, exponent: number] {
  const times = x / LN_2
  const rest = x - times * LN_2
  let [sum, term] = [ONE, ONE]
  for (let count = 1n; term !== 0n && term !== -1n; count++) {
    term = multiply(term, rest) / count
    sum += term
  }
  return [sum, Number(times)]
}

/** Half of pi, with `digits` binary digits after the point: by Machin's formula. */
export function halfPi(digits = DIGITS): bigint {
  const known = halves.get(digits)
  if (known !== undefined) return known
  const guard = 32n
  const unit = 1n << (BigInt(digits) + guard)
  const half = (8n * inverseArcTangent(5n, unit) - 2n * inverseArcTangent(239n, unit)) >> guard
  halves.set(digits, half)
  return half
}

const halves = new Map<number, bigint>()

/** The arc tangent of `1 / whole`. */
function inverseArcTangent(whole: bigint, unit: bigint): bigint {
  let [sum, power] = [0n, unit / whole]
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += odd % 4n === 1n ? power / odd : -(power / odd)
    power /= whole * whole
  }
  return sum
}

/** Sine and cosine of an angle of at most some quarters of a turn. */
export function sineAndCosine(angle: bigint): [sine: bigint, cosine: bigint] {
  const sums: [bigint, bigint] = [0n, 0n]
  let term = ONE
  for (let count = 0; term !== 0n && term !== -1n; count++) {
    const sign = count % 4 < 2 ? 1n : -1n
    sums[1 - (count % 2)] = (sums[1 - (count % 2)] as bigint) + sign * term
    term = multiply(term, angle) / BigInt(count + 1)
  }
  return sums
}
