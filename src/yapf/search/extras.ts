/** A comprehension that the search is inside of. */
export interface Comprehension {
  readonly outer: Comprehension | undefined
  /** The token at which its expression starts. */
  readonly expression: number
  readonly forToken: number
  readonly brokenAtFor: boolean
  readonly brokenInside: boolean
}

/** A function's parameters that the search is inside of. */
export interface OpenParameters {
  readonly outer: OpenParameters | undefined
  /** The token behind the opening parenthesis. */
  readonly start: number
  readonly brokenAtStart: boolean
  readonly openingColumn: number
}

/** What a state carries besides brackets; most carry nothing. */
export interface Extra {
  readonly comprehension: Comprehension | undefined
  readonly parameters: OpenParameters | undefined
}

/** Keeps equal extras as one, so that a number tells them apart; 0 is the empty one. */
export class Extras {
  readonly #all: Extra[] = []
  readonly #byKey = new Map<string, number>()

  constructor() {
    this.keep(undefined, undefined)
  }

  clear(): void {
    if (this.#all.length === 1) return
    this.#all.length = 0
    this.#byKey.clear()
    this.keep(undefined, undefined)
  }

  get(id: number): Extra {
    return this.#all[id] as Extra
  }

  keep(comprehension: Comprehension | undefined, parameters: OpenParameters | undefined): number {
    const key = `${comprehensionKey(comprehension)}|${parametersKey(parameters)}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const id = this.#all.length
    this.#all.push({ comprehension, parameters })
    this.#byKey.set(key, id)
    return id
  }
}

function comprehensionKey(state: Comprehension | undefined): string {
  if (state === undefined) return ''
  const { outer, expression, forToken, brokenAtFor, brokenInside } = state
  return `${comprehensionKey(outer)};${expression},${forToken},${brokenAtFor},${brokenInside}`
}

function parametersKey(state: OpenParameters | undefined): string {
  if (state === undefined) return ''
  return `${parametersKey(state.outer)};${state.start},${state.brokenAtStart},${state.openingColumn}`
}
