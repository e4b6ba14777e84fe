/** Text operations with Python's ideas of white space, lines and characters. */

/** What `str.isspace()` accepts: tab to carriage return, the separators 1C to 1F, and Unicode's spaces. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f)
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0
  if (unit >= 0x2000 && unit <= 0x200a) return true
  return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(unit)
}

/** `str.lstrip()`. */
export function trimStart(text: string): string {
  let start = 0
  while (start < text.length && isSpace(text.charCodeAt(start))) start++
  return text.slice(start)
}

/** `str.rstrip()`. */
export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

/** `str.strip()`. */
export function trim(text: string): string {
  return trimEnd(trimStart(text))
}

/** What ends a line for `str.splitlines()`, besides line feeds and carriage returns. */
const OTHER_ENDS = '\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029'
export const OTHER_LINE_END: RegExp = new RegExp(`[${OTHER_ENDS}]`, 'g')
const LINE_END = new RegExp(`\\r\\n|[\\r\\n${OTHER_ENDS}]`)

/** `text.splitlines()`, with an empty last line where the text ends in a line end. */
export function splitLines(text: string): string[] {
  return text.split(LINE_END)
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
