import { pyInt } from '../../python/values.ts'
import { spendWork } from '../../python/workBudget.ts'
import { exceed, raise } from '../exceptions.ts'

/** Bits of an int: CPython has no limit but prints at most 4300 digits; this is 20 times as much. */
const MAX_INT_BITS = 300_000

/** A Python int: a safe number, or a bigint beyond. */
export type Int = number | bigint

/** A number for a safe integer, else the bigint. */
function canonical(value: bigint): Int {
  return pyInt(value)
}

export function addInts(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
  }
  spendOn(left, right)
  return canonical(BigInt(left) + BigInt(right))
}

export function subtractInts(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
  }
  spendOn(left, right)
  return canonical(BigInt(left) - BigInt(right))
}

export function multiplyInts(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    // In JavaScript a negative number times 0 is -0, which is not an int.
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product
  }
  spendOn(left, right, true)
  checkBits(bitLength(left) + bitLength(right))
  return canonical(BigInt(left) * BigInt(right))
}

/** `left // right`, rounded down. */
export function floorDivideInts(left: Int, right: Int): Int {
  return divideInts(left, right)[0]
}

/** `left % right`, with the sign of `right`. */
export function moduloInts(left: Int, right: Int): Int {
  return divideInts(left, right, 'integer modulo by zero')[1]
}

function divideInts(left: Int, right: Int, byZero = 'integer division or modulo by zero'): [quotient: Int, rest: Int] {
  if (Number(right) === 0) raise('ZeroDivisionError', byZero)
  if (typeof left === 'number' && typeof right === 'number') {
    let rest = left % right
    if (rest !== 0 && rest < 0 !== right < 0) rest += right
    const quotient = (left - rest) / right
    if (Number.isSafeInteger(left - rest)) return [quotient === 0 ? 0 : quotient, rest === 0 ? 0 : rest]
  }
  spendOn(left, right, true)
  const [dividend, divisor] = [BigInt(left), BigInt(right)]
  let quotient = dividend / divisor
  let rest = dividend % divisor
  if (rest !== 0n && rest < 0n !== divisor < 0n) {
    rest += divisor
    quotient -= 1n
  }
  return [canonical(quotient), canonical(rest)]
}

/** `left ** right` for `right >= 0`. */
export function powerInts(left: Int, right: Int): Int {
  const exponent = Number(right)
  const base = BigInt(left)
  if (base === 0n || base === 1n || exponent === 0) return exponent === 0 ? 1 : Number(base)
  if (base === -1n) return BigInt(right) % 2n === 0n ? 1 : -1
  checkBits((bitLength(left) - 1) * exponent)
  return canonical(base ** BigInt(right))
}

export function shiftLeft(left: Int, right: Int): Int {
  if (right < 0) raise('ValueError', 'negative shift count')
  if (Number(left) === 0) return 0
  checkBits(bitLength(left) + Number(right))
  return canonical(BigInt(left) << BigInt(right))
}

export function shiftRight(left: Int, right: Int): Int {
  if (right < 0) raise('ValueError', 'negative shift count')
  if (Number(right) > MAX_INT_BITS) return left < 0 ? -1 : 0
  spendOn(left, 0)
  return canonical(BigInt(left) >> BigInt(right))
}

export function bitwise(operator: '&' | '|' | '^', left: Int, right: Int): Int {
  spendOn(left, right)
  const [one, other] = [BigInt(left), BigInt(right)]
  if (operator === '&') return canonical(one & other)
  return canonical(operator === '|' ? one | other : one ^ other)
}

/** Bits of the magnitude, as `int.bit_length`. */
export function bitLength(value: Int): number {
  const magnitude = typeof value === 'number' ? BigInt(Math.abs(value)) : value < 0n ? -value : value
  if (magnitude === 0n) return 0
  const hex = magnitude.toString(16)
  spendWork(hex.length)
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] as string, 16)))
}

/** Counts the work on ints beyond the safe ones: by their length, or by the product of their lengths. */
function spendOn(left: Int, right: Int, isProduct = false): void {
  const [one, other] = [left, right].map((value) => (typeof value === 'bigint' ? bitLength(value) >> 6 : 1)) as [
    number,
    number,
  ]
  spendWork(isProduct ? (one * other) >> 5 : (one + other) >> 3)
}

function checkBits(bits: number): void {
  if (bits > MAX_INT_BITS)
    exceed(`an int of ${bits} bits is larger than the ${MAX_INT_BITS} that are computed`, 'MemoryError')
}

/**
 * The float nearest to `numerator / denominator`, ties to even: Python's `/` of two ints is rounded once.
 *
 * @throws PythonException ZeroDivisionError, OverflowError.
 */
export function divideExactly(numerator: Int, denominator: Int): number {
  if (Number(denominator) === 0) raise('ZeroDivisionError', 'division by zero')
  if (typeof numerator === 'number' && typeof denominator === 'number') return numerator / denominator
  const negative = numerator < 0 !== denominator < 0
  const quotient = ratio(magnitude(numerator), magnitude(denominator))
  if (!Number.isFinite(quotient)) raise('OverflowError', 'integer division result too large for a float')
  return negative ? -quotient : quotient
}

function magnitude(value: Int): bigint {
  const big = BigInt(value)
  return big < 0n ? -big : big
}

/** The float nearest to a quotient of positive ints: enough bits of it are taken that one rounding decides. */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0
  // 66 bits hold the 53 of a float, a rounding bit and a sticky bit; subnormals need fewer, never more.
  const shift = Math.max(66 - (bitLength(numerator) - bitLength(denominator)), -MAX_INT_BITS)
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift)
  const quotient = scaled / divisor
  return scaleExactly(scaled % divisor === 0n ? quotient : quotient | 1n, -shift)
}

/** The float nearest to `mantissa * 2 ** exponent`, ties to even, also where it is subnormal. */
export function scaleExactly(mantissa: bigint, exponent: number): number {
  const bits = bitLength(mantissa)
  const top = bits + exponent
  if (top > 1025) return Number.POSITIVE_INFINITY
  if (top < -1080) return 0
  // Below the normal range the last bit that a float keeps is 2 ** -1074.
  const kept = Math.min(53, top + 1074)
  const dropped = bits - kept
  if (dropped <= 0) return Number(mantissa) * 2 ** exponent
  const half = 1n << BigInt(dropped - 1)
  const low = mantissa & ((half << 1n) - 1n)
  let high = mantissa >> BigInt(dropped)
  if (low > half || (low === half && (high & 1n) === 1n)) high += 1n
  return Number(high) * 2 ** (exponent + dropped)
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
