import { PythonSyntaxError } from '../syntaxError.ts'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/**
 * Where the expression of an f-string's field ends: at `!`, `:`, `=` or `}` outside of brackets and quotes.
 *
 * @param start behind the opening brace; `end` is the end of the string's content.
 * @throws PythonSyntaxError for what CPython 3.11 does not let stand in a field.
 */
export function findFieldEnd(text: string, start: number, end: number): number {
  const open: string[] = []
  for (let at = start; at < end; at++) {
    const unit = text[at] as string
    if (unit === '\\') throw refused('f-string expression part cannot include a backslash', at)
    if (unit === '#') throw refused("f-string expression part cannot include '#'", at)
    if (unit === "'" || unit === '"') at = quoteEnd(text, at, end)
    else if (CLOSING[unit] !== undefined) open.push(CLOSING[unit])
    else if (open.length === 0 && '!:}=<>'.includes(unit)) {
      if (unit !== ':' && unit !== '}' && text[at + 1] === '=' && at + 1 < end) at++
      else if (unit !== '<' && unit !== '>') return at
    } else if (unit === ')' || unit === ']' || unit === '}') {
      if (open.pop() !== unit) throw refused(`f-string: unmatched '${unit}'`, at)
    }
  }
  throw refused(open.length > 0 ? 'f-string: a bracket was never closed' : "f-string: expecting '}'", end - 1)
}

/** The last quote of the string that starts at `at`. */
function quoteEnd(text: string, at: number, end: number): number {
  const quote = text[at] as string
  const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote
  const close = text.indexOf(mark, at + mark.length)
  if (close < 0 || close + mark.length > end) throw refused('f-string: unterminated string', at)
  const backslash = text.slice(at, close).indexOf('\\')
  if (backslash >= 0) throw refused('f-string expression part cannot include a backslash', at + backslash)
  return close + mark.length - 1
}

function refused(message: string, at: number): PythonSyntaxError {
  return new PythonSyntaxError(message, at, at + 1)
}
