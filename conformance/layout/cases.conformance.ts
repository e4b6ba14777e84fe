import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAYOUT_CASES } from '../../test/yapf/cases.ts'
import { expectRecorded } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { askYapf, ourVerdict, type Verdict } from './verdicts.ts'

let yapf: Judge
beforeAll(async () => {
  yapf = await startJudge('yapf_format', { packages: ['mmengine'] })
})
afterAll(() => yapf.close())

test('the small sources: what yapf makes of them is recorded for the tests, and is what we make', async () => {
  const recorded: Record<string, string | null> = {}
  for (const [name, source] of Object.entries(LAYOUT_CASES)) {
    const verdict: Verdict = await askYapf(yapf, source)
    recorded[name] = 'text' in verdict ? verdict.text : null
    expect(ourVerdict(source), name).toEqual(verdict)
  }
  expectRecorded('test/yapf/golden/layout.golden.json', recorded)
})
