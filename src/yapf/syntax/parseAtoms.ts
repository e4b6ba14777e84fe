import type { Cursor } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseArguments, parseSubscripts } from './parseArguments.ts'
import { parseDictSetMaker, parseListMaker } from './parseContainers.ts'
import { Node, type Tree } from './tree.ts'

/** An operand: signs, a power, a name with its trailers, a literal or brackets. */
export function parseFactor(cursor: Cursor): Tree {
  const { kind, text } = cursor.peek()
  if (kind !== Kind.operator || (text !== '-' && text !== '+' && text !== '~')) return parsePower(cursor)
  cursor.enter()
  const node = new Node(Kind.factor, [cursor.take(), parseFactor(cursor)])
  cursor.leave()
  return node
}

function parsePower(cursor: Cursor): Tree {
  const awaits = cursor.peek().kind === Kind.await ? cursor.take() : undefined
  const atom = parseAtom(cursor)
  const { kind, text } = cursor.peek()
  const trailed = kind === Kind.dot || (kind === Kind.open && text !== '{')
  if (!trailed && kind !== Kind.doubleStar && awaits === undefined) return atom
  const children: Tree[] = awaits === undefined ? [atom] : [awaits, atom]
  parseTrailers(cursor, children)
  if (cursor.takeKind(Kind.doubleStar, children)) {
    cursor.enter()
    children.push(parseFactor(cursor))
    cursor.leave()
  }
  return new Node(Kind.power, children)
}

function parseTrailers(cursor: Cursor, into: Tree[]): void {
  for (;;) {
    const { kind, text } = cursor.peek()
    if (kind === Kind.dot) into.push(new Node(Kind.trailer, [cursor.take(), cursor.expectName()]))
    else if (kind === Kind.open && text === '(') {
      const children: Tree[] = [cursor.take()]
      if (!cursor.isMark(')')) children.push(parseArguments(cursor))
      children.push(cursor.expectMark(')'))
      into.push(new Node(Kind.trailer, children))
    } else if (kind === Kind.open && text === '[') {
      into.push(new Node(Kind.trailer, [cursor.take(), parseSubscripts(cursor), cursor.expectMark(']')]))
    } else return
  }
}

function parseAtom(cursor: Cursor): Tree {
  const next = cursor.peek()
  switch (next.kind) {
    case Kind.number:
      return cursor.take()
    case Kind.string:
      return parseStrings(cursor)
    case Kind.name:
      if (cursor.isName()) return cursor.take()
      break
    case Kind.open:
      return parseBrackets(cursor)
    case Kind.dot: {
      const dots = [cursor.take(), ...(cursor.peek().kind === Kind.dot ? [cursor.take()] : [])]
      if (dots.length === 2 && cursor.peek().kind === Kind.dot) return new Node(Kind.atom, [...dots, cursor.take()])
      break
    }
  }
  throw cursor.unexpected('an expression')
}

function parseStrings(cursor: Cursor): Tree {
  const first = cursor.take()
  if (cursor.peek().kind !== Kind.string) return first
  const children: Tree[] = [first]
  while (cursor.takeKind(Kind.string, children));
  return new Node(Kind.atom, children)
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function parseBrackets(cursor: Cursor): Tree {
  cursor.enter()
  const open = cursor.take()
  const closing = CLOSING[open.text] as string
  const children: Tree[] = [open]
  if (!cursor.isMark(closing)) {
    if (open.text === '(' && cursor.isWord('yield')) children.push(cursor.rules.yieldOrExpressions(cursor))
    else if (open.text === '{') children.push(parseDictSetMaker(cursor))
    else children.push(parseListMaker(cursor, open.text === '[' ? Kind.listMaker : Kind.groupMaker))
  }
  children.push(cursor.expectMark(closing))
  cursor.leave()
  return new Node(Kind.atom, children)
}
