import { SplitPenalty } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import {
  firstLeaf,
  isLeaf,
  type Leaf,
  lastLeaf,
  type Node,
  type RuleTable,
  ruleTable,
  type Tree,
} from '../syntax/tree.ts'
import { increase, raise, raiseEach } from './raisePenalty.ts'
import {
  penalizeArithmetic,
  penalizeBitwise,
  penalizeComparison,
  penalizeLogical,
  penalizePower,
  penalizeTrailer,
} from './splitPenaltyExpressions.ts'

/**
 * Finds out how strongly each token holds to the one before it (`Leaf.syntaxPenalty`): the penalty of a break there, from the syntax
 * alone. Most rules add to what the rules inside have set, so the order (inner first, or outer first) is part of the result.
 */
export function assignSplitPenalties(tree: Tree): void {
  if (isLeaf(tree)) return
  const { kind } = tree
  BEFORE[kind]?.(tree)
  // Only the rule of a lambda looks at its tokens.
  if (kind === Kind.lambda) return
  penalizeChildren(tree)
  AFTER[kind]?.(tree)
}

function penalizeChildren(node: Node): void {
  const { children } = node
  for (let at = 0; at < children.length; at++) assignSplitPenalties(children[at] as Tree)
}

/** Rules that apply before those of the parts. */
const BEFORE: RuleTable = ruleTable([
  [Kind.lambda, penalizeLambda],
  [Kind.test, (node) => increase(node, SplitPenalty.or)],
  [Kind.classDefinition, penalizeClass],
  [Kind.functionDefinition, penalizeFunction],
  [Kind.trailer, penalizeTrailer],
  [Kind.subscript, (node) => raiseEach(node.children, SplitPenalty.strong)],
  [Kind.compFor, penalizeComprehension],
  [Kind.oldCompFor, penalizeComprehension],
  [Kind.compIf, penalizeCondition],
])

/** Rules that apply after those of the parts. */
const AFTER: RuleTable = ruleTable([
  [Kind.argumentList, penalizeArguments],
  [Kind.dictSetMaker, penalizeColons],
  [Kind.importAsNames, penalizeImports],
  [Kind.functionDefinition, penalizeArrow],
  [Kind.parameters, penalizeParameters],
  [Kind.argument, (node) => penalizeAssign(node, Kind.equal)],
  [Kind.typedName, (node) => penalizeAssign(node, Kind.colon)],
  [Kind.dottedName, (node) => raiseEach(node.children.slice(1), SplitPenalty.unbreakable)],
  [Kind.power, penalizePower],
  [Kind.subscriptList, penalizeSubscripts],
  [Kind.orTest, (node) => penalizeLogical(node, SplitPenalty.or)],
  [Kind.andTest, (node) => penalizeLogical(node, SplitPenalty.and)],
  [Kind.notTest, (node) => increase(node, SplitPenalty.not)],
  [Kind.comparison, penalizeComparison],
  [Kind.starExpression, (node) => increase(node, SplitPenalty.starred)],
  [Kind.bitOr, (node) => penalizeBitwise(node, SplitPenalty.bitOr)],
  [Kind.bitXor, (node) => penalizeBitwise(node, SplitPenalty.bitXor)],
  [Kind.bitAnd, (node) => penalizeBitwise(node, SplitPenalty.bitAnd)],
  [Kind.shift, (node) => increase(node, SplitPenalty.shift)],
  [Kind.arithmetic, (node) => penalizeArithmetic(node, SplitPenalty.arithmetic)],
  [Kind.term, (node) => penalizeArithmetic(node, SplitPenalty.term)],
  [Kind.factor, (node) => increase(node, SplitPenalty.factor)],
  [Kind.atom, penalizeAtom],
  [Kind.groupMaker, penalizeGroup],
])

function penalizeLambda(node: Node): void {
  const allowed = node.children.some((child) => child.kind === Kind.comment && LONG_LAMBDA.test((child as Leaf).text))
  raiseExpression(node, allowed ? SplitPenalty.strong : SplitPenalty.veryStrong, firstLeaf(node))
}

const LONG_LAMBDA = /pylint:.*disable=.*\bg-long-lambda/

function raiseExpression(tree: Tree, penalty: number, first: Leaf): void {
  if (isLeaf(tree)) {
    if (tree === first || tree.text === '(' || tree.text === 'for' || tree.text === 'if') return
    if (tree.syntaxPenalty < penalty) tree.syntaxPenalty = penalty
    return
  }
  for (const child of tree.children) raiseExpression(child, penalty, first)
}

