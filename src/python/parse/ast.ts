import type { ExprNode, StmtNode } from 'py-ast'

/** A node of Python's syntax tree that stands somewhere in a text; names and fields are those of CPython's `ast`. */
export interface SyntaxNode {
  readonly nodeType: string
  readonly lineno?: number | undefined
  /** Counts bytes of UTF-8, as CPython does. */
  readonly col_offset?: number | undefined
  readonly end_lineno?: number | undefined
  readonly end_col_offset?: number | undefined
}

export type Expr = ExprNode
export type Stmt = StmtNode
export type ExprKind = Expr['nodeType']
export type StmtKind = Stmt['nodeType']

/** The expression node of one kind. */
export type ExprOf<Kind extends ExprKind> = Extract<Expr, { nodeType: Kind }>

/** The statement node of one kind. */
export type StmtOf<Kind extends StmtKind> = Extract<Stmt, { nodeType: Kind }>
