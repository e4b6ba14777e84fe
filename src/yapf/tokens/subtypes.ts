import { Kind } from '../syntax/kinds.ts'
import {
  firstLeaf,
  isLeaf,
  type Leaf,
  lastLeaf,
  type Node,
  type RuleRow,
  type RuleTable,
  ruleTable,
  Subtype,
  type Tree,
} from '../syntax/tree.ts'

/** Finds out what each token is in its surroundings: a dict's key, a named argument's `=`, a unary minus, … */
export function assignSubtypes(node: Node): void {
  const { children } = node
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Tree
    if (!isLeaf(child)) assignSubtypes(child)
  }
  RULES[node.kind]?.(node)
}

/** What a rule of the grammar says of its own tokens, after what its parts said of theirs. */
const RULES: RuleTable = ruleTable([
  [Kind.argument, markArgumentMarks],
  [Kind.parameters, markOnlyParameter],
  [Kind.typedName, markNamedList],
  [Kind.argumentList, markNamedList],
  [Kind.typedArguments, markParameters],
  [Kind.lambdaArguments, markLambdaArguments],
  [Kind.dictSetMaker, markDictOrSet],
  [Kind.trailer, (node) => markLeaves(node, isSquareBracket, Subtype.subscriptBracket)],
  [Kind.subscript, (node) => markLeaves(node, isColon, Subtype.subscriptColon)],
  [Kind.sliceStep, (node) => markLeaves(node, isColon, Subtype.subscriptColon)],
  [Kind.factor, (node) => markLeaves(node, isOperator, Subtype.unaryOperator)],
  [Kind.notTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'not'), Subtype.unaryOperator)],
  [Kind.starExpression, (node) => markLeaves(node, isStar, Subtype.unaryOperator | Subtype.argumentsStar)],
  [Kind.compFor, markComprehension],
  [Kind.oldCompFor, markComprehension],
  [Kind.compIf, (node) => markAll(node, Subtype.compIf)],
  [Kind.decorator, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.at, Subtype.decorator)],
  [Kind.functionDefinition, markFunctionName],
  [Kind.comparison, markComparison],
  [Kind.orTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'or'), Subtype.binaryOperator)],
  [Kind.andTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'and'), Subtype.binaryOperator)],
  [Kind.power, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.doubleStar, Subtype.binaryOperator)],
  ...[Kind.bitOr, Kind.bitXor, Kind.bitAnd, Kind.shift, Kind.arithmetic, Kind.term].map(
    (kind): RuleRow => [kind, (node) => markLeaves(node, isOperator, Subtype.binaryOperator)],
  ),
])

function addSubtype(leaf: Leaf, subtype: number): void {
  leaf.subtypes |= subtype
}

function markAll(tree: Tree, subtype: number): void {
  if (isLeaf(tree)) addSubtype(tree, subtype)
  else for (const child of tree.children) markAll(child, subtype)
}

function markLeaves(node: Node, test: (leaf: Leaf) => boolean, subtype: number): void {
  for (const child of node.children) if (isLeaf(child) && test(child)) addSubtype(child, subtype)
}

function isSquareBracket(leaf: Leaf): boolean {
  return leaf.text === '[' || leaf.text === ']'
}

function isColon(leaf: Leaf): boolean {
  return leaf.kind === Kind.colon
}

function isStar(leaf: Leaf): boolean {
  return leaf.kind === Kind.star
}

function isOperator(leaf: Leaf): boolean {
  return leaf.kind === Kind.operator || leaf.kind === Kind.star || leaf.kind === Kind.at
}

function isWord(leaf: Leaf, word: string): boolean {
  return leaf.kind === Kind.name && leaf.text === word
}

function markComparison(node: Node): void {
  for (const child of node.children) {
    if (!isLeaf(child)) {
      if (child.kind === Kind.comparisonOperator) markAll(child, Subtype.binaryOperator)
    } else if (child.kind === Kind.operator || child.text === 'in' || child.text === 'is') {
      addSubtype(child, Subtype.binaryOperator)
    }
  }
}

/** The comprehension, and the expression before it. */
function markComprehension(node: Node): void {
  markAll(node, Subtype.compFor)
  for (const sibling of (node.parent as Node).children) {
    if (sibling === node) break
    markAll(sibling, Subtype.compExpression)
  }
}

