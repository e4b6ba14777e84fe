import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'
import { FULL, SEED } from './sample.ts'

process.env.SEED = String(SEED)
console.log(`conformance: ${FULL ? 'everything' : 'a sample'}, SEED=${SEED}`)

/** Tells a failure when it happens: a run of an hour that is stopped has told what it found. */
const failures: Reporter = {
  onTestCaseResult(test) {
    const { state, errors = [] } = test.result()
    if (state !== 'failed') return
    for (const { message, diff = '' } of errors)
      console.error(`FAILED ${test.module.moduleId}: ${test.fullName}\n${message}\n${diff}`)
  },
}

export default defineConfig({
  test: {
    reporters: ['default', failures],
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
