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
  const { source, end } = span
  const { line } = source.positionAt(span.start)
  const lineStart = source.lineStarts[source.lineIndexAt(span.start)] as number
  const lineEnd = lineStart + source.lineText(line).length
  const start = Math.min(span.start, lineEnd)
  // Of a line of a megabyte only what is near is looked at. A character takes two units at most.
  const left = Array.from(source.text.slice(Math.max(lineStart, start - 2 * FRAME_WIDTH), start))
  const right = Array.from(source.text.slice(start, Math.min(lineEnd, start + 2 * FRAME_WIDTH + 2)))
  const width = Array.from(source.text.slice(start, Math.min(end, lineEnd, start + 2 * FRAME_WIDTH))).length
  const isCut = left.length > FRAME_WIDTH - 12
  const before = isCut ? left.slice(-Math.floor(FRAME_WIDTH / 2)) : left
  const after = right.slice(0, FRAME_WIDTH - before.length)
  const shown = sourceLineTalk([...before, ...after].join(''))
  const gutter = String(line).padStart(4)
  const pad = ' '.repeat(before.length + (isCut ? 1 : 0))
  const marks = '^'.repeat(Math.max(1, Math.min(width, after.length)))
  const text = `${isCut ? '…' : ''}${shown}${after.length < right.length ? '…' : ''}`
  return `${gutter} | ${text}\n${' '.repeat(gutter.length)} | ${pad}${paint(marks)}`
}
