import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PyDict } from '../../src/python/dict.ts'
import { toPy } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PySet } from '../../src/python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../src/python/values.ts'
import { REPR_CASES } from '../../test/python/cases.ts'
import { pyText, pyValue } from '../../test/support/arbitraries.ts'
import { expectRecorded } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { tagged } from '../tagged.ts'

let python: Judge
beforeAll(async () => {
  python = await startJudge('python')
})
afterAll(() => python.close())

test('the golden file of the tests', async () => {
  const answers: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(REPR_CASES))
    answers[name] = await python.ask({ repr: tagged(toPy(input)) })
  expectRecorded('test/python/golden/repr.golden.json', answers)
})

test('pythonRepr is what CPython prints, for every value without sets of several items', async () => {
  const values = fc.sample(
    pyValue.filter((value) => !hasWideSet(value)),
    { numRuns: runs(20_000), seed: SEED },
  )
  for (const value of values) expect(pythonRepr(value)).toBe(await python.ask({ repr: tagged(value) }))
})

test('every kind of text', async () => {
  for (const text of fc.sample(pyText, { numRuns: runs(20_000), seed: SEED })) {
    expect(pythonRepr(text)).toBe(await python.ask({ repr: tagged(text) }))
  }
})

test('every character, in blocks', async () => {
  for (let start = 0; start < 0x110000; start += 0x1000) {
    const characters = Array.from({ length: 0x1000 }, (_, at) => start + at).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    )
    if (characters.length === 0) continue
    const text = String.fromCodePoint(...characters)
    expect(pythonRepr(text)).toBe(await python.ask({ repr: tagged(text) }))
  }
})

/** CPython prints a set in the order of its hash table, which we do not follow. */
function hasWideSet(value: PyValue): boolean {
  if (value instanceof PySet) return value.size > 1 || Array.from(value.values()).some(hasWideSet)
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some(hasWideSet)
  return (
    value instanceof PyDict &&
    Array.from(value.entries()).some((entry) => hasWideSet(entry.key) || hasWideSet(entry.value))
  )
}
