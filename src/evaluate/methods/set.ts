import { quotedRepr } from '../../python/repr.ts'
import { orderedItems, PyFrozenSet, PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import { spend } from '../../python/work.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { ITEM_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'
import { isOrdered } from '../operations/compare.ts'
import { collect } from '../operations/iterate.ts'

/** The methods that `set` and `frozenset` share. */
export const FROZENSET_METHODS = {
  copy: (_machine, self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    return self instanceof PyFrozenSet ? self : self.like(self.values())
  },
  union: (machine, self, call) =>
    self.like([...self.values(), ...others(machine, call).flatMap((other) => [...other.values()])]),
  intersection: (machine, self, call) => {
    const sets = others(machine, call)
    return self.like([...self.values()].filter((item) => sets.every((other) => other.has(item))))
  },
  difference: (machine, self, call) => {
    const sets = others(machine, call)
    return self.like([...self.values()].filter((item) => !sets.some((other) => other.has(item))))
  },
  symmetric_difference: (machine, self, call) => {
    const other = onlyOther(machine, call)
    const added = [...other.values()].filter((item) => !self.has(item))
    return self.like([...[...self.values()].filter((item) => !other.has(item)), ...added])
  },
  isdisjoint: (machine, self, call) => ![...onlyOther(machine, call).values()].some((item) => self.has(item)),
  issubset: (machine, self, call) => isOrdered('<=', self, onlyOther(machine, call)),
  issuperset: (machine, self, call) => isOrdered('>=', self, onlyOther(machine, call)),
} satisfies Readonly<Record<string, Method<PySet>>>

/** The methods of `set`. */
export const SET_METHODS = {
  ...FROZENSET_METHODS,
  add: (machine, self, call) => {
    machine.allocate(ITEM_BYTES)
    self.add(bind(call, { name: 'add', parameters: ['object'] })[0] as PyValue)
    return null
  },
  clear: (_machine, self, call) => {
    bind(call, { name: 'clear', parameters: [] })
    self.clear()
    return null
  },
  discard: (_machine, self, call) => {
    self.delete(bind(call, { name: 'discard', parameters: ['object'] })[0] as PyValue)
    return null
  },
  remove: (_machine, self, call) => {
    const [item] = bind(call, { name: 'remove', parameters: ['object'] }) as [PyValue]
    return self.delete(item) ? null : raise('KeyError', quotedRepr(item))
  },
  pop: (_machine, self, call) => {
    bind(call, { name: 'pop', parameters: [] })
    const [item] = orderedItems(self)
    if (item === undefined) return raise('KeyError', "'pop from an empty set'")
    self.delete(item)
    return item
  },
  update: (machine, self, call) => {
    for (const other of others(machine, call)) for (const item of other.values()) self.add(item)
    return null
  },
} satisfies Readonly<Record<string, Method<PySet>>>

function others(machine: Machine, call: CallArguments): PySet[] {
  takesNoKeywords(call, 'a method of set')
  return call.positional.map((value) => setOf(machine, value))
}

function onlyOther(machine: Machine, call: CallArguments): PySet {
  return setOf(machine, bind(call, { name: 'set method', parameters: ['other'] })[0] as PyValue)
}

function setOf(machine: Machine, value: PyValue): PySet {
  const set = value instanceof PySet ? value : new PySet(collect(machine, value))
  spend(set.size)
  return set
}
