import { pyTypeName } from '../../python/hash.ts'
import { PyFloat, type PyValue, pyInt } from '../../python/values.ts'
import { truncate } from '../builtins/conversions.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyBuiltin } from '../objects.ts'
import { binary } from '../operations/binary.ts'
import { cPower } from '../operations/floatPower.ts'
import { hypotenuse } from '../operations/hypotenuse.ts'
import {
  bitLength,
  floorDivideInts,
  type Int,
  moduloInts,
  multiplyInts,
  ratio,
  subtractInts,
} from '../operations/integer.ts'
import { turns } from '../operations/iterate.ts'
import { asFloat, asInt } from '../operations/numbers.ts'
import { acos, asin, atan, atan2, cos, exp, log, log2, log10, sin, tan } from '../reals/elementary.ts'
import { exactSum } from './mathSum.ts'

function real(value: PyValue): number {
  return asFloat(value) ?? raise('TypeError', `must be real number, not ${pyTypeName(value)}`)
}

function whole(value: PyValue): Int {
  return asInt(value) ?? raise('TypeError', `'${pyTypeName(value)}' object cannot be interpreted as an integer`)
}

/** A function of floats that gives a float; nan from a number is a domain error, inf from a finite one a range error. */
function ofFloats(name: string, count: number, compute: (...values: number[]) => number): PyBuiltin {
  const parameters = ['x', 'y', 'z'].slice(0, count)
  return new PyBuiltin(name, (_machine, call) => {
    const values = bind(call, { name, parameters }).map((value) => real(value as PyValue))
    const result = compute(...values)
    if (Number.isNaN(result) && !values.some(Number.isNaN)) raise('ValueError', 'math domain error')
    if (!Number.isFinite(result) && !Number.isNaN(result) && values.every(Number.isFinite)) {
      raise('OverflowError', 'math range error')
    }
    return new PyFloat(result)
  })
}

function testing(name: string, test: (value: number) => boolean): PyBuiltin {
  return new PyBuiltin(name, (_machine, call) => test(real(bind(call, { name, parameters: ['x'] })[0] as PyValue)))
}

/** `floor`, `ceil`, `trunc`: ints stay what they are. */
function rounding(name: string, round: (value: number) => number): PyBuiltin {
  return new PyBuiltin(name, (_machine, call) => {
    const [value] = bind(call, { name, parameters: ['x'] }) as [PyValue]
    return asInt(value) ?? truncate(round(real(value)))
  })
}

/** A logarithm: zero and below are a domain error; an int beyond the floats keeps its logarithm. */
function logarithm(name: string, ofFloat: (value: number) => number): PyBuiltin {
  return new PyBuiltin(name, (_machine, call) => {
    const [value, base] = bind(call, { name, parameters: ['x', 'base'].slice(0, name === 'log' ? 2 : 1), required: 1 })
    const result = logOf(value as PyValue, ofFloat)
    if (base === undefined) return new PyFloat(result)
    const divisor = logOf(base, ofFloat)
    return divisor === 0 ? raise('ZeroDivisionError', 'float division by zero') : new PyFloat(result / divisor)
  })
}

function logOf(value: PyValue, ofFloat: (value: number) => number): number {
  const int = asInt(value)
  if (typeof int === 'bigint' && int > 0n) return logOfLarge(int, ofFloat)
  const number = real(value)
  return number > 0 || Number.isNaN(number) ? ofFloat(number) : raise('ValueError', 'math domain error')
}

/** An int beyond the floats is taken apart: the logarithm of a float of 0.5 to 1, and that of a power of two. */
function logOfLarge(int: bigint, ofFloat: (value: number) => number): number {
  const float = Number(int)
  if (Number.isFinite(float)) return ofFloat(float)
  const bits = bitLength(int)
  return ofFloat(ratio(int, 1n << BigInt(bits))) + ofFloat(2) * bits
}

/** `0 ** -1` has no place among the numbers for `math`, where the operator divides by zero. */
function mathPower(base: number, exponent: number): number {
  return base === 0 && exponent < 0 && Number.isFinite(exponent) ? Number.NaN : cPower(base, exponent)
}

function ofInts(name: string, start: Int, combine: (left: Int, right: Int) => Int): PyBuiltin {
  return new PyBuiltin(name, (_machine, call) => {
    takesNoKeywords(call, name)
    return call.positional.map(whole).reduce(combine, start)
  })
}

function greatestDivisor(left: Int, right: Int): Int {
  let [one, other] = [magnitude(left), magnitude(right)]
  while (Number(other) !== 0) [one, other] = [other, moduloInts(one, other)]
  return one
}

function magnitude(value: Int): Int {
  return value < 0 ? subtractInts(0, value) : value
}

function leastMultiple(left: Int, right: Int): Int {
  const divisor = greatestDivisor(left, right)
  return Number(divisor) === 0 ? 0 : magnitude(multiplyInts(floorDivideInts(left, divisor), right))
}

function factorial(machine: Machine, call: CallArguments): Int {
  const count = whole(bind(call, { name: 'factorial', parameters: ['x'] })[0] as PyValue)
  if (count < 0) raise('ValueError', 'factorial() not defined for negative values')
  return descending(machine, Number(count), Number(count))
}

