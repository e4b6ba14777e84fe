import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditFile } from '../../../src/config/audit/auditFile.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { ATTACKS } from './attacks.ts'

const TRUTH = JSON.parse(readFileSync(join(import.meta.dirname, 'golden/attacks.golden.json'), 'utf8')) as Readonly<
  Record<string, string>
>

test('every attack has an answer of MMEngine', () => {
  expect(ATTACKS.map(({ name }) => name).sort()).toEqual(Object.keys(TRUTH).sort())
})

/** Executes nothing in MMEngine, and is not evaluated here all the same. */
const REFUSED = [
  'env-default-code',
  'lazy-read_base-evil',
  'pkg-local-lazy-absolute',
  'str-format-safe',
  'yaml-tag-name',
]

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (name, { files, entry }) => {
  const inFolder = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/work/${file}`, text]))
  const { findings, problems } = await auditFile(`/work/${entry}`, { fileSystem: memoryFileSystem(inFolder) })
  const running = findings.filter(({ runs }) => runs)
  const isClean = problems.length === 0 && running.length === 0
  if (TRUTH[name]?.startsWith('executes')) expect(running).not.toEqual([])
  else expect(isClean).toBe(!REFUSED.includes(name))
})
