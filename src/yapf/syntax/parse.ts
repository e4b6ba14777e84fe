import { Cursor } from './cursor.ts'
import { Kind } from './kinds.ts'
import { EXPRESSION_RULES } from './parseExpressions.ts'
import { parseStatement } from './parseStatements.ts'
import { tokenize } from './tokenize.ts'
import { type Leaf, Node, type Tree } from './tree.ts'

/**
 * The concrete syntax tree of a Python source: every token is a leaf, a rule that matched one thing is left out.
 *
 * The grammar is that of yapf's parser, Python 3.12 less nested f-string quotes and `type` statements. It is a little wider
 * than CPython's (`dict(a=1, a=2)` and a top-level `return` pass).
 *
 * @throws MmdetConfigError `python-syntax`, or `limit` beyond {@link MAX_NESTING}.
 */
export function parse(source: string): ParsedSource {
  const cursor = new Cursor(source, tokenize(source), EXPRESSION_RULES)
  const children: Tree[] = []
  while (cursor.peek().kind !== Kind.endMarker) {
    if (cursor.peek().kind === Kind.newline) children.push(cursor.take())
    else children.push(parseStatement(cursor))
  }
  children.push(cursor.take())
  return {
    tree: new Node(Kind.fileInput, children),
    hasTrivia: cursor.tokens.some((token) => token.hasTrivia),
    hasDefinitions: cursor.tokens.some(startsDefinition),
  }
}

function startsDefinition({ kind, text }: Leaf): boolean {
  return kind === Kind.at || (kind === Kind.name && (text === 'def' || text === 'class'))
}

export interface ParsedSource {
  readonly tree: Node
  /** Whether there is a comment or a continuation mark. */
  readonly hasTrivia: boolean
  /** Whether there may be a function, a class or a decorator. */
  readonly hasDefinitions: boolean
}
