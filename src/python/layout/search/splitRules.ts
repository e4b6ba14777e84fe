import { Bond, COLUMN_LIMIT, CONTINUATION_INDENT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { Role } from '../syntax/role.ts'
import { isName, type Leaf } from '../syntax/tree.ts'
import { isFunctionOpening } from './parameterLists.ts'

/**
 * When a break before a token is forced. Everything that the tokens alone decide is decided once; what is left is a short
 * list of tests against the state of the search, tried in order, as pairs of an operation and a bound.
 */
export const Test = {
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
  /** Forced when the column is beyond the bound, and the closing bracket then goes on a line of its own too. */
  breakBracket: 7,
} as const

const COLUMN_SHARE_LEFT = 0.3
/** The last column that leaves 30 % of the line free. */
const LAST_ROOMY_COLUMN = Math.floor(COLUMN_LIMIT * (1 - COLUMN_SHARE_LEFT))

const FORCED = [Test.result, 1]
const FREE = [Test.result, 0]

/** The tests for a token that is not the first of its line. */
export function splitRule(tokens: readonly Leaf[], at: number): readonly number[] {
  const token = tokens[at] as Leaf
  if (token.mustBreakBefore) return FORCED
  const rule: number[] = []
  const done =
    closingRule(tokens, at, rule) ||
    groupedExpressionRule(tokens, at) ||
    elementRule(tokens, at, rule) ||
    dictRule(tokens, at, rule) ||
    namedArgumentRule(tokens, at, rule) ||
    callRule(tokens, at, rule) ||
    containerRule(tokens, at, rule) ||
    writtenRule(tokens, at)
  if (done === Decided.forced) rule.push(Test.result, 1)
  else if (done !== Decided.byTest) rule.push(Test.result, 0)
  return rule.length === 2 && rule[0] === Test.result ? (rule[1] === 1 ? FORCED : FREE) : rule
}

/** How a group of rules ends; 0 hands on to the next group. */
const Decided = { open: 0, forced: 1, free: 2, byTest: 3 } as const
type Decided = (typeof Decided)[keyof typeof Decided]

/** The last column from which the tokens `start` to `end` fit on the line. */
function lastFittingColumn(start: Leaf, end: Leaf): number {
  return COLUMN_LIMIT - (end.totalLength - start.totalLength + start.length)
}

function lastFittingIndent(open: Leaf, close: Leaf): number {
  return COLUMN_LIMIT - (close.totalLength - open.totalLength)
}

function closingRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  if (token.kind !== Kind.close) return Decided.open
  const afterComma = (tokens[at - 1] as Leaf).kind === Kind.comma
  if (token.text !== ')') {
    if ((token.roles & Role.subscriptBracket) === 0 || afterComma) {
      rule.push(Test.ifOpenedBroken, token.bond === Bond.unbreakable ? 0 : 1)
    }
    return Decided.open
  }
  return afterComma && countCommas(tokens, token.match as Leaf) !== 1 ? Decided.forced : Decided.open
}

/** `x = (a + b …)`: an expression in parentheses that ends the line starts on its own line. */
function groupedExpressionRule(tokens: readonly Leaf[], at: number): Decided {
  const previous = tokens[at - 1] as Leaf
  if (previous.text !== '(' || previous.enclosing !== undefined || !isName(tokens[at] as Leaf)) return Decided.open
  const before = tokens[at - 2]
  if (before === undefined || isName(before) || before.isKeyword) return Decided.open
  return isGroupedToEnd(tokens, at) ? Decided.forced : Decided.open
}

function isGroupedToEnd(tokens: readonly Leaf[], start: number): boolean {
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    if (token.kind === Kind.comma) return false
    if (token.text === ')') return at === tokens.length - 1
    if (token.kind === Kind.open) at = (token.match as Leaf).index
  }
  return false
}

