import { ParenStates } from './parenStates.ts'

/** What a token has for a column when it stays on the line; a written column may be negative. */
export const ON_LINE = -(2 ** 31)

/** Fields of one state in {@link States}. */
const TOKEN = 0
const COLUMN = 1
const LOWEST = 2
const PAREN = 3
const NESTED = 4
const FROM = 5
const PLACED = 6
const WIDTH = 7
const LEAST = WIDTH << 12
/** Tables longer than this are given back after the line that needed them. */
const KEPT = WIDTH << 16

/**
 * The states of the search, each a row: the next token, the column, the least bracket level on the line so far, the brackets,
 * what else is going on (comprehensions, parameter lists) and the step that led here.
 */
export class States {
  readonly parens = new ParenStates()
  #rows = new Int32Array(LEAST)
  #count = 0

  clear(): void {
    this.#count = 0
    if (this.#rows.length > KEPT) this.#rows = new Int32Array(LEAST)
    this.parens.clear()
  }

  /** How many states were made. */
  get count(): number {
    return this.#count
  }

  add(
    token: number,
    column: number,
    lowest: number,
    paren: number,
    nested: number,
    from: number,
    placed: number,
  ): number {
    const at = this.#count * WIDTH
    if (at + WIDTH > this.#rows.length) this.#grow()
    const rows = this.#rows
    rows[at + TOKEN] = token
    rows[at + COLUMN] = column
    rows[at + LOWEST] = lowest
    rows[at + PAREN] = paren
    rows[at + NESTED] = nested
    rows[at + FROM] = from
    rows[at + PLACED] = placed
    return this.#count++
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
  }

  token(state: number): number {
    return this.#rows[state * WIDTH + TOKEN] as number
  }

  column(state: number): number {
    return this.#rows[state * WIDTH + COLUMN] as number
  }

  lowest(state: number): number {
    return this.#rows[state * WIDTH + LOWEST] as number
  }

  /** The row of the innermost bracket. */
  paren(state: number): number {
    return this.#rows[state * WIDTH + PAREN] as number
  }

  setParen(state: number, paren: number): void {
    this.#rows[state * WIDTH + PAREN] = paren
  }

  nested(state: number): number {
    return this.#rows[state * WIDTH + NESTED] as number
  }

  /** The state before, -1 for the first. */
  from(state: number): number {
    return this.#rows[state * WIDTH + FROM] as number
  }

  /** The column at which the last token started a line, {@link ON_LINE} when it started none. */
  placed(state: number): number {
    return this.#rows[state * WIDTH + PLACED] as number
  }

  hash(state: number, withBrackets: boolean): number {
    const rows = this.#rows
    const at = state * WIDTH
    let hash = Math.imul((rows[at + TOKEN] as number) ^ 0x51ed270b, 0x9e3779b1)
    hash = Math.imul(hash ^ (hash >>> 15) ^ (rows[at + COLUMN] as number), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13) ^ (rows[at + LOWEST] as number), 0xc2b2ae35)
    if (withBrackets) {
      hash = Math.imul(hash ^ this.parens.hash(rows[at + PAREN] as number), 0x27d4eb2f)
      hash = Math.imul(hash ^ (rows[at + NESTED] as number), 0x165667b1)
    }
    return hash ^ (hash >>> 16)
  }

  equal(one: number, other: number, withBrackets: boolean): boolean {
    const rows = this.#rows
    const a = one * WIDTH
    const b = other * WIDTH
    if (rows[a] !== rows[b] || rows[a + COLUMN] !== rows[b + COLUMN]) return false
    if (rows[a + LOWEST] !== rows[b + LOWEST]) return false
    if (!withBrackets) return true
    if (rows[a + NESTED] !== rows[b + NESTED]) return false
    return this.parens.equal(rows[a + PAREN] as number, rows[b + PAREN] as number)
  }
}
