import { MmdetConfigError } from '../../errors.ts'
import { type Cursor, nodeOf } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseArguments, parseParameters } from './parseArguments.ts'
import {
  parseAsExpression,
  parseBitOr,
  parseBitOrOrStar,
  parseExpressionList,
  parseNamedExpression,
  parseStarExpressions,
  parseTest,
} from './parseExpressions.ts'
import { type Leaf, Node, type Tree } from './tree.ts'

type Block = (cursor: Cursor) => Tree

/** A statement that holds blocks, or undefined when the next token starts none. */
export function parseCompound(cursor: Cursor, block: Block): Tree | undefined {
  const next = cursor.peek()
  if (next.kind === Kind.name) {
    const parser = COMPOUND.get(next.text)
    return parser === undefined ? undefined : parser(cursor, block)
  }
  if (next.kind === Kind.at) return parseDecorated(cursor, block)
  if (next.kind === Kind.async) return parseAsync(cursor, block)
  return undefined
}

const COMPOUND: ReadonlyMap<string, (cursor: Cursor, block: Block) => Tree | undefined> = new Map([
  ['if', parseIf],
  ['while', parseWhile],
  ['for', parseFor],
  ['try', parseTry],
  ['with', parseWith],
  ['def', parseFunction],
  ['class', parseClass],
  ['match', parseMatch],
] as const)

function parseIf(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = []
  do children.push(cursor.take(), parseNamedExpression(cursor), ...colonAndBlock(cursor, block))
  while (cursor.isWord('elif'))
  parseElse(cursor, block, children)
  return new Node(Kind.ifStatement, children)
}

function parseElse(cursor: Cursor, block: Block, into: Tree[]): void {
  if (cursor.takeWord('else', into)) into.push(...colonAndBlock(cursor, block))
}

function colonAndBlock(cursor: Cursor, block: Block): Tree[] {
  if (cursor.peek().kind !== Kind.colon) throw cursor.unexpected("':'")
  return [cursor.take(), block(cursor)]
}

function parseWhile(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take(), parseNamedExpression(cursor), ...colonAndBlock(cursor, block)]
  parseElse(cursor, block, children)
  return new Node(Kind.whileStatement, children)
}

function parseFor(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take(), parseExpressionList(cursor)]
  cursor.expectWord('in', children)
  children.push(parseStarExpressions(cursor), ...colonAndBlock(cursor, block))
  parseElse(cursor, block, children)
  return new Node(Kind.forStatement, children)
}

function parseTry(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take(), ...colonAndBlock(cursor, block)]
  let handlers = 0
  for (; cursor.isWord('except'); handlers++) {
    children.push(parseExcept(cursor), ...colonAndBlock(cursor, block))
  }
  if (handlers > 0) parseElse(cursor, block, children)
  if (cursor.takeWord('finally', children)) children.push(...colonAndBlock(cursor, block))
  else if (handlers === 0) throw cursor.unexpected("'except' or 'finally'")
  return new Node(Kind.tryStatement, children)
}

function parseExcept(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  cursor.takeKind(Kind.star, children)
  if (cursor.peek().kind !== Kind.colon) {
    children.push(parseTest(cursor))
    if (cursor.takeWord('as', children)) children.push(parseTest(cursor))
  }
  return nodeOf(Kind.exceptClause, children)
}

function parseWith(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take(), parseAsExpression(cursor)]
  while (cursor.takeKind(Kind.comma, children)) children.push(parseAsExpression(cursor))
  children.push(...colonAndBlock(cursor, block))
  return new Node(Kind.withStatement, children)
}

function parseFunction(cursor: Cursor, block: Block): Node {
  const children: Tree[] = [cursor.take(), cursor.expectName(), parseParameters(cursor)]
  if (cursor.takeKind(Kind.arrow, children)) children.push(parseTest(cursor))
  children.push(...colonAndBlock(cursor, block))
  return new Node(Kind.functionDefinition, children)
}

function parseClass(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take(), cursor.expectName()]
  if (cursor.isMark('(')) {
    children.push(cursor.take())
    if (!cursor.isMark(')')) children.push(parseArguments(cursor))
    children.push(cursor.expectMark(')'))
  }
  children.push(...colonAndBlock(cursor, block))
  return new Node(Kind.classDefinition, children)
}

