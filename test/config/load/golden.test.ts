import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadJson } from '../../../src/config/load/loadJson.ts'
import { loadYaml } from '../../../src/config/load/loadYaml.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import { disagreement, outcomeOf, type Verdict } from '../../support/loadOutcome.ts'
import { JSON_CASES } from './jsonCases.ts'
import { YAML_CASES } from './yamlCases.ts'

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
  const outcomes = YAML_CASES.map(
    (text) => [outcomeOf(loadYaml, text, pythonRepr), answers[text] as Verdict<string>] as const,
  )
  const count = (ours: 'value' | 'error', real: 'value' | 'error') =>
    outcomes.filter(([one, other]) => ours in one && real in other).length

  test('the golden file has an answer for each text of the table', () => {
    expect(Object.keys(answers).sort()).toEqual([...YAML_CASES].sort())
  })

  test('no text has another value than PyYAML gives it', () => {
    const values = outcomes.filter(([ours, real]) => 'value' in ours && 'value' in real)
    expect(values.map(([ours]) => ours)).toEqual(values.map(([, real]) => real))
    expect(values.length).toBeGreaterThan(1000)
  })

  // docs/reader.md lists both kinds.
  test('what PyYAML reads and we refuse, and the other way round, is counted', () => {
    expect({ refused: count('error', 'value'), accepted: count('value', 'error') }).toEqual({
      refused: 227,
      accepted: 33,
    })
  })
})
