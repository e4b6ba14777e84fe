import type { LogicalLine } from '../lines/logicalLine.ts'
import { INDENT_WIDTH } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { codePoints } from '../syntax/pythonText.ts'
import type { Leaf } from '../syntax/tree.ts'
import { mustSplitRule } from './mustSplitRules.ts'
import { ParameterList } from './parameterLists.ts'
import { Trait, traitsOf } from './traits.ts'

/** A logical line as the search reads it: one entry a token in each array. */
export interface PreparedLine {
  readonly tokens: readonly Leaf[]
  readonly firstIndent: number
  readonly depth: number
  /** Whether the line keeps its spaces. */
  readonly isDisabled: boolean
  /** Whether the line is the head of a block. */
  readonly isCompound: boolean
  /** Bits of {@link Trait}. */
  readonly traits: Int32Array
  /** Spaces before the token when it stays on its line. */
  readonly spaces: Int32Array
  /** Characters that the token takes on the line where it starts. */
  readonly widths: Int32Array
  /** The column behind a string of several lines, else -1. */
  readonly lastColumns: Int32Array
  /** What a break before the token costs. */
  readonly penalties: Int32Array
  /** Brackets open before the token. */
  readonly levels: Int32Array
  /** When a break before the token is forced, as {@link mustSplitRule} gives it. */
  readonly rules: readonly (readonly number[])[]
  /** Parameter lists by the token behind their `(`. */
  readonly parameterLists: ReadonlyMap<number, ParameterList>
}

/** Prepares a line for the search; without rules it is only good for placing given breaks. */
export function prepareLine(line: LogicalLine, { rules }: { readonly rules: boolean }): PreparedLine {
  const { tokens, depth } = line
  const count = tokens.length
  const parameterLists = new Map<number, ParameterList>()
  const plan = {
    tokens,
    firstIndent: INDENT_WIDTH * depth,
    depth,
    isDisabled: line.disabled,
    isCompound: isCompound(tokens),
    traits: new Int32Array(count),
    spaces: new Int32Array(count),
    widths: new Int32Array(count),
    lastColumns: new Int32Array(count),
    penalties: new Int32Array(count),
    levels: new Int32Array(count),
    rules: rules ? tokens.map((_, at) => (at === 0 ? [] : mustSplitRule(tokens, at))) : [],
    parameterLists,
  }
  let level = 0
  let nested = 0
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as Leaf
    const traits = traitsOf(tokens, at)
    plan.traits[at] = traits
    plan.spaces[at] = token.spacesBefore
    plan.penalties[at] = token.splitPenalty
    plan.levels[at] = level
    measureWidth(token, at, plan)
    if ((traits & Trait.opens) !== 0) level++
    else if ((traits & Trait.closes) !== 0 && level > 0) level--
    if ((traits & Trait.startsComprehension) !== 0) nested = Trait.hasNestedSyntax
    if ((traits & Trait.afterFunctionOpen) !== 0) {
      nested = Trait.hasNestedSyntax
      parameterLists.set(at, new ParameterList(tokens, tokens[at - 1] as Leaf))
    }
  }
  if (nested !== 0) for (let at = 0; at < count; at++) plan.traits[at] = (plan.traits[at] as number) | nested
  return plan
}

function measureWidth(token: Leaf, at: number, plan: { widths: Int32Array; lastColumns: Int32Array }): void {
  const { text, kind } = token
  const isLong = kind === Kind.string && text.includes('\n')
  plan.widths[at] = isLong ? codePoints(text.slice(0, text.indexOf('\n'))) : token.length
  plan.lastColumns[at] = isLong ? codePoints(text.slice(text.lastIndexOf('\n') + 1)) : -1
}

const COMPOUND: ReadonlySet<string> = new Set(['for', 'while', 'if', 'elif', 'with', 'except', 'def', 'class'])

function isCompound(tokens: readonly Leaf[]): boolean {
  const first = tokens[0] as Leaf
  if (first.text === 'match') return first.isKeyword
  return COMPOUND.has((first.text === 'async' ? (tokens[1] ?? first) : first).text)
}
