import {
  ADDED_LINE,
  COLUMN_LIMIT,
  CONTINUATION_INDENT,
  EXCESS_CHARACTER,
  FREE_BREAK,
  INDENT_WIDTH,
  PARTED_BRACKETS,
  SPACES_BEFORE_COMMENT,
} from '../style.ts'
import type { Leaf } from '../syntax/tree.ts'
import { ExtraSteps } from './extraSteps.ts'
import type { Frames } from './frames.ts'
import type { Plan } from './plan.ts'
import { ON_LINE, States } from './states.ts'
import { Trait } from './traits.ts'

const EITHER_BRACKET = Trait.opens | Trait.closes
const AFTER_OPENING = Trait.afterOpen | Trait.afterOpenComment

/** Makes the states that follow a state: the next token on the same line, or on a new one. */
export class Stepper {
  readonly states = new States()
  /** What the last step cost. */
  penalty = 0
  readonly #frames: Frames = this.states.frames
  readonly #extras = new ExtraSteps()
  #plan!: Plan

  /** The state behind the first token of a line. */
  begin(plan: Plan): number {
    this.#plan = plan
    this.states.clear()
    this.#extras.begin(plan)
    this.penalty = 0
    const { firstIndent } = plan
    let frame = this.#frames.add(-1, firstIndent, firstIndent, 0, 0, 0)
    if (((plan.traits[0] as number) & Trait.opens) !== 0) frame = this.#open(frame, firstIndent)
    return this.states.add(1, this.#pass(0, 0, firstIndent), 0, frame, 0, -1, ON_LINE)
  }

  /** Puts the next token on the line where the last one is. */
  stay(state: number): number {
    const { states } = this
    const plan = this.#plan
    const token = states.token(state)
    const traits = plan.traits[token] as number
    const spaces = plan.spaces[token] as number
    const column = states.column(state) + spaces
    const row = states.frame(state)
    let frame = row
    this.penalty = 0
    if ((traits & Trait.afterOpen) !== 0) frame = this.#startInside(row, traits, column - spaces, column)
    const extra =
      (traits & Trait.hasExtras) === 0 ? states.extra(state) : this.#stepExtras(state, token, row, column, false)
    let lowest = states.lowest(state)
    if ((traits & EITHER_BRACKET) !== 0) frame = this.#crossBracket(traits, frame)
    else lowest = Math.min(lowest, plan.levels[token] as number)
    return states.add(token + 1, this.#pass(token, traits, column), lowest, frame, extra, state, ON_LINE)
  }

  /** Puts the next token on a new line; `forced` breaks cost nothing beyond what the token asks. */
  break(state: number, forced: boolean): number {
    const { states } = this
    const frames = this.#frames
    const plan = this.#plan
    const token = states.token(state)
    const traits = plan.traits[token] as number
    const row = states.frame(state)
    const indent = frames.indent(row)
    let closing = frames.closing(row)
    let broken = frames.broken(row)
    let breaks = frames.breaks(row)
    const column = this.#columnOfNewLine(token, traits, indent, closing, states.extra(state))
    const lastSpace = (traits & Trait.comment) === 0 ? column : frames.lastSpace(row)
    if ((traits & AFTER_OPENING) !== 0) {
      closing = Math.max(0, indent - CONTINUATION_INDENT)
      broken = 1
    }
    this.penalty = plan.penalties[token] as number
    if (!forced) {
      if ((traits & Trait.uncounted) === 0) this.penalty += ADDED_LINE * ++breaks
      if ((traits & Trait.partedBrackets) !== 0) this.penalty += PARTED_BRACKETS
      this.penalty += FREE_BREAK
    }
    const extra =
      (traits & Trait.hasExtras) === 0 ? states.extra(state) : this.#stepExtras(state, token, row, column, true)
    let frame = frames.add(frames.parent(row), indent, lastSpace, closing, broken, breaks)
    if ((traits & EITHER_BRACKET) !== 0) frame = this.#crossBracket(traits, frame)
    const lowest = plan.levels[token] as number
    return states.add(token + 1, this.#pass(token, traits, column), lowest, frame, extra, state, column)
  }

  /** What stands right behind an opening bracket sets the indent of the lines inside. */
  #startInside(row: number, traits: number, closing: number, column: number): number {
    const frames = this.#frames
    const isComment = (traits & Trait.comment) !== 0
    const oldIndent = frames.indent(row)
    return frames.add(
      frames.parent(row),
      isComment ? oldIndent : column,
      frames.lastSpace(row),
      isComment ? oldIndent - CONTINUATION_INDENT : closing,
      frames.broken(row),
      frames.breaks(row),
    )
  }

  #crossBracket(traits: number, frame: number): number {
    const frames = this.#frames
    const lastSpace = frames.lastSpace(frame)
    if ((traits & Trait.opens) !== 0) return this.#open(frame, lastSpace)
    const outer = frames.parent(frame)
    if (outer < 0) return frame
    return frames.withLastSpace(outer, (traits & Trait.dictKeyPart) !== 0 ? frames.indent(outer) : lastSpace)
  }

  #open(frame: number, lastSpace: number): number {
    return this.#frames.add(frame, CONTINUATION_INDENT + lastSpace, lastSpace, 0, 0, 0)
  }

  /** The column behind a token; what stands beyond the limit costs. */
  #pass(token: number, traits: number, start: number): number {
    const plan = this.#plan
    const column = start + (plan.widths[token] as number)
    if (column > COLUMN_LIMIT && (traits & Trait.mayExceed) === 0) {
      this.penalty += EXCESS_CHARACTER * (column - COLUMN_LIMIT)
    }
    const end = plan.lastColumns[token] as number
    return end >= 0 ? end : column
  }

  #columnOfNewLine(token: number, traits: number, indent: number, closing: number, extra: number): number {
    const plan = this.#plan
    const spaces = plan.spaces[token] as number
    if (plan.isDisabled || spaces > SPACES_BEFORE_COMMENT) return spaces
    if ((traits & Trait.opens) !== 0) return (plan.levels[token] as number) > 0 ? indent : plan.firstIndent
    if ((traits & Trait.closes) !== 0) {
      return (traits & AFTER_OPENING) === 0 ? closing : Math.max(0, indent - CONTINUATION_INDENT)
    }
    if ((traits & Trait.belowString) !== 0) return (plan.tokens[token - 1] as Leaf).column
    // What continues the head of a block stands out from the block below it.
    if (indent !== (plan.depth + 1) * INDENT_WIDTH) return indent
    const list = this.#extras.parametersAt(token, extra)
    const standsOut =
      list === undefined ? plan.isCompound : !list.breaksBeforeClose(indent) && (traits & Trait.parameterStart) !== 0
    return standsOut ? indent + CONTINUATION_INDENT : indent
  }

  #stepExtras(state: number, token: number, row: number, column: number, newline: boolean): number {
    const frames = this.#frames
    const outer = frames.parent(row)
    const outerIndent = outer < 0 ? 0 : frames.indent(outer)
    const extra = this.#extras.step(this.states.extra(state), token, column, outerIndent, newline)
    this.penalty += this.#extras.penalty
    return extra
  }
}
