import { commonItems, PyFrozenSet, PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, spendWork } from '../../python/workBudget.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
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
  // What is not a set is gone through, so that its items are kept and not those of the set.
  intersection: (self, call) =>
    others(call).reduce((left, right, at) => {
      const isSet = call.positional[at] instanceof PySet
      return self.like(isSet ? commonItems(left, right) : [...right.values()].filter((item) => left.has(item)))
    }, self.like(self.values())),
  difference: (self, call) => {
    const sets = others(call)
    return self.like([...self.values()].filter((item) => !sets.some((other) => other.has(item))))
  },
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
