import { PyDict } from '../../dict.ts'
import { pythonRepr } from '../../repr.ts'
import { PySet } from '../../set.ts'
import type { PyValue } from '../../values.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { ITEM_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'
import { isOrdered } from '../operations/compare.ts'
import { collect } from '../operations/iterate.ts'
import { intersect } from '../operations/setLike.ts'

/** The methods that `set` and `frozenset` share. */
export const FROZENSET_METHODS = {
  copy: (_machine, self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    return self.like(self.values())
  },
  union: (machine, self, call) => self.like([...self.values(), ...others(machine, call).flat()]),
  intersection: (machine, self, call) => {
    let kept: PySet = self.like(self.values())
    for (const [at, items] of others(machine, call).entries()) {
      const other = call.positional[at]
      const both = other instanceof PySet ? intersect(kept, other) : items.filter((item) => kept.has(item))
      kept = self.like(both)
    }
    return kept
  },
  difference: (machine, self, call) => {
    const removed = new PySet(others(machine, call).flat())
    return self.like([...self.values()].filter((item) => !removed.has(item)))
  },
  symmetric_difference: (machine, self, call) => self.like(exclusive(self, onlyOther(machine, call))),
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
    replaceItems(self, [])
    return null
  },
  discard: (_machine, self, call) => {
    self.delete(bind(call, { name: 'discard', parameters: ['object'] })[0] as PyValue)
    return null
  },
  remove: (_machine, self, call) => {
    const [item] = bind(call, { name: 'remove', parameters: ['object'] }) as [PyValue]
    return self.delete(item) ? null : raise('KeyError', pythonRepr(item))
  },
  pop: (_machine, self, call) => {
    bind(call, { name: 'pop', parameters: [] })
    const [first] = self.values()
    if (first === undefined) return raise('KeyError', "'pop from an empty set'")
    self.delete(first)
    return first
  },
  update: (machine, self, call) => {
    for (const item of others(machine, call).flat()) self.add(item)
    return null
  },
  intersection_update: (machine, self, call) => {
    replaceItems(self, [...FROZENSET_METHODS.intersection(machine, self, call).values()])
    return null
  },
  difference_update: (machine, self, call) => {
    for (const item of others(machine, call).flat()) self.delete(item)
    return null
  },
  symmetric_difference_update: (machine, self, call) => {
    replaceItems(self, exclusive(self, onlyOther(machine, call)))
    return null
  },
} satisfies Readonly<Record<string, Method<PySet>>>

function others(machine: Machine, call: CallArguments): PyValue[][] {
  if (call.keywords !== undefined) raise('TypeError', 'set methods take no keyword arguments')
  return call.positional.map((value) => collect(machine, value))
}

function onlyOther(machine: Machine, call: CallArguments): PySet {
  const [other] = bind(call, { name: 'set method', parameters: ['other'] }) as [PyValue]
  if (other instanceof PySet) return other
  return new PySet(other instanceof PyDict ? [...other.entries()].map(({ key }) => key) : collect(machine, other))
}

function exclusive(left: PySet, right: PySet): PyValue[] {
  const kept = [...left.values()].filter((item) => !right.has(item))
  return [...kept, ...[...right.values()].filter((item) => !left.has(item))]
}

function replaceItems(set: PySet, items: readonly PyValue[]): void {
  for (const item of [...set.values()]) set.delete(item)
  for (const item of items) set.add(item)
}
