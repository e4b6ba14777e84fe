import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeRawResNet50 } from '../../test/support/weights.ts'
import { randomFrom, runs, SEED } from '../sample.ts'

const BIN = resolve('dist/cli/bin.cjs')
const RAW = 'raw.pth.tar'

let folder: string
/** The bytes that a convert writes. */
let wanted: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-writes-'))
  await writeRawResNet50('mocov2', join(folder, RAW))
  expect(await finished('checkpoint', 'convert', RAW, 'wanted.pth')).toBe(0)
  wanted = await readFile(join(folder, 'wanted.pth'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command line to its end: its exit code. */
function finished(...argv: string[]): Promise<number> {
  return new Promise((done) => {
    execFile(process.execPath, [BIN, ...argv], { cwd: folder }, (error) =>
      done(error === null ? 0 : Number(error.code)),
    )
  })
}

/** Runs it and kills it after so many milliseconds; whether it was killed. */
function killed(after: number, ...argv: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...argv], { cwd: folder, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', (_code, signal) => {
      clearTimeout(timer)
      done(signal === 'SIGKILL')
    })
  })
}

async function timeOf(...argv: string[]): Promise<number> {
  const start = performance.now()
  expect(await finished(...argv)).toBe(0)
  return performance.now() - start
}

const temporaries = async (below: string) =>
  (await readdir(join(folder, below), { recursive: true })).filter((name) => name.endsWith('.tmp'))

describe('many runs at once', () => {
  const together = <T>(count: number, run: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, at) => run(at)))

  test('of converts into one file one succeeds, the others are refused', async () => {
    for (let round = 0; round < Math.ceil(runs(200) / 10); round++) {
      const target = `race-${round}.pth`
      const codes = await together(10, () => finished('checkpoint', 'convert', RAW, target))
      expect(codes.sort()).toEqual([0, ...new Array(9).fill(2)])
      expect((await readFile(join(folder, target))).equals(wanted)).toBe(true)
      await rm(join(folder, target))
    }
    expect(await temporaries('.')).toEqual([])
  })

  test('generates of the same configs all succeed', async () => {
    for (let round = 0; round < Math.ceil(runs(200) / 10); round++) {
      const codes = await together(10, () => finished('generate', '--out', `configs-${round}`))
      expect(codes).toEqual(new Array(10).fill(0))
      expect(await finished('generate', '--out', `configs-${round}`, '--check')).toBe(0)
      expect(await temporaries(`configs-${round}`)).toEqual([])
    }
  })

  test('a file that appears while a convert runs is never overwritten', async () => {
    const whole = await timeOf('checkpoint', 'convert', RAW, 'timed.pth')
    const random = randomFrom(SEED)
    for (let at = 0; at < runs(200); at++) {
      const target = join(folder, 'theirs.pth')
      const run = finished('checkpoint', 'convert', RAW, 'theirs.pth')
      await new Promise((done) => setTimeout(done, random() * whole))
      const first = await writeFile(target, 'theirs', { flag: 'wx' }).then(
        () => true,
        () => false,
      )
      expect(await run).toBe(first ? 2 : 0)
      expect((await readFile(target)).equals(first ? Buffer.from('theirs') : wanted)).toBe(true)
      await rm(target)
    }
  })
})

describe('runs that are killed', () => {
  test('leave a checkpoint whole or not at all; the next run leaves nothing else', async () => {
    const whole = await timeOf('checkpoint', 'convert', RAW, 'killed.pth', '--force')
    const random = randomFrom(SEED)
    let kills = 0
    for (let at = 0; at < runs(200); at++) {
      if (random() < 0.5) await rm(join(folder, 'killed.pth'), { force: true })
      if (await killed(random() * whole, 'checkpoint', 'convert', RAW, 'killed.pth', '--force')) kills++
      const there = await stat(join(folder, 'killed.pth')).catch(() => undefined)
      if (there !== undefined) expect((await readFile(join(folder, 'killed.pth'))).equals(wanted)).toBe(true)
    }
    expect(kills).toBeGreaterThan(0)
    expect(await finished('checkpoint', 'convert', RAW, 'killed.pth', '--force')).toBe(0)
    expect(await temporaries('.')).toEqual([])
  })

  test('leave configs that the next run completes', async () => {
    const whole = await timeOf('generate', '--out', 'timed')
    const random = randomFrom(SEED + 1)
    for (let at = 0; at < runs(200); at++) {
      const out = `killed-${at}`
      await killed(random() * whole, 'generate', '--out', out)
      expect(await finished('generate', '--out', out)).toBe(0)
      expect(await finished('generate', '--out', out, '--check')).toBe(0)
      expect(await temporaries(out)).toEqual([])
    }
  })
})
