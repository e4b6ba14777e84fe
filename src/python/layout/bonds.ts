import { Bond } from './style.ts'
import { firstLeaf, isLeaf, Kind, type Leaf, lastLeaf, type Node, Role, type Tree } from './tree.ts'

/**
 * Finds out how strongly each token holds to the one before it (`Leaf.bond`): the penalty of a break there, from the syntax
 * alone. Most rules add to what the rules inside have set, so the order (inner first, or outer first) is part of the result.
 */
export function assignBonds(tree: Tree): void {
  if (isLeaf(tree)) return
  switch (tree.kind) {
    case Kind.lambda:
      return bondLambda(tree)
    case Kind.argumentList:
      return bondArguments(tree)
    case Kind.dictSetMaker:
      return bondDictOrSet(tree)
    case Kind.test:
      increase(tree, Bond.or)
      return bondChildren(tree)
    default:
      BEFORE[tree.kind]?.(tree)
      bondChildren(tree)
      AFTER[tree.kind]?.(tree)
  }
}

function bondChildren(node: Node): void {
  const { children } = node
  for (let at = 0; at < children.length; at++) assignBonds(children[at] as Tree)
}

type Rule = (node: Node) => void

/** Rules that apply before those of the parts. */
const BEFORE: readonly (Rule | undefined)[] = table([
  [Kind.classDefinition, bondClass],
  [Kind.functionDefinition, bondFunction],
  [Kind.trailer, bondTrailer],
  [Kind.subscript, (node) => raiseEach(node.children, Bond.strong)],
  [Kind.compFor, bondComprehension],
  [Kind.oldCompFor, bondComprehension],
  [Kind.compIf, bondCondition],
])

/** Rules that apply after those of the parts. */
const AFTER: readonly (Rule | undefined)[] = table([
  [Kind.importAsNames, bondImports],
  [Kind.functionDefinition, bondArrow],
  [Kind.parameters, bondParameters],
  [Kind.argument, (node) => bondAssign(node, Kind.equal)],
  [Kind.typedName, (node) => bondAssign(node, Kind.colon)],
  [Kind.dottedName, (node) => raiseEach(node.children.slice(1), Bond.unbreakable)],
  [Kind.power, bondPower],
  [Kind.subscriptList, bondSubscripts],
  [Kind.orTest, (node) => bondLogical(node, Bond.or)],
  [Kind.andTest, (node) => bondLogical(node, Bond.and)],
  [Kind.notTest, (node) => increase(node, Bond.not)],
  [Kind.comparison, bondComparison],
  [Kind.starExpression, (node) => increase(node, Bond.starred)],
  [Kind.bitOr, (node) => bondBitwise(node, Bond.bitOr)],
  [Kind.bitXor, (node) => bondBitwise(node, Bond.bitXor)],
  [Kind.bitAnd, (node) => bondBitwise(node, Bond.bitAnd)],
  [Kind.shift, (node) => increase(node, Bond.shift)],
  [Kind.arithmetic, (node) => bondArithmetic(node, Bond.arithmetic)],
  [Kind.term, (node) => bondArithmetic(node, Bond.term)],
  [Kind.factor, (node) => increase(node, Bond.factor)],
  [Kind.atom, bondAtom],
  [Kind.groupMaker, bondGroup],
])

function table(rows: readonly (readonly [number, Rule])[]): (Rule | undefined)[] {
  const rules: (Rule | undefined)[] = new Array(Kind.guard + 1).fill(undefined)
  for (const [kind, rule] of rows) rules[kind] = rule
  return rules
}

/** Sets a penalty on every token of a tree that has less. */
function raise(tree: Tree, bond: number): void {
  if (isLeaf(tree)) {
    if (tree.bond < bond) tree.bond = bond
    return
  }
  for (const child of tree.children) raise(child, bond)
}

function raiseEach(trees: readonly Tree[], bond: number): void {
  for (const tree of trees) raise(tree, bond)
}

/** Adds a penalty to every token but the first; an opening parenthesis and `for` stay free. */
function increase(tree: Tree, amount: number): void {
  increaseFrom(tree, amount, firstLeaf(tree))
}

function increaseFrom(tree: Tree, amount: number, first: Leaf): void {
  if (isLeaf(tree)) {
    if (tree !== first && tree.text !== '(' && tree.text !== 'for') tree.bond += amount
    return
  }
  for (const child of tree.children) increaseFrom(child, amount, first)
}

function bondLambda(node: Node): void {
  const allowed = node.children.some((child) => child.kind === Kind.comment && LONG_LAMBDA.test((child as Leaf).text))
  raiseExpression(node, allowed ? Bond.strong : Bond.veryStrong, firstLeaf(node))
}

const LONG_LAMBDA = /pylint:.*disable=.*\bg-long-lambda/

function raiseExpression(tree: Tree, bond: number, first: Leaf): void {
  if (isLeaf(tree)) {
    if (tree === first || tree.text === '(' || tree.text === 'for' || tree.text === 'if') return
    if (tree.bond < bond) tree.bond = bond
    return
  }
  for (const child of tree.children) raiseExpression(child, bond, first)
}

function bondArguments(node: Node): void {
  const { children } = node
  bondChildren(node)
  for (let at = 1; at < children.length; at++) {
    const child = children[at] as Tree
    if (child.kind === Kind.comma) (child as Leaf).bond = Math.max((child as Leaf).bond, Bond.unbreakable)
  }
  for (const child of children) if (child.kind === Kind.atom) increase(child, Bond.connected)
}

