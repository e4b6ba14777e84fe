import { floatFromText, intFromText } from '../../../python/numberText.ts'
import { PyFloat, type PyValue, pyInt } from '../../../python/values.ts'

/** The class of the exception that PyYAML lets through for a text that is not of its tag's type. */
export class Misfit {
  readonly pythonClass: string

  constructor(pythonClass: string) {
    this.pythonClass = pythonClass
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
  ['on', true],
  ['off', false],
])

export function readBool(text: string): boolean | Misfit {
  return BOOLEANS.get(text.toLowerCase()) ?? new Misfit('KeyError')
}

/** A YAML 1.1 integer: `0b`, `0x`, octal by its leading zero, base 60 by its colons. */
export function readInt(text: string): PyValue | Misfit {
  const { isNegative, digits } = splitSign(text.replaceAll('_', ''))
  if (digits === '') return new Misfit('IndexError')
  const value = digits.includes(':') && !digits.startsWith('0') ? readBase60(digits) : readMagnitude(digits)
  if (value === undefined) return new Misfit('ValueError')
  return isNegative ? pyInt(-BigInt(value)) : value
}

function readMagnitude(digits: string): number | bigint | undefined {
  if (digits === '0') return 0
  if (digits.startsWith('0b')) return intFromText(digits.slice(2), 2)
  if (digits.startsWith('0x')) return intFromText(digits.slice(2), 16)
  return intFromText(digits, digits.startsWith('0') ? 8 : 10)
}

function readBase60(digits: string): number | bigint | undefined {
  let sum = 0n
  for (const part of digits.split(':')) {
    const digit = intFromText(part, 10)
    if (digit === undefined) return undefined
    sum = sum * 60n + BigInt(digit)
  }
  return pyInt(sum)
}

/** PyYAML has one nan: as keys, all `.nan` of a mapping are the same. */
const NAN = new PyFloat(Number.NaN)

/** A YAML 1.1 float: `.inf`, `.nan`, base 60 by its colons, else what Python's `float` reads. */
export function readFloat(text: string): PyValue | Misfit {
  const { isNegative, digits } = splitSign(text.replaceAll('_', '').toLowerCase())
  if (digits === '' && !/[-+]/.test(text)) return new Misfit('IndexError')
  if (digits === '.nan') return NAN
  const value =
    digits === '.inf' ? Number.POSITIVE_INFINITY : digits.includes(':') ? readFloat60(digits) : floatFromText(digits)
  if (value === undefined) return new Misfit('ValueError')
  if (value instanceof Misfit) return value
  return new PyFloat(isNegative ? -value : value)
}

/** The last part counts ones, each before it sixty times as much; the sum begins with the ones, as PyYAML's does. */
function readFloat60(digits: string): number | undefined | Misfit {
  let sum = 0
  let base = 1n
  for (const part of digits.split(':').reverse()) {
    const digit = floatFromText(part)
    if (digit === undefined) return undefined
    const factor = Number(base)
    if (factor === Number.POSITIVE_INFINITY) return new Misfit('OverflowError')
    sum += digit * factor
    base *= 60n
  }
  return sum
}

function splitSign(text: string): { isNegative: boolean; digits: string } {
  const isSigned = text.startsWith('-') || text.startsWith('+')
  return { isNegative: text.startsWith('-'), digits: isSigned ? text.slice(1) : text }
}
