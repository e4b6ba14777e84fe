import type { PyValue } from '../python/values.ts'
import type { MatchCase } from './astPatterns.ts'

/**
 * Python's syntax tree with the names and fields of CPython 3.11's `ast`. Places are offsets (UTF-16) in the parsed text instead of
 * lines and columns; what CPython leaves None is undefined.
 */
export interface SyntaxNode {
  readonly nodeType: string
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

export interface Node<Type extends string> extends SyntaxNode {
  readonly nodeType: Type
}

export type Expr =
  | Attribute
  | Await
  | BinOp
  | BoolOp
  | Call
  | Compare
  | Constant
  | Dict
  | DictComp
  | FormattedValue
  | GeneratorExp
  | IfExp
  | JoinedStr
  | Lambda
  | List
  | ListComp
  | Name
  | NamedExpr
  | SetExpr
  | SetComp
  | Slice
  | Starred
  | Subscript
  | Tuple
  | UnaryOp
  | Yield
  | YieldFrom

export type Stmt =
  | AnnAssign
  | Assert
  | Assign
  | AsyncFor
  | AsyncFunctionDef
  | AsyncWith
  | AugAssign
  | Break
  | ClassDef
  | Continue
  | Delete
  | ExprStatement
  | For
  | FunctionDef
  | Global
  | If
  | Import
  | ImportFrom
  | Match
  | Nonlocal
  | Pass
  | Raise
  | Return
  | Try
  | TryStar
  | While
  | With

export type ExprKind = Expr['nodeType']
export type StmtKind = Stmt['nodeType']

/** The expression node of one kind. */
export type ExprOf<Kind extends ExprKind> = Extract<Expr, { nodeType: Kind }>

/** The statement node of one kind. */
export type StmtOf<Kind extends StmtKind> = Extract<Stmt, { nodeType: Kind }>

export interface Attribute extends Node<'Attribute'> {
  readonly value: Expr
  readonly attr: string
}

export interface Await extends Node<'Await'> {
  readonly value: Expr
}

/** Python's binary operators as they are written. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^'

export interface BinOp extends Node<'BinOp'> {
  readonly left: Expr
  readonly op: BinaryOperator
  readonly right: Expr
}

export interface BoolOp extends Node<'BoolOp'> {
  readonly op: 'and' | 'or'
  readonly values: readonly Expr[]
}

export interface Keyword extends Node<'keyword'> {
  /** Undefined for `**value`. */
  readonly arg: string | undefined
  readonly value: Expr
}

