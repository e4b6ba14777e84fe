import { Cursor } from './cursor.ts'
import { EXPRESSION_RULES } from './parseExpressions.ts'
import { parseStatement } from './parseStatements.ts'
import { tokenize } from './tokenize.ts'
import { Kind, Node, type Tree } from './tree.ts'

/**
 * The concrete syntax tree of a Python source: every token is a leaf, a rule that matched one thing is left out.
 *
 * The grammar is that of yapf's parser, Python 3.12 less nested f-string quotes and `type` statements. It is a little wider
 * than CPython's (`dict(a=1, a=2)` and a top-level `return` pass).
 *
 * @throws MmdetConfigError `python-syntax`, or `limit` beyond {@link MAX_NESTING}.
 */
export function parse(source: string): Node {
  const cursor = new Cursor(source, tokenize(source), EXPRESSION_RULES)
  const children: Tree[] = []
  while (cursor.peek().kind !== Kind.endMarker) {
    if (cursor.peek().kind === Kind.newline) children.push(cursor.take())
    else children.push(parseStatement(cursor))
  }
  children.push(cursor.take())
  return new Node(Kind.fileInput, children)
}
