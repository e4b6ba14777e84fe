import { type Cursor, nodeOf } from './cursor.ts'
import { Kind } from './kinds.ts'
import { Node, type Tree } from './tree.ts'

/** What stands in `[…]` or `(…)`: elements with commas, or a comprehension. */
export function parseListMaker(cursor: Cursor, kind: number): Tree {
  const first = cursor.rules.namedOrStar(cursor)
  if (startsComprehension(cursor)) return new Node(kind, [first, parseComprehension(cursor, Kind.oldCompFor)])
  const children: Tree[] = [first]
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.close) break
    children.push(cursor.rules.namedOrStar(cursor))
  }
  return nodeOf(kind, children)
}

/** What stands in `{…}`. A dict's keys, colons and values lie side by side in one node. */
export function parseDictSetMaker(cursor: Cursor): Tree {
  const children: Tree[] = []
  const isDict = parseEntry(cursor, children, undefined)
  if (startsComprehension(cursor)) {
    children.push(parseComprehension(cursor, Kind.compFor))
    return new Node(Kind.dictSetMaker, children)
  }
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.close) break
    parseEntry(cursor, children, isDict)
  }
  return nodeOf(Kind.dictSetMaker, children)
}

/** One entry; true when it belongs to a dict. All entries are of the kind of the first. */
function parseEntry(cursor: Cursor, into: Tree[], wanted: boolean | undefined): boolean {
  if (cursor.peek().kind === Kind.doubleStar) {
    if (wanted === false) throw cursor.unexpected('an element of a set')
    into.push(cursor.take(), cursor.rules.bitOr(cursor))
    return true
  }
  if (cursor.peek().kind === Kind.star) {
    if (wanted === true) throw cursor.unexpected("a key and ':'")
    into.push(cursor.rules.namedOrStar(cursor))
    return false
  }
  into.push(cursor.rules.test(cursor))
  if (wanted !== false && cursor.takeKind(Kind.colon, into)) {
    into.push(cursor.rules.asExpression(cursor))
    return true
  }
  if (wanted === true) throw cursor.unexpected("':'")
  if (cursor.takeKind(Kind.walrus, into)) into.push(cursor.rules.test(cursor))
  return false
}

export function startsComprehension(cursor: Cursor): boolean {
  return cursor.isWord('for') || cursor.peek().kind === Kind.async
}

/** `[async] for … in … [for … | if …]`. */
export function parseComprehension(cursor: Cursor, kind: number): Tree {
  cursor.enter()
  const children: Tree[] = []
  cursor.takeKind(Kind.async, children)
  cursor.expectWord('for', children)
  children.push(cursor.rules.targets(cursor))
  cursor.expectWord('in', children)
  children.push(parseIterable(cursor, kind))
  const more = parseMore(cursor, kind)
  if (more !== undefined) children.push(more)
  cursor.leave()
  return new Node(kind, children)
}

/** In a list or in parentheses a bare `a, b` may be iterated. */
function parseIterable(cursor: Cursor, kind: number): Tree {
  const first = cursor.rules.orTest(cursor)
  if (kind === Kind.compFor || cursor.peek().kind !== Kind.comma) return first
  const children: Tree[] = [first]
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.close || cursor.isWord('for') || cursor.isWord('if')) break
    children.push(cursor.rules.orTest(cursor))
  }
  return new Node(Kind.expressionList, children)
}

function parseMore(cursor: Cursor, kind: number): Tree | undefined {
  if (startsComprehension(cursor)) return parseComprehension(cursor, kind)
  if (!cursor.isWord('if')) return undefined
  cursor.enter()
  const children: Tree[] = [cursor.take(), cursor.rules.orTest(cursor)]
  const more = parseMore(cursor, kind)
  if (more !== undefined) children.push(more)
  cursor.leave()
  return new Node(Kind.compIf, children)
}
