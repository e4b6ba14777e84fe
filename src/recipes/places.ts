import type { ErrorCode, Problem } from '../errors.ts'
import type { Source, Span } from '../source.ts'

type Path = readonly (string | number)[]

/** Where the values and keys of a text stand, by path. */
export class Places {
  readonly #source: Source
  readonly #values = new Map<string, Span>()
  readonly #keys = new Map<string, Span>()

  constructor(source: Source) {
    this.#source = source
  }

  span(start: number, end: number): Span {
    return { source: this.#source, start, end }
  }

  /** Notes where a value stands; `range` is a YAML node's: start, end of the value, end of the node. */
  add(path: Path, range: readonly [number, number, number] | null | undefined): Span {
    const span = this.span(range?.[0] ?? 0, range?.[1] ?? 0)
    if (!this.#values.has(key(path))) this.#values.set(key(path), span)
    return span
  }

  addKey(path: Path, range: readonly [number, number, number] | null | undefined): void {
    this.#keys.set(key(path), this.span(range?.[0] ?? 0, range?.[1] ?? 0))
  }

  /** A problem with a path as one with a place: its key for unknown keys, else its value, else the nearest level above. */
  place(problem: Problem): Problem {
    if (problem.span !== undefined) return problem
    const path = problem.path ?? []
    const exact = KEY_CODES.has(problem.code) ? this.#keys.get(key(path)) : this.#values.get(key(path))
    return { ...problem, span: exact ?? this.#above(path) }
  }

  #above(path: Path): Span {
    for (let length = path.length; length > 0; length--) {
      const span = this.#keys.get(key(path.slice(0, length))) ?? this.#values.get(key(path.slice(0, length)))
      if (span !== undefined) return span
    }
    return this.span(0, 0)
  }
}

/** Problems that are about a key and not about its value. */
const KEY_CODES = new Set<ErrorCode>(['unknown-key', 'recipe-invalid'])

function key(path: Path): string {
  return JSON.stringify(path.map(String))
}
