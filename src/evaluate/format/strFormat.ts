import { quotedRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import type { CallArguments } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import { getItem } from '../operations/subscript.ts'
import { convert, formatValue } from './formatValue.ts'

/** Levels of `{...}` inside a format specifier that CPython fills in. */
const MAX_NESTING = 2

/** Python's `text.format(...)`. */
export function formatMethod(text: string, call: CallArguments): string {
  return new Formatter(call).format(text, MAX_NESTING)
}

class Formatter {
  readonly #call: CallArguments
  #automatic: boolean | undefined
  #next = 0

  constructor(call: CallArguments) {
    this.#call = call
  }

  format(text: string, nesting: number): string {
    if (nesting < 1) raise('ValueError', 'Max string recursion exceeded')
    let out = ''
    for (let at = 0; at < text.length; ) {
      const unit = text[at] as string
      if (unit !== '{' && unit !== '}') {
        const end = text.slice(at).search(/[{}]/)
        out += end === -1 ? text.slice(at) : text.slice(at, at + end)
        at = end === -1 ? text.length : at + end
      } else if (text[at + 1] === unit) {
        out += unit
        at += 2
      } else {
        if (unit === '}') raise('ValueError', "Single '}' encountered in format string")
        const end = fieldEnd(text, at)
        out += this.#field(text.slice(at + 1, end), nesting)
        at = end + 1
      }
      allocateText(out.length)
    }
    return out
  }

  #field(field: string, nesting: number): string {
    const match = /^((?:[^!:[]|\[[^\]]*\])*)(?:!([^:]*))?(?::(.*))?$/s.exec(field)
    if (match === null) raise('ValueError', "expected '}' before end of string")
    const [, name = '', conversion, spec = ''] = match
    if (conversion !== undefined && conversion.length !== 1) {
      raise(
        'ValueError',
        conversion === ''
          ? 'end of string while looking for conversion specifier'
          : "expected ':' after conversion specifier",
      )
    }
    const value = this.#lookUp(name)
    if (conversion !== undefined && !'rsa'.includes(conversion)) {
      raise('ValueError', `Unknown conversion specifier ${conversion}`)
    }
    const filled = spec.includes('{') || spec.includes('}') ? this.format(spec, nesting - 1) : spec
    return formatValue(conversion === undefined ? value : convert(value, conversion), filled)
  }

  #lookUp(name: string): PyValue {
    const first = /^[^.[]*/.exec(name)?.[0] ?? ''
    let value = this.#argument(first)
    for (const [, attribute, key] of name.slice(first.length).matchAll(/\.([^.[]*)|\[([^\]]*)\]|./gs)) {
      if (attribute !== undefined && attribute !== '') refuse('an attribute in a format field is not evaluated')
      else if (key !== undefined && key !== '') {
        value = getItem(value, /^\d+$/.test(key) ? Number(key) : key)
      } else
        raise(
          'ValueError',
          attribute === '' || key === ''
            ? 'Empty attribute in format string'
            : "Only '.' or '[' may follow ']' in format field specifier",
        )
    }
    return value
  }

  #argument(name: string): PyValue {
    if (name !== '' && !/^\d+$/.test(name)) {
      const { keywords } = this.#call
      return keywords === undefined ? raise('KeyError', quotedRepr(name)) : getItem(keywords, name)
    }
    const automatic = name === ''
    if (this.#automatic !== undefined && this.#automatic !== automatic) {
      const [from, to] = automatic
        ? ['manual field specification', 'automatic field numbering']
        : ['automatic field numbering', 'manual field specification']
      raise('ValueError', `cannot switch from ${from} to ${to}`)
    }
    this.#automatic = automatic
    const at = automatic ? this.#next++ : Number(name)
    const value = this.#call.positional[at]
    if (value === undefined) raise('IndexError', `Replacement index ${at} out of range for positional args tuple`)
    return value
  }
}

/** Where the field that opens at `start` closes. */
function fieldEnd(text: string, start: number): number {
  let depth = 0
  let inBrackets = false
  for (let at = start; at < text.length; at++) {
    const unit = text[at]
    if (unit === '[' && depth === 1) inBrackets = true
    else if (unit === ']') inBrackets = false
    else if (unit === '{' && !inBrackets) depth++
    else if (unit === '}' && !inBrackets && --depth === 0) return at
  }
  return raise(
    'ValueError',
    start + 1 === text.length ? "Single '{' encountered in format string" : "expected '}' before end of string",
  )
}
