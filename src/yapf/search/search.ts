import type { Effort } from '../limits.ts'
import { STATES_COMPARED_IN_FULL } from '../style.ts'
import { MustSplit } from './mustSplit.ts'
import type { PreparedLine } from './preparedLine.ts'
import { PenaltyQueue } from './queue.ts'
import { SeenStates } from './seen.ts'
import { ON_LINE } from './states.ts'
import { Stepper } from './stepper.ts'
import { Trait } from './traits.ts'

/** Where the tokens of a line go: for each the column at which it starts a line, or ON_LINE when it stays on one. */
export type Places = Int32Array

/**
 * Finds the breaks of a logical line; undefined when no layout keeps the rules.
 *
 * States are taken in the order of their penalty and, where that is equal, of their making. A state equal to one taken
 * before is dropped. Once more than 10,000 states were made, states are compared without their brackets: the answer is
 * then not always the cheapest layout, but it is the one that yapf gives.
 *
 * @throws MmdetConfigError `limit` when that takes more than the effort allows.
 */
export function findBreaks(line: PreparedLine, effort: Effort): Places | undefined {
  const last = explore(line, effort)
  effort.spend(states.count)
  return last < 0 ? undefined : placesOf(line, last)
}

/** The places of the tokens when the breaks are given. */
export function placeBreaks(line: PreparedLine, isBroken: (token: number) => boolean): Places {
  let state = stepper.begin(line)
  for (let token = 1; token < line.tokens.length; token++) {
    state = isBroken(token) ? stepper.break(state, true) : stepper.stay(state)
  }
  return placesOf(line, state)
}

// One set of tables for all lines: they grow to what the longest line needs and are used again.
const stepper = new Stepper()
const { states } = stepper
const mustSplit = new MustSplit(states)
const seen = new SeenStates(states)
const queue = new PenaltyQueue()

/** The cheapest state behind the last token, or -1. */
function explore(line: PreparedLine, effort: Effort): number {
  const limit = effort.line
  const end = line.tokens.length
  seen.clear(end)
  queue.clear()
  queue.push(stepper.begin(line), 0)
  for (;;) {
    const state = queue.pop()
    if (state < 0 || states.token(state) === end) return state
    if (states.count > STATES_COMPARED_IN_FULL) {
      if (seen.comparesBrackets) seen.ignoreBrackets()
      if (states.count > limit) throw effort.exceeded(line.tokens)
    }
    if (!seen.has(state)) follow(line, state)
  }
}

/** Queues what may come after a state. */
function follow(line: PreparedLine, state: number): void {
  const must = mustSplit.test(line, state)
  // The test may change the state: it is kept, and later ones are compared with it, as it is then.
  seen.add(state)
  const { penalty } = queue
  const traits = line.traits[states.token(state)] as number
  if (!must) queue.push(stepper.stay(state), penalty + stepper.penalty)
  if ((traits & (must ? Trait.breaksIfForced : Trait.breaksFreely)) !== 0) {
    queue.push(stepper.break(state, must), penalty + stepper.penalty)
  }
}

function placesOf(line: PreparedLine, last: number): Places {
  const places = new Int32Array(line.tokens.length).fill(ON_LINE)
  for (let state = last; state >= 0; state = states.from(state)) places[states.token(state) - 1] = states.placed(state)
  return places
}
