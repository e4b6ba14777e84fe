import type { Comprehension, Expr, ExprKind, ExprOf, Keyword, Parameter, Parameters } from '../../syntax/ast.ts'
import { Token } from '../../syntax/tokenize/tokens.ts'
import { Kind } from './kinds.ts'
import { Node, nodeOf, type Tree } from './tree.ts'
import type { TreeBuilder } from './treeBuilder.ts'

/** An expression with the parentheses around it. */
export function buildExpression(builder: TreeBuilder, node: Expr): Tree {
  builder.enter()
  const tree =
    builder.start < node.start
      ? new Node(Kind.atom, [builder.leaf(), buildExpression(builder, node), builder.leaf()])
      : (BUILDERS[node.nodeType] as Build<Expr>)(builder, node)
  builder.leave()
  return tree
}

type Build<N extends Expr> = (builder: TreeBuilder, node: N) => Tree

const BUILDERS: { readonly [K in ExprKind]: Build<ExprOf<K>> } = {
  Attribute: buildPower,
  Await: buildPower,
  BinOp: (builder, node) => (node.op === '**' ? buildPower(builder, node) : buildBinary(builder, node)),
  BoolOp: (builder, { op, values }) => buildParts(builder, values, op === 'or' ? Kind.orTest : Kind.andTest),
  Call: buildPower,
  Compare: buildComparison,
  Constant: buildLiteral,
  Dict: buildDict,
  DictComp: (builder, { key, value, generators }) =>
    inBrackets(builder, (into) => {
      into.push(buildExpression(builder, key), builder.leaf(), buildExpression(builder, value))
      into.push(buildClauses(builder, generators, Kind.compFor))
      return new Node(Kind.dictSetMaker, into)
    }),
  FormattedValue: buildLiteral,
  GeneratorExp: (builder, node) => buildComprehension(builder, node, Kind.groupMaker, Kind.oldCompFor),
  IfExp: (builder, { test, body, orelse }) => {
    const children = [buildExpression(builder, body), builder.leaf(), buildExpression(builder, test)]
    return new Node(Kind.test, [...children, builder.leaf(), buildExpression(builder, orelse)])
  },
  JoinedStr: buildLiteral,
  Lambda: buildLambda,
  List: (builder, { elts }) => inBrackets(builder, (into) => buildElements(builder, elts, into, Kind.listMaker)),
  ListComp: (builder, node) => buildComprehension(builder, node, Kind.listMaker, Kind.oldCompFor),
  Name: (builder) => builder.leaf(),
  NamedExpr: (builder, node) => buildNamed(builder, node, Kind.namedExpression),
  Set: buildSet,
  SetComp: (builder, node) => buildComprehension(builder, node, Kind.dictSetMaker, Kind.compFor),
  Slice: buildSlice,
  Starred: (builder, { value }) => new Node(Kind.starExpression, [builder.leaf(), buildExpression(builder, value)]),
  Subscript: buildPower,
  Tuple: buildTuple,
  UnaryOp: (builder, { op, operand }) =>
    new Node(op === 'not' ? Kind.notTest : Kind.factor, [builder.leaf(), buildExpression(builder, operand)]),
  Yield: (builder, { value }) => {
    const children: Tree[] = [builder.leaf()]
    if (value !== undefined) children.push(buildExpression(builder, value))
    return nodeOf(Kind.yieldExpression, children)
  },
  YieldFrom: (builder, { value }) => {
    const word = builder.leaf()
    const from = new Node(Kind.yieldExpression, [builder.leaf(), buildExpression(builder, value)])
    return new Node(Kind.yieldExpression, [word, from])
  },
}

/** Brackets with what `build` puts between them; nothing when they are empty. */
function inBrackets(builder: TreeBuilder, build: (into: Tree[]) => Tree): Node {
  const children: Tree[] = [builder.leaf()]
  if (!isClosing(builder)) children.push(build([]))
  children.push(builder.leaf())
  return new Node(Kind.atom, children)
}

