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
  let open = spacesBefore(text, start, first)
  while (open > first && text[open - 1] === '(') open--
  const sign = spacesBefore(text, open, first) - 1
  if (sign < first || (text[sign] !== '=' && text[sign] !== ':')) return undefined
  let end = spacesBefore(text, sign, first)
  if (end > first && text[end - 1] === ']') end--
  if (end > first && (text[end - 1] === "'" || text[end - 1] === '"')) end--
  return end
}

/** Where the spaces begin that end at an offset. */
function spacesBefore(text: string, end: number, first: number): number {
  let at = end
  while (at > first && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)))
}
