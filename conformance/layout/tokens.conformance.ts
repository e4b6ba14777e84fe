import { afterAll, beforeAll, test } from 'vitest'
import { LAYOUT_CASES, TOKEN_CASES } from '../../test/yapf/cases.ts'
import { expectRecorded } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'

let yapf: Judge
beforeAll(async () => {
  yapf = await startJudge('yapf_tokens', { packages: ['mmengine'] })
})
afterAll(() => yapf.close())

test('what yapf knows of the tokens of some small sources is recorded for the tests', async () => {
  const recorded: Record<string, unknown> = {}
  for (const name of TOKEN_CASES) {
    const lines = await yapf.ask<unknown[]>({ text: LAYOUT_CASES[name] })
    recorded[name] = lines.map((line) => JSON.stringify(line))
  }
  expectRecorded('test/yapf/golden/tokens.golden.json', recorded)
})