/** After a comma: calls, formatted strings and containers in a list that does not fit. */
function elementRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  if ((tokens[at - 1] as Leaf).kind !== Kind.comma) return Decided.open
  const { enclosing } = token
  if (enclosing === undefined) return Decided.open
  const inList = enclosing.text !== '('
  const operator = callOrFormat(tokens, at)
  if (operator !== undefined) {
    if (inList) rule.push(Test.columnBeyond, lastFittingColumn(enclosing, enclosing.match as Leaf))
    else if (operator.text === '(') rule.push(Test.columnBeyond, lastFittingColumn(token, operator.match as Leaf))
  }
  if (token.kind === Kind.open && ((tokens[at + 1] as Leaf).roles & Role.dictKey) === 0) {
    if (inList && (enclosing.roles & Role.subscriptBracket) === 0) {
      rule.push(Test.columnBeyond, lastFittingColumn(token, token.match as Leaf))
    }
  }
  return Decided.open
}

/** The `(` of a call that starts here, or the `%` after the strings that start here. */
function callOrFormat(tokens: readonly Leaf[], start: number): Leaf | undefined {
  const token = tokens[start] as Leaf
  let at = start + 1
  if (isName(token)) {
    while (at < tokens.length && isNameOrDot(tokens[at] as Leaf)) at++
    return tokens[at]?.text === '(' ? tokens[at] : undefined
  }
  if (token.kind !== Kind.string) return undefined
  while (tokens[at]?.kind === Kind.string) at++
  return tokens[at]?.text === '%' ? tokens[at] : undefined
}

function isNameOrDot(leaf: Leaf): boolean {
  return isName(leaf) || leaf.kind === Kind.dot
}

function dictRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if ((token.roles & Role.dictKey) !== 0 && token.kind !== Kind.comment) {
    const kept = keptDictColumn(tokens, previous)
    if (kept !== undefined) rule.push(Test.columnWithin, kept)
    return Decided.forced
  }
  if ((token.roles & Role.dictSetGenerator) !== 0) return Decided.forced
  if ((token.roles & Role.dictValue) !== 0 && token.kind !== Kind.open) {
    rule.push(Test.outerIndentBeyond, lastEntryIndent(tokens, openingOf(token) as Leaf))
  }
  if (previous.text === '{') {
    const close = previous.match as Leaf
    if ((tokens[close.index - 1] as Leaf).kind === Kind.comma) {
      rule.push(Test.breakBracket, lastFittingColumn(previous, close))
    }
  }
  return Decided.open
}

/** The column up to which `f({'a': 1})` stays on a line: one entry, no comma, no `.` after the call. */
function keptDictColumn(tokens: readonly Leaf[], brace: Leaf): number | undefined {
  const before = tokens[brace.index - 1]
  if (brace.text !== '{' || before === undefined) return undefined
  const open = openingOf(before)
  if (open?.text !== '(' || open.index === 0 || !isName(tokens[open.index - 1] as Leaf)) return undefined
  const close = brace.match as Leaf
  if (tokens[close.index + 1] === undefined) return undefined
  if (tokens[(open.match as Leaf).index + 1]?.text === '.') return undefined
  return countCommas(tokens, brace) === 0 ? lastFittingColumn(brace, close) : undefined
}

/** The bracket round a token; a bracket's own opening for a bracket. */
function openingOf(token: Leaf): Leaf | undefined {
  if (token.kind === Kind.open) return token
  return token.kind === Kind.close ? token.match : token.enclosing
}

/** The commas of a bracket pair, not those of pairs inside it. */
function countCommas(tokens: readonly Leaf[], open: Leaf): number {
  const close = open.match as Leaf
  let commas = 0
  for (let at = open.index + 1; at < close.index; at++) {
    const token = tokens[at] as Leaf
    if (token.kind === Kind.comma) commas++
    else if (token.kind === Kind.open) at = (token.match as Leaf).index - 1
  }
  return commas
}

/** The last indent with which each entry of a dict fits on one line; values in braces do not count. */
function lastEntryIndent(tokens: readonly Leaf[], open: Leaf): number {
  if (open.entryIndent !== undefined) return open.entryIndent
  open.entryIndent = findEntryIndent(tokens, open)
  return open.entryIndent
}

