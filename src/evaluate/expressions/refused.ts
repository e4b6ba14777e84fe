import type { PyValue } from '../../python/values.ts'
import type { Expr, ExprOf } from '../../syntax/ast.ts'
import { refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyUserFunction } from '../objects.ts'

/** A lambda is a value like any other, as long as nobody calls it. */
export function evaluateLambda(machine: Machine, node: ExprOf<'Lambda'>): PyValue {
  return new PyUserFunction('<lambda>', machine.module.textOf(node))
}

const NAMES: Readonly<Partial<Record<Expr['nodeType'], string>>> = {
  Await: 'await',
  Yield: 'yield',
  YieldFrom: 'yield from',
  Starred: 'a starred expression here',
}

/** What only running Python would tell. */
export function refuseExpression(_machine: Machine, node: Expr): never {
  return refuse(`${NAMES[node.nodeType] ?? node.nodeType} is not evaluated`)
}
