import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { examples } from './build/examples.ts'
import { runner } from './build/runner.ts'
import { serviceWorker } from './build/serviceWorker.ts'

const PLAY = resolve(import.meta.dirname, 'play')
const alias = { '#lib': resolve(import.meta.dirname, '../src') }

/** The playground: `play/` becomes `dist/play/`. It can stand anywhere: its paths are relative. */
export default defineConfig({
  root: PLAY,
  base: './',
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [examples(), runner(alias), serviceWorker()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/play'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
})
