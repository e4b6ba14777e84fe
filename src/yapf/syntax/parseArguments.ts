import { type Cursor, nodeOf } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseComprehension, startsComprehension } from './parseContainers.ts'
import { Node, type Tree } from './tree.ts'

/** The arguments of a call or the bases of a class; the closing bracket is not taken. */
export function parseArguments(cursor: Cursor): Tree {
  cursor.enter()
  const children: Tree[] = [parseArgument(cursor)]
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.close) break
    children.push(parseArgument(cursor))
  }
  cursor.leave()
  return nodeOf(Kind.argumentList, children)
}

function parseArgument(cursor: Cursor): Tree {
  const { kind } = cursor.peek()
  if (kind === Kind.star || kind === Kind.doubleStar) {
    return new Node(Kind.argument, [cursor.take(), cursor.rules.test(cursor)])
  }
  const test = cursor.rules.test(cursor)
  if (cursor.peek().kind === Kind.equal) {
    return new Node(Kind.argument, [test, cursor.take(), cursor.rules.asExpression(cursor)])
  }
  if (cursor.isWord('as')) return new Node(Kind.argument, [test, cursor.take(), cursor.rules.test(cursor)])
  const children: Tree[] = [test]
  if (cursor.takeKind(Kind.walrus, children)) children.push(cursor.rules.test(cursor))
  if (startsComprehension(cursor)) children.push(parseComprehension(cursor, Kind.compFor))
  return nodeOf(Kind.argument, children)
}

/** What stands in the brackets of a subscript. */
export function parseSubscripts(cursor: Cursor): Tree {
  cursor.enter()
  const children: Tree[] = [parseSubscript(cursor)]
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.close) break
    children.push(parseSubscript(cursor))
  }
  cursor.leave()
  return nodeOf(Kind.subscriptList, children)
}

function parseSubscript(cursor: Cursor): Tree {
  if (cursor.peek().kind === Kind.star) return cursor.rules.testOrStar(cursor)
  const children: Tree[] = []
  if (cursor.peek().kind !== Kind.colon) {
    children.push(cursor.rules.test(cursor))
    if (cursor.takeKind(Kind.walrus, children)) {
      children.push(cursor.rules.test(cursor))
      return new Node(Kind.subscript, children)
    }
  }
  if (!cursor.takeKind(Kind.colon, children)) return nodeOf(Kind.subscript, children)
  if (!endsSlicePart(cursor)) children.push(cursor.rules.test(cursor))
  if (cursor.peek().kind === Kind.colon) {
    const step: Tree[] = [cursor.take()]
    if (!endsSlicePart(cursor)) step.push(cursor.rules.test(cursor))
    children.push(nodeOf(Kind.sliceStep, step))
  }
  return nodeOf(Kind.subscript, children)
}

function endsSlicePart(cursor: Cursor): boolean {
  const { kind } = cursor.peek()
  return kind === Kind.colon || kind === Kind.comma || kind === Kind.close
}

/** A function's parameters with their parentheses. */
export function parseParameters(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.expectMark('(')]
  if (!cursor.isMark(')')) children.push(parseParameterList(cursor, Kind.typedArguments, parseTypedName))
  children.push(cursor.expectMark(')'))
  return new Node(Kind.parameters, children)
}

/** A lambda's parameters. */
export function parseLambdaParameters(cursor: Cursor): Tree {
  return parseParameterList(cursor, Kind.lambdaArguments, (at) => at.expectName())
}

type ParseName = (cursor: Cursor, afterStar: boolean) => Tree

/** Names, defaults, stars and commas of a parameter list lie side by side in one node. */
function parseParameterList(cursor: Cursor, kind: number, name: ParseName): Tree {
  const children: Tree[] = []
  const seen = { slash: false, star: false, doubleStar: false }
  do {
    const next = cursor.peek()
    if (children.length > 0 && (next.kind === Kind.close || next.kind === Kind.colon)) break
    if (seen.doubleStar) throw cursor.unexpected('the end of the parameters')
    parseParameter(cursor, children, seen, name)
  } while (cursor.takeKind(Kind.comma, children))
  return nodeOf(kind, children)
}

function parseParameter(
  cursor: Cursor,
  into: Tree[],
  seen: { slash: boolean; star: boolean; doubleStar: boolean },
  name: ParseName,
): void {
  if (cursor.peek().kind === Kind.doubleStar) {
    into.push(cursor.take(), name(cursor, false))
    seen.doubleStar = true
    return
  }
  if (cursor.peek().kind === Kind.star) {
    if (seen.star) throw cursor.unexpected('a name')
    seen.star = true
    into.push(cursor.take())
    if (cursor.isName()) into.push(name(cursor, true))
    return
  }
  if (cursor.isMark('/')) {
    if (seen.slash || seen.star || into.length === 0) throw cursor.unexpected('a name')
    seen.slash = true
    into.push(cursor.take())
    return
  }
  into.push(name(cursor, false))
  if (cursor.takeKind(Kind.equal, into)) into.push(cursor.rules.test(cursor))
}

function parseTypedName(cursor: Cursor, afterStar: boolean): Tree {
  const children: Tree[] = [cursor.expectName()]
  if (cursor.takeKind(Kind.colon, children)) {
    children.push(
      afterStar && cursor.peek().kind === Kind.star ? cursor.rules.testOrStar(cursor) : cursor.rules.test(cursor),
    )
  }
  return nodeOf(afterStar ? Kind.starredTypedName : Kind.typedName, children)
}
