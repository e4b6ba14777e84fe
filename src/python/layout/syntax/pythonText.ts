/** Text operations with Python's ideas of white space, lines and characters. */

// What str.isspace() accepts: the bidirectional types WS, B, S and the category Zs.
const SPACE = '\\t\\n\\v\\f\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const LEADING_SPACE = new RegExp(`^[${SPACE}]+`)
const TRAILING_SPACE = new RegExp(`[${SPACE}]$`)
const IS_SPACE = new RegExp(`[${SPACE}]`)
// What str.splitlines() splits at.
const LINE_END = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/

/** `str.lstrip()`. */
export function trimStart(text: string): string {
  return text.replace(LEADING_SPACE, '')
}

/** `str.rstrip()`. */
export function trimEnd(text: string): string {
  if (!TRAILING_SPACE.test(text)) return text
  let end = text.length
  while (end > 0 && IS_SPACE.test(text[end - 1] as string)) end--
  return text.slice(0, end)
}

/** `str.strip()`. */
export function trim(text: string): string {
  return trimEnd(trimStart(text))
}

/** `str.splitlines()`: no empty line after a last line end. */
export function splitLines(text: string): string[] {
  const lines = text.split(LINE_END)
  if (lines[lines.length - 1] === '') lines.pop()
  return lines
}

/** `text.count('\n')`. */
export function countNewlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** `len(text)`: code points. */
export function codePoints(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      length--
      at++
    }
  }
  return length
}
