import { formatPython } from './format.ts'

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
  if (!source.includes('\r')) return mark + formatPython(source)
  const formatted = formatPython(source.replace(/\r\n?/g, '\n'))
  return mark + formatted.replaceAll('\n', commonLineEnd(source))
}

function commonLineEnd(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as keyof typeof counts]++
  if (counts['\r\n'] > counts['\n']) return counts['\r\n'] >= counts['\r'] ? '\r\n' : '\r'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}
