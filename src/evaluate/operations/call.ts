import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import type { CallArguments } from '../callArguments.ts'
import { present, raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyBoundMethod, PyBuiltin, PyObject, PyType, PyUserFunction } from '../objects.ts'

/** Calls a value. */
export function callValue(machine: Machine, callee: PyValue, call: CallArguments): PyValue {
  if (callee instanceof PyType) return callee.construct(call, machine)
  if (callee instanceof PyBuiltin) return callee.run(call, machine)
  if (callee instanceof PyBoundMethod) return callee.run(callee.self as never, call, machine)
  if (callee instanceof PyUserFunction) {
    refuse(
      `the call of ${callee.name} would run code of the config`,
      'write the result out instead of calling a function',
    )
  }
  const called = callee instanceof PyObject ? callee.call() : undefined
  return present(called, () => raise('TypeError', `'${pyTypeName(callee)}' object is not callable`))
}

/** A call of a value by positional arguments: `key(item)`. */
export function apply(machine: Machine, callee: PyValue, ...positional: readonly PyValue[]): PyValue {
  return callValue(machine, callee, { positional, nodes: positional.map(() => machine.at), keywords: undefined })
}
