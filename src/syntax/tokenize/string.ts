import { PythonSyntaxError } from '../syntaxError.ts'

/** Whether a name is the prefix of the string whose quote follows it. */
export function startsString(text: string, start: number, end: number): boolean {
  const quote = text.charCodeAt(end)
  if ((quote !== 39 && quote !== 34) || end - start > 2) return false
  return /^(?:[rR][bBfF]?|[bBfF][rR]?|[uU])$/.test(text.slice(start, end))
}

/**
 * The end of the string whose opening quote stands at `quote`; `start` is where its prefix starts.
 *
 * @throws PythonSyntaxError for a string that is not closed.
 */
export function scanString(text: string, start: number, quote: number): number {
  const mark = text[quote] as string
  const isTriple = text.startsWith(mark.repeat(3), quote)
  const end = isTriple ? tripleEnd(text, quote + 3, mark.repeat(3)) : singleEnd(text, quote + 1, mark.charCodeAt(0))
  if (end >= 0) return end
  const message = isTriple ? 'unterminated triple-quoted string literal' : 'unterminated string literal'
  throw new PythonSyntaxError(message, start, quote + (isTriple ? 3 : 1))
}

function singleEnd(text: string, from: number, mark: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === mark) return at + 1
    if (code === 92) at++
    else if (code === 10) return -1
  }
  return -1
}

function tripleEnd(text: string, from: number, marks: string): number {
  for (let at = from; ; ) {
    const end = text.indexOf(marks, at)
    if (end < 0) return -1
    let backslashes = 0
    while (end - 1 - backslashes >= from && text.charCodeAt(end - 1 - backslashes) === 92) backslashes++
    if (backslashes % 2 === 0) return end + 3
    at = end + 1
  }
}
