import { PythonSyntaxError } from '../syntaxError.ts'

const OPERATORS: ReadonlySet<string> = new Set(
  '** // << >> <= >= == != -> += -= *= /= %= &= |= ^= @= := + - * / % & | ^ ~ < > ( ) [ ] { } , : . ; @ ='.split(' '),
)
const LONG_OPERATORS: ReadonlySet<string> = new Set(['**=', '//=', '<<=', '>>=', '...'])

/** The characters that begin a longer operator, and those that can be second in one. */
const MAY_GROW = '*/<>=!-+%&|^@:.'
const SECOND = '*/<>=.'

/**
 * The operator at an offset, the longest that fits.
 *
 * @throws PythonSyntaxError for a control character.
 */
export function scanOperator(text: string, at: number): string {
  const one = text[at] as string
  if (MAY_GROW.includes(one) && SECOND.includes(text[at + 1] ?? ' ')) {
    const three = text.slice(at, at + 3)
    if (LONG_OPERATORS.has(three)) return three
    const two = text.slice(at, at + 2)
    if (OPERATORS.has(two)) return two
  }
  if (OPERATORS.has(one)) return one
  const code = one.charCodeAt(0)
  // The other printable characters are tokens that no rule of the grammar takes.
  if (code >= 32 && code !== 127) return one
  const name = code.toString(16).padStart(4, '0').toUpperCase()
  throw new PythonSyntaxError(`invalid non-printable character U+${name}`, at, at + 1)
}