export interface Call extends Node<'Call'> {
  readonly func: Expr
  readonly args: readonly Expr[]
  readonly keywords: readonly Keyword[]
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'is' | 'is not' | 'in' | 'not in'

export interface Compare extends Node<'Compare'> {
  readonly left: Expr
  readonly ops: readonly ComparisonOperator[]
  readonly comparators: readonly Expr[]
}

/** What a literal stands for that is no {@link PyValue}: `...`, `1j`. */
export type SpecialConstant = 'ellipsis' | 'imaginary' | 'named character'

export interface Constant extends Node<'Constant'> {
  readonly value: PyValue
  readonly special: SpecialConstant | undefined
}

export interface Dict extends Node<'Dict'> {
  /** Undefined where `**value` stands. */
  readonly keys: readonly (Expr | undefined)[]
  readonly values: readonly Expr[]
}

export interface Comprehension extends Node<'comprehension'> {
  readonly target: Expr
  readonly iter: Expr
  readonly ifs: readonly Expr[]
  readonly isAsync: boolean
}

export interface DictComp extends Node<'DictComp'> {
  readonly key: Expr
  readonly value: Expr
  readonly generators: readonly Comprehension[]
}

export interface FormattedValue extends Node<'FormattedValue'> {
  readonly value: Expr
  readonly conversion: 's' | 'r' | 'a' | undefined
  readonly formatSpec: JoinedStr | undefined
}

export interface GeneratorExp extends Node<'GeneratorExp'> {
  readonly elt: Expr
  readonly generators: readonly Comprehension[]
}

export interface IfExp extends Node<'IfExp'> {
  readonly test: Expr
  readonly body: Expr
  readonly orelse: Expr
}

export interface JoinedStr extends Node<'JoinedStr'> {
  readonly values: readonly (Constant | FormattedValue)[]
}

export interface Parameter extends Node<'arg'> {
  readonly arg: string
  readonly annotation: Expr | undefined
}

export interface Parameters {
  readonly positional: readonly Parameter[]
  readonly vararg: Parameter | undefined
  readonly keywordOnly: readonly Parameter[]
  readonly kwarg: Parameter | undefined
  /** The default values that are given, in order. */
  readonly defaults: readonly Expr[]
}

export interface Lambda extends Node<'Lambda'> {
  readonly args: Parameters
  readonly body: Expr
}

export interface List extends Node<'List'> {
  readonly elts: readonly Expr[]
}

export interface ListComp extends Node<'ListComp'> {
  readonly elt: Expr
  readonly generators: readonly Comprehension[]
}

export interface Name extends Node<'Name'> {
  readonly id: string
}

export interface NamedExpr extends Node<'NamedExpr'> {
  readonly target: Name
  readonly value: Expr
}

export interface SetExpr extends Node<'Set'> {
  readonly elts: readonly Expr[]
}

export interface SetComp extends Node<'SetComp'> {
  readonly elt: Expr
  readonly generators: readonly Comprehension[]
}

export interface Slice extends Node<'Slice'> {
  readonly lower: Expr | undefined
  readonly upper: Expr | undefined
  readonly step: Expr | undefined
}

export interface Starred extends Node<'Starred'> {
  readonly value: Expr
}

export interface Subscript extends Node<'Subscript'> {
  readonly value: Expr
  readonly slice: Expr
}

export interface Tuple extends Node<'Tuple'> {
  readonly elts: readonly Expr[]
  /** Whether it is written in its own parentheses, which its place includes. */
  readonly bracketed: boolean
}

export interface UnaryOp extends Node<'UnaryOp'> {
  readonly op: '-' | '+' | '~' | 'not'
  readonly operand: Expr
}

export interface Yield extends Node<'Yield'> {
  readonly value: Expr | undefined
}

export interface YieldFrom extends Node<'YieldFrom'> {
  readonly value: Expr
}

export interface AnnAssign extends Node<'AnnAssign'> {
  readonly target: Expr
  readonly annotation: Expr
  readonly value: Expr | undefined
  /** Whether the target is a bare name without brackets. */
  readonly simple: boolean
}

export interface Assert extends Node<'Assert'> {
  readonly test: Expr
  readonly msg: Expr | undefined
}

export interface Assign extends Node<'Assign'> {
  readonly targets: readonly Expr[]
  readonly value: Expr
}

interface ForLike<Type extends string> extends Node<Type> {
  readonly target: Expr
  readonly iter: Expr
  readonly body: readonly Stmt[]
  readonly orelse: readonly Stmt[]
}

export type For = ForLike<'For'>
export type AsyncFor = ForLike<'AsyncFor'>

interface FunctionLike<Type extends string> extends Node<Type> {
  readonly name: string
  readonly args: Parameters
  readonly body: readonly Stmt[]
  readonly decorators: readonly Expr[]
  readonly returns: Expr | undefined
}

export type FunctionDef = FunctionLike<'FunctionDef'>
export type AsyncFunctionDef = FunctionLike<'AsyncFunctionDef'>

export interface WithItem {
  readonly contextExpr: Expr
  readonly optionalVars: Expr | undefined
}

interface WithLike<Type extends string> extends Node<Type> {
  readonly items: readonly WithItem[]
  /** Whether parentheses enclose all items. */
  readonly bracketed: boolean
  readonly body: readonly Stmt[]
}

export type With = WithLike<'With'>
export type AsyncWith = WithLike<'AsyncWith'>

export interface AugAssign extends Node<'AugAssign'> {
  readonly target: Expr
  readonly op: BinaryOperator
  readonly value: Expr
}

export type Break = Node<'Break'>
export type Continue = Node<'Continue'>
export type Pass = Node<'Pass'>

export interface ClassDef extends Node<'ClassDef'> {
  readonly name: string
  readonly bases: readonly Expr[]
  readonly keywords: readonly Keyword[]
  readonly body: readonly Stmt[]
  readonly decorators: readonly Expr[]
}

export interface Delete extends Node<'Delete'> {
  readonly targets: readonly Expr[]
}

export interface ExprStatement extends Node<'Expr'> {
  readonly value: Expr
}

export interface Global extends Node<'Global'> {
  readonly names: readonly string[]
}

export interface Nonlocal extends Node<'Nonlocal'> {
  readonly names: readonly string[]
}

export interface If extends Node<'If'> {
  readonly test: Expr
  readonly body: readonly Stmt[]
  readonly orelse: readonly Stmt[]
}

export interface Alias extends Node<'alias'> {
  readonly name: string
  readonly asname: string | undefined
}

export interface Import extends Node<'Import'> {
  readonly names: readonly Alias[]
}

export interface ImportFrom extends Node<'ImportFrom'> {
  readonly module: string | undefined
  readonly names: readonly Alias[]
  /** The number of leading dots. */
  readonly level: number
}

export interface Match extends Node<'Match'> {
  readonly subject: Expr
  readonly cases: readonly MatchCase[]
}

export interface Raise extends Node<'Raise'> {
  readonly exc: Expr | undefined
  readonly cause: Expr | undefined
}

export interface Return extends Node<'Return'> {
  readonly value: Expr | undefined
}

export interface ExceptHandler extends Node<'ExceptHandler'> {
  readonly type: Expr | undefined
  readonly name: string | undefined
  readonly body: readonly Stmt[]
}

interface TryLike<Type extends string> extends Node<Type> {
  readonly body: readonly Stmt[]
  readonly handlers: readonly ExceptHandler[]
  readonly orelse: readonly Stmt[]
  readonly finalbody: readonly Stmt[]
}

export type Try = TryLike<'Try'>
export type TryStar = TryLike<'TryStar'>

export interface While extends Node<'While'> {
  readonly test: Expr
  readonly body: readonly Stmt[]
  readonly orelse: readonly Stmt[]
}
