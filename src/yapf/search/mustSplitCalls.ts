import { CONTINUATION_INDENT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { Decided, isNameOrDot, lastFittingColumn, lastFittingIndent, Opcode, openingOf } from './mustSplitOpcodes.ts'
import { isFunctionOpening } from './parameterLists.ts'

/** An argument of a list in which one is named: all break when the list does not fit. */
export function namedArgumentRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if (token.kind === Kind.comment || (token.subtypes & Subtype.namedAssignList) === 0) return Decided.open
  if (previous.kind === Kind.equal || previous.kind === Kind.colon) return Decided.open
  if (previous.kind === Kind.star || previous.kind === Kind.doubleStar) return Decided.open
  if (token.kind === Kind.colon || token.kind === Kind.equal || token.kind === Kind.comma || token.text === ')') {
    return Decided.open
  }
  if (isFunctionOpening(tokens, previous)) return Decided.open
  if (previous.text === '(') {
    if (previous.enclosing !== undefined) {
      rule.push(Opcode.columnWithin, lastFittingColumn(previous, previous.match as Leaf))
    }
    rule.push(Opcode.shiftBeyond, CONTINUATION_INDENT)
    return Decided.byTest
  }
  const open = openingOf(token)
  if (open === undefined) return Decided.open
  rule.push(Opcode.indentBeyond, lastFittingIndent(open, open.match as Leaf))
  return Decided.byTest
}

/** An argument that is a call, and the first argument of a call. */
export function callRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
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
  rule.push(Opcode.columnBeyond, lastFittingColumn(token, close))
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
      rule.push(Opcode.outerIndentBeyond, lastFittingIndent(token, token.match as Leaf))
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
    if (tokens[close.index + 1]?.kind === Kind.comma) rule.push(Opcode.columnBeyond, lastFittingColumn(token, close))
  } else if (isName(token) && isCallWithArguments(tokens, at)) {
    rule.push(Opcode.columnBeyond, lastFittingColumn(open, open.match as Leaf))
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
