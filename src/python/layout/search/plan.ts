import type { LogicalLine } from '../lines/logicalLine.ts'
import { INDENT_WIDTH } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { Role } from '../syntax/role.ts'
import { isName, type Leaf } from '../syntax/tree.ts'
import { isFunctionOpening, ParameterList } from './parameterLists.ts'
import { splitRule } from './splitRules.ts'

/** Bits of what the search needs to know of a token. */
export const Trait = {
  opens: 1,
  closes: 1 << 1,
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
  dictKeyPart: 1 << 9,
  /** A string after a string that is a dict's value: it goes below it. */
  belowString: 1 << 10,
  /** The token before opens a function's parameters. */
  afterFunctionOpen: 1 << 11,
  /** A parameter starts here, or before the comment before here. */
  parameterStart: 1 << 12,
  startsParameter: 1 << 13,
  /** Comments that may be longer than the line. */
  mayExceed: 1 << 14,
  startsComprehension: 1 << 15,
  comprehensionFor: 1 << 16,
} as const

/** A logical line as the search reads it: one entry a token in each array. */
export interface Plan {
  readonly tokens: readonly Leaf[]
  readonly firstIndent: number
  readonly depth: number
  readonly traits: Int32Array
  readonly spaces: Int32Array
  /** Characters that the token takes on the line where it starts. */
  readonly widths: Int32Array
  /** The column behind a string of several lines, else -1. */
  readonly lastColumns: Int32Array
  readonly penalties: Float64Array
  /** Brackets open before the token. */
  readonly levels: Int32Array
  readonly rules: readonly (readonly number[])[]
  /** Whether the line keeps its spaces. */
  readonly isDisabled: boolean
  /** Whether the line is the head of a block. */
  readonly isCompound: boolean
  readonly parameterLists: readonly (ParameterList | undefined)[]
  readonly hasParameters: boolean
  readonly hasComprehension: boolean
}

/** Prepares a line for the search; without rules it is only good for placing given breaks. */
export function planLine(line: LogicalLine, withRules: boolean): Plan {
  const { tokens } = line
  const count = tokens.length
  const plan = {
    tokens,
    firstIndent: INDENT_WIDTH * line.depth,
    depth: line.depth,
    traits: new Int32Array(count),
    spaces: new Int32Array(count),
    widths: new Int32Array(count),
    lastColumns: new Int32Array(count).fill(-1),
    penalties: new Float64Array(count),
    levels: new Int32Array(count),
    rules: [] as (readonly number[])[],
    isDisabled: line.disabled,
    isCompound: isCompound(tokens),
    parameterLists: [] as (ParameterList | undefined)[],
    hasParameters: false,
    hasComprehension: false,
  }
  let level = 0
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as Leaf
    plan.levels[at] = level
    if (token.kind === Kind.open) level++
    else if (token.kind === Kind.close && level > 0) level--
    measureWidth(plan, token, at)
    plan.spaces[at] = token.spacesBefore
    plan.penalties[at] = token.splitPenalty
    if (withRules) plan.rules.push(at === 0 ? [] : splitRule(tokens, at))
    const traits = traitsOf(tokens, at)
    plan.traits[at] = traits
    if ((traits & Trait.startsComprehension) !== 0) plan.hasComprehension = true
    if ((traits & Trait.afterFunctionOpen) === 0) plan.parameterLists.push(undefined)
    else {
      plan.hasParameters = true
      plan.parameterLists.push(new ParameterList(tokens, tokens[at - 1] as Leaf))
    }
  }
  return plan
}

function measureWidth(plan: { widths: Int32Array; lastColumns: Int32Array }, token: Leaf, at: number): void {
  const { text } = token
  if (token.kind !== Kind.string || !text.includes('\n')) {
    plan.widths[at] = token.length
    return
  }
  const wide = token.length !== text.length
  plan.widths[at] = width(text.slice(0, text.indexOf('\n')), wide)
  plan.lastColumns[at] = width(text.slice(text.lastIndexOf('\n') + 1), wide)
}

function width(text: string, wide: boolean): number {
  return wide ? Array.from(text).length : text.length
}

const COMPOUND: ReadonlySet<string> = new Set(['for', 'while', 'if', 'elif', 'with', 'except', 'def', 'class'])

function isCompound(tokens: readonly Leaf[]): boolean {
  const first = tokens[0] as Leaf
  if (first.text === 'match') return first.isKeyword
  return COMPOUND.has((first.text === 'async' ? (tokens[1] ?? first) : first).text)
}

const FREE_COMMENT = /^#.*\b(?:(?:pylint|pytype):\s*(?:disable|enable)=|copybara:\s*(?:strip|insert|replace))/

/** Comments for other tools, which keep their line however long they are. */
export function mayExceedLimit(token: Leaf): boolean {
  return token.kind === Kind.comment && FREE_COMMENT.test(token.text)
}

function traitsOf(tokens: readonly Leaf[], at: number): number {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1]
  let traits = 0
  if (token.kind === Kind.open) traits |= Trait.opens
  else if (token.kind === Kind.close) traits |= Trait.closes
  else if (token.kind === Kind.comment) traits |= Trait.comment
  if (mayExceedLimit(token)) traits |= Trait.mayExceed
  if (token.text === 'if' || token.text === 'for') traits |= Trait.uncounted
  if ((token.roles & Role.dictKeyPart) !== 0) traits |= Trait.dictKeyPart
  if ((token.roles & Role.parameterStart) !== 0) traits |= Trait.startsParameter | Trait.parameterStart
  if (token.text === 'for' && (token.roles & Role.compFor) !== 0) traits |= Trait.comprehensionFor
  if (previous === undefined) return traits
  return traits | breakTraits(token, previous) | neighbourTraits(tokens, token, previous)
}

function breakTraits(token: Leaf, previous: Leaf): number {
  if (!token.canBreakBefore || (previous.kind === Kind.dot && token.kind === Kind.dot)) return 0
  // A dict's key is not broken inside.
  const insideKey = (token.roles & Role.dictKeyPart) !== 0 && (token.roles & Role.dictKey) === 0
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
    if ((previous.roles & Role.parameterStart) !== 0) traits |= Trait.parameterStart
  }
  if (previous.kind === Kind.string && token.kind === Kind.string && (token.roles & Role.dictValue) !== 0) {
    traits |= Trait.belowString
  }
  const { compExpression } = Role
  if ((token.roles & compExpression) !== 0 && (previous.roles & compExpression) === 0)
    traits |= Trait.startsComprehension
  return traits
}
