import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs, SEED } from '../sample.ts'
import { compareRandom } from './compareRandom.ts'
import { randomDialect } from './dialect/randomDialect.ts'

/** Projects with FULL=1; DIALECT overrides it, for long hunts. */
const DIALECT = Number(process.env.DIALECT ?? 1000)

test('random projects of the pure-Python dialect and of packages: the same repr or the same class of error', async () => {
  const projects = fc.sample(randomDialect, { numRuns: runs(DIALECT), seed: SEED })
  const { different, read, unanswered, refused } = await compareRandom(projects)
  console.log(
    `random projects of the dialect: ${projects.length}, MMEngine reads ${read}, unanswered ${unanswered}, refused by name ${refused}`,
  )
  expect(different).toEqual([])
  // Most are sound and get to their end, and hardly one is beyond a limit of ours or of the judge.
  expect(read / projects.length).toBeGreaterThan(0.4)
  expect(refused / projects.length).toBeLessThan(0.6)
  expect(unanswered).toBeLessThanOrEqual(5 + projects.length / 100)
})
