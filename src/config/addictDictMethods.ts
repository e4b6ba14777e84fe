import { bind, type CallArguments } from '../evaluate/callArguments.ts'
import { ENTRY_BYTES } from '../evaluate/limits.ts'
import type { Machine } from '../evaluate/machine.ts'
import { copyDict } from '../evaluate/methods/copyDict.ts'
import { updateDict } from '../evaluate/methods/dict.ts'
import type { Method } from '../evaluate/objects.ts'
import { deepCopy } from '../evaluate/operations/deepCopy.ts'
import { isTrue } from '../evaluate/operations/truth.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { MergingDict } from './mergingDict.ts'

interface Freezable extends MergingDict {
  isFrozen: boolean
}

/** The methods in which addict's Dict differs from `dict` and MMEngine's ConfigDict does not differ from it. */
export const MERGING_DICT_METHODS = {
  copy: copyDict,
  deepcopy: (machine, self, call) => {
    bind(call, { name: 'deepcopy', parameters: [] })
    return deepCopy(machine, self)
  },
  setdefault: (machine, self, call) => {
    const signature = { name: 'setdefault', parameters: ['key', 'default'], required: 1, positionalOnly: 0 }
    const [key, fallback = null] = bind(call, signature)
    const entry = self.entry(key as PyValue)
    if (entry !== undefined) return entry.value
    machine.allocate(ENTRY_BYTES)
    self.setItem(key as PyValue, fallback, machine.write(call.nodes[1] ?? machine.at, fallback))
    return fallback
  },
} satisfies Readonly<Record<string, Method<MergingDict>>>

/** The methods in which addict's Dict differs from `dict`. */
export const ADDICT_DICT_METHODS = {
  ...MERGING_DICT_METHODS,
  freeze: (_machine, self, call) => {
    const [should = true] = bind(call, { name: 'freeze', parameters: ['shouldFreeze'], required: 0, positionalOnly: 0 })
    freeze(self, isTrue(should))
    return null
  },
  to_dict: (machine, self, call) => {
    bind(call, { name: 'to_dict', parameters: [] })
    return toDict(machine, self)
  },
  unfreeze: (_machine, self, call) => {
    bind(call, { name: 'unfreeze', parameters: [] })
    freeze(self, false)
    return null
  },
  update: (machine, self, call) => {
    updateFrom(machine, self, call)
    return null
  },
} satisfies Readonly<Record<string, Method<Freezable>>>

/** `self.update(...)`, which takes what that of a dict takes. */
export function updateFrom(machine: Machine, self: MergingDict, call: CallArguments): void {
  const other = new PyDict()
  updateDict(machine, other, call, 'update')
  self.updateWith(other)
}

function freeze(self: Freezable, isFrozen: boolean): void {
  self.isFrozen = isFrozen
  for (const { value } of self.entries()) if (isFreezable(value)) freeze(value, isFrozen)
}

function isFreezable(value: PyValue): value is Freezable {
  return value instanceof MergingDict && 'isFrozen' in value
}

/** A plain dict of it and of each Dict below, in lists and tuples one level down; everything else stays. */
function toDict(machine: Machine, dict: MergingDict): PyDict {
  machine.step()
  machine.allocate(dict.size * ENTRY_BYTES)
  const inner = (value: PyValue) => (value instanceof MergingDict ? toDict(machine, value) : value)
  const made = new PyDict()
  for (const { key, value, write } of dict.entries()) {
    if (value instanceof PyList) made.set(key, new PyList(value.items.map(inner), value.writes?.slice()), write)
    else if (value instanceof PyTuple) made.set(key, new PyTuple(value.items.map(inner), value.writes), write)
    else made.set(key, inner(value), write)
  }
  return made
}
