import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/** `npm run record`: the judges' answers are written down in place of being compared. */
export const RECORD = process.env.RECORD === '1'

const ROOT = join(import.meta.dirname, '..')

/**
 * Holds a judge's answers to those written down in the repository, which the tests without a judge use. With RECORD=1 the
 * file is written.
 */
export function expectRecorded(file: string, answers: Readonly<Record<string, unknown>>): void {
  const path = join(ROOT, file)
  const text = `${JSON.stringify(answers, null, 1)}\n`
  if (RECORD) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  expect(readFileSync(path, 'utf8')).toBe(text)
}
