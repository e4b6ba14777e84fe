import { COLUMN_LIMIT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { type Leaf, Subtype } from '../syntax/tree.ts'

/** Whether a token is the `(` of a function's parameters. */
export function isFunctionOpening(tokens: readonly Leaf[], token: Leaf): boolean {
  if (token.text !== '(' || token.index === 0) return false
  return ((tokens[token.index - 1] as Leaf).subtypes & Subtype.functionName) !== 0
}

/** What the layout of a function's head needs to know of its parameters. */
export class ParameterList {
  readonly open: Leaf
  readonly close: Leaf
  readonly first: Leaf | undefined
  readonly hasReturnType: boolean
  readonly hasDefaults: boolean
  readonly endsInComma: boolean
  /** Characters from the last parameter to the end of the head. */
  readonly tailLength: number
  /** Characters from the first parameter to the end of the head. */
  readonly headLength: number

  constructor(tokens: readonly Leaf[], open: Leaf) {
    this.open = open
    this.close = open.match as Leaf
    const parameters = open.parameters ?? []
    this.first = parameters[0]?.first
    const last = parameters[parameters.length - 1]
    this.hasReturnType = tokens[this.close.index + 1]?.text === '->'
    this.hasDefaults = parameters.some(({ first, last: end }) => hasDefault(tokens, first, end))
    this.endsInComma = last !== undefined && tokens[last.last.index + 1]?.kind === Kind.comma
    const end = lastOfLine(tokens, this.close)
    this.tailLength = last === undefined ? 0 : spanTo(end, last.first)
    this.headLength = this.first === undefined ? 0 : spanTo(end, this.first)
  }

  /** Whether the last parameter and what follows fit behind an indent. */
  lastFits(indent: number): boolean {
    if (!this.hasReturnType) return false
    return this.first === undefined || this.tailLength + indent <= COLUMN_LIMIT
  }

  /** Whether the closing parenthesis goes on its own line. */
  breaksBeforeClose(indent: number): boolean {
    if (this.endsInComma) return true
    return this.first !== undefined && this.tailLength + indent > COLUMN_LIMIT
  }
}

function spanTo(end: Leaf, start: Leaf): number {
  return end.totalLength - (start.totalLength - start.length)
}

function hasDefault(tokens: readonly Leaf[], first: Leaf, last: Leaf): boolean {
  for (let at = first.index; at < last.index; at++) {
    const token = tokens[at] as Leaf
    if ((token.subtypes & Subtype.namedAssign) !== 0) return true
    if (token.kind === Kind.open) at = (token.match as Leaf).index - 1
  }
  return false
}

/** The last token of the line, or the first comment after a token. */
function lastOfLine(tokens: readonly Leaf[], start: Leaf): Leaf {
  let at = start.index
  while ((tokens[at] as Leaf).kind !== Kind.comment && at + 1 < tokens.length) at++
  return tokens[at] as Leaf
}
