import {
  ADDED_LINE,
  Bond,
  COLUMN_LIMIT,
  CONTINUATION_INDENT,
  EXCESS_CHARACTER,
  FREE_BREAK,
  INDENT_WIDTH,
  PARTED_BRACKETS,
  SPACES_BEFORE_COMMENT,
  STATES_COMPARED_IN_FULL,
} from '../style.ts'
import type { Leaf } from '../syntax/tree.ts'
import { Extras, stepComprehension } from './extras.ts'
import type { Frames } from './frames.ts'
import { type Plan, Trait } from './plan.ts'
import { PenaltyQueue } from './queue.ts'
import { Test } from './splitRules.ts'
import { SeenStates, States } from './states.ts'

/**
 * Finds the breaks of a logical line: for each token the column at which it starts a line, -1 when it starts none. Undefined
 * when no layout keeps the rules.
 *
 * States are taken in the order of their penalty and, where that is equal, of their making. A state equal to one taken
 * before is dropped. Once more than 10,000 states were made, states are compared without their brackets: the answer is
 * then not always the cheapest layout, but it is the one that yapf gives.
 */
export function findBreaks(plan: Plan): Int32Array | undefined {
  return search.run(plan)
}

/** The columns of given breaks, in the form of {@link findBreaks}. */
export function placeBreaks(plan: Plan, isBroken: (token: number) => boolean): Int32Array {
  return search.place(plan, isBroken)
}

class Search {
  readonly #states = new States()
  readonly #frames: Frames = this.#states.frames
  readonly #seen = new SeenStates(this.#states)
  readonly #queue = new PenaltyQueue()
  readonly #extras = new Extras()
  #plan!: Plan
  // The step under way.
  #column = 0
  #penalty = 0
  #extra = 0

  run(plan: Plan): Int32Array | undefined {
    this.#begin(plan)
    const last = this.#explore()
    return last < 0 ? undefined : this.#breaksOf(last)
  }

  place(plan: Plan, isBroken: (token: number) => boolean): Int32Array {
    this.#begin(plan)
    let state = this.#queue.pop()
    for (let token = 1; token < plan.tokens.length; token++) {
      this.#step(state, isBroken(token), true)
      state = this.#states.count - 1
    }
    return this.#breaksOf(state)
  }

