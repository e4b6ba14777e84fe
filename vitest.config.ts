import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Type tests alone: `npm run typecheck` compiles everything.
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.types.json' },
    passWithNoTests: false,
    coverage: { include: ['src/**'], reporter: ['json'] },
    // No test changes what others share, and modules loaded once a worker halve the run.
    isolate: false,
    // Vitest leaves one core to itself, which is half of two.
    maxWorkers: '100%',
    // Far above what any test takes: a busy machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    onConsoleLog: () => {
      throw new Error('a test printed to the console: assert on the output instead')
    },
  },
})
