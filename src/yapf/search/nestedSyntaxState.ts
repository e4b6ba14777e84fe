import { COLUMN_LIMIT, SPLIT_COMPREHENSION, SplitPenalty } from '../style.ts'
import type { Leaf } from '../syntax/tree.ts'
import type { ParameterList } from './parameterLists.ts'
import type { PreparedLine } from './preparedLine.ts'
import { Trait } from './traits.ts'

/** A comprehension that the search is inside of. */
interface Comprehension {
  readonly outer: Comprehension | undefined
  /** The token at which its expression starts. */
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
interface NestedSyntax {
  readonly comprehension: Comprehension | undefined
  readonly parameters: OpenParameters | undefined
}

/** Keeps equal ones as one, so that a number tells them apart; 0 is the empty one. */
class KeptSyntax {
  readonly #all: NestedSyntax[] = []
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

  get(id: number): NestedSyntax {
    return this.#all[id] as NestedSyntax
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

/** What comprehensions and parameter lists make of a token's place. */
export class NestedSyntaxSteps {
  /** What the last step cost. */
  penalty = 0
  readonly #kept = new KeptSyntax()
  #line!: PreparedLine

  begin(line: PreparedLine): void {
    this.#line = line
    this.#kept.clear()
  }

  /** The parameter list that a token is in; the token behind its `(` counts. */
  parametersAt(token: number, nested: number): ParameterList | undefined {
    const { parameterLists } = this.#line
    const opened = parameterLists.get(token)
    if (opened !== undefined) return opened
    const { parameters } = this.#kept.get(nested)
    return parameters === undefined ? undefined : parameterLists.get(parameters.start)
  }

  /** The number of the syntax behind a token that is placed at a column; `outerIndent` is the indent outside the innermost bracket. */
  step(id: number, token: number, column: number, outerIndent: number, newline: boolean): number {
    this.penalty = 0
    const { comprehension, parameters } = this.#kept.get(id)
    return this.#kept.keep(
      this.#stepComprehension(comprehension, token, newline),
      this.#stepParameters(parameters, token, column, outerIndent, newline),
    )
  }

  #stepComprehension(state: Comprehension | undefined, token: number, newline: boolean): Comprehension | undefined {
    const { tokens, traits } = this.#line
    const trait = traits[token] as number
    let top = state
    if (top !== undefined) {
      if (tokens[top.expression - 1]?.match === tokens[token]) {
        if (top.brokenInside) this.penalty += SPLIT_COMPREHENSION
        return top.outer
      }
      if (newline && !top.brokenInside) top = { ...top, brokenInside: true }
    }
    if ((trait & Trait.startsComprehension) !== 0) {
      return { outer: top, expression: token, forToken: -1, brokenAtFor: false, brokenInside: false }
    }
    if ((trait & Trait.comprehensionFor) === 0 || top === undefined || top.forToken >= 0) return top
    return { ...top, forToken: token, brokenAtFor: newline }
  }

  #stepParameters(
    state: OpenParameters | undefined,
    token: number,
    column: number,
    outerIndent: number,
    newline: boolean,
  ): OpenParameters | undefined {
    const line = this.#line
    const opened = line.parameterLists.get(token)
    if (opened !== undefined) {
      const openingColumn = opened.open.totalLength + outerIndent
      this.penalty += startPenalty(opened, openingColumn, column, newline)
      return { outer: state, start: token, brokenAtStart: newline, openingColumn }
    }
    const list = state && line.parameterLists.get(state.start)
    if (state === undefined || list === undefined) return state
    const leaf = line.tokens[token] as Leaf
    if (leaf === list.close) {
      if (newline && list.lastFits(column)) this.penalty += SplitPenalty.strong
      if (!newline && list.hasReturnType && state.brokenAtStart) this.penalty += SplitPenalty.strong
      return state.outer
    }
    if (list.first === undefined) return state
    if (newline && list.headLength + column <= COLUMN_LIMIT) this.penalty += SplitPenalty.strong
    const startsOther = leaf !== list.first && ((line.traits[token] as number) & Trait.startsParameter) !== 0
    if (!newline && list.hasDefaults && startsOther) this.penalty += SplitPenalty.strong
    return state
  }
}

/** What it costs to put the first parameter at a column. */
function startPenalty(list: ParameterList, openingColumn: number, column: number, newline: boolean): number {
  if (newline) return openingColumn <= column ? SplitPenalty.veryStrong : 0
  const overflows = list.first !== undefined && list.hasReturnType && list.tailLength + column > COLUMN_LIMIT
  return overflows ? SplitPenalty.veryStrong : 0
}
