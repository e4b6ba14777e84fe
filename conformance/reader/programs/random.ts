/** Random choices of one program. */
export class Choices {
  readonly #next: () => number

  /** `next` gives numbers in [0, 1). */
  constructor(next: () => number) {
    this.#next = next
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end)
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.#next() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }
}
