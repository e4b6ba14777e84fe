import type { Expr, StmtOf } from '../../parse/ast.ts'
import { PyTuple, type PyValue } from '../../values.ts'
import { isSubclass } from '../builtins/exceptionTypes.ts'
import { PythonException, raise, refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { PyType, PyUserFunction } from '../objects.ts'
import { toText } from '../operations/toText.ts'

/** `raise Class` and `raise Class(message)`: an exception is no value here, so only these two forms are known. */
export function runRaise(machine: Machine, node: StmtOf<'Raise'>): Completion {
  const { exc } = node
  if (exc === undefined) return raise('RuntimeError', 'No active exception to reraise')
  const [named, argument] = exc.nodeType === 'Call' ? [exc.func, exc.args[0]] : [exc, undefined]
  const type = machine.evaluate(named)
  const message = argument === undefined ? '' : toText(machine.evaluate(argument))
  machine.at = node
  if (!(type instanceof PyType)) return raise('TypeError', 'exceptions must derive from BaseException')
  return raise(type.name, message)
}

/** `try`: Python exceptions are caught by class; refusals and limits are ours and pass through. */
export function runTry(machine: Machine, node: StmtOf<'Try'>): Completion {
  let left: Completion
  try {
    left = machine.attempt(() => machine.run(node.body)) ?? machine.run(node.orelse)
  } catch (error) {
    if (!(error instanceof PythonException) || error.code !== 'evaluation') throw error
    const handler = node.handlers.find(({ type }) => catches(machine, type, error))
    if (handler === undefined) {
      machine.run(node.finalbody)
      throw error
    }
    if (handler.name !== undefined) {
      machine.globals.set(handler.name, new PyUserFunction(error.pythonClass ?? '', `${error.pythonClass}(...)`))
    }
    left = machine.run(handler.body)
    if (handler.name !== undefined) machine.globals.delete(handler.name)
  }
  return machine.run(node.finalbody) ?? left
}

function catches(machine: Machine, type: Expr | undefined, error: PythonException): boolean {
  if (type === undefined) return true
  return matches(machine.evaluate(type), error.pythonClass ?? '')
}

function matches(type: PyValue, pythonClass: string): boolean {
  if (type instanceof PyTuple) return type.items.some((one) => matches(one, pythonClass))
  if (!(type instanceof PyType)) return refuse('catching what is no built-in exception is not evaluated')
  return isSubclass(pythonClass, type.name)
}
