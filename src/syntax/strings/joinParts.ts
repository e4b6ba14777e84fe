import type { Constant, FormattedValue } from '../ast.ts'

/** A piece of an f-string. */
export type Part = Constant | FormattedValue

/** Adds a part: texts that meet are one text, and an empty one is none. */
export function appendPart(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  if (part.nodeType !== 'Constant' || last?.nodeType !== 'Constant') {
    if (part.nodeType !== 'Constant' || part.value !== '') parts.push(part)
    return
  }
  const value = String(last.value) + String(part.value)
  parts[parts.length - 1] = { ...last, value, special: last.special ?? part.special, end: part.end }
}
