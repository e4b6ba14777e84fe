import { type Cursor, type ExpressionRules, nodeOf } from './cursor.ts'
import { parseArguments, parseLambdaParameters, parseSubscripts } from './parseArguments.ts'
import { parseDictSetMaker, parseListMaker } from './parseContainers.ts'
import { Kind, Node, type Tree } from './tree.ts'

/** How tight the operators bind; a node of a level holds all operands and operators of that level side by side. */
const Level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  arithmetic: 9,
  term: 10,
}

const LEVEL_KINDS: readonly number[] = [
  0,
  Kind.orTest,
  Kind.andTest,
  Kind.notTest,
  Kind.comparison,
  Kind.bitOr,
  Kind.bitXor,
  Kind.bitAnd,
  Kind.shift,
  Kind.arithmetic,
  Kind.term,
]

const OPERATOR_LEVELS: ReadonlyMap<string, number> = new Map([
  ['or', Level.or],
  ['and', Level.and],
  ...['<', '>', '==', '>=', '<=', '<>', '!=', 'in', 'is', 'not'].map((text) => [text, Level.comparison] as const),
  ['|', Level.bitOr],
  ['^', Level.bitXor],
  ['&', Level.bitAnd],
  ['<<', Level.shift],
  ['>>', Level.shift],
  ['+', Level.arithmetic],
  ['-', Level.arithmetic],
  ...['*', '/', '%', '//', '@'].map((text) => [text, Level.term] as const),
])

/** The rules as the parsers of brackets and parameters use them. */
export const EXPRESSION_RULES: ExpressionRules = {
  test: parseTest,
  asExpression: parseAsExpression,
  orTest: parseOrTest,
  bitOr: parseBitOr,
  testOrStar: parseTestOrStar,
  namedOrStar: parseNamedOrStar,
  targets: parseExpressionList,
}

/** `test ['as' test]`, as in `with`. */
export function parseAsExpression(cursor: Cursor): Tree {
  const test = parseTest(cursor)
  if (!cursor.isWord('as')) return test
  return new Node(Kind.asExpression, [test, cursor.take(), parseTest(cursor)])
}

/** `test [':=' test]`, each with an optional `as`. */
export function parseNamedExpression(cursor: Cursor): Tree {
  const left = parseAsExpression(cursor)
  if (cursor.peek().kind !== Kind.walrus) return left
  return new Node(Kind.namedExpression, [left, cursor.take(), parseAsExpression(cursor)])
}

/** One expression, a conditional or a lambda included. */
export function parseTest(cursor: Cursor): Tree {
  cursor.enter()
  const test = cursor.isWord('lambda') ? parseLambda(cursor) : parseConditional(cursor)
  cursor.leave()
  return test
}

function parseConditional(cursor: Cursor): Tree {
  const value = parseBinary(cursor, Level.or)
  if (!cursor.isWord('if')) return value
  const children: Tree[] = [value, cursor.take(), parseBinary(cursor, Level.or)]
  cursor.expectWord('else', children)
  children.push(parseTest(cursor))
  return new Node(Kind.test, children)
}

function parseLambda(cursor: Cursor): Tree {
  const children: Tree[] = [cursor.take()]
  if (cursor.peek().kind !== Kind.colon) children.push(parseLambdaParameters(cursor))
  cursor.expectKind(Kind.colon, "':'", children)
  children.push(parseTest(cursor))
  return new Node(Kind.lambda, children)
}

/** An expression without `if` at its top: what may follow `in` and `if` of a comprehension. */
function parseOrTest(cursor: Cursor): Tree {
  return cursor.isWord('lambda') ? parseLambda(cursor) : parseBinary(cursor, Level.or)
}

/** An expression without comparisons at its top: a target, a pattern. */
export function parseBitOr(cursor: Cursor): Tree {
  return parseBinary(cursor, Level.bitOr)
}

/** `*` and an expression, or a `bitOr`. */
export function parseBitOrOrStar(cursor: Cursor): Tree {
  return cursor.peek().kind === Kind.star ? parseStar(cursor) : parseBitOr(cursor)
}

/** `*` and an expression, or a test. */
function parseTestOrStar(cursor: Cursor): Tree {
  return cursor.peek().kind === Kind.star ? parseStar(cursor) : parseTest(cursor)
}

