import type { Written } from '../../python/provenance.ts'
import { PyList, type PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, spendWork } from '../../python/workBudget.ts'
import { PyRange } from '../builtinObjects.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'
import { isEqual, sortItems } from '../operations/compare.ts'
import { asIndex, asSize } from '../operations/indices.ts'
import { collect } from '../operations/protocols.ts'

type Sequence = PyList | PyTuple | PyRange

/** `sequence.count(value)`. */
const countOf: Method<Sequence> = (self, call) => {
  const [item] = bind(call, { name: 'count', parameters: ['value'] }) as [PyValue]
  return collect(self).filter((other) => other === item || isEqual(other, item)).length
}

/** `sequence.index(value, start, stop)`. */
const indexOf: Method<Sequence> = (self, call) => {
  const signature = { name: 'index', parameters: ['value', 'start', 'stop'], required: 1 }
  const [item, start = 0, stop = Number.MAX_SAFE_INTEGER] = bind(call, signature) as [PyValue, ...PyValue[]]
  if (self instanceof PyRange && call.positional.length > 1) {
    raise('TypeError', 'range.index() takes exactly one argument')
  }
  const items = collect(self)
  const bound = (value: PyValue) => (asIndex(value) < 0 ? Math.max(0, asIndex(value) + items.length) : asIndex(value))
  for (let at = bound(start); at < Math.min(bound(stop), items.length); at++) {
    if (items[at] === item || isEqual(items[at] as PyValue, item)) return at
  }
  return raise('ValueError', `${self.typeName}.index(x): x not in ${self.typeName}`)
}

/** The methods of sequences that cannot change: `tuple` and `range`. */
export const SEQUENCE_METHODS = {
  count: countOf,
  index: indexOf,
} satisfies Readonly<Record<string, Method<Sequence>>>

/** The methods of `list`. */
export const LIST_METHODS = {
  append: (self, call, machine) => {
    const [item] = bind(call, { name: 'append', parameters: ['object'] }) as [PyValue]
    insertAt(machine, self, self.items.length, item, call)
    return null
  },
  clear: (self, call) => {
    bind(call, { name: 'clear', parameters: [] })
    self.items = []
    self.writes = undefined
    return null
  },
  copy: (self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    allocate(self.items.length * ITEM_BYTES)
    return new PyList(self.items.slice(), self.writes?.slice())
  },
  count: countOf,
  extend: (self, call, machine) => {
    const [source] = bind(call, { name: 'extend', parameters: ['iterable'] }) as [PyValue]
    extendList(machine, self, source)
    return null
  },
  index: indexOf,
  insert: (self, call, machine) => {
    const [index, item] = bind(call, { name: 'insert', parameters: ['index', 'object'] }) as [PyValue, PyValue]
    const { length } = self.items
    const at = asSize(index)
    insertAt(machine, self, Math.max(0, Math.min(length, at < 0 ? at + length : at)), item, call)
    return null
  },
  pop: (self, call) => {
    const [index = -1] = bind(call, { name: 'pop', parameters: ['index'], required: 0 })
    const { length } = self.items
    const at = asSize(index) < 0 ? asSize(index) + length : asSize(index)
    if (length === 0) raise('IndexError', 'pop from empty list')
    if (at < 0 || at >= length) raise('IndexError', 'pop index out of range')
    return removeAt(self, at)
  },
  remove: (self, call) => {
    const [item] = bind(call, { name: 'remove', parameters: ['value'] }) as [PyValue]
    spendWork(self.items.length >> 2)
    const at = self.items.findIndex((other) => other === item || isEqual(other, item))
    if (at < 0) raise('ValueError', 'list.remove(x): x not in list')
    removeAt(self, at)
    return null
  },
  reverse: (self, call) => {
    bind(call, { name: 'reverse', parameters: [] })
    spendWork(self.items.length)
    self.items.reverse()
    self.writes?.reverse()
    return null
  },
  sort: (self, call, machine) => {
    const signature = { name: 'sort', parameters: ['key', 'reverse'], required: 0, positionalOnly: 0, positional: 0 }
    const [key = null, reverse = false] = bind(call, signature)
    const order = sortItems(machine, self.items, key, reverse)
    const { items, writes } = self
    self.items = order.map((at) => items[at] as PyValue)
    self.writes = writes === undefined ? undefined : order.map((at) => writes[at])
    return null
  },
} satisfies Readonly<Record<string, Method<PyList>>>

/** `list += source`, `list.extend(source)`: the items keep who wrote them. */
export function extendList(machine: Machine, list: PyList, source: PyValue): void {
  const items = collect(source)
  const writes = writesOf(source, items.length)
  if (writes !== undefined) {
    list.writes ??= new Array<undefined>(list.items.length).fill(undefined)
    for (const write of [...writes]) list.writes.push(write)
  } else if (list.writes !== undefined) {
    for (const item of items) list.writes.push(machine.write(machine.at, item))
  }
  for (const item of items) list.items.push(item)
}

function writesOf(source: PyValue, length: number): readonly (Written | undefined)[] | undefined {
  const writes = typeof source === 'object' && source !== null && 'writes' in source ? source.writes : undefined
  return writes?.length === length ? writes : undefined
}

/** The item's write is the argument that gave it, the last one of the call. */
function insertAt(machine: Machine, list: PyList, at: number, item: PyValue, call: CallArguments): void {
  allocate(ITEM_BYTES)
  spendWork((list.items.length - at) >> 2)
  list.writes ??= new Array<undefined>(list.items.length).fill(undefined)
  list.items.splice(at, 0, item)
  list.writes.splice(at, 0, machine.write(call.nodes.at(-1) ?? machine.at, item))
}

function removeAt(list: PyList, at: number): PyValue {
  spendWork((list.items.length - at) >> 2)
  list.writes?.splice(at, 1)
  return list.items.splice(at, 1)[0] as PyValue
}
