import type { MmdetConfigError } from '../../errors.ts'
import { limitError, MAX_NESTING } from '../limits.ts'
import { Kind } from './kinds.ts'
import { syntaxError } from './syntaxError.ts'
import { type Leaf, Node, type Tree } from './tree.ts'

/** Keywords that the grammar takes for names. */
const NAME_LIKE: ReadonlySet<string> = new Set(['True', 'False', 'None', 'async', 'await'])

/** The rules for expressions, which brackets and parameter lists hold in their turn. */
export interface ExpressionRules {
  /** One expression, a conditional or a lambda included. */
  test(cursor: Cursor): Tree
  /** `test ['as' test]`. */
  asExpression(cursor: Cursor): Tree
  /** An expression without `if` at its top. */
  orTest(cursor: Cursor): Tree
  /** An expression without comparisons at its top. */
  bitOr(cursor: Cursor): Tree
  /** `*` and an expression, or a test. */
  testOrStar(cursor: Cursor): Tree
  /** `*` and an expression, or a named expression. */
  namedOrStar(cursor: Cursor): Tree
  /** Targets of `for`. */
  targets(cursor: Cursor): Tree
  /** What may stand at the right of `=`. */
  yieldOrExpressions(cursor: Cursor): Tree
}

/** The parser's place in the tokens. */
export class Cursor {
  readonly source: string
  readonly tokens: readonly Leaf[]
  readonly rules: ExpressionRules
  at = 0
  depth = 0

  constructor(source: string, tokens: readonly Leaf[], rules: ExpressionRules) {
    this.source = source
    this.tokens = tokens
    this.rules = rules
  }

  peek(): Leaf {
    return this.tokens[this.at] as Leaf
  }

  take(): Leaf {
    return this.tokens[this.at++] as Leaf
  }

  /** Whether the next token is this keyword (or this name). */
  isWord(word: string): boolean {
    const next = this.peek()
    return next.kind === Kind.name && next.text === word
  }

  /** Whether the next token is this mark: an operator or a bracket. */
  isMark(mark: string): boolean {
    const next = this.peek()
    return next.kind !== Kind.string && next.text === mark
  }

  isName(): boolean {
    const next = this.peek()
    return next.kind === Kind.name && (!next.isKeyword || NAME_LIKE.has(next.text))
  }

  /** Takes the token when it is this keyword. */
  takeWord(word: string, into: Tree[]): boolean {
    if (!this.isWord(word)) return false
    into.push(this.take())
    return true
  }

  takeKind(kind: number, into: Tree[]): boolean {
    if (this.peek().kind !== kind) return false
    into.push(this.take())
    return true
  }

  expectWord(word: string, into: Tree[]): void {
    if (!this.takeWord(word, into)) throw this.unexpected(`'${word}'`)
  }

  expectKind(kind: number, what: string, into: Tree[]): void {
    if (!this.takeKind(kind, into)) throw this.unexpected(what)
  }

  expectMark(mark: string): Leaf {
    if (!this.isMark(mark)) throw this.unexpected(`'${mark}'`)
    return this.take()
  }

  expectName(): Leaf {
    if (!this.isName()) throw this.unexpected('a name')
    return this.take()
  }

  unexpected(wanted: string): MmdetConfigError {
    const next = this.peek()
    const found =
      next.kind === Kind.newline || next.kind === Kind.endMarker
        ? 'the end of the line'
        : next.kind === Kind.indent || next.kind === Kind.dedent
          ? 'a change of indentation'
          : `'${next.text}'`
    return syntaxError(this.source, next.start, `expected ${wanted}, found ${found}`, next.start + next.text.length)
  }

  enter(): void {
    if (++this.depth <= MAX_NESTING) return
    throw limitError(
      this.source,
      this.peek(),
      `more than ${MAX_NESTING} levels of nesting`,
      'name an inner part in a statement of its own',
    )
  }

  leave(): void {
    this.depth--
  }
}

/** A node, or its only child: the tree keeps no rule that matched one thing. */
export function nodeOf(kind: number, children: Tree[]): Tree {
  return children.length === 1 ? (children[0] as Tree) : new Node(kind, children)
}
