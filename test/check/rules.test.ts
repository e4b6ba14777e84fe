import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { rulesPage } from '../../src/check/explain.ts'
import type { Example } from '../../src/check/rule.ts'
import { RULES } from '../../src/check/rules/all.ts'
import { found, shown } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

/** What an example may lack: it is no whole config. */
const OF_PARTS: readonly string[] = ['missing-argument', 'loop-triplet']

const problemsIn = (example: Example, id: string) => found(example, INDEX, { [id]: 'error' })

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { bad, good, why }) => {
  test.skipIf(bad === undefined)('finds what its example shows', async () => {
    expect((await problemsIn(bad as Example, id)).map(({ code }) => code)).toContain(id)
  })

  test.skipIf(good === undefined)('is silent without the mistake', async () => {
    const errors = (await problemsIn(good as Example, id)).filter(({ severity }) => severity === 'error')
    expect(errors.filter(({ code }) => !OF_PARTS.includes(code)).map(shown)).toEqual([])
  })

  test('says why, in sentences', () => {
    expect(why).toMatch(/^\w.*\.$/s)
  })
})

test('docs/rules.md is the page of all rules', () => {
  const page = rulesPage(RULES)
  if (process.env['RECORD'] === '1') writeFileSync('docs/rules.md', page)
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(page)
})

test('every rule has an id of its own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})
