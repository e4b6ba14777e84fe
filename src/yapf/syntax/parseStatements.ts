import { type Cursor, nodeOf } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseCompound } from './parseCompound.ts'
import { parseExpressionList, parseStarExpressions, parseTest, parseYieldOrExpressions } from './parseExpressions.ts'
import { Node, type Tree } from './tree.ts'

/** A compound statement, or one line of simple ones. */
export function parseStatement(cursor: Cursor): Tree {
  return parseCompound(cursor, parseBlock) ?? parseSimpleLine(cursor)
}

/** What follows a colon: statements on the same line, or an indented block. */
function parseBlock(cursor: Cursor): Tree {
  if (cursor.peek().kind !== Kind.newline) return parseSimpleLine(cursor)
  cursor.enter()
  const children: Tree[] = [cursor.take()]
  cursor.expectKind(Kind.indent, 'an indented block', children)
  do children.push(parseStatement(cursor))
  while (cursor.peek().kind !== Kind.dedent && cursor.peek().kind !== Kind.endMarker)
  cursor.expectKind(Kind.dedent, 'the end of the block', children)
  cursor.leave()
  return new Node(Kind.suite, children)
}

function parseSimpleLine(cursor: Cursor): Tree {
  const children: Tree[] = [parseSmallStatement(cursor)]
  while (cursor.takeKind(Kind.semicolon, children)) {
    if (cursor.peek().kind === Kind.newline) break
    children.push(parseSmallStatement(cursor))
  }
  cursor.expectKind(Kind.newline, 'the end of the statement', children)
  return new Node(Kind.simpleStatement, children)
}

function parseSmallStatement(cursor: Cursor): Tree {
  const next = cursor.peek()
  if (next.kind === Kind.name) {
    const parser = SMALL_STATEMENTS.get(next.text)
    if (parser !== undefined) return parser(cursor)
  }
  return parseExpressionStatement(cursor)
}

const SMALL_STATEMENTS: ReadonlyMap<string, (cursor: Cursor) => Tree> = new Map([
  ['pass', parseWord],
  ['break', parseWord],
  ['continue', parseWord],
  ['del', parseDelete],
  ['return', parseReturn],
  ['raise', parseRaise],
  ['import', parseImport],
  ['from', parseImportFrom],
  ['global', parseGlobal],
  ['nonlocal', parseGlobal],
  ['assert', parseAssert],
])

function parseWord(cursor: Cursor): Tree {
  return cursor.take()
}

function parseDelete(cursor: Cursor): Tree {
  return new Node(Kind.keywordStatement, [cursor.take(), parseExpressionList(cursor)])
}

function parseReturn(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  if (!endsSmallStatement(cursor)) children.push(parseStarExpressions(cursor))
  return nodeOf(Kind.keywordStatement, children)
}

function parseRaise(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  if (endsSmallStatement(cursor)) return nodeOf(Kind.keywordStatement, children)
  children.push(parseTest(cursor))
  if (cursor.takeWord('from', children)) children.push(parseTest(cursor))
  return nodeOf(Kind.keywordStatement, children)
}

function parseGlobal(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take(), cursor.expectName()]
  while (cursor.takeKind(Kind.comma, children)) children.push(cursor.expectName())
  return new Node(Kind.keywordStatement, children)
}

function parseAssert(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take(), parseTest(cursor)]
  if (cursor.takeKind(Kind.comma, children)) children.push(parseTest(cursor))
  return new Node(Kind.keywordStatement, children)
}

function parseImport(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  const names: Tree[] = [parseDottedAsName(cursor)]
  while (cursor.takeKind(Kind.comma, names)) names.push(parseDottedAsName(cursor))
  children.push(nodeOf(Kind.dottedAsNames, names))
  return new Node(Kind.importName, children)
}

function parseDottedAsName(cursor: Cursor): Tree {
  const children: Tree[] = [parseDottedName(cursor)]
  if (cursor.takeWord('as', children)) children.push(cursor.expectName())
  return nodeOf(Kind.importAsName, children)
}

function parseDottedName(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.expectName()]
  while (cursor.takeKind(Kind.dot, children)) children.push(cursor.expectName())
  return nodeOf(Kind.dottedName, children)
}

function parseImportFrom(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  while (cursor.takeKind(Kind.dot, children));
  if (children.length === 1 || !cursor.isWord('import')) children.push(parseDottedName(cursor))
  cursor.expectWord('import', children)
  if (cursor.takeKind(Kind.star, children)) return new Node(Kind.importFrom, children)
  if (cursor.isMark('(')) {
    children.push(cursor.take(), parseImportedNames(cursor, true), cursor.expectMark(')'))
  } else children.push(parseImportedNames(cursor, false))
  return new Node(Kind.importFrom, children)
}

function parseImportedNames(cursor: Cursor, inBrackets: boolean): Tree {
  const children: Tree[] = [parseImportedName(cursor)]
  while (cursor.takeKind(Kind.comma, children)) {
    if (!cursor.isName()) {
      if (!inBrackets) throw cursor.unexpected('a name')
      break
    }
    children.push(parseImportedName(cursor))
  }
  return nodeOf(Kind.importAsNames, children)
}

function parseImportedName(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.expectName()]
  if (cursor.takeWord('as', children)) children.push(cursor.expectName())
  return nodeOf(Kind.importAsName, children)
}

function parseExpressionStatement(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.isWord('yield') ? parseYieldOrExpressions(cursor) : parseStarExpressions(cursor)]
  const next = cursor.peek()
  if (next.kind === Kind.colon) {
    const annotation: Tree[] = [cursor.take(), parseTest(cursor)]
    if (cursor.takeKind(Kind.equal, annotation)) annotation.push(parseYieldOrExpressions(cursor))
    children.push(new Node(Kind.annotatedAssign, annotation))
  } else if (next.kind === Kind.augmented) {
    children.push(cursor.take(), parseYieldOrExpressions(cursor))
  } else {
    while (cursor.takeKind(Kind.equal, children)) children.push(parseYieldOrExpressions(cursor))
  }
  return nodeOf(Kind.expressionStatement, children)
}

function endsSmallStatement(cursor: Cursor): boolean {
  return cursor.peek().kind === Kind.newline || cursor.peek().kind === Kind.semicolon
}
