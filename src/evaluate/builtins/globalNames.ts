import type { PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { refuse } from '../exceptions.ts'
import { updateDict } from '../methods/dict.ts'
import { PyBuiltin, PyObject } from '../objects.ts'

/** What `globals()` gives: its `update` sets keys that no variable can be named by, as `toPython` writes them. Nothing else is evaluated. */
class GlobalNames extends PyObject {
  constructor() {
    super('globals()')
  }

  override get typeName(): string {
    return 'dict'
  }

  override iterate(): never {
    return refuse('the names of globals() are not evaluated')
  }

  override getAttribute(name: string): PyValue {
    return name === 'update' ? UPDATE : refuse(`globals().${name} is not evaluated`)
  }
}

const UPDATE = new PyBuiltin('update', (call, machine) => {
  updateDict(machine, machine.globals, call, 'update')
  return null
})

const NAMES = new GlobalNames()

export const GLOBALS = new PyBuiltin('globals', (call) => {
  bind(call, { name: 'globals', parameters: [] })
  return NAMES
})
