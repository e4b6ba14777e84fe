import type { PyValue } from '../../python/values.ts'
import type { ExprOf } from '../../syntax/ast.ts'
import type { Machine } from '../machine.ts'

export function evaluateName(machine: Machine, node: ExprOf<'Name'>): PyValue {
  return machine.lookUp(node.id)
}

/** `(name := value)`: binds in the scope outside all comprehensions. */
export function evaluateNamedExpr(machine: Machine, node: ExprOf<'NamedExpr'>): PyValue {
  const value = machine.evaluate(node.value)
  machine.at = node
  const name = node.target.id
  const write = machine.write(node.value, value, machine.globals.entry(name)?.write)
  machine.globals.set(name, value, write)
  return value
}
