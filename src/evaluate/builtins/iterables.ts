import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { orderedItems, PySet } from '../../python/set.ts'
import { isTrue } from '../../python/truth.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, step } from '../../python/workBudget.ts'
import { PyRange, PyView } from '../builtinObjects.ts'
import { bind, type CallArguments, type Signature } from '../callArguments.ts'
import { present, raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { apply, type Implementation, PyIterator } from '../objects.ts'
import { binary } from '../operations/binary.ts'
import { isOrdered, sortItems } from '../operations/compare.ts'
import { asIndex } from '../operations/indices.ts'
import { addInts, type Int } from '../operations/integer.ts'
import { asInt } from '../operations/numbers.ts'
import { collect, iterate, turns } from '../operations/protocols.ts'

/** Functions over the items of an iterable. */
export const ITERABLE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  all: (call) => {
    for (const item of turns(iterableOf(call, 'all'))) if (!isTrue(item)) return false
    return true
  },
  any: (call) => {
    for (const item of turns(iterableOf(call, 'any'))) if (isTrue(item)) return true
    return false
  },
  enumerate: (call) => {
    const [source, start = 0] = bind(call, ENUMERATE) as [PyValue, PyValue | undefined]
    return new PyIterator('enumerate', numbered(iterate(source), asInt(start) ?? asIndex(start)))
  },
  filter: (call, machine) => {
    const [test, source] = bind(call, { name: 'filter', parameters: ['function', 'iterable'] }) as [PyValue, PyValue]
    return new PyIterator('filter', filtered(machine, test, iterate(source)))
  },
  iter: (call) => {
    if (call.positional.length === 2) refuse('iter() of a callable and a sentinel is not evaluated')
    return new PyIterator('iterator', iterate(iterableOf(call, 'iter')))
  },
  map: (call, machine) => {
    const [callee, ...sources] = call.positional
    if (callee === undefined || sources.length === 0) raise('TypeError', 'map() must have at least two arguments.')
    const iterators = sources.map((source) => iterate(source))
    return new PyIterator('map', mapped(machine, callee as PyValue, iterators))
  },
  max: (call, machine) => extreme(machine, call, 'max', '>'),
  min: (call, machine) => extreme(machine, call, 'min', '<'),
  next: (call) => {
    const [iterator, fallback] = bind(call, { name: 'next', parameters: ['iterator', 'default'], required: 1 })
    if (!(iterator instanceof PyIterator)) {
      return raise('TypeError', `'${pyTypeName(iterator as PyValue)}' object is not an iterator`)
    }
    const next = iterator.iterate().next()
    if (next.done !== true) return next.value
    return present(fallback, () => raise('StopIteration', ''))
  },
  reversed: (call) => {
    const source = iterableOf(call, 'reversed')
    if (typeof source !== 'string' && !REVERSIBLE.some((type) => source instanceof type)) {
      raise('TypeError', `'${pyTypeName(source)}' object is not reversible`)
    }
    return new PyIterator('reversed', collect(source).reverse().values() as Iterator<PyValue, undefined>)
  },
  sorted: (call, machine) => {
    const [source, key = null, reverse = false] = bind(call, SORTED) as [
      PyValue,
      PyValue | undefined,
      PyValue | undefined,
    ]
    const items = source instanceof PySet && key === null ? sortableItems(source) : collect(source)
    const order = sortItems(machine, items, key, reverse)
    const writes = source instanceof PyList || source instanceof PyTuple ? source.writes : undefined
    return new PyList(
      order.map((at) => items[at] as PyValue),
      writes === undefined ? undefined : order.map((at) => writes[at]),
    )
  },
  sum: (call) => {
    const [source, start = 0] = bind(call, SUM) as [PyValue, PyValue | undefined]
    if (typeof start === 'string') raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]")
    if (start instanceof PyBytes) raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]")
    let total: PyValue = start
    for (const item of turns(source)) total = binary('+', total, item)
    return total
  },
  zip: (call) => {
    const strict = call.keywords?.get('strict') ?? false
    if (call.keywords !== undefined && !(call.keywords.size === 1 && call.keywords.has('strict'))) {
      raise('TypeError', 'zip() got an unexpected keyword argument')
    }
    const iterators = call.positional.map((source) => iterate(source))
    return new PyIterator('zip', zipped(iterators, isTrue(strict)))
  },
}

