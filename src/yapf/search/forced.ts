import type { Plan } from './plan.ts'
import { Test } from './splitTests.ts'
import type { States } from './states.ts'

/** Runs the tests of {@link splitRule} against a state. */
export class Forced {
  readonly #states: States

  constructor(states: States) {
    this.#states = states
  }

  /** Whether a break before the next token is forced. May note in the state that its bracket will close on its own line. */
  test(plan: Plan, state: number): boolean {
    const states = this.#states
    const { frames } = states
    const rule = plan.rules[states.token(state)] as readonly number[]
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

  #breakBracket(state: number): void {
    const states = this.#states
    const { frames } = states
    const row = states.frame(state)
    const { indent, lastSpace, closing, breaks } = {
      indent: frames.indent(row),
      lastSpace: frames.lastSpace(row),
      closing: frames.closing(row),
      breaks: frames.breaks(row),
    }
    states.setFrame(state, frames.add(frames.parent(row), indent, lastSpace, closing, 1, breaks))
  }
}
