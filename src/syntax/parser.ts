import type { Expr, Stmt } from './ast.ts'
import { Scopes } from './scopes.ts'
import { PythonSyntaxError } from './syntaxError.ts'
import type { Tokenizer } from './tokenize/tokenizer.ts'
import { Token, type Tokens } from './tokenize/tokens.ts'

/** Levels of expressions and statements inside each other; CPython 3.11's compiler stops below 3000. */
const MAX_DEPTH = 2990

/** Problems that are collected from one text. What follows the last of them is not read. */
const MAX_PROBLEMS = 100

/** Words that continue a statement with blocks at its own indentation. */
const CLAUSES: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally'])

/** The rules that other files ask for: the grammar is recursive, the files are not. */
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
  readonly yieldExpression: (parser: Parser) => Expr
  readonly block: (parser: Parser, after: string) => readonly Stmt[]
  readonly strings: (parser: Parser) => Expr
}

/** Thrown where so much is wrong with a text that the rest of it is not read. */
export class TooManyProblems {}

/** A position in the tokens of a text, with what has to be remembered on the way. */
export class Parser {
  readonly text: string
  readonly tokens: Tokens
  readonly grammar: Grammar
  /** Functions, classes, loops and comprehensions around the current token. */
  readonly scopes: Scopes
  /** Expressions in their own brackets, where that makes a difference. */
  readonly bracketed: Set<Expr>
  /** How many f-strings are around: CPython 3.11 allows two. */
  readonly formatDepth: number
  /** The first line that would be the head of a `match` but for its colon. */
  openMatch: { readonly start: number; readonly end: number } | undefined
  /** The statements that import from `__future__`, at whatever depth. */
  readonly futureImports: Stmt[] = []
  /** What is wrong with the statements that were left out. */
  readonly problems: PythonSyntaxError[] = []
  /** Where the first of those starts; what is wrong with it may be told of a later place. */
  firstBroken = Number.POSITIVE_INFINITY
  at = 0
  #depth = 0
  /** Goes on with the tokens behind a mistake; undefined when the first mistake ends it all. */
  readonly #tokenizer: Tokenizer | undefined

  constructor(text: string, tokens: Tokens, grammar: Grammar, from?: Parser | Tokenizer) {
    const outer = from instanceof Parser ? from : undefined
    this.text = text
    this.tokens = tokens
    this.grammar = grammar
    this.scopes = outer?.scopes ?? new Scopes()
    this.bracketed = outer?.bracketed ?? new Set()
    this.formatDepth = outer === undefined ? 0 : outer.formatDepth + 1
    this.#tokenizer = from instanceof Parser ? undefined : from
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

  /** Where the last token ends that is neither a line end nor a dedent: the end of a statement with a block. */
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

  /** A name that is not a keyword. */
  expectName(): string {
    if (this.kind !== Token.name) this.fail()
    const name = this.word
    this.at++
    return name
  }

  /** Counts one level of nesting; the caller says when it is left. */
  enter(): void {
    if (++this.#depth <= MAX_DEPTH) return
    const message = 'maximum recursion depth exceeded during compilation'
    throw new PythonSyntaxError(message, this.start, this.end, 'RecursionError')
  }

  leave(): void {
    this.#depth--
  }

  /** Refuses the current token. CPython has its own class of error for an unexpected indentation. */
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

  /** An error that CPython finds only when it compiles what it has parsed: it is kept until then. */
  failLater({ start, end }: { readonly start: number; readonly end: number }, message: string): void {
    this.scopes.note(new PythonSyntaxError(message, start, end))
  }

  /** Refuses a block that is missing. CPython looks through the rest of the text first: what breaks a token there is refused instead. */
  failMissingBlock(after: string): never {
    const { error } = this.tokens
    if (error !== undefined && (error.breaksToken || this.kind === Token.error)) throw error
    throw new PythonSyntaxError(`expected an indented block after ${after}`, this.start, this.end, 'IndentationError')
  }

  /** Reads one statement. If it is broken, a tolerant parser leaves it out, notes the problem and goes on behind it. */
  tolerate(readStatement: () => void): void {
    const { at } = this
    const depth = this.#depth
    try {
      readStatement()
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error
      const problem = this.#asSeen(error)
      if (this.#tokenizer === undefined) throw problem
      this.firstBroken = Math.min(this.firstBroken, this.tokens.starts[at] as number)
      if (!this.problems.includes(problem)) this.problems.push(problem)
      if (this.problems.length >= MAX_PROBLEMS) throw new TooManyProblems()
      this.#depth = depth
      this.#skipStatement(at, this.#tokenizer)
    }
  }

  /** CPython reads a wrong text once more, and then first refuses a `match` without its colon, which is an expression. */
  #asSeen(error: PythonSyntaxError): PythonSyntaxError {
    const { openMatch } = this
    const isOther = openMatch === undefined || error.pythonClass !== 'IndentationError' || error === this.tokens.error
    if (isOther || this.problems.length > 0) return error
    return new PythonSyntaxError("expected ':'", openMatch.start, openMatch.end)
  }

  /** Moves behind the statement that starts at a token: its line, its block and the clauses that continue it. */
  #skipStatement(start: number, tokenizer: Tokenizer): void {
    const { kinds, texts } = this.tokens
    this.at = start
    do {
      let depth = 0
      do {
        if (kinds[this.at] === Token.error) this.at = Math.min(this.at, tokenizer.resume())
        if (kinds[this.at] === Token.end) return
        if (kinds[this.at] === Token.indent) depth++
        else if (kinds[this.at] === Token.dedent) depth--
        this.at++
      } while (depth > 0 || (!this.#isBehindLine && kinds[this.at] !== Token.end) || kinds[this.at] === Token.indent)
    } while (kinds[this.at] === Token.keyword && CLAUSES.has(texts[this.at] as string))
  }

  get #isBehindLine(): boolean {
    const before = this.tokens.kinds[this.at - 1]
    return before === Token.newline || before === Token.dedent
  }
}
