import { SplitPenalty } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { countNewlines } from '../syntax/pythonText.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { callRule, namedArgumentRule } from './mustSplitCalls.ts'
import { containerRule, elementRule } from './mustSplitContainers.ts'
import { dictRule } from './mustSplitDicts.ts'
import { countCommas, Decided, Opcode } from './mustSplitOpcodes.ts'

const FORCED = [Opcode.result, 1]
const FREE = [Opcode.result, 0]

/** The tests for a token that is not the first of its line. */
export function mustSplitRule(tokens: readonly Leaf[], at: number): readonly number[] {
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
  if (done === Decided.forced) rule.push(Opcode.result, 1)
  else if (done !== Decided.byTest) rule.push(Opcode.result, 0)
  return rule.length === 2 && rule[0] === Opcode.result ? (rule[1] === 1 ? FORCED : FREE) : rule
}

function closingRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  if (token.kind !== Kind.close) return Decided.open
  const afterComma = (tokens[at - 1] as Leaf).kind === Kind.comma
  if (token.text !== ')') {
    if ((token.subtypes & Subtype.subscriptBracket) === 0 || afterComma) {
      rule.push(Opcode.ifOpenedBroken, token.syntaxPenalty === SplitPenalty.unbreakable ? 0 : 1)
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

/** Breaks that were in the source and are kept. */
function writtenRule(tokens: readonly Leaf[], at: number): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if (token.text === '&' || token.text === '|') return previous.line < token.line ? Decided.forced : Decided.free
  if (token.kind !== Kind.comment) return Decided.free
  return previous.line < token.line - countNewlines(token.text) ? Decided.forced : Decided.free
}