/** `count * (count - 1) * ...`, that many factors. */
function descending(machine: Machine, count: number, factors: number): Int {
  let result: Int = 1
  for (let at = 0; at < factors; at++) {
    machine.step()
    result = multiplyInts(result, count - at)
  }
  return result
}

/** The largest int whose square is not larger, by Newton's steps from above. */
function squareRoot(_machine: Machine, call: CallArguments): Int {
  const value = whole(bind(call, { name: 'isqrt', parameters: ['n'] })[0] as PyValue)
  if (value < 0) raise('ValueError', 'isqrt() argument must be nonnegative')
  const square = BigInt(value)
  if (square === 0n) return 0
  let root = 1n << BigInt((bitLength(value) + 1) >> 1)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return pyInt(root)
    root = next
  }
}

function choose(machine: Machine, call: CallArguments): Int {
  const [from, size] = bind(call, { name: 'comb', parameters: ['n', 'k'] }).map((value) =>
    Number(whole(value as PyValue)),
  )
  if ((from as number) < 0 || (size as number) < 0) raise('ValueError', 'must be a non-negative integer')
  const factors = Math.min(size as number, (from as number) - (size as number))
  if (factors < 0) return 0
  return floorDivideInts(descending(machine, from as number, factors), descending(machine, factors, factors))
}

function isClose(_machine: Machine, call: CallArguments): boolean {
  const signature = {
    name: 'isclose',
    parameters: ['a', 'b', 'rel_tol', 'abs_tol'],
    required: 2,
    positionalOnly: 0,
    positional: 2,
  }
  const [left, right, relative = new PyFloat(1e-9), absolute = 0] = bind(call, signature)
  const [x, y, within, atLeast] = [left as PyValue, right as PyValue, relative, absolute].map(real) as [
    number,
    number,
    number,
    number,
  ]
  if (within < 0 || atLeast < 0) raise('ValueError', 'tolerances must be non-negative')
  if (x === y) return true
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false
  const distance = Math.abs(x - y)
  return distance <= Math.abs(within * y) || distance <= Math.abs(within * x) || distance <= atLeast
}

function product(machine: Machine, call: CallArguments): PyValue {
  const signature = { name: 'prod', parameters: ['iterable', 'start'], required: 1, positionalOnly: 1, positional: 1 }
  const [source, start = 1] = bind(call, signature)
  let total: PyValue = start
  for (const item of turns(machine, source as PyValue)) total = binary(machine, '*', total, item)
  return total
}

/** The module `math`, as far as it is evaluated. */
export const MATH: Readonly<Record<string, PyValue>> = {
  acos: ofFloats('acos', 1, acos),
  asin: ofFloats('asin', 1, asin),
  atan: ofFloats('atan', 1, atan),
  atan2: ofFloats('atan2', 2, atan2),
  ceil: rounding('ceil', Math.ceil),
  comb: new PyBuiltin('comb', choose),
  copysign: ofFloats('copysign', 2, (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  cos: ofFloats('cos', 1, cos),
  degrees: new PyBuiltin('degrees', (_machine, call) => {
    const [x] = bind(call, { name: 'degrees', parameters: ['x'] }) as [PyValue]
    return new PyFloat(real(x) * (180 / Math.PI))
  }),
  e: new PyFloat(Math.E),
  exp: ofFloats('exp', 1, exp),
  fabs: ofFloats('fabs', 1, Math.abs),
  factorial: new PyBuiltin('factorial', factorial),
  floor: rounding('floor', Math.floor),
  fmod: ofFloats('fmod', 2, (x, y) => x % y),
  fsum: new PyBuiltin('fsum', (machine, call) => {
    const [source] = bind(call, { name: 'fsum', parameters: ['seq'] }) as [PyValue]
    return exactSum(Array.from(turns(machine, source), real))
  }),
  gcd: ofInts('gcd', 0, greatestDivisor),
  hypot: new PyBuiltin('hypot', (_machine, call) => {
    takesNoKeywords(call, 'hypot')
    const [x = 0, y = 0, ...more] = call.positional.map(real)
    if (more.length > 0) refuse('math.hypot of more than two numbers is not evaluated')
    return new PyFloat(hypotenuse(x, y))
  }),
  inf: new PyFloat(Number.POSITIVE_INFINITY),
  isclose: new PyBuiltin('isclose', isClose),
  isfinite: testing('isfinite', Number.isFinite),
  isinf: testing('isinf', (value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  isnan: testing('isnan', Number.isNaN),
  isqrt: new PyBuiltin('isqrt', squareRoot),
  lcm: ofInts('lcm', 1, leastMultiple),
  log: logarithm('log', log),
  log10: logarithm('log10', log10),
  log2: logarithm('log2', log2),
  nan: new PyFloat(Number.NaN),
  pi: new PyFloat(Math.PI),
  pow: ofFloats('pow', 2, mathPower),
  prod: new PyBuiltin('prod', product),
  radians: ofFloats('radians', 1, (x) => x * (Math.PI / 180)),
  sin: ofFloats('sin', 1, sin),
  sqrt: ofFloats('sqrt', 1, Math.sqrt),
  tan: ofFloats('tan', 1, tan),
  tanh: ofFloats('tanh', 1, Math.tanh),
  tau: new PyFloat(2 * Math.PI),
  trunc: rounding('trunc', Math.trunc),
}