function parseDecorated(cursor: Cursor, block: Block): Tree {
  const decorators: Tree[] = []
  while (cursor.peek().kind === Kind.at) {
    const children: Tree[] = [cursor.take(), parseNamedExpression(cursor)]
    cursor.expectKind(Kind.newline, 'the end of the line', children)
    decorators.push(new Node(Kind.decorator, children))
  }
  const children: Tree[] = [nodeOf(Kind.decorators, decorators)]
  if (cursor.isWord('def')) children.push(parseFunction(cursor, block))
  else if (cursor.isWord('class')) children.push(parseClass(cursor, block))
  else if (cursor.peek().kind === Kind.async) {
    children.push(new Node(Kind.asyncFunction, [cursor.take(), parseAsyncFunction(cursor, block)]))
  } else throw cursor.unexpected('a function or a class')
  return new Node(Kind.decorated, children)
}

function parseAsyncFunction(cursor: Cursor, block: Block): Tree {
  if (!cursor.isWord('def')) throw cursor.unexpected("'def'")
  return parseFunction(cursor, block)
}

function parseAsync(cursor: Cursor, block: Block): Tree {
  const children: Tree[] = [cursor.take()]
  if (cursor.isWord('def')) children.push(parseFunction(cursor, block))
  else if (cursor.isWord('with')) children.push(parseWith(cursor, block))
  else if (cursor.isWord('for')) children.push(parseFor(cursor, block))
  else throw cursor.unexpected("'def', 'with' or 'for'")
  return new Node(Kind.asyncStatement, children)
}

/** `match` is a keyword only where the line reads as the head of a match statement; else it is a name. */
function parseMatch(cursor: Cursor, block: Block): Tree | undefined {
  const start = cursor.at
  const { depth } = cursor
  const head = tryMatchHead(cursor)
  if (head === undefined) {
    cursor.at = start
    cursor.depth = depth
    return undefined
  }
  ;(head[0] as Leaf).isKeyword = true
  while (cursor.isWord('case')) head.push(parseCase(cursor, block))
  cursor.expectKind(Kind.dedent, "'case'", head)
  return new Node(Kind.matchStatement, head)
}

function tryMatchHead(cursor: Cursor): Tree[] | undefined {
  try {
    const head: Tree[] = [cursor.take(), parseNamedOrStarList(cursor)]
    cursor.expectKind(Kind.colon, "':'", head)
    cursor.expectKind(Kind.newline, 'the end of the line', head)
    cursor.expectKind(Kind.indent, 'an indented block', head)
    return cursor.isWord('case') ? head : undefined
  } catch (error) {
    if (error instanceof MmdetConfigError && error.code === 'python-syntax') return undefined
    throw error
  }
}

function parseNamedOrStarList(cursor: Cursor): Tree {
  const item = () => (cursor.peek().kind === Kind.star ? parseBitOrOrStar(cursor) : parseNamedExpression(cursor))
  const children: Tree[] = [item()]
  while (cursor.takeKind(Kind.comma, children)) {
    if (cursor.peek().kind === Kind.colon) break
    children.push(item())
  }
  return nodeOf(Kind.expressionList, children)
}

function parseCase(cursor: Cursor, block: Block): Tree {
  cursor.peek().isKeyword = true
  const children: Tree[] = [cursor.take()]
  const patterns: Tree[] = [parsePattern(cursor)]
  while (cursor.takeKind(Kind.comma, patterns)) {
    if (cursor.peek().kind === Kind.colon || cursor.isWord('if')) break
    patterns.push(parsePattern(cursor))
  }
  children.push(nodeOf(Kind.expressionList, patterns))
  if (cursor.isWord('if')) children.push(new Node(Kind.guard, [cursor.take(), parseNamedExpression(cursor)]))
  children.push(...colonAndBlock(cursor, block))
  return new Node(Kind.caseBlock, children)
}

function parsePattern(cursor: Cursor): Tree {
  const children: Tree[] = [parseBitOrOrStar(cursor)]
  if (cursor.takeWord('as', children)) children.push(parseBitOr(cursor))
  return nodeOf(Kind.pattern, children)
}
