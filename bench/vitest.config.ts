import { defineConfig } from 'vitest/config'

/** Each other file of this folder is a bench: `npm run bench`, or `npm run bench -- checkpoint`. One after the other. */
export default defineConfig({
  test: {
    include: ['bench/*.ts'],
    exclude: [
      'bench/measure.ts',
      'bench/library.ts',
      'bench/nodeProcess.ts',
      'bench/plot.ts',
      'bench/vitest.config.ts',
    ],
    fileParallelism: false,
    testTimeout: 3_600_000,
    reporters: ['default'],
    disableConsoleIntercept: true,
  },
})
