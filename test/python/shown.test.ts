import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { PyDict } from '../../src/python/dict.ts'
import { dict, float, tuple } from '../../src/python/input.ts'
import { toPlain } from '../../src/python/plain.ts'
import { PySet } from '../../src/python/set.ts'
import { PyBytes, PyExpression, PyList, type PyValue } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

const nested = dict({ lr: float(1), scale: tuple(1333, 800), names: ['a'], none: null, big: 2n ** 60n })
const loop = new PyList()
loop.items.push(loop)

describe.each<[value: PyValue, inspected: string, json: string, plain: unknown]>([
  [
    nested,
    "PyDict {\n  lr: 1.0,\n  scale: PyTuple [ 1333, 800 ],\n  names: PyList [ 'a' ],\n  none: null,\n  big: 1152921504606846976n\n}",
    '{"lr":1,"scale":[1333,800],"names":["a"],"none":null,"big":"1152921504606846976"}',
    { lr: 1, scale: [1333, 800], names: ['a'], none: null, big: 2n ** 60n },
  ],
  [dict([[0, 'a']]), "PyDict Map(1) { 0 => 'a' }", '[[0,"a"]]', new Map([[0, 'a']])],
  [float(Number.NEGATIVE_INFINITY), '-inf', '"-inf"', Number.NEGATIVE_INFINITY],
  [new PySet([1]), 'PySet [ 1 ]', '[1]', new Set([1])],
  [new PyBytes(new Uint8Array([7])), 'PyBytes { value: Uint8Array(1) [ 7 ] }', '[7]', new Uint8Array([7])],
  [
    dict({ __proto__: 1, a: new PyExpression('b', 5) }),
    "PyDict { a: PyExpression { code: 'b', value: 5, names: [ 'b' ] } }",
    '{"a":{"code":"b","value":5,"names":["b"]}}',
    { a: 5 },
  ],
])('what a value shows', (value, inspected, json, plain) => {
  test('to util.inspect, JSON.stringify and toPlain', () => {
    expect(inspect(value)).toBe(inspected)
    expect(JSON.stringify(value)).toBe(json)
    expect(toPlain(value)).toEqual(plain)
  })
})

test('what contains itself ends', () => {
  expect(inspect(loop, { depth: null })).toBe('PyList [ [Circular] ]')
  expect(caught(() => toPlain(loop))).toMatchObject({ code: 'python-value', message: 'a list contains itself' })
})

test('depth counts as it does for objects of JavaScript, and what is shared stays shared', () => {
  const deep = dict({ a: { b: { c: { d: 1 } } } })
  expect(inspect(deep)).toBe('PyDict { a: PyDict { b: PyDict { c: [PyDict] } } }')
  const twice = PyDict.of([
    ['a', deep],
    ['b', deep],
  ])
  const plain = toPlain(twice) as { readonly a: object; readonly b: object }
  expect(plain.a).toBe(plain.b)
})
