import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import type { CallArguments } from '../callArguments.ts'
import { present, raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { PyBoundMethod, PyBuiltin, PyMethodDescriptor, PyObject, PyType, PyUserFunction } from '../objects.ts'

/** Calls a value. */
export function callValue(machine: Machine, callee: PyValue, call: CallArguments): PyValue {
  if (callee instanceof PyType) return callee.construct(machine, call)
  if (callee instanceof PyBuiltin) return callee.run(machine, call)
  if (callee instanceof PyBoundMethod) return callee.run(machine, callee.self as never, call)
  if (callee instanceof PyMethodDescriptor) return callMethod(machine, callee, call)
  if (callee instanceof PyUserFunction) {
    refuse(
      `the call of ${callee.name} would run code of the config`,
      'write the result out instead of calling a function',
    )
  }
  const called = callee instanceof PyObject ? callee.call(machine, call) : undefined
  return present(called, () => raise('TypeError', `'${pyTypeName(callee)}' object is not callable`))
}

/** Whether a value can be called. */
export function isCallable(value: PyValue): boolean {
  if (!(value instanceof PyObject)) return false
  if (value instanceof PyType || value instanceof PyUserFunction || /function|method/.test(pyTypeName(value)))
    return true
  return value.call !== PyObject.prototype.call
}

/** `str.lower(text)`: the object is the first argument. */
function callMethod(machine: Machine, { type, name, run }: PyMethodDescriptor, call: CallArguments): PyValue {
  const [self, ...positional] = call.positional
  if (self === undefined) return raise('TypeError', `unbound method ${type.name}.${name}() needs an argument`)
  if (!type.isInstance(self)) {
    const message = `descriptor '${name}' for '${type.name}' objects doesn't apply to a '${pyTypeName(self)}' object`
    return raise('TypeError', message)
  }
  // CPython's dict does not know of an order kept beside it.
  if (type.name === 'dict' && self instanceof PyDict && self.isOrdered) {
    refuse(`dict.${name} of an OrderedDict is not evaluated`, 'call the method of the object')
  }
  return run(machine, self as never, { positional, nodes: call.nodes.slice(1), keywords: call.keywords })
}

/** A call of a value by positional arguments: `key(item)`. */
export function apply(machine: Machine, callee: PyValue, ...positional: readonly PyValue[]): PyValue {
  return callValue(machine, callee, { positional, nodes: positional.map(() => machine.at), keywords: undefined })
}
