import { expect, test } from 'vitest'
import { nestsDeeperThan } from '../../src/recipes/yamlDepth.ts'

const indented = (levels: number) => Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:\n`).join('')

test.each([
  ['flow lists', (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`],
  ['flow dicts', (levels: number) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`],
  ['compact lists', (levels: number) => `${'- '.repeat(levels)}1`],
  ['explicit keys', (levels: number) => `${'? '.repeat(levels)}1`],
  ['indented dicts', indented],
])('%s', (_, text) => {
  expect(nestsDeeperThan(text(10), 10)).toBe(false)
  expect(nestsDeeperThan(text(11), 10)).toBe(true)
  expect(nestsDeeperThan(text(40), 10)).toBe(true)
})

test('a text of nothing but depth ends soon', () => {
  expect(nestsDeeperThan('- '.repeat(50_000), 100)).toBe(true)
  expect(nestsDeeperThan('['.repeat(100_000), 100)).toBe(true)
})
