import { type Cursor, type ExpressionRules, nodeOf } from './cursor.ts'
import { Kind } from './kinds.ts'
import { parseLambdaParameters } from './parseArguments.ts'
import { Level, parseBinary } from './parseOperators.ts'
import { Node, type Tree } from './tree.ts'

/** The rules as the parsers of brackets and parameters use them. */
export const EXPRESSION_RULES: ExpressionRules = {
  test: parseTest,
  asExpression: parseAsExpression,
  orTest: parseOrTest,
  bitOr: parseBitOr,
  testOrStar: parseTestOrStar,
  namedOrStar: parseNamedOrStar,
  targets: parseExpressionList,
  yieldOrExpressions: parseYieldOrExpressions,
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
