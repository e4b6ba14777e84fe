import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'

let folder: string
let judge: Judge

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-choices-'))
  const sites = await trainingSite(join(import.meta.dirname, '../training/_ext.py'))
  judge = await startJudge('choices', { cwd: folder, env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

test('the real constructors stop at a text that is no choice, and where they do so at no choice', async () => {
  const { components } = await loadCatalogue()
  const verdicts: string[] = []
  for (const { module, qualname, parameters } of components) {
    for (const { name, choices } of parameters) {
      if (choices === undefined) continue
      const verdict = await judge.ask<string>({ module, qualname, argument: name, choices })
      verdicts.push(`${module}.${qualname} ${name}: ${verdict}`)
    }
  }
  console.log(`arguments with choices: ${verdicts.length}`)
  expect(verdicts.filter((one) => !one.endsWith(': told'))).toEqual([])
})
