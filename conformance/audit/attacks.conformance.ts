import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ATTACKS, type Attack } from '../../test/config/audit/attacks.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'

const RECORDED = 'test/config/audit/golden/attacks.golden.json'

let judge: Judge
beforeAll(async () => {
  judge = await startJudge('attack', { packages: ['mmengine'] })
})
afterAll(() => judge.close())

interface Truth {
  readonly executed: boolean
  readonly outcome: string
}

async function truth({ files, entry, builds }: Attack): Promise<string> {
  const { executed, outcome } = await judge.ask<Truth>({ files, entry, builds })
  return `${executed ? 'executes' : 'harmless'}, ${outcome}`
}

test('what MMEngine executes of each attack is what was recorded', async () => {
  const asked = RECORD ? ATTACKS : sample(ATTACKS, 40)
  const answers: Record<string, string> = {}
  for (const attack of asked) answers[attack.name] = await truth(attack)
  if (RECORD) expectRecorded(RECORDED, answers)
  expect(JSON.parse(readFileSync(join(import.meta.dirname, '../..', RECORDED), 'utf8'))).toMatchObject(answers)
})
