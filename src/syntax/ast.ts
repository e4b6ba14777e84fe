import type { PyValue } from '../python/values.ts'

/** A piece of Python's syntax. Places are offsets (UTF-16) in the parsed text, where CPython has lines and columns. */
export interface SyntaxNode {
  readonly nodeType: string
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/**
 * The fields of every kind of expression, with the names of CPython 3.11's `ast`; what CPython leaves None is undefined.
 */
interface ExprFields {
  Attribute: { value: Expr; attr: string }
  Await: { value: Expr }
  BinOp: { left: Expr; op: BinaryOperator; right: Expr }
  BoolOp: { op: 'and' | 'or'; values: readonly Expr[] }
  Call: { func: Expr; args: readonly Expr[]; keywords: readonly Keyword[] }
  Compare: { left: Expr; ops: readonly ComparisonOperator[]; comparators: readonly Expr[] }
  Constant: { value: PyValue; special: SpecialConstant | undefined }
  /** A key is undefined for `**value`. */
  Dict: { keys: readonly (Expr | undefined)[]; values: readonly Expr[] }
  DictComp: { key: Expr; value: Expr; generators: readonly Comprehension[] }
  FormattedValue: { value: Expr; conversion: 's' | 'r' | 'a' | undefined; formatSpec: ExprOf<'JoinedStr'> | undefined }
  GeneratorExp: { elt: Expr; generators: readonly Comprehension[] }
  IfExp: { test: Expr; body: Expr; orelse: Expr }
  JoinedStr: { values: readonly (Constant | ExprOf<'FormattedValue'>)[] }
  Lambda: { args: Parameters; body: Expr }
  List: { elts: readonly Expr[] }
  ListComp: { elt: Expr; generators: readonly Comprehension[] }
  Name: { id: string }
  NamedExpr: { target: ExprOf<'Name'>; value: Expr }
  Set: { elts: readonly Expr[] }
  SetComp: { elt: Expr; generators: readonly Comprehension[] }
  Slice: { lower: Expr | undefined; upper: Expr | undefined; step: Expr | undefined }
  Starred: { value: Expr }
  Subscript: { value: Expr; slice: Expr }
  /** `bracketed` when it has its own parentheses, which its place includes. */
  Tuple: { elts: readonly Expr[]; bracketed: boolean }
  UnaryOp: { op: '-' | '+' | '~' | 'not'; operand: Expr }
  Yield: { value: Expr | undefined }
  YieldFrom: { value: Expr }
}

interface LoopFields {
  target: Expr
  iter: Expr
  body: readonly Stmt[]
  orelse: readonly Stmt[]
}

interface FunctionFields {
  name: string
  args: Parameters
  body: readonly Stmt[]
  decorators: readonly Expr[]
  returns: Expr | undefined
}

interface WithFields {
  items: readonly WithItem[]
  /** Whether parentheses enclose all items. */
  bracketed: boolean
  body: readonly Stmt[]
}

interface TryFields {
  body: readonly Stmt[]
  handlers: readonly ExceptHandler[]
  orelse: readonly Stmt[]
  finalbody: readonly Stmt[]
}

/** The fields of every kind of statement. */
interface StmtFields {
  /** `simple` when the target is a name without brackets. */
  AnnAssign: { target: Expr; annotation: Expr; value: Expr | undefined; simple: boolean }
  Assert: { test: Expr; msg: Expr | undefined }
  Assign: { targets: readonly Expr[]; value: Expr }
  AsyncFor: LoopFields
  AsyncFunctionDef: FunctionFields
  AsyncWith: WithFields
  AugAssign: { target: Expr; op: BinaryOperator; value: Expr }
  Break: unknown
  ClassDef: {
    name: string
    bases: readonly Expr[]
    keywords: readonly Keyword[]
    body: readonly Stmt[]
    decorators: readonly Expr[]
  }
  Continue: unknown
  Delete: { targets: readonly Expr[] }
  Expr: { value: Expr }
  For: LoopFields
  FunctionDef: FunctionFields
  Global: { names: readonly string[] }
  If: { test: Expr; body: readonly Stmt[]; orelse: readonly Stmt[] }
  Import: { names: readonly Alias[] }
  /** `level` counts the leading dots. */
  ImportFrom: { module: string | undefined; names: readonly Alias[]; level: number }
  Match: { subject: Expr; cases: readonly MatchCase[] }
  Nonlocal: { names: readonly string[] }
  Pass: unknown
  Raise: { exc: Expr | undefined; cause: Expr | undefined }
  Return: { value: Expr | undefined }
  Try: TryFields
  TryStar: TryFields
  While: { test: Expr; body: readonly Stmt[]; orelse: readonly Stmt[] }
  With: WithFields
}

/** The fields of what may follow `case`. */
interface PatternFields {
  /** `pattern as name`; `_` and a name that is bound have no pattern. */
  MatchAs: { pattern: Pattern | undefined; name: string }
  /** `names` are those of the last patterns. */
  MatchClass: { cls: Expr; patterns: readonly Pattern[]; names: readonly string[] }
  MatchMapping: { keys: readonly Expr[]; patterns: readonly Pattern[]; rest: string | undefined }
  MatchOr: { patterns: readonly Pattern[] }
  /** `open` is the bracket before it, empty when there is none. */
  MatchSequence: { patterns: readonly Pattern[]; open: '(' | '[' | '' }
  MatchStar: { name: string }
  /** A literal or a dotted name that is compared; CPython's MatchSingleton too. */
  MatchValue: { value: Expr }
}

type NodeOf<Kind extends string, Fields> = SyntaxNode & { readonly nodeType: Kind } & Readonly<Fields>

export type ExprKind = keyof ExprFields
export type StmtKind = keyof StmtFields

/** The expression node of one kind. */
export type ExprOf<Kind extends ExprKind> = Extract<Expr, { nodeType: Kind }>

/** The statement node of one kind. */
export type StmtOf<Kind extends StmtKind> = Extract<Stmt, { nodeType: Kind }>

/** The pattern node of one kind. */
export type PatternOf<Kind extends keyof PatternFields> = Extract<Pattern, { nodeType: Kind }>

export type Expr = { [Kind in ExprKind]: NodeOf<Kind, ExprFields[Kind]> }[ExprKind]
export type Stmt = { [Kind in StmtKind]: NodeOf<Kind, StmtFields[Kind]> }[StmtKind]
export type Pattern = { [Kind in keyof PatternFields]: NodeOf<Kind, PatternFields[Kind]> }[keyof PatternFields]

export type Constant = ExprOf<'Constant'>

/** Python's binary operators as they are written. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^'

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'is' | 'is not' | 'in' | 'not in'

/** A literal whose value is not a {@link PyValue}: `...`, `1j`, a text with `\N{...}`. */
export type SpecialConstant = 'ellipsis' | 'imaginary' | 'named character'

/** A named argument; `arg` is undefined for `**value`. */
export type Keyword = NodeOf<'keyword', { arg: string | undefined; value: Expr }>

export type Comprehension = NodeOf<
  'comprehension',
  { target: Expr; iter: Expr; ifs: readonly Expr[]; isAsync: boolean }
>

export type Parameter = NodeOf<'arg', { arg: string; annotation: Expr | undefined }>

export interface Parameters {
  readonly positional: readonly Parameter[]
  readonly vararg: Parameter | undefined
  readonly keywordOnly: readonly Parameter[]
  readonly kwarg: Parameter | undefined
  /** The default values that are given, in order. */
  readonly defaults: readonly Expr[]
}

export type Alias = NodeOf<'alias', { name: string; asname: string | undefined }>

export interface WithItem {
  readonly contextExpr: Expr
  readonly optionalVars: Expr | undefined
}

export type ExceptHandler = NodeOf<
  'ExceptHandler',
  { type: Expr | undefined; name: string | undefined; body: readonly Stmt[] }
>

export interface MatchCase {
  readonly pattern: Pattern
  readonly guard: Expr | undefined
  readonly body: readonly Stmt[]
}
