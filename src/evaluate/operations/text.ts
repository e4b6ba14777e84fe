import { pythonRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'
import { spendWork } from '../../python/workBudget.ts'

/** A str counts characters (code points), JavaScript counts UTF-16 units: the two differ beyond the first plane only. */
const BEYOND_FIRST_PLANE = /[\ud800-\udbff][\udc00-\udfff]/

/** Python's `len` of a str. */
export function stringLength(text: string): number {
  return BEYOND_FIRST_PLANE.test(text) ? separate(text).length : text.length
}

/** The characters of a str, each a str of length one for Python: a string or an array, both indexed alike. */
export function characters(text: string): string | readonly string[] {
  return BEYOND_FIRST_PLANE.test(text) ? separate(text) : text
}

function separate(text: string): string[] {
  spendWork(text.length)
  return Array.from(text)
}

/** The index in characters of an offset in UTF-16 units. */
export function characterIndex(text: string, offset: number): number {
  return stringLength(text.slice(0, offset))
}

/** White space as `str.isspace` defines it; JavaScript's `trim` has a slightly different set. */
export function isSpace(unit: string): boolean {
  const code = unit.charCodeAt(0)
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f)
  return code >= 0x85 && (code === 0x85 || (code !== 0xfeff && unit.trim() === ''))
}

/** The text without leading or trailing characters of a kind. A loop: a pattern takes quadratic time on long runs. */
export function trim(text: string, isTrimmed: (character: string) => boolean, left: boolean, right: boolean): string {
  const units = characters(text)
  let start = 0
  let end = units.length
  while (left && start < end && isTrimmed(units[start] as string)) start++
  while (right && end > start && isTrimmed(units[end - 1] as string)) end--
  const kept = units.slice(start, end)
  return typeof kept === 'string' ? kept : kept.join('')
}

/** Python's `str(value)`. */
export function toText(value: PyValue): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}
