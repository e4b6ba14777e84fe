import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programOf } from '../../test/support/program.ts'
import { pythonAssignment, pythonSource } from '../../test/support/pythonSources.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { askYapf, ourVerdict } from './verdicts.ts'

let yapf: Judge
beforeAll(async () => {
  yapf = await startJudge('yapf_format', { packages: ['mmengine'] })
})
afterAll(() => yapf.close())

function isSameProgram(source: string, text: string): boolean {
  return programOf(source).join('\n') === programOf(text).join('\n')
}

test.each([
  ['sources', pythonSource],
  ['assignments', pythonAssignment],
])('yapf makes of random %s what we make of them', async (_, arbitrary) => {
  let compared = 0
  for (const source of fc.sample(arbitrary, { numRuns: runs(1000), seed: SEED })) {
    const verdict = await askYapf(yapf, source)
    if ('fails' in verdict && verdict.fails === 'crash') continue
    // What stood behind a semicolon yapf may join to the statement before it; we keep the program.
    if ('text' in verdict && !isSameProgram(source, verdict.text)) continue
    expect(ourVerdict(source), source).toEqual(verdict)
    compared++
  }
  expect(compared).toBeGreaterThan(runs(1000) * 0.9)
})
