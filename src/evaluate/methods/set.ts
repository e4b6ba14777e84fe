import { quotedRepr } from '../../python/repr.ts'
import { orderedItems, PyFrozenSet, PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, spendWork } from '../../python/workBudget.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Method } from '../objects.ts'
import { isOrdered } from '../operations/compare.ts'
import { collect } from '../operations/protocols.ts'

/** The methods that `set` and `frozenset` share. */
export const FROZENSET_METHODS = {
  copy: (self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    return self instanceof PyFrozenSet ? self : self.like(self.values())
  },
  union: (self, call) => self.like([...self.values(), ...others(call).flatMap((other) => [...other.values()])]),
  intersection: (self, call) => {
    const sets = others(call)
    return self.like([...self.values()].filter((item) => sets.every((other) => other.has(item))))
  },
  difference: (self, call) => {
    const sets = others(call)
    return self.like([...self.values()].filter((item) => !sets.some((other) => other.has(item))))
  },
  symmetric_difference: (self, call) => {
    const other = onlyOther(call)
    const added = [...other.values()].filter((item) => !self.has(item))
    return self.like([...[...self.values()].filter((item) => !other.has(item)), ...added])
  },
  isdisjoint: (self, call) => ![...onlyOther(call).values()].some((item) => self.has(item)),
  issubset: (self, call) => isOrdered('<=', self, onlyOther(call)),
  issuperset: (self, call) => isOrdered('>=', self, onlyOther(call)),
} satisfies Readonly<Record<string, Method<PySet>>>

/** The methods of `set`. */
export const SET_METHODS = {
  ...FROZENSET_METHODS,
  add: (self, call) => {
    allocate(ITEM_BYTES)
    self.add(bind(call, { name: 'add', parameters: ['object'] })[0] as PyValue)
    return null
  },
  clear: (self, call) => {
    bind(call, { name: 'clear', parameters: [] })
    self.clear()
    return null
  },
  discard: (self, call) => {
    self.delete(bind(call, { name: 'discard', parameters: ['object'] })[0] as PyValue)
    return null
  },
  remove: (self, call) => {
    const [item] = bind(call, { name: 'remove', parameters: ['object'] }) as [PyValue]
    return self.delete(item) ? null : raise('KeyError', quotedRepr(item))
  },
  pop: (self, call) => {
    bind(call, { name: 'pop', parameters: [] })
    const [item] = orderedItems(self)
    if (item === undefined) return raise('KeyError', "'pop from an empty set'")
    self.delete(item)
    return item
  },
  update: (self, call) => {
    for (const other of others(call)) for (const item of other.values()) self.add(item)
    return null
  },
} satisfies Readonly<Record<string, Method<PySet>>>

function others(call: CallArguments): PySet[] {
  takesNoKeywords(call, 'a method of set')
  return call.positional.map((value) => setOf(value))
}

function onlyOther(call: CallArguments): PySet {
  return setOf(bind(call, { name: 'set method', parameters: ['other'] })[0] as PyValue)
}

function setOf(value: PyValue): PySet {
  const set = value instanceof PySet ? value : new PySet(collect(value))
  spendWork(set.size)
  return set
}