function isClosing({ word }: TreeBuilder): boolean {
  return word === ')' || word === ']' || word === '}'
}

/** A number, a constant, strings side by side, an ellipsis. */
function buildLiteral(builder: TreeBuilder): Tree {
  const children: Tree[] = []
  if (builder.word === '...') builder.takeDots(children)
  else {
    do children.push(builder.leaf())
    while (children[0]?.kind === Kind.string && builder.kind === Token.string)
  }
  return nodeOf(Kind.atom, children)
}

/** Expressions with commas between them. */
export function buildElements(builder: TreeBuilder, nodes: readonly Expr[], into: Tree[], kind: number): Tree {
  for (const node of nodes) {
    into.push(buildExpression(builder, node))
    builder.take(',', into)
  }
  return nodeOf(kind, into)
}

function buildTuple(builder: TreeBuilder, { elts, bracketed }: ExprOf<'Tuple'>): Tree {
  if (bracketed) return inBrackets(builder, (into) => buildElements(builder, elts, into, Kind.groupMaker))
  return buildElements(builder, elts, [], Kind.expressionList)
}

function buildSet(builder: TreeBuilder, { elts }: ExprOf<'Set'>): Tree {
  return inBrackets(builder, (into) => {
    for (const node of elts) {
      const element = buildExpression(builder, node)
      // The parts of a walrus are elements of the set's node.
      if (element.kind === Kind.namedExpression) into.push(...(element as Node).children)
      else into.push(element)
      builder.take(',', into)
    }
    return nodeOf(Kind.dictSetMaker, into)
  })
}

/** A dict's keys, colons and values are side by side in one node. */
function buildDict(builder: TreeBuilder, { keys, values }: ExprOf<'Dict'>): Tree {
  return inBrackets(builder, (into) => {
    for (let at = 0; at < values.length; at++) {
      const key = keys[at]
      if (key !== undefined) into.push(buildExpression(builder, key))
      into.push(builder.leaf(), buildExpression(builder, values[at] as Expr))
      builder.take(',', into)
    }
    return new Node(Kind.dictSetMaker, into)
  })
}

interface Generated {
  readonly elt: Expr
  readonly generators: readonly Comprehension[]
}

function buildComprehension(builder: TreeBuilder, { elt, generators }: Generated, kind: number, clause: number): Tree {
  return inBrackets(builder, (into) => {
    into.push(buildExpression(builder, elt), buildClauses(builder, generators, clause))
    return new Node(kind, into)
  })
}

/** `for` and `if` of a comprehension, each with those behind it inside. */
function buildClauses(builder: TreeBuilder, generators: readonly Comprehension[], kind: number): Node {
  const [first, ...others] = generators as [Comprehension, ...Comprehension[]]
  const children: Tree[] = []
  builder.enter()
  builder.take('async', children)
  children.push(builder.leaf(), buildExpression(builder, first.target))
  children.push(builder.leaf(), buildExpression(builder, first.iter))
  const more = buildConditions(builder, first.ifs, others, kind)
  if (more !== undefined) children.push(more)
  builder.leave()
  return new Node(kind, children)
}

function buildConditions(
  builder: TreeBuilder,
  [first, ...ifs]: readonly Expr[],
  others: readonly Comprehension[],
  kind: number,
): Node | undefined {
  if (first === undefined) return others.length > 0 ? buildClauses(builder, others, kind) : undefined
  builder.enter()
  const children: Tree[] = [builder.leaf(), buildExpression(builder, first)]
  const more = buildConditions(builder, ifs, others, kind)
  if (more !== undefined) children.push(more)
  builder.leave()
  return new Node(Kind.compIf, children)
}

function buildNamed(builder: TreeBuilder, { target, value }: ExprOf<'NamedExpr'>, kind: number): Tree {
  return new Node(kind, [buildExpression(builder, target), builder.leaf(), buildExpression(builder, value)])
}