/** `*` and an expression, or a named expression: an element of a list or of parentheses. */
function parseNamedOrStar(cursor: Cursor): Tree {
  return cursor.peek().kind === Kind.star ? parseStar(cursor) : parseNamedExpression(cursor)
}

function parseStar(cursor: Cursor): Tree {
  return new Node(Kind.starExpression, [cursor.take(), parseBitOr(cursor)])
}

/** Expressions with commas between; one alone stays itself. */
export function parseStarExpressions(cursor: Cursor): Tree {
  return parseCommaList(cursor, parseTestOrStar)
}

/** Targets of `for` and `del`. */
export function parseExpressionList(cursor: Cursor): Tree {
  return parseCommaList(cursor, parseBitOrOrStar)
}

function parseCommaList(cursor: Cursor, item: (cursor: Cursor) => Tree): Tree {
  const first = item(cursor)
  if (cursor.peek().kind !== Kind.comma) return first
  const children: Tree[] = [first]
  while (cursor.takeKind(Kind.comma, children)) {
    if (!startsExpression(cursor)) break
    children.push(item(cursor))
  }
  return new Node(Kind.expressionList, children)
}

/** Whether an expression (or a star) can start here; decides whether a comma was the last. */
function startsExpression(cursor: Cursor): boolean {
  const { kind, text } = cursor.peek()
  if (kind === Kind.name) return cursor.isName() || text === 'not' || text === 'lambda'
  if (kind === Kind.operator) return text === '-' || text === '+' || text === '~'
  return (
    kind === Kind.open ||
    kind === Kind.number ||
    kind === Kind.string ||
    kind === Kind.star ||
    kind === Kind.dot ||
    kind === Kind.await
  )
}

/** The right side of an assignment. */
export function parseYieldOrExpressions(cursor: Cursor): Tree {
  if (!cursor.isWord('yield')) return parseStarExpressions(cursor)
  const children: Tree[] = [cursor.take()]
  if (cursor.isWord('from')) {
    children.push(new Node(Kind.yieldExpression, [cursor.take(), parseTest(cursor)]))
  } else if (startsExpression(cursor)) children.push(parseStarExpressions(cursor))
  return nodeOf(Kind.yieldExpression, children)
}

function parseBinary(cursor: Cursor, least: number): Tree {
  let left = parseOperand(cursor, least)
  for (;;) {
    const level = operatorLevel(cursor)
    if (level < least || level === 0) return left
    const children: Tree[] = [left]
    do children.push(takeOperator(cursor, level), parseBinary(cursor, level + 1))
    while (operatorLevel(cursor) === level)
    left = new Node(LEVEL_KINDS[level] as number, children)
  }
}

function operatorLevel(cursor: Cursor): number {
  const next = cursor.peek()
  const { kind } = next
  if (kind !== Kind.operator && kind !== Kind.name && kind !== Kind.star && kind !== Kind.at) return 0
  if (next.text === 'not') return isWordAfter(cursor, 'in') ? Level.comparison : 0
  return OPERATOR_LEVELS.get(next.text) ?? 0
}

function isWordAfter(cursor: Cursor, word: string): boolean {
  const after = cursor.tokens[cursor.at + 1]
  return after !== undefined && after.kind === Kind.name && after.text === word
}

function takeOperator(cursor: Cursor, level: number): Tree {
  const operator = cursor.take()
  if (level !== Level.comparison) return operator
  if (operator.text === 'not' || (operator.text === 'is' && cursor.isWord('not'))) {
    return new Node(Kind.comparisonOperator, [operator, cursor.take()])
  }
  return operator
}

function parseOperand(cursor: Cursor, least: number): Tree {
  if (least > Level.not || !cursor.isWord('not')) return parseFactor(cursor)
  cursor.enter()
  const node = new Node(Kind.notTest, [cursor.take(), parseBinary(cursor, Level.not)])
  cursor.leave()
  return node
}

function parseFactor(cursor: Cursor): Tree {
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
    if (open.text === '(' && cursor.isWord('yield')) children.push(parseYieldOrExpressions(cursor))
    else if (open.text === '{') children.push(parseDictSetMaker(cursor))
    else children.push(parseListMaker(cursor, open.text === '[' ? Kind.listMaker : Kind.groupMaker))
  }
  children.push(cursor.expectMark(closing))
  cursor.leave()
  return new Node(Kind.atom, children)
}
