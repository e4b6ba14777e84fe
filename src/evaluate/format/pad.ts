import { allocate, ITEM_BYTES } from '../../python/workBudget.ts'
import { stringLength } from '../operations/text.ts'
import { type FormatSpec, group } from './spec.ts'

/** Text padded to the width of a specifier. `align` is the one of its type where the specifier names none. */
export function pad(spec: FormatSpec, text: string, align: '<' | '>'): string {
  const missing = spec.width - stringLength(text)
  if (missing <= 0) return text
  allocate(missing * 2 + ITEM_BYTES)
  const fill = spec.fill
  const side = spec.align === '' ? align : spec.align
  if (side === '<') return text + fill.repeat(missing)
  if (side === '^') return fill.repeat(missing >> 1) + text + fill.repeat(missing - (missing >> 1))
  return fill.repeat(missing) + text
}

/** A number's parts, so that padding can stand between the sign and the digits. */
export interface NumberParts {
  /** The sign, then a prefix such as `0x`. */
  readonly lead: string
  /** The whole part's digits, grouped when asked. */
  readonly whole: string
  /** Everything from the decimal point on. */
  readonly rest: string
}

/** A number padded to the width of a specifier, with zeros grouped like the digits. */
export function padNumber(spec: FormatSpec, parts: NumberParts, groupSize: number): string {
  const { lead, rest } = parts
  const whole = group(parts.whole, spec.grouping, groupSize)
  const inside = spec.align === '=' || (spec.align === '' && spec.zero)
  const text = lead + whole + rest
  if (!inside) return pad(spec, text, '>')
  const missing = spec.width - stringLength(text)
  if (missing <= 0) return text
  allocate(missing * 2 + ITEM_BYTES)
  if (spec.fill !== '0' || spec.grouping === '' || parts.whole === '')
    return lead + spec.fill.repeat(missing) + whole + rest
  return lead + groupToWidth(parts.whole, spec, groupSize, spec.width - lead.length - rest.length) + rest
}

/** Zeros in front until the grouped digits fill the width; a separator never stands first. */
function groupToWidth(digits: string, spec: FormatSpec, groupSize: number, width: number): string {
  let filled = digits
  let text = group(filled, spec.grouping, groupSize)
  while (text.length < width) {
    filled = `0${filled}`
    text = group(filled, spec.grouping, groupSize)
  }
  return text
}
