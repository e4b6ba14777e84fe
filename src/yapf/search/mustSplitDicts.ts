import { COLUMN_LIMIT } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'
import { countCommas, Decided, lastFittingColumn, Opcode, openingOf } from './mustSplitOpcodes.ts'

/** Keys, values and the first entry of a dict or a set. */
export function dictRule(tokens: readonly Leaf[], at: number, rule: number[]): Decided {
  const token = tokens[at] as Leaf
  const previous = tokens[at - 1] as Leaf
  if ((token.subtypes & Subtype.dictKey) !== 0 && token.kind !== Kind.comment) {
    const kept = keptDictColumn(tokens, previous)
    if (kept !== undefined) rule.push(Opcode.columnWithin, kept)
    return Decided.forced
  }
  if ((token.subtypes & Subtype.dictSetGenerator) !== 0) return Decided.forced
  if ((token.subtypes & Subtype.dictValue) !== 0 && token.kind !== Kind.open) {
    rule.push(Opcode.outerIndentBeyond, lastEntryIndent(tokens, openingOf(token) as Leaf))
  }
  if (previous.text === '{') {
    const close = previous.match as Leaf
    if ((tokens[close.index - 1] as Leaf).kind === Kind.comma) {
      rule.push(Opcode.breakBracket, lastFittingColumn(previous, close))
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
    if ((token.subtypes & Subtype.dictSetGenerator) !== 0) break
    if ((token.subtypes & Subtype.dictKey) !== 0) {
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
  return key !== undefined && (key.subtypes & Subtype.dictKeyPart) !== 0
}

function nextKey(tokens: readonly Leaf[], start: number, close: Leaf): number | undefined {
  for (let at = start; at < tokens.length; at++) {
    if (at === close.index) return undefined
    if (((tokens[at] as Leaf).subtypes & Subtype.dictKey) !== 0) return at
  }
  return undefined
}
