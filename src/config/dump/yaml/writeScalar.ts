import { WIDTH, type YamlOutput } from './output.ts'
import type { YamlScalar } from './represent.ts'

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal'

/** Characters that libyaml, told to write ASCII only, writes as escapes: all but the printable ones and the line feed. */
const SPECIAL = /[^\n -~]/

/** A mark at the start that YAML reads as something else than text: an indicator, a document's start or end. */
const INDICATOR_START = /^(?:[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \n]|$)|---|\.\.\.)/

/** A mark further on: a key's colon, a comment. */
const INDICATOR_INSIDE = /:(?:[ \n]|$)|[ \n]#/

/**
 * The style in which libyaml 0.2.5 writes a scalar of a block collection: without quotes where that is read back as it was,
 * else in single quotes, in double quotes where something must be escaped or spaces meet line ends.
 */
export function scalarStyle({ text, tag, plain, literal }: YamlScalar, isSimpleKey: boolean): ScalarStyle {
  if (literal === true) return isSimpleKey || text === '' ? 'double' : 'literal'
  if (isSimpleKey && text.includes('\n')) return 'double'
  const isEmptyKey = text === '' && isSimpleKey
  if ((plain || tag !== undefined) && !isEmptyKey && allowsPlain(text)) return 'plain'
  return SPECIAL.test(text) || / \n|\n /.test(text) ? 'double' : 'single'
}

function allowsPlain(text: string): boolean {
  if (/^ | $|\n/.test(text) || SPECIAL.test(text)) return false
  return !INDICATOR_START.test(text) && !INDICATOR_INSIDE.test(text)
}

/** Writes a scalar's text. `indent` is that of its further lines; a key on one line is not folded. */
export function writeScalar(out: YamlOutput, text: string, style: ScalarStyle, indent: number, mayFold: boolean): void {
  if (style === 'plain') writePlain(out, text, indent, mayFold)
  else if (style === 'single') writeSingleQuoted(out, text, indent, mayFold)
  else if (style === 'double') writeDoubleQuoted(out, text, indent, mayFold)
  else writeLiteral(out, text, indent)
  out.afterSpace = false
  out.onlyIndentation = false
}

function writePlain(out: YamlOutput, text: string, indent: number, mayFold: boolean): void {
  if (text === '') return
  if (!out.afterSpace) out.write(' ')
  writeFolded(out, text, indent, mayFold)
}

function writeSingleQuoted(out: YamlOutput, text: string, indent: number, mayFold: boolean): void {
  out.mark("'")
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const isFirst = at === 0
    const isLast = at === lines.length - 1
    // A fold reads back as a space, so the first of several line ends is written twice.
    if (!isFirst) {
      if (at === 1 || lines[at - 1] !== '') out.lineBreak()
      out.lineBreak()
    }
    if (!isFirst && (line !== '' || isLast)) {
      out.onlyIndentation = true
      out.indentTo(indent)
    }
    writeFolded(out, line.replaceAll("'", "''"), indent, mayFold, isFirst, isLast)
    out.onlyIndentation = false
  }
  out.attach("'")
}

/**
 * Writes a line, in place of a single space beyond the width a line end. A space at the very start or end of a quoted text
 * stays (`keepFirst`, `keepLast`).
 */
function writeFolded(
  out: YamlOutput,
  line: string,
  indent: number,
  mayFold: boolean,
  keepFirst = false,
  keepLast = false,
): void {
  if (!mayFold || out.column + line.length <= WIDTH || !line.includes(' ')) {
    out.write(line)
    return
  }
  let from = 0
  for (let at = line.indexOf(' '); at !== -1; at = line.indexOf(' ', at + 1)) {
    const isSingle = line[at - 1] !== ' ' && line[at + 1] !== ' '
    const isEdge = (keepFirst && at === 0) || (keepLast && at === line.length - 1)
    if (!isSingle || isEdge || out.column + at - from <= WIDTH) continue
    out.write(line.slice(from, at))
    out.onlyIndentation = false
    out.indentTo(indent)
    from = at + 1
  }
  out.write(line.slice(from))
}

function writeDoubleQuoted(out: YamlOutput, text: string, indent: number, mayFold: boolean): void {
  out.mark('"')
  const characters = Array.from(text)
  let previousIsSpace = false
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string
    const isSpace = character === ' '
    const isInner = at > 0 && at < characters.length - 1
    if (isSpace && mayFold && !previousIsSpace && isInner && out.column > WIDTH) {
      out.onlyIndentation = false
      out.indentTo(indent)
      if (characters[at + 1] === ' ') out.write('\\')
    } else {
      out.write(ESCAPED.test(character) ? escaped(character) : character)
    }
    previousIsSpace = isSpace
  }
  out.attach('"')
}

const ESCAPED = /[^ !#-[\]-~]/

function escaped(character: string): string {
  const short = SHORT_ESCAPES.get(character)
  if (short !== undefined) return short
  const code = character.codePointAt(0) as number
  const digits = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}

/** The escapes of YAML 1.1 that are one letter. */
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\0': '\\0',
    '\x07': '\\a',
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\v': '\\v',
    '\f': '\\f',
    '\r': '\\r',
    '\x1b': '\\e',
    '"': '\\"',
    '\\': '\\\\',
    '\x85': '\\N',
    '\xa0': '\\_',
    '\u2028': '\\L',
    '\u2029': '\\P',
  }),
)

/** A block of lines. Only bytes are written so: their base64 has no empty line and ends with a line end. */
function writeLiteral(out: YamlOutput, text: string, indent: number): void {
  out.mark('|')
  for (const line of text.slice(0, -1).split('\n')) {
    out.lineBreak()
    out.write(' '.repeat(indent) + line)
  }
}
