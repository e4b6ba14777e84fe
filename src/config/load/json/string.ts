import type { JsonCursor } from './cursor.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses exactly these
const PLAIN = /[^"\\\x00-\x1f]*/y

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Takes a text in double quotes; the cursor is at the opening one. */
export function takeString(cursor: JsonCursor): string {
  const start = cursor.at
  let value = ''
  cursor.at++
  for (;;) {
    value += cursor.takePattern(PLAIN)?.[0] ?? ''
    if (cursor.takeText('"')) return value
    if (cursor.atEnd) throw cursor.error('a text is not closed', start)
    if (cursor.character !== '\\') {
      throw cursor.error(
        'a control character cannot stand in a text',
        cursor.at,
        'write it as an escape: \\n, \\t, \\u0001',
      )
    }
    if (cursor.at + 1 >= cursor.text.length) throw cursor.error('a text is not closed', start)
    value += takeEscape(cursor)
  }
}

function takeEscape(cursor: JsonCursor): string {
  const letter = cursor.text.charAt(cursor.at + 1)
  if (letter === 'u') return takeUnit(cursor)
  const meaning = ESCAPES[letter]
  if (meaning === undefined)
    throw cursor.error('no known escape', cursor.at, 'double a backslash that stands for itself')
  cursor.at += 2
  return meaning
}

/** `\uXXXX`. Python wants at least one more character behind it. */
function takeUnit(cursor: JsonCursor): string {
  const from = cursor.at + 2
  const digits = cursor.text.slice(from, from + 4)
  if (!/^[0-9a-fA-F]{4}$/.test(digits) || from + 4 >= cursor.text.length) {
    throw cursor.error('four hexadecimal digits are expected behind \\u', from - 1)
  }
  cursor.at = from + 4
  return String.fromCharCode(Number.parseInt(digits, 16))
}
