import { firstLeaf, isLeaf, Kind, type Leaf, lastLeaf, type Node, Role, type Tree } from './tree.ts'

/** Finds out what each token is in its surroundings: a dict's key, a named argument's `=`, a unary minus, … */
export function assignRoles(node: Node): void {
  for (const child of node.children) if (!isLeaf(child)) assignRoles(child)
  switch (node.kind) {
    case Kind.argument:
    case Kind.parameters:
    case Kind.typedName:
    case Kind.argumentList:
    case Kind.typedArguments:
    case Kind.lambdaArguments:
      return markArguments(node)
    case Kind.dictSetMaker:
      return markDictOrSet(node)
    case Kind.trailer:
      return markLeaves(node, isSquareBracket, Role.subscriptBracket)
    case Kind.subscript:
    case Kind.sliceStep:
      return markLeaves(node, (leaf) => leaf.kind === Kind.colon, Role.subscriptColon)
    case Kind.factor:
      return markLeaves(node, (leaf) => leaf.kind === Kind.operator, Role.unaryOperator)
    case Kind.notTest:
      return markLeaves(node, (leaf) => leaf.kind === Kind.name && leaf.text === 'not', Role.unaryOperator)
    case Kind.starExpression:
      return markLeaves(node, (leaf) => leaf.kind === Kind.star, Role.unaryOperator | Role.argumentsStar)
    case Kind.lambda:
      return
    case Kind.compFor:
    case Kind.oldCompFor:
      return markComprehension(node)
    case Kind.compIf:
      return markAll(node, Role.compIf)
    case Kind.decorator:
      return markLeaves(node, (leaf) => leaf.kind === Kind.at, Role.decorator)
    case Kind.functionDefinition:
      return markFunctionName(node)
    case Kind.comparison:
      return markComparison(node)
    default:
      if (node.kind >= Kind.orTest && node.kind <= Kind.power) markOperators(node)
  }
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

/** Operators by the rule that holds them; a power's only when it is `**`. */
function markOperators(node: Node): void {
  for (const child of node.children) {
    if (isLeaf(child) && isOperatorOf(node.kind, child)) addRole(child, Role.binaryOperator)
  }
}

function isOperatorOf(kind: number, leaf: Leaf): boolean {
  switch (kind) {
    case Kind.orTest:
      return leaf.kind === Kind.name && leaf.text === 'or'
    case Kind.andTest:
      return leaf.kind === Kind.name && leaf.text === 'and'
    case Kind.power:
      return leaf.kind === Kind.doubleStar
    default:
      return leaf.kind === Kind.operator || leaf.kind === Kind.star || leaf.kind === Kind.at
  }
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
    if (isLeaf(child) && child.kind === Kind.name && child.text !== 'def') return addRole(child, Role.functionName)
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

function markArguments(node: Node): void {
  for (const child of node.children) if (isLeaf(child)) markArgumentMark(child)
  switch (node.kind) {
    case Kind.argumentList:
    case Kind.typedName:
      return markNamedList(node)
    case Kind.typedArguments:
      markNamedList(node)
      return markParameters(node)
    case Kind.parameters: {
      const { children } = node
      if (children.length <= 2) return
      addRole(firstLeaf(children[1] as Tree), Role.parameterStart)
      return addRole(lastLeaf(children[children.length - 2] as Tree), Role.parameterStop)
    }
    case Kind.lambdaArguments:
      return markLeaves(node, (leaf) => leaf.kind === Kind.equal, Role.lambdaDefault)
  }
}

function markArgumentMark(leaf: Leaf): void {
  if (leaf.kind === Kind.equal) addRole(leaf, Role.namedAssign)
  else if (leaf.kind === Kind.colon) addRole(leaf, Role.typedName)
  else if (leaf.kind === Kind.star) addRole(leaf, Role.argumentsStar)
  else if (leaf.kind === Kind.doubleStar) addRole(leaf, Role.keywordsStar)
}

/** When one argument is named, every argument starts with the mark of a list with named arguments. */
function markNamedList(node: Node): void {
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
