import { PythonSyntaxError } from '../syntaxError.ts'

/** Whether a name is the prefix of the string whose quote follows it. */
export function startsString(text: string, start: number, end: number): boolean {
  const quote = text.charCodeAt(end)
  if ((quote !== 39 && quote !== 34) || end - start > 2) return false
  return /^(?:[rR][bBfF]?|[bBfF][rR]?|[uU])$/.test(text.slice(start, end))
}

/**
 * The end of the string whose opening quote is at `quote`; `start` is where its prefix starts.
 *
 * @throws PythonSyntaxError for a string that is not closed.
 */
export function scanString(text: string, start: number, quote: number): number {
  const mark = text.charCodeAt(quote)
  const isTriple = text.charCodeAt(quote + 1) === mark && text.charCodeAt(quote + 2) === mark
  for (let at = quote + (isTriple ? 3 : 1); at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === mark) {
      if (!isTriple) return at + 1
      if (text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark) return at + 3
    } else if (code === 10 && !isTriple) break
  }
  const message = isTriple ? 'unterminated triple-quoted string literal' : 'unterminated string literal'
  throw new PythonSyntaxError(message, start, quote + (isTriple ? 3 : 1))
}
