import type { Expr, Node, Stmt } from './ast.ts'

/** What follows `case`, with the names of CPython 3.11's `ast`. */
export type Pattern = MatchAs | MatchClass | MatchMapping | MatchOr | MatchSequence | MatchStar | MatchValue

/** A pattern with a name for what matches; `_` and a name that is bound have no pattern. */
export interface MatchAs extends Node<'MatchAs'> {
  readonly pattern: Pattern | undefined
  readonly name: string
}

export interface MatchClass extends Node<'MatchClass'> {
  readonly cls: Expr
  readonly patterns: readonly Pattern[]
  /** Those of the last patterns. */
  readonly names: readonly string[]
}

export interface MatchMapping extends Node<'MatchMapping'> {
  readonly keys: readonly Expr[]
  readonly patterns: readonly Pattern[]
  readonly rest: string | undefined
}

export interface MatchOr extends Node<'MatchOr'> {
  readonly patterns: readonly Pattern[]
}

export interface MatchSequence extends Node<'MatchSequence'> {
  readonly patterns: readonly Pattern[]
  /** The bracket that opens it, empty when there is none. */
  readonly open: '(' | '[' | ''
}

export interface MatchStar extends Node<'MatchStar'> {
  readonly name: string
}

/** A literal or a dotted name that is compared; CPython's MatchSingleton too. */
export interface MatchValue extends Node<'MatchValue'> {
  readonly value: Expr
}

export interface MatchCase {
  readonly pattern: Pattern
  readonly guard: Expr | undefined
  readonly body: readonly Stmt[]
}
