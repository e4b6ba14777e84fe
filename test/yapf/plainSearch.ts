import { Opcode } from '../../src/yapf/search/mustSplitOpcodes.ts'
import { NestedSyntaxSteps } from '../../src/yapf/search/nestedSyntaxState.ts'
import type { PreparedLine } from '../../src/yapf/search/preparedLine.ts'
import { ON_LINE } from '../../src/yapf/search/states.ts'
import { Trait } from '../../src/yapf/search/traits.ts'

interface Bracket {
  indent: number
  lastSpace: number
  closing: number
  broken: boolean
  breaks: number
}

interface PlainState {
  token: number
  column: number
  lowest: number
  brackets: Bracket[]
  extra: number
  readonly places: readonly number[]
}

/**
 * The search of `findBreaks` written plainly: states are objects that are copied whole, the queue is a list for each
 * penalty, states are compared as texts. It is what the fast one is held to.
 */
export class PlainSearch {
  readonly #plan: PreparedLine
  readonly #extras = new NestedSyntaxSteps()
  readonly #queue = new Map<number, PlainState[]>()
  readonly #seen = new Set<string>()
  /** States made so far. */
  made = 0

  constructor(plan: PreparedLine) {
    this.#plan = plan
    this.#extras.begin(plan)
  }

  run(switchAt = 10_000): readonly number[] | undefined {
    const { firstIndent, tokens } = this.#plan
    const first: PlainState = { token: 0, column: firstIndent, lowest: 0, brackets: [], extra: 0, places: [] }
    first.brackets.push({ indent: firstIndent, lastSpace: firstIndent, closing: 0, broken: false, breaks: 0 })
    this.#pass(first, ON_LINE)
    this.#push(0, { ...first, places: [ON_LINE] })
    while (this.#queue.size > 0) {
      const penalty = Math.min(...this.#queue.keys())
      const state = this.#take(penalty)
      if (state.token === tokens.length) return state.places
      const whole = this.made <= switchAt
      if (this.#seen.has(keyOf(state, whole))) continue
      const must = this.#mustBreak(state)
      this.#seen.add(keyOf(state, true)).add(keyOf(state, false))
      const traits = this.#plan.traits[state.token] ?? 0
      if (!must) this.#stay(penalty, copy(state))
      if ((traits & (must ? Trait.breaksIfForced : Trait.breaksFreely)) !== 0) this.#break(penalty, copy(state), must)
    }
    return undefined
  }

  /** Queues a state behind all that cost as much. */
  #push(penalty: number, state: PlainState): void {
    this.made++
    const line = this.#queue.get(penalty)
    if (line === undefined) this.#queue.set(penalty, [state])
    else line.push(state)
  }

  #take(penalty: number): PlainState {
    const line = this.#queue.get(penalty) as PlainState[]
    const state = line.shift() as PlainState
    if (line.length === 0) this.#queue.delete(penalty)
    return state
  }

