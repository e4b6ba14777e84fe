import { Bond, COLUMN_LIMIT, SPLIT_COMPREHENSION } from '../style.ts'
import type { Leaf } from '../syntax/tree.ts'
import { type Comprehension, Extras, type OpenParameters } from './extras.ts'
import type { ParameterList } from './parameterLists.ts'
import type { Plan } from './plan.ts'
import { Trait } from './traits.ts'

/** What comprehensions and parameter lists make of a token's place. */
export class ExtraSteps {
  /** What the last step cost. */
  penalty = 0
  readonly #extras = new Extras()
  #plan!: Plan

  begin(plan: Plan): void {
    this.#plan = plan
    this.#extras.clear()
  }

  /** The parameter list that a token is in; the token behind its `(` counts. */
  parametersAt(token: number, extra: number): ParameterList | undefined {
    const { parameterLists } = this.#plan
    const opened = parameterLists.get(token)
    if (opened !== undefined) return opened
    const { parameters } = this.#extras.get(extra)
    return parameters === undefined ? undefined : parameterLists.get(parameters.start)
  }

  /** The extra behind a token that is placed at a column; `outerIndent` is the indent outside the innermost bracket. */
  step(id: number, token: number, column: number, outerIndent: number, newline: boolean): number {
    this.penalty = 0
    const { comprehension, parameters } = this.#extras.get(id)
    return this.#extras.keep(
      this.#stepComprehension(comprehension, token, newline),
      this.#stepParameters(parameters, token, column, outerIndent, newline),
    )
  }

  #stepComprehension(state: Comprehension | undefined, token: number, newline: boolean): Comprehension | undefined {
    const { tokens, traits } = this.#plan
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
    const plan = this.#plan
    const opened = plan.parameterLists.get(token)
    if (opened !== undefined) {
      const openingColumn = opened.open.totalLength + outerIndent
      this.penalty += startPenalty(opened, openingColumn, column, newline)
      return { outer: state, start: token, brokenAtStart: newline, openingColumn }
    }
    const list = state && plan.parameterLists.get(state.start)
    if (state === undefined || list === undefined) return state
    const leaf = plan.tokens[token] as Leaf
    if (leaf === list.close) {
      if (newline && list.lastFits(column)) this.penalty += Bond.strong
      if (!newline && list.hasReturnType && state.brokenAtStart) this.penalty += Bond.strong
      return state.outer
    }
    if (list.first === undefined) return state
    if (newline && list.headLength + column <= COLUMN_LIMIT) this.penalty += Bond.strong
    const startsOther = leaf !== list.first && ((plan.traits[token] as number) & Trait.startsParameter) !== 0
    if (!newline && list.hasDefaults && startsOther) this.penalty += Bond.strong
    return state
  }
}

/** What it costs to put the first parameter at a column. */
function startPenalty(list: ParameterList, openingColumn: number, column: number, newline: boolean): number {
  if (newline) return openingColumn <= column ? Bond.veryStrong : 0
  const overflows = list.first !== undefined && list.hasReturnType && list.tailLength + column > COLUMN_LIMIT
  return overflows ? Bond.veryStrong : 0
}
