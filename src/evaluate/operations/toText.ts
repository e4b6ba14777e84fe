import { pythonRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'

/** Python's `str(value)`. */
export function toText(value: PyValue): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

/** Python's `ascii(value)`: the repr with every other character escaped. */
export function asciiRepr(value: PyValue): string {
  return Array.from(pythonRepr(value), escaped).join('')
}

function escaped(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x80) return character
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
}
