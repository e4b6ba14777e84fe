import type { Written } from '../python/provenance.ts'
import type { SourceSpan } from '../source.ts'

/** How far before a value its key is looked for. */
export const MAX_BEFORE = 200

/**
 * The key in front of a value, as its source writes it: `key=`, `'key':`, `['key'] =`, `.key =`, without the quotes. Undefined where it is
 * not there, as for what a function returned.
 */
export function keySpan(write: Written | undefined, key: string): SourceSpan | undefined {
  if (write === undefined) return undefined
  const { source, start } = write.span
  const end = keyEnd(source.text, start)
  if (end === undefined || end < key.length || !source.text.startsWith(key, end - key.length)) return undefined
  const isKey = !/\w/.test(source.text[end - key.length - 1] ?? '')
  return isKey ? { source, start: end - key.length, end } : undefined
}

/** Where the key ends that stands in front of a value. */
function keyEnd(text: string, start: number): number | undefined {
  const first = Math.max(0, start - MAX_BEFORE)
  const back = (from: number, isPassed: (unit: string) => boolean): number => {
    let at = from
    while (at > first && isPassed(text[at - 1] as string)) at--
    return at
  }
  const sign =
    back(
      back(back(start, isSpace), (unit) => unit === '('),
      isSpace,
    ) - 1
  if (sign < first || (text[sign] !== '=' && text[sign] !== ':')) return undefined
  let end = back(sign, isSpace)
  if (end > first && text[end - 1] === ']') end--
  if (end > first && (text[end - 1] === "'" || text[end - 1] === '"')) end--
  return end
}

const isSpace = (unit: string): boolean => unit === ' ' || unit === '\n' || /\s/.test(unit)
