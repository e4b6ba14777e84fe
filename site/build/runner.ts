import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const SITE = resolve(import.meta.dirname, '..')

/** `runner.js`: the builders as one classic script, which runs in a worker of the sandbox. */
export function runner(alias: Record<string, string>): Plugin {
  return {
    name: 'runner',
    apply: 'build',
    async generateBundle() {
      const made = await build({
        configFile: false,
        logLevel: 'silent',
        resolve: { alias },
        build: {
          write: false,
          target: 'es2022',
          lib: { entry: resolve(SITE, 'play/src/sandbox/runner.ts'), formats: ['iife'], name: 'runner' },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      })
      const [output] = [made].flat()
      if (output === undefined || !('output' in output)) throw new Error('the runner was not built')
      const [{ code }] = output.output
      this.emitFile({ type: 'asset', fileName: 'runner.js', source: code })
    },
  }
}