function findEntryIndent(tokens: readonly Leaf[], open: Leaf): number {
  const close = open.match as Leaf
  let entry = tokens[open.index + 1] as Leaf
  let last = Number.MAX_SAFE_INTEGER
  let at = open.index + 2
  while (at < close.index) {
    const token = tokens[at] as Leaf
    if ((token.roles & Role.dictSetGenerator) !== 0) break
    if ((token.roles & Role.dictKey) !== 0) {
      let end = beforeComments(tokens, at)
      // The last token of the value is left out, as yapf does it.
      if (end.kind === Kind.comma) end = beforeComments(tokens, end.index - 1)
      if (!isContainerValue(tokens, end)) last = Math.min(last, COLUMN_LIMIT - spanLength(entry, end) - 1)
      entry = token
    }
    if (token.kind !== Kind.open) at++
    else if (token.text === '{') {
      const next = nextKey(tokens, (token.match as Leaf).index, close)
      if (next === undefined) return last
      entry = tokens[next] as Leaf
      at = next
    } else at = (token.match as Leaf).index
  }
  return Math.min(last, COLUMN_LIMIT - spanLength(entry, beforeComments(tokens, Math.min(at, close.index))))
}

function spanLength(start: Leaf, end: Leaf): number {
  return end.totalLength - start.totalLength + start.length
}

function beforeComments(tokens: readonly Leaf[], at: number): Leaf {
  let before = at - 1
  while (before > 0 && (tokens[before] as Leaf).kind === Kind.comment) before--
  return tokens[before] as Leaf
}

function isContainerValue(tokens: readonly Leaf[], end: Leaf): boolean {
  const open = end.match
  if (open === undefined) return false
  const colon = tokens[open.index - 1]
  if (colon === undefined || colon.kind !== Kind.colon) return false
  const key = tokens[colon.index - 1]
  return key !== undefined && (key.roles & Role.dictKeyPart) !== 0
}

function nextKey(tokens: readonly Leaf[], start: number, close: Leaf): number | undefined {
  for (let at = start; at < tokens.length; at++) {
    if (at === close.index) return undefined
    if (((tokens[at] as Leaf).roles & Role.dictKey) !== 0) return at
  }
  return undefined
}

function namedArgumentRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if (token.kind === Kind.comment || (token.roles & Role.namedAssignList) === 0) return Decided.open
  if (previous.kind === Kind.equal || previous.kind === Kind.colon) return Decided.open
  if (previous.kind === Kind.star || previous.kind === Kind.doubleStar) return Decided.open
  if (token.kind === Kind.colon || token.kind === Kind.equal || token.kind === Kind.comma || token.text === ')') {
    return Decided.open
  }
  if (isFunctionOpening(tokens, previous)) return Decided.open
  if (previous.text === '(') {
    if (previous.enclosing !== undefined) {
      rule.push(Test.columnWithin, lastFittingColumn(previous, previous.match as Leaf))
    }
    rule.push(Test.shiftBeyond, CONTINUATION_INDENT)
    return Decided.byTest
  }
  const open = openingOf(token)
  if (open === undefined) return Decided.open
  rule.push(Test.indentBeyond, lastFittingIndent(open, open.match as Leaf))
  return Decided.byTest
}

function callRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if (previous.text === '(') {
    if (token.text !== '{' && token.text !== ')') dictArgumentRule(tokens, at, rule)
    return firstArgumentRule(tokens, at, rule)
  }
  if (previous.kind !== Kind.comma || !(isName(token) || isStar(token))) return Decided.open
  const open = openingOf(token)
  if (open?.text !== '(' || open.index === 0) return Decided.open
  const caller = tokens[open.index - 1] as Leaf
  if (!isName(caller) && !isStar(caller)) return Decided.open
  const call = callOpening(tokens, at)
  if (call === undefined) return Decided.open
  const close = call.match as Leaf
  const after = tokens[close.index + 1]
  if (after !== undefined && after.kind !== Kind.comma && after.kind !== Kind.close) return Decided.forced
  rule.push(Test.columnBeyond, lastFittingColumn(token, close))
  return Decided.open
}

