import { PyDict } from '../src/python/dict.ts'
import { PySet } from '../src/python/set.ts'
import { PyBytes, type PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../src/python/values.ts'

/** A value in a JSON form that says every type, for a judge to rebuild: independent of any printer that is on trial. */
export function tagged(value: PyValue): unknown {
  if (value === null) return ['none']
  if (typeof value === 'boolean') return ['bool', value]
  if (typeof value === 'number' || typeof value === 'bigint') return ['int', String(value)]
  if (typeof value === 'string') return ['str', Array.from(value, (character) => character.codePointAt(0))]
  if (value instanceof PyFloat) return ['float', floatBits(value.value)]
  if (value instanceof PyBytes) return ['bytes', Array.from(value.value)]
  if (value instanceof PyList) return ['list', value.items.map(tagged)]
  if (value instanceof PyTuple) return ['tuple', value.items.map(tagged)]
  if (value instanceof PySet) return [value.typeName, Array.from(value.values(), tagged)]
  if (value instanceof PyDict)
    return ['dict', Array.from(value.entries(), ({ key, value: item }) => [tagged(key), tagged(item)])]
  value satisfies PyExpression
  throw new TypeError(`an expression has no value: ${value.code}`)
}

function floatBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}
