import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The playground: `play/` becomes `dist/play/`. It runs what `npm run build` made of the library. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'play'),
  base: './',
  resolve: { alias: { 'mmdet-config': resolve(import.meta.dirname, '../dist') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: resolve(import.meta.dirname, 'dist/play'), emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
})
