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
  const before = source.text.slice(Math.max(0, start - MAX_BEFORE), start)
  const [gap] = /(["']?\]?\s*[:=]\s*\(*\s*)?$/.exec(before) as RegExpExecArray
  const end = start - (gap as string).length
  const isKey = source.text.slice(end - key.length, end) === key && !/\w/.test(source.text[end - key.length - 1] ?? '')
  return gap !== '' && isKey ? { source, start: end - key.length, end } : undefined
}