  #begin(plan: Plan): void {
    this.#plan = plan
    this.#states.clear()
    this.#seen.clear()
    this.#queue.clear()
    this.#extras.clear()
    this.#queue.push(this.#start(), 0)
  }

  /** The cheapest state behind the last token, or -1. */
  #explore(): number {
    const states = this.#states
    const queue = this.#queue
    const end = this.#plan.tokens.length
    for (;;) {
      const state = queue.pop()
      if (state < 0 || states.token(state) === end) return state
      if (states.count > STATES_COMPARED_IN_FULL && this.#seen.comparesBrackets) this.#seen.ignoreBrackets()
      if (this.#seen.has(state)) continue
      const forced = this.#mustSplit(state)
      this.#seen.add(state)
      this.#follow(state, forced)
    }
  }

  /** The state behind the first token. */
  #start(): number {
    const plan = this.#plan
    const { firstIndent } = plan
    const frames = this.#frames
    let frame = frames.add(-1, firstIndent, firstIndent, 0, 0, 0)
    const traits = plan.traits[0] as number
    if ((traits & Trait.opens) !== 0) {
      frame = frames.add(frame, CONTINUATION_INDENT + firstIndent, firstIndent, 0, 0, 0)
    }
    const column = firstIndent + (plan.widths[0] as number)
    const end = plan.lastColumns[0] as number
    return this.#states.add(1, end >= 0 ? end : column, 0, frame, 0, -1, -1)
  }

  #follow(state: number, forced: boolean): void {
    const traits = this.#plan.traits[this.#states.token(state)] as number
    if (!forced) this.#step(state, false, false)
    if ((traits & (forced ? Trait.breaksIfForced : Trait.breaksFreely)) !== 0) this.#step(state, true, forced)
  }

  #mustSplit(state: number): boolean {
    const rule = this.#plan.rules[this.#states.token(state)] as readonly number[]
    const states = this.#states
    const frames = this.#frames
    for (let at = 0; ; at += 2) {
      const bound = rule[at + 1] as number
      switch (rule[at]) {
        case Test.result:
          return bound === 1
        case Test.columnBeyond:
          if (states.column(state) > bound) return true
          break
        case Test.columnWithin:
          if (states.column(state) <= bound) return false
          break
        case Test.outerIndentBeyond:
          if (frames.indent(frames.parent(states.frame(state))) > bound) return true
          break
        case Test.indentBeyond:
          return frames.indent(states.frame(state)) > bound
        case Test.shiftBeyond:
          return states.column(state) - frames.lastSpace(states.frame(state)) > bound
        case Test.ifOpenedBroken:
          if (frames.broken(states.frame(state)) === 1) return bound === 1
          break
        case Test.breakBracket:
          if (states.column(state) > bound) {
            this.#breakBracket(state)
            return true
          }
      }
    }
  }

  /** The closing bracket will be on a line of its own. From here on the state differs from those it was compared with. */
  #breakBracket(state: number): void {
    const frames = this.#frames
    const row = this.#states.frame(state)
    const broken = frames.add(
      frames.parent(row),
      frames.indent(row),
      frames.lastSpace(row),
      frames.closing(row),
      1,
      frames.breaks(row),
    )
    this.#states.setFrame(state, broken)
  }

  /** Makes the state in which the next token was put on this line or on a new one. */
  #step(state: number, newline: boolean, forced: boolean): void {
    const states = this.#states
    const frames = this.#frames
    const plan = this.#plan
    const token = states.token(state)
    const traits = plan.traits[token] as number
    const row = states.frame(state)
    let indent = frames.indent(row)
    let lastSpace = frames.lastSpace(row)
    let closing = frames.closing(row)
    let broken = frames.broken(row)
    let breaks = frames.breaks(row)
    let lowest = states.lowest(state)
    const level = plan.levels[token] as number
    this.#column = states.column(state)
    this.#penalty = 0
    this.#extra = states.extra(state)
    if (plan.hasParameters) this.#openParameters(token, newline, frames.parent(row))
    if (newline) {
      this.#column = this.#newlineColumn(token, traits, indent, closing)
      if ((traits & Trait.comment) === 0) lastSpace = this.#column
      lowest = level
      if ((traits & (Trait.afterOpen | Trait.afterOpenComment)) !== 0) {
        closing = Math.max(0, indent - CONTINUATION_INDENT)
        broken = 1
      }
      this.#penalty = plan.penalties[token] as number
      if (!forced) {
        if ((traits & Trait.uncounted) === 0) this.#penalty += ADDED_LINE * ++breaks
        if ((traits & Trait.partedBrackets) !== 0) this.#penalty += PARTED_BRACKETS
        this.#penalty += FREE_BREAK
      }
    } else {
      const spaces = plan.spaces[token] as number
      if ((traits & Trait.afterOpen) !== 0) {
        if ((traits & Trait.comment) === 0) {
          closing = this.#column
          indent = this.#column + spaces
        } else closing = indent - CONTINUATION_INDENT
      }
      this.#column += spaces
    }
    if (plan.hasComprehension) this.#stepComprehension(token, traits, newline)
    if (plan.hasParameters) this.#stepParameters(token, traits, newline, row)
    if ((traits & (Trait.opens | Trait.closes)) === 0) lowest = Math.min(lowest, level)
    const frame = this.#nextFrame(traits, row, indent, lastSpace, closing, broken, breaks)
    const placed = newline ? this.#column : -1
    this.#passToken(token, traits)
    const penalty = this.#queue.penalty + this.#penalty
    this.#queue.push(states.add(token + 1, this.#column, lowest, frame, this.#extra, state, placed), penalty)
  }

  /** The brackets behind a token, given those of the innermost as the token changed them. */
  #nextFrame(
    traits: number,
    row: number,
    indent: number,
    lastSpace: number,
    closing: number,
    broken: number,
    breaks: number,
  ): number {
    const frames = this.#frames
    const outer = frames.parent(row)
    if ((traits & Trait.closes) !== 0 && outer >= 0) {
      const outerIndent = frames.indent(outer)
      const outerSpace = (traits & Trait.dictKeyPart) !== 0 ? outerIndent : lastSpace
      if (outerSpace === frames.lastSpace(outer)) return outer
      return frames.add(
        frames.parent(outer),
        outerIndent,
        outerSpace,
        frames.closing(outer),
        frames.broken(outer),
        frames.breaks(outer),
      )
    }
    const same =
      indent === frames.indent(row) &&
      lastSpace === frames.lastSpace(row) &&
      closing === frames.closing(row) &&
      broken === frames.broken(row) &&
      breaks === frames.breaks(row)
    const top = same ? row : frames.add(outer, indent, lastSpace, closing, broken, breaks)
    if ((traits & Trait.opens) === 0) return top
    return frames.add(top, CONTINUATION_INDENT + lastSpace, lastSpace, 0, 0, 0)
  }

  /** Moves the column behind the token and counts what is beyond the limit. */
  #passToken(token: number, traits: number): void {
    const plan = this.#plan
    this.#column += plan.widths[token] as number
    if (this.#column > COLUMN_LIMIT && (traits & Trait.mayExceed) === 0) {
      this.#penalty += EXCESS_CHARACTER * (this.#column - COLUMN_LIMIT)
    }
    const end = plan.lastColumns[token] as number
    if (end >= 0) this.#column = end
  }

  #newlineColumn(token: number, traits: number, indent: number, closing: number): number {
    const plan = this.#plan
    const spaces = plan.spaces[token] as number
    if (plan.isDisabled || spaces > SPACES_BEFORE_COMMENT) return spaces
    if ((traits & Trait.opens) !== 0) return (plan.levels[token] as number) > 0 ? indent : plan.firstIndent
    if ((traits & Trait.closes) !== 0) {
      const empty = (traits & (Trait.afterOpen | Trait.afterOpenComment)) !== 0
      return empty ? Math.max(0, indent - CONTINUATION_INDENT) : closing
    }
    if ((traits & Trait.belowString) !== 0) return (plan.tokens[token - 1] as Leaf).column
    // What continues a block's head stands out from the block below it.
    const blockIndent = (plan.depth + 1) * INDENT_WIDTH
    const parameters = plan.hasParameters ? this.#extras.get(this.#extra).parameters : undefined
    if (indent !== blockIndent) return indent
    if (parameters === undefined) return plan.isCompound ? indent + CONTINUATION_INDENT : indent
    const list = plan.parameterLists[parameters.start]
    if (list?.breaksBeforeClose(indent) === false && (traits & Trait.parameterStart) !== 0) {
      return indent + CONTINUATION_INDENT
    }
    return indent
  }

  #stepComprehension(token: number, traits: number, newline: boolean): void {
    const extra = this.#extras.get(this.#extra)
    const starts = (traits & Trait.startsComprehension) !== 0
    if (extra.comprehension === undefined && !starts) return
    const { tokens } = this.#plan
    const { state, penalty } = stepComprehension(extra.comprehension, {
      closes: (expression) => tokens[expression - 1]?.match === tokens[token],
      starts,
      isFor: (traits & Trait.comprehensionFor) !== 0,
      token,
      newline,
    })
    this.#penalty += penalty
    if (state !== extra.comprehension) this.#extra = this.#extras.keep(state, extra.parameters).id
  }

  #openParameters(token: number, newline: boolean, outer: number): void {
    const list = this.#plan.parameterLists[token]
    if (list === undefined) return
    const { comprehension, parameters } = this.#extras.get(this.#extra)
    const openingColumn = list.open.totalLength + this.#frames.indent(outer)
    const opened = { outer: parameters, start: token, brokenAtStart: newline, openingColumn }
    this.#extra = this.#extras.keep(comprehension, opened).id
  }

  #stepParameters(token: number, traits: number, newline: boolean, row: number): void {
    const plan = this.#plan
    const opened = plan.parameterLists[token]
    if (opened !== undefined) {
      const firstColumn = opened.open.totalLength + this.#frames.indent(this.#frames.parent(row))
      if (newline) {
        if (firstColumn <= this.#column) this.#penalty += Bond.veryStrong
      } else if (opened.first !== undefined && opened.hasReturnType) {
        if (opened.tailLength + this.#column > COLUMN_LIMIT) this.#penalty += Bond.veryStrong
      }
      return
    }
    const { comprehension, parameters } = this.#extras.get(this.#extra)
    if (parameters === undefined) return
    const list = plan.parameterLists[parameters.start]
    if (list === undefined) return
    const leaf = plan.tokens[token] as Leaf
    if (leaf === list.close) {
      this.#extra = this.#extras.keep(comprehension, parameters.outer).id
      if (newline && list.lastFits(this.#column)) this.#penalty += Bond.strong
      if (!newline && list.hasReturnType && parameters.brokenAtStart) this.#penalty += Bond.strong
      return
    }
    if (list.first === undefined) return
    if (newline && list.headLength + this.#column <= COLUMN_LIMIT) this.#penalty += Bond.strong
    const startsOther = leaf !== list.first && (traits & Trait.startsParameter) !== 0
    if (!newline && list.hasDefaults && startsOther) this.#penalty += Bond.strong
  }

  #breaksOf(last: number): Int32Array {
    const states = this.#states
    const columns = new Int32Array(this.#plan.tokens.length).fill(-1)
    for (let state = last; state >= 0; state = states.from(state))
      columns[states.token(state) - 1] = states.placed(state)
    return columns
  }
}

const search = new Search()
