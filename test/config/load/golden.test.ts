import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadJson } from '../../../src/config/load/loadJson.ts'
import { loadYaml } from '../../../src/config/load/loadYaml.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import { disagreement, outcomeOf, type Verdict } from '../../support/loadOutcome.ts'
import { JSON_CASES } from './jsonCases.ts'
import { VALUES, YAML_CASES } from './yamlCases.ts'
import { BROKEN, READ, REFUSED } from './yamlDifferences.ts'

/** What MMEngine's load gives for the tables, written by conformance/load. */
function golden(format: string): Readonly<Record<string, Verdict<string>>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${format}.golden.json`), 'utf8'))
}

describe('json', () => {
  const answers = golden('json')

  test('the golden file has an answer for each text of the table', () => {
    expect(Object.keys(answers).sort()).toEqual([...JSON_CASES].sort())
  })

  test('the value, or the error and its place, is what MMEngine gives', () => {
    const differences = JSON_CASES.map((text) =>
      disagreement(text, outcomeOf(loadJson, text, pythonRepr), answers[text] as Verdict<string>),
    )
    expect(differences.filter((difference) => difference !== undefined)).toEqual([])
  })
})

describe('yaml', () => {
  const answers = golden('yaml')
  const ours = (text: string) => outcomeOf(loadYaml, text, pythonRepr)

  test('the golden file has an answer for each text of the table', () => {
    expect(Object.keys(answers).sort()).toEqual([...YAML_CASES].sort())
  })

  test("each value is PyYAML's", () => {
    expect(VALUES.map((text) => [text, ours(text)])).toEqual(VALUES.map((text) => [text, answers[text]]))
  })

  // docs/reader.md names the kinds of both lists.
  test.each([
    ['only we refuse', REFUSED, 'error', 'value'],
    ['only we read', READ, 'value', 'error'],
    ['both refuse', BROKEN, 'error', 'error'],
  ] as const)('texts that %s', (_, texts, here, there) => {
    expect(texts.filter((text) => !(here in ours(text) && there in (answers[text] as Verdict<string>)))).toEqual([])
  })
})
