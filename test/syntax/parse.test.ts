import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type SyntaxVerdict, syntaxVerdict } from '../support/syntaxTree.ts'
import { PARSE_CASES } from './cases.ts'

const GOLDEN = JSON.parse(
  readFileSync(join(import.meta.dirname, '../python/golden/parse.golden.json'), 'utf8'),
) as Readonly<Record<string, SyntaxVerdict>>

test('the golden file holds these cases and no others', () => {
  expect(Object.keys(GOLDEN).sort()).toEqual([...PARSE_CASES].sort())
})

test('each case is refused, with the class, or read as CPython reads it', () => {
  const ours = Object.fromEntries(PARSE_CASES.map((text) => [text, syntaxVerdict(text)]))
  expect(ours).toEqual(GOLDEN)
})

test('both happen', () => {
  const refused = Object.values(GOLDEN).filter((verdict) => 'error' in verdict)
  expect(refused.length).toBeGreaterThan(250)
  expect(PARSE_CASES.length - refused.length).toBeGreaterThan(200)
})