function bondDictOrSet(node: Node): void {
  for (const child of node.children) {
    assignBonds(child)
    if (child.kind === Kind.colon) raise(child, Bond.strong)
  }
}

function bondClass(node: Node): void {
  const { children } = node
  raise(children[1] as Tree, Bond.unbreakable)
  if (children.length > 4) raise(children[2] as Tree, Bond.unbreakable)
  raise(children[children.length - 2] as Tree, Bond.unbreakable)
}

function bondFunction(node: Node): void {
  const { children } = node
  let at = 1
  while ((children[at] as Tree).kind === Kind.simpleStatement) at++
  raise(children[at] as Tree, Bond.unbreakable)
  while (at < children.length && (children[at] as Tree).kind !== Kind.colon) at++
  raise(children[at] as Tree, Bond.unbreakable)
}

function bondArrow(node: Node): void {
  const { children } = node
  const arrow = children.findIndex((child) => child.kind === Kind.arrow)
  if (arrow < 0) return
  lastLeaf(children[arrow - 1] as Tree).bond = 0
  raise(children[arrow] as Tree, Bond.unbreakable)
  raise(children[arrow + 1] as Tree, Bond.strong)
}

function bondParameters(node: Node): void {
  raise(node.children[0] as Tree, Bond.unbreakable)
  raise(node.children[node.children.length - 1] as Tree, Bond.strong)
}

function bondImports(node: Node): void {
  const { children } = node
  for (let at = 1; at < children.length; at++) {
    const child = children[at] as Tree
    if ((children[at - 1] as Tree).kind === Kind.comma && isLeaf(child)) child.bond = 0
  }
}

/** `name=value` and `name: type` hold together on both sides of the mark. */
function bondAssign(node: Node, mark: number): void {
  const { children } = node
  for (let at = 1; at < children.length - 1; at++) {
    const child = children[at] as Tree
    if (child.kind !== mark) continue
    ;(child as Leaf).bond = Bond.namedAssign
    firstLeaf(children[at + 1] as Tree).bond = Bond.namedAssign
  }
}

function bondTrailer(node: Node): void {
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

function bondPower(node: Node): void {
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
  if (children.length <= 2) return raise(children[children.length - 1] as Tree, Bond.strong)
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

function bondSubscripts(node: Node): void {
  const { children } = node
  firstLeaf(node).bond = 0
  for (let at = 1; at < children.length; at++) {
    if ((children[at - 1] as Tree).kind === Kind.comma) firstLeaf(children[at] as Tree).bond = 0
  }
}

function bondComprehension(node: Node): void {
  firstLeaf(node).bond = 0
  raiseEach(node.children.slice(1), Bond.strong)
}

function bondCondition(node: Node): void {
  const first = node.children[0] as Tree
  if (isLeaf(first)) first.bond = 0
  raiseEach(node.children.slice(1), Bond.strong)
}

/** A break is best before `and` and `or`. */
function bondLogical(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at + 1 < children.length; at += 2) {
    const leaf = firstLeaf(children[at] as Tree)
    leaf.bond = leaf.bond > bond ? leaf.bond - bond : 0
  }
}

function bondComparison(node: Node): void {
  const { children } = node
  const operator = children[1] as Tree
  if (children.length !== 3 || !isTightComparison(operator)) return increase(node, Bond.comparison)
  increase(operator, Bond.veryStrong)
  firstLeaf(children[2] as Tree).bond = Bond.strong
}

function isTightComparison(operator: Tree): boolean {
  if (!isLeaf(operator)) return operator.kind === Kind.comparisonOperator && operator.children.length === 2
  return operator.kind === Kind.operator || operator.text === 'in' || operator.text === 'is'
}

/** A break is best before a bitwise operator. */
function bondBitwise(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at < children.length - 1; at++) {
    const child = children[at] as Tree
    if (isLeaf(child) && child.kind === Kind.operator) child.bond = Bond.operator
  }
}

/** A break is best after an arithmetic operator. */
function bondArithmetic(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at < children.length - 1; at++) {
    const { kind } = children[at] as Tree
    if (kind === Kind.operator || kind === Kind.star || kind === Kind.at) {
      firstLeaf(children[at + 1] as Tree).bond = Bond.operator
    }
  }
}

function bondAtom(node: Node): void {
  const { children } = node
  const open = children[0] as Leaf
  const last = children[children.length - 1] as Tree
  if (open.text === '(') {
    if (!isLeaf(last) || last.text !== ')') return
    if (node.parent?.kind === Kind.ifStatement) {
      last.bond = Bond.strong
      return
    }
    if (children.length > 2) firstLeaf(children[1] as Tree).bond = Bond.bitOr
    last.bond = Bond.atom
  } else if ((open.text === '[' || open.text === '{') && children.length === 2) raise(last, Bond.unbreakable)
}

/** Elements of a tuple: no break before a comma, a cheap one after it. */
function bondGroup(node: Node): void {
  let afterComma = false
  for (const child of node.children) {
    if (child.kind === Kind.comma) {
      raise(child, Bond.unbreakable)
      afterComma = true
    } else {
      if (afterComma) firstLeaf(child).bond = Bond.together
      afterComma = false
    }
  }
}
