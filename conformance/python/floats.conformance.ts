import { afterAll, beforeAll, expect, test } from 'vitest'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyFloat } from '../../src/python/values.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { differences } from './verdict.ts'

let cpython: Judge
beforeAll(async () => {
  cpython = await startJudge('evaluate')
})
afterAll(() => cpython.close())

/**
 * Ours are rounded from the true value; the C library misses that about once in a thousand powers, by one unit of the last place. What
 * differs more often, or by more, is a fault of ours.
 */
test.each(['**', 'math.sqrt'])('%s', async (name) => {
  const random = randomFrom(SEED + name.length)
  const programs = Array.from({ length: Math.max(500, runs(10_000)) }, () => {
    const [left, right] = [anyFloat(random), anyFloat(random)].map((value) => pythonRepr(new PyFloat(value)))
    const expression = name === '**' ? `(${left}) ** (${right})` : `${name}(${left})`
    return `import math\nresult = ${expression}\n`
  })
  const different = await differences(cpython, programs)
  expect(different.filter(({ ours, real }) => distance(Number(ours), Number(real)) > 1n)).toEqual([])
  expect(different.length / programs.length).toBeLessThan(0.008)
})

/** A float as configs have them, a random one, or one from anywhere on the line. */
function anyFloat(random: () => number): number {
  const kind = random()
  if (kind < 0.4) return Number((random() * 20 - 10).toFixed(Math.floor(random() * 4)))
  if (kind < 0.6) return random() * 2 - 1
  return (random() * 2 - 1) * 2 ** Math.floor((random() - 0.5) * (kind < 0.8 ? 80 : 2000))
}

/** How many steps from float to float lie between two of one sign. */
function distance(one: number, other: number): bigint {
  const [left, right] = [one, other].map((value) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value)
    return view.getBigInt64(0)
  }) as [bigint, bigint]
  return left > right ? left - right : right - left
}
