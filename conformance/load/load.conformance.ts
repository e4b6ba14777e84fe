import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadJson } from '../../src/config/load/loadJson.ts'
import { loadYaml } from '../../src/config/load/loadYaml.ts'
import type { PyValue } from '../../src/python/values.ts'
import type { SourceText } from '../../src/source.ts'
import { JSON_CASES } from '../../test/config/load/jsonCases.ts'
import { YAML_CASES } from '../../test/config/load/yamlCases.ts'
import { brokenJson, brokenYaml, jsonText, yamlText } from '../../test/support/dataTexts.ts'
import { disagreement, outcomeOf, type Verdict } from '../../test/support/loadOutcome.ts'
import { expectRecorded } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { graph } from './graph.ts'

let judge: Judge
beforeAll(async () => {
  judge = await startJudge('load', { packages: ['mmengine'] })
})
afterAll(() => judge.close())

type Format = 'yaml' | 'json'
const LOADERS: Readonly<Record<Format, (source: SourceText) => PyValue>> = { yaml: loadYaml, json: loadJson }

function ask(format: Format, show: 'repr' | 'graph', texts: readonly string[]): Promise<Verdict<unknown>[]> {
  return judge.ask({ format, show, texts })
}

test.each([
  ['yaml', YAML_CASES],
  ['json', JSON_CASES],
] as const)('the golden file of the %s tests', async (format, texts) => {
  const verdicts = await ask(format, 'repr', texts)
  const answers = Object.fromEntries(texts.map((text, at) => [text, verdicts[at]]))
  expectRecorded(`test/config/load/golden/${format}.golden.json`, answers)
})

/** Texts in one question. */
const BATCH = 500

/** The share of the texts that are read, rather than refused, by both. */
async function expectAgreement(format: Format, texts: readonly string[]): Promise<number> {
  const found: string[] = []
  let values = 0
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH)
    const verdicts = await ask(format, 'graph', batch)
    batch.forEach((text, index) => {
      const difference = disagreement(
        text,
        outcomeOf(LOADERS[format], text, graph),
        verdicts[index] as Verdict<unknown>,
      )
      if (difference !== undefined && counts(format, difference)) found.push(difference)
      if ('value' in (verdicts[index] as Verdict<unknown>)) values++
    })
  }
  expect(found).toEqual([])
  return values / texts.length
}

/**
 * YAML is read by the package `yaml`, which accepts and refuses other texts than PyYAML: docs/reader.md says which. What both read is one
 * value.
 */
function counts(format: Format, difference: string): boolean {
  return format === 'json' || (difference.match(/^ {2}(?:ours|Python) +\{"value"/gm)?.length ?? 0) === 2
}

test('the tables, with identities', async () => {
  await expectAgreement('yaml', YAML_CASES)
  await expectAgreement('json', JSON_CASES)
})

test.each([
  ['yaml', 'documents', yamlText, 40_000, 0.4, 1],
  ['yaml', 'damaged documents', brokenYaml, 100_000, 0.05, 0.6],
  ['json', 'documents', jsonText, 20_000, 1, 1],
  ['json', 'damaged documents', brokenJson, 40_000, 0.02, 0.6],
] as const)(
  'random %s %s: the same value; of JSON also the same error at the same place',
  async (format, _, texts, full, least, most) => {
    const share = await expectAgreement(format, fc.sample(texts, { numRuns: runs(full), seed: SEED }))
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  },
)
