import { allocateText, ITEM_BYTES } from '../../python/workBudget.ts'
import { raise, refuse } from '../exceptions.ts'
import { stringLength } from '../operations/text.ts'

/** A parsed format specifier `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
export interface FormatSpec {
  readonly fill: string
  readonly align: '<' | '>' | '=' | '^' | ''
  readonly sign: '+' | '-' | ' ' | ''
  readonly alternate: boolean
  readonly zero: boolean
  readonly width: number
  readonly grouping: ',' | '_' | ''
  readonly precision: number | undefined
  readonly type: string
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_]{0,2})(?:\.(\d*))?(.*)$/su

/**
 * Reads a format specifier.
 *
 * @throws PythonException ValueError as CPython.
 */
export function parseSpec(text: string): FormatSpec {
  const match = SPEC.exec(text) as RegExpExecArray
  if (match[4] !== undefined) refuse('the format flag z is not evaluated')
  const [, fill, align = '', sign = '', , alternate, zero, width, grouping = '', precision, type = ''] = match
  if (precision === '') raise('ValueError', 'Format specifier missing precision')
  if (grouping.length > 1) {
    const message =
      grouping[0] === grouping[1]
        ? `Cannot specify '${grouping[0]}' with '${grouping[0]}'.`
        : "Cannot specify both ',' and '_'."
    raise('ValueError', message)
  }
  if (Array.from(type).length > 1) raise('ValueError', 'Invalid format specifier')
  if (grouping !== '' && !takesGrouping(grouping, type)) {
    raise('ValueError', `Cannot specify '${grouping}' with '${type}'.`)
  }
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align as FormatSpec['align'],
    sign: sign as FormatSpec['sign'],
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: bounded(width),
    grouping: grouping as FormatSpec['grouping'],
    precision: precision === undefined ? undefined : bounded(precision),
    type,
  }
}

function takesGrouping(grouping: string, type: string): boolean {
  return type === '' || 'deEfFgG%'.includes(type) || (grouping === '_' && 'boxX'.includes(type))
}

/** CPython counts widths in a C `ssize_t`. */
function bounded(digits: string | undefined): number {
  const count = Number(digits ?? 0)
  return Number.isSafeInteger(count) ? count : raise('ValueError', 'Too many decimal digits in format string')
}

/** The digits of the integer part with separators. */
export function group(digits: string, separator: string, size: number): string {
  if (separator === '') return digits
  const parts: string[] = []
  for (let end = digits.length; end > 0; end -= size) parts.unshift(digits.slice(Math.max(0, end - size), end))
  return parts.join(separator)
}

/** Text padded to the width of a specifier. `align` applies when the specifier has no alignment. */
export function pad(spec: FormatSpec, text: string, align: '<' | '>'): string {
  const missing = spec.width - stringLength(text)
  if (missing <= 0) return text
  allocateText(missing + ITEM_BYTES)
  const fill = spec.fill
  const side = spec.align === '' ? align : spec.align
  if (side === '<') return text + fill.repeat(missing)
  if (side === '^') return fill.repeat(missing >> 1) + text + fill.repeat(missing - (missing >> 1))
  return fill.repeat(missing) + text
}

/** A number's parts, so that padding can go between the sign and the digits. */
export interface NumberParts {
  /** The sign, then a prefix such as `0x`. */
  readonly lead: string
  /** The digits of the integer part, not grouped yet. */
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
  allocateText(missing + ITEM_BYTES)
  if (spec.fill !== '0' || spec.grouping === '' || parts.whole === '')
    return lead + spec.fill.repeat(missing) + whole + rest
  return lead + groupToWidth(parts.whole, spec, groupSize, spec.width - lead.length - rest.length) + rest
}

/** Adds zeros in front until the grouped digits fill the width; a separator never comes first. */
function groupToWidth(digits: string, spec: FormatSpec, groupSize: number, width: number): string {
  let filled = digits
  let text = group(filled, spec.grouping, groupSize)
  while (text.length < width) {
    filled = `0${filled}`
    text = group(filled, spec.grouping, groupSize)
  }
  return text
}
