import type { Expr, Stmt, StmtKind, StmtOf, WithItem } from '../../syntax/ast.ts'
import { Token } from '../../syntax/tokenize/tokens.ts'
import { buildArguments, buildElements, buildExpression, buildParameterList, buildParts } from './expressions.ts'
import { Kind } from './kinds.ts'
import { buildPattern } from './patterns.ts'
import { type Leaf, Node, nodeOf, type Tree } from './tree.ts'
import type { TreeBuilder } from './treeBuilder.ts'

/** Statements with their line ends; those that share a line are one node. */
export function buildStatements(builder: TreeBuilder, body: readonly Stmt[], into: Tree[]): void {
  for (let at = 0; at < body.length; ) {
    const statement = body[at] as Stmt
    const build = COMPOUND[statement.nodeType] as ((builder: TreeBuilder, node: Stmt) => Tree) | undefined
    if (build === undefined) at = buildSimpleLine(builder, body, at, into)
    else {
      into.push(build(builder, statement))
      at++
    }
  }
}

/** Gives the index of the first statement behind the line. */
function buildSimpleLine(builder: TreeBuilder, body: readonly Stmt[], from: number, into: Tree[]): number {
  const children: Tree[] = []
  let at = from
  do children.push(buildSimple(builder, body[at++] as Stmt))
  while (builder.take(';', children) && builder.kind !== Token.newline)
  children.push(builder.leaf())
  into.push(new Node(Kind.simpleStatement, children))
  return at
}

/** A colon, and statements on the same line or an indented block. */
function buildBlock(builder: TreeBuilder, body: readonly Stmt[], into: Tree[]): void {
  into.push(builder.leaf())
  if (builder.kind !== Token.newline) {
    buildSimpleLine(builder, body, 0, into)
    return
  }
  builder.enter()
  const children: Tree[] = [builder.leaf(), builder.leaf()]
  buildStatements(builder, body, children)
  children.push(builder.leaf())
  builder.leave()
  into.push(new Node(Kind.suite, children))
}

type Builders<Kinds extends StmtKind> = { readonly [K in Kinds]?: (builder: TreeBuilder, node: StmtOf<K>) => Tree }

const COMPOUND: Builders<StmtKind> = {
  AsyncFor: (builder, node) => new Node(Kind.asyncStatement, [builder.leaf(), buildLoop(builder, node)]),
  AsyncFunctionDef: buildDefinition,
  AsyncWith: (builder, node) => new Node(Kind.asyncStatement, [builder.leaf(), buildWith(builder, node)]),
  ClassDef: buildDefinition,
  For: buildLoop,
  FunctionDef: buildDefinition,
  If: buildIf,
  Match: buildMatch,
  Try: buildTry,
  TryStar: buildTry,
  While: (builder, { test, body, orelse }) => {
    const children = [builder.leaf(), buildExpression(builder, test)]
    buildBlock(builder, body, children)
    buildElse(builder, orelse, children)
    return new Node(Kind.whileStatement, children)
  },
  With: buildWith,
}

function buildIf(builder: TreeBuilder, node: StmtOf<'If'>): Tree {
  const children: Tree[] = []
  let clause: StmtOf<'If'> | undefined = node
  while (clause !== undefined) {
    const { test, body, orelse }: StmtOf<'If'> = clause
    children.push(builder.leaf(), buildExpression(builder, test))
    buildBlock(builder, body, children)
    clause = builder.word === 'elif' && orelse.length > 0 ? (orelse[0] as StmtOf<'If'>) : undefined
    if (clause === undefined) buildElse(builder, orelse, children)
  }
  return new Node(Kind.ifStatement, children)
}

function buildElse(builder: TreeBuilder, body: readonly Stmt[], into: Tree[]): void {
  if (body.length === 0) return
  into.push(builder.leaf())
  buildBlock(builder, body, into)
}

function buildLoop(builder: TreeBuilder, { target, iter, body, orelse }: StmtOf<'For' | 'AsyncFor'>): Tree {
  const children = [builder.leaf(), buildExpression(builder, target), builder.leaf(), buildExpression(builder, iter)]
  buildBlock(builder, body, children)
  buildElse(builder, orelse, children)
  return new Node(Kind.forStatement, children)
}

