import type { OffsetMap } from '../../python/parse/module.ts'
import type { PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import type { Source, Span } from '../../source.ts'

/** A text that was parsed, and the way to where its author wrote it. */
export interface DataText {
  /** What spans point into. */
  readonly source: Source
  /** What was parsed. */
  readonly text: string
  readonly map: OffsetMap | undefined
}

/** The write of a value by a piece of JSON or YAML. */
export class SpanWrite implements Write {
  readonly #data: DataText
  readonly #start: number
  readonly #end: number
  readonly value: PyValue
  readonly shadowed: Write | undefined

  constructor(data: DataText, start: number, end: number, value: PyValue, shadowed?: Write) {
    this.#data = data
    this.#start = start
    this.#end = end
    this.value = value
    this.shadowed = shadowed
  }

  get span(): Span {
    return spanOf(this.#data, this.#start, this.#end)
  }
}

/** Where a piece of the parsed text stands in the author's. */
export function spanOf({ source, map }: DataText, start: number, end: number): Span {
  return { source, ...(map === undefined ? { start, end } : map.originOf(start, end)) }
}
