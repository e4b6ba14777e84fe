import { describe, expect, test } from 'vitest'
import { computeChild } from '../../src/config/child.ts'
import { PyDict } from '../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyExpression } from '../../src/python/values.ts'

const child = (base: PyInput, wanted: PyInput) => computeChild(toPy(base) as PyDict, toPy(wanted) as PyDict)

describe('the smallest child', () => {
  test.each<[string, PyInput, PyInput, string]>([
    ['nothing differs', { a: { b: 1 } }, { a: { b: 1 } }, '{}'],
    ['only the order of keys differs', { a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, '{}'],
    ['one leaf', { a: { b: 1, c: 2 } }, { a: { b: 9, c: 2 } }, "{'a': {'b': 9}}"],
    ['int and float differ', { a: 1 }, { a: float(1) }, "{'a': 1.0}"],
    ['int and bool differ', { a: 1 }, { a: true }, "{'a': True}"],
    ['list and tuple differ', { a: [1] }, { a: tuple(1) }, "{'a': (1,)}"],
    ['a list is replaced whole', { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, "{'a': [1, {'b': 3}]}"],
    ['a new key', { a: 1 }, { a: 1, b: { c: 2 } }, "{'b': {'c': 2}}"],
    ['a key removed', { a: { b: 1, c: 2 } }, { a: { b: 1 } }, "{'a': {'_delete_': True, 'b': 1}}"],
    [
      'removed at the deepest place only',
      { a: { b: { c: 1, d: 2 } } },
      { a: { b: { d: 2 } } },
      "{'a': {'b': {'_delete_': True, 'd': 2}}}",
    ],
    ['everything removed', { a: { b: 1 } }, { a: {} }, "{'a': {'_delete_': True}}"],
    ['a dict over a scalar', { a: 1 }, { a: { b: 2 } }, "{'a': {'_delete_': True, 'b': 2}}"],
    ['an empty dict over None', { a: null }, { a: {} }, "{'a': {'_delete_': True}}"],
    ['a dict over a list', { a: [1] }, { a: { b: 2 } }, "{'a': {'_delete_': True, 'b': 2}}"],
    ['a scalar over a dict', { a: { b: 1 } }, { a: null }, "{'a': None}"],
    [
      'a key of another type',
      { a: dict([[1, 'x']]) },
      { a: dict([[true, 'x']]) },
      "{'a': {'_delete_': True, True: 'x'}}",
    ],
    ['a new dict may hold the delete key', {}, { a: { _delete_: true } }, "{'a': {'_delete_': True}}"],
  ])('%s', (_, base, wanted, entries) => {
    expect(pythonRepr(child(base, wanted).entries)).toBe(entries)
  })

  test('top-level keys that are not wanted are named, since no merge removes them', () => {
    expect(child({ a: 1, b: 2 }, { b: 2 })).toMatchObject({ removed: ['a'] })
  })

  test.each([
    ['in the dict itself', { a: { b: 1 } }, { a: { _delete_: false } }, ['a']],
    ['below a dict that merges', { a: { b: { c: 1 } } }, { a: { b: { _delete_: 1 } } }, ['a']],
    ['below a dict that is replaced anyway', { a: { b: { c: 1 }, d: 1 } }, { a: { b: { _delete_: 1 } } }, []],
  ])('a key is removed and written again where MMEngine would act on a delete key %s', (_, base, wanted, removed) => {
    expect(child(base, wanted)).toMatchObject({ removed })
  })

  test('an expression is kept as written where its value differs, and dropped where it does not', () => {
    const wanted = PyDict.of([
      ['a', new PyExpression('x', 2)],
      ['b', new PyExpression('y', 1)],
    ])
    expect(
      pythonRepr(
        computeChild(
          PyDict.of([
            ['a', 1],
            ['b', 1],
          ]),
          wanted,
        ).entries,
      ),
    ).toBe("{'a': x}")
  })
})

describe('values that are given completely', () => {
  const whole = (base: PyInput, wanted: PyInput) =>
    pythonRepr(computeChild(toPy(base) as PyDict, toPy(wanted) as PyDict, (path) => path.join('.') === 'n').entries)

  test.each<[string, PyInput, PyInput, string]>([
    [
      'repeat what the base says',
      { n: { type: 'BN', g: true } },
      { n: { type: 'SyncBN', g: true } },
      "{'n': {'type': 'SyncBN', 'g': True}}",
    ],
    ['also when nothing differs', { n: { type: 'BN' } }, { n: { type: 'BN' } }, "{'n': {'type': 'BN'}}"],
    [
      'delete only where a merge leaves something',
      { n: { type: 'BN', g: true } },
      { n: { type: 'GN' } },
      "{'n': {'_delete_': True, 'type': 'GN'}}",
    ],
    [
      'delete for what is left further down',
      { n: { a: { b: 1 } } },
      { n: { a: { c: 2 } } },
      "{'n': {'_delete_': True, 'a': {'c': 2}}}",
    ],
    ['replace a scalar', { n: null }, { n: { type: 'GN' } }, "{'n': {'_delete_': True, 'type': 'GN'}}"],
  ])('%s', (_, base, wanted, entries) => {
    expect(whole(base, wanted)).toBe(entries)
  })
})