function buildTry(builder: TreeBuilder, { body, handlers, orelse, finalbody }: StmtOf<'Try' | 'TryStar'>): Tree {
  const children: Tree[] = [builder.leaf()]
  buildBlock(builder, body, children)
  for (const { type, name, body } of handlers) {
    const clause: Tree[] = [builder.leaf()]
    builder.take('*', clause)
    if (type !== undefined) clause.push(buildExpression(builder, type))
    if (name !== undefined) clause.push(builder.leaf(), builder.leaf())
    children.push(nodeOf(Kind.exceptClause, clause))
    buildBlock(builder, body, children)
  }
  buildElse(builder, orelse, children)
  buildElse(builder, finalbody, children)
  return new Node(Kind.tryStatement, children)
}

function buildWith(builder: TreeBuilder, { items, bracketed, body }: StmtOf<'With' | 'AsyncWith'>): Tree {
  const children: Tree[] = [builder.leaf()]
  if (bracketed) {
    const open = builder.leaf()
    const inner: Tree[] = []
    buildItems(builder, items, inner)
    children.push(new Node(Kind.atom, [open, nodeOf(Kind.groupMaker, inner), builder.leaf()]))
  } else buildItems(builder, items, children)
  buildBlock(builder, body, children)
  return new Node(Kind.withStatement, children)
}

function buildItems(builder: TreeBuilder, items: readonly WithItem[], into: Tree[]): void {
  for (const { contextExpr, optionalVars } of items) {
    const children = [buildExpression(builder, contextExpr)]
    if (optionalVars !== undefined) children.push(builder.leaf(), buildExpression(builder, optionalVars))
    into.push(nodeOf(Kind.asExpression, children))
    builder.take(',', into)
  }
}

type Definition = StmtOf<'AsyncFunctionDef' | 'ClassDef' | 'FunctionDef'>
function buildDefinition(builder: TreeBuilder, node: Definition): Tree {
  builder.hasDefinitions = true
  if (node.decorators.length === 0) return buildUndecorated(builder, node, Kind.asyncStatement)
  const decorators = node.decorators.map((decorator) => {
    const children = [builder.leaf(), buildExpression(builder, decorator), builder.leaf()]
    return new Node(Kind.decorator, children)
  })
  const definition = buildUndecorated(builder, node, Kind.asyncFunction)
  return new Node(Kind.decorated, [nodeOf(Kind.decorators, decorators), definition])
}

function buildUndecorated(builder: TreeBuilder, node: Definition, asyncKind: number): Tree {
  if (node.nodeType === 'AsyncFunctionDef') return new Node(asyncKind, [builder.leaf(), buildFunction(builder, node)])
  if (node.nodeType === 'FunctionDef') return buildFunction(builder, node)
  const children: Tree[] = [builder.leaf(), builder.leaf()]
  if (builder.take('(', children)) buildArguments(builder, node.bases, node.keywords, children)
  buildBlock(builder, node.body, children)
  return new Node(Kind.classDefinition, children)
}

function buildFunction(builder: TreeBuilder, node: StmtOf<'AsyncFunctionDef' | 'FunctionDef'>): Tree {
  const children: Tree[] = [builder.leaf(), builder.leaf()]
  const parameters: Tree[] = [builder.leaf()]
  if (builder.word !== ')') parameters.push(buildParameterList(builder, node.args, Kind.typedArguments, ')'))
  parameters.push(builder.leaf())
  children.push(new Node(Kind.parameters, parameters))
  if (node.returns !== undefined) children.push(builder.leaf(), buildExpression(builder, node.returns))
  buildBlock(builder, node.body, children)
  return new Node(Kind.functionDefinition, children)
}

