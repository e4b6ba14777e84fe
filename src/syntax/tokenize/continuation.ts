import { PythonSyntaxError } from '../syntaxError.ts'

/**
 * Where the next line starts, behind the backslash at an offset.
 *
 * @throws PythonSyntaxError when something else follows the backslash, or nothing.
 */
export function continuedLine(text: string, at: number): number {
  const next = at + 1
  if (next < text.length && text[next] !== '\n') {
    throw new PythonSyntaxError('unexpected character after line continuation character', at, next)
  }
  if (next + 1 >= text.length) throw new PythonSyntaxError('unexpected EOF while parsing', at, next)
  return next + 1
}
