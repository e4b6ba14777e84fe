import { expect, test } from 'vitest'
import { METHODS } from '../../test/evaluate/methods.ts'
import { OPERATORS } from '../../test/evaluate/operators.ts'
import { PROGRAMS } from '../../test/evaluate/programs.ts'
import { expectRecorded } from '../golden.ts'
import { startJudge } from '../judge.ts'

test('what CPython gives for each row of the table of expressions', async () => {
  const cpython = await startJudge('evaluate')
  const expressions = [...new Set(Object.values({ ...METHODS, ...OPERATORS }).flat())]
  const names = Object.keys(PROGRAMS)
  const programs = [...expressions.map((text) => `result = ${text}\n`), ...Object.values(PROGRAMS)]
  const verdicts = await cpython.ask<string[]>({ programs })
  cpython.close()
  expect(verdicts).toHaveLength(programs.length)
  const answers = Object.fromEntries([...expressions, ...names].map((name, at) => [name, verdicts[at]]))
  expectRecorded('test/evaluate/golden/expressions.golden.json', answers)
})
