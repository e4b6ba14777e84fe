import { SPLIT_COMPREHENSION } from '../style.ts'

/** A comprehension that the search is inside of. */
interface Comprehension {
  readonly outer: Comprehension | undefined
  /** The token of its expression's start. */
  readonly expression: number
  readonly forToken: number
  readonly brokenAtFor: boolean
  readonly brokenInside: boolean
}

/** A function's parameters that the search is inside of. */
interface OpenParameters {
  readonly outer: OpenParameters | undefined
  /** The token behind the opening parenthesis. */
  readonly start: number
  readonly brokenAtStart: boolean
  readonly openingColumn: number
}

/** What a state carries besides brackets; most carry nothing. */
export interface Extra {
  readonly id: number
  readonly comprehension: Comprehension | undefined
  readonly parameters: OpenParameters | undefined
}

/** Keeps equal extras as one, so that a number tells them apart. */
export class Extras {
  readonly #all: Extra[] = []
  readonly #byKey = new Map<string, Extra>()

  constructor() {
    this.clear()
  }

  clear(): void {
    this.#all.length = 0
    this.#byKey.clear()
    this.keep(undefined, undefined)
  }

  get(id: number): Extra {
    return this.#all[id] as Extra
  }

  keep(comprehension: Comprehension | undefined, parameters: OpenParameters | undefined): Extra {
    const key = `${comprehensionKey(comprehension)}|${parametersKey(parameters)}`
    let extra = this.#byKey.get(key)
    if (extra === undefined) {
      extra = { id: this.#all.length, comprehension, parameters }
      this.#all.push(extra)
      this.#byKey.set(key, extra)
    }
    return extra
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

export interface ComprehensionStep {
  /** The token is the closing bracket of the innermost comprehension. */
  readonly closes: (expression: number) => boolean
  readonly starts: boolean
  readonly isFor: boolean
  readonly token: number
  readonly newline: boolean
}

/** The comprehensions after one more token, and the penalty of closing one that spans lines. */
export function stepComprehension(
  state: Comprehension | undefined,
  step: ComprehensionStep,
): { state: Comprehension | undefined; penalty: number } {
  let top = state
  if (top !== undefined) {
    if (step.closes(top.expression)) return { state: top.outer, penalty: top.brokenInside ? SPLIT_COMPREHENSION : 0 }
    if (step.newline && !top.brokenInside) top = { ...top, brokenInside: true }
  }
  if (step.starts) {
    const opened = { outer: top, expression: step.token, forToken: -1, brokenAtFor: false, brokenInside: false }
    return { state: opened, penalty: 0 }
  }
  if (step.isFor && top !== undefined && top.forToken < 0) {
    top = { ...top, forToken: step.token, brokenAtFor: step.newline }
  }
  return { state: top, penalty: 0 }
}
