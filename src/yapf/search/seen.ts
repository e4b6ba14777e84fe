import type { States } from './states.ts'

const LEAST_SLOTS = 1 << 8
/** Most lines make two to five states a token; the table is at most half full. */
const SLOTS_PER_TOKEN = 8
/** A table longer than this is given back after the line that needed it. */
const KEPT_SLOTS = 1 << 17

/** The states that were taken from the queue. Compares all of their fields or, once told so, leaves out their brackets. */
export class SeenStates {
  readonly #states: States
  #slots = new Int32Array(LEAST_SLOTS)
  /** Slots in use; those beyond belong to an earlier, longer line. */
  #size = LEAST_SLOTS
  #count = 0
  #withBrackets = true

  constructor(states: States) {
    this.#states = states
    this.clear(0)
  }

  /** Forgets all and makes room for the states of a line of some tokens. */
  clear(tokens: number): void {
    this.#withBrackets = true
    if (this.#slots.length > KEPT_SLOTS) this.#slots = new Int32Array(LEAST_SLOTS)
    let size = LEAST_SLOTS
    while (size < tokens * SLOTS_PER_TOKEN) size *= 2
    this.#resize(size)
  }

  get comparesBrackets(): boolean {
    return this.#withBrackets
  }

  /** From now on two states are the same when token, column and level are. */
  ignoreBrackets(): void {
    this.#withBrackets = false
    this.#rebuild(this.#size)
  }

  has(state: number): boolean {
    return this.#slots[this.#find(state)] !== -1
  }

  /** Adds a state unless an equal one is there. */
  add(state: number): void {
    const slot = this.#find(state)
    if (this.#slots[slot] !== -1) return
    this.#slots[slot] = state
    if (++this.#count * 2 > this.#size) this.#rebuild(this.#size * 2)
  }

  /** The slot of a state equal to this one, or the free slot where it belongs. */
  #find(state: number): number {
    const slots = this.#slots
    const mask = this.#size - 1
    const withBrackets = this.#withBrackets
    let at = this.#states.hash(state, withBrackets) & mask
    for (;;) {
      const other = slots[at] as number
      if (other === -1 || this.#states.equal(state, other, withBrackets)) return at
      at = (at + 1) & mask
    }
  }

  #rebuild(size: number): void {
    const kept = this.#slots.slice(0, this.#size)
    this.#resize(size)
    for (const state of kept) if (state !== -1) this.add(state)
  }

  #resize(size: number): void {
    if (size > this.#slots.length) this.#slots = new Int32Array(size)
    this.#slots.fill(-1, 0, size)
    this.#size = size
    this.#count = 0
  }
}