function isStar(leaf: Leaf): boolean {
  return leaf.kind === Kind.star || leaf.kind === Kind.doubleStar
}

/** The `(` of the call that starts here. */
function callOpening(tokens: readonly Leaf[], start: number): Leaf | undefined {
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    if (token.text === '(') return token
    if (!isNameOrDot(token) && !isStar(token)) return undefined
  }
  return undefined
}

/** A call with a dict among its arguments that is too long for a line. */
function dictArgumentRule(tokens: readonly Leaf[], start: number, rule: number[]): void {
  const caller = tokens[start - 2]
  if (caller === undefined || !isName(caller)) return
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    if (token.text === '{') {
      rule.push(Test.outerIndentBeyond, lastFittingIndent(token, token.match as Leaf))
      return
    }
    if (token.kind === Kind.close) return
    if (token.kind === Kind.open) at = (token.match as Leaf).index
  }
}

/** What follows the `(` of a call: a dict with more arguments behind it, or a call with arguments. */
function firstArgumentRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const open = tokens[at - 1] as Leaf
  const caller = tokens[at - 2]
  if (caller === undefined || !isName(caller)) return Decided.open
  if (token.text === '{') {
    const close = token.match as Leaf
    if (tokens[close.index + 1]?.kind === Kind.comma) rule.push(Test.columnBeyond, lastFittingColumn(token, close))
  } else if (isName(token) && isCallWithArguments(tokens, at)) {
    rule.push(Test.columnBeyond, lastFittingColumn(open, open.match as Leaf))
  }
  return Decided.open
}

function isCallWithArguments(tokens: readonly Leaf[], start: number): boolean {
  for (let at = start; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Leaf
    if (text === '(') return at + 1 < tokens.length && (tokens[at + 1] as Leaf).text !== ')'
    if (kind !== Kind.name && kind !== Kind.dot && kind !== Kind.equal) return false
  }
  return false
}

/** After an opening bracket whose contents do not fit. */
function containerRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const open = tokens[at - 1] as Leaf
  if (open.kind !== Kind.open || token.kind === Kind.open || token.kind === Kind.comment) return Decided.open
  if ((open.roles & Role.subscriptBracket) !== 0) return Decided.open
  const before = tokens[at - 2]
  const close = open.match as Leaf
  if (before !== undefined && !before.isKeyword && !isName(before)) {
    for (let inner = at; inner < close.index; inner++) {
      if ((tokens[inner] as Leaf).kind === Kind.comment) return Decided.forced
    }
  }
  const fitting = lastFittingColumn(open, close)
  if (open.text !== '(') {
    rule.push(Test.columnBeyond, fitting)
    return Decided.open
  }
  if (before === undefined || !isName(before)) {
    rule.push(Test.columnWithin, fitting)
    return Decided.open
  }
  return callArgumentsRule(open, close, fitting, rule)
}

/** Arguments of a call that does not fit: broken when one element would not fit, or when little of the line is left. */
function callArgumentsRule(open: Leaf, close: Leaf, fitting: number, rule: number[]): Decided {
  const elements = open.elements ?? []
  if (elements.length === 1) return Decided.open
  let least = LAST_ROOMY_COLUMN
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Leaf
    if (element.kind !== Kind.open) {
      least = Math.min(least, lastFittingColumn(element, elements[at + 1] ?? close))
    }
  }
  rule.push(Test.columnBeyond, Math.max(fitting, least))
  return Decided.open
}

/** Breaks that were in the source and are kept. */
function writtenRule(tokens: readonly Leaf[], at: number): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if (token.text === '&' || token.text === '|') return previous.line < token.line ? Decided.forced : Decided.free
  if (token.kind !== Kind.comment) return Decided.free
  let top = token.line
  for (const character of token.text) if (character === '\n') top--
  return previous.line < top ? Decided.forced : Decided.free
}
