import { expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { stepSchedule } from '../../src/author/fragments/stepSchedule.ts'
import { selfSupervised } from '../../src/author/overrides/selfSupervised.ts'
import { caught } from '../support/caught.ts'

/** The builders as plain JavaScript sees them. */
const untyped = { defineConfig, selfSupervised, stepSchedule } as unknown as Record<
  string,
  (input?: unknown) => unknown
>
const bases = [maskRcnnR50Fpn()]
const config = defineConfig({ bases }) as unknown as { toPython(form: unknown): string }
const self: unknown[] = []
self.push(self)

test.each<[what: string, call: () => unknown, code: string, path: (string | number)[], words: RegExp]>([
  ['no definition', () => untyped['defineConfig']?.(), 'invalid-option', [], /a dict, not nothing/],
  ['no bases', () => untyped['defineConfig']?.({}), 'invalid-option', ['bases'], /bases is missing: expected a list/],
  ['no fragment', () => untyped['defineConfig']?.({ bases: [{}] }), 'invalid-option', ['bases', 0], /a fragment/],
  [
    'a fragment that is not called',
    () => untyped['defineConfig']?.({ bases: [maskRcnnR50Fpn] }),
    'invalid-option',
    ['bases', 0],
    /call it, maskRcnnR50Fpn\(\)/,
  ],
  [
    'a key of the definition',
    () => untyped['defineConfig']?.({ bases, override: {} }),
    'unknown-key',
    ['override'],
    /did you mean overrides\?/,
  ],
  ['an unknown form', () => config.toPython({ form: 'alone' }), 'invalid-option', ['form'], /"standalone"/],
  ['a form as text', () => config.toPython('standalone'), 'invalid-option', [], /a dict/],
  [
    'a function in a variable',
    () => defineConfig({ bases, variables: { a: { b: (() => 1) as never } } }),
    'python-value',
    ['variables', 'a', 'b'],
    /a function is no/,
  ],
  [
    'undefined as a variable',
    () => defineConfig({ bases, variables: { a: undefined as never } }),
    'python-value',
    ['variables', 'a'],
    /undefined is no/,
  ],
  [
    'a variable that contains itself',
    () => defineConfig({ bases, variables: { a: self as never } }),
    'python-value',
    ['variables', 'a', 0],
    /contains itself/,
  ],
  ['no options', () => untyped['selfSupervised']?.(), 'invalid-option', [], /a dict, not nothing/],
  ['a method as text', () => untyped['selfSupervised']?.('swav'), 'invalid-option', [], /not "swav"/],
  ['no method', () => untyped['selfSupervised']?.({}), 'unknown-name', ['method'], /method is missing\n.*mocov2, swav/],
  ['no schedule', () => untyped['stepSchedule']?.(), 'invalid-option', [], /a dict, not nothing/],
  [
    'a key of the schedule, before what is missing',
    () => untyped['stepSchedule']?.({ epochs: 12 }),
    'unknown-key',
    ['epochs'],
    /did you mean max_epochs\?/,
  ],
])('%s', (_, call, code, path, words) => {
  const error = caught(call)
  expect(error.code).toBe(code)
  expect(error.path).toEqual(path)
  expect(error.render()).toMatch(words)
})
