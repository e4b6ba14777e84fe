/** Fields of a row. */
export const WIDTH = 7
const LEAST = WIDTH << 12
/** Tables longer than this are given back after the line that needed them. */
const KEPT = WIDTH << 16

/** A table of rows of seven numbers in one array: the search makes hundreds of thousands of them. */
export class Rows {
  protected values = new Int32Array(LEAST)
  /** How many rows were made. */
  count = 0

  clear(): void {
    this.count = 0
    if (this.values.length > KEPT) this.values = new Int32Array(LEAST)
  }

  /** A new row; gives its number. */
  protected row(a: number, b: number, c: number, d: number, e: number, f: number, g: number): number {
    const at = this.count * WIDTH
    if (at + WIDTH > this.values.length) this.#grow()
    const { values } = this
    values[at] = a
    values[at + 1] = b
    values[at + 2] = c
    values[at + 3] = d
    values[at + 4] = e
    values[at + 5] = f
    values[at + 6] = g
    return this.count++
  }

  #grow(): void {
    const values = new Int32Array(this.values.length * 2)
    values.set(this.values)
    this.values = values
  }
}
