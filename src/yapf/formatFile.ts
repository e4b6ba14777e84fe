import { formatPython } from './format.ts'
import { Kind } from './syntax/kinds.ts'
import { OTHER_LINE_END } from './syntax/pythonText.ts'
import { tokenize } from './syntax/tokenize.ts'

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
  const formatted = formatPython(breakLines(source.replaceAll(/\r\n?/g, '\n')))
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
  try {
    return programOf(broken) === programOf(whole) ? broken : source
  } catch {
    return source // one of the two is no Python; where it is the source, formatPython says so
  }
}

/** The tokens without comments and indentations, as one text. */
function programOf(source: string): string {
  const parts = tokenize(source).map(({ kind, text }) => (kind === Kind.indent ? kind : `${kind}${text}`))
  return parts.join('\0')
}

function commonLineEnd(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as keyof typeof counts]++
  if (counts['\r\n'] > counts['\n']) return counts['\r\n'] >= counts['\r'] ? '\r\n' : '\r'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}
