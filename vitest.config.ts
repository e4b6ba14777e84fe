import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    passWithNoTests: false,
    onConsoleLog: () => {
      throw new Error('a test printed to the console: assert on the output instead')
    },
  },
})
