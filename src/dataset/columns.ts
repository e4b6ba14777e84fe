/** A list of numbers of one kind that grows: a few bytes an entry, where a list of JavaScript has eight and more. */
export class Column<T extends Uint8Array | Int32Array | Float64Array> {
  #items: T
  length = 0

  constructor(items: T) {
    this.#items = items
  }

  push(value: number): void {
    if (this.length === this.#items.length) {
      const larger = new (this.#items.constructor as new (length: number) => T)(this.#items.length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.length++] = value
  }

  at(index: number): number {
    return this.#items[index] as number
  }

  /** The numbers as they lie in memory, for reading. */
  values(): T {
    return this.#items.subarray(0, this.length) as T
  }
}
