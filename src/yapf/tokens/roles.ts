import { KIND_COUNT, Kind } from '../syntax/kinds.ts'
import { Role } from '../syntax/role.ts'
import { firstLeaf, isLeaf, type Leaf, lastLeaf, type Node, type Tree } from '../syntax/tree.ts'

/** Finds out what each token is in its surroundings: a dict's key, a named argument's `=`, a unary minus, … */
export function assignRoles(node: Node): void {
  const { children } = node
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Tree
    if (!isLeaf(child)) assignRoles(child)
  }
  RULES[node.kind]?.(node)
}

type Rule = (node: Node) => void

/** What a rule of the grammar says of its own tokens, after what its parts said of theirs. */
const RULES: readonly (Rule | undefined)[] = table([
  [Kind.argument, markArgumentMarks],
  [Kind.parameters, markOnlyParameter],
  [Kind.typedName, markNamedList],
  [Kind.argumentList, markNamedList],
  [Kind.typedArguments, markParameters],
  [Kind.lambdaArguments, markLambdaArguments],
  [Kind.dictSetMaker, markDictOrSet],
  [Kind.trailer, (node) => markLeaves(node, isSquareBracket, Role.subscriptBracket)],
  [Kind.subscript, (node) => markLeaves(node, isColon, Role.subscriptColon)],
  [Kind.sliceStep, (node) => markLeaves(node, isColon, Role.subscriptColon)],
  [Kind.factor, (node) => markLeaves(node, isOperator, Role.unaryOperator)],
  [Kind.notTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'not'), Role.unaryOperator)],
  [Kind.starExpression, (node) => markLeaves(node, isStar, Role.unaryOperator | Role.argumentsStar)],
  [Kind.compFor, markComprehension],
  [Kind.oldCompFor, markComprehension],
  [Kind.compIf, (node) => markAll(node, Role.compIf)],
  [Kind.decorator, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.at, Role.decorator)],
  [Kind.functionDefinition, markFunctionName],
  [Kind.comparison, markComparison],
  [Kind.orTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'or'), Role.binaryOperator)],
  [Kind.andTest, (node) => markLeaves(node, (leaf) => isWord(leaf, 'and'), Role.binaryOperator)],
  [Kind.power, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.doubleStar, Role.binaryOperator)],
  ...[Kind.bitOr, Kind.bitXor, Kind.bitAnd, Kind.shift, Kind.arithmetic, Kind.term].map((kind): [number, Rule] => [
    kind,
    (node) => markLeaves(node, isOperator, Role.binaryOperator),
  ]),
])

function table(rows: readonly (readonly [number, Rule])[]): (Rule | undefined)[] {
  const rules: (Rule | undefined)[] = new Array(KIND_COUNT).fill(undefined)
  for (const [kind, rule] of rows) rules[kind] = rule
  return rules
}

function addRole(leaf: Leaf, role: number): void {
  leaf.roles |= role
}

function markAll(tree: Tree, role: number): void {
  if (isLeaf(tree)) addRole(tree, role)
  else for (const child of tree.children) markAll(child, role)
}

function markLeaves(node: Node, test: (leaf: Leaf) => boolean, role: number): void {
  for (const child of node.children) if (isLeaf(child) && test(child)) addRole(child, role)
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
      if (child.kind === Kind.comparisonOperator) markAll(child, Role.binaryOperator)
    } else if (child.kind === Kind.operator || child.text === 'in' || child.text === 'is') {
      addRole(child, Role.binaryOperator)
    }
  }
}

/** The comprehension, and all that stands before it beside it. */
function markComprehension(node: Node): void {
  markAll(node, Role.compFor)
  for (const sibling of (node.parent as Node).children) {
    if (sibling === node) break
    markAll(sibling, Role.compExpression)
  }
}

function markFunctionName(node: Node): void {
  for (const child of node.children) {
    if (isLeaf(child) && child.kind === Kind.name && child.text !== 'def') {
      addRole(child, Role.functionName)
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
  addRole(firstLeaf(node), Role.dictSetGenerator)
  for (const child of node.children) if (child.kind === Kind.compFor) markGenerator(child as Node)
}

/** After `**` no key is marked until a colon has passed: the entry after an unpacking is laid out as yapf does it. */
function markDict(node: Node): void {
  let afterColon = false
  let unpacking = false
  for (const child of node.children) {
    if (child.kind === Kind.compFor) break
    if (child.kind === Kind.doubleStar) addRole(child as Leaf, Role.keywordsStar)
    if (afterColon) addRole(firstLeaf(child), Role.dictValue)
    else if (child.kind !== Kind.comment && child.kind !== Kind.colon && child.kind !== Kind.comma) {
      if (!unpacking || child.kind === Kind.doubleStar) addRole(firstLeaf(child), Role.dictKey)
      markAll(child, Role.dictKeyPart)
    }
    afterColon = child.kind === Kind.colon
    if (child.kind === Kind.doubleStar) unpacking = true
    else if (afterColon) unpacking = false
  }
}

function markArgumentMarks(node: Node): void {
  for (const child of node.children) if (isLeaf(child)) markArgumentMark(child)
}

/** Parameters are marked in their list; one alone has no list. */
function markOnlyParameter(node: Node): void {
  const { children } = node
  if (children.length <= 2) return
  addRole(firstLeaf(children[1] as Tree), Role.parameterStart)
  addRole(lastLeaf(children[children.length - 2] as Tree), Role.parameterStop)
}

function markLambdaArguments(node: Node): void {
  markArgumentMarks(node)
  markLeaves(node, (leaf) => leaf.kind === Kind.equal, Role.lambdaDefault)
}

function markArgumentMark(leaf: Leaf): void {
  if (leaf.kind === Kind.equal) addRole(leaf, Role.namedAssign)
  else if (leaf.kind === Kind.colon) addRole(leaf, Role.typedName)
  else if (leaf.kind === Kind.star) addRole(leaf, Role.argumentsStar)
  else if (leaf.kind === Kind.doubleStar) addRole(leaf, Role.keywordsStar)
}

/** When one argument is named, every argument starts with the mark of a list with named arguments. */
function markNamedList(node: Node): void {
  markArgumentMarks(node)
  if (!holdsNamedAssign(node)) return
  for (const child of node.children) {
    if (child.kind !== Kind.atom && child.kind !== Kind.comma) addRole(firstLeaf(child), Role.namedAssignList)
  }
}

function holdsNamedAssign(tree: Tree): boolean {
  if (isLeaf(tree)) return (tree.roles & Role.namedAssign) !== 0
  for (const child of tree.children) {
    if (child.kind === Kind.atom || child.kind === Kind.argumentList || child.kind === Kind.power) continue
    if (holdsNamedAssign(child)) return true
  }
  return false
}

function markParameters(node: Node): void {
  const { children } = node
  markNamedList(node)
  addRole(firstLeaf(children[0] as Tree), Role.parameterStart)
  addRole(lastLeaf(children[children.length - 1] as Tree), Role.parameterStop)
  let typed = (children[0] as Tree).kind === Kind.typedName
  for (let at = 1; at < children.length; at++) {
    const previous = children[at - 1] as Tree
    const child = children[at] as Tree
    if (previous.kind === Kind.comma) addRole(firstLeaf(child), Role.parameterStart)
    else if (child.kind === Kind.comma) addRole(lastLeaf(previous), Role.parameterStop)
    if (child.kind === Kind.typedName) typed = true
    else if (child.kind === Kind.comma) typed = false
    else if (child.kind === Kind.equal && typed) {
      addRole(child as Leaf, Role.typedName)
      typed = false
    }
  }
}