function markFunctionName(node: Node): void {
  for (const child of node.children) {
    if (isLeaf(child) && child.kind === Kind.name && child.text !== 'def') {
      addSubtype(child, Subtype.functionName)
      return
    }
  }
}

function markDictOrSet(node: Node): void {
  let isDict = false
  for (const child of node.children) {
    if (child.kind === Kind.compFor) markGenerator(child as Node)
    else if (child.kind === Kind.colon || child.kind === Kind.doubleStar) isDict = true
  }
  if (isDict) markDict(node)
}

function markGenerator(node: Node): void {
  addSubtype(firstLeaf(node), Subtype.dictSetGenerator)
  for (const child of node.children) if (child.kind === Kind.compFor) markGenerator(child as Node)
}

/** After `**` no key is marked until a colon has passed: the entry after an unpacking is laid out as yapf does it. */
function markDict(node: Node): void {
  let afterColon = false
  let unpacking = false
  for (const child of node.children) {
    if (child.kind === Kind.compFor) break
    if (child.kind === Kind.doubleStar) addSubtype(child as Leaf, Subtype.keywordsStar)
    if (afterColon) addSubtype(firstLeaf(child), Subtype.dictValue)
    else if (child.kind !== Kind.comment && child.kind !== Kind.colon && child.kind !== Kind.comma) {
      if (!unpacking || child.kind === Kind.doubleStar) addSubtype(firstLeaf(child), Subtype.dictKey)
      markAll(child, Subtype.dictKeyPart)
    }
    afterColon = child.kind === Kind.colon
    if (child.kind === Kind.doubleStar) unpacking = true
    else if (afterColon) unpacking = false
  }
}

function markArgumentMarks(node: Node): void {
  for (const child of node.children) if (isLeaf(child)) markArgumentMark(child)
}

/** Parameters are marked in their list; a single one has no list. */
function markOnlyParameter(node: Node): void {
  const { children } = node
  if (children.length <= 2) return
  addSubtype(firstLeaf(children[1] as Tree), Subtype.parameterStart)
  addSubtype(lastLeaf(children[children.length - 2] as Tree), Subtype.parameterStop)
}

function markLambdaArguments(node: Node): void {
  markArgumentMarks(node)
  markLeaves(node, (leaf) => leaf.kind === Kind.equal, Subtype.lambdaDefault)
}

function markArgumentMark(leaf: Leaf): void {
  if (leaf.kind === Kind.equal) addSubtype(leaf, Subtype.namedAssign)
  else if (leaf.kind === Kind.colon) addSubtype(leaf, Subtype.typedName)
  else if (leaf.kind === Kind.star) addSubtype(leaf, Subtype.argumentsStar)
  else if (leaf.kind === Kind.doubleStar) addSubtype(leaf, Subtype.keywordsStar)
}

/** When one argument is named, every argument starts with the mark of a list with named arguments. */
function markNamedList(node: Node): void {
  markArgumentMarks(node)
  if (!holdsNamedAssign(node)) return
  for (const child of node.children) {
    if (child.kind !== Kind.atom && child.kind !== Kind.comma) addSubtype(firstLeaf(child), Subtype.namedAssignList)
  }
}

function holdsNamedAssign(tree: Tree): boolean {
  if (isLeaf(tree)) return (tree.subtypes & Subtype.namedAssign) !== 0
  for (const child of tree.children) {
    if (child.kind === Kind.atom || child.kind === Kind.argumentList || child.kind === Kind.power) continue
    if (holdsNamedAssign(child)) return true
  }
  return false
}

function markParameters(node: Node): void {
  const { children } = node
  markNamedList(node)
  addSubtype(firstLeaf(children[0] as Tree), Subtype.parameterStart)
  addSubtype(lastLeaf(children[children.length - 1] as Tree), Subtype.parameterStop)
  let typed = (children[0] as Tree).kind === Kind.typedName
  for (let at = 1; at < children.length; at++) {
    const previous = children[at - 1] as Tree
    const child = children[at] as Tree
    if (previous.kind === Kind.comma) addSubtype(firstLeaf(child), Subtype.parameterStart)
    else if (child.kind === Kind.comma) addSubtype(lastLeaf(previous), Subtype.parameterStop)
    if (child.kind === Kind.typedName) typed = true
    else if (child.kind === Kind.comma) typed = false
    else if (child.kind === Kind.equal && typed) {
      addSubtype(child as Leaf, Subtype.typedName)
      typed = false
    }
  }
}
