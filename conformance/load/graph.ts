import { PyDict } from '../../src/python/dict.ts'
import { PySet } from '../../src/python/set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../src/python/values.ts'

/**
 * A value in a JSON form that says every type, as the `graph` of judges/graph.py gives it: containers are numbered and said
 * once, so that sharing shows and cycles end; objects beyond these types are their repr, nan is nan.
 */
export function graph(value: PyValue, seen = new Map<PyValue, number>()): unknown {
  const inner = (item: PyValue) => graph(item, seen)
  if (value === null) return ['none']
  if (typeof value === 'boolean') return ['bool', value]
  if (typeof value === 'number' || typeof value === 'bigint') return ['int', hexOf(BigInt(value))]
  if (typeof value === 'string') return ['str', Array.from(value, (character) => character.codePointAt(0))]
  if (value instanceof PyFloat) return ['float', floatBits(value.value)]
  if (value instanceof PyBytes) return ['bytes', Array.from(value.value)]
  if (value instanceof PyExpression) return ['code', value.code]
  if (value instanceof PyTuple) return ['tuple', value.items.map(inner)]
  const number = seen.get(value)
  if (number !== undefined) return ['same', number]
  seen.set(value, seen.size)
  if (value instanceof PyList) return ['list', value.items.map(inner)]
  if (value instanceof PySet) return ['set', Array.from(value.values(), (item) => JSON.stringify(inner(item))).sort()]
  if (value instanceof PyDict)
    return ['dict', Array.from(value.entries(), ({ key, value: item }) => [inner(key), inner(item)])]
  return value satisfies never
}

function hexOf(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`
}

function floatBits(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}
