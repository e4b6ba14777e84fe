import { PyDict } from '../../python/dict.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { ITEM_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'
import { isOrdered } from '../operations/compare.ts'
import { collect } from '../operations/iterate.ts'
import {
  exclude,
  excludeFrom,
  include,
  intersect,
  type Operand,
  subtract,
  subtractFrom,
  unite,
} from '../operations/setLike.ts'

/** The methods that `set` and `frozenset` share. */
export const FROZENSET_METHODS = {
  copy: (_machine, self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    return self instanceof PyFrozenSet ? self : self.copy()
  },
  union: (machine, self, call) => unite(self, operands(machine, call)),
  intersection: (machine, self, call) => {
    const [first, ...others] = operands(machine, call)
    return first === undefined ? self.copy() : others.reduce(intersect, intersect(self, first))
  },
  difference: (machine, self, call) => {
    const [first, ...others] = operands(machine, call)
    if (first === undefined) return self.copy()
    const made = subtract(self, first)
    for (const other of others) subtractFrom(made, other)
    return made
  },
  symmetric_difference: (machine, self, call) => exclude(self, onlyOperand(machine, call)),
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
    if (self.size === 0) return raise('KeyError', "'pop from an empty set'")
    return self.pop() as PyValue
  },
  update: (machine, self, call) => {
    for (const other of operands(machine, call)) include(self, other)
    return null
  },
  intersection_update: (machine, self, call) => {
    self.become(FROZENSET_METHODS.intersection(machine, self, call))
    return null
  },
  difference_update: (machine, self, call) => {
    for (const other of operands(machine, call)) subtractFrom(self, other)
    return null
  },
  symmetric_difference_update: (machine, self, call) => {
    excludeFrom(self, onlyOperand(machine, call))
    return null
  },
} satisfies Readonly<Record<string, Method<PySet>>>

function operands(machine: Machine, call: CallArguments): Operand[] {
  if (call.keywords !== undefined) raise('TypeError', 'set methods take no keyword arguments')
  return call.positional.map((value) => operand(machine, value))
}

function onlyOperand(machine: Machine, call: CallArguments): Operand {
  return operand(machine, bind(call, { name: 'set method', parameters: ['other'] })[0] as PyValue)
}

function operand(machine: Machine, value: PyValue): Operand {
  return value instanceof PySet || value instanceof PyDict ? value : collect(machine, value)
}

function onlyOther(machine: Machine, call: CallArguments): PySet {
  const other = onlyOperand(machine, call)
  return other instanceof PySet ? other : unite(new PySet(), [other])
}
