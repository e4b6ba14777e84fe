const LEAST = 1 << 12
/** A table longer than this is given back after the line that needed it. */
const KEPT = 1 << 16

/**
 * The states that wait, least penalty first and in the order of their arrival where the penalties are equal. Penalties never
 * fall below that of the state taken last, so states of one penalty form a simple line, and a heap orders the lines.
 */
export class PenaltyQueue {
  #next = new Int32Array(LEAST)
  readonly #heads: number[] = []
  readonly #tails: number[] = []
  readonly #penalties: number[] = []
  readonly #lineOf = new Map<number, number>()
  /** A binary heap of line numbers. */
  readonly #heap: number[] = []
  #current = -1

  clear(): void {
    if (this.#next.length > KEPT) this.#next = new Int32Array(LEAST)
    this.#heads.length = 0
    this.#tails.length = 0
    this.#penalties.length = 0
    this.#lineOf.clear()
    this.#heap.length = 0
    this.#current = -1
  }

  push(state: number, penalty: number): void {
    if (state >= this.#next.length) this.#grow(state)
    this.#next[state] = -1
    let line = this.#current
    if (line < 0 || this.#penalties[line] !== penalty) {
      const known = this.#lineOf.get(penalty)
      if (known === undefined) {
        this.#open(state, penalty)
        return
      }
      line = known
    }
    if (this.#heads[line] === -1) this.#heads[line] = state
    else this.#next[this.#tails[line] as number] = state
    this.#tails[line] = state
  }

  /** The next state, or -1 when none is left. */
  pop(): number {
    for (;;) {
      const line = this.#current
      if (line >= 0) {
        const state = this.#heads[line] as number
        if (state >= 0) {
          this.#heads[line] = this.#next[state] as number
          return state
        }
        this.#lineOf.delete(this.#penalties[line] as number)
      }
      if (this.#heap.length === 0) {
        this.#current = -1
        return -1
      }
      this.#current = this.#takeLeast()
    }
  }

  /** The penalty of the state taken last. */
  get penalty(): number {
    return this.#penalties[this.#current] as number
  }

  #grow(state: number): void {
    const next = new Int32Array(Math.max(state + 1, this.#next.length * 2))
    next.set(this.#next)
    this.#next = next
  }

  #open(state: number, penalty: number): void {
    const line = this.#penalties.length
    this.#penalties.push(penalty)
    this.#heads.push(state)
    this.#tails.push(state)
    this.#lineOf.set(penalty, line)
    const heap = this.#heap
    let at = heap.length
    heap.push(line)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((this.#penalties[heap[parent] as number] as number) <= penalty) break
      heap[at] = heap[parent] as number
      at = parent
    }
    heap[at] = line
  }

  #takeLeast(): number {
    const heap = this.#heap
    const least = heap[0] as number
    const last = heap.pop() as number
    if (heap.length === 0) return least
    const penalty = this.#penalties[last] as number
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= heap.length) break
      const right = child + 1
      if (right < heap.length && this.#at(heap, right) < this.#at(heap, child)) child = right
      if (this.#at(heap, child) >= penalty) break
      heap[at] = heap[child] as number
      at = child
    }
    heap[at] = last
    return least
  }

  #at(heap: readonly number[], index: number): number {
    return this.#penalties[heap[index] as number] as number
  }
}
