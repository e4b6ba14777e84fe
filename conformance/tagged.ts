import { PyDict } from '../src/python/dict.ts'
import { PySet } from '../src/python/set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../src/python/values.ts'

/**
 * A value in a JSON form that says every type, for a judge to rebuild: independent of any printer that is on trial. Sets, tuples
 * and objects (a range, a class, known by their `repr`) that stand in several places are one object for the judge too.
 */
export function tagged(value: PyValue): unknown {
  const places = new Map<PyValue, number>()
  countPlaces(value, places)
  const shared = [...places].flatMap(([object, count]) => (count > 1 ? [object] : []))
  return tag(value, new Map(shared.map((object, at) => [object, at])))
}

function countPlaces(value: PyValue, places: Map<PyValue, number>): void {
  if (value instanceof PySet || value instanceof PyTuple || value instanceof PyExpression)
    places.set(value, (places.get(value) ?? 0) + 1)
  if (value instanceof PyDict) {
    for (const { key, value: item } of value.entries()) {
      countPlaces(key, places)
      countPlaces(item, places)
    }
  } else if (value instanceof PySet) for (const item of value.values()) countPlaces(item, places)
  else if (value instanceof PyList || value instanceof PyTuple)
    for (const item of value.items) countPlaces(item, places)
}

function tag(value: PyValue, shared: ReadonlyMap<PyValue, number>): unknown {
  const number = shared.get(value)
  return number === undefined ? form(value, shared) : ['shared', number, form(value, shared)]
}

function form(value: PyValue, shared: ReadonlyMap<PyValue, number>): unknown {
  const items = (values: Iterable<PyValue>) => Array.from(values, (item) => tag(item, shared))
  if (value === null) return ['none']
  if (typeof value === 'boolean') return ['bool', value]
  if (typeof value === 'number' || typeof value === 'bigint') return ['int', String(value)]
  if (typeof value === 'string') return ['str', Array.from(value, (character) => character.codePointAt(0))]
  if (value instanceof PyFloat) return ['float', floatBits(value.value)]
  if (value instanceof PyBytes) return ['bytes', Array.from(value.value)]
  if (value instanceof PyList) return ['list', items(value.items)]
  if (value instanceof PyTuple) return ['tuple', items(value.items)]
  if (value instanceof PySet) return [value.typeName, items(asBuilt(value))]
  if (value instanceof PyDict) return ['dict', Array.from(value.entries(), (entry) => items([entry.key, entry.value]))]
  value satisfies PyExpression
  return ['object', value.code]
}

/** The items of a set in an order in which it can be built one by one so that they then are in the order that it has. */
function asBuilt(set: PySet): PyValue[] {
  const wanted = [...set.values()]
  for (const items of permutations(wanted)) {
    const built = [...set.like(items).values()]
    if (built.every((item, at) => item === wanted[at])) return items
  }
  throw new Error('a set that cannot be built one by one')
}

function* permutations(items: readonly PyValue[]): Generator<PyValue[]> {
  if (items.length < 2) yield [...items]
  for (const [at, first] of items.entries()) {
    if (items.length < 2) return
    for (const rest of permutations(items.toSpliced(at, 1))) yield [first, ...rest]
  }
}

function floatBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}
