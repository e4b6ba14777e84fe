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

describe.each([
  ['yaml', YAML_CASES, loadYaml],
  ['json', JSON_CASES, loadJson],
] as const)('%s', (format, texts, load) => {
  const answers = golden(format)

  test('the golden file has an answer for each text of the table', () => {
    expect(Object.keys(answers).sort()).toEqual([...texts].sort())
  })

  test('the value, or the error and its place, is what MMEngine gives', () => {
    const differences = texts.map((text) =>
      disagreement(text, outcomeOf(load, text, pythonRepr), answers[text] as Verdict<string>),
    )
    expect(differences.filter((difference) => difference !== undefined)).toEqual([])
  })

  test('the table has values and errors of every class', () => {
    const kinds = new Set(Object.values(answers).map((answer) => ('error' in answer ? answer.error : 'value')))
    expect([...kinds].sort()).toEqual(
      format === 'yaml'
        ? [
            'AttributeError',
            'ComposerError',
            'ConstructorError',
            'IndexError',
            'KeyError',
            'OverflowError',
            'ParserError',
            'ReaderError',
            'ScannerError',
            'TypeError',
            'ValueError',
            'value',
          ]
        : ['JSONDecodeError', 'ValueError', 'value'],
    )
  })
})
