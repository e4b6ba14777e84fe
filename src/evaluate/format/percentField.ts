import { raise } from '../exceptions.ts'

/** One field `%(key)-5.2f` of a text. */
export interface PercentField {
  /** The key in brackets. */
  readonly key: string | undefined
  readonly flags: string
  /** Digits, or a star for the next argument. */
  readonly width: string
  /** The same, undefined without a point. */
  readonly precision: string | undefined
  readonly type: string
  readonly end: number
}

const FLAGS = /[-+ #0]*/y
const SIZE = /\*|\d*/y
const LENGTH = /[hlL]?/y

/**
 * The field that begins behind a `%`. Only two signs next to each other mean the sign itself.
 *
 * @throws PythonException ValueError for one that is not complete.
 */
export function readField(text: string, start: number): PercentField {
  const key = text[start] === '(' ? readKey(text, start + 1) : undefined
  const flags = match(FLAGS, text, key === undefined ? start : start + key.length + 2)
  const width = match(SIZE, text, flags.end)
  let { end } = width
  let precision: string | undefined
  if (text[end] === '.') {
    const digits = match(SIZE, text, end + 1)
    precision = digits.text
    end = digits.end
  }
  end = match(LENGTH, text, end).end
  const code = text.codePointAt(end)
  const type = code === undefined ? '' : String.fromCodePoint(code)
  return { key, flags: flags.text, width: width.text, precision, type, end: end + type.length }
}

function match(pattern: RegExp, text: string, at: number): { readonly text: string; readonly end: number } {
  pattern.lastIndex = at
  const [found = ''] = pattern.exec(text) ?? []
  return { text: found, end: at + found.length }
}

/** A key may hold brackets, in pairs. */
function readKey(text: string, start: number): string {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return text.slice(start, at)
  }
  return raise('ValueError', 'incomplete format key')
}
