import type { SourceSpan } from './source.ts'
import { sourceLineTalk } from './talk.ts'

/** Columns of source text that a frame shows at most; longer lines are cut around the caret. */
const FRAME_WIDTH = 72

/**
 * The source line of a span with carets under it, as compilers print it. Control and bidi characters are shown, not sent.
 *
 * @example
 *   3 | model = dict(type='ResNet', depht=50)
 *     |                             ^^^^^
 */
export function formatFrame(span: SourceSpan, paint: (carets: string) => string = (carets) => carets): string {
  const { source } = span
  const { line } = source.positionAt(span.start)
  const lineStart = source.lineStarts[source.lineIndexAt(span.start)] as number
  const column = Array.from(source.text.slice(lineStart, span.start)).length + 1
  const text = sourceLineTalk(source.lineText(line))
  const characters = Array.from(text)
  const lineEnd = lineStart + source.lineText(line).length
  const width = Array.from(source.text.slice(span.start, Math.min(span.end, lineEnd))).length
  const carets = Math.max(1, width)
  const from = column - 1 > FRAME_WIDTH - 12 ? column - 1 - Math.floor(FRAME_WIDTH / 2) : 0
  const shown = characters.slice(from, from + FRAME_WIDTH)
  const cutLeft = from > 0 ? '…' : ''
  const cutRight = from + FRAME_WIDTH < characters.length ? '…' : ''
  const gutter = String(line).padStart(4)
  const pad = ' '.repeat(column - 1 - from + cutLeft.length)
  const marks = '^'.repeat(Math.min(carets, Math.max(1, shown.length - (column - 1 - from))))
  return `${gutter} | ${cutLeft}${shown.join('')}${cutRight}\n${' '.repeat(gutter.length)} | ${pad}${paint(marks)}`
}
