import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../test/config/reader/hostileTexts.ts'
import { mmdetConfigs } from '../home.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { type Reader, startReader } from './hostileReader.ts'
import { mutate } from './mutate.ts'
import { Choices } from './programs/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
let reader: Reader
beforeAll(() => {
  reader = startReader(resolve('dist/index.js'))
})
afterAll(() => {
  reader.close()
  rmSync(folder, { recursive: true })
})

/** The most that reading one config may take: seconds of the processor, and bytes that the process holds at its peak. */
const SECONDS = 2
const BYTES = 512 * 2 ** 20

test('the table: read or refused, in time and memory', { timeout: 600_000 }, async () => {
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    const path = join(folder, 'config.py')
    writeFileSync(path, make())
    expectTame(name, await reader.read(path))
  }
})

test('random mutations of corpus files, between their own bases', { timeout: 3_600_000 }, async () => {
  const corpus = await mmdetConfigs()
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'))
  const choices = new Choices(randomFrom(SEED))
  const replacement = join(folder, 'mutated.py')
  let refused = 0
  const count = runs(Number(process.env.MUTATIONS ?? 10_000))
  for (let turn = 0; turn < count; turn++) {
    const path = join(corpus, choices.pick(names.sort()))
    writeFileSync(replacement, damage(choices, readFileSync(path)))
    const outcome = await reader.read(path, replacement)
    expectTame(`SEED=${SEED}, mutation ${turn} of ${path}`, outcome)
    if (outcome.error !== undefined) refused++
  }
  expect(refused / count).toBeGreaterThan(0.4)
  expect(refused / count).toBeLessThan(0.95)
})

/** Mutates a text, or its bytes. */
function damage(choices: Choices, bytes: Uint8Array): Uint8Array {
  if (choices.chance(0.7)) return Buffer.from(mutate(choices, Buffer.from(bytes).toString('utf8')))
  const damaged = Array.from(bytes)
  for (let count = 1 + choices.below(4); count > 0; count--) {
    damaged.splice(choices.below(damaged.length + 1), choices.below(3), ...[choices.below(256)].slice(choices.below(2)))
  }
  return Uint8Array.from(damaged)
}

function expectTame(name: string, outcome: Awaited<ReturnType<Reader['read']>>): void {
  const { seconds, bytes, wrong } = outcome
  expect({ name, wrong, slow: seconds > SECONDS ? seconds : 0, large: bytes > BYTES ? bytes : 0 }).toEqual({
    name,
    wrong: undefined,
    slow: 0,
    large: 0,
  })
}
