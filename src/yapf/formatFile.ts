import { plainLines } from '../syntax/parse.ts'
import { tokenize } from '../syntax/tokenize/tokenizer.ts'
import { Token } from '../syntax/tokenize/tokens.ts'
import { formatPython } from './format.ts'
import { OTHER_LINE_END } from './syntax/pythonText.ts'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Lays out the text of a file as `yapf FILE` does: a byte order mark stays, and the line ends are those that most lines of
 * the file have (`\n` where they are even). {@link formatPython} does the layout.
 *
 * @throws MmdetConfigError as `formatPython`.
 */
export function formatPythonFile(text: string): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const source = text.slice(mark.length)
  const formatted = formatPython(breakLines(plainLines(source)))
  const lineEnd = source.includes('\r') ? commonLineEnd(source) : '\n'
  return mark + (lineEnd === '\n' ? formatted : formatted.replaceAll('\n', lineEnd))
}

/**
 * yapf reads a file by `str.splitlines` and ends each line with a line feed, so that a form feed becomes the end of a blank line.
 * Inside a text or a comment that breaks the program, mostly; then the lines stay as they are.
 */
function breakLines(source: string): string {
  if (source.search(OTHER_LINE_END) < 0) return source
  const whole = source.endsWith('\n') ? source : `${source}\n`
  const broken = whole.replaceAll(OTHER_LINE_END, '$&\n')
  const program = programOf(broken)
  return program !== undefined && program === programOf(whole) ? broken : source
}

/** The tokens without comments and indentations, as one text; undefined where the source is not Python, which formatPython reports. */
function programOf(source: string): string | undefined {
  const { kinds, starts, ends, error } = tokenize(source)
  if (error !== undefined) return undefined
  const parts = kinds.map((kind, at) => kind + (kind === Token.indent ? '' : source.slice(starts[at], ends[at])))
  return parts.join('\0')
}

function commonLineEnd(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as keyof typeof counts]++
  if (counts['\r\n'] > counts['\n']) return counts['\r\n'] >= counts['\r'] ? '\r\n' : '\r'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}
