import type { Expr, Stmt } from './ast.ts'
import { Scopes } from './scopes.ts'
import { PythonSyntaxError } from './syntaxError.ts'
import { Token, type Tokens } from './tokenize/tokens.ts'

/** Levels of expressions and statements inside each other; CPython 3.11's compiler stops below 3000. */
const MAX_DEPTH = 2990

/** The rules that others ask for: the grammar is recursive, the files are not. */
export interface Grammar {
  /** `expression`: no comma, no star, no walrus. */
  readonly expression: (parser: Parser) => Expr
  /** `named_expression`: with a walrus. */
  readonly namedExpression: (parser: Parser) => Expr
  /** `star_expressions`: with commas and stars. */
  readonly starExpressions: (parser: Parser) => Expr
  /** `disjunction`: no conditional, no lambda. */
  readonly disjunction: (parser: Parser) => Expr
  /** `bitwise_or` and everything that binds tighter. */
  readonly operand: (parser: Parser) => Expr
  readonly block: (parser: Parser, after: string) => readonly Stmt[]
  readonly strings: (parser: Parser) => Expr
}

/** A way through the tokens of a text, with what has to be remembered on it. */
export class Parser {
  readonly text: string
  readonly tokens: Tokens
  readonly grammar: Grammar
  /** Functions, classes, loops and comprehensions around the current token. */
  readonly scopes: Scopes
  /** Expressions that stand in brackets of their own, where that makes a difference. */
  readonly bracketed: Set<Expr>
  /** How many f-strings are around: CPython 3.11 allows two. */
  readonly formatDepth: number
  /** The first line that would be the head of a `match` but for its colon. */
  openMatch: { readonly start: number; readonly end: number } | undefined
  /** The statements that import from `__future__`, at whatever depth. */
  readonly futureImports: Stmt[] = []
  at = 0
  #depth = 0

  constructor(text: string, tokens: Tokens, grammar: Grammar, outer?: Parser) {
    this.text = text
    this.tokens = tokens
    this.grammar = grammar
    this.scopes = outer?.scopes ?? new Scopes()
    this.bracketed = outer?.bracketed ?? new Set()
    this.formatDepth = outer === undefined ? 0 : outer.formatDepth + 1
  }

  get kind(): number {
    return this.tokens.kinds[this.at] as number
  }

  /** The text of a name, keyword or operator, empty for any other token. */
  get word(): string {
    return this.tokens.texts[this.at] as string
  }

  get nextKind(): number | undefined {
    return this.tokens.kinds[this.at + 1]
  }

  /** Whether `True`, `False` or `None` comes next. */
  get isConstant(): boolean {
    return this.is('True') || this.is('False') || this.is('None')
  }

  get start(): number {
    return this.tokens.starts[this.at] as number
  }

  get end(): number {
    return this.tokens.ends[this.at] as number
  }

  /** Where the last token that was taken ends. */
  get lastEnd(): number {
    return this.tokens.ends[this.at - 1] ?? 0
  }

  /** Where the last token ends that is no line end and no dedent: the end of a statement with a block. */
  get blockEnd(): number {
    let at = this.at - 1
    while (at > 0 && (this.tokens.kinds[at] === Token.dedent || this.tokens.kinds[at] === Token.newline)) at--
    return this.tokens.ends[at] ?? 0
  }

  /** The word of a later token. */
  peek(distance = 1): string {
    return this.tokens.texts[this.at + distance] ?? ''
  }

  /** Whether this operator or keyword comes next. */
  is(word: string): boolean {
    return this.tokens.texts[this.at] === word && this.tokens.kinds[this.at] !== Token.name
  }

  take(word: string): boolean {
    if (!this.is(word)) return false
    this.at++
    return true
  }

  /** Takes an operator or keyword; `message` is for those that CPython asks for by name. */
  expect(word: string, message?: string): void {
    if (!this.take(word)) this.fail(message)
  }

  takeKind(kind: number): boolean {
    if (this.kind !== kind) return false
    this.at++
    return true
  }

  /** A name that is no keyword. */
  expectName(): string {
    if (this.kind !== Token.name) this.fail()
    const name = this.word
    this.at++
    return name
  }

  /** Counts one level of nesting; the caller says when it is left. */
  enter(): void {
    if (++this.#depth <= MAX_DEPTH) return
    throw new PythonSyntaxError(
      'maximum recursion depth exceeded during compilation',
      this.start,
      this.end,
      'RecursionError',
    )
  }

  leave(): void {
    this.#depth--
  }

  /** Refuses the current token. An indentation that nothing explains is an error of its own class. */
  fail(message?: string): never {
    const { kind, start, end } = this
    if (kind === Token.error && this.tokens.error !== undefined) throw this.tokens.error
    if (message === undefined && kind === Token.indent) {
      throw new PythonSyntaxError('unexpected indent', start, end, 'IndentationError')
    }
    if (message === undefined && kind === Token.dedent) {
      throw new PythonSyntaxError('unexpected unindent', start, end, 'IndentationError')
    }
    throw new PythonSyntaxError(message ?? 'invalid syntax', start, Math.max(end, start + 1))
  }

  /** Refuses a piece of the text. */
  failAt({ start, end }: { readonly start: number; readonly end: number }, message: string): never {
    throw new PythonSyntaxError(message, start, end)
  }

  /** The error that CPython finds only when it compiles what it has parsed: the first one is kept for then. */
  failLater({ start, end }: { readonly start: number; readonly end: number }, message: string): void {
    this.scopes.note(new PythonSyntaxError(message, start, end))
  }
}
