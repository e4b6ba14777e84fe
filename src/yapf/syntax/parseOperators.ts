import type { Cursor } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseFactor } from './parseAtoms.ts'
import { Node, type Tree } from './tree.ts'

/** How tight the operators bind; a node of a level holds all operands and operators of that level side by side. */
export const Level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  arithmetic: 9,
  term: 10,
}

const LEVEL_KINDS: readonly number[] = [
  0,
  Kind.orTest,
  Kind.andTest,
  Kind.notTest,
  Kind.comparison,
  Kind.bitOr,
  Kind.bitXor,
  Kind.bitAnd,
  Kind.shift,
  Kind.arithmetic,
  Kind.term,
]

const OPERATOR_LEVELS: ReadonlyMap<string, number> = new Map([
  ['or', Level.or],
  ['and', Level.and],
  ...['<', '>', '==', '>=', '<=', '<>', '!=', 'in', 'is', 'not'].map((text) => [text, Level.comparison] as const),
  ['|', Level.bitOr],
  ['^', Level.bitXor],
  ['&', Level.bitAnd],
  ['<<', Level.shift],
  ['>>', Level.shift],
  ['+', Level.arithmetic],
  ['-', Level.arithmetic],
  ...['*', '/', '%', '//', '@'].map((text) => [text, Level.term] as const),
])

/** Operands with operators that bind at least as tight as a level. */
export function parseBinary(cursor: Cursor, least: number): Tree {
  let left = parseOperand(cursor, least)
  for (;;) {
    const level = operatorLevel(cursor)
    if (level < least || level === 0) return left
    const children: Tree[] = [left]
    do children.push(takeOperator(cursor, level), parseBinary(cursor, level + 1))
    while (operatorLevel(cursor) === level)
    left = new Node(LEVEL_KINDS[level] as number, children)
  }
}

function operatorLevel(cursor: Cursor): number {
  const next = cursor.peek()
  const { kind } = next
  if (kind !== Kind.operator && kind !== Kind.name && kind !== Kind.star && kind !== Kind.at) return 0
  if (next.text === 'not') return isWordAfter(cursor, 'in') ? Level.comparison : 0
  return OPERATOR_LEVELS.get(next.text) ?? 0
}

function isWordAfter(cursor: Cursor, word: string): boolean {
  const after = cursor.tokens[cursor.at + 1]
  return after !== undefined && after.kind === Kind.name && after.text === word
}

function takeOperator(cursor: Cursor, level: number): Tree {
  const operator = cursor.take()
  if (level !== Level.comparison) return operator
  if (operator.text === 'not' || (operator.text === 'is' && cursor.isWord('not'))) {
    return new Node(Kind.comparisonOperator, [operator, cursor.take()])
  }
  return operator
}

function parseOperand(cursor: Cursor, least: number): Tree {
  if (least > Level.not || !cursor.isWord('not')) return parseFactor(cursor)
  cursor.enter()
  const node = new Node(Kind.notTest, [cursor.take(), parseBinary(cursor, Level.not)])
  cursor.leave()
  return node
}
