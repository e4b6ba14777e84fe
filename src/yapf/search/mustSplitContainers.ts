import { COLUMN_LIMIT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { Decided, isNameOrDot, lastFittingColumn, Opcode } from './mustSplitOpcodes.ts'

const COLUMN_SHARE_LEFT = 0.3
/** The last column that leaves 30 % of the line free. */
const LAST_ROOMY_COLUMN = Math.floor(COLUMN_LIMIT * (1 - COLUMN_SHARE_LEFT))

/** After a comma: calls, formatted strings and containers in a list that does not fit. */
export function elementRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  if ((tokens[at - 1] as Leaf).kind !== Kind.comma) return Decided.open
  const { enclosing } = token
  if (enclosing === undefined) return Decided.open
  const inList = enclosing.text !== '('
  const operator = callOrFormat(tokens, at)
  if (operator !== undefined) {
    if (inList) rule.push(Opcode.columnBeyond, lastFittingColumn(enclosing, enclosing.match as Leaf))
    else if (operator.text === '(') rule.push(Opcode.columnBeyond, lastFittingColumn(token, operator.match as Leaf))
  }
  if (token.kind === Kind.open && ((tokens[at + 1] as Leaf).subtypes & Subtype.dictKey) === 0) {
    if (inList && (enclosing.subtypes & Subtype.subscriptBracket) === 0) {
      rule.push(Opcode.columnBeyond, lastFittingColumn(token, token.match as Leaf))
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

/** After an opening bracket whose contents do not fit. */
export function containerRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const open = tokens[at - 1] as Leaf
  if (open.kind !== Kind.open || token.kind === Kind.open || token.kind === Kind.comment) return Decided.open
  if ((open.subtypes & Subtype.subscriptBracket) !== 0) return Decided.open
  const before = tokens[at - 2]
  const close = open.match as Leaf
  if (before !== undefined && !before.isKeyword && !isName(before)) {
    for (let inner = at; inner < close.index; inner++) {
      if ((tokens[inner] as Leaf).kind === Kind.comment) return Decided.forced
    }
  }
  const fitting = lastFittingColumn(open, close)
  if (open.text !== '(') {
    rule.push(Opcode.columnBeyond, fitting)
    return Decided.open
  }
  if (before === undefined || !isName(before)) {
    rule.push(Opcode.columnWithin, fitting)
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
  rule.push(Opcode.columnBeyond, Math.max(fitting, least))
  return Decided.open
}
