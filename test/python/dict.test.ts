import { describe, expect, test } from 'vitest'
import { PyDict } from '../../src/python/dict.ts'
import { pyEquals, sameValue } from '../../src/python/equal.ts'
import { float, type PyInput, toPy, tuple } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyFloat, PyList, type PyValue } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

describe('PyDict', () => {
  test('keys that Python finds equal are one key, which keeps its first form and place', () => {
    const dict = PyDict.of([
      [1, 'int'],
      ['b', 0],
    ])
    dict.set(true, 'bool')
    dict.set(new PyFloat(1), 'float')
    expect(pythonRepr(dict)).toBe("{1: 'float', 'b': 0}")
  })

  test.each<[string, PyValue, PyValue, boolean]>([
    ['int and str', 1, '1', false],
    ['big int and float', 2n ** 60n, new PyFloat(2 ** 60), true],
    ['big int and near float', 2n ** 60n + 1n, new PyFloat(2 ** 60), false],
    ['False and 0', false, 0, true],
    ['None and False', null, false, false],
    ['tuples of equal items', toPy(tuple(1, 'a')), toPy(tuple(float(1), 'a')), true],
    ['tuples that only join alike', toPy(tuple('a,b')), toPy(tuple('a', 'b')), false],
    ['tuple and its text', toPy(tuple(1)), 't n1', false],
    ['bytes and str', toPy(new Uint8Array([97])), 'a', false],
  ])('%s', (_, one, other, same) => {
    expect(PyDict.of([[one, 0]]).has(other)).toBe(same)
    expect(pyEquals(one, other)).toBe(same)
  })

  test('integer-like keys keep the order in which they were written', () => {
    const dict = PyDict.of([
      ['b', 0],
      ['10', 1],
      ['9', 2],
    ])
    expect(pythonRepr(dict)).toBe("{'b': 0, '10': 1, '9': 2}")
  })

  test('a list cannot be a key', () => {
    const error = caught(() => new PyDict().set(new PyList(), 1))
    expect(error.code).toBe('python-value')
    expect(error.pythonClass).toBe('TypeError')
  })

  test('a copy is a dict of its own', () => {
    const dict = PyDict.of([['a', 1]])
    const copy = dict.copy()
    copy.set('a', 2)
    copy.delete('a')
    expect(dict.get('a')).toBe(1)
  })
})

test('a Map is a dict of any keys, and what is undefined is left out', () => {
  const dict = toPy(new Map<number, PyInput>([[0, { a: 1, b: undefined }]]))
  expect(sameValue(dict, PyDict.of([[0, PyDict.of([['a', 1]])]]))).toBe(true)
})

describe('sameValue is stricter than ==', () => {
  test.each<[string, PyValue, PyValue]>([
    ['int and float', 1, new PyFloat(1)],
    ['int and bool', 1, true],
    ['list and tuple', toPy([1]), toPy(tuple(1))],
    ['order of keys', toPy({ a: 1, b: 2 }), toPy({ b: 2, a: 1 })],
    ['zero and negative zero', new PyFloat(0), new PyFloat(-0)],
  ])('%s', (_, one, other) => {
    expect(sameValue(one, other)).toBe(false)
    expect(sameValue(one, one)).toBe(true)
  })

  test('nan is the same as nan, though not equal to it', () => {
    expect(sameValue(new PyFloat(Number.NaN), new PyFloat(Number.NaN))).toBe(true)
    expect(pyEquals(new PyFloat(Number.NaN), new PyFloat(Number.NaN))).toBe(false)
  })
})

describe('toPy refuses with the path', () => {
  test.each<[string, unknown, (string | number)[]]>([
    ['a function', { model: { act: () => 1 } }, ['model', 'act']],
    ['a date', [new Date(0)], [0]],
    ['an object with integer-like keys', { a: { 1: 'x', b: 2 } }, ['a', '1']],
    ['a symbol', { a: [Symbol('x')] }, ['a', 0]],
  ])('%s', (_, input, path) => {
    const error = caught(() => toPy(input as never))
    expect(error.code).toBe('python-value')
    expect(error.path).toEqual(path)
  })

  test('an object that contains itself', () => {
    const input: { self?: unknown } = {}
    input.self = input
    const error = caught(() => toPy(input as never))
    expect(error.path).toEqual(['self'])
  })
})
