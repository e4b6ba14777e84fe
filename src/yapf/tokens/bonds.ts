import { Bond } from '../style.ts'
import { KIND_COUNT, Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Leaf, lastLeaf, type Node, type Tree } from '../syntax/tree.ts'
import { bondArithmetic, bondBitwise, bondComparison, bondLogical } from './bondOperators.ts'
import { increase, raise, raiseEach } from './bondTools.ts'
import { bondPower, bondTrailer } from './bondTrailers.ts'

/**
 * Finds out how strongly each token holds to the one before it (`Leaf.bond`): the penalty of a break there, from the syntax
 * alone. Most rules add to what the rules inside have set, so the order (inner first, or outer first) is part of the result.
 */
export function assignBonds(tree: Tree): void {
  if (isLeaf(tree)) return
  const { kind } = tree
  BEFORE[kind]?.(tree)
  // A lambda is one whole: its rule looks at all its tokens and no other rule does.
  if (kind === Kind.lambda) return
  bondChildren(tree)
  AFTER[kind]?.(tree)
}

function bondChildren(node: Node): void {
  const { children } = node
  for (let at = 0; at < children.length; at++) assignBonds(children[at] as Tree)
}

type Rule = (node: Node) => void

/** Rules that apply before those of the parts. */
const BEFORE: readonly (Rule | undefined)[] = table([
  [Kind.lambda, bondLambda],
  [Kind.test, (node) => increase(node, Bond.or)],
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
  [Kind.argumentList, bondArguments],
  [Kind.dictSetMaker, bondColons],
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
  const rules: (Rule | undefined)[] = new Array(KIND_COUNT).fill(undefined)
  for (const [kind, rule] of rows) rules[kind] = rule
  return rules
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
  for (let at = 1; at < children.length; at++) {
    const child = children[at] as Tree
    if (child.kind === Kind.comma) (child as Leaf).bond = Math.max((child as Leaf).bond, Bond.unbreakable)
  }
  for (const child of children) if (child.kind === Kind.atom) increase(child, Bond.connected)
}

/** A dict's keys hold their colons. */
function bondColons(node: Node): void {
  for (const child of node.children) if (child.kind === Kind.colon) raise(child, Bond.strong)
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
