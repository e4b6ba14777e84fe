import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { expectRecorded } from '../golden.ts'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'

let folder: string
let judge: Judge

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-catalog-'))
  const sites = await trainingSite(join(import.meta.dirname, '../training/_ext.py'))
  // Some constructors make folders where they run.
  judge = await startJudge('catalog', { cwd: folder, env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

test('what the registries hold, with the signatures along the bases and what calling the constructors says', async () => {
  expectRecorded('test/catalog/signatures.golden.json', await judge.ask<Record<string, unknown>>(null))
})
