import { pythonRepr } from '../../python/repr.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
import { present, raise } from '../exceptions.ts'
import { ITEM_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { type Implementation, PyBuiltin, PyIterator, PyObject, PyType } from '../objects.ts'
import { binary } from '../operations/binary.ts'
import { apply } from '../operations/call.ts'
import { asIndex } from '../operations/indices.ts'
import { collect, iterate, turns } from '../operations/iterate.ts'
import { asFloat, asInt } from '../operations/numbers.ts'
import { getItem } from '../operations/subscript.ts'
import { isTrue } from '../operations/truth.ts'
import { PARTIAL } from './partial.ts'

type Items = Generator<PyValue, undefined>

/** An iterator class of itertools. */
function iteratorType(name: string, items: (machine: Machine, call: CallArguments) => Items, more = {}): PyType {
  const construct: Implementation = (machine, call) => new PyIterator(name, items(machine, call))
  return new PyType(`itertools.${name}`, construct, () => false, more)
}

/** The module `itertools`, in part. */
export const ITERTOOLS: Readonly<Record<string, PyValue>> = {
  accumulate: iteratorType('accumulate', (machine, call) => {
    const parameters = ['iterable', 'func', 'initial']
    const [source, callee = null, initial = null] = bind(call, {
      name: 'accumulate',
      parameters,
      required: 1,
      positionalOnly: 0,
    })
    return accumulated(machine, turnsOf(machine, source as PyValue), callee, initial ?? undefined)
  }),
  chain: iteratorType('chain', chainOf, {
    from_iterable: new PyBuiltin('from_iterable', (machine, call) => {
      const [source] = bind(call, { name: 'from_iterable', parameters: ['iterable'] }) as [PyValue]
      return new PyIterator('chain', chained(machine, turnsOf(machine, source)))
    }),
  }),
  combinations: iteratorType('combinations', (machine, call) => {
    const [source, size] = bind(call, { name: 'combinations', parameters: ['iterable', 'r'], positionalOnly: 0 })
    return combinations(machine, collect(machine, source as PyValue), lengthOf(size as PyValue))
  }),
  count: iteratorType('count', (machine, call) => {
    const signature = { name: 'count', parameters: ['start', 'step'], required: 0, positionalOnly: 0 }
    const [start = 0, step = 1] = bind(call, signature)
    if (asFloat(start) === undefined || asFloat(step) === undefined) raise('TypeError', 'a number is required')
    // Python counts in its own ints while the step is one.
    return counted(machine, step === 1 ? (asInt(start) ?? start) : start, step)
  }),
  islice: iteratorType('islice', (machine, call) => {
    const parameters = ['iterable', 'start', 'stop', 'step']
    bind(call, { name: 'islice', parameters, required: 2 })
    const bounds = call.positional.slice(1)
    const [start = 0, stop = null, step = 1] = bounds.length === 1 ? [0, bounds[0], 1] : bounds
    const last = stop === null ? Number.POSITIVE_INFINITY : boundOf(stop)
    const first = start === null ? 0 : boundOf(start)
    const stride = step === null ? 1 : boundOf(step)
    if (first < 0 || last < 0 || stride < 1) raiseBound()
    return sliced(turnsOf(machine, call.positional[0] as PyValue), first, last, stride)
  }),
  permutations: iteratorType('permutations', (machine, call) => {
    const signature = { name: 'permutations', parameters: ['iterable', 'r'], required: 1, positionalOnly: 0 }
    const [source, size = null] = bind(call, signature)
    const items = collect(machine, source as PyValue)
    return permutations(machine, items, size === null ? items.length : lengthOf(size))
  }),
  product: iteratorType('product', (machine, call) => {
    const times = onlyKeyword(call, 'repeat') ?? 1
    const count = asIndex(times)
    if (count < 0) raise('ValueError', 'repeat argument cannot be negative')
    const pools = count === 0 ? [] : call.positional.map((source) => collect(machine, source))
    machine.allocate(count * pools.length * ITEM_BYTES)
    return product(machine, Array.from({ length: count }, () => pools).flat())
  }),
  repeat: iteratorType('repeat', (machine, call) => {
    const signature = { name: 'repeat', parameters: ['object', 'times'], required: 1, positionalOnly: 0 }
    const [value, times] = bind(call, signature)
    return repeated(machine, value as PyValue, times === undefined ? Number.POSITIVE_INFINITY : asIndex(times))
  }),
  starmap: iteratorType('starmap', (machine, call) => {
    const [callee, source] = bind(call, { name: 'starmap', parameters: ['function', 'iterable'] }) as [PyValue, PyValue]
    return mapped(machine, callee, turnsOf(machine, source))
  }),
  zip_longest: iteratorType('zip_longest', (machine, call) => {
    const fill = onlyKeyword(call, 'fillvalue') ?? null
    return zippedLongest(
      machine,
      call.positional.map((source) => iterate(machine, source)),
      fill,
    )
  }),
}

/** The items of a value, which is asked for its iterator at once. */
function turnsOf(machine: Machine, source: PyValue): Iterable<PyValue> {
  const items = iterate(machine, source)
  return turns(machine, new PyIterator('iterator', items))
}

function lengthOf(size: PyValue): number {
  const length = asIndex(size)
  return length < 0 ? raise('ValueError', 'r must be non-negative') : length
}

/** The keyword argument of a function that takes no other. */
function onlyKeyword({ keywords }: CallArguments, name: string): PyValue | undefined {
  for (const { key } of keywords?.entries() ?? []) {
    if (key !== name) raise('TypeError', `'${String(key)}' is an invalid keyword argument`)
  }
  return keywords?.get(name)
}

function boundOf(value: PyValue): number {
  const bound = asInt(value)
  return bound === undefined ? raiseBound() : Number(bound)
}

function raiseBound(): never {
  return raise('ValueError', 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
}

function* accumulated(
  machine: Machine,
  items: Iterable<PyValue>,
  callee: PyValue,
  initial: PyValue | undefined,
): Items {
  let total = initial
  if (total !== undefined) yield total
  for (const item of items) {
    if (total === undefined) total = item
    else total = callee === null ? binary(machine, '+', total, item) : apply(machine, callee, total, item)
    yield total
  }
  return undefined
}

function* counted(machine: Machine, start: PyValue, step: PyValue): Items {
  for (let value = start; ; value = binary(machine, '+', value, step)) {
    machine.step()
    yield value
  }
}

function* sliced(items: Iterable<PyValue>, first: number, last: number, stride: number): Items {
  let at = 0
  if (last === 0) return undefined
  for (const item of items) {
    if (at >= first && (at - first) % stride === 0) yield item
    if (++at >= last) return undefined
  }
  return undefined
}

function* repeated(machine: Machine, value: PyValue, times: number): Items {
  for (let count = 0; count < times; count++) {
    machine.step()
    yield value
  }
  return undefined
}

function* mapped(machine: Machine, callee: PyValue, rows: Iterable<PyValue>): Items {
  for (const row of rows) yield apply(machine, callee, ...collect(machine, row))
  return undefined
}

function* zippedLongest(machine: Machine, sources: readonly Iterator<PyValue, undefined>[], fill: PyValue): Items {
  for (;;) {
    machine.step()
    const row = sources.map((source) => source.next())
    if (row.every((next) => next.done === true)) return undefined
    yield new PyTuple(row.map((next) => (next.done === true ? fill : next.value)))
  }
}

function chainOf(machine: Machine, call: CallArguments): Items {
  takesNoKeywords(call, 'chain')
  return chained(machine, call.positional)
}

function* chained(machine: Machine, sources: Iterable<PyValue>): Items {
  for (const source of sources) yield* turns(machine, source)
  return undefined
}

function* product(machine: Machine, pools: readonly (readonly PyValue[])[], row: readonly PyValue[] = []): Items {
  machine.step()
  const [pool] = pools.slice(row.length)
  if (pool === undefined) yield new PyTuple(row)
  else for (const item of pool) yield* product(machine, pools, [...row, item])
  return undefined
}

function* combinations(
  machine: Machine,
  items: readonly PyValue[],
  size: number,
  from = 0,
  row: readonly PyValue[] = [],
): Items {
  machine.step()
  if (row.length === size) yield new PyTuple(row)
  else {
    for (let at = from; at <= items.length - (size - row.length); at++) {
      yield* combinations(machine, items, size, at + 1, [...row, items[at] as PyValue])
    }
  }
  return undefined
}

function* permutations(machine: Machine, items: readonly PyValue[], size: number, used: readonly number[] = []): Items {
  machine.step()
  if (used.length === size) yield new PyTuple(used.map((at) => items[at] as PyValue))
  else for (const at of items.keys()) if (!used.includes(at)) yield* permutations(machine, items, size, [...used, at])
  return undefined
}

/** The module `functools`, in part. */
export const FUNCTOOLS: Readonly<Record<string, PyValue>> = {
  partial: PARTIAL,
  reduce: new PyBuiltin('reduce', (machine, call) => {
    const [callee, source, initial] = bind(call, {
      name: 'reduce',
      parameters: ['function', 'iterable', 'initial'],
      required: 2,
    })
    let total = initial
    for (const item of turns(machine, source as PyValue)) {
      total = total === undefined ? item : apply(machine, callee as PyValue, total, item)
    }
    return present(total, () => raise('TypeError', 'reduce() of empty iterable with no initial value'))
  }),
}

function operatorFunction(name: string, operator: string): PyBuiltin {
  return new PyBuiltin(name, (machine, call) => {
    const [left, right] = bind(call, { name, parameters: ['a', 'b'] }) as [PyValue, PyValue]
    return binary(machine, operator, left, right)
  })
}

/** The module `operator`, in part. */
export const OPERATOR: Readonly<Record<string, PyValue>> = {
  add: operatorFunction('add', '+'),
  getitem: new PyBuiltin('getitem', (machine, call) => {
    const [container, key] = bind(call, { name: 'getitem', parameters: ['a', 'b'] }) as [PyValue, PyValue]
    return getItem(machine, container, key)
  }),
  itemgetter: new PyType(
    'operator.itemgetter',
    (_machine, call) => itemGetter(call),
    (value) => value instanceof ItemGetter,
  ),
  mul: operatorFunction('mul', '*'),
  not_: new PyBuiltin(
    'not_',
    (_machine, call) => !isTrue(bind(call, { name: 'not_', parameters: ['a'] })[0] as PyValue),
  ),
  sub: operatorFunction('sub', '-'),
}

/** What `operator.itemgetter(...)` gives. */
class ItemGetter extends PyObject {
  readonly #keys: readonly PyValue[]

  constructor(keys: readonly PyValue[]) {
    super(`operator.itemgetter(${keys.map(pythonRepr).join(', ')})`)
    this.#keys = keys
  }

  override get typeName(): string {
    return 'operator.itemgetter'
  }

  override get printable(): boolean {
    return true
  }

  override call(machine: Machine, call: CallArguments): PyValue {
    const [container] = bind(call, { name: 'itemgetter', parameters: ['obj'] }) as [PyValue]
    const items = this.#keys.map((key) => getItem(machine, container, key))
    return items.length === 1 ? (items[0] as PyValue) : new PyTuple(items)
  }
}

function itemGetter(call: CallArguments): PyObject {
  takesNoKeywords(call, 'itemgetter')
  if (call.positional.length === 0) raise('TypeError', 'itemgetter expected at least 1 argument, got 0')
  return new ItemGetter(call.positional)
}