const BINARY_KINDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '|': Kind.bitOr,
    '^': Kind.bitXor,
    '&': Kind.bitAnd,
    '<<': Kind.shift,
    '>>': Kind.shift,
    '+': Kind.arithmetic,
    '-': Kind.arithmetic,
  }),
)

function kindOf({ op }: ExprOf<'BinOp'>): number {
  return BINARY_KINDS.get(op) ?? Kind.term
}

/** The operands of operators that bind equally are side by side in one node. */
function buildBinary(builder: TreeBuilder, node: ExprOf<'BinOp'>): Tree {
  const kind = kindOf(node)
  const operands: Expr[] = []
  let left: Expr = node
  while (left.nodeType === 'BinOp' && left.op !== '**' && kindOf(left) === kind && left.start === node.start) {
    operands.push(left.right)
    left = left.left
  }
  const children = [buildExpression(builder, left)]
  for (const operand of operands.reverse()) children.push(builder.leaf(), buildExpression(builder, operand))
  return new Node(kind, children)
}

/** Expressions with a token between each two. */
export function buildParts(builder: TreeBuilder, parts: readonly Expr[], kind: number): Tree {
  const children: Tree[] = []
  for (const part of parts) {
    if (children.length > 0) children.push(builder.leaf())
    children.push(buildExpression(builder, part))
  }
  return new Node(kind, children)
}

function buildComparison(builder: TreeBuilder, { left, ops, comparators }: ExprOf<'Compare'>): Tree {
  const children = [buildExpression(builder, left)]
  for (const [at, op] of ops.entries()) {
    if (!op.includes(' ')) children.push(builder.leaf())
    else children.push(new Node(Kind.comparisonOperator, [builder.leaf(), builder.leaf()]))
    children.push(buildExpression(builder, comparators[at] as Expr))
  }
  return new Node(Kind.comparison, children)
}

function buildLambda(builder: TreeBuilder, { args, body }: ExprOf<'Lambda'>): Tree {
  const children: Tree[] = [builder.leaf()]
  if (builder.word !== ':') children.push(buildParameterList(builder, args, Kind.lambdaArguments, ':'))
  children.push(builder.leaf(), buildExpression(builder, body))
  return new Node(Kind.lambda, children)
}

/** Names, defaults, stars and commas of a parameter list are side by side in one node. */
export function buildParameterList(builder: TreeBuilder, args: Parameters, kind: number, close: string): Tree {
  const { positional, vararg, keywordOnly, kwarg, defaults } = args
  const parameters = [...positional, vararg, ...keywordOnly, kwarg].filter((one) => one !== undefined)
  const children: Tree[] = []
  let parameter = 0
  let value = 0
  let mark = ''
  while (builder.word !== close) {
    if (builder.kind === Token.name) {
      children.push(buildParameter(builder, parameters[parameter++] as Parameter, mark === '*'))
    } else {
      mark = builder.word
      children.push(builder.leaf())
      if (mark === '=') children.push(buildExpression(builder, defaults[value++] as Expr))
    }
  }
  return nodeOf(kind, children)
}

function buildParameter(builder: TreeBuilder, { annotation }: Parameter, afterStar: boolean): Tree {
  const children: Tree[] = [builder.leaf()]
  if (annotation !== undefined) children.push(builder.leaf(), buildExpression(builder, annotation))
  return nodeOf(afterStar ? Kind.starredTypedName : Kind.typedName, children)
}

type Trailed = ExprOf<'Attribute' | 'Call' | 'Subscript'>

/** An operand with its trailers, and what it is raised to. */
function buildPower(builder: TreeBuilder, node: Expr): Tree {
  const children: Tree[] = []
  if (node.nodeType === 'BinOp') {
    buildPrimary(builder, node.left, children)
    children.push(builder.leaf(), buildExpression(builder, node.right))
  } else buildPrimary(builder, node, children)
  return new Node(Kind.power, children)
}