function buildMatch(builder: TreeBuilder, { subject, cases }: StmtOf<'Match'>): Tree {
  const children: Tree[] = [softKeyword(builder), buildExpression(builder, subject)]
  children.push(builder.leaf(), builder.leaf(), builder.leaf())
  for (const { pattern, guard, body } of cases) {
    const clause: Tree[] = [softKeyword(builder), buildPattern(builder, pattern)]
    if (guard !== undefined) clause.push(new Node(Kind.guard, [builder.leaf(), buildExpression(builder, guard)]))
    buildBlock(builder, body, clause)
    children.push(new Node(Kind.caseBlock, clause))
  }
  children.push(builder.leaf())
  return new Node(Kind.matchStatement, children)
}

/** `match` or `case`, which are names elsewhere. */
function softKeyword(builder: TreeBuilder): Leaf {
  const leaf = builder.leaf()
  leaf.isKeyword = true
  return leaf
}

function buildSimple(builder: TreeBuilder, node: Stmt): Tree {
  switch (node.nodeType) {
    case 'Expr':
      return buildExpression(builder, node.value)
    case 'Assign':
      return buildParts(builder, [...node.targets, node.value], Kind.expressionStatement)
    case 'AugAssign':
      return buildParts(builder, [node.target, node.value], Kind.expressionStatement)
    case 'AnnAssign': {
      const target = buildExpression(builder, node.target)
      const children = [builder.leaf(), buildExpression(builder, node.annotation)]
      if (node.value !== undefined) children.push(builder.leaf(), buildExpression(builder, node.value))
      return new Node(Kind.expressionStatement, [target, new Node(Kind.annotatedAssign, children)])
    }
    case 'Import':
      return new Node(Kind.importName, [builder.leaf(), buildNames(builder, Kind.dottedAsNames)])
    case 'ImportFrom':
      return buildImportFrom(builder, node)
    case 'Delete': {
      const word = builder.leaf()
      const targets = buildElements(builder, node.targets, [], Kind.expressionList)
      return new Node(Kind.keywordStatement, [word, targets])
    }
    case 'Global':
    case 'Nonlocal': {
      const children: Tree[] = [builder.leaf()]
      do children.push(builder.leaf())
      while (builder.take(',', children))
      return new Node(Kind.keywordStatement, children)
    }
    case 'Assert':
      return buildKeywordStatement(builder, [node.test, node.msg])
    case 'Raise':
      return buildKeywordStatement(builder, [node.exc, node.cause])
    case 'Return':
      return buildKeywordStatement(builder, [node.value])
    default:
      return builder.leaf()
  }
}

/** A keyword with the expressions that follow it, between which `,` or `from` is. */
function buildKeywordStatement(builder: TreeBuilder, parts: readonly (Expr | undefined)[]): Tree {
  const children: Tree[] = [builder.leaf()]
  for (const part of parts) {
    if (part === undefined) break
    if (children.length > 1) children.push(builder.leaf())
    children.push(buildExpression(builder, part))
  }
  return nodeOf(Kind.keywordStatement, children)
}

function buildImportFrom(builder: TreeBuilder, { module, names }: StmtOf<'ImportFrom'>): Tree {
  const children: Tree[] = [builder.leaf()]
  while (builder.word === '.' || builder.word === '...') builder.takeDots(children)
  if (module !== undefined) children.push(buildDottedName(builder))
  children.push(builder.leaf())
  if (names[0]?.name === '*') children.push(builder.leaf())
  else {
    const bracketed = builder.take('(', children)
    children.push(buildNames(builder, Kind.importAsNames))
    if (bracketed) children.push(builder.leaf())
  }
  return new Node(Kind.importFrom, children)
}

function buildNames(builder: TreeBuilder, kind: number): Tree {
  const children: Tree[] = []
  do {
    if (builder.kind !== Token.name) break
    const name = [buildDottedName(builder)]
    if (builder.take('as', name)) name.push(builder.leaf())
    children.push(nodeOf(Kind.importAsName, name))
  } while (builder.take(',', children))
  return nodeOf(kind, children)
}

function buildDottedName(builder: TreeBuilder): Tree {
  const children: Tree[] = [builder.leaf()]
  while (builder.take('.', children)) children.push(builder.leaf())
  return nodeOf(Kind.dottedName, children)
}
