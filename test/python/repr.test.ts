import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PyDict } from '../../src/python/dict.ts'
import { toPy } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyFrozenSet, PySet } from '../../src/python/set.ts'
import { PyExpression, PyList } from '../../src/python/values.ts'
import { REPR_CASES } from './cases.ts'

const GOLDEN = JSON.parse(readFileSync(new URL('golden/repr.golden.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>

describe('pythonRepr', () => {
  test.each(Object.entries(REPR_CASES))('%s is printed as CPython prints it', (name, input) => {
    expect(GOLDEN[name]).toBeDefined()
    expect(pythonRepr(toPy(input))).toBe(GOLDEN[name])
  })

  test('the golden file has no case that is gone', () => {
    expect(Object.keys(GOLDEN)).toEqual(Object.keys(REPR_CASES))
  })

  test('a set prints while it has no order to show', () => {
    expect(pythonRepr(new PyList([new PySet([3]), new PySet(), new PyFrozenSet(['a'])]))).toBe(
      "[{3}, set(), frozenset({'a'})]",
    )
    expect(() => pythonRepr(new PySet([3, 1]))).toThrow(/order of a set/)
  })

  test('a container inside itself is cut as CPython cuts it', () => {
    const list = new PyList([1])
    list.items.push(list)
    expect(pythonRepr(list)).toBe('[1, [...]]')
    const dict = new PyDict()
    dict.set('self', dict)
    expect(pythonRepr(dict)).toBe("{'self': {...}}")
  })

  test('an expression is printed as its code', () => {
    expect(pythonRepr(new PyList([new PyExpression('train_pipeline')]))).toBe('[train_pipeline]')
  })

  test('every finite float reads back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(pythonRepr(toPy(Number.isSafeInteger(value) ? 0.5 : value)))).toBe(
          Number.isSafeInteger(value) ? 0.5 : value,
        )
      }),
    )
  })
})
