import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { BOMBS } from '../../test/checkpoint/bombs.ts'
import { useAll } from '../../test/checkpoint/damage.ts'
import { hostileFile } from '../../test/checkpoint/hostile.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'

const FILES = runs(40_000)
/** Of these, so many are also given to torch. */
const ASKED = runs(4000)
const MOST_MILLISECONDS = 3000

let judge: Judge
let folder: string

beforeAll(async () => {
  judge = await startJudge('torchfiles', { packages: ['torch', 'safetensors'] })
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-hostile-'))
})

afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

test(`${FILES} hostile pickles: a typed error or a reading, in bounded time`, async () => {
  const random = randomFrom(SEED)
  const outcomes = new Map<string, number>()
  for (let at = 0; at < FILES; at++) {
    const file = hostileFile(random)
    const began = performance.now()
    const outcome = await useAll(file, at % 2 === 0).catch((error: unknown) => {
      throw new Error(`file ${at}: ${Buffer.from(file).toString('base64')}`, { cause: error })
    })
    expect(performance.now() - began, `file ${at}`).toBeLessThan(MOST_MILLISECONDS)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  expect(outcomes.size).toBeGreaterThan(2)
})

/** `Parameter()` without a tensor, of which torch makes an empty one: only a generator writes it. */
const REFUSED_BY_NAME = /a Parameter wraps nothing/

test('what torch loads weights only, we open', async () => {
  const random = randomFrom(SEED + 1)
  const path = join(folder, 'hostile.pth')
  let loaded = 0
  for (let at = 0; at < ASKED; at++) {
    const file = hostileFile(random)
    const ours = await openCheckpoint(file).catch((error: unknown) => error as Error)
    await writeFile(path, file)
    if (!(await judge.ask<boolean>({ kind: 'loads', path }))) continue
    loaded++
    if (ours instanceof Error && REFUSED_BY_NAME.test(ours.message)) continue
    const told = ours instanceof Error ? `${ours.message}\n${Buffer.from(file).toString('latin1')}` : ''
    expect(told, `file ${at}`).toBe('')
  }
  expect(loaded).toBeGreaterThan(0)
})

/** What inspecting any file may take at most, of memory in bytes and of the processor in seconds. */
const MOST_BYTES = 512 * 2 ** 20
const MOST_SECONDS = 10

/** Runs the command line, and says at the end on standard error what it took. */
const MEASURED = `
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('\\n' + JSON.stringify({ bytes: maxRSS * 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }))
})
require(process.argv[1])`

test.each(BOMBS)('$name: inspected or refused, in bounded memory', { timeout: 120_000 }, async ({ refused, make }) => {
  const path = join(folder, refused === undefined ? 'bomb.pkl' : 'bomb.pth')
  await writeFile(path, make())
  const bin = resolve('dist/cli/bin.cjs')
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((done) => {
    const argv = ['-e', MEASURED, bin, 'checkpoint', 'inspect', path, '--json']
    execFile(process.execPath, argv, { maxBuffer: 2 ** 30 }, (_error, stdout, stderr) => done({ stdout, stderr }))
  })
  const { bytes, seconds } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) as Record<
    'bytes' | 'seconds',
    number
  >
  if (refused !== undefined) expect(stdout.slice(0, 2000)).toMatch(refused)
  expect(bytes).toBeLessThan(MOST_BYTES)
  expect(seconds).toBeLessThan(MOST_SECONDS)
})
