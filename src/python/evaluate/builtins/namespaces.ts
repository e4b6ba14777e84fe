import { MmdetConfigError } from '../../../errors.ts'
import { PyDict } from '../../dict.ts'
import { PyList, type PyValue } from '../../values.ts'
import { bind } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import type { Implementation } from '../objects.ts'
import { getAttribute } from '../operations/attribute.ts'

/** Functions that give the names of the module, all in one dict: a config may ask it, and change it. */
export const NAMESPACE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  globals: (machine, call) => {
    bind(call, { name: 'globals', parameters: [] })
    return namespaceOf(machine)
  },
  locals: (machine, call) => {
    bind(call, { name: 'locals', parameters: [] })
    return localNames(machine, 'locals')
  },
  vars: (machine, call) => {
    const [value] = bind(call, { name: 'vars', parameters: ['object'], required: 0 })
    if (value === undefined) return localNames(machine, 'vars')
    getAttribute(machine, value, '__dict__')
    return refuse('vars() of a value is not evaluated')
  },
  dir: (machine, call) => {
    if (call.positional.length > 0) return refuse('dir() of a value is not evaluated')
    const names = Array.from(localNames(machine, 'dir').entries(), ({ key }) => key)
    if (names.every((name) => typeof name === 'string')) return new PyList(names.sort(byCodePoint))
    return raise('TypeError', "'<' not supported between instances of 'str' and another type")
  },
}

function byCodePoint(left: PyValue, right: PyValue): number {
  return Buffer.compare(Buffer.from(left as string), Buffer.from(right as string))
}

function localNames(machine: Machine, name: string): PyDict {
  if (machine.scope !== undefined) refuse(`${name}() inside a comprehension is not evaluated`)
  return namespaceOf(machine)
}

/**
 * The globals, once with all that is among them before the first statement: what MMEngine puts there, what it copied from bases, then
 * what Python adds.
 */
function namespaceOf(machine: Machine): PyDict {
  const { globals } = machine
  if (globals.has(BUILTINS)) return globals
  const own = [...globals.entries()]
  globals.clear()
  for (const [name, value] of machine.dispatch.engineNames()) globals.set(name, value)
  for (const { key, value, write } of own.slice(0, machine.given)) globals.set(key, value, write)
  globals.set(BUILTINS, new BuiltinsDict())
  for (const { key, value, write } of own.slice(machine.given)) globals.set(key, value, write)
  return globals
}

const BUILTINS = '__builtins__'

/** The dict of Python's built-ins: it is among the globals, and what it holds is nobody's business. */
class BuiltinsDict extends PyDict {
  override get size(): number {
    return closed()
  }

  override has(): boolean {
    return closed()
  }

  override get(): PyValue | undefined {
    return closed()
  }

  override entry(): never {
    return closed()
  }

  override set(): void {
    closed()
  }

  override delete(): boolean {
    return closed()
  }

  override clear(): void {
    closed()
  }

  override copy(): PyDict {
    return closed()
  }

  override entries(): never {
    return closed()
  }
}

function closed(): never {
  throw new MmdetConfigError({ code: 'python-unsupported', message: `what ${BUILTINS} holds is not evaluated` })
}
