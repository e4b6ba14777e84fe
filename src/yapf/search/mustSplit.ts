import { Opcode } from './mustSplitOpcodes.ts'
import type { PreparedLine } from './preparedLine.ts'
import type { States } from './states.ts'

/** Runs the tests of {@link mustSplitRule} against a state. */
export class MustSplit {
  readonly #states: States

  constructor(states: States) {
    this.#states = states
  }

  /** Whether a break before the next token is forced. May note in the state that its bracket will close on its own line. */
  test(line: PreparedLine, state: number): boolean {
    const states = this.#states
    const { parens } = states
    const rule = line.rules[states.token(state)] as readonly number[]
    for (let at = 0; ; at += 2) {
      const bound = rule[at + 1] as number
      switch (rule[at]) {
        case Opcode.result:
          return bound === 1
        case Opcode.columnBeyond:
          if (states.column(state) > bound) return true
          break
        case Opcode.columnWithin:
          if (states.column(state) <= bound) return false
          break
        case Opcode.outerIndentBeyond:
          if (parens.indent(parens.parent(states.paren(state))) > bound) return true
          break
        case Opcode.indentBeyond:
          return parens.indent(states.paren(state)) > bound
        case Opcode.shiftBeyond:
          return states.column(state) - parens.lastSpace(states.paren(state)) > bound
        case Opcode.ifOpenedBroken:
          if (parens.broken(states.paren(state)) === 1) return bound === 1
          break
        case Opcode.breakBracket:
          if (states.column(state) > bound) {
            this.#breakBracket(state)
            return true
          }
      }
    }
  }

  #breakBracket(state: number): void {
    const states = this.#states
    const { parens } = states
    const row = states.paren(state)
    const { indent, lastSpace, closing, breaks } = {
      indent: parens.indent(row),
      lastSpace: parens.lastSpace(row),
      closing: parens.closing(row),
      breaks: parens.breaks(row),
    }
    states.setParen(state, parens.add(parens.parent(row), indent, lastSpace, closing, 1, breaks))
  }
}