const ENUMERATE: Signature = { name: 'enumerate', parameters: ['iterable', 'start'], required: 1, positionalOnly: 0 }
const SUM: Signature = { name: 'sum', parameters: ['iterable', 'start'], required: 1, positionalOnly: 1 }
const SORTED: Signature = {
  name: 'sorted',
  parameters: ['iterable', 'key', 'reverse'],
  required: 1,
  positionalOnly: 1,
  positional: 1,
}

/** The items of a set if sorting gives the same for any order of them: numbers, strings, and tuples of these. */
function sortableItems(set: PySet): PyValue[] {
  return [...set.values()].every(hasTotalOrder) ? [...set.values()] : orderedItems(set)
}

function hasTotalOrder(value: PyValue): boolean {
  if (value instanceof PyTuple) return value.items.every(hasTotalOrder)
  return value instanceof PyFloat ? !Number.isNaN(value.value) : typeof value !== 'object'
}

/** What `reversed` accepts besides a str. */
const REVERSIBLE = [PyList, PyTuple, PyRange, PyDict, PyView]

type Items = Iterator<PyValue, undefined>

function iterableOf(call: CallArguments, name: string): PyValue {
  return bind(call, { name, parameters: ['iterable'] })[0] as PyValue
}

function* numbered(items: Items, start: Int): Generator<PyValue, undefined> {
  let count: number | bigint = start
  for (let next = items.next(); next.done !== true; next = items.next()) {
    yield new PyTuple([count, next.value])
    count = addInts(count, 1)
  }
  return undefined
}

function* filtered(machine: Machine, test: PyValue, items: Items): Generator<PyValue, undefined> {
  for (let next = items.next(); next.done !== true; next = items.next()) {
    step()
    if (isTrue(test === null ? next.value : apply(machine, test, next.value))) yield next.value
  }
  return undefined
}

function* mapped(machine: Machine, callee: PyValue, sources: readonly Items[]): Generator<PyValue, undefined> {
  for (let row = takeRow(sources); row !== undefined; row = takeRow(sources)) {
    step()
    yield apply(machine, callee, ...row)
  }
  return undefined
}

/** The next item of each, undefined once one of them ends; with `strict` they must all end together. */
function takeRow(sources: readonly Items[], strict = false): PyValue[] | undefined {
  const row: PyValue[] = []
  for (const source of sources) {
    const next = source.next()
    if (next.done !== true) {
      row.push(next.value)
      continue
    }
    const endTogether = row.length === 0 && sources.every((other) => other === source || other.next().done === true)
    if (strict && !endTogether) raise('ValueError', 'zip() arguments are not of the same length')
    return undefined
  }
  return row.length === 0 ? undefined : row
}

function* zipped(sources: readonly Items[], strict: boolean): Generator<PyValue, undefined> {
  for (;;) {
    step()
    allocate(sources.length * ITEM_BYTES)
    const row = takeRow(sources, strict)
    if (row === undefined) return undefined
    yield new PyTuple(row)
  }
}

function extreme(machine: Machine, call: CallArguments, name: string, operator: '<' | '>'): PyValue {
  const key = call.keywords?.get('key') ?? null
  const fallback = call.keywords?.get('default')
  for (const { key: keyword } of call.keywords?.entries() ?? []) {
    if (keyword !== 'key' && keyword !== 'default') {
      raise('TypeError', `${name}() got an unexpected keyword argument '${String(keyword)}'`)
    }
  }
  if (call.positional.length === 0) raise('TypeError', `${name} expected at least 1 argument, got 0`)
  if (call.positional.length > 1 && fallback !== undefined) {
    raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`)
  }
  const items = call.positional.length > 1 ? call.positional : collect(call.positional[0] as PyValue)
  const found = best(machine, items, key, operator)
  if (found !== undefined) return found
  return present(fallback, () => raise('ValueError', `${name}() arg is an empty sequence`))
}

function best(machine: Machine, items: readonly PyValue[], key: PyValue, operator: '<' | '>'): PyValue | undefined {
  let found: PyValue | undefined
  let rank: PyValue = null
  for (const item of items) {
    step()
    const ranked = key === null ? item : apply(machine, key, item)
    if (found === undefined || isOrdered(operator, ranked, rank)) {
      found = item
      rank = ranked
    }
  }
  return found
}