function penalizeArguments(node: Node): void {
  const { children } = node
  for (let at = 1; at < children.length; at++) {
    const child = children[at] as Tree
    if (child.kind === Kind.comma)
      (child as Leaf).syntaxPenalty = Math.max((child as Leaf).syntaxPenalty, SplitPenalty.unbreakable)
  }
  for (const child of children) if (child.kind === Kind.atom) increase(child, SplitPenalty.connected)
}

/** A dict's keys hold their colons. */
function penalizeColons(node: Node): void {
  for (const child of node.children) if (child.kind === Kind.colon) raise(child, SplitPenalty.strong)
}

function penalizeClass(node: Node): void {
  const { children } = node
  raise(children[1] as Tree, SplitPenalty.unbreakable)
  if (children.length > 4) raise(children[2] as Tree, SplitPenalty.unbreakable)
  raise(children[children.length - 2] as Tree, SplitPenalty.unbreakable)
}

function penalizeFunction(node: Node): void {
  const { children } = node
  let at = 1
  while ((children[at] as Tree).kind === Kind.simpleStatement) at++
  raise(children[at] as Tree, SplitPenalty.unbreakable)
  while (at < children.length && (children[at] as Tree).kind !== Kind.colon) at++
  raise(children[at] as Tree, SplitPenalty.unbreakable)
}

function penalizeArrow(node: Node): void {
  const { children } = node
  const arrow = children.findIndex((child) => child.kind === Kind.arrow)
  if (arrow < 0) return
  lastLeaf(children[arrow - 1] as Tree).syntaxPenalty = 0
  raise(children[arrow] as Tree, SplitPenalty.unbreakable)
  raise(children[arrow + 1] as Tree, SplitPenalty.strong)
}

function penalizeParameters(node: Node): void {
  raise(node.children[0] as Tree, SplitPenalty.unbreakable)
  raise(node.children[node.children.length - 1] as Tree, SplitPenalty.strong)
}

function penalizeImports(node: Node): void {
  const { children } = node
  for (let at = 1; at < children.length; at++) {
    const child = children[at] as Tree
    if ((children[at - 1] as Tree).kind === Kind.comma && isLeaf(child)) child.syntaxPenalty = 0
  }
}

/** `name=value` and `name: type` hold together on both sides of the mark. */
function penalizeAssign(node: Node, mark: number): void {
  const { children } = node
  for (let at = 1; at < children.length - 1; at++) {
    const child = children[at] as Tree
    if (child.kind !== mark) continue
    ;(child as Leaf).syntaxPenalty = SplitPenalty.namedAssign
    firstLeaf(children[at + 1] as Tree).syntaxPenalty = SplitPenalty.namedAssign
  }
}

function penalizeSubscripts(node: Node): void {
  const { children } = node
  firstLeaf(node).syntaxPenalty = 0
  for (let at = 1; at < children.length; at++) {
    if ((children[at - 1] as Tree).kind === Kind.comma) firstLeaf(children[at] as Tree).syntaxPenalty = 0
  }
}

function penalizeComprehension(node: Node): void {
  firstLeaf(node).syntaxPenalty = 0
  raiseEach(node.children.slice(1), SplitPenalty.strong)
}

function penalizeCondition(node: Node): void {
  const first = node.children[0] as Tree
  if (isLeaf(first)) first.syntaxPenalty = 0
  raiseEach(node.children.slice(1), SplitPenalty.strong)
}

function penalizeAtom(node: Node): void {
  const { children } = node
  const open = children[0] as Leaf
  const last = children[children.length - 1] as Tree
  if (open.text === '(') {
    if (!isLeaf(last) || last.text !== ')') return
    if (node.parent?.kind === Kind.ifStatement) {
      last.syntaxPenalty = SplitPenalty.strong
      return
    }
    if (children.length > 2) firstLeaf(children[1] as Tree).syntaxPenalty = SplitPenalty.bitOr
    last.syntaxPenalty = SplitPenalty.atom
  } else if ((open.text === '[' || open.text === '{') && children.length === 2) raise(last, SplitPenalty.unbreakable)
}

/** Elements of a tuple: no break before a comma, a cheap one after it. */
function penalizeGroup(node: Node): void {
  let afterComma = false
  for (const child of node.children) {
    if (child.kind === Kind.comma) {
      raise(child, SplitPenalty.unbreakable)
      afterComma = true
    } else {
      if (afterComma) firstLeaf(child).syntaxPenalty = SplitPenalty.together
      afterComma = false
    }
  }
}
