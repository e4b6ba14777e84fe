import { expect, test } from 'vitest'
import { EXPRESSIONS, PROGRAMS } from '../../test/evaluate/expressions.ts'
import { expectRecorded } from '../golden.ts'
import { startJudge } from '../judge.ts'

test('what CPython gives for each row of the table of expressions', async () => {
  const cpython = await startJudge('evaluate')
  const expressions = [...new Set(Object.values(EXPRESSIONS).flat())]
  const names = Object.keys(PROGRAMS)
  const programs = [...expressions.map((text) => `result = ${text}\n`), ...Object.values(PROGRAMS)]
  const verdicts = await cpython.ask<string[]>({ programs })
  cpython.close()
  expect(verdicts).toHaveLength(programs.length)
  const answers = Object.fromEntries([...expressions, ...names].map((name, at) => [name, verdicts[at]]))
  expectRecorded('test/evaluate/golden/expressions.golden.json', answers)
})
