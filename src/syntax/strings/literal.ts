import { CONTROL_ESCAPES } from '../../python/controlEscapes.ts'
import type { Constant, ExprOf } from '../ast.ts'
import { PythonSyntaxError } from '../syntaxError.ts'

/** A string literal taken apart; offsets are those of the text. */
export interface Literal {
  readonly isRaw: boolean
  readonly isBytes: boolean
  readonly isFormatted: boolean
  /** The content between the quotes. */
  readonly start: number
  readonly end: number
}

/** Takes a string token apart. */
export function takeApart(text: string, start: number, end: number): Literal {
  let quote = start
  while (text.charCodeAt(quote) !== 39 && text.charCodeAt(quote) !== 34) quote++
  const mark = text[quote] as string
  const width = end - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark ? 3 : 1
  const prefix = quote === start ? '' : text.slice(start, quote).toLowerCase()
  return {
    isRaw: prefix.includes('r'),
    isBytes: prefix.includes('b'),
    isFormatted: prefix.includes('f'),
    start: quote + width,
    end: end - width,
  }
}

/** A piece of an f-string. */
export type Part = Constant | ExprOf<'FormattedValue'>

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

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\n': '',
    '\\': '\\',
    "'": "'",
    '"': '"',
    ...CONTROL_ESCAPES,
  }),
)

const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{0,2})|u([\da-fA-F]{0,4})|U([\da-fA-F]{0,8})|N(?:\{([^}]*)\})?|(.))/gsu

/**
 * Resolves the escapes of a str or bytes literal as Python does. An escape that it does not know stays as it is, and so does `\\N{...}`:
 * whoever evaluates the text refuses it.
 *
 * @param start where the content starts in the text, for errors.
 * @throws PythonSyntaxError for an escape that is cut short.
 */
export function decodeEscapes(content: string, start: number, isBytes: boolean): string {
  if (!content.includes('\\')) return content
  return content.replace(ESCAPE, (...match) => {
    const [whole, octal, x, u, U, name, other] = match as (string | undefined)[]
    const at = start + (match[7] as number)
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & (isBytes ? 0xff : 0x1ff))
    if (x !== undefined) return character(x, 2, at, isBytes)
    if (other !== undefined) return SHORT.get(other) ?? (whole as string)
    if (isBytes) return whole as string
    if (u !== undefined) return character(u, 4, at, false)
    if (U !== undefined) return character(U, 8, at, false)
    if (!name) throw broken('malformed \\N character escape', at)
    return whole as string
  })
}

function character(digits: string, count: number, at: number, isBytes: boolean): string {
  if (digits.length < count) {
    throw broken(isBytes ? 'invalid \\x escape' : 'truncated escape: digits are missing', at)
  }
  const code = Number.parseInt(digits, 16)
  if (code > 0x10ffff) throw broken('illegal Unicode character', at)
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}

function broken(message: string, at: number): PythonSyntaxError {
  return new PythonSyntaxError(`(unicode error) ${message}`, at, at + 2)
}

/** Whether a str literal names a character: `\\N{BULLET}`. The 34,000 names of Unicode are not at hand. */
export function namesCharacter(content: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\N\{/.test(content)
}
