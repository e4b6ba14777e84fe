import { Rows, WIDTH } from './rows.ts'

/** Fields of a bracket's state in {@link ParenStates}. */
const PARENT = 0
const INDENT = 1
const LAST_SPACE = 2
const CLOSING = 3
const BROKEN = 4
const BREAKS = 5
const HASH = 6

/**
 * The states of open brackets as linked rows of one array: a state of the search holds the number of its innermost bracket's
 * row, which holds that of the bracket around it. Rows never change, so states share them.
 */
export class ParenStates extends Rows {
  /** A new row; gives its number. */
  add(parent: number, indent: number, lastSpace: number, closing: number, broken: number, breaks: number): number {
    let hash = parent < 0 ? 17 : this.hash(parent)
    hash = Math.imul(hash ^ indent, 0x9e3779b1)
    hash = Math.imul(hash ^ (hash >>> 15) ^ lastSpace, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13) ^ closing, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 16) ^ (breaks * 2 + broken), 0x27d4eb2f)
    return this.row(parent, indent, lastSpace, closing, broken, breaks, hash)
  }

  /** A row whose last line began elsewhere. */
  withLastSpace(row: number, lastSpace: number): number {
    if (this.lastSpace(row) === lastSpace) return row
    return this.add(
      this.parent(row),
      this.indent(row),
      lastSpace,
      this.closing(row),
      this.broken(row),
      this.breaks(row),
    )
  }

  parent(row: number): number {
    return this.values[row * WIDTH + PARENT] as number
  }

  /** The column to which the lines of the bracket are indented. */
  indent(row: number): number {
    return this.values[row * WIDTH + INDENT] as number
  }

  /** The column at which the bracket's last line began. */
  lastSpace(row: number): number {
    return this.values[row * WIDTH + LAST_SPACE] as number
  }

  /** The column of the closing bracket when it has its own line. */
  closing(row: number): number {
    return this.values[row * WIDTH + CLOSING] as number
  }

  /** 1 when a break follows the opening bracket, so that the closing one gets its own line. */
  broken(row: number): number {
    return this.values[row * WIDTH + BROKEN] as number
  }

  /** Breaks inside the bracket so far. */
  breaks(row: number): number {
    return this.values[row * WIDTH + BREAKS] as number
  }

  hash(row: number): number {
    return this.values[row * WIDTH + HASH] as number
  }

  /** Whether two brackets and all round them are in the same state. */
  equal(one: number, other: number): boolean {
    const rows = this.values
    let a = one * WIDTH
    let b = other * WIDTH
    while (a !== b) {
      if (a < 0 || b < 0 || rows[a + HASH] !== rows[b + HASH]) return false
      for (let field = INDENT; field < HASH; field++) if (rows[a + field] !== rows[b + field]) return false
      a = (rows[a + PARENT] as number) * WIDTH
      b = (rows[b + PARENT] as number) * WIDTH
    }
    return true
  }
}
