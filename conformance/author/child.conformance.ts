import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { computeChild } from '../../src/config/child.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { configDict } from '../../test/support/arbitraries.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { tagged } from '../tagged.ts'

let mmengine: Judge
beforeAll(async () => {
  mmengine = await startJudge('merge', { packages: ['mmengine'] })
})
afterAll(() => mmengine.close())

test('MMEngine merging the base and our child gives the wanted config, and no entry of the child can go', async () => {
  const pairs = fc.sample(fc.tuple(configDict, configDict), { numRuns: runs(500) * 4, seed: SEED })
  for (const [base, wanted] of pairs) {
    const { entries, removed } = computeChild(base, wanted)
    const answer = await mmengine.ask({ base: tagged(base), child: tagged(entries), removed, wanted: tagged(wanted) })
    expect(answer, `${pythonRepr(base)} -> ${pythonRepr(wanted)} by ${pythonRepr(entries)}`).toEqual({
      gives: true,
      spare: [],
    })
  }
})
