import type { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { ENTRY_BYTES } from '../limits.ts'
import { PyBuiltin } from '../objects.ts'
import { turns } from '../operations/iterate.ts'

/** `fromkeys` of a class of dicts. */
export function fromKeys(make: () => PyDict, positionalOnly = 2): PyBuiltin {
  return new PyBuiltin('fromkeys', (machine, call) => {
    const signature = { name: 'fromkeys', parameters: ['iterable', 'value'], required: 1, positionalOnly }
    const [keys, value = null] = bind(call, signature)
    const made = make()
    const write = machine.write(call.nodes[1] ?? machine.at, value)
    for (const key of turns(machine, keys as PyValue)) {
      machine.allocate(ENTRY_BYTES)
      made.set(key, value, write)
    }
    return made
  })
}
