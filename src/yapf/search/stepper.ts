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
import { NestedSyntaxSteps } from './nestedSyntaxState.ts'
import type { ParenStates } from './parenStates.ts'
import type { PreparedLine } from './preparedLine.ts'
import { ON_LINE, States } from './states.ts'
import { Trait } from './traits.ts'

const EITHER_BRACKET = Trait.opens | Trait.closes
const AFTER_OPENING = Trait.afterOpen | Trait.afterOpenComment

/** Makes the states that follow a state: the next token on the same line, or on a new one. */
export class Stepper {
  readonly states = new States()
  /** What the last step cost. */
  penalty = 0
  readonly #parens: ParenStates = this.states.parens
  readonly #nested = new NestedSyntaxSteps()
  #line!: PreparedLine

  /** The state behind the first token of a line. */
  begin(line: PreparedLine): number {
    this.#line = line
    this.states.clear()
    this.#nested.begin(line)
    this.penalty = 0
    const { firstIndent } = line
    let paren = this.#parens.add(-1, firstIndent, firstIndent, 0, 0, 0)
    if (((line.traits[0] as number) & Trait.opens) !== 0) paren = this.#open(paren, firstIndent)
    return this.states.add(1, this.#pass(0, 0, firstIndent), 0, paren, 0, -1, ON_LINE)
  }

  /** Puts the next token on the line where the last one is. */
  stay(state: number): number {
    const { states } = this
    const line = this.#line
    const token = states.token(state)
    const traits = line.traits[token] as number
    const spaces = line.spaces[token] as number
    const column = states.column(state) + spaces
    const row = states.paren(state)
    let paren = row
    this.penalty = 0
    if ((traits & Trait.afterOpen) !== 0) paren = this.#startInside(row, traits, column - spaces, column)
    const nested =
      (traits & Trait.hasNestedSyntax) === 0 ? states.nested(state) : this.#stepNested(state, token, row, column, false)
    let lowest = states.lowest(state)
    if ((traits & EITHER_BRACKET) !== 0) paren = this.#crossBracket(traits, paren)
    else lowest = Math.min(lowest, line.levels[token] as number)
    return states.add(token + 1, this.#pass(token, traits, column), lowest, paren, nested, state, ON_LINE)
  }

  /** Puts the next token on a new line; `forced` breaks cost nothing beyond what the token asks. */
  break(state: number, forced: boolean): number {
    const { states } = this
    const parens = this.#parens
    const line = this.#line
    const token = states.token(state)
    const traits = line.traits[token] as number
    const row = states.paren(state)
    const indent = parens.indent(row)
    let closing = parens.closing(row)
    let broken = parens.broken(row)
    let breaks = parens.breaks(row)
    const column = this.#columnOfNewLine(token, traits, indent, closing, states.nested(state))
    const lastSpace = (traits & Trait.comment) === 0 ? column : parens.lastSpace(row)
    if ((traits & AFTER_OPENING) !== 0) {
      closing = Math.max(0, indent - CONTINUATION_INDENT)
      broken = 1
    }
    this.penalty = line.penalties[token] as number
    if (!forced) {
      if ((traits & Trait.uncounted) === 0) this.penalty += ADDED_LINE * ++breaks
      if ((traits & Trait.partedBrackets) !== 0) this.penalty += PARTED_BRACKETS
      this.penalty += FREE_BREAK
    }
    const nested =
      (traits & Trait.hasNestedSyntax) === 0 ? states.nested(state) : this.#stepNested(state, token, row, column, true)
    let paren = parens.add(parens.parent(row), indent, lastSpace, closing, broken, breaks)
    if ((traits & EITHER_BRACKET) !== 0) paren = this.#crossBracket(traits, paren)
    const lowest = line.levels[token] as number
    return states.add(token + 1, this.#pass(token, traits, column), lowest, paren, nested, state, column)
  }

  /** The first token inside a bracket sets the indent of the lines inside. */
  #startInside(row: number, traits: number, closing: number, column: number): number {
    const parens = this.#parens
    const isComment = (traits & Trait.comment) !== 0
    const oldIndent = parens.indent(row)
    return parens.add(
      parens.parent(row),
      isComment ? oldIndent : column,
      parens.lastSpace(row),
      isComment ? oldIndent - CONTINUATION_INDENT : closing,
      parens.broken(row),
      parens.breaks(row),
    )
  }

  #crossBracket(traits: number, paren: number): number {
    const parens = this.#parens
    const lastSpace = parens.lastSpace(paren)
    if ((traits & Trait.opens) !== 0) return this.#open(paren, lastSpace)
    const outer = parens.parent(paren)
    if (outer < 0) return paren
    return parens.withLastSpace(outer, (traits & Trait.dictKeyPart) !== 0 ? parens.indent(outer) : lastSpace)
  }

  #open(paren: number, lastSpace: number): number {
    return this.#parens.add(paren, CONTINUATION_INDENT + lastSpace, lastSpace, 0, 0, 0)
  }

  /** The column behind a token; each character beyond the limit costs. */
  #pass(token: number, traits: number, start: number): number {
    const line = this.#line
    const column = start + (line.widths[token] as number)
    if (column > COLUMN_LIMIT && (traits & Trait.mayExceed) === 0) {
      this.penalty += EXCESS_CHARACTER * (column - COLUMN_LIMIT)
    }
    const end = line.lastColumns[token] as number
    return end >= 0 ? end : column
  }

  #columnOfNewLine(token: number, traits: number, indent: number, closing: number, nested: number): number {
    const line = this.#line
    const spaces = line.spaces[token] as number
    if (line.isDisabled || spaces > SPACES_BEFORE_COMMENT) return spaces
    if ((traits & Trait.opens) !== 0) return (line.levels[token] as number) > 0 ? indent : line.firstIndent
    if ((traits & Trait.closes) !== 0) {
      return (traits & AFTER_OPENING) === 0 ? closing : Math.max(0, indent - CONTINUATION_INDENT)
    }
    if ((traits & Trait.belowString) !== 0) return (line.tokens[token - 1] as Leaf).column
    // The continuation of a block's head is indented deeper than the block.
    if (indent !== (line.depth + 1) * INDENT_WIDTH) return indent
    const list = this.#nested.parametersAt(token, nested)
    const standsOut =
      list === undefined ? line.isCompound : !list.breaksBeforeClose(indent) && (traits & Trait.parameterStart) !== 0
    return standsOut ? indent + CONTINUATION_INDENT : indent
  }

  #stepNested(state: number, token: number, row: number, column: number, newline: boolean): number {
    const parens = this.#parens
    const outer = parens.parent(row)
    const outerIndent = outer < 0 ? 0 : parens.indent(outer)
    const nested = this.#nested.step(this.states.nested(state), token, column, outerIndent, newline)
    this.penalty += this.#nested.penalty
    return nested
  }
}
