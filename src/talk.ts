/** Control, format and separator characters, lone surrogates: what moves the cursor, hides text or turns it around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * Text from a file, a path or an option made safe for a message: what a terminal would obey is written as an escape.
 *
 * @example escapeTalk('a\u001b[2J') // 'a\\x1b[2J'
 */
export function escapeTalk(text: string): string {
  return text.replace(UNSEEN, escapeOf)
}

/** What JSON leaves as it is of what a terminal would obey. */
const UNSEEN_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu

/** A text of JSON with the same values, in which nothing is left that a terminal would obey: all of it is within texts. */
export function escapeJson(json: string): string {
  return json.replace(UNSEEN_IN_JSON, (character) => {
    return Array.from({ length: character.length }, (_, at) => unitEscape(character.charCodeAt(at))).join('')
  })
}

function unitEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** Text for XML and HTML, within elements and within attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** Talk made of a line of source, with one column for one character, so that carets stay below what they mean. */
export function sourceLineTalk(line: string): string {
  return line.replace(UNSEEN, pictureOf)
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeOf(character: string): string {
  const short = Object.hasOwn(SHORT, character) ? SHORT[character] : undefined
  if (short !== undefined) return short
  const code = character.codePointAt(0) as number
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? unitEscape(code) : `\\u{${code.toString(16)}}`
}

/** Unicode's pictures of control characters start at U+2400; anything else unseen is the replacement character. */
function pictureOf(character: string): string {
  const code = character.codePointAt(0) as number
  if (character === '\t') return ' '
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd'
}

/** A number of things: `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : /[sx]$/.test(noun) ? 'es' : 's'}`
}

/** A text as lines of at most so many characters, broken at spaces. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
