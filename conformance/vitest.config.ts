import { defineConfig } from 'vitest/config'
import { FULL, SEED } from './sample.ts'

process.env.SEED = String(SEED)
console.log(`conformance: ${FULL ? 'everything' : 'a sample'}, SEED=${SEED}`)

export default defineConfig({
  test: {
    include: ['conformance/**/*.conformance.ts'],
    // Some judges have thousands of questions with --full: an hour on a machine that does other things too.
    testTimeout: FULL ? 3_600_000 : 1_200_000,
    hookTimeout: 1_200_000,
    // What a page shows may take a while where the machine is busy.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    passWithNoTests: false,
  },
})
