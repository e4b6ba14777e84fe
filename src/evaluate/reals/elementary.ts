import { spend } from '../../python/work.ts'
import { bitLength, scaleExactly } from '../operations/integer.ts'
import { decompose } from './decompose.ts'
import {
  arcTangentSeries,
  DIGITS,
  divide,
  exponential,
  halfPi,
  logarithm,
  ONE,
  sineAndCosine,
  squareRoot,
} from './fixed.ts'

/**
 * Functions of floats whose result is the float nearest to the true one. The C library that CPython asks misses it about once in a
 * thousand calls, JavaScript's engine in one of ten to forty, which a printed config shows.
 */

/** What one function costs in the units of the work limit. */
const COST = 200

/** Below this a sine, a tangent and their inverses are nearest to the argument itself. */
const TINY = 2 ** -27

/** `e ** x`. */
export function exp(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) > 800) return Math.exp(x)
  return scaled(...exponential(fixed(x)))
}

/** `base ** exponent` of a positive finite base and a finite exponent. */
export function pow(base: number, exponent: number): number {
  const size = Math.log2(base) * exponent
  if (Math.abs(size) > 1100) return size > 0 ? Number.POSITIVE_INFINITY : 0
  const [mantissa, scale] = decompose(Math.abs(exponent))
  const product = shift(logarithm(...decompose(base)) * mantissa, scale)
  return scaled(...exponential(exponent < 0 ? -product : product))
}

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x)
  return scaled(logarithm(...decompose(x)))
}

/** The logarithm to base 2. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x)
  return scaled(divide(logarithm(...decompose(x)), logarithm(1n, 1)))
}

/**
 * The logarithm to base 10, as the C library composes it (glibc 2.36): from that of the fraction between 1 and 2, or 1/2 and 1 below
 * 1, and the whole part of that to base 2 times a constant of two pieces.
 */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log10(x)
  const [mantissa, scale] = decompose(x)
  const bits = bitLength(mantissa)
  const whole = scale + bits - 1
  const count = whole < 0 ? whole + 1 : whole
  const fraction = scaleExactly(mantissa, scale - count)
  return count * LOG10_2_LOW + Math.LOG10E * log(fraction) + count * LOG10_2_HIGH
}

const LOG10_2_HIGH = 0.30102999566361177
const LOG10_2_LOW = 3.694239077158931e-13

export function sin(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Number.isFinite(x) ? x : Number.NaN
  const [turns, [sine, cosine]] = quarters(x)
  const size = scaled([sine, cosine, -sine, -cosine][turns] as bigint)
  return x < 0 ? -size : size
}

export function cos(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Number.isFinite(x) ? 1 : Number.NaN
  const [turns, [sine, cosine]] = quarters(x)
  return scaled([cosine, -sine, -cosine, sine][turns] as bigint)
}

export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Number.isFinite(x) ? x : Number.NaN
  const [turns, [sine, cosine]] = quarters(x)
  const size = scaled(turns % 2 === 0 ? divide(sine, cosine) : divide(-cosine, sine))
  return x < 0 ? -size : size
}

/** Quarters of a turn in the size of an angle, modulo 4, and sine and cosine of what is left. */
function quarters(x: number): [turns: number, sineAndCosine: [bigint, bigint]] {
  const [mantissa, scale] = decompose(Math.abs(x))
  const digits = DIGITS + Math.max(0, scale + bitLength(mantissa))
  const half = halfPi(digits)
  const angle = shift(mantissa, scale + digits)
  const turns = (2n * angle + half) / (2n * half)
  return [Number(turns & 3n), sineAndCosine(shift(angle - turns * half, DIGITS - digits))]
}

export function atan(x: number): number {
  if (!(Math.abs(x) >= TINY)) return x
  const size = Math.abs(x)
  if (size > 2 ** 60) return Math.atan(x)
  const angle = scaled(direction(fixed(size), ONE, Math.atan(size)))
  return x < 0 ? -angle : angle
}

export function asin(x: number): number {
  if (!(Math.abs(x) >= TINY && Math.abs(x) < 1)) return Math.asin(x)
  const sine = fixed(x)
  return scaled(direction(sine, otherSide(sine), Math.asin(x)))
}

export function acos(x: number): number {
  if (!(Math.abs(x) >= TINY && Math.abs(x) < 1)) return Math.acos(x)
  const cosine = fixed(x)
  return scaled(direction(otherSide(cosine), cosine, Math.acos(x)))
}

export function atan2(y: number, x: number): number {
  const slope = Math.abs(y / x)
  // Along an axis, or so near to it that the direction is the axis or the quotient.
  if (!(slope > 2 ** -60 && slope < 2 ** 100)) return slope < 1 && x > 0 ? y / x : Math.atan2(y, x)
  const [[top, topScale], [side, sideScale]] = [decompose(Math.abs(y)), decompose(Math.abs(x))]
  const least = Math.min(topScale, sideScale)
  const [up, right] = [shift(top, topScale - least), shift(side, sideScale - least)]
  const fit = DIGITS - Math.max(bitLength(up), bitLength(right))
  return scaled(
    direction(
      y < 0 ? -shift(up, fit) : shift(up, fit),
      x < 0 ? -shift(right, fit) : shift(right, fit),
      Math.atan2(y, x),
    ),
  )
}

/** The angle at which a point lies, from a float next to it: what is left is so small that its series is short. */
function direction(y: bigint, x: bigint, near: number): bigint {
  const start = fixed(near)
  const [sine, cosine] = sineAndCosine(start)
  const rest = divide(y * cosine - x * sine, x * cosine + y * sine)
  return start + arcTangentSeries(rest, -1n)
}

/** The other short side of a right triangle whose long side is 1. */
function otherSide(side: bigint): bigint {
  return squareRoot(ONE * ONE - side * side)
}

/** A float above {@link TINY} or its like as a fixed number: nothing of it is lost. */
function fixed(value: number): bigint {
  const [mantissa, scale] = decompose(Math.abs(value))
  const size = shift(mantissa, scale + DIGITS)
  return value < 0 ? -size : size
}

function shift(value: bigint, places: number): bigint {
  return places >= 0 ? value << BigInt(places) : value >> BigInt(-places)
}

/**
 * The float nearest to a fixed number times a power of two. The last digits of the number are unsure; without them a result that
 * is exact, or just between two floats, is what it should be.
 */
function scaled(value: bigint, exponent = 0): number {
  spend(COST)
  const unsure = 80
  const sure = (value + (1n << BigInt(unsure - 1))) >> BigInt(unsure)
  const size = scaleExactly(sure < 0n ? -sure : sure, exponent + unsure - DIGITS)
  return sure < 0n ? -size : size
}
