import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { isFunctionOpening } from './parameterLists.ts'

/** Bits of what the search needs to know of a token. */
export const Trait = {
  /** An opening bracket. */
  opens: 1,
  /** A closing bracket. */
  closes: 1 << 1,
  /** A comment. */
  comment: 1 << 2,
  /** The token before is an opening bracket. */
  afterOpen: 1 << 3,
  /** The token before is a comment right behind an opening bracket. */
  afterOpenComment: 1 << 4,
  /** A break is possible when it is forced. */
  breaksIfForced: 1 << 5,
  /** A break is possible when nothing forces it. */
  breaksFreely: 1 << 6,
  /** `if` or `for`: a break before it is not counted. */
  uncounted: 1 << 7,
  /** An opening bracket right after one that belongs to no call. */
  partedBrackets: 1 << 8,
  /** Part of a dict's key. */
  dictKeyPart: 1 << 9,
  /** A string after a string that is a dict's value: it goes below it. */
  belowString: 1 << 10,
  /** The token before opens a function's parameters. */
  afterFunctionOpen: 1 << 11,
  /** A parameter starts here, or before the comment before here. */
  parameterStart: 1 << 12,
  /** A parameter starts here. */
  startsParameter: 1 << 13,
  /** A comment for another tool: it may be longer than the line. */
  mayExceed: 1 << 14,
  /** The first token of a comprehension's expression. */
  startsComprehension: 1 << 15,
  /** The `for` of a comprehension. */
  comprehensionFor: 1 << 16,
  /** The line has a comprehension or is the head of a function. */
  hasNestedSyntax: 1 << 17,
} as const

const FREE_COMMENT = /^#.*\b(?:(?:pylint|pytype):\s*(?:disable|enable)=|copybara:\s*(?:strip|insert|replace))/

/** Comments for other tools, which keep their line however long they are. */
export function mayExceedLimit(token: Leaf): boolean {
  return token.kind === Kind.comment && FREE_COMMENT.test(token.text)
}

/** The traits of a token of a line. */
export function traitsOf(tokens: readonly Leaf[], at: number): number {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1]
  let traits = 0
  if (token.kind === Kind.open) traits |= Trait.opens
  else if (token.kind === Kind.close) traits |= Trait.closes
  else if (token.kind === Kind.comment) traits |= Trait.comment
  if (mayExceedLimit(token)) traits |= Trait.mayExceed
  if (token.text === 'if' || token.text === 'for') traits |= Trait.uncounted
  if ((token.subtypes & Subtype.dictKeyPart) !== 0) traits |= Trait.dictKeyPart
  if ((token.subtypes & Subtype.parameterStart) !== 0) traits |= Trait.startsParameter | Trait.parameterStart
  if (token.text === 'for' && (token.subtypes & Subtype.compFor) !== 0) traits |= Trait.comprehensionFor
  if (previous === undefined) return traits
  return traits | breakTraits(token, previous) | neighbourTraits(tokens, token, previous)
}

function breakTraits(token: Leaf, previous: Leaf): number {
  if (!token.canBreakBefore || (previous.kind === Kind.dot && token.kind === Kind.dot)) return 0
  // A dict's key is not broken inside.
  const insideKey = (token.subtypes & Subtype.dictKeyPart) !== 0 && (token.subtypes & Subtype.dictKey) === 0
  return insideKey ? Trait.breaksIfForced : Trait.breaksIfForced | Trait.breaksFreely
}

function neighbourTraits(tokens: readonly Leaf[], token: Leaf, previous: Leaf): number {
  const before = tokens[previous.index - 1]
  let traits = 0
  if (previous.kind === Kind.open) {
    traits |= Trait.afterOpen
    if (token.kind === Kind.open && (before === undefined || !isName(before))) traits |= Trait.partedBrackets
    if (isFunctionOpening(tokens, previous)) traits |= Trait.afterFunctionOpen
  } else if (previous.kind === Kind.comment) {
    if (before?.kind === Kind.open) traits |= Trait.afterOpenComment
    if ((previous.subtypes & Subtype.parameterStart) !== 0) traits |= Trait.parameterStart
  }
  if (previous.kind === Kind.string && token.kind === Kind.string && (token.subtypes & Subtype.dictValue) !== 0) {
    traits |= Trait.belowString
  }
  const { compExpression } = Subtype
  if ((token.subtypes & compExpression) !== 0 && (previous.subtypes & compExpression) === 0)
    traits |= Trait.startsComprehension
  return traits
}
