import type { PyFrozenSet } from './set.ts'
import { isInt, PyBytes, PyFloat, PyTuple, type PyValue } from './values.ts'

/**
 * CPython 3.11's `hash(value)` on a 64-bit machine as 64 unsigned bits; undefined where it changes from run to run (str and bytes
 * are seeded at random, None and nan hash by address).
 */
export function cpythonHash(value: PyValue): bigint | undefined {
  const hash = rawHash(value)
  // -1 stands for an error inside CPython.
  return hash === undefined ? undefined : hash === -1n ? wrap(-2n) : wrap(hash)
}

function rawHash(value: PyValue): bigint | undefined {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (isInt(value)) return intHash(BigInt(value))
  if (value instanceof PyFloat) return floatHash(value.value)
  if (value === '' || (value instanceof PyBytes && value.value.length === 0)) return 0n
  if (value instanceof PyTuple) return tupleHash(value)
  return isFrozenSet(value) ? frozenSetHash(value) : undefined
}

/** Asked by its name: sets themselves need this module. */
function isFrozenSet(value: PyValue): value is PyFrozenSet {
  return typeof value === 'object' && value !== null && 'typeName' in value && value.typeName === 'frozenset'
}

/** Numbers hash by their residue, so that equal ones of all types agree (`_PyHASH_MODULUS`). */
const MODULUS = (1n << 61n) - 1n

function intHash(value: bigint): bigint {
  return value % MODULUS
}

function floatHash(value: number): bigint | undefined {
  if (Number.isNaN(value)) return undefined
  if (!Number.isFinite(value)) return value > 0 ? 314159n : -314159n
  if (Number.isInteger(value)) return intHash(BigInt(value))
  // value = digits / 2^places; 2^61 is 1 by the modulus, so dividing by 2 is multiplying by 2^60.
  let places = 0
  let digits = Math.abs(value)
  while (!Number.isInteger(digits)) {
    digits *= 2
    places++
  }
  const hash = (BigInt(digits) << BigInt((61 - (places % 61)) % 61)) % MODULUS
  return value < 0 ? -hash : hash
}

/** CPython's form of xxHash (Objects/tupleobject.c). */
function tupleHash(tuple: PyTuple): bigint | undefined {
  let mixed = PRIME_5
  for (const item of tuple.items) {
    const lane = cpythonHash(item)
    if (lane === undefined) return undefined
    mixed = wrap(mixed + lane * PRIME_2)
    mixed = wrap((mixed << 31n) | (mixed >> 33n))
    mixed = wrap(mixed * PRIME_1)
  }
  mixed = wrap(mixed + (BigInt(tuple.items.length) ^ PRIME_5 ^ 3527539n))
  return mixed === wrap(-1n) ? 1546275796n : mixed
}

const PRIME_1 = 11400714785074694791n
const PRIME_2 = 14029467366897019727n
const PRIME_5 = 2870177450012600261n

/** The same for every order of the items (Objects/setobject.c). */
function frozenSetHash(set: PyFrozenSet): bigint | undefined {
  let mixed = 0n
  for (const item of set.values()) {
    const hash = cpythonHash(item)
    if (hash === undefined) return undefined
    mixed ^= wrap((hash ^ 89869747n ^ wrap(hash << 16n)) * 3644798167n)
  }
  mixed ^= wrap(BigInt(set.size + 1) * 1927868237n)
  mixed ^= (mixed >> 11n) ^ (mixed >> 25n)
  mixed = wrap(mixed * 69069n + 907133923n)
  return mixed === wrap(-1n) ? 590923713n : mixed
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}
