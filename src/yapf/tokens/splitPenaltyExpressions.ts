import { SplitPenalty } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Leaf, lastLeaf, type Node, Subtype, type Tree } from '../syntax/tree.ts'
import { increase, raise } from './raisePenalty.ts'

/** What follows a name: `.name`, `(…)`, `[…]`. */
export function penalizeTrailer(node: Node): void {
  const { children } = node
  const first = children[0] as Leaf
  const second = children[1] as Tree
  if (first.text === '.') {
    first.syntaxPenalty = SplitPenalty.dottedName
    if (isLeaf(second)) second.syntaxPenalty = SplitPenalty.veryStrong
  } else if (children.length === 2) {
    if (isLeaf(second)) second.syntaxPenalty = SplitPenalty.veryStrong
  } else if (children.length === 3) penalizeBracketed(node, first, second, children[2] as Tree)
}

/** A call or a subscript with something in its brackets. */
function penalizeBracketed(node: Node, open: Leaf, inner: Tree, close: Tree): void {
  const { kind } = inner
  if (kind === Kind.argument || kind === Kind.comparison) {
    raise(inner, SplitPenalty.strong)
    const generator = !isLeaf(inner) && inner.children.length > 1 && inner.children[1]?.kind === Kind.compFor
    firstLeaf(inner).syntaxPenalty = generator ? 0 : SplitPenalty.oneArgument
  } else if (open.text === '[' && !isLeaf(inner) && inner.children.length > 2 && isSplittableIndex(kind)) {
    raise(inner.children[0] as Tree, SplitPenalty.strong)
    raise(inner.children[2] as Tree, SplitPenalty.strong)
    lastLeaf(inner.children[1] as Tree).syntaxPenalty = 0
    raise(close, SplitPenalty.veryStrong)
  } else if (!FREE_IN_BRACKETS.has(kind)) {
    if ((open.subtypes & Subtype.subscriptBracket) !== 0) {
      increase(node, SplitPenalty.subscript)
      increase(inner, SplitPenalty.connected)
    } else {
      raise(inner, SplitPenalty.strong)
      raise(close, SplitPenalty.strong)
    }
  }
  if (kind === Kind.argumentList) raise(close, SplitPenalty.strong)
}

/** The rules whose grammar name ends in `_test` or `_expr`: between their operands an index may be broken. */
function isSplittableIndex(kind: number): boolean {
  switch (kind) {
    case Kind.orTest:
    case Kind.andTest:
    case Kind.notTest:
    case Kind.bitXor:
    case Kind.bitAnd:
    case Kind.shift:
    case Kind.arithmetic:
    case Kind.starExpression:
      return true
    default:
      return false
  }
}

const FREE_IN_BRACKETS: ReadonlySet<number> = new Set([
  Kind.argumentList,
  Kind.term,
  Kind.orTest,
  Kind.andTest,
  Kind.atom,
  Kind.power,
])

/** A name with its trailers, or a power. */
export function penalizePower(node: Node): void {
  const { children } = node
  penalizeBetweenTrailers(children)
  for (let at = 1; at < children.length; at++) {
    const trailer = children[at] as Tree
    if (trailer.kind !== Kind.trailer) break
    penalizeTrailerEnd(trailer as Node)
  }
}

function penalizeBetweenTrailers(children: readonly Tree[]): void {
  const second = children[1]
  if (second?.kind !== Kind.trailer) return
  const opening = (second as Node).children[0] as Leaf
  if (opening.text !== '.') raise(opening, SplitPenalty.unbreakable)
  for (let at = 2; at < children.length; at++) {
    const trailer = children[at] as Tree
    if (trailer.kind !== Kind.trailer) break
    const before = (children[at - 1] as Node).children
    const last = before[before.length - 1] as Leaf
    if (last.text !== ')') raise(last, SplitPenalty.strong)
    raise((trailer as Node).children[0] as Tree, SplitPenalty.strong)
  }
}

/** The bracket that closes a call or a subscript stays with what is before it. */
function penalizeTrailerEnd(trailer: Node): void {
  const { children } = trailer
  const open = children[0] as Leaf
  if (open.text !== '(' && open.text !== '[') return
  if (children.length <= 2) {
    raise(children[children.length - 1] as Tree, SplitPenalty.strong)
    return
  }
  if ((open.subtypes & Subtype.subscriptBracket) !== 0) raise(firstLeaf(children[1] as Tree), SplitPenalty.strong)
  let close = children[children.length - 1] as Leaf
  let before = children[children.length - 2] as Tree
  if (close.kind === Kind.comment) {
    close = before as Leaf
    before = children[children.length - 3] as Tree
  }
  if (lastLeaf(before).kind === Kind.comma) return
  if (close.text === ']') raise(close, SplitPenalty.unbreakable)
  else if (isLeaf(close)) close.syntaxPenalty = SplitPenalty.veryStrong
}

/** A break is best before `and` and `or`. */
export function penalizeLogical(node: Node, penalty: number): void {
  const { children } = node
  increase(node, penalty)
  for (let at = 1; at + 1 < children.length; at += 2) {
    const leaf = firstLeaf(children[at] as Tree)
    leaf.syntaxPenalty = leaf.syntaxPenalty > penalty ? leaf.syntaxPenalty - penalty : 0
  }
}

/** A comparison of two holds together at its operator; a chain of them less. */
export function penalizeComparison(node: Node): void {
  const { children } = node
  const operator = children[1] as Tree
  if (children.length !== 3 || !isTightComparison(operator)) {
    increase(node, SplitPenalty.comparison)
    return
  }
  increase(operator, SplitPenalty.veryStrong)
  firstLeaf(children[2] as Tree).syntaxPenalty = SplitPenalty.strong
}

function isTightComparison(operator: Tree): boolean {
  if (!isLeaf(operator)) return operator.kind === Kind.comparisonOperator && operator.children.length === 2
  return operator.kind === Kind.operator || operator.text === 'in' || operator.text === 'is'
}

/** A break is best before a bitwise operator. */
export function penalizeBitwise(node: Node, penalty: number): void {
  const { children } = node
  increase(node, penalty)
  for (let at = 1; at < children.length - 1; at++) {
    const child = children[at] as Tree
    if (isLeaf(child) && child.kind === Kind.operator) child.syntaxPenalty = SplitPenalty.operator
  }
}

/** A break is best after an arithmetic operator. */
export function penalizeArithmetic(node: Node, penalty: number): void {
  const { children } = node
  increase(node, penalty)
  for (let at = 1; at < children.length - 1; at++) {
    const { kind } = children[at] as Tree
    if (kind === Kind.operator || kind === Kind.star || kind === Kind.at) {
      firstLeaf(children[at + 1] as Tree).syntaxPenalty = SplitPenalty.operator
    }
  }
}
