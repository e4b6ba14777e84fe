import { referenceText } from '../author/references.ts'
import type { ErrorCode, Problem } from '../errors.ts'
import type { SourceSpan, SourceText } from '../source.ts'

type Path = readonly (string | number)[]

/** Where the values and keys of a text stand, by path. */
export class Places {
  readonly #source: SourceText
  readonly #values = new Map<string, SourceSpan>()
  readonly #keys = new Map<string, SourceSpan>()
  readonly #references = new Map<string, SourceSpan>()

  constructor(source: SourceText) {
    this.#source = source
  }

  span(start: number, end: number): SourceSpan {
    return { source: this.#source, start, end }
  }

  /** Notes where a value stands; `range` is a YAML node's: start, end of the value, end of the node. */
  add(path: Path, range: readonly [number, number, number] | null | undefined): SourceSpan {
    const span = this.span(range?.[0] ?? 0, range?.[1] ?? 0)
    if (!this.#values.has(key(path))) this.#values.set(key(path), span)
    return span
  }

  addKey(path: Path, range: readonly [number, number, number] | null | undefined): void {
    this.#keys.set(key(path), this.span(range?.[0] ?? 0, range?.[1] ?? 0))
  }

  /** Notes where a variable is referred to; the first place counts. */
  addReference(name: string, span: SourceSpan): void {
    if (!this.#references.has(name)) this.#references.set(name, span)
  }

  /** A problem of a composed config, whose paths are the config's: what a recipe says of it are overrides and variables. */
  placeComposed(problem: Problem): Problem {
    if (problem.span !== undefined) return problem
    for (const [name, span] of this.#references) {
      if (problem.code === 'unknown-name' && problem.message.startsWith(referenceText(name)))
        return { ...problem, span }
    }
    const path = problem.path ?? []
    for (const part of ['overrides', 'variables']) {
      const span = this.#above([part, ...path], 1)
      if (span !== undefined) return { ...problem, span }
    }
    return this.place(problem)
  }

  /** A problem with a path as one with a place: its key for unknown keys, else its value, else the nearest level above. */
  place(problem: Problem): Problem {
    if (problem.span !== undefined) return problem
    const path = problem.path ?? []
    const exact = KEY_CODES.has(problem.code) ? this.#keys.get(key(path)) : this.#values.get(key(path))
    return { ...problem, span: exact ?? this.#above(path) ?? this.span(0, 0) }
  }

  /** The last part of a path that is there, of those after the first `least` ones. */
  #above(path: Path, least = 0): SourceSpan | undefined {
    for (let length = path.length; length > least; length--) {
      const part = key(path.slice(0, length))
      const span = this.#keys.get(part) ?? this.#values.get(part)
      if (span !== undefined) return span
    }
    return undefined
  }
}

/** Problems that are about a key and not about its value. */
const KEY_CODES = new Set<ErrorCode>(['unknown-key', 'recipe-invalid'])

function key(path: Path): string {
  return JSON.stringify(path.map(String))
}
