import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatPython } from '../../src/yapf/format.ts'
import { fixedSources } from '../../test/support/fixedSources.ts'
import { pythonAssignment, pythonSource } from '../../test/support/pythonSources.ts'
import { roughen } from '../../test/support/roughen.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { corpusSources, type NamedSource } from './sources.ts'
import { askYapf, digest, isSameProgram, ourVerdict } from './verdicts.ts'

let yapf: Judge
beforeAll(async () => {
  yapf = await startJudge('yapf_format', { packages: ['mmengine'] })
})
afterAll(() => yapf.close())

test.each([
  ['sources', pythonSource],
  ['assignments', pythonAssignment],
])('yapf makes of random %s what we make of them', async (_, arbitrary) => {
  let compared = 0
  for (const source of fc.sample(arbitrary, { numRuns: runs(1000), seed: SEED })) {
    const verdict = await askYapf(yapf, source)
    if ('fails' in verdict && verdict.fails === 'crash') continue
    if ('text' in verdict && !isSameProgram(source, verdict.text)) {
      expect(isSameProgram(source, formatPython(source)), source).toBe(true)
      continue
    }
    expect(ourVerdict(source), source).toEqual(verdict)
    compared++
  }
  expect(compared).toBeGreaterThan(runs(1000) * 0.7)
})

test('yapf makes of roughened configs what we make of them', async () => {
  const random = randomFrom(SEED)
  const sources = await corpusSources()
  for (let run = 0; run < runs(400); run++) {
    const { name, text } = sources[Math.floor(random() * sources.length)] as NamedSource
    const source = roughen(text, random)
    expect(ourVerdict(source), `${name}\n${source}`).toEqual(await askYapf(yapf, source))
  }
})

test.runIf(RECORD)('what yapf makes of the fixed random sources is recorded for the tests', async () => {
  const digests: string[] = []
  for (const source of fixedSources()) {
    const verdict = await askYapf(yapf, source)
    // A text that is another program counts as a crash: there is nothing to equal.
    const broken = 'text' in verdict && !isSameProgram(source, verdict.text)
    digests.push(digest(broken ? { fails: 'crash' } : verdict))
  }
  expectRecorded('test/yapf/golden/random.golden.json', { digests: digests.join(' ') })
})
