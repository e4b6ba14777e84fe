import fc from 'fast-check'
import { pythonAssignment, pythonSource } from './pythonSources.ts'

const SEED = 20_240_601
const LONGEST = 3000

/** Random sources that are the same on every run; what yapf makes of them is recorded. */
export function fixedSources(): string[] {
  const sources = fc.sample(pythonSource, { numRuns: 250, seed: SEED })
  const assignments = fc.sample(pythonAssignment, { numRuns: 450, seed: SEED })
  return [...sources, ...assignments].filter(({ length }) => length <= LONGEST)
}
