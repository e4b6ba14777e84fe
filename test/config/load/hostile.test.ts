import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_TEXT_LENGTH } from '../../../src/config/load/dataText.ts'
import { loadJson } from '../../../src/config/load/loadJson.ts'
import { loadYaml } from '../../../src/config/load/loadYaml.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import type { PyValue } from '../../../src/python/values.ts'
import { SourceText } from '../../../src/source.ts'
import { brokenJson, brokenYaml } from '../../support/dataTexts.ts'

/** Reads a text and says whether it was refused; an error of another family, or without a place in the text, fails. */
function isRefused(load: (source: SourceText) => PyValue, text: string): boolean {
  try {
    load(new SourceText('hostile', text))
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const { span } = error
    expect(span?.start).toBeGreaterThanOrEqual(0)
    expect(span?.start).toBeLessThanOrEqual(text.length)
    expect(span?.end).toBeGreaterThan(span?.start as number)
    expect(error.render()).toContain('hostile:')
    return true
  }
  return false
}

describe.each([
  ['YAML', loadYaml, brokenYaml],
  ['JSON', loadJson, brokenJson],
] as const)('%s', (_, load, texts) => {
  // Conformance reads 5,000 of them beside the judges.
  test('500 damaged documents: read, or refused with a place', () => {
    let refusals = 0
    fc.assert(
      fc.property(texts, (text) => {
        if (isRefused(load, text)) refusals++
      }),
      { numRuns: 500 },
    )
    // Neither all nor nothing: else the documents would show nothing.
    expect(refusals).toBeGreaterThan(125)
    expect(refusals).toBeLessThan(500)
  })

  test.each(['\0', '\ud800', '\udfff', '\uffff', 'a\0b', '"\ud800"'])('%j', (text) => {
    expect(isRefused(load, text)).toBe(!(load === loadJson && text === '"\ud800"'))
  })
})

/** Long texts that a careless reader takes quadratic time for, each of a tenth of what is read at most. */
const LENGTH = MAX_TEXT_LENGTH / 10
const repeated = (text: string) => text.repeat(LENGTH / text.length)

describe('time', () => {
  test.each(
    [
      repeated('['),
      repeated('[\n'),
      `[${repeated('a,')}]`,
      `${'['.repeat(900)}${repeated('a, ')}${']'.repeat(900)}`,
      repeated('- 1\n'),
      repeated('- '),
      repeated('? '),
      repeated('a: 1\n'),
      repeated('a: \n - b\n'),
      repeated('a\n'),
      repeated('\n'),
      repeated(' '),
      repeated('-'),
      repeated(':'),
      repeated('!'),
      repeated('&a '),
      repeated('"\n'),
      `"${repeated('\\n')}"`,
      `"${repeated('\n ')}"`,
      `|\n${repeated(' a\n')}`,
      `>\n${repeated(' \n')}`,
      repeated('#'),
      repeated('%'),
      `%TAG ${repeated('!')}`,
      `{${repeated('😀')}: 1}`,
      `- ${repeated('1_')}x`,
      `- ${repeated('1:1')}x`,
      `- 2001-01-01${repeated(' ')}x`,
      `- .${repeated('5')}e`,
      `!!python/complex "${repeated('1')}x"`,
      `!!float "${repeated('1_')}x"`,
      `!!int " ${repeated(' ')}x"`,
      `!!binary "${repeated('aGVs')}"`,
      `b: [${repeated('&a x,')}]`,
      `a: &a {x: 1}\nb:\n${repeated('  <<: *a\n')}`,
      `a: &a 1\nb: [${repeated('*a,')}]`,
      `${'{<<: '.repeat(900)}{}${'}'.repeat(900)}`,
    ].map((text) => [text.slice(0, 12), text]),
  )('YAML %j…', (_, text) => {
    isRefused(loadYaml, text)
  })

  test.each(
    [
      repeated('['),
      `[${repeated('1,')}1]`,
      `"${repeated('\\n')}"`,
      repeated('1'),
      repeated(' '),
      repeated('{"a":'),
    ].map((text) => [text.slice(0, 12), text]),
  )('JSON %j…', (_, text) => {
    isRefused(loadJson, text)
  })
})
