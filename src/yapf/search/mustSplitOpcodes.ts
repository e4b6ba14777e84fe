import { COLUMN_LIMIT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf } from '../syntax/tree.ts'

/**
 * When a break before a token is forced. Everything that the tokens alone decide is decided once; what is left is a short
 * list of tests against the state of the search, tried in order, as pairs of an operation and a bound.
 */
export const Opcode = {
  /** The end of the list: forced when the bound is 1. */
  result: 0,
  /** Forced when the column is beyond the bound. */
  columnBeyond: 1,
  /** Not forced when the column is within the bound. */
  columnWithin: 2,
  /** Forced when the indent of the enclosing bracket's line is beyond the bound. */
  outerIndentBeyond: 3,
  /** The end: forced when the bracket's indent is beyond the bound. */
  indentBeyond: 4,
  /** The end: forced when the column is more than the bound right of the bracket's line. */
  shiftBeyond: 5,
  /** When the bracket was opened with a break: the end, forced when the bound is 1. */
  ifOpenedBroken: 6,
  /** Forced when the column is beyond the bound, and the closing bracket then gets its own line too. */
  breakBracket: 7,
} as const

/** How a group of rules ends; 0 hands on to the next group. */
export const Decided = { open: 0, forced: 1, free: 2, byTest: 3 } as const
export type Decided = (typeof Decided)[keyof typeof Decided]

/** The last column from which the tokens `start` to `end` fit on the line. */
export function lastFittingColumn(start: Leaf, end: Leaf): number {
  return COLUMN_LIMIT - (end.totalLength - start.totalLength + start.length)
}

/** The last indent from which a bracket's contents and its closing fit. */
export function lastFittingIndent(open: Leaf, close: Leaf): number {
  return COLUMN_LIMIT - (close.totalLength - open.totalLength)
}

/** The bracket round a token; a bracket's own opening for a bracket. */
export function openingOf(token: Leaf): Leaf | undefined {
  if (token.kind === Kind.open) return token
  return token.kind === Kind.close ? token.match : token.enclosing
}

/** The commas of a bracket pair, not those of pairs inside it. */
export function countCommas(tokens: readonly Leaf[], open: Leaf): number {
  const close = open.match as Leaf
  let commas = 0
  for (let at = open.index + 1; at < close.index; at++) {
    const token = tokens[at] as Leaf
    if (token.kind === Kind.comma) commas++
    else if (token.kind === Kind.open) at = (token.match as Leaf).index - 1
  }
  return commas
}

/** A name, or the dot between names. */
export function isNameOrDot(leaf: Leaf): boolean {
  return isName(leaf) || leaf.kind === Kind.dot
}
