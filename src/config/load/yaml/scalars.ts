import { floatFromText, intFromText } from '../../../python/numberText.ts'
import { PyBytes, PyFloat, type PyValue, pyInt } from '../../../python/values.ts'
import { PyDate } from '../../pythonStr.ts'

/** The types that YAML 1.1 gives a plain text, besides a string. */
export type ImplicitType = 'bool' | 'float' | 'int' | 'merge' | 'null' | 'timestamp' | 'value'

/** The patterns of PyYAML 6.0.3's `Resolver`: a float needs its dot and the sign of its exponent, `y` and `n` are strings. */
const PATTERNS: readonly (readonly [ImplicitType, RegExp])[] = [
  ['bool', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  [
    'float',
    /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  ['int', /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][\d_]*(?::[0-5]?\d)*|0x[\da-fA-F_]+)$/],
  ['null', /^(?:~|null|Null|NULL|)$/],
  [
    'timestamp',
    /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
  ],
  ['merge', /^<<$/],
  ['value', /^=$/],
]

/** First characters of the texts above: most strings of a config begin with another. */
const TYPED_START = /^[-+.0-9yYnNtTfFoO~<=]/

/**
 * The type of a plain text in YAML 1.1 as PyYAML reads it.
 *
 * @example implicitType('1.0') === 'float'; implicitType('1e-5') === 'str'
 */
export function implicitType(text: string): ImplicitType | 'str' {
  if (text !== '' && !TYPED_START.test(text)) return 'str'
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'str'
}

/** Python's value of a scalar by the last part of its tag; undefined where the text does not fit. */
export const SCALARS: Readonly<Record<string, (text: string) => PyValue | undefined>> = {
  str: (text) => text,
  null: () => null,
  bool: (text) => BOOLEANS.get(text.toLowerCase()),
  int: readInt,
  float: readFloat,
  timestamp: readDate,
  binary: readBase64,
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
  ['on', true],
  ['off', false],
])

/** Base 2 after `0b`, 16 after `0x`, 8 after another `0`, 60 between colons. */
function readInt(text: string): PyValue | undefined {
  const { sign, digits } = splitSign(text)
  const magnitude = digits.includes(':') && !digits.startsWith('0') ? base60(digits) : plainInt(digits)
  return magnitude === undefined || sign > 0 ? magnitude : pyInt(-BigInt(magnitude))
}

function plainInt(digits: string): number | bigint | undefined {
  if (digits.startsWith('0b')) return intFromText(digits.slice(2), 2)
  if (digits.startsWith('0x')) return intFromText(digits.slice(2), 16)
  return digits.startsWith('0') ? intFromText(digits.replace(/^0[oO]/, ''), 8) : intFromText(digits)
}

function base60(digits: string): number | bigint | undefined {
  const parts = digits.split(':').map((part) => intFromText(part))
  if (parts.includes(undefined)) return undefined
  return pyInt((parts as (number | bigint)[]).reduce<bigint>((sum, part) => sum * 60n + BigInt(part), 0n))
}

/** PyYAML has one nan: as keys, all `.nan` of a dict are the same. */
const NAN = new PyFloat(Number.NaN)

function readFloat(text: string): PyValue | undefined {
  const { sign, digits } = splitSign(text.toLowerCase())
  if (digits === '.nan') return NAN
  if (digits === '.inf') return new PyFloat(sign * Number.POSITIVE_INFINITY)
  // PyYAML sums base 60 from the ones up.
  const parts = digits.split(':').map(floatFromText).reverse()
  if (parts.includes(undefined) || 60 ** parts.length === Number.POSITIVE_INFINITY) return undefined
  const value = (parts as number[]).reduce((sum, part, at) => sum + (at === 0 ? part : part * 60 ** at))
  return new PyFloat(sign * value)
}

function splitSign(text: string): { sign: 1 | -1; digits: string } {
  const [, sign, digits = ''] = /^([-+]?)(.*)$/s.exec(text.replaceAll('_', '')) ?? []
  return { sign: sign === '-' ? -1 : 1, digits }
}

function readDate(text: string): PyValue | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  const exists = year > 0 && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? new PyDate(year, month, day) : undefined
}

/** Python skips what is not base64; here it is refused. */
function readBase64(text: string): PyValue | undefined {
  const digits = text.replace(/\s/g, '')
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(digits) || digits.includes('_')) return undefined
  return new PyBytes(Uint8Array.from(atob(digits), (character) => character.charCodeAt(0)))
}
