import type { Expr, Stmt } from '../syntax/ast.ts'
import { refuse } from './exceptions.ts'
import type { Machine } from './machine.ts'

/** What a refused construct is called, and what to write instead. */
type Refusal = readonly [name: string, instead?: string]

/** Compound statements that would run code. Statements and expressions that live inside functions never run: no function is called. */
const STATEMENTS: Readonly<Partial<Record<Stmt['nodeType'], Refusal>>> = {
  ClassDef: ['a class definition', 'move it to a module, and import that with custom_imports'],
  Match: ['a match statement', 'write if and elif'],
  Raise: ['raise', 'write assert'],
  Try: ['a try statement', 'write what the config needs without it: nothing here depends on what is installed'],
  TryStar: ['except*', 'write what the config needs without it: nothing here depends on what is installed'],
  With: ['a with statement other than read_base()'],
}

export function refuseExpression(_machine: Machine, node: Expr): never {
  return refuse(`${node.nodeType} is not evaluated`)
}

export function refuseStatement(_machine: Machine, node: Stmt): never {
  const [name, instead] = STATEMENTS[node.nodeType] ?? [node.nodeType]
  return refuse(`${name} is not evaluated`, instead)
}
