import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pyEquals } from '../../src/python/equal.ts'
import { isIdentifier, isReadName } from '../../src/python/identifiers.ts'
import { float, toPy, tuple } from '../../src/python/input.ts'
import { compareText, pyOrdered, pySorted } from '../../src/python/order.ts'
import { PyFrozenSet } from '../../src/python/set.ts'
import { PyFloat, type PyValue } from '../../src/python/values.ts'

describe('compareText', () => {
  test.each([
    ['a', 'b'],
    ['a', 'aa'],
    ['', 'a'],
    ['B', 'a'],
    ['\uff21', '😀'],
    ['x\uff21', 'x😀'],
    ['😀', '😁'],
    ['\ud83d', '\uff21'],
    ['\ud83d', '😀'],
    ['\ud83dz', '😀'],
  ])('%j stands before %j', (left, right) => {
    expect(compareText(left, right)).toBeLessThan(0)
    expect(compareText(right, left)).toBeGreaterThan(0)
  })

  test('is the order of code points', () => {
    const codes = (text: string) => Array.from(text, (character) => character.codePointAt(0) as number)
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\uff21', '\ud83d', '\ude00', '😀') })
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [one, other] = [codes(left), codes(right)]
        const at = one.findIndex((code, index) => code !== other[index])
        const expected = at === -1 ? one.length - other.length : (one[at] as number) - (other[at] ?? -1)
        expect(Math.sign(compareText(left, right))).toBe(Math.sign(expected))
      }),
    )
  })
})

describe('isIdentifier', () => {
  test.each([
    ['a_1', true],
    ['_', true],
    ['class', true],
    ['None', true],
    ['é', true],
    ['ﬁ', true],
    ['', false],
    ['1a', false],
    ['a-b', false],
    ['a b', false],
    ['a\n', false],
    ['·a', false],
    ['a·', true],
    // a part of names since Unicode 15.1, later than CPython 3.11's 14.0
    ['a\u30fb', false],
    // assigned in Unicode 15.0
    ['\u{31350}', false],
    ['\ud800', false],
  ])('%j is %s', (text, answer) => {
    expect(isIdentifier(text)).toBe(answer)
  })

  test.each([
    ['é', true],
    ['class', false],
    ['None', false],
    ['__debug__', false],
    ['ﬁ', false],
    ['a-b', false],
    ['match', true],
  ])('Python reads the name %j as it stands: %s', (text, answer) => {
    expect(isReadName(text)).toBe(answer)
  })
})

const frozen = (...items: PyValue[]) => new PyFrozenSet(items)

/** Undefined where Python raises TypeError. */
function less(left: PyValue, right: PyValue): boolean | undefined {
  let hasOrder = true
  const incomparable = () => {
    hasOrder = false
    return false
  }
  const answer = pyOrdered('<', left, right, { isEqual: pyEquals, incomparable })
  return hasOrder ? answer : undefined
}

describe('pyOrdered', () => {
  test.each<[string, PyValue, PyValue, boolean | undefined]>([
    ['texts', 'B', 'a', true],
    ['text and int', 'a', 1, undefined],
    ['int and big int', 1, 2n ** 64n, true],
    ['big int and the float next to it', new PyFloat(2 ** 60), 2n ** 60n + 1n, true],
    ['bool and int', false, 1, true],
    ['nan', new PyFloat(Number.NaN), 1, false],
    ['None', null, null, undefined],
    ['bytes', toPy(new Uint8Array([1, 2])), toPy(new Uint8Array([1, 2, 0])), true],
    ['bytes and text', toPy(new Uint8Array([1])), 'a', undefined],
    ['tuples, first difference', toPy(tuple(1, 'b')), toPy(tuple(float(1), 'c')), true],
    ['tuples, one longer', toPy(tuple(1)), toPy(tuple(1, 2)), true],
    ['tuples that differ in types', toPy(tuple(1)), toPy(tuple('a')), undefined],
    ['frozensets: a proper subset', frozen(1), frozen(2, 1), true],
    ['frozensets: not a subset', frozen(3), frozen(2, 1), false],
    ['frozensets: the same', frozen(1), frozen(1), false],
  ])('%s', (_, left, right, answer) => {
    expect(less(left, right)).toBe(answer)
  })
})

describe('pySorted', () => {
  const same = (value: PyValue) => value

  test('sorts as JavaScript does where both have the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 200 }), (numbers) => {
        expect(pySorted(numbers, same)).toEqual([...numbers].sort((one, other) => one - other))
      }),
    )
  })

  test('equal items keep their places, also where the whole list descends', () => {
    const items = [
      [2, 'a'],
      [1, 'b'],
      [1, 'c'],
      [0, 'd'],
    ] as const
    expect(pySorted(items, ([key]) => key)?.map(([, name]) => name)).toEqual(['d', 'b', 'c', 'a'])
  })

  test('types without an order give nothing', () => {
    expect(pySorted(['a', 1], same)).toBeUndefined()
    expect(pySorted([null], same)).toEqual([null])
  })
})
