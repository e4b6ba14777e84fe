import { formatPython } from './format.ts'

/** Characters of sources and texts that a memo keeps by default; the statements of all of MMDetection's configs take 10 million. */
const KEPT_CHARACTERS = 1 << 25

/**
 * `formatPython` that remembers what it laid out, for many texts that repeat each other: the printed configs of one family
 * share more than half of their statements. Top-level assignments that follow each other without blank lines or comments
 * can be laid out one by one and joined.
 *
 * @example
 * const memo = new FormatMemo()
 * statements.map((statement) => memo.format(statement)).join('')
 */
export class FormatMemo {
  readonly #texts = new Map<string, string>()
  readonly #capacity: number
  #characters = 0

  constructor(capacity: number = KEPT_CHARACTERS) {
    this.#capacity = capacity
  }

  /** @throws MmdetConfigError as `formatPython`. */
  format(source: string): string {
    const known = this.#texts.get(source)
    if (known !== undefined) return known
    const text = formatPython(source)
    this.#characters += source.length + text.length
    if (this.#characters > this.#capacity) {
      this.#texts.clear()
      this.#characters = source.length + text.length
    }
    this.#texts.set(source, text)
    return text
  }
}
