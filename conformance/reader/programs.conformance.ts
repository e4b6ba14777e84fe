import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs, SEED } from '../sample.ts'
import { compareRandom } from './compareRandom.ts'
import { randomProject } from './programs/project.ts'

/** Programs with FULL=1; PROGRAMS overrides it, for long hunts. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 6000)

test('random programs: the same repr or the same class of error', async () => {
  const projects = fc.sample(randomProject, { numRuns: runs(PROGRAMS), seed: SEED })
  const { different, read, unanswered, refused } = await compareRandom(projects)
  console.log(
    `random programs: ${projects.length}, MMEngine reads ${read}, unanswered ${unanswered}, refused by name ${refused}`,
  )
  expect(different).toEqual([])
  // Most programs are sound and get to their end, and hardly one is beyond a limit of ours or of the judge.
  expect(read / projects.length).toBeGreaterThan(0.3)
  expect(refused / projects.length).toBeLessThan(0.6)
  expect(unanswered).toBeLessThanOrEqual(5 + projects.length / 100)
})
