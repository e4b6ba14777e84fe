import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import type { Project } from '../../test/config/reader/project.ts'
import { readVerdict, type Verdict } from '../../test/config/reader/verdict.ts'
import { writeProject } from '../../test/config/reader/writeProject.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { randomProject } from './programs/project.ts'

let mmengine: Judge
const folder = mkdtempSync(join(tmpdir(), 'programs-'))
beforeAll(async () => {
  mmengine = await startJudge('config', { packages: ['mmengine'] })
})
afterAll(() => {
  mmengine.close()
  rmSync(folder, { recursive: true })
})

/** Programs with FULL=1; PROGRAMS overrides it, for long hunts. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 6000)

/** Programs under way at a time: the judge answers one after the other while ours are read. */
const BATCH = 50

test('random programs: the same repr or the same class of error', async () => {
  const projects = fc.sample(randomProject, { numRuns: runs(PROGRAMS), seed: SEED })
  const different: unknown[] = []
  const counts = { read: 0, unanswered: 0 }
  for (let at = 0; at < projects.length; at += BATCH) {
    await Promise.all(
      projects.slice(at, at + BATCH).map(async (project, index) => {
        const { ours, real } = await verdictsOf(join(folder, String(at + index)), project)
        if ('repr' in real) counts.read++
        if (isUnanswered(ours, real)) counts.unanswered++
        else if (JSON.stringify(ours) !== JSON.stringify(real)) different.push({ ...project, ours, real })
      }),
    )
  }
  expect(different).toEqual([])
  // Most programs are sound and get to their end, and hardly one is beyond a limit of ours or of the judge.
  expect(counts.read / projects.length).toBeGreaterThan(0.4)
  expect(counts.unanswered).toBeLessThanOrEqual(3 + projects.length / 200)
})

/** Dicts that hold themselves, what takes too long, and broken programs that are refused by name in place of an exception. */
function isUnanswered(ours: Verdict, real: Verdict): boolean {
  // A member that a module of the closed table may have or not is refused, where Python says that it has none.
  if ('error' in ours && ours.error === 'refused: python-unsupported' && 'error' in real) return true
  const stops = ['RecursionError', 'MemoryError', 'TimeoutError', 'OutOfTime']
  return [ours, real].some((verdict) => 'error' in verdict && stops.includes(verdict.error))
}

async function verdictsOf(root: string, project: Project): Promise<{ ours: Verdict; real: Verdict }> {
  const path = writeProject(root, project)
  const { repr, error } = await mmengine.ask<{ repr?: string; error?: string }>({ path, seconds: 5 })
  const real = repr === undefined ? { error: error as string } : { repr }
  const ours = await readVerdict(path, { fileSystem: nodeFileSystem(root), env: {} }).catch((error: unknown) => {
    return { error: `crash: ${(error as Error).stack}` }
  })
  rmSync(root, { recursive: true })
  return { ours, real }
}