function buildPrimary(builder: TreeBuilder, node: Expr, into: Tree[]): void {
  if (builder.start === node.start && node.nodeType === 'Await') {
    into.push(builder.leaf())
    buildPrimary(builder, node.value, into)
    return
  }
  const trailers: Trailed[] = []
  let base = node
  while (base.start === node.start && isTrailed(base) && builder.start === node.start) {
    trailers.push(base)
    base = base.nodeType === 'Call' ? base.func : base.value
  }
  into.push(buildExpression(builder, base))
  for (const trailer of trailers.reverse()) into.push(buildTrailer(builder, trailer))
}

function isTrailed(node: Expr): node is Trailed {
  return node.nodeType === 'Attribute' || node.nodeType === 'Call' || node.nodeType === 'Subscript'
}

function buildTrailer(builder: TreeBuilder, node: Trailed): Tree {
  const children: Tree[] = [builder.leaf()]
  if (node.nodeType === 'Attribute') children.push(builder.leaf())
  else if (node.nodeType === 'Call') buildArguments(builder, node.args, node.keywords, children)
  else children.push(buildSubscripts(builder, node.slice), builder.leaf())
  return new Node(Kind.trailer, children)
}

/** The arguments of a call or the bases of a class, and the closing bracket. */
export function buildArguments(
  builder: TreeBuilder,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  into: Tree[],
): void {
  const children: Tree[] = []
  let keyword = 0
  let positional = 0
  while (builder.word !== ')') {
    const arg = args[positional]
    const named = keywords[keyword]
    if (named !== undefined && (arg === undefined || named.start < arg.start)) {
      children.push(buildKeyword(builder, named))
      keyword++
    } else {
      children.push(buildArgument(builder, arg as Expr))
      positional++
    }
    builder.take(',', children)
  }
  if (children.length > 0) into.push(nodeOf(Kind.argumentList, children))
  into.push(builder.leaf())
}

function buildKeyword(builder: TreeBuilder, { arg, value }: Keyword): Tree {
  const children: Tree[] = [builder.leaf()]
  if (arg !== undefined) children.push(builder.leaf())
  children.push(buildExpression(builder, value))
  return new Node(Kind.argument, children)
}

function buildArgument(builder: TreeBuilder, node: Expr): Tree {
  if (node.nodeType === 'GeneratorExp' && node.start < builder.start) {
    // It shares the parentheses of the call.
    const children = [buildExpression(builder, node.elt), buildClauses(builder, node.generators, Kind.compFor)]
    return new Node(Kind.argument, children)
  }
  if (node.start === builder.start) {
    if (node.nodeType === 'Starred') {
      return new Node(Kind.argument, [builder.leaf(), buildExpression(builder, node.value)])
    }
    if (node.nodeType === 'NamedExpr') return buildNamed(builder, node, Kind.argument)
  }
  return buildExpression(builder, node)
}

function buildSubscripts(builder: TreeBuilder, node: Expr): Tree {
  if (node.nodeType !== 'Tuple' || node.bracketed) return buildIndex(builder, node)
  const children: Tree[] = []
  for (const element of node.elts) {
    children.push(buildIndex(builder, element))
    builder.take(',', children)
  }
  return nodeOf(Kind.subscriptList, children)
}

function buildIndex(builder: TreeBuilder, node: Expr): Tree {
  const isNamed = node.nodeType === 'NamedExpr' && node.start === builder.start
  return isNamed ? buildNamed(builder, node, Kind.subscript) : buildExpression(builder, node)
}

function buildSlice(builder: TreeBuilder, { lower, upper, step }: ExprOf<'Slice'>): Tree {
  const children: Tree[] = []
  if (lower !== undefined) children.push(buildExpression(builder, lower))
  children.push(builder.leaf())
  if (upper !== undefined) children.push(buildExpression(builder, upper))
  if (builder.word === ':') {
    const last: Tree[] = [builder.leaf()]
    if (step !== undefined) last.push(buildExpression(builder, step))
    children.push(nodeOf(Kind.sliceStep, last))
  }
  return nodeOf(Kind.subscript, children)
}
