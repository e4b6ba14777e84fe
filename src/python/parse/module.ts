import type { Source, Span } from '../../source.ts'
import type { Stmt, SyntaxNode } from './ast.ts'

/** Where an offset of the parsed text lies in the text that its author wrote, when the two differ. */
export interface OffsetMap {
  /** The piece of the author's text that the piece of the parsed text came from. */
  originOf(start: number, end: number): { readonly start: number; readonly end: number }
}

/** A parsed Python text: its statements, and the way from their nodes back to the text. */
export class PythonModule {
  /** What spans point into: the text as its author wrote it. */
  readonly source: Source
  /** What was parsed; differs from the source's text where placeholders were filled in. */
  readonly parsed: Source
  readonly body: Stmt[]
  readonly #ascii: boolean
  readonly #map: OffsetMap | undefined

  constructor(source: Source, body: Stmt[], ascii: boolean, parsed = source, map?: OffsetMap) {
    this.source = source
    this.parsed = parsed
    this.body = body
    this.#ascii = ascii
    this.#map = map
  }

  /** The UTF-16 offset in the parsed text of a line (from 1) and a column in UTF-8 bytes (from 0). */
  offsetOf(line: number, byteColumn: number): number {
    const start = this.parsed.lineStarts[line - 1] ?? this.parsed.text.length
    return this.#ascii ? start + byteColumn : start + unitsBefore(this.parsed.text, start, byteColumn)
  }

  /** Where a node starts in the parsed text. */
  startOf(node: SyntaxNode): number {
    return this.offsetOf(node.lineno ?? 1, node.col_offset ?? 0)
  }

  /** Where a node ends in the parsed text, exclusive. */
  endOf(node: SyntaxNode): number {
    if (node.end_lineno === undefined || node.end_col_offset === undefined) return this.startOf(node) + 1
    return this.offsetOf(node.end_lineno, node.end_col_offset)
  }

  /** The parsed text of a node. */
  textOf(node: SyntaxNode): string {
    return this.parsed.text.slice(this.startOf(node), this.endOf(node))
  }

  /** Where a node stands in the author's text. */
  spanOf(node: SyntaxNode): Span {
    const start = this.startOf(node)
    const end = this.endOf(node)
    if (this.#map === undefined) return { source: this.source, start, end }
    return { source: this.source, ...this.#map.originOf(start, end) }
  }
}

/** How many UTF-16 units from `start` on take `bytes` bytes in UTF-8. */
function unitsBefore(text: string, start: number, bytes: number): number {
  let at = start
  for (let left = bytes; left > 0 && at < text.length; ) {
    const code = text.codePointAt(at) as number
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    at += code < 0x10000 ? 1 : 2
  }
  return at - start
}
