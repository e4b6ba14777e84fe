import type { LogicalLine } from '../lines/logicalLine.ts'
import { SPACES_BEFORE_COMMENT, SplitPenalty } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { isSpaced } from './spacing.ts'

/** Computes for each token the space before it, the length of the line up to it, and what a break before it costs. */
export function measureLine({ tokens }: LogicalLine): void {
  const first = tokens[0] as Leaf
  // If this line is joined to the one before it, there is a space between.
  first.spacesBefore = 1
  first.totalLength = first.length
  let enclosing: Leaf | undefined
  const stack: (Leaf | undefined)[] = []
  let previous = first
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    token.index = at
    token.enclosing = enclosing
    if (at > 0) measureToken(previous, token)
    if (token.kind === Kind.open) {
      stack.push(enclosing)
      enclosing = token
    } else if (token.kind === Kind.close) enclosing = stack.pop()
    previous = token
  }
}

function measureToken(previous: Leaf, token: Leaf): void {
  if (token.kind === Kind.comment) token.spacesBefore = SPACES_BEFORE_COMMENT
  else token.spacesBefore = isSpaced(previous, token) ? 1 : 0
  token.totalLength = previous.totalLength + token.length + token.spacesBefore
  token.splitPenalty = penaltyBetween(previous, token)
  token.mustBreakBefore = mustBreak(previous, token)
  token.canBreakBefore = token.mustBreakBefore || canBreak(previous, token)
}

/** The penalty of a break: the syntax's penalty if it has one, else what the two tokens say. */
function penaltyBetween(previous: Leaf, token: Leaf): number {
  const before = previous.text
  if (before === 'not') return SplitPenalty.unbreakable
  if (token.syntaxPenalty > 0) return token.syntaxPenalty
  const after = token.text
  if (before === 'and' || before === 'or' || isBitwise(previous)) return SplitPenalty.operator
  if (after === 'and' || after === 'or' || isBitwise(token)) return 0
  if ((token.subtypes & (Subtype.compFor | Subtype.compIf)) !== 0) return 0
  if ((previous.subtypes & Subtype.unaryOperator) !== 0) return SplitPenalty.afterUnary
  if (previous.kind === Kind.comma) return 0
  if (previous.kind === Kind.doubleStar || token.kind === Kind.doubleStar) return SplitPenalty.strong
  if ((previous.subtypes & (Subtype.argumentsStar | Subtype.keywordsStar)) !== 0) return SplitPenalty.unbreakable
  if (previous.kind === Kind.open && after !== '(') return SplitPenalty.afterOpening
  if (token.kind === Kind.colon || token.kind === Kind.equal) return SplitPenalty.unbreakable
  if (((previous.subtypes | token.subtypes) & Subtype.namedAssign) !== 0) return SplitPenalty.unbreakable
  if (after === '==') return SplitPenalty.strong
  return token.kind === Kind.close ? SplitPenalty.beforeClosing : 0
}

function isBitwise({ kind, text }: Leaf): boolean {
  return kind === Kind.operator && (text === '&' || text === '|' || text === '^')
}

function mustBreak(previous: Leaf, token: Leaf): boolean {
  if (previous.kind === Kind.comment) return true
  // Strings side by side were put on lines of their own by someone who meant it.
  if (token.kind === Kind.string && previous.kind === Kind.string && token.enclosing !== undefined) return true
  return token.mustSplit
}

function canBreak(previous: Leaf, token: Leaf): boolean {
  const before = previous.text
  const after = token.text
  if (before === 'yield' && after === 'from') return false
  if ((before === 'async' || before === 'await') && (after === 'def' || after === 'with' || after === 'for'))
    return false
  if (token.splitPenalty >= SplitPenalty.unbreakable) return false
  if (previous.kind === Kind.at || token.kind === Kind.colon || token.kind === Kind.comma) return false
  if (isName(previous) && (after === '(' || after === '[')) return false
  if (token.kind === Kind.comment && previous.line === token.line) return false
  return (previous.subtypes & Subtype.unaryOperator) === 0
}
