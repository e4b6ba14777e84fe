import type { Pattern, PatternOf } from '../../syntax/ast.ts'
import { buildExpression } from './expressions.ts'
import { Kind } from './kinds.ts'
import { Node, nodeOf, type Tree } from './tree.ts'
import type { TreeBuilder } from './treeBuilder.ts'

/** What follows `case`: for yapf, an expression in which `as` may give a name. */
export function buildPattern(builder: TreeBuilder, node: Pattern): Tree {
  return build(builder, node, Kind.pattern)
}

/** `asKind` is what a pattern with a name is here. */
function build(builder: TreeBuilder, node: Pattern, asKind: number): Tree {
  builder.enter()
  const tree =
    builder.start < node.start
      ? new Node(Kind.atom, [builder.leaf(), build(builder, node, Kind.asExpression), builder.leaf()])
      : buildBare(builder, node, asKind)
  builder.leave()
  return tree
}

function buildBare(builder: TreeBuilder, node: Pattern, asKind: number): Tree {
  switch (node.nodeType) {
    case 'MatchAs':
      if (node.pattern === undefined) return builder.leaf()
      return new Node(asKind, [build(builder, node.pattern, Kind.asExpression), builder.leaf(), builder.leaf()])
    case 'MatchValue':
      return buildExpression(builder, node.value)
    case 'MatchStar':
      return new Node(Kind.starExpression, [builder.leaf(), builder.leaf()])
    case 'MatchOr': {
      const children: Tree[] = []
      for (const pattern of node.patterns) {
        children.push(build(builder, pattern, Kind.asExpression))
        builder.take('|', children)
      }
      return new Node(Kind.bitOr, children)
    }
    case 'MatchSequence': {
      if (node.open === '') return buildList(builder, node.patterns, Kind.expressionList, Kind.pattern)
      const children: Tree[] = [builder.leaf()]
      const kind = node.open === '[' ? Kind.listMaker : Kind.groupMaker
      if (node.patterns.length > 0) children.push(buildList(builder, node.patterns, kind, Kind.asExpression))
      children.push(builder.leaf())
      return new Node(Kind.atom, children)
    }
    case 'MatchMapping':
      return buildMapping(builder, node)
    case 'MatchClass':
      return buildClass(builder, node)
  }
}

function buildList(builder: TreeBuilder, patterns: readonly Pattern[], kind: number, asKind: number): Tree {
  const children: Tree[] = []
  for (const pattern of patterns) {
    children.push(build(builder, pattern, asKind))
    builder.take(',', children)
  }
  return nodeOf(kind, children)
}

function buildMapping(builder: TreeBuilder, node: PatternOf<'MatchMapping'>): Tree {
  const open = builder.leaf()
  const children: Tree[] = []
  for (const [at, key] of node.keys.entries()) {
    children.push(buildExpression(builder, key), builder.leaf())
    children.push(build(builder, node.patterns[at] as Pattern, Kind.asExpression))
    builder.take(',', children)
  }
  if (builder.take('**', children)) {
    children.push(builder.leaf())
    builder.take(',', children)
  }
  if (children.length === 0) return new Node(Kind.atom, [open, builder.leaf()])
  return new Node(Kind.atom, [open, nodeOf(Kind.dictSetMaker, children), builder.leaf()])
}

function buildClass(builder: TreeBuilder, { cls, patterns, names }: PatternOf<'MatchClass'>): Tree {
  const name = buildExpression(builder, cls)
  const open = builder.leaf()
  const children: Tree[] = []
  for (const [at, pattern] of patterns.entries()) {
    if (at < patterns.length - names.length) children.push(build(builder, pattern, Kind.argument))
    else {
      const parts: Tree[] = [builder.leaf(), builder.leaf(), build(builder, pattern, Kind.asExpression)]
      children.push(new Node(Kind.argument, parts))
    }
    builder.take(',', children)
  }
  const trailer: Tree[] = [open]
  if (children.length > 0) trailer.push(nodeOf(Kind.argumentList, children))
  trailer.push(builder.leaf())
  // The trailers of a dotted name are those of the class.
  const parts = name.kind === Kind.power ? (name as Node).children : [name]
  return new Node(Kind.power, [...parts, new Node(Kind.trailer, trailer)])
}
