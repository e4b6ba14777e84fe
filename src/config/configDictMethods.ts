import { bind, type CallArguments } from '../evaluate/callArguments.ts'
import { raise, refuse } from '../evaluate/exceptions.ts'
import { ENTRY_BYTES } from '../evaluate/limits.ts'
import type { Machine } from '../evaluate/machine.ts'
import type { Method } from '../evaluate/objects.ts'
import { PyDict } from '../python/dict.ts'
import { pyTypeName } from '../python/hash.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { MERGING_DICT_METHODS } from './addictDictMethods.ts'
import { mergeInto } from './configDictMerge.ts'
import type { MergingDict } from './mergingDict.ts'

/** The methods in which MMEngine's ConfigDict (and addict's Dict below it) differs from `dict`. */
export const CONFIG_DICT_METHODS = {
  ...MERGING_DICT_METHODS,
  freeze: () => refuse('freeze() is not evaluated'),
  get: (_machine, self, call) => {
    const [key, fallback = null] = bind(call, keyAndDefault('get'))
    const entry = self.entry(key as PyValue)
    return entry === undefined ? fallback : entry.value
  },
  items: (machine, self, call) => {
    bind(call, { name: 'items', parameters: [] })
    machine.allocate(self.size * ENTRY_BYTES)
    return new PyList([...self.entries()].map(({ key, value, write }) => new PyTuple([key, value], [undefined, write])))
  },
  merge: (machine, self, call) => {
    const [other] = bind(call, { name: 'merge', parameters: ['other'], positionalOnly: 0 }) as [PyValue]
    mergeInto(machine, self, other)
    return null
  },
  // Never raises, unlike dict.pop.
  pop: (_machine, self, call) => {
    const [key, fallback = null] = bind(call, keyAndDefault('pop'))
    const entry = self.entry(key as PyValue)
    if (entry === undefined) return fallback
    self.delete(key as PyValue)
    return entry.value
  },
  to_dict: (machine, self, call) => {
    bind(call, { name: 'to_dict', parameters: [] })
    return plain(machine, self)
  },
  unfreeze: () => null,
  update: (machine, self, call) => {
    self.updateWith(updateOf(machine, call))
    return null
  },
  values: (machine, self, call) => {
    bind(call, { name: 'values', parameters: [] })
    machine.allocate(self.size * ENTRY_BYTES)
    const entries = [...self.entries()]
    return new PyList(
      entries.map(({ value }) => value),
      entries.map(({ write }) => write),
    )
  },
} satisfies Readonly<Record<string, Method<MergingDict>>>

function keyAndDefault(name: string) {
  return { name, parameters: ['key', 'default'], required: 1, positionalOnly: 0 }
}

function updateOf(machine: Machine, call: CallArguments): PyDict {
  const [source] = call.positional
  if (call.positional.length > 1) raise('TypeError', 'update only accept one positional argument')
  if (source !== undefined && !(source instanceof PyDict)) {
    raise('TypeError', `descriptor 'items' for 'dict' objects doesn't apply to a '${pyTypeName(source)}' object`)
  }
  const update = source instanceof PyDict ? copyPlain(source) : new PyDict()
  machine.allocate(update.size * ENTRY_BYTES)
  for (const { key, value, write } of call.keywords?.entries() ?? []) update.set(key, value, write)
  return update
}

function copyPlain(dict: PyDict): PyDict {
  const copy = new PyDict()
  for (const { key, value, write } of dict.entries()) copy.set(key, value, write)
  return copy
}

/** Plain dicts all the way down. */
function plain(machine: Machine, value: PyValue): PyValue {
  machine.step()
  if (value instanceof PyDict) {
    machine.allocate(value.size * ENTRY_BYTES)
    const made = new PyDict()
    for (const entry of value.entries()) made.set(entry.key, plain(machine, entry.value), entry.write)
    return made
  }
  if (value instanceof PyList) {
    return new PyList(
      value.items.map((item) => plain(machine, item)),
      value.writes?.slice(),
    )
  }
  if (value instanceof PyTuple)
    return new PyTuple(
      value.items.map((item) => plain(machine, item)),
      value.writes,
    )
  return value
}
