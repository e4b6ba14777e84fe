import type { Expr, Stmt } from '../syntax/ast.ts'
import { refuse } from './exceptions.ts'
import type { Machine } from './machine.ts'

/** What a refused construct is called, and what to write instead. */
type Refusal = readonly [name: string, instead?: string]

const DATA = 'write the values out: a config is data'

const EXPRESSIONS: Readonly<Partial<Record<Expr['nodeType'], Refusal>>> = {
  Await: ['await'],
  Yield: ['yield'],
  YieldFrom: ['yield from'],
  Starred: ['a starred expression here'],
}

const STATEMENTS: Readonly<Partial<Record<Stmt['nodeType'], Refusal>>> = {
  AsyncFor: ['async for'],
  AsyncWith: ['async with'],
  ClassDef: ['a class definition', 'MMEngine runs its body; move it to a module, and import that with custom_imports'],
  Match: ['a match statement', 'write if and elif'],
  Nonlocal: ['nonlocal'],
  Raise: ['raise', 'write assert'],
  Return: ['return'],
  Try: ['a try statement', 'write what the config needs without it: nothing here depends on what is installed'],
  TryStar: ['except*', 'write what the config needs without it'],
  With: ['a with statement other than read_base()'],
}

/** What only running Python would tell. */
export function refuseExpression(_machine: Machine, node: Expr): never {
  const [name, instead = DATA] = EXPRESSIONS[node.nodeType] ?? [node.nodeType]
  return refuse(`${name} is not evaluated`, instead)
}

/** What only running Python would tell. */
export function refuseStatement(_machine: Machine, node: Stmt): never {
  const [name, instead = DATA] = STATEMENTS[node.nodeType] ?? [node.nodeType]
  return refuse(`${name} is not evaluated`, instead)
}
