import { ParenStates } from './parenStates.ts'
import { Rows, WIDTH } from './rows.ts'

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

/**
 * The states of the search, each a row: the next token, the column, the least bracket level on the line so far, the brackets,
 * what else is going on (comprehensions, parameter lists) and the step that led here.
 */
export class States extends Rows {
  readonly parens = new ParenStates()

  override clear(): void {
    super.clear()
    this.parens.clear()
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
    return this.row(token, column, lowest, paren, nested, from, placed)
  }

  token(state: number): number {
    return this.values[state * WIDTH + TOKEN] as number
  }

  column(state: number): number {
    return this.values[state * WIDTH + COLUMN] as number
  }

  lowest(state: number): number {
    return this.values[state * WIDTH + LOWEST] as number
  }

  /** The row of the innermost bracket. */
  paren(state: number): number {
    return this.values[state * WIDTH + PAREN] as number
  }

  setParen(state: number, paren: number): void {
    this.values[state * WIDTH + PAREN] = paren
  }

  nested(state: number): number {
    return this.values[state * WIDTH + NESTED] as number
  }

  /** The state before, -1 for the first. */
  from(state: number): number {
    return this.values[state * WIDTH + FROM] as number
  }

  /** The column at which the last token started a line, {@link ON_LINE} when it started none. */
  placed(state: number): number {
    return this.values[state * WIDTH + PLACED] as number
  }

  hash(state: number, withBrackets: boolean): number {
    const rows = this.values
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
    const rows = this.values
    const a = one * WIDTH
    const b = other * WIDTH
    if (rows[a] !== rows[b] || rows[a + COLUMN] !== rows[b + COLUMN]) return false
    if (rows[a + LOWEST] !== rows[b + LOWEST]) return false
    if (!withBrackets) return true
    if (rows[a + NESTED] !== rows[b + NESTED]) return false
    return this.parens.equal(rows[a + PAREN] as number, rows[b + PAREN] as number)
  }
}
