import { pyTypeName } from '../../hash.ts'
import type { Expr } from '../../parse/ast.ts'
import type { CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { updateDict } from '../methods/dict.ts'
import { PyBuiltin } from '../objects.ts'

/** Whether an expression is `globals()`, and that Python's own. */
export function isGlobals(machine: Machine, node: Expr): boolean {
  if (node.nodeType !== 'Call' || node.args.length > 0 || node.keywords.length > 0) return false
  if (node.func.nodeType !== 'Name' || node.func.id !== 'globals') return false
  const callee = machine.evaluate(node.func)
  return callee instanceof PyBuiltin && callee.name === 'globals'
}

/**
 * `globals().update(...)`, which sets top-level keys that no variable can be named by. It is all that is evaluated of `globals()`:
 * Python's dict holds more than a config's names.
 */
export function updateGlobals(machine: Machine, call: CallArguments): null {
  updateDict(machine, machine.globals, call, 'update')
  for (const { key } of machine.globals.entries()) {
    // What MMEngine runs into when it collects the variables.
    if (typeof key !== 'string') raise('AttributeError', `'${pyTypeName(key)}' object has no attribute 'startswith'`)
  }
  return null
}