  #mustBreak(state: PlainState): boolean {
    const rule = this.#plan.rules[state.token] ?? []
    const top = state.brackets.at(-1) as Bracket
    for (let at = 0; at < rule.length; at += 2) {
      const bound = rule[at + 1] ?? 0
      if (rule[at] === Opcode.result) return bound === 1
      if (rule[at] === Opcode.columnBeyond && state.column > bound) return true
      if (rule[at] === Opcode.columnWithin && state.column <= bound) return false
      if (rule[at] === Opcode.outerIndentBeyond && (state.brackets.at(-2)?.indent ?? 0) > bound) return true
      if (rule[at] === Opcode.indentBeyond) return top.indent > bound
      if (rule[at] === Opcode.shiftBeyond) return state.column - top.lastSpace > bound
      if (rule[at] === Opcode.ifOpenedBroken && top.broken) return bound === 1
      if (rule[at] === Opcode.breakBracket && state.column > bound) {
        top.broken = true
        return true
      }
    }
    throw new TypeError('a rule without an end')
  }

  #stay(penalty: number, state: PlainState): void {
    const traits = this.#plan.traits[state.token] ?? 0
    const top = state.brackets.at(-1) as Bracket
    const spaces = this.#plan.spaces[state.token] ?? 0
    if ((traits & Trait.afterOpen) !== 0) {
      const isComment = (traits & Trait.comment) !== 0
      top.closing = isComment ? top.indent - 4 : state.column
      if (!isComment) top.indent = state.column + spaces
    }
    state.column += spaces
    const extra = this.#stepExtras(state, false)
    this.#push(penalty + extra + this.#pass(state, ON_LINE), state)
  }

  #break(penalty: number, state: PlainState, must: boolean): void {
    const plan = this.#plan
    const traits = plan.traits[state.token] ?? 0
    const top = state.brackets.at(-1) as Bracket
    state.column = this.#newColumn(state, top, traits)
    if ((traits & Trait.comment) === 0) top.lastSpace = state.column
    state.lowest = plan.levels[state.token] ?? 0
    if ((traits & (Trait.afterOpen | Trait.afterOpenComment)) !== 0) {
      top.closing = Math.max(0, top.indent - 4)
      top.broken = true
    }
    let cost = plan.penalties[state.token] ?? 0
    if (!must) {
      if ((traits & Trait.uncounted) === 0) cost += 30 * ++top.breaks
      cost += (traits & Trait.partedBrackets) === 0 ? 10 : 20
    }
    const extra = this.#stepExtras(state, true)
    this.#push(penalty + cost + extra + this.#pass(state, state.column), state)
  }

  #newColumn(state: PlainState, top: Bracket, traits: number): number {
    const plan = this.#plan
    if ((traits & Trait.opens) !== 0) return (plan.levels[state.token] ?? 0) > 0 ? top.indent : plan.firstIndent
    if ((traits & Trait.closes) !== 0) {
      const isEmpty = (traits & (Trait.afterOpen | Trait.afterOpenComment)) !== 0
      return isEmpty ? Math.max(0, top.indent - 4) : top.closing
    }
    if ((traits & Trait.belowString) !== 0) return plan.tokens[state.token - 1]?.column ?? 0
    const list = this.#extras.parametersAt(state.token, state.extra)
    const isBlockIndent = top.indent === (plan.depth + 1) * 4
    if (!isBlockIndent) return top.indent
    if (list === undefined) return top.indent + (plan.isCompound ? 4 : 0)
    return top.indent + (!list.breaksBeforeClose(top.indent) && (traits & Trait.parameterStart) !== 0 ? 4 : 0)
  }

  #stepExtras(state: PlainState, newline: boolean): number {
    if (((this.#plan.traits[state.token] ?? 0) & Trait.hasNestedSyntax) === 0) return 0
    const outer = state.brackets.at(-2)?.indent ?? 0
    state.extra = this.#extras.step(state.extra, state.token, state.column, outer, newline)
    return this.#extras.penalty
  }

  /** Moves a state behind its token; gives what the token costs beyond the limit. */
  #pass(state: PlainState, place: number): number {
    const plan = this.#plan
    const at = state.token
    const traits = plan.traits[at] ?? 0
    const level = plan.levels[at] ?? 0
    const top = state.brackets.at(-1) as Bracket
    if ((traits & (Trait.opens | Trait.closes)) === 0) state.lowest = Math.min(state.lowest, level)
    if ((traits & Trait.opens) !== 0) {
      const { lastSpace } = top
      state.brackets.push({ indent: 4 + lastSpace, lastSpace, closing: 0, broken: false, breaks: 0 })
    }
    const outer = state.brackets.at(-2)
    if ((traits & Trait.closes) !== 0 && outer !== undefined) {
      outer.lastSpace = (traits & Trait.dictKeyPart) === 0 ? top.lastSpace : outer.indent
      state.brackets.pop()
    }
    state.column += plan.widths[at] ?? 0
    const excess = (traits & Trait.mayExceed) === 0 ? Math.max(0, state.column - 79) : 0
    const last = plan.lastColumns[at] ?? -1
    if (last >= 0) state.column = last
    Object.assign(state, { token: at + 1, places: [...state.places, place] })
    return 7000 * excess
  }
}

function copy(state: PlainState): PlainState {
  return { ...state, brackets: state.brackets.map((bracket) => ({ ...bracket })) }
}

/** What makes two states the same: all of them, or (late in the search) token, column and level. */
function keyOf({ token, column, lowest, brackets, extra }: PlainState, whole: boolean): string {
  const place = `${token} ${column} ${lowest}`
  return whole ? `${place} ${JSON.stringify([brackets, extra])}` : place
}
