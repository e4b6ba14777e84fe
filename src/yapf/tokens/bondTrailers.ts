import { Bond } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { Role } from '../syntax/role.ts'
import { firstLeaf, isLeaf, type Leaf, lastLeaf, type Node, type Tree } from '../syntax/tree.ts'
import { increase, raise } from './bondTools.ts'

/** What stands behind a name: `.name`, `(…)`, `[…]`. */
export function bondTrailer(node: Node): void {
  const { children } = node
  const first = children[0] as Leaf
  const second = children[1] as Tree
  if (first.text === '.') {
    first.bond = Bond.dottedName
    if (isLeaf(second)) second.bond = Bond.veryStrong
  } else if (children.length === 2) {
    if (isLeaf(second)) second.bond = Bond.veryStrong
  } else if (children.length === 3) bondBracketed(node, first, second, children[2] as Tree)
}

/** A call or a subscript with something in its brackets. */
function bondBracketed(node: Node, open: Leaf, inner: Tree, close: Tree): void {
  const { kind } = inner
  if (kind === Kind.argument || kind === Kind.comparison) {
    raise(inner, Bond.strong)
    const generator = !isLeaf(inner) && inner.children.length > 1 && inner.children[1]?.kind === Kind.compFor
    firstLeaf(inner).bond = generator ? 0 : Bond.oneArgument
  } else if (open.text === '[' && !isLeaf(inner) && inner.children.length > 2 && isSplittableIndex(kind)) {
    raise(inner.children[0] as Tree, Bond.strong)
    raise(inner.children[2] as Tree, Bond.strong)
    lastLeaf(inner.children[1] as Tree).bond = 0
    raise(close, Bond.veryStrong)
  } else if (!FREE_IN_BRACKETS.has(kind)) {
    if ((open.roles & Role.subscriptBracket) !== 0) {
      increase(node, Bond.subscript)
      increase(inner, Bond.connected)
    } else {
      raise(inner, Bond.strong)
      raise(close, Bond.strong)
    }
  }
  if (kind === Kind.argumentList) raise(close, Bond.strong)
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
export function bondPower(node: Node): void {
  const { children } = node
  bondBetweenTrailers(children)
  for (let at = 1; at < children.length; at++) {
    const trailer = children[at] as Tree
    if (trailer.kind !== Kind.trailer) break
    bondTrailerEnd(trailer as Node)
  }
}

function bondBetweenTrailers(children: readonly Tree[]): void {
  const second = children[1]
  if (second?.kind !== Kind.trailer) return
  const opening = (second as Node).children[0] as Leaf
  if (opening.text !== '.') raise(opening, Bond.unbreakable)
  for (let at = 2; at < children.length; at++) {
    const trailer = children[at] as Tree
    if (trailer.kind !== Kind.trailer) break
    const before = (children[at - 1] as Node).children
    const last = before[before.length - 1] as Leaf
    if (last.text !== ')') raise(last, Bond.strong)
    raise((trailer as Node).children[0] as Tree, Bond.strong)
  }
}

/** The bracket that closes a call or a subscript stays with what is before it. */
function bondTrailerEnd(trailer: Node): void {
  const { children } = trailer
  const open = children[0] as Leaf
  if (open.text !== '(' && open.text !== '[') return
  if (children.length <= 2) {
    raise(children[children.length - 1] as Tree, Bond.strong)
    return
  }
  if ((open.roles & Role.subscriptBracket) !== 0) raise(firstLeaf(children[1] as Tree), Bond.strong)
  let close = children[children.length - 1] as Leaf
  let before = children[children.length - 2] as Tree
  if (close.kind === Kind.comment) {
    close = before as Leaf
    before = children[children.length - 3] as Tree
  }
  if (lastLeaf(before).kind === Kind.comma) return
  if (close.text === ']') raise(close, Bond.unbreakable)
  else if (isLeaf(close)) close.bond = Bond.veryStrong
}
