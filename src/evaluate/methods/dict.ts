import { PyDict } from '../../python/dict.ts'
import { type Written, writeOver } from '../../python/provenance.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES } from '../../python/workBudget.ts'
import { PyView } from '../builtinObjects.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { present, raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'
import { collect, turns } from '../operations/protocols.ts'

/** The methods of `dict`. */
export const DICT_METHODS = {
  clear: (self, call) => {
    bind(call, { name: 'clear', parameters: [] })
    self.clear()
    return null
  },
  copy: (self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    allocate(self.size * ENTRY_BYTES)
    return self.copy()
  },
  get: (self, call) => {
    const [key, fallback] = bind(call, { name: 'get', parameters: ['key', 'default'], required: 1 })
    const entry = self.entry(key as PyValue)
    return entry === undefined ? (fallback ?? null) : entry.value
  },
  items: (self, call) => viewOf(self, 'items', call),
  keys: (self, call) => viewOf(self, 'keys', call),
  values: (self, call) => viewOf(self, 'values', call),
  pop: (self, call) => {
    const [key, fallback] = bind(call, { name: 'pop', parameters: ['key', 'default'], required: 1 })
    // An empty dict does not ask for the hash.
    const entry = self.size === 0 ? undefined : self.entry(key as PyValue)
    if (entry === undefined) return present(fallback, () => raise('KeyError', quotedRepr(key as PyValue)))
    self.delete(key as PyValue)
    return entry.value
  },
  popitem: (self, call) => {
    bind(call, { name: 'popitem', parameters: [] })
    let last: PyTuple | undefined
    for (const { key, value, write } of self.entries()) last = new PyTuple([key, value], [undefined, write])
    if (last === undefined) return raise('KeyError', "'popitem(): dictionary is empty'")
    self.delete(last.items[0] as PyValue)
    return last
  },
  setdefault: (self, call, machine) => {
    const [key, fallback] = bind(call, { name: 'setdefault', parameters: ['key', 'default'], required: 1 })
    const entry = self.entry(key as PyValue)
    if (entry !== undefined) return entry.value
    allocate(ENTRY_BYTES)
    const value = fallback ?? null
    self.set(key as PyValue, value, machine.write(call.nodes[1] ?? machine.at, value))
    return value
  },
  update: (self, call, machine) => {
    updateDict(machine, self, call, 'update')
    return null
  },
} satisfies Readonly<Record<string, Method<PyDict>>>

function viewOf(dict: PyDict, kind: 'items' | 'keys' | 'values', call: CallArguments): PyView {
  bind(call, { name: kind, parameters: [] })
  return new PyView(dict, kind)
}

/** What `dict(...)` and `dict.update(...)` take: a mapping or pairs, then keyword arguments. */
export function updateDict(machine: Machine, dict: PyDict, call: CallArguments, name: string): void {
  if (call.positional.length > 1) {
    raise('TypeError', `${name} expected at most 1 argument, got ${call.positional.length}`)
  }
  const [source] = call.positional
  if (source instanceof PyDict) putAll(dict, source)
  else if (source !== undefined) putPairs(machine, dict, source)
  if (call.keywords !== undefined) putAll(dict, call.keywords)
}

function putAll(dict: PyDict, source: PyDict): void {
  allocate(source.size * ENTRY_BYTES)
  for (const { key, value, write } of source.entries()) put(dict, key, value, write)
}

function putPairs(machine: Machine, dict: PyDict, source: PyValue): void {
  let at = 0
  for (const pair of turns(source)) {
    const what = `cannot convert dictionary update sequence element #${at} to a sequence`
    if (typeof pair !== 'string' && (typeof pair !== 'object' || pair === null)) raise('TypeError', what)
    const items = collect(pair)
    if (items.length !== 2) {
      raise('ValueError', `dictionary update sequence element #${at} has length ${items.length}; 2 is required`)
    }
    allocate(ENTRY_BYTES)
    const value = items[1] as PyValue
    put(dict, items[0] as PyValue, value, pair instanceof PyTuple ? pair.writes?.[1] : machine.write(machine.at, value))
    at++
  }
}

/** Sets an item; its write remembers the one that it replaces. */
function put(dict: PyDict, key: PyValue, value: PyValue, write: Written | undefined): void {
  dict.set(key, value, writeOver(write, dict.entry(key)?.write))
}
