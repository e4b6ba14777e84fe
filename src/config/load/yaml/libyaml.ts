import type { Scalar } from 'yaml'
import { refusal, type SpanOf } from '../dataText.ts'

/**
 * Where the package `yaml` reads another text than libyaml, MMEngine's reader: each difference that a valid file can hold is
 * corrected or refused here.
 */

/** What libyaml does not let in, and halves of surrogate pairs, which no UTF-8 file holds. */
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Line ends that only YAML 1.1 has, and a byte order mark that is not at the start. */
const UNCOMMON = /[\u2028\u2029]|(?!^)\ufeff/

/** The text with line feeds where YAML 1.1 sees them: a carriage return and U+0085 end a line too. Offsets stay. */
export function readableText(text: string, spanOf: SpanOf): string {
  const start = text.search(UNREADABLE)
  if (start >= 0) throw unreadable(spanOf, start, 'a control character cannot be read from YAML')
  const uncommon = text.search(UNCOMMON)
  if (uncommon >= 0)
    throw unreadable(spanOf, uncommon, 'an invisible character that ends a line in YAML 1.1, or is ignored')
  return text.replace(/\r(?!\n)|\x85/g, '\n')
}

function unreadable(spanOf: SpanOf, start: number, message: string) {
  const hint = 'delete it, or write it as an escape in double quotes'
  return refusal(spanOf, { code: 'yaml-syntax', message, start, hint })
}

/** A line that holds nothing but spaces. */
const SPACES_ALONE = /\n[ \t]+(?:\r?\n|$)/

/** The white space that follows an offset. */
function spacesFrom(text: string, offset: number): string {
  let end = offset
  while (end < text.length && ' \t\r\n'.includes(text[end] as string)) end++
  return text.slice(offset, end)
}

/** A backslash before a line end, with a blank line behind. */
const ESCAPED_BREAK_AND_BLANK = /(?<!\\)(?:\\\\)*\\\r?\n[ \t]*\r?\n/

/** The text of a scalar that has been parsed from `text`, in brackets or not. */
export function scalarText(node: Scalar.Parsed, text: string, spanOf: SpanOf, inFlow: boolean): string {
  const { source, type } = node
  const [start, end] = node.range
  const written = text.slice(start, end)
  if (inFlow && type === 'PLAIN' && /^[?:]/.test(source)) {
    const message = `a string that begins with ${source[0]} needs quotes between brackets`
    throw refusal(spanOf, { code: 'yaml-syntax', message, start, end })
  }
  if (type === 'QUOTE_DOUBLE' && ESCAPED_BREAK_AND_BLANK.test(written)) {
    const message = 'a blank line behind an escaped line end is read in two ways'
    throw refusal(spanOf, { code: 'yaml-syntax', message, start, end, hint: 'write \\n for a line feed' })
  }
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
  if (isBlock && /^.(?:-?\d|\+)/.test(written) && SPACES_ALONE.test(written + spacesFrom(text, end))) {
    const message = 'a line of spaces in a block scalar with an indicator is read in two ways'
    throw refusal(spanOf, { code: 'yaml-syntax', message, start, end, hint: 'take the spaces out of the line' })
  }
  // libyaml adds no line feed to the last line of a file.
  return isBlock && end >= text.length && !text.endsWith('\n') ? source.replace(/\n$/, '') : source
}
