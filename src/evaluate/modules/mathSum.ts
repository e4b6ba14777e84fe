import { PyFloat, type PyValue } from '../../python/values.ts'
import { raise } from '../exceptions.ts'
import { ratio } from '../operations/integer.ts'
import { decompose } from '../reals/decompose.ts'

/** `math.fsum` of numbers: the exact sum, rounded once. */
export function exactSum(numbers: Iterable<number>): PyValue {
  let partials: number[] = []
  let special = 0
  let isSpecial = false
  let infinities = 0
  for (const number of numbers) {
    const next = addExactly(partials, number)
    if (next.every(Number.isFinite)) {
      partials = next
      continue
    }
    if (Number.isFinite(number)) raise('OverflowError', 'intermediate overflow in fsum')
    isSpecial = true
    special += number
    if (!Number.isNaN(number)) infinities += number
    partials = []
  }
  if (Number.isNaN(infinities)) raise('ValueError', '-inf + inf in fsum')
  if (isSpecial) return new PyFloat(special)
  const total = partials.reduce((sum, partial) => sum + scaled(partial), 0n)
  const size = ratio(total < 0n ? -total : total, 1n << SCALE)
  return new PyFloat(total < 0n ? -size : size)
}

/** Every float is a whole number of these parts of one. */
const SCALE = 1074n

function scaled(value: number): bigint {
  const [mantissa, exponent] = decompose(value)
  const size = mantissa << (BigInt(exponent) + SCALE)
  return value < 0 ? -size : size
}

/** Floats that do not overlap and have the same exact sum as these and one more: each sum's rounding error is kept beside it. */
function addExactly(partials: readonly number[], number: number): number[] {
  const kept: number[] = []
  let sum = number
  for (const partial of partials) {
    const [large, small] = Math.abs(sum) < Math.abs(partial) ? [partial, sum] : [sum, partial]
    sum = large + small
    const error = small - (sum - large)
    if (error !== 0) kept.push(error)
  }
  if (sum !== 0) kept.push(sum)
  return kept
}
