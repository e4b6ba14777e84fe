import type { Span } from '../source.ts'
import type { PyValue } from './values.ts'

/**
 * One write of a value: the source text that wrote it, and the write that it replaced. Following `shadowed` gives the
 * history of a key, newest first.
 */
export interface Write {
  readonly span: Span
  readonly value: PyValue
  readonly shadowed?: Write | undefined
}
